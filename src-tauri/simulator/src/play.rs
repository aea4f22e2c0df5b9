//! Playing scenarios in either depth, from a seed or from events.

use crate::event::Event;
use crate::ground::{Depth, InMemory, OnDisk};
use crate::run::{Options, Outcome, kind_of, run};
use crate::stage::Promise;

/// Plays the scenario of a seed; `events`: these instead of those that the seed draws. With the events.
///
/// # Errors
/// When there is no folder for a database.
pub async fn play(
    depth: Depth,
    seed: u64,
    events: Option<&[Event]>,
    options: Options,
) -> std::io::Result<(Outcome, Vec<Event>)> {
    let kind = kind_of(seed);
    Ok(match depth {
        Depth::Planner => run(seed, InMemory::new(kind), events, options).await,
        Depth::Whole => run(seed, OnDisk::new(kind).await?, events, options).await,
    })
}

/// Fewer events that break the same promise: whole stretches are left out, then single events, as long as it
/// still breaks. (Zeller's ddmin.)
///
/// # Errors
/// When there is no folder for a database.
pub async fn shrink(
    depth: Depth,
    seed: u64,
    events: Vec<Event>,
    promise: Promise,
    options: Options,
) -> std::io::Result<Vec<Event>> {
    let mut kept = events;
    let mut stretch = kept.len().div_ceil(2).max(1);
    loop {
        let mut at = 0;
        let mut shorter = false;
        while at < kept.len() {
            let mut without = kept.clone();
            without.drain(at..(at + stretch).min(kept.len()));
            let (outcome, _) = play(depth, seed, Some(&without), options).await?;
            if outcome.violations.first().is_some_and(|v| v.promise == promise) {
                kept = without;
                shorter = true;
            } else {
                at += stretch;
            }
        }
        if stretch == 1 && !shorter {
            return Ok(kept);
        }
        stretch = if stretch == 1 { 1 } else { stretch.div_ceil(2) };
    }
}
