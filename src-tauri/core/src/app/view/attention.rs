//! The screen "Needs attention".

use super::Trouble;
use crate::domain::{AccountId, ChangeId, FindingId, List, Ms, OrderId, Phrase, Platform, ProofId};
use crate::repair::Phase;
use serde::Serialize;
use ts_rs::TS;

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

/// Told to the window when something it shows may have changed: it asks again.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Changed {
    /// Work that goes on, or `None` when it ended.
    pub running: Option<Progress>,
}
