//! The core as its users have it: through its use cases, over the demo world's real protocol.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test may stop at the first surprise")]

mod conformance;
mod crash;
mod demo;
mod exchanges;
mod faults;
mod load;
mod parcel_verdicts;
mod parcels;
mod processes;
mod receiver;
mod recorded;
mod regressions;
mod scenarios;
mod shop;
mod simulator;
