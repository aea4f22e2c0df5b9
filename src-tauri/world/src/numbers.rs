//! Tracking numbers that are right in form and never come twice.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

/// Hands out numbers. Each kind walks through its digits by a step that has no factor in common with
/// the size of the space, so none repeats before all were used.
#[derive(Debug, Clone)]
pub(crate) struct Numbers {
    issued: u64,
    start: u64,
}

/// The kinds of number that parcels of this shop carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// UPU S10 from France: `LA` + 8 digits + check digit + `FR`.
    S10France,
    /// PostNL: `3SWOLK` + 9 digits.
    PostNl,
    /// Colissimo in its 13 characters: `6A` + 11 digits.
    Colissimo,
    /// bpost: `32321` + 19 digits, which a spreadsheet takes for a quantity.
    Bpost,
    /// DHL in the Netherlands: `JVGL` + 20 digits. Only parcels for bol go with it.
    Dhl,
}

impl Form {
    /// The carrier's name as a print house writes it.
    pub(crate) fn carrier(self) -> &'static str {
        match self {
            Self::S10France => "La Poste",
            Self::PostNl => "PostNL",
            Self::Colissimo => "Colissimo",
            Self::Bpost => "bpost",
            Self::Dhl => "DHL",
        }
    }
}

impl Numbers {
    pub(crate) fn new(rng: &mut ChaCha8Rng) -> Self {
        Self { issued: 0, start: rng.random_range(0..100_000_000) }
    }

    pub(crate) fn next(&mut self, form: Form) -> String {
        let space = match form {
            Form::S10France => 100_000_000,
            Form::PostNl => 1_000_000_000,
            Form::Colissimo | Form::Bpost | Form::Dhl => 100_000_000_000_u64,
        };
        let digits = (self.start + self.issued * 7_368_787) % space;
        self.issued += 1;
        match form {
            Form::S10France => s10("LA", digits, "FR"),
            Form::PostNl => format!("3SWOLK{digits:09}"),
            Form::Colissimo => format!("6A{digits:011}"),
            Form::Bpost => format!("32321{digits:019}"),
            Form::Dhl => format!("JVGL{digits:020}"),
        }
    }
}

/// An S10 number with its check digit: weights 8 6 4 2 3 5 9 7, eleven minus the sum modulo eleven,
/// 10 written as 0 and 11 as 5.
pub(crate) fn s10(service: &str, serial: u64, country: &str) -> String {
    let serial = format!("{serial:08}");
    let sum: u32 = serial
        .bytes()
        .zip([8_u32, 6, 4, 2, 3, 5, 9, 7])
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    let check = match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        other => other,
    };
    format!("{service}{serial}{check}{country}")
}

/// Two neighbouring letters that differ change places, as in hurried typing.
pub(crate) fn slip(number: &str) -> String {
    let mut letters: Vec<char> = number.chars().collect();
    let place =
        (2..letters.len().saturating_sub(3)).rev().find(|place| letters[*place] != letters[place + 1]);
    match place {
        Some(place) => letters.swap(place, place + 1),
        None => drop(letters.pop()),
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use rand::SeedableRng;

    use super::*;

    #[test]
    fn the_check_digit_agrees_with_a_published_example() {
        assert_eq!(s10("RB", 12_345_678, "GB"), "RB123456785GB");
    }

    #[test]
    fn no_number_comes_twice() {
        let mut numbers = Numbers::new(&mut ChaCha8Rng::seed_from_u64(3));
        let mut seen = HashSet::new();
        for index in 0..60_000 {
            let form = [Form::S10France, Form::PostNl, Form::Colissimo, Form::Bpost][index % 4];
            assert!(seen.insert(numbers.next(form)), "a number was given out twice");
        }
    }
}
