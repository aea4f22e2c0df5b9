//! The shop's own state: its orders, users and mails, and the indexes that keep a page of a hundred orders
//! cheap however many there are. Moments are whole seconds UTC.

use serde_json::Value;

use crate::config::{Language, ShopConfig, Storage};
use crate::order::{Meta, Note, Order, Status};
use crate::truth::number_in;
use crate::words;

#[derive(Debug, Clone)]
pub(crate) struct User {
    pub id: u64,
    pub display_name: String,
    pub username: String,
    pub role: &'static str,
    pub language: Language,
}

/// Why the shop mailed a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailReason {
    /// The order became processing.
    OrderProcessing,
    /// The order became completed.
    OrderCompleted,
    /// The order was refunded.
    OrderRefunded,
    /// A note to the customer.
    CustomerNote,
    /// A fulfilment was created, changed or removed with `notify_customer` (Shopify: `notifyCustomer`). At Etsy each
    /// time that a receipt is marked as shipped or a shipment is added. At bol a
    /// shipment was confirmed: it mails by itself.
    Fulfillment,
}

/// A mail that the shop sent to a customer after the history ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// ms UTC.
    pub at: i64,
    /// The platform's id of the order.
    pub order_id: String,
    /// Why it was sent.
    pub why: MailReason,
    /// The tracking number that it showed.
    pub number: Option<String>,
}

/// Who does something in the shop.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Hand<'a> {
    /// A person in wp-admin, by display name: the note carries the name.
    Person(&'a str),
    /// Everything else: the note carries "WooCommerce".
    System,
}

#[derive(Debug, Clone)]
pub(crate) struct Counters {
    pub order: u64,
    pub note: u64,
    pub meta: u64,
    pub item: u64,
    pub fulfillment: u64,
}

#[derive(Debug, Clone)]
pub(crate) struct Shop {
    pub config: ShopConfig,
    /// By id, ascending; the position is the order's handle everywhere inside the world.
    pub orders: Vec<Order>,
    pub by_created: Vec<(i64, u32)>,
    pub by_modified: Vec<(i64, u32)>,
    pub next: Counters,
    pub users: Vec<User>,
    pub mails: Vec<Mail>,
}

impl Shop {
    pub(crate) fn new(config: ShopConfig) -> Self {
        let users = users(&config);
        Self {
            config,
            orders: Vec::new(),
            by_created: Vec::new(),
            by_modified: Vec::new(),
            next: Counters { order: 1041, note: 7, meta: 880, item: 210, fulfillment: 1 },
            users,
            mails: Vec::new(),
        }
    }

    pub(crate) fn position(&self, id: u64) -> Option<usize> {
        self.orders.binary_search_by_key(&id, |order| order.id).ok()
    }

    /// Sorts both indexes anew; for the history, which fills the orders without them.
    pub(crate) fn reindex(&mut self) {
        let pair = |moment: fn(&Order) -> i64, orders: &[Order]| {
            let mut index: Vec<(i64, u32)> =
                orders.iter().zip(0_u32..).map(|(order, at)| (moment(order), at)).collect();
            index.sort_unstable();
            index
        };
        self.by_created = pair(|order| order.created, &self.orders);
        self.by_modified = pair(|order| order.modified, &self.orders);
    }

    pub(crate) fn push(&mut self, order: Order) -> usize {
        let at = self.orders.len();
        insert(&mut self.by_created, (order.created, handle(at)));
        insert(&mut self.by_modified, (order.modified, handle(at)));
        self.orders.push(order);
        at
    }

    /// Moves `date_modified`.
    pub(crate) fn touch(&mut self, at: usize, now: i64) {
        let old = (self.orders[at].modified, handle(at));
        if let Ok(place) = self.by_modified.binary_search(&old) {
            self.by_modified.remove(place);
            insert(&mut self.by_modified, (now, old.1));
        }
        self.orders[at].modified = now;
    }

    /// As `touch`, for a change of meta data alone, which the old posts storage does not count.
    pub(crate) fn touch_meta(&mut self, at: usize, now: i64) {
        if self.config.storage == Storage::Hpos {
            self.touch(at, now);
        }
    }

    /// Puts an order back as it was.
    pub(crate) fn restore(&mut self, at: usize, was: Order) {
        self.touch(at, was.modified);
        self.orders[at] = was;
    }

    pub(crate) fn note_id(&mut self) -> u64 {
        take(&mut self.next.note)
    }

    pub(crate) fn meta_id(&mut self) -> u64 {
        take(&mut self.next.meta)
    }

    pub(crate) fn add_note(
        &mut self,
        at: usize,
        now: i64,
        hand: Hand<'_>,
        text: String,
        customer_note: bool,
    ) -> u64 {
        let id = self.note_id();
        let author = match hand {
            Hand::Person(name) => name.to_owned(),
            Hand::System => words::SYSTEM_AUTHOR.to_owned(),
        };
        self.orders[at].notes.push(Note { id, author, at: now, text, customer_note });
        if customer_note {
            let number = self.number_shown_in_note(at);
            self.mail(at, now, MailReason::CustomerNote, number);
        }
        id
    }

    fn number_shown_in_note(&self, at: usize) -> Option<String> {
        let order = &self.orders[at];
        let note = order.notes.last()?;
        let number = &order.shipment.as_ref()?.number;
        number_in(&note.text, number).then(|| number.clone())
    }

    pub(crate) fn mail(&mut self, at: usize, now: i64, why: MailReason, number: Option<String>) {
        self.mails.push(Mail { at: now * 1000, order_id: self.orders[at].id.to_string(), why, number });
    }

    /// Changes the status with its note, its dates and its mail. The rules for the dates were observed:
    /// completing again overwrites `date_completed`, going back keeps it.
    pub(crate) fn set_status(
        &mut self,
        at: usize,
        to: Status,
        now: i64,
        hand: Hand<'_>,
        before_text: &str,
    ) -> bool {
        let from = self.orders[at].status;
        if from == to {
            return false;
        }
        let language = self.language_of(hand);
        let text = format!("{before_text}{}", words::status_changed(language, from, to));
        self.add_note(at, now, hand, text, false);
        let order = &mut self.orders[at];
        order.status = to;
        if matches!(to, Status::Processing | Status::Completed) && order.paid.is_none() {
            order.paid = Some(now);
        }
        if to == Status::Completed {
            order.completed = Some(now);
        }
        let void = matches!(to, Status::Cancelled | Status::Refunded | Status::Failed);
        order.void_since = void.then(|| order.void_since.unwrap_or(now));
        let shown = order
            .tracking_items()
            .last()
            .and_then(|item| item["tracking_number"].as_str())
            .filter(|number| !number.is_empty())
            .map(str::to_owned);
        match to {
            Status::Completed => self.mail(at, now, MailReason::OrderCompleted, shown),
            Status::Processing if matches!(from, Status::Pending | Status::OnHold | Status::Failed) => {
                self.mail(at, now, MailReason::OrderProcessing, None);
            }
            Status::Refunded => self.mail(at, now, MailReason::OrderRefunded, None),
            _ => {}
        }
        self.touch(at, now);
        true
    }

    /// The language in which a person's, or the site's, notes are written.
    pub(crate) fn language_of(&self, hand: Hand<'_>) -> Language {
        match hand {
            Hand::Person(name) => self
                .users
                .iter()
                .find(|user| user.display_name == name)
                .map_or(self.config.language, |user| user.language),
            Hand::System => self.config.language,
        }
    }

    /// Sets a meta value by key as WooCommerce's `update_meta_data` does without an id: the first of that
    /// key takes the value, the others of that key go.
    pub(crate) fn set_meta(&mut self, at: usize, key: &str, value: Value) {
        let first = self.orders[at].meta.iter().find(|meta| meta.key == key).map(|meta| meta.id);
        match first {
            Some(id) => {
                self.orders[at].meta.retain(|meta| meta.key != key || meta.id == id);
                if let Some(meta) = self.orders[at].meta.iter_mut().find(|meta| meta.id == id) {
                    meta.value = value;
                }
            }
            None => {
                let id = self.meta_id();
                self.orders[at].meta.push(Meta { id, key: key.to_owned(), value });
            }
        }
    }

    pub(crate) fn number_of(&self, order: &Order) -> String {
        format!("{}{}", self.config.number_prefix, order.id)
    }

    pub(crate) fn user_id_of(&self, display_name: &str) -> u64 {
        self.users.iter().find(|user| user.display_name == display_name).map_or(1, |user| user.id)
    }
}

/// The user who has an account but no rights in the shop; one of the test keys is hers.
pub(crate) const CUSTOMER_USER: u64 = 61;

fn users(config: &ShopConfig) -> Vec<User> {
    let mut users: Vec<User> = config
        .people
        .iter()
        .zip(1_u64..)
        .map(|(name, id)| User {
            id,
            display_name: name.clone(),
            username: name.to_lowercase().replace(' ', "."),
            role: if id == 1 { "administrator" } else { "shop_manager" },
            language: if id == 3 { Language::En } else { config.language },
        })
        .collect();
    if users.is_empty() {
        users.push(User {
            id: 1,
            display_name: "admin".into(),
            username: "admin".into(),
            role: "administrator",
            language: config.language,
        });
    }
    users.push(User {
        id: CUSTOMER_USER,
        display_name: "Sanne Jansen".into(),
        username: "sanne.jansen".into(),
        role: "customer",
        language: config.language,
    });
    users
}

/// The next value of a counter.
pub(crate) fn take(counter: &mut u64) -> u64 {
    let value = *counter;
    *counter += 1;
    value
}

fn insert(index: &mut Vec<(i64, u32)>, pair: (i64, u32)) {
    let place = index.partition_point(|other| *other < pair);
    index.insert(place, pair);
}

fn handle(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
