//! What is written, and nothing else writes: sentences and tables for people, or one JSON document.

use crate::End;
use clap::error::ErrorKind;
use comfy_table::{LineStyle, Table, TableStyle};
use serde::Serialize;
use std::io::{ErrorKind as IoErrorKind, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use trackmend_core::app::view::{Progress, When};
use trackmend_core::app::{ApiError, Code};
use trackmend_core::connectors::AccessTest;
use trackmend_core::domain::{Ms, Phrase, Stamp};
use trackmend_core::messages::{Language, Messages};

const FAILED: u8 = 1;
const BAD_USAGE: u8 = 2;
const FINDINGS_OPEN: u8 = 3;

/// A line below the headings, and nothing else: easy to read, and to cut into columns.
const RULED: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// Where everything is shown.
pub(crate) struct Screen {
    json: bool,
    words: Messages,
    /// Something could not be written, for another reason than that nobody reads it any more.
    broken: AtomicBool,
    /// A line of progress stands on the terminal.
    progress: AtomicBool,
}

impl Screen {
    /// A screen that speaks `language`, or the system's.
    pub(crate) fn new(json: bool, language: Option<Language>) -> Screen {
        let of_system = || sys_locale::get_locales().find_map(|locale| Language::from_locale(&locale));
        let language = language.or_else(of_system).unwrap_or(Language::En);
        Screen {
            json,
            words: Messages::new(language),
            broken: AtomicBool::new(false),
            progress: AtomicBool::new(false),
        }
    }

    /// From now on this language.
    pub(crate) fn speak(&mut self, language: Language) {
        self.words = Messages::new(language);
    }

    /// The language that is spoken.
    pub(crate) fn language(&self) -> Language {
        self.words.language()
    }

    /// One JSON document is wanted, and no sentences.
    pub(crate) fn json(&self) -> bool {
        self.json
    }

    /// The sentence; moments as this computer's clock tells them.
    pub(crate) fn say(&self, phrase: &Phrase) -> String {
        self.words.say(phrase, &chrono::Local)
    }

    /// A moment in words.
    pub(crate) fn at(&self, at: Ms) -> String {
        self.say(&Phrase::new("cli-moment").at("at", at))
    }

    /// A moment in words, as exactly as it is known.
    pub(crate) fn when(&self, when: When) -> String {
        let stamp = Stamp { at: when.at, precision: when.precision, zone_assumed: false };
        self.say(&Phrase::new("cli-moment").time("at", stamp))
    }

    /// Writes a sentence.
    pub(crate) fn tell(&self, phrase: &Phrase) {
        self.line(&self.say(phrase));
    }

    /// Writes a line.
    pub(crate) fn line(&self, text: &str) {
        self.wrote(writeln!(std::io::stdout(), "{}", plain(text)));
    }

    /// Writes a table; nothing when it has no rows.
    pub(crate) fn table(&self, heads: &[Phrase], rows: Vec<Vec<String>>) {
        if rows.is_empty() {
            return;
        }
        let mut table = Table::new();
        table.load_style(RULED).set_header(heads.iter().map(|h| self.say(h)));
        for row in rows {
            table.add_row(row.into_iter().map(|cell| plain(&cell)).collect::<Vec<_>>());
        }
        for line in table.lines() {
            self.line(line.trim_end());
        }
    }

    /// Writes the tests of a connection, with the way out of those that failed.
    pub(crate) fn tests(&self, tests: &[AccessTest]) {
        for test in tests {
            let mark = match (test.passed, test.optional) {
                (true, _) => "✓",
                (false, true) => "–",
                (false, false) => "✗",
            };
            self.line(&format!("{mark} {}", self.say(&test.said)));
            self.remedy(test.remedy.as_ref().filter(|_| !test.passed));
        }
    }

    /// Writes the way out below what is wrong.
    pub(crate) fn remedy(&self, remedy: Option<&Phrase>) {
        if let Some(remedy) = remedy {
            self.line(&format!("  → {}", self.say(remedy)));
        }
    }

    /// Writes the one JSON document.
    ///
    /// # Errors
    /// A fault of ours, when it cannot be JSON.
    pub(crate) fn document(&self, document: &impl Serialize) -> Result<(), ApiError> {
        let text = serde_json::to_string_pretty(document)
            .map_err(|e| ApiError::new(Code::Internal, Phrase::new("error-internal")).detail(e))?;
        // Escaped by JSON already: nothing in it can move a cursor.
        self.wrote(writeln!(std::io::stdout(), "{text}"));
        Ok(())
    }

    /// Asks on stderr, so that the answer's question is no part of the result. `None`: the input ended.
    pub(crate) fn ask(&self, question: &Phrase) -> Option<String> {
        let mut stderr = std::io::stderr();
        let _ = write!(stderr, "{} ", plain(&self.say(question)));
        let _ = stderr.flush();
        let mut answer = String::new();
        match std::io::stdin().read_line(&mut answer) {
            Ok(read) if read > 0 => Some(answer.trim().to_lowercase()),
            _ => None,
        }
    }

    /// Shows how far work is, where somebody looks.
    pub(crate) fn progress(&self, progress: &Progress) {
        let mut stderr = std::io::stderr();
        if self.json || !stderr.is_terminal() {
            return;
        }
        let done = match (progress.done, progress.of) {
            (0, _) => String::new(),
            (done, Some(of)) => format!("  {done}/{of}"),
            (done, None) => format!("  {done}"),
        };
        self.progress.store(true, Ordering::Relaxed);
        let _ = write!(stderr, "\r\x1b[K{}{done}", plain(&self.say(&progress.said)));
        let _ = stderr.flush();
    }

    /// Takes the line of progress away.
    pub(crate) fn end_progress(&self) {
        if self.progress.swap(false, Ordering::Relaxed) {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }

    /// Says what went wrong, if anything did, and with which code the process ends.
    pub(crate) fn end(&self, ended: Result<End, ApiError>) -> ExitCode {
        self.end_progress();
        let code = match ended {
            Ok(End::Done) => 0,
            Ok(End::Open) => FINDINGS_OPEN,
            Err(error) => {
                self.error(&error);
                if error.code == Code::Input { BAD_USAGE } else { FAILED }
            }
        };
        if self.broken.load(Ordering::Relaxed) && code == 0 {
            let error = ApiError::new(Code::Internal, Phrase::new("cli-not-written"));
            self.error(&error);
            return ExitCode::from(FAILED);
        }
        ExitCode::from(code)
    }

    fn error(&self, error: &ApiError) {
        let mut stderr = std::io::stderr();
        if self.json {
            let _ = write_json(&mut stderr, error);
            return;
        }
        let _ = writeln!(stderr, "{}", plain(&self.say(&error.said)));
        if let Some(action) = &error.action {
            let _ = writeln!(stderr, "  → {}", plain(&self.say(action)));
        }
        if error.code == Code::Internal && !error.detail.is_empty() {
            let _ = writeln!(stderr, "  ({})", plain(&error.detail));
        }
    }

    fn wrote(&self, result: std::io::Result<()>) {
        if result.is_err_and(|error| error.kind() != IoErrorKind::BrokenPipe) {
            self.broken.store(true, Ordering::Relaxed);
        }
    }
}

/// Says what is wrong with the arguments, in clap's words, or shows the help that was asked for.
pub(crate) fn usage(error: &clap::Error) -> ExitCode {
    let asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    if !asked && std::env::args_os().any(|arg| arg == "--json") {
        let text = error.render().to_string();
        let said = Phrase::new("cli-usage").text("said", text.lines().next().unwrap_or_default());
        let _ = write_json(
            &mut std::io::stderr(),
            &ApiError::new(Code::Input, said).action(Phrase::new("cli-usage-action")).detail(text),
        );
    } else {
        let _ = error.print();
    }
    ExitCode::from(if asked { 0 } else { BAD_USAGE })
}

fn write_json(to: &mut impl Write, error: &ApiError) -> std::io::Result<()> {
    serde_json::to_writer_pretty(&mut *to, error)?;
    writeln!(to)
}

/// Without characters that a terminal would obey: names and texts come from shops and files.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || *c == '\n').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_customers_name_cannot_command_the_terminal() {
        assert_eq!(plain("Anna\u{1b}[2J\u{7} Berg\r\n"), "Anna[2J Berg\n");
    }
}
