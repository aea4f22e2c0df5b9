//! Who closed an order: its events. Each has a code, a moment, and flags that say whether a person or an
//! app did it; the messages are in the shop's language and are never read.
//!
//! What the shop's own setting leaves behind was never recorded from a real shop. An event that neither a
//! person nor an app made, within two minutes of the payment, is taken for it, as likely and not as certain.

use super::errors;
use super::json::{flag, list, nodes, stamp, text};
use crate::connectors::{NotesRecord, Page, Profile, ReadError, Record, Reply};
use crate::domain::{Closer, Confidence, MINUTE, Ms, Phrase, Stamp};
use serde_json::Value;

/// How far the event of a fulfillment may be from the fulfillment itself.
const NEAR: i64 = MINUTE;
/// How soon after the payment the shop's setting marks an order as fulfilled.
const SETTING: i64 = 2 * MINUTE;

/// Reads the events of these orders, each of which was closed then.
pub(super) fn read(
    orders: &[(String, Option<Stamp>)],
    profile: &Profile,
    reply: &Reply,
) -> Result<Page, ReadError> {
    let answer = errors::answer(reply).map_err(ReadError::from)?;
    let rows = list(&answer.data, "nodes");
    // Out of sight is not gone: see paging.rs. The order itself will tell.
    let gone = profile.scopes.iter().any(|scope| scope == "read_all_orders") && answer.faults.is_empty();
    let mut records = Vec::with_capacity(orders.len());
    for ((id, closed), row) in orders.iter().zip(rows) {
        if row.is_null() {
            records.extend(gone.then(|| Record::OrderGone { id: id.clone() }));
        } else if text(row, "id") == *id {
            let (closer, confidence, evidence) = closer(row, *closed);
            let id = id.clone();
            records.push(Record::Notes(NotesRecord { id, closer, confidence, evidence, traces: Vec::new() }));
        }
    }
    let pause = answer.cost.and_then(|cost| cost.again());
    Ok(Page { records, pause, ..Page::default() })
}

fn closer(order: &Value, closed: Option<Stamp>) -> (Closer, Confidence, Vec<Phrase>) {
    let Some(closed) = closed else {
        return (Closer::Unknown, Confidence::Unknown, Vec::new());
    };
    let events = nodes(order, "events");
    let nearest = events
        .iter()
        .filter(|event| is_closing(&text(event, "action")))
        .filter_map(|event| Some((stamp(event, "createdAt")?.at.since(closed.at).abs(), event)))
        .filter(|(off, _)| *off <= NEAR)
        .min_by_key(|(off, _)| *off);
    let Some((_, event)) = nearest else {
        let said = Phrase::new("evidence-shopify-no-event").time("at", closed);
        return (Closer::Unknown, Confidence::Unknown, vec![said]);
    };
    let (author, app) = (text(event, "author"), text(event, "appTitle"));
    match (flag(event, "attributeToUser"), flag(event, "attributeToApp")) {
        (Some(true), _) if !author.is_empty() => {
            let said =
                Phrase::new("evidence-shopify-closed-by-person").text("name", &author).time("at", closed);
            (Closer::Person { name: author }, Confidence::Certain, vec![said])
        }
        (_, Some(true)) if !app.is_empty() => {
            let said = Phrase::new("evidence-shopify-closed-by-app").text("app", &app).time("at", closed);
            (Closer::App { name: app }, Confidence::Certain, vec![said])
        }
        (Some(true), _) | (_, Some(true)) => {
            let said = Phrase::new("evidence-shopify-closed-unnamed").time("at", closed);
            (Closer::Unknown, Confidence::Unknown, vec![said])
        }
        _ => match paid_before(order, events, closed.at) {
            Some(paid) => {
                let said =
                    Phrase::new("evidence-shopify-closed-by-setting").at("paid", paid).time("at", closed);
                (Closer::Setting, Confidence::Likely, vec![said])
            }
            None => {
                let said = Phrase::new("evidence-shopify-closed-unnamed").time("at", closed);
                (Closer::Unknown, Confidence::Unknown, vec![said])
            }
        },
    }
}

/// The event of a fulfillment that was made. `closed` is another thing: the order was archived.
fn is_closing(action: &str) -> bool {
    action == "fulfillment_success" || action == "fulfillment_created"
}

/// The payment, or the placing of the order, of which the closing followed at once.
fn paid_before(order: &Value, events: &[Value], closed: Ms) -> Option<Ms> {
    let own = ["processedAt", "createdAt"].iter().filter_map(|key| stamp(order, key));
    let paid = |event: &&Value| {
        matches!(text(event, "action").as_str(), "sale_success" | "capture_success" | "authorization_success")
    };
    let told = events.iter().filter(paid).filter_map(|event| stamp(event, "createdAt"));
    told.chain(own).map(|at| at.at).filter(|at| (0..=SETTING).contains(&closed.since(*at))).max()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{reply, shop};
    use super::*;
    use crate::domain::SECOND;
    use serde_json::json;

    const ID: &str = "gid://shopify/Order/1";
    const CLOSED: Stamp = Stamp::instant(Ms(1_772_352_000_000));

    fn at(seconds: i64) -> String {
        CLOSED.at.plus(seconds * SECOND).to_utc().to_rfc3339()
    }

    fn event(seconds: i64, action: &str, more: &Value) -> Value {
        let mut event = json!({"action": action, "createdAt": at(seconds), "attributeToApp": false,
            "attributeToUser": false, "appTitle": null, "author": "Studio Wolk"});
        for (key, value) in more.as_object().into_iter().flatten() {
            event[key] = value.clone();
        }
        event
    }

    /// Placed and paid this long before the closing.
    fn closed_by(seconds: i64, events: &[Value]) -> (Closer, Confidence) {
        let body = json!({"data": {"nodes": [{"id": ID, "createdAt": at(-seconds),
            "processedAt": at(-seconds), "events": {"nodes": events}}]}});
        let page = read(&[(ID.into(), Some(CLOSED))], &shop(), &reply(200, &body.to_string())).unwrap();
        let Record::Notes(record) = &page.records[0] else { panic!("a record of notes") };
        assert_eq!(record.evidence.len(), 1, "the verdict can say why");
        (record.closer.clone(), record.confidence)
    }

    #[test]
    fn a_person_is_named_by_the_event() {
        let by = json!({"attributeToUser": true, "author": "Marie de Boer"});
        let events = [event(86_400, "mail_sent", &json!({})), event(1, "fulfillment_success", &by)];
        let person = Closer::Person { name: "Marie de Boer".into() };
        assert_eq!(closed_by(7_200, &events), (person, Confidence::Certain));
    }

    #[test]
    fn an_app_is_named_by_its_title() {
        let by = json!({"attributeToApp": true, "appTitle": "TPOP"});
        let app = Closer::App { name: "TPOP".into() };
        assert_eq!(closed_by(5, &[event(0, "fulfillment_success", &by)]), (app, Confidence::Certain));
    }

    #[test]
    fn nobody_right_after_the_payment_is_likely_the_setting() {
        let nobody = [event(0, "fulfillment_success", &json!({}))];
        assert_eq!(closed_by(40, &nobody), (Closer::Setting, Confidence::Likely));
        assert_eq!(closed_by(121, &nobody), (Closer::Unknown, Confidence::Unknown));
    }

    #[test]
    fn a_payment_that_came_days_later_counts_as_the_payment() {
        let events = [event(0, "fulfillment_success", &json!({})), event(-30, "capture_success", &json!({}))];
        assert_eq!(closed_by(86_400 * 3, &events), (Closer::Setting, Confidence::Likely));
    }

    #[test]
    fn a_person_without_a_name_is_not_the_setting() {
        let by = json!({"attributeToUser": true, "author": null});
        assert_eq!(closed_by(5, &[event(0, "fulfillment_success", &by)]).0, Closer::Unknown);
    }

    #[test]
    fn archiving_closes_nothing() {
        let by = json!({"attributeToUser": true, "author": "Marie"});
        assert_eq!(closed_by(9_999, &[event(0, "closed", &by)]), (Closer::Unknown, Confidence::Unknown));
        assert_eq!(closed_by(9_999, &[]), (Closer::Unknown, Confidence::Unknown));
        assert_eq!(closed_by(9_999, &[event(-90, "fulfillment_success", &by)]).0, Closer::Unknown);
    }

    #[test]
    fn out_of_sight_is_not_gone() {
        let null = reply(200, r#"{"data":{"nodes":[null]}}"#);
        let asked = [(ID.to_owned(), None)];
        assert_eq!(read(&asked, &shop(), &null).unwrap().records, []);
        let all = Profile { scopes: vec!["read_all_orders".into()], ..shop() };
        assert_eq!(read(&asked, &all, &null).unwrap().records, [Record::OrderGone { id: ID.into() }]);
    }

    #[test]
    fn of_several_orders_each_is_told_by_its_own_events() {
        let by = json!({"attributeToUser": true, "author": "Marie"});
        let order = |id: &str, events: &[Value]| json!({"id": id, "createdAt": at(-9), "processedAt": at(-9), "events": {"nodes": events}});
        let other = "gid://shopify/Order/2";
        let rows = [order(ID, &[event(0, "fulfillment_success", &by)]), Value::Null, order("x", &[])];
        let body = json!({"data": {"nodes": rows}}).to_string();
        let asked = [ID, other, "gid://shopify/Order/3"].map(|id| (id.to_owned(), Some(CLOSED)));
        let page = read(&asked, &shop(), &reply(200, &body)).unwrap();
        let [Record::Notes(record)] = page.records.as_slice() else { panic!("one record: {page:?}") };
        assert_eq!((record.id.as_str(), &record.closer), (ID, &Closer::Person { name: "Marie".into() }));
    }
}
