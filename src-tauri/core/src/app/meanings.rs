//! The owner's own tables of carriers' codes: files in the data folder, `postnl-codes.csv` and the like, read when
//! Trackmend starts. A carrier's new codes need not wait for a new Trackmend.

use super::App;
use super::doctor::Check;
use crate::connectors::{Meanings, own_meanings};
use crate::domain::{Phrase, Platform};
use crate::store::{Account, UnknownCodes};
use std::collections::BTreeMap;
use std::io::{ErrorKind, Read as _};
use std::path::Path;

/// More than any table has, in bytes.
const LARGEST: u64 = 4 << 20;
/// More codes than anybody reads.
const SHOWN: usize = 10;

/// A file of the owner's that says what a carrier's codes mean.
pub(super) struct Table {
    platform: Platform,
    /// Its name in the data folder.
    file: String,
    /// How many codes it has, or what is wrong with it.
    found: Result<usize, Vec<Phrase>>,
}

/// The tables that lie in a folder, and what those say that can be used.
pub(super) fn read(folder: &Path) -> (Vec<Table>, BTreeMap<Platform, Meanings>) {
    let mut tables = Vec::new();
    let mut meanings = BTreeMap::new();
    for platform in Platform::ALL.iter().filter(|platform| own_meanings(**platform).is_some()) {
        let file = format!("{}-codes.csv", platform.code());
        let text = match contents(&folder.join(&file)) {
            Ok(Some(text)) => Ok(text),
            Ok(None) => continue,
            Err(why) => Err(vec![Phrase::new("meanings-unreadable").text("found", why)]),
        };
        let found = text.and_then(|text| Meanings::read(&text)).map(|table| {
            let codes = table.len();
            meanings.insert(*platform, table);
            codes
        });
        tables.push(Table { platform: *platform, file, found });
    }
    (tables, meanings)
}

/// What a file holds; `None`: there is none.
fn contents(path: &Path) -> Result<Option<String>, String> {
    let file = match std::fs::File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.to_string()),
    };
    let mut text = String::new();
    file.take(LARGEST + 1).read_to_string(&mut text).map_err(|error| error.to_string())?;
    if text.len() as u64 > LARGEST {
        return Err(format!("> {LARGEST} bytes"));
    }
    Ok(Some(text))
}

impl Table {
    /// What is to be said of it: one sentence where it is used; else that it is not, and each problem.
    fn said(&self) -> Vec<Phrase> {
        let named =
            |id: &str| Phrase::new(id).text("platform", self.platform.name()).text("file", &self.file);
        match &self.found {
            Ok(codes) => vec![named("meanings-file-used").count("count", counted(*codes))],
            Err(problems) => {
                std::iter::once(named("meanings-file-wrong")).chain(problems.iter().cloned()).collect()
            }
        }
    }
}

impl App {
    /// What is to be said of the owner's table for a carrier, where there is one.
    pub(super) fn said_of_table(&self, platform: Platform) -> Vec<Phrase> {
        self.tables.iter().filter(|table| table.platform == platform).flat_map(Table::said).collect()
    }

    /// Which tables count: the owner's, or Trackmend's own for a carrier that is connected.
    pub(super) fn check_tables(&self, accounts: &[Account]) -> Vec<Check> {
        let mut checks = Vec::new();
        for platform in Platform::ALL {
            let Some(own) = own_meanings(*platform) else { continue };
            match self.tables.iter().find(|table| table.platform == *platform) {
                Some(table) => {
                    let passed = table.found.is_ok();
                    checks.extend(table.said().into_iter().map(|said| Check { passed, said, remedy: None }));
                    if let Some(last) = checks.last_mut().filter(|_| !passed) {
                        let remedy = Phrase::new("meanings-file-remedy").text("file", &table.file);
                        last.remedy = Some(remedy.text("folder", self.folder().display().to_string()));
                    }
                }
                None if accounts.iter().any(|account| account.platform == *platform) => {
                    let said = Phrase::new("meanings-own").text("platform", platform.name());
                    checks.push(Check {
                        passed: true,
                        said: said.count("count", counted(own.len())),
                        remedy: None,
                    });
                }
                None => {}
            }
        }
        checks
    }
}

/// What a carrier told with codes that nobody explained, the most frequent ones by name.
pub(super) fn unknown_codes(unknown: &UnknownCodes) -> Phrase {
    let named = unknown.codes.iter().take(SHOWN).map(|(code, events)| match code.trim() {
        "" => format!("– ({events})"),
        code => format!("{code} ({events})"),
    });
    let mut codes = named.collect::<Vec<_>>().join(", ");
    if unknown.codes.len() > SHOWN {
        codes.push_str(", …");
    }
    Phrase::new("unknown-codes")
        .text("platform", unknown.by.name())
        .count("count", i64::from(unknown.events))
        .text("codes", codes)
}

fn counted(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
#[path = "meanings_tests.rs"]
mod tests;
