//! Another number is shown for the same parcel.

use super::*;
use crate::domain::{Cause, Trace};

fn shown_instead(known: &str, shown: &str) -> (Kind, Cause, Confidence) {
    let judgement = judge(|f| {
        f.shipments[0].shipment.numbers[0].number = number(known);
        f.sightings.push(sighting(shown));
    });
    let found = only(&judgement);
    (found.kind, found.cause, found.confidence)
}

#[test]
fn a_slip_while_typing_is_told_from_another_number() {
    for (shown, cause) in [
        ("LA874302193FR", Cause::TypingSlip),
        ("LA87432193FR", Cause::TypingSlip),
        ("LA874320139FR", Cause::TypingSlip),
        ("LA874320193F", Cause::TypingSlip),
        ("LA874020139FR", Cause::TypingSlip),
        ("LA112233440FR", Cause::Unknown),
        ("3SWOLK0482915", Cause::Unknown),
    ] {
        let (kind, found, _) = shown_instead("LA874320193FR", shown);
        assert_eq!((kind, found), (Kind::NumberDiffers, cause), "{shown}");
    }
    // A number whose check digit is right may be the next parcel's.
    assert_eq!(shown_instead("RB123456785GB", "RB123456785DE").2, Confidence::Likely);
    assert_eq!(shown_instead("LA874320193FR", "LA874302193FR").2, Confidence::Certain);
}

#[test]
fn a_number_of_another_format_is_no_slip() {
    // Two edits from six letters and digits to eight: another carrier's shape, and a long way for a hand.
    assert_eq!(shown_instead("3SABCD1234567", "00340434161094042557").1, Cause::Unknown);
    assert_eq!(
        shown_instead("12345678901234", "123456789012").1,
        Cause::Unknown,
        "fourteen digits and twelve"
    );
}

#[test]
fn what_a_spreadsheet_did_is_named() {
    let bpost = "323211012345678901234567";
    for shown in ["323211E", "323211012345678000000000"] {
        let (kind, cause, confidence) = shown_instead(bpost, shown);
        assert_eq!(
            (kind, cause, confidence),
            (Kind::NumberDiffers, Cause::SpreadsheetDamage, Confidence::Certain)
        );
    }
    assert_eq!(shown_instead("01505837294610", "1505837294610").1, Cause::SpreadsheetDamage);
    // 3,23E+23 is no number any more, and is kept as text.
    let judgement = judge(|f| {
        f.shipments[0].shipment.numbers[0].number = number(bpost);
        f.traces.push(Trace { home: Home("tracking_items".into()), text: "323E23".into() });
    });
    assert_eq!(only(&judgement).cause, Cause::SpreadsheetDamage);
}

#[test]
fn s31_a_replaced_label_is_what_the_owner_says() {
    let replaced = |f: &mut OrderFacts| {
        f.sightings.push(sighting("3SWOLK0482915"));
        f.shipments[0].shipment.replaces = Some(number("3SWOLK0482915"));
    };
    let judgement = judge(replaced);
    let found = only(&judgement);
    assert_eq!(
        (found.kind, found.cause, found.confidence),
        (Kind::NumberDiffers, Cause::ReplacedLabel, Confidence::Certain)
    );
    let judgement = judge(|f| {
        replaced(f);
        f.shipments.push(another(2, "3SWOLK0482915", ""));
    });
    assert_eq!(kinds(&judgement), [Kind::NumberDiffers], "the label that was replaced is not asked for");
    let shown = judge(|f| {
        replaced(f);
        f.sightings.push(sighting("LA874320193FR"));
    });
    assert!(shown.findings.is_empty(), "both stand there");
}

#[test]
fn s32_first_and_last_mile_are_one_parcel_once_that_is_known() {
    let alias = |f: &mut OrderFacts| {
        f.sightings.push(sighting("3SWOLK0482915"));
        f.shipments[0].shipment.numbers.push(ShipmentNumber {
            number: number("3SWOLK0482915"),
            carrier: String::new(),
            url: String::new(),
        });
    };
    assert!(judge(alias).findings.is_empty());
    assert_eq!(
        shown_instead("LA874320193FR", "3SWOLK0482915"),
        (Kind::NumberDiffers, Cause::Unknown, Confidence::Unknown),
        "unknown: the owner is asked, and it is called no slip"
    );
}

#[test]
fn two_parcels_as_the_owner_says_are_incomplete() {
    let judgement = judge(|f| {
        f.sightings.push(sighting("3SWOLK0482915"));
        f.shipments[0].shipment.role = ShipmentRole::Additional;
    });
    assert_eq!(kinds(&judgement), [Kind::NumberIncomplete]);
}

#[test]
fn the_number_of_the_other_shipment_is_no_other_number() {
    let judgement = judge(|f| {
        f.shipments.push(another(2, "LA874320202FR", "TEE"));
        f.sightings.push(sighting("LA874320202FR"));
    });
    let found = only(&judgement);
    assert_eq!((found.kind, found.shipment), (Kind::NumberIncomplete, Some(ShipmentId(1))));
}

#[test]
fn a_number_of_its_own_entry_is_its_own_even_in_a_mixed_order() {
    let mut facts = mixed();
    fulfil(&mut facts, "F1", &["card"]);
    fulfil(&mut facts, "F2", &["tee"]);
    facts.sightings.push(shown_in("F2", "LA112233440FR"));
    let judgement = reconcile(&facts, &rules(), NOW);
    assert_eq!((only(&judgement).kind, only(&judgement).cause), (Kind::NumberDiffers, Cause::Unknown));
}

#[test]
fn a_number_that_stands_at_a_line_which_was_refunded_since_is_still_the_parcels() {
    let mut facts = mixed();
    facts.order.lines = vec![line("mug", "MUG", "TPOP"), line("tee", "TEE", "TPOP")];
    fulfil(&mut facts, "F1", &["mug"]);
    fulfil(&mut facts, "F2", &["tee"]);
    facts.sightings = vec![Sighting { remote_id: "F2".into(), ..sighting("LA874302193FR") }];
    facts.order.lines[1].refunded = 1;
    let judgement = reconcile(&facts, &rules(), NOW);
    let found = only(&judgement);
    assert_eq!((found.kind, found.cause), (Kind::NumberDiffers, Cause::TypingSlip));
}
