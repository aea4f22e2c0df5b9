//! `/orders/{id}/refunds`, to read. Paged like every collection, though an order rarely has two.

use serde_json::{Value, json};

use super::errors::{Failure, Say};
use super::order_json::{line_item, money};
use super::{Answer, Answered, Call, links};
use crate::clock;
use crate::order::{Order, Refund};

pub(crate) fn all(call: &mut Call<'_>, namespace: &str, order: u64) -> Answered {
    const ALLOW: &str = "GET, POST";
    call.caller.must_manage("woocommerce_rest_cannot_view", call.say(Say::CannotList))?;
    let at = position(call, order)?;
    let order = &call.shop.orders[at];
    let body: Vec<Value> = order
        .refunds
        .iter()
        .rev()
        .map(|refund| {
            call.item(json_of(call, order, refund), refund_links(call, namespace, order.id, refund.id))
        })
        .collect();
    let total = body.len();
    let mut answer = Answer::ok(Value::Array(body), ALLOW);
    answer.total = Some((total, usize::from(total > 0)));
    Ok(answer)
}

pub(crate) fn one(call: &mut Call<'_>, namespace: &str, order: u64, refund: u64) -> Answered {
    const ALLOW: &str = "GET, DELETE";
    call.caller.must_manage("woocommerce_rest_cannot_view", call.say(Say::CannotView))?;
    let at = position(call, order)?;
    let order = &call.shop.orders[at];
    let Some(refund) = order.refunds.iter().find(|other| other.id == refund) else {
        let message = call.say(Say::InvalidResource);
        return Err(Failure::new(404, "woocommerce_rest_invalid_order_refund_id", message).allowing(ALLOW));
    };
    let links = refund_links(call, namespace, order.id, refund.id);
    Ok(Answer::ok(call.single(json_of(call, order, refund), links), ALLOW))
}

fn position(call: &Call<'_>, order: u64) -> Result<usize, Failure> {
    call.shop.position(order).ok_or_else(|| {
        Failure::new(404, "woocommerce_rest_invalid_order_id", call.say(Say::InvalidOrderId))
            .allowing("GET, POST")
    })
}

fn json_of(call: &Call<'_>, order: &Order, refund: &Refund) -> Value {
    let lines: Vec<Value> = refund
        .lines
        .iter()
        .filter_map(|(id, line, quantity)| {
            let line = order.lines.get(*line)?;
            let mut item = line_item(line, -i64::from(*quantity), false);
            item["id"] = json!(id);
            let of = line.id.to_string();
            item["meta_data"] = json!([{
                "id": refund.meta_id + 1, "key": "_refunded_item_id", "value": of,
                "display_key": "_refunded_item_id", "display_value": of,
            }]);
            Some(item)
        })
        .collect();
    json!({
        "id": refund.id,
        "date_created": clock::iso(call.shop.config.timezone.to_wall(refund.at)),
        "date_created_gmt": clock::iso(refund.at),
        "amount": money(refund.amount),
        "reason": refund.reason,
        "refunded_by": refund.by,
        "refunded_payment": false,
        "meta_data": [{
            "id": refund.meta_id, "key": "_refund_type", "value": if refund.full { "full" } else { "partial" },
        }],
        "line_items": lines,
        "shipping_lines": [],
        "tax_lines": [],
        "fee_lines": [],
    })
}

fn refund_links(call: &Call<'_>, namespace: &str, order: u64, refund: u64) -> Value {
    let up = call.route(&format!("{namespace}/orders/{order}"));
    let all = format!("{up}/refunds");
    links(&format!("{all}/{refund}"), &["GET", "DELETE"], &all, Some(&up))
}
