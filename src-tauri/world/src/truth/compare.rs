//! How a shown number differs from the true one.

/// `typing_slip` or `spreadsheet_damage`, where the two are alike in that way.
pub(super) fn cause(shown: &str, truth: &str) -> Option<&'static str> {
    if is_damaged(shown, truth) {
        Some("spreadsheet_damage")
    } else if edits(&bare(shown), &bare(truth)) <= 2 {
        Some("typing_slip")
    } else {
        None
    }
}

/// Whether a spreadsheet took the number for a quantity: `3.23E+23`, or its end turned to zeros.
fn is_damaged(shown: &str, truth: &str) -> bool {
    if !truth.bytes().all(|byte| byte.is_ascii_digit()) || truth.len() < 12 {
        return false;
    }
    let text = shown.trim().replace(',', ".");
    if let Some((front, power)) = text.split_once(['E', 'e']) {
        let digits: String = front.chars().filter(char::is_ascii_digit).collect();
        let power: Option<usize> = power.trim_start_matches('+').parse().ok();
        return power == Some(truth.len() - 1) && digits.len() > 1 && truth.starts_with(&digits[..2]);
    }
    let kept = text.trim_end_matches('0');
    text.len() == truth.len() && text != truth && kept.len() <= 15 && truth.starts_with(kept)
        || text == truth.trim_start_matches('0') && text.len() < truth.len()
}

/// Capitals and digits alone.
pub(crate) fn bare(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect()
}

/// The number of letters to put in, take out or change.
fn edits(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, letter) in one.chars().enumerate() {
        let mut left_above = row[0];
        row[0] = line + 1;
        for (column, against) in other.iter().enumerate() {
            let above = row[column + 1];
            let changed = left_above + usize::from(letter != *against);
            row[column + 1] = changed.min(above + 1).min(row[column] + 1);
            left_above = above;
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_has_a_cause() {
        let number = "323211012345678901234567";
        assert_eq!(cause("3.23211E+23", number), Some("spreadsheet_damage"));
        assert_eq!(cause("3,23E+23", number), Some("spreadsheet_damage"));
        assert_eq!(cause("323211012345678000000000", number), Some("spreadsheet_damage"));
        assert_eq!(cause("LA123465785FR", "LA123456785FR"), Some("typing_slip"));
        assert_eq!(cause("LA12345785FR", "LA123456785FR"), Some("typing_slip"));
        assert_eq!(cause("3SWOLK000000001", "LA123456785FR"), None);
    }
}
