//! How often a push may have a connection read.

use crate::domain::{AccountId, MINUTE, Ms};
use crate::store::Known;
use std::collections::BTreeMap;

/// A connection is poked no more often than this, in milliseconds.
pub const EVERY: i64 = MINUTE;
/// More of a kind is not remembered of one connection until its minute is over.
const MOST: usize = 50;

/// What was poked when, and what waits until its minute is over: our own rows and numbers, nothing that came.
#[derive(Debug, Default)]
pub struct Pokes {
    last: BTreeMap<AccountId, Ms>,
    waiting: BTreeMap<AccountId, Known>,
}

/// What to do about a push in which something known stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// Poke.
    Now,
    /// Its minute is not over: it is poked then ([`Pokes::due`]), so that nothing that was said is forgotten.
    Later,
    /// The same, and somebody waits for it already.
    AlreadyLater,
}

impl Pokes {
    /// Somebody said something about this.
    pub fn heard(&mut self, account: AccountId, known: &Known, now: Ms) -> Heard {
        if self.may(account, now) && !self.waiting.contains_key(&account) {
            self.last.insert(account, now);
            return Heard::Now;
        }
        match self.waiting.get_mut(&account) {
            Some(waiting) => {
                add(&mut waiting.numbers, &known.numbers);
                add(&mut waiting.orders, &known.orders);
                add(&mut waiting.makings, &known.makings);
                Heard::AlreadyLater
            }
            None => {
                self.waiting.insert(account, known.clone());
                Heard::Later
            }
        }
    }

    /// What waited long enough: poke it now.
    pub fn due(&mut self, now: Ms) -> Vec<(AccountId, Known)> {
        let due: Vec<AccountId> = self.waiting.keys().copied().filter(|id| self.may(*id, now)).collect();
        due.into_iter()
            .filter_map(|account| {
                self.last.insert(account, now);
                Some((account, self.waiting.remove(&account)?))
            })
            .collect()
    }

    /// When something is due next.
    #[must_use]
    pub fn next(&self) -> Option<Ms> {
        let due = |account| self.last.get(account).map_or(Ms(0), |last| last.plus(EVERY));
        self.waiting.keys().map(due).min()
    }

    /// A clock that was set back makes nobody wait for long.
    fn may(&self, account: AccountId, now: Ms) -> bool {
        self.last.get(&account).is_none_or(|last| !(0..EVERY).contains(&now.since(*last)))
    }
}

fn add<T: Clone + PartialEq>(to: &mut Vec<T>, more: &[T]) {
    for one in more {
        if to.len() < MOST && !to.contains(one) {
            to.push(one.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::OrderId;

    fn order(id: i64) -> Known {
        Known { orders: vec![OrderId(id)], ..Known::default() }
    }

    #[test]
    fn a_connection_is_poked_once_a_minute_and_nothing_is_forgotten() {
        let (shop, other) = (AccountId(1), AccountId(2));
        let mut pokes = Pokes::default();
        let at = |ms| Ms(1_000_000 + ms);
        assert_eq!(pokes.heard(shop, &order(1), at(0)), Heard::Now);
        assert_eq!(pokes.heard(other, &order(9), at(1)), Heard::Now, "each for itself");
        assert_eq!((pokes.next(), pokes.due(at(2))), (None, Vec::new()));
        assert_eq!(pokes.heard(shop, &order(2), at(10)), Heard::Later);
        for ms in 11..2_000 {
            assert_eq!(pokes.heard(shop, &order(2 + ms % 3), at(ms)), Heard::AlreadyLater);
        }
        assert_eq!(pokes.next(), Some(at(EVERY)));
        assert_eq!(pokes.due(at(EVERY - 1)), []);
        let due = pokes.due(at(EVERY));
        assert_eq!(due.len(), 1);
        assert_eq!((due[0].0, due[0].1.orders.len()), (shop, 3), "what was said meanwhile, once each");
        assert_eq!((pokes.next(), pokes.due(at(EVERY))), (None, Vec::new()));
        assert_eq!(pokes.heard(shop, &order(1), at(EVERY + 1)), Heard::Later, "the minute begins again");
        assert_eq!(pokes.due(at(2 * EVERY)).len(), 1);
        assert_eq!(pokes.heard(shop, &order(1), at(3 * EVERY)), Heard::Now);
    }

    #[test]
    fn a_clock_that_was_set_back_makes_nobody_wait() {
        let (shop, mut pokes) = (AccountId(1), Pokes::default());
        assert_eq!(pokes.heard(shop, &order(1), Ms(9_000_000)), Heard::Now);
        assert_eq!(pokes.heard(shop, &order(1), Ms(1_000_000)), Heard::Now);
    }

    #[test]
    fn what_waits_is_bounded() {
        let (shop, mut pokes) = (AccountId(1), Pokes::default());
        for id in 0..10_000 {
            pokes.heard(shop, &order(id), Ms(1_000_000));
        }
        assert_eq!(pokes.due(Ms(1_000_000 + EVERY))[0].1.orders.len(), MOST);
    }
}
