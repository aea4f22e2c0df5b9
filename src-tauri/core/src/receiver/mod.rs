//! The only part that waits to be called, beside the way back of a consent ([`crate::app`]): platforms may push to it.
//!
//! It is off unless the owner switches it on, listens on 127.0.0.1 and nowhere else, and is reached from outside only
//! through a tunnel that the owner set up. Each connection has an address with a secret in it. Whoever knows it can do
//! one thing: say something in which an order or a number stands that we know ([`mentions`]), and have that connection
//! read a little earlier, at most once a minute ([`Pokes`]). What was said is not believed, not stored, not logged,
//! and no address in it is followed: what is true is asked of the platform itself.
//!
//! The right secret is answered with 200 and nothing else, whatever was said: a platform that gets another answer
//! switches its webhook off (WooCommerce's first call insists on 200 exactly; 204 will not do), and nobody learns what
//! we know. Everything else gets 404 and nothing else. A caller too many is told 503 and is not listened to.
//!
//! No platform's shape is read here, so that those of tomorrow work as well. UNVERIFIED: how PostNL's webhook and
//! 17TRACK's sign what they push; they are let in by the secret alone.

mod door;
mod mentions;
mod pokes;
mod serve;
#[cfg(test)]
mod tests;

pub use door::{Door, Doors, PREFIX, new_secret};
pub use mentions::{Mentions, mentions};
pub use pokes::{EVERY, Heard, Pokes};
pub use serve::{Hearing, Hears, Limits, Receiver};
