//! What happens at the print houses without a request: orders come in, are made, stop, are sent. For tests
//! and the simulator. Orders are named by the world's own id of what is made, which is Printful's id too; all
//! moments are ms UTC. What names an order that does not exist, or changes nothing, returns `false`.

use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use crate::making::{Goods, MadeParcel, Maker, Making, Progress};
use crate::people::{self, Customer};
use crate::shopify::model::id_in;
use crate::tracking;
use crate::world::World;

/// The first ids that are given out, far from those of the shops.
const FIRST_ORDER: u64 = 120_300_417;
const FIRST_PARCEL: u64 = 80_200_133;

/// An order that a shop sends to a house.
#[derive(Debug, Clone)]
pub struct NewMaking {
    /// The house.
    pub maker: Maker,
    /// The platform's code of the shop: `etsy`, `shopify`, `woocommerce`.
    pub shop: &'static str,
    /// The shop's id of the order, as the shop's own interface names it: a gid for Shopify's.
    pub order_id: String,
    /// The number that owner and customer see.
    pub order_number: String,
    /// Stock keeping units, names and quantities.
    pub goods: Vec<(String, String, u32)>,
}

impl World {
    /// What a house makes, in the order in which it took it in.
    pub fn maker_orders(&self, maker: Maker) -> Vec<u64> {
        self.makings.iter().filter(|making| making.maker == maker).map(|making| making.id).collect()
    }

    /// A house takes in an order, for the customer that the shop knows or, where the shop is not of this
    /// world, one that is invented; gives the id.
    pub fn maker_takes_in(&mut self, new: &NewMaking, now: i64) -> u64 {
        let id = 1 + self.makings.iter().map(|making| making.id).fold(FIRST_ORDER, u64::max);
        let customer = self
            .customer_of(new.shop, &new.order_id)
            .unwrap_or_else(|| people::customer(&mut ChaCha8Rng::seed_from_u64(id)));
        let seconds = now.div_euclid(1000);
        let goods = new.goods.iter().map(|(sku, name, quantity)| Goods {
            sku: sku.clone(),
            name: name.clone(),
            quantity: (*quantity).max(1),
        });
        self.makings.push(Making {
            maker: new.maker,
            id,
            shop: new.shop,
            order_id: new.order_id.clone(),
            order_number: new.order_number.clone(),
            customer,
            ordered: seconds,
            begun: None,
            changed: seconds,
            progress: Progress::Pending,
            goods: goods.collect(),
            parcels: Vec::new(),
        });
        id
    }

    fn customer_of(&self, shop: &str, order: &str) -> Option<Customer> {
        match shop {
            "woocommerce" => {
                let at = self.shop.position(order.parse().ok()?)?;
                Some(self.shop.orders[at].customer.clone())
            }
            "shopify" => {
                let shop = self.shopify.as_ref()?;
                let at = shop.position(id_in(order, "Order")?)?;
                Some(shop.orders[at].customer.clone())
            }
            "etsy" => {
                let shop = self.etsy.as_ref()?;
                Some(shop.receipts[shop.position(order.parse().ok()?)?].customer.clone())
            }
            _ => None,
        }
    }

    /// Production of an order begins.
    pub fn maker_begins(&mut self, order: u64, now: i64) -> bool {
        self.in_making(order, now, |making, seconds| {
            let waits = making.progress == Progress::Pending;
            if waits {
                (making.progress, making.begun) = (Progress::Making, Some(seconds));
            }
            waits
        })
    }

    /// The house stops an order: a failed payment, an address, a file.
    pub fn maker_blocks(&mut self, order: u64, now: i64) -> bool {
        self.in_making(order, now, |making, _| {
            let runs = matches!(making.progress, Progress::Pending | Progress::Making);
            if runs {
                making.progress = Progress::Blocked;
            }
            runs
        })
    }

    /// An order that was stopped goes on where it was.
    pub fn maker_unblocks(&mut self, order: u64, now: i64) -> bool {
        self.in_making(order, now, |making, _| {
            let stood = making.progress == Progress::Blocked;
            if stood {
                making.progress = if making.begun.is_some() { Progress::Making } else { Progress::Pending };
            }
            stood
        })
    }

    /// An order is cancelled at the house, which it can be until something of it is sent.
    pub fn maker_cancels(&mut self, order: u64, now: i64) -> bool {
        self.in_making(order, now, |making, _| {
            let can = making.parcels.is_empty() && making.progress != Progress::Cancelled;
            if can {
                making.progress = Progress::Cancelled;
            }
            can
        })
    }

    /// The house sends goods of an order by their positions (all that is left for `None`), in one parcel with
    /// this carrier and number ([`World::new_number_of`]). Goods that were sent are not sent again.
    pub fn maker_ships(
        &mut self,
        order: u64,
        goods: Option<&[usize]>,
        carrier: &str,
        number: &str,
        now: i64,
    ) -> bool {
        self.send_made(order, goods, carrier, number, false, now)
    }

    /// The house sends goods again that it has sent (all of them for `None`), for a parcel that went wrong.
    pub fn maker_reships(
        &mut self,
        order: u64,
        goods: Option<&[usize]>,
        carrier: &str,
        number: &str,
        now: i64,
    ) -> bool {
        self.send_made(order, goods, carrier, number, true, now)
    }

    fn send_made(
        &mut self,
        order: u64,
        goods: Option<&[usize]>,
        carrier: &str,
        number: &str,
        again: bool,
        now: i64,
    ) -> bool {
        let parcels = self.makings.iter().flat_map(|making| &making.parcels);
        let id = 1 + parcels.map(|parcel| parcel.id).fold(FIRST_PARCEL, u64::max);
        self.in_making(order, now, |making, seconds| {
            let was_sent = |place: &usize| making.parcels.iter().any(|parcel| parcel.goods.contains(place));
            let chosen = |place: &usize| goods.is_none_or(|goods| goods.contains(place));
            let places: Vec<usize> =
                (0..making.goods.len()).filter(|place| chosen(place) && was_sent(place) == again).collect();
            let runs = matches!(making.progress, Progress::Pending | Progress::Making);
            if !runs || places.is_empty() {
                return false;
            }
            making.progress = Progress::Making;
            making.begun.get_or_insert(seconds);
            making.parcels.push(MadeParcel {
                id,
                sent: seconds,
                carrier: carrier.to_owned(),
                number: number.to_owned(),
                url: tracking::link(carrier, number, &making.customer.postcode),
                goods: places,
                reshipment: again,
                delivered: None,
            });
            true
        })
    }

    /// The carrier hands over the parcel with this number.
    pub fn maker_delivers(&mut self, order: u64, number: &str, now: i64) -> bool {
        self.in_making(order, now, |making, seconds| {
            let waits = |parcel: &&mut MadeParcel| parcel.number == number && parcel.delivered.is_none();
            let parcel = making.parcels.iter_mut().find(waits);
            parcel.is_some_and(|parcel| parcel.delivered.replace(seconds).is_none())
        })
    }

    /// Changes an order, and notes the moment (seconds UTC) where something changed.
    fn in_making(&mut self, order: u64, now: i64, change: impl FnOnce(&mut Making, i64) -> bool) -> bool {
        let seconds = now.div_euclid(1000);
        let Some(making) = self.makings.iter_mut().find(|making| making.id == order) else { return false };
        let changed = change(making, seconds);
        if changed {
            making.changed = seconds;
        }
        changed
    }
}
