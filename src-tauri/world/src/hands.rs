//! What happens in the shop without a request: the owner, the packer, customers, plugins and the supplier.
//! For tests and the simulator. All moments are ms UTC. What names an order that does not exist, or changes
//! nothing, returns `false`.

use crate::catalogue::{self, PRODUCTS};
use crate::config::{Storage, TrackingPlugin};
use crate::life;
use crate::numbers::Form;
use crate::order::{Delivery, Shipment, Status, TRACKING_ITEMS};
use crate::shop::Hand;
use crate::tracking;
use crate::truth::{TrueCloser, homes, number_in};
use crate::words;
use crate::world::{Permissions, World};

/// An order that a customer places.
#[derive(Debug, Clone)]
pub struct NewOrder {
    /// SKUs and quantities; unknown SKUs are left out, and one T-shirt comes instead of nothing.
    pub lines: Vec<(String, u32)>,
    /// Paid at once; otherwise a bank transfer is awaited.
    pub paid: bool,
    /// Fetched at the shop.
    pub local_pickup: bool,
}

impl Default for NewOrder {
    fn default() -> Self {
        Self { lines: vec![("TP-TEE-BLK-M".into(), 1)], paid: true, local_pickup: false }
    }
}

impl World {
    /// The ids of all orders, ascending.
    pub fn order_ids(&self) -> Vec<u64> {
        self.shop.orders.iter().map(|order| order.id).collect()
    }

    /// The status of an order, as WooCommerce writes it.
    pub fn order_status(&self, order: u64) -> Option<&'static str> {
        self.shop.position(order).map(|at| self.shop.orders[at].status.slug())
    }

    /// SKUs that can be ordered.
    pub fn skus(&self) -> Vec<&'static str> {
        PRODUCTS.iter().map(|product| product.sku).collect()
    }

    /// A customer places an order; gives its id.
    pub fn place_order(&mut self, new: &NewOrder, now: i64) -> u64 {
        let seconds = now.div_euclid(1000);
        let mut lines: Vec<(usize, u32)> = new
            .lines
            .iter()
            .filter_map(|(sku, quantity)| {
                let product = catalogue::by_sku(sku)?;
                let at = PRODUCTS.iter().position(|other| other.sku == product.sku)?;
                Some((at, (*quantity).max(1)))
            })
            .collect();
        if lines.is_empty() {
            lines.push((1, 1));
        }
        let delivery = match () {
            () if lines.iter().all(|(at, _)| PRODUCTS[*at].downloadable) => Delivery::Nothing,
            () if new.local_pickup => Delivery::LocalPickup,
            () => Delivery::Parcel,
        };
        let payment = ("mollie_wc_gateway_ideal", "iDEAL");
        let order = life::with_lines(
            &mut self.shop,
            &mut self.rng,
            delivery,
            &lines,
            payment,
            seconds,
            "placed while watched",
        );
        let id = order.id;
        let at = self.shop.push(order);
        if new.paid {
            life::pay(&mut self.shop, at, seconds);
        } else {
            life::wait_for_bank(&mut self.shop, at, seconds);
        }
        id
    }

    /// A person completes an order with the button in wp-admin.
    pub fn close_by_hand(&mut self, order: u64, person: &str, now: i64) -> bool {
        self.close(order, Hand::Person(person), "", TrueCloser::Person(person.to_owned()), now)
    }

    /// A person completes orders by bulk edit.
    pub fn close_by_bulk_edit(&mut self, orders: &[u64], person: &str, now: i64) -> bool {
        let text = words::by_bulk_edit(self.shop.language_of(Hand::Person(person)));
        let closer = TrueCloser::Person(person.to_owned());
        let mut changed = false;
        for order in orders {
            changed |= self.close(*order, Hand::Person(person), text, closer.clone(), now);
        }
        changed
    }

    /// A plugin, cron or an API key completes an order.
    pub fn close_by_system(&mut self, order: u64, now: i64) -> bool {
        self.close(order, Hand::System, "", TrueCloser::System, now)
    }

    fn close(&mut self, order: u64, hand: Hand<'_>, text: &str, closer: TrueCloser, now: i64) -> bool {
        let Some(at) = self.shop.position(order) else { return false };
        let changed = self.shop.set_status(at, Status::Completed, now.div_euclid(1000), hand, text);
        if changed {
            self.shop.orders[at].closer = closer;
        }
        changed
    }

    /// A person puts an order back to processing; `date_completed` stays, as observed.
    pub fn reopen(&mut self, order: u64, person: &str, now: i64) -> bool {
        self.set_status_by(order, Status::Processing, person, now)
    }

    /// A person cancels an order.
    pub fn cancel(&mut self, order: u64, person: &str, now: i64) -> bool {
        self.set_status_by(order, Status::Cancelled, person, now)
    }

    fn set_status_by(&mut self, order: u64, to: Status, person: &str, now: i64) -> bool {
        let Some(at) = self.shop.position(order) else { return false };
        self.shop.set_status(at, to, now.div_euclid(1000), Hand::Person(person), "")
    }

    /// The whole amount goes back to the customer; the order becomes refunded.
    pub fn refund_full(&mut self, order: u64, now: i64) -> bool {
        let Some(at) = self.shop.position(order) else { return false };
        let earlier: i64 = self.shop.orders[at].refunds.iter().map(|refund| refund.amount).sum();
        let rest = self.shop.orders[at].total() - earlier;
        if rest <= 0 {
            return false;
        }
        life::refund(&mut self.shop, at, rest, Vec::new(), now.div_euclid(1000), 1);
        true
    }

    /// A number is added in wp-admin, in the way that this shop has: the tracking plugin's box, its meta key,
    /// a core fulfilment, or a note to the customer. The status stays as it is.
    pub fn add_tracking_in_admin(&mut self, order: u64, number: &str, carrier: &str, now: i64) -> bool {
        let Some(at) = self.shop.position(order) else { return false };
        let owner =
            self.shop.users.first().map_or_else(|| "admin".to_owned(), |user| user.display_name.clone());
        let seconds = now.div_euclid(1000);
        tracking::show_as_configured(
            &mut self.shop,
            &mut self.rng,
            at,
            number,
            carrier,
            seconds,
            Some(&owner),
        );
        self.note_untold(at, seconds);
        true
    }

    /// Everything that shows this order's supplier number goes: plugin items, meta, fulfilments, notes.
    pub fn remove_tracking(&mut self, order: u64, now: i64) -> bool {
        let Some(at) = self.shop.position(order) else { return false };
        let Some(number) = self.shop.orders[at].shipment.as_ref().map(|shipment| shipment.number.clone())
        else {
            return false;
        };
        let shown = homes(&self.shop.orders[at], &number);
        if shown.is_empty() {
            return false;
        }
        let order = &mut self.shop.orders[at];
        order.meta.retain(|meta| meta.key != TRACKING_ITEMS && !number_in(&meta.value.to_string(), &number));
        order.fulfillments.retain(|fulfillment| {
            !fulfillment.meta.iter().any(|meta| number_in(&meta.value.to_string(), &number))
        });
        order.notes.retain(|note| !(note.customer_note && number_in(&note.text, &number)));
        self.shop.touch_meta(at, now.div_euclid(1000));
        true
    }

    /// Every number goes from the places that the shop has for numbers, whosever it is, and every note to the
    /// customer that holds one.
    pub fn clear_tracking(&mut self, order: u64, now: i64) -> bool {
        let Some(at) = self.shop.position(order) else { return false };
        let plugins_own = match &self.shop.config.tracking_plugin {
            TrackingPlugin::UnknownMeta { key } => key.clone(),
            _ => TRACKING_ITEMS.to_owned(),
        };
        let numbered: Vec<u64> = self.shop.orders[at]
            .notes
            .iter()
            .filter(|note| note.customer_note && !self.numbers_in(&note.text).is_empty())
            .map(|note| note.id)
            .collect();
        let order = &mut self.shop.orders[at];
        let before = (order.meta.len(), order.fulfillments.len(), order.notes.len());
        order.meta.retain(|meta| meta.key != TRACKING_ITEMS && meta.key != plugins_own);
        order
            .fulfillments
            .retain(|fulfillment| !fulfillment.meta.iter().any(|meta| meta.key == "_tracking_number"));
        order.notes.retain(|note| !numbered.contains(&note.id));
        let apart = (before.1, before.2) != (order.fulfillments.len(), order.notes.len());
        let changed = apart || before.0 != order.meta.len();
        if apart {
            order.cleared = Some(now.div_euclid(1000));
        }
        if changed {
            self.note_untold(at, now.div_euclid(1000));
            self.shop.touch_meta(at, now.div_euclid(1000));
        }
        changed
    }

    /// The supplier ships an order with this number, today in the shop's zone.
    pub fn supplier_ships(&mut self, order: u64, number: &str, now: i64) -> bool {
        let carrier = if number.starts_with("3S") { "PostNL" } else { "La Poste" };
        self.supplier_ships_by(order, number, carrier, true, now)
    }

    /// As [`World::supplier_ships`], with a carrier. `listed`: it stands in the supplier's list, otherwise on
    /// TPOP's page alone.
    pub fn supplier_ships_by(
        &mut self,
        order: u64,
        number: &str,
        carrier: &str,
        listed: bool,
        now: i64,
    ) -> bool {
        let Some(at) = self.shop.position(order) else { return false };
        let order = &mut self.shop.orders[at];
        order.shipment = Some(Shipment {
            number: number.to_owned(),
            carrier: carrier.to_owned(),
            sent: now.div_euclid(1000),
            lines: order.sent_lines(),
            listed,
            replacement: false,
        });
        true
    }

    /// The supplier's program writes its number to the shop and completes the order, as it was set up to do.
    /// `false`: there is no number, or the order is not in processing any more, so it was refused.
    pub fn supplier_writes_back(&mut self, order: u64, now: i64) -> bool {
        let Some(at) = self.shop.position(order) else { return false };
        let Some(shipment) = self.shop.orders[at].shipment.clone() else { return false };
        if self.shop.orders[at].status != Status::Processing {
            return false;
        }
        let seconds = now.div_euclid(1000);
        tracking::show_as_configured(
            &mut self.shop,
            &mut self.rng,
            at,
            &shipment.number,
            &shipment.carrier,
            seconds,
            None,
        );
        self.note_untold(at, seconds);
        self.close_by_system(order, now)
    }

    /// What stood on the supplier's page alone comes into its list, with the day on which it was sent.
    pub fn supplier_lists(&mut self, order: u64) -> bool {
        let Some(at) = self.shop.position(order) else { return false };
        let shipment = self.shop.orders[at].shipment.as_mut();
        shipment.is_some_and(|shipment| !std::mem::replace(&mut shipment.listed, true))
    }

    /// Core fulfilments and notes are no part of an order as it is read, and the old storage does not count meta
    /// data.
    fn note_untold(&mut self, at: usize, now: i64) {
        let config = &self.shop.config;
        if config.tracking_plugin == TrackingPlugin::None || config.storage == Storage::LegacyPosts {
            self.shop.orders[at].untold = Some(now);
        }
    }

    /// Whether a number can be typed into a place that is made for numbers: the tracking plugin's box, or a
    /// core fulfilment. Elsewhere a number that nobody knows cannot be told from other text.
    pub fn has_box_for_numbers(&self) -> bool {
        let config = &self.shop.config;
        match config.tracking_plugin {
            TrackingPlugin::Ast | TrackingPlugin::Official => true,
            TrackingPlugin::None => config.fulfillments,
            TrackingPlugin::UnknownMeta { .. } => false,
        }
    }

    /// A number, right in form, that this world never gave out before.
    pub fn new_number(&mut self) -> String {
        self.numbers.next(Form::S10France)
    }

    /// As [`World::new_number`], in the form of a carrier of the supplier's: `La Poste`, `PostNL`, `Colissimo`,
    /// `bpost` or `DHL`; of another carrier it is La Poste's.
    pub fn new_number_of(&mut self, carrier: &str) -> String {
        let forms = [Form::PostNl, Form::Colissimo, Form::Bpost, Form::Dhl];
        let form = forms.into_iter().find(|form| form.carrier() == carrier);
        self.numbers.next(form.unwrap_or(Form::S10France))
    }

    /// Changes what a key may do.
    pub fn set_key_permissions(&mut self, label: &str, permissions: Permissions) -> bool {
        let Some(key) = self.keys.iter_mut().find(|key| key.label == label) else { return false };
        key.permissions = permissions;
        true
    }

    /// Deletes a key in wp-admin.
    pub fn revoke_key(&mut self, label: &str) -> bool {
        let Some(key) = self.keys.iter_mut().find(|key| key.label == label) else { return false };
        !std::mem::replace(&mut key.revoked, true)
    }
}
