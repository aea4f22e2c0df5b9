//! Files and pasted text to records.
//!
//! The way of a file: [`read_file`] (the only thing here that touches the disk) gives bytes, [`read()`]
//! a [`Table`], [`Mapping::of`] says what its columns mean, and [`understand`] turns the rows into
//! shipments or orders, with everything that it refused. Pasted text goes through [`pasted()`] instead
//! of the first two. Preview and import call the same [`understand`], so what was shown is what goes in.
//!
//! Nothing is guessed that a customer could suffer from: a number that a spreadsheet has damaged is
//! refused and named, a date that can be read in two ways is asked about, and a row that was refused
//! comes back in a file ([`rejected_csv`]) that can be corrected and imported.
//!
//! Not here: which orders the rows belong to, and what of them is new.

mod cells;
mod countries;
mod dates;
mod error;
mod headers;
mod mapping;
mod merge;
mod names;
mod number_cell;
mod one_page;
mod pasted;
mod pasted_line;
mod read;
mod rejected;
mod roles;
mod rows;
mod states;
mod understand;

pub use dates::{DateError, DayOrder, Written, Zone, decide};
pub use error::ImportError;
pub use mapping::{Column, Contents, Field, Mapping, Said, Why};
pub use one_page::{OnePage, one_page};
pub use pasted::{Pasted, pasted};
pub use read::{MAX_BYTES, RawRow, Table, read, read_file, table};
pub use rejected::{REASON_COLUMN, rejected_csv};
pub use rows::{Note, OrderRow, Rejected, ShipmentRow, Understood};
pub use understand::{ImportOptions, understand};
