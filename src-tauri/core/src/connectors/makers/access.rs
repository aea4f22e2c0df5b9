//! The list of tests of a connection to a supplier.

use super::errors::Maker;
use crate::connectors::{AccessRecord, AccessTest, Ask, Page, Profile, Record};
use crate::domain::Phrase;

/// A test that passed.
pub(in crate::connectors) fn passed(said: Phrase) -> AccessTest {
    AccessTest { passed: true, said, remedy: None, optional: false }
}

/// One that did not, and that the connection cannot do without.
pub(in crate::connectors) fn failed(said: Phrase, remedy: Phrase) -> AccessTest {
    AccessTest { passed: false, said, remedy: Some(remedy), optional: false }
}

/// The supplier answers, by the name of the shop that the key opens, where it has one.
pub(in crate::connectors) fn found(maker: &Maker, shop: &str) -> AccessTest {
    passed(match shop {
        "" => maker.say("access-makers-found"),
        shop => Phrase::new("access-makers-shop-found").text("maker", maker.name).text("shop", shop),
    })
}

/// Orders can be read; how many there are, where it tells.
pub(in crate::connectors) fn orders_read(maker: &Maker, count: Option<u64>) -> AccessTest {
    passed(match count.and_then(|count| i64::try_from(count).ok()) {
        Some(count) => Phrase::new("access-makers-orders").text("maker", maker.name).count("count", count),
        None => maker.say("access-makers-orders-uncounted"),
    })
}

/// What comes of that, and what does not: a supplier is only read.
pub(in crate::connectors) fn only_reads(maker: &Maker) -> AccessTest {
    passed(maker.say("access-makers-only-reads"))
}

/// It does not tell when it sent a parcel.
pub(in crate::connectors) fn no_dates(maker: &Maker) -> AccessTest {
    passed(maker.say("access-makers-no-dates"))
}

/// A page of tests that goes on with `next`.
pub(in crate::connectors) fn page(
    tests: Vec<AccessTest>,
    profile: &Profile,
    identity: Option<String>,
    next: Option<u32>,
) -> Page {
    let record =
        |test| Record::Access(AccessRecord { test, profile: profile.clone(), identity: identity.clone() });
    Page {
        records: tests.into_iter().map(record).collect(),
        also: next.map(|step| Ask::Access { step }).into_iter().collect(),
        ..Page::default()
    }
}
