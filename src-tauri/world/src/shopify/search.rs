//! The search syntax of `orders(query:)`, as far as a sync tool speaks it: terms with a field, a comparator
//! and a value, all of which must hold, in groups joined by `OR`. A field that this shop does not know is
//! passed over, as Shopify does.

use chrono::{DateTime, NaiveDate};

use super::model::Order;
use super::tree::{financial_status, fulfillment_status};

/// Whether an order is meant by a query.
pub(super) fn matches(order: &Order, query: &str) -> bool {
    words(query)
        .split(|word| word == "OR")
        .any(|group| group.iter().filter(|word| *word != "AND").all(|term| holds(order, term)))
}

/// The words of a query; quotes keep spaces inside a word and are dropped.
fn words(query: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quote = None;
    for letter in query.chars() {
        match (quote, letter) {
            (Some(open), letter) if letter == open => quote = None,
            (None, '\'' | '"') => quote = Some(letter),
            (None, letter) if letter.is_whitespace() || letter == '(' || letter == ')' => {
                words.push(String::new());
            }
            (_, letter) => words.last_mut().into_iter().for_each(|word| word.push(letter)),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn holds(order: &Order, term: &str) -> bool {
    let Some((field, value)) = term.split_once(':') else {
        return named(order, term);
    };
    if let Some(field) = field.strip_prefix('-') {
        return !holds(order, &format!("{field}:{value}"));
    }
    let (comparator, value) = ["<=", ">=", "<", ">"]
        .into_iter()
        .find_map(|sign| Some((sign, value.strip_prefix(sign)?)))
        .unwrap_or(("", value));
    let compare = |moment: i64| match time(value) {
        Some(wanted) => compares(comparator, moment, wanted),
        None => false,
    };
    let word = value.to_ascii_lowercase();
    match field {
        "created_at" => compare(order.created),
        "updated_at" => compare(order.updated),
        "processed_at" => compare(order.created),
        "name" => named(order, value),
        "id" => value.parse::<u64>().is_ok_and(|wanted| {
            compares(comparator, i64::try_from(order.id).unwrap_or(0), i64::try_from(wanted).unwrap_or(0))
        }),
        "status" => match word.as_str() {
            "open" => order.closed.is_none() && order.cancelled.is_none(),
            "closed" => order.closed.is_some(),
            "cancelled" => order.cancelled.is_some(),
            "not_closed" => order.closed.is_none(),
            _ => true,
        },
        "fulfillment_status" => word.split(',').any(|word| {
            matches!(
                (word, fulfillment_status(order)),
                ("unshipped" | "unfulfilled", "UNFULFILLED")
                    | ("shipped" | "fulfilled", "FULFILLED")
                    | ("partial", "PARTIALLY_FULFILLED")
                    | ("on_hold", "ON_HOLD")
            )
        }),
        "financial_status" => word.split(',').any(|word| financial_status(order).eq_ignore_ascii_case(word)),
        "test" => order.test == (word == "true"),
        _ => true,
    }
}

fn named(order: &Order, text: &str) -> bool {
    let bare = |text: &str| text.trim_start_matches('#').to_ascii_lowercase();
    bare(&order.name) == bare(text)
}

fn compares(comparator: &str, one: i64, other: i64) -> bool {
    match comparator {
        "<=" => one <= other,
        ">=" => one >= other,
        "<" => one < other,
        ">" => one > other,
        _ => one == other,
    }
}

/// Seconds UTC of `2026-11-01T00:00:00Z` or `2026-11-01`.
fn time(text: &str) -> Option<i64> {
    let day = || {
        let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
        Some(day.and_hms_opt(0, 0, 0)?.and_utc().timestamp())
    };
    DateTime::parse_from_rfc3339(text).ok().map(|moment| moment.timestamp()).or_else(day)
}
