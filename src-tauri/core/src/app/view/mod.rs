//! What the window is given to show: codes, arguments and rows, never finished sentences.

mod attention;
mod connections;
mod import;
mod order;
mod repair;

pub use attention::{Attention, Changed, ListView, Progress, Row, RowState, Seen};
pub use connections::{Connection, Draft, Form, LanguageName, Start, Tests, Trouble};
pub use import::{BatchView, ImportColumn, ImportDone, ImportPreview, RejectedRow};
pub use order::{Dot, Event, LedgerLine, Link, NumberLook, OrderPage, Side, Verdict, What, When};
pub use repair::{DiffLine, Fact, Preview, ProofLine, ProofView, RepairView};
