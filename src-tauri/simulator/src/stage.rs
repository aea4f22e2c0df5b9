//! What all processes of a scenario share and none of them keeps: the world, the clock, what is on the wire, and
//! what was seen to break.

use crate::event::Fault;
use crate::history::History;
use crate::seen::{bare, glance};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use trackmend_core::domain::{AccountId, ChangeId, Ms, Platform};
use trackmend_core::engine::transport::Wire;
use trackmend_core::store::StoreError;
use trackmend_world::World;

/// What is promised. Each violation names one; docs/correctness.md tells how each is tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Promise {
    /// No write without a confirmed change that the journal says is being sent.
    Journalled,
    /// At most one request per target and number whose absence is not proven.
    Once,
    /// A write that mails is not repeated without a new confirmation.
    MailedOnce,
    /// Nothing is written to an order that had ended, or that showed the number, when it was looked at.
    LookedFirst,
    /// What is said to be proved stands at the storefront.
    Proved,
    /// Two processes never talk to one platform at once.
    OneAtATime,
    /// Nothing is called wrong that never was.
    NoFalseAlarm,
    /// In the end what is found is what is true.
    FoundIsTrue,
    /// A final delivery status is not lost.
    Final,
    /// A bookmark never passes a record that was not stored.
    Bookmark,
    /// When nothing goes wrong any more, everything comes to rest.
    Converges,
    /// The keeper does what it is asked, and the database is sound.
    Sound,
}

/// A promise that was broken.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Violation {
    /// Which.
    pub promise: Promise,
    /// What was seen.
    pub seen: String,
}

/// A write that went out.
#[derive(Debug, Clone)]
pub struct Sent {
    /// The journal's row.
    pub change: ChangeId,
    /// Shop, order and number.
    pub key: String,
    /// The shop's platform.
    pub platform: Platform,
    /// The platform's id of the order.
    pub order: String,
    /// The number.
    pub number: String,
    /// When.
    pub at: Ms,
    /// It is still on its way, or the platform still works at it.
    pub under_way: bool,
    /// The platform took it in and carries it out later: its place in [`World::writes`].
    pub taken_in: Option<usize>,
    /// The storefront showed the number after it, and nobody else has touched the order since.
    pub landed: bool,
}

/// A request that everybody gave up on and that arrives at this moment.
pub struct Late {
    /// When.
    pub due: Ms,
    /// What.
    pub wire: Wire,
    /// Which of [`Wires::sent`].
    pub sent: Option<usize>,
}

/// The wires of a scenario.
#[derive(Default)]
pub struct Wires {
    /// What happens to the next request of each process, or to its next write.
    pub fault: BTreeMap<(usize, bool), Fault>,
    /// On their way.
    pub late: Vec<Late>,
    /// Which process waits for an answer from which address.
    pub waiting: BTreeMap<usize, String>,
    /// Every write, in order.
    pub sent: Vec<Sent>,
    /// Requests so far.
    pub requests: u32,
    /// Faults that struck.
    pub struck: u32,
    /// What each order shows, by platform and the platform's id, with how often and since when.
    showing: BTreeMap<(Platform, String), BTreeMap<String, (usize, Ms)>>,
    /// When a number last vanished from an order.
    vanished: BTreeMap<(Platform, String), Ms>,
}

impl Wires {
    /// How often an order shows this number.
    #[must_use]
    pub fn shown(&self, platform: Platform, order: &str, number: &str) -> usize {
        self.of(platform, order, number).map_or(0, |(count, _)| count)
    }

    /// Since when an order shows this number.
    #[must_use]
    pub fn shown_since(&self, platform: Platform, order: &str, number: &str) -> Option<Ms> {
        self.of(platform, order, number).map(|(_, since)| since)
    }

    /// Whether a number vanished from an order since `turn`, which is before what a process did in it: what it
    /// read then may not be there any more.
    #[must_use]
    pub fn changed_after(&self, platform: Platform, order: &str, turn: Ms) -> bool {
        self.vanished.get(&(platform, order.to_owned())).is_some_and(|at| *at >= turn)
    }

    fn of(&self, platform: Platform, order: &str, number: &str) -> Option<(usize, Ms)> {
        self.showing.get(&(platform, order.to_owned()))?.get(&bare(number)).copied()
    }
}

/// The stage.
pub struct Stage {
    /// The world.
    pub world: Arc<Mutex<World>>,
    clock: Arc<AtomicI64>,
    wires: Mutex<Wires>,
    history: Mutex<History>,
    violations: Mutex<Vec<Violation>>,
    /// Addresses of the shops.
    pub shops: Vec<(AccountId, Platform, String)>,
}

impl Stage {
    /// A stage with this world.
    #[must_use]
    pub fn new(world: World, begin: Ms, shops: Vec<(AccountId, Platform, String)>, written: bool) -> Stage {
        Stage {
            world: Arc::new(Mutex::new(world)),
            clock: Arc::new(AtomicI64::new(begin.0)),
            wires: Mutex::default(),
            history: Mutex::new(History::new(written)),
            violations: Mutex::default(),
            shops,
        }
    }

    /// The moment.
    #[must_use]
    pub fn now(&self) -> Ms {
        Ms(self.clock.load(Ordering::Relaxed))
    }

    /// Sets the clock forward.
    pub fn at(&self, now: Ms) {
        self.clock.store(now.0, Ordering::Relaxed);
    }

    /// The clock, for a transport.
    #[must_use]
    pub fn clock(&self) -> trackmend_core::engine::transport::Clock {
        let clock = self.clock.clone();
        Arc::new(move || Ms(clock.load(Ordering::Relaxed)))
    }

    /// The world, for a moment.
    pub fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The wires, for a moment.
    pub fn wires(&self) -> MutexGuard<'_, Wires> {
        self.wires.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The history, for a moment.
    pub fn history(&self) -> MutexGuard<'_, History> {
        self.history.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks at what every order shows, after something may have changed it.
    pub fn look_around(&self) {
        let now = self.now();
        let world = self.world();
        let mut wires = self.wires();
        for (_, platform, _) in &self.shops {
            for nth in 0..world.order_count(platform.code()) {
                let Some(order) = world.nth_order(platform.code(), nth) else { continue };
                let mut counts: BTreeMap<String, usize> = BTreeMap::new();
                for number in world.showing(platform.code(), &order) {
                    *counts.entry(number).or_default() += 1;
                }
                let before = wires.showing.remove(&(*platform, order.clone())).unwrap_or_default();
                if before.keys().any(|number| !counts.contains_key(number)) {
                    wires.vanished.insert((*platform, order.clone()), now);
                }
                let shown = counts.into_iter().map(|(number, count)| {
                    let since = before.get(&number).map_or(now, |(_, since)| *since);
                    (number, (count, since))
                });
                let shown = shown.collect();
                wires.showing.insert((*platform, order), shown);
            }
        }
        let gone: Vec<usize> = (0..wires.sent.len())
            .filter(|at| {
                let sent = &wires.sent[*at];
                sent.landed && wires.shown(sent.platform, &sent.order, &sent.number) == 0
            })
            .collect();
        for at in gone {
            wires.sent[at].landed = false;
        }
    }

    /// Lets happen what time alone brings: what a platform took in and promised to carry out.
    pub fn let_happen(&self) {
        let ended: Vec<usize> = {
            let mut world = self.world();
            world.tick(self.now().0);
            let wires = self.wires();
            let taken_in = wires.sent.iter().enumerate().filter_map(|(at, sent)| Some((at, sent.taken_in?)));
            taken_in.filter(|(_, write)| !world.works_at(*write)).map(|(at, _)| at).collect()
        };
        for at in ended {
            self.lands(at);
        }
    }

    /// A write was carried out, or it was refused: nothing more comes of it.
    pub fn lands(&self, at: usize) {
        self.look_around();
        let twice = {
            let mut wires = self.wires();
            let Some(of) = wires.sent.get(at).cloned() else { return };
            let shown = wires.shown(of.platform, &of.order, &of.number);
            if let Some(sent) = wires.sent.get_mut(at) {
                (sent.under_way, sent.taken_in, sent.landed) = (false, None, shown > 0);
            }
            let landed = wires.sent.iter().filter(|s| s.key == of.key && s.landed).count();
            (shown > 1 && landed > 1).then_some((of, shown))
        };
        if let Some((of, shown)) = twice {
            let seen = format!("order {} shows {} {shown} times", of.order, of.number);
            self.violated(Promise::Once, seen);
        }
    }

    /// Since when an order is cancelled or paid back in full, in ms UTC.
    #[must_use]
    pub fn void_since(&self, platform: Platform, order: &str) -> Option<i64> {
        glance(&self.world(), &(platform, order.to_owned()))?.void_since
    }

    /// Whether the shop's lists tell of what last happened to an order.
    #[must_use]
    pub fn tells_of(&self, platform: Platform, order: &str) -> bool {
        self.world().tells_of(platform.code(), order, self.now().0)
    }

    /// Notes what happened, with the moment.
    pub fn note(&self, what: &str) {
        let at = self.now().0 - crate::kind::BEGIN.0;
        self.history().note(&format!("{at:>10} {what}"));
    }

    /// A promise is broken.
    pub fn violated(&self, promise: Promise, seen: String) {
        self.note(&format!("BROKEN {promise:?}: {seen}"));
        let mut all = self.violations.lock().unwrap_or_else(PoisonError::into_inner);
        all.push(Violation { promise, seen });
    }

    /// What the keeper said; that it could not is a fault.
    pub fn sound<T>(&self, said: Result<T, StoreError>) -> Option<T> {
        said.map_err(|error| self.violated(Promise::Sound, error.to_string())).ok()
    }

    /// What was broken so far.
    #[must_use]
    pub fn violations(&self) -> Vec<Violation> {
        self.violations.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether anything was broken so far.
    #[must_use]
    pub fn broken(&self) -> bool {
        !self.violations.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
    }

    /// The platform of a shop's address.
    #[must_use]
    pub fn shop_at(&self, url: &str) -> Option<&(AccountId, Platform, String)> {
        self.shops.iter().find(|(_, _, base)| url.starts_with(base.as_str()))
    }
}
