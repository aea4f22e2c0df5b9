//! However a reading goes, the same is known in the end: pages come in another order within themselves, come again,
//! are lost on the way; the work is stopped, taken over by another process, begun again from where it stood before.
//! And what is read twice is read once.

use super::*;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use std::sync::atomic::{AtomicUsize, Ordering};

/// What happens in the course of a reading.
#[derive(Debug, Clone, Copy)]
enum Step {
    /// A page is read.
    Page,
    /// As after a crash between two commits, or a backup put back: it goes on from where it stood so many pages before.
    Again(usize),
    /// Another process takes over.
    TakenOver,
    /// The next answer is lost on the way.
    Lost,
    /// The rows of pages come from here on in another order: turned by so many.
    Turned(usize),
    /// Seconds pass.
    Waited(i64),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => Just(Step::Page),
        2 => (1_usize..4).prop_map(Step::Again),
        1 => Just(Step::TakenOver),
        1 => Just(Step::Lost),
        1 => (0_usize..40).prop_map(Step::Turned),
        1 => (1_i64..400).prop_map(Step::Waited),
    ]
}

/// The outermost list of an answer's JSON, which is the page, turned by so many rows.
fn turn_rows(answer: &mut Result<Reply, SendError>, by: usize) {
    fn page(value: &mut Value) -> Option<&mut Vec<Value>> {
        match value {
            Value::Array(rows) => Some(rows),
            Value::Object(map) => map.values_mut().find_map(page),
            _ => None,
        }
    }
    let Ok(reply) = answer else { return };
    let Ok(mut body) = serde_json::from_slice::<Value>(&reply.body) else { return };
    let Some(rows) = page(&mut body) else { return };
    if rows.len() > 1 && rows.iter().all(Value::is_object) {
        let middle = by % rows.len();
        rows.rotate_left(middle);
        reply.body = body.to_string().into_bytes();
    }
}

async fn play(platform: Platform, clean: &Clean, steps: &[Step]) -> Cell {
    let it = Bench::new(platform).await;
    let (turned, lost) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (by, next) = (turned.clone(), lost.clone());
    it.spoil(move |_, answer| {
        turn_rows(answer, by.load(Ordering::Relaxed));
        if next.swap(0, Ordering::Relaxed) == 1 {
            *answer = Err(SendError::Lost { reason: "a test".into() });
        }
    });
    let mut stood = vec![it.demo.app.store.sync_state(it.account).await.unwrap()];
    for (dice, step) in (0..).zip(steps) {
        match *step {
            Step::Page => {
                it.turn(dice).await;
                stood.push(it.demo.app.store.sync_state(it.account).await.unwrap());
            }
            Step::Again(pages) => {
                let before = &stood[stood.len().saturating_sub(pages + 1)];
                it.demo.app.store.keep_sync_state(it.account, before).await.unwrap();
            }
            Step::TakenOver => it.demo.app.engine.let_go(it.account).await.unwrap(),
            Step::Lost => lost.store(1, Ordering::Relaxed),
            Step::Turned(rows) => turned.store(rows, Ordering::Relaxed),
            Step::Waited(seconds) => it.clock.advance(seconds * SECOND),
        }
    }
    // Every course ends at the same moment, so that one clean reading is beside all of them.
    it.clock.advance(NOW.plus(DAY).since(it.clock.now()));
    same(&it, clean).await?;
    // Twice is once.
    it.demo.app.read_from(it.account, From::Everything).await.unwrap();
    let summary = it.sync().await;
    holds(summary.troubles.is_empty(), || format!("{:?}", summary.troubles))?;
    let (known, clean) = (it.known().await, clean.at(it.clock.now()).await);
    holds(known == clean, || format!("read once more, {} orders, not {}", known.len(), clean.len()))
}

fn however_it_goes(platform: Platform) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let clean = runtime.block_on(Clean::of(platform));
    let config = Config {
        cases: 8,
        max_shrink_iters: 40,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(7),
        ..Config::default()
    };
    TestRunner::new(config)
        .run(&prop::collection::vec(step(), 4..24), |steps| {
            runtime.block_on(play(platform, &clean, &steps)).map_err(TestCaseError::fail)
        })
        .unwrap_or_else(|wrong| panic!("{}: {wrong}", platform.name()));
}

/// A test for each platform; that all are there, the suite's own list is held to.
macro_rules! platforms {
    ($($test:ident = $platform:ident;)*) => {
        $(#[test]
        fn $test() {
            however_it_goes(Platform::$platform);
        })*
    };
}

of_every_platform!(platforms);
