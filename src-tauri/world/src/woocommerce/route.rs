//! From an address to a route.

use serde_json::{Map, Value, json};

use super::errors::{Failure, Say, no_route};
use super::{Answer, Answered, Call, fulfillments, notes, orders, refunds, site, trackings};
use crate::config::TrackingPlugin;
use crate::wire::Request;

/// Finds the route, reads the body, and lets the route answer.
pub(crate) fn dispatch(call: &mut Call<'_>, path: &str, request: &Request) -> Answered {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let (namespace, rest) = match parts.as_slice() {
        [] => return site::index(call),
        [first, version, rest @ ..] => (format!("{first}/{version}"), rest),
        [_] => return Err(no_route(call.language())),
    };
    let is_woo = matches!(namespace.as_str(), "wc/v1" | "wc/v2" | "wc/v3");
    if call.method == "OPTIONS" {
        return Ok(Answer::ok(json!({ "namespace": namespace }), "GET"));
    }
    call.body = read_body(call, request)?;
    let method = call.method.clone();
    let reads = method == "GET";
    match rest {
        [] if is_woo && reads => site::namespace(call, &namespace),
        ["orders"] if is_woo && reads => orders::list(call, &namespace),
        ["orders"] if is_woo && method == "POST" => {
            let message = call.say(Say::CannotCreate);
            Err(Failure::new(403, "woocommerce_rest_cannot_create", message))
        }
        ["orders", id] if is_woo => {
            let id = number(call, id)?;
            orders::one(call, &namespace, id)
        }
        ["orders", id, "notes", rest @ ..] if is_woo => {
            let id = number(call, id)?;
            match rest {
                [] => notes::all(call, &namespace, id),
                [note] => {
                    let note = number(call, note)?;
                    notes::one(call, &namespace, id, note)
                }
                _ => Err(no_route(call.language())),
            }
        }
        ["orders", id, "refunds", rest @ ..] if is_woo && reads => {
            let id = number(call, id)?;
            match rest {
                [] => refunds::all(call, &namespace, id),
                [refund] => {
                    let refund = number(call, refund)?;
                    refunds::one(call, &namespace, id, refund)
                }
                _ => Err(no_route(call.language())),
            }
        }
        ["orders", id, "fulfillments", rest @ ..]
            if namespace == "wc/v3" && call.shop.config.fulfillments =>
        {
            let id = number(call, id)?;
            fulfillments::answer(call, id, rest)
        }
        ["orders", id, "shipment-trackings", rest @ ..] if serves_trackings(call, &namespace) => {
            let id = number(call, id)?;
            trackings::answer(call, &namespace, id, rest)
        }
        ["customers", id] if is_woo && reads => {
            let id = number(call, id)?;
            site::customer(call, &namespace, id)
        }
        ["system_status"] if is_woo && reads => site::system_status(call),
        _ => Err(no_route(call.language())),
    }
}

/// AST answers under its own namespace, the official one and WooCommerce's; the official plugin under its own.
fn serves_trackings(call: &Call<'_>, namespace: &str) -> bool {
    match call.shop.config.tracking_plugin {
        TrackingPlugin::Ast => {
            matches!(namespace, "wc-shipment-tracking/v3" | "wc-ast/v3" | "wc/v1" | "wc/v2" | "wc/v3")
        }
        TrackingPlugin::Official => namespace == "wc-shipment-tracking/v3",
        TrackingPlugin::None | TrackingPlugin::UnknownMeta { .. } => false,
    }
}

/// A route's pattern takes digits only: an id with letters is no route.
fn number(call: &Call<'_>, text: &str) -> Result<u64, Failure> {
    text.parse().map_err(|_| no_route(call.language()))
}

fn read_body(call: &Call<'_>, request: &Request) -> Result<Map<String, Value>, Failure> {
    let is_json =
        request.header("content-type").is_some_and(|kind| kind.to_ascii_lowercase().contains("json"));
    if request.body.is_empty() || call.method == "GET" || !is_json {
        return Ok(Map::new());
    }
    match serde_json::from_slice(&request.body) {
        Ok(Value::Object(map)) => Ok(map),
        Ok(_) => Ok(Map::new()),
        Err(_) => {
            let mut failure = Failure::new(400, "rest_invalid_json", call.say(Say::BadJson));
            failure.body["data"]["json_error_code"] = json!(4);
            failure.body["data"]["json_error_message"] = json!("Syntax error");
            Err(failure)
        }
    }
}
