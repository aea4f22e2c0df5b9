//! Whose number is it: how many a second on one core (budget: 100,000), of every shape that is known and of none.
//!
//! `cargo bench -p trackmend-cli --bench recognition`
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark talks, and stops at the first surprise"
)]

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::hint::black_box;
use std::time::Instant;
use trackmend_core::domain::TrackingNumber;
use trackmend_core::numbers::rules::{Part, RULES, Rule};
use trackmend_core::numbers::{link, recognise};

const NUMBERS: usize = 200_000;

/// A number of this shape.
fn made(rule: &Rule, dice: &mut ChaCha8Rng) -> String {
    let mut number = String::new();
    for part in rule.shape {
        let mut some = |count: usize, of: &[u8]| {
            number.extend((0..count).map(|_| char::from(of[dice.random_range(0..of.len())])));
        };
        match *part {
            Part::Text(text) => number.push_str(text),
            Part::Letters(least, _) => some(least, b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
            Part::Digits(least, _) => some(least, b"0123456789"),
            Part::Any(exactly) => some(exactly, b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
            Part::In(signs) => some(1, signs.as_bytes()),
            Part::Post => number.push_str("FR"),
        }
    }
    number
}

fn main() {
    let mut dice = ChaCha8Rng::seed_from_u64(1);
    let numbers: Vec<TrackingNumber> = (0..NUMBERS)
        .map(|n| match n % 8 {
            0 => format!("ORDER{n:09}X"),
            _ => made(&RULES[n % RULES.len()], &mut dice),
        })
        // Eight letters are none.
        .filter_map(|text| TrackingNumber::read(&text).ok())
        .collect();
    let told = |what: &str, work: &dyn Fn(&TrackingNumber) -> usize| {
        let began = Instant::now();
        let found: usize = numbers.iter().map(work).sum();
        let seconds = began.elapsed().as_secs_f64();
        #[allow(clippy::cast_precision_loss, reason = "for people")]
        let rate = numbers.len() as f64 / seconds;
        println!("  {what:<36} {rate:>12.0} a second, one core ({found} answers)");
    };
    println!("{} numbers of {} shapes, one in eight of none:", numbers.len(), RULES.len());
    told("without a hint", &|n| black_box(recognise(n, "", "NL")).len());
    told("with the name that a source gives", &|n| {
        black_box(recognise(n, "La Poste (Colissimo)", "BE")).len()
    });
    told("with its page", &|n| {
        let guesses = recognise(n, "", "NL");
        guesses.first().and_then(|g| link(g.carrier, n, "1012AB", "NL")).map_or(0, |url| url.as_str().len())
    });
}
