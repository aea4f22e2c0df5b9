//! Orders, read tolerantly: what is missing is left blank, what cannot be read is a problem with its
//! place, and one bad row never loses a page.

use super::json::{flag, id, int, list, millionths, text, utc};
use super::paging::{self, Token};
use super::{errors, tracking};
use crate::connectors::{OrderRecord, Page, PageToken, Problem, Profile, ReadError, Record, Reply};
use crate::domain::{AccountId, Buyer, Line, NoTravel, Order, OrderState, Travel};
use serde_json::Value;

/// A page of a run.
pub(super) fn read_run(
    profile: &Profile,
    token: Option<&PageToken>,
    reply: &Reply,
) -> Result<Page, ReadError> {
    let rows = rows(profile, reply)?;
    let mut page = parse(&rows, profile);
    // A token that is not ours made no request, so there is no reply to it.
    let token = token.and_then(|token| Token::of(token).ok());
    let latest = rows.iter().filter_map(|row| utc(row, "date_modified_gmt")).map(|stamp| stamp.at).max();
    paging::advance(&mut page, token, reply, rows.len() as u64, latest);
    Ok(page)
}

/// The orders that were asked by id. Those that did not come back are gone: deleted, or in the bin.
pub(super) fn read_these(profile: &Profile, ids: &[String], reply: &Reply) -> Result<Page, ReadError> {
    let rows = rows(profile, reply)?;
    let mut page = parse(&rows, profile);
    let came: Vec<String> = rows.iter().filter_map(|row| id(row, "id")).collect();
    let gone = ids.iter().filter(|id| !came.contains(id)).map(|id| Record::OrderGone { id: id.clone() });
    page.records.extend(gone);
    Ok(page)
}

fn rows(profile: &Profile, reply: &Reply) -> Result<Vec<Value>, ReadError> {
    match errors::body(reply, profile)? {
        Value::Array(rows) => Ok(rows),
        _ => Err(errors::cut_off()),
    }
}

fn parse(rows: &[Value], profile: &Profile) -> Page {
    let mut page = Page::default();
    for (at, row) in rows.iter().enumerate() {
        match order(row, profile) {
            Ok(record) => page.records.push(Record::Order(Box::new(record))),
            Err(detail) => {
                let place =
                    id(row, "id").map_or_else(|| format!("row {}", at + 1), |id| format!("order {id}"));
                page.problems.push(Problem { place, detail });
            }
        }
    }
    page
}

fn order(row: &Value, profile: &Profile) -> Result<OrderRecord, String> {
    let remote_id = id(row, "id").ok_or("id: missing")?;
    let remote_state = text(row, "status");
    if remote_state.is_empty() {
        return Err("status: missing".to_owned());
    }
    let [paid, closed, modified] =
        ["date_paid_gmt", "date_completed_gmt", "date_modified_gmt"].map(|key| utc(row, key));
    // A shop that hides these fields shows nothing, and that is not the same as showing no number.
    if !row.get("meta_data").is_some_and(|meta| meta.is_array() || meta.is_object()) {
        return Err("meta_data: missing".to_owned());
    }
    // Nor is an order without its way of shipping one that travels: it may be fetched at the shop.
    if !row.get("shipping_lines").is_some_and(|lines| lines.is_array() || lines.is_object()) {
        return Err("shipping_lines: missing".to_owned());
    }
    // A shop may have lost the date of an imported order; the next moment of its life stands in.
    let ordered = utc(row, "date_created_gmt")
        .or(paid)
        .or(closed)
        .or(modified)
        .ok_or("date_created_gmt: missing, or no date")?;
    let number = Some(text(row, "number")).filter(|n| !n.is_empty()).unwrap_or_else(|| remote_id.clone());
    let (sightings, traces) = tracking::read(&list(row, "meta_data"), profile);
    let order = Order {
        // The caller knows whose reply this is; a connector does not.
        account: AccountId(0),
        remote_id,
        number,
        state: state(row, &remote_state),
        remote_state,
        ordered,
        paid,
        closed,
        modified,
        buyer: buyer(row),
        shipping_method: shipping_method(row),
        travel: travel(row),
        lines: list(row, "line_items").into_iter().filter_map(line).collect(),
        fulfillments: Vec::new(),
        open: None,
        promise: Default::default(),
    };
    Ok(OrderRecord { order, sightings, traces })
}

/// WooCommerce's own states; any other is a plugin's.
fn state(row: &Value, status: &str) -> OrderState {
    let state = match status.strip_prefix("wc-").unwrap_or(status) {
        "pending" | "on-hold" | "failed" | "checkout-draft" | "auto-draft" | "draft" => OrderState::Unpaid,
        "processing" => OrderState::Open,
        "completed" => OrderState::Closed,
        "cancelled" | "trash" => OrderState::Cancelled,
        "refunded" => OrderState::Refunded,
        _ => OrderState::Other,
    };
    match state {
        OrderState::Open | OrderState::Closed | OrderState::Other if refunded_whole(row) => {
            OrderState::Refunded
        }
        state => state,
    }
}

/// Its refunds add up to its total, whatever its status says. Refunds are negative amounts.
fn refunded_whole(row: &Value) -> bool {
    let refunds: i64 =
        list(row, "refunds").into_iter().filter_map(|r| millionths(r, "total")).map(i64::abs).sum();
    millionths(row, "total").is_some_and(|total| total > 0 && refunds >= total)
}

/// The receiver: the shipping address, or the billing address where that is blank.
fn buyer(row: &Value) -> Buyer {
    let address = |key: &str| {
        let of = row.get(key).unwrap_or(&Value::Null);
        let name = format!("{} {}", text(of, "first_name"), text(of, "last_name")).trim().to_owned();
        Buyer { name, postcode: text(of, "postcode"), country: text(of, "country").to_uppercase() }
    };
    let (mut to, billing) = (address("shipping"), address("billing"));
    if to.name.is_empty() && to.postcode.is_empty() {
        return billing;
    }
    if to.name.is_empty() {
        to.name = billing.name;
    }
    to
}

fn shipping_method(row: &Value) -> String {
    let mut names: Vec<String> = Vec::new();
    for line in list(row, "shipping_lines") {
        let name = text(line, "method_title");
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// `needs_processing` is false when every line is virtual and downloadable; the two pick-up methods are
/// WooCommerce's own (the checkout block's and the older one).
fn travel(row: &Value) -> Travel {
    if flag(row, "needs_processing") == Some(false) {
        return Travel::None(NoTravel::Digital);
    }
    let methods: Vec<String> =
        list(row, "shipping_lines").into_iter().map(|line| text(line, "method_id")).collect();
    let pickup =
        |method: &String| matches!(method.split(':').next(), Some("local_pickup" | "pickup_location"));
    if !methods.is_empty() && methods.iter().all(pickup) {
        return Travel::None(NoTravel::Pickup);
    }
    Travel::Ships
}

/// A line. What was refunded of it stands only in the refunds themselves, which the list does not give.
fn line(line: &Value) -> Option<Line> {
    Some(Line {
        remote_id: id(line, "id")?,
        sku: text(line, "sku"),
        name: text(line, "name"),
        quantity: int(line, "quantity").unwrap_or(1),
        refunded: 0,
        vendor: String::new(),
        // Whether a product has a body stands with the product, which no order holds.
        ships: true,
        sent: None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{reply, shop};
    use super::*;
    use crate::domain::Ms;
    use serde_json::json;

    fn row() -> Value {
        json!({
            "id": 7, "number": "S-0007", "status": "completed", "total": "20.00", "needs_processing": true,
            "date_created_gmt": "2026-03-01T08:00:00", "date_modified_gmt": "2026-03-02T08:00:00",
            "date_completed_gmt": "2026-03-02T08:00:00", "date_paid_gmt": null,
            "billing": {"first_name": "Noor", "last_name": "Bos", "postcode": "1000 AA", "country": "nl"},
            "shipping": {"first_name": "", "last_name": "", "postcode": "", "country": ""},
            "line_items": [{"id": 70, "name": "Cup", "sku": null, "quantity": "2"}],
            "shipping_lines": [{"method_id": "flat_rate", "method_title": "Post"}],
            "refunds": [], "meta_data": [],
        })
    }

    fn with(changes: Value) -> Value {
        let mut row = row();
        for (key, value) in changes.as_object().into_iter().flatten() {
            row[key] = value.clone();
        }
        row
    }

    fn read(rows: &Value) -> Page {
        read_run(&shop(), None, &reply(200, &rows.to_string())).unwrap()
    }

    fn one(changes: Value) -> Order {
        order(&with(changes), &shop()).unwrap().order
    }

    #[test]
    fn an_order_is_read() {
        let order = one(json!({}));
        assert_eq!((order.remote_id.as_str(), order.number.as_str()), ("7", "S-0007"));
        assert_eq!(order.state, OrderState::Closed);
        assert_eq!(order.closed.map(|s| s.at), Some(Ms(1_772_438_400_000)));
        assert_eq!(
            order.buyer,
            Buyer { name: "Noor Bos".into(), postcode: "1000 AA".into(), country: "NL".into() }
        );
        assert_eq!((order.lines[0].quantity, order.lines[0].sku.as_str()), (2, ""));
        assert_eq!((order.shipping_method.as_str(), order.travel), ("Post", Travel::Ships));
    }

    #[test]
    fn one_bad_row_loses_no_page() {
        let page = read(&json!([row(), {"id": 8}, 5, with(json!({"id": "9", "extra": [1]}))]));
        assert_eq!(page.records.len(), 2);
        let places: Vec<_> = page.problems.iter().map(|p| p.place.as_str()).collect();
        assert_eq!(places, ["order 8", "row 3"]);
    }

    #[test]
    fn little_is_enough() {
        let order = order(
            &json!({"id": "3", "status": "processing", "date_modified_gmt": "2026-03-02T08:00:00", "meta_data": [],
                "shipping_lines": []}),
            &shop(),
        );
        let order = order.unwrap().order;
        assert_eq!((order.number.as_str(), order.state), ("3", OrderState::Open));
    }

    #[test]
    fn a_shop_that_hides_its_fields_is_not_read_as_one_that_shows_no_number() {
        for field in ["meta_data", "shipping_lines"] {
            let page = read(&json!([with(json!({field: null}))]));
            assert!(page.records.is_empty());
            assert_eq!(page.problems[0].detail, format!("{field}: missing"));
        }
    }

    #[test]
    fn every_status_has_its_meaning() {
        for (status, state) in [
            ("on-hold", OrderState::Unpaid),
            ("checkout-draft", OrderState::Unpaid),
            ("wc-processing", OrderState::Open),
            ("trash", OrderState::Cancelled),
            ("refunded", OrderState::Refunded),
            ("shipped-partly", OrderState::Other),
        ] {
            let order = one(json!({"status": status}));
            assert_eq!((order.state, order.remote_state.as_str()), (state, status));
        }
    }

    #[test]
    fn refunds_of_the_whole_sum_are_a_refund_whatever_the_status() {
        let refunds = |totals: &[&str]| json!({"refunds": totals.iter().map(|t| json!({"total": t})).collect::<Vec<_>>()});
        assert_eq!(one(refunds(&["-15.00", "-5.00"])).state, OrderState::Refunded);
        assert_eq!(one(refunds(&["-15.00"])).state, OrderState::Closed, "a part is no whole");
        assert_eq!(one(json!({"total": "0.00"})).state, OrderState::Closed, "a free order was not refunded");
    }

    #[test]
    fn what_needs_no_journey_is_known() {
        assert_eq!(one(json!({"needs_processing": false})).travel, Travel::None(NoTravel::Digital));
        let lines = |ids: &[&str]| json!({"shipping_lines": ids.iter().map(|m| json!({"method_id": m})).collect::<Vec<_>>()});
        assert_eq!(one(lines(&["pickup_location"])).travel, Travel::None(NoTravel::Pickup));
        assert_eq!(one(lines(&["local_pickup:4"])).travel, Travel::None(NoTravel::Pickup));
        assert_eq!(one(lines(&["local_pickup", "flat_rate"])).travel, Travel::Ships);
    }

    #[test]
    fn a_parcel_goes_to_the_shipping_address() {
        let order = one(json!({"shipping": {"first_name": "Ali", "postcode": "9000", "country": "BE"}}));
        assert_eq!(order.buyer, Buyer { name: "Ali".into(), postcode: "9000".into(), country: "BE".into() });
    }

    #[test]
    fn asked_orders_that_do_not_come_back_are_gone() {
        let ids = ["7".to_owned(), "8".to_owned()];
        let page = read_these(&shop(), &ids, &reply(200, &json!([row()]).to_string())).unwrap();
        assert_eq!(page.records.len(), 2);
        assert_eq!(page.records[1], Record::OrderGone { id: "8".into() });
    }
}
