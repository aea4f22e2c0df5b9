//! What a reply holds: the fields of Etsy's document of August 2026, each of them, with null where it may be.

use serde_json::{Value, json};

use super::model::{Receipt, ReceiptShipment, Refund, Transaction};
use super::store::Shop;

/// When the shop was opened, in seconds.
const OPENED: i64 = 1_640_995_200;
const DAY: i64 = 86_400;

/// A `ShopReceipt`.
pub(super) fn receipt(shop: &Shop, receipt: &Receipt) -> Value {
    let customer = &receipt.customer;
    let name = format!("{} {}", customer.first_name, customer.last_name);
    let address =
        format!("{name}\n{}\n{} {}\n{}", customer.street, customer.postcode, customer.city, customer.country);
    let transactions: Vec<Value> =
        receipt.transactions.iter().map(|line| transaction(shop, receipt, line)).collect();
    json!({
        "receipt_id": receipt.id,
        "receipt_type": 0,
        "seller_user_id": shop.config.user_id,
        "seller_email": null,
        "buyer_user_id": receipt.buyer,
        "buyer_email": null,
        "name": name,
        "first_line": customer.street,
        "second_line": null,
        "city": customer.city,
        "state": null,
        "zip": customer.postcode,
        "status": receipt.status(),
        "formatted_address": address,
        "country_iso": customer.country,
        "payment_method": "cc",
        "payment_email": null,
        "message_from_seller": null,
        "message_from_buyer": null,
        "message_from_payment": null,
        "is_paid": receipt.paid.is_some(),
        "is_shipped": receipt.shipped.is_some(),
        "create_timestamp": receipt.created,
        "created_timestamp": receipt.created,
        "update_timestamp": receipt.updated,
        "updated_timestamp": receipt.updated,
        "is_gift": false,
        "gift_message": "",
        "gift_sender": "",
        "grandtotal": money(receipt.total()),
        "subtotal": money(receipt.subtotal()),
        "total_price": money(receipt.subtotal()),
        "total_shipping_cost": money(receipt.shipping()),
        "total_tax_cost": money(0),
        "total_vat_cost": money(0),
        "discount_amt": money(0),
        "gift_wrap_price": money(0),
        "shipments": receipt.shipments.iter().map(shipment).collect::<Vec<_>>(),
        "transactions": transactions,
        "refunds": receipt.refunds.iter().map(refund).collect::<Vec<_>>(),
    })
}

/// A `ShopReceiptShipment`. What nobody gave is an empty text: neither field may be null.
fn shipment(shipment: &ReceiptShipment) -> Value {
    json!({
        "receipt_shipping_id": shipment.id,
        "shipment_notification_timestamp": shipment.at,
        "carrier_name": shipment.carrier,
        "tracking_code": shipment.code,
    })
}

/// A `ShopReceiptTransaction`.
fn transaction(shop: &Shop, receipt: &Receipt, line: &Transaction) -> Value {
    let product = line.product;
    let digital = product.downloadable;
    let days = if digital { None } else { Some((3, 5)) };
    let expected = receipt.paid.filter(|_| !digital).map(|paid| paid + 7 * DAY);
    json!({
        "transaction_id": line.id,
        "title": product.name,
        "description": product.name,
        "seller_user_id": shop.config.user_id,
        "buyer_user_id": receipt.buyer,
        "create_timestamp": receipt.created,
        "created_timestamp": receipt.created,
        "paid_timestamp": receipt.paid,
        "shipped_timestamp": receipt.shipped,
        "quantity": line.quantity,
        "listing_image_id": null,
        "receipt_id": receipt.id,
        "is_digital": digital,
        "file_data": "",
        "listing_id": 1_400_000_000 + product.product_id,
        "transaction_type": "listing",
        "product_id": 9_000_000_000 + 1000 * product.product_id + product.variation_id,
        "sku": product.sku,
        "price": money(product.price),
        "shipping_cost": money(0),
        "variations": [],
        "product_data": [],
        "shipping_profile_id": (!digital).then_some(170_340_021),
        "min_processing_days": days.map(|(least, _)| least),
        "max_processing_days": days.map(|(_, most)| most),
        "shipping_method": null,
        "shipping_upgrade": null,
        "expected_ship_date": expected,
        "buyer_coupon": 0.0,
        "shop_coupon": 0.0,
    })
}

/// A `ShopRefund`. It names no line.
fn refund(refund: &Refund) -> Value {
    json!({
        "amount": money(refund.amount),
        "created_timestamp": refund.at,
        "reason": null,
        "note_from_issuer": null,
        "status": "processed",
    })
}

fn money(cents: i64) -> Value {
    json!({ "amount": cents, "divisor": 100, "currency_code": "EUR" })
}

/// What this shop leaves out of its presentation.
const UNSAID: [&str; 15] = [
    "title",
    "announcement",
    "vacation_message",
    "sale_message",
    "digital_sale_message",
    "policy_welcome",
    "policy_payment",
    "policy_shipping",
    "policy_refunds",
    "policy_additional",
    "policy_seller_info",
    "policy_privacy",
    "vacation_autoreply",
    "image_url_760x100",
    "icon_url_fullxfull",
];

/// A `Shop`.
pub(super) fn shop(shop: &Shop) -> Value {
    let config = &shop.config;
    let sold: usize = shop.receipts.iter().map(|receipt| receipt.transactions.len()).sum();
    let web_name = config.name.replace(' ', "");
    let mut told = json!({
        "shop_id": config.shop_id,
        "user_id": config.user_id,
        "shop_name": config.name,
        "create_date": OPENED,
        "created_timestamp": OPENED,
        "currency_code": "EUR",
        "is_vacation": false,
        "update_date": OPENED,
        "updated_timestamp": OPENED,
        "listing_active_count": 20,
        "digital_listing_count": 1,
        "login_name": web_name.to_lowercase(),
        "accepts_custom_requests": false,
        "policy_update_date": OPENED,
        "policy_has_private_receipt_info": false,
        "has_unstructured_policies": false,
        "url": format!("https://www.etsy.com/shop/{web_name}"),
        "num_favorers": 212,
        "languages": ["en-GB"],
        "is_using_structured_policies": true,
        "has_onboarded_structured_policies": true,
        "include_dispute_form_link": false,
        "is_direct_checkout_onboarded": true,
        "is_etsy_payments_onboarded": true,
        "is_calculated_eligible": false,
        "is_opted_in_to_buyer_promise": false,
        "is_shop_us_based": false,
        "transaction_sold_count": sold,
        "shipping_from_country_iso": "NL",
        "shop_location_country_iso": "NL",
        "review_count": 61,
        "review_average": 4.9,
    });
    for name in UNSAID {
        told[name] = Value::Null;
    }
    told
}
