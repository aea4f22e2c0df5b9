//! The members of bol's objects, as its specification has them. The whole document is not ours to keep here.

use serde_json::json;

use super::*;

/// What an object must have, and what it may have besides.
struct Shape(&'static str, &'static str);

impl Shape {
    fn meets(&self, value: &Value) {
        let object = value.as_object().unwrap_or_else(|| panic!("an object with {}: {value}", self.0));
        for name in self.0.split(' ') {
            assert!(object.get(name).is_some_and(|member| !member.is_null()), "{name} is missing: {value}");
        }
        for name in object.keys() {
            assert!(
                self.0.split(' ').chain(self.1.split(' ')).any(|known| known == name),
                "{name} is not bol's: {value}"
            );
        }
    }

    fn meets_all(&self, list: &Value) {
        list.as_array().expect("a list").iter().for_each(|value| self.meets(value));
    }
}

const REDUCED_ORDER: Shape = Shape("orderId orderItems orderPlacedDateTime", "");
const REDUCED_ITEM: Shape = Shape(
    "cancellationRequest ean fulfilmentMethod fulfilmentStatus latestChangedDateTime orderItemId quantity quantityCancelled quantityShipped",
    "",
);
const ORDER: Shape =
    Shape("orderId orderItems pickupPoint shipmentDetails", "orderPlacedDateTime billingDetails");
const ITEM: Shape = Shape(
    "cancellationRequest commission discounts latestChangedDateTime orderItemId quantity quantityCancelled quantityShipped totalPrice unitPrice",
    "fulfilment offer product additionalServices",
);
const FULFILMENT: Shape =
    Shape("method timeFrameType", "distributionParty latestDeliveryDate exactDeliveryDate expiryDate");
const RECIPIENT: Shape = Shape(
    "city countryCode firstName houseNumber salutation streetName surname zipCode",
    "email deliveryPhoneNumber language",
);
const PAYER: Shape =
    Shape("city countryCode email firstName houseNumber salutation streetName surname zipCode", "");
const REDUCED_SHIPMENT: Shape =
    Shape("order shipmentId shipmentItems shipmentReference transport", "shipmentDateTime");
const SHIPMENT: Shape = Shape(
    "order shipmentId shipmentItems shipmentReference",
    "shipmentDateTime pickupPoint shipmentDetails billingDetails transport",
);
const SHIPMENT_ITEM: Shape =
    Shape("orderItemId quantity unitPrice", "fulfilment offer product quantityShipped commission");
const SHIPMENT_FULFILMENT: Shape = Shape("method", "distributionParty latestDeliveryDate");
const TRANSPORT: Shape =
    Shape("transportId transporterCode", "trackAndTrace shippingLabelId transportEvents");
const PROCESS: Shape =
    Shape("createTimestamp description eventType links status", "processStatusId entityId errorMessage");
const PROBLEM: Shape = Shape("detail status title type violations", "host instance");
const INDICATOR: Shape = Shape("details name type", "");
const DETAILS: Shape = Shape("norm period", "score");
const SCORE: Shape = Shape("conforms denominator distanceToNorm numerator value", "");

#[test]
fn every_object_has_the_members_of_the_specification_and_no_others() {
    let mut world = with_bol(200, |_| {});
    let list = bol_get(&mut world, "retailer/orders?status=ALL&fulfilment-method=ALL", NOW);
    REDUCED_ORDER.meets_all(&list["orders"]);
    for id in world.bol_order_ids() {
        let order = bol_get(&mut world, &format!("retailer/orders/{id}"), NOW);
        if order["status"] == json!(404) {
            PROBLEM.meets(&order);
        } else {
            ORDER.meets(&order);
            RECIPIENT.meets(&order["shipmentDetails"]);
            PAYER.meets(&order["billingDetails"]);
            ITEM.meets_all(&order["orderItems"]);
            FULFILMENT.meets(&order["orderItems"][0]["fulfilment"]);
        }
        let list = bol_get(&mut world, &format!("retailer/shipments?order-id={id}"), NOW);
        REDUCED_SHIPMENT.meets_all(&list["shipments"]);
        for shipment in list["shipments"].as_array().expect("shipments") {
            let id = shipment["shipmentId"].as_str().expect("an id");
            let whole = bol_get(&mut world, &format!("retailer/shipments/{id}"), NOW);
            SHIPMENT.meets(&whole);
            RECIPIENT.meets(&whole["shipmentDetails"]);
            SHIPMENT_ITEM.meets_all(&whole["shipmentItems"]);
            SHIPMENT_FULFILMENT.meets(&whole["shipmentItems"][0]["fulfilment"]);
            TRANSPORT.meets(&whole["transport"]);
            Shape("eventCode eventDateTime", "").meets_all(&whole["transport"]["transportEvents"]);
        }
    }
    list["orders"].as_array().expect("it").iter().for_each(|o| REDUCED_ITEM.meets_all(&o["orderItems"]));
    for name in ["CANCELLATIONS", "FULFILMENT", "TRACK_AND_TRACE", "REVIEWS"] {
        let path = format!("retailer/insights/performance/indicator?name={name}&year=2026&week=45");
        let indicator = &bol_get(&mut world, &path, NOW)["performanceIndicators"][0];
        INDICATOR.meets(indicator);
        DETAILS.meets(&indicator["details"]);
        match &indicator["details"]["score"] {
            Value::Null => assert_eq!(name, "REVIEWS", "the past has a score of the others"),
            score => SCORE.meets(score),
        }
    }
    for number in ["3SWOLK1", "3SWOLK2"] {
        let body = Some(json!({ "trackAndTrace": number }));
        PROCESS.meets(&json(&bol_call(&mut world, "PUT", "retailer/transports/1", body, NOW)));
    }
    let path = "shared/process-status?entity-id=1&event-type=CHANGE_TRANSPORT";
    let ended = bol_get(&mut world, path, NOW + 3000);
    assert_eq!(ended["processStatuses"].as_array().map(Vec::len), Some(2));
    PROCESS.meets_all(&ended["processStatuses"]);
}
