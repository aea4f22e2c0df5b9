//! A shipment, read alone: the only place that tells a number.

use super::codes;
use super::days::day;
use super::json::{int, list, moment, part, text};
use super::order::{Item, buyer, by_bol, name};
use crate::domain::{
    Buyer, DeliveryStatus, Fulfillment, Home, Ms, NumberWish, Sighting, Stamp, Trace, TrackingNumber,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What is kept of a shipment until the order is put together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sent {
    id: String,
    transport: String,
    pub(super) at: Option<Ms>,
    pub(super) placed: Option<Ms>,
    pub(super) buyer: Buyer,
    /// Its lines. `shipped` is what this shipment holds; `quantity` is what was ordered.
    pub(super) items: Vec<Item>,
    pub(super) code: String,
    /// As it stands there; blank when nothing does.
    number: String,
    /// bol sold the label.
    label: bool,
    delivery: DeliveryStatus,
    delivered: Option<Ms>,
}

/// Reads a shipment of this order.
///
/// # Errors
/// What is missing of it, in words for the log.
pub(super) fn shipment(body: &Value, order: &str) -> Result<Sent, String> {
    let id = Some(text(body, "shipmentId")).filter(|id| !id.is_empty()).ok_or("shipmentId: missing")?;
    if text(part(body, "order"), "orderId") != order {
        return Err("order.orderId: not the order that was asked for".to_owned());
    }
    let rows = body.get("shipmentItems").and_then(Value::as_array).ok_or("shipmentItems: missing")?;
    let transport = part(body, "transport");
    let (delivery, delivered) = came(list(transport, "transportEvents"));
    Ok(Sent {
        transport: text(transport, "transportId"),
        at: moment(body, "shipmentDateTime"),
        placed: moment(part(body, "order"), "orderPlacedDateTime"),
        buyer: buyer(part(body, "shipmentDetails")),
        items: rows.iter().map(item).collect::<Result<Vec<Item>, String>>()?,
        code: text(transport, "transporterCode"),
        number: text(transport, "trackAndTrace"),
        label: !text(transport, "shippingLabelId").is_empty(),
        delivery,
        delivered,
        id,
    })
}

/// `quantityShipped` came with this version of the interface and may be missing; `quantity` is then all there
/// is.
fn item(row: &Value) -> Result<Item, String> {
    let id = Some(text(row, "orderItemId")).filter(|id| !id.is_empty()).ok_or("orderItemId: missing")?;
    let quantity = int(row, "quantity").filter(|n| *n >= 0).ok_or("shipmentItems.quantity: missing")?;
    let fulfilment = part(row, "fulfilment");
    Ok(Item {
        sku: text(part(row, "offer"), "reference"),
        name: name(row),
        quantity,
        shipped: int(row, "quantityShipped").filter(|n| *n >= 0).unwrap_or(quantity),
        by_bol: by_bol(fulfilment),
        deliver_by: day(&text(fulfilment, "latestDeliveryDate")),
        id,
        ..Item::default()
    })
}

/// How far it came and when it arrived. Events come in any order; a final one stays, and a word that is not
/// known here changes nothing.
fn came(events: &[Value]) -> (DeliveryStatus, Option<Ms>) {
    let mut events: Vec<(Option<Ms>, DeliveryStatus)> = events
        .iter()
        .filter_map(|event| Some((moment(event, "eventDateTime"), status(&text(event, "eventCode"))?)))
        .collect();
    events.sort_by_key(|(at, _)| *at);
    let (mut came, mut arrived) = (DeliveryStatus::Unknown, None);
    for (at, told) in events {
        let after = told.after(came);
        if after == DeliveryStatus::Delivered && came != after {
            arrived = at;
        }
        came = after;
    }
    (came, arrived.filter(|_| came == DeliveryStatus::Delivered))
}

fn status(code: &str) -> Option<DeliveryStatus> {
    Some(match code {
        "PRE_ANNOUNCED" => DeliveryStatus::InfoReceived,
        "AT_TRANSPORTER" | "IN_TRANSIT" => DeliveryStatus::InTransit,
        "AT_PICK_UP_POINT" => DeliveryStatus::AvailableForPickup,
        "DELIVERED_AT_CUSTOMER" | "DELIVERED_AT_NEIGHBOURS" | "PICKED_UP_AT_PICK_UP_POINT" => {
            DeliveryStatus::Delivered
        }
        "RETURNED_TO_SENDER" => DeliveryStatus::Returned,
        // `INBOUND_COLLECT` is about goods on their way into bol's own store.
        _ => return None,
    })
}

/// The text that names a shipment and its transport. A number is written to the transport, so both travel
/// together; only this folder reads it.
fn entry(shipment: &str, transport: &str) -> String {
    if transport.is_empty() { shipment.to_owned() } else { format!("{shipment}/{transport}") }
}

/// The transport that an entry names.
pub(super) fn transport_of(entry: &str) -> Option<&str> {
    entry.split_once('/').map(|(_, transport)| transport).filter(|transport| !transport.is_empty())
}

impl Sent {
    /// The platform's id of it, as numbers and changes name it.
    pub(super) fn entry(&self) -> String {
        entry(&self.id, &self.transport)
    }

    /// It is the shipment with this id.
    pub(super) fn is(&self, id: &str) -> bool {
        self.id == id
    }

    /// Whether it needs no number, and bol asks for none.
    pub(super) fn is_letter(&self) -> bool {
        codes::is_letter(&self.code)
    }

    /// What the storefront shows as sent.
    pub(super) fn fulfillment(&self) -> Fulfillment {
        Fulfillment {
            remote_id: self.entry(),
            at: self.at.map(Stamp::instant),
            lines: self.items.iter().filter(|i| i.shipped > 0).map(|i| (i.id.clone(), i.shipped)).collect(),
            delivery: self.delivery,
            delivered: self.delivered.map(Stamp::instant),
            wants: self.wants(),
        }
    }

    fn wants(&self) -> NumberWish {
        let by_bol = !self.items.is_empty() && self.items.iter().all(|item| item.by_bol);
        match () {
            () if by_bol || self.is_letter() || codes::may_have_none(&self.code) => NumberWish::NotSaid,
            () if self.label && self.number.is_empty() => NumberWish::FillsItself,
            // Nothing can be filled in where there is no transport, nor where something stands that is no
            // number: it would be changed, and that is not offered.
            () if self.transport.is_empty() => NumberWish::NotSaid,
            () if !self.number.is_empty() && self.numbers().is_empty() => NumberWish::NotSaid,
            () => NumberWish::Wanted,
        }
    }

    /// The numbers in it. People put two into one field.
    fn numbers(&self) -> Vec<TrackingNumber> {
        match TrackingNumber::read(&self.number) {
            Ok(number) => vec![number],
            Err(_) => {
                let parts = self.number.split([',', ';', '|', '&', '\n']);
                parts.map(TrackingNumber::read).collect::<Result<Vec<_>, _>>().unwrap_or_default()
            }
        }
    }

    /// Its numbers as the storefront shows them, and what stands there instead and may hold one.
    pub(super) fn shown(&self, sightings: &mut Vec<Sighting>, traces: &mut Vec<Trace>) {
        let home = || Home(super::TRANSPORT.to_owned());
        let numbers = self.numbers();
        if numbers.is_empty() {
            traces.extend(Trace::of(home(), &self.number));
        }
        sightings.extend(numbers.into_iter().map(|number| Sighting {
            number,
            home: home(),
            remote_id: self.entry(),
            carrier: self.code.clone(),
            url: String::new(),
            at: self.at.map(Stamp::instant),
            by: String::new(),
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::shipped;
    use super::*;
    use serde_json::json;

    fn read(transport: Value) -> Sent {
        let mut body = shipped("541757635", "A1", &[("1", 2)], "TNT", "3SBOL0987654321");
        body["transport"] = transport;
        shipment(&body, "A1").unwrap()
    }

    fn shown(sent: &Sent) -> (Vec<Sighting>, Vec<Trace>) {
        let (mut sightings, mut traces) = (Vec::new(), Vec::new());
        sent.shown(&mut sightings, &mut traces);
        (sightings, traces)
    }

    #[test]
    fn a_number_stands_in_the_entry_that_names_shipment_and_transport() {
        let sent = read(
            json!({"transportId": "312778947", "transporterCode": "TNT", "trackAndTrace": "3SBOL0987654321"}),
        );
        let (sightings, traces) = shown(&sent);
        assert_eq!(sightings[0].number.as_str(), "3SBOL0987654321");
        assert_eq!((sightings[0].home.0.as_str(), sightings[0].carrier.as_str()), ("transport", "TNT"));
        assert_eq!(sightings[0].remote_id, sent.fulfillment().remote_id);
        assert_eq!(transport_of(&sent.entry()), Some("312778947"));
        assert_eq!((traces.len(), sent.fulfillment().wants), (0, NumberWish::Wanted));
        assert_eq!(sent.fulfillment().lines, [("1".to_owned(), 2)]);
    }

    #[test]
    fn what_bol_wants_a_number_for() {
        for (transport, wish) in [
            (json!({"transportId": "3", "transporterCode": "TNT"}), NumberWish::Wanted),
            (
                json!({"transportId": "3", "transporterCode": "TNT_BRIEF", "trackAndTrace": ""}),
                NumberWish::Wanted,
            ),
            (
                json!({"transportId": "3", "transporterCode": "TNT", "shippingLabelId": "9"}),
                NumberWish::FillsItself,
            ),
            (json!({"transportId": "3", "transporterCode": "BRIEFPOST"}), NumberWish::NotSaid),
            (json!({"transportId": "3", "transporterCode": "BPOST_BRIEF"}), NumberWish::NotSaid),
            (
                json!({"transportId": "3", "transporterCode": "TNT", "trackAndTrace": "n.v.t."}),
                NumberWish::NotSaid,
            ),
            (Value::Null, NumberWish::NotSaid),
        ] {
            let sent = read(transport.clone());
            assert_eq!(sent.fulfillment().wants, wish, "{transport}");
            assert!(shown(&sent).0.is_empty());
        }
    }

    #[test]
    fn text_that_may_hold_a_number_is_kept() {
        let sent = read(
            json!({"transportId": "3", "transporterCode": "TNT", "trackAndTrace": "zie 3SBOL0987654321!"}),
        );
        let (sightings, traces) = shown(&sent);
        assert_eq!((sightings.len(), traces.len()), (0, 1));
        let two = read(json!({"transportId": "3", "trackAndTrace": "3SBOL0987654321, 3SBOL0987654322"}));
        assert_eq!(shown(&two).0.len(), 2);
    }

    #[test]
    fn a_parcel_stays_delivered_whatever_comes_late() {
        let event = |code: &str, at: &str| json!({"eventCode": code, "eventDateTime": at});
        let came = |events: &[Value]| super::came(events);
        let delivered = event("DELIVERED_AT_NEIGHBOURS", "2026-03-03T10:00:00+01:00");
        let late = event("IN_TRANSIT", "2026-03-04T10:00:00+01:00");
        let at = moment(&delivered, "eventDateTime");
        assert_eq!(came(&[late, delivered.clone()]), (DeliveryStatus::Delivered, at));
        let news = event("TELEPORTED", "2026-03-05T10:00:00+01:00");
        assert_eq!(came(&[delivered.clone(), news]).0, DeliveryStatus::Delivered);
        let back = event("RETURNED_TO_SENDER", "2026-03-06T10:00:00+01:00");
        assert_eq!(came(&[delivered, back]), (DeliveryStatus::Returned, None));
        assert_eq!(
            came(&[event("AT_PICK_UP_POINT", "2026-03-03T10:00:00+01:00")]).0,
            DeliveryStatus::AvailableForPickup
        );
        assert_eq!(came(&[]), (DeliveryStatus::Unknown, None));
    }

    #[test]
    fn a_shipment_of_another_order_is_refused() {
        let body = shipped("5", "A2", &[("1", 1)], "TNT", "");
        assert!(shipment(&body, "A1").unwrap_err().contains("orderId"));
        assert!(shipment(&json!({"shipmentId": "5", "order": {"orderId": "A1"}}), "A1").is_err());
    }
}
