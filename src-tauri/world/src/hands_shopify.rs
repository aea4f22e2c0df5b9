//! What happens in the Shopify shop without a request: the owner, the packer, customers, apps, carriers and
//! the supplier. For tests and the simulator. Orders are named by their gid, all moments are ms UTC. What names
//! an order that does not exist, or changes nothing, returns `false`.

use crate::catalogue::{Product, by_sku};
use crate::order::Shipment;
use crate::shopify::Shop;
use crate::shopify::companies::{company_of, tracking};
use crate::shopify::history::TPOP;
use crate::shopify::model::{Actor, GroupStatus, Method, Tracking, id_in};
use crate::world::World;

/// An order that a customer places.
#[derive(Debug, Clone)]
pub struct NewShopifyOrder {
    /// SKUs and quantities ([`World::shopify_skus`]); unknown SKUs are left out, and one T-shirt comes instead
    /// of nothing.
    pub lines: Vec<(String, u32)>,
    /// How it gets to the customer: `SHIPPING`, `PICK_UP`, `LOCAL`, `RETAIL` or `NONE`, as `DeliveryMethodType`
    /// writes it. Files alone are always `NONE`.
    pub method: String,
    /// Paid at once.
    pub paid: bool,
    /// A test order.
    pub test: bool,
}

impl Default for NewShopifyOrder {
    fn default() -> Self {
        Self { lines: vec![("TP-TEE-BLK-M".into(), 1)], method: "SHIPPING".into(), paid: true, test: false }
    }
}

impl World {
    /// The gids of all Shopify orders, ascending.
    pub fn shopify_order_ids(&self) -> Vec<String> {
        self.shopify.iter().flat_map(|shop| &shop.orders).map(|order| order.gid()).collect()
    }

    /// SKUs that can be ordered at the Shopify shop: the supplier's (`TP-…`), a file (`DL-…`), and letters of
    /// the owner's own (`LT-…`).
    pub fn shopify_skus(&self) -> Vec<&'static str> {
        crate::catalogue::PRODUCTS
            .iter()
            .chain(&crate::catalogue::LETTERS)
            .map(|product| product.sku)
            .collect()
    }

    /// A customer places an order; gives its gid, which is empty in a world without a Shopify shop. Where the
    /// shop fulfils by itself, this order stays open until [`World::shopify_auto_fulfil`].
    pub fn shopify_place_order(&mut self, new: &NewShopifyOrder, now: i64) -> String {
        let mut goods: Vec<(&'static Product, u32)> =
            new.lines.iter().filter_map(|(sku, count)| Some((by_sku(sku)?, (*count).max(1)))).collect();
        if goods.is_empty() {
            goods.extend(by_sku("TP-TEE-BLK-M").map(|product| (product, 1)));
        }
        let method = match new.method.as_str() {
            _ if goods.iter().all(|(product, _)| product.downloadable) => Method::Nothing,
            "PICK_UP" => Method::PickUp,
            "LOCAL" => Method::Local,
            "RETAIL" => Method::Retail,
            _ => Method::Shipping,
        };
        let Some(shop) = &mut self.shopify else { return String::new() };
        let seconds = now.div_euclid(1000);
        let at = shop.place(&mut self.rng, &goods, method, seconds, "placed while watched");
        shop.orders[at].test = new.test;
        let gid = shop.orders[at].gid();
        if new.paid {
            shop.pay(at, seconds);
        }
        self.post_shopify_mails();
        gid
    }

    /// A person fulfils lines by their SKUs (all that is left for `None`), with or without a number; with one,
    /// the customer is mailed.
    pub fn shopify_fulfil_by_hand(
        &mut self,
        order: &str,
        person: &str,
        lines: Option<&[&str]>,
        number: Option<(&str, &str)>,
        now: i64,
    ) -> bool {
        let tracking: Vec<Tracking> =
            number.map(|(company, number)| tracking(Some(company), number, None)).into_iter().collect();
        self.fulfil(order, lines, tracking, Actor::Person(person.to_owned()), now)
    }

    /// The shop's own setting fulfils everything that is left.
    pub fn shopify_auto_fulfil(&mut self, order: &str, now: i64) -> bool {
        self.fulfil(order, None, Vec::new(), Actor::Shop, now)
    }

    /// An app fulfils everything that is left, without a number.
    pub fn shopify_fulfil_by_app(&mut self, order: &str, title: &str, now: i64) -> bool {
        self.fulfil(order, None, Vec::new(), Actor::App(title.to_owned()), now)
    }

    fn fulfil(
        &mut self,
        order: &str,
        skus: Option<&[&str]>,
        tracking: Vec<Tracking>,
        by: Actor,
        now: i64,
    ) -> bool {
        self.in_shopify(order, |shop, at| {
            let lines = skus.map(|skus| lines_of(shop, at, skus));
            let notify = !tracking.is_empty();
            shop.fulfil(at, lines.as_deref(), tracking, by, notify, now.div_euclid(1000)).is_some()
        })
    }

    /// A person takes an order's last fulfilment back; its pieces are open again.
    pub fn shopify_cancel_fulfillment(&mut self, order: &str, person: &str, now: i64) -> bool {
        let by = Actor::Person(person.to_owned());
        self.in_shopify(order, |shop, at| {
            let Some(place) = standing(shop, at).last() else { return false };
            shop.cancel_fulfillment(at, place, by, now.div_euclid(1000));
            true
        })
    }

    /// A person cancels an order; the money goes back.
    pub fn shopify_cancel(&mut self, order: &str, person: &str, now: i64) -> bool {
        let by = Actor::Person(person.to_owned());
        self.in_shopify(order, |shop, at| shop.cancel(at, by, now.div_euclid(1000)))
    }

    /// The whole amount goes back to the customer; what is open is not to be sent any more.
    pub fn shopify_refund_full(&mut self, order: &str, now: i64) -> bool {
        self.in_shopify(order, |shop, at| {
            let of = &shop.orders[at];
            let pieces: Vec<(usize, u32)> =
                of.lines.iter().enumerate().map(|(line, of)| (line, of.current())).collect();
            let open = of.refunded() < of.total();
            if open {
                shop.refund(at, &pieces, true, now.div_euclid(1000));
            }
            open
        })
    }

    /// What is left of one line goes back to the customer, before or after it was sent.
    pub fn shopify_refund_line(&mut self, order: &str, sku: &str, now: i64) -> bool {
        self.in_shopify(order, |shop, at| {
            let lines = shop.orders[at].lines.iter().enumerate();
            let pieces: Vec<(usize, u32)> = lines
                .filter(|(_, line)| line.product.sku == sku)
                .map(|(place, line)| (place, line.current()))
                .collect();
            let any = pieces.iter().any(|(_, left)| *left > 0);
            if any {
                shop.refund(at, &pieces, false, now.div_euclid(1000));
            }
            any
        })
    }

    /// The customer of an order orders one T-shirt more; gives its gid, empty when there is no such order.
    pub fn shopify_place_again(&mut self, order: &str, now: i64) -> String {
        let mut customer = None;
        self.in_shopify(order, |shop, at| {
            customer = Some(shop.orders[at].customer.clone());
            true
        });
        let Some(customer) = customer else { return String::new() };
        let again = self.shopify_place_order(&NewShopifyOrder::default(), now);
        self.in_shopify(&again, |shop, at| {
            shop.orders[at].customer = customer;
            true
        });
        again
    }

    /// A carrier says of every fulfilment of an order how far it is: a value of `FulfillmentDisplayStatus`, for
    /// example `IN_TRANSIT` or `DELIVERED`.
    pub fn shopify_set_delivery(&mut self, order: &str, status: &'static str, now: i64) -> bool {
        self.in_shopify(order, |shop, at| {
            let places: Vec<usize> = standing(shop, at).collect();
            for place in &places {
                shop.set_delivery(at, *place, status, now.div_euclid(1000));
            }
            !places.is_empty()
        })
    }

    /// An app gives an order another name (`#21043-B`).
    pub fn shopify_rename(&mut self, order: &str, name: &str, now: i64) -> bool {
        self.in_shopify(order, |shop, at| {
            name.clone_into(&mut shop.orders[at].name);
            shop.touch(at, now.div_euclid(1000));
            true
        })
    }

    /// A person replaces the numbers of an order's last fulfilment, without a mail: (company, number) each.
    pub fn shopify_edit_tracking(
        &mut self,
        order: &str,
        person: &str,
        numbers: &[(&str, &str)],
        now: i64,
    ) -> bool {
        let new = numbers.iter().map(|(company, number)| tracking(Some(company), number, None)).collect();
        let by = Actor::Person(person.to_owned());
        self.in_shopify(order, |shop, at| {
            let Some(place) = standing(shop, at).last() else { return false };
            shop.set_tracking(at, place, new, by, false, now.div_euclid(1000));
            true
        })
    }

    /// A person puts what is open of an order on hold: nobody may fulfil it.
    pub fn shopify_hold(&mut self, order: &str, now: i64) -> bool {
        self.in_shopify(order, |shop, at| {
            let mut held = false;
            for group in &mut shop.orders[at].groups {
                if matches!(group.status, GroupStatus::Open | GroupStatus::InProgress) {
                    group.status = GroupStatus::OnHold;
                    held = true;
                }
            }
            shop.touch(at, now.div_euclid(1000));
            held
        })
    }

    /// What is open of an order goes to another app's fulfilment service, so that our app may not fulfil it.
    pub fn shopify_assign_to_service(&mut self, order: &str, now: i64) -> bool {
        self.in_shopify(order, |shop, at| {
            shop.orders[at].groups.iter_mut().for_each(|group| group.at_service = true);
            shop.touch(at, now.div_euclid(1000));
            true
        })
    }

    /// The owner takes a right (for example `read_merchant_managed_fulfillment_orders`) from all tokens.
    pub fn shopify_withdraw_scope(&mut self, scope: &str) -> bool {
        self.shopify.as_mut().is_some_and(|shop| shop.access.withdraw(scope))
    }

    /// The owner removes the app: every token that was given so far is refused from now on.
    pub fn shopify_revoke_tokens(&mut self) {
        if let Some(shop) = &mut self.shopify {
            shop.access.revoke();
        }
    }

    /// TPOP ships lines of an order by their SKUs (all of its own for `None`), today in the shop's zone.
    /// `listed`: it stands in the supplier's list, otherwise on TPOP's page alone. The shop is not told: that is
    /// [`World::tpop_write_back`].
    pub fn tpop_ship(
        &mut self,
        order: &str,
        skus: Option<&[&str]>,
        number: &str,
        carrier: &str,
        listed: bool,
        now: i64,
    ) -> bool {
        self.in_shopify(order, |shop, at| {
            let mut lines: Vec<usize> = shop.orders[at].supplier_lines().collect();
            if let Some(skus) = skus {
                lines.retain(|line| skus.contains(&shop.orders[at].lines[*line].product.sku));
            }
            if lines.is_empty() {
                return false;
            }
            shop.orders[at].parcels.push(Shipment {
                number: number.to_owned(),
                carrier: carrier.to_owned(),
                sent: now.div_euclid(1000),
                lines,
                listed,
                replacement: false,
            });
            true
        })
    }

    /// What stood on TPOP's page alone comes into its list, with the day on which it was sent.
    pub fn tpop_list(&mut self, order: &str) -> bool {
        self.in_shopify(order, |shop, at| {
            let mut listed = false;
            for parcel in &mut shop.orders[at].parcels {
                listed |= !std::mem::replace(&mut parcel.listed, true);
            }
            listed
        })
    }

    /// TPOP's app writes its numbers to the shop, a fulfilment for each parcel whose lines are open, with a mail.
    /// `false`: nothing was open, so it was refused, as it is once somebody else closed the order.
    pub fn tpop_write_back(&mut self, order: &str, now: i64) -> bool {
        self.in_shopify(order, |shop, at| {
            let mut written = false;
            for parcel in shop.orders[at].parcels.clone() {
                let number = tracking(Some(company_of(&parcel.carrier)), &parcel.number, None);
                let by = Actor::App(TPOP.into());
                let seconds = now.div_euclid(1000);
                written |= shop.fulfil(at, Some(&parcel.lines), vec![number], by, true, seconds).is_some();
            }
            written
        })
    }

    /// `OPEN`, `PARTIALLY_FULFILLED`, `FULFILLED` or `CANCELLED`.
    pub fn shopify_status(&self, order: &str) -> Option<&'static str> {
        let shop = self.shopify.as_ref()?;
        let at = shop.position(id_in(order, "Order")?)?;
        let of = &shop.orders[at];
        let left = (0..of.lines.len()).any(|line| of.unfulfilled(line) > 0);
        Some(match (of.cancelled.is_some(), standing(shop, at).next().is_none(), left) {
            (true, ..) => "CANCELLED",
            (_, true, _) => "OPEN",
            (_, false, true) => "PARTIALLY_FULFILLED",
            (_, false, false) => "FULFILLED",
        })
    }

    /// The numbers that the order's fulfilments show, in their order.
    pub fn shopify_numbers(&self, order: &str) -> Vec<String> {
        let Some(shop) = &self.shopify else { return Vec::new() };
        let Some(at) = id_in(order, "Order").and_then(|id| shop.position(id)) else { return Vec::new() };
        standing(shop, at)
            .flat_map(|place| &shop.orders[at].fulfillments[place].tracking)
            .map(|tracking| tracking.number.clone())
            .collect()
    }

    /// Company (blank: none) and number of each entry that the order's last fulfilment shows: what
    /// [`World::shopify_edit_tracking`] replaces.
    pub fn shopify_last_tracking(&self, order: &str) -> Vec<(String, String)> {
        let Some(shop) = &self.shopify else { return Vec::new() };
        let Some(at) = id_in(order, "Order").and_then(|id| shop.position(id)) else { return Vec::new() };
        let Some(place) = standing(shop, at).last() else { return Vec::new() };
        let there = shop.orders[at].fulfillments[place].tracking.iter();
        there
            .map(|tracking| (tracking.company.clone().unwrap_or_default(), tracking.number.clone()))
            .collect()
    }

    fn in_shopify(&mut self, order: &str, act: impl FnOnce(&mut Shop, usize) -> bool) -> bool {
        let Some(shop) = &mut self.shopify else { return false };
        let Some(at) = id_in(order, "Order").and_then(|id| shop.position(id)) else { return false };
        let changed = act(shop, at);
        self.post_shopify_mails();
        changed
    }
}

fn lines_of(shop: &Shop, at: usize, skus: &[&str]) -> Vec<usize> {
    let lines = shop.orders[at].lines.iter().enumerate();
    lines.filter(|(_, line)| skus.contains(&line.product.sku)).map(|(at, _)| at).collect()
}

fn standing(shop: &Shop, at: usize) -> impl Iterator<Item = usize> {
    let fulfillments = shop.orders[at].fulfillments.iter().enumerate();
    fulfillments.filter(|(_, fulfillment)| !fulfillment.cancelled).map(|(place, _)| place)
}
