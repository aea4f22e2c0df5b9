//! The past of the bol shop: stories dealt like cards, given dates, sorted, and lived through with the same
//! hands that the shop has at run time. It reaches back 45 days. No date of a gap or of a slip lies within
//! three days of a border of time (grace, the starting line's reach), so that no rounding of days moves one
//! across. What is open hangs on the day of the week: bol counts the days before it cancels in working days,
//! so a [`Story::Late`] of a Thursday, Friday or Saturday is about to be cancelled, too.

use std::ops::Range;

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use super::goods;
use super::model::{Fulfilment, Method, Sent};
use super::store::{Shop, Way};
use super::stories::{DECK, Story};
use crate::catalogue::{OWN, Product};
use crate::history::{Plan, deal};
use crate::numbers::{Form, Numbers, slip};
use crate::order::Shipment as Parcel;

const HOUR: i64 = 3600;
const DAY: i64 = 86_400;

/// Fills the shop with `count` orders whose history ends at `now` (seconds).
pub(crate) fn live(shop: &mut Shop, rng: &mut ChaCha8Rng, numbers: &mut Numbers, count: usize, now: i64) {
    let plans = deal(&DECK, Story::Missing, Story::is_gap, (count, rng), |rng, story, gaps| {
        plan(shop, rng, story, gaps, now)
    });
    for plan in &plans {
        let mut past = Past { shop: &mut *shop, rng: &mut *rng, numbers: &mut *numbers, now };
        past.live_through(plan);
    }
    shop.expire(now);
    shop.mails.clear();
}

fn plan(shop: &Shop, rng: &mut ChaCha8Rng, story: Story, gaps_before: usize, now: i64) -> Plan<Story> {
    let zone = shop.config.timezone;
    let today = zone.day_of(now);
    let mut handled = |days_ago: Range<i64>| {
        let ship_day = today - rng.random_range(days_ago);
        let day = ship_day - rng.random_range(1..=2);
        let created = zone.to_utc(day * DAY + rng.random_range(7 * HOUR..22 * HOUR));
        Plan { story, created, ship_day: Some(ship_day) }
    };
    match story {
        // Two of five gaps are from before the 14 days that a starting line reaches back.
        story if story.is_gap() && matches!(gaps_before % 5, 1 | 4) => handled(18..42),
        story if story.is_gap() => handled(5..11),
        Story::Slip => handled(5..11),
        Story::FreshLabel | Story::HandledToday => handled(0..1),
        Story::Cancelled => handled(4..42),
        Story::Expired => handled(9..30),
        Story::Expiring => handled(3..4),
        Story::Late => handled(1..2),
        Story::Fresh | Story::PartlyCancelled | Story::CancellationRequested => {
            Plan { story, created: now - rng.random_range(HOUR..30 * HOUR), ship_day: None }
        }
        _ => handled(1..43),
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
        let fulfilment = self.fulfilment(plan);
        let goods = self.goods(story);
        let at = self.shop.place(&goods, fulfilment, plan.created, story.sentence());
        match story {
            Story::Fresh | Story::Expiring | Story::Late | Story::Expired => {}
            Story::PartlyCancelled => {
                let when = self.later(plan.created, 10 * 60..HOUR);
                self.shop.cancel(at, 0, 1, when);
            }
            Story::CancellationRequested => {
                let when = self.later(plan.created, 10 * 60..HOUR);
                self.shop.ask_to_cancel(at, when);
            }
            Story::Cancelled => {
                let when = self.later(plan.created, HOUR..10 * HOUR);
                if self.rng.random_bool(0.5) {
                    self.shop.ask_to_cancel(at, when - 10 * 60);
                }
                for item in 0..goods.len() {
                    self.shop.cancel(at, item, u32::MAX, when);
                }
            }
            _ => self.send(at, plan),
        }
    }

    fn fulfilment(&mut self, plan: &Plan<Story>) -> Fulfilment {
        let today = self.shop.config.timezone.day_of(self.now);
        let latest_delivery = match (plan.story, plan.ship_day) {
            // bol cancels it at the end of today, or of tomorrow.
            (Story::Expiring, _) => today - self.rng.random_range(2..=3),
            (Story::Late, _) => today,
            (_, Some(day)) => day + self.rng.random_range(1..=2),
            (_, None) => today + self.rng.random_range(3..=5),
        };
        Fulfilment {
            method: if plan.story == Story::Warehouse { Method::Fbb } else { Method::Fbr },
            by_bol: matches!(plan.story, Story::Warehouse | Story::DrivenByBol),
            by_appointment: plan.story == Story::Appointment,
            latest_delivery,
        }
    }

    /// What the customer ordered: the supplier's prints, or things of the owner's own, never both.
    fn goods(&mut self, story: Story) -> Vec<(&'static Product, u32)> {
        let own = match story {
            Story::MissingAtTpop => false,
            Story::Shown | Story::Fresh | Story::Warehouse => self.rng.random_bool(0.6),
            _ => true,
        };
        let offered: Vec<&'static Product> =
            if own { OWN.iter().collect() } else { goods::prints().collect() };
        let first = self.rng.random_range(0..offered.len());
        let mut few = || [1, 1, 1, 2][self.rng.random_range(0..4_usize)];
        let (count, pieces) = if story == Story::PartlyCancelled { (1, 2) } else { (few(), few()) };
        (0..count)
            .map(|step| (offered[(first + step) % offered.len()], u32::try_from(pieces).unwrap_or(1)))
            .collect()
    }

    /// The stories in which it leaves, and somebody tells bol so.
    fn send(&mut self, at: usize, plan: &Plan<Story>) {
        let story = plan.story;
        let zone = self.shop.config.timezone;
        let day = plan.ship_day.unwrap_or_default();
        let when = match story {
            // Within the grace of a parcel, and within the day of a label.
            Story::HandledToday | Story::FreshLabel => self.now - self.rng.random_range(HOUR..4 * HOUR),
            _ => zone.to_utc(day * DAY + self.rng.random_range(9 * HOUR..17 * HOUR)),
        };
        let when = when.min(self.now - 2).max(plan.created);
        let form = self.form(at, story);
        let number = self.numbers.next(form);
        let code = match story {
            Story::ShownLetterbox | Story::MissingLetterbox => "TNT_BRIEF",
            Story::Letter if self.shop.orders[at].customer.country == "BE" => "BPOST_BRIEF",
            Story::Letter => "BRIEFPOST",
            Story::Appointment => "COURIER",
            _ => code_of(form.carrier()),
        };
        let shown = match story {
            Story::Shown | Story::ShownLetterbox | Story::ShownLabel => number.clone(),
            Story::Slip => slip(&number),
            Story::Warehouse if self.rng.random_bool(0.5) => number.clone(),
            _ => String::new(),
        };
        let by_label = matches!(story, Story::ShownLabel | Story::MissingLabel | Story::FreshLabel);
        let label = by_label.then(|| self.shop.label());
        let reference = if self.rng.random_bool(0.3) { format!("SW-{at:05}") } else { String::new() };
        let is_followed = !shown.is_empty() && story != Story::Slip;
        let way = Way { code: code.to_owned(), number: shown, label, reference };
        let Some(place) = self.shop.confirm_all(at, way, when) else { return };
        if is_followed {
            self.follow(at, place, when);
        }
        self.note(at, story, number, form, when);
    }

    /// Its sender knows the parcel's number, and mostly keeps a list.
    fn note(&mut self, at: usize, story: Story, number: String, form: Form, handled: i64) {
        let order = &self.shop.orders[at];
        let prints = order.items.iter().any(|item| item.product.is_suppliers());
        let listed = match story {
            Story::Missing | Story::MissingLetterbox | Story::MissingAtTpop | Story::Slip => true,
            Story::Shown | Story::ShownLetterbox => !prints && self.rng.random_bool(0.6),
            Story::MissingUnlisted => false,
            _ => return,
        };
        // TPOP takes its time after the owner told bol that it was sent.
        let sent =
            if story == Story::MissingAtTpop { self.later(handled, 20 * HOUR..40 * HOUR) } else { handled };
        let order = &self.shop.orders[at];
        let reference = if prints { tpop_reference(at) } else { order.id.clone() };
        let lines = (0..order.items.len()).collect();
        let carrier = form.carrier().to_owned();
        let parcel = Parcel { number, carrier, sent, lines, listed, replacement: false };
        self.shop.orders[at].sent.push(Sent { reference, parcel });
    }

    /// bol follows the carriers of its own list, and is told by most of them.
    fn follow(&mut self, at: usize, place: usize, when: i64) {
        let code = &self.shop.orders[at].shipments[place].transport.code;
        if code == "OTHER" || self.rng.random_bool(0.25) {
            return;
        }
        let brought = when + DAY + self.rng.random_range(0..4 * HOUR);
        let told = [
            ("PRE_ANNOUNCED", when + HOUR),
            ("AT_TRANSPORTER", when + 5 * HOUR),
            ("IN_TRANSIT", when + 14 * HOUR),
            ("DELIVERED_AT_CUSTOMER", brought),
        ];
        for (event, moment) in told.into_iter().filter(|(_, moment)| *moment < self.now) {
            self.shop.report(at, place, event, moment);
        }
    }

    fn form(&mut self, at: usize, story: Story) -> Form {
        let order = &self.shop.orders[at];
        if matches!(story, Story::ShownLetterbox | Story::MissingLetterbox) {
            return Form::PostNl;
        }
        if order.items.iter().any(|item| item.product.is_suppliers()) && story != Story::Warehouse {
            return Form::S10France;
        }
        match (order.customer.country, self.rng.random_range(0..10_u32)) {
            ("BE", 0..=6) => Form::Bpost,
            (_, 0..=6) => Form::PostNl,
            _ => Form::Dhl,
        }
    }

    /// A moment some seconds after another, and not after now.
    fn later(&mut self, moment: i64, seconds: Range<i64>) -> i64 {
        (moment + self.rng.random_range(seconds)).min(self.now - 1)
    }
}

/// What TPOP calls the nth order, which somebody entered there by hand.
pub(crate) fn tpop_reference(at: usize) -> String {
    format!("TPM-{}", 90_107 + 13 * at)
}

/// bol's code for a carrier as its sender calls it.
pub(crate) fn code_of(carrier: &str) -> &'static str {
    match carrier {
        "PostNL" => "TNT",
        "DHL" => "DHLFORYOU",
        "bpost" => "BPOST_BE",
        _ => "OTHER",
    }
}
