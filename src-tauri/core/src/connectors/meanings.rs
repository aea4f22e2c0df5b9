//! What a carrier's codes mean, as a table: a text with a line for each code, `code,status,reason`. The status is one
//! of ours; left blank, the code is a remark, which moves nothing. The reason may be blank. Lines that begin with `#`
//! are comments.
//!
//! Each carrier's folder has such a table. A file in the owner's data folder may take the place of one, so that a
//! carrier's new codes do not wait for a new Trackmend.

use crate::domain::{DeliveryStatus, Meaning, ParcelEvent, Phrase, Reason};
use std::collections::HashMap;

/// More lines than any carrier has codes.
const MOST: usize = 20_000;
/// More problems than anybody reads.
const MOST_PROBLEMS: usize = 20;

/// What codes mean.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meanings(HashMap<String, Meaning>);

impl Meanings {
    /// Reads a table.
    ///
    /// # Errors
    /// A sentence for each line that cannot be read, with its place, what was found and what was expected. A table
    /// is taken whole or not at all.
    pub fn read(text: &str) -> Result<Meanings, Vec<Phrase>> {
        let mut meanings = HashMap::new();
        let mut problems = Vec::new();
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        for (line, row) in (1..).zip(text.lines()) {
            let row = row.trim();
            if row.is_empty()
                || row.starts_with('#')
                || (line == 1 && row.eq_ignore_ascii_case("code,status,reason"))
            {
                continue;
            }
            if let Err(problem) = add(&mut meanings, row) {
                problems.push(problem.count("line", line));
            }
            if meanings.len() > MOST || problems.len() >= MOST_PROBLEMS {
                break;
            }
        }
        if meanings.len() > MOST {
            problems.push(
                Phrase::new("meanings-too-many").count("most", i64::try_from(MOST).unwrap_or(i64::MAX)),
            );
        }
        if meanings.is_empty() && problems.is_empty() {
            problems.push(Phrase::new("meanings-empty"));
        }
        if problems.is_empty() { Ok(Meanings(meanings)) } else { Err(problems) }
    }

    /// A table that stands in this program; a test of its folder reads it.
    ///
    /// # Panics
    /// When it cannot be read.
    #[must_use]
    pub(super) fn own(text: &str) -> Meanings {
        Meanings::read(text).unwrap_or_else(|problems| panic!("a carrier's table of codes: {problems:?}"))
    }

    /// What a code means; one that the table does not have is [`Meaning::Unknown`].
    #[must_use]
    pub fn of(&self, code: &str) -> Meaning {
        self.get(code).unwrap_or(Meaning::Unknown)
    }

    /// What a code means, if the table has it.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<Meaning> {
        self.0.get(code.trim()).copied()
    }

    /// How many codes it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn add(meanings: &mut HashMap<String, Meaning>, row: &str) -> Result<(), Phrase> {
    let mut fields = row.split(',').map(str::trim);
    let (Some(code), Some(status), reason, None) =
        (fields.next(), fields.next(), fields.next().unwrap_or_default(), fields.next())
    else {
        return Err(Phrase::new("meanings-columns").text("found", row));
    };
    if code.is_empty() {
        return Err(Phrase::new("meanings-no-code"));
    }
    let reason = match reason {
        "" => None,
        code => {
            let known = Reason::from_code(code);
            Some(known.ok_or_else(|| Phrase::new("meanings-reason").text("found", code))?)
        }
    };
    let meaning = match status {
        "" => Meaning::Remark,
        code => {
            let known = DeliveryStatus::from_code(code);
            let status = known.ok_or_else(|| Phrase::new("meanings-status").text("found", code))?;
            Meaning::Moves { status, reason }
        }
    };
    match meanings.insert(code.to_owned(), meaning) {
        None => Ok(()),
        Some(_) => Err(Phrase::new("meanings-twice").text("found", code)),
    }
}

/// Has events mean what a table says. Codes that it does not have keep what they mean already.
pub fn explain(events: &mut [ParcelEvent], table: &Meanings) {
    for event in events {
        if let Some(means) = table.get(&event.code) {
            event.means = means;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Ms, Stamp};

    #[test]
    fn what_a_table_has_wins_and_everything_else_stays() {
        let moves = |status| Meaning::Moves { status, reason: None };
        let event = |code: &str, means| ParcelEvent {
            at: Stamp::instant(Ms(0)),
            code: code.to_owned(),
            said: String::new(),
            place: String::new(),
            means,
        };
        let mut events = [
            event("I01", moves(DeliveryStatus::Delivered)),
            event("Z99", Meaning::Unknown),
            event("J05", moves(DeliveryStatus::OutForDelivery)),
            event("", Meaning::Unknown),
        ];
        explain(&mut events, &Meanings::read("Z99,in_transit,sorted\nJ05,,").unwrap());
        let sorted = Meaning::Moves { status: DeliveryStatus::InTransit, reason: Some(Reason::Sorted) };
        let means = events.map(|event| event.means);
        assert_eq!(means, [moves(DeliveryStatus::Delivered), sorted, Meaning::Remark, Meaning::Unknown]);
    }

    fn problems(text: &str) -> Vec<String> {
        Meanings::read(text).unwrap_err().into_iter().map(|p| p.id).collect()
    }

    #[test]
    fn a_table_says_what_moves_a_parcel_and_what_is_a_remark() {
        let text =
            "\u{feff}code,status,reason\n# ours\nI01,delivered,\r\nA08,,\nX19, in_transit , departed\n";
        let table = Meanings::read(text).unwrap();
        assert_eq!(table.len(), 3);
        assert_eq!(
            table.of("X19"),
            Meaning::Moves { status: DeliveryStatus::InTransit, reason: Some(Reason::Departed) }
        );
        assert_eq!((table.of("A08"), table.of("Q99")), (Meaning::Remark, Meaning::Unknown));
    }

    #[test]
    fn what_cannot_be_read_is_named_by_its_line_and_nothing_of_the_table_counts() {
        assert_eq!(problems("I01,delivered,\nI02,arrived,"), ["meanings-status"]);
        assert_eq!(problems("I01,delivered,because"), ["meanings-reason"]);
        assert_eq!(problems("I01,delivered,\nI01,in_transit,"), ["meanings-twice"]);
        assert_eq!(problems("I01"), ["meanings-columns"]);
        assert_eq!(problems("I01,delivered,,"), ["meanings-columns"]);
        assert_eq!(problems(",delivered,"), ["meanings-no-code"]);
        assert_eq!(problems("code,status,reason\n"), ["meanings-empty"]);
        let line = &Meanings::read("# a\nI01,delivered,\nI02,arrived,").unwrap_err()[0];
        assert_eq!(line.args["line"], crate::domain::Arg::Count { value: 3 });
    }
}
