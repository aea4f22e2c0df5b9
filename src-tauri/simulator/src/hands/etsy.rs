//! What happens at the Etsy shop, and at the houses with an interface that make for it.

use super::{CARRIERS, GOODS, House, How, PRINTS, counted, is_print, new_number};
use trackmend_core::domain::Ms;
use trackmend_world::{Maker, NewEtsyOrder, World};

/// What can be ordered where the houses answer: of each house one thing, so that it sends it in one parcel.
const WITH_HOUSES: [&str; GOODS as usize] = [
    "TP-TEE-BLK-M",
    "TP-MUG-RAIN",
    "PF-CAP-NVY",
    "PY-CANDLE-FIG",
    "GE-PRINT-50",
    "SW-BOWL-ASH",
    "DL-WALLPAPER",
];
/// And where they do not: TPOP's, the owner's own, a file.
const WITHOUT: [&str; GOODS as usize] = [
    "TP-TEE-BLK-M",
    "TP-MUG-RAIN",
    "TP-POSTER-A3",
    "TP-TOTE-NAT",
    "TP-CARDS-12",
    "SW-BOWL-ASH",
    "DL-WALLPAPER",
];

pub(super) fn place(world: &mut World, goods: &[u8], how: How, paid: bool, now: Ms) -> bool {
    let offered = if has_houses(world) { WITH_HOUSES } else { WITHOUT };
    let mut skus: Vec<&str> = match how {
        How::Download => vec!["DL-WALLPAPER"],
        How::Parcel | How::PickedUp => goods.iter().map(|good| offered[usize::from(*good % GOODS)]).collect(),
    };
    if how != How::Download && !skus.iter().any(|sku| is_print(sku) || is_made(sku)) {
        skus.push(PRINTS[0]);
    }
    let new = NewEtsyOrder { lines: counted(skus), paid };
    !world.etsy_place_order(&new, now.0).is_empty()
}

/// The owner adds a number on the order's page, which completes it.
pub(super) fn type_number(world: &mut World, order: &str, number: &str, carrier: &str, now: Ms) -> bool {
    let name = match carrier {
        "PostNL" => "postnl",
        "Colissimo" => "colissimo",
        "bpost" => "bpost",
        _ => "la-poste",
    };
    world.etsy_complete_by_hand(order, Some((name, number)), now.0)
}

pub(super) fn house(world: &mut World, order: &str, does: House, now: Ms) -> bool {
    match does {
        House::Begin => world.etsy_house_begins(order, now.0),
        House::Block => world.etsy_house_blocks(order, now.0),
        House::Cancel => world.etsy_house_cancels(order, now.0),
        House::WriteBack => world.etsy_house_writes_back(order, now.0),
        House::Ship(carrier) => {
            // Nothing leaves in the moment in which it is begun.
            if world.etsy_house_begins(order, now.0) {
                return true;
            }
            send(world, order, carrier, |world, id, carrier, number| {
                world.maker_ships(id, None, carrier, number, now.0)
            })
        }
        House::Reship(carrier) => send(world, order, carrier, |world, id, carrier, number| {
            world.maker_orders(Maker::Printful).contains(&id)
                && world.maker_reships(id, None, carrier, number, now.0)
        }),
    }
}

/// Each house sends with a number of its own.
fn send(
    world: &mut World,
    order: &str,
    carrier: u8,
    leaves: impl Fn(&mut World, u64, &str, &str) -> bool,
) -> bool {
    let carrier = CARRIERS[usize::from(carrier) % CARRIERS.len()];
    let mut sent = false;
    for id in world.made_for("etsy", order) {
        let number = new_number(world, carrier);
        sent |= leaves(world, id, carrier, &number);
    }
    sent
}

fn has_houses(world: &World) -> bool {
    world.maker_url(Maker::Printful).is_some()
}

/// Whether a house with an interface makes it.
#[must_use]
pub fn is_made(sku: &str) -> bool {
    Maker::ALL.into_iter().any(|maker| sku.starts_with(maker.sku_prefix()))
}
