//! Both keepers and a world around them, in which one thing happens after another.

use super::told::{self, BEGIN, ORDERS, once_in, one};
use crate::memory::*;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::collections::BTreeSet;
use std::path::Path;
use tempfile::TempDir;
use trackmend_core::app::judge;
use trackmend_core::connectors::{Ask, OrderRecord, PageToken};
use trackmend_core::domain::{DAY, FindingState, HOUR, Home, Kind, SECOND};
use trackmend_core::reconcile::{ProductField, reconcile};
use trackmend_core::store::{Run, Store, TroubleKind, TroubleRow};

/// Both keepers and what the shops hold.
pub(super) struct Bench {
    pub(super) memory: Memory,
    pub(super) store: Store,
    pub(super) shops: Vec<(AccountId, Vec<OrderRecord>)>,
    pub(super) suppliers: Vec<AccountId>,
    /// A supplier that answers.
    pub(super) house: AccountId,
    /// What was imported.
    pub(super) sent: Vec<NewShipment>,
    pub(super) now: Ms,
    pub(super) dice: ChaCha8Rng,
    /// Seed and step, to find a difference again.
    pub(super) place: (u64, usize),
}

/// What the sequences came to, so that they are known to come to something.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub(super) kinds: BTreeSet<Kind>,
    pub(super) states: BTreeSet<FindingState>,
    pub(super) planned: usize,
    pub(super) confirmed: usize,
    pub(super) refused: usize,
    pub(super) proved: usize,
    pub(super) already: usize,
    pub(super) shared: usize,
    pub(super) linked: usize,
    pub(super) learned: usize,
    pub(super) ended: usize,
    /// Orders with something that a house makes.
    pub(super) made: usize,
    /// Connections with orders that are to be read.
    pub(super) wanted: usize,
}

/// A folder of its own, in memory where the system has such a place: each call is a write to the disk.
pub(super) fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap()
}

/// Says where they differ: the first line, with a few before it.
pub(super) fn differ(place: (u64, usize), what: &str, kept: &str, stored: &str) -> ! {
    let differs = kept.lines().zip(stored.lines()).position(|(kept, stored)| kept != stored);
    let line = differs.unwrap_or(kept.lines().count().min(stored.lines().count()));
    let around = |text: &str| -> String {
        text.lines().skip(line.saturating_sub(12)).take(20).map(|line| format!("{line}\n")).collect()
    };
    let (seed, step) = place;
    let (kept, stored) = (around(kept), around(stored));
    panic!("seed {seed}, step {step}, {what}, line {line}\nmemory:\n{kept}\ndatabase:\n{stored}");
}

pub(super) async fn bench(template: &Path, folder: &Path, seed: u64) -> Bench {
    std::fs::copy(template.join("trackmend.db"), folder.join("trackmend.db")).unwrap();
    let store = Store::open(folder).await.unwrap();
    let mut bench = Bench {
        memory: Memory::new(),
        store,
        shops: Vec::new(),
        suppliers: Vec::new(),
        house: AccountId(0),
        sent: Vec::new(),
        now: BEGIN,
        dice: ChaCha8Rng::seed_from_u64(seed),
        place: (seed, 0),
    };
    for (platform, name) in [
        (Platform::WooCommerce, "wolk"),
        (Platform::Tpop, ""),
        (Platform::Shopify, "studio"),
        (Platform::File, ""),
    ] {
        let shop = !name.is_empty();
        if platform == Platform::Shopify && once_in(&mut bench.dice, 3) {
            continue;
        }
        let profile = profile(&mut bench.dice, name);
        let id = bench.connect(platform, &profile).await;
        if shop {
            let orders = (0..ORDERS).map(|place| told::order(&mut bench.dice, id, place)).collect();
            bench.shops.push((id, orders));
        } else {
            bench.suppliers.push(id);
        }
    }
    let profile = Profile { url: "https://api.house.example".into(), ..Profile::default() };
    bench.house = bench.connect(Platform::Printful, &profile).await;
    bench
}

pub(super) fn profile(dice: &mut ChaCha8Rng, name: &str) -> Profile {
    Profile {
        url: if name.is_empty() { String::new() } else { format!("https://{name}.example") },
        homes: vec![Home("tracking_items".into()), Home("fulfillments".into())],
        reads_fulfillments: once_in(dice, 2),
        may_write: !once_in(dice, 6),
        ..Profile::default()
    }
}

impl Bench {
    pub(super) async fn connect(&self, platform: Platform, profile: &Profile) -> AccountId {
        let identity = format!("{}:{}", platform.code(), profile.url);
        let stored =
            self.store.connect_account(platform, &identity, "a shop", profile, self.now).await.unwrap();
        let kept = self.memory.connect(platform, &identity, "a shop", profile, self.now);
        assert_eq!(kept, stored);
        kept
    }

    fn shop(&mut self) -> AccountId {
        let place = self.dice.random_range(0..self.shops.len());
        self.shops[place].0
    }

    fn connection(&mut self) -> AccountId {
        let all: Vec<AccountId> =
            self.shops.iter().map(|(id, _)| *id).chain(self.suppliers.iter().copied()).collect();
        one(&mut self.dice, &all)
    }

    /// One thing happens.
    pub(super) async fn step(&mut self, seen: &mut Seen) {
        let wait = one(&mut self.dice, &[0, 0, 0, 1, SECOND, 70 * SECOND, HOUR, 7 * HOUR, DAY, 3 * DAY]);
        self.now = self.now.plus(wait);
        let now = self.now;
        match self.dice.random_range(0..28) {
            0..5 => self.read_page().await,
            5 => self.read_whole().await,
            6..8 => {
                let supplier = one(&mut self.dice, &self.suppliers);
                let count = self.dice.random_range(0..4);
                let mut list = Vec::new();
                for _ in 0..count {
                    let again = !self.sent.is_empty() && once_in(&mut self.dice, 3);
                    list.push(if again {
                        let place = self.dice.random_range(0..self.sent.len());
                        told::told_again(&mut self.dice, &self.sent[place])
                    } else {
                        told::shipment(&mut self.dice, now)
                    });
                }
                self.sent.extend(list.iter().cloned());
                both!(self, "import", |k| k.import_shipments(supplier, "list.csv", &list, now).await)
                    .unwrap();
            }
            8..12 => {
                both!(self, "judge", |k| judge(k, now).await).unwrap();
            }
            12 => {
                let limit = self.dice.random_range(1..3);
                both!(self, "match_slice", |k| k.match_slice(limit, now).await).unwrap();
            }
            13 => {
                let limit = self.dice.random_range(1..4);
                let rules = self.memory.rules().await.unwrap();
                both!(self, "reconcile_slice", |k| {
                    k.reconcile_slice(limit, now, |facts| reconcile(facts, &rules, now)).await
                })
                .unwrap();
            }
            14..16 => self.confirm(seen).await,
            16 => self.confirm_anything(seen).await,
            17..20 => self.advance(seen).await,
            20 => self.lease().await,
            21 => self.want().await,
            22 => self.keep_state().await,
            23..26 => self.read_house().await,
            26 => self.tell_of().await,
            _ => self.change_rules().await,
        }
    }

    pub(super) async fn read_page(&mut self) {
        let now = self.now;
        let place = self.dice.random_range(0..self.shops.len());
        let dice = &mut self.dice;
        let (shop, orders) = &mut self.shops[place];
        let mut records = Vec::new();
        for _ in 0..dice.random_range(0..5) {
            let order = &mut orders[dice.random_range(0..ORDERS)];
            if once_in(dice, 2) {
                told::happen(dice, order, now);
            }
            let id = order.order.remote_id.clone();
            records.push(match dice.random_range(0..12) {
                0 => Record::OrderGone { id },
                1..4 => Record::Notes(told::notes(dice, &id)),
                4..6 => Record::Fulfillments(told::fulfillments(dice, &id, now)),
                _ => Record::Order(Box::new(order.clone())),
            });
        }
        // Some replies come late.
        let read_at = if once_in(dice, 6) { now.plus(-2 * HOUR) } else { now };
        let state = (!once_in(dice, 4)).then(|| state(dice, now));
        let shop = *shop;
        both!(self, "store_page", |k| k.store_page(shop, &records, read_at, state.as_ref()).await).unwrap();
    }

    /// A shop is read to its end as it is, and judged.
    pub(super) async fn read_whole(&mut self) {
        let (now, dice) = (self.now, &mut self.dice);
        let place = dice.random_range(0..self.shops.len());
        let (shop, orders) = (self.shops[place].0, &self.shops[place].1);
        let pages = orders.iter().map(|order| Record::Order(Box::new(order.clone()))).collect::<Vec<_>>();
        let mut parts = Vec::new();
        for order in orders {
            parts.push(Record::Notes(told::notes(dice, &order.order.remote_id)));
            parts.push(Record::Fulfillments(told::fulfillments(dice, &order.order.remote_id, now)));
        }
        let state = SyncState { checked_at: Some(now), ..SyncState::default() };
        both!(self, "store_page", |k| k.store_page(shop, &pages, now, None).await).unwrap();
        both!(self, "store_page", |k| k.store_page(shop, &parts, now, Some(&state)).await).unwrap();
        both!(self, "judge", |k| judge(k, now).await).unwrap();
    }

    pub(super) async fn lease(&mut self) {
        let (account, now) = (self.connection(), self.now);
        let holder = one(&mut self.dice, &["window", "terminal"]);
        let until = now.plus(one(&mut self.dice, &[0, SECOND, HOUR]));
        both!(self, "lease", |k| k.lease(account, holder, now, until).await).unwrap().ok();
        if once_in(&mut self.dice, 3) {
            let holder = one(&mut self.dice, &["window", "terminal"]);
            both!(self, "release", |k| k.release(account, holder).await).unwrap();
        }
    }

    pub(super) async fn want(&mut self) {
        let (shop, now) = (self.shop(), self.now);
        let order = OrderId(self.dice.random_range(1..20));
        let need = one(&mut self.dice, &Need::ALL);
        match self.dice.random_range(0..3) {
            0 => both!(self, "want_order", |k| k.want_order(order).await),
            1 => both!(self, "give_up_needs", |k| k.give_up_needs(shop, need, &["700", "702", "none"]).await),
            _ => both!(self, "want_sync", |k| k.want_sync(shop, now).await),
        }
        .unwrap();
    }

    pub(super) async fn keep_state(&mut self) {
        let (account, now) = (self.connection(), self.now);
        let state = state(&mut self.dice, now);
        both!(self, "keep_sync_state", |k| k.keep_sync_state(account, &state).await).unwrap();
        if once_in(&mut self.dice, 2) {
            let name = if self.suppliers.contains(&account) { "" } else { "wolk" };
            let profile = profile(&mut self.dice, name);
            both!(self, "keep_profile", |k| k.keep_profile(account, &profile).await).unwrap();
        }
        both!(self, "draw_starting_line", |k| k.draw_starting_line(account, now).await).unwrap();
    }

    pub(super) async fn change_rules(&mut self) {
        let shop = one(&mut self.dice, &[None, Some(self.shops[0].0)]);
        let rule = |field, value: &str, supplier| ProductRule { shop, field, value: value.into(), supplier };
        let mut rules = vec![
            rule(ProductField::All, "", one(&mut self.dice, &[Platform::Tpop, Platform::File])),
            rule(ProductField::SkuPrefix, "MU", Platform::Myself),
        ];
        rules.truncate(self.dice.random_range(0..3));
        if once_in(&mut self.dice, 2) {
            self.store.set_product_rules(&rules).await.unwrap();
            self.memory.set_product_rules(&rules);
        }
        if once_in(&mut self.dice, 3) {
            let profile = profile(&mut self.dice, "wolk");
            self.connect(Platform::WooCommerce, &profile).await;
        }
    }

    /// Everything that a keeper tells.
    pub(super) async fn compare(&mut self, seen: &mut Seen) {
        let now = self.now;
        let ids: Vec<OrderId> = (1..250).rev().map(OrderId).collect();
        for account in both!(self, "accounts", |k| k.accounts().await).unwrap() {
            seen.learned += usize::from(!account.profile.learned.is_empty());
            let id = account.id;
            both!(self, "sync_state", |k| k.sync_state(id).await).unwrap();
            both!(self, "needs_left", |k| k.needs_left(id).await).unwrap();
            let next = both!(self, "next_wanted", |k| k.next_wanted(id).await).unwrap();
            seen.wanted += usize::from(next.is_some());
            let kept = self.memory.wanted_ids(id);
            assert_eq!(kept, self.store.wanted_ids(id).await.unwrap(), "{:?}", self.place);
            both!(self, "repairs_under_way", |k| k.repairs_under_way(id).await).unwrap();
            if self.suppliers.contains(&id) || id == self.house {
                continue;
            }
            for need in Need::ALL {
                let limit = self.dice.random_range(1..9);
                both!(self, "needed", |k| k.needed(id, need, limit).await).unwrap();
            }
        }
        for facts in both!(self, "facts", |k| k.facts(&ids).await).unwrap() {
            seen.shared += facts.shared.len();
            seen.linked += facts.shipments.len();
            seen.ended += usize::from(facts.ended_by.is_some());
            seen.made += usize::from(!facts.makings.is_empty());
        }
        for row in both!(self, "findings", |k| k.findings(true).await).unwrap() {
            seen.kinds.insert(row.finding.kind);
            seen.states.insert(row.finding.state);
        }
        both!(self, "findings", |k| k.findings(false).await).unwrap();
        let finding = FindingId(self.dice.random_range(1..30));
        both!(self, "finding", |k| k.finding(finding).await).unwrap();
        for entry in both!(self, "journal", |k| k.journal().await).unwrap() {
            both!(self, "mailed_before", |k| k.mailed_before(&entry.key).await).unwrap();
        }
        both!(self, "rules", |k| k.rules().await).unwrap();
        both!(self, "waits_to_be_judged", |k| k.waits_to_be_judged(now).await).unwrap();
        both!(self, "is_read_for_the_first_time", |k| k.is_read_for_the_first_time().await).unwrap();
    }
}

pub(super) fn state(dice: &mut ChaCha8Rng, now: Ms) -> SyncState {
    let kind = one(dice, &[TroubleKind::Passing, TroubleKind::Offline, TroubleKind::Access]);
    let trouble =
        TroubleRow { kind, said: Phrase::new("error-passing").count("n", 2), remedy: None, since: now };
    let page = PageToken(serde_json::json!({ "page": 2, "of": [1.5, null] }));
    let run = Run {
        ask: Ask::OrdersSince { since: Some(now) },
        page: Some(page),
        began: now,
        done: 3,
        of: None,
        sweep: true,
    };
    SyncState {
        run: once_in(dice, 3).then_some(run),
        bookmark: once_in(dice, 2).then_some(now),
        swept_at: None,
        checked_at: (!once_in(dice, 6)).then_some(now),
        wanted_at: once_in(dice, 2).then_some(now),
        attempts: dice.random_range(0..7),
        retry_at: once_in(dice, 2).then_some(now),
        trouble: once_in(dice, 5).then_some(trouble),
    }
}
