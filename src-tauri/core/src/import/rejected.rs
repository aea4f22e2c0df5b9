//! The rows that were refused, as a file to correct and import again.

use super::{Rejected, Table};
use crate::domain::Phrase;

/// The name of the added column. It is the mark by which the next import passes the column over, so it
/// is the same in every language.
pub const REASON_COLUMN: &str = "Trackmend";

/// A CSV of every rejected row as it was, with what is wrong in an added last column. It is separated
/// like the file it came from and marked as UTF-8, so that the same spreadsheet program opens it well.
/// `say` puts a sentence into the owner's language.
///
/// Cells that a spreadsheet would take for a formula are written with an apostrophe at their front; the
/// import drops it again.
#[must_use]
pub fn rejected_csv(table: &Table, rejected: &[Rejected], say: &dyn Fn(&Phrase) -> String) -> String {
    let mut lines: Vec<u64> = rejected.iter().map(|r| r.line).collect();
    lines.sort_unstable();
    lines.dedup();
    let delimiter = table.delimiter;
    let mut csv = String::from('\u{feff}');
    write_row(
        &mut csv,
        table.headers.iter().map(String::as_str),
        table.headers.len(),
        REASON_COLUMN,
        delimiter,
    );
    for line in lines {
        let of_line: Vec<&Rejected> = rejected.iter().filter(|r| r.line == line).collect();
        let reason: Vec<String> = of_line
            .iter()
            .map(|r| {
                let place = if r.column.is_empty() { String::new() } else { format!("{}: ", r.column) };
                format!("{place}{} {}", say(&r.reason), say(&r.remedy))
            })
            .collect();
        let row =
            table.rows.binary_search_by_key(&line, |row| row.line).ok().and_then(|at| table.rows.get(at));
        let cells: Vec<&str> = match row {
            Some(row) => row.cells.iter().map(String::as_str).collect(),
            // A line of pasted text that is no row: it stands in the first cell as it was.
            None => of_line.first().map(|r| r.found.as_str()).into_iter().collect(),
        };
        let width = table.headers.len().max(cells.len());
        write_row(&mut csv, cells.into_iter(), width, &reason.join(" · "), delimiter);
    }
    csv
}

fn write_row<'a>(
    csv: &mut String,
    cells: impl Iterator<Item = &'a str>,
    width: usize,
    last: &'a str,
    delimiter: char,
) {
    for cell in cells.chain(std::iter::repeat("")).take(width).chain([last]) {
        let guard = cell.starts_with(['=', '+', '-', '@', '\t']) && cell != "-";
        if guard || cell.contains([delimiter, '"', '\n', '\r']) {
            csv.push('"');
            csv.push_str(if guard { "'" } else { "" });
            csv.push_str(&cell.replace('"', "\"\""));
            csv.push('"');
        } else {
            csv.push_str(cell);
        }
        csv.push(delimiter);
    }
    csv.pop();
    csv.push_str("\r\n");
}
