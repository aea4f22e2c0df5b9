//! What happens at bol.

use super::{By, CARRIERS, How, OLD, PRINTS, Reached, Shop, counted, is_print, new_number};
use trackmend_core::domain::{DAY, Ms};
use trackmend_world::{NewBolOrder, Standing, World};

/// What the owner makes and sends herself.
const OWN: [&str; 4] = ["SW-NOTEBOOK-A5", "SW-CALENDAR", "SW-RISO-SET", "SW-PENCILS"];
/// Goods below this number are TPOP's. Nobody mixes them with her own.
const TPOPS: u8 = 2;

/// What is fetched elsewhere is brought by appointment here; what is downloaded, bol sends itself.
pub(super) fn place(world: &mut World, goods: &[u8], how: How, now: Ms) -> bool {
    let by_tpop = goods.first().is_some_and(|good| *good < TPOPS);
    let offered: &[&str] = if by_tpop { &PRINTS } else { &OWN };
    let skus = goods.iter().map(|good| offered[usize::from(*good) % offered.len()]).collect();
    let sum: u32 = goods.iter().map(|good| u32::from(*good)).sum();
    let by_bol = how == How::Download;
    let new = NewBolOrder {
        lines: counted(skus),
        by_warehouse: by_bol && sum.is_multiple_of(2),
        driven_by_bol: by_bol && !sum.is_multiple_of(2),
        // What TPOP prints comes by post.
        by_appointment: how == How::PickedUp && !by_tpop,
        delivered_in: i64::from(1 + sum % 5),
    };
    !world.bol_place_order(&new, now.0).is_empty()
}

/// All of an order leaves. Her own parcels stand in her list by the order's id; TPOP's under its own reference.
pub(super) fn ship(world: &mut World, order: &str, carrier: u8, now: Ms) -> bool {
    let Some(glance) = Shop::Bol.find(world, order) else { return false };
    let is_old = now.0 - glance.created > OLD;
    // Nobody sends weeks after she said that she did.
    let is_old = is_old || glance.standing == Standing::Closed && now.0 - glance.modified > 3 * DAY;
    if is_old || !glance.travels || !glance.parcels.is_empty() || glance.standing == Standing::Void {
        return false;
    }
    let by_tpop = glance.skus.iter().any(|sku| is_print(sku));
    let carrier = CARRIERS[usize::from(carrier) % CARRIERS.len()];
    let number = new_number(world, carrier);
    match by_tpop {
        true => world.bol_tpop_ships(order, &number, carrier, now.0),
        false => world.bol_owner_ships(order, &number, carrier, now.0),
    }
}

/// A program of hers confirms what left.
pub(super) fn write_back(world: &mut World, order: &str, now: Ms) -> bool {
    let Some(glance) = Shop::Bol.find(world, order) else { return false };
    let Some(parcel) = glance.parcels.first() else { return false };
    let (number, code) = (parcel.number.to_owned(), code_of(parcel.carrier));
    world.bol_confirm(order, None, code, Some(&number), now.0)
}

/// Confirmed without a number; what is brought by appointment, by a courier. Else as a parcel, a letter, a letterbox parcel, or with a label of bol's.
pub(super) fn close(world: &mut World, order: &str, by: By, line: Option<&str>, now: Ms) -> bool {
    let lines = line.map(|sku| vec![sku]);
    let Some(glance) = Shop::Bol.find(world, order) else { return false };
    if !glance.travels && glance.reached.is_empty() {
        return world.bol_confirm(order, None, "COURIER", None, now.0);
    }
    match by {
        By::Person(_) => world.bol_confirm(order, lines.as_deref(), "TNT", None, now.0),
        By::BulkEdit(who) if who % 3 == 0 => {
            world.bol_confirm(order, lines.as_deref(), "BRIEFPOST", None, now.0)
        }
        By::BulkEdit(_) => world.bol_confirm(order, lines.as_deref(), "TNT_BRIEF", None, now.0),
        By::App => world.bol_confirm(order, None, "DHLFORYOU", None, now.0),
        By::Setting => world.bol_confirm_with_label(order, now.0),
    }
}

/// A number comes to a shipment that has none; where there is none such, the order is confirmed with it.
pub(super) fn type_number(world: &mut World, order: &str, number: &str, carrier: &str, now: Ms) -> bool {
    let code = code_of(carrier);
    world.bol_add_number_of(order, number, Some(code), now.0)
        || world.bol_confirm(order, None, code, Some(number), now.0)
}

pub(super) fn deliver(world: &mut World, order: &str, reached: Reached, now: Ms) -> bool {
    let event = match reached {
        Reached::InTransit => "AT_TRANSPORTER",
        Reached::OutForDelivery => "IN_TRANSIT",
        Reached::Delivered => "DELIVERED_AT_CUSTOMER",
        Reached::Failed => "RETURNED_TO_SENDER",
    };
    world.bol_report(order, event, now.0)
}

/// bol's code of a carrier of the list.
fn code_of(carrier: &str) -> &'static str {
    match carrier {
        "PostNL" => "TNT",
        "bpost" => "BPOST_BE",
        _ => "OTHER",
    }
}
