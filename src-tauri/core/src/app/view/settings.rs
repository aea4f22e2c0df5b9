//! The screens "Activity" and "Settings".

use crate::domain::{AccountId, BatchId, Ms, OrderId, Phrase, Platform, ProofId};
use crate::reconcile::ProductRule;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something that Trackmend did.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ActivityRow {
    /// Names the row; pages start below it.
    pub key: String,
    /// When.
    pub at: Ms,
    /// What kind of thing.
    pub kind: ActivityKind,
    /// What was done.
    pub said: Phrase,
    /// More of it; why it failed.
    pub detail: Option<Phrase>,
    /// It went wrong.
    pub trouble: bool,
    /// The order concerned.
    pub order: Option<OrderId>,
    /// The evidence.
    pub proof: Option<ProofId>,
    /// The import that can be taken back.
    pub undo: Option<BatchId>,
}

/// A kind of activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ActivityKind {
    /// A connection was read.
    Sync,
    /// A number was added to an order.
    Repair,
    /// A file or text was taken in, or taken back.
    Import,
    /// The owner said something: set aside, answered, linked.
    Owner,
}

/// The screen "Settings".
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SettingsView {
    /// Waiting times per supplier.
    pub waiting: Vec<WaitingTime>,
    /// Notifications.
    pub notify: NotifySettings,
    /// Pushes from platforms.
    pub receive: ReceiveSettings,
    /// Start with the system; `None` where the system does not offer it.
    pub autostart: Option<bool>,
    /// Which products are whose.
    pub products: Vec<ProductRule>,
    /// Ways of shipping that the shops know, most used first.
    pub methods: Vec<ShippingMethod>,
    /// Days on which suppliers are closed, `YYYY-MM-DD`.
    pub closing_days: Vec<String>,
    /// How many days back a first reading goes.
    pub history_days: u32,
    /// The shops, to choose from.
    pub shops: Vec<ShopName>,
}

/// A shop by name.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ShopName {
    /// The connection.
    pub account: AccountId,
    /// Its platform.
    pub platform: Platform,
    /// What the owner calls it.
    pub name: String,
}

/// How long a supplier has to get its number into the shop.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct WaitingTime {
    /// The supplier.
    pub supplier: Platform,
    /// Its name.
    pub name: String,
    /// The key of the setting.
    pub key: String,
    /// In hours.
    pub hours: u32,
    /// The owner set it.
    pub set: bool,
    /// What was learned, in hours, once there were 20 samples.
    pub learned: Option<u32>,
}

/// When the owner is notified.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct NotifySettings {
    /// At all.
    pub on: bool,
    /// What was delivered, too, once a day.
    pub delivered: bool,
    /// What is brought today, too.
    pub out: bool,
    /// Quiet from this minute of the day on, local time; equal to `quiet_to`: never quiet.
    pub quiet_from: u32,
    /// Until this one.
    pub quiet_to: u32,
    /// Muted until then.
    pub muted_until: Option<Ms>,
}

/// Whether platforms may push to this computer.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ReceiveSettings {
    /// They may.
    pub on: bool,
    /// On this port of 127.0.0.1.
    pub port: u16,
    /// The name by which the owner's tunnel calls; blank: there is none.
    pub host: String,
    /// Why nobody is heard although it is on.
    pub trouble: Option<Phrase>,
}

/// A way of shipping.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ShippingMethod {
    /// The shop.
    pub account: AccountId,
    /// The shop's name.
    pub account_name: String,
    /// As the customer chose it.
    pub name: String,
    /// Orders of the last 90 days with it.
    pub orders: u32,
    /// The owner said that it has no tracking.
    pub no_tracking: bool,
    /// Its name sounds like letter post: worth asking.
    pub sounds_like_letter: bool,
}
