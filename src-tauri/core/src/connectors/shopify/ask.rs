//! The questions: documents with their variables, all to one address.

use super::json::number_of;
use super::paging::Token;
use crate::connectors::{PageToken, Profile, Request};
use crate::domain::{Ms, Stamp};
use serde_json::{Value, json};
use url::Url;

/// The version of the interface that the documents are held to.
const ROUTE: &str = "/admin/api/2026-10/graphql.json";

const ORDERS: &str = concat!(include_str!("orders.graphql"), include_str!("order.graphql"));
const THESE: &str = concat!(include_str!("these.graphql"), include_str!("order.graphql"));
const EVENTS: &str = include_str!("events.graphql");
pub(super) const ACCESS: &str = include_str!("access.graphql");
pub(super) const REACH: &str = include_str!("reach.graphql");
pub(super) const UPDATE: &str = include_str!("update.graphql");
pub(super) const CREATE: &str = include_str!("create.graphql");

/// Orders of a first page: the most for which the published rule (an object 1, a connection 2 and its records) gives
/// fewer than the 1,000 points that one question may cost, if a list of lists is counted by its size. A page that
/// costs too much all the same is asked again with half of them.
pub(super) const FIRST: u32 = 9;

/// Orders of one question by ids.
pub(super) const AT_ONCE: u32 = 8;

/// Orders of one question for events: each holds about 53 points.
pub(super) const EVENTS_AT_ONCE: u32 = 17;

/// How many of each part of an order are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counts {
    lines: usize,
    pub(super) fulfillments: usize,
    pub(super) numbers: usize,
    pieces: usize,
    groups: usize,
    group_lines: usize,
    /// Also what can still be marked as sent.
    open: bool,
}

/// Many orders: enough for nearly all. One that has more is read again alone.
pub(super) const FEW: Counts =
    Counts { lines: 10, fulfillments: 3, numbers: 3, pieces: 10, groups: 3, group_lines: 1, open: false };
/// One order: about 600 points.
pub(super) const MANY: Counts =
    Counts { lines: 50, fulfillments: 6, numbers: 8, pieces: 20, groups: 4, group_lines: 20, open: true };

impl Counts {
    fn variables(self, profile: &Profile) -> Value {
        let groups = may_read_groups(&profile.scopes);
        json!({
            "lines": self.lines, "fulfillments": self.fulfillments, "numbers": self.numbers,
            "pieces": self.pieces, "groups": self.groups, "groupLines": self.group_lines,
            "withGroups": groups, "withOpen": groups && self.open,
        })
    }
}

/// The app may read how lines are to be sent. A right to write is one to read.
pub(super) fn may_read_groups(scopes: &[String]) -> bool {
    scopes.iter().any(|scope| is_group_scope(scope, "read_") || is_group_scope(scope, "write_"))
}

/// Whether this is the right to do `what` with the lines that are to be sent: of any of the three owners
/// that Shopify knows (the app itself, the merchant, a third party).
pub(super) fn is_group_scope(scope: &str, what: &str) -> bool {
    matches!(
        scope.strip_prefix(what),
        Some(
            "assigned_fulfillment_orders"
                | "merchant_managed_fulfillment_orders"
                | "third_party_fulfillment_orders"
        )
    )
}

/// A run: its filter, and the order in which it walks.
pub(super) struct Walk {
    query: String,
    sort_key: &'static str,
}

/// Orders that changed at that moment or later.
pub(super) fn changed_since(since: Option<Ms>) -> Walk {
    Walk { query: format!("updated_at:>='{}'", moment(since.unwrap_or(Ms(0)))), sort_key: "UPDATED_AT" }
}

/// Orders that were placed at that moment or later.
pub(super) fn created_since(since: Ms) -> Walk {
    Walk { query: format!("created_at:>='{}'", moment(since)), sort_key: "CREATED_AT" }
}

/// Whole seconds in UTC.
fn moment(at: Ms) -> String {
    at.to_utc().format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The next page of a run; or an order of the last one, alone.
pub(super) fn run(profile: &Profile, walk: Walk, page: Option<&PageToken>) -> Result<Request, String> {
    let token = page.map(Token::of).transpose()?.unwrap_or_default();
    if let Some(alone) = token.alone.first() {
        return by_ids(profile, std::slice::from_ref(alone), MANY);
    }
    let mut variables = FEW.variables(profile);
    variables["first"] = token.first.into();
    variables["after"] = token.after.clone().into();
    variables["query"] = walk.query.into();
    variables["sortKey"] = walk.sort_key.into();
    // How many there are is asked once.
    variables["withCount"] = (token.after.is_none() && page.is_none()).into();
    post(profile, ORDERS, &variables, false)
}

/// Orders by their ids: one with all its parts, several with few of each.
pub(super) fn these(profile: &Profile, ids: &[String], page: Option<&PageToken>) -> Result<Request, String> {
    if let Some(page) = page {
        let token = Token::of(page)?;
        let alone = token.alone.first().ok_or("no order is left to be asked alone")?;
        return by_ids(profile, std::slice::from_ref(alone), MANY);
    }
    by_ids(profile, ids, if ids.len() == 1 { MANY } else { FEW })
}

fn by_ids(profile: &Profile, ids: &[String], counts: Counts) -> Result<Request, String> {
    if ids.is_empty() || ids.len() > AT_ONCE as usize {
        return Err(format!("{} orders asked at once; 1 to {AT_ONCE} can be", ids.len()));
    }
    for id in ids {
        order_id(id)?;
    }
    let mut variables = counts.variables(profile);
    variables["ids"] = ids.into();
    post(profile, THESE, &variables, false)
}

/// What happened to orders.
pub(super) fn events(profile: &Profile, orders: &[(String, Option<Stamp>)]) -> Result<Request, String> {
    if orders.is_empty() || orders.len() > EVENTS_AT_ONCE as usize {
        return Err(format!(
            "the events of {} orders at once; of 1 to {EVENTS_AT_ONCE} can be",
            orders.len()
        ));
    }
    let ids = orders.iter().map(|(id, _)| order_id(id)).collect::<Result<Vec<_>, _>>()?;
    post(profile, EVENTS, &json!({"ids": ids}), false)
}

/// An id of an order, as Shopify writes it.
pub(super) fn order_id(id: &str) -> Result<&str, String> {
    number_of(id, "Order").map(|_| id).ok_or_else(|| format!("{id:?} is no id of an order at Shopify"))
}

/// A document with its variables. `changes`: a mutation.
///
/// # Errors
/// When the shop's address is none, or plain http that the owner did not agree to.
pub(super) fn post(
    profile: &Profile,
    document: &str,
    variables: &Value,
    changes: bool,
) -> Result<Request, String> {
    let url =
        Url::parse(&format!("{}{ROUTE}", profile.url)).map_err(|error| format!("shop address: {error}"))?;
    match url.scheme() {
        "https" => {}
        "http" if profile.allow_http => {}
        other => return Err(format!("the shop's address is {other}, not https")),
    }
    let body = json!({"query": document, "variables": variables}).to_string();
    Ok(Request { method: "POST", url, body: Some(body), signed: true, changes })
}

#[cfg(test)]
mod tests {
    use super::super::tests::shop;
    use super::*;

    fn variables(request: &Request) -> Value {
        let body: Value = serde_json::from_str(request.body.as_deref().unwrap()).unwrap();
        body["variables"].clone()
    }

    #[test]
    fn a_run_asks_from_its_moment_in_the_order_of_change() {
        let request = run(&shop(), changed_since(Some(Ms(1_772_352_005_999))), None).unwrap();
        assert_eq!(request.url.as_str(), "https://studio-wolk.myshopify.com/admin/api/2026-10/graphql.json");
        let asked = variables(&request);
        assert_eq!(asked["query"], "updated_at:>='2026-03-01T08:00:05Z'");
        assert_eq!(
            (asked["sortKey"].as_str(), asked["first"].as_u64()),
            (Some("UPDATED_AT"), Some(u64::from(FIRST)))
        );
        assert_eq!((&asked["withGroups"], &asked["withOpen"]), (&json!(true), &json!(false)));
        assert!(!request.changes, "a question changes nothing, although it is a POST");
    }

    #[test]
    fn one_order_is_asked_with_what_is_still_open_and_many_are_not() {
        let ids = ["gid://shopify/Order/1".to_owned(), "gid://shopify/Order/2".to_owned()];
        assert_eq!(variables(&these(&shop(), &ids[..1], None).unwrap())["withOpen"], true);
        assert_eq!(variables(&these(&shop(), &ids, None).unwrap())["withOpen"], false);
    }

    #[test]
    fn how_lines_are_sent_is_asked_only_where_that_is_allowed() {
        let blind = Profile { scopes: vec!["read_orders".into()], ..shop() };
        let asked = variables(&these(&blind, &["gid://shopify/Order/1".into()], None).unwrap());
        assert_eq!((&asked["withGroups"], &asked["withOpen"]), (&json!(false), &json!(false)));
        assert!(may_read_groups(&["write_third_party_fulfillment_orders".into()]));
        assert!(!may_read_groups(&["read_fulfillments".into(), "read_orders".into()]));
    }

    #[test]
    fn an_id_that_is_none_is_not_asked() {
        for id in ["7", "gid://shopify/Product/7", "gid://shopify/Order/7?x", "gid://shopify/Order/"] {
            assert!(these(&shop(), &[id.into()], None).is_err(), "{id}");
        }
        assert!(these(&shop(), &[], None).is_err());
    }

    #[test]
    fn plain_http_is_refused_unless_agreed_to() {
        let http = Profile { url: "http://127.0.0.1:9".into(), allow_http: false, ..shop() };
        let order = [("gid://shopify/Order/1".to_owned(), None)];
        assert!(events(&http, &order).is_err());
        assert!(events(&Profile { allow_http: true, ..http }, &order).is_ok());
    }
}
