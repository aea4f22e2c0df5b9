//! Another number is shown for the same parcel.

use super::case::{Case, Parcel};
use super::shown::shows;
use super::{Draft, spreadsheet};
use crate::domain::{Cause, Confidence, Home, Kind, Ms, Phrase, ShipmentRole, Sighting, TrackingNumber};
use crate::numbers::rules::{RULES, Rule};
use crate::numbers::{CheckDigit, recognise};

/// `None` when what is shown is another parcel's.
pub(super) fn judge(case: &Case<'_>, parcel: &Parcel<'_>, read_at: Ms) -> Option<Draft> {
    let number = parcel.number()?;
    let draft = |(shown, home): (&str, &Home), cause, confidence, why: Option<Phrase>| {
        // The sentence needs no home; whoever asks what can be written does.
        let other = Phrase::new("evidence-other-number").text("shown", shown).text("home", &home.0);
        let other = other.at("read", read_at);
        let evidence = std::iter::once(other).chain(why).collect();
        parcel.draft(case, Kind::NumberDiffers, cause, confidence, evidence)
    };
    if let Some(old) = parcel.sent.shipment.replaces.as_ref().filter(|old| shows(case.facts, old)) {
        let said = Phrase::new("evidence-replaced").text("old", old.as_str());
        let none = Home(String::new());
        let home = case.facts.sightings.iter().find(|s| s.number == *old).map_or(&none, |s| &s.home);
        return Some(draft((old.as_str(), home), Cause::ReplacedLabel, Confidence::Certain, Some(said)));
    }
    // Two parcels, the owner said: what is shown is the other's.
    if parcel.sent.shipment.role == ShipmentRole::Additional {
        return None;
    }
    let strays: Vec<&Sighting> = parcel.strays(case).collect();
    for stray in &strays {
        if let Some(why) = spreadsheet::damaged(stray.number.as_str(), number.as_str()) {
            return Some(draft(
                (stray.number.as_str(), &stray.home),
                Cause::SpreadsheetDamage,
                Confidence::Certain,
                Some(why),
            ));
        }
    }
    // What a spreadsheet shortened is no number any more, and is kept as text.
    for trace in case.facts.traces.iter().filter(|t| t.text.contains('E')) {
        if let Some(why) = spreadsheet::damaged(&trace.text, number.as_str()) {
            return Some(draft(
                (&trace.text, &trace.home),
                Cause::SpreadsheetDamage,
                Confidence::Certain,
                Some(why),
            ));
        }
    }
    for stray in &strays {
        if let Some(edits) = slip(&stray.number, number) {
            let why = Phrase::new("evidence-slip").count("signs", edits);
            // A slip nearly always breaks the check digit. One that does not may be another parcel's number.
            let sure = if check(&stray.number) == CheckDigit::Right {
                Confidence::Likely
            } else {
                Confidence::Certain
            };
            return Some(draft((stray.number.as_str(), &stray.home), Cause::TypingSlip, sure, Some(why)));
        }
    }
    let other = strays.into_iter().rfind(|stray| !may_be_anothers(case, parcel, stray))?;
    Some(draft((other.number.as_str(), &other.home), Cause::Unknown, Confidence::Unknown, None))
}

/// Goods of another sender travel too, and the number may be theirs.
fn may_be_anothers(case: &Case<'_>, parcel: &Parcel<'_>, stray: &Sighting) -> bool {
    match case.fulfillment(stray).filter(|f| !f.lines.is_empty()) {
        Some(fulfillment) => case.travelling.iter().any(|line| {
            fulfillment.lines.iter().any(|(id, _)| *id == line.remote_id)
                && case.is_foreign(line, &parcel.lines)
        }),
        None => case.is_mixed(&parcel.lines),
    }
}

/// How many signs differ, when that may be a slip of the pen: one or two of them changed, left out, put in
/// or turned round, in a number of the same format.
fn slip(shown: &TrackingNumber, known: &TrackingNumber) -> Option<i64> {
    let most = if known.as_str().len() < 8 { 1 } else { 2 };
    let edits = strsim::osa_distance(shown.as_str(), known.as_str());
    let fitting = |number: &TrackingNumber| -> Vec<&'static str> {
        let number = number.as_str();
        let fits = |r: &&Rule| r.fits(number) && !(r.shared && r.check.holds(number) == Some(false));
        RULES.iter().filter(fits).map(|r| r.code).collect()
    };
    let (of_shown, of_known) = (fitting(shown), fitting(known));
    // A slip may well have made a number of no format of it.
    let same = of_shown.is_empty() || of_known.is_empty() || of_shown.iter().any(|r| of_known.contains(r));
    ((1..=most).contains(&edits) && same).then(|| i64::try_from(edits).unwrap_or(1))
}

fn check(number: &TrackingNumber) -> CheckDigit {
    recognise(number, "", "").first().map_or(CheckDigit::None, |guess| guess.check)
}
