//! What is found out about a connection when it is made.

use super::Profile;
use crate::domain::Phrase;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a step of the access check found. Steps add up in the [`Profile`].
#[derive(Debug, Clone, PartialEq)]
pub struct AccessRecord {
    /// What stands in the list of tests.
    pub test: AccessTest,
    /// What the connection's profile now is.
    pub profile: Profile,
    /// The shop's identity, once known: what reconnecting finds it by.
    pub identity: Option<String>,
}

/// A line of the list of tests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AccessTest {
    /// Passed, or not (then `remedy` says what to do).
    pub passed: bool,
    /// What was tested and found.
    pub said: Phrase,
    /// How to put it right.
    pub remedy: Option<Phrase>,
    /// Trackmend can go on without it.
    pub optional: bool,
}
