//! What an owner, a customer, the supplier and the carriers do at a shop of the world, whichever platform it
//! is of. Each act says whether it changed anything: what cannot be done there, or not any more, does nothing.

mod bol;
mod etsy;

pub use etsy::is_made;
use serde::{Deserialize, Serialize};
use trackmend_core::domain::{DAY, Ms, Platform};
use trackmend_core::numbers::damage;
use trackmend_world::{Glance, NewOrder, NewShopifyOrder, Standing, World};

/// One of the world's shops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Shop {
    /// The WooCommerce shop. An order closes as a whole, and has at most one parcel.
    WooCommerce,
    /// The Shopify shop. It keeps lines apart, and knows how far a carrier came.
    Shopify,
    /// The Etsy shop. An order closes as a whole; numbers come to it and never go.
    Etsy,
    /// The shop at bol. It keeps lines apart; a number that stands there stays, and what is not confirmed expires.
    Bol,
}

/// How an order gets to its customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum How {
    /// By parcel.
    Parcel,
    /// Fetched at the shop.
    PickedUp,
    /// Not at all: only files were ordered.
    Download,
}

/// Who closes an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum By {
    /// A person, with the button.
    Person(u8),
    /// A person, with others at once; at Shopify as [`By::Person`].
    BulkEdit(u8),
    /// An app that the shop names; at WooCommerce a program that it does not.
    App,
    /// The shop's own setting; at WooCommerce a program.
    Setting,
}

/// What the houses with an interface do with their part of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum House {
    /// They begin, or go on.
    Begin,
    /// They stop: a payment, an address, a file.
    Block,
    /// They cancel it.
    Cancel,
    /// What they have begun leaves, with a number of this carrier (counted from 0).
    Ship(u8),
    /// Printful sends it again.
    Reship(u8),
    /// Their integrations write their numbers to the shop.
    WriteBack,
}

/// How far a carrier says that a parcel is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Reached {
    /// On its way.
    InTransit,
    /// With the van.
    OutForDelivery,
    /// There.
    Delivered,
    /// It went wrong.
    Failed,
}

/// What the supplier prints; every order by parcel holds at least one of these.
const PRINTS: [&str; 5] = ["TP-TEE-BLK-M", "TP-MUG-RAIN", "TP-POSTER-A3", "TP-TOTE-NAT", "TP-CARDS-12"];
/// What the owner sends by letter; WooCommerce's shop has none.
const LETTER: &str = "LT-CARD-MIST";
const FILE: &str = "DL-WALLPAPER";
/// The staff of both shops, as the world has it by default.
const PEOPLE: [&str; 3] = ["Marie de Boer", "Noor Bakker", "Tom Visser"];
/// Carriers of the supplier's, by the name that it gives them.
const CARRIERS: [&str; 4] = ["La Poste", "PostNL", "Colissimo", "bpost"];
/// After this long, in milliseconds, the supplier does not send an order any more: nobody would take the parcel for
/// one of that order.
const OLD: i64 = 40 * DAY;
/// The goods that [`Shop::place`] knows by number: the prints, then the letter, then the file.
pub const GOODS: u8 = 7;

impl Shop {
    /// All of them, in the order in which the world tells the truth.
    pub const ALL: [Shop; 4] = [Shop::WooCommerce, Shop::Shopify, Shop::Etsy, Shop::Bol];

    /// Its platform.
    #[must_use]
    pub const fn platform(self) -> Platform {
        match self {
            Shop::WooCommerce => Platform::WooCommerce,
            Shop::Shopify => Platform::Shopify,
            Shop::Etsy => Platform::Etsy,
            Shop::Bol => Platform::Bol,
        }
    }

    /// What the world calls it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.platform().code()
    }

    /// How many orders it has.
    #[must_use]
    pub fn orders(self, world: &World) -> usize {
        world.order_count(self.code())
    }

    /// The platform's id of an order: the nth, counted again from the oldest where it has fewer. `None`: it has
    /// no order.
    #[must_use]
    pub fn order(self, world: &World, nth: usize) -> Option<String> {
        world.nth_order(self.code(), nth % self.orders(world).max(1))
    }

    /// How an order stands, counted as [`Shop::order`] counts.
    #[must_use]
    pub fn glance(self, world: &World, nth: usize) -> Option<Glance<'_>> {
        world.glance(self.code(), nth % self.orders(world).max(1))
    }

    fn find<'w>(self, world: &'w World, order: &str) -> Option<Glance<'w>> {
        let count = self.orders(world);
        let at = (0..count).find(|at| world.nth_order(self.code(), *at).as_deref() == Some(order))?;
        world.glance(self.code(), at)
    }

    /// A customer orders these goods, a piece of each (numbers below [`GOODS`]; others count again from the
    /// first). A parcel holds a print in any case, a download nothing but the file.
    pub fn place(self, world: &mut World, goods: &[u8], how: How, paid: bool, now: Ms) -> bool {
        match self {
            Shop::Etsy => return etsy::place(world, goods, how, paid, now),
            Shop::Bol => return bol::place(world, goods, how, now),
            Shop::WooCommerce | Shop::Shopify => {}
        }
        let mut skus: Vec<&str> = match how {
            How::Download => vec![FILE],
            How::Parcel | How::PickedUp => goods.iter().map(|good| named(*good % GOODS)).collect(),
        };
        if self == Shop::WooCommerce {
            skus.retain(|sku| *sku != LETTER);
        }
        if how != How::Download && !skus.iter().any(|sku| is_print(sku)) {
            skus.push(PRINTS[0]);
        }
        let lines = counted(skus);
        match self {
            Shop::WooCommerce => {
                let new = NewOrder { lines, paid, local_pickup: how == How::PickedUp };
                world.place_order(&new, now.0);
                true
            }
            _ => {
                let method = if how == How::PickedUp { "PICK_UP" } else { "SHIPPING" }.to_owned();
                let new = NewShopifyOrder { lines, method, paid, test: false };
                !world.shopify_place_order(&new, now.0).is_empty()
            }
        }
    }

    /// The supplier sends what it has not sent yet of a paid order by parcel, with a new number of a carrier
    /// (counted from 0); at Shopify one of its lines alone, where `line` says which. `listed`: it stands in
    /// the supplier's list, otherwise on its page alone.
    pub fn ship(
        self,
        world: &mut World,
        order: &str,
        line: Option<u8>,
        carrier: u8,
        listed: bool,
        now: Ms,
    ) -> bool {
        let Some(glance) = self.find(world, order) else { return false };
        if self == Shop::Bol {
            return bol::ship(world, order, carrier, now);
        }
        let sent = |sku: &&str| glance.parcels.iter().any(|parcel| parcel.skus.contains(sku));
        let mut left: Vec<&'static str> = glance.skus.iter().copied().filter(|sku| is_print(sku)).collect();
        left.retain(|sku| !sent(sku));
        let has_one = self == Shop::WooCommerce && !glance.parcels.is_empty();
        let is_old = now.0 - glance.created > OLD;
        if is_old || !glance.travels || !glance.paid || left.is_empty() || has_one {
            return false;
        }
        if let Some(line) = line {
            left = vec![left[usize::from(line) % left.len()]];
        }
        let carrier = CARRIERS[usize::from(carrier) % CARRIERS.len()];
        let number = new_number(world, carrier);
        match self {
            Shop::WooCommerce => {
                id(order).is_some_and(|id| world.supplier_ships_by(id, &number, carrier, listed, now.0))
            }
            Shop::Etsy => world.etsy_tpop_ships(order, Some(&left), (carrier, &number), listed, now.0),
            _ => world.tpop_ship(order, Some(&left), &number, carrier, listed, now.0),
        }
    }

    /// What stood on the supplier's page alone comes into its list.
    pub fn list(self, world: &mut World, order: &str) -> bool {
        match self {
            Shop::WooCommerce => id(order).is_some_and(|id| world.supplier_lists(id)),
            Shop::Shopify => world.tpop_list(order),
            Shop::Etsy => world.etsy_tpop_lists(order),
            Shop::Bol => false,
        }
    }

    /// The supplier's program writes its numbers to the shop. Refused, as everywhere, where nothing is open.
    pub fn write_back(self, world: &mut World, order: &str, now: Ms) -> bool {
        match self {
            Shop::WooCommerce => id(order).is_some_and(|id| world.supplier_writes_back(id, now.0)),
            Shop::Shopify => world.tpop_write_back(order, now.0),
            Shop::Etsy => world.etsy_tpop_writes_back(order, now.0),
            Shop::Bol => bol::write_back(world, order, now),
        }
    }

    /// An order is marked as sent, without a number; at Shopify one of its lines alone, where a person does it
    /// and `line` says which.
    pub fn close(self, world: &mut World, order: &str, by: By, line: Option<u8>, now: Ms) -> bool {
        let Some(glance) = self.find(world, order) else { return false };
        if !matches!(glance.standing, Standing::Open | Standing::Partly) {
            return false;
        }
        let sku =
            line.and_then(|line| glance.skus.get(usize::from(line) % glance.skus.len().max(1)).copied());
        match (self, by) {
            (Shop::WooCommerce, By::Person(who)) => {
                id(order).is_some_and(|id| world.close_by_hand(id, person(who), now.0))
            }
            (Shop::WooCommerce, By::BulkEdit(who)) => {
                id(order).is_some_and(|id| world.close_by_bulk_edit(&[id], person(who), now.0))
            }
            (Shop::WooCommerce, By::App | By::Setting) => {
                id(order).is_some_and(|id| world.close_by_system(id, now.0))
            }
            (Shop::Shopify, By::Person(who) | By::BulkEdit(who)) => {
                let lines = sku.map(|sku| vec![sku]);
                world.shopify_fulfil_by_hand(order, person(who), lines.as_deref(), None, now.0)
            }
            (Shop::Shopify, By::App) => world.shopify_fulfil_by_app(order, "Order Automator", now.0),
            (Shop::Shopify, By::Setting) => world.shopify_auto_fulfil(order, now.0),
            (Shop::Etsy, _) => world.etsy_complete_by_hand(order, None, now.0),
            (Shop::Bol, by) => bol::close(world, order, by, sku, now),
        }
    }

    /// A person types a number into the shop's admin. Where the shop has no place for numbers, only one that is
    /// the supplier's: what else stands in a note is no number. At Shopify it comes to the last fulfilment,
    /// beside what stands there, and what is open is fulfilled with it where nothing was sent yet.
    pub fn type_number(self, world: &mut World, order: &str, number: &str, carrier: &str, now: Ms) -> bool {
        match self {
            Shop::WooCommerce => {
                id(order).is_some_and(|id| world.add_tracking_in_admin(id, number, carrier, now.0))
            }
            Shop::Shopify => {
                let company = company_of(carrier);
                let mut there = world.shopify_last_tracking(order);
                there.push((company.to_owned(), number.to_owned()));
                let numbers: Vec<(&str, &str)> =
                    there.iter().map(|(company, number)| (company.as_str(), number.as_str())).collect();
                world.shopify_edit_tracking(order, person(0), &numbers, now.0)
                    || world.shopify_fulfil_by_hand(order, person(0), None, Some((company, number)), now.0)
            }
            Shop::Etsy => etsy::type_number(world, order, number, carrier, now),
            Shop::Bol => bol::type_number(world, order, number, carrier, now),
        }
    }

    /// Every number goes; at Shopify, those of the last fulfilment.
    pub fn erase(self, world: &mut World, order: &str, now: Ms) -> bool {
        match self {
            Shop::WooCommerce => id(order).is_some_and(|id| world.clear_tracking(id, now.0)),
            Shop::Shopify => {
                !world.shopify_last_tracking(order).is_empty()
                    && world.shopify_edit_tracking(order, person(0), &[], now.0)
            }
            // What stands there stays.
            Shop::Etsy | Shop::Bol => false,
        }
    }

    /// A person takes back that an order was sent; at Shopify its last fulfilment.
    pub fn reopen(self, world: &mut World, order: &str, now: Ms) -> bool {
        match self {
            Shop::WooCommerce => id(order).is_some_and(|id| {
                world.order_status(id) == Some("completed") && world.reopen(id, person(0), now.0)
            }),
            Shop::Shopify => {
                let Some(glance) = self.find(world, order) else { return false };
                glance.standing != Standing::Void && world.shopify_cancel_fulfillment(order, person(0), now.0)
            }
            Shop::Etsy | Shop::Bol => false,
        }
    }

    /// A person cancels an order.
    pub fn cancel(self, world: &mut World, order: &str, now: Ms) -> bool {
        match self {
            Shop::WooCommerce => id(order).is_some_and(|id| world.cancel(id, person(0), now.0)),
            Shop::Shopify => world.shopify_cancel(order, person(0), now.0),
            Shop::Etsy => world.etsy_cancel(order, now.0),
            Shop::Bol => world.bol_cancel(order, None, now.0),
        }
    }

    /// The whole amount goes back to the customer.
    pub fn refund(self, world: &mut World, order: &str, now: Ms) -> bool {
        match self {
            Shop::WooCommerce => id(order).is_some_and(|id| world.refund_full(id, now.0)),
            Shop::Shopify => world.shopify_refund_full(order, now.0),
            Shop::Etsy => world.etsy_refund_full(order, now.0),
            // Whoever sells there pays nothing back before it came back.
            Shop::Bol => false,
        }
    }

    /// What is left of one line goes back to the customer: at Etsy, which does not tell for what, five euros; at bol, a
    /// piece that is still open is cancelled. WooCommerce's shop does no such thing.
    pub fn refund_line(self, world: &mut World, order: &str, line: u8, now: Ms) -> bool {
        let Some(glance) = self.find(world, order) else { return false };
        let sku = glance.skus.get(usize::from(line) % glance.skus.len().max(1)).copied();
        match self {
            Shop::WooCommerce => false,
            Shop::Shopify => sku.is_some_and(|sku| world.shopify_refund_line(order, sku, now.0)),
            Shop::Etsy => world.etsy_refund(order, 500, now.0),
            Shop::Bol => sku.is_some_and(|sku| world.bol_cancel(order, Some((sku, 1)), now.0)),
        }
    }

    /// An app gives an order another name, once, and before the supplier sent anything of it: its list names
    /// the order as it was then. Only at Shopify.
    pub fn rename(self, world: &mut World, order: &str, now: Ms) -> bool {
        let Some(glance) = self.find(world, order) else { return false };
        if self != Shop::Shopify || !glance.parcels.is_empty() || glance.number.ends_with("-B") {
            return false;
        }
        let name = format!("{}-B", glance.number);
        world.shopify_rename(order, &name, now.0)
    }

    /// The customer asks to cancel what is open. Only bol passes that on.
    pub fn ask_to_cancel(self, world: &mut World, order: &str, now: Ms) -> bool {
        self == Shop::Bol && world.bol_ask_to_cancel(order, now.0)
    }

    /// The houses do this with their part of an order. Only Etsy's shop has goods of theirs.
    pub fn house(self, world: &mut World, order: &str, does: House, now: Ms) -> bool {
        self == Shop::Etsy && etsy::house(world, order, does, now)
    }

    /// A carrier says how far everything of an order is. Only Shopify and bol are told.
    pub fn deliver(self, world: &mut World, order: &str, reached: Reached, now: Ms) -> bool {
        if self == Shop::Bol {
            return bol::deliver(world, order, reached, now);
        }
        let status = match reached {
            Reached::InTransit => "IN_TRANSIT",
            Reached::OutForDelivery => "OUT_FOR_DELIVERY",
            Reached::Delivered => "DELIVERED",
            Reached::Failed => "ATTEMPTED_DELIVERY",
        };
        self == Shop::Shopify && world.shopify_set_delivery(order, status, now.0)
    }

    /// Whether a number that nobody knows can be typed in, in a place that is made for it.
    #[must_use]
    pub fn takes_any_number(self, world: &World) -> bool {
        self != Shop::WooCommerce || world.has_box_for_numbers()
    }
}

/// A number of this carrier's that the world never gave out, and that no import takes for damaged.
pub fn new_number(world: &mut World, carrier: &str) -> String {
    loop {
        let number = world.new_number_of(carrier);
        if damage(&number).is_none() {
            return number;
        }
    }
}

/// A number as a hurried hand types it: two neighbouring signs that differ have changed places.
#[must_use]
pub fn slip(number: &str) -> String {
    let mut signs: Vec<char> = number.chars().collect();
    let differ = |at: &usize| signs[*at] != signs[at + 1];
    match (2..signs.len().saturating_sub(3)).rev().find(differ) {
        Some(at) => signs.swap(at, at + 1),
        None => drop(signs.pop()),
    }
    signs.into_iter().collect()
}

/// Whether the supplier makes it.
#[must_use]
pub fn is_print(sku: &str) -> bool {
    sku.starts_with("TP-")
}

/// Stock keeping units with how often each is there.
fn counted(skus: Vec<&str>) -> Vec<(String, u32)> {
    let mut lines: Vec<(String, u32)> = Vec::with_capacity(skus.len());
    for sku in skus {
        match lines.iter_mut().find(|(other, _)| other == sku) {
            Some((_, pieces)) => *pieces += 1,
            None => lines.push((sku.to_owned(), 1)),
        }
    }
    lines
}

fn named(good: u8) -> &'static str {
    match usize::from(good) {
        at if at < PRINTS.len() => PRINTS[at],
        at if at == PRINTS.len() => LETTER,
        _ => FILE,
    }
}

fn id(order: &str) -> Option<u64> {
    order.parse().ok()
}

fn person(who: u8) -> &'static str {
    PEOPLE[usize::from(who) % PEOPLE.len()]
}

/// The name under which Shopify knows a carrier of the supplier's.
fn company_of(carrier: &str) -> &'static str {
    match carrier {
        "PostNL" => "PostNL",
        "Colissimo" => "Colissimo",
        "bpost" => "BPost",
        _ => "La Poste Colissimo",
    }
}
