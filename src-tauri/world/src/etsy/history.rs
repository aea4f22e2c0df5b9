//! The past of the Etsy shop: stories dealt like cards, given dates, sorted, and lived through with the same
//! hands that the shop has at run time. No date of a story that matters lies within three days of a border of
//! time (grace, production, the starting line's reach), so that no rounding of days moves one across.

use std::ops::{Range, RangeInclusive};

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use super::store::Shop;
use super::stories::{DECK, Story};
use super::{carriers, houses};
use crate::catalogue::{HANDMADE, MADE, PRODUCTS, Product};
use crate::history::{Plan, deal};
use crate::making::{Maker, Making, Progress};
use crate::numbers::{Form, Numbers, slip};
use crate::order::Shipment;

const HOUR: i64 = 3600;
const DAY: i64 = 86_400;

/// Fills the shop with `count` orders whose history ends at `now` (seconds), and the houses with what is
/// theirs.
pub(crate) fn live(
    shop: &mut Shop,
    numbers: &mut Numbers,
    makings: &mut Vec<Making>,
    count: usize,
    now: i64,
) {
    let mut rng = shop.rng.clone();
    let plans = deal(&DECK, Story::ClosedByHand, Story::is_gap, (count, &mut rng), |rng, story, gaps| {
        plan(shop, rng, story, gaps, now)
    });
    shop.rng = rng;
    for plan in &plans {
        Past { shop: &mut *shop, numbers: &mut *numbers, makings: &mut *makings, now }.live_through(plan);
    }
    shop.mails.clear();
}

fn plan(shop: &Shop, rng: &mut ChaCha8Rng, story: Story, gaps_before: usize, now: i64) -> Plan<Story> {
    let zone = shop.config.timezone;
    let shipped = |days: RangeInclusive<i64>, rng: &mut ChaCha8Rng| {
        let ship_day = zone.day_of(now) - rng.random_range(days);
        let created_day = ship_day - rng.random_range(2..=4);
        let created = zone.to_utc(created_day * DAY + rng.random_range(7 * HOUR..20 * HOUR));
        Plan { story, created, ship_day: Some(ship_day) }
    };
    let placed = |ago: Range<i64>, rng: &mut ChaCha8Rng| Plan {
        story,
        created: now - rng.random_range(ago),
        ship_day: None,
    };
    match story {
        // Three of five gaps are new.
        story if story.is_gap() && matches!(gaps_before % 5, 1 | 4) => shipped(18..=42, rng),
        story if story.is_gap() => shipped(5..=10, rng),
        Story::Slip
        | Story::OwnNumberFirst
        | Story::OpenAndShipped
        | Story::CancelledThenShipped
        | Story::GelatoSecondMissing => shipped(5..=10, rng),
        Story::NumberOnPage => {
            let placed = placed(12 * DAY + HOUR..16 * DAY, rng);
            let ship_day = zone.day_of(placed.created) + rng.random_range(3..=5);
            Plan { ship_day: Some(ship_day), ..placed }
        }
        Story::Watched => placed(3 * HOUR..44 * HOUR, rng),
        Story::NotShipped => placed(17 * DAY..20 * DAY, rng),
        Story::InProduction => placed(20 * 60..3 * DAY, rng),
        Story::PrintfulMaking | Story::PrintifyMaking => placed(12 * HOUR..3 * DAY, rng),
        Story::PrintfulOnHold | Story::PrintifyIssues => placed(2 * DAY..8 * DAY, rng),
        Story::Digital | Story::Cancelled | Story::Refunded | Story::Letter | Story::OwnParcel => {
            placed(4 * DAY..45 * DAY, rng)
        }
        _ => shipped(1..=42, rng),
    }
}

struct Past<'a> {
    shop: &'a mut Shop,
    numbers: &'a mut Numbers,
    makings: &'a mut Vec<Making>,
    now: i64,
}

impl Past<'_> {
    fn live_through(&mut self, plan: &Plan<Story>) {
        let goods = self.goods(plan.story);
        let at = self.shop.place(&goods, plan.created, plan.story.sentence());
        let paid = self.later(plan.created, 15..90);
        self.shop.pay(at, paid);
        houses::take_in(self.makings, &self.shop.receipts[at], paid);
        match plan.story {
            Story::Digital | Story::InProduction | Story::NotShipped => {}
            Story::Letter | Story::Watched => self.close(at, paid),
            Story::OwnParcel => self.send_own(at, paid),
            Story::Cancelled => {
                let when = self.later(paid, HOUR..DAY);
                self.shop.cancel(at, when);
            }
            Story::Refunded => {
                let when = self.later(paid, HOUR..DAY);
                self.shop.refund(at, i64::MAX, when);
            }
            Story::PrintfulOnHold | Story::PrintifyIssues => {
                let when = self.later(paid, HOUR..6 * HOUR);
                self.at_house(|making| making.set(Progress::Blocked, when));
            }
            Story::PrintfulMaking
            | Story::PrintfulShown
            | Story::PrintfulGap
            | Story::PrintifyMaking
            | Story::PrintifyShown
            | Story::GelatoShown
            | Story::GelatoTwo
            | Story::GelatoSecondMissing => self.make(at, plan, paid),
            _ => self.ship(at, plan, paid),
        }
    }

    /// The stories in which TPOP ships.
    fn ship(&mut self, at: usize, plan: &Plan<Story>, paid: i64) {
        // What closes an order before TPOP ships is why its number is not written.
        match plan.story {
            Story::ClosedByHand | Story::NumberOnPage => self.close(at, paid),
            Story::OwnNumberFirst => self.send_own(at, paid),
            Story::CancelledThenShipped => {
                let when = self.later(paid, HOUR..6 * HOUR);
                self.shop.cancel(at, when);
            }
            _ => {}
        }
        let (form, sent) = (self.form(at), self.moment_on(plan.ship_day));
        let number = self.numbers.next(form);
        let receipt = &mut self.shop.receipts[at];
        receipt.parcels.push(Shipment {
            number: number.clone(),
            carrier: form.carrier().to_owned(),
            sent,
            lines: receipt.tpop_lines().collect(),
            listed: plan.story != Story::NumberOnPage,
            replacement: false,
        });
        let shown = self.later(sent, 10 * 60..3 * HOUR);
        let carrier = carriers::name_of(form.carrier());
        match plan.story {
            Story::Shown | Story::ShownByHand => self.shop.ship(at, Some((carrier, &number)), shown),
            Story::Slip => self.shop.ship(at, Some((carrier, &slip(&number))), shown),
            Story::PartlyRefunded => {
                self.shop.ship(at, Some((carrier, &number)), shown);
                let when = self.later(shown, DAY..4 * DAY);
                self.shop.refund(at, 500, when);
            }
            _ => {}
        }
    }

    /// The stories in which a house with an interface makes it.
    fn make(&mut self, at: usize, plan: &Plan<Story>, paid: i64) {
        let story = plan.story;
        let begun = self.later(paid, 2 * HOUR..6 * HOUR);
        if let Some(making) = self.makings.last_mut() {
            houses::begin(self.shop, at, making, begun);
        }
        if matches!(story, Story::PrintfulMaking | Story::PrintifyMaking) {
            return;
        }
        if story == Story::PrintfulGap {
            self.close(at, paid);
        }
        let (form, sent) = (self.form(at), self.moment_on(plan.ship_day));
        let parts = match story {
            Story::GelatoTwo | Story::GelatoSecondMissing => vec![vec![0], vec![1]],
            _ => vec![self.makings.last().map(Making::unsent).unwrap_or_default()],
        };
        for part in parts {
            // The second leaves a little later, on the same day.
            let second = part == [1];
            let leaves = if second { self.later(sent, 30 * 60..2 * HOUR) } else { sent };
            let number = self.numbers.next(form);
            self.at_house(|making| making.send(part, form.carrier(), &number, leaves));
            let shown = self.later(leaves, 60..20 * 60);
            let untold = second && story == Story::GelatoSecondMissing;
            if let Some(making) = self.makings.last().filter(|_| !untold) {
                houses::write_back(self.shop, at, making, shown);
            }
        }
    }

    fn at_house(&mut self, act: impl FnOnce(&mut Making)) {
        if let Some(making) = self.makings.last_mut() {
            act(making);
        }
    }

    /// The owner marks it as sent, without a number: Etsy keeps an empty shipment or none.
    fn close(&mut self, at: usize, paid: i64) {
        let when = self.office_hours_after(paid);
        let entry = self.shop.rng.random_bool(0.5).then_some(("", ""));
        self.shop.ship(at, entry, when);
    }

    /// The owner sends what she made, with a number of her own.
    fn send_own(&mut self, at: usize, paid: i64) {
        let number = self.numbers.next(Form::PostNl);
        let when = self.office_hours_after(paid);
        self.shop.ship(at, Some(("postnl", &number)), when);
    }

    /// What the customer ordered.
    fn goods(&mut self, story: Story) -> Vec<(&'static Product, u32)> {
        let prints = PRODUCTS.len() - 1;
        let rng = &mut self.shop.rng;
        let count = [1, 1, 1, 2][rng.random_range(0..4_usize)];
        let pieces = [1, 1, 1, 2][rng.random_range(0..4_usize)];
        let first = rng.random_range(0..prints);
        let of = |maker: Maker| -> Vec<(&'static Product, u32)> {
            let all: Vec<&'static Product> =
                MADE.iter().filter(|product| product.maker() == Some(maker)).collect();
            (0..count).map(|step| (all[(first + step) % all.len()], pieces)).collect()
        };
        match story {
            Story::Digital => vec![(&PRODUCTS[prints], 1)],
            Story::Letter => vec![(&HANDMADE[0], pieces)],
            Story::OwnParcel => vec![(&HANDMADE[1 + first % 2], 1)],
            Story::OwnNumberFirst => vec![(&HANDMADE[1 + first % 2], 1), (&PRODUCTS[first], pieces)],
            Story::PrintfulShown | Story::PrintfulMaking | Story::PrintfulGap | Story::PrintfulOnHold => {
                of(Maker::Printful)
            }
            Story::PrintifyShown | Story::PrintifyMaking | Story::PrintifyIssues => of(Maker::Printify),
            Story::GelatoShown => of(Maker::Gelato),
            Story::GelatoTwo | Story::GelatoSecondMissing => {
                MADE.iter().filter(|product| product.maker() == Some(Maker::Gelato)).map(|p| (p, 1)).collect()
            }
            _ => (0..count).map(|step| (&PRODUCTS[(first + step * 3) % prints], pieces)).collect(),
        }
    }

    fn form(&mut self, at: usize) -> Form {
        let country = self.shop.receipts[at].customer.country;
        match (country, self.shop.rng.random_range(0..10_u32)) {
            ("FR", 0..=6) => Form::Colissimo,
            ("NL", 0..=2) => Form::PostNl,
            ("BE", 0..=4) => Form::Bpost,
            _ => Form::S10France,
        }
    }

    /// A moment on the afternoon of a day.
    fn moment_on(&mut self, day: Option<i64>) -> i64 {
        let wall = day.unwrap_or_default() * DAY + self.shop.rng.random_range(13 * HOUR..18 * HOUR);
        self.shop.config.timezone.to_utc(wall).min(self.now - 2)
    }

    /// A moment between nine and five on the next day, or soon after `moment` where that day has not come.
    fn office_hours_after(&mut self, moment: i64) -> i64 {
        let zone = self.shop.config.timezone;
        let tomorrow = zone.day_of(moment) + 1;
        let when = zone.to_utc(tomorrow * DAY + self.shop.rng.random_range(9 * HOUR..17 * HOUR));
        if when < self.now { when } else { self.later(moment, 5 * 60..20 * 60) }
    }

    /// A moment some seconds after another, and not after now.
    fn later(&mut self, moment: i64, seconds: Range<i64>) -> i64 {
        (moment + self.shop.rng.random_range(seconds)).min(self.now - 1)
    }
}
