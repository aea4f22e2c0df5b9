//! The one request that changes something: `createReceiptShipment`. It adds, it never replaces, and it mails
//! the buyer each time. What comes with another content type than JSON is not read at all, and is carried out
//! all the same: an empty shipment, and the order is completed. That was seen at Etsy (open-api issues 135 and
//! 201).

use serde_json::Value;

use super::model::Receipt;
use super::store::Shop;
use crate::wire::Request;

/// What a request adds to a receipt: carrier and code, or only the mark that it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry(Option<(String, String)>);

/// Why a request is refused: status and Etsy's sentence. The sentences were not observed.
pub(super) type Refusal = (u16, String);

/// What a request would add; nothing is changed.
pub(super) fn read(request: &Request, receipt: &Receipt) -> Result<Entry, Refusal> {
    if receipt.cancelled.is_some() {
        return Err((409, "Receipt is canceled and cannot be marked as shipped.".into()));
    }
    let kind = request.header("content-type").unwrap_or_default();
    if !kind.trim_start().to_ascii_lowercase().starts_with("application/json") {
        return Ok(Entry(Some((String::new(), String::new()))));
    }
    let body: Value = serde_json::from_slice(&request.body).unwrap_or_default();
    if !body.is_object() {
        return Err((400, "The request body is not a JSON object.".into()));
    }
    let text = |name: &str| match &body[name] {
        Value::Null => Ok(String::new()),
        Value::String(text) => Ok(text.trim().to_owned()),
        other => Err((400, format!("Expected string value for '{name}' (got {})", kind_of(other)))),
    };
    let (code, carrier) = (text("tracking_code")?, text("carrier_name")?);
    Ok(Entry((!code.is_empty()).then_some((carrier, code))))
}

impl Entry {
    /// Adds it to the receipt at this position (`now` in seconds).
    pub(super) fn add(&self, shop: &mut Shop, at: usize, now: i64) {
        let entry = self.0.as_ref().map(|(carrier, code)| (carrier.as_str(), code.as_str()));
        shop.ship(at, entry, now);
    }
}

/// The tracking code in a body, whether or not it is read.
pub(super) fn code_in(body: &[u8]) -> Option<String> {
    let body: Value = serde_json::from_slice(body).ok()?;
    body["tracking_code"].as_str().map(str::to_owned)
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Number(_) => "int",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
