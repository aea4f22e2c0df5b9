//! A copied page or mail about one order: the tracking number in it. Unlike [`super::pasted()`] it need
//! not name the order, and whatever else stands on the page means nothing.

use super::Field;
use super::pasted::labelled;
use super::pasted_line::numbers_in;
use crate::domain::TrackingNumber;
use crate::numbers::{Reason, damage, recognise};

/// What a page about one order holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OnePage {
    /// Tracking numbers, each once: those with a label where there are any, else those whose shape is
    /// nobody else's, else those of any distinct shape.
    pub numbers: Vec<TrackingNumber>,
    /// Something in the number's place that a spreadsheet has damaged.
    pub spoilt: Option<String>,
    /// What the page calls the order, where it has a label.
    pub orders: Vec<String>,
}

/// Reads a page about one order.
#[must_use]
pub fn one_page(text: &str) -> OnePage {
    let mut page = OnePage::default();
    let (mut named, mut loose) = (Vec::new(), Vec::new());
    let mut waiting: Option<Field> = None;
    for line in text.lines() {
        let line = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if line.is_empty() {
            continue;
        }
        if let Some(fields) = labelled(line) {
            waiting = None;
            for (field, value) in fields {
                if value.is_empty() { waiting = Some(field) } else { page.take(field, value, &mut named) }
            }
        } else if let Some(field) = waiting.take() {
            page.take(field, line, &mut named);
        } else {
            loose.extend(numbers_in(line));
        }
    }
    let mut read = |texts: &[String]| -> Vec<TrackingNumber> {
        let mut numbers = Vec::new();
        for text in texts {
            match (damage(text), TrackingNumber::read(text)) {
                (None, Ok(number)) if !numbers.contains(&number) => numbers.push(number),
                (Some(_), _) => page.spoilt = Some(text.clone()),
                _ => {}
            }
        }
        numbers
    };
    let (named, loose) = (read(&named), read(&loose));
    let own: Vec<TrackingNumber> = loose
        .iter()
        .filter(|n| recognise(n, "", "").first().is_some_and(|guess| guess.reason == Reason::Shape))
        .cloned()
        .collect();
    page.numbers = [named, own, loose].into_iter().find(|numbers| !numbers.is_empty()).unwrap_or_default();
    page
}

impl OnePage {
    fn take(&mut self, field: Field, value: &str, named: &mut Vec<String>) {
        match field {
            Field::Order => self.orders.push(value.to_owned()),
            // Behind the label there may be a link, or the carrier beside the number.
            Field::Number | Field::Url => {
                let within = numbers_in(value);
                if within.is_empty() && field == Field::Number {
                    named.push(value.to_owned());
                } else {
                    named.extend(within);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<String> {
        one_page(text).numbers.into_iter().map(String::from).collect()
    }

    #[test]
    fn a_copied_page_gives_away_its_number() {
        for page in [
            "TPOP\nOrders\nStudio Wolk\nOrder details\nOrder 458712\nStore order #1047\nShipped on 17/11/2026\n\
             Tracking number\nLA 874 320 193 FR\n2 x T-shirt Renard\n59,80 €\nSIRET 879 454 330 00012",
            "Commande 458712\nExpédiée le 17 novembre 2026\nNuméro de suivi : LA874320193FR\nSuivre mon colis",
            "Bestelldetails\n#1047\nSendungsnummer LA874320193FR\nSIRET 87945433000012",
            "Follow it: https://www.laposte.fr/outils/suivre-vos-envois?code=LA874320193FR",
            "LA874320193FR\nLA 874 320 193 FR",
        ] {
            assert_eq!(numbers(page), ["LA874320193FR"], "{page}");
        }
    }

    #[test]
    fn a_label_makes_any_number_certain_and_names_the_order() {
        let page = one_page("Order number: 1047\nTracking number: 12345678\nPhone 0612345678");
        assert_eq!((page.numbers[0].as_str(), page.orders), ("12345678", vec!["1047".to_owned()]));
    }

    #[test]
    fn two_parcels_are_two_numbers_and_talk_is_none() {
        assert_eq!(numbers("LA874320193FR and LA874320202FR").len(), 2);
        assert!(numbers("Order 1047, 2 T-shirts, 59,80 €, 17/11/2026, +33 6 12 34 56 78").is_empty());
    }

    #[test]
    fn what_a_spreadsheet_spoilt_is_no_number() {
        let page = one_page("Tracking number: 3,40434E+17");
        assert_eq!((page.numbers.len(), page.spoilt.as_deref()), (0, Some("3,40434E+17")));
    }
}
