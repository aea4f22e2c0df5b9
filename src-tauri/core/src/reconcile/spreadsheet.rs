//! Whether what a shop shows is what a spreadsheet makes of a number.

use crate::domain::Phrase;
use crate::numbers::{Damage, damage};

/// Digits of a number that a spreadsheet keeps.
const KEPT: usize = 15;

/// What a spreadsheet did to `known` so that `shown` came of it, both in comparable form (so that `3.23E+15`
/// has become `323E15`, or `323E` where the plus sign was taken for the end); `None` when it did not.
pub(super) fn damaged(shown: &str, known: &str) -> Option<Phrase> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(known) || shown == known {
        return None;
    }
    let significant = known.trim_start_matches('0');
    if is_shortened(shown, significant) {
        return Some(Phrase::new("evidence-damage-shortened"));
    }
    if !digits(shown) {
        return None;
    }
    if shown == significant {
        return Some(Phrase::new("evidence-damage-zero"));
    }
    let rounded = shown.len() == significant.len()
        && shown.len() > KEPT
        && shown.get(..KEPT) == significant.get(..KEPT)
        && damage(shown) == Some(Damage::Rounded);
    if rounded {
        return Some(Phrase::new("evidence-damage-rounded"));
    }
    // 1234567890.0 and 1234567890,00 without their sign.
    let decimals = [known, significant]
        .iter()
        .filter_map(|whole| shown.strip_prefix(whole))
        .any(|rest| matches!(rest, "0" | "00"));
    decimals.then(|| Phrase::new("evidence-damage-decimals"))
}

/// The first digits and, behind an E, how many more there were. The last digit that is left may have been
/// rounded up.
fn is_shortened(shown: &str, significant: &str) -> bool {
    let Some((begins, power)) = shown.split_once('E') else { return false };
    let told = begins.bytes().all(|b| b.is_ascii_digit()) && power.bytes().all(|b| b.is_ascii_digit());
    if !told || begins.len() < 2 || begins.len() >= significant.len() {
        return false;
    }
    let length = power.is_empty() || power.parse() == Ok(significant.len() - 1);
    let Some(first) = significant.get(..begins.len()).and_then(|first| first.parse::<u64>().ok()) else {
        return false;
    };
    // Without the length, two digits could be anybody's.
    let enough = !power.is_empty() || begins.len() >= 3;
    let left = begins.parse::<u64>().ok();
    length && enough && (left == Some(first) || left == first.checked_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn what(shown: &str, known: &str) -> Option<String> {
        damaged(shown, known).map(|phrase| phrase.id)
    }

    #[test]
    fn each_damage_is_told_by_its_name() {
        let bpost = "323211012345678901234567";
        for (shown, known, damage) in [
            ("323211E23", bpost, Some("evidence-damage-shortened")),
            ("323E23", bpost, Some("evidence-damage-shortened")),
            ("323211E", bpost, Some("evidence-damage-shortened")),
            // 3.2322E+23: the last digit was rounded up.
            ("32322E23", bpost, Some("evidence-damage-shortened")),
            ("323211012345678000000000", bpost, Some("evidence-damage-rounded")),
            ("340434161094042000", "00340434161094042557", Some("evidence-damage-rounded")),
            ("1505837294610", "01505837294610", Some("evidence-damage-zero")),
            ("015058372946100", "01505837294610", Some("evidence-damage-decimals")),
            ("323E15", bpost, None),
            ("324E23", "323911012345678901234567", Some("evidence-damage-shortened")),
            ("325E23", bpost, None),
            ("323211012345678000000001", bpost, None),
            ("LA874320193FR", "LA874320202FR", None),
            ("3SWOLK0482915", bpost, None),
        ] {
            assert_eq!(what(shown, known).as_deref(), damage, "{shown} for {known}");
        }
    }
}
