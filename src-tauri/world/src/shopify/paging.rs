//! Connections: a page of a sorted list. A cursor holds the sort value and the id of its item, so that the walk
//! goes on from there even when the item has moved or gone.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// An item with what it is sorted by.
pub(super) struct Item {
    pub value: i64,
    pub id: u64,
    pub object: Value,
}

/// The arguments of a connection.
pub(super) struct Cut {
    pub first: Option<i64>,
    pub last: Option<i64>,
    pub after: Option<String>,
    pub before: Option<String>,
    pub reverse: bool,
}

/// The items of a list that stands in an object, in their order.
pub(super) fn items(list: Value) -> Vec<Item> {
    let Value::Array(list) = list else { return Vec::new() };
    list.into_iter().zip(1_u32..).map(|(object, at)| Item { value: i64::from(at), id: 0, object }).collect()
}

/// The page, as an object of this connection type; or what is wrong with its arguments.
pub(super) fn page(of: &str, mut items: Vec<Item>, cut: &Cut, cap: u32) -> Result<Value, String> {
    if cut.reverse {
        items.reverse();
    }
    let (count, from_end) = match (cut.first, cut.last) {
        (Some(first), None) => (first, false),
        (None, Some(last)) => (last, true),
        (None, None) => return Err("you must provide one of first or last".into()),
        (Some(_), Some(_)) => return Err("you cannot provide both first and last".into()),
    };
    let count = usize::try_from(count).map_err(|_| "the page size must not be negative".to_owned())?;
    if count > usize::try_from(cap).unwrap_or(usize::MAX) {
        return Err(format!("the page size must not be greater than {cap}"));
    }
    let all = items.len();
    let beyond = |item: &Item, (value, id): (i64, u64)| {
        if cut.reverse { (item.value, item.id) < (value, id) } else { (item.value, item.id) > (value, id) }
    };
    let start = match &cut.after {
        Some(text) => {
            let after = decode(text)?;
            items.iter().position(|item| beyond(item, after)).unwrap_or(all)
        }
        None => 0,
    };
    let end = match &cut.before {
        Some(text) => {
            let before = decode(text)?;
            let here = |item: &Item| beyond(item, before) || (item.value, item.id) == before;
            items.iter().position(here).unwrap_or(all)
        }
        None => all,
    };
    let end = end.max(start);
    let (start, end) = if from_end {
        (end.saturating_sub(count).max(start), end)
    } else {
        (start, (start + count).min(end))
    };
    let edges: Vec<Value> = items
        .drain(start..end)
        .map(|item| {
            let cursor = encode(&item);
            json!({ "__typename": format!("{}Edge", stem(of)), "cursor": cursor, "node": item.object })
        })
        .collect();
    let cursor = |edge: Option<&Value>| edge.map_or(Value::Null, |edge| edge["cursor"].clone());
    Ok(json!({
        "__typename": of,
        "pageInfo": {
            "__typename": "PageInfo", "hasNextPage": end < all, "hasPreviousPage": start > 0,
            "startCursor": cursor(edges.first()), "endCursor": cursor(edges.last()),
        },
        "nodes": edges.iter().map(|edge| edge["node"].clone()).collect::<Vec<_>>(),
        "edges": edges,
    }))
}

fn stem(of: &str) -> &str {
    of.strip_suffix("Connection").unwrap_or(of)
}

fn encode(item: &Item) -> String {
    STANDARD.encode(json!({ "last_id": item.id, "last_value": item.value }).to_string())
}

fn decode(cursor: &str) -> Result<(i64, u64), String> {
    let bytes = STANDARD.decode(cursor).ok();
    let json: Option<Value> = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    json.and_then(|json| Some((json["last_value"].as_i64()?, json["last_id"].as_u64()?)))
        .ok_or_else(|| format!("`{cursor}` is not a valid cursor"))
}
