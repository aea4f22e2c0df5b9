//! One act: drawn, written down, done.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use serde::{Deserialize, Serialize};
use trackmend_core::domain::Ms;
use trackmend_world::{Glance, Standing, World};

use crate::hands::{By, GOODS, House, How, Reached, Shop, new_number, slip};

/// Something that somebody does at a shop. Orders are named by their place, counted again from the oldest
/// where there are fewer, so that a history still makes sense when acts are left out of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    /// A customer orders.
    Place {
        /// Where.
        shop: Shop,
        /// What, by [`Shop::place`]'s numbers.
        goods: Vec<u8>,
        /// How it gets there.
        how: How,
        /// At once, or not yet.
        paid: bool,
    },
    /// Something happens to an order.
    Do {
        /// Where.
        shop: Shop,
        /// Its place among the shop's orders.
        order: u16,
        /// What.
        deed: Deed,
    },
}

/// Something that happens to an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Deed {
    /// The supplier sends what it has not sent yet, or one line of it.
    Ship {
        /// At Shopify one line alone.
        line: Option<u8>,
        /// The carrier, by number.
        carrier: u8,
        /// It stands in the supplier's list.
        listed: bool,
    },
    /// What stood on the supplier's page alone comes into its list.
    List,
    /// The supplier's program writes its numbers to the shop, or is refused.
    WriteBack,
    /// It is marked as sent without a number.
    Close {
        /// By whom.
        by: By,
        /// At Shopify one line alone.
        line: Option<u8>,
    },
    /// A person types a number in.
    Type {
        /// Which.
        what: Typed,
        /// Of which of its parcels, counted again from the first where it has fewer.
        parcel: u8,
    },
    /// The numbers go.
    Erase,
    /// The numbers go, and a parcel's own is typed in.
    PutRight {
        /// Which parcel's, as in [`Deed::Type`].
        parcel: u8,
    },
    /// It is open again.
    Reopen,
    /// It is cancelled.
    Cancel,
    /// All of it is paid back.
    Refund,
    /// One line of it is paid back.
    RefundLine(u8),
    /// It gets another name.
    Rename,
    /// A carrier says how far it is.
    Deliver(Reached),
    /// At bol, its customer asks to cancel it.
    AskToCancel,
    /// At Etsy, the houses with an interface do this with their part of it.
    House(House),
}

/// What a person types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Typed {
    /// The parcel's number.
    Right,
    /// The parcel's number, with two signs changed round.
    Slip,
    /// A number that is of no parcel here.
    Other,
}

/// How many of the latest orders most acts are about.
const LATELY: usize = 6;

impl Act {
    /// An act that may well come next at one of these shops, of which there is at least one. Most lead to an
    /// order whose number got lost: it is closed before the supplier could write. No order is placed once a shop
    /// has `most`.
    pub fn draw(rng: &mut ChaCha8Rng, world: &World, shops: &[Shop], most: usize) -> Act {
        let shop = shops[rng.random_range(0..shops.len())];
        let count = shop.orders(world);
        if count == 0 || (count < most && rng.random_range(0..5_u32) == 0) {
            return Act::placing(rng, shop);
        }
        let from = count.saturating_sub(LATELY);
        let order = rng.random_range(from..count);
        let deed = match shop.glance(world, order) {
            Some(glance) => Deed::fitting(rng, world, shop, &glance, order),
            None => Deed::List,
        };
        Act::Do { shop, order: u16::try_from(order).unwrap_or(u16::MAX), deed }
    }

    fn placing(rng: &mut ChaCha8Rng, shop: Shop) -> Act {
        let lines = [1, 1, 1, 2, 2, 3][rng.random_range(0..6_usize)];
        let goods = (0..lines).map(|_| rng.random_range(0..GOODS)).collect();
        let how = match rng.random_range(0..20_u32) {
            0 => How::PickedUp,
            1 => How::Download,
            _ => How::Parcel,
        };
        Act::Place { shop, goods, how, paid: rng.random_range(0..25_u32) > 0 }
    }

    /// Does it. `false`: it changes nothing, because there is no such order, or it cannot be done to it now.
    pub fn perform(&self, world: &mut World, now: Ms) -> bool {
        match self {
            Act::Place { shop, goods, how, paid } => shop.place(world, goods, *how, *paid, now),
            Act::Do { shop, order, deed } => {
                let at = usize::from(*order);
                shop.order(world, at).is_some_and(|id| deed.perform(world, *shop, at, &id, now))
            }
        }
    }
}

impl Deed {
    fn fitting(rng: &mut ChaCha8Rng, world: &World, shop: Shop, glance: &Glance<'_>, order: usize) -> Deed {
        let mut odds: Vec<(u32, Deed)> = Vec::with_capacity(16);
        let some_line = |rng: &mut ChaCha8Rng| {
            let alone = shop != Shop::WooCommerce && glance.skus.len() > 1 && rng.random_bool(0.5);
            alone.then(|| rng.random_range(0..3_u8))
        };
        let ship = Deed::Ship {
            line: some_line(rng),
            carrier: rng.random_range(0..4),
            listed: rng.random_range(0..8_u32) > 0,
        };
        let by = match rng.random_range(0..8_u32) {
            0..=3 => By::Person(rng.random_range(0..3)),
            4 | 5 => By::BulkEdit(rng.random_range(0..3)),
            6 => By::App,
            _ => By::Setting,
        };
        let close = Deed::Close { by, line: some_line(rng) };
        let parcel = rng.random_range(0..3_u8);
        let typed = |what| Deed::Type { what, parcel };
        let reached = match rng.random_range(0..7_u32) {
            0..=2 => Reached::InTransit,
            3 => Reached::OutForDelivery,
            4 | 5 => Reached::Delivered,
            _ => Reached::Failed,
        };
        let prints = glance.skus.iter().filter(|sku| crate::hands::is_print(sku));
        let sent = |sku: &&str| glance.parcels.iter().any(|parcel| parcel.skus.contains(sku));
        let unsent = match shop {
            Shop::Bol => glance.travels && glance.parcels.is_empty() && glance.standing != Standing::Void,
            _ => glance.travels && glance.paid && prints.copied().any(|sku| !sent(&sku)),
        };
        let unlisted = glance.parcels.iter().any(|parcel| !parcel.listed);
        let has_parcels = !glance.parcels.is_empty();
        if unlisted {
            odds.push((20, Deed::List));
        }
        if glance.paid && glance.skus.iter().any(|sku| crate::hands::is_made(sku)) {
            let house = match rng.random_range(0..20_u32) {
                0..=3 => House::Begin,
                4 | 5 => House::Block,
                6 => House::Cancel,
                7..=14 => House::Ship(rng.random_range(0..4)),
                15 => House::Reship(rng.random_range(0..4)),
                _ => House::WriteBack,
            };
            odds.push((30, Deed::House(house)));
        }
        match glance.standing {
            Standing::Unpaid => odds.extend([(4, Deed::Cancel), (1, Deed::Rename)]),
            Standing::Void => {
                odds.push((2, Deed::Deliver(reached)));
                if unsent {
                    odds.push((8, ship));
                }
            }
            Standing::Open | Standing::Partly => {
                odds.extend([
                    (24, close),
                    (2, Deed::Cancel),
                    (1, Deed::Refund),
                    (1, Deed::RefundLine(parcel)),
                    (1, Deed::Rename),
                ]);
                if shop == Shop::Bol {
                    odds.push((4, Deed::AskToCancel));
                }
                if unsent {
                    odds.push((24, ship));
                }
                if has_parcels {
                    odds.extend([(16, Deed::WriteBack), (6, typed(Typed::Right))]);
                }
            }
            Standing::Closed => {
                let id = shop.order(world, order).unwrap_or_default();
                let shows = !world.showing(shop.code(), &id).is_empty();
                odds.extend([
                    (2, Deed::Reopen),
                    (1, Deed::Cancel),
                    (2, Deed::Refund),
                    (2, Deed::RefundLine(parcel)),
                ]);
                if unsent {
                    odds.push((30, ship));
                }
                if matches!(shop, Shop::Shopify | Shop::Bol) {
                    odds.push((10, Deed::Deliver(reached)));
                }
                if has_parcels && !shows {
                    odds.extend([
                        (6, Deed::WriteBack),
                        (6, typed(Typed::Right)),
                        (6, typed(Typed::Slip)),
                        (4, typed(Typed::Other)),
                    ]);
                }
                if shows {
                    odds.extend([(8, Deed::Erase), (8, Deed::PutRight { parcel })]);
                }
            }
        }
        let all: u32 = odds.iter().map(|(weight, _)| weight).sum();
        let mut left = rng.random_range(0..all.max(1));
        for (weight, deed) in odds {
            if left < weight {
                return deed;
            }
            left -= weight;
        }
        Deed::List
    }

    fn perform(self, world: &mut World, shop: Shop, at: usize, order: &str, now: Ms) -> bool {
        match self {
            Deed::Ship { line, carrier, listed } => shop.ship(world, order, line, carrier, listed, now),
            Deed::List => shop.list(world, order),
            Deed::WriteBack => shop.write_back(world, order, now),
            Deed::Close { by, line } => shop.close(world, order, by, line, now),
            Deed::Type { what, parcel } => {
                let Some((number, carrier)) = parcel_of(world, shop, at, parcel) else { return false };
                let (number, carrier) = match what {
                    Typed::Right => (number, carrier),
                    _ if !shop.takes_any_number(world) => return false,
                    Typed::Slip => (slip(&number), carrier),
                    Typed::Other => (new_number(world, &carrier), carrier),
                };
                shop.type_number(world, order, &number, &carrier, now)
            }
            Deed::Erase => shop.erase(world, order, now),
            Deed::PutRight { parcel } => {
                let Some((number, carrier)) = parcel_of(world, shop, at, parcel) else { return false };
                let erased = shop.erase(world, order, now);
                shop.type_number(world, order, &number, &carrier, now) || erased
            }
            Deed::Reopen => shop.reopen(world, order, now),
            Deed::Cancel => shop.cancel(world, order, now),
            Deed::Refund => shop.refund(world, order, now),
            Deed::RefundLine(line) => shop.refund_line(world, order, line, now),
            Deed::Rename => shop.rename(world, order, now),
            Deed::Deliver(reached) => shop.deliver(world, order, reached, now),
            Deed::AskToCancel => shop.ask_to_cancel(world, order, now),
            Deed::House(does) => shop.house(world, order, does, now),
        }
    }
}

/// Number and carrier of a parcel, counted again from the first where there are fewer.
fn parcel_of(world: &World, shop: Shop, at: usize, parcel: u8) -> Option<(String, String)> {
    let glance = shop.glance(world, at)?;
    let parcel = glance.parcels.get(usize::from(parcel) % glance.parcels.len().max(1))?;
    Some((parcel.number.to_owned(), parcel.carrier.to_owned()))
}
