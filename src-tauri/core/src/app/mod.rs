//! The use cases, for the window and the command line alike.

pub mod commands;
mod error;
pub mod view;

pub use error::{ApiError, Code};
