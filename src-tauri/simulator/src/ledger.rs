//! What was played, in a file: so that a long run can be stopped and goes on, and its counts can be told.

use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use trackmend_simulator::ground::Depth;
use trackmend_simulator::run::{Outcome, Tally};

/// What was played of a range of seeds.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Ledger {
    /// At which commit it began.
    commit: String,
    depth: String,
    from: u64,
    /// The seed that comes next.
    pub(crate) next: u64,
    /// Seconds that it took, on all threads together.
    pub(crate) seconds: f64,
    /// What was counted.
    pub(crate) tally: Tally,
    /// What broke.
    pub(crate) broken: Vec<Broken>,
    #[serde(skip)]
    file: Option<PathBuf>,
}

/// A scenario that broke a promise.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Broken {
    pub(crate) seed: u64,
    /// The event at which it was seen, counted from 0.
    pub(crate) step: usize,
    /// Which promise, and what was seen.
    pub(crate) said: String,
}

impl Broken {
    pub(crate) fn of(outcome: &Outcome) -> Option<Broken> {
        let first = outcome.violations.first()?;
        let said = format!("{:?}: {}", first.promise, first.seen);
        Some(Broken { seed: outcome.seed, step: outcome.step, said })
    }
}

impl Ledger {
    /// The ledger of this file where it is of the same range, or a new one.
    pub(crate) fn open(file: Option<&Path>, depth: Depth, from: u64, count: u64) -> std::io::Result<Ledger> {
        let new = Ledger {
            commit: commit(),
            depth: format!("{depth:?}"),
            from,
            next: from,
            seconds: 0.0,
            tally: Tally::default(),
            broken: Vec::new(),
            file: file.map(Path::to_owned),
        };
        let Some(text) = file.filter(|file| file.exists()).map(std::fs::read_to_string).transpose()? else {
            return Ok(new);
        };
        let known: Ledger = serde_json::from_str(&text)?;
        if known.depth != new.depth || known.from != from || known.next > from + count {
            let said =
                format!("the ledger is of {} from seed {}: name another file", known.depth, known.from);
            return Err(std::io::Error::other(said));
        }
        if known.commit != new.commit {
            let said = format!("the ledger is of commit {}: what it counts would mix two", known.commit);
            return Err(std::io::Error::other(said));
        }
        Ok(Ledger { file: new.file, ..known })
    }

    /// Keeps it.
    pub(crate) fn keep(&self) -> std::io::Result<()> {
        match &self.file {
            Some(file) => std::fs::write(file, serde_json::to_string_pretty(self)?),
            None => Ok(()),
        }
    }

    /// In a sentence.
    pub(crate) fn said(&self) -> String {
        let Tally { scenarios, events, requests, faults, crashes, writes, proved, unproved, findings } =
            self.tally;
        format!(
            "{} from seed {} at commit {}: {scenarios} scenarios, {events} events, {requests} requests \
             ({faults} gone wrong), {crashes} deaths, {findings} findings, {writes} writes, {proved} repairs \
             proved and {unproved} not, {} broken, in {:.0} s",
            self.depth,
            self.from,
            self.commit,
            self.broken.len(),
            self.seconds
        )
    }
}

/// The commit that is checked out.
pub(crate) fn commit() -> String {
    let said = std::process::Command::new("git")
        .args(["describe", "--always", "--dirty", "--abbrev=10"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output();
    match said {
        Ok(output) if output.status.success() => String::from_utf8_lossy(&output.stdout).trim().to_owned(),
        _ => "unknown".to_owned(),
    }
}
