//! What an event means. Three things may say it, and the closest counts:
//!
//! 1. the service's own code ([`Source::Own`]): a table for each service that has one;
//! 2. DHL Paket's two letters ([`Source::Group`]): each stands for many codes of its own. ZU, "delivered", stands
//!    also for what was destroyed and for what was handed to customs or to another carrier, so it counts only where the
//!    word below agrees or says nothing;
//! 3. `statusCode` ([`Source::Common`]), one of five words that all services have.
//!
//! A code of its own that no table has is not taken for delivered because the five words say so when it is one of
//! DHL Paket's pairs: those are all known, and the pairs that are no delivery are among them.

use crate::connectors::Meanings;
use crate::connectors::carriers::json::text;
use crate::domain::{DeliveryStatus, Meaning};
use serde_json::Value;
use std::sync::LazyLock;

static PARCEL_DE: LazyLock<Meanings> = LazyLock::new(|| Meanings::own(include_str!("parcel_de.csv")));
static PARCEL_NL: LazyLock<Meanings> = LazyLock::new(|| Meanings::own(include_str!("parcel_nl.csv")));
static EXPRESS: LazyLock<Meanings> = LazyLock::new(|| Meanings::own(include_str!("express.csv")));
static UNIFIED: LazyLock<Meanings> = LazyLock::new(|| Meanings::own(include_str!("unified.csv")));

/// Fields that may hold a service's own code, the closer one first (UNVERIFIED which does).
const FIELDS: [&str; 2] = ["statusDetailed", "status"];
/// Longer than any code.
const LONGEST: usize = 80;

/// What said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Source {
    /// One of the five words.
    Common,
    /// DHL Paket's two letters.
    Group,
    /// The service's own code.
    Own,
}

/// A code, and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    /// As DHL writes it.
    pub(super) code: String,
    /// What it means.
    pub(super) means: Meaning,
    /// What said so.
    pub(super) source: Source,
    /// There is a code of the service's own, and no table has it.
    pub(super) unexplained: bool,
}

/// What an event of this service means.
pub(super) fn of(service: &str, event: &Value) -> Told {
    let common = text(event, "statusCode");
    let words = UNIFIED.get(&common.to_ascii_lowercase());
    let codes: Vec<String> =
        FIELDS.map(|field| text(event, field)).into_iter().filter(|c| is_code(c)).collect();
    let table = match service {
        "parcel-de" => Some(&*PARCEL_DE),
        "parcel-nl" => Some(&*PARCEL_NL),
        "express" => Some(&*EXPRESS),
        _ => None,
    };
    // A pair says more than two letters, wherever it stands.
    let explained = |code: &&String| known(table, code, &codes).is_some();
    let pair_first = codes.iter().filter(|code| pair(code).is_some()).find(explained);
    if let Some(code) = pair_first.or_else(|| codes.iter().find(explained))
        && let Some(means) = known(table, code, &codes)
    {
        let source = if service == "parcel-de" && pair(code).is_none() { Source::Group } else { Source::Own };
        let means = match words {
            // Two that say little and do not agree: the letters stand for too much.
            Some(other @ Meaning::Moves { .. }) if source == Source::Group && is_delivered(means) => other,
            _ => means,
        };
        return Told { code: code.clone(), means, source, unexplained: false };
    }
    let Some(code) = codes.first().filter(|_| table.is_some()) else {
        // Nobody's code: the five words are all there is.
        let code = codes.first().cloned().unwrap_or(common);
        let means = words.unwrap_or(Meaning::Unknown);
        return Told { code, means, source: Source::Common, unexplained: false };
    };
    let is_pair = service == "parcel-de" && pair(code).is_some();
    let means = match words {
        None | Some(Meaning::Remark) => Meaning::Unknown,
        Some(means) if is_pair && is_delivered(means) => Meaning::Unknown,
        Some(means) => means,
    };
    Told { code: code.clone(), means, source: Source::Common, unexplained: true }
}

/// Whether it says that the parcel arrived.
pub(super) fn is_delivered(means: Meaning) -> bool {
    matches!(means, Meaning::Moves { status: DeliveryStatus::Delivered, .. })
}

/// What a code means. A few pairs mean one thing or another by the two letters that stand beside them.
fn known(table: Option<&Meanings>, code: &str, beside: &[String]) -> Option<Meaning> {
    let table = table?;
    let pair = pair(code);
    let closer = pair
        .iter()
        .find_map(|pair| beside.iter().find_map(|letters| table.get(&format!("{pair}/{letters}"))));
    closer.or_else(|| table.get(code)).or_else(|| table.get(&pair?))
}

/// A pair of ICE and RIC, five signs each, however they are parted: as the table has it.
fn pair(code: &str) -> Option<String> {
    let (ice, ric) = code.split_once(['/', ':', '-', '_', '.', ' '])?;
    let five = |part: &str| part.len() == 5 && part.bytes().all(|b| b.is_ascii_alphanumeric());
    (five(ice) && five(ric)).then(|| format!("{ice}/{ric}"))
}

/// Capitals, digits and what parts them; a sentence is none, though some services put one there.
fn is_code(text: &str) -> bool {
    let signs = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || "_-/:.".contains(c);
    !text.is_empty()
        && text.len() <= LONGEST
        && (text.chars().all(signs) || pair(text).is_some_and(|p| p.chars().all(signs)))
}

#[cfg(test)]
#[path = "meaning_tests.rs"]
mod tests;
