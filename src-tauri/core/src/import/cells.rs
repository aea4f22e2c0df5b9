//! Single cells: what stands in them once the traces of spreadsheets are gone.

use crate::domain::{Phrase, TrackingNumber};
use crate::numbers::words::fold;
use crate::numbers::{Damage, damage};
use url::Url;

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Problem {
    pub(super) reason: Phrase,
    pub(super) remedy: Phrase,
    pub(super) suggestion: Option<TrackingNumber>,
}

impl Problem {
    /// The sentence `id` and its remedy `id-remedy`.
    pub(super) fn new(id: &str) -> Problem {
        Problem { reason: Phrase::new(id), remedy: Phrase::new(&format!("{id}-remedy")), suggestion: None }
    }

    /// With a text for the reason.
    pub(super) fn text(mut self, name: &str, value: &str) -> Problem {
        self.reason = self.reason.text(name, value);
        self
    }
}

/// The cell's text without surrounding space, invisible marks, the apostrophe that keeps a spreadsheet
/// from reading it as a quantity, and `="…"`, which does the same.
pub(super) fn clean(cell: &str) -> &str {
    let trim = |s| str::trim_matches(s, |c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}'));
    let text = trim(cell);
    let text = trim(text.strip_prefix('\'').unwrap_or(text));
    match text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        Some(inner) if !inner.contains('"') => trim(inner),
        _ => text,
    }
}

/// The order reference of a cell: as written, without the marks at its front.
///
/// # Errors
/// When a spreadsheet has damaged it. (`2026-11-17` may well be an order.)
pub(super) fn order_ref(cell: &str) -> Result<&str, Problem> {
    let text = clean(cell);
    match damage(text) {
        None | Some(Damage::Date | Damage::Rounded | Damage::Decimals) => {
            Ok(text.trim_start_matches(['#', '\'', ' ']).trim_end())
        }
        Some(_) => Err(Problem::new("import-order-damaged")),
    }
}

/// Whether the cell says that there is nothing: "-", "n/a", "geen", "keine".
pub(super) fn says_nothing(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "", "n a", "na", "none", "nvt", "n v t", "geen", "keine", "kein", "aucun", "aucune", "null", "nil",
        "x",
    ];
    text.len() <= 8 && !text.starts_with('#') && WORDS.contains(&fold(text).as_str())
}

/// Whether the first cells of a row say that it sums up others: "Total", "Totaal", "Summe".
pub(super) fn says_total(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "total",
        "totals",
        "grand total",
        "subtotal",
        "totaal",
        "subtotaal",
        "eindtotaal",
        "summe",
        "gesamt",
        "gesamtsumme",
        "zwischensumme",
        "somme",
        "sous total",
        "total general",
    ];
    text.len() <= 30 && WORDS.contains(&fold(text).as_str())
}

/// The link of a cell, when it is one.
pub(super) fn web_link(cell: &str) -> Option<&str> {
    let text = clean(cell);
    Url::parse(text)
        .is_ok_and(|url| matches!(url.scheme(), "https" | "http") && url.has_host())
        .then_some(text)
}

/// Pieces: "2", "2.0", "2,00". Blank is one.
///
/// # Errors
/// When it is no whole number from 0 to 1,000,000.
pub(super) fn quantity(cell: &str) -> Result<i64, Problem> {
    let text = clean(cell);
    if text.is_empty() {
        return Ok(1);
    }
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    whole
        .parse::<i64>()
        .ok()
        .filter(|n| (0..=1_000_000).contains(n) && fraction.bytes().all(|b| b == b'0'))
        .ok_or_else(|| Problem::new("import-quantity-unreadable"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traces_of_spreadsheets_go() {
        for (cell, text) in [
            ("  LA874320193FR\u{a0}", "LA874320193FR"),
            ("'00340434161094042557", "00340434161094042557"),
            ("=\"00340434161094042557\"", "00340434161094042557"),
            ("\u{feff}1043", "1043"),
            ("=A1&\"x\"", "=A1&\"x\""),
        ] {
            assert_eq!(clean(cell), text);
        }
    }

    #[test]
    fn an_order_reference_is_kept_as_written() {
        for (cell, text) in
            [("#1043", "1043"), ("'#1043", "1043"), ("WEB-1043", "WEB-1043"), ("2026-11-17", "2026-11-17")]
        {
            assert_eq!(order_ref(cell), Ok(text));
        }
        for cell in ["3.12E+09", "#####", "=A2"] {
            assert!(order_ref(cell).is_err(), "{cell}");
        }
    }

    #[test]
    fn pieces_are_whole_numbers() {
        assert_eq!(quantity("2"), Ok(2));
        assert_eq!(quantity("2,00"), Ok(2));
        assert_eq!(quantity(""), Ok(1));
        assert!(quantity("2.5").is_err() && quantity("two").is_err() && quantity("-1").is_err());
    }

    #[test]
    fn nothing_has_many_words() {
        for text in ["-", "n/a", "N.V.T.", "geen", ""] {
            assert!(says_nothing(text), "{text}");
        }
        assert!(!says_nothing("####") && !says_nothing("1043"));
    }
}
