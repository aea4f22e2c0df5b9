//! The verdict and the repair, held against a world that goes wrong: by seed, without a wire, a clock or a
//! sleep. The same seed gives the same run to the byte.
//!
//! A **scenario** is a small world (a shop, its supplier, a few orders), an owner who clicks, edits, closes by
//! hand, pastes and cancels, one or two processes with an engine each, a wire that loses, delays and repeats,
//! and a clock that jumps. A **step** lets one of them do one thing: a process is stopped at every call to its
//! [`Storage`](trackmend_core::engine::Storage) and to its transport, and there another goes on, or it dies.
//! After each step the **oracle** asks whether everything that is promised still holds; in the end nothing goes
//! wrong any more, and all of it has to come to rest with what is found being what is true.
//!
//! It runs in two depths: over [`memory::Memory`], where all that is simulated is the planner and the write
//! protocol, and over the real database.

#![allow(clippy::expect_used, reason = "what cannot be has to end the run loudly")]

pub mod draw;
pub mod event;
pub mod gate;
pub mod ground;
pub mod hands;
pub mod history;
pub mod kind;
pub mod line;
pub mod memory;
pub mod mutation;
pub mod oracle;
pub mod owner;
pub mod play;
pub mod process;
pub mod run;
pub mod seam;
pub mod seen;
pub mod stage;
