//! What the suite does in a shop of the world and sees on its wire, whichever platform it is.

use super::*;
use serde_json::Value;

/// The worlds of both platforms, as a test wants them. Only the one that is tested is connected.
#[derive(Default)]
pub(crate) struct Config {
    pub(crate) woo: ShopConfig,
    pub(crate) shopify: ShopifyConfig,
}

/// Ways in which a platform's shops keep a number, each written by another request.
pub(crate) type KeptIn = (&'static str, fn(&mut Config));

/// The first is the usual one.
pub(crate) fn kinds(platform: Platform) -> Vec<KeptIn> {
    match platform {
        Platform::Shopify => vec![
            ("fulfilments that people and apps made", |_| {}),
            ("fulfilments that the shop's setting made", |c| c.shopify.auto_fulfils = true),
        ],
        _ => vec![
            ("a tracking plugin", |_| {}),
            ("core fulfillments", |c| {
                c.woo.tracking_plugin = TrackingPlugin::None;
                c.woo.fulfillments = true;
            }),
            ("a field of a plugin that nobody knows", |c| {
                c.woo.tracking_plugin = TrackingPlugin::UnknownMeta { key: "_pakje_barcode".into() };
            }),
            ("notes to the customer", |c| c.woo.tracking_plugin = TrackingPlugin::None),
        ],
    }
}

/// A page of a run: the only questions that walk through orders.
pub(crate) fn is_page(wire: &Wire) -> bool {
    wire.shown_url.contains("orderby")
        || wire.body.as_deref().is_some_and(|body| body.contains("\"sortKey\":"))
}

/// The orders of an answer to a page.
pub(crate) fn rows(reply: &Reply) -> Vec<Value> {
    let body: Value = serde_json::from_slice(&reply.body).unwrap_or_default();
    let rows = body.pointer("/data/orders/nodes").unwrap_or(&body);
    rows.as_array().cloned().unwrap_or_default()
}

/// Requests about one order, for a fault that only meets writes.
pub(crate) fn writes(platform: Platform) -> Filter {
    match platform {
        Platform::Shopify => Filter::path("#fulfillment"),
        _ => Filter::path("orders/"),
    }
}

/// Requests that change an order, for a fault that meets all.
pub(crate) fn posts(platform: Platform) -> Filter {
    match platform {
        Platform::Shopify => writes(platform),
        _ => Filter::call("POST", "orders/"),
    }
}

/// The word for an order that was sent, where a platform writes it.
pub(crate) fn closed_word(platform: Platform) -> &'static str {
    match platform {
        Platform::Shopify => "\"displayFulfillmentStatus\":\"FULFILLED\"",
        _ => "\"status\":\"completed\"",
    }
}

/// A field is gone from an answer, wherever it stands in it.
pub(crate) fn without(field: &str, reply: &mut Reply) {
    fn strip(value: &mut Value, field: &str) {
        match value {
            Value::Object(map) => {
                map.remove(field);
                map.values_mut().for_each(|value| strip(value, field));
            }
            Value::Array(items) => items.iter_mut().for_each(|item| strip(item, field)),
            _ => {}
        }
    }
    let Ok(mut body) = serde_json::from_slice::<Value>(&reply.body) else { return };
    strip(&mut body["data"], field);
    reply.body = body.to_string().into_bytes();
}

pub(crate) fn order_ids(platform: Platform, world: &World) -> Vec<String> {
    match platform {
        Platform::Shopify => world.shopify_order_ids(),
        _ => world.order_ids().iter().map(u64::to_string).collect(),
    }
}

fn woo(id: &str) -> u64 {
    id.parse().unwrap()
}

pub(crate) fn status(platform: Platform, world: &World, id: &str) -> &'static str {
    match platform {
        Platform::Shopify => world.shopify_status(id).unwrap(),
        _ => world.order_status(woo(id)).unwrap(),
    }
}

pub(crate) fn cancel(platform: Platform, world: &mut World, id: &str, now: i64) -> bool {
    match platform {
        Platform::Shopify => world.shopify_cancel(id, "Marie de Boer", now),
        _ => world.cancel(woo(id), "Marie de Boer", now),
    }
}

pub(crate) fn refund_full(platform: Platform, world: &mut World, id: &str, now: i64) -> bool {
    match platform {
        Platform::Shopify => world.shopify_refund_full(id, now),
        _ => world.refund_full(woo(id), now),
    }
}

/// The owner adds a number to an order that shows none.
pub(crate) fn add_number(platform: Platform, world: &mut World, id: &str, number: &str, now: i64) -> bool {
    let carrier = world.truth(&TruthQuestion::at(now)).order(id).and_then(|o| o.carrier.clone());
    let carrier = carrier.unwrap_or_else(|| "PostNL".to_owned());
    match platform {
        Platform::Shopify => world.shopify_edit_tracking(id, "Marie de Boer", &[(&carrier, number)], now),
        _ => world.add_tracking_in_admin(woo(id), number, "PostNL", now),
    }
}

/// The key that is in use is deleted.
pub(crate) fn revoke(platform: Platform, world: &mut World) {
    match platform {
        Platform::Shopify => world.shopify_revoke_tokens(),
        _ => assert!(world.revoke_key("read_write")),
    }
}

/// Takes the right to read orders from the key in use.
pub(crate) fn take_reading(platform: Platform, world: &mut World) {
    let taken = match platform {
        Platform::Shopify => world.shopify_withdraw_scope("read_orders"),
        _ => world.set_key_permissions("read_write", Permissions::Write),
    };
    assert!(taken);
}

/// Takes the right to change orders from the key in use.
pub(crate) fn take_writing(platform: Platform, world: &mut World) {
    let taken = match platform {
        Platform::Shopify => ["assigned", "merchant_managed", "third_party"]
            .iter()
            .all(|owner| world.shopify_withdraw_scope(&format!("write_{owner}_fulfillment_orders"))),
        _ => world.set_key_permissions("read_write", Permissions::Read),
    };
    assert!(taken);
}

/// What the owner types to connect the shop again, with other keys than the first.
pub(crate) fn other_keys(platform: Platform, world: &mut World) -> Vec<(&'static str, String)> {
    match platform {
        Platform::Shopify => {
            let (id, secret) = world.shopify_client().unwrap();
            let keys = (id.to_owned(), secret.to_owned());
            vec![("shop", world.shopify_url().unwrap()), ("client_id", keys.0), ("client_secret", keys.1)]
        }
        _ => {
            world.set_key_permissions("read_only", Permissions::ReadWrite);
            let key = world.key("read_only").cloned().unwrap();
            vec![
                ("url", world.base_url()),
                ("consumer_key", key.consumer_key),
                ("consumer_secret", key.consumer_secret),
            ]
        }
    }
}

pub(crate) fn base_url(platform: Platform, world: &World) -> String {
    match platform {
        Platform::Shopify => world.shopify_url().unwrap(),
        _ => world.base_url(),
    }
}

/// Whether the platform's word for where an order stands was understood.
pub(crate) fn means(state: OrderState, status: &str) -> bool {
    match status {
        "completed" => matches!(state, OrderState::Closed | OrderState::Refunded),
        "processing" => matches!(state, OrderState::Open | OrderState::Refunded),
        "cancelled" | "CANCELLED" => state == OrderState::Cancelled,
        "refunded" => state == OrderState::Refunded,
        // Nobody waits for a test order: it is taken for unpaid.
        "FULFILLED" => matches!(state, OrderState::Closed | OrderState::Refunded | OrderState::Unpaid),
        "PARTIALLY_FULFILLED" => matches!(state, OrderState::Open | OrderState::Refunded),
        "OPEN" => matches!(state, OrderState::Open | OrderState::Refunded | OrderState::Unpaid),
        _ => matches!(state, OrderState::Unpaid | OrderState::Other),
    }
}
