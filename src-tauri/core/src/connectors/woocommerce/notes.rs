//! Who closed an order, from its notes.
//!
//! WooCommerce keeps no field for it. It writes a note when the status changes, and the note's author is
//! the person's display name when somebody did it in the shop's own pages, and `WooCommerce` (in other
//! versions `system`) when a key, a plugin, a timer or the payment did; these cannot be told apart. Texts
//! are in the language of the site or of the user, so they are never read. On 268 completed orders of a
//! real store this named 203 people (observed on WooCommerce 10.5.0).

use super::json::{flag, plain, text, utc};
use super::{errors, homes};
use crate::connectors::{NotesRecord, Page, Problem, Profile, ReadError, Record, Reply};
use crate::domain::{Closer, Confidence, Phrase, SECOND, Stamp, Trace};
use serde_json::Value;

/// A note belongs to the closing when it was written at most this long before or after it. Of 239 notes
/// 237 bore the same second, the others +1 and −3 (observed).
const NEAR: i64 = 3 * SECOND;

/// Reads the notes of the order `id`, closed at `closed`.
pub(super) fn read(
    id: &str,
    closed: Option<Stamp>,
    profile: &Profile,
    reply: &Reply,
) -> Result<Page, ReadError> {
    if errors::order_is_gone(reply) {
        let records = vec![Record::OrderGone { id: id.to_owned() }];
        return Ok(Page { records, ..Page::default() });
    }
    let Value::Array(rows) = errors::body(reply, profile)? else {
        return Err(errors::cut_off());
    };
    let mut page = Page::default();
    let mut notes = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        match note(row) {
            Ok(note) => notes.push(note),
            Err(detail) => {
                page.problems.push(Problem { place: format!("order {id}, note {}", at + 1), detail })
            }
        }
    }
    if !page.problems.is_empty() {
        // A note that cannot be read may hold the number: these notes were not read whole.
        return Ok(page);
    }
    let (closer, confidence, evidence) = closer(&notes, closed);
    let traces = notes
        .iter()
        .filter(|note| note.to_customer)
        .filter_map(|note| Trace::of(homes::home(homes::NOTE), &note.text));
    let record = NotesRecord { id: id.to_owned(), closer, confidence, evidence, traces: traces.collect() };
    page.records.push(Record::Notes(record));
    Ok(page)
}

/// A note, as far as it matters here.
struct Note {
    author: String,
    at: Option<Stamp>,
    to_customer: bool,
    text: String,
}

impl Note {
    fn by_program(&self) -> bool {
        self.author.is_empty()
            || self.author.eq_ignore_ascii_case("woocommerce")
            || self.author.eq_ignore_ascii_case("system")
    }
}

fn note(row: &Value) -> Result<Note, String> {
    if !row.is_object() {
        return Err("not a note".to_owned());
    }
    let Some(to_customer) = flag(row, "customer_note") else {
        return Err("customer_note: missing".to_owned());
    };
    if !row.get("note").is_some_and(Value::is_string) {
        return Err("note: missing".to_owned());
    }
    Ok(Note {
        author: plain(&text(row, "author")).trim().to_owned(),
        at: utc(row, "date_created_gmt"),
        to_customer,
        text: plain(&text(row, "note")),
    })
}

/// The author of the note of the closing.
///
/// WooCommerce writes that note at the moment of closing or, when plugins are slow, a second or three
/// after it. A person's note *before* it is the note of something else (a packing program writes "packed
/// by hand" as its user and closes the order a second later): it counts only as likely, and not at all
/// when a program's note is nearer. A note to the customer never closes an order.
fn closer(notes: &[Note], closed: Option<Stamp>) -> (Closer, Confidence, Vec<Phrase>) {
    let Some(closed) = closed else {
        return (Closer::Unknown, Confidence::Unknown, Vec::new());
    };
    let mut near: Vec<(i64, &Note)> = notes
        .iter()
        .filter(|note| !note.to_customer)
        .filter_map(|note| Some((note.at?.at.since(closed.at), note)))
        .filter(|(off, _)| off.abs() <= NEAR)
        .collect();
    near.sort_by_key(|(off, _)| off.abs());
    let person = near.iter().find(|(off, note)| !note.by_program() && *off >= 0);
    let before = near.iter().find(|(_, note)| !note.by_program());
    let program = near.iter().find(|(_, note)| note.by_program());
    match (person, before, program) {
        (Some((_, note)), _, _) => {
            let said =
                Phrase::new("evidence-woo-closed-by-person").text("name", &note.author).time("at", closed);
            (Closer::Person { name: note.author.clone() }, Confidence::Certain, vec![said])
        }
        (None, Some((off, note)), None) => named_before(note, *off, closed),
        (None, Some((off, note)), Some((nearer, _))) if nearer.abs() >= off.abs() => {
            named_before(note, *off, closed)
        }
        (None, _, Some(_)) => {
            let said = Phrase::new("evidence-woo-closed-by-program").time("at", closed);
            (Closer::Program, Confidence::Unknown, vec![said])
        }
        (None, None, None) => (
            Closer::Unknown,
            Confidence::Unknown,
            vec![Phrase::new("evidence-woo-no-note").time("at", closed)],
        ),
    }
}

fn named_before(note: &Note, off: i64, closed: Stamp) -> (Closer, Confidence, Vec<Phrase>) {
    let said = Phrase::new("evidence-woo-note-before")
        .text("name", &note.author)
        .count("seconds", off.abs() / SECOND)
        .time("at", closed);
    (Closer::Person { name: note.author.clone() }, Confidence::Likely, vec![said])
}

#[cfg(test)]
mod tests {
    use super::super::tests::{reply, shop};
    use super::*;
    use crate::domain::Ms;
    use serde_json::json;

    const CLOSED: Stamp = Stamp::instant(Ms(1_772_352_000_000));

    /// Notes as (seconds after the closing, author, to the customer).
    fn closed_by(notes: &[(i64, &str, bool)]) -> (Closer, Confidence) {
        let rows: Vec<Value> = notes
            .iter()
            .map(|(off, author, to_customer)| {
                let at = CLOSED.at.plus(off * SECOND).to_utc().format("%Y-%m-%dT%H:%M:%S").to_string();
                json!({"author": author, "date_created_gmt": at, "customer_note": to_customer, "note": "Gewijzigd."})
            })
            .collect();
        let page = read("7", Some(CLOSED), &shop(), &reply(200, &json!(rows).to_string())).unwrap();
        let Record::Notes(record) = &page.records[0] else { panic!("a notes record") };
        assert_eq!(record.evidence.len(), 1, "the verdict can say why");
        (record.closer.clone(), record.confidence)
    }

    fn person(name: &str) -> Closer {
        Closer::Person { name: name.to_owned() }
    }

    #[test]
    fn the_person_whose_note_bears_the_moment_closed_it() {
        let by = closed_by(&[(0, "WooCommerce", false), (0, "Noor Bos", false), (-86_400, "Ali", false)]);
        assert_eq!(by, (person("Noor Bos"), Confidence::Certain));
        assert_eq!(closed_by(&[(1, "Noor Bos", false), (0, "WooCommerce", false)]).0, person("Noor Bos"));
    }

    #[test]
    fn a_program_that_closed_it_is_not_named() {
        for author in ["WooCommerce", "woocommerce", "system", "System"] {
            assert_eq!(closed_by(&[(0, author, false)]), (Closer::Program, Confidence::Unknown), "{author}");
        }
    }

    #[test]
    fn a_persons_note_just_before_a_program_closed_it_is_not_the_closing() {
        let by = closed_by(&[(-1, "Noor Bos", false), (0, "WooCommerce", false)]);
        assert_eq!(by, (Closer::Program, Confidence::Unknown));
    }

    #[test]
    fn a_persons_note_just_before_and_nothing_else_is_only_likely() {
        assert_eq!(closed_by(&[(-3, "Noor Bos", false)]), (person("Noor Bos"), Confidence::Likely));
    }

    #[test]
    fn a_note_to_the_customer_closes_nothing() {
        let by = closed_by(&[(0, "Noor Bos", true), (0, "WooCommerce", false)]);
        assert_eq!(by, (Closer::Program, Confidence::Unknown));
    }

    #[test]
    fn notes_of_other_moments_say_nothing() {
        let by = closed_by(&[(4, "Noor Bos", false), (-60, "WooCommerce", false)]);
        assert_eq!(by, (Closer::Unknown, Confidence::Unknown));
        assert_eq!(closed_by(&[]), (Closer::Unknown, Confidence::Unknown));
    }

    #[test]
    fn only_what_the_customer_was_sent_is_searched_for_numbers() {
        let rows = json!([
            {"author": "WooCommerce", "customer_note": true, "note": "Sent: <a href=\"#\">3STEST&nbsp;000001</a>"},
            {"author": "WooCommerce", "customer_note": false, "note": "Was sent as 3STEST000002"},
        ]);
        let page = read("7", None, &shop(), &reply(200, &rows.to_string())).unwrap();
        let Record::Notes(record) = &page.records[0] else { panic!("a notes record") };
        assert_eq!(record.traces.len(), 1);
        assert_eq!(
            (record.traces[0].text.as_str(), record.traces[0].home.0.as_str()),
            ("SENT3STEST000001", "customer_note")
        );
    }

    #[test]
    fn notes_that_hide_something_were_not_read() {
        let at = "2026-03-01T08:00:00";
        for row in
            [json!({"author": "a", "note": "x"}), json!({"author": "a", "customer_note": true}), json!(5)]
        {
            let rows = json!([row, {"author": "Noor Bos", "date_created_gmt": at, "customer_note": false, "note": ""}]);
            let page = read("7", Some(CLOSED), &shop(), &reply(200, &rows.to_string())).unwrap();
            assert_eq!((page.records.len(), page.problems.len()), (0, 1), "{rows}");
        }
    }

    #[test]
    fn a_missing_order_is_gone() {
        let gone = reply(404, r#"{"code":"woocommerce_rest_shop_order_invalid_id","data":{"status":404}}"#);
        assert_eq!(read("7", None, &shop(), &gone).unwrap().records, [Record::OrderGone { id: "7".into() }]);
    }
}
