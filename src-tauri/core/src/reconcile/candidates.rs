//! Which orders are looked at for a shipment: those with its order's number, and those to its postal code in
//! the weeks before. What is decided among them is [`super::decide`]'s.

use crate::domain::DAY;
use std::collections::BTreeSet;

/// How far before a shipment the orders to its postal code are looked at, in milliseconds: [`super::rank`] is
/// stricter.
pub const LOOK_BACK: i64 = 62 * DAY;

/// A postal code in capitals without spaces.
#[must_use]
pub fn bare_postcode(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect()
}

/// A postal code as shops may spell it: as it is, in capitals, without spaces, with one where the Dutch
/// (1012 AB), the British (SW1A 1AA) and the Swedes (123 45) put it.
#[must_use]
pub fn spellings(code: &str) -> BTreeSet<String> {
    let bare = bare_postcode(code);
    let length = bare.chars().count();
    let mut all = BTreeSet::from([code.trim().to_owned(), code.trim().to_uppercase()]);
    for at in [4, length.saturating_sub(3), 3] {
        if bare.is_ascii() && at > 0 && at < bare.len() {
            let (front, back) = bare.split_at(at);
            all.insert(format!("{front} {back}"));
        }
    }
    all.insert(bare);
    all.remove("");
    all
}
