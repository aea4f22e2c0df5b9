//! Whose number is it? A ranked answer, never one silent guess.

use super::rules::{RULES, Rule};
use super::{Carrier, posts};
use crate::domain::TrackingNumber;
use serde::{Deserialize, Serialize};

/// Why a carrier is in the answer, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The source names it.
    Named,
    /// Its numbers look so, and nobody else's; for S10 the two letters at the end are its country's.
    Shape,
    /// The S10 number is a foreign post's, and this one delivers at the recipient's.
    Destination,
    /// Its numbers look so, and others' too.
    SharedShape,
}

/// What the number's check digit says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckDigit {
    /// It fits: probably no typing slip.
    Right,
    /// It does not fit. Some carriers' own numbers have a wrong one, so this is a reason to compare,
    /// not to refuse.
    Wrong,
    /// There is none, or its rule is not known.
    None,
}

/// A carrier that the number may be of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guess {
    /// The carrier.
    pub carrier: Carrier,
    /// Why it is in the answer.
    pub reason: Reason,
    /// What the check digit says.
    pub check: CheckDigit,
}

/// Every carrier that `number` may be of, best first; empty when nothing is known.
///
/// `hint` is the carrier as the source spells it (may be blank); one that we know by name comes first,
/// whatever the number looks like. `country` is the recipient's (ISO 3166-1 alpha-2, may be blank); it
/// adds the post that delivers an S10 number there, and settles ties.
#[must_use]
pub fn recognise(number: &TrackingNumber, hint: &str, country: &str) -> Vec<Guess> {
    let number = number.as_str();
    let mut guesses: Vec<(usize, Guess)> = Vec::new();
    for rule in RULES.iter().filter(|rule| rule.fits(number)) {
        let check = check_digit(rule, number);
        if rule.shared && check == CheckDigit::Wrong {
            continue;
        }
        let own = if rule.shared { Reason::SharedShape } else { Reason::Shape };
        let mut add = |carrier, reason| guesses.push((guesses.len(), Guess { carrier, reason, check }));
        if rule.carriers.is_empty() {
            posts::issuers_of(number).into_iter().for_each(|carrier| add(carrier, own));
            posts::post_of(country).into_iter().for_each(|carrier| add(carrier, Reason::Destination));
        } else {
            rule.carriers.iter().for_each(|&carrier| add(carrier, own));
        }
    }
    guesses.sort_by_key(|(place, guess)| {
        // A shared shape is first of all a question of country; a right check digit is chance once in ten.
        let away = guess.reason == Reason::SharedShape && !guess.carrier.at_home_in(country);
        (guess.reason, away, guess.check != CheckDigit::Right, *place)
    });
    let mut ranked: Vec<Guess> = Vec::with_capacity(guesses.len() + 1);
    for (_, guess) in guesses {
        if !ranked.iter().any(|earlier| earlier.carrier == guess.carrier) {
            ranked.push(guess);
        }
    }
    if let Some(named) = Carrier::named(hint) {
        put_first(&mut ranked, named, number);
    }
    ranked
}

/// The named carrier comes first; a group's name ("DHL") means the division that the shape points to.
fn put_first(ranked: &mut Vec<Guess>, named: Carrier, number: &str) {
    let meant = ranked.iter().position(|g| g.carrier == named || named.divisions().contains(&g.carrier));
    let first = match meant {
        Some(place) => Guess { reason: Reason::Named, ..ranked.remove(place) },
        None => Guess { carrier: named, reason: Reason::Named, check: own_check(named, number) },
    };
    ranked.insert(0, first);
}

/// The check digit by this carrier's rules, although they did not put it into the answer: a wrong one
/// rules a carrier out unless it is named. An S10 number has its own, whoever carries it.
fn own_check(carrier: Carrier, number: &str) -> CheckDigit {
    RULES
        .iter()
        .filter(|rule| rule.carriers.is_empty() || rule.carriers.contains(&carrier))
        .find(|rule| rule.fits(number))
        .map_or(CheckDigit::None, |rule| check_digit(rule, number))
}

fn check_digit(rule: &Rule, number: &str) -> CheckDigit {
    match rule.check.holds(number) {
        Some(true) => CheckDigit::Right,
        Some(false) => CheckDigit::Wrong,
        None => CheckDigit::None,
    }
}

/// Whether `number` has the shape of some carrier's numbers. Many shapes are plain digits, so this says
/// little about loose text: see [`distinct`].
#[must_use]
pub fn known(number: &TrackingNumber) -> bool {
    fits_a_rule(number.as_str())
}

fn fits_a_rule(number: &str) -> bool {
    RULES.iter().any(|rule| fits_well(rule, number))
}

fn fits_well(rule: &Rule, number: &str) -> bool {
    rule.fits(number) && !(rule.shared && check_digit(rule, number) == CheckDigit::Wrong)
}

/// Whether `number` has a known shape that hardly anything else has: letters in their places and at
/// least ten signs, or at least fourteen digits. An order number, a date or a telephone number has not.
/// What stands in loose text counts as a tracking number only then (or when it is labelled as one).
#[must_use]
pub fn distinct(number: &TrackingNumber) -> bool {
    let number = number.as_str();
    let least = if number.bytes().all(|b| b.is_ascii_digit()) { 14 } else { 10 };
    number.len() >= least && RULES.iter().any(|rule| !rule.faint && fits_well(rule, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guesses(number: &str, hint: &str, country: &str) -> Vec<(Carrier, Reason, CheckDigit)> {
        let number = TrackingNumber::read(number).unwrap();
        recognise(&number, hint, country).into_iter().map(|g| (g.carrier, g.reason, g.check)).collect()
    }

    #[test]
    fn the_shape_names_the_carrier() {
        for (number, carrier) in [
            ("3SWOLK0482915", Carrier::PostNl),
            ("8R00432154798", Carrier::Colissimo),
            ("00340434161094042557", Carrier::DhlPaket),
            ("05222835034925", Carrier::Dpd),
            ("1Z5R89390357567127", Carrier::Ups),
            ("JVGL0999999990", Carrier::DhlEcommerceNl),
            ("LU680211095FR", Carrier::LaPoste),
            ("RB123456785GB", Carrier::RoyalMail),
        ] {
            assert_eq!(guesses(number, "", "")[0].0, carrier, "{number}");
        }
    }

    #[test]
    fn a_post_abroad_hands_over_to_the_recipients_post() {
        assert_eq!(
            guesses("LU680211095FR", "", "BE"),
            [
                (Carrier::LaPoste, Reason::Shape, CheckDigit::Right),
                (Carrier::Bpost, Reason::Destination, CheckDigit::Right),
            ]
        );
        assert_eq!(guesses("LU680211095FR", "", "FR").len(), 1, "at home it is one post");
        assert_eq!(guesses("RR123456785CN", "", "NL")[0].0, Carrier::PostNl, "a sender we cannot name");
    }

    #[test]
    fn a_wrong_check_digit_lowers_confidence_where_the_shape_is_clear() {
        assert_eq!(guesses("RI543495045NL", "", ""), [(Carrier::PostNl, Reason::Shape, CheckDigit::Wrong)]);
        let fedex = |number| guesses(number, "", "").iter().any(|g| g.0 == Carrier::FedEx);
        assert!(fedex("986578788855"));
        assert!(!fedex("986578788856"), "twelve digits with a wrong check digit are not FedEx's");
    }

    #[test]
    fn a_shape_of_many_carriers_is_settled_by_the_country() {
        let first = |country| guesses("123456789012", "", country)[0].0;
        assert_eq!(first("FR"), Carrier::Gls);
        assert_eq!(first("DE"), Carrier::DhlPaket);
        assert!(guesses("123456789012", "", "DE").iter().all(|g| g.1 == Reason::SharedShape));
    }

    #[test]
    fn a_carrier_that_the_source_names_wins() {
        let first = |number, hint, country| guesses(number, hint, country)[0];
        assert_eq!(
            first("LU680211095FR", "PostNL", "NL"),
            (Carrier::PostNl, Reason::Named, CheckDigit::Right)
        );
        assert_eq!(first("12345678", "Mondial Relay", "").0, Carrier::MondialRelay);
        assert_eq!(first("986578788856", "FedEx", ""), (Carrier::FedEx, Reason::Named, CheckDigit::Wrong));
        assert_eq!(first("ABC1", "Chronopost", ""), (Carrier::Chronopost, Reason::Named, CheckDigit::None));
        assert_eq!(
            guesses("8R00432154798", "La Poste", "")[1].0,
            Carrier::Colissimo,
            "the shape is still told"
        );
    }

    #[test]
    fn a_groups_name_means_the_division_that_the_shape_points_to() {
        let dhl = |number, country| guesses(number, "DHL", country)[0].0;
        assert_eq!(dhl("00340434161094042557", ""), Carrier::DhlPaket);
        assert_eq!(dhl("JVGL0999999990", ""), Carrier::DhlEcommerceNl);
        assert_eq!(dhl("JJD000390007882443123", "NL"), Carrier::DhlEcommerceNl);
        assert_eq!(dhl("3SWOLK0482915", ""), Carrier::Dhl, "nothing points to a division");
    }

    #[test]
    fn an_unknown_shape_has_no_carrier() {
        assert_eq!(guesses("ORDER2026X77", "", "NL"), []);
        assert_eq!(guesses("1043", "Koerier Jan", "NL"), []);
    }

    #[test]
    fn only_shapes_that_nothing_else_has_count_in_loose_text() {
        for (text, is) in [
            ("LA874320193FR", true),
            ("3SWOLK0482915", true),
            ("05222835034925", true),
            ("00340434161094042557", true),
            ("1043", false),
            ("17112026", false),
            ("9400111202555842332669", true),
            ("70160910000108310009", false),
            ("4000001234567899", false),
            ("447911123456", false),
            ("ORDER123", false),
        ] {
            assert_eq!(distinct(&TrackingNumber::read(text).unwrap()), is, "{text}");
        }
    }
}
