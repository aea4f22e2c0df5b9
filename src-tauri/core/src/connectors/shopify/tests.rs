use super::*;
use crate::domain::Ms;

/// A shop whose app may do everything but see orders older than 60 days.
pub(super) fn shop() -> Profile {
    Profile {
        url: "https://studio-wolk.myshopify.com".to_owned(),
        may_write: true,
        scopes: vec!["read_orders".to_owned(), "write_merchant_managed_fulfillment_orders".to_owned()],
        ..Profile::default()
    }
}

/// A reply without headers, come at the epoch.
pub(super) fn reply(status: u16, body: &str) -> Reply {
    Reply { status, headers: BTreeMap::new(), body: body.as_bytes().to_vec(), at: Ms(0) }
}

#[test]
fn an_order_and_the_settings_are_opened_in_the_administration() {
    let page = Shopify.order_page(&shop(), "gid://shopify/Order/53").map(String::from);
    assert_eq!(page.as_deref(), Some("https://admin.shopify.com/store/studio-wolk/orders/53"));
    assert_eq!(Shopify.order_page(&shop(), "gid://shopify/Order/53/../.."), None);
    let setting = Shopify.setting_page(&shop(), Setting::AutoFulfil).map(String::from);
    assert_eq!(setting.as_deref(), Some("https://admin.shopify.com/store/studio-wolk/settings/general"));
}

#[test]
fn a_shop_that_may_only_be_read_has_no_home_to_write() {
    let home = Home(FULFILLMENT.to_owned());
    assert_eq!(Shopify.homes_to_write(&shop()), std::slice::from_ref(&home));
    let blind = Profile { may_write: false, ..shop() };
    assert!(Shopify.homes_to_write(&blind).is_empty() && Shopify.writing(&home, &blind).is_none());
}

#[test]
fn the_same_token_asks_the_same_twice_and_a_repeated_page_says_the_same() {
    let ask = Ask::OrdersSince { since: Some(Ms(1_772_352_000_000)) };
    let body = r#"{"data":{"orders":{"nodes":[],"pageInfo":{"hasNextPage":true,"endCursor":"c1"}}}}"#;
    let read = || Shopify.read(&ask, &shop(), None, &reply(200, body)).unwrap();
    let page = read();
    assert_eq!(page, read());
    let request = |page: &Page| Shopify.request(&ask, &shop(), page.next.as_ref()).unwrap();
    assert_eq!(request(&page), request(&page));
    let sent = request(&page).body.unwrap();
    assert!(sent.contains(r#""after":"c1""#) && sent.contains("2026-03-01T08:00:00Z"), "{sent}");
}

#[test]
fn a_token_of_another_platform_asks_nothing() {
    let strange = PageToken(serde_json::json!({"page": 2}));
    assert!(Shopify.request(&Ask::OrdersSince { since: None }, &shop(), Some(&strange)).is_err());
}
