//! What PostNL's codes mean: tables beside this file, ours. That of the events may be replaced by the owner's
//! ([`super::super::own_meanings`]).

use crate::connectors::Meanings;
use crate::domain::Meaning;
use std::sync::LazyLock;

static EVENTS: LazyLock<Meanings> = LazyLock::new(|| Meanings::own(include_str!("codes.csv")));
static STATUSES: LazyLock<Meanings> = LazyLock::new(|| Meanings::own(include_str!("statuses.csv")));

/// What the codes of events mean.
pub(in crate::connectors) fn own() -> &'static Meanings {
    &EVENTS
}

/// What an event means.
pub(super) fn event(code: &str) -> Meaning {
    EVENTS.of(code)
}

/// What a status means, where no event is told. The phase beside it never counts.
pub(super) fn status(code: &str) -> Meaning {
    STATUSES.of(code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn the_tables_are_whole() {
        // PostNL's table has 288 rows of 287 codes; 24 more were seen.
        assert_eq!((EVENTS.len(), STATUSES.len()), (311, 26));
        assert_eq!(own().len(), EVENTS.len());
        assert_eq!((event("Q99"), status("10")), (Meaning::Unknown, Meaning::Unknown));
    }

    /// Holds the tables against the list that they come from, where that is at hand.
    #[test]
    fn every_code_means_what_the_list_of_the_field_says() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
        let Ok(list) = std::fs::read_to_string(root.join("status_mapping.csv")) else {
            println!("skipped: the list is not here");
            return;
        };
        let mut seen = 0;
        for row in csv::Reader::from_reader(list.as_bytes()).records() {
            let row = row.unwrap();
            let meaning = match &row[0] {
                "postnl_v2_event" => event(&row[1]),
                "postnl_v2_status" => status(&row[1]),
                _ => continue,
            };
            seen += 1;
            let expected = match (&row[3], &row[4]) {
                ("unknown", _) => Meaning::Remark,
                (status, reason) => {
                    let line = format!("X,{status},{reason}");
                    Meanings::read(&line).unwrap().of("X")
                }
            };
            assert_eq!(meaning, expected, "{} {}", &row[0], &row[1]);
        }
        // J23 stands there twice.
        assert_eq!(seen, 312 + 26);
    }
}
