//! What print houses with an interface take in of a receipt, and how their integrations tell Etsy. Two
//! manners: Printful and Gelato write a number once it is there, and leave an order alone that somebody else
//! completed. Printify completes the order when production begins, with an empty shipment, and adds the number
//! later.

use super::carriers;
use super::model::Receipt;
use super::store::Shop;
use crate::making::{Goods, Maker, Making, Progress};

/// Each house takes in what is its own.
pub(crate) fn take_in(makings: &mut Vec<Making>, receipt: &Receipt, now: i64) {
    for maker in Maker::ALL {
        let goods: Vec<Goods> = receipt
            .transactions
            .iter()
            .filter(|line| line.product.maker() == Some(maker))
            .map(|line| Goods {
                sku: line.product.sku.to_owned(),
                name: line.product.name.to_owned(),
                quantity: line.quantity,
            })
            .collect();
        if !goods.is_empty() {
            makings.push(Making {
                maker,
                id: 70_000_001 + 37 * makings.len() as u64,
                shop: "etsy",
                order_id: receipt.id.to_string(),
                order_number: receipt.id.to_string(),
                customer: receipt.customer.clone(),
                ordered: now,
                begun: None,
                changed: now,
                progress: Progress::Pending,
                goods,
                parcels: Vec::new(),
            });
        }
    }
}

/// Production begins.
pub(crate) fn begin(shop: &mut Shop, at: usize, making: &mut Making, now: i64) {
    making.begin(now);
    if making.maker == Maker::Printify && shop.receipts[at].shipped.is_none() {
        shop.ship(at, Some(("", "")), now);
    }
}

/// A house's integration writes the numbers that the receipt does not show. `false`: there are none, or
/// somebody else completed the order.
pub(crate) fn write_back(shop: &mut Shop, at: usize, making: &Making, now: i64) -> bool {
    let shows = |shop: &Shop, number: &str| shop.receipts[at].shown().any(|shown| shown.code == number);
    let closed_it =
        making.maker == Maker::Printify || making.parcels.iter().any(|parcel| shows(shop, &parcel.number));
    if shop.receipts[at].shipped.is_some() && !closed_it {
        return false;
    }
    let mut written = false;
    for parcel in &making.parcels {
        if !shows(shop, &parcel.number) {
            shop.ship(at, Some((carriers::name_of(&parcel.carrier), &parcel.number)), now);
            written = true;
        }
    }
    written
}

/// A house's lines of a receipt that are in a parcel.
pub(crate) fn lines_of(receipt: &Receipt, making: &Making, goods: &[usize]) -> Vec<usize> {
    goods.iter().filter_map(|place| receipt.line_of(&making.goods.get(*place)?.sku)).collect()
}
