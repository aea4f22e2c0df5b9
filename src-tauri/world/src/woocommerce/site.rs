//! What tells about the shop itself: the index, a namespace, the system status, and users.

use serde_json::{Value, json};

use super::errors::{Failure, Say};
use super::{Answer, Answered, Call, links};
use crate::config::TrackingPlugin;

/// `/wp-json/`: anybody may read it.
pub(crate) fn index(call: &mut Call<'_>) -> Answered {
    let config = &call.shop.config;
    let mut namespaces =
        vec!["oembed/1.0", "wc/v3", "wc/v1", "wc-admin", "wc-analytics", "wc/store", "wc/store/v1", "wc/v2"];
    match config.tracking_plugin {
        TrackingPlugin::Ast => namespaces.extend(["wc-shipment-tracking/v3", "wc-ast/v3"]),
        TrackingPlugin::Official => namespaces.push("wc-shipment-tracking/v3"),
        TrackingPlugin::None | TrackingPlugin::UnknownMeta { .. } => {}
    }
    namespaces.extend(["wp/v2", "wp-site-health/v1", "wp-block-editor/v1"]);
    let offset = config.timezone.offset_at(call.now);
    let hours = if offset % 3600 == 0 { json!(offset / 3600) } else { json!(offset as f64 / 3600.0) };
    let base = &call.base;
    let body = json!({
        "name": config.name,
        "description": "",
        "url": base,
        "home": base,
        "gmt_offset": hours,
        "timezone_string": config.timezone.name(),
        "page_for_posts": 0,
        "page_on_front": 0,
        "show_on_front": "posts",
        "namespaces": namespaces,
        "authentication": {
            "application-passwords": {
                "endpoints": { "authorization": format!("{base}/wp-admin/authorize-application.php") }
            }
        },
        "routes": {},
        "site_logo": 0,
        "site_icon": 0,
        "site_icon_url": "",
    });
    let help = json!({ "help": [{ "href": "https://developer.wordpress.org/rest-api/" }] });
    Ok(Answer::ok(call.single(body, help), "GET"))
}

/// `/wp-json/wc/v3`.
pub(crate) fn namespace(call: &mut Call<'_>, namespace: &str) -> Answered {
    let up = json!({ "up": [{ "href": call.route("") }] });
    Ok(Answer::ok(call.single(json!({ "namespace": namespace, "routes": {} }), up), "GET"))
}

/// The parts of the system status that a client asks for: versions, currency.
pub(crate) fn system_status(call: &mut Call<'_>) -> Answered {
    call.caller.must_manage("woocommerce_rest_cannot_view", call.say(Say::CannotList))?;
    let language = match call.language() {
        crate::config::Language::En => "en_US",
        crate::config::Language::Nl => "nl_NL",
    };
    let body = json!({
        "environment": {
            "home_url": call.base,
            "site_url": call.base,
            "version": "10.5.0",
            "wp_version": "6.9.1",
            "wp_multisite": false,
            "language": language,
            "php_version": "8.2.36",
            "default_timezone": "UTC",
        },
        "settings": { "currency": "EUR", "currency_symbol": "&euro;", "api_enabled": false },
    });
    let body = call.fields.apply(body);
    Ok(Answer::ok(body, "GET"))
}

/// A user, staff or customer. The display name is not told; first and last name are.
pub(crate) fn customer(call: &mut Call<'_>, namespace: &str, id: u64) -> Answered {
    const ALLOW: &str = "GET, POST, PUT, PATCH";
    call.caller.must_manage("woocommerce_rest_cannot_view", call.say(Say::CannotView))?;
    let Some(user) = call.shop.users.iter().find(|user| user.id == id) else {
        return Err(
            Failure::new(404, "woocommerce_rest_invalid_id", call.say(Say::InvalidResource)).allowing(ALLOW)
        );
    };
    let (first_name, last_name) = user.display_name.split_once(' ').unwrap_or((&user.display_name, ""));
    let address = |mail: Option<String>| -> Value {
        let mut address = json!({
            "first_name": "", "last_name": "", "company": "", "address_1": "", "address_2": "", "city": "",
            "postcode": "", "country": "", "state": "", "phone": "",
        });
        if let Some(mail) = mail {
            address["email"] = json!(mail);
        }
        address
    };
    let body = json!({
        "id": user.id,
        "date_created": "2024-03-01T10:00:00",
        "date_created_gmt": "2024-03-01T09:00:00",
        "date_modified": null,
        "date_modified_gmt": null,
        "email": format!("{}@example.test", user.username),
        "first_name": first_name,
        "last_name": last_name,
        "role": user.role,
        "username": user.username,
        "billing": address(Some(String::new())),
        "shipping": address(None),
        "is_paying_customer": false,
        "avatar_url": "",
        "meta_data": [],
    });
    let all = call.route(&format!("{namespace}/customers"));
    let links = links(&format!("{all}/{id}"), &["GET", "POST", "PUT", "PATCH"], &all, None);
    Ok(Answer::ok(call.single(body, links), ALLOW))
}
