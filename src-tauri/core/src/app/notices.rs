//! What the owner is notified of, and when: what is new since the last time, grouped, each thing once
//! ever. Nothing of a shop's first reading (she has the list before her), nothing in quiet hours or while
//! it is muted: it comes afterwards.

use super::App;
use super::error::ApiError;
use crate::domain::{DAY, DeliveryStatus, Kind, List, Ms, OrderId, Phrase, Platform};
use crate::settings;
use crate::store::{Locked, News, Untold};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// First names in a notice.
const NAMES: usize = 2;
/// Minutes of the day, local time.
const EVENING: u32 = 17 * 60;
const NOON: u32 = 12 * 60;
/// Parcels of older orders are no news.
const LATELY: i64 = 60 * DAY;
/// Nor is what was delivered before: the computer may have been off for a weekend.
const DELIVERED_LATELY: i64 = 4 * DAY;
/// What is told of a parcel.
const TOLD: [DeliveryStatus; 7] = [
    DeliveryStatus::OutForDelivery,
    DeliveryStatus::AvailableForPickup,
    DeliveryStatus::AttemptFailed,
    DeliveryStatus::Delivered,
    DeliveryStatus::Exception,
    DeliveryStatus::Returning,
    DeliveryStatus::Returned,
];

/// A notification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What marks it as told.
    pub keys: Vec<String>,
    /// The first line.
    pub title: Phrase,
    /// The rest.
    pub text: Option<Phrase>,
    /// The order, when it is about one.
    pub order: Option<OrderId>,
    /// Where a click leads.
    pub opens: Opens,
}

/// Where a notification leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Opens {
    /// "Needs attention".
    Attention,
    /// "Look up".
    LookUp,
    /// "Connections".
    Connections,
    /// "Orders".
    Orders,
}

/// What the tray tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TraySummary {
    /// What counts.
    pub to_do: u32,
    /// Numbers to look up that are due.
    pub look_up: u32,
    /// How many jobs each list has; lists without any are left out.
    pub lists: Vec<(List, u32)>,
    /// Something is wrong with a shop rather than with an order.
    pub banners: bool,
    /// A connection needs the owner.
    pub troubled: bool,
    /// There is no way out of this computer.
    pub offline: bool,
    /// Until when notifications are muted.
    pub muted_until: Option<Ms>,
    /// When a shop was last read.
    pub checked: Option<Ms>,
}

/// What a notice is about: one for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum About {
    /// Customers without tracking.
    Gaps,
    LookUp,
    /// A parcel that cannot be delivered, or comes back.
    Problem,
    PickUp,
    Out,
    Delivered,
}

impl About {
    fn of(news: News) -> About {
        match news {
            News::Verdict(Kind::NumberWanted) => About::LookUp,
            News::Verdict(_) => About::Gaps,
            News::Parcel(DeliveryStatus::Delivered) => About::Delivered,
            News::Parcel(DeliveryStatus::OutForDelivery) => About::Out,
            News::Parcel(DeliveryStatus::AvailableForPickup) => About::PickUp,
            News::Parcel(_) => About::Problem,
        }
    }
}

/// When the owner wants to be notified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wishes {
    pub on: bool,
    /// What was delivered, too: once a day.
    pub delivered: bool,
    /// What is brought today, too.
    pub out: bool,
    /// Minutes of the day, local time.
    pub quiet_from: u32,
    pub quiet_to: u32,
    pub muted_until: Option<Ms>,
}

impl Wishes {
    /// Whether she may be told at this moment, which is this minute of her day.
    fn tellable(self, now: Ms, minute: u32) -> bool {
        !self.quiet(minute) && self.muted_until.is_none_or(|until| until <= now)
    }

    /// Whether she wants to be told of this at all.
    fn includes(self, news: News) -> bool {
        match About::of(news) {
            About::Delivered => self.delivered,
            About::Out => self.out,
            _ => news != News::Verdict(Kind::CarrierDiffers),
        }
    }

    /// The minute of the day from which what was delivered is told.
    fn evening(self) -> u32 {
        if self.quiet(EVENING) { NOON } else { EVENING }
    }

    fn quiet(self, minute: u32) -> bool {
        let (from, to) = (self.quiet_from, self.quiet_to);
        match from.cmp(&to) {
            std::cmp::Ordering::Less => (from..to).contains(&minute),
            // Over midnight.
            std::cmp::Ordering::Greater => minute >= from || minute < to,
            std::cmp::Ordering::Equal => false,
        }
    }
}

impl App {
    /// What is new to the owner and may be told now. Whoever shows one marks it with
    /// [`App::mark_notified`]; until then it stays new.
    ///
    /// # Errors
    /// The store's.
    pub async fn notices(&self, now: Ms) -> Result<Vec<Notice>, ApiError> {
        let wishes = self.wishes().await?;
        let gaps: Vec<Kind> =
            Kind::ALL.iter().copied().filter(|kind| kind.list() == List::CustomerHasNoTracking).collect();
        let mut untold = self.store.untold(&gaps).await?;
        untold.extend(self.store.untold(&[Kind::NumberWanted]).await?);
        let (ordered, delivered) = (now.plus(-LATELY), now.plus(-DELIVERED_LATELY));
        untold.extend(self.store.parcel_news(&TOLD, ordered, delivered).await?);
        // What a first reading finds is in the list that the owner sees; it is not news.
        let mut reading = BTreeSet::new();
        for (shop, over) in self.store.shops_not_begun().await? {
            if over {
                let found = untold.iter().filter(|u| u.identity == shop).map(|u| u.key.clone()).collect();
                self.store.mark_begun(&shop, found, now).await?;
            }
            reading.insert(shop);
        }
        untold.retain(|u| !reading.contains(&u.identity));
        let locked = self.store.locked_untold().await?;
        // Whoever types a number in sees what follows from it; whoever wants no notices sees the list.
        let (silent, news): (Vec<Untold>, Vec<Untold>) =
            untold.into_iter().partition(|u| !wishes.on || u.entered || !wishes.includes(u.news));
        let mut keys: Vec<String> = silent.into_iter().map(|u| u.key).collect();
        if !wishes.on {
            keys.extend(locked.iter().map(|l| l.key.clone()));
        }
        self.store.mark_notified(&keys, now).await?;
        let minute = self.minute_of_day(now);
        if !wishes.on || !wishes.tellable(now, minute) {
            return Ok(Vec::new());
        }
        let mut parts: BTreeMap<About, Vec<Untold>> = BTreeMap::new();
        for news in news {
            parts.entry(About::of(news.news)).or_default().push(news);
        }
        let mut notices: Vec<Notice> = locked.iter().map(locked_out).collect();
        let day = self.edge.zone.wall(now).format("%Y-%m-%d");
        for (about, news) in parts {
            // At most once a day: looking up is one errand, and what was delivered is good news.
            let today = match about {
                About::LookUp => format!("look-up|{day}"),
                About::Delivered if minute < wishes.evening() => continue,
                About::Delivered => format!("delivered|{day}"),
                About::Gaps | About::Problem | About::PickUp | About::Out => String::new(),
            };
            if today.is_empty() || !self.store.was_notified(&today).await? {
                let mut notice = notice(about, &news);
                notice.keys.extend((!today.is_empty()).then_some(today));
                notices.push(notice);
            }
        }
        Ok(notices)
    }

    /// Marks what was told. True when nobody else had told any of it.
    ///
    /// # Errors
    /// The store's.
    pub async fn mark_notified(&self, keys: &[String]) -> Result<bool, ApiError> {
        Ok(self.store.mark_notified(keys, self.now()).await?.len() == keys.len())
    }

    /// What the tray tells.
    ///
    /// # Errors
    /// The store's.
    pub async fn tray_summary(&self) -> Result<TraySummary, ApiError> {
        let attention = self.attention().await?;
        Ok(TraySummary {
            to_do: attention.to_do,
            look_up: attention.look_up,
            lists: attention.lists.iter().filter(|l| l.count > 0).map(|l| (l.list, l.count)).collect(),
            banners: !attention.banners.is_empty(),
            troubled: !attention.troubles.is_empty(),
            offline: self.offline().await?,
            muted_until: self.wishes().await?.muted_until.filter(|until| *until > self.now()),
            checked: attention.checked,
        })
    }

    /// When the owner wants to be notified.
    pub(super) async fn wishes(&self) -> Result<Wishes, ApiError> {
        let store = &self.store;
        let muted = settings::of(store, "muted_until").await?;
        Ok(Wishes {
            on: settings::is_on(&settings::of(store, "notify").await?),
            delivered: settings::is_on(&settings::of(store, "notify_delivered").await?),
            out: settings::is_on(&settings::of(store, "notify_out").await?),
            quiet_from: settings::minute_of(&settings::of(store, "quiet_from").await?).unwrap_or(0),
            quiet_to: settings::minute_of(&settings::of(store, "quiet_to").await?).unwrap_or(0),
            muted_until: muted.trim().parse().ok().map(Ms),
        })
    }

    fn minute_of_day(&self, at: Ms) -> u32 {
        use chrono::Timelike;
        let wall = self.edge.zone.wall(at);
        wall.hour() * 60 + wall.minute()
    }
}

/// The first name, as far as a name tells one; the order's number where there is no name.
fn called(untold: &Untold) -> String {
    match super::repairing::first_name(&untold.who) {
        name if name.is_empty() => untold.order_number.clone(),
        name => name,
    }
}

/// Orders, each once, with the keys of all their verdicts.
fn orders(untold: &[Untold]) -> (Vec<&Untold>, Vec<String>) {
    let mut seen = BTreeSet::new();
    let first = untold.iter().filter(|u| seen.insert(u.order)).collect();
    (first, untold.iter().map(|u| u.key.clone()).collect())
}

/// One notice for all of these.
fn notice(about: About, untold: &[Untold]) -> Notice {
    let (orders, keys) = orders(untold);
    let counted = match about {
        About::Gaps | About::LookUp => orders.len(),
        About::Problem | About::PickUp | About::Out | About::Delivered => untold.len(),
    };
    let count = i64::try_from(counted).unwrap_or(i64::MAX);
    let (title, opens) = match about {
        About::Gaps => (Phrase::new("notice-no-tracking").count("count", count), Opens::Attention),
        About::LookUp => {
            let title = Phrase::new("notice-look-up").count("count", count);
            (title.text("supplier", Platform::Tpop.name()), Opens::LookUp)
        }
        About::Problem => (Phrase::new("notice-problem").count("count", count), Opens::Orders),
        About::PickUp => (Phrase::new("notice-pick-up").count("count", count), Opens::Orders),
        About::Out => (Phrase::new("notice-out").count("count", count), Opens::Orders),
        About::Delivered => (Phrase::new("notice-delivered").count("count", count), Opens::Orders),
    };
    let (text, order) = match orders.as_slice() {
        _ if about == About::LookUp => (Phrase::new("notice-look-up-text"), None),
        [one] => {
            (Phrase::new("notice-one").text("name", called(one)).text("shop", &one.shop), Some(one.order))
        }
        several => (some_names(several), None),
    };
    Notice { keys, title, text: Some(text), order, opens }
}

fn some_names(orders: &[&Untold]) -> Phrase {
    let mut names = orders.iter().map(|u| called(u));
    let (first, second) = (names.next().unwrap_or_default(), names.next().unwrap_or_default());
    match i64::try_from(orders.len().saturating_sub(NAMES)).unwrap_or(i64::MAX) {
        0 => Phrase::new("notice-two").text("first", first).text("second", second),
        more => Phrase::new("notice-several").text("first", first).text("second", second).count("more", more),
    }
}

fn locked_out(locked: &Locked) -> Notice {
    Notice {
        keys: vec![locked.key.clone()],
        title: Phrase::new("notice-locked").text("shop", &locked.shop),
        text: Some(Phrase::new("notice-locked-text").at("at", locked.checked)),
        order: None,
        opens: Opens::Connections,
    }
}

#[cfg(test)]
#[path = "notices_tests.rs"]
mod tests;
