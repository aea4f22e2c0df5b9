//! The members of replies, against those that were observed on WooCommerce 10.5.0.

use super::*;

const ORDER: [&str; 47] = [
    "id",
    "parent_id",
    "status",
    "currency",
    "version",
    "prices_include_tax",
    "date_created",
    "date_modified",
    "discount_total",
    "discount_tax",
    "shipping_total",
    "shipping_tax",
    "cart_tax",
    "total",
    "total_tax",
    "customer_id",
    "order_key",
    "billing",
    "shipping",
    "payment_method",
    "payment_method_title",
    "transaction_id",
    "customer_ip_address",
    "customer_user_agent",
    "created_via",
    "customer_note",
    "date_completed",
    "date_paid",
    "cart_hash",
    "number",
    "meta_data",
    "line_items",
    "tax_lines",
    "shipping_lines",
    "fee_lines",
    "coupon_lines",
    "refunds",
    "payment_url",
    "is_editable",
    "needs_payment",
    "needs_processing",
    "date_created_gmt",
    "date_modified_gmt",
    "date_completed_gmt",
    "date_paid_gmt",
    "currency_symbol",
    "_links",
];
const LINE: [&str; 17] = [
    "id",
    "name",
    "product_id",
    "variation_id",
    "quantity",
    "tax_class",
    "subtotal",
    "subtotal_tax",
    "total",
    "total_tax",
    "taxes",
    "meta_data",
    "sku",
    "global_unique_id",
    "price",
    "image",
    "parent_name",
];
const BILLING: [&str; 11] = [
    "first_name",
    "last_name",
    "company",
    "address_1",
    "address_2",
    "city",
    "state",
    "postcode",
    "country",
    "email",
    "phone",
];
const SHIPPING: [&str; 10] = [
    "first_name",
    "last_name",
    "company",
    "address_1",
    "address_2",
    "city",
    "state",
    "postcode",
    "country",
    "phone",
];
const SHIPPING_LINE: [&str; 9] = [
    "id",
    "method_title",
    "method_id",
    "instance_id",
    "total",
    "total_tax",
    "taxes",
    "tax_status",
    "meta_data",
];
const NOTE: [&str; 7] =
    ["id", "author", "date_created", "date_created_gmt", "note", "customer_note", "_links"];
const REFUND: [&str; 12] = [
    "id",
    "date_created",
    "date_created_gmt",
    "amount",
    "reason",
    "refunded_by",
    "refunded_payment",
    "meta_data",
    "line_items",
    "shipping_lines",
    "tax_lines",
    "fee_lines",
];
const FULFILLMENT: [&str; 7] =
    ["id", "entity_type", "entity_id", "is_fulfilled", "status", "date_updated", "meta_data"];
const TRACKING: [&str; 6] =
    ["tracking_id", "tracking_provider", "tracking_link", "tracking_number", "date_shipped", "_links"];

fn same(value: &Value, members: &[&str], what: &str) {
    let mut found: Vec<&str> =
        value.as_object().unwrap_or_else(|| panic!("{what}: {value}")).keys().map(String::as_str).collect();
    let mut wanted = members.to_vec();
    found.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(found, wanted, "{what}");
}

#[test]
fn every_object_has_the_observed_members() {
    let mut world = shop(200, |shop| shop.fulfillments = true);
    let orders = json(&get(&mut world, "orders?per_page=100"));
    for order in orders.as_array().expect("orders") {
        same(order, &ORDER, "order");
        same(&order["billing"], &BILLING, "billing");
        same(&order["shipping"], &SHIPPING, "shipping");
        order["line_items"].as_array().expect("lines").iter().for_each(|line| same(line, &LINE, "line"));
        order["shipping_lines"]
            .as_array()
            .expect("it")
            .iter()
            .for_each(|line| same(line, &SHIPPING_LINE, "shipping"));
    }
    let truth = world.truth(&TruthQuestion::at(NOW));
    let with = |note: &str| {
        truth.orders.iter().find(|order| order.note.starts_with(note)).expect("it").order_id.clone()
    };
    let mut first = |path: String| json(&get(&mut world, &path))[0].clone();
    same(&first(format!("orders/{}/notes", with("shown through"))), &NOTE, "note");
    let mut refund = REFUND.to_vec();
    refund.push("_links");
    same(&first(format!("orders/{}/refunds", with("shown, and partly"))), &refund, "refund");
    same(&first(format!("orders/{}/fulfillments", with("shown in a core"))), &FULFILLMENT, "fulfillment");
    same(
        &first(format!("orders/{}/fulfillments", with("a download"))),
        &FULFILLMENT,
        "fulfillment of a download",
    );
    same(&first(format!("orders/{}/shipment-trackings", with("shown through"))), &TRACKING, "tracking");
}

#[test]
fn a_download_needs_no_processing_and_has_no_status_note() {
    let mut world = world(200);
    let truth = world.truth(&TruthQuestion::at(NOW));
    let id =
        truth.orders.iter().find(|order| order.note.starts_with("a download")).expect("it").order_id.clone();
    let order = json(&get(&mut world, &format!("orders/{id}")));
    assert_eq!(order["needs_processing"], false);
    assert_eq!(order["shipping_lines"], serde_json::json!([]));
    assert_eq!(order["date_paid_gmt"], order["date_completed_gmt"]);
    assert_eq!(json(&get(&mut world, &format!("orders/{id}/notes"))).as_array().expect("it").len(), 1);
}

#[test]
fn a_full_order_and_a_staff_member_read_as_they_should() {
    let mut world = world(200);
    let truth = world.truth(&TruthQuestion::at(NOW));
    let id = truth
        .orders
        .iter()
        .find(|order| order.note.starts_with("fully refunded"))
        .expect("it")
        .order_id
        .clone();
    let order = json(&get(&mut world, &format!("orders/{id}")));
    assert_eq!(order["status"], "refunded");
    let total = order["total"].as_str().expect("a total").to_owned();
    assert_eq!(order["refunds"][0]["total"], Value::String(format!("-{total}")));
    let staff = json(&get(&mut world, "customers/2"));
    assert_eq!((staff["first_name"].as_str(), staff["role"].as_str()), (Some("Noor"), Some("shop_manager")));
}
