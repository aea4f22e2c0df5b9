//! The screen "Orders": a list of any length, searched while one types.

use crate::driver::{Driven, has_screen};
use crate::page::{SOON, testid};
use fantoccini::key::Key;
use std::time::Duration;

#[tokio::test]
async fn an_order_is_found_by_its_number_its_customer_and_where_it_stands() {
    if !has_screen("orders") {
        return;
    }
    let w = Driven::start().await;
    w.enter_demo().await;
    w.press("nav-orders").await;
    w.find(&testid("order-row")).await;
    w.find(&testid("orders-days")).await.select_by_value("").await.expect("all orders can be shown");
    let all = whole(&w).await;
    w.picture("orders-1-all").await;

    // By the beginning of a number, as it is typed; the first row is the one that is meant.
    let first = "const row = document.querySelector('[data-testid=order-row][data-index=\"0\"]'); \
        return [row.dataset.order, row.querySelectorAll('[role=gridcell]')[4].textContent];";
    let first = w.js(first).await;
    let text = |at: usize| first[at].as_str().unwrap_or_default().trim().to_owned();
    let (number, customer) = (text(0), text(1));
    assert!(!number.is_empty() && !customer.is_empty(), "an order of somebody: {first}");
    w.press("orders-search").await;
    for digit in number.trim_start_matches('#').chars() {
        w.keys(&[&digit.to_string()]).await;
    }
    let found = format!(
        "const rows = document.querySelectorAll('[data-testid=order-row]'); \
         return rows.length > 0 && rows.length < 6 && [...rows].some((row) => row.dataset.order === '{number}');"
    );
    w.until("the order is found by its number", SOON, &found).await;
    w.picture("orders-2-by-number").await;
    w.escape().await;
    let again = format!(
        "return document.querySelector('[data-testid=orders-total]')?.textContent.trim() === '{all}';"
    );
    w.until("Esc shows all again", SOON, &again).await;

    // By a name.
    let name = customer.split(' ').next().unwrap_or_default().to_owned();
    w.find(&testid("orders-search")).await.send_keys(&name).await.expect("a field takes keys");
    let named = format!(
        "const rows = [...document.querySelectorAll('[data-testid=order-row]')]; \
         return rows.length > 0 && rows.every((row) => row.textContent.includes('{name}'));"
    );
    w.until("only customers of this name", SOON, &named).await;
    w.escape().await;
    w.until("Esc shows all again", SOON, &again).await;

    // By where it stands.
    w.press("standing-no_tracking").await;
    let fewer = format!(
        "const total = Number(document.querySelector('[data-testid=orders-total]')?.textContent); return total > 0 && total < {all};"
    );
    w.until("only those without tracking", SOON, &fewer).await;
    w.picture("orders-3-no-tracking").await;
    w.press("standing-all").await;
    w.until("all again", SOON, &again).await;

    // Down to the last, with rows that exist only while they are in view, and into its page and back.
    w.find(&testid("orders"))
        .await
        .send_keys(&char::from(Key::End).to_string())
        .await
        .expect("the table takes keys");
    let last = format!(
        "return document.querySelector('[data-testid=order-row][data-index=\"{}\"][data-order]') !== null;",
        all - 1
    );
    w.until("the last row is there", SOON, &last).await;
    let rows = w.js("return document.querySelectorAll('[data-testid=order-row]').length;").await;
    assert!(rows.as_u64().is_some_and(|rows| rows < 120), "only rows in view exist: {rows} of {all}");
    w.enter().await;
    w.find(&testid("ledger-shop")).await;
    w.picture("orders-4-page").await;
    w.heard_nothing().await;
}

/// How many orders there are once all shops are read: some wait between their pages, so the number has to stand for
/// four seconds.
async fn whole(w: &Driven) -> u32 {
    let (mut all, mut stood) = (0, 0);
    for _ in 0..300 {
        let now = total(w).await;
        stood = if now == all && now > 500 { stood + 1 } else { 0 };
        all = now;
        if stood == 20 {
            return all;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    panic!("the shops are not read to their end: {all} orders");
}

async fn total(w: &Driven) -> u32 {
    w.read("orders-total").await.parse().expect("a number")
}
