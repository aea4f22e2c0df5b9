//! Putting a storefront right, as pure decisions: what would be written ([`deed`], [`plan`]), whether the
//! customer is mailed ([`mail`]), and what is allowed next ([`next_step`]).
//!
//! A repair walks through the phases of [`Phase`]. It is in the journal before its first byte is
//! sent. It is sent once. What it did is only known from reading the order back. Whoever calls here
//! (the engine) carries out the one [`Step`] that is allowed now, stores the phase it led to, and
//! asks again: after a crash the journal says where it was.

mod change;
mod deed;
mod mail;
mod phase;
mod plan;
mod seen;

pub use change::{Action, Change, ChangeLine, CloseLine};
pub use deed::{Deed, deed, lines_of, other_shown};
pub use mail::{MailPlan, MailReason, mail};
pub use phase::{Entry, Outcome, Phase, SETTLE, Step, may_confirm, next_step};
pub use plan::{PlanError, PlanFacts, arrived, plan};
pub use seen::{moved, seen};

#[cfg(test)]
mod tests;
