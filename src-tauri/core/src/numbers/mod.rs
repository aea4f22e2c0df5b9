//! Tracking numbers as shapes: whose number it looks like, whether its check digit is right, where it
//! can be followed, how people write it, and whether a spreadsheet has damaged it.
//!
//! The rules are data ([`rules`], [`carrier`], the posts of the world in `posts`); the engine that
//! reads them is small. Nothing here asks anybody, and nothing is decided in silence: [`recognise`]
//! returns every carrier that is possible, best first, each with its reason, and [`damage()`] names a
//! damage but never repairs it.
//!
//! Not here: whether two numbers mean the same parcel, and whether a carrier has seen one.

pub mod carrier;
mod check;
mod damage;
mod group;
mod links;
mod naming;
mod posts;
mod recognise;
pub mod rules;
mod spelling;
pub(crate) mod words;

pub use carrier::Carrier;
pub use check::Check;
pub use damage::{Damage, LostZero, Probable, damage, lost_zero, probable};
pub use group::group;
pub use links::{link, number_in};
pub use posts::issuer;
pub use recognise::{CheckDigit, Guess, Reason, distinct, known, recognise};
