//! What went wrong in the field, at other programs and at this one, each by its name: it must not come back.

mod asked;
mod cursor;
mod elsewhere;
mod final_status;
mod mails;
mod parcels;
mod promised;
mod relink;

use crate::faults::{Tapped, hands, through};
use std::sync::{Arc, Mutex};
use tokio::sync::Notify;
use trackmend_core::domain::{DAY, Ms, Platform};
use trackmend_core::engine::Engine;
use trackmend_core::engine::transport::{Purpose, Sending, Transport, Wire};
use trackmend_world::{NewOrder, NewShopifyOrder};

/// At which side of a request the process dies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Death {
    /// The request never arrives.
    Before,
    /// It is carried out, and nobody is there for the answer.
    After,
}

/// A wire that goes dead at one request: whoever waits for the answer waits for ever, until he is dropped.
struct Mortal {
    inner: Arc<dyn Transport>,
    /// How many requests still pass, of which purpose (`None`: any), and how it ends.
    plan: Mutex<Option<(usize, Option<Purpose>, Death)>>,
    died: Notify,
}

impl Mortal {
    /// The process dies at the `nth` request of this purpose from now, counted from one.
    fn dies_at(&self, nth: usize, of: Option<Purpose>, death: Death) {
        *self.plan.lock().unwrap() = Some((nth, of, death));
    }

    fn meets(&self, wire: &Wire) -> Option<Death> {
        let mut plan = self.plan.lock().unwrap();
        let (left, of, death) = plan.as_mut()?;
        if of.is_some_and(|of| of != wire.purpose) {
            return None;
        }
        *left -= 1;
        let death = (*left == 0).then_some(*death)?;
        *plan = None;
        Some(death)
    }
}

impl Transport for Mortal {
    fn send<'a>(&'a self, wire: &'a Wire) -> Sending<'a> {
        Box::pin(async move {
            match self.meets(wire) {
                None => self.inner.send(wire).await,
                Some(death) => {
                    if death == Death::After {
                        let _ = self.inner.send(wire).await;
                    }
                    self.died.notify_one();
                    std::future::pending().await
                }
            }
        })
    }
}

/// A shop whose process can be made to die.
struct Dying {
    it: Tapped,
    wire: Arc<Mortal>,
    lives: u32,
}

impl Dying {
    async fn at(
        platform: Platform,
        seed: u64,
        orders: usize,
        change: impl FnOnce(&mut hands::Config),
    ) -> Dying {
        let made: Arc<Mutex<Option<Arc<Mortal>>>> = Arc::default();
        let keep = made.clone();
        let it = through(platform, seed, orders, change, move |inner, _| {
            let mortal = Arc::new(Mortal { inner, plan: Mutex::default(), died: Notify::new() });
            *keep.lock().unwrap() = Some(mortal.clone());
            mortal
        })
        .await;
        let wire = made.lock().unwrap().clone().unwrap();
        Dying { it, wire, lives: 0 }
    }

    /// Reads until the end, or until it dies; true when it died. Then a new process is there, which knows
    /// nothing but the database.
    async fn sync_or_die(&mut self) -> bool {
        let died = tokio::select! {
            biased;
            () = self.wire.died.notified() => true,
            _ = self.it.try_sync() => false,
        };
        *self.wire.plan.lock().unwrap() = None;
        if died {
            self.lives += 1;
            let app = &mut self.it.shop.demo.app;
            let vault = Arc::new(app.vault.clone());
            let name = format!("life-{}", self.lives);
            app.engine = Engine::new(app.store.clone(), vault, self.it.tap.clone(), name, 90 * DAY);
        }
        died
    }
}

const TEE: &str = "TP-TEE-BLK-M";
const MUG: &str = "TP-MUG-RAIN";

/// A customer orders one of each; the platform's id.
fn place(it: &Tapped, skus: &[&str], at: Ms) -> String {
    let lines: Vec<(String, u32)> = skus.iter().map(|sku| ((*sku).to_owned(), 1)).collect();
    let mut world = it.shop.demo.lock();
    match it.platform {
        Platform::Shopify => {
            world.shopify_place_order(&NewShopifyOrder { lines, ..NewShopifyOrder::default() }, at.0)
        }
        _ => world.place_order(&NewOrder { lines, ..NewOrder::default() }, at.0).to_string(),
    }
}

/// The owner marks it as sent, without a number.
fn close(it: &Tapped, id: &str, at: Ms) {
    let mut world = it.shop.demo.lock();
    let closed = match it.platform {
        Platform::Shopify => world.shopify_fulfil_by_hand(id, "Marie de Boer", None, None, at.0),
        _ => world.close_by_hand(id.parse().unwrap(), "Marie de Boer", at.0),
    };
    assert!(closed, "{id} was open");
}

/// The world's own word on whether an order shows a number to its customer.
fn shows(it: &Tapped, id: &str, number: &str) -> bool {
    let now = it.shop.now().0;
    let mut world = it.shop.demo.lock().clone();
    match it.platform {
        Platform::Shopify => world.shopify_numbers(id).iter().any(|shown| shown == number),
        _ => {
            // It tells where the supplier's number stands: in a copy, that is any number.
            assert!(world.supplier_ships(id.parse().unwrap(), number, now));
            let truth = world.truth(&trackmend_world::TruthQuestion::at(now));
            !truth.order(id).unwrap().shown_in.is_empty()
        }
    }
}

/// Writes that reached the shop, by order. Order 0 is the one that no shop has: asking it for a change is how
/// a key's right is tested.
fn writes(it: &Tapped) -> Vec<(String, Option<String>)> {
    let world = it.shop.demo.lock();
    let to_orders = world.writes().iter().filter(|w| w.order_id.as_deref() != Some("0"));
    to_orders.filter_map(|w| Some((w.order_id.clone()?, w.number.clone()))).collect()
}
