//! What spreadsheets do to tracking numbers. A damage is named and refused; what is lost is never
//! guessed.
//!
//! A spreadsheet that takes a number for a quantity keeps 15 digits of it, shows it as 3.23E+15, and
//! drops the zeros at the front. A CSV saved from it holds what was shown.

use super::rules::{Part, RULES};
use super::{Carrier, CheckDigit, recognise};
use crate::domain::TrackingNumber;

/// How many digits of a number a spreadsheet keeps.
const KEPT: usize = 15;

/// What has happened to a cell that should hold a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Damage {
    /// `3.23E+15`, `3,40434E+17`: the digits behind the first few are gone.
    Shortened {
        /// The digits that are left, without the decimal sign.
        begins: String,
        /// How many digits the spreadsheet's number had (zeros at the front not counted).
        digits: usize,
    },
    /// Sixteen digits or more, all zeros after the fifteenth: likely rounded.
    Rounded,
    /// `1234567890.0` or `1234567890,00`: it went through a program that took it for a quantity.
    Decimals,
    /// `#####`: the column was too narrow to show the value.
    Hidden,
    /// `#N/A`, `#REF!`, `#WAARDE!`: the cell's formula failed.
    Failed,
    /// `=A2`: a formula instead of its value.
    Formula,
    /// A date, or a number that the spreadsheet turned into one.
    Date,
}

/// The damage of `text`, if any. `="3SWOLK0482915"` (a formula that only protects its text) is none,
/// nor is a long number with zeros at its end when its check digit is right.
#[must_use]
pub fn damage(text: &str) -> Option<Damage> {
    let text = text.trim();
    if text.starts_with('=') {
        return (!is_guarded(text)).then_some(Damage::Formula);
    }
    if text.starts_with('#') {
        let rest = text.trim_start_matches('#');
        return match rest.chars().next() {
            None => (text.len() >= 2).then_some(Damage::Hidden),
            Some('N') if rest == "N/A" => Some(Damage::Failed),
            // `#REF!`, `#VALUE!`, `#NAME?` and their translations; `#1043` is an order.
            Some(c) if c.is_alphabetic() && rest.ends_with(['!', '?']) => Some(Damage::Failed),
            Some(_) => None,
        };
    }
    shortened(text)
        .or_else(|| is_rounded(text).then_some(Damage::Rounded))
        .or_else(|| has_decimals(text).then_some(Damage::Decimals))
        .or_else(|| is_date(text).then_some(Damage::Date))
}

/// `="…"` with nothing but text in it.
fn is_guarded(text: &str) -> bool {
    text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).is_some_and(|inner| !inner.contains('"'))
}

fn shortened(text: &str) -> Option<Damage> {
    let (mantissa, exponent) = text.split_once(['E', 'e'])?;
    // Without a decimal sign or a plus, 12E5 could be a carrier's number.
    let plus = exponent.strip_prefix('+');
    let exponent: usize = plus.unwrap_or(exponent).parse().ok()?;
    let mantissa = mantissa.strip_prefix('-').unwrap_or(mantissa);
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let digits_only = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    let certain = plus.is_some() || !fraction.is_empty();
    if whole.is_empty() || !certain || !digits_only(whole) || !digits_only(fraction) || exponent > 60 {
        return None;
    }
    Some(Damage::Shortened { begins: format!("{whole}{fraction}"), digits: whole.len() + exponent })
}

fn is_rounded(text: &str) -> bool {
    // A zero at the front says that the cell held text all along.
    let digits = text.len() > KEPT && text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
    digits && text.bytes().skip(KEPT).all(|b| b == b'0') && !check_digit_fits(text)
}

fn check_digit_fits(text: &str) -> bool {
    TrackingNumber::read(text)
        .is_ok_and(|number| recognise(&number, "", "").iter().any(|guess| guess.check == CheckDigit::Right))
}

fn has_decimals(text: &str) -> bool {
    text.rsplit_once(['.', ',']).is_some_and(|(whole, fraction)| {
        let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        digits(whole) && whole.len() >= 4 && fraction.len() <= 2 && fraction.bytes().all(|b| b == b'0')
    })
}

/// `17-11-2026`, `17/11/26`, `2026-11-17`, with or without a time behind it. A number in three groups
/// is a date only when its groups are a year, a month and a day.
fn is_date(text: &str) -> bool {
    let day = text.split([' ', 'T']).next().unwrap_or(text);
    let mut groups = day.split(['-', '/', '.']);
    let (Some(first), Some(second), Some(third), None) =
        (groups.next(), groups.next(), groups.next(), groups.next())
    else {
        return false;
    };
    let number = |s: &str| if s.len() <= 4 { s.parse::<u32>().ok() } else { None };
    let (Some(a), Some(b), Some(c)) = (number(first), number(second), number(third)) else { return false };
    let year = |s: &str, n: u32| (s.len() == 4 && (1900..2200).contains(&n)) || s.len() == 2;
    let month_and_day =
        |x: u32, y: u32| (1..=31).contains(&x) && (1..=31).contains(&y) && (x <= 12 || y <= 12);
    (first.len() == 4 && year(first, a) && month_and_day(b, c) && third.len() <= 2)
        || (first.len() <= 2 && second.len() <= 2 && year(third, c) && month_and_day(a, b))
}

/// What a shortened number probably was: the only carrier whose numbers begin so and have that length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Probable {
    /// Whose.
    pub carrier: Carrier,
    /// How many digits it had, with the zeros at its front.
    pub digits: usize,
    /// How it began.
    pub begins: &'static str,
}

/// For a shortened number: what it probably was, to help find it again. Never the number itself.
#[must_use]
pub fn probable(damage: &Damage) -> Option<Probable> {
    let Damage::Shortened { begins, digits } = damage else { return None };
    RULES.iter().find_map(|rule| match (rule.shape, rule.carriers) {
        ([Part::Text(start), Part::Digits(least, most)], &[carrier, ..]) if least == most => {
            let significant = start.trim_start_matches('0');
            let length = start.len() + least;
            let zeros = start.len() - significant.len();
            // The last digit that is left may have been rounded up.
            let same = begins
                .len()
                .min(significant.len())
                .saturating_sub(usize::from(begins.len() <= significant.len()));
            let fits = same >= 3 && significant.len() >= 3 && length - zeros == *digits;
            (fits && begins.as_bytes().get(..same) == significant.as_bytes().get(..same))
                .then_some(Probable { carrier, digits: length, begins: start })
        }
        _ => None,
    })
}

/// A number that lacks the zeros at its front, with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostZero {
    /// Whose number it then is.
    pub carrier: Carrier,
    /// The number with its zeros: for the owner to compare with the label.
    pub number: TrackingNumber,
    /// How many zeros were added.
    pub zeros: usize,
}

/// Rules whose numbers begin with zeros often enough to suspect a spreadsheet.
const ZERO_RULES: &[&str] = &["dpd_14", "dhl_paket_20"];

/// Suspects that `number` lost zeros at its front: it has no known shape as it is, only digits, and
/// one or two zeros in front make it a number of a carrier whose numbers begin so. `hint`, the carrier
/// as the source spells it, speaks against the suspicion when it names another carrier.
#[must_use]
pub fn lost_zero(number: &TrackingNumber, hint: &str) -> Option<LostZero> {
    let text = number.as_str();
    if text.starts_with('0')
        || !text.bytes().all(|b| b.is_ascii_digit())
        || RULES.iter().any(|r| r.fits(text))
    {
        return None;
    }
    let named = Carrier::named(hint);
    ["0", "00"].iter().find_map(|zeros| {
        let whole = format!("{zeros}{text}");
        let rule = RULES.iter().find(|rule| ZERO_RULES.contains(&rule.code) && rule.fits(&whole))?;
        let carrier = *rule.carriers.first()?;
        let possible = named.is_none_or(|n| n == carrier || n.divisions().contains(&carrier));
        // DPD's depots have four digits; those of Germany and its neighbours begin with one zero.
        let begins_so = rule.code != "dpd_14" || zeros.len() == 1;
        (possible && begins_so && rule.check.holds(&whole) != Some(false))
            .then(|| TrackingNumber::read(&whole).ok())
            .flatten()
            .map(|number| LostZero { carrier, number, zeros: zeros.len() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortened_numbers_are_seen() {
        for (text, begins, digits) in [
            ("3.23E+15", "323", 16),
            ("3,40434E+17", "340434", 18),
            ("3.40434e+17", "340434", 18),
            ("3E+15", "3", 16),
            ("3.40434E17", "340434", 18),
        ] {
            assert_eq!(damage(text), Some(Damage::Shortened { begins: begins.to_owned(), digits }), "{text}");
        }
    }

    #[test]
    fn other_damage_is_seen() {
        for (text, is) in [
            ("340434161094042000", Damage::Rounded),
            ("1234567890123450", Damage::Rounded),
            ("1234567890.0", Damage::Decimals),
            ("12345678901234,00", Damage::Decimals),
            ("########", Damage::Hidden),
            ("#N/A", Damage::Failed),
            ("#REF!", Damage::Failed),
            ("#WAARDE!", Damage::Failed),
            ("=A2&B2", Damage::Formula),
            ("=\"3S\"&A2", Damage::Formula),
            ("17-11-2026", Damage::Date),
            ("17/11/26", Damage::Date),
            ("2026-11-17", Damage::Date),
            ("17.11.2026 14:30", Damage::Date),
        ] {
            assert_eq!(damage(text), Some(is), "{text}");
        }
    }

    #[test]
    fn whole_numbers_are_left_alone() {
        for text in [
            "LA874320193FR",
            "LA 874 320 193 FR",
            "3SWOLK0482915",
            "=\"3SWOLK0482915\"",
            "00340434161094042000",
            "12E5",
            "1Z5R8E0357567127",
            "0150 5837 2946 10",
            "0150.5837.2946.10",
            "123-456-789",
            "340434161094042557",
            "#1043",
            "",
        ] {
            assert_eq!(damage(text), None, "{text}");
        }
    }

    #[test]
    fn a_shortened_number_may_still_tell_its_carrier() {
        let what = |text| damage(text).and_then(|d| probable(&d));
        assert_eq!(
            what("3,40434E+17"),
            Some(Probable { carrier: Carrier::DhlPaket, digits: 20, begins: "00340434" })
        );
        assert_eq!(what("3.23211E+23").map(|p| p.carrier), Some(Carrier::Bpost));
        assert_eq!(what("3.23E+15"), None);
        assert_eq!(what("3,5E+17"), None);
    }

    #[test]
    fn a_lost_zero_is_suspected_where_a_rule_says_so() {
        let with_zero = |text, hint| {
            lost_zero(&TrackingNumber::read(text).unwrap(), hint).map(|l| (l.carrier, String::from(l.number)))
        };
        assert_eq!(with_zero("1505837294610", ""), Some((Carrier::Dpd, "01505837294610".to_owned())));
        assert_eq!(with_zero("1505837294610", "DPD"), Some((Carrier::Dpd, "01505837294610".to_owned())));
        assert_eq!(with_zero("1505837294610", "GLS"), None, "another carrier is named");
        assert_eq!(
            with_zero("340434161094042557", "DHL"),
            Some((Carrier::DhlPaket, "00340434161094042557".to_owned()))
        );
        assert_eq!(with_zero("340434161094042558", ""), None, "its check digit would be wrong");
        assert_eq!(with_zero("123456789012", ""), None, "twelve digits are a number as they are");
        assert_eq!(with_zero("1043", ""), None);
    }
}
