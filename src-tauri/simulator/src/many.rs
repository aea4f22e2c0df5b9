//! Many seeds, on all cores.

use crate::ledger::{Broken, Ledger};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;
use trackmend_simulator::ground::Depth;
use trackmend_simulator::mutation::Mutation;
use trackmend_simulator::play::play;
use trackmend_simulator::run::{Options, Outcome, Tally};

/// Seeds that a thread takes at once.
const STRETCH: u64 = 500;

pub(crate) fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// A runtime of one thread: a scenario is one task.
pub(crate) fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()
}

/// Plays seeds and adds them up; what broke, by seed.
pub(crate) fn run(
    depth: Depth,
    from: u64,
    count: u64,
    threads: usize,
    file: Option<&Path>,
    mutation: Option<Mutation>,
) -> std::io::Result<Vec<Broken>> {
    let mut ledger = Ledger::open(file, depth, from, count)?;
    let (began, before) = (Instant::now(), ledger.seconds);
    let end = from + count;
    // In stretches of all threads together, so that what the ledger says was played was.
    while ledger.next < end {
        let until = (ledger.next + STRETCH * threads as u64).min(end);
        let (tally, broken) = stretch(depth, ledger.next, until, threads, mutation)?;
        ledger.tally.add(&tally);
        ledger.broken.extend(broken.iter().filter_map(Broken::of));
        ledger.next = until;
        ledger.seconds = before + began.elapsed().as_secs_f64();
        ledger.keep()?;
        eprint!("\r{} of {count}, {} broken ", until - from, ledger.broken.len());
        if ledger.broken.len() > 50 {
            eprintln!("\nenough is broken");
            break;
        }
    }
    eprintln!();
    println!("{}", ledger.said());
    let mut broken = ledger.broken;
    broken.sort_by_key(|broken| broken.seed);
    for Broken { seed, step, said } in &broken {
        println!("seed {seed}, step {step}: {said}");
    }
    Ok(broken)
}

fn stretch(
    depth: Depth,
    from: u64,
    until: u64,
    threads: usize,
    mutation: Option<Mutation>,
) -> std::io::Result<(Tally, Vec<Outcome>)> {
    let next = AtomicU64::new(from);
    let all = Mutex::new((Tally::default(), Vec::new()));
    let one = || -> std::io::Result<()> {
        let runtime = runtime()?;
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= until {
                return Ok(());
            }
            let options = Options { mutation, written: false };
            let (outcome, _) = runtime.block_on(play(depth, seed, None, options))?;
            let mut all = all.lock().map_err(|_| std::io::Error::other("a scenario panicked"))?;
            all.0.add(&outcome.tally);
            if !outcome.violations.is_empty() {
                all.1.push(outcome);
            }
        }
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(one)).collect();
        threads.into_iter().try_for_each(|thread| {
            thread.join().map_err(|_| std::io::Error::other(format!("a scenario of {from}.. panicked")))?
        })
    })?;
    all.into_inner().map_err(|_| std::io::Error::other("a scenario panicked"))
}

/// The first seed that breaks something with this bug.
pub(crate) fn until_broken(
    depth: Depth,
    from: u64,
    most: u64,
    threads: usize,
    bug: Mutation,
) -> std::io::Result<Option<Outcome>> {
    let mut at = from;
    while at < from + most {
        let until = (at + 100).min(from + most);
        let (_, broken) = stretch(depth, at, until, threads, Some(bug))?;
        if let Some(first) = broken.into_iter().min_by_key(|outcome| outcome.seed) {
            return Ok(Some(first));
        }
        at = until;
    }
    Ok(None)
}
