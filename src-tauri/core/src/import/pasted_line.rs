//! One line of pasted text that names a whole shipment, in any arrangement.
//!
//! A tracking number counts when its shape is distinct, when it is labelled, or when the line names a
//! carrier whose numbers look so. An order counts when it has a `#` or a word such as "order" before
//! it, or when it is the only thing with a digit that is left.

use super::mapping::field_named;
use super::{Field, Written};
use crate::domain::TrackingNumber;
use crate::numbers::words::fold;
use crate::numbers::{Carrier, Damage, damage, distinct, known, lost_zero, number_in, recognise};

/// What a line says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// A shipment, by field.
    Shipment(Vec<(Field, String)>),
    /// Something that is not certain: the message that says why.
    Unclear(&'static str),
    /// Nothing about a shipment.
    Nothing,
}

/// A word of the line.
struct Word<'a> {
    text: &'a str,
    /// It begins a new column: behind a tab, a semicolon, a pipe, a comma or two spaces.
    apart: bool,
    /// A colon follows it.
    colon: bool,
    used: bool,
}

/// Reads one line.
pub(super) fn read_line(text: &str) -> Line {
    if !text.bytes().any(|b| b.is_ascii_digit()) && !text.contains("##") {
        return Line::Nothing;
    }
    let mut words = words_of(text);
    let url = take_url(&mut words);
    let (labelled_order, labelled_number) = take_labelled(&mut words);
    let date = match take_dates(&mut words) {
        Ok(date) => date,
        Err(id) => return Line::Unclear(id),
    };
    let mut numbers = match take_numbers(&mut words) {
        Ok(numbers) => numbers,
        Err(id) => return Line::Unclear(id),
    };
    numbers.extend(labelled_number);
    let carrier = take_carrier(&mut words);
    if numbers.is_empty() {
        numbers.extend(url.as_deref().and_then(number_in).map(String::from));
    }
    if numbers.is_empty() {
        numbers.extend(take_number_of(&mut words, &carrier));
    }
    if numbers.is_empty() {
        return Line::Unclear("import-paste-no-number");
    }
    let order = match order_of(&mut words, labelled_order) {
        Ok(order) => order,
        Err(id) => return Line::Unclear(id),
    };
    Line::Shipment(vec![
        (Field::Order, order),
        (Field::Number, numbers.join("; ")),
        (Field::Carrier, carrier),
        (Field::Shipped, date),
        (Field::Url, url.unwrap_or_default()),
    ])
}

/// The tracking numbers of a line that need not name anything else: in its links, or of a distinct shape.
pub(super) fn numbers_in(line: &str) -> Vec<String> {
    let mut words = words_of(line);
    let mut found = Vec::new();
    while let Some(url) = take_url(&mut words) {
        found.extend(number_in(&url).map(String::from));
    }
    found.extend(take_numbers(&mut words).unwrap_or_default());
    found
}

/// Cuts the line. A comma within a shortened number ("3,40434E+17") does not cut.
fn words_of(line: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut apart = true;
    for (at, chunk) in line.split([';', '|', '\t']).enumerate() {
        apart |= at > 0;
        let mut spaces = 0;
        for piece in chunk.split([' ', '\u{a0}']) {
            if piece.is_empty() {
                spaces += 1;
                continue;
            }
            apart |= spaces > 0;
            spaces = 0;
            let whole = piece.contains("://") || matches!(damage(piece), Some(Damage::Shortened { .. }));
            let parts: Vec<&str> = if whole { vec![piece] } else { piece.split(',').collect() };
            for (nth, part) in parts.iter().enumerate() {
                apart |= nth > 0;
                let colon = part.ends_with([':', '=']);
                let text = part.trim_matches(|c: char| {
                    matches!(c, '(' | ')' | '[' | ']' | '<' | '>' | '"' | ':' | '=' | '!' | '.')
                });
                if !text.is_empty() {
                    words.push(Word { text, apart, colon, used: false });
                    apart = false;
                }
            }
        }
    }
    words
}

fn take_url(words: &mut [Word<'_>]) -> Option<String> {
    let word = words
        .iter_mut()
        .find(|w| !w.used && (w.text.starts_with("https://") || w.text.starts_with("http://")))?;
    word.used = true;
    Some(word.text.to_owned())
}

/// Runs of `length` unused words; `whole` runs do not reach over a gap between columns.
fn runs(words: &[Word<'_>], length: usize, whole: bool) -> Vec<usize> {
    (0..(words.len() + 1).saturating_sub(length))
        .filter(|&at| {
            words.get(at..at + length).is_some_and(|run| {
                run.iter().all(|w| !w.used) && !(whole && run.iter().skip(1).any(|w| w.apart))
            })
        })
        .collect()
}

fn joined(words: &[Word<'_>], at: usize, length: usize) -> String {
    let run = words.get(at..at + length).unwrap_or_default();
    run.iter().map(|w| w.text).collect::<Vec<_>>().join(" ")
}

fn take(words: &mut [Word<'_>], at: usize, length: usize) {
    words.iter_mut().skip(at).take(length).for_each(|w| w.used = true);
}

/// "Order 1043", "commande n° 1043", "tracking: 12345678" within a line: the values behind the labels.
fn take_labelled(words: &mut [Word<'_>]) -> (Option<String>, Option<String>) {
    let (mut order, mut number) = (None, None);
    for length in (1..=3).rev() {
        for at in runs(words, length, true) {
            if words.get(at..at + length).is_none_or(|run| run.iter().any(|w| w.used)) {
                continue;
            }
            let field = field_named(&joined(words, at, length));
            let colon = words.get(at + length - 1).is_some_and(|w| w.colon);
            let value =
                words.get(at + length).filter(|w| !w.used && w.text.bytes().any(|b| b.is_ascii_digit()));
            let value = value.map(|w| w.text.trim_start_matches('#').to_owned());
            match (field, value) {
                (Some(Field::Order), Some(value)) if order.is_none() => order = Some(value),
                (Some(Field::Number), Some(value)) if colon && number.is_none() => {
                    let readable = TrackingNumber::read(&value).is_ok() || damage(&value).is_some();
                    if !readable {
                        continue;
                    }
                    number = Some(value);
                }
                (Some(_), _) => {
                    // A label of something else: its value is recognised by itself.
                    take(words, at, length);
                    continue;
                }
                _ => continue,
            }
            take(words, at, length + 1);
        }
    }
    (order, number)
}

/// The date of the line as written; blank when there is none.
fn take_dates(words: &mut [Word<'_>]) -> Result<String, &'static str> {
    let mut found: Option<String> = None;
    for length in (1..=6).rev() {
        for at in runs(words, length, false) {
            let text = joined(words, at, length);
            let plain = text.bytes().all(|b| b.is_ascii_digit());
            let free = words.get(at..at + length).is_some_and(|run| run.iter().all(|w| !w.used));
            if !free || plain || Written::read(&text).is_err() {
                continue;
            }
            if found.as_ref().is_some_and(|earlier| *earlier != text) {
                return Err("import-paste-several-dates");
            }
            take(words, at, length);
            found = Some(text);
        }
    }
    Ok(found.unwrap_or_default())
}

/// Every number with a distinct shape, and every one that a spreadsheet has damaged: the row is then
/// rejected for that.
fn take_numbers(words: &mut [Word<'_>]) -> Result<Vec<String>, &'static str> {
    let is_distinct = |text: &str| TrackingNumber::read(text).is_ok_and(|number| distinct(&number));
    let mut numbers = Vec::new();
    for at in runs(words, 1, true) {
        let text = joined(words, at, 1);
        let read = TrackingNumber::read(&text);
        let spoilt =
            matches!(damage(&text), Some(Damage::Shortened { .. } | Damage::Rounded | Damage::Hidden))
                || read.as_ref().is_ok_and(|number| lost_zero(number, "").is_some());
        if is_distinct(&text) && !spoilt {
            // "3SABCD1234567 89" may be one number or two things.
            let longer = runs(words, 2, true).contains(&at) && is_distinct(&joined(words, at, 2));
            if longer {
                return Err("import-paste-unclear-number");
            }
        } else if !spoilt {
            continue;
        }
        take(words, at, 1);
        numbers.push(text);
    }
    for length in (2..=6).rev() {
        for at in runs(words, length, true) {
            let text = joined(words, at, length);
            let letters = text.bytes().any(|b| b.is_ascii_alphabetic());
            let starts = words.get(at).is_some_and(|w| w.apart);
            let ends = words.get(at + length).is_none_or(|w| w.apart);
            let free = words.get(at..at + length).is_some_and(|run| run.iter().all(|w| !w.used));
            // Groups of digits are one number only when they fill their column.
            if free && is_distinct(&text) && (letters || (starts && ends)) {
                take(words, at, length);
                numbers.push(text);
            }
        }
    }
    Ok(numbers)
}

/// The carrier as written; blank when the line names none, or two.
fn take_carrier(words: &mut [Word<'_>]) -> String {
    let mut found: Vec<String> = Vec::new();
    for length in (1..=4).rev() {
        for at in runs(words, length, true) {
            let free = words.get(at..at + length).is_some_and(|run| run.iter().all(|w| !w.used));
            let text = joined(words, at, length);
            if free && Carrier::is_name(&text) {
                take(words, at, length);
                found.push(text);
            }
        }
    }
    match found.as_slice() {
        [one] => one.clone(),
        _ => String::new(),
    }
}

/// The only word that looks like a number of the carrier that the line names.
fn take_number_of(words: &mut [Word<'_>], carrier: &str) -> Option<String> {
    let carrier = Carrier::named(carrier)?;
    let fits = |text: &str| {
        TrackingNumber::read(text).is_ok_and(|number| {
            let mut guesses = recognise(&number, "", "").into_iter();
            known(&number)
                && guesses.any(|g| g.carrier == carrier || carrier.divisions().contains(&g.carrier))
        })
    };
    let mut fitting = words.iter_mut().filter(|w| !w.used && !w.text.starts_with('#') && fits(w.text));
    let first = fitting.next()?;
    if fitting.next().is_some() {
        return None;
    }
    first.used = true;
    Some(first.text.to_owned())
}

/// The order of the line.
fn order_of(words: &mut [Word<'_>], labelled: Option<String>) -> Result<String, &'static str> {
    let mut marked: Vec<&str> =
        words.iter().filter(|w| !w.used && w.text.starts_with('#')).map(|w| w.text).collect();
    marked.extend(labelled.as_deref());
    let has_digit = |text: &str| text.bytes().any(|b| b.is_ascii_digit());
    let left: Vec<&str> = if marked.is_empty() {
        words.iter().filter(|w| !w.used && has_digit(w.text)).map(|w| w.text).collect()
    } else {
        marked
    };
    match left.as_slice() {
        [one] if has_digit(one) && fold(one).len() <= 40 => Ok(one.trim_start_matches('#').to_owned()),
        [_, _, ..] => Err("import-paste-several-orders"),
        _ => Err("import-paste-no-order"),
    }
}
