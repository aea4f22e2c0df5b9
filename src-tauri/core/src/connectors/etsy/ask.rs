//! Requests: addresses below `/v3/application`. What is asked has no body.

use super::address::is_id;
use crate::connectors::{Profile, Request};
use url::Url;

/// Below the interface's root.
pub(super) fn get(profile: &Profile, path: &str) -> Result<Request, String> {
    let url = Url::parse(&format!("{}/v3/application/{path}", profile.url)).map_err(|e| e.to_string())?;
    Ok(Request { method: "GET", url, body: None, signed: true, changes: false })
}

/// Below this shop.
pub(super) fn of_shop(profile: &Profile, path: &str) -> Result<Request, String> {
    if !is_id(&profile.shop_id) {
        return Err("the shop's id is not known: the connection was not tested".to_owned());
    }
    get(profile, &format!("shops/{}{path}", profile.shop_id))
}

/// One receipt: there is no request for several.
pub(super) fn receipt(profile: &Profile, ids: &[String]) -> Result<Request, String> {
    match ids {
        [id] if is_id(id) => of_shop(profile, &format!("/receipts/{id}")),
        [id] => Err(format!("not a receipt of Etsy's: {id:?}")),
        _ => Err(format!("{} receipts were asked for at once", ids.len())),
    }
}
