//! Whether everything that is promised holds: what the world knows of itself against what is kept.

use crate::ground::Ground;
use crate::hands::is_made;
use crate::owner::{self, borderline, truths};
use crate::seam::Touched;
use crate::seen::{Order, bare, glance};
use crate::stage::{Promise, Stage};
use std::collections::{BTreeMap, BTreeSet};
use trackmend_core::domain::{
    DeliveryStatus, FindingState, Kind, MINUTE, MakingState, Ms, NoTravel, OrderId, Pile, Platform, Travel,
};
use trackmend_core::engine::Storage;
use trackmend_core::reconcile::{OrderFacts, ShipmentFacts};
use trackmend_core::repair::{Entry, Phase};
use trackmend_world::{Glance, Maker, ParcelSeen, World};

/// How far before its bookmark a reading starts: what lies there may still come.
const OVERLAP: i64 = 2 * MINUTE;

/// The oracle's memory.
#[derive(Debug, Default)]
pub struct Oracle {
    /// Orders that had something wrong at some moment.
    ever_wrong: BTreeSet<Order>,
    /// Final statuses that were stored: order, fulfillment, status.
    ended: BTreeMap<(OrderId, String), DeliveryStatus>,
    /// How far each repair was seen.
    phases: BTreeMap<i64, Phase>,
}

impl Oracle {
    /// The world changed, or time went by: what is wrong now was wrong once.
    pub fn world_moved(&mut self, stage: &Stage, grace: i64) {
        let world = stage.world();
        // A parcel may be listed a moment later, when what is known of its order is from before.
        let listed = owner::all_listed(&world);
        for world in std::iter::once(&*world).chain(&listed) {
            let wrong = truths(world, stage.now(), None, grace).into_iter();
            self.ever_wrong.extend(wrong.filter(|(_, truth)| truth.is_some()).map(|(order, _)| order));
            self.ever_wrong.extend(borderline(world, stage.now(), None, grace).into_keys());
        }
    }

    /// After a step that changed what is kept.
    pub async fn look<G: Ground>(&mut self, stage: &Stage, keeper: &G::Keeper, touched: Touched) {
        if touched.records {
            let orders = stage.sound(G::orders(keeper).await).unwrap_or_default();
            let facts = stage.sound(keeper.facts(&orders).await).unwrap_or_default();
            self.records::<G>(stage, keeper, &facts).await;
        }
        if touched.verdicts {
            self.verdicts(stage, keeper).await;
        }
        if touched.journal {
            self.journal(stage, keeper).await;
        }
    }

    async fn records<G: Ground>(&mut self, stage: &Stage, keeper: &G::Keeper, facts: &[OrderFacts]) {
        let modified = stage.world().modified();
        for (account, platform, _) in &stage.shops {
            let Some(state) = stage.sound(keeper.sync_state(*account).await) else { continue };
            let Some(bookmark) = state.bookmark else { continue };
            // Kept with the page, and read next.
            let wanted = stage.sound(G::wanted(keeper, *account).await).unwrap_or_default();
            for (of, order, at) in &modified {
                if *of != platform.code() || *at >= bookmark.plus(-OVERLAP).0 {
                    continue;
                }
                let known = facts.iter().find(|f| f.order.account == *account && f.order.remote_id == *order);
                let known = known.and_then(|f| f.order.modified).map(|m| m.at.0);
                // The platforms tell whole seconds.
                let is_old = known.is_none_or(|known| known / 1000 < at / 1000);
                if is_old && !wanted.contains(order) && stage.tells_of(*platform, order) {
                    let seen = format!(
                        "{platform:?} order {order}, changed at {at}, is known of {known:?}, and the bookmark is at {}",
                        bookmark.0
                    );
                    stage.violated(Promise::Bookmark, seen);
                }
            }
        }
        for order in facts {
            for fulfillment in &order.order.fulfillments {
                let key = (order.id, fulfillment.remote_id.clone());
                if fulfillment.delivery.is_final() {
                    self.ended.insert(key, fulfillment.delivery);
                } else if let Some(was) = self.ended.get(&key) {
                    let seen = format!(
                        "order {}, {}: {was:?} became {:?}",
                        order.order.number, fulfillment.remote_id, fulfillment.delivery
                    );
                    stage.violated(Promise::Final, seen);
                }
            }
        }
    }

    async fn verdicts(&mut self, stage: &Stage, keeper: &impl Storage) {
        let Some(findings) = stage.sound(keeper.findings(false).await) else { return };
        for row in findings {
            let Some(platform) = platform_of(stage, row.account) else { continue };
            // A question to the owner may be asked before the list that answers it was taken in.
            let asks = matches!(row.finding.kind, Kind::NumberReused | Kind::NumberWanted | Kind::NotShipped);
            if row.finding.order.is_none() || asks || is_of_its_way(row.finding.kind) {
                continue;
            }
            let order = (platform, row.order_remote_id.clone());
            let again = glance(&stage.world(), &order).is_some_and(|g| sent_again(&g));
            let may_be =
                self.ever_wrong.contains(&order) || again && may_be_of_one_sent_again(row.finding.kind);
            if !may_be {
                let seen = format!("order {} is said to be {}", row.order_number, row.finding.kind.code());
                stage.violated(Promise::NoFalseAlarm, seen);
            }
        }
    }

    async fn journal(&mut self, stage: &Stage, keeper: &impl Storage) {
        let Some(journal) = stage.sound(keeper.journal().await) else { return };
        for entry in journal {
            let before = self.phases.insert(entry.id.0, entry.phase);
            if before == Some(entry.phase) {
                continue;
            }
            // What is said to have come to nothing may be sent again: it must not come after all.
            let is_off = matches!(entry.phase, Phase::Absent | Phase::NotShown | Phase::Rejected);
            if is_off && stage.wires().sent.iter().any(|sent| sent.change == entry.id && sent.under_way) {
                let seen = format!("{} is {:?}, and still on its way", entry.key, entry.phase);
                stage.violated(Promise::Once, seen);
            }
            if !matches!(entry.phase, Phase::Proved | Phase::AlreadyRight) {
                continue;
            }
            let Some(platform) = platform_of(stage, entry.change.account) else { continue };
            let order = &entry.change.order_remote_id;
            let wires = stage.wires();
            let stands = wires.shown(platform, order, entry.change.number.as_str()) > 0;
            let moved = wires.changed_after(platform, order, entry.phase_at);
            drop(wires);
            if !stands && !moved {
                let seen = format!("{} is {:?} and does not stand there", entry.key, entry.phase);
                stage.violated(Promise::Proved, seen);
            }
        }
    }

    /// At rest, nothing going wrong, everything read and the whole list taken in: what is found is what is true.
    pub async fn at_rest<G: Ground>(&mut self, stage: &Stage, keeper: &G::Keeper, grace: i64) {
        let orders = stage.sound(G::orders(keeper).await).unwrap_or_default();
        let Some(facts) = stage.sound(keeper.facts(&orders).await) else { return };
        let Some(accounts) = stage.sound(keeper.accounts().await) else { return };
        let Some(findings) = stage.sound(keeper.findings(true).await) else { return };
        let mut found: BTreeMap<Order, (Kind, Pile)> = BTreeMap::new();
        for row in findings {
            let Some(platform) = platform_of(stage, row.account) else { continue };
            if row.finding.state != FindingState::Open || row.finding.order.is_none() {
                continue;
            }
            if is_of_its_way(row.finding.kind) {
                continue;
            }
            let leads = (row.finding.kind, row.finding.pile);
            let place = found.entry((platform, row.order_remote_id)).or_insert(leads);
            if leads.0.precedence() < place.0.precedence() {
                *place = leads;
            }
        }
        for (account, platform, _) in &stage.shops {
            let line = accounts.iter().find(|a| a.id == *account).and_then(|a| a.starting_line);
            let world = stage.world();
            let unsure = borderline(&world, stage.now(), line, grace);
            let truths = truths(&world, stage.now(), line, grace);
            let known = |order: &Order| {
                facts.iter().find(|f| f.order.account == *account && f.order.remote_id == order.1)
            };
            let untold = |order: &Order, truth: Kind| {
                // Until then another parcel's verdict may lead.
                let less = |found: &(Kind, Pile)| found.0.precedence() > truth.precedence();
                found.get(order).is_none_or(less)
                    && known(order).is_some_and(|facts| is_untold(&world, facts, truth, stage.now(), grace))
            };
            let wrong: Vec<String> = truths
                .into_iter()
                .filter(|(order, _)| order.0 == *platform && !unsure.contains_key(order))
                .filter(|(order, truth)| found.get(order) != truth.as_ref())
                .filter(|(order, truth)| {
                    !cannot_be_told(&world, order, *truth, found.get(order).copied(), stage.now())
                })
                .filter(|(order, truth)| !truth.is_some_and(|truth| untold(order, truth.0)))
                .filter(|(order, truth)| {
                    let both = (*truth).zip(found.get(order).copied());
                    let pile =
                        |(truth, found)| known(order).is_some_and(|f| is_undated(&world, f, truth, found));
                    !both.is_some_and(pile)
                })
                .map(|(order, truth)| {
                    let found = found.get(&order);
                    let (parcels, shown) = told(&world, &order);
                    format!(
                        "{platform:?} order {}: found {found:?}, true {truth:?}; {parcels}; shown {shown:?}",
                        order.1
                    )
                })
                .collect();
            drop(world);
            for seen in wrong {
                stage.violated(Promise::FoundIsTrue, seen);
            }
        }
    }

    /// In the end no shop has mailed for us more often than the owner said.
    pub async fn mails(&self, stage: &Stage, keeper: &impl Storage) {
        let Some(journal) = stage.sound(keeper.journal().await) else { return };
        let mut allowed: BTreeMap<&str, usize> = BTreeMap::new();
        for entry in journal.iter().filter(|e: &&Entry| e.change.mail) {
            *allowed.entry(entry.change.order_remote_id.as_str()).or_default() += 1;
        }
        let mut mailed: BTreeMap<String, usize> = BTreeMap::new();
        for write in stage.world().writes().iter().filter(|w| w.mailed) {
            *mailed.entry(write.order_id.clone().unwrap_or_default()).or_default() += 1;
        }
        for (order, mails) in mailed {
            let allowed = allowed.get(order.as_str()).copied().unwrap_or(0);
            if mails > allowed {
                let seen = format!("order {order}: {mails} mails, {allowed} allowed");
                stage.violated(Promise::MailedOnce, seen);
            }
        }
    }
}

/// How a parcel travels is no part of the truth here: no carrier is connected, and the shops' own words of it are held
/// against the verdict by its own tests.
#[must_use]
pub fn is_of_its_way(kind: Kind) -> bool {
    matches!(kind, Kind::LateParcel | Kind::DeliveryProblem | Kind::CustomerAsks)
}

/// What nobody could tell from what the shop and the supplier say, so that what was found need not be the truth:
/// - One entry of Shopify's has one company: where it holds numbers of two carriers, one of them is named wrongly
///   whatever is written.
/// - A number that is shown and stands on the supplier's page alone may be another parcel's, or a wrong one.
/// - A second parcel with the same goods may be sent again for the first, or belong to the order.
/// - Gelato does not tell when a parcel left, Printify not always: it may have left before its order ended.
/// - Goods that nobody said whose they are, in an order of which one house has a part, are taken for that house's: a
///   number that may be of another sender's parcel is then taken for a wrong one.
fn cannot_be_told(
    world: &World,
    order: &Order,
    truth: Option<(Kind, Pile)>,
    found: Option<(Kind, Pile)>,
    now: Ms,
) -> bool {
    let (truth, found) = (truth.map(|t| t.0), found.map(|f| f.0));
    let Some(glance) = glance(world, order) else { return false };
    let carriers: BTreeSet<&str> = glance.parcels.iter().map(|parcel| parcel.carrier).collect();
    let carrier = [truth, found].contains(&Some(Kind::CarrierDiffers));
    if carrier && order.0 == Platform::Shopify && carriers.len() > 1 {
        return true;
    }
    let shown = world.showing(order.0.code(), &order.1);
    // A parcel that is told with its day counts from the end of that.
    let zone = world.timezone();
    let late = |parcel: &&ParcelSeen<'_>| {
        let told = zone.end_of_day(zone.day_of(parcel.sent / 1_000)) * 1_000 <= now.0;
        glance.void_since.is_some_and(|end| parcel.sent > end) && (told || has_no_date(parcel))
    };
    let mut late = glance.parcels.iter().filter(late).peekable();
    let undated = late.peek().is_some() && late.all(has_no_date);
    if undated && truth == Some(Kind::ShippedThoughCancelled) && found.is_none() {
        return true;
    }
    let houses = glance.skus.iter().any(|sku| is_made(sku)) && glance.skus.iter().any(|sku| is_own(sku));
    if houses && truth == Some(Kind::NumberIncomplete) && found == Some(Kind::NumberDiffers) {
        return true;
    }
    let unlisted = glance.parcels.iter().any(|p| !p.listed && shown.iter().any(|n| *n == bare(p.number)));
    if unlisted && truth == Some(Kind::NumberIncomplete) && found == Some(Kind::NumberDiffers) {
        return true;
    }
    truth.is_none() && found.is_some_and(may_be_of_one_sent_again) && sent_again(&glance)
}

/// What is true of an order, and what nobody has told yet:
/// - A house that does not say when a parcel left: that counts from when it was first seen, and waits as long.
/// - A letter, confirmed at bol without a number, which got one later: no list of bol's says that it did.
fn is_untold(world: &World, facts: &OrderFacts, truth: Kind, now: Ms, grace: i64) -> bool {
    let waits = undated(world, facts).any(|sent| now < sent.shipment.first_seen.plus(grace));
    let is_letter = facts.order.travel == Travel::None(NoTravel::Letter);
    match truth {
        Kind::TrackingMissing | Kind::NumberIncomplete | Kind::OrderNotClosed => waits,
        Kind::NumberDiffers => waits || is_letter && facts.platform == Platform::Bol,
        _ => false,
    }
}

/// A house that does not say when it sent something, or since when it holds an order back: whether that was before
/// the owner began, nobody can tell. It counts, because it waits still.
fn is_undated(world: &World, facts: &OrderFacts, truth: (Kind, Pile), found: (Kind, Pile)) -> bool {
    let blocked = facts.makings.iter().any(|made| made.making.state == MakingState::Blocked);
    let undated = undated(world, facts).next().is_some();
    truth.0 == found.0
        && (truth.1, found.1) == (Pile::BeforeYouStarted, Pile::Now)
        && (undated || blocked && truth.0 == Kind::NotShipped)
}

/// Shipments of an order that are known without a date, because their house told none.
fn undated<'a>(world: &'a World, facts: &'a OrderFacts) -> impl Iterator<Item = &'a ShipmentFacts> {
    let order = (facts.platform, facts.order.remote_id.clone());
    let parcels = glance(world, &order).map_or_else(Vec::new, |glance| glance.parcels);
    facts.shipments.iter().filter(move |sent| {
        let is = |parcel: &&ParcelSeen<'_>| {
            sent.shipment.numbers.iter().any(|number| number.number.as_str() == bare(parcel.number))
        };
        sent.shipment.shipped.is_none() && parcels.iter().find(is).is_some_and(has_no_date)
    })
}

/// Of a house that does not tell, or not always, when it sent something.
fn has_no_date(parcel: &ParcelSeen<'_>) -> bool {
    let made_by = |sku: &&str, maker: Maker| sku.starts_with(maker.sku_prefix());
    parcel.skus.iter().any(|sku| made_by(sku, Maker::Gelato) || made_by(sku, Maker::Printify))
}

/// Of no supplier's.
fn is_own(sku: &str) -> bool {
    sku.starts_with("SW-")
}

/// Two parcels of it hold the same goods.
fn sent_again(glance: &Glance<'_>) -> bool {
    let parcels = &glance.parcels;
    (0..parcels.len()).any(|at| parcels[..at].iter().any(|p| p.skus == parcels[at].skus))
}

fn may_be_of_one_sent_again(kind: Kind) -> bool {
    matches!(kind, Kind::NumberIncomplete | Kind::OrderNotClosed)
}

/// What was sent of an order and what it shows, for whoever looks for the reason.
fn told(world: &World, order: &Order) -> (String, Vec<String>) {
    let parcels = glance(world, order).map(|g| format!("{:?}, parcels {:?}", g.standing, g.parcels));
    (parcels.unwrap_or_default(), world.showing(order.0.code(), &order.1))
}

fn platform_of(stage: &Stage, account: trackmend_core::domain::AccountId) -> Option<Platform> {
    stage.shops.iter().find(|(id, ..)| *id == account).map(|(_, platform, _)| *platform)
}
