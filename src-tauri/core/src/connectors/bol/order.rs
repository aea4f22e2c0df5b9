//! An order as bol tells it: its lines with their deadlines, and how many pieces of each were sent and
//! cancelled. Which shipments it has it does not tell.

use super::days::day;
use super::json::{flag, int, moment, part, text};
use crate::domain::{Buyer, Ms, Stamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What is kept of an order until its shipments are read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Detail {
    pub(super) placed: Option<Ms>,
    pub(super) buyer: Buyer,
    pub(super) items: Vec<Item>,
}

/// A line of an order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Item {
    pub(super) id: String,
    pub(super) sku: String,
    pub(super) name: String,
    pub(super) quantity: i64,
    pub(super) shipped: i64,
    pub(super) cancelled: i64,
    /// The customer asked to cancel it.
    pub(super) cancel_asked: bool,
    /// bol sends it, from its own store or by its own carriers.
    pub(super) by_bol: bool,
    /// It is brought at a time that was agreed with the customer.
    pub(super) appointment: bool,
    pub(super) deliver_by: Option<Stamp>,
    pub(super) expires: Option<Stamp>,
    pub(super) changed: Option<Ms>,
}

impl Item {
    /// Pieces that are neither sent nor cancelled.
    pub(super) fn open(&self) -> i64 {
        (self.quantity - self.shipped - self.cancelled).max(0)
    }
}

impl Detail {
    /// bol sends all of it.
    pub(super) fn is_bols(&self) -> bool {
        !self.items.is_empty() && self.items.iter().all(|item| item.by_bol)
    }

    /// Something was sent.
    pub(super) fn has_sent(&self) -> bool {
        self.items.iter().any(|item| item.shipped > 0)
    }
}

/// Reads an order.
///
/// # Errors
/// What is missing of it, in words for the log. A quantity that is missing is not none.
pub(super) fn order(body: &Value) -> Result<Detail, String> {
    let rows = body.get("orderItems").and_then(Value::as_array).ok_or("orderItems: missing")?;
    let items = rows.iter().map(item).collect::<Result<Vec<Item>, String>>()?;
    if items.is_empty() {
        return Err("orderItems: empty".to_owned());
    }
    Ok(Detail {
        placed: moment(body, "orderPlacedDateTime"),
        buyer: buyer(part(body, "shipmentDetails")),
        items,
    })
}

fn item(row: &Value) -> Result<Item, String> {
    let id = Some(text(row, "orderItemId")).filter(|id| !id.is_empty()).ok_or("orderItemId: missing")?;
    let pieces = |key: &str| int(row, key).filter(|n| *n >= 0).ok_or(format!("orderItems.{key}: missing"));
    let fulfilment = part(row, "fulfilment");
    let date = |key: &str| day(&text(fulfilment, key));
    Ok(Item {
        sku: text(part(row, "offer"), "reference"),
        name: name(row),
        quantity: pieces("quantity")?,
        shipped: pieces("quantityShipped")?,
        cancelled: pieces("quantityCancelled")?,
        cancel_asked: flag(row, "cancellationRequest").unwrap_or(false),
        by_bol: by_bol(fulfilment),
        appointment: text(fulfilment, "timeFrameType") == "APPOINTMENT",
        // One of the two: the customer chose a day, or bol promised one.
        deliver_by: date("latestDeliveryDate").or_else(|| date("exactDeliveryDate")),
        expires: date("expiryDate"),
        changed: moment(row, "latestChangedDateTime"),
        id,
    })
}

/// What the customer reads; the bar code's number where the title is missing.
pub(super) fn name(row: &Value) -> String {
    let product = part(row, "product");
    Some(text(product, "title")).filter(|title| !title.is_empty()).unwrap_or_else(|| text(product, "ean"))
}

/// From bol's own store, or with bol's own distribution.
pub(super) fn by_bol(fulfilment: &Value) -> bool {
    text(fulfilment, "method") == "FBB" || text(fulfilment, "distributionParty") == "BOL"
}

/// Who receives it. Of the address no more is kept than what tells two customers apart.
pub(super) fn buyer(details: &Value) -> Buyer {
    let name = format!("{} {}", text(details, "firstName"), text(details, "surname")).trim().to_owned();
    Buyer { name, postcode: text(details, "zipCode"), country: text(details, "countryCode") }
}

#[cfg(test)]
mod tests {
    use super::super::tests::detail;
    use super::*;
    use serde_json::json;

    #[test]
    fn an_order_is_read_with_its_lines_and_deadlines() {
        let read = order(&detail("A2K8290LP8", &[("2012345678", 10, 4, 1)])).unwrap();
        let line = &read.items[0];
        assert_eq!((line.quantity, line.shipped, line.cancelled, line.open()), (10, 4, 1, 5));
        assert_eq!((line.sku.as_str(), line.name.as_str()), ("BOLCOM00123", "Poster A3"));
        assert_eq!(line.deliver_by, day("2026-03-04"));
        assert_eq!(line.expires, day("2026-03-09"));
        assert_eq!((read.buyer.name.as_str(), read.buyer.postcode.as_str()), ("Billie Jansen", "1111ZZ"));
        assert!(read.has_sent() && !read.is_bols() && !line.appointment);
    }

    #[test]
    fn a_day_that_the_customer_chose_is_a_deadline_too() {
        let mut body = detail("A1", &[("1", 1, 0, 0)]);
        body["orderItems"][0]["fulfilment"] = json!({"method": "FBR", "timeFrameType": "EVENING",
            "exactDeliveryDate": "2026-03-05"});
        assert_eq!(order(&body).unwrap().items[0].deliver_by, day("2026-03-05"));
    }

    #[test]
    fn what_bol_sends_is_known_by_its_method_and_its_distribution() {
        assert!(by_bol(&json!({"method": "FBB"})));
        assert!(by_bol(&json!({"method": "FBR", "distributionParty": "BOL"})));
        assert!(!by_bol(&json!({"method": "FBR", "distributionParty": "RETAILER"})) && !by_bol(&Value::Null));
    }

    #[test]
    fn a_product_without_a_title_has_its_bar_code() {
        let mut body = detail("A1", &[("1", 1, 0, 0)]);
        body["orderItems"][0]["product"] = json!({"ean": "0000007740404"});
        assert_eq!(order(&body).unwrap().items[0].name, "0000007740404");
    }

    #[test]
    fn a_quantity_that_is_missing_is_not_none() {
        for key in ["orderItemId", "quantity", "quantityShipped", "quantityCancelled"] {
            let mut body = detail("A1", &[("1", 1, 0, 0)]);
            body["orderItems"][0].as_object_mut().unwrap().remove(key);
            assert!(order(&body).unwrap_err().contains(key), "{key}");
        }
        assert!(order(&json!({"orderId": "A1"})).is_err());
    }
}
