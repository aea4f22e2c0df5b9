//! Check digits: the last sign of a number, worked out from the others.
//!
//! Sources: UPU S10; GS1's general specifications; UPS's, FedEx's and USPS's public rules; ISO 7064.

/// How the check digit is worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// There is none, or its rule is not known.
    None,
    /// UPU S10: weights 8 6 4 2 3 5 9 7 over the eight digits, 11 − sum mod 11; 10 is 0, 11 is 5.
    S10,
    /// GS1 and others: weights 3 and 1 from the right, tens complement, over all digits.
    Mod10,
    /// UPS: letters count as (ASCII − 3) mod 10, weights 1 and 2, tens complement, without the "1Z".
    Ups,
    /// DHL Express: the first nine digits modulo 7.
    Mod7,
    /// FedEx: weights 3 1 7 over the last twelve digits, modulo 11, modulo 10.
    FedEx,
    /// As [`Check::Mod10`], over the last fifteen digits: FedEx Ground's long label.
    Mod10Of15,
    /// As [`Check::Mod10`], with 92 before it: FedEx's parcels that a post delivers.
    Mod10With92,
    /// As [`Check::Mod10`], without the postcode (420 and five or nine digits) that a longer one begins with: USPS.
    Usps,
    /// ISO 7064 mod 37, 36, as DPD uses it.
    Mod37,
}

impl Check {
    /// Whether the check digit of `number`, which has the rule's shape, is right; `None` where there
    /// is none.
    #[must_use]
    pub fn holds(self, number: &str) -> Option<bool> {
        let bytes = number.as_bytes();
        let digit = |at: usize| bytes.get(at).map_or(0, |b| u32::from(b.wrapping_sub(b'0')));
        let last = bytes.len().saturating_sub(1);
        let weighed = |from: usize, weights: &[u32]| -> u32 {
            weights.iter().enumerate().map(|(at, weight)| weight * digit(from + at)).sum()
        };
        let expected = match self {
            Check::None => return None,
            Check::S10 => {
                let expected = match 11 - weighed(2, &[8, 6, 4, 2, 3, 5, 9, 7]) % 11 {
                    10 => 0,
                    11 => 5,
                    other => other,
                };
                return Some(expected == digit(10));
            }
            Check::Mod10 => mod10(bytes),
            Check::Mod10Of15 => mod10(bytes.get(bytes.len().saturating_sub(15)..).unwrap_or_default()),
            Check::Mod10With92 => (mod10(bytes) + 10 - MOD10_OF_92) % 10,
            Check::Usps => {
                let ends = |from: usize| bytes.get(from..).map(mod10);
                let postcodes: &[usize] = match bytes.len() {
                    30 => &[8],
                    34 => &[12, 8],
                    _ => &[0],
                };
                return Some(postcodes.iter().any(|&from| ends(from) == Some(digit(last))));
            }
            Check::Ups => {
                let value = |at: usize| match bytes.get(at) {
                    Some(letter) if letter.is_ascii_uppercase() => u32::from(letter - 3) % 10,
                    _ => digit(at),
                };
                let sum: u32 = (2..last).map(|at| value(at) * if at % 2 == 1 { 2 } else { 1 }).sum();
                return Some((10 - sum % 10) % 10 == value(last));
            }
            Check::Mod7 => (0..last).fold(0, |rest, at| (rest * 10 + digit(at)) % 7),
            Check::FedEx => {
                weighed(bytes.len().saturating_sub(12), &[3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 11 % 10
            }
            Check::Mod37 => return Some(mod37(bytes)),
        };
        Some(expected == digit(last))
    }
}

/// What 92 adds to the sum of [`Check::Mod10With92`]: 2 counts once there, 9 three times.
const MOD10_OF_92: u32 = (2 + 9 * 3) % 10;

/// The check digit that the digits before the last one of `bytes` ask for: [`Check::Mod10`].
fn mod10(bytes: &[u8]) -> u32 {
    let before = bytes.split_last().map_or(&[][..], |(_, before)| before);
    let weights = [3, 1].into_iter().cycle();
    let sum: u32 =
        before.iter().rev().zip(weights).map(|(b, weight)| u32::from(b.wrapping_sub(b'0')) * weight).sum();
    (10 - sum % 10) % 10
}

/// ISO 7064 mod 37, 36 over the whole number with its check sign.
fn mod37(bytes: &[u8]) -> bool {
    let value = |byte: u8| u32::from(if byte.is_ascii_digit() { byte - b'0' } else { byte - b'A' + 10 });
    let Some((&check, body)) = bytes.split_last() else { return false };
    let rest = body.iter().fold(36, |product, &byte| {
        let sum = (product + value(byte)) % 36;
        (if sum == 0 { 36 } else { sum }) * 2 % 37
    });
    (rest + value(check)) % 36 == 1
}
