//! What happens at bol without a request: the owner, customers, carriers and print houses. For tests and the
//! simulator. Orders are named by their `orderId`, all moments are ms UTC. What names an order that does not
//! exist, or changes nothing, returns `false`. Every hand first lets happen what time alone brought
//! ([`World::tick`]).

use crate::bol::history::tpop_reference;
use crate::bol::model::{Fulfilment, Method, Sent};
use crate::bol::{Shop, Way, by_sku, skus};
use crate::catalogue::Product;
use crate::order::Shipment as Parcel;
use crate::world::World;

/// An order that a customer places.
#[derive(Debug, Clone)]
pub struct NewBolOrder {
    /// SKUs and quantities ([`World::bol_skus`]); unknown SKUs are left out, and one notebook comes instead of
    /// nothing.
    pub lines: Vec<(String, u32)>,
    /// Kept and sent by bol (`FBB`) instead of by the retailer (`FBR`).
    pub by_warehouse: bool,
    /// Kept by the retailer, fetched and driven by bol (`distributionParty` `BOL`).
    pub driven_by_bol: bool,
    /// Brought at an hour that was agreed on (`timeFrameType` `APPOINTMENT`).
    pub by_appointment: bool,
    /// Days from today to the latest delivery date; bol cancels at the end of the third day after it.
    pub delivered_in: i64,
}

impl Default for NewBolOrder {
    fn default() -> Self {
        Self {
            lines: vec![("SW-NOTEBOOK-A5".into(), 1)],
            by_warehouse: false,
            driven_by_bol: false,
            by_appointment: false,
            delivered_in: 4,
        }
    }
}

impl World {
    /// The ids of all orders at bol, oldest first.
    pub fn bol_order_ids(&self) -> Vec<String> {
        self.bol.iter().flat_map(|shop| &shop.orders).map(|order| order.id.clone()).collect()
    }

    /// SKUs that can be ordered at bol: TPOP's prints (`TP-…`) and things of the owner's own (`SW-…`).
    pub fn bol_skus(&self) -> Vec<&'static str> {
        skus()
    }

    /// A customer places an order; gives its id, which is empty in a world without a bol shop.
    pub fn bol_place_order(&mut self, new: &NewBolOrder, now: i64) -> String {
        self.tick(now);
        let Some(shop) = &mut self.bol else { return String::new() };
        let mut goods: Vec<(&'static Product, u32)> =
            new.lines.iter().filter_map(|(sku, count)| Some((by_sku(sku)?, (*count).max(1)))).collect();
        if goods.is_empty() {
            goods.extend(by_sku("SW-NOTEBOOK-A5").map(|product| (product, 1)));
        }
        let seconds = now.div_euclid(1000);
        let fulfilment = Fulfilment {
            method: if new.by_warehouse { Method::Fbb } else { Method::Fbr },
            by_bol: new.by_warehouse || new.driven_by_bol,
            by_appointment: new.by_appointment,
            latest_delivery: shop.config.timezone.day_of(seconds) + new.delivered_in,
        };
        let at = shop.place(&goods, fulfilment, seconds, "placed while watched");
        shop.orders[at].id.clone()
    }

    /// Somebody confirms lines by their SKUs (all that is open for `None`) in the seller's pages, with a
    /// transporter's code (`TNT`, `DHLFORYOU`, `BRIEFPOST`, …) and with or without a number. bol mails the
    /// customer.
    pub fn bol_confirm(
        &mut self,
        order: &str,
        lines: Option<&[&str]>,
        code: &str,
        number: Option<&str>,
        now: i64,
    ) -> bool {
        let way =
            Way { code: code.to_owned(), number: number.unwrap_or_default().to_owned(), ..Way::default() };
        self.confirm_at_bol(order, lines, way, now)
    }

    /// As [`World::bol_confirm`], with a label that was bought through bol. Its number comes later
    /// ([`World::bol_add_number`]).
    pub fn bol_confirm_with_label(&mut self, order: &str, now: i64) -> bool {
        let Some(shop) = &mut self.bol else { return false };
        let label = Some(shop.label());
        self.confirm_at_bol(order, None, Way { code: "TNT".into(), label, ..Way::default() }, now)
    }

    fn confirm_at_bol(&mut self, order: &str, lines: Option<&[&str]>, way: Way, now: i64) -> bool {
        self.in_bol(order, now, |shop, at| {
            let items = shop.orders[at].items.iter().enumerate();
            let pieces: Vec<(usize, u32)> = items
                .filter(|(_, item)| lines.is_none_or(|lines| lines.contains(&item.product.sku)))
                .map(|(place, item)| (place, item.open()))
                .filter(|(_, open)| *open > 0)
                .collect();
            shop.confirm(at, &pieces, way, now.div_euclid(1000)).is_some()
        })
    }

    /// A number comes to the order's last shipment that has none: from the owner, or from bol for its own
    /// label.
    pub fn bol_add_number(&mut self, order: &str, number: &str, now: i64) -> bool {
        self.bol_add_number_of(order, number, None, now)
    }

    /// As [`World::bol_add_number`], with the transporter's code beside it.
    pub fn bol_add_number_of(&mut self, order: &str, number: &str, code: Option<&str>, now: i64) -> bool {
        self.in_bol(order, now, |shop, at| {
            let shipments = &shop.orders[at].shipments;
            let place = shipments.iter().rposition(|shipment| shipment.transport.number.is_empty());
            let filled = place.is_some_and(|place| shop.fill(at, place, number, code));
            if filled {
                shop.orders[at].untold = Some(now.div_euclid(1000));
            }
            filled
        })
    }

    /// The customer asks to cancel what is open: it carries a request until somebody cancels or confirms it.
    pub fn bol_ask_to_cancel(&mut self, order: &str, now: i64) -> bool {
        self.in_bol(order, now, |shop, at| shop.ask_to_cancel(at, now.div_euclid(1000)))
    }

    /// The owner cancels so many pieces of one line; all that is open of the order for `None`.
    pub fn bol_cancel(&mut self, order: &str, line: Option<(&str, u32)>, now: i64) -> bool {
        self.in_bol(order, now, |shop, at| {
            let mut cancelled = false;
            for item in 0..shop.orders[at].items.len() {
                let sku = shop.orders[at].items[item].product.sku;
                let pieces = match line {
                    None => u32::MAX,
                    Some((wanted, pieces)) if wanted == sku => pieces,
                    Some(_) => 0,
                };
                cancelled |= shop.cancel(at, item, pieces, now.div_euclid(1000));
            }
            cancelled
        })
    }

    /// A carrier tells bol where the order's last shipment is: a value of `eventCode`, for example
    /// `AT_TRANSPORTER` or `DELIVERED_AT_CUSTOMER`.
    pub fn bol_report(&mut self, order: &str, event: &'static str, now: i64) -> bool {
        self.in_bol(order, now, |shop, at| {
            let Some(place) = shop.orders[at].shipments.len().checked_sub(1) else { return false };
            shop.report(at, place, event, now.div_euclid(1000));
            shop.orders[at].untold = Some(now.div_euclid(1000));
            true
        })
    }

    /// All goods of an order leave with a number that the owner's list tells under the order's id. bol is not
    /// told: that is [`World::bol_confirm`].
    pub fn bol_owner_ships(&mut self, order: &str, number: &str, carrier: &str, now: i64) -> bool {
        self.send_for_bol(order, None, number, carrier, now)
    }

    /// TPOP ships all goods of an order that was entered there by hand: its list names a reference of its own,
    /// and the recipient. Only a person can tell which order it is.
    pub fn bol_tpop_ships(&mut self, order: &str, number: &str, carrier: &str, now: i64) -> bool {
        let at = self.bol.as_ref().and_then(|shop| shop.position(order));
        self.send_for_bol(order, at.map(tpop_reference), number, carrier, now)
    }

    fn send_for_bol(
        &mut self,
        order: &str,
        reference: Option<String>,
        number: &str,
        carrier: &str,
        now: i64,
    ) -> bool {
        self.in_bol(order, now, |shop, at| {
            let order = &mut shop.orders[at];
            let parcel = Parcel {
                number: number.to_owned(),
                carrier: carrier.to_owned(),
                sent: now.div_euclid(1000),
                lines: (0..order.items.len()).collect(),
                listed: true,
                replacement: false,
            };
            order.sent.push(Sent { reference: reference.unwrap_or_else(|| order.id.clone()), parcel });
            true
        })
    }

    /// `OPEN`, `PARTIALLY_SHIPPED`, `SHIPPED` or `CANCELLED`, as of the last request or [`World::tick`].
    pub fn bol_status(&self, order: &str) -> Option<&'static str> {
        let shop = self.bol.as_ref()?;
        let of = &shop.orders[shop.position(order)?];
        let is_shipped = of.items.iter().any(|item| item.shipped > 0);
        Some(match (of.is_open(), is_shipped) {
            (true, false) => "OPEN",
            (true, true) => "PARTIALLY_SHIPPED",
            (false, true) => "SHIPPED",
            (false, false) => "CANCELLED",
        })
    }

    /// The numbers that the order's shipments show, oldest first, as of the last request or [`World::tick`].
    pub fn bol_numbers(&self, order: &str) -> Vec<String> {
        let Some(shop) = &self.bol else { return Vec::new() };
        let Some(at) = shop.position(order) else { return Vec::new() };
        let numbers = shop.orders[at].shipments.iter().map(|shipment| shipment.transport.number.clone());
        numbers.filter(|number| !number.is_empty()).collect()
    }

    /// No token that bol gave so far works any more; the client gets new ones.
    pub fn bol_drop_tokens(&mut self) {
        if let Some(shop) = &mut self.bol {
            shop.access.drop_tokens();
        }
    }

    /// The owner removes the client: no token works, and none is given.
    pub fn bol_revoke_client(&mut self) {
        if let Some(shop) = &mut self.bol {
            shop.access.revoke();
        }
    }

    fn in_bol(&mut self, order: &str, now: i64, act: impl FnOnce(&mut Shop, usize) -> bool) -> bool {
        self.tick(now);
        let Some(shop) = &mut self.bol else { return false };
        let Some(at) = shop.position(order) else { return false };
        let changed = act(shop, at);
        self.post_bol_mails();
        changed
    }
}
