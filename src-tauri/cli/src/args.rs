//! What can be typed. The texts of `--help` are English, as are the names of commands.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Parser, Subcommand};
use std::path::PathBuf;
use trackmend_core::domain::{
    AskAbout, AskOutcome, BatchId, DeliveryStatus, FindingId, Kind, Platform, ProofId, ShipmentId,
};
use trackmend_core::import::{Contents, DayOrder};
use trackmend_core::messages::Language;

/// Finds orders whose tracking number never reached the shop, says why, and puts it right with proof.
#[derive(Debug, Parser)]
#[command(
    name = "trackmend-cli",
    version,
    after_help = "Exit codes: 0 done, 1 failed, 2 bad usage, 3 done and findings are open (only `check`).\n\
                  TRACKMEND_LOG=info writes a log to stderr."
)]
pub(crate) struct Args {
    /// Where the data are [default: TRACKMEND_DATA_DIR, or the system's place for them]
    #[arg(long, global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// Print one JSON document on stdout; errors as JSON on stderr
    #[arg(long, global = true)]
    pub json: bool,
    /// The language of sentences [default: the setting `language`, or the system's]
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = language())]
    pub lang: Option<Language>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// A demo shop with data of its own: what is found, beside what is true
    Demo(DemoArgs),
    /// Connections to shops and suppliers
    Account {
        #[command(subcommand)]
        command: AccountCommand,
    },
    /// Read the connected shops now
    Sync {
        /// Only this connection
        name: Option<String>,
        /// Read orders again that changed since this date (2026-11-20)
        #[arg(long, value_name = "DATE", conflicts_with = "full")]
        since: Option<String>,
        /// Read everything again that is within reach
        #[arg(long)]
        full: bool,
    },
    /// Take in a supplier's list of shipments, or a shop's orders, from a file or pasted text
    Import(ImportArgs),
    /// Judge what is known and print the findings by list; exit code 3 when there are any
    Check,
    /// List findings
    Findings {
        /// Only this kind
        #[arg(long, value_parser = kind())]
        kind: Option<Kind>,
        /// Only this connection
        #[arg(long, value_name = "NAME")]
        account: Option<String>,
        /// Those that are over, ignored or snoozed too
        #[arg(long)]
        all: bool,
    },
    /// One order, whole: who says what, what happened, what was done
    Show {
        /// The order number
        order: String,
        /// The shop, where several have this number
        #[arg(long, value_name = "NAME")]
        account: Option<String>,
    },
    /// The customer asks about an order: note it, see what can be answered, say how it ended
    Ask {
        /// The order number
        order: String,
        /// What the customer says [default: not-received, where no question is open]
        #[arg(long, value_name = "WHAT", value_parser = about())]
        about: Option<AskAbout>,
        /// How it ended
        #[arg(long, value_name = "HOW", value_parser = outcome())]
        outcome: Option<AskOutcome>,
        /// The language of the text for the customer [default: that of the customer's country]
        #[arg(long, value_name = "LANGUAGE", value_parser = language())]
        text_lang: Option<Language>,
        /// The shop, where several have this number
        #[arg(long, value_name = "NAME")]
        account: Option<String>,
    },
    /// Write the evidence of an order: a page that prints well, and beside it what it rests on as JSON
    Evidence {
        /// The order number
        order: String,
        /// The page; the JSON gets the same name with the ending .json
        file: PathBuf,
        /// The shop, where several have this number
        #[arg(long, value_name = "NAME")]
        account: Option<String>,
    },
    /// Keep the tracking number of an order
    Number {
        /// The order number
        order: String,
        /// The tracking number
        number: String,
        /// The carrier's name, where the number does not tell
        #[arg(long, default_value = "", hide_default_value = true)]
        carrier: String,
        /// What travelled in the parcel, by stock keeping unit: an open order of several items wants to know it
        #[arg(long, value_name = "SKU", value_delimiter = ',')]
        lines: Vec<String>,
        /// The number that its label replaces
        #[arg(long, value_name = "NUMBER")]
        replaces: Option<String>,
        /// The shop, where several have this number
        #[arg(long, value_name = "NAME")]
        account: Option<String>,
    },
    /// This order needs no tracking
    NoTracking {
        /// The order number
        order: String,
        /// The shop, where several have this number
        #[arg(long, value_name = "NAME")]
        account: Option<String>,
    },
    /// The parcels that are followed, and how far they have come
    Parcels {
        /// Only those that came so far
        #[arg(long, value_name = "STATUS", value_parser = status())]
        status: Option<DeliveryStatus>,
    },
    /// Whose a tracking number may be, where it can be followed, and what its carrier tells
    Track {
        /// The tracking number
        number: String,
        /// The recipient's country, two letters
        #[arg(long, default_value = "", hide_default_value = true)]
        country: String,
        /// The recipient's postcode: some carriers' pages want it
        #[arg(long, default_value = "", hide_default_value = true)]
        postcode: String,
        /// The carrier's name, where it is known
        #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
        carrier_hint: String,
    },
    /// Orders whose number stands only on the supplier's own pages
    Lookup,
    /// This shipment belongs to this order
    Link {
        /// The shipment, as in `findings --json`
        #[arg(value_parser = clap::value_parser!(i64).map(ShipmentId))]
        shipment: ShipmentId,
        /// The order number
        order: String,
        /// The shop, where several have this number
        #[arg(long, value_name = "NAME")]
        account: Option<String>,
    },
    /// Add tracking numbers to shops, with proof
    Repair {
        #[command(subcommand)]
        command: RepairCommand,
    },
    /// How bol scores you: the last two whole weeks, read now
    Scores {
        /// Only this connection
        #[arg(long, value_name = "NAME")]
        account: Option<String>,
    },
    /// Write files for others to read
    Export {
        #[command(subcommand)]
        command: ExportCommand,
    },
    /// Take a finding off the list, with a reason
    Ignore {
        /// The finding, as in `findings`
        #[arg(value_parser = finding())]
        finding: FindingId,
        /// Why
        #[arg(long)]
        reason: String,
    },
    /// Take a finding off the list until a day
    Snooze {
        /// The finding, as in `findings`
        #[arg(value_parser = finding())]
        finding: FindingId,
        /// Until when (2026-11-20)
        #[arg(long, value_name = "DATE")]
        until: String,
    },
    /// Settings that belong to the data
    Settings {
        #[command(subcommand)]
        command: SettingsCommand,
    },
    /// Is everything in order with Trackmend itself?
    Doctor,
}

#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct DemoArgs {
    #[command(subcommand)]
    pub command: Option<DemoCommand>,
    #[command(flatten)]
    pub world: WorldArgs,
    /// Repair everything that was found, and look again
    #[arg(long)]
    pub repair: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum DemoCommand {
    /// Serve the demo shop on 127.0.0.1 until Ctrl-C
    Serve {
        #[command(flatten)]
        world: WorldArgs,
        /// The port; 0 takes any that is free
        #[arg(long, default_value_t = 0)]
        port: u16,
    },
}

#[derive(Debug, Clone, Copy, clap::Args)]
pub(crate) struct WorldArgs {
    /// Orders in the shop's history
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub orders: u32,
    /// What everything in it follows from
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
}

#[derive(Debug, Subcommand)]
pub(crate) enum AccountCommand {
    /// Test a connection and keep it. Secrets come from TRACKMEND_SECRET_<KEY>, a prompt, or lines on stdin
    Add {
        /// Which platform
        #[arg(value_parser = platform())]
        platform: Platform,
        /// What you call it
        #[arg(long)]
        name: String,
        /// The shop's address
        #[arg(long)]
        url: Option<String>,
        /// Another field of its form, for example allow_http=yes
        #[arg(long, value_name = "KEY=VALUE", action = ArgAction::Append)]
        set: Vec<String>,
    },
    /// List the connections
    List,
    /// Test connections again with the keys that are kept
    Check {
        /// Only this connection
        name: Option<String>,
    },
    /// Where a connection is pushed to: a secret address, made when it is first asked for. The window has to run and
    /// `settings set receive_pushes on` to be said
    Push {
        /// Its name, or its number in `account list`
        name: String,
        /// Make another one: the old one leads nowhere any more
        #[arg(long)]
        renew: bool,
        /// Keep the secret of its webhook, from TRACKMEND_SECRET_WEBHOOK, a prompt, or a line on stdin; a blank one
        /// takes it back. What is not signed by it is ignored
        #[arg(long)]
        sign: bool,
    },
    /// Forget a connection and its keys
    Remove {
        /// Its name, or its number in `account list`
        name: String,
    },
}

#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct ImportArgs {
    #[command(subcommand)]
    pub command: Option<ImportCommand>,
    /// The file; - reads pasted text from stdin
    #[arg(required = true)]
    pub file: Option<PathBuf>,
    /// What a column means, by its name or its place counted from 1
    #[arg(long, value_name = "FIELD=COLUMN", action = ArgAction::Append)]
    pub map: Vec<String>,
    /// What the rows are [default: as the columns suggest]
    #[arg(long = "as", value_name = "CONTENTS", value_parser = contents())]
    pub contents: Option<Contents>,
    /// The connection that it belongs to: a supplier for shipments, a shop for orders
    #[arg(long, value_name = "NAME")]
    pub account: Option<String>,
    /// Say what would happen, and change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// How dates are written where they can be read in two ways
    #[arg(long, value_name = "ORDER", value_parser = ["dmy", "mdy", "ymd"])]
    pub dates: Option<String>,
    /// Write the rows that cannot be used to this file, to correct and import again
    #[arg(long, value_name = "FILE")]
    pub rejected: Option<PathBuf>,
}

impl ImportArgs {
    /// The order of day and month. A year in front needs no decision.
    pub(crate) fn day_order(&self) -> Option<DayOrder> {
        self.dates.as_deref().and_then(DayOrder::from_code)
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum ImportCommand {
    /// The imports of the past
    List,
    /// Take an import back
    Undo {
        /// Its number in `import list`
        #[arg(value_parser = clap::value_parser!(i64).map(BatchId))]
        batch: BatchId,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum RepairCommand {
    /// What adding the tracking numbers would do; nothing is sent
    Plan {
        /// Findings, as in `findings`; all that are open when none is given
        #[arg(value_parser = finding())]
        findings: Vec<FindingId>,
    },
    /// Add the tracking numbers, each once, and read each back
    Apply {
        /// Findings, as in `findings`
        #[arg(required = true, value_parser = finding())]
        findings: Vec<FindingId>,
        /// Do not ask
        #[arg(long)]
        yes: bool,
        /// Add a number that can never be changed (bol): one finding at a time
        #[arg(long)]
        confirm_irreversible: bool,
        /// Let the shop mail the customers [default: as the plan suggests]
        #[arg(long, conflicts_with = "no_mail")]
        mail: bool,
        /// Let the shop mail nobody
        #[arg(long)]
        no_mail: bool,
    },
    /// Everything that was ever added or tried
    List,
    /// The evidence of a repair
    Proof {
        /// The proof, as in `repair list`
        #[arg(value_parser = clap::value_parser!(i64).map(ProofId))]
        id: ProofId,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum ExportCommand {
    /// Tracking numbers for a shop whose key may not write: the file that WooCommerce 11.2 and later import
    Repairs {
        /// Where the file is written
        #[arg(required_unless_present = "paste")]
        file: Option<PathBuf>,
        /// The shop, where there are several that may not be written to
        #[arg(long, value_name = "NAME")]
        account: Option<String>,
        /// Print numbers, carriers and links ready to paste, and write no file
        #[arg(long)]
        paste: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum SettingsCommand {
    /// Show a setting, or all
    Get {
        /// Which
        key: Option<String>,
    },
    /// Change a setting
    Set {
        /// Which
        key: String,
        /// To what
        #[arg(allow_hyphen_values = true)]
        value: String,
    },
}

fn finding() -> impl TypedValueParser<Value = FindingId> {
    clap::value_parser!(i64).map(FindingId)
}

fn language() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::code))
        .map(|code| Language::from_code(&code).unwrap_or(Language::En))
}

fn kind() -> impl TypedValueParser<Value = Kind> {
    PossibleValuesParser::new(Kind::ALL.iter().map(|kind| kind.code()).collect::<Vec<_>>())
        .map(|code| Kind::from_code(&code).unwrap_or(Kind::TrackingMissing))
}

/// What a customer says, written with hyphens as the rest of the command line.
fn status() -> impl TypedValueParser<Value = DeliveryStatus> {
    PossibleValuesParser::new(DeliveryStatus::ALL.map(DeliveryStatus::code))
        .map(|code| DeliveryStatus::from_code(&code).unwrap_or_default())
}

fn about() -> impl TypedValueParser<Value = AskAbout> {
    PossibleValuesParser::new(["not-received", "damaged"])
        .map(|code| AskAbout::from_code(&code.replace('-', "_")).unwrap_or(AskAbout::NotReceived))
}

fn outcome() -> impl TypedValueParser<Value = AskOutcome> {
    PossibleValuesParser::new(["found", "sent-again", "refunded", "refused"])
        .map(|code| AskOutcome::from_code(&code.replace('-', "_")).unwrap_or(AskOutcome::Refused))
}

fn platform() -> impl TypedValueParser<Value = Platform> {
    PossibleValuesParser::new(Platform::ALL.iter().map(|p| p.code()).collect::<Vec<_>>())
        .map(|code| Platform::from_code(&code).unwrap_or(Platform::File))
}

fn contents() -> impl TypedValueParser<Value = Contents> {
    PossibleValuesParser::new(["shipments", "orders"])
        .map(|code| Contents::from_code(&code).unwrap_or(Contents::Shipments))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_fit_together() {
        Args::command().debug_assert();
    }

    #[test]
    fn an_import_is_a_file_or_a_command() {
        let file = |line: &str| match Args::try_parse_from(line.split(' ')) {
            Ok(Args { command: Command::Import(import), .. }) => Ok((import.file, import.command.is_some())),
            Ok(_) => panic!("an import"),
            Err(error) => Err(error.exit_code()),
        };
        assert_eq!(file("t import list.csv"), Ok((Some("list.csv".into()), false)));
        assert_eq!(file("t import -"), Ok((Some("-".into()), false)));
        assert_eq!(file("t import list"), Ok((None, true)));
        assert_eq!(file("t import undo 3"), Ok((None, true)));
        assert_eq!(file("t import"), Err(2), "nothing to import is bad usage");
    }

    #[test]
    fn what_a_customer_says_and_how_it_ended_are_read_as_they_are_written() {
        let ask = |line: &str| match Args::try_parse_from(line.split(' ')) {
            Ok(Args { command: Command::Ask { about, outcome, .. }, .. }) => Some((about, outcome)),
            _ => None,
        };
        assert_eq!(ask("t ask 1043"), Some((None, None)));
        assert_eq!(ask("t ask 1043 --about damaged"), Some((Some(AskAbout::Damaged), None)));
        assert_eq!(ask("t ask 1043 --about not-received"), Some((Some(AskAbout::NotReceived), None)));
        for (text, outcome) in [
            ("found", AskOutcome::Found),
            ("sent-again", AskOutcome::SentAgain),
            ("refunded", AskOutcome::Refunded),
            ("refused", AskOutcome::Refused),
        ] {
            assert_eq!(ask(&format!("t ask 1043 --outcome {text}")), Some((None, Some(outcome))));
        }
        assert_eq!(ask("t ask 1043 --outcome lost"), None);
    }

    #[test]
    fn a_mail_is_wanted_or_not_but_not_both() {
        assert!(Args::try_parse_from(["t", "repair", "apply", "1", "--mail", "--no-mail"]).is_err());
    }
}
