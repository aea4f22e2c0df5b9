//! The verdict. Pure: facts and a moment in, findings out.
//!
//! A customer has no tracking only when a number is known, the storefront was read after the parcel
//! was sent and the waiting time had passed, and the number stood nowhere in the order. Everything
//! less is *not known*, and not known is never a finding: it becomes a [`Need`], which the engine
//! turns into a question, or a line of the coverage sentence.
//!
//! A kind of finding is a file here. Each looks at one order with everything that is known of it
//! ([`OrderFacts`]) and adds to one [`Judgement`].

mod coverage;
mod facts;
mod grace;
mod matching;
mod shown;
mod tracking_missing;

pub use coverage::{Seen, Tally, coverage};
pub use facts::{Closing, Draft, Judgement, Need, OrderFacts, ShipmentFacts};
pub use grace::Rules;
pub use matching::{Candidate, Match, MatchFact, decide};
pub use shown::knowledge;

use crate::domain::Ms;

/// What is wrong with this order now, what has to be read to know, and when to look again.
#[must_use]
pub fn reconcile(facts: &OrderFacts, rules: &Rules, now: Ms) -> Judgement {
    let mut judgement = Judgement::default();
    tracking_missing::judge(facts, rules, now, &mut judgement);
    judgement
}

#[cfg(test)]
mod tests;
