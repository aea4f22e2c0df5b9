//! The screen "Needs attention".

use super::{Trouble, When};
use crate::domain::{
    AccountId, ChangeId, FindingId, Kind, List, Ms, OrderId, Phrase, Platform, ProofId, ShipmentId,
};
use crate::repair::Phase;
use serde::Serialize;
use ts_rs::TS;

/// The screen "Needs attention".
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Attention {
    /// What counts: the number in the sidebar and the tray.
    pub to_do: u32,
    /// Numbers to look up that are due: the number beside "Look up".
    pub look_up: u32,
    /// What is wrong with a shop rather than with an order: above everything.
    pub banners: Vec<Banner>,
    /// The lists that have rows, in their fixed order.
    pub lists: Vec<ListView>,
    /// Closed without a number while the supplier is still making them: not counted. `since` is when the
    /// owner will be asked.
    pub watching: Vec<Row>,
    /// Set aside by the owner: ignored, or later.
    pub aside: Vec<Row>,
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
    /// Jobs: a card counts once; what was just repaired does not count.
    pub count: u32,
    /// Its rows and cards: what cannot wait, and then the longest waiting first.
    pub items: Vec<Item>,
}

/// A line of a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
#[ts(export)]
pub enum Item {
    /// One order.
    Row(Row),
    /// Three or more orders of one shop with one cause within 48 hours.
    Card(Card),
}

/// Several orders with one cause.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Card {
    /// Names it while it lives, for the window's memory of what is unfolded.
    pub key: String,
    /// The shop's platform.
    pub platform: Platform,
    /// "12 orders, one cause".
    pub title: Phrase,
    /// The cause.
    pub why: Phrase,
    /// The first names and how many more.
    pub who: Phrase,
    /// What its button does; all rows have the same.
    pub button: Button,
    /// Its orders.
    pub rows: Vec<Row>,
}

/// What the one button of a row does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Button {
    /// Shows the preview of adding the number.
    AddTracking,
    /// Opens the look-up screen at this order.
    LookUp,
    /// Asks the owner which order a shipment belongs to, or how two numbers belong together.
    Answer,
    /// Nothing can be written: opens the order at the storefront.
    OpenOrder,
    /// Copies a message to the customer.
    CopyMessage,
}

/// Something that is wrong with a shop.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Banner {
    /// Which: `auto_fulfil_setting`, `supplier_silent`, `access_broken`, `to_arrange`.
    pub kind: BannerKind,
    /// The shop.
    pub account: AccountId,
    /// Its platform.
    pub platform: Platform,
    /// What is wrong, short and bold.
    pub said: Phrase,
    /// What that means.
    pub means: Phrase,
    /// Where to click, step by step.
    pub steps: Vec<Phrase>,
    /// The orders that it is about, where they are the owner's to do.
    pub orders: Vec<BannerOrder>,
    /// The shop has a page for it ([`super::Link::Banner`]).
    pub has_page: bool,
}

/// Which banner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, serde::Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum BannerKind {
    /// The shop marks orders as sent by itself, so the supplier cannot add its numbers.
    AutoFulfilSetting,
    /// The supplier sent parcels and wrote none of their numbers to the shop for a day.
    SupplierSilent,
    /// The key does not open the shop any more.
    AccessBroken,
    /// Orders are brought by appointment, which the owner makes with the customer.
    ToArrange,
}

/// An order of a banner.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct BannerOrder {
    /// Which.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// The customer.
    pub who: String,
    /// Until when it was promised; `None`: nobody said.
    pub by: Option<When>,
}

/// One order in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Row {
    /// The verdict; `None` for what is only watched.
    pub finding: Option<FindingId>,
    /// What is wrong.
    pub kind: Kind,
    /// Its order; `None` for a shipment that fits none.
    pub order: Option<OrderId>,
    /// The shipment, where one is concerned.
    pub shipment: Option<ShipmentId>,
    /// What its button does.
    pub button: Button,
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
