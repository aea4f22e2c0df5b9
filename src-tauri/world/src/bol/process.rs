//! Writes end later than they are answered: bol says 202, and the process tells afterwards how it went. What
//! was asked for is done at the moment at which it ends, in the order in which it was asked.

use std::borrow::Cow;

use super::model::{Order, Shipment};
use super::store::{Shop, Way};

/// What is to be done.
#[derive(Debug, Clone)]
pub(crate) enum Work {
    /// Confirm pieces (id of the item; all that are open of it for `None`) as shipped.
    Confirm { items: Vec<(u64, Option<u32>)>, way: Way },
    /// Fill the transport with this id.
    Fill { transport: u64, number: String, code: Option<String> },
}

impl Work {
    /// `eventType`. The specification's own list has `CREATE_SHIPMENT`; an older name was `CONFIRM_SHIPMENT`.
    pub(super) fn event(&self) -> &'static str {
        match self {
            Self::Confirm { .. } => "CREATE_SHIPMENT",
            Self::Fill { .. } => "CHANGE_TRANSPORT",
        }
    }

    /// `entityId`: the first item, or the transport.
    pub(super) fn entity(&self) -> String {
        match self {
            Self::Confirm { items, .. } => items.first().map(|(id, _)| id.to_string()).unwrap_or_default(),
            Self::Fill { transport, .. } => transport.to_string(),
        }
    }

    pub(super) fn number(&self) -> Option<String> {
        let number = match self {
            Self::Confirm { way, .. } => &way.number,
            Self::Fill { number, .. } => number,
        };
        (!number.is_empty()).then(|| number.clone())
    }

    pub(super) fn description(&self) -> String {
        match self {
            Self::Confirm { .. } => format!("Confirm shipment for order item {}.", self.entity()),
            Self::Fill { .. } => format!("Change transport with id {}.", self.entity()),
        }
    }
}

/// What a fault makes of a process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// None: it does what it can.
    Runs,
    /// It ends in `FAILURE`, and nothing is done.
    Fails,
    /// It ends in `TIMEOUT`, and nothing is done.
    TimesOut,
    /// It says `SUCCESS`, and nothing is done.
    Vanishes,
    /// It says `SUCCESS`, and another order's transport is filled.
    GoesAstray,
}

/// How a process ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum End {
    Success,
    Failure(String),
    Timeout,
}

#[derive(Debug, Clone)]
pub(crate) struct Process {
    pub id: String,
    pub work: Work,
    pub fate: Fate,
    /// ms UTC.
    pub created: i64,
    /// ms UTC.
    pub ends: i64,
    pub end: Option<End>,
    /// Its place in the world's log of writes.
    pub write: usize,
}

/// A write that was really carried out: its place in the world's log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Written {
    pub write: usize,
    pub mailed: bool,
}

impl Shop {
    /// Takes work in at `now` (ms UTC).
    pub(super) fn schedule(&mut self, work: Work, fate: Fate, write: usize, now: i64) -> &Process {
        let place = self.processes.len();
        self.processes.push(Process {
            id: format!("019bbcbc-1a21-77c9-9de6-{:012}", 726_137_918 + place * 37),
            work,
            fate,
            created: now,
            ends: now + i64::from(self.config.process_takes_s) * 1000,
            end: None,
            write,
        });
        &self.processes[place]
    }

    /// Lets everything happen that time alone brings until `now` (ms UTC): processes end, and orders expire.
    /// Gives the writes that were carried out.
    pub(crate) fn settle(&mut self, now: i64) -> Vec<Written> {
        let mut written = Vec::new();
        for place in 0..self.processes.len() {
            let process = &self.processes[place];
            if process.end.is_some() || process.ends > now {
                continue;
            }
            let (work, fate, ends, write) = (process.work.clone(), process.fate, process.ends, process.write);
            self.expire(ends.div_euclid(1000));
            let mails = self.mails.len();
            let (end, applied) = self.carry_out(&work, fate, ends.div_euclid(1000));
            self.processes[place].end = Some(end);
            if applied {
                written.push(Written { write, mailed: self.mails.len() > mails });
            }
        }
        self.expire(now.div_euclid(1000));
        written
    }

    /// The shop as it is at `now` (ms UTC), without touching it.
    pub(crate) fn as_of(&self, now: i64) -> Cow<'_, Shop> {
        let ends = |process: &Process| process.end.is_none() && process.ends <= now;
        let lapses = self
            .orders
            .iter()
            .any(|order| self.expires(order).is_some_and(|when| when <= now.div_euclid(1000)));
        if !lapses && !self.processes.iter().any(ends) {
            return Cow::Borrowed(self);
        }
        let mut shop = self.clone();
        shop.settle(now);
        Cow::Owned(shop)
    }

    /// How it ends, and whether anything was changed.
    fn carry_out(&mut self, work: &Work, fate: Fate, now: i64) -> (End, bool) {
        match fate {
            Fate::Fails => {
                return (End::Failure("The request could not be processed. Try again later.".into()), false);
            }
            Fate::TimesOut => return (End::Timeout, false),
            Fate::Vanishes => return (End::Success, false),
            Fate::GoesAstray => return (End::Success, self.fill_another(work)),
            Fate::Runs => {}
        }
        let done = match work {
            Work::Confirm { items, way } => self.confirm_items(items, way.clone(), now),
            Work::Fill { transport, number, code } => {
                self.fill_transport(*transport, number, code.as_deref())
            }
        };
        match done {
            Ok(()) => (End::Success, true),
            Err(words) => (End::Failure(words), false),
        }
    }

    fn fill_transport(&mut self, id: u64, number: &str, code: Option<&str>) -> Result<(), String> {
        let found = self.transport(id).filter(|(at, _)| self.orders[*at].fulfilment.is_retailers());
        let Some((at, place)) = found else { return Err(format!("Transport {id} was not found.")) };
        if self.fill(at, place, number, code) {
            Ok(())
        } else {
            Err(format!("Transport {id} has track and trace information already."))
        }
    }

    fn confirm_items(&mut self, items: &[(u64, Option<u32>)], way: Way, now: i64) -> Result<(), String> {
        let mut order = None;
        let mut pieces = Vec::new();
        for (id, count) in items {
            let found = self.item(*id).filter(|(at, _)| self.orders[*at].fulfilment.is_retailers());
            let Some((at, item)) = found else { return Err(format!("Order item {id} was not found.")) };
            if *order.get_or_insert(at) != at {
                return Err("The order items are of different orders.".into());
            }
            pieces.push((item, count.unwrap_or_else(|| self.orders[at].items[item].open())));
        }
        match order.and_then(|at| self.confirm(at, &pieces, way, now)) {
            Some(_) => Ok(()),
            None => Err("The quantity of the order item is not open.".into()),
        }
    }

    /// The number comes to the next order that has a parcel without one.
    fn fill_another(&mut self, work: &Work) -> bool {
        let (at, number) = match work {
            Work::Fill { transport, number, .. } => (self.transport(*transport), number),
            Work::Confirm { items, way } => (items.first().and_then(|(id, _)| self.item(*id)), &way.number),
        };
        let Some((at, _)) = at else { return false };
        let count = self.orders.len();
        let is_empty = |order: &Order, shipment: &Shipment| {
            order.needs_number(shipment) && shipment.transport.number.is_empty()
        };
        let next = (1..count).map(|step| (at + step) % count).find_map(|other| {
            let order = &self.orders[other];
            let place = order.shipments.iter().position(|shipment| is_empty(order, shipment))?;
            Some((other, place))
        });
        next.is_some_and(|(other, place)| self.fill(other, place, number, None))
    }
}
