//! The screen "Look up", from the first number to the proof.

use crate::driver::{Driven, Home, has_screen};
use crate::page::{PROVED, SOON, testid};
use crate::shop::Shop;
use crate::told::Ear;
use crate::tray::Item;
use fantoccini::key::Key;
use std::time::Duration;
use trackmend_core::domain::Platform;
use trackmend_core::reconcile::{ProductField, ProductRule};
use trackmend_core::store::Store;

#[tokio::test]
async fn three_numbers_are_looked_up_shown_in_one_preview_and_proved() {
    if !has_screen("looking up") {
        return;
    }
    let w = Driven::start().await;
    w.enter_demo().await;
    w.press("nav-lookup").await;
    w.find(&testid("ask")).await;
    w.picture("lookup-1").await;

    // Three are typed and confirmed with Enter, one of them damaged first.
    let mut orders = Vec::new();
    for n in 0..3_u32 {
        let order = asked_for(&w).await;
        if n == 0 {
            // A spreadsheet has rounded it.
            type_in(&w, "8,74321E+12").await;
            w.enter().await;
            tokio::time::sleep(Duration::from_millis(300)).await;
            assert_eq!(asked_for(&w).await, order, "what is no number is not taken");
            w.picture("lookup-2-damaged").await;
        }
        type_in(&w, &number(n)).await;
        let whole = "return document.querySelector('[data-testid=lookup-seen]')?.dataset.whole === 'true';";
        w.until("it is recognised while it is typed", SOON, whole).await;
        w.picture(&format!("lookup-3-number-{n}")).await;
        w.enter().await;
        gone_on(&w, &order).await;
        orders.push(order);
    }
    // The other answers for the rest, in turn.
    let answers = ["answer-without_tracking", "answer-not_there", "answer-not_yet"];
    for answer in answers.iter().cycle() {
        if !w.is_there(&testid("ask")).await {
            break;
        }
        let order = asked_for(&w).await;
        w.press(answer).await;
        gone_on(&w, &order).await;
        if *answer == "answer-not_there" {
            // Why an order may not have arrived there.
            w.find(&testid("lookup-missing")).await;
        }
        w.picture(&format!("lookup-4-{answer}")).await;
    }

    // After the last one: one preview for all.
    w.find(&testid("preview-many")).await;
    let shown =
        "return [...document.querySelectorAll('[data-testid=many-row]')].map((row) => row.dataset.order);";
    let shown = w.js(shown).await;
    for order in &orders {
        assert!(
            shown.as_array().is_some_and(|rows| rows.iter().any(|row| row == order)),
            "{order} in {shown}"
        );
    }
    w.picture("lookup-5-preview").await;
    w.press("preview-confirm").await;
    w.gone(&testid("preview-many")).await;

    // Each is proved, and found by its number.
    w.press("nav-orders").await;
    for n in 0..3 {
        search(&w, &number(n)).await;
        w.press("order-row").await;
        w.find_within(&testid("proved"), 2 * PROVED).await;
        w.press("nav-orders").await;
    }
    w.picture("lookup-6-proved").await;
    w.heard_nothing().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn copying_the_suppliers_page_is_enough() {
    if !has_screen("the clipboard") {
        return;
    }
    let ear = Ear::new();
    let shop = Shop::open(300).await;
    let home = Home::without_quiet_hours().await;
    let w = Driven::start_in(home.clone()).await;
    w.connect(&shop).await;
    w.find_within(&testid("coverage"), PROVED).await;
    // What a first reading finds is no news; what follows from a rule of the owner's is.
    w.settled().await;
    all_from_tpop(&home).await;
    w.press("check-now").await;
    w.find_within(&testid("to-look-up"), PROVED).await;
    w.settled().await;

    // It is told once, and the tray knows how many; both lead there.
    let wanted = w.read("to-look-up").await;
    let item = Item::of(w.pid());
    item.line(&format!("Look up {wanted} number"));
    ear.click();
    w.find(&testid("ask")).await;
    let told = ear.told();
    assert!(
        told.len() <= 2 && told.iter().any(|told| told.title.contains("to look up")),
        "grouped: {told:?}"
    );
    w.press("nav-settings").await;
    item.choose("Look up ");
    w.find(&testid("ask")).await;

    // What stood in the clipboard before is not meant.
    let mut clipboard = arboard::Clipboard::new().expect("a clipboard");
    clipboard.set_text("LA000000013FR").expect("a text is copied");
    w.press("clipboard").await;
    tokio::time::sleep(Duration::from_millis(2_000)).await;
    assert_eq!(field(&w).await, "", "what was there before is left alone");
    // Nor is what holds no number.
    clipboard.set_text("a shopping list: bread, 2 apples").expect("a text is copied");
    tokio::time::sleep(Duration::from_millis(2_000)).await;
    assert_eq!(field(&w).await, "", "a text without a number is left alone");

    // The page of an order further down: its order is chosen, and its number stands in the field.
    let orders =
        "return [...document.querySelectorAll('[data-testid=queue-row]')].map((row) => row.dataset.order);";
    let orders = w.js(orders).await;
    let orders = orders.as_array().expect("orders");
    let page = |order: &&str| shop.supplier_page("woocommerce", order).filter(|page| page.contains("FR"));
    let (order, page) = orders
        .iter()
        .filter_map(|order| order.as_str())
        .rev()
        .find_map(|order| Some((order, page(&order)?)))
        .expect("an order that was sent");
    clipboard.set_text(page).expect("a page is copied");
    let whole = "return document.querySelector('[data-testid=lookup-seen]')?.dataset.whole === 'true';";
    w.until("the number is taken from the page", SOON, whole).await;
    assert_eq!(asked_for(&w).await, order, "the page names its order");
    w.picture("lookup-clipboard").await;
    w.enter().await;
    gone_on(&w, order).await;

    // Off means off, and so does another screen.
    w.press("clipboard").await;
    clipboard.set_text("LA874320193FR").expect("a text is copied");
    tokio::time::sleep(Duration::from_millis(2_000)).await;
    assert_eq!(field(&w).await, "", "it is not read any more");
    assert!(!w.home.log().contains("LA874320193FR"), "nothing of it is logged");
    w.heard_nothing().await;
}

/// Everything in the shop is TPOP's: said by the owner, from another process.
async fn all_from_tpop(home: &Home) {
    let store = Store::open(&home.data()).await.expect("the data");
    let rule =
        ProductRule { shop: None, field: ProductField::All, value: String::new(), supplier: Platform::Tpop };
    store.set_product_rules(&[rule]).await.expect("a rule");
    store.close().await;
}

/// A number of the French post: a check digit ends its digits (UPU S10).
fn number(n: u32) -> String {
    let serial = format!("{:08}", 87_432_100 + n * 7);
    let sum: u32 =
        serial.chars().zip([8, 6, 4, 2, 3, 5, 9, 7]).map(|(c, w)| c.to_digit(10).unwrap_or(0) * w).sum();
    let check = match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        digit => digit,
    };
    format!("LA{serial}{check}FR")
}

/// The order that the screen asks for.
async fn asked_for(w: &Driven) -> String {
    w.find(&testid("ask")).await.attr("data-order").await.expect("an attribute").expect("an order")
}

/// Waits until another order is asked for and can be answered, or none is asked for.
async fn gone_on(w: &Driven, order: &str) {
    let next = format!(
        "const ask = document.querySelector('[data-testid=ask]'); return ask === null || \
         ask.dataset.order !== '{order}' && !ask.querySelector('.answer').disabled;"
    );
    w.until("the next one is asked for", SOON, &next).await;
}

async fn field(w: &Driven) -> String {
    let value = w.js("return document.querySelector('[data-testid=lookup-field]')?.value ?? '';").await;
    value.as_str().unwrap_or_default().to_owned()
}

async fn type_in(w: &Driven, text: &str) {
    let field = w.find(&testid("lookup-field")).await;
    field.clear().await.expect("a field");
    field.send_keys(text).await.expect("a field takes keys");
}

/// Searches the orders, and waits until only what fits is there.
async fn search(w: &Driven, text: &str) {
    let field = w.find(&testid("orders-search")).await;
    field.clear().await.expect("a field");
    field.send_keys(&format!("{text}{}", char::from(Key::End))).await.expect("a field takes keys");
    let one = "return document.querySelectorAll('[data-testid=order-row]').length === 1;";
    w.until("one order is found", SOON, one).await;
    // Its row comes a moment after the count.
    tokio::time::sleep(Duration::from_millis(700)).await;
    w.until("one order is found", SOON, one).await;
}
