//! Scenarios by seed: what docs/correctness.md promises. Here are some thousands; `simulate` plays any range.

use trackmend_simulator::ground::Depth;
use trackmend_simulator::mutation::Mutation;
use trackmend_simulator::play::{play, shrink};
use trackmend_simulator::run::{Options, Tally, kind_of};

/// Plays these seeds and returns what was counted.
async fn all_is_kept(depth: Depth, seeds: std::ops::Range<u64>) -> Tally {
    let mut tally = Tally::default();
    for seed in seeds {
        let (outcome, _) = play(depth, seed, None, Options::default()).await.unwrap();
        assert!(
            outcome.violations.is_empty(),
            "seed {seed} ({:?}), step {}: {:?}\nto see it: cargo run --profile simulate -p trackmend-simulator -- replay {seed} --shrink",
            kind_of(seed),
            outcome.step,
            outcome.violations
        );
        tally.add(&outcome.tally);
    }
    tally
}

/// In four tests, so that they run side by side.
macro_rules! scenarios {
    ($($name:ident $depth:ident $from:literal..$to:literal),* $(,)?) => {$(
        #[tokio::test]
        async fn $name() {
            let tally = all_is_kept(Depth::$depth, $from..$to).await;
            assert!(tally.writes > 0 && tally.proved > 0 && tally.crashes > 0 && tally.faults > 0, "{tally:?}");
        }
    )*};
}

scenarios! {
    every_promise_is_kept_in_memory_1 Planner 0..500,
    every_promise_is_kept_in_memory_2 Planner 500..1000,
    every_promise_is_kept_in_memory_3 Planner 1000..1500,
    every_promise_is_kept_in_memory_4 Planner 1500..2000,
    every_promise_is_kept_on_sqlite_1 Whole 0..80,
    every_promise_is_kept_on_sqlite_2 Whole 80..160,
}

/// The keeper in memory means what the database means: a scenario goes the same way over both, to the byte.
#[tokio::test]
async fn both_depths_have_the_same_history_to_the_byte_and_so_has_each_a_second_time() {
    for seed in 0..48 {
        let written = Options { written: true, ..Options::default() };
        let (memory, _) = play(Depth::Planner, seed, None, written).await.unwrap();
        let (again, events) = play(Depth::Planner, seed, None, written).await.unwrap();
        let (told, _) = play(Depth::Planner, seed, Some(&events), written).await.unwrap();
        let (disk, _) = play(Depth::Whole, seed, None, written).await.unwrap();
        for (what, other) in [("again", again), ("from its events", told), ("on SQLite", disk)] {
            let at = memory.lines.iter().zip(&other.lines).take_while(|(a, b)| a == b).count();
            let here = (memory.lines.get(at), other.lines.get(at));
            assert_eq!(memory.hash, other.hash, "seed {seed} {what}: differs at {at}: {here:?}");
        }
    }
}

/// Its silence would mean nothing if it were blind.
#[tokio::test]
async fn bugs_on_purpose_are_caught_and_told_shortly() {
    for bug in [Mutation::JournalSkipped, Mutation::GraceIgnored, Mutation::ProofWithoutReadBack] {
        let options = Options { mutation: Some(bug), ..Options::default() };
        let mut caught = None;
        for seed in 0..400 {
            let (outcome, events) = play(Depth::Planner, seed, None, options).await.unwrap();
            if let Some(first) = outcome.violations.first() {
                caught = Some((seed, first.promise, events));
                break;
            }
        }
        let Some((seed, promise, events)) = caught else { panic!("{} is not caught", bug.name()) };
        let all = events.len();
        let shorter = shrink(Depth::Planner, seed, events, promise, options).await.unwrap();
        let (outcome, _) = play(Depth::Planner, seed, Some(&shorter), options).await.unwrap();
        assert_eq!(outcome.violations.first().map(|v| v.promise), Some(promise), "{}", bug.name());
        assert!(shorter.len() <= all, "{}: {all} events became {}", bug.name(), shorter.len());
    }
}
