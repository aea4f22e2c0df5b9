//! What the carriers' interfaces have in common. It knows no carrier's words: a carrier's own folder reads its reply,
//! and here is what each of them would otherwise write again.
//!
//! - A carrier is asked about parcels ([`super::Ask::Parcels`]) and about nothing else ([`parcels`]).
//! - What stands in a reply is read like a supplier's ([`json`]); events come out the oldest first ([`told`]).
//! - A refusal has a sentence and a remedy ([`errors`]); a key goes to the carrier itself and nowhere else
//!   ([`address`]).

pub(super) mod access;
pub(super) mod address;
pub(super) mod errors;
pub(super) mod parcels;
pub(super) mod told;

pub(super) use super::makers::json;

#[cfg(test)]
pub(super) use super::makers::tests;

#[cfg(test)]
mod world_tests;
