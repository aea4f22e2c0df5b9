//! Why nothing of a file can be imported.

use super::Field;
use crate::domain::Phrase;

/// Why a file or text cannot be imported at all. A row that is wrong is no error: it is rejected, and
/// the others go in. [`ImportError::what`] and [`ImportError::remedy`] are for the owner; the `Display`
/// text is for logs and holds no cell of the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// The operating system would not give it.
    #[error("{file} cannot be read: {detail}")]
    Unreadable {
        /// The file's name.
        file: String,
        /// The operating system's words.
        detail: String,
    },
    /// More than [`super::MAX_BYTES`].
    #[error("{file} has {mib} MiB")]
    TooBig {
        /// The file's name.
        file: String,
        /// Its size, rounded up.
        mib: u64,
    },
    /// An Excel, LibreOffice or Numbers file.
    #[error("{file} is a workbook")]
    Workbook {
        /// The file's name.
        file: String,
    },
    /// A picture, a PDF, anything else without text.
    #[error("{file} is not text")]
    NotText {
        /// The file's name.
        file: String,
    },
    /// Not a single row below the column names.
    #[error("{file} has no rows")]
    NoRows {
        /// The file's name.
        file: String,
    },
    /// More columns than any export has: the separator is not what it seems.
    #[error("{file} has {columns} columns")]
    TooManyColumns {
        /// The file's name.
        file: String,
        /// How many.
        columns: usize,
    },
    /// A quotation mark opens in this row and never closes, so everything below would be one cell.
    #[error("{file}: the quotation mark in row {row} is not closed")]
    OpenQuote {
        /// The file's name.
        file: String,
        /// The row.
        row: u64,
    },
    /// The first row is a row of data.
    #[error("{file} has no column names")]
    NoHeader {
        /// The file's name.
        file: String,
    },
    /// No column for a field that is needed.
    #[error("{file} has no column for {}", .field.code())]
    ColumnMissing {
        /// The file's name.
        file: String,
        /// The field.
        field: Field,
        /// The columns that there are.
        columns: Vec<String>,
    },
    /// `--map` with a field that does not exist, or without `=`.
    #[error("not a mapping: {said}")]
    BadMap {
        /// As it was said.
        said: String,
    },
    /// `--map` with a column that the file does not have.
    #[error("{file} has no such column: {said}")]
    UnknownColumn {
        /// The file's name.
        file: String,
        /// The column as it was said.
        said: String,
        /// The columns that there are.
        columns: Vec<String>,
    },
    /// Two columns for one field, or two fields for one column.
    #[error("said twice: {said}")]
    SaidTwice {
        /// The second time.
        said: String,
    },
    /// Every date can be read with the day or the month first.
    #[error("{file}: the dates can be read in two ways (row {row})")]
    DatesUndecided {
        /// The file's name.
        file: String,
        /// Where the first one stands.
        row: u64,
        /// The first one.
        example: String,
    },
    /// Some dates have the day first, others the month.
    #[error("{file}: days first in row {day_row}, months first in row {month_row}")]
    DatesMixed {
        /// The file's name.
        file: String,
        /// A row with the day first.
        day_row: u64,
        /// Its date.
        day_first: String,
        /// A row with the month first.
        month_row: u64,
        /// Its date.
        month_first: String,
    },
    /// Nothing in a pasted text looks like a shipment.
    #[error("no shipment in the pasted text")]
    NothingPasted,
}

impl ImportError {
    /// What is wrong, and where.
    #[must_use]
    pub fn what(&self) -> Phrase {
        use ImportError as E;
        match self {
            E::Unreadable { file, .. } => Phrase::new("import-file-unreadable").text("file", file),
            E::TooBig { file, mib } => Phrase::new("import-file-too-big")
                .text("file", file)
                .text("size", mib.to_string())
                .text("limit", (super::MAX_BYTES >> 20).to_string()),
            E::Workbook { file } => Phrase::new("import-file-workbook").text("file", file),
            E::NotText { file } => Phrase::new("import-file-not-text").text("file", file),
            E::NoRows { file } => Phrase::new("import-file-no-rows").text("file", file),
            E::TooManyColumns { file, columns } => Phrase::new("import-file-too-many-columns")
                .text("file", file)
                .count("columns", as_count(*columns)),
            E::OpenQuote { file, row } => {
                Phrase::new("import-file-open-quote").text("file", file).text("row", row.to_string())
            }
            E::NoHeader { file } => Phrase::new("import-file-no-header").text("file", file),
            E::ColumnMissing { file, field, columns } => {
                Phrase::new(&format!("import-column-missing-{}", field.code()))
                    .text("file", file)
                    .text("columns", columns.join(", "))
            }
            E::BadMap { said } => Phrase::new("import-map-malformed").text("said", said),
            E::UnknownColumn { file, said, columns } => Phrase::new("import-map-unknown-column")
                .text("file", file)
                .text("said", said)
                .text("columns", columns.join(", ")),
            E::SaidTwice { said } => Phrase::new("import-map-twice").text("said", said),
            E::DatesUndecided { file, row, example } => Phrase::new("import-dates-undecided")
                .text("file", file)
                .text("row", row.to_string())
                .text("example", example),
            E::DatesMixed { file, day_row, day_first, month_row, month_first } => {
                Phrase::new("import-dates-mixed")
                    .text("file", file)
                    .text("day-row", day_row.to_string())
                    .text("day-first", day_first)
                    .text("month-row", month_row.to_string())
                    .text("month-first", month_first)
            }
            E::NothingPasted => Phrase::new("import-paste-nothing"),
        }
    }

    /// How to put it right.
    #[must_use]
    pub fn remedy(&self) -> Phrase {
        use ImportError as E;
        match self {
            E::Unreadable { detail, .. } => {
                Phrase::new("import-file-unreadable-remedy").text("detail", detail)
            }
            E::TooBig { .. } => Phrase::new("import-file-too-big-remedy"),
            E::Workbook { .. } => Phrase::new("import-file-workbook-remedy"),
            E::NotText { .. } => Phrase::new("import-file-not-text-remedy"),
            E::NoRows { .. } => Phrase::new("import-file-no-rows-remedy"),
            E::TooManyColumns { .. } => Phrase::new("import-file-too-many-columns-remedy"),
            E::OpenQuote { row, .. } => {
                Phrase::new("import-file-open-quote-remedy").text("row", row.to_string())
            }
            E::NoHeader { .. } => Phrase::new("import-file-no-header-remedy"),
            E::ColumnMissing { field, .. } => Phrase::new("import-column-missing-remedy")
                .text("option", format!("--map {}=…", field.code())),
            E::BadMap { .. } => {
                let fields: Vec<&str> = Field::ALL.iter().map(|field| field.code()).collect();
                Phrase::new("import-map-malformed-remedy").text("fields", fields.join(", "))
            }
            E::UnknownColumn { .. } => Phrase::new("import-map-unknown-column-remedy"),
            E::SaidTwice { .. } => Phrase::new("import-map-twice-remedy"),
            E::DatesUndecided { .. } => {
                Phrase::new("import-dates-undecided-remedy").text("option", "--dates dmy|mdy")
            }
            E::DatesMixed { .. } => {
                Phrase::new("import-dates-mixed-remedy").text("option", "--dates dmy|mdy")
            }
            E::NothingPasted => Phrase::new("import-paste-nothing-remedy"),
        }
    }
}

/// A count as sentences take it.
pub(super) fn as_count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
