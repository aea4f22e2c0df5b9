//! Every parcel of the world that has a number, found by it: those of the shops and of the houses, loose ones, and
//! what a test put there. Where a number is known stays known; a number that is not is looked for among the
//! shops' parcels anew, since the shops send more all the time.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

use super::journey::{Basis, Dice, draw, home_of, partner};
use super::scan::{Scan, Truly, What};
use crate::bol::model::{Order as BolOrder, Shipment as BolShipment};
use crate::order::Shipment;
use crate::people::Customer;
use crate::shopify::model::Order as ShopifyOrder;
use crate::truth::bare;
use crate::world::World;

const DAY: i64 = 86_400;

/// A parcel and all that ever happens to it.
#[derive(Debug, Clone)]
pub(crate) struct Parcel {
    pub basis: Basis,
    /// The platform's code of the shop: empty for a parcel of none.
    pub shop: &'static str,
    /// The shop's id of the order.
    pub order: Option<String>,
    /// The owner posted it herself, under her own contract.
    pub own: bool,
    /// In the order in which they happen, the future among them.
    pub scans: Vec<Scan>,
}

impl Parcel {
    /// What the carrier's systems know at `now` (seconds UTC), in the order in which it happened.
    pub(crate) fn known(&self, now: i64) -> Vec<&Scan> {
        let mut known: Vec<&Scan> =
            self.scans.iter().filter(|scan| scan.at <= now && scan.known_at <= now).collect();
        known.sort_by_key(|scan| scan.at);
        known
    }

    /// The country in which the carrier took it in.
    pub(crate) fn home(&self) -> &'static str {
        home_of(&self.basis.carrier, &self.basis.number)
    }

    /// The part of it that the second carrier has.
    fn passed_on(mut self) -> Option<Self> {
        let at = self.scans.iter().position(|scan| matches!(scan.what, What::PassedOn { .. }))?;
        let What::PassedOn { carrier, number } = self.scans[at].what.clone() else { return None };
        let mut scans = self.scans.split_off(at);
        scans[0].what = What::HandedOver;
        let basis = Basis { number, carrier, sent: scans[0].at, ..self.basis };
        Some(Self { basis, scans, own: false, ..self })
    }
}

/// A parcel as a test sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journey {
    /// Its number, as its sender writes it.
    pub number: String,
    /// Its carrier, as its sender calls it.
    pub carrier: String,
    /// The platform's code of the shop, `supplier` for one that the supplier sent for nobody, empty for a loose one.
    pub shop: &'static str,
    /// The shop's id of the order.
    pub order: Option<String>,
    /// The country that it is for.
    pub country: &'static str,
    /// When it was sent, ms UTC.
    pub sent: i64,
    /// What the carrier knows, in the order in which it happened.
    pub known: Vec<Scan>,
    /// What is true, whoever knows it.
    pub truly: Truly,
}

/// A parcel that belongs to no order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LooseParcel {
    /// Its number.
    pub number: String,
    /// Its carrier: `La Poste`, `Colissimo`, `PostNL`, `DHL` or `bpost`.
    pub carrier: &'static str,
    /// When it was sent, ms UTC.
    pub sent: i64,
    country: &'static str,
}

/// Where a parcel stands: positions in the lists of the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Home {
    WooCommerce(usize),
    Shopify(usize, usize),
    Etsy(usize, usize),
    Sent(usize, usize),
    /// A shipment at bol that nobody keeps a list of: with a label from bol, or from its warehouse.
    Shipped(usize, usize),
    Made(usize, usize),
    Supplied(usize),
    Loose(usize),
    /// What the first carrier of another number passed on.
    Second(usize),
}

/// What a test said of a number.
#[derive(Debug, Clone)]
struct Said {
    number: String,
    carrier: String,
    scans: Vec<Scan>,
}

/// The index of the parcels.
#[derive(Debug, Clone, Default)]
pub(crate) struct Parcels {
    homes: HashMap<String, Home>,
    /// The first numbers of parcels that go on under a second one.
    firsts: Vec<String>,
    loose: Vec<LooseParcel>,
    said: BTreeMap<String, Said>,
    history_ended: i64,
}

impl Parcels {
    /// None is known yet; the history ended at this moment (seconds UTC).
    pub(crate) fn new(history_ended: i64) -> Self {
        Self { history_ended, ..Self::default() }
    }

    fn note_second(&mut self, second: &str, first: &str) {
        let place = self.firsts.len();
        if let Entry::Vacant(free) = self.homes.entry(bare(second)) {
            free.insert(Home::Second(place));
            self.firsts.push(bare(first));
        }
    }
}

impl World {
    /// The parcel with this number, however it is written; `None` where no carrier ever hears of it.
    pub(crate) fn parcel(&mut self, number: &str) -> Option<Parcel> {
        let key = bare(number);
        if let Some(found) = self.known_parcel(&key) {
            return Some(found);
        }
        if self.parcels.said.contains_key(&key) {
            return None;
        }
        self.index_parcels();
        self.known_parcel(&key)
    }

    fn known_parcel(&self, key: &str) -> Option<Parcel> {
        let found = self.parcels.homes.get(key).and_then(|home| self.parcel_at(*home));
        let found = found.filter(|parcel| bare(&parcel.basis.number) == key);
        match self.parcels.said.get(key) {
            Some(said) => self.as_said(said, found),
            None => found,
        }
    }

    /// A test's own journey, for the order that the number is of where there is one.
    fn as_said(&self, said: &Said, found: Option<Parcel>) -> Option<Parcel> {
        let first = said.scans.first()?;
        let mut scans = said.scans.clone();
        scans.sort_by_key(|scan| scan.at);
        let home = home_of(&said.carrier, &said.number);
        for scan in scans.iter_mut().filter(|scan| scan.country.is_empty()) {
            scan.country = home;
        }
        let last = scans.iter().rev().find(|scan| !matches!(scan.what, What::ComesBack | What::BackAtSender));
        let (country, town) = match &found {
            Some(found) => (found.basis.country, found.basis.town),
            None => last.map_or((home, ""), |scan| (scan.country, scan.town)),
        };
        let basis = Basis {
            number: said.number.clone(),
            carrier: said.carrier.clone(),
            sent: found.as_ref().map_or(first.at, |found| found.basis.sent),
            country,
            town,
            delivered: None,
            had_by: None,
            history_ended: self.parcels.history_ended,
        };
        let (shop, order) = found.map_or(("", None), |found| (found.shop, found.order));
        Some(Parcel { basis, shop, order, own: self.is_of_own_contract(&said.number), scans })
    }

    /// The number has the owner's own customer code at PostNL.
    fn is_of_own_contract(&self, number: &str) -> bool {
        let code = self.carriers.as_ref().map_or("WOLK", |carriers| carriers.config.postnl_code.as_str());
        bare(number).strip_prefix("3S").is_some_and(|rest| rest.starts_with(code))
    }

    fn index_parcels(&mut self) {
        let mut homes = Vec::new();
        for (at, order) in self.shop.orders.iter().enumerate() {
            homes.extend(order.shipment.iter().map(|parcel| (&parcel.number, Home::WooCommerce(at))));
        }
        for (at, order) in self.shopify.iter().flat_map(|shop| shop.orders.iter().enumerate()) {
            let parcels = order.parcels.iter().enumerate();
            homes.extend(parcels.map(|(place, parcel)| (&parcel.number, Home::Shopify(at, place))));
        }
        for (at, receipt) in self.etsy.iter().flat_map(|shop| shop.receipts.iter().enumerate()) {
            let parcels = receipt.parcels.iter().enumerate();
            homes.extend(parcels.map(|(place, parcel)| (&parcel.number, Home::Etsy(at, place))));
        }
        for (at, order) in self.bol.iter().flat_map(|shop| shop.orders.iter().enumerate()) {
            let sent = order.sent.iter().enumerate();
            homes.extend(sent.map(|(place, sent)| (&sent.parcel.number, Home::Sent(at, place))));
            let shipped = order.shipments.iter().enumerate().filter(|_| order.sent.is_empty());
            let shipped = shipped.filter(|(_, shipment)| !shipment.transport.number.is_empty());
            homes.extend(shipped.map(|(place, at_bol)| (&at_bol.transport.number, Home::Shipped(at, place))));
        }
        for (at, making) in self.makings.iter().enumerate() {
            let parcels = making.parcels.iter().enumerate();
            homes.extend(parcels.map(|(place, parcel)| (&parcel.number, Home::Made(at, place))));
        }
        let loose = self.supplier.loose.iter().enumerate();
        homes.extend(loose.map(|(at, loose)| (&loose.shipment.number, Home::Supplied(at))));
        let homes: Vec<(String, Home)> =
            homes.into_iter().map(|(number, home)| (bare(number), home)).collect();
        for (key, home) in homes {
            if self.parcels.homes.insert(key, home) != Some(home) {
                self.index_second(home);
            }
        }
    }

    /// Notes the number under which a parcel goes on abroad.
    fn index_second(&mut self, home: Home) {
        let Some(first) = self.parcel_at(home) else { return };
        if let Some((_, second)) = partner(&first.basis) {
            self.parcels.note_second(&second, &first.basis.number);
        }
    }

    fn parcel_at(&self, home: Home) -> Option<Parcel> {
        let ended = self.parcels.history_ended;
        let of = |parcel: &Shipment, customer: &Customer| Basis {
            number: parcel.number.clone(),
            carrier: parcel.carrier.clone(),
            sent: parcel.sent,
            country: customer.country,
            town: customer.city,
            delivered: None,
            had_by: None,
            history_ended: ended,
        };
        let (basis, shop, order, own) = match home {
            Home::WooCommerce(at) => {
                let order = self.shop.orders.get(at)?;
                let basis = of(order.shipment.as_ref()?, &order.customer);
                (basis, "woocommerce", Some(order.id.to_string()), false)
            }
            Home::Shopify(at, place) => {
                let order = self.shopify.as_ref()?.orders.get(at)?;
                let basis = told_by_shopify(order, of(order.parcels.get(place)?, &order.customer));
                (basis, "shopify", Some(order.gid()), false)
            }
            Home::Etsy(at, place) => {
                let receipt = self.etsy.as_ref()?.receipts.get(at)?;
                let basis = of(receipt.parcels.get(place)?, &receipt.customer);
                (basis, "etsy", Some(receipt.id.to_string()), false)
            }
            Home::Sent(at, place) => {
                let order = self.bol.as_ref()?.orders.get(at)?;
                let sent = order.sent.get(place)?;
                let basis = told_by_bol(order, of(&sent.parcel, &order.customer));
                (basis, "bol", Some(order.id.clone()), sent.reference == order.id)
            }
            Home::Shipped(at, place) => {
                let order = self.bol.as_ref()?.orders.get(at)?;
                let basis = told_by_bol(order, shipped_at_bol(order, order.shipments.get(place)?, ended)?);
                // bol's labels and bol's warehouse are under bol's contracts.
                (basis, "bol", Some(order.id.clone()), false)
            }
            Home::Made(at, place) => {
                let making = self.makings.get(at)?;
                let parcel = making.parcels.get(place)?;
                let basis = Basis {
                    number: parcel.number.clone(),
                    carrier: parcel.carrier.clone(),
                    sent: parcel.sent,
                    country: making.customer.country,
                    town: making.customer.city,
                    delivered: parcel.delivered.map(|at| (What::Delivered, at)),
                    had_by: None,
                    history_ended: ended,
                };
                (basis, making.shop, Some(making.order_id.clone()), false)
            }
            Home::Supplied(at) => {
                let shipment = &self.supplier.loose.get(at)?.shipment;
                let (country, town) = somewhere(&shipment.number);
                let (number, carrier) = (shipment.number.clone(), shipment.carrier.clone());
                let basis = anywhere(number, carrier, shipment.sent, (country, town), ended);
                (basis, "supplier", None, false)
            }
            Home::Loose(at) => {
                let loose = self.parcels.loose.get(at)?;
                let town = town_in(loose.country, &loose.number);
                let (number, sent) = (loose.number.clone(), loose.sent.div_euclid(1000));
                let basis = anywhere(number, loose.carrier.into(), sent, (loose.country, town), ended);
                (basis, "", None, self.is_of_own_contract(&loose.number))
            }
            Home::Second(first) => {
                let first = self.known_parcel(self.parcels.firsts.get(first)?)?;
                return first.passed_on();
            }
        };
        let scans = draw(&basis);
        Some(Parcel { basis, shop, order, own, scans })
    }

    fn journey_of(&self, parcel: Parcel, now: i64) -> Journey {
        let now = now.div_euclid(1000);
        let known = parcel.known(now).into_iter().cloned().collect();
        Journey {
            known,
            truly: Truly::after(&parcel.scans, now),
            number: parcel.basis.number,
            carrier: parcel.basis.carrier,
            shop: parcel.shop,
            order: parcel.order,
            country: parcel.basis.country,
            sent: parcel.basis.sent * 1000,
        }
    }

    /// Every parcel that was sent until `now` (ms UTC): what its carrier knows, and what is true. By number; a number
    /// under which a parcel goes on abroad is not there beside its first.
    pub fn journeys(&mut self, now: i64) -> Vec<Journey> {
        self.index_parcels();
        let first = |(key, home): (&String, &Home)| (!matches!(home, Home::Second(_))).then(|| key.clone());
        let mut keys: Vec<String> = self.parcels.homes.iter().filter_map(first).collect();
        keys.extend(self.parcels.said.keys().cloned());
        keys.sort_unstable();
        keys.dedup();
        let found = keys.iter().filter_map(|key| self.known_parcel(key));
        let sent = found.filter(|parcel| parcel.basis.sent * 1000 <= now);
        sent.map(|parcel| self.journey_of(parcel, now)).collect()
    }

    /// One parcel, by its first or its second number; `None` where no carrier ever hears of the number.
    pub fn journey(&mut self, number: &str, now: i64) -> Option<Journey> {
        let parcel = self.parcel(number)?;
        Some(self.journey_of(parcel, now))
    }

    /// A test says what happens to the parcel with this number, which need not be any shop's; `carrier` is as a sender
    /// writes it (`La Poste`, `PostNL`, `DHL`, …). No scan: no carrier ever hears of the number. It is for
    /// the country of its order or, without one, for that of its last scan that is not on the way back.
    pub fn set_journey(&mut self, number: &str, carrier: &str, scans: Vec<Scan>) {
        let said = Said { number: number.to_owned(), carrier: carrier.to_owned(), scans };
        self.index_parcels();
        for scan in &said.scans {
            if let What::PassedOn { number: second, .. } = &scan.what {
                self.parcels.note_second(second, number);
            }
        }
        self.parcels.said.insert(bare(number), said);
    }

    /// So many parcels of no shop, sent over the thirty days from `from` (ms UTC) on, with all carriers; they follow
    /// from the seed. The owner's own are those of PostNL.
    pub fn add_parcels(&mut self, count: usize, from: i64, seed: u64) -> Vec<LooseParcel> {
        let mut dice = Dice::of(&format!("loose {seed}"));
        let start = self.parcels.loose.len();
        let every = (30 * DAY * 1000) / i64::try_from(count.max(1)).unwrap_or(i64::MAX);
        for place in start..start + count {
            let step = i64::try_from(place - start).unwrap_or_default();
            let (carrier, number) = numbered(place as u64, &mut dice);
            let country = dice.pick(&["NL", "NL", "BE", "DE", "FR", "GB"]);
            let sent = from + every * step;
            self.parcels.homes.insert(bare(&number), Home::Loose(place));
            self.parcels.loose.push(LooseParcel { number, carrier, sent, country });
            self.index_second(Home::Loose(place));
        }
        self.parcels.loose[start..].to_vec()
    }
}

/// A number that no shop's parcel has: the shops' are `LA…`, `6A…`, and longer at PostNL and DHL.
fn numbered(place: u64, dice: &mut Dice) -> (&'static str, String) {
    match dice.below(10) {
        0..=3 => ("La Poste", crate::numbers::s10("LP", place % 100_000_000, "FR")),
        4 | 5 => ("Colissimo", format!("8D{:011}", place + 40_000_000_000)),
        6 | 7 => ("PostNL", format!("3SWOLK{:07}", place % 10_000_000)),
        8 if dice.below(2) == 0 => ("DHL", super::journey::sscc(place)),
        8 => ("DHL", format!("JVGL{:014}", place)),
        _ => ("bpost", format!("32399{place:019}")),
    }
}

fn anywhere(
    number: String,
    carrier: String,
    sent: i64,
    (country, town): (&'static str, &'static str),
    history_ended: i64,
) -> Basis {
    Basis { number, carrier, sent, country, town, delivered: None, had_by: None, history_ended }
}

fn somewhere(number: &str) -> (&'static str, &'static str) {
    let country = Dice::of(&format!("{number} for")).pick(&["NL", "NL", "BE", "DE", "FR"]);
    (country, town_in(country, number))
}

fn town_in(country: &str, number: &str) -> &'static str {
    let mut dice = Dice::of(&format!("{number} in"));
    match country {
        "NL" => dice.pick(&["Utrecht", "Leiden", "Zwolle"]),
        "BE" => dice.pick(&["Gent", "Leuven"]),
        "DE" => dice.pick(&["Münster", "Hamburg"]),
        "FR" => dice.pick(&["Nantes", "Lyon"]),
        _ => "Bristol",
    }
}

/// What Shopify knows of the fulfilment that shows this number.
fn told_by_shopify(order: &ShopifyOrder, basis: Basis) -> Basis {
    let key = bare(&basis.number);
    let shown = order.fulfillments.iter().find(|fulfillment| {
        !fulfillment.cancelled && fulfillment.tracking.iter().any(|tracking| bare(&tracking.number) == key)
    });
    let Some(shown) = shown else { return basis };
    let delivered = shown.delivered.filter(|_| shown.delivery == Some("DELIVERED"));
    Basis { delivered: delivered.map(|at| (What::Delivered, at)), had_by: shown.in_transit, ..basis }
}

/// What bol knows of the shipment that shows this number.
fn told_by_bol(order: &BolOrder, basis: Basis) -> Basis {
    let key = bare(&basis.number);
    let Some(shown) = order.shipments.iter().find(|shipment| bare(&shipment.transport.number) == key) else {
        return basis;
    };
    let events = &shown.transport.events;
    let brought = events.iter().find(|event| event.is_delivery());
    let stands = events.last().is_some_and(|event| event.is_delivery());
    let delivered = brought.filter(|_| stands).map(|event| {
        let how = match event.code {
            "DELIVERED_AT_NEIGHBOURS" => What::DeliveredToNeighbour,
            "PICKED_UP_AT_PICK_UP_POINT" => What::Collected,
            _ => What::Delivered,
        };
        (how, event.at)
    });
    let had_by = events.iter().find(|event| event.code != "PRE_ANNOUNCED").map(|event| event.at);
    Basis { delivered, had_by, ..basis }
}

/// A parcel that only bol has the number of.
fn shipped_at_bol(order: &BolOrder, shipment: &BolShipment, history_ended: i64) -> Option<Basis> {
    let carrier = match shipment.transport.code.as_str() {
        "TNT" | "TNT-EXTRA" | "TNT_BRIEF" => "PostNL",
        "DHLFORYOU" => "DHL",
        "BPOST_BE" => "bpost",
        _ => "La Poste",
    };
    let number = &shipment.transport.number;
    let to = (order.customer.country, order.customer.city);
    (!number.is_empty()).then(|| anywhere(number.clone(), carrier.into(), shipment.at, to, history_ended))
}
