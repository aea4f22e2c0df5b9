//! The past of the Shopify shop: stories dealt like cards, given dates, sorted, and lived through with the
//! same hands that the shop has at run time. No date of a story that matters lies within three days of a
//! border of time (grace, production, the starting line's reach, the 60 days that an app may read), so that no
//! rounding of days moves one across.

use std::ops::{Range, RangeInclusive};

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use super::companies::{company_of, tracking};
use super::model::{Actor, Method, Tracking};
use super::store::Shop;
use super::stories::{DECK, Story};
use crate::catalogue::{LETTERS, PRODUCTS, Product};
use crate::history::{Plan, deal};
use crate::numbers::{Form, Numbers, slip};
use crate::order::Shipment;

const HOUR: i64 = 3600;
const DAY: i64 = 86_400;

/// The app of the supplier.
pub(crate) const TPOP: &str = "TPOP";

/// Fills the shop with `count` orders whose history ends at `now` (seconds).
pub(crate) fn live(shop: &mut Shop, rng: &mut ChaCha8Rng, numbers: &mut Numbers, count: usize, now: i64) {
    let plans = deal(&DECK, Story::ClosedByHand, Story::is_gap, (count, rng), |rng, story, gaps| {
        plan(shop, rng, story, gaps, now)
    });
    for plan in &plans {
        let mut past = Past { shop: &mut *shop, rng: &mut *rng, numbers: &mut *numbers, now };
        past.live_through(plan);
    }
    shop.mails.clear();
}

fn plan(shop: &Shop, rng: &mut ChaCha8Rng, story: Story, gaps_before: usize, now: i64) -> Plan<Story> {
    let zone = shop.config.timezone;
    let today = zone.day_of(now);
    // With the shop's setting on, everything that would be open or shown lately was fulfilled on payment.
    let story = match story {
        Story::InProduction | Story::Watched | Story::MixedOpen if shop.config.auto_fulfils => {
            Story::AutoFulfilledLately
        }
        Story::ShownByApp if shop.config.auto_fulfils && rng.random_bool(0.5) => Story::AutoFulfilled,
        story => story,
    };
    let shipped = |story: Story, days: RangeInclusive<i64>, rng: &mut ChaCha8Rng| {
        let ship_day = today - rng.random_range(days);
        let created_day = ship_day - rng.random_range(2..=4);
        let created = zone.to_utc(created_day * DAY + rng.random_range(7 * HOUR..20 * HOUR));
        Plan { story, created, ship_day: Some(ship_day) }
    };
    let placed = |ago: Range<i64>, rng: &mut ChaCha8Rng| Plan {
        story,
        created: now - rng.random_range(ago),
        ship_day: None,
    };
    let long_ago = rng.random_range(0..5_u32) == 0;
    match story {
        Story::AutoFulfilled if shop.config.auto_fulfils => shipped(story, 5..=10, rng),
        // Three of five gaps are new.
        story if story.is_gap() && matches!(gaps_before % 5, 1 | 4) => shipped(story, 18..=50, rng),
        story if story.is_gap() => shipped(story, 5..=10, rng),
        Story::SecondMissing
        | Story::Slip
        | Story::Damage
        | Story::WrongCarrier
        | Story::OpenAndShipped
        | Story::CancelledThenShipped => shipped(story, 5..=10, rng),
        Story::NumberOnPage => {
            let placed = placed(12 * DAY + HOUR..16 * DAY, rng);
            let ship_day = zone.day_of(placed.created) + rng.random_range(3..=5);
            Plan { ship_day: Some(ship_day), ..placed }
        }
        Story::Watched | Story::AutoFulfilledLately => placed(3 * HOUR..44 * HOUR, rng),
        Story::NotShipped => placed(17 * DAY..20 * DAY, rng),
        Story::InProduction => placed(20 * 60..3 * DAY, rng),
        Story::MixedOpen => placed(28 * HOUR..3 * DAY, rng),
        Story::Replacement => shipped(story, 20..=35, rng),
        Story::Download
        | Story::PickUp
        | Story::LocalDelivery
        | Story::Counter
        | Story::Cancelled
        | Story::RefundedBefore
        | Story::Test => placed(4 * DAY..50 * DAY, rng),
        _ if long_ago => shipped(story, 62..=75, rng),
        _ => shipped(story, 1..=50, rng),
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
        let goods = self.goods(story);
        let method = match story {
            Story::Download => Method::Nothing,
            Story::PickUp => Method::PickUp,
            Story::LocalDelivery => Method::Local,
            Story::Counter => Method::Retail,
            _ => Method::Shipping,
        };
        let at = self.shop.place(self.rng, &goods, method, plan.created, story.sentence());
        self.shop.orders[at].test = story == Story::Test;
        let paid = self.later(plan.created, 15..90);
        self.shop.pay(at, paid);
        let person = Actor::Person(self.person());
        match story {
            Story::Download | Story::InProduction => {}
            Story::NotShipped => self.shop.orders[at].at_supplier = self.rng.random_bool(0.5),
            Story::PickUp | Story::LocalDelivery | Story::Watched | Story::Test => {
                let when = self.office_hours_after(paid);
                self.shop.fulfil(at, None, Vec::new(), person, false, when);
            }
            Story::Counter => {
                self.shop.fulfil(at, None, Vec::new(), person, false, paid);
            }
            Story::AutoFulfilledLately => {
                let when = self.later(paid, 1..100);
                self.shop.fulfil(at, None, Vec::new(), Actor::Shop, false, when);
            }
            Story::MixedOpen => self.send_letter(at, paid, person),
            Story::Cancelled => {
                let when = self.later(paid, HOUR..DAY);
                self.shop.cancel(at, person, when);
            }
            Story::RefundedBefore => {
                let when = self.later(paid, HOUR..DAY);
                let pieces: Vec<(usize, u32)> =
                    goods.iter().enumerate().map(|(line, g)| (line, g.1)).collect();
                self.shop.refund(at, &pieces, true, when);
            }
            _ => self.ship(at, plan, paid, person),
        }
    }

    /// The stories in which the supplier ships.
    fn ship(&mut self, at: usize, plan: &Plan<Story>, paid: i64, person: Actor) {
        let story = plan.story;
        let form = self.form(at, story);
        let prints: Vec<usize> = self.shop.orders[at].supplier_lines().collect();
        // What closes an order before the supplier ships is why its number cannot be written.
        match story {
            Story::ClosedByHand | Story::NumberOnPage => {
                let when = self.office_hours_after(paid);
                self.shop.fulfil(at, None, Vec::new(), person.clone(), false, when);
            }
            Story::AutoFulfilled => {
                let when = self.later(paid, 1..100);
                self.shop.fulfil(at, None, Vec::new(), Actor::Shop, false, when);
            }
            Story::ClosedByApp => {
                let when = self.later(paid, 3 * HOUR..20 * HOUR);
                let app = Actor::App("Order Automator".into());
                self.shop.fulfil(at, None, Vec::new(), app, false, when);
            }
            Story::CancelledThenShipped => {
                let when = self.later(paid, HOUR..6 * HOUR);
                self.shop.cancel(at, person.clone(), when);
            }
            Story::MixedShown => self.send_letter(at, paid, person.clone()),
            _ => {}
        }
        let first = if story == Story::SecondMissing { &prints[..1] } else { &prints[..] };
        let day = plan.ship_day.unwrap_or_default();
        let sent = self.send(at, form, day, first);
        let shown = self.later(sent, 10 * 60..3 * HOUR);
        let Some(parcel) = self.shop.orders[at].parcels.last().cloned() else { return };
        let (company, number) = (company_of(&parcel.carrier), parcel.number.as_str());
        let right = tracking(Some(company), number, None);
        match story {
            Story::ClosedByHand
            | Story::AutoFulfilled
            | Story::ClosedByApp
            | Story::OpenAndShipped
            | Story::CancelledThenShipped => {}
            Story::NumberOnPage => {
                if let Some(parcel) = self.shop.orders[at].parcels.last_mut() {
                    parcel.listed = false;
                }
            }
            Story::ShownByHand => self.show(at, right, person, shown),
            Story::Slip => self.show(at, tracking(Some(company), &slip(number), None), person, shown),
            Story::Damage => self.show(at, tracking(Some(company), &damaged(number), None), person, shown),
            Story::WrongCarrier => self.show(at, tracking(Some("DPD"), number, None), person, shown),
            Story::SecondMissing => {
                self.show(at, right, Actor::App(TPOP.into()), shown);
                let next = day + self.rng.random_range(0..=1);
                self.send(at, form, next, &prints[1..]);
            }
            Story::Replacement => {
                self.show(at, right, Actor::App(TPOP.into()), shown);
                self.shop.set_delivery(at, 0, "DELIVERED", shown + 3 * DAY);
                let today = self.shop.config.timezone.day_of(self.now);
                let again = today - self.rng.random_range(5..=9);
                self.send(at, form, again, &prints);
                if let Some(parcel) = self.shop.orders[at].parcels.last_mut() {
                    parcel.replacement = true;
                }
            }
            _ => {
                self.show(at, right, Actor::App(TPOP.into()), shown);
                if story == Story::PartlyRefunded {
                    let when = self.later(shown, DAY..4 * DAY);
                    self.shop.refund(at, &[(0, 1)], false, when);
                } else {
                    self.deliver(at, shown);
                }
            }
        }
    }

    /// What the customer ordered.
    fn goods(&mut self, story: Story) -> Vec<(&'static Product, u32)> {
        let prints = PRODUCTS.len() - 1;
        let first = self.rng.random_range(0..prints);
        let count = match story {
            Story::SecondMissing | Story::PartlyRefunded => 2,
            _ => [1, 1, 1, 2][self.rng.random_range(0..4_usize)],
        };
        let mut goods: Vec<(&'static Product, u32)> = (0..count)
            .map(|step| {
                (&PRODUCTS[(first + step * 3) % prints], [1, 1, 1, 2][self.rng.random_range(0..4_usize)])
            })
            .collect();
        match story {
            Story::Download => goods = vec![(&PRODUCTS[prints], 1)],
            Story::PrintAndFile => goods.push((&PRODUCTS[prints], 1)),
            Story::MixedOpen | Story::MixedShown => {
                goods.insert(0, (&LETTERS[self.rng.random_range(0..LETTERS.len())], 1));
            }
            Story::PickUp | Story::LocalDelivery | Story::Counter => {
                goods = vec![(&LETTERS[self.rng.random_range(0..LETTERS.len())], 2)];
            }
            _ => {}
        }
        goods
    }

    /// The owner sends her own letter, which has no number.
    fn send_letter(&mut self, at: usize, paid: i64, person: Actor) {
        let letters: Vec<usize> = (0..self.shop.orders[at].lines.len())
            .filter(|line| !self.shop.orders[at].lines[*line].product.is_suppliers())
            .collect();
        let when = self.office_hours_after(paid);
        self.shop.fulfil(at, Some(&letters), Vec::new(), person, false, when);
    }

    fn send(&mut self, at: usize, form: Form, day: i64, lines: &[usize]) -> i64 {
        let zone = self.shop.config.timezone;
        let sent = zone.to_utc(day * DAY + self.rng.random_range(13 * HOUR..18 * HOUR)).min(self.now - 2);
        self.shop.orders[at].parcels.push(Shipment {
            number: self.numbers.next(form),
            carrier: form.carrier().to_owned(),
            sent,
            lines: lines.to_vec(),
            listed: true,
            replacement: false,
        });
        sent
    }

    /// Everything that is left is fulfilled with a number, and the customer is told.
    fn show(&mut self, at: usize, tracking: Tracking, by: Actor, when: i64) {
        self.shop.fulfil(at, None, vec![tracking], by, true, when);
    }

    /// Some carriers tell Shopify how far a parcel came.
    fn deliver(&mut self, at: usize, shown: i64) {
        let place = self.shop.orders[at].fulfillments.len() - 1;
        if self.rng.random_bool(0.3) || shown + DAY > self.now {
            return;
        }
        self.shop.set_delivery(at, place, "IN_TRANSIT", shown + DAY / 2);
        if shown + 4 * DAY < self.now {
            self.shop.set_delivery(at, place, "DELIVERED", shown + 3 * DAY);
        }
    }

    fn form(&mut self, at: usize, story: Story) -> Form {
        let country = self.shop.orders[at].customer.country;
        match (country, self.rng.random_range(0..10_u32)) {
            _ if story == Story::Damage => Form::Bpost,
            ("FR", 0..=6) => Form::Colissimo,
            ("NL", 0..=2) => Form::PostNl,
            _ => Form::S10France,
        }
    }

    fn person(&mut self) -> String {
        let people = &self.shop.config.people;
        if people.is_empty() {
            return "Marie de Boer".to_owned();
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
    fn later(&mut self, moment: i64, seconds: Range<i64>) -> i64 {
        (moment + self.rng.random_range(seconds)).min(self.now - 1)
    }
}

/// What a spreadsheet makes of a long number: `3.2321E+23`.
fn damaged(number: &str) -> String {
    let (front, rest) = number.split_at(1);
    format!("{front}.{}E+{}", &rest[..4], rest.len())
}
