//! What only somebody outside can see: how orders really stand, what a storefront really shows, and when a
//! platform last counted an order as changed. bol is seen as of the last request or [`World::tick`]. For
//! the oracle of a simulator and for whoever decides what happens next. Nothing here is read from a reply,
//! and nothing changes anything. All moments are ms UTC.

use serde_json::Value;

use crate::bol;
use crate::bol::model::{Method as BolMethod, Order as BolOrder, Sent};
use crate::catalogue::at_etsy;
use crate::clock::Timezone;
use crate::config::TrackingPlugin;
use crate::etsy::model::Receipt;
use crate::making::Making;
use crate::order::{Delivery, Order, Shipment, Status, TRACKING_ITEMS};
use crate::shopify::model::{Method, Order as ShopifyOrder};
use crate::truth::{bare, number_in, void_since};
use crate::world::World;

/// How an order stands at its shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not paid yet.
    Unpaid,
    /// Nothing was sent, as the shop says.
    Open,
    /// Some of it was sent, as the shop says.
    Partly,
    /// All was sent, as the shop says.
    Closed,
    /// Cancelled, or paid back in full.
    Void,
}

/// A parcel that the supplier sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParcelSeen<'a> {
    /// Its number.
    pub number: &'a str,
    /// Its carrier, as the supplier calls it.
    pub carrier: &'a str,
    /// When it left.
    pub sent: i64,
    /// What is in it.
    pub skus: Vec<&'static str>,
    /// It stands in the supplier's list or a house's interface; otherwise on the supplier's page alone.
    pub listed: bool,
}

/// How far something that the storefront shows as sent came, as the storefront knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    /// When it was first known to be delivered.
    pub delivered: Option<i64>,
    /// It still says that it is: no carrier said something else later.
    pub stands: bool,
}

/// An order as it really stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glance<'a> {
    /// What the owner and the customer call it: `1234`, `#21043`, `A2K8290LP8`.
    pub number: String,
    /// When it was placed.
    pub created: i64,
    /// When its modified time last moved.
    pub modified: i64,
    /// How it stands.
    pub standing: Standing,
    /// Cancelled or paid back in full since then.
    pub void_since: Option<i64>,
    /// It was paid.
    pub paid: bool,
    /// A parcel is to arrive: nothing is fetched, downloaded or handed over, and it is no test.
    pub travels: bool,
    /// Its stock keeping units, in the order of its lines.
    pub skus: Vec<&'static str>,
    /// What the supplier sent of it, in the order of sending.
    pub parcels: Vec<ParcelSeen<'a>>,
    /// When [`World::clear_tracking`] last took a number out of a core fulfilment or a note of WooCommerce's.
    pub cleared: Option<i64>,
    /// When a hand last moved a number in a place of WooCommerce's that a reading of the order alone does not tell:
    /// core fulfilments, notes, and with the old storage all meta data. At bol, where no list tells either: when a
    /// hand last filled in a number, or a carrier told something.
    pub untold: Option<i64>,
    /// Of what the storefront shows as sent, how far it came; WooCommerce and Etsy are never told.
    pub reached: Vec<Reached>,
}

impl World {
    /// How many orders a platform's shop has.
    pub fn order_count(&self, platform: &str) -> usize {
        match platform {
            "woocommerce" => self.shop.orders.len(),
            "shopify" => self.shopify.as_ref().map_or(0, |shop| shop.orders.len()),
            "etsy" => self.etsy.as_ref().map_or(0, |shop| shop.receipts.len()),
            "bol" => self.bol.as_ref().map_or(0, |shop| shop.orders.len()),
            _ => 0,
        }
    }

    /// The platform's id of its nth order, counted from the oldest.
    pub fn nth_order(&self, platform: &str, nth: usize) -> Option<String> {
        match platform {
            "woocommerce" => self.shop.orders.get(nth).map(|order| order.id.to_string()),
            "shopify" => self.shopify.as_ref()?.orders.get(nth).map(ShopifyOrder::gid),
            "etsy" => self.etsy.as_ref()?.receipts.get(nth).map(|receipt| receipt.id.to_string()),
            "bol" => self.bol.as_ref()?.orders.get(nth).map(|order| order.id.clone()),
            _ => None,
        }
    }

    /// How its nth order stands, counted from the oldest.
    pub fn glance(&self, platform: &str, nth: usize) -> Option<Glance<'_>> {
        match platform {
            "woocommerce" => self.shop.orders.get(nth).map(|order| self.woocommerce_glance(order)),
            "shopify" => self.shopify.as_ref()?.orders.get(nth).map(shopify_glance),
            "etsy" => self.etsy.as_ref()?.receipts.get(nth).map(|receipt| self.etsy_glance(receipt)),
            "bol" => self.bol.as_ref()?.orders.get(nth).map(bol_glance),
            _ => None,
        }
    }

    /// When each order's modified time last moved, by platform and the platform's id: what WooCommerce's
    /// `modified_after`, Shopify's `updated_at` and Etsy's `min_last_modified` compare with, and the last of bol's
    /// `latestChangedDateTime`. WooCommerce's orders ascending by id, then Shopify's, Etsy's and bol's.
    pub fn modified(&self) -> Vec<(&'static str, String, i64)> {
        let shopify = self.shopify.iter().flat_map(|shop| &shop.orders);
        let etsy = self.etsy.iter().flat_map(|shop| &shop.receipts);
        let bol = self.bol.iter().flat_map(|shop| &shop.orders);
        let own = self.shop.orders.iter();
        own.map(|order| ("woocommerce", order.id.to_string(), order.modified * 1000))
            .chain(shopify.map(|order| ("shopify", order.gid(), order.updated * 1000)))
            .chain(etsy.map(|receipt| ("etsy", receipt.id.to_string(), receipt.updated * 1000)))
            .chain(bol.map(|order| ("bol", order.id.clone(), order.changed() * 1000)))
            .collect()
    }

    /// The numbers that a storefront really shows to the customer of an order, in capitals and digits, as often
    /// as they stand there: two entries with one number are that number twice. Places that are made for numbers
    /// (a plugin's box, a fulfilment) tell theirs; in other fields and in notes to the customer the supplier's
    /// numbers of any order are found, and what else looks like a number.
    pub fn showing(&self, platform: &str, order_id: &str) -> Vec<String> {
        match platform {
            "woocommerce" => {
                let at = order_id.parse().ok().and_then(|id| self.shop.position(id));
                at.map_or_else(Vec::new, |at| self.shown_by_woocommerce(&self.shop.orders[at]))
            }
            "shopify" => self.shopify_numbers(order_id).iter().map(|number| bare(number)).collect(),
            "etsy" => self.etsy_numbers(order_id).iter().map(|number| bare(number)).collect(),
            "bol" => self.bol_numbers(order_id).iter().map(|number| bare(number)).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether a shop's lists tell, at `now`, that an order last changed when [`World::modified`] says. bol tells of an
    /// order for 48 hours after it was handled, and of its shipments for months; of what its own warehouse sends it
    /// tells those who ask for that.
    pub fn tells_of(&self, platform: &str, order_id: &str, now: i64) -> bool {
        let bol = self.bol.as_ref().filter(|_| platform == "bol");
        let Some(order) = bol.and_then(|shop| Some(&shop.orders[shop.position(order_id)?])) else {
            return true;
        };
        let by_shipment = order.shipments.iter().any(|shipment| shipment.at == order.changed());
        order.fulfilment.method == BolMethod::Fbr
            && (by_shipment || bol::is_visible(order, now.div_euclid(1000)))
    }

    /// Whether bol has taken a write in (its place in [`World::writes`]) and has not come to its end, as of the last
    /// request or [`World::tick`].
    pub fn works_at(&self, write: usize) -> bool {
        let processes = self.bol.iter().flat_map(|shop| &shop.processes);
        processes.into_iter().any(|process| process.write == write && process.end.is_none())
    }

    /// What the houses make of a shop's order, by the world's ids.
    pub fn made_for(&self, shop: &str, order_id: &str) -> Vec<u64> {
        let own = self.makings.iter().filter(|making| making.shop == shop && making.order_id == order_id);
        own.map(|making| making.id).collect()
    }

    /// How many mails the customer of an order was sent since the history ended.
    pub fn mail_count(&self, order_id: &str) -> usize {
        self.mails().iter().filter(|mail| mail.order_id == order_id).count()
    }

    /// The zone of the WooCommerce shop's times and of the supplier's days for its orders.
    pub fn timezone(&self) -> Timezone {
        self.shop.config.timezone
    }

    fn woocommerce_glance<'a>(&self, order: &'a Order) -> Glance<'a> {
        let void_since = void_since(order).map(|moment| moment * 1000);
        let standing = match order.status {
            _ if void_since.is_some() => Standing::Void,
            Status::Pending | Status::OnHold => Standing::Unpaid,
            Status::Completed => Standing::Closed,
            _ => Standing::Open,
        };
        Glance {
            number: self.shop.number_of(order),
            created: order.created * 1000,
            modified: order.modified * 1000,
            standing,
            void_since,
            paid: order.paid.is_some(),
            travels: order.delivery == Delivery::Parcel,
            skus: order.lines.iter().map(|line| line.product.sku).collect(),
            parcels: order
                .shipment
                .iter()
                .map(|parcel| {
                    let skus = parcel.lines.iter().map(|line| order.lines[*line].product.sku).collect();
                    glance_at(parcel, skus)
                })
                .collect(),
            cleared: order.cleared.map(|moment| moment * 1000),
            untold: order.untold.map(|moment| moment * 1000),
            reached: Vec::new(),
        }
    }

    fn etsy_glance<'a>(&'a self, receipt: &'a Receipt) -> Glance<'a> {
        let id = receipt.id.to_string();
        let void_since = receipt.void_since().map(|moment| moment * 1000);
        let standing = match receipt.shipped {
            _ if void_since.is_some() => Standing::Void,
            _ if receipt.paid.is_none() => Standing::Unpaid,
            None => Standing::Open,
            Some(_) => Standing::Closed,
        };
        let skus = |parcel: &Shipment| {
            parcel.lines.iter().map(|line| receipt.transactions[*line].product.sku).collect()
        };
        let made = self.makings.iter().filter(|making| making.shop == "etsy" && making.order_id == id);
        let mut parcels: Vec<ParcelSeen<'a>> =
            receipt.parcels.iter().map(|parcel| glance_at(parcel, skus(parcel))).collect();
        parcels.extend(made.flat_map(made_parcels));
        parcels.sort_by_key(|parcel| parcel.sent);
        Glance {
            number: id,
            created: receipt.created * 1000,
            modified: receipt.updated * 1000,
            standing,
            void_since,
            paid: receipt.paid.is_some(),
            travels: !receipt.is_digital(),
            skus: receipt.transactions.iter().map(|line| line.product.sku).collect(),
            parcels,
            cleared: None,
            untold: None,
            reached: Vec::new(),
        }
    }

    fn shown_by_woocommerce(&self, order: &Order) -> Vec<String> {
        let text = |value: &Value| value.as_str().map(bare);
        let mut shown: Vec<String> =
            order.tracking_items().iter().filter_map(|item| text(&item["tracking_number"])).collect();
        let parts = order.fulfillments.iter().flat_map(|fulfillment| &fulfillment.meta);
        shown
            .extend(parts.filter(|meta| meta.key == "_tracking_number").filter_map(|meta| text(&meta.value)));
        let plugins_own = match &self.shop.config.tracking_plugin {
            TrackingPlugin::UnknownMeta { key } => Some(key.as_str()),
            _ => None,
        };
        for meta in order.meta.iter().filter(|meta| meta.key != TRACKING_ITEMS) {
            match meta.value.as_str() {
                Some(value) if plugins_own == Some(meta.key.as_str()) => shown.push(bare(value)),
                Some(value) => shown.extend(self.numbers_in(value)),
                None => shown.extend(self.numbers_in(&meta.value.to_string())),
            }
        }
        for note in order.notes.iter().filter(|note| note.customer_note) {
            shown.extend(self.numbers_in(&note.text));
        }
        shown.retain(|number| !number.is_empty());
        shown
    }

    /// The numbers in a text that may hold anything, each once.
    pub(crate) fn numbers_in(&self, text: &str) -> Vec<String> {
        let own = self.shop.orders.iter().filter_map(|order| order.shipment.as_ref());
        let others = self.shopify.iter().flat_map(|shop| &shop.orders).flat_map(|order| &order.parcels);
        let etsys = self.etsy.iter().flat_map(|shop| &shop.receipts).flat_map(|receipt| &receipt.parcels);
        let loose = self.supplier.loose.iter().map(|loose| &loose.shipment);
        let bol = self.bol.iter().flat_map(|shop| &shop.orders).flat_map(|order| &order.sent);
        let mut found: Vec<String> = own
            .chain(others)
            .chain(etsys)
            .chain(loose)
            .chain(bol.map(|sent| &sent.parcel))
            .filter(|shipment| number_in(text, &shipment.number))
            .map(|shipment| bare(&shipment.number))
            .collect();
        let words = text.split(|letter: char| !letter.is_ascii_alphanumeric());
        found.extend(words.filter(|word| looks_numbered(word)).map(bare));
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// A word that hardly anything but a parcel's number is.
fn looks_numbered(word: &str) -> bool {
    (10..=24).contains(&word.len()) && word.bytes().filter(u8::is_ascii_digit).count() >= 9
}

fn shopify_glance(order: &ShopifyOrder) -> Glance<'_> {
    let void_since = order.void_since().map(|moment| moment * 1000);
    let sent = (0..order.lines.len()).any(|line| order.fulfilled(line) > 0);
    let left = (0..order.lines.len()).any(|line| order.unfulfilled(line) > 0);
    let standing = match (sent, left) {
        _ if void_since.is_some() => Standing::Void,
        _ if order.paid.is_none() => Standing::Unpaid,
        (false, _) => Standing::Open,
        (true, true) => Standing::Partly,
        (true, false) => Standing::Closed,
    };
    let skus = |parcel: &Shipment| parcel.lines.iter().map(|line| order.lines[*line].product.sku).collect();
    Glance {
        number: order.name.clone(),
        created: order.created * 1000,
        modified: order.updated * 1000,
        standing,
        void_since,
        paid: order.paid.is_some(),
        travels: order.method == Method::Shipping && !order.test,
        skus: order.lines.iter().map(|line| line.product.sku).collect(),
        parcels: order.parcels.iter().map(|parcel| glance_at(parcel, skus(parcel))).collect(),
        cleared: None,
        untold: None,
        reached: order
            .fulfillments
            .iter()
            .filter(|fulfillment| !fulfillment.cancelled)
            .map(|fulfillment| Reached {
                delivered: fulfillment.delivered.map(|moment| moment * 1000),
                stands: fulfillment.delivery == Some("DELIVERED"),
            })
            .collect(),
    }
}

/// What a house with an interface sent.
fn made_parcels(making: &Making) -> impl Iterator<Item = ParcelSeen<'_>> {
    making.parcels.iter().map(|parcel| {
        let goods = parcel.goods.iter().map(|place| making.goods[*place].sku.as_str());
        ParcelSeen {
            number: &parcel.number,
            carrier: &parcel.carrier,
            sent: parcel.sent * 1000,
            skus: goods
                .filter_map(|sku| at_etsy().find(|product| product.sku == sku))
                .map(|p| p.sku)
                .collect(),
            listed: true,
        }
    })
}

fn bol_glance(order: &BolOrder) -> Glance<'_> {
    let void_since = order.void_since().map(|moment| moment * 1000);
    let standing = match (order.items.iter().any(|item| item.shipped > 0), order.is_open()) {
        _ if void_since.is_some() => Standing::Void,
        (false, _) => Standing::Open,
        (true, true) => Standing::Partly,
        (true, false) => Standing::Closed,
    };
    let skus = |sent: &Sent| sent.parcel.lines.iter().map(|line| order.items[*line].product.sku).collect();
    let is_letter = order.shipments.iter().any(|shipment| shipment.transport.is_letter());
    Glance {
        number: order.id.clone(),
        created: order.placed * 1000,
        modified: order.changed() * 1000,
        standing,
        void_since,
        paid: true,
        travels: order.fulfilment.is_retailers() && !order.fulfilment.by_appointment && !is_letter,
        skus: order.items.iter().map(|item| item.product.sku).collect(),
        parcels: order.sent.iter().map(|sent| glance_at(&sent.parcel, skus(sent))).collect(),
        cleared: None,
        untold: order.untold.map(|moment| moment * 1000),
        reached: order
            .shipments
            .iter()
            .map(|shipment| {
                let events = &shipment.transport.events;
                Reached {
                    delivered: events.iter().find(|event| event.is_delivery()).map(|event| event.at * 1000),
                    stands: events.last().is_some_and(|event| event.is_delivery()),
                }
            })
            .collect(),
    }
}

fn glance_at<'a>(parcel: &'a Shipment, skus: Vec<&'static str>) -> ParcelSeen<'a> {
    ParcelSeen {
        number: &parcel.number,
        carrier: &parcel.carrier,
        sent: parcel.sent * 1000,
        skus,
        listed: parcel.listed,
    }
}
