//! The world's orders by the platform's id, and its numbers as they are compared.

use trackmend_core::domain::Platform;
use trackmend_world::{Glance, World};

/// An order, by its shop's platform and the platform's id.
pub type Order = (Platform, String);

/// How an order really stands; `None`: there is no such order.
#[must_use]
pub fn glance<'a>(world: &'a World, order: &Order) -> Option<Glance<'a>> {
    let platform = order.0.code();
    let mut all = 0..world.order_count(platform);
    let nth = all.find(|nth| world.nth_order(platform, *nth).as_deref() == Some(order.1.as_str()))?;
    world.glance(platform, nth)
}

/// Capitals and digits.
#[must_use]
pub fn bare(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}
