//! Tracking numbers in one comparable form.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A tracking number in its comparable form: upper-case ASCII letters and digits, 4 to 50 of them,
/// at least one digit. Spaces, dashes and dots of the written form are gone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(export, as = "String")]
pub struct TrackingNumber(String);

/// Why a text is no tracking number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Nothing in it.
    #[error("the tracking number is empty")]
    Empty,
    /// Shorter than any carrier's.
    #[error("the tracking number has fewer than 4 characters")]
    TooShort,
    /// Longer than any carrier's.
    #[error("the tracking number has more than 50 characters")]
    TooLong,
    /// A letter that no carrier uses, or a sign such as `+` or `,`.
    #[error("the tracking number has the character {0:?}, which no carrier uses")]
    BadCharacter(char),
    /// Only letters.
    #[error("the tracking number has no digit")]
    NoDigit,
}

impl TrackingNumber {
    /// Reads a number as people write it. Separators inside it (spaces, dashes, dots, slashes,
    /// underscores) are dropped and letters become capitals; anything else is refused, so that
    /// `3.23E+15` never becomes a number by losing its signs: that damage is
    /// [`crate::numbers`]' to name.
    ///
    /// # Errors
    /// Says what is wrong with the text.
    pub fn read(text: &str) -> Result<TrackingNumber, NumberError> {
        let mut cleaned = String::with_capacity(text.len());
        for c in text.trim().chars() {
            match c {
                ' '
                | '-'
                | '.'
                | '/'
                | '_'
                | '\u{a0}'
                | '\u{2009}'
                | '\u{202f}'
                | '\u{2010}'..='\u{2013}' => {}
                c if c.is_ascii_alphanumeric() => cleaned.push(c.to_ascii_uppercase()),
                c => return Err(NumberError::BadCharacter(c)),
            }
        }
        match cleaned.len() {
            0 => return Err(NumberError::Empty),
            1..=3 => return Err(NumberError::TooShort),
            51.. => return Err(NumberError::TooLong),
            _ => {}
        }
        if !cleaned.bytes().any(|b| b.is_ascii_digit()) {
            return Err(NumberError::NoDigit);
        }
        Ok(TrackingNumber(cleaned))
    }

    /// The comparable form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for TrackingNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for TrackingNumber {
    type Error = NumberError;
    fn try_from(text: String) -> Result<TrackingNumber, NumberError> {
        TrackingNumber::read(&text)
    }
}

impl From<TrackingNumber> for String {
    fn from(number: TrackingNumber) -> String {
        number.0
    }
}
