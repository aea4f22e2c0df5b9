//! An order as JSON: the 47 members that 10.5.0 was seen to write, and only those that are wanted are built.

use serde_json::{Map, Value, json};

use super::Call;
use super::fields::Fields;
use crate::clock;
use crate::order::{Delivery, Line, Meta, Order, Status};

/// Cents as WooCommerce writes money: `12.50`.
pub(crate) fn money(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cents.abs() / 100, cents.abs() % 100)
}

/// A line's price is a number, whole where it can be.
pub(crate) fn price(cents: i64) -> Value {
    if cents % 100 == 0 { json!(cents / 100) } else { json!(cents as f64 / 100.0) }
}

pub(crate) fn meta_json(meta: &[Meta]) -> Value {
    meta.iter().map(|meta| json!({ "id": meta.id, "key": meta.key, "value": meta.value })).collect()
}

/// The order without its links.
pub(crate) fn order(call: &Call<'_>, order: &Order) -> Value {
    let mut out = Wanted { fields: &call.fields, map: Map::new() };
    let zone = call.shop.config.timezone;
    let dates = [
        ("date_created", "date_created_gmt", Some(order.created)),
        ("date_modified", "date_modified_gmt", Some(order.modified)),
        ("date_completed", "date_completed_gmt", order.completed),
        ("date_paid", "date_paid_gmt", order.paid),
    ];
    for (local, gmt, moment) in dates {
        out.put(local, || moment.map_or(Value::Null, |moment| json!(clock::iso(zone.to_wall(moment)))));
        out.put(gmt, || moment.map_or(Value::Null, |moment| json!(clock::iso(moment))));
    }
    let shipping_total = money(order.shipping_total());
    for zero in ["discount_total", "discount_tax", "shipping_tax", "cart_tax", "total_tax"] {
        out.put(zero, || json!("0.00"));
    }
    for empty in ["customer_ip_address", "customer_user_agent", "cart_hash"] {
        out.put(empty, || json!(""));
    }
    out.put("id", || json!(order.id));
    out.put("parent_id", || json!(0));
    out.put("status", || json!(order.status.slug()));
    out.put("currency", || json!("EUR"));
    out.put("currency_symbol", || json!("€"));
    out.put("version", || json!("10.5.0"));
    out.put("prices_include_tax", || json!(false));
    out.put("shipping_total", || json!(shipping_total));
    out.put("total", || json!(money(order.total())));
    out.put("customer_id", || json!(0));
    out.put("order_key", || json!(order.order_key));
    out.put("billing", || billing(order));
    out.put("shipping", || shipping(order));
    out.put("payment_method", || json!(order.payment.0));
    out.put("payment_method_title", || json!(order.payment.1));
    out.put("transaction_id", || json!(order.transaction));
    out.put("created_via", || json!(order.created_via));
    out.put("customer_note", || json!(order.customer_note));
    out.put("number", || json!(call.shop.number_of(order)));
    out.put("meta_data", || meta_json(&order.meta));
    out.put("line_items", || {
        let paid = order.paid.is_some();
        order.lines.iter().map(|line| line_item(line, i64::from(line.quantity), paid)).collect()
    });
    out.put("shipping_lines", || shipping_lines(order));
    for none in ["tax_lines", "fee_lines", "coupon_lines"] {
        out.put(none, || json!([]));
    }
    out.put("refunds", || {
        let refund = |refund: &crate::order::Refund| {
            json!({ "id": refund.id, "reason": refund.reason, "total": money(-refund.amount) })
        };
        order.refunds.iter().map(refund).collect()
    });
    out.put("payment_url", || {
        json!(format!(
            "{}/checkout/order-pay/{}/?pay_for_order=true&key={}",
            call.base, order.id, order.order_key
        ))
    });
    out.put("is_editable", || json!(matches!(order.status, Status::Pending | Status::OnHold)));
    out.put("needs_payment", || json!(matches!(order.status, Status::Pending | Status::Failed)));
    out.put("needs_processing", || json!(order.lines.iter().any(|line| !line.product.downloadable)));
    Value::Object(out.map)
}

/// The order's links.
pub(crate) fn order_links(call: &Call<'_>, namespace: &str, id: u64) -> Value {
    let all = call.route(&format!("{namespace}/orders"));
    let this = format!("{all}/{id}");
    let mut links = super::links(&this, &["GET", "POST", "PUT", "PATCH", "DELETE"], &all, None);
    links["email_templates"] =
        json!([{ "embeddable": true, "href": format!("{this}/actions/email_templates") }]);
    links
}

struct Wanted<'f> {
    fields: &'f Fields,
    map: Map<String, Value>,
}

impl Wanted<'_> {
    fn put(&mut self, member: &str, value: impl FnOnce() -> Value) {
        if self.fields.wants_whole(member) {
            self.map.insert(member.to_owned(), value());
        } else if self.fields.wants(member) {
            // A dotted name into a list leaves an empty list; the filter does that, and the list is not built.
            let value = value();
            self.map.insert(member.to_owned(), if value.is_array() { json!([]) } else { value });
        }
    }
}

fn billing(order: &Order) -> Value {
    let customer = &order.customer;
    let mut address = address(order);
    address["email"] = json!(customer.email);
    address["phone"] = json!(customer.phone);
    address
}

fn shipping(order: &Order) -> Value {
    if order.delivery == Delivery::Nothing {
        return json!({
            "first_name": "", "last_name": "", "company": "", "address_1": "", "address_2": "", "city": "",
            "state": "", "postcode": "", "country": "", "phone": "",
        });
    }
    let mut address = address(order);
    address["phone"] = json!("");
    address
}

fn address(order: &Order) -> Value {
    let customer = &order.customer;
    json!({
        "first_name": customer.first_name,
        "last_name": customer.last_name,
        "company": "",
        "address_1": customer.street,
        "address_2": "",
        "city": customer.city,
        "state": "",
        "postcode": customer.postcode,
        "country": customer.country,
    })
}

/// A line, of the order or (with a negative quantity) of a refund.
pub(crate) fn line_item(line: &Line, quantity: i64, stock_reduced: bool) -> Value {
    let product = line.product;
    let total = money(product.price * quantity);
    let meta = if stock_reduced && !product.downloadable {
        let count = line.quantity.to_string();
        json!([{
            "id": line.stock_meta, "key": "_reduced_stock", "value": count,
            "display_key": "_reduced_stock", "display_value": count,
        }])
    } else {
        json!([])
    };
    json!({
        "id": line.id,
        "name": product.name,
        "product_id": product.product_id,
        "variation_id": product.variation_id,
        "quantity": quantity,
        "tax_class": "",
        "subtotal": total,
        "subtotal_tax": "0.00",
        "total": total,
        "total_tax": "0.00",
        "taxes": [],
        "meta_data": meta,
        "sku": product.sku,
        "global_unique_id": "",
        "price": price(product.price),
        "image": { "id": "", "src": "" },
        "parent_name": product.parent,
    })
}

fn shipping_lines(order: &Order) -> Value {
    let (method, title) = match order.delivery {
        Delivery::Parcel => ("flat_rate", "Verzending"),
        Delivery::LocalPickup => ("local_pickup", "Afhalen in de studio"),
        Delivery::Nothing => return json!([]),
    };
    json!([{
        "id": order.shipping_line_id,
        "method_title": title,
        "method_id": method,
        "instance_id": "1",
        "total": money(order.shipping_total()),
        "total_tax": "0.00",
        "taxes": [],
        "tax_status": "taxable",
        "meta_data": [],
    }])
}
