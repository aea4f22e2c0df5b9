//! A number in the groups that people read it in. Only for showing: what is copied has no gaps.

use super::rules::RULES;
use crate::domain::TrackingNumber;

/// Size of a group where no rule has its own.
const GROUP: usize = 4;

/// The pieces of `number` in order; together they are the number. "LA 874 320 193 FR",
/// "3S WOLK 0482 915", and groups of four for a shape that is not known.
#[must_use]
pub fn group(number: &TrackingNumber) -> Vec<&str> {
    let text = number.as_str();
    let known = RULES.iter().find_map(|rule| rule.cut(text).map(|parts| (rule, parts)));
    match known {
        Some((rule, _)) if !rule.groups.is_empty() => {
            let mut pieces = Vec::new();
            let mut rest = text;
            for &size in rule.groups {
                let (piece, after) = rest.split_at(size.min(rest.len()));
                pieces.push(piece);
                rest = after;
            }
            pieces.extend(in_fours(rest));
            pieces.retain(|piece| !piece.is_empty());
            pieces
        }
        Some((_, parts)) => parts.into_iter().flat_map(in_fours).collect(),
        None => in_fours(text),
    }
}

/// Groups of four; a single sign at the end stays with the group before it.
fn in_fours(text: &str) -> Vec<&str> {
    let mut pieces = Vec::with_capacity(text.len() / GROUP + 1);
    let mut rest = text;
    while rest.len() > GROUP + 1 {
        let (piece, after) = rest.split_at(GROUP);
        pieces.push(piece);
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(rest);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_people_write_them() {
        for (number, shown) in [
            ("LA874320193FR", "LA 874 320 193 FR"),
            ("3SWOLK0482915", "3S WOLK 0482 915"),
            ("3SABCD123456789", "3S ABCD 1234 56789"),
            ("8R00432154798", "8R 004 321 547 98"),
            ("01505837294610", "0150 5837 2946 10"),
            ("00340434161094042557", "0034 0434 1610 9404 2557"),
            ("1Z5R89390357567127", "1Z 5R8 939 03 5756 7127"),
            ("861011301731382", "86 101 130 173 1382"),
            ("JVGL0999999990", "JVGL 0999 9999 90"),
            ("323211122233344455566677", "3232 1112 2233 3444 5556 6677"),
            ("ABC12", "ABC12"),
            ("ABCDE123456", "ABCD E123 456"),
        ] {
            assert_eq!(group(&TrackingNumber::read(number).unwrap()).join(" "), shown);
        }
    }
}
