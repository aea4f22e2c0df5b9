//! Print houses that programs can ask: Printful (v1), Printify (v1) and Gelato (v4). They are only read.
//!
//! What they make is in [`crate::making`]; here is how they tell it. `houses` is what the three have in
//! common, `desk` how a request comes in, `standing` what shows of an order at a moment, and one file for
//! each house its addresses, its words for the stages of an order and its shapes. Prices are left out: nobody
//! here asks for them.
//!
//! None of the three was observed. What stands in the facts as unverified is said beside the function that
//! decides it, so that it is one place to change.

mod config;
mod desk;
mod gelato;
mod houses;
mod ids;
mod printful;
mod printify;
mod reply;
mod standing;
mod window;

pub use config::MakersConfig;
pub(crate) use houses::Makers;
