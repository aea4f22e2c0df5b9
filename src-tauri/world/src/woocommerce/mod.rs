//! WooCommerce's REST API over WordPress, as WooCommerce 10.5.0 on WordPress 6.9.1 was observed to answer.
//!
//! The order of checks is WordPress's own and shows in the replies: who calls, what the key may do, which
//! route it is, whether the body is JSON, whether the parameters are right, whether the caller may, and only
//! then whether the thing exists.

mod auth;
pub(crate) mod broken;
mod errors;
mod fields;
mod fulfillments;
mod notes;
mod order_json;
mod order_write;
mod orders;
mod query;
mod refunds;
mod reply;
mod route;
mod site;
mod trackings;

#[cfg(test)]
pub(crate) use auth::signed;

use percent_encoding::percent_decode_str;
use rand_chacha::ChaCha8Rng;
use serde_json::{Map, Value, json};
use url::{Host, Url};

use crate::config::{Language, Permalinks, Scheme};
use crate::shop::Shop;
use crate::wire::{Reply, Request};
use crate::world::World;
use auth::Caller;
use errors::{Failure, Say, say};
use fields::Fields;
use query::Query;

/// One request on its way through the shop.
pub(crate) struct Call<'w> {
    pub shop: &'w mut Shop,
    pub rng: &'w mut ChaCha8Rng,
    pub caller: Caller,
    /// Where links start: the shop's address, or the loopback address that the request came to.
    pub base: String,
    /// Upper case; HEAD is GET here.
    pub method: String,
    pub query: Query,
    pub fields: Fields,
    pub body: Map<String, Value>,
    /// Seconds UTC.
    pub now: i64,
}

/// What a route says.
pub(crate) struct Answer {
    pub status: u16,
    pub body: Value,
    /// The body where it was written at once; a long list is, item by item.
    pub written: Option<Vec<u8>>,
    pub allow: &'static str,
    /// X-WP-Total and X-WP-TotalPages.
    pub total: Option<(usize, usize)>,
    /// The Link header of a page that has neighbours.
    pub link: Option<String>,
    pub location: Option<String>,
    pub took_ms: u64,
}

impl Answer {
    pub(crate) fn ok(body: Value, allow: &'static str) -> Self {
        Self {
            status: 200,
            body,
            written: None,
            allow,
            total: None,
            link: None,
            location: None,
            took_ms: 110,
        }
    }

    pub(crate) fn created(body: Value, allow: &'static str, location: Option<String>) -> Self {
        Self { status: 201, location, ..Self::ok(body, allow) }
    }
}

pub(crate) type Answered = Result<Answer, Failure>;

impl Call<'_> {
    pub(crate) fn language(&self) -> Language {
        self.shop.config.language
    }

    pub(crate) fn say(&self, what: Say) -> &'static str {
        say(self.language(), what)
    }

    /// The address of a route.
    pub(crate) fn route(&self, path: &str) -> String {
        format!("{}/wp-json/{path}", self.base)
    }

    /// A single object: trimmed, and with its links whatever is wanted.
    pub(crate) fn single(&self, object: Value, links: Value) -> Value {
        let mut object = self.fields.apply(object);
        if let Some(map) = object.as_object_mut() {
            map.insert("_links".into(), links);
        }
        object
    }

    /// An item of a list: its links are members like any other.
    pub(crate) fn item(&self, mut object: Value, links: Value) -> Value {
        if let Some(map) = object.as_object_mut() {
            map.insert("_links".into(), links);
        }
        self.fields.apply(object)
    }

    /// The user behind the key.
    pub(crate) fn user_id(&self) -> u64 {
        self.caller.user.as_ref().map_or(0, |user| user.id)
    }

    /// The display name of the user behind the key.
    pub(crate) fn user_name(&self) -> String {
        let id = self.user_id();
        self.shop
            .users
            .iter()
            .find(|user| user.id == id)
            .map_or_else(String::new, |user| user.display_name.clone())
    }
}

/// `self`, `collection` and `up` as WordPress links them.
pub(crate) fn links(this: &str, allow: &[&str], collection: &str, up: Option<&str>) -> Value {
    let mut links = json!({
        "self": [{ "href": this, "targetHints": { "allow": allow } }],
        "collection": [{ "href": collection }],
    });
    if let Some(up) = up {
        links["up"] = json!([{ "href": up }]);
    }
    links
}

/// Whether an address is of this computer.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

/// Whether a request to this address arrives at the shop.
pub(crate) fn is_reached_by(shop: &Shop, url: &Url) -> bool {
    if is_loopback(url) {
        return true;
    }
    let own = Url::parse(&shop.config.base_url()).ok();
    let same_host = own.is_some_and(|own| own.host_str() == url.host_str() && own.port() == url.port());
    // A shop without TLS has nothing that listens for https.
    same_host && !(shop.config.scheme == Scheme::Http && url.scheme() == "https")
}

/// The reply to a request.
pub(crate) fn answer(world: &mut World, request: &Request, url: &Url, now: i64) -> Reply {
    respond(world, request, url, now, None)
}

/// The reply to a request in the owner's name, whatever its signature says.
pub(crate) fn answer_unsigned(world: &mut World, request: &Request, url: &Url, now: i64) -> Reply {
    respond(world, request, url, now, Some(Caller::owner()))
}

fn respond(world: &mut World, request: &Request, url: &Url, now: i64, known: Option<Caller>) -> Reply {
    let seconds = now.div_euclid(1000);
    let config = &world.shop.config;
    let loopback = is_loopback(url);
    let tls =
        url.scheme() == "https" || (loopback && config.scheme == Scheme::Https && config.trusts_loopback_tls);
    if config.scheme == Scheme::Https && url.scheme() == "http" && !loopback {
        let mut secure = url.clone();
        // The schemes are both "special", so this cannot fail; a failure would leave the address as it is.
        let _ = secure.set_scheme("https");
        return broken::redirect(secure.as_str(), now);
    }
    let base = if loopback { url.origin().ascii_serialization() } else { config.base_url() };
    let method = request.method.to_ascii_uppercase();
    let query = Query::of(url);
    let path = match rest_path(url, &query, config.permalinks) {
        Place::Rest(path) => path,
        Place::Redirected => return broken::redirect(&format!("{base}/"), now),
        Place::NoRule => return broken::not_found(now),
        Place::Page => return reply::page(&base, &config.name, url.path() == "/", seconds),
    };
    let caller = match known {
        Some(caller) => Ok(caller),
        None if is_authenticated_address(url) => auth::caller(world, request, url, tls, seconds),
        None => Ok(Caller::default()),
    };
    let shop_language = world.shop.config.language;
    let anonymous = caller.as_ref().map_or(true, |caller| caller.user.is_none());
    let outcome = caller.and_then(|caller| {
        caller.may_use(&method, shop_language)?;
        let mut call = Call {
            shop: &mut world.shop,
            rng: &mut world.rng,
            caller,
            base: base.clone(),
            method: if method == "HEAD" { "GET".into() } else { method.clone() },
            fields: Fields::parse(query.list("_fields")),
            query,
            body: Map::new(),
            now: seconds,
        };
        route::dispatch(&mut call, &path, request)
    });
    reply::write(outcome, &base, anonymous, method == "HEAD", seconds)
}

enum Place {
    /// A route, without slashes at its ends.
    Rest(String),
    /// WordPress sends the visitor elsewhere.
    Redirected,
    /// The web server looks for a file.
    NoRule,
    /// A page of the site.
    Page,
}

fn rest_path(url: &Url, query: &Query, permalinks: Permalinks) -> Place {
    let path = percent_decode_str(url.path()).decode_utf8_lossy().into_owned();
    let (through_index, after) = match path.strip_prefix("/index.php") {
        Some(after) => (true, after.to_owned()),
        None => (false, path),
    };
    if let Some(rest) = after.strip_prefix("/wp-json").filter(|rest| rest.is_empty() || rest.starts_with('/'))
    {
        return match (permalinks, through_index) {
            (Permalinks::Pretty, _) => Place::Rest(rest.trim_matches('/').to_owned()),
            (Permalinks::Plain, true) => Place::Redirected,
            (Permalinks::Plain, false) => Place::NoRule,
        };
    }
    match query.get("rest_route") {
        Some(route) if after.is_empty() || after == "/" => Place::Rest(route.trim_matches('/').to_owned()),
        _ => Place::Page,
    }
}

/// WooCommerce looks for its namespaces in the address as text, so `?rest_route=` is not authenticated (and
/// is, when the text stands somewhere else in the address; both were observed).
fn is_authenticated_address(url: &Url) -> bool {
    let address = format!("{}?{}", url.path(), url.query().unwrap_or_default());
    let address = percent_decode_str(&address).decode_utf8_lossy().into_owned();
    address.contains("wp-json/wc/") || address.contains("wp-json/wc-")
}
