//! What a text is that the owner types, pastes or copies while she looks a number up. Pure.

use super::view::Recognised;
use crate::domain::{NumberError, OrderId, Phrase, TrackingNumber, order_key};
use crate::import::{OnePage, one_page};
use crate::numbers::words::{fold, has_words};
use crate::numbers::{Carrier, CheckDigit, Damage, Reason, damage, group, issuer, lost_zero, recognise};

/// An order whose number is wanted, as far as a text may name it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    pub order: Option<OrderId>,
    pub number: String,
    pub who: String,
    /// ISO 3166-1 alpha-2; may be blank.
    pub country: String,
}

/// Fewer signs than this are no number that nobody knows the shape of.
const SHORTEST: usize = 8;

/// What `text` is; `chosen`: the order that it is meant for.
pub(super) fn recognised(text: &str, wanted: &[Wanted], chosen: Option<OrderId>) -> Recognised {
    let page = one_page(text);
    let named = named(text, &page, wanted);
    let order = named.and_then(|w| w.order).filter(|order| Some(*order) != chosen);
    let country = named
        .or_else(|| wanted.iter().find(|w| w.order.is_some() && w.order == chosen))
        .map_or("", |w| w.country.as_str());
    let found = match (text.trim(), page.numbers.as_slice(), &page.spoilt) {
        ("", ..) => nothing(Phrase::new("lookup-waits")),
        (typed, ..) if damage(typed).is_some() => nothing(damaged(damage(typed).as_ref())),
        (_, [one], _) => number(one, country),
        (_, [_, _, ..], _) => nothing(Phrase::new("lookup-several")),
        (_, [], Some(spoilt)) => nothing(damaged(damage(spoilt).as_ref())),
        (typed, [], None) => match (TrackingNumber::read(typed), named) {
            // A page or a mail: nobody types as much.
            (_, Some(named)) if typed.lines().count() > 1 || order_key(typed) == order_key(&named.number) => {
                nothing(Phrase::new("lookup-only-order").text("order", &named.number))
            }
            _ if typed.lines().count() > 1 => nothing(Phrase::new("lookup-no-number")),
            (Ok(one), _) => typing(&one).unwrap_or_else(|| number(&one, country)),
            (Err(NumberError::BadCharacter(sign)), _) => {
                nothing(Phrase::new("import-number-bad-character").text("character", sign))
            }
            (Err(NumberError::TooLong), _) => nothing(Phrase::new("lookup-no-number")),
            (Err(_), _) => nothing(Phrase::new("lookup-so-far")),
        },
    };
    // What nobody asked for (the clipboard holds anything) is a number only by its shape or its label.
    let whole = found.whole && (chosen.is_some() || !page.numbers.is_empty());
    Recognised { order, whole, ..found }
}

fn nothing(said: Phrase) -> Recognised {
    Recognised {
        number: String::new(),
        pieces: Vec::new(),
        carrier: String::new(),
        whole: false,
        said,
        order: None,
    }
}

fn is(number: &TrackingNumber, carrier: &str, whole: bool, said: Phrase) -> Recognised {
    Recognised {
        number: number.to_string(),
        pieces: group(number).into_iter().map(str::to_owned).collect(),
        carrier: carrier.to_owned(),
        whole,
        ..nothing(said)
    }
}

/// A whole number, as far as anybody can tell.
fn number(number: &TrackingNumber, country: &str) -> Recognised {
    if let Some(lost) = lost_zero(number, "") {
        let said =
            Phrase::new("import-number-lost-zero").count("zeros", i64::try_from(lost.zeros).unwrap_or(1));
        return is(number, "", false, said);
    }
    let guesses = recognise(number, "", country);
    let Some(first) = guesses.first() else {
        // A post that is told by its letters alone.
        if let Some((post, is_right)) = issuer(number) {
            let said = Phrase::new(if is_right { "lookup-carrier" } else { "lookup-check-digit" });
            return is(number, post, true, said.text("carrier", post));
        }
        let whole = number.as_str().len() >= SHORTEST;
        let said = if whole { Phrase::new("lookup-unknown") } else { Phrase::new("lookup-so-far") };
        return is(number, "", whole, said);
    };
    let carrier = first.carrier.name();
    let said = match (first.reason, first.check) {
        (_, CheckDigit::Wrong) => Phrase::new("lookup-check-digit"),
        (Reason::SharedShape, _) => Phrase::new("lookup-perhaps"),
        _ => Phrase::new("lookup-carrier"),
    };
    is(number, carrier, true, said.text("carrier", carrier))
}

/// The beginning of a number whose shape is clear, while it is typed.
fn typing(number: &TrackingNumber) -> Option<Recognised> {
    let text = number.as_str();
    let (letters, rest) = text.split_at(text.bytes().take_while(u8::is_ascii_uppercase).count());
    let (digits, post) = rest.split_at(rest.bytes().take_while(u8::is_ascii_digit).count());
    let to_go = |whole: usize| i64::try_from(whole.saturating_sub(text.len())).unwrap_or(0);
    // Two letters, nine digits, two letters of a country. Until they are there, France's: TPOP sends there.
    let s10 = letters.len() == 2
        && match digits.len() {
            1..9 => post.is_empty(),
            9 => post.is_empty() || (post.len() == 1 && post.bytes().all(|b| b.is_ascii_uppercase())),
            _ => false,
        };
    if s10 {
        let french = post.is_empty() || post == "F";
        let carrier = if french { Carrier::LaPoste.name() } else { "" };
        let said =
            if french { Phrase::new("lookup-so-far-french") } else { Phrase::new("lookup-so-far-s10") };
        let said = if french { said.text("carrier", carrier) } else { said };
        return Some(is(number, carrier, false, said.count("left", to_go(13))));
    }
    // A digit, a letter, eleven digits.
    let mut signs = text.bytes();
    let begins = signs.next().is_some_and(|b| b.is_ascii_digit())
        && signs.next().is_some_and(|b| b.is_ascii_uppercase())
        && signs.all(|b| b.is_ascii_digit());
    if begins && text.len() < 13 {
        let carrier = Carrier::Colissimo.name();
        let said = Phrase::new("lookup-so-far-colissimo").text("carrier", carrier).count("left", to_go(13));
        return Some(is(number, carrier, false, said));
    }
    // 3S, the sender's letters, digits.
    let postnl = text.strip_prefix("3S").is_some_and(|rest| {
        let digits = rest.trim_start_matches(|c: char| c.is_ascii_uppercase());
        (1..=4).contains(&(rest.len() - digits.len())) && digits.bytes().all(|b| b.is_ascii_digit())
    });
    if postnl && !matches!(text.len(), 13 | 15) {
        let carrier = Carrier::PostNl.name();
        let said = Phrase::new("lookup-so-far-postnl").text("carrier", carrier);
        return Some(is(number, carrier, false, said));
    }
    None
}

fn damaged(damage: Option<&Damage>) -> Phrase {
    match damage {
        Some(Damage::Shortened { .. }) => Phrase::new("import-number-shortened"),
        Some(Damage::Rounded) => Phrase::new("import-number-rounded"),
        Some(Damage::Decimals) => Phrase::new("import-number-decimals"),
        Some(Damage::Hidden) => Phrase::new("import-number-hidden"),
        Some(Damage::Failed) => Phrase::new("import-number-failed"),
        Some(Damage::Formula) => Phrase::new("import-number-formula"),
        Some(Damage::Date) | None => Phrase::new("import-number-date"),
    }
}

/// The order that the text names: by a label or with a `#`, else by its number as a word of its own, else
/// by the customer's whole name. Only when it is one of them and no other.
fn named<'a>(text: &str, page: &OnePage, wanted: &'a [Wanted]) -> Option<&'a Wanted> {
    let only = |fits: &dyn Fn(&Wanted) -> bool| {
        let mut fitting = wanted.iter().filter(|w| fits(w));
        fitting.next().filter(|_| fitting.next().is_none())
    };
    let words: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_matches([',', ';', ':', '.', '(', ')', '"', '“', '”']))
        .collect();
    let labelled = |w: &Wanted| page.orders.iter().any(|order| order_key(order) == order_key(&w.number));
    let marked = |w: &Wanted| {
        words.iter().any(|word| word.starts_with('#') && order_key(word) == order_key(&w.number))
    };
    let bare = |w: &Wanted| {
        let key = order_key(&w.number);
        // A year is a word of its own on any page.
        let year = key.len() == 4 && (key.starts_with("19") || key.starts_with("20"));
        key.len() >= 4 && !year && words.iter().any(|word| order_key(word) == key)
    };
    let folded = fold(text);
    let person = |w: &Wanted| {
        let name = fold(&w.who);
        name.contains(' ') && has_words(&folded, &name)
    };
    only(&labelled).or_else(|| only(&marked)).or_else(|| only(&bare)).or_else(|| only(&person))
}

#[cfg(test)]
#[path = "recognise_tests.rs"]
mod tests;
