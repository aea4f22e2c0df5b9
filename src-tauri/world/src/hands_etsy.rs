//! What happens in the Etsy shop without a request: customers, the owner, TPOP, and the houses with an
//! interface. For tests and the simulator. Orders are named by their receipt id as text, all moments are ms
//! UTC. What names an order that does not exist, or changes nothing, returns `false`.

use crate::catalogue::{Product, at_etsy};
use crate::etsy::{Shop, carriers, houses};
use crate::making::{Making, Progress};
use crate::order::Shipment;
use crate::world::World;

/// An order that a customer places.
#[derive(Debug, Clone)]
pub struct NewEtsyOrder {
    /// SKUs and quantities ([`World::etsy_skus`]); unknown SKUs are left out, and one T-shirt comes instead of
    /// nothing.
    pub lines: Vec<(String, u32)>,
    /// Paid at once; otherwise [`World::etsy_pay`].
    pub paid: bool,
}

impl Default for NewEtsyOrder {
    fn default() -> Self {
        Self { lines: vec![("TP-TEE-BLK-M".into(), 1)], paid: true }
    }
}

impl World {
    /// The ids of all receipts, ascending.
    pub fn etsy_order_ids(&self) -> Vec<String> {
        self.etsy.iter().flat_map(|shop| &shop.receipts).map(|receipt| receipt.id.to_string()).collect()
    }

    /// SKUs that can be ordered at the Etsy shop: TPOP's (`TP-…`), a file (`DL-…`), the owner's own (`SW-…`;
    /// her cards go by letter), and those of the houses with an interface ([`crate::Maker::sku_prefix`]).
    pub fn etsy_skus(&self) -> Vec<&'static str> {
        at_etsy().map(|product| product.sku).collect()
    }

    /// A customer places an order; gives its id, which is empty in a world without an Etsy shop.
    pub fn etsy_place_order(&mut self, new: &NewEtsyOrder, now: i64) -> String {
        let by_sku = |sku: &str| at_etsy().find(|product| product.sku == sku);
        let mut goods: Vec<(&'static Product, u32)> =
            new.lines.iter().filter_map(|(sku, count)| Some((by_sku(sku)?, (*count).max(1)))).collect();
        if goods.is_empty() {
            goods.extend(by_sku("TP-TEE-BLK-M").map(|product| (product, 1)));
        }
        let Some(shop) = &mut self.etsy else { return String::new() };
        let at = shop.place(&goods, now.div_euclid(1000), "placed while watched");
        let id = shop.receipts[at].id.to_string();
        if new.paid {
            self.etsy_pay(&id, now);
        }
        id
    }

    /// The payment of an order comes in; the houses take in what is theirs.
    pub fn etsy_pay(&mut self, order: &str, now: i64) -> bool {
        let makings = &mut self.makings;
        let paid = in_shop(&mut self.etsy, order, |shop, at| {
            let is_new = shop.receipts[at].paid.is_none() && shop.receipts[at].cancelled.is_none();
            if is_new {
                shop.pay(at, now.div_euclid(1000));
                houses::take_in(makings, &shop.receipts[at], now.div_euclid(1000));
            }
            is_new
        });
        self.post_etsy_mails();
        paid
    }

    /// The owner completes an order on its page. With carrier and number these are added, also to an order
    /// that is completed already; without, Etsy keeps no shipment, and a completed order stays as it is.
    pub fn etsy_complete_by_hand(&mut self, order: &str, number: Option<(&str, &str)>, now: i64) -> bool {
        self.in_etsy(order, |shop, at| {
            let receipt = &shop.receipts[at];
            let does = receipt.cancelled.is_none() && (number.is_some() || receipt.shipped.is_none());
            if does {
                shop.ship(at, number, now.div_euclid(1000));
            }
            does
        })
    }

    /// The owner cancels an order; the money goes back.
    pub fn etsy_cancel(&mut self, order: &str, now: i64) -> bool {
        self.in_etsy(order, |shop, at| shop.cancel(at, now.div_euclid(1000)))
    }

    /// The whole amount goes back to the customer.
    pub fn etsy_refund_full(&mut self, order: &str, now: i64) -> bool {
        self.in_etsy(order, |shop, at| shop.refund(at, i64::MAX, now.div_euclid(1000)))
    }

    /// An amount of cents goes back to the customer. Etsy does not tell for which line.
    pub fn etsy_refund(&mut self, order: &str, cents: i64, now: i64) -> bool {
        self.in_etsy(order, |shop, at| shop.refund(at, cents, now.div_euclid(1000)))
    }

    /// The owner takes the app's access away: every token that was given so far is refused from now on.
    pub fn etsy_revoke_tokens(&mut self) {
        if let Some(shop) = &mut self.etsy {
            shop.access.revoke();
        }
    }

    /// All tokens lose a right, for example `transactions_w`.
    pub fn etsy_withdraw_scope(&mut self, scope: &str) -> bool {
        self.etsy.as_mut().is_some_and(|shop| shop.access.withdraw(scope))
    }

    /// TPOP ships lines of an order by their SKUs (all of its own for `None`), today in the shop's zone.
    /// `listed`: it stands in the supplier's list, otherwise on TPOP's page alone. Etsy is not told: that is
    /// [`World::etsy_tpop_writes_back`].
    pub fn etsy_tpop_ships(
        &mut self,
        order: &str,
        skus: Option<&[&str]>,
        (carrier, number): (&str, &str),
        listed: bool,
        now: i64,
    ) -> bool {
        self.in_etsy(order, |shop, at| {
            let receipt = &mut shop.receipts[at];
            let wanted = |line: &usize| {
                skus.is_none_or(|skus| skus.contains(&receipt.transactions[*line].product.sku))
            };
            let lines: Vec<usize> = receipt.tpop_lines().filter(wanted).collect();
            if lines.is_empty() {
                return false;
            }
            receipt.parcels.push(Shipment {
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
    pub fn etsy_tpop_lists(&mut self, order: &str) -> bool {
        self.in_etsy(order, |shop, at| {
            let mut listed = false;
            for parcel in &mut shop.receipts[at].parcels {
                listed |= !std::mem::replace(&mut parcel.listed, true);
            }
            listed
        })
    }

    /// TPOP's integration adds its numbers to the order. `false`: it has none, or somebody completed the order
    /// before it, and then it leaves it alone.
    pub fn etsy_tpop_writes_back(&mut self, order: &str, now: i64) -> bool {
        self.in_etsy(order, |shop, at| {
            let parcels = shop.receipts[at].parcels.clone();
            if shop.receipts[at].shipped.is_some() || shop.receipts[at].cancelled.is_some() {
                return false;
            }
            for parcel in &parcels {
                let entry = (carriers::name_of(&parcel.carrier), parcel.number.as_str());
                shop.ship(at, Some(entry), now.div_euclid(1000));
            }
            !parcels.is_empty()
        })
    }

    /// The houses begin to make what is theirs of an order. Printify completes the order at this.
    pub fn etsy_house_begins(&mut self, order: &str, now: i64) -> bool {
        self.at_houses(order, |shop, at, making| {
            let waits = matches!(making.progress, Progress::Pending | Progress::Blocked);
            if waits {
                houses::begin(shop, at, making, now.div_euclid(1000));
            }
            waits
        })
    }

    /// The houses stop what is theirs of an order: a payment, an address, a file.
    pub fn etsy_house_blocks(&mut self, order: &str, now: i64) -> bool {
        self.at_houses(order, |_, _, making| stop(making, Progress::Blocked, now))
    }

    /// The houses cancel what is theirs of an order.
    pub fn etsy_house_cancels(&mut self, order: &str, now: i64) -> bool {
        self.at_houses(order, |_, _, making| stop(making, Progress::Cancelled, now))
    }

    /// The houses send goods of an order by their SKUs (all that is left for `None`). Etsy is not told: that
    /// is [`World::etsy_house_writes_back`].
    pub fn etsy_house_ships(
        &mut self,
        order: &str,
        skus: Option<&[&str]>,
        (carrier, number): (&str, &str),
        now: i64,
    ) -> bool {
        self.at_houses(order, |_, _, making| {
            let mut goods = making.unsent();
            goods.retain(|place| skus.is_none_or(|skus| skus.contains(&making.goods[*place].sku.as_str())));
            let any = !goods.is_empty() && making.progress != Progress::Cancelled;
            if any {
                making.send(goods, carrier, number, now.div_euclid(1000));
            }
            any
        })
    }

    /// The integrations of the houses add their numbers to the order. `false`: they have none that is not
    /// there, or somebody else completed the order before them.
    pub fn etsy_house_writes_back(&mut self, order: &str, now: i64) -> bool {
        self.at_houses(order, |shop, at, making| houses::write_back(shop, at, making, now.div_euclid(1000)))
    }

    /// The receipt's `status`, as Etsy writes it.
    pub fn etsy_status(&self, order: &str) -> Option<&'static str> {
        let shop = self.etsy.as_ref()?;
        Some(shop.receipts[shop.position(order.parse().ok()?)?].status())
    }

    /// The numbers that the receipt's shipments show, in their order.
    pub fn etsy_numbers(&self, order: &str) -> Vec<String> {
        let Some(shop) = &self.etsy else { return Vec::new() };
        let Some(at) = order.parse().ok().and_then(|id| shop.position(id)) else { return Vec::new() };
        shop.receipts[at].shown().map(|shipment| shipment.code.clone()).collect()
    }

    fn in_etsy(&mut self, order: &str, act: impl FnOnce(&mut Shop, usize) -> bool) -> bool {
        let changed = in_shop(&mut self.etsy, order, act);
        self.post_etsy_mails();
        changed
    }

    /// Does it at each house that has something of an order.
    fn at_houses(&mut self, order: &str, act: impl Fn(&mut Shop, usize, &mut Making) -> bool) -> bool {
        let makings = &mut self.makings;
        let changed = in_shop(&mut self.etsy, order, |shop, at| {
            let own = makings.iter_mut().filter(|making| making.shop == "etsy" && making.order_id == order);
            own.fold(false, |changed, making| act(shop, at, making) | changed)
        });
        self.post_etsy_mails();
        changed
    }
}

fn in_shop(shop: &mut Option<Shop>, order: &str, act: impl FnOnce(&mut Shop, usize) -> bool) -> bool {
    let Some(shop) = shop else { return false };
    let Some(at) = order.parse().ok().and_then(|id| shop.position(id)) else { return false };
    act(shop, at)
}

/// A house that has not sent everything stops.
fn stop(making: &mut Making, progress: Progress, now: i64) -> bool {
    let can = !making.unsent().is_empty() && making.progress != progress;
    if can {
        making.set(progress, now.div_euclid(1000));
    }
    can
}
