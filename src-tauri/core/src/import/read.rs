//! Bytes to rows: what the signs mean, which sign separates the columns, where a row begins.

use super::ImportError;
use super::error::as_count;
use crate::domain::Phrase;
use encoding_rs::{Encoding, UTF_8};
use std::borrow::Cow;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

/// The biggest file that is read: 64 MiB, some 400,000 rows.
pub const MAX_BYTES: u64 = 64 << 20;
/// The most columns of a table; the widest export known has some 250.
const MAX_COLUMNS: usize = 1_000;
/// How much of a text decides on the separator.
const SAMPLE: usize = 64 << 10;

/// Rows of text under column names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the owner calls it: the file's name.
    pub source: String,
    /// What separates the columns.
    pub delimiter: char,
    /// The column names as written.
    pub headers: Vec<String>,
    /// The rows below them, without blank lines.
    pub rows: Vec<RawRow>,
    /// What the owner should know about the reading; not repeated in [`super::Understood::notes`].
    pub notes: Vec<Phrase>,
}

/// A row as it was read. It may have more or fewer cells than there are column names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawRow {
    /// Which row it is in a spreadsheet program: 1 is the first line of the file, a cell with several
    /// lines counts once, and a `sep=` line does not count.
    pub line: u64,
    /// Its cells as written.
    pub cells: Vec<String>,
}

/// Reads a file from disk.
///
/// # Errors
/// When it cannot be opened, or is bigger than [`MAX_BYTES`].
pub fn read_file(path: &Path) -> Result<Vec<u8>, ImportError> {
    let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let unreadable =
        |e: std::io::Error| ImportError::Unreadable { file: file.clone(), detail: e.kind().to_string() };
    let opened = File::open(path).map_err(unreadable)?;
    let size = opened.metadata().map_err(unreadable)?.len();
    let too_big = |size: u64| ImportError::TooBig { file: file.clone(), mib: size.div_ceil(1 << 20) };
    if size > MAX_BYTES {
        return Err(too_big(size));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    // The file may be growing, or be a pipe whose size is 0.
    opened.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    let read = bytes.len() as u64;
    if read > MAX_BYTES { Err(too_big(read)) } else { Ok(bytes) }
}

/// Bytes of a CSV or TSV file to a table. UTF-8 and UTF-16 by their marks, UTF-8 without one, else the
/// encoding that fits best (with a note, for such a guess can garble an accent).
///
/// # Errors
/// When it is a workbook, no text, has no rows, or an open quotation mark.
pub fn read(source: &str, bytes: &[u8]) -> Result<Table, ImportError> {
    let (text, guessed) = decode(source, bytes)?;
    let mut table = table(source, &text)?;
    if let Some(encoding) = guessed {
        table.notes.push(Phrase::new("import-note-encoding").text("encoding", encoding.name()));
    }
    Ok(table)
}

fn decode<'a>(
    source: &str,
    bytes: &'a [u8],
) -> Result<(Cow<'a, str>, Option<&'static Encoding>), ImportError> {
    const ZIP: &[u8] = b"PK\x03\x04";
    const OLE: &[u8] = b"\xd0\xcf\x11\xe0";
    if bytes.starts_with(ZIP) || bytes.starts_with(OLE) {
        return Err(ImportError::Workbook { file: source.to_owned() });
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default());
        return Ok((text, None));
    }
    if bytes.starts_with(b"%PDF") || bytes.iter().take(SAMPLE).any(|b| *b == 0) {
        return Err(ImportError::NotText { file: source.to_owned() });
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((Cow::Borrowed(text), None));
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    // The country code only settles ties, towards windows-1252.
    let encoding = detector.guess(Some(b"nl"), chardetng::Utf8Detection::Deny);
    debug_assert_ne!(encoding, UTF_8);
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Ok((text, Some(encoding)))
}

/// Text to a table: the first row that is not blank holds the column names. `sep=;` above them is
/// obeyed, otherwise the separator (comma, semicolon, tab, pipe) is the one that cuts the rows most
/// evenly.
///
/// # Errors
/// When it has no rows, too many columns, or an open quotation mark.
pub fn table(source: &str, text: &str) -> Result<Table, ImportError> {
    let file = || source.to_owned();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (delimiter, text) = match said_separator(text) {
        Some(said) => said,
        None => (sniff(text), text),
    };
    let mut reader = reader(text, delimiter);
    let mut record = csv::StringRecord::new();
    let mut rows: Vec<RawRow> = Vec::new();
    let mut inner_lines = 0;
    let mut last_starts = 0;
    // Text that is UTF-8 and rows of any length: the reader has nothing to complain about.
    while reader.read_record(&mut record).unwrap_or(false) {
        let (line, starts) = record.position().map_or((0, 0), |p| (p.line(), p.byte()));
        let line = line + blank_lines_before(text, starts) - inner_lines;
        last_starts = usize::try_from(starts).unwrap_or(usize::MAX);
        inner_lines += record.iter().map(|cell| cell.matches('\n').count() as u64).sum::<u64>();
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if record.len() > MAX_COLUMNS {
            return Err(ImportError::TooManyColumns { file: file(), columns: record.len() });
        }
        rows.push(RawRow { line, cells: record.iter().map(str::to_owned).collect() });
    }
    if text.get(last_starts..).is_some_and(|rest| ends_in_quotes(rest, delimiter)) {
        let row = rows.last().map_or(1, |row| row.line);
        return Err(ImportError::OpenQuote { file: file(), row });
    }
    if rows.len() < 2 {
        return Err(ImportError::NoRows { file: file() });
    }
    let headers = rows.remove(0).cells.into_iter().map(|cell| cell.trim().to_owned()).collect();
    Ok(Table { source: file(), delimiter: char::from(delimiter), headers, rows, notes: Vec::new() })
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// The reader skips line ends before a record without moving the record's position past them.
fn blank_lines_before(text: &str, starts: u64) -> u64 {
    let starts = usize::try_from(starts).unwrap_or(usize::MAX);
    text.as_bytes()
        .get(starts..)
        .unwrap_or_default()
        .iter()
        .take_while(|b| matches!(b, b'\n' | b'\r'))
        .filter(|b| **b == b'\n')
        .count() as u64
}

/// The separator that a first line `sep=;` asks for, and the text below it.
fn said_separator(text: &str) -> Option<(u8, &str)> {
    let (first, rest) = text.split_once('\n')?;
    let first = first.trim_end_matches('\r').trim_matches('"');
    let (sep, sign) = first.split_at_checked(4)?;
    let &[sign] = sign.as_bytes() else { return None };
    (sep.eq_ignore_ascii_case("sep=") && sign.is_ascii()).then_some((sign, rest))
}

/// The separator that gives most rows as many cells as the first one has, and then most cells.
fn sniff(text: &str) -> u8 {
    let sample = text.get(..text.floor_char_boundary(SAMPLE)).unwrap_or(text);
    let score = |delimiter: u8| {
        let widths: Vec<usize> =
            reader(sample, delimiter).records().filter_map(Result::ok).take(50).map(|r| r.len()).collect();
        let first = widths.first().copied().unwrap_or(0);
        let even = widths.iter().filter(|width| **width == first).count();
        if first < 2 { (0, 0) } else { (as_count(even) * 100 / as_count(widths.len().max(1)), first) }
    };
    // The first of equals wins: commas only when nothing else fits better.
    [b'|', b'\t', b';', b','].into_iter().max_by_key(|delimiter| score(*delimiter)).unwrap_or(b',')
}

/// Whether a record that starts here is still within quotation marks at the end of the text.
fn ends_in_quotes(record: &str, delimiter: u8) -> bool {
    let (mut quoted, mut cell_starts) = (false, true);
    for byte in record.bytes() {
        if quoted {
            // A doubled mark closes and opens again: the same in the end.
            quoted = byte != b'"';
        } else {
            quoted = byte == b'"' && cell_starts;
        }
        cell_starts = match byte {
            b'\n' | b'\r' => true,
            b'"' => !quoted,
            other => other == delimiter,
        };
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(table: &Table) -> Vec<(u64, Vec<&str>)> {
        table.rows.iter().map(|r| (r.line, r.cells.iter().map(String::as_str).collect())).collect()
    }

    #[test]
    fn the_separator_is_found() {
        for (text, delimiter) in [
            ("Order,Number\n1043,LA874320193FR\n", ','),
            ("Order;Number\n1043;3,40434E+17\n", ';'),
            ("Order\tNumber\n1043\tLA874320193FR\n", '\t'),
            ("Order|Number\n1043|LA874320193FR\n", '|'),
            ("sep=|\nA,B|C\n1|2\n", '|'),
            ("SEP=;\r\nA,B;C\r\n1;2\r\n", ';'),
            ("Order;Name\n1043;\"Petit, C.\"\n1044;\"a, b, c\"\n", ';'),
            ("Number\nLA874320193FR\n", ','),
        ] {
            assert_eq!(table("t", text).unwrap().delimiter, delimiter, "{text:?}");
        }
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_counts_them() {
        for text in [
            "A,B\n1,2\n\n\n3,\"two\nlines\"\n4,5\n",
            "A,B\r\n1,2\r\n\r\n\r\n3,\"two\nlines\"\r\n4,5\r\n",
            "sep=,\nA,B\n1,2\n\n\n3,\"two\nlines\"\n4,5",
        ] {
            let table = table("t", text).unwrap();
            assert_eq!(table.headers, ["A", "B"]);
            let read = cells(&table);
            assert_eq!(
                read,
                [(2, vec!["1", "2"]), (5, vec!["3", "two\nlines"]), (6, vec!["4", "5"])],
                "{text:?}"
            );
        }
    }

    #[test]
    fn blank_rows_and_lines_above_the_names_are_passed_over() {
        let table = table("t", "\n;;\nA;B;C\n1;2;3\n;;\n").unwrap();
        assert_eq!(table.headers, ["A", "B", "C"]);
        assert_eq!(cells(&table), [(4, vec!["1", "2", "3"])]);
    }

    #[test]
    fn ragged_rows_are_kept_as_they_are() {
        let table = table("t", "A,B,C\n1,2\n1,2,3,4\n1,2,3\n").unwrap();
        assert_eq!(table.rows.iter().map(|r| r.cells.len()).collect::<Vec<_>>(), [2, 4, 3]);
    }

    #[test]
    fn every_usual_encoding_is_read() {
        let text = "Numéro;Größe\n1;café\n";
        let utf16 = |le: bool| -> Vec<u8> {
            let units = std::iter::once(0xfeff).chain(text.encode_utf16());
            units.flat_map(|u| if le { u.to_le_bytes() } else { u.to_be_bytes() }).collect()
        };
        let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
        let marked = ["\u{feff}".as_bytes(), text.as_bytes()].concat();
        for (name, bytes, guessed) in [
            ("UTF-8", text.as_bytes().to_vec(), false),
            ("UTF-8 with mark", marked, false),
            ("UTF-16 LE", utf16(true), false),
            ("UTF-16 BE", utf16(false), false),
            ("windows-1252", latin, true),
        ] {
            let table = read("t", &bytes).unwrap();
            assert_eq!(table.headers, ["Numéro", "Größe"], "{name}");
            assert_eq!(cells(&table), [(2, vec!["1", "café"])], "{name}");
            assert_eq!(!table.notes.is_empty(), guessed, "{name}");
        }
    }

    #[test]
    fn what_is_no_table_is_refused_with_its_remedy() {
        for (bytes, id) in [
            (&b"PK\x03\x04\x14\x00"[..], "import-file-workbook"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", "import-file-workbook"),
            (b"%PDF-1.7\n", "import-file-not-text"),
            (b"\x89PNG\r\n\x1a\n\x00\x00", "import-file-not-text"),
            (b"", "import-file-no-rows"),
            (b"Order,Number\n", "import-file-no-rows"),
            (b"Order,Number\n1043,\"LA874320193FR\n1044,LA874320202FR\n", "import-file-open-quote"),
        ] {
            let error = read("t.csv", bytes).unwrap_err();
            assert_eq!(error.what().id, id);
            assert_eq!(error.remedy().id, format!("{id}-remedy"));
        }
    }

    #[test]
    fn inches_are_no_open_quote() {
        assert!(table("t", "A,B\n1,poster 12\"\n").is_ok());
        assert!(table("t", "A,B\n1,\"poster 12\"\"\"\n").is_ok());
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        let error = read_file(Path::new("/nowhere/shipped.csv")).unwrap_err();
        assert!(matches!(error, ImportError::Unreadable { file, .. } if file == "shipped.csv"));
    }
}
