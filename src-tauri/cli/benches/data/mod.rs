//! What the benchmarks build their databases of: an application without shops behind it, and orders as a shop
//! tells them, stored through the same calls as what a shop answers.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use std::path::Path;
use std::sync::Arc;
use trackmend_core::app::{App, Clock, Edge, Zone};
use trackmend_core::connectors::OrderRecord;
use trackmend_core::domain::{
    AccountId, Buyer, Home, Line, Order, OrderState, Sighting, Stamp, TrackingNumber, Travel,
};
use trackmend_core::engine::transport::Real;
use trackmend_core::secrets::KeySource;

const FIRST: &[&str] = &[
    "Anna", "Marie", "Manon", "Tim", "Katrin", "Julien", "Camille", "Daan", "Noor", "Pieter", "Hannah",
    "Sofie", "Émilie", "Lieke", "Marc", "Ingrid", "Sven", "Lukas", "Greta", "Bram", "Yasmina", "Joris",
    "Sabine", "Tess",
];
const LAST: &[&str] = &[
    "Dubois",
    "Hendriks",
    "Vogel",
    "Verhoeven",
    "Claes",
    "Krüger",
    "Lambert",
    "Maes",
    "Mulder",
    "Bouzid",
    "Rousseau",
    "Schmitz",
    "van Dijk",
    "Lefèvre",
    "Wouters",
    "Hoekstra",
    "Peeters",
    "Brandt",
    "Petit",
    "de Vries",
    "Öztürk",
];
const GOODS: &[&str] = &[
    "T-shirt Vosje",
    "Poster Noordzee A2",
    "Hoodie Fuchs M",
    "Tote bag Renard",
    "Mug Meeuw",
    "Postcards, set of 10",
];
/// Letters of a Dutch postal code: two of them with nine thousand numbers make about as many codes as there are.
const LETTERS: &[&str] = &["A", "B", "C", "D", "E", "F", "G"];

fn pick(from: &[&'static str], dice: &mut ChaCha8Rng) -> &'static str {
    from[dice.random_range(0..from.len())]
}

/// An application in this folder that never sends anything.
pub(crate) async fn open(folder: &Path, clock: Arc<dyn Clock>) -> App {
    let edge = Edge {
        clock,
        zone: Zone::Local,
        transport: Arc::new(Real::new().unwrap()),
        keys: KeySource::ThisProcess,
    };
    App::open(folder, edge).await.unwrap()
}

/// The `n`th order of a shop: `lines` goods that `vendor` ships, placed and paid at `at`, without a number.
pub(crate) fn order(
    account: AccountId,
    n: u64,
    at: Stamp,
    closed: bool,
    (vendor, lines): (&str, usize),
    dice: &mut ChaCha8Rng,
) -> OrderRecord {
    let name = format!("{} {}", pick(FIRST, dice), pick(LAST, dice));
    let lines = (1..=lines)
        .map(|line| Line {
            remote_id: line.to_string(),
            name: pick(GOODS, dice).to_owned(),
            sku: format!("{vendor:.3}-{}", dice.random_range(0..200)),
            quantity: 1,
            refunded: 0,
            vendor: vendor.to_owned(),
            ships: true,
            sent: None,
        })
        .collect();
    let code = dice.random_range(1_000..10_000);
    let postcode = format!("{code} {}{}", pick(LETTERS, dice), pick(LETTERS, dice));
    OrderRecord {
        order: Order {
            account,
            remote_id: n.to_string(),
            number: format!("#{}", 1_000 + n),
            state: if closed { OrderState::Closed } else { OrderState::Open },
            remote_state: String::new(),
            ordered: at,
            paid: Some(at),
            closed: closed.then_some(at),
            modified: Some(at),
            buyer: Buyer { name, postcode, country: "NL".to_owned() },
            shipping_method: "Pakket".to_owned(),
            travel: Travel::Ships,
            lines,
            fulfillments: Vec::new(),
            open: None,
            promise: Default::default(),
        },
        sightings: Vec::new(),
        traces: Vec::new(),
    }
}

/// A number of La Poste as a shop shows it.
pub(crate) fn sighting(number: TrackingNumber, at: Option<Stamp>) -> Sighting {
    Sighting {
        number,
        home: Home("fulfillments".to_owned()),
        remote_id: String::new(),
        carrier: "La Poste".to_owned(),
        url: String::new(),
        at,
        by: String::new(),
    }
}

/// The number of La Poste with these nine digits.
pub(crate) fn number(digits: u64) -> TrackingNumber {
    TrackingNumber::read(&format!("LA{digits:09}FR")).unwrap()
}
