//! What can happen at bol. Moments are seconds UTC but for those of `process`, which are ms; positions are
//! those of orders and of an order's items and shipments.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use super::access::Access;
use super::config::BolConfig;
use super::model::{Event, Fulfilment, Item, Order, Shipment, Transport};
use super::process::Process;
use crate::catalogue::Product;
use crate::people::{self, Customer};
use crate::shop::{Mail, MailReason, take};

#[derive(Debug, Clone)]
struct Counters {
    order: u64,
    item: u64,
    shipment: u64,
    transport: u64,
    label: u64,
}

#[derive(Debug, Clone)]
pub(crate) struct Shop {
    pub config: BolConfig,
    /// Oldest first.
    pub orders: Vec<Order>,
    pub access: Access,
    /// Oldest first.
    pub processes: Vec<Process>,
    /// Mails that were not handed to the world yet.
    pub mails: Vec<Mail>,
    /// Its own, so that no other shop's course depends on this one.
    pub rng: ChaCha8Rng,
    next: Counters,
}

/// How something is sent: a carrier of bol's list, a number where there is one, a label bought through bol.
#[derive(Debug, Clone, Default)]
pub(crate) struct Way {
    pub code: String,
    pub number: String,
    pub label: Option<String>,
    pub reference: String,
}

impl Shop {
    pub(crate) fn new(config: BolConfig, mut rng: ChaCha8Rng) -> Self {
        let access = Access::new(&mut rng);
        Self {
            config,
            orders: Vec::new(),
            access,
            processes: Vec::new(),
            mails: Vec::new(),
            rng,
            next: Counters {
                order: 4_811_902,
                item: 2_840_116_020,
                shipment: 914_587_795,
                transport: 358_612_589,
                label: 61_204_410,
            },
        }
    }

    pub(crate) fn position(&self, id: &str) -> Option<usize> {
        self.orders.iter().position(|order| order.id == id)
    }

    /// The order and the position in it of the item with this id.
    pub(crate) fn item(&self, id: u64) -> Option<(usize, usize)> {
        find(&self.orders, |order| order.items.iter().position(|item| item.id == id))
    }

    /// The order and the position in it of the shipment with this id.
    pub(crate) fn shipment(&self, id: u64) -> Option<(usize, usize)> {
        find(&self.orders, |order| order.shipments.iter().position(|shipment| shipment.id == id))
    }

    /// The order and the position in it of the shipment with this transport.
    pub(crate) fn transport(&self, id: u64) -> Option<(usize, usize)> {
        find(&self.orders, |order| order.shipments.iter().position(|shipment| shipment.transport.id == id))
    }

    /// A customer places an order, which is paid at once.
    pub(crate) fn place(
        &mut self,
        goods: &[(&'static Product, u32)],
        fulfilment: Fulfilment,
        now: i64,
        story: &'static str,
    ) -> usize {
        self.next.order += self.rng.random_range(1..400);
        let items = goods
            .iter()
            .map(|(product, quantity)| Item {
                id: take(&mut self.next.item),
                product,
                quantity: *quantity,
                shipped: 0,
                cancelled: 0,
                cancellation_requested: false,
                changed: now,
            })
            .collect();
        self.orders.push(Order {
            id: order_id(self.next.order),
            placed: now,
            customer: customer(&mut self.rng),
            fulfilment,
            items,
            shipments: Vec::new(),
            sent: Vec::new(),
            untold: None,
            story,
        });
        self.orders.len() - 1
    }

    /// An id for a label that is bought through bol.
    pub(crate) fn label(&mut self) -> String {
        take(&mut self.next.label).to_string()
    }

    /// Pieces (position of the item, how many) are confirmed as shipped, and bol mails the customer. Gives the
    /// shipment's position; `None`: there is nothing, or not so many pieces are open.
    pub(crate) fn confirm(
        &mut self,
        at: usize,
        pieces: &[(usize, u32)],
        way: Way,
        now: i64,
    ) -> Option<usize> {
        let order = &mut self.orders[at];
        let is_open = |(item, count): &(usize, u32)| (1..=order.items[*item].open()).contains(count);
        if pieces.is_empty() || !pieces.iter().all(is_open) {
            return None;
        }
        for (item, count) in pieces {
            order.items[*item].shipped += count;
            order.items[*item].changed = now;
        }
        let number = (!way.number.is_empty()).then(|| way.number.clone());
        order.shipments.push(Shipment {
            id: take(&mut self.next.shipment),
            at: now,
            reference: way.reference,
            pieces: pieces.to_vec(),
            transport: Transport {
                id: take(&mut self.next.transport),
                code: way.code,
                number: way.number,
                label: way.label,
                events: Vec::new(),
            },
        });
        let order_id = order.id.clone();
        self.mails.push(Mail { at: now * 1000, order_id, why: MailReason::Fulfillment, number });
        Some(self.orders[at].shipments.len() - 1)
    }

    /// All that is open is confirmed in one shipment.
    pub(crate) fn confirm_all(&mut self, at: usize, way: Way, now: i64) -> Option<usize> {
        let items = self.orders[at].items.iter().enumerate();
        let pieces: Vec<(usize, u32)> =
            items.map(|(place, item)| (place, item.open())).filter(|(_, open)| *open > 0).collect();
        self.confirm(at, &pieces, way, now)
    }

    /// A transport that has no number gets one. Nobody is mailed. `false`: it has one, which stays.
    pub(crate) fn fill(&mut self, at: usize, place: usize, number: &str, code: Option<&str>) -> bool {
        let transport = &mut self.orders[at].shipments[place].transport;
        if !transport.number.is_empty() {
            return false;
        }
        number.clone_into(&mut transport.number);
        if let Some(code) = code {
            code.clone_into(&mut transport.code);
        }
        true
    }

    /// So many open pieces of an item are cancelled.
    pub(crate) fn cancel(&mut self, at: usize, item: usize, pieces: u32, now: i64) -> bool {
        let item = &mut self.orders[at].items[item];
        let pieces = pieces.min(item.open());
        item.cancelled += pieces;
        if pieces > 0 {
            item.changed = now;
        }
        pieces > 0
    }

    /// The customer asks bol to cancel what is open.
    pub(crate) fn ask_to_cancel(&mut self, at: usize, now: i64) -> bool {
        let mut asked = false;
        for item in self.orders[at].items.iter_mut().filter(|item| item.open() > 0) {
            asked |= !std::mem::replace(&mut item.cancellation_requested, true);
            item.changed = now;
        }
        asked
    }

    /// A carrier tells bol where a shipment is.
    pub(crate) fn report(&mut self, at: usize, place: usize, code: &'static str, now: i64) {
        self.orders[at].shipments[place].transport.events.push(Event { code, at: now });
    }

    /// The moment at which bol cancels what is still open of an order; bol's own warehouse is never late.
    pub(super) fn expires(&self, order: &Order) -> Option<i64> {
        let waits = order.fulfilment.method == super::model::Method::Fbr && order.is_open();
        waits.then(|| self.config.timezone.end_of_day(order.fulfilment.expiry()))
    }

    /// bol cancels what was not confirmed in time.
    pub(super) fn expire(&mut self, now: i64) {
        for at in 0..self.orders.len() {
            let Some(when) = self.expires(&self.orders[at]).filter(|when| *when <= now) else { continue };
            for item in 0..self.orders[at].items.len() {
                self.cancel(at, item, u32::MAX, when);
            }
        }
    }
}

/// bol delivers in the Netherlands and in Belgium.
fn customer(rng: &mut ChaCha8Rng) -> Customer {
    loop {
        let customer = people::customer(rng);
        if matches!(customer.country, "NL" | "BE") {
            return customer;
        }
    }
}

/// Ten capitals and digits that differ for each count, as bol's own look (`A2K8290LP8`).
fn order_id(count: u64) -> String {
    let letters = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let space = 36_u64.pow(9);
    // The step has no factor in common with the space, so no id comes twice.
    let mut rest = count.wrapping_mul(7_368_787) % space * 12_289 % space;
    let mut id = String::from("A");
    for _ in 0..9 {
        let digit = usize::try_from(rest % 36).unwrap_or_default();
        id.push(char::from(letters[digit]));
        rest /= 36;
    }
    id
}

fn find(orders: &[Order], place: impl Fn(&Order) -> Option<usize>) -> Option<(usize, usize)> {
    orders.iter().enumerate().find_map(|(at, order)| place(order).map(|place| (at, place)))
}
