//! What became of a write. bol promises (202) and carries out later; a process is kept "for a limited period",
//! after which it is missing. A process that ended well proves nothing: the order is read back.

use super::json::{list, moment, text};
use super::{ask, errors, meter};
use crate::connectors::{Page, ProcessRecord, Profile, ReadError, Record, Reply, Request};
use crate::domain::Phrase;
use serde_json::Value;

/// What became of the process with this id.
pub(super) fn request(id: &str, profile: &Profile) -> Result<Request, String> {
    ask::get(profile, &["shared", "process-status", ask::id(id)?], &[])
}

/// What became of the writes of this kind to this entry.
pub(super) fn under_way(entity: &str, event: &str, profile: &Profile) -> Result<Request, String> {
    let query = [("entity-id", ask::id(entity)?), ("event-type", ask::id(event)?)];
    ask::get(profile, &["shared", "process-status"], &query)
}

/// Reads one process.
pub(super) fn read_one(reply: &Reply) -> Result<Page, ReadError> {
    if errors::is_missing(reply) {
        return Ok(page(ProcessRecord::Unknown, reply));
    }
    Ok(page(ended(&errors::body(reply)?), reply))
}

/// Reads the processes of an entry: while any of them waits, the entry may still change; else the newest counts.
pub(super) fn read_many(reply: &Reply) -> Result<Page, ReadError> {
    if errors::is_missing(reply) {
        return Ok(page(ProcessRecord::Unknown, reply));
    }
    let body = errors::body(reply)?;
    let all = list(&body, "processStatuses");
    if all.iter().any(|process| ended(process) == ProcessRecord::Pending) {
        return Ok(page(ProcessRecord::Pending, reply));
    }
    // The newest first, bol says; of equals the first.
    let newest = all.iter().rev().max_by_key(|process| moment(process, "createTimestamp"));
    Ok(page(newest.map_or(ProcessRecord::Unknown, ended), reply))
}

/// How a process ended. One that took too long may have been carried out all the same.
pub(super) fn ended(process: &Value) -> ProcessRecord {
    match text(process, "status").as_str() {
        "PENDING" => ProcessRecord::Pending,
        "SUCCESS" => ProcessRecord::Done,
        "FAILURE" => ProcessRecord::Failed { said: failed(process) },
        _ => ProcessRecord::Unknown,
    }
}

/// bol's own words for why it did not work, where it gives any.
fn failed(process: &Value) -> Phrase {
    let message: String = text(process, "errorMessage").chars().take(300).collect();
    if message.is_empty() {
        return Phrase::new("write-bol-failed");
    }
    Phrase::new("write-bol-refused").text("message", message)
}

fn page(record: ProcessRecord, reply: &Reply) -> Page {
    Page { records: vec![Record::Process(record)], pause: meter::pause(reply), ..Page::default() }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{reply, shop};
    use super::*;
    use serde_json::json;

    fn process(status: &str, at: &str) -> Value {
        json!({"processStatusId": "1", "entityId": "312778947", "eventType": "CHANGE_TRANSPORT",
            "description": "x", "status": status, "createTimestamp": at, "links": []})
    }

    fn told(page: Page) -> ProcessRecord {
        match page.records.into_iter().next() {
            Some(Record::Process(record)) => record,
            other => panic!("a process: {other:?}"),
        }
    }

    #[test]
    fn a_process_is_asked_for_by_its_id_or_by_what_it_changes() {
        let url = |request: Result<Request, String>| request.unwrap().url.to_string();
        assert_eq!(url(request("019b-1a", &shop())), "https://api.bol.com/shared/process-status/019b-1a");
        assert_eq!(
            url(under_way("312778947", "CHANGE_TRANSPORT", &shop())),
            "https://api.bol.com/shared/process-status?entity-id=312778947&event-type=CHANGE_TRANSPORT"
        );
        assert!(request("../orders", &shop()).is_err());
    }

    #[test]
    fn each_ending_is_told() {
        let one = |status: &str| {
            told(read_one(&reply(200, &process(status, "2026-03-01T09:00:00+01:00").to_string())).unwrap())
        };
        assert_eq!(one("PENDING"), ProcessRecord::Pending);
        assert_eq!(one("SUCCESS"), ProcessRecord::Done);
        assert_eq!(one("FAILURE"), ProcessRecord::Failed { said: Phrase::new("write-bol-failed") });
        assert_eq!(one("TIMEOUT"), ProcessRecord::Unknown, "it may have been carried out all the same");
        assert_eq!(one("SHRUGGED"), ProcessRecord::Unknown);
        let why = json!({"status": "FAILURE", "errorMessage": "Transport is closed."});
        let said = Phrase::new("write-bol-refused").text("message", "Transport is closed.");
        assert_eq!(told(read_one(&reply(200, &why.to_string())).unwrap()), ProcessRecord::Failed { said });
    }

    #[test]
    fn a_process_that_bol_has_forgotten_is_unknown() {
        let gone = reply(404, r#"{"title":"Not found","status":404,"detail":"x"}"#);
        assert_eq!(told(read_one(&gone).unwrap()), ProcessRecord::Unknown);
        assert_eq!(
            told(read_many(&reply(200, r#"{"processStatuses":[]}"#)).unwrap()),
            ProcessRecord::Unknown
        );
    }

    #[test]
    fn an_entry_changes_while_any_process_waits_and_else_the_newest_counts() {
        let many = |all: &[Value]| {
            told(read_many(&reply(200, &json!({"processStatuses": all}).to_string())).unwrap())
        };
        let (old, new) = ("2026-03-01T09:00:00+01:00", "2026-03-02T09:00:00+01:00");
        assert_eq!(many(&[process("SUCCESS", new), process("PENDING", old)]), ProcessRecord::Pending);
        assert_eq!(many(&[process("SUCCESS", new), process("FAILURE", old)]), ProcessRecord::Done);
        assert_eq!(many(&[process("FAILURE", old), process("SUCCESS", new)]), ProcessRecord::Done);
    }
}
