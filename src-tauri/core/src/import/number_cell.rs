//! The cell that should hold a tracking number. It may hold two, a link, nothing, or a damaged one.

use super::cells::{Problem, clean, says_nothing, web_link};
use crate::domain::{NumberError, Phrase, TrackingNumber};
use crate::numbers::{Damage, damage, distinct, known, lost_zero, number_in, probable};

/// What the cell holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct NumberCell<'a> {
    /// Its numbers, each once. None: nothing is sent yet.
    pub(super) numbers: Vec<TrackingNumber>,
    /// The link that it held instead of a bare number.
    pub(super) url: Option<&'a str>,
}

/// Signs that no number contains: what they separate are several numbers.
const BETWEEN: [char; 7] = [';', ',', '|', '&', '+', '\n', '\r'];
/// Signs that stand within a number as well as between two.
const WITHIN: [char; 4] = [' ', '/', '\t', '\u{a0}'];

/// Reads the cell. `hint` is the carrier that the row names.
///
/// # Errors
/// When it is damaged, no number, or several of which not all have a known shape.
pub(super) fn read_number<'a>(cell: &'a str, hint: &str) -> Result<NumberCell<'a>, Problem> {
    let text = clean(cell);
    if says_nothing(text) {
        return Ok(NumberCell::default());
    }
    if let Some(url) = web_link(text) {
        let number = number_in(url).ok_or_else(|| Problem::new("import-number-is-link"))?;
        return Ok(NumberCell { numbers: vec![number], url: Some(url) });
    }
    if let Some(damage) = damage(text) {
        return Err(damaged(&damage));
    }
    let numbers = if text.contains(BETWEEN) { several(text)? } else { one_or_spaced(text)? };
    for number in &numbers {
        if let Some(lost) = lost_zero(number, hint) {
            let digits = number.as_str().len().to_string();
            let mut problem = Problem::new("import-number-lost-zero");
            problem.remedy = problem
                .remedy
                .text("digits", digits)
                .count("zeros", super::error::as_count(lost.zeros))
                .text("carrier", lost.carrier.name());
            problem.reason = problem.reason.count("zeros", super::error::as_count(lost.zeros));
            problem.suggestion = Some(lost.number);
            return Err(problem);
        }
    }
    Ok(NumberCell { numbers, url: None })
}

/// One number, perhaps written in groups; two when each group is a distinct number by itself.
fn one_or_spaced(text: &str) -> Result<Vec<TrackingNumber>, Problem> {
    let whole = TrackingNumber::read(text);
    if whole.as_ref().is_ok_and(known) || !text.contains(WITHIN) {
        return whole.map(|number| vec![number]).map_err(unreadable);
    }
    let pieces: Option<Vec<TrackingNumber>> = text
        .split(WITHIN)
        .filter(|piece| !piece.is_empty())
        .map(|piece| TrackingNumber::read(piece).ok().filter(distinct))
        .collect();
    match pieces {
        Some(numbers) => Ok(each_once(numbers)),
        None => whole.map(|number| vec![number]).map_err(unreadable),
    }
}

/// Several numbers, each of a known shape: a cell that is cut wrongly would make two wrong ones.
fn several(text: &str) -> Result<Vec<TrackingNumber>, Problem> {
    let pieces: Vec<&str> = text.split(BETWEEN).map(str::trim).filter(|piece| !piece.is_empty()).collect();
    if let [single] = pieces[..] {
        return one_or_spaced(single);
    }
    let mut numbers = Vec::with_capacity(pieces.len());
    for piece in pieces {
        if let Some(damage) = damage(piece) {
            return Err(damaged(&damage));
        }
        match TrackingNumber::read(piece) {
            Ok(number) if known(&number) => numbers.push(number),
            _ => return Err(Problem::new("import-number-several")),
        }
    }
    Ok(each_once(numbers))
}

fn each_once(mut numbers: Vec<TrackingNumber>) -> Vec<TrackingNumber> {
    let mut seen = Vec::with_capacity(numbers.len());
    numbers.retain(|number| {
        let new = !seen.contains(number);
        if new {
            seen.push(number.clone());
        }
        new
    });
    numbers
}

fn unreadable(error: NumberError) -> Problem {
    match error {
        NumberError::Empty | NumberError::TooShort => Problem::new("import-number-too-short"),
        NumberError::TooLong => Problem::new("import-number-too-long"),
        NumberError::NoDigit => Problem::new("import-number-no-digit"),
        NumberError::BadCharacter(c) => {
            Problem::new("import-number-bad-character").text("character", &c.to_string())
        }
    }
}

fn damaged(damage: &Damage) -> Problem {
    let id = match damage {
        Damage::Shortened { .. } => "import-number-shortened",
        Damage::Rounded => "import-number-rounded",
        Damage::Decimals => "import-number-decimals",
        Damage::Hidden => "import-number-hidden",
        Damage::Failed => "import-number-failed",
        Damage::Formula => "import-number-formula",
        Damage::Date => "import-number-date",
    };
    let mut problem = Problem::new(id);
    if let Some(was) = probable(damage) {
        problem.remedy = Phrase::new("import-number-shortened-remedy-probable")
            .text("carrier", was.carrier.name())
            .text("digits", was.digits.to_string())
            .text("begins", was.begins);
    }
    problem
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(cell: &str) -> Result<Vec<String>, String> {
        read_number(cell, "")
            .map(|c| c.numbers.into_iter().map(String::from).collect())
            .map_err(|p| p.reason.id)
    }

    #[test]
    fn a_number_is_read_as_people_write_it() {
        for cell in [
            "LA874320193FR",
            "la 874 320 193 fr",
            "'LA874320193FR",
            "=\"LA874320193FR\"",
            "LA874320193FR;",
            "LA874320193FR, ",
        ] {
            assert_eq!(numbers(cell), Ok(vec!["LA874320193FR".to_owned()]), "{cell}");
        }
        assert_eq!(
            numbers("1234 5678 9012 3456"),
            Ok(vec!["1234567890123456".to_owned()]),
            "an unknown shape"
        );
    }

    #[test]
    fn two_numbers_are_two_parcels() {
        let two = Ok(vec!["LA874320193FR".to_owned(), "3SWOLK0482915".to_owned()]);
        for cell in [
            "LA874320193FR;3SWOLK0482915",
            "LA874320193FR, 3SWOLK0482915",
            "LA874320193FR / 3SWOLK0482915",
            "LA874320193FR 3SWOLK0482915",
            "LA874320193FR\n3SWOLK0482915",
            "LA874320193FR + 3SWOLK0482915 + LA874320193FR",
        ] {
            assert_eq!(numbers(cell), two, "{cell:?}");
        }
        assert_eq!(numbers("LA874320193FR; ask Jan 7"), Err("import-number-several".to_owned()));
        assert_eq!(numbers("1043, 1044"), Err("import-number-several".to_owned()));
    }

    #[test]
    fn a_link_gives_its_number() {
        let cell =
            read_number("https://www.laposte.fr/outils/suivre-vos-envois?code=LA874320193FR", "").unwrap();
        assert_eq!(cell.numbers[0].as_str(), "LA874320193FR");
        assert!(cell.url.is_some());
        assert_eq!(numbers("https://shop.example/orders/1043"), Err("import-number-is-link".to_owned()));
    }

    #[test]
    fn damage_is_refused_and_named() {
        for (cell, reason) in [
            ("3.23E+15", "import-number-shortened"),
            ("3,40434E+17", "import-number-shortened"),
            ("340434161094042000", "import-number-rounded"),
            ("1505837294610", "import-number-lost-zero"),
            ("12345678.0", "import-number-decimals"),
            ("########", "import-number-hidden"),
            ("#N/A", "import-number-failed"),
            ("=A2", "import-number-formula"),
            ("17-11-2026", "import-number-date"),
            ("soon", "import-number-no-digit"),
            ("A1", "import-number-too-short"),
            ("LA874320193FR (La Poste)", "import-number-bad-character"),
        ] {
            assert_eq!(numbers(cell), Err(reason.to_owned()), "{cell}");
        }
        for cell in ["", "-", "n/a", "geen"] {
            assert_eq!(numbers(cell), Ok(Vec::new()), "{cell}: not sent yet");
        }
    }

    #[test]
    fn a_damaged_number_comes_with_what_helps() {
        let shortened = read_number("3,40434E+17", "").unwrap_err();
        assert_eq!(shortened.remedy.id, "import-number-shortened-remedy-probable");
        let lost = read_number("1505837294610", "DPD").unwrap_err();
        assert_eq!(lost.suggestion.unwrap().as_str(), "01505837294610");
    }
}
