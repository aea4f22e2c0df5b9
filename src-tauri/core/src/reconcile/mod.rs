//! The verdict. Pure: facts and a moment in, findings out.
//!
//! A customer has no tracking only when a number is known, the storefront was read after the parcel
//! was sent and the waiting time had passed, and the number stood nowhere in the order. Everything
//! less is *not known*, and not known is never a finding: it becomes a [`Need`], which the engine
//! turns into a question, or a line of the coverage sentence.
//!
//! A kind of finding is a file here. Each looks at one order with everything that is known of it
//! ([`OrderFacts`]) and adds to one [`Judgement`].

mod banners;
mod candidates;
mod carrier_differs;
mod case;
mod claims;
mod closing;
mod coverage;
mod customer_asks;
mod delivery_problem;
mod facts;
mod following;
mod keeping;
mod late_parcel;
mod matching;
mod not_shipped;
mod number_differs;
mod number_empty;
mod number_incomplete;
mod number_reused;
mod number_wanted;
mod order_not_closed;
mod parcel_state;
mod promise;
mod rules;
mod shipment_unmatched;
mod shipped_though_cancelled;
mod shown;
mod spreadsheet;
mod tracking_missing;
mod whereabouts;

pub use banners::{BannerFact, BannerTrouble, House, LatestOrder, Pulse, Silence, banners};
pub use candidates::{LOOK_BACK, bare_postcode, spellings};
pub use claims::LastDay;
pub use coverage::{Seen, Tally, coverage};
pub use customer_asks::{last_day, last_day_said, told};
pub use facts::{
    Answer, Closing, Draft, Follow, Judgement, MakingFacts, Need, OrderFacts, ParcelFacts, READING_TAKES,
    Shared, ShipmentFacts,
};
pub use keeping::{Before, Keeping, keeping, keeping_unmatched, kept, said_before, waits};
pub use matching::{Candidate, Match, MatchFact, decide, rank};
pub use parcel_state::stays_in_country;
pub use rules::{ProductField, ProductRule, Rules};
pub use shipment_unmatched::{ShopsRead, Unmatched, unmatched};
pub use shown::knowledge;
pub use whereabouts::{Stage, Whereabouts, whereabouts};

use crate::domain::{Kind, Knowledge, Ms, OrderState};
use case::{Case, Parcel};

/// What is wrong with this order now, what has to be read to know, and when to look again.
#[must_use]
pub fn reconcile(facts: &OrderFacts, rules: &Rules, now: Ms) -> Judgement {
    let mut judgement = Judgement::default();
    let case = Case::new(facts, rules, now);
    let parcels = case.parcels();
    for parcel in &parcels {
        if let Knowledge::Shown(home) = &parcel.known {
            judgement.homes.push(home.clone());
        }
    }
    customer_asks::judge(&case, &mut judgement);
    promise::judge(&case, &mut judgement);
    following::judge(&case, &mut judgement);
    if case.needs_none() {
        return judgement;
    }
    if case.ended() {
        shipped_though_cancelled::judge(&case, &mut judgement);
        return judgement;
    }
    if matches!(facts.order.state, OrderState::Unpaid | OrderState::Other) {
        return judgement;
    }
    for parcel in &parcels {
        judge_parcel(&case, parcel, &mut judgement);
    }
    for state in parcel_state::parcel_states(&case) {
        let late = late_parcel::judge(&case, &state, &mut judgement);
        let problem = delivery_problem::judge(&case, &state, &mut judgement);
        judgement.findings.extend(late.or(problem));
    }
    judgement.findings.extend(number_reused::judge_shown(&case));
    number_empty::judge(&case, &mut judgement);
    number_wanted::judge(&case, &mut judgement);
    not_shipped::judge(&case, &mut judgement);
    // They are one concern: of two lines, one closed and one open, the closed one's customer waits first.
    if judgement.findings.iter().any(|draft| draft.kind == Kind::NumberWanted) {
        judgement.findings.retain(|draft| draft.kind != Kind::NotShipped);
    }
    judgement
}

/// At most one of the kinds that are about a parcel's number.
fn judge_parcel(case: &Case<'_>, parcel: &Parcel<'_>, judgement: &mut Judgement) {
    if let Some(found) = number_reused::judge(case, parcel) {
        judgement.findings.push(found);
        return;
    }
    if let Knowledge::Shown(_) = parcel.known {
        match carrier_differs::judge(case, parcel) {
            Some(_) if case.now < parcel.due => judgement.recheck(parcel.due),
            found => judgement.findings.extend(found.filter(|_| parcel.closed)),
        }
        return;
    }
    let Some(read_at) = parcel.absent_since(case, judgement) else { return };
    let found = if parcel.closed {
        number_differs::judge(case, parcel, read_at)
            .or_else(|| number_incomplete::judge(case, parcel, read_at))
            .or_else(|| Some(tracking_missing::judge(case, parcel, read_at)))
    } else {
        order_not_closed::judge(case, parcel, read_at)
    };
    if let Some(found) = found {
        case::keep_fresh(found.pile, case, judgement);
        let tells_lines = parcel.lines.iter().any(|line| line.sent.is_some());
        if !parcel.closed && tells_lines && case.facts.order.open.is_none() {
            // A repair is made of it.
            judgement.first.push(Need::Open);
        }
        judgement.findings.push(found);
    }
}

#[cfg(test)]
mod tests;
