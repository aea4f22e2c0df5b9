//! `/orders/{id}/notes`. Newest second first, and inside a second by id; not paged. A note never moves the
//! order's `date_modified`, and a note to the customer is mailed. `added_by_user` is taken and never given
//! back; it is what puts the key's owner in `author`.

use serde_json::{Value, json};

use super::errors::{Failure, Say, no_route};
use super::{Answer, Answered, Call, links};
use crate::clock;
use crate::order::Note;
use crate::shop::Hand;

const ALL_ALLOW: &str = "GET, POST";
const ONE_ALLOW: &str = "GET, DELETE";

pub(crate) fn all(call: &mut Call<'_>, namespace: &str, order: u64) -> Answered {
    match call.method.as_str() {
        "GET" => list(call, namespace, order),
        "POST" => create(call, namespace, order),
        _ => Err(no_route(call.language())),
    }
}

fn list(call: &mut Call<'_>, namespace: &str, order: u64) -> Answered {
    call.caller.must_manage("woocommerce_rest_cannot_view", call.say(Say::CannotList))?;
    let at = position(call, order, ALL_ALLOW)?;
    let wanted = call.query.get("type").unwrap_or("any");
    let mut notes: Vec<&Note> = call.shop.orders[at]
        .notes
        .iter()
        .filter(|note| match wanted {
            "customer" => note.customer_note,
            "internal" => !note.customer_note,
            _ => true,
        })
        .collect();
    notes.sort_by_key(|note| (std::cmp::Reverse(note.at), note.id));
    let body: Vec<Value> = notes
        .iter()
        .map(|note| call.item(json_of(call, note), note_links(call, namespace, order, note.id)))
        .collect();
    let mut answer = Answer::ok(Value::Array(body), ALL_ALLOW);
    answer.took_ms = 118;
    Ok(answer)
}

fn create(call: &mut Call<'_>, namespace: &str, order: u64) -> Answered {
    let Some(text) = call.body.get("note").and_then(Value::as_str).map(str::to_owned) else {
        let mut failure = Failure::new(400, "rest_missing_callback_param", "Missing parameter(s): note");
        failure.body["data"]["params"] = json!(["note"]);
        return Err(failure.allowing(ALL_ALLOW));
    };
    call.caller.must_manage("woocommerce_rest_cannot_create", call.say(Say::CannotCreate))?;
    let at = position(call, order, ALL_ALLOW)?;
    let flag = |name: &str| {
        call.body.get(name).is_some_and(|value| value == &json!(true) || value == &json!("true"))
    };
    let (to_customer, by_user) = (flag("customer_note"), flag("added_by_user"));
    let name = call.user_name();
    let hand = if by_user { Hand::Person(&name) } else { Hand::System };
    let now = call.now;
    let id = call.shop.add_note(at, now, hand, text, to_customer);
    let location = call.route(&format!("{namespace}/orders/{order}/notes/{id}"));
    let body = one_json(call, namespace, at, id)?;
    Ok(Answer::created(body, ALL_ALLOW, Some(location)))
}

pub(crate) fn one(call: &mut Call<'_>, namespace: &str, order: u64, note: u64) -> Answered {
    let code = if call.method == "DELETE" {
        "woocommerce_rest_cannot_delete"
    } else {
        "woocommerce_rest_cannot_view"
    };
    call.caller.must_manage(code, call.say(Say::CannotView))?;
    let at = position(call, order, ONE_ALLOW)?;
    let body = one_json(call, namespace, at, note)?;
    match call.method.as_str() {
        "GET" => {}
        "DELETE" => call.shop.orders[at].notes.retain(|other| other.id != note),
        _ => return Err(no_route(call.language())),
    }
    Ok(Answer::ok(body, ONE_ALLOW))
}

fn one_json(call: &Call<'_>, namespace: &str, at: usize, id: u64) -> Result<Value, Failure> {
    let order = &call.shop.orders[at];
    let Some(note) = order.notes.iter().find(|note| note.id == id) else {
        let message = call.say(Say::InvalidResource);
        return Err(Failure::new(404, "woocommerce_rest_invalid_id", message).allowing(ONE_ALLOW));
    };
    Ok(call.single(json_of(call, note), note_links(call, namespace, order.id, id)))
}

fn position(call: &Call<'_>, order: u64, allow: &'static str) -> Result<usize, Failure> {
    call.shop.position(order).ok_or_else(|| {
        let message = call.say(Say::InvalidOrderId);
        Failure::new(404, "woocommerce_rest_shop_order_invalid_id", message).allowing(allow)
    })
}

fn json_of(call: &Call<'_>, note: &Note) -> Value {
    json!({
        "id": note.id,
        "author": note.author,
        "date_created": clock::iso(call.shop.config.timezone.to_wall(note.at)),
        "date_created_gmt": clock::iso(note.at),
        "note": note.text,
        "customer_note": note.customer_note,
    })
}

fn note_links(call: &Call<'_>, namespace: &str, order: u64, note: u64) -> Value {
    let up = call.route(&format!("{namespace}/orders/{order}"));
    let all = format!("{up}/notes");
    links(&format!("{all}/{note}"), &["GET", "DELETE"], &all, Some(&up))
}
