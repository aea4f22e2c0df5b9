//! What was seen, in sentences: "All is well" says what it rests on.

use crate::domain::{Ms, Phrase};

/// What was seen at one storefront in the last 60 days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Orders that it shows as sent.
    pub sent: u32,
    /// Of those, with a number.
    pub with_tracking: u32,
    /// Of those, without need of one.
    pub none_needed: u32,
    /// Of those, customers without tracking.
    pub gaps: u32,
    /// Of those, from a file that has no tracking column.
    pub no_column: u32,
}

impl Tally {
    /// Sent, no number seen, none known that should be there, none known not to be needed.
    #[must_use]
    pub fn not_known(&self) -> u32 {
        self.sent.saturating_sub(self.with_tracking + self.none_needed + self.gaps)
    }
}

/// One storefront.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// What the owner calls it.
    pub name: String,
    /// When it was last read to the end.
    pub checked: Option<Ms>,
    /// What was seen.
    pub tally: Tally,
}

/// The coverage sentences: each storefront with when it was read, what is not known there, and when
/// numbers last came in.
#[must_use]
pub fn coverage(shops: &[Seen], numbers_added: Option<Ms>, unmatched: u32) -> Vec<Phrase> {
    let mut said = Vec::new();
    for shop in shops {
        said.push(match shop.checked {
            Some(at) => Phrase::new("coverage-checked").text("shop", &shop.name).at("at", at),
            None if shop.tally.no_column > 0 => Phrase::new("coverage-file").text("shop", &shop.name),
            None => Phrase::new("coverage-never").text("shop", &shop.name),
        });
        let unknown = i64::from(shop.tally.not_known());
        if shop.tally.no_column > 0 {
            said.push(
                Phrase::new("coverage-no-column")
                    .count("orders", i64::from(shop.tally.no_column))
                    .text("shop", &shop.name),
            );
        } else if unknown > 0 {
            said.push(Phrase::new("coverage-not-known").count("orders", unknown).text("shop", &shop.name));
        }
    }
    if unmatched > 0 {
        said.push(Phrase::new("coverage-unmatched").count("shipments", i64::from(unmatched)));
    }
    said.push(match numbers_added {
        Some(at) => Phrase::new("coverage-numbers-added").at("at", at),
        None => Phrase::new("coverage-no-numbers"),
    });
    said
}
