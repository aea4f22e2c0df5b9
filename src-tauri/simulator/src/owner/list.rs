//! The supplier's list, as the import of its file would understand it.

use crate::hands::Shop;
use trackmend_core::domain::{
    Buyer, DAY, Ms, Precision, ShipmentLine, ShipmentNumber, ShipmentRole, Stamp, TrackingNumber, order_key,
};
use trackmend_core::store::NewShipment;
use trackmend_world::{SupplierRow, World};

/// What the supplier has listed until `now`: the same shipments, in the same order, that importing
/// [`World::supplier_csv`] makes, without the way through a file. Its days are those of the WooCommerce shop's
/// zone, as they are for an owner whose computer stands beside her shop.
#[must_use]
pub fn supplier_list(world: &World, now: Ms) -> Vec<NewShipment> {
    let mut seen: Vec<SupplierRow> = Vec::new();
    let mut list: Vec<NewShipment> = Vec::new();
    for row in world.supplier_rows(now.0) {
        // A row that stands there twice is a slip of the export, and counts once.
        if seen.contains(&row) {
            continue;
        }
        seen.push(row.clone());
        let Ok(number) = TrackingNumber::read(&row.number) else { continue };
        let order_ref = row.reference.trim_start_matches(['#', ' ']).to_owned();
        let remote_id = format!("{}|{number}", order_key(&order_ref));
        let goods = ShipmentLine::named(row.sku, 1);
        match list.iter_mut().find(|shipment| shipment.remote_id == remote_id) {
            Some(shipment) => shipment.lines.push(goods),
            None => list.push(NewShipment {
                remote_id,
                role: ShipmentRole::Original,
                shipped: Some(day(world, row.day)),
                order_ref,
                buyer: Buyer { name: row.recipient, postcode: row.postcode, country: String::new() },
                lines: vec![goods],
                numbers: vec![ShipmentNumber { number, carrier: row.carrier, url: String::new() }],
            }),
        }
    }
    list
}

/// A date without a time, in no zone that it names.
fn day(world: &World, day: i64) -> Stamp {
    let at = Ms(world.timezone().to_utc(day * DAY / 1_000) * 1_000);
    Stamp { at, precision: Precision::Day, zone_assumed: true }
}

/// A row of the list that names the number of an order here, for a parcel to somebody else with other goods.
#[must_use]
pub fn stranger(world: &World, shop: Shop, order: usize, number: u32, now: Ms) -> Option<NewShipment> {
    let reference = shop.glance(world, order)?.number;
    let number = TrackingNumber::read(&format!("3SELDERS{number:07}")).ok()?;
    Some(NewShipment {
        remote_id: format!("stranger-{number}"),
        role: ShipmentRole::Original,
        shipped: Some(Stamp::instant(now)),
        order_ref: reference,
        buyer: Buyer { name: "Zoë Elders".into(), postcode: "9999 XK".into(), country: "NL".into() },
        lines: vec![ShipmentLine::named("ELSEWHERE-1", 1)],
        numbers: vec![ShipmentNumber { number, carrier: "PostNL".into(), url: String::new() }],
    })
}
