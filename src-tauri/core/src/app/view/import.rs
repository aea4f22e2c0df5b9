//! Files and pasted text.

use super::Trouble;
use crate::domain::{BatchId, Ms, Phrase};
use serde::Serialize;
use ts_rs::TS;

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
