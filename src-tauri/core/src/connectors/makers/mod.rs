//! What the suppliers that programs can ask (Printful, Printify, Gelato) have in common. It knows no
//! platform's words: a supplier's own folder reads its rows, and here they become a page.
//!
//! - A list of orders tells no change in an order that follows it, so a run walks from the newest order back
//!   until nothing older can have changed ([`walk`]).
//! - A row may tell of an order without telling it whole: then the order is wanted ([`rows`]).
//! - Nothing is ever written: a supplier is read, and what it sent is added to the shops ([`house`]).

pub(super) mod access;
pub(super) mod address;
pub(super) mod errors;
pub(super) mod house;
pub(super) mod json;
pub(super) mod parcels;
pub(super) mod rows;
pub(super) mod walk;

#[cfg(test)]
pub(super) mod tests {
    use crate::connectors::Reply;
    use crate::domain::Ms;
    use std::collections::BTreeMap;

    /// 2026-03-01T08:00:00Z.
    pub(crate) const NOW: Ms = Ms(1_772_352_000_000);

    /// A reply with a clock, come at the same moment.
    pub(crate) fn reply(status: u16, body: &str) -> Reply {
        let date = ("date".to_owned(), "Sun, 01 Mar 2026 08:00:00 GMT".to_owned());
        Reply { status, headers: BTreeMap::from([date]), body: body.as_bytes().to_vec(), at: NOW }
    }
}
