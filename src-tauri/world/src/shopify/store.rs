//! What can happen in the shop. Moments are seconds UTC; positions are those of orders and fulfilments.

use std::collections::BTreeMap;

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use super::access::Access;
use super::bucket::Bucket;
use super::config::ShopifyConfig;
use super::model::{
    Actor, Event, FulfilledLine, Fulfillment, Group, GroupLine, GroupStatus, Line, Method, Order, Refund,
    Tracking,
};
use crate::catalogue::Product;
use crate::people;
use crate::shop::{Mail, MailReason, take};

#[derive(Debug, Clone)]
struct Counters {
    number: u32,
    order: u64,
    line: u64,
    group: u64,
    fulfillment: u64,
    event: u64,
    refund: u64,
}

#[derive(Debug, Clone)]
pub(crate) struct Shop {
    pub config: ShopifyConfig,
    /// By id, ascending.
    pub orders: Vec<Order>,
    pub access: Access,
    /// A bucket for each app; every token here is of the same one but for the read-only token.
    pub buckets: BTreeMap<&'static str, Bucket>,
    /// Mails that were not handed to the world yet.
    pub mails: Vec<Mail>,
    next: Counters,
}

impl Shop {
    pub(crate) fn new(config: ShopifyConfig, rng: &mut ChaCha8Rng) -> Self {
        let access = Access::new(&config, rng);
        Self {
            config,
            orders: Vec::new(),
            access,
            buckets: BTreeMap::new(),
            mails: Vec::new(),
            next: Counters {
                // Far from the numbers of the WooCommerce shop, so that no reference names two orders.
                number: 21_001,
                order: 5_604_300_120_310,
                line: 14_210_655_002_870,
                group: 6_702_884_300_550,
                fulfillment: 5_120_447_300_910,
                event: 88_120_344_001_120,
                refund: 920_334_500_210,
            },
        }
    }

    pub(crate) fn position(&self, id: u64) -> Option<usize> {
        self.orders.binary_search_by_key(&id, |order| order.id).ok()
    }

    /// The order and the position in it of the fulfilment with this id.
    pub(crate) fn fulfillment(&self, id: u64) -> Option<(usize, usize)> {
        find(&self.orders, |order| order.fulfillments.iter().position(|fulfillment| fulfillment.id == id))
    }

    /// The order and the position in it of the fulfilment order with this id.
    pub(crate) fn group(&self, id: u64) -> Option<(usize, usize)> {
        find(&self.orders, |order| order.groups.iter().position(|group| group.id == id))
    }

    /// A customer places an order; the lines that are files leave in a group of their own.
    pub(crate) fn place(
        &mut self,
        rng: &mut ChaCha8Rng,
        goods: &[(&'static Product, u32)],
        method: Method,
        now: i64,
        story: &'static str,
    ) -> usize {
        let lines: Vec<Line> = goods
            .iter()
            .map(|(product, quantity)| Line {
                id: take(&mut self.next.line),
                product,
                quantity: *quantity,
                refunded: 0,
            })
            .collect();
        let number = self.next.number;
        self.next.number += 1;
        self.next.order += rng.random_range(1..40_000);
        let mut order = Order {
            id: self.next.order,
            number,
            name: format!("#{number}"),
            created: now,
            updated: now,
            paid: None,
            closed: None,
            cancelled: None,
            customer: people::customer(rng),
            lines,
            method,
            test: false,
            groups: Vec::new(),
            fulfillments: Vec::new(),
            events: Vec::new(),
            refunds: Vec::new(),
            at_supplier: true,
            parcels: Vec::new(),
            story,
        };
        for files in [false, true] {
            let lines: Vec<GroupLine> = order
                .lines
                .iter()
                .enumerate()
                .filter(|(_, line)| line.product.downloadable == files)
                .map(|(line, of)| GroupLine {
                    id: take(&mut self.next.group),
                    line,
                    total: of.quantity,
                    remaining: of.quantity,
                })
                .collect();
            if !lines.is_empty() {
                order.groups.push(Group {
                    id: take(&mut self.next.group),
                    status: GroupStatus::Open,
                    method: if files { Method::Nothing } else { method },
                    at_service: false,
                    lines,
                    created: now,
                    updated: now,
                });
            }
        }
        self.orders.push(order);
        let at = self.orders.len() - 1;
        let message = format!("Received a new order: #{number}.");
        self.event(at, now, "confirmed", message, Actor::Shop);
        at
    }

    /// The payment comes in; what is a file is delivered at once.
    pub(crate) fn pay(&mut self, at: usize, now: i64) {
        self.orders[at].paid = Some(now);
        self.event(at, now, "sale_success", "The payment was captured.".into(), Actor::Shop);
        self.touch(at, now);
        let files: Vec<usize> = (0..self.orders[at].lines.len())
            .filter(|line| self.orders[at].lines[*line].product.downloadable)
            .collect();
        if !files.is_empty() {
            self.fulfil(at, Some(&files), Vec::new(), Actor::Shop, false, now);
        }
    }

    /// Fulfils everything that is left of these lines (all for `None`); gives the fulfilment's position, or
    /// `None` where nothing is left.
    pub(crate) fn fulfil(
        &mut self,
        at: usize,
        lines: Option<&[usize]>,
        tracking: Vec<Tracking>,
        by: Actor,
        notify: bool,
        now: i64,
    ) -> Option<usize> {
        let pieces: Vec<(usize, usize, u32)> = self.orders[at]
            .groups
            .iter()
            .enumerate()
            .filter(|(_, group)| matches!(group.status, GroupStatus::Open | GroupStatus::InProgress))
            .flat_map(|(group, of)| {
                of.lines.iter().enumerate().map(move |(place, line)| (group, place, line))
            })
            .filter(|(_, _, line)| line.remaining > 0 && lines.is_none_or(|lines| lines.contains(&line.line)))
            .map(|(group, place, line)| (group, place, line.remaining))
            .collect();
        (!pieces.is_empty()).then(|| self.fulfil_pieces(at, &pieces, tracking, by, notify, now))
    }

    /// Fulfils pieces: group, line of the group, quantity. They must be there.
    pub(crate) fn fulfil_pieces(
        &mut self,
        at: usize,
        pieces: &[(usize, usize, u32)],
        tracking: Vec<Tracking>,
        by: Actor,
        notify: bool,
        now: i64,
    ) -> usize {
        let mut lines = Vec::new();
        for (group, place, quantity) in pieces {
            let group = &mut self.orders[at].groups[*group];
            let line = &mut group.lines[*place];
            line.remaining -= quantity;
            lines.push(FulfilledLine {
                id: take(&mut self.next.fulfillment),
                line: line.line,
                quantity: *quantity,
            });
            group.status = match group.lines.iter().any(|line| line.remaining > 0) {
                true => GroupStatus::InProgress,
                false => GroupStatus::Closed,
            };
            group.updated = now;
        }
        let count = lines.len();
        let id = take(&mut self.next.fulfillment);
        self.orders[at].fulfillments.push(Fulfillment {
            id,
            created: now,
            updated: now,
            cancelled: false,
            lines,
            tracking,
            delivery: None,
            in_transit: None,
            delivered: None,
            by: by.clone(),
            told: false,
        });
        let place = self.orders[at].fulfillments.len() - 1;
        let message = format!("{} fulfilled {count} items.", title(&by));
        self.event(at, now, "fulfillment_success", message, by);
        if notify {
            self.tell(at, place, now);
        }
        self.touch(at, now);
        self.archive_when_done(at, now);
        place
    }

    /// The numbers of a fulfilment are replaced by these.
    pub(crate) fn set_tracking(
        &mut self,
        at: usize,
        place: usize,
        tracking: Vec<Tracking>,
        by: Actor,
        notify: bool,
        now: i64,
    ) {
        let fulfillment = &mut self.orders[at].fulfillments[place];
        fulfillment.tracking = tracking;
        fulfillment.updated = now;
        let message = format!("{} changed the tracking.", title(&by));
        self.event(at, now, "update", message, by);
        if notify {
            self.tell(at, place, now);
        }
        self.touch(at, now);
    }

    /// Takes a fulfilment back; its pieces are open again.
    pub(crate) fn cancel_fulfillment(&mut self, at: usize, place: usize, by: Actor, now: i64) {
        let order = &mut self.orders[at];
        order.fulfillments[place].cancelled = true;
        order.fulfillments[place].updated = now;
        for sent in &order.fulfillments[place].lines {
            for group in &mut order.groups {
                for line in group.lines.iter_mut().filter(|line| line.line == sent.line) {
                    line.remaining = (line.remaining + sent.quantity).min(line.total);
                    group.status = GroupStatus::Open;
                }
            }
        }
        order.closed = None;
        self.event(at, now, "fulfillment_cancelled", "A fulfillment was cancelled.".into(), by);
        self.touch(at, now);
    }

    /// Cancels an order: what is open is not sent, and the money goes back.
    pub(crate) fn cancel(&mut self, at: usize, by: Actor, now: i64) -> bool {
        if self.orders[at].cancelled.is_some() {
            return false;
        }
        self.orders[at].cancelled = Some(now);
        for group in &mut self.orders[at].groups {
            if group.status != GroupStatus::Closed {
                group.status = GroupStatus::Cancelled;
                group.lines.iter_mut().for_each(|line| line.remaining = 0);
                group.updated = now;
            }
        }
        self.event(at, now, "cancelled", "The order was cancelled.".into(), by);
        let rest: Vec<(usize, u32)> =
            self.orders[at].lines.iter().enumerate().map(|(line, of)| (line, of.current())).collect();
        self.refund(at, &rest, true, now);
        self.orders[at].closed = Some(now);
        true
    }

    /// Pays back pieces of lines, with everything else that was paid for `whole`.
    pub(crate) fn refund(&mut self, at: usize, pieces: &[(usize, u32)], whole: bool, now: i64) {
        let order = &mut self.orders[at];
        let mut amount = 0;
        let mut lines = Vec::new();
        for (place, quantity) in pieces.iter().filter(|(_, quantity)| *quantity > 0) {
            let unfulfilled = order.unfulfilled(*place).min(*quantity);
            let line = &mut order.lines[*place];
            line.refunded += quantity;
            amount += line.product.price * i64::from(*quantity);
            lines.push((take(&mut self.next.refund), *place, *quantity));
            let mut left = unfulfilled;
            for group in &mut order.groups {
                for of in group.lines.iter_mut().filter(|of| of.line == *place) {
                    let taken = left.min(of.remaining);
                    of.remaining -= taken;
                    left -= taken;
                }
                if group.lines.iter().all(|of| of.remaining == 0) && group.status != GroupStatus::Cancelled {
                    group.status = GroupStatus::Closed;
                }
            }
        }
        if whole {
            amount = order.total() - order.refunded();
        }
        let id = take(&mut self.next.refund);
        order.refunds.push(Refund { id, at: now, lines, amount });
        self.event(at, now, "refund_success", "Money went back to the customer.".into(), Actor::Shop);
        self.mail(at, now, MailReason::OrderRefunded, None);
        self.touch(at, now);
        self.archive_when_done(at, now);
    }

    /// What a carrier or a person says of a fulfilment: a value of `FulfillmentDisplayStatus`.
    pub(crate) fn set_delivery(&mut self, at: usize, place: usize, status: &'static str, now: i64) {
        let fulfillment = &mut self.orders[at].fulfillments[place];
        fulfillment.delivery = Some(status);
        fulfillment.updated = now;
        if status == "IN_TRANSIT" {
            fulfillment.in_transit = Some(now);
        }
        if status == "DELIVERED" {
            fulfillment.in_transit = fulfillment.in_transit.or(Some(now));
            fulfillment.delivered = fulfillment.delivered.or(Some(now));
        }
        self.touch(at, now);
    }

    pub(crate) fn touch(&mut self, at: usize, now: i64) {
        self.orders[at].updated = self.orders[at].updated.max(now);
    }

    fn archive_when_done(&mut self, at: usize, now: i64) {
        let order = &self.orders[at];
        let done =
            order.groups.iter().all(|g| matches!(g.status, GroupStatus::Closed | GroupStatus::Cancelled));
        if done && order.paid.is_some() && order.closed.is_none() {
            self.orders[at].closed = Some(now);
            self.event(at, now, "closed", "The order was archived.".into(), Actor::Shop);
        }
    }

    fn event(&mut self, at: usize, now: i64, action: &'static str, message: String, actor: Actor) {
        let id = take(&mut self.next.event);
        self.orders[at].events.push(Event { id, at: now, action, message, actor });
    }

    fn tell(&mut self, at: usize, place: usize, now: i64) {
        let fulfillment = &mut self.orders[at].fulfillments[place];
        fulfillment.told = true;
        let number = fulfillment.tracking.first().map(|tracking| tracking.number.clone());
        self.mail(at, now, MailReason::Fulfillment, number);
        self.event(at, now, "mail_sent", "A shipping mail was sent to the customer.".into(), Actor::Shop);
    }

    fn mail(&mut self, at: usize, now: i64, why: MailReason, number: Option<String>) {
        self.mails.push(Mail { at: now * 1000, order_id: self.orders[at].gid(), why, number });
    }
}

fn title(actor: &Actor) -> &str {
    match actor {
        Actor::Person(name) | Actor::App(name) => name,
        Actor::Shop => "Shopify",
    }
}

fn find(orders: &[Order], inside: impl Fn(&Order) -> Option<usize>) -> Option<(usize, usize)> {
    orders.iter().enumerate().find_map(|(at, order)| Some((at, inside(order)?)))
}
