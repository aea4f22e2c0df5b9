//! Following parcels, as pure decisions: how far one has come by what was told of it ([`journey`]), whom to ask
//! about it and when next ([`plan`]), how long one waits to be fetched ([`pickup`]). Nothing here asks anybody or
//! reads a clock.

mod journey;
mod pickup;
mod plan;
mod progress;

pub use journey::journey;
pub use pickup::kept_for;
pub use plan::{Followed, LATELY, next_question};
pub use progress::{Progress, ToldNumber, progress};
