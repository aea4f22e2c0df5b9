//! The steps of an order's life that the past and the present share: placed, paid, awaited, refunded.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::catalogue::PRODUCTS;
use crate::order::{Delivery, Line, Order, Refund, Status};
use crate::people;
use crate::shop::{Hand, Shop, take};
use crate::tracking;
use crate::truth::TrueCloser;
use crate::words;

/// An order that was just placed: nothing is paid, nothing is noted.
pub(crate) fn fresh(
    shop: &mut Shop,
    rng: &mut ChaCha8Rng,
    delivery: Delivery,
    now: i64,
    story: &'static str,
) -> Order {
    let lines = if delivery == Delivery::Nothing {
        vec![(PRODUCTS.len() - 1, 1)]
    } else {
        let count = [1, 1, 1, 2, 2, 3][rng.random_range(0..6_usize)];
        let first = rng.random_range(0..PRODUCTS.len() - 1);
        (0..count)
            .map(|step| {
                ((first + step * 3) % (PRODUCTS.len() - 1), [1, 1, 1, 2][rng.random_range(0..4_usize)])
            })
            .collect()
    };
    let payment = [
        ("mollie_wc_gateway_ideal", "iDEAL"),
        ("mollie_wc_gateway_bancontact", "Bancontact"),
        ("ppcp-gateway", "PayPal"),
    ][rng.random_range(0..3_usize)];
    with_lines(shop, rng, delivery, &lines, payment, now, story)
}

/// As `fresh`, with given lines: positions in the catalogue and quantities.
pub(crate) fn with_lines(
    shop: &mut Shop,
    rng: &mut ChaCha8Rng,
    delivery: Delivery,
    lines: &[(usize, u32)],
    payment: (&'static str, &'static str),
    now: i64,
    story: &'static str,
) -> Order {
    let id = take(&mut shop.next.order);
    let lines = lines
        .iter()
        .map(|(product, quantity)| Line {
            id: take(&mut shop.next.item),
            product: &PRODUCTS[*product],
            quantity: *quantity,
            stock_meta: take(&mut shop.next.meta),
        })
        .collect();
    const KEY_LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    let key: String =
        (0..13).map(|_| char::from(KEY_LETTERS[rng.random_range(0..KEY_LETTERS.len())])).collect();
    Order {
        id,
        status: Status::Pending,
        created: now,
        modified: now,
        paid: None,
        completed: None,
        void_since: None,
        order_key: format!("wc_order_{key}"),
        customer: people::customer(rng),
        lines,
        delivery,
        shipping_line_id: take(&mut shop.next.item),
        payment,
        transaction: String::new(),
        created_via: "checkout",
        customer_note: String::new(),
        meta: Vec::new(),
        notes: Vec::new(),
        refunds: Vec::new(),
        fulfillments: Vec::new(),
        shipment: None,
        closer: TrueCloser::NotClosed,
        cleared: None,
        untold: None,
        story,
    }
}

/// The payment comes in: processing, or at once completed when there is nothing to send. Neither leaves a
/// note about the status; that was observed.
pub(crate) fn pay(shop: &mut Shop, at: usize, now: i64) {
    let language = shop.config.language;
    let order = &mut shop.orders[at];
    order.transaction = format!("tr_{}", order.id);
    order.paid = Some(now);
    let text = words::paid(language, order.payment.1, &order.transaction);
    let nothing_to_send = order.delivery == Delivery::Nothing;
    if nothing_to_send {
        order.status = Status::Completed;
        order.completed = Some(now);
        order.closer = TrueCloser::AutoOnPayment;
    } else {
        order.status = Status::Processing;
    }
    let stock: Vec<&str> = order.lines.iter().map(|line| line.product.name).collect();
    let stock = stock.join(", ");
    shop.add_note(at, now, Hand::System, text, false);
    if nothing_to_send {
        if shop.config.fulfillments {
            tracking::fulfil_download(shop, at, now);
        }
    } else {
        shop.add_note(at, now, Hand::System, words::stock_reduced(language, &stock), false);
    }
    shop.touch(at, now);
}

/// A bank transfer is awaited.
pub(crate) fn wait_for_bank(shop: &mut Shop, at: usize, now: i64) {
    shop.orders[at].payment = ("bacs", "Bankoverschrijving");
    let text = words::awaiting_bank(shop.config.language);
    shop.set_status(at, Status::OnHold, now, Hand::System, text);
}

/// Refunds an amount in cents; a full refund also makes the order refunded. `lines`: (new item id, position
/// of the order's line, quantity).
pub(crate) fn refund(
    shop: &mut Shop,
    at: usize,
    amount: i64,
    lines: Vec<(u64, usize, u32)>,
    now: i64,
    by: u64,
) {
    let earlier: i64 = shop.orders[at].refunds.iter().map(|refund| refund.amount).sum();
    let full = earlier + amount >= shop.orders[at].total();
    let id = take(&mut shop.next.order);
    let meta_id = shop.meta_id();
    let reason = if full { "" } else { "one damaged" };
    shop.orders[at].refunds.push(Refund {
        id,
        at: now,
        amount,
        reason: reason.to_owned(),
        by,
        full,
        meta_id,
        lines,
    });
    shop.touch(at, now);
    if full {
        shop.set_status(at, Status::Refunded, now, Hand::System, "");
    }
}
