//! What the window is given to show: codes, arguments and rows, never finished sentences.

mod asks;
mod attention;
mod connections;
mod import;
mod lookup;
mod order;
mod orders;
mod parcels;
mod repair;
mod scores;
mod settings;

pub use asks::{AskView, AskedParcel, AsksView, ReadyMessage};
pub use attention::{
    Attention, Banner, BannerKind, BannerOrder, Button, Card, Changed, Item, ListView, Progress, Row,
    RowState, Seen,
};
pub use connections::{
    Connection, Draft, Form, LanguageName, PushAddress, Start, Tests, Trouble, WebhookSecret,
};
pub use import::{BatchView, ImportColumn, ImportDone, ImportPreview, RejectedRow};
pub use lookup::{Caught, LookUp, LookUpAnswer, LookUpItem, Recognised};
pub use order::{
    CandidateView, Dot, Event, Goods, LedgerLine, Link, NumberLook, OrderPage, ParcelAnswer, Question, Side,
    UnmatchedPage, Verdict, What, When,
};
pub use orders::{OrderRow, OrdersFound, OrdersQuery, OrdersSort, Standing, StandingCount};
pub use parcels::{ParcelLine, PossibleCarrier, TrackedEvent, TrackedNumber};
pub use repair::{Choice, DiffLine, Fact, OneShot, OneShotCheck, Preview, ProofLine, ProofView, RepairView};
pub use scores::{ScoreRow, ScoresView};
pub use settings::{
    ActivityKind, ActivityRow, NotifySettings, ReceiveSettings, SettingsView, ShippingMethod, ShopName,
    WaitingTime,
};
