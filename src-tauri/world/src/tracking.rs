//! How a number gets into a shop: as an item of the tracking plugin, as a core fulfilment, as a plain meta
//! value, or as a note to the customer.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use serde_json::{Value, json};

use crate::clock;
use crate::config::TrackingPlugin;
use crate::order::{Fulfillment, Meta, TRACKING_ITEMS};
use crate::shop::{Hand, Shop, take};
use crate::words;

/// A carrier that the tracking plugins know.
pub(crate) struct Provider {
    pub country: &'static str,
    pub name: &'static str,
    pub slug: &'static str,
    /// With `%number%` and `%postal_code%`.
    pub link: &'static str,
}

pub(crate) const PROVIDERS: [Provider; 6] = [
    Provider {
        country: "Netherlands",
        name: "PostNL",
        slug: "postnl",
        link: "https://postnl.nl/tracktrace/?B=%number%&P=%postal_code%",
    },
    Provider {
        country: "Netherlands",
        name: "DHL Parcel NL",
        slug: "dhl-parcel-nl",
        link: "https://www.dhlparcel.nl/nl/volg-uw-zending?tc=%number%",
    },
    Provider {
        country: "Netherlands",
        name: "DPD NL",
        slug: "dpd-nl",
        link: "https://tracking.dpd.de/status/nl_NL/parcel/%number%",
    },
    Provider {
        country: "Belgium",
        name: "bpost",
        slug: "bpost",
        link: "https://track.bpost.cloud/btr/web/#/search?itemCode=%number%",
    },
    Provider {
        country: "France",
        name: "La Poste",
        slug: "la-poste",
        link: "https://www.laposte.fr/outils/suivre-vos-envois?code=%number%",
    },
    Provider {
        country: "France",
        name: "Colissimo",
        slug: "colissimo",
        link: "https://www.laposte.fr/outils/suivre-vos-envois?code=%number%",
    },
];

/// The provider with this name or slug.
pub(crate) fn provider(text: &str) -> Option<&'static Provider> {
    PROVIDERS
        .iter()
        .find(|provider| provider.name.eq_ignore_ascii_case(text) || provider.slug.eq_ignore_ascii_case(text))
}

/// The page where a number is followed; empty for a carrier that the plugins do not know.
pub(crate) fn link(slug: &str, number: &str, postcode: &str) -> String {
    provider(slug).map_or_else(String::new, |provider| {
        provider.link.replace("%number%", number).replace("%postal_code%", &postcode.replace(' ', ""))
    })
}

/// An item to store in the meta of AST or of the official extension.
pub(crate) struct NewItem<'a> {
    pub provider: &'a str,
    pub link: &'a str,
    pub number: &'a str,
    /// Unix seconds; AST's own box writes text, its route writes a number.
    pub date_shipped: Value,
    /// "1" completed, "2" partly shipped, "" neither.
    pub status_shipped: &'a str,
    pub source: &'a str,
    pub user_id: u64,
    /// Whether the items that are there go.
    pub replaces: bool,
}

/// Stores an item with the fields that the configured plugin writes, and gives its `tracking_id`.
pub(crate) fn add_item(shop: &mut Shop, rng: &mut ChaCha8Rng, at: usize, item: &NewItem<'_>) -> String {
    let id: String =
        (0..32).map(|_| char::from(b"0123456789abcdef"[rng.random_range(0..16_usize)])).collect();
    let known = provider(item.provider);
    let mut value = json!({
        "tracking_provider": known.map_or(item.provider, |provider| provider.slug),
        "custom_tracking_provider": "",
        "custom_tracking_link": item.link,
        "tracking_number": item.number,
        "date_shipped": item.date_shipped,
        "tracking_id": id,
    });
    if shop.config.tracking_plugin == TrackingPlugin::Ast {
        value["tracking_product_code"] = json!("");
        value["source"] = json!(item.source);
        value["status_shipped"] = json!(item.status_shipped);
        value["user_id"] = json!(item.user_id);
    } else if known.is_none() {
        value["tracking_provider"] = json!("");
        value["custom_tracking_provider"] = json!(item.provider);
    }
    let mut items = if item.replaces { Vec::new() } else { shop.orders[at].tracking_items().to_vec() };
    items.push(value);
    shop.set_meta(at, TRACKING_ITEMS, Value::Array(items));
    id
}

/// The private note that AST leaves.
pub(crate) fn note_of_plugin(shop: &mut Shop, at: usize, carrier: &str, number: &str, now: i64) {
    let text = words::shipped_with(shop.config.language, carrier, number);
    shop.add_note(at, now, Hand::System, text, false);
}

/// A note to the customer with the number; it is mailed.
pub(crate) fn tell_customer(
    shop: &mut Shop,
    at: usize,
    number: &str,
    carrier: &str,
    now: i64,
    hand: Hand<'_>,
) {
    let text = words::tell_customer(shop.language_of(hand), carrier, number);
    shop.add_note(at, now, hand, text, true);
}

/// A fulfilment of all lines with a number.
pub(crate) fn add_fulfillment(shop: &mut Shop, at: usize, number: &str, carrier: &str, now: i64) -> u64 {
    let slug = provider(carrier).map_or_else(|| carrier.to_lowercase(), |provider| provider.slug.to_owned());
    let url = link(&slug, number, &shop.orders[at].customer.postcode);
    let rest = [
        ("_tracking_number", json!(number)),
        ("_shipment_provider", json!(slug)),
        ("_tracking_url", json!(url)),
    ];
    fulfil(shop, at, now, &rest)
}

/// WooCommerce fulfils a download by itself when the feature is on.
pub(crate) fn fulfil_download(shop: &mut Shop, at: usize, now: i64) {
    fulfil(shop, at, now, &[]);
}

fn fulfil(shop: &mut Shop, at: usize, now: i64, rest: &[(&str, Value)]) -> u64 {
    let items: Vec<Value> = shop.orders[at]
        .lines
        .iter()
        .map(|line| json!({ "item_id": line.id, "qty": line.quantity }))
        .collect();
    let wall = clock::sql(shop.config.timezone.to_wall(now));
    let mut meta = vec![("_items", Value::Array(items))];
    meta.extend(rest.iter().cloned());
    meta.push(("_date_fulfilled", json!(wall)));
    let meta = meta
        .into_iter()
        .map(|(key, value)| Meta { id: shop.meta_id(), key: key.to_owned(), value })
        .collect();
    let id = take(&mut shop.next.fulfillment);
    let fulfillment = Fulfillment { id, fulfilled: true, status: "fulfilled".into(), updated: now, meta };
    shop.orders[at].fulfillments.push(fulfillment);
    set_fulfillment_status(shop, at);
    shop.touch_meta(at, now);
    id
}

/// The order's meta `_fulfillment_status`, which follows from the quantities.
pub(crate) fn set_fulfillment_status(shop: &mut Shop, at: usize) {
    let order = &shop.orders[at];
    let mut some = false;
    let all = order.lines.iter().all(|line| {
        let sent: u64 = order
            .fulfillments
            .iter()
            .filter(|fulfillment| fulfillment.fulfilled)
            .flat_map(|fulfillment| fulfillment.meta.iter().filter(|meta| meta.key == "_items"))
            .filter_map(|meta| meta.value.as_array())
            .flatten()
            .filter(|item| item["item_id"].as_u64() == Some(line.id))
            .filter_map(|item| item["qty"].as_u64())
            .sum();
        some |= sent > 0;
        sent >= u64::from(line.quantity)
    });
    let some = some || order.fulfillments.iter().any(|fulfillment| fulfillment.fulfilled);
    let status = match (all, some) {
        (true, true) => "fulfilled",
        (_, true) => "partially_fulfilled",
        (_, false) => "unfulfilled",
    };
    shop.set_meta(at, "_fulfillment_status", json!(status));
}

/// A number gets into the shop in the way that this shop has: by a person in wp-admin, or (`None`) by a key of
/// the owner.
pub(crate) fn show_as_configured(
    shop: &mut Shop,
    rng: &mut ChaCha8Rng,
    at: usize,
    number: &str,
    carrier: &str,
    now: i64,
    person: Option<&str>,
) {
    let hand = person.map_or(Hand::System, Hand::Person);
    match shop.config.tracking_plugin.clone() {
        plugin @ (TrackingPlugin::Ast | TrackingPlugin::Official) => {
            let midnight = shop.config.timezone.to_wall(now).div_euclid(86_400) * 86_400;
            let by_route = person.is_none() && plugin == TrackingPlugin::Ast;
            let item = NewItem {
                provider: carrier,
                link: "",
                number,
                date_shipped: if by_route { json!(now) } else { json!(midnight.to_string()) },
                status_shipped: "1",
                source: if by_route { "REST_API" } else { "edit_order" },
                user_id: person.map_or(1, |person| shop.user_id_of(person)),
                replaces: false,
            };
            add_item(shop, rng, at, &item);
            if plugin == TrackingPlugin::Ast {
                note_of_plugin(shop, at, carrier, number, now);
            }
            shop.touch_meta(at, now);
        }
        TrackingPlugin::UnknownMeta { key } => {
            shop.set_meta(at, &key, json!(number));
            shop.touch_meta(at, now);
        }
        TrackingPlugin::None if shop.config.fulfillments => {
            add_fulfillment(shop, at, number, carrier, now);
        }
        TrackingPlugin::None => tell_customer(shop, at, number, carrier, now, hand),
    }
}
