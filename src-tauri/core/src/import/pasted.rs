//! Pasted text to a table: from a mail, a page, a sheet.
//!
//! Three shapes are read. A table with column names is read as a file is. Blocks of labelled lines
//! ("Order: 1043", "Tracking number" with its value on the next line) make a row each. Any other line
//! has to name everything by itself ("#1043  LA874320193FR  La Poste  17/11/2026", in any arrangement).
//! What is not certain is rejected with its reason; lines without a digit are passed over.

use super::mapping::field_named;
use super::pasted_line::{Line, read_line};
use super::{
    Contents, Field, ImportError, ImportOptions, Mapping, Note, RawRow, Rejected, Table, Understood, Why,
    table, understand,
};
use crate::domain::Phrase;

/// The columns of a table made from lines.
const FIELDS: &[Field] = &[
    Field::Order,
    Field::Number,
    Field::Carrier,
    Field::Shipped,
    Field::Url,
    Field::Name,
    Field::Postcode,
    Field::Country,
    Field::Sku,
    Field::Quantity,
];

/// What a pasted text holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// Its rows. Their lines are those of the text.
    pub table: Table,
    /// What the columns mean.
    pub mapping: Mapping,
    /// Lines that look like something and are not certain.
    pub rejected: Vec<Rejected>,
    /// Lines that say nothing about a shipment.
    pub passed_over: i64,
}

impl Pasted {
    /// The shipments of the text; its rejected lines are among the rejected.
    ///
    /// # Errors
    /// As [`understand`].
    pub fn understand(&self, options: &ImportOptions<'_>) -> Result<Understood, ImportError> {
        let mut understood = understand(&self.table, &self.mapping, options)?;
        understood.rejected.extend(self.rejected.iter().cloned());
        understood.rejected.sort_by_key(|rejected| rejected.line);
        if self.passed_over > 0 {
            let phrase = Phrase::new("import-note-passed-over").count("count", self.passed_over);
            understood.notes.push(Note { line: None, phrase });
        }
        Ok(understood)
    }
}

/// Reads pasted text. `source` is what the owner calls it.
///
/// # Errors
/// [`ImportError::NothingPasted`] when no line says anything about a shipment.
pub fn pasted(source: &str, text: &str) -> Result<Pasted, ImportError> {
    if let Some(found) = as_table(source, text) {
        return Ok(found);
    }
    let mut lines = Lines::default();
    for (line, text) in (1..).zip(text.lines()) {
        lines.line(line, text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}'));
    }
    lines.end_block();
    let Lines { mut rows, rejected, passed_over, .. } = lines;
    if rows.is_empty() && rejected.is_empty() {
        return Err(ImportError::NothingPasted);
    }
    rows.sort_by_key(|row| row.line);
    let headers = FIELDS.iter().map(|field| field.code().to_owned()).collect();
    let table = Table { source: source.to_owned(), delimiter: '\t', headers, rows, notes: Vec::new() };
    Ok(Pasted { table, mapping: Mapping::fixed(FIELDS), rejected, passed_over })
}

/// A table whose names are surely those of an order and a tracking number.
fn as_table(source: &str, text: &str) -> Option<Pasted> {
    let table = table(source, text).ok()?;
    let mapping = Mapping::of(&table, Contents::Shipments, &[]).ok()?;
    let sure = |field| mapping.columns().iter().any(|c| c.field == field && c.why == Why::Name);
    (sure(Field::Order) && sure(Field::Number)).then_some(Pasted {
        table,
        mapping,
        rejected: Vec::new(),
        passed_over: 0,
    })
}

#[derive(Default)]
struct Lines {
    rows: Vec<RawRow>,
    rejected: Vec<Rejected>,
    passed_over: i64,
    /// The labelled lines of the shipment that is being read.
    block: Option<RawRow>,
    /// Its values stand below their labels, as a copied page has them: then blank lines mean nothing.
    stacked: bool,
    /// A label whose value is on the next line.
    waiting: Option<Field>,
}

impl Lines {
    fn line(&mut self, line: u64, text: &str) {
        if text.is_empty() {
            if self.waiting.is_none() && !self.stacked {
                self.end_block();
            }
            return;
        }
        if let Some(labelled) = labelled(text) {
            self.waiting = None;
            for (field, value) in labelled {
                if value.is_empty() { self.waiting = Some(field) } else { self.set(line, field, value) }
            }
        } else if let Some(field) = self.waiting.take() {
            self.set(line, field, text);
            self.stacked = true;
        } else {
            self.free(line, text);
        }
    }

    /// A value of the block. A field that the block already has begins the next one.
    fn set(&mut self, line: u64, field: Field, value: &str) {
        let Some(place) = FIELDS.iter().position(|f| *f == field) else { return };
        let taken = |block: &RawRow| block.cells.get(place).is_some_and(|cell| !cell.is_empty());
        if self.block.as_ref().is_some_and(taken) {
            self.end_block();
        }
        let block = self.block.get_or_insert_with(|| empty_row(line));
        if let Some(cell) = block.cells.get_mut(place) {
            value.clone_into(cell);
        }
    }

    fn end_block(&mut self) {
        (self.waiting, self.stacked) = (None, false);
        let Some(block) = self.block.take() else { return };
        if block.cells.iter().take(2).any(|cell| !cell.is_empty()) {
            self.rows.push(block);
        } else {
            self.passed_over += 1;
        }
    }

    fn free(&mut self, line: u64, text: &str) {
        match read_line(text) {
            Line::Shipment(values) => {
                let mut row = empty_row(line);
                for (field, value) in values {
                    let cell = FIELDS.iter().position(|f| *f == field).and_then(|at| row.cells.get_mut(at));
                    if let Some(cell) = cell {
                        *cell = value;
                    }
                }
                self.rows.push(row);
            }
            // Beside labelled lines, an article or an amount is no failed shipment.
            Line::Unclear(id) if self.block.is_none() => self.rejected.push(Rejected {
                line,
                column: String::new(),
                found: text.chars().take(200).collect(),
                reason: Phrase::new(id),
                remedy: Phrase::new(&format!("{id}-remedy")),
                suggestion: None,
            }),
            Line::Unclear(_) | Line::Nothing => self.passed_over += 1,
        }
    }
}

fn empty_row(line: u64) -> RawRow {
    RawRow { line, cells: vec![String::new(); FIELDS.len()] }
}

/// `Label: value`, or several on one line, or a label alone. `None` when any part is something else.
pub(super) fn labelled(text: &str) -> Option<Vec<(Field, &str)>> {
    let all =
        |parts: Vec<&'_ str>| -> bool { parts.len() > 1 && parts.iter().all(|p| p.contains([':', '='])) };
    let by_sign = || text.split([';', '|', '\t']).map(str::trim).filter(|part| !part.is_empty());
    let by_comma = || text.split(", ").map(str::trim);
    let several = if all(by_sign().collect()) {
        by_sign().map(pair).collect()
    } else if all(by_comma().collect()) {
        by_comma().map(pair).collect()
    } else {
        None
    };
    several.or_else(|| pair(text).map(|found| vec![found]))
}

/// One label with its value; a tab may stand for the colon.
fn pair(part: &str) -> Option<(Field, &str)> {
    let (label, value) = part.split_once([':', '=', '\t']).unwrap_or((part, ""));
    let field = field_named(label).filter(|field| FIELDS.contains(field))?;
    Some((field, value.trim()))
}

#[cfg(test)]
#[path = "pasted_tests.rs"]
mod tests;
