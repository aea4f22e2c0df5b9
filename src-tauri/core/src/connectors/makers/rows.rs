//! From rows to a page: one that cannot be read becomes a problem, one that does not tell all becomes an order to
//! be read next.

use super::json::text;
use super::walk::Seen;
use crate::connectors::{MakingRecord, Page, PageToken, Problem, Record, Wanted};
use crate::domain::{MakingState, Ms, Stamp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A row as read.
#[derive(Debug)]
pub(in crate::connectors) struct Row {
    /// The order, as far as the row tells it.
    pub(in crate::connectors) record: MakingRecord,
    /// The date that the list goes by.
    pub(in crate::connectors) listed: Ms,
    /// The row tells everything that was sent.
    pub(in crate::connectors) whole: bool,
    /// When anything of it last happened.
    pub(in crate::connectors) touched: Option<Stamp>,
    /// Other orders that are part of the same.
    pub(in crate::connectors) beside: Vec<String>,
    /// What could not be read in it.
    pub(in crate::connectors) problems: Vec<String>,
}

impl Row {
    fn seen(&self) -> Seen {
        Seen {
            created: Some(self.listed),
            touched: self.touched.map(|stamp| stamp.at),
            is_final: matches!(self.record.making.state, MakingState::Sent | MakingState::Cancelled),
        }
    }
}

/// The rows of a list. `since`: what a run by change starts from. An order that was sent, is not told whole and
/// was last touched before that was read by an earlier run, or is older than the first one reaches.
pub(in crate::connectors) fn list(
    rows: &[Value],
    read: impl Fn(&Value) -> Result<Row, String>,
    since: Option<Ms>,
) -> (Page, Vec<Seen>) {
    let mut page = Page::default();
    let mut seen = Vec::with_capacity(rows.len());
    let mut beside: Vec<(String, Option<Stamp>)> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let read = match read(row) {
            Ok(read) => read,
            Err(detail) => {
                page.problems.push(Problem { place: place(row, at), detail });
                seen.push(Seen { created: None, touched: None, is_final: false });
                continue;
            }
        };
        seen.push(read.seen());
        if read.whole {
            keep(&mut page, read);
        } else if !since.is_some_and(|since| read.seen().is_past(since)) {
            problems(&mut page, &read);
            beside.extend(read.beside.into_iter().map(|id| (id, read.touched)));
            let id = read.record.making.remote_id;
            page.records.push(Record::Wanted(Wanted { id, changed: read.touched, page: None }));
        }
    }
    for (id, changed) in beside {
        // Those of the page speak for themselves.
        if !rows.iter().any(|row| text(row, "id") == id) {
            page.records.push(Record::Wanted(Wanted { id, changed, page: None }));
        }
    }
    (page, seen)
}

/// An order that was asked for alone: whatever it tells is all there is.
pub(in crate::connectors) fn one(row: &Value, read: impl Fn(&Value) -> Result<Row, String>) -> Page {
    let mut page = Page::default();
    match read(row) {
        Ok(read) => keep(&mut page, read),
        Err(detail) => page.problems.push(Problem { place: place(row, 0), detail }),
    }
    page
}

/// An order that is not there any more.
pub(in crate::connectors) fn gone(id: &str) -> Page {
    Page { records: vec![Record::OrderGone { id: id.to_owned() }], ..Page::default() }
}

fn keep(page: &mut Page, read: Row) {
    problems(page, &read);
    page.records.push(Record::Making(Box::new(read.record)));
}

fn problems(page: &mut Page, read: &Row) {
    let place = format!("order {}", read.record.making.remote_id);
    let problem = |detail: &String| Problem { place: place.clone(), detail: detail.clone() };
    page.problems.extend(read.problems.iter().map(problem));
}

fn place(row: &Value, at: usize) -> String {
    match text(row, "id") {
        id if id.is_empty() => format!("row {}", at + 1),
        id => format!("order {id}"),
    }
}

/// How far an order is, by the supplier's own word. A word that is not known is a problem, so that somebody sees it.
pub(in crate::connectors) fn state(
    word: &str,
    key: &str,
    known: Option<MakingState>,
    problems: &mut Vec<String>,
) -> MakingState {
    known.unwrap_or_else(|| {
        let shown: String = word.chars().filter(|c| !c.is_control()).take(40).collect();
        problems.push(if shown.is_empty() { format!("{key}: missing") } else { format!("{key}: {shown:?}") });
        MakingState::Other
    })
}

/// What a page token holds.
///
/// # Errors
/// When it is not one of this platform's, in words for the log.
pub(in crate::connectors) fn token<T: DeserializeOwned + Default>(
    page: Option<&PageToken>,
) -> Result<T, String> {
    page.map_or_else(
        || Ok(T::default()),
        |page| {
            serde_json::from_value(page.0.clone())
                .map_err(|error| format!("not a page of this supplier's orders: {error}"))
        },
    )
}

/// The token of the next page.
pub(in crate::connectors) fn next(token: &impl Serialize) -> Option<PageToken> {
    serde_json::to_value(token).ok().map(PageToken)
}

#[cfg(test)]
mod tests {
    use super::super::tests::NOW;
    use super::*;
    use crate::domain::{Buyer, DAY, Making};
    use serde_json::json;

    /// `{"id", "days", "sent", "whole", "beside"}`.
    fn read(row: &Value) -> Result<Row, String> {
        let remote_id = super::super::json::id(row, "id").ok_or("id: missing")?;
        let touched = Stamp::instant(NOW.plus(-row["days"].as_i64().ok_or("days: missing")? * DAY));
        let sent = row["sent"] == true;
        let making = Making {
            remote_id,
            external_id: String::new(),
            order_ref: String::new(),
            state: if sent { MakingState::Sent } else { MakingState::UnderWay },
            remote_state: String::new(),
            ordered: touched,
            buyer: Buyer::default(),
        };
        let beside = row["beside"].as_str().map(str::to_owned).into_iter().collect();
        let record = MakingRecord { making, parcels: Vec::new() };
        let listed = touched.at;
        Ok(Row {
            record,
            listed,
            whole: row["whole"] == true,
            touched: Some(touched),
            beside,
            problems: Vec::new(),
        })
    }

    fn wanted(page: &Page) -> Vec<&str> {
        let ids = page.records.iter().map(|record| match record {
            Record::Wanted(wanted) => wanted.id.as_str(),
            other => panic!("wanted: {other:?}"),
        });
        ids.collect()
    }

    #[test]
    fn a_bad_row_loses_no_other() {
        let rows = [json!({"id": 1, "days": 1, "whole": true}), json!({"id": 2}), json!(null)];
        let (page, seen) = list(&rows, read, None);
        assert_eq!((page.records.len(), seen.len()), (1, 3));
        let places: Vec<&str> = page.problems.iter().map(|p| p.place.as_str()).collect();
        assert_eq!(places, ["order 2", "row 3"]);
    }

    #[test]
    fn what_is_not_told_whole_is_read_next_unless_it_was() {
        let rows =
            [json!({"id": "new", "days": 0, "sent": true}), json!({"id": "old", "days": 9, "sent": true})];
        assert_eq!(wanted(&list(&rows, read, Some(NOW.plus(-DAY))).0), ["new"]);
        assert_eq!(wanted(&list(&rows, read, None).0), ["new", "old"]);
    }

    #[test]
    fn the_other_parts_of_an_order_are_read_too() {
        let row = |id: &str, beside: &str| json!({"id": id, "days": 0, "sent": true, "beside": beside});
        let (page, _) = list(&[row("a", "b"), row("b", "c")], read, None);
        assert_eq!(wanted(&page), ["a", "b", "c"]);
    }

    #[test]
    fn an_unknown_word_is_counted_and_shortened() {
        let mut problems = Vec::new();
        assert_eq!(state("teleported", "status", None, &mut problems), MakingState::Other);
        assert_eq!(problems, [r#"status: "teleported""#]);
    }
}
