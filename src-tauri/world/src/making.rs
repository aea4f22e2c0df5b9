//! What print houses with an interface for programs make: an order of theirs for each order of a shop that has
//! goods of theirs. A shop's history and its hands fill it ([`crate::World`] keeps the list); the houses'
//! interfaces only read it.

use crate::people::Customer;

/// A print house that programs can ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Maker {
    /// Printful.
    Printful,
    /// Printify.
    Printify,
    /// Gelato.
    Gelato,
}

impl Maker {
    /// All of them.
    pub const ALL: [Maker; 3] = [Maker::Printful, Maker::Printify, Maker::Gelato];

    /// The platform's code.
    pub fn code(self) -> &'static str {
        match self {
            Maker::Printful => "printful",
            Maker::Printify => "printify",
            Maker::Gelato => "gelato",
        }
    }

    /// What stock keeping units of its goods begin with in the shops.
    pub fn sku_prefix(self) -> &'static str {
        match self {
            Maker::Printful => "PF-",
            Maker::Printify => "PY-",
            Maker::Gelato => "GE-",
        }
    }
}

/// How far a house is with an order, before any of it is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Progress {
    /// Taken in, not begun.
    Pending,
    /// In production, or sent: the parcels tell.
    Making,
    /// Stopped by the house: a failed payment, an address, a file.
    Blocked,
    /// Cancelled there.
    Cancelled,
}

/// A house's order. Moments are whole seconds UTC.
#[derive(Debug, Clone)]
#[allow(dead_code, reason = "only the houses' interfaces read all of it")]
pub(crate) struct Making {
    pub maker: Maker,
    /// Its own id, unique among all houses.
    pub id: u64,
    /// The platform's code of the shop: `etsy`, `shopify`, `woocommerce`.
    pub shop: &'static str,
    /// The shop's id of the order, as the shop's own interface names it.
    pub order_id: String,
    /// The number that owner and customer see.
    pub order_number: String,
    pub customer: Customer,
    pub ordered: i64,
    /// When production began.
    pub begun: Option<i64>,
    /// When anything of it changed last.
    pub changed: i64,
    pub progress: Progress,
    pub goods: Vec<Goods>,
    pub parcels: Vec<MadeParcel>,
}

/// A line of a house's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Goods {
    pub sku: String,
    pub name: String,
    pub quantity: u32,
}

/// What a house sent. It stands in its interface from `sent` on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MadeParcel {
    pub id: u64,
    pub sent: i64,
    /// As the house calls it.
    pub carrier: String,
    pub number: String,
    pub url: String,
    /// Positions in [`Making::goods`].
    pub goods: Vec<usize>,
    /// Sent for a parcel that went wrong.
    pub reshipment: bool,
    pub delivered: Option<i64>,
}

impl Making {
    /// Production begins.
    pub(crate) fn begin(&mut self, now: i64) {
        self.begun = self.begun.or(Some(now));
        self.set(Progress::Making, now);
    }

    /// The house comes to a new state.
    pub(crate) fn set(&mut self, progress: Progress, now: i64) {
        self.progress = progress;
        self.changed = self.changed.max(now);
    }

    /// A parcel leaves with the goods at these positions.
    pub(crate) fn send(&mut self, goods: Vec<usize>, carrier: &str, number: &str, now: i64) {
        self.begin(now);
        self.parcels.push(MadeParcel {
            id: self.id * 10 + self.parcels.len() as u64,
            sent: now,
            carrier: carrier.to_owned(),
            number: number.to_owned(),
            url: link(carrier, number),
            goods,
            reshipment: false,
            delivered: None,
        });
    }

    /// Positions of the goods that are in no parcel.
    pub(crate) fn unsent(&self) -> Vec<usize> {
        let sent = |place: &usize| self.parcels.iter().any(|parcel| parcel.goods.contains(place));
        (0..self.goods.len()).filter(|place| !sent(place)).collect()
    }
}

/// The page of the carrier that tells where a parcel is.
fn link(carrier: &str, number: &str) -> String {
    let front = match carrier {
        "PostNL" => "https://jouw.postnl.nl/track-and-trace/",
        "bpost" => "https://track.bpost.cloud/btr/web/#/search?itemCode=",
        _ => "https://www.laposte.fr/outils/suivre-vos-envois?code=",
    };
    format!("{front}{number}")
}
