//! What the window is given to show: codes, arguments and rows, never finished sentences.

use crate::connectors::{AccessTest, Field};
use crate::domain::{
    AccountId, BatchId, ChangeId, FindingId, FindingState, List, Ms, OrderId, Phrase, Pile, Platform,
    Precision, ProofId, Role,
};
use crate::repair::{MailReason, Phase};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What the window needs before its first picture.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Start {
    /// The application's version.
    pub version: String,
    /// The language in use: `en`, `nl`, `de` or `fr`.
    pub language: String,
    /// The languages there are, each with its own name.
    pub languages: Vec<LanguageName>,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// Nothing is connected and nothing imported: show the three ways to begin.
    pub first: bool,
    /// The demo shop is open.
    pub demo: bool,
    /// The Fluent messages of the language.
    pub messages: String,
    /// Platforms that can be connected, with their forms.
    pub forms: Vec<Form>,
}

/// A language and what it calls itself.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct LanguageName {
    /// `en`, `nl`, `de`, `fr`.
    pub code: String,
    /// "English", "Nederlands", …
    pub name: String,
}

/// The form of a platform. Labels and help are messages: `form-{platform}-{key}` and
/// `form-{platform}-{key}-help`; the guide's steps are `guide-{platform}-1` and on.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Form {
    /// Which platform.
    pub platform: Platform,
    /// Its own name.
    pub name: String,
    /// What it is.
    pub role: Role,
    /// Its fields. `name` and `url` come first where there are any.
    pub fields: Vec<Field>,
    /// How many steps its guide has.
    pub guide_steps: u32,
}

/// What the owner typed into a form. Secrets go from here into the vault and nowhere else.
#[derive(Clone, Deserialize, TS)]
#[ts(export)]
pub struct Draft {
    /// Which platform.
    pub platform: Platform,
    /// What the owner calls it; blank: the shop's own name.
    pub name: String,
    /// Field keys and values.
    pub values: BTreeMap<String, String>,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Draft({}, {} values)", self.platform.code(), self.values.len())
    }
}

/// The tests of a connection.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Tests {
    /// In the order in which they were made.
    pub tests: Vec<AccessTest>,
    /// Orders can be read: the connection can be kept.
    pub usable: bool,
    /// Tracking can be added.
    pub may_write: bool,
    /// What the shop calls itself; blank when it was not reached.
    pub shop_name: String,
}

/// A connection in the list of connections.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Connection {
    /// Our row.
    pub account: AccountId,
    /// Which platform.
    pub platform: Platform,
    /// What it is.
    pub role: Role,
    /// What the owner calls it.
    pub name: String,
    /// When it was last read without trouble.
    pub checked: Option<Ms>,
    /// What Trackmend can and cannot do with it, in the owner's words.
    pub can: Vec<Phrase>,
    /// What is wrong with it now.
    pub trouble: Option<Trouble>,
}

/// Something that stands in the way, and the way out.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Trouble {
    /// What is wrong.
    pub said: Phrase,
    /// How to put it right.
    pub remedy: Option<Phrase>,
    /// It will be tried again by itself then.
    pub again: Option<Ms>,
    /// The connection it concerns.
    pub account: Option<AccountId>,
}

/// The screen "Needs attention".
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Attention {
    /// What counts: the number in the sidebar and the tray.
    pub to_do: u32,
    /// The lists that have rows, in their fixed order.
    pub lists: Vec<ListView>,
    /// Older than the starting line: folded, not counted.
    pub before: Vec<Row>,
    /// What has been seen, in sentences: always there.
    pub coverage: Vec<Phrase>,
    /// What has been seen, per connection.
    pub seen: Vec<Seen>,
    /// Work that goes on now.
    pub running: Option<Progress>,
    /// What stands in the way.
    pub troubles: Vec<Trouble>,
    /// When a shop was last read; `None`: never.
    pub checked: Option<Ms>,
}

/// One list.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ListView {
    /// Which.
    pub list: List,
    /// Open ones; does not count what was just repaired.
    pub count: u32,
    /// Its rows, the longest waiting first.
    pub rows: Vec<Row>,
}

/// One order in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Row {
    /// The verdict.
    pub finding: FindingId,
    /// Its order.
    pub order: OrderId,
    /// The shop's platform.
    pub platform: Platform,
    /// The shop.
    pub account_name: String,
    /// The customer; blank when the name is not known any more.
    pub who: String,
    /// The number people know the order by.
    pub order_number: String,
    /// Why it stands here, in a few words.
    pub why: Phrase,
    /// What is happening to it.
    pub state: RowState,
    /// Since when it waits.
    pub since: Ms,
}

/// What is happening to a row.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
#[ts(export)]
pub enum RowState {
    /// It waits.
    Rest,
    /// A repair is under way.
    Working {
        /// Where it stands.
        phase: Phase,
        /// The journal's row.
        change: ChangeId,
    },
    /// Put right, with proof.
    Proved {
        /// When it was read back.
        at: Ms,
        /// The evidence.
        proof: ProofId,
    },
    /// Nothing was sent: the storefront already showed it.
    AlreadyRight {
        /// When it was read.
        at: Ms,
    },
    /// The shop did not take it, or does not show it.
    Refused {
        /// What happened.
        said: Phrase,
    },
}

/// What was seen at a connection.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Seen {
    /// The connection.
    pub account: AccountId,
    /// Its platform.
    pub platform: Platform,
    /// What the owner calls it.
    pub name: String,
    /// When it was last read.
    pub checked: Option<Ms>,
    /// Orders that the shop shows as sent, in the last 60 days.
    pub sent: u32,
    /// Of those, with a number.
    pub with_tracking: u32,
    /// Of those, without need of one.
    pub none_needed: u32,
    /// Of those, neither: no number is shown, and none is known that should be.
    pub not_known: u32,
}

/// Long work with a count and a way to stop it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Progress {
    /// What is being done.
    pub said: Phrase,
    /// How many are done.
    pub done: u32,
    /// How many there are, as far as anybody says.
    pub of: Option<u32>,
    /// It can be stopped.
    pub can_stop: bool,
}

/// One order, whole.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct OrderPage {
    /// Our row.
    pub order: OrderId,
    /// The shop's platform.
    pub platform: Platform,
    /// The shop.
    pub account_name: String,
    /// The customer.
    pub who: String,
    /// The number people know it by.
    pub number: String,
    /// Its verdict, if there is one.
    pub verdict: Option<Verdict>,
    /// Who says what: supplier, shop, carrier, in this order.
    pub ledger: Vec<LedgerLine>,
    /// What happened, oldest first.
    pub timeline: Vec<Event>,
    /// Its latest repair.
    pub repair: Option<RepairView>,
    /// It has a page that a browser can open.
    pub has_page: bool,
}

/// A verdict in sentences.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Verdict {
    /// Our row.
    pub finding: FindingId,
    /// Where it stands.
    pub state: FindingState,
    /// Whether it counts.
    pub pile: Pile,
    /// What happened, in one sentence.
    pub cause: Phrase,
    /// How sure that is and what it rests on.
    pub basis: Vec<Phrase>,
    /// "Add tracking" is offered.
    pub can_add: bool,
    /// Why it is not, when it is not.
    pub cannot: Option<Phrase>,
}

/// A side of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Side {
    /// Who sent it.
    Supplier,
    /// Where the customer looks.
    Shop,
    /// Who brings it.
    Carrier,
}

/// What one side says.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct LedgerLine {
    /// Which side.
    pub side: Side,
    /// Its name: "TPOP", "WooCommerce", "La Poste".
    pub name: String,
    /// What it says of the parcel.
    pub says: Phrase,
    /// When that was.
    pub at: Option<When>,
    /// What it says of the number.
    pub what: What,
}

/// A moment with its precision, for showing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct When {
    /// The moment.
    pub at: Ms,
    /// How exactly.
    pub precision: Precision,
}

/// The third column of the ledger.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
#[ts(export)]
pub enum What {
    /// A number.
    Number {
        /// The bare number.
        number: String,
        /// The pieces in which it is easiest to read.
        pieces: Vec<String>,
        /// How it stands there.
        look: NumberLook,
        /// It has a page at its carrier that a browser can open.
        link: bool,
    },
    /// A gap: it was read, and is not there.
    Hole {
        /// "No tracking in your shop".
        said: Phrase,
    },
    /// Anything else: not known and why, not asked, none needed.
    Said {
        /// What.
        said: Phrase,
    },
}

/// How a number stands in the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum NumberLook {
    /// As it should.
    Plain,
    /// Another one.
    Differs,
    /// Added; being read back.
    Busy,
    /// Added by Trackmend, and proved.
    Mended,
}

/// A line of what happened.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Event {
    /// When.
    pub when: When,
    /// In which lane; `None`: on this computer.
    pub side: Option<Side>,
    /// Its dot.
    pub dot: Dot,
    /// What.
    pub said: Phrase,
}

/// The dot of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Dot {
    /// It happened.
    Plain,
    /// It was read, and the number is not there.
    Hole,
    /// The number is there.
    Fine,
    /// Nothing left this computer.
    None,
}

/// A repair in sentences.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct RepairView {
    /// The journal's row.
    pub change: ChangeId,
    /// Where it stands.
    pub phase: Phase,
    /// "Proved: your shop now shows it."
    pub lead: Phrase,
    /// How and when that was found.
    pub detail: Option<Phrase>,
    /// What was done, step by step.
    pub steps: Vec<Event>,
    /// What to do so that it does not happen again.
    pub hint: Option<Phrase>,
    /// The evidence.
    pub proof: Option<ProofId>,
}

/// What would be written, before anything is.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Preview {
    /// The verdict it puts right.
    pub finding: FindingId,
    /// The number people know the order by.
    pub order_number: String,
    /// The customer.
    pub who: String,
    /// The customer's first name, for the mail's question; the whole name where it cannot be told.
    pub first_name: String,
    /// The shop's platform.
    pub platform: Platform,
    /// The shop.
    pub account_name: String,
    /// Old and new, line by line.
    pub lines: Vec<DiffLine>,
    /// Whether there is a choice about the mail.
    pub mail_choice: bool,
    /// What is chosen (or certain).
    pub mail: bool,
    /// Why that is suggested.
    pub mail_reason: MailReason,
    /// The sentence of that reason.
    pub mail_why: Phrase,
    /// What cannot be undone, and what can.
    pub facts: Vec<Fact>,
}

/// Old → new.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct DiffLine {
    /// "Tracking number", "Carrier", "Link", "Where".
    pub label: Phrase,
    /// What stands there now; `None`: nothing.
    pub old: Option<String>,
    /// What will.
    pub new: String,
    /// The pieces of a number; empty for other texts.
    pub pieces: Vec<String>,
}

/// A fact in the preview.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Fact {
    /// It cannot be undone.
    pub lasting: bool,
    /// What.
    pub said: Phrase,
}

/// The evidence of a repair.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ProofView {
    /// Our row.
    pub proof: ProofId,
    /// Lines of label and value, ready to show and to copy.
    pub lines: Vec<ProofLine>,
}

/// A line of a proof.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ProofLine {
    /// "Asked by", "Before", "Read back".
    pub label: Phrase,
    /// The value.
    pub value: Phrase,
}

/// A file or text that is about to be imported.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ImportPreview {
    /// Names it in the commands that follow.
    pub handle: String,
    /// The file's name, or blank for pasted text.
    pub file: String,
    /// How many rows it has.
    pub rows: u32,
    /// Its columns and what each means.
    pub columns: Vec<ImportColumn>,
    /// The first rows, as they stand there.
    pub sample: Vec<Vec<String>>,
    /// New shipments.
    pub new: u32,
    /// Shipments that change.
    pub changed: u32,
    /// Shipments that are known already.
    pub unchanged: u32,
    /// Rows of orders that have no number yet.
    pub without_number: u32,
    /// Rows that fit no order of a connected shop (yet).
    pub unmatched: u32,
    /// Rows that cannot be used.
    pub rejected: Vec<RejectedRow>,
    /// Customers without tracking that this import would find.
    pub would_find: u32,
    /// Why nothing can be imported as it is.
    pub problem: Option<Trouble>,
    /// What is assumed: the order of day and month, the time zone.
    pub notes: Vec<Phrase>,
}

/// A column and what it means.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ImportColumn {
    /// As it is headed in the file.
    pub header: String,
    /// The field's code (`order`, `number`, `carrier`, `shipped`, …); `None`: not used.
    pub field: Option<String>,
}

/// A row that cannot be used.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct RejectedRow {
    /// The line in the file, from 1.
    pub line: u32,
    /// The column's header.
    pub column: String,
    /// What stands there.
    pub found: String,
    /// What is wrong with it.
    pub said: Phrase,
    /// How to put it right.
    pub remedy: Phrase,
}

/// A finished import.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ImportDone {
    /// The batch, for undoing.
    pub batch: BatchId,
    /// New shipments.
    pub new: u32,
    /// Changed shipments.
    pub changed: u32,
    /// Unchanged shipments.
    pub unchanged: u32,
}

/// An import of the past.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct BatchView {
    /// Our row.
    pub batch: BatchId,
    /// The file's name, or blank for pasted text.
    pub file: String,
    /// When.
    pub at: Ms,
    /// How many shipments it brought.
    pub shipments: u32,
    /// It was taken back.
    pub undone: bool,
}

/// A page that the browser may open. The window names it; Rust knows its address.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "to", rename_all = "snake_case")]
#[ts(export)]
pub enum Link {
    /// The order at its shop.
    OrderPage {
        /// Which order.
        order: OrderId,
    },
    /// A number at its carrier.
    Tracking {
        /// The order it belongs to.
        order: OrderId,
        /// The bare number.
        number: String,
    },
}

/// Told to the window when something it shows may have changed: it asks again.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Changed {
    /// Work that goes on, or `None` when it ended.
    pub running: Option<Progress>,
}
