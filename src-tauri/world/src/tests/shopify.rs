//! Reading the Shopify shop.

use serde_json::json;

use super::*;
use crate::NewShopifyOrder;

fn error_code(reply: &Value) -> &str {
    reply["errors"][0]["extensions"]["code"].as_str().unwrap_or_default()
}

#[test]
fn a_sync_pages_through_all_orders_once() {
    let mut world = two_shops(130, |_| {});
    let query = "query Sync($after: String, $query: String!) {
        orders(first: 20, after: $after, query: $query, sortKey: UPDATED_AT) {
            edges { cursor node { id name updatedAt } }
            pageInfo { hasNextPage endCursor }
        } }";
    let mut seen: Vec<(String, String)> = Vec::new();
    let mut after = Value::Null;
    loop {
        let variables = json!({ "after": after, "query": "updated_at:>='2026-01-01T00:00:00Z'" });
        let reply = ask(&mut world, query, variables);
        let orders = &reply["data"]["orders"];
        for edge in orders["edges"].as_array().expect("edges") {
            let text = |name: &str| edge["node"][name].as_str().expect("text").to_owned();
            seen.push((text("updatedAt"), text("id")));
        }
        after = orders["pageInfo"]["endCursor"].clone();
        if orders["pageInfo"]["hasNextPage"] == json!(false) {
            break;
        }
    }
    assert_eq!(seen.len(), 130);
    assert!(seen.is_sorted_by_key(|pair| pair.0.clone()), "by updatedAt");
    let mut ids: Vec<&String> = seen.iter().map(|pair| &pair.1).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 130);
    let middle = &seen[60].0;
    let part = ask(&mut world, query, json!({ "query": format!("updated_at:>='{middle}'") }));
    assert_eq!(part["data"]["orders"]["edges"][0]["node"]["updatedAt"], json!(middle));
}

#[test]
fn a_document_is_projected_with_aliases_fragments_and_types() {
    let mut world = two_shops(0, |_| {});
    let lines = vec![("TP-MUG-RAIN".into(), 2), ("DL-WALLPAPER".into(), 1)];
    let order = world.shopify_place_order(&NewShopifyOrder { lines, ..Default::default() }, NOW - 3_600_000);
    world.shopify_fulfil_by_hand(&order, "Noor Bakker", None, Some(("PostNL", "3SWOLK1")), NOW - 1000);
    let query = "query One($id: ID!, $events: Boolean = true) {
        one: order(id: $id) { ...Head mug: lineItems(first: 1) { nodes { sku quantity unfulfilledQuantity vendor } }
            fulfillments(first: 10) { name status displayStatus trackingInfo(first: 5) { company number url }
                fulfillmentLineItems(first: 5) { nodes { quantity lineItem { sku order: __typename } } } }
            events(first: 20, reverse: true) @include(if: $events) {
                nodes { __typename action attributeToUser ... on BasicEvent { author subjectType } } }
            fulfillmentOrders(first: 5) { nodes { status deliveryMethod { methodType }
                lineItems(first: 5) { nodes { remainingQuantity totalQuantity } } } }
            shippingAddress { zip countryCodeV2 } customer { displayName } } }
        fragment Head on Order { __typename id name legacyResourceId displayFulfillmentStatus closedAt }";
    let reply = ask(&mut world, query, json!({ "id": order }));
    assert!(reply.get("errors").is_none(), "{reply}");
    let one = &reply["data"]["one"];
    assert_eq!((&one["__typename"], &one["id"]), (&json!("Order"), &json!(order)));
    assert_eq!(one["displayFulfillmentStatus"], "FULFILLED");
    assert_eq!(
        one["mug"]["nodes"],
        json!([{ "sku": "TP-MUG-RAIN", "quantity": 2, "unfulfilledQuantity": 0, "vendor": "TPOP" }])
    );
    let fulfillments = one["fulfillments"].as_array().expect("two");
    assert_eq!(fulfillments.len(), 2, "the file delivered itself");
    assert_eq!(fulfillments[1]["name"], json!(format!("{}-F2", one["name"].as_str().expect("a name"))));
    let tracking = &fulfillments[1]["trackingInfo"][0];
    assert_eq!((&tracking["company"], &tracking["number"]), (&json!("PostNL"), &json!("3SWOLK1")));
    assert!(tracking["url"].as_str().expect("a link").ends_with("3SWOLK1"));
    let methods: Vec<&Value> = one["fulfillmentOrders"]["nodes"]
        .as_array()
        .expect("groups")
        .iter()
        .map(|group| &group["deliveryMethod"]["methodType"])
        .collect();
    assert_eq!(methods, ["SHIPPING", "NONE"]);
    let mut by_hand = one["events"]["nodes"].as_array().expect("events").iter();
    let by_hand = by_hand.find(|event| event["attributeToUser"] == json!(true)).expect("an event");
    assert_eq!(
        (&by_hand["action"], &by_hand["author"]),
        (&json!("fulfillment_success"), &json!("Noor Bakker"))
    );
}

#[test]
fn nodes_are_found_by_id_whatever_they_are() {
    let mut world = two_shops(30, |_| {});
    let order = world.shopify_order_ids()[3].clone();
    let query = "query($ids: [ID!]!, $one: ID!) { nodes(ids: $ids) { __typename id ... on Order { name } }
        node(id: $one) { ... on Fulfillment { name order { id } } } }";
    let of = ask(
        &mut world,
        "query($id: ID!) { order(id: $id) { lineItems(first: 1) { nodes { id } } events(first: 1) { nodes { id } } } }",
        json!({ "id": order }),
    );
    let line = of["data"]["order"]["lineItems"]["nodes"][0]["id"].clone();
    let event = of["data"]["order"]["events"]["nodes"][0]["id"].clone();
    let ids = json!([order, line, event, "gid://shopify/Order/1"]);
    let reply = ask(&mut world, query, json!({ "ids": ids, "one": "gid://shopify/Fulfillment/1" }));
    let nodes = reply["data"]["nodes"].as_array().expect("nodes");
    let types: Vec<&Value> = nodes.iter().map(|node| &node["__typename"]).collect();
    assert_eq!(types, [&json!("Order"), &json!("LineItem"), &json!("BasicEvent"), &Value::Null]);
    assert_eq!(reply["data"]["node"], Value::Null);
}

#[test]
fn documents_that_ask_wrong_are_told_so_with_status_200() {
    let mut world = two_shops(3, |_| {});
    for (query, variables, code) in [
        ("{ shop { nam } }", json!({}), "undefinedField"),
        ("{ shop(x: 1) { name } }", json!({}), "argumentNotAccepted"),
        ("{ order { id } }", json!({}), "missingRequiredArguments"),
        ("{ shop }", json!({}), "selectionMismatch"),
        ("{ shop { name { x } } }", json!({}), "selectionMismatch"),
        ("{ orders(first: \"ten\") { nodes { id } } }", json!({}), "argumentLiteralsIncompatible"),
        ("{ orders(first: 1, sortKey: NOPE) { nodes { id } } }", json!({}), "argumentLiteralsIncompatible"),
        ("{ orders(first: $n) { nodes { id } } }", json!({}), "variableNotDefined"),
        ("query($n: String) { orders(first: $n) { nodes { id } } }", json!({ "n": "1" }), "variableMismatch"),
        ("query($n: Int) { shop { name } }", json!({}), "variableNotUsed"),
        ("{ shop { ...Gone } }", json!({}), "useAndDefineFragment"),
        ("{ orders { nodes { id } } }", json!({}), "BAD_REQUEST"),
        ("{ orders(first: 251) { nodes { id } } }", json!({}), "BAD_REQUEST"),
    ] {
        let reply = ask(&mut world, query, variables);
        assert_eq!(error_code(&reply), code, "{query}: {reply}");
    }
    let wrong = ask(&mut world, "query($id: ID!) { order(id: $id) { id } }", json!({ "id": null }));
    assert_eq!(
        wrong["errors"][0]["extensions"]["problems"][0]["explanation"],
        "Expected value to not be null"
    );
    let broken = ask(&mut world, "{ shop { name ", json!({}));
    assert!(broken["errors"][0]["message"].as_str().expect("words").starts_with("syntax error"));
    assert!(broken.get("data").is_none());
}

#[test]
fn the_door_knows_tokens_shops_and_paths() {
    let mut world = two_shops(3, |_| {});
    let shop = "{ shop { name myshopifyDomain ianaTimezone currencyCode plan { displayName } }
        currentAppInstallation { accessScopes { handle } app { title } } }";
    let good = ask(&mut world, shop, json!({}));
    assert_eq!(good["data"]["shop"]["myshopifyDomain"], "studio-wolk.myshopify.com");
    let scopes = good["data"]["currentAppInstallation"]["accessScopes"].to_string();
    assert!(
        scopes.contains("read_all_orders") && scopes.contains("write_merchant_managed_fulfillment_orders")
    );
    let bad = ask_as(&mut world, "shpat_no", shop, json!({}), NOW);
    assert_eq!(bad.status, 401);
    assert!(json(&bad)["errors"].as_str().expect("words").contains("Invalid API key or access token"));
    let elsewhere =
        Request::json("POST", "https://nobody.myshopify.com/admin/api/2026-10/graphql.json", &json!({}));
    let gone = world.handle("shopify", &elsewhere, NOW).reply().expect("a page");
    assert_eq!((gone.status, gone.json()), (404, None));
    let other = Request::get("https://other.example/admin/api/2026-10/graphql.json");
    assert_eq!(world.handle("shopify", &other, NOW), Outcome::NotSent);
    let no_path = Request::get(format!("{}/admin/api/2026-10/orders.json", world.shopify_url().expect("it")));
    assert_eq!(world.handle("shopify", &no_path, NOW).reply().expect("a reply").status, 404);
    assert_eq!(super::world(3).handle("shopify", &elsewhere, NOW), Outcome::NotSent, "no Shopify shop");
}

#[test]
fn the_apps_own_credentials_give_a_token_for_a_day() {
    let mut world = two_shops(3, |_| {});
    let (id, secret) =
        world.shopify_client().map(|(id, secret)| (id.to_owned(), secret.to_owned())).expect("it");
    let url = format!("{}/admin/oauth/access_token", world.shopify_url().expect("it"));
    let body = json!({ "grant_type": "client_credentials", "client_id": id, "client_secret": secret });
    let granted =
        json(&world.handle("shopify", &Request::json("POST", &url, &body), NOW).reply().expect("it"));
    assert_eq!(granted["expires_in"], 86_399);
    let token = granted["access_token"].as_str().expect("a token").to_owned();
    assert_eq!(ask_as(&mut world, &token, "{ shop { name } }", json!({}), NOW).status, 200);
    assert_eq!(ask_as(&mut world, &token, "{ shop { name } }", json!({}), NOW + 86_400_000).status, 401);
    let form = format!("grant_type=client_credentials&client_id={id}&client_secret=wrong");
    let form = Request {
        body: form.into_bytes(),
        headers: vec![("Content-Type".into(), "application/x-www-form-urlencoded".into())],
        ..Request::json("POST", &url, &json!({}))
    };
    let refused = world.handle("shopify", &form, NOW).reply().expect("a reply");
    assert_eq!((refused.status, json(&refused)["error"].clone()), (400, json!("invalid_client")));
}

#[test]
fn orders_are_searched_by_name_status_and_id() {
    let mut world = two_shops(60, |_| {});
    let mut find = |query: &str| -> Vec<Value> {
        let reply = ask(
            &mut world,
            "query($q: String) { orders(first: 100, query: $q, sortKey: ID) { nodes { id name closed cancelledAt } } }",
            json!({ "q": query }),
        );
        reply["data"]["orders"]["nodes"].as_array().expect("nodes").clone()
    };
    assert_eq!(find("name:#21007").len(), 1);
    assert_eq!(find("name:21007 OR name:21008").len(), 2);
    assert!(find("status:open").iter().all(|order| order["closed"] == json!(false)));
    assert!(find("status:cancelled").iter().all(|order| !order["cancelledAt"].is_null()));
    let all = find("");
    let id = all[9]["id"].as_str().expect("an id").rsplit('/').next().expect("digits").to_owned();
    assert_eq!(find(&format!("id:{id}"))[0]["id"], all[9]["id"]);
    assert_eq!(find(&format!("id:>{id}")).len(), 50);
}
