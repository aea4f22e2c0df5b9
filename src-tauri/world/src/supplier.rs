//! TPOP, the print house of all shops: its list, its page of an order, and what it made besides.
//!
//! TPOP has no public interface and no known export; the shapes of its list and of its page are invented.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::bol::model::{Order as BolOrder, Sent};
use crate::catalogue::Product;
use crate::clock::{self, Timezone};
use crate::config::Language;
use crate::numbers::{Form, Numbers};
use crate::order::{Delivery, Shipment, Status};
use crate::people::Customer;
use crate::shopify::model::{Method, Order as ShopifyOrder};
use crate::world::World;

const DAY: i64 = 86_400;

/// What TPOP knows that no shop asked for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Supplier {
    /// Parcels of orders that were entered at TPOP by hand, without a shop's number.
    pub loose: Vec<Loose>,
}

#[derive(Debug, Clone)]
pub(crate) struct Loose {
    /// TPOP's own.
    pub reference: String,
    pub shipment: Shipment,
}

/// A sample that no shop sells, so that a loose parcel fits no order by its goods either.
const SAMPLE: &str = "TP-SAMPLE-KIT";

impl Supplier {
    /// One loose parcel for the first forty orders, and one for each two hundred.
    pub(crate) fn make_loose(
        &mut self,
        rng: &mut ChaCha8Rng,
        numbers: &mut Numbers,
        orders: usize,
        now: i64,
    ) {
        let count = if orders >= 40 { 1 + orders / 200 } else { 0 };
        for place in 0..count {
            self.loose.push(Loose {
                reference: format!("TPM-{}", 7301 + 13 * place),
                shipment: Shipment {
                    number: numbers.next(Form::S10France),
                    carrier: Form::S10France.carrier().to_owned(),
                    sent: now - rng.random_range(4..=9) * DAY,
                    lines: Vec::new(),
                    listed: true,
                    replacement: false,
                },
            });
        }
    }
}

/// A row of the supplier's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupplierRow {
    /// The shop's order number (Shopify's with its `#`, Etsy's receipt id, bol's `orderId`), or a reference of the
    /// supplier's own.
    pub reference: String,
    /// The tracking number.
    pub number: String,
    /// The carrier, as the supplier calls it.
    pub carrier: String,
    /// The day in the shop's zone, as days since 1970-01-01.
    pub day: i64,
    /// What was sent.
    pub sku: &'static str,
    /// To whom, where the order was entered by hand without a shop's number; empty for the others.
    pub recipient: String,
    /// The recipient's postcode, as `recipient`.
    pub postcode: String,
}

/// What TPOP's page tells of an order.
struct Page<'a> {
    number: &'a str,
    ordered: i64,
    zone: Timezone,
    customer: &'a Customer,
    goods: Vec<(&'static Product, u32)>,
    shipments: Vec<&'a Shipment>,
    cancelled: bool,
}

impl World {
    /// The supplier's own list of what it shipped until `now`, as an owner exports it: [`World::supplier_rows`]
    /// with a line of headers. The two columns of the recipient are there in a world with a bol shop alone.
    pub fn supplier_csv(&self, now: i64) -> String {
        let mut csv = String::from("order,tracking_number,carrier,shipped_on,sku");
        csv.push_str(if self.bol.is_some() { ",recipient,postcode\n" } else { "\n" });
        for row in self.supplier_rows(now) {
            let date = clock::date(row.day * DAY);
            csv.push_str(&format!("{},{},{},{date},{}", row.reference, row.number, row.carrier, row.sku));
            if self.bol.is_some() {
                csv.push_str(&format!(",{},{}", row.recipient, row.postcode));
            }
            csv.push('\n');
        }
        csv
    }

    /// What the supplier's own list holds at `now` (ms UTC), in the order of the days. A parcel of the
    /// WooCommerce shop, where an order closes as a whole, is one row with the SKU of the first line that
    /// was sent; one of another shop has a row for each line. It holds the parcels that are shown in
    /// the shop too, and a few that belong to no shop. Of the bol shop it holds parcels that the owner
    /// listed by the order's id, and those that TPOP made under a reference of its own.
    pub fn supplier_rows(&self, now: i64) -> Vec<SupplierRow> {
        let mut rows: Vec<(u64, SupplierRow)> = Vec::new();
        let mut add =
            |zone: Timezone, place: u64, reference: &str, shipment: &Shipment, sku: &'static str| {
                if shipment.listed && shipment.sent * 1000 <= now {
                    let row = SupplierRow {
                        reference: reference.to_owned(),
                        number: shipment.number.clone(),
                        carrier: shipment.carrier.clone(),
                        day: zone.day_of(shipment.sent),
                        sku,
                        recipient: String::new(),
                        postcode: String::new(),
                    };
                    rows.push((place, row));
                }
            };
        for order in &self.shop.orders {
            if let Some(shipment) = &order.shipment {
                let sku = shipment.lines.first().map_or("", |line| order.lines[*line].product.sku);
                add(self.shop.config.timezone, order.id, &self.shop.number_of(order), shipment, sku);
            }
        }
        if let Some(shop) = &self.shopify {
            for order in &shop.orders {
                for shipment in &order.parcels {
                    for line in &shipment.lines {
                        let sku = order.lines[*line].product.sku;
                        add(shop.config.timezone, order.id, &order.name, shipment, sku);
                    }
                }
            }
        }
        if let Some(shop) = &self.etsy {
            for receipt in &shop.receipts {
                for shipment in &receipt.parcels {
                    for line in &shipment.lines {
                        let sku = receipt.transactions[*line].product.sku;
                        add(shop.config.timezone, receipt.id, &receipt.id.to_string(), shipment, sku);
                    }
                }
            }
        }
        for loose in &self.supplier.loose {
            add(self.shop.config.timezone, u64::MAX, &loose.reference, &loose.shipment, SAMPLE);
        }
        for (at, order) in self.bol.iter().flat_map(|shop| shop.orders.iter().enumerate()) {
            let is_listed = |sent: &&Sent| sent.parcel.listed && sent.parcel.sent * 1000 <= now;
            for sent in order.sent.iter().filter(is_listed) {
                // Behind those of the other shops on the same day.
                let place = (1 << 62) + u64::try_from(at).unwrap_or_default();
                rows.extend(sent.parcel.lines.iter().map(|line| (place, self.bol_row(order, sent, *line))));
            }
        }
        // Stable, so that the parcels and lines of an order stay in their order.
        rows.sort_by_key(|(place, row)| (row.day, *place));
        rows.into_iter().map(|(_, row)| row).collect()
    }

    fn bol_row(&self, order: &BolOrder, sent: &Sent, line: usize) -> SupplierRow {
        let zone = self.bol.as_ref().map_or(self.shop.config.timezone, |shop| shop.config.timezone);
        let by_hand = sent.reference != order.id;
        let name = format!("{} {}", order.customer.first_name, order.customer.last_name);
        SupplierRow {
            reference: sent.reference.clone(),
            number: sent.parcel.number.clone(),
            carrier: sent.parcel.carrier.clone(),
            day: zone.day_of(sent.parcel.sent),
            sku: order.items[line].product.sku,
            recipient: if by_hand { name } else { String::new() },
            postcode: if by_hand { order.customer.postcode.clone() } else { String::new() },
        }
    }

    /// The text that one gets by copying TPOP's page of an order: reference, date, status, products, address,
    /// and carrier and number where it is shipped. In English where the site is ([`crate::Language::En`]), and
    /// in French, TPOP's own language, otherwise. `order_number` is what the owner sees (`1234`, `#21043`).
    /// `None`: TPOP does not have it.
    pub fn tpop_page(&self, platform: &str, order_number: &str, now: i64) -> Option<String> {
        match platform {
            "woocommerce" => self.woocommerce_page(order_number, now),
            "shopify" => self.shopify_page(order_number, now),
            "etsy" => self.etsy_page(order_number, now),
            _ => None,
        }
    }

    fn woocommerce_page(&self, order_number: &str, now: i64) -> Option<String> {
        let order = self.shop.orders.iter().find(|order| self.shop.number_of(order) == order_number)?;
        if order.delivery != Delivery::Parcel || order.paid.is_none_or(|paid| paid * 1000 > now) {
            return None;
        }
        let page = Page {
            number: order_number,
            ordered: order.created,
            zone: self.shop.config.timezone,
            customer: &order.customer,
            goods: order
                .sent_lines()
                .into_iter()
                .map(|at| (order.lines[at].product, order.lines[at].quantity))
                .collect(),
            shipments: order.shipment.iter().collect(),
            cancelled: matches!(order.status, Status::Cancelled | Status::Refunded),
        };
        Some(page.text(self.shop.config.language, order.id, now))
    }

    fn shopify_page(&self, order_number: &str, now: i64) -> Option<String> {
        let shop = self.shopify.as_ref()?;
        let known = |order: &&ShopifyOrder| {
            order.name == order_number
                && order.at_supplier
                && order.method == Method::Shipping
                && order.supplier_lines().next().is_some()
                && order.paid.is_some_and(|paid| paid * 1000 <= now)
        };
        let order = shop.orders.iter().find(known)?;
        let page = Page {
            number: order_number,
            ordered: order.created,
            zone: shop.config.timezone,
            customer: &order.customer,
            goods: order
                .supplier_lines()
                .map(|at| (order.lines[at].product, order.lines[at].quantity))
                .collect(),
            shipments: order.parcels.iter().collect(),
            cancelled: order.cancelled.is_some(),
        };
        Some(page.text(self.shop.config.language, order.id, now))
    }

    fn etsy_page(&self, order_number: &str, now: i64) -> Option<String> {
        let shop = self.etsy.as_ref()?;
        let receipt = &shop.receipts[shop.position(order_number.parse().ok()?)?];
        let line = |at: usize| (receipt.transactions[at].product, receipt.transactions[at].quantity);
        let page = Page {
            number: order_number,
            ordered: receipt.created,
            zone: shop.config.timezone,
            customer: &receipt.customer,
            goods: receipt.tpop_lines().map(line).collect(),
            shipments: receipt.parcels.iter().collect(),
            cancelled: receipt.cancelled.is_some(),
        };
        let known = !page.goods.is_empty() && receipt.paid.is_some_and(|paid| paid * 1000 <= now);
        known.then(|| page.text(self.shop.config.language, receipt.id, now))
    }
}

impl Page<'_> {
    fn text(&self, language: Language, place: u64, now: i64) -> String {
        let english = language == Language::En;
        let say = |en: &'static str, fr: &'static str| if english { en } else { fr };
        let sent: Vec<&&Shipment> =
            self.shipments.iter().filter(|shipment| shipment.sent * 1000 <= now).collect();
        let status = match (sent.is_empty(), self.cancelled) {
            (false, _) => say("Shipped", "Expédiée"),
            (true, true) => say("Cancelled", "Annulée"),
            (true, false) => say("In production", "En production"),
        };
        let day = |moment: i64| {
            let date = clock::date(self.zone.to_wall(moment));
            let part = |range: std::ops::Range<usize>| date.get(range).unwrap_or_default();
            format!("{}/{}/{}", part(8..10), part(5..7), part(0..4))
        };
        let mut lines = vec![
            say("Order details", "Détails de la commande").to_owned(),
            format!("{} TP-{}", say("TPOP order", "Commande TPOP"), 40_000 + place % 50_000),
            format!("{}: {}", say("Store order", "Commande boutique"), self.number),
            format!("{}: {}", say("Date", "Date"), day(self.ordered)),
            format!("{}: {status}", say("Status", "Statut")),
            String::new(),
            say("Products", "Produits").to_owned(),
        ];
        lines.extend(
            self.goods.iter().map(|(goods, pieces)| format!("{}\t{}\tx{pieces}", goods.sku, goods.name)),
        );
        lines.extend([
            String::new(),
            say("Delivery address", "Adresse de livraison").to_owned(),
            format!("{} {}", self.customer.first_name, self.customer.last_name),
            self.customer.street.clone(),
            format!("{} {}", self.customer.postcode, self.customer.city),
            self.customer.country.to_owned(),
        ]);
        for shipment in sent {
            lines.extend([
                String::new(),
                say("Shipping", "Expédition").to_owned(),
                format!("{}: {}", say("Shipped on", "Expédiée le"), day(shipment.sent)),
                format!("{}: {}", say("Carrier", "Transporteur"), shipment.carrier),
                format!("{}: {}", say("Tracking number", "Numéro de suivi"), shipment.number),
            ]);
        }
        lines
            .extend([String::new(), say("Support for this order", "Support pour cette commande").to_owned()]);
        lines.join("\n") + "\n"
    }
}
