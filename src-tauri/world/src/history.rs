//! The past of a shop: stories dealt like cards, given dates, sorted, and then lived through with the same
//! hands that the shop has at run time.

use rand::RngExt;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;
use serde_json::json;

use crate::config::TrackingPlugin;
use crate::life;
use crate::numbers::{Form, Numbers, slip};
use crate::order::{Delivery, Meta, Shipment, Status};
use crate::shop::{Hand, Shop, take};
use crate::stories::{DECK, Story};
use crate::tracking;
use crate::truth::TrueCloser;
use crate::words;

const HOUR: i64 = 3600;
const DAY: i64 = 86_400;

/// A story and when it happens.
pub(crate) struct Plan<S> {
    pub(crate) story: S,
    /// When it was ordered, in seconds.
    pub(crate) created: i64,
    /// The day (since 1970, in the shop's zone) on which the supplier shipped.
    pub(crate) ship_day: Option<i64>,
}

/// Deals `count` stories from a deck that is shuffled again and again, with `first` on top of it each time, so that
/// even a handful of orders has a gap to show. `plan` dates each, knowing how many gaps came before. Oldest first.
pub(crate) fn deal<S: Copy + PartialEq>(
    deck: &[(S, usize)],
    first: S,
    is_gap: fn(S) -> bool,
    (count, rng): (usize, &mut ChaCha8Rng),
    mut plan: impl FnMut(&mut ChaCha8Rng, S, usize) -> Plan<S>,
) -> Vec<Plan<S>> {
    let mut deck: Vec<S> =
        deck.iter().flat_map(|(story, times)| std::iter::repeat_n(*story, *times)).collect();
    let mut plans = Vec::with_capacity(count);
    let mut gaps = 0;
    while plans.len() < count {
        deck.shuffle(rng);
        if let Some(place) = deck.iter().position(|story| *story == first) {
            deck.swap(0, place);
        }
        let wanted = (count - plans.len()).min(deck.len());
        for story in &deck[..wanted] {
            plans.push(plan(rng, *story, gaps));
            gaps += usize::from(is_gap(*story));
        }
    }
    plans.sort_by_key(|plan| plan.created);
    plans
}

/// Fills the shop with `count` orders whose history ends at `now` (seconds).
pub(crate) fn live(shop: &mut Shop, rng: &mut ChaCha8Rng, numbers: &mut Numbers, count: usize, now: i64) {
    let plans = deal(&DECK, Story::ClosedByHand, Story::is_gap, (count, rng), |rng, story, gaps| {
        plan(shop, rng, story, gaps, now)
    });
    shop.orders.reserve(count);
    for plan in &plans {
        let mut past = Past { shop: &mut *shop, rng: &mut *rng, numbers: &mut *numbers, now };
        past.live_through(plan);
    }
    shop.reindex();
    shop.mails.clear();
}

fn plan(shop: &Shop, rng: &mut ChaCha8Rng, story: Story, gaps_before: usize, now: i64) -> Plan<Story> {
    let zone = shop.config.timezone;
    let today = zone.day_of(now);
    let shipped = |days: i64, rng: &mut ChaCha8Rng| {
        let ship_day = today - days;
        let created_day = ship_day - rng.random_range(2..=4);
        let created = zone.to_utc(created_day * DAY + rng.random_range(7 * HOUR..22 * HOUR));
        Plan { story, created, ship_day: Some(ship_day) }
    };
    let not_shipped = |oldest: i64, rng: &mut ChaCha8Rng| Plan {
        story,
        created: now - rng.random_range(20 * 60..oldest * DAY),
        ship_day: None,
    };
    match story {
        // Five of eight gaps are new, three are older than the 14 days before a starting line. No gap lies
        // within three days of that border, so that no rounding of days moves one across.
        story if story.is_gap() && matches!(gaps_before % 8, 0 | 1 | 3 | 5 | 6) => {
            shipped(rng.random_range(2..=11), rng)
        }
        story if story.is_gap() => shipped(rng.random_range(17..=60), rng),
        Story::ShippedToday => shipped(0, rng),
        // No finding lies within three days of a border either: grace, production, the starting line's reach.
        Story::OpenAndShipped | Story::Slip => shipped(rng.random_range(5..=9), rng),
        Story::InProduction => not_shipped(3, rng),
        Story::OnHold => not_shipped(5, rng),
        Story::ClosedNotShipped => {
            Plan { story, created: now - rng.random_range(30 * HOUR..46 * HOUR), ship_day: None }
        }
        Story::NumberOnPage => {
            let created = now - rng.random_range(12 * DAY + HOUR..16 * DAY);
            Plan { story, created, ship_day: Some(zone.day_of(created) + rng.random_range(3..=5)) }
        }
        Story::Download | Story::LocalPickup | Story::Cancelled | Story::Refunded => not_shipped(74, rng),
        _ => shipped(rng.random_range(1..=71), rng),
    }
}

struct Past<'a> {
    shop: &'a mut Shop,
    rng: &'a mut ChaCha8Rng,
    numbers: &'a mut Numbers,
    now: i64,
}

impl Past<'_> {
    fn live_through(&mut self, plan: &Plan<Story>) {
        let story = plan.story;
        let delivery = match story {
            Story::Download => Delivery::Nothing,
            Story::LocalPickup => Delivery::LocalPickup,
            _ => Delivery::Parcel,
        };
        self.shop.next.order += self.rng.random_range(0..4);
        let order = life::fresh(self.shop, self.rng, delivery, plan.created, story.sentence());
        self.shop.orders.push(order);
        let at = self.shop.orders.len() - 1;
        if story == Story::OnHold {
            life::wait_for_bank(self.shop, at, plan.created);
            return;
        }
        let paid = self.later(plan.created, 15..90);
        life::pay(self.shop, at, paid);
        let person = self.person();
        match story {
            Story::Download => {}
            Story::LocalPickup => {
                let closed = self.office_hours_after(paid);
                self.close(at, closed, Some(&person), "");
            }
            Story::Cancelled => {
                let when = self.later(paid, HOUR..DAY);
                self.shop.set_status(at, Status::Cancelled, when, Hand::Person(&person), "");
            }
            Story::Refunded => {
                let when = self.later(paid, HOUR..DAY);
                let total = self.shop.orders[at].total();
                life::refund(self.shop, at, total, Vec::new(), when, 1);
            }
            Story::InProduction => {}
            Story::ClosedNotShipped => {
                let closed = self.office_hours_after(paid);
                self.close(at, closed, Some(&person), "");
            }
            _ => self.ship_and_show(at, plan, paid, &person),
        }
    }

    fn ship_and_show(&mut self, at: usize, plan: &Plan<Story>, paid: i64, person: &str) {
        let sent = self.send(at, plan);
        let story = plan.story;
        match story {
            Story::ClosedOnPayment => {
                let closed = paid + self.rng.random_range(2..100);
                let text = words::by_plugin(self.shop.config.language);
                self.close(at, closed, None, text);
                self.shop.orders[at].closer = TrueCloser::AutoOnPayment;
            }
            Story::ClosedByKey => {
                let closed = self.later(paid, 3 * HOUR..20 * HOUR);
                self.close(at, closed, None, "");
            }
            Story::ClosedByBulkEdit => {
                let closed = self.office_hours_after(paid);
                let text = words::by_bulk_edit(self.shop.language_of(Hand::Person(person)));
                self.close(at, closed, Some(person), text);
            }
            Story::ClosedByHand | Story::ShippedToday | Story::NumberOnPage => {
                if let Some(shipment) = &mut self.shop.orders[at].shipment {
                    shipment.listed = story != Story::NumberOnPage;
                }
                let closed = self.office_hours_after(paid);
                self.close(at, closed, Some(person), "");
            }
            Story::OpenAndShipped => {}
            _ => {
                let shown = self.later(sent, 10 * 60..3 * HOUR);
                self.show(at, story, shown, person);
                if story == Story::ShownThenPartlyRefunded {
                    let when = self.later(shown, DAY..4 * DAY);
                    let line = &self.shop.orders[at].lines[0];
                    let amount = line.product.price;
                    let item = take(&mut self.shop.next.item);
                    life::refund(self.shop, at, amount, vec![(item, 0, 1)], when, 1);
                }
            }
        }
    }

    fn send(&mut self, at: usize, plan: &Plan<Story>) -> i64 {
        let zone = self.shop.config.timezone;
        let today = zone.day_of(self.now);
        let day = plan.ship_day.unwrap_or(today);
        let sent = if day == today {
            let since_midnight = self.now - zone.end_of_day(today - 1);
            self.now - self.rng.random_range(0..=since_midnight.min(5 * HOUR))
        } else {
            zone.to_utc(day * DAY + self.rng.random_range(13 * HOUR..18 * HOUR))
        };
        let form = match (self.shop.orders[at].customer.country, self.rng.random_range(0..10_u32)) {
            ("FR", 0..=6) => Form::Colissimo,
            ("NL", 0..=2) => Form::PostNl,
            _ => Form::S10France,
        };
        let number = self.numbers.next(form);
        let order = &mut self.shop.orders[at];
        order.shipment = Some(Shipment {
            number,
            carrier: form.carrier().to_owned(),
            sent,
            lines: order.sent_lines(),
            listed: true,
            replacement: false,
        });
        sent
    }

    fn show(&mut self, at: usize, story: Story, when: i64, person: &str) {
        let Some(shipment) = self.shop.orders[at].shipment.clone() else { return };
        let slipped = self.slip(at, story, &shipment.number);
        let number = slipped.as_str();
        let (key, value) = match story {
            Story::ShownInMetaText => ("_pakjeplus_barcode", json!(number)),
            Story::ShownInMetaJson => {
                let inner = json!([{ "barcode": number, "carrier": shipment.carrier, "labels": 1 }]);
                ("_labelstraat_shipments", json!(inner.to_string()))
            }
            Story::ShownInMetaNested => {
                let nested =
                    json!({ "parcels": [{ "id": 1, "track": { "code": number, "open": true } }], "v": 2 });
                ("_verzendhub", nested)
            }
            Story::ShownInCustomerNote => {
                tracking::tell_customer(self.shop, at, number, &shipment.carrier, when, Hand::Person(person));
                self.close(at, when, Some(person), "");
                return;
            }
            Story::ShownInFulfillment if self.shop.config.fulfillments => {
                tracking::add_fulfillment(self.shop, at, number, &shipment.carrier, when);
                self.close(at, when, Some(person), "");
                return;
            }
            _ => {
                let by_key = story != Story::Slip && self.rng.random_bool(0.5);
                let by = (!by_key).then_some(person);
                // AST completes the order itself, so the note is by WooCommerce even when a person did it.
                let ast = self.shop.config.tracking_plugin == TrackingPlugin::Ast;
                self.close(at, when, by.filter(|_| !ast), "");
                if let Some(person) = by {
                    self.shop.orders[at].closer = TrueCloser::Person(person.to_owned());
                }
                let carrier = shipment.carrier.as_str();
                tracking::show_as_configured(self.shop, self.rng, at, number, carrier, when, by);
                return;
            }
        };
        let id = self.shop.meta_id();
        self.shop.orders[at].meta.push(Meta { id, key: key.to_owned(), value });
        self.close(at, when, Some(person), "");
    }

    /// The number as it is typed. A slip needs a box that is made for numbers: without one it is typed right.
    fn slip(&mut self, at: usize, story: Story, number: &str) -> String {
        if story != Story::Slip {
            return number.to_owned();
        }
        let config = &self.shop.config;
        if config.fulfillments && config.tracking_plugin == TrackingPlugin::None
            || matches!(config.tracking_plugin, TrackingPlugin::Ast | TrackingPlugin::Official)
        {
            return slip(number);
        }
        self.shop.orders[at].story = Story::Shown.sentence();
        number.to_owned()
    }

    fn close(&mut self, at: usize, when: i64, person: Option<&str>, before_text: &str) {
        let hand = person.map_or(Hand::System, Hand::Person);
        self.shop.set_status(at, Status::Completed, when, hand, before_text);
        self.shop.orders[at].closer = match person {
            Some(name) => TrueCloser::Person(name.to_owned()),
            None => TrueCloser::System,
        };
    }

    fn person(&mut self) -> String {
        let people = &self.shop.config.people;
        if people.is_empty() {
            return "admin".to_owned();
        }
        people[self.rng.random_range(0..people.len())].clone()
    }

    /// A moment between nine and five on the next day, or soon after `moment` where that day has not come.
    fn office_hours_after(&mut self, moment: i64) -> i64 {
        let zone = self.shop.config.timezone;
        let tomorrow = zone.day_of(moment) + 1;
        let when = zone.to_utc(tomorrow * DAY + self.rng.random_range(9 * HOUR..17 * HOUR));
        if when < self.now { when } else { self.later(moment, 5 * 60..20 * 60) }
    }

    /// A moment some seconds after another, and not after now.
    fn later(&mut self, moment: i64, seconds: std::ops::Range<i64>) -> i64 {
        (moment + self.rng.random_range(seconds)).min(self.now - 1)
    }
}
