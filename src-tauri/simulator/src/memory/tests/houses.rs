//! What suppliers that answer tell in the sequences, and orders that a page only tells of.

use super::bench::Bench;
use super::told::{self, once_in, one};
use crate::memory::*;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use trackmend_core::connectors::{MadeParcel, MakingRecord, PageToken, Wanted};
use trackmend_core::domain::{HOUR, Making, MakingState, ShipmentRole, Stamp};

impl Bench {
    /// A page of what a house makes.
    pub(super) async fn read_house(&mut self) {
        let (house, now, dice) = (self.house, self.now, &mut self.dice);
        let mut records = Vec::new();
        // Each once.
        for place in (0..4).filter(|_| once_in(dice, 2)).collect::<Vec<_>>() {
            records.push(match dice.random_range(0..6) {
                0 => Record::Wanted(wanted(dice, &["m0", "m1", "m2", "m3"], now)),
                1 => Record::OrderGone { id: format!("m{}", dice.random_range(0..4)) },
                _ => Record::Making(Box::new(made(dice, place, now))),
            });
        }
        if once_in(dice, 4) {
            // Some lists show a row twice.
            records.extend(records.first().cloned());
        }
        let read_at = if once_in(dice, 6) { now.plus(-2 * HOUR) } else { now };
        both!(self, "store_page", |k| k.store_page(house, &records, read_at, None).await).unwrap();
    }

    /// A page that tells of orders without telling them whole, and one of them that nobody asks for any more.
    pub(super) async fn tell_of(&mut self) {
        let (now, dice) = (self.now, &mut self.dice);
        let place = dice.random_range(0..self.shops.len());
        let shop = self.shops[place].0;
        let ids = ["700", "701", "702", "703", "704", "none"];
        let records: Vec<Record> =
            (0..dice.random_range(0..4)).map(|_| Record::Wanted(wanted(dice, &ids, now))).collect();
        both!(self, "store_page", |k| k.store_page(shop, &records, now, None).await).unwrap();
        let account = if once_in(&mut self.dice, 2) { shop } else { self.house };
        let next = both!(self, "next_wanted", |k| k.next_wanted(account).await).unwrap();
        if let Some((id, _)) = next.filter(|_| once_in(&mut self.dice, 2)) {
            both!(self, "give_up_wanted", |k| k.give_up_wanted(account, &id).await).unwrap();
        }
    }
}

fn wanted(dice: &mut ChaCha8Rng, ids: &[&str], now: Ms) -> Wanted {
    let page = serde_json::json!({ "left": ["1", 2], "number": dice.random_range(1..3) });
    Wanted {
        id: one(dice, ids).into(),
        changed: (!once_in(dice, 3)).then(|| told::stamp(dice, now, 2)),
        page: once_in(dice, 2)
            .then(|| if once_in(dice, 4) { PageToken("as a text".into()) } else { PageToken(page) }),
    }
}

fn made(dice: &mut ChaCha8Rng, place: usize, now: Ms) -> MakingRecord {
    let remote_id = format!("m{place}");
    let making = Making {
        external_id: one(dice, &["700", "701", "702", "703", ""]).into(),
        order_ref: one(dice, &["#1001", "1002", ""]).into(),
        state: one(
            dice,
            &[MakingState::UnderWay, MakingState::Blocked, MakingState::Sent, MakingState::Cancelled],
        ),
        remote_state: one(dice, &["pending", "onhold"]).into(),
        ordered: Stamp::instant(told::BEGIN),
        buyer: told::buyer(dice),
        remote_id: remote_id.clone(),
    };
    let parcels = (0..dice.random_range(0..3)).map(|parcel| {
        let of = told::shipment(dice, now);
        MadeParcel {
            remote_id: format!("{remote_id}/{parcel}"),
            role: one(dice, &[ShipmentRole::Original, ShipmentRole::Original, ShipmentRole::Replacement]),
            shipped: of.shipped,
            known_by: once_in(dice, 3).then(|| now.plus(-HOUR)),
            lines: of.lines,
            numbers: of.numbers,
        }
    });
    let parcels = parcels.collect();
    MakingRecord { making, parcels }
}
