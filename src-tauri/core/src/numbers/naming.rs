//! Which carrier a source means by what it writes.

use super::Carrier;
use super::words::{fold, has_words};
use std::sync::LazyLock;

/// A way to write a carrier.
struct Spelling {
    folded: String,
    compact: String,
    carrier: Carrier,
}

/// All of them, folded once: a file may name a carrier in each of 100,000 rows.
static SPELLINGS: LazyLock<Vec<Spelling>> = LazyLock::new(|| {
    Carrier::ALL
        .iter()
        .flat_map(|&carrier| carrier.spellings().map(move |folded| (folded, carrier)))
        .map(|(folded, carrier)| Spelling { compact: folded.replace(' ', ""), folded, carrier })
        .collect()
});

impl Carrier {
    /// The carrier that a source means by `text`: "PostNL", "POST NL", "dpd-nl", "La Poste
    /// (Colissimo)", "Collissimo". `None` when it names none that we know, or two.
    #[must_use]
    pub fn named(text: &str) -> Option<Carrier> {
        let folded = fold(text);
        if folded.is_empty() || folded.len() > 80 {
            return None;
        }
        let compact = folded.replace(' ', "");
        Carrier::exactly(&compact).or_else(|| Carrier::among(&folded)).or_else(|| Carrier::nearly(&compact))
    }

    /// Whether `text` as a whole is the name of a carrier, not a sentence that contains one.
    pub(crate) fn is_name(text: &str) -> bool {
        Carrier::exactly(&fold(text).replace(' ', "")).is_some()
    }

    /// The whole text is a spelling; spaces do not count.
    fn exactly(compact: &str) -> Option<Carrier> {
        SPELLINGS.iter().find(|s| s.compact == compact).map(|s| s.carrier)
    }

    /// A spelling stands in the text as whole words. The longest one hides those within it ("La Poste
    /// Colissimo" is Colissimo); two that stand apart are an answer only when they are one carrier's.
    fn among(folded: &str) -> Option<Carrier> {
        let found: Vec<&Spelling> = SPELLINGS.iter().filter(|s| has_words(folded, &s.folded)).collect();
        let longest = found.iter().max_by_key(|s| s.folded.len())?;
        found
            .iter()
            .all(|other| {
                other.carrier == longest.carrier
                    || has_words(&longest.folded, &other.folded)
                    || longest.carrier.includes(other.carrier)
            })
            .then_some(longest.carrier)
    }

    /// One slip of the pen away from a spelling of six letters or more.
    fn nearly(compact: &str) -> Option<Carrier> {
        let mut near = SPELLINGS
            .iter()
            .filter(|s| s.compact.len() >= 6 && s.compact.len().abs_diff(compact.len()) <= 1)
            .filter(|s| strsim::osa_distance(&s.compact, compact) <= 1)
            .map(|s| s.carrier);
        let first = near.next()?;
        near.all(|other| other == first).then_some(first)
    }
}
