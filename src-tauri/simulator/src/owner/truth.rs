//! The truth, in the product's words, and where it is not to be held against what was found.

use std::collections::BTreeMap;

use trackmend_core::domain::{DAY, HOUR, Kind, Ms, Pile, Platform};
use trackmend_core::reconcile::Rules;
use trackmend_world::{Glance, Maker, OrderTruth, Truth, TruthQuestion, World};

use crate::hands::Shop;

/// For every order, by platform and the platform's id, what is really wrong with it.
pub type Truths = BTreeMap<(Platform, String), Option<(Kind, Pile)>>;

/// Why what was found about an order need not be the truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It turns on working days, which the world counts as seven days of the calendar for five.
    WorkingDays,
    /// It was sent after it was cancelled or refunded, and the shop does not tell any more when that was: on the
    /// same day, or something else changed the order later. That is found only where it was read in between.
    EndNotTold,
    /// A number came or went lately in a place that the order's modified time says nothing of.
    Untold,
    /// Its numbers stood in core fulfilments or in notes and were taken away. Once they were seen, these are not
    /// read again.
    TakenAway,
    /// Something of it was delivered, and not all of it clearly before the starting line or after it. Only the
    /// pile is in doubt.
    Delivered,
}

impl Why {
    /// Whether the kind of what is found has to be true all the same.
    #[must_use]
    pub const fn spares_the_kind(self) -> bool {
        matches!(self, Why::Delivered)
    }
}

/// How long before the starting line a parcel may have left and still count.
const REACH: i64 = 14 * DAY;
/// A day in which an order can still be changed, and five working days.
const PRODUCTION: i64 = DAY + 7 * DAY;
/// Seven working days.
const NOT_SHIPPED: i64 = 7 * DAY * 7 / 5;
/// How long whoever confirms at bol may take to enter the number.
const ENTERING: i64 = 12 * HOUR;
/// After this long everything that was found is read again, whatever tells that it did not change.
const READ_AGAIN: i64 = 8 * DAY;
/// Orders older than this are not read again at all, unless their shop says that they changed.
const SWEPT: i64 = 59 * DAY;
/// How far working days may lie from that.
const SLACK: i64 = 4 * DAY;

/// The same world with every parcel in the supplier's list; `None`: it is so.
#[must_use]
pub fn all_listed(world: &World) -> Option<World> {
    let unlisted: Vec<(Shop, String)> = Shop::ALL
        .into_iter()
        .flat_map(|shop| (0..shop.orders(world)).map(move |nth| (shop, nth)))
        .filter(|(shop, nth)| shop.glance(world, *nth).is_some_and(|g| g.parcels.iter().any(|p| !p.listed)))
        .filter_map(|(shop, nth)| Some((shop, shop.order(world, nth)?)))
        .collect();
    if unlisted.is_empty() {
        return None;
    }
    let mut world = world.clone();
    for (shop, order) in unlisted {
        shop.list(&mut world, &order);
    }
    Some(world)
}

/// What is really wrong at `now`, under the rules that hold before anything was learned: `starting_line` is when
/// the shop was first read (`None`: it was not), `grace_ms` the supplier's waiting time.
#[must_use]
pub fn truths(world: &World, now: Ms, starting_line: Option<Ms>, grace_ms: i64) -> Truths {
    let truth = asked(world, now, starting_line, grace_ms, 0);
    truth.orders.into_iter().filter_map(|order| Some((key(&order)?, verdict(&order)))).collect()
}

/// The orders about which something else than the truth may be found at `now`, with the reason.
#[must_use]
pub fn borderline(
    world: &World,
    now: Ms,
    starting_line: Option<Ms>,
    grace_ms: i64,
) -> BTreeMap<(Platform, String), Why> {
    let line = starting_line.unwrap_or(now);
    let [truth, early, late] =
        [0, -SLACK, SLACK].map(|slack| asked(world, now, starting_line, grace_ms, slack).orders);
    let glances = Shop::ALL
        .into_iter()
        .flat_map(|shop| (0..shop.orders(world)).filter_map(move |at| shop.glance(world, at)));
    let mut unsure = BTreeMap::new();
    for (((order, early), late), glance) in truth.iter().zip(&early).zip(&late).zip(glances) {
        let why = if verdict(early) != verdict(late) {
            Why::WorkingDays
        } else if order.kind() == Some(Kind::ShippedThoughCancelled.code())
            && !tells_its_end(world, order, &glance)
        {
            Why::EndNotTold
        } else if is_untold(&glance, now) {
            Why::Untold
        } else if glance.cleared.is_some() {
            Why::TakenAway
        } else if order.finding.is_some() && is_half_delivered(order, &glance, line) {
            Why::Delivered
        } else {
            continue;
        };
        unsure.extend(key(order).map(|key| (key, why)));
    }
    unsure
}

/// Whether the shop still tells that an order ended before the day on which the parcel in question left.
fn tells_its_end(world: &World, order: &OrderTruth, glance: &Glance<'_>) -> bool {
    let zone = world.timezone();
    let begins = order.shipped_at.map(|end| zone.end_of_day(zone.day_of(end / 1_000 - 1) - 1) * 1_000);
    begins.is_some_and(|begins| glance.modified + 1_000 < begins)
}

/// Whether a number moved, unsaid, since the order must have been read again.
fn is_untold(glance: &Glance<'_>, now: Ms) -> bool {
    let is_swept = now.since(Ms(glance.created)) < SWEPT;
    glance.untold.is_some_and(|at| !is_swept || now.since(Ms(at)) < READ_AGAIN)
}

/// Whether somebody can see it in two ways that a parcel arrived before the starting line.
fn is_half_delivered(order: &OrderTruth, glance: &Glance<'_>, line: Ms) -> bool {
    let reached = &glance.reached;
    let none = reached.iter().all(|reached| reached.delivered.is_none());
    let before = reached.iter().all(|r| r.stands && r.delivered.is_some_and(|at| at < line.0));
    let about_a_parcel =
        ![Kind::NumberWanted, Kind::NotShipped].iter().any(|kind| order.kind() == Some(kind.code()));
    let after = order.shipped_at.is_some_and(|sent| sent >= line.0)
        && reached.iter().all(|reached| reached.delivered.is_none_or(|at| at > line.0));
    // What is about no parcel, the world dates by the order alone.
    !(none || about_a_parcel && (after || before))
}

/// The world's truth, with working days that end this much later.
fn asked(world: &World, now: Ms, starting_line: Option<Ms>, grace_ms: i64, slack: i64) -> Truth {
    world.truth(&TruthQuestion {
        now: now.0,
        grace_ms,
        makers_grace_ms: Maker::ALL.map(|maker| {
            Platform::from_code(maker.code()).map_or(0, |house| Rules::default().grace_of(house))
        }),
        entering_ms: ENTERING,
        starting_line: starting_line.unwrap_or(now).0,
        starting_line_reach_ms: REACH,
        production_ms: PRODUCTION + slack,
        not_shipped_ms: NOT_SHIPPED + slack,
    })
}

fn key(order: &OrderTruth) -> Option<(Platform, String)> {
    Some((Platform::from_code(order.platform)?, order.order_id.clone()))
}

fn verdict(order: &OrderTruth) -> Option<(Kind, Pile)> {
    let pile = if order.before_you_started { Pile::BeforeYouStarted } else { Pile::Now };
    let kind = Kind::from_code(order.kind()?)?;
    Some((kind, pile))
}
