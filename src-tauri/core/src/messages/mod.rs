//! The words: Fluent messages in four languages, for the tray, notifications, the terminal and ready
//! messages. The window reads the same files ([`ftl`]), so a sentence is written once.
//!
//! The core says [`Phrase`]s, codes with arguments; here they become sentences. Ids stand in the
//! sources as whole string literals, never put together from parts: that is how the tests find one
//! that has no words, and words that nobody says.

mod files;
mod language;
mod moment;
#[cfg(test)]
mod tests;

pub use language::Language;

use crate::domain::{Arg, Phrase};
use chrono::TimeZone;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::fmt::Display;

/// Every Fluent file of a language in one text, for the window.
#[must_use]
pub fn ftl(language: Language) -> String {
    files::of(language).join("\n")
}

/// Why a phrase has no sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SayError {
    /// No message has this id.
    #[error("there is no message {0:?}")]
    Missing(String),
    /// The message wants something that the phrase does not have.
    #[error("the message {id:?} cannot be said: {detail}")]
    Faulty {
        /// Which message.
        id: String,
        /// What is wrong.
        detail: String,
        /// What can be said all the same, with holes.
        said: String,
    },
}

/// The words of one language. Made once and shared between threads.
pub struct Messages {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// The words of `language`.
    #[must_use]
    pub fn new(language: Language) -> Messages {
        let locale =
            unic_langid::LanguageIdentifier::from_bytes(language.code().as_bytes()).unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Isolation marks around arguments help where right-to-left text meets ours. None of our
        // languages does, and terminals and clipboards show them as rubbish.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::En => |value, _| grouped(value, Language::En),
            Language::Nl => |value, _| grouped(value, Language::Nl),
            Language::De => |value, _| grouped(value, Language::De),
            Language::Fr => |value, _| grouped(value, Language::Fr),
        }));
        for file in files::of(language) {
            let resource = match FluentResource::try_new((*file).to_owned()) {
                Ok(resource) => resource,
                // What could be read is kept; a test says that all can.
                Err((resource, errors)) => {
                    tracing::error!(language = language.code(), ?errors, "a file of messages has errors");
                    resource
                }
            };
            bundle.add_resource_overriding(resource);
        }
        Messages { language, bundle }
    }

    /// Which language.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The sentence. Moments are told in `zone`. A phrase without words becomes its id, and is logged:
    /// a strange word in a window is better than none.
    #[must_use]
    pub fn say<Z: TimeZone<Offset: Display>>(&self, phrase: &Phrase, zone: &Z) -> String {
        self.try_say(phrase, zone).unwrap_or_else(|error| {
            tracing::error!(language = self.language.code(), %error, "a phrase without words");
            match error {
                SayError::Missing(id) => id,
                SayError::Faulty { said, .. } => said,
            }
        })
    }

    /// The sentence, or why there is none.
    ///
    /// # Errors
    /// No such message, or it wants an argument that the phrase does not have.
    pub fn try_say<Z: TimeZone<Offset: Display>>(
        &self,
        phrase: &Phrase,
        zone: &Z,
    ) -> Result<String, SayError> {
        let pattern = self
            .bundle
            .get_message(&phrase.id)
            .and_then(|message| message.value())
            .ok_or_else(|| SayError::Missing(phrase.id.clone()))?;
        let mut args = FluentArgs::with_capacity(phrase.args.len());
        for (name, arg) in &phrase.args {
            args.set(name.as_str(), self.value(arg, zone));
        }
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if errors.is_empty() {
            return Ok(said);
        }
        let detail = errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
        Err(SayError::Faulty { id: phrase.id.clone(), detail, said })
    }

    fn value<'a, Z: TimeZone<Offset: Display>>(&self, arg: &'a Arg, zone: &Z) -> FluentValue<'a> {
        match arg {
            Arg::Text { value } => FluentValue::from(value.as_str()),
            Arg::Count { value } => FluentValue::from(*value),
            Arg::Time { at, precision } => {
                FluentValue::from(moment::told(*at, *precision, self.language, zone))
            }
        }
    }
}

/// Whole numbers with their thousands apart; Fluent in Rust writes them without.
fn grouped(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.as_string();
    let (sign, digits) = digits.strip_prefix('-').map_or(("", &*digits), |rest| ("-", rest));
    if digits.len() <= 3 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let first = digits.len() % 3;
    let mut text = format!("{sign}{}", &digits[..first]);
    for (n, three) in digits.as_bytes()[first..].chunks(3).enumerate() {
        if n > 0 || first > 0 {
            text.push_str(language.thousands());
        }
        text.extend(three.iter().map(|b| char::from(*b)));
    }
    Some(text)
}
