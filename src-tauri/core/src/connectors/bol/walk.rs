//! Reading one order whole: the order itself, where bol still shows it; the list of its shipments, where they
//! are not known; each shipment. The last answer makes the record. What was read so far travels in the page
//! token, which lives no longer than the walk.
//!
//! bol shows a handled order for 48 hours. After that it says 404, and the order is told by its shipments;
//! an order that it does not show and of which nothing was sent is gone.
//!
//! A shipment that cannot be read leaves no whole order, so none is told: a number that is not known must not
//! look like one that is missing.

use super::json::{part, rows, text};
use super::order::{self, Detail};
use super::shipment::{self, Sent};
use super::{ask, errors, meter, whole};
use crate::connectors::{Page, PageToken, Problem, Profile, ReadError, Record, Reply, Request};
use crate::domain::Ms;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What a list told of an order.
#[derive(Debug, Clone, Default)]
pub(super) struct Start {
    /// bol may still show the order, and not all of it may be handled.
    pub(super) detail: bool,
    /// Its shipments, where it is certain that these are all.
    pub(super) shipments: Option<Vec<String>>,
    /// When it last changed.
    pub(super) changed: Option<Ms>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Next {
    Order,
    List,
    Shipment,
}

/// What a [`PageToken`] of a walk holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Token {
    next: Next,
    /// The page of the list of shipments, from 1.
    number: u32,
    /// Shipments still to be read.
    left: Vec<String>,
    /// They and those that were read are all.
    all: bool,
    /// The list of its shipments was asked for.
    listed: bool,
    /// The order itself was asked for.
    asked: bool,
    changed: Option<Ms>,
    detail: Option<Detail>,
    sent: Vec<Sent>,
}

impl Token {
    fn new(start: Start) -> Token {
        let all = start.shipments.is_some();
        let next = match () {
            () if start.detail => Next::Order,
            () if all => Next::Shipment,
            () => Next::List,
        };
        Token {
            next,
            number: 1,
            left: start.shipments.unwrap_or_default(),
            all,
            listed: false,
            asked: false,
            changed: start.changed,
            detail: None,
            sent: Vec::new(),
        }
    }

    fn of(page: Option<&PageToken>) -> Result<Token, String> {
        let Some(page) = page else { return Ok(Token::new(Start { detail: true, ..Start::default() })) };
        serde_json::from_value(page.0.clone())
            .map_err(|error| format!("not the parts of an order of bol's: {error}"))
    }
}

/// Where the reading of an order starts that a list told of.
pub(super) fn start(start: Start) -> Option<PageToken> {
    serde_json::to_value(Token::new(start)).ok().map(PageToken)
}

/// The next part of the order.
pub(super) fn request(
    ids: &[String],
    profile: &Profile,
    page: Option<&PageToken>,
) -> Result<Request, String> {
    let [id] = ids else { return Err(format!("{} orders asked at once; 1 can be", ids.len())) };
    let token = Token::of(page)?;
    match token.next {
        Next::Order => ask::order(profile, id),
        Next::List => ask::shipments_of(profile, id, token.number),
        Next::Shipment => {
            ask::shipment(profile, token.left.first().ok_or("no shipment is left to be asked for")?)
        }
    }
}

/// Reads a part of the order.
pub(super) fn read(
    ids: &[String],
    profile: &Profile,
    page: Option<&PageToken>,
    reply: &Reply,
) -> Result<Page, ReadError> {
    // Neither makes a request, so there is no reply to it.
    let ([id], Ok(token)) = (ids, Token::of(page)) else { return Err(errors::refused("token")) };
    // Of a list nobody says that it is missing; an empty one is an empty one.
    let body = if errors::is_missing(reply) { None } else { Some(errors::body(reply)?) };
    let read = match token.next {
        Next::Order => of_order(token, id, body.as_ref(), profile),
        Next::List => of_list(token, id, body.as_ref(), profile)?,
        Next::Shipment => of_shipment(token, id, body.as_ref(), profile),
    };
    Ok(Page { pause: meter::pause(reply), ..read })
}

fn of_order(mut token: Token, id: &str, body: Option<&Value>, profile: &Profile) -> Page {
    token.asked = true;
    if let Some(body) = body {
        if text(body, "orderId") != id {
            return problem(id, "orderId: not the order that was asked for");
        }
        match order::order(body) {
            // What bol sends, and what was not sent, has no shipments that tell us anything.
            Ok(detail) if detail.is_bols() || (!detail.has_sent() && token.left.is_empty()) => {
                token.detail = Some(detail);
                return whole(token, id, profile);
            }
            Ok(detail) => token.detail = Some(detail),
            Err(detail) => return problem(id, &detail),
        }
    }
    step(token, id, profile)
}

fn of_list(mut token: Token, id: &str, body: Option<&Value>, profile: &Profile) -> Result<Page, ReadError> {
    let empty = Value::Object(serde_json::Map::new());
    let rows = rows(body.unwrap_or(&empty), "shipments").ok_or_else(errors::cut_off)?;
    let mut own = false;
    for row in rows.iter().filter(|row| text(part(row, "order"), "orderId") == id) {
        let shipment = text(row, "shipmentId");
        if ask::id(&shipment).is_err() {
            return Ok(problem(id, "shipmentId: missing, or none"));
        }
        if !token.left.contains(&shipment) && !token.sent.iter().any(|sent| sent.is(&shipment)) {
            own = true;
            token.left.push(shipment);
        }
    }
    // A list that brings nothing of this order has no more of it.
    if own && !ask::is_last(rows.len(), rows.len()) {
        token.number += 1;
        return Ok(go_on(token));
    }
    (token.all, token.listed) = (true, true);
    Ok(step(token, id, profile))
}

fn of_shipment(mut token: Token, id: &str, body: Option<&Value>, profile: &Profile) -> Page {
    if !token.left.is_empty() {
        token.left.remove(0);
    }
    // One that is not there any more is older than bol shows: what it held is not known, and nothing waits.
    if let Some(body) = body {
        match shipment::shipment(body, id) {
            Ok(sent) => token.sent.push(sent),
            Err(detail) => return problem(id, &detail),
        }
    }
    step(token, id, profile)
}

/// What is to be read next, or the order.
fn step(mut token: Token, id: &str, profile: &Profile) -> Page {
    let list = |mut token: Token| {
        (token.next, token.number) = (Next::List, 1);
        go_on(token)
    };
    if !token.all {
        return list(token);
    }
    if !token.left.is_empty() {
        token.next = Next::Shipment;
        return go_on(token);
    }
    let misses = token.detail.as_ref().is_some_and(|detail| whole::misses(detail, &token.sent));
    if misses && !token.listed {
        return list(token);
    }
    if token.sent.is_empty() && !token.asked {
        token.next = Next::Order;
        return go_on(token);
    }
    whole(token, id, profile)
}

fn whole(token: Token, id: &str, profile: &Profile) -> Page {
    if token.detail.is_none() && token.sent.is_empty() {
        return Page { records: vec![Record::OrderGone { id: id.to_owned() }], ..Page::default() };
    }
    match whole::order(id, token.detail.as_ref(), &token.sent, token.changed, profile) {
        Ok(record) => Page { records: vec![Record::Order(Box::new(record))], ..Page::default() },
        Err(detail) => problem(id, &detail),
    }
}

fn problem(id: &str, detail: &str) -> Page {
    let problem = Problem { place: format!("order {id}"), detail: detail.to_owned() };
    Page { problems: vec![problem], ..Page::default() }
}

fn go_on(token: Token) -> Page {
    Page { next: serde_json::to_value(token).ok().map(PageToken), ..Page::default() }
}

#[cfg(test)]
mod tests;
