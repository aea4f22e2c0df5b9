//! `simulate`: scenarios by seed, in either depth.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command talks on the terminal")]

/// Scenarios are made of many small things that live shortly.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

mod ledger;
mod many;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;
use trackmend_simulator::event::Event;
use trackmend_simulator::ground::Depth;
use trackmend_simulator::mutation::Mutation;
use trackmend_simulator::play::{play, shrink};
use trackmend_simulator::run::{Options, Outcome, kind_of};

/// Plays scenarios against the verdict and the repair, and holds what happens against what is promised.
#[derive(Debug, Parser)]
#[command(name = "simulate", version, about)]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Plays a range of seeds and adds up what was counted. With a ledger it goes on where it was stopped.
    Run {
        /// How deep: the planner and the write protocol in memory, or the whole on SQLite.
        #[arg(long, value_enum, default_value = "planner")]
        depth: Depth,
        /// The first seed.
        #[arg(long, default_value_t = 0)]
        from: u64,
        /// How many seeds.
        #[arg(long, default_value_t = 10_000)]
        count: u64,
        /// Threads; as many as there are cores when left out.
        #[arg(long)]
        threads: Option<usize>,
        /// A file that remembers what was played.
        #[arg(long)]
        ledger: Option<PathBuf>,
        /// An injected bug, by its name (see `bugs`).
        #[arg(long)]
        bug: Option<String>,
    },
    /// Plays one seed and tells what happens.
    Replay {
        /// The seed.
        seed: u64,
        /// How deep.
        #[arg(long, value_enum, default_value = "planner")]
        depth: Depth,
        /// An injected bug, by its name.
        #[arg(long)]
        bug: Option<String>,
        /// Leaves out what is not needed to break the promise.
        #[arg(long)]
        shrink: bool,
    },
    /// Plays seeds in both depths and compares the histories to the byte.
    Same {
        /// The first seed.
        #[arg(long, default_value_t = 0)]
        from: u64,
        /// How many seeds.
        #[arg(long, default_value_t = 200)]
        count: u64,
    },
    /// Plays every injected bug until it is caught, and prints the table.
    Bugs {
        /// How deep.
        #[arg(long, value_enum, default_value = "planner")]
        depth: Depth,
        /// The first seed.
        #[arg(long, default_value_t = 0)]
        from: u64,
        /// Seeds after which a bug counts as not caught.
        #[arg(long, default_value_t = 20_000)]
        most: u64,
    },
}

fn main() -> ExitCode {
    match carry_out(Args::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(command: Command) -> std::io::Result<ExitCode> {
    match command {
        Command::Run { depth, from, count, threads, ledger, bug } => {
            let mutation = named(bug.as_deref())?;
            let threads = threads.unwrap_or_else(many::cores);
            let broken = many::run(depth, from, count, threads, ledger.as_deref(), mutation)?;
            for broken in broken.iter().take(3) {
                tell_of(depth, broken.seed, mutation, true)?;
            }
            Ok(if broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
        Command::Replay { seed, depth, bug, shrink } => tell_of(depth, seed, named(bug.as_deref())?, shrink),
        Command::Same { from, count } => same(from, count),
        Command::Bugs { depth, from, most } => bugs(depth, from, most),
    }
}

fn named(bug: Option<&str>) -> std::io::Result<Option<Mutation>> {
    let Some(name) = bug else { return Ok(None) };
    let known = || Mutation::ALL.map(Mutation::name).join(", ");
    let found = Mutation::ALL.into_iter().find(|m| m.name() == name);
    found
        .map(Some)
        .ok_or_else(|| std::io::Error::other(format!("there is no bug \"{name}\"; there are {}", known())))
}

/// Plays a seed again and tells what happens in it; shorter, where asked and something breaks.
fn tell_of(depth: Depth, seed: u64, mutation: Option<Mutation>, shorter: bool) -> std::io::Result<ExitCode> {
    let quiet = Options { mutation, written: false };
    let written = Options { mutation, written: true };
    many::runtime()?.block_on(async {
        let (outcome, events) = play(depth, seed, None, written).await?;
        let Some(first) = outcome.violations.first() else {
            print_history(&outcome, &events);
            println!("seed {seed}: every promise is kept, hash {:016x}", outcome.hash);
            return Ok(ExitCode::SUCCESS);
        };
        let events = match shorter {
            true => shrink(depth, seed, events, first.promise, quiet).await?,
            false => events,
        };
        let (outcome, _) = play(depth, seed, Some(&events), written).await?;
        println!("--- seed {seed}, {:?}, {:?}, commit {}", kind_of(seed), depth, ledger::commit());
        print_history(&outcome, &events);
        println!("seed {seed}, step {}: {:?}", outcome.step, outcome.violations.first());
        println!("to repeat it: simulate replay {seed} --depth {}{}", name_of(depth), bug_of(mutation));
        Ok(ExitCode::FAILURE)
    })
}

fn name_of(depth: Depth) -> &'static str {
    match depth {
        Depth::Planner => "planner",
        Depth::Whole => "whole",
    }
}

fn bug_of(mutation: Option<Mutation>) -> String {
    mutation.map_or(String::new(), |m| format!(" --bug {}", m.name()))
}

fn print_history(outcome: &Outcome, events: &[Event]) {
    for event in events {
        println!("{event:?}");
    }
    println!("---");
    for line in &outcome.lines {
        println!("{line}");
    }
}

fn same(from: u64, count: u64) -> std::io::Result<ExitCode> {
    let runtime = many::runtime()?;
    let written = Options { mutation: None, written: true };
    let mut differ = 0;
    for seed in from..from + count {
        let (memory, _) = runtime.block_on(play(Depth::Planner, seed, None, written))?;
        let (disk, _) = runtime.block_on(play(Depth::Whole, seed, None, written))?;
        if memory.hash != disk.hash {
            differ += 1;
            let pairs = memory.lines.iter().zip(&disk.lines);
            let at = pairs.take_while(|(a, b)| a == b).count();
            println!("seed {seed} ({:?}) differs from line {at}", kind_of(seed));
            println!("  memory: {:?}\n  disk:   {:?}", memory.lines.get(at), disk.lines.get(at));
        }
    }
    println!("{} of {count} seeds have the same history in both depths", count - differ);
    Ok(if differ == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn bugs(depth: Depth, from: u64, most: u64) -> std::io::Result<ExitCode> {
    println!("| injected bug | caught after seeds | by |\n|---|---|---|");
    let mut missed = 0;
    for bug in Mutation::ALL {
        match many::until_broken(depth, from, most, many::cores(), bug)? {
            Some(outcome) => {
                let by = outcome.violations.first().map(|v| format!("{:?}", v.promise)).unwrap_or_default();
                println!("| {} | {} | {by} |", bug.name(), outcome.seed - from + 1);
            }
            None => {
                missed += 1;
                println!("| {} | not after {most} | |", bug.name());
            }
        }
    }
    Ok(if missed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
