//! Sentences as codes with arguments. Their words are in `messages/`, in four languages.

use super::{Ms, Precision, Stamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// An argument of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(export)]
pub enum Arg {
    /// A name, a number of an order, a carrier: shown as it is.
    Text {
        /// The text.
        value: String,
    },
    /// How many; chooses the plural form.
    Count {
        /// How many.
        value: i64,
    },
    /// A moment, written as the language and the reader's time zone want it.
    Time {
        /// When.
        at: Ms,
        /// How exactly.
        precision: Precision,
    },
}

/// A sentence: the id of a Fluent message and its arguments.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Phrase {
    /// The message.
    pub id: String,
    /// Its arguments by name.
    pub args: BTreeMap<String, Arg>,
}

impl Phrase {
    /// A sentence without arguments yet.
    #[must_use]
    pub fn new(id: &str) -> Phrase {
        Phrase { id: id.to_owned(), args: BTreeMap::new() }
    }

    /// With a text.
    #[must_use]
    pub fn text(mut self, name: &str, value: impl Into<String>) -> Phrase {
        self.args.insert(name.to_owned(), Arg::Text { value: value.into() });
        self
    }

    /// With a count.
    #[must_use]
    pub fn count(mut self, name: &str, value: i64) -> Phrase {
        self.args.insert(name.to_owned(), Arg::Count { value });
        self
    }

    /// With a moment.
    #[must_use]
    pub fn time(mut self, name: &str, stamp: Stamp) -> Phrase {
        self.args.insert(name.to_owned(), Arg::Time { at: stamp.at, precision: stamp.precision });
        self
    }

    /// With a moment known to the second.
    #[must_use]
    pub fn at(self, name: &str, at: Ms) -> Phrase {
        self.time(name, Stamp::instant(at))
    }
}
