//! A WooCommerce shop that is served on this computer, and beside it, for who asks, a Shopify or an Etsy shop of
//! the same owner.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;
use trackmend_core::app::{Clock, SystemClock};
use trackmend_world::{EtsyConfig, ShopConfig, ShopifyConfig, World, WorldConfig, serve};
use url::Url;

/// The shop; it is there as long as the test.
pub(crate) struct Shop {
    pub(crate) address: String,
    pub(crate) key: String,
    pub(crate) secret: String,
    /// Client id and secret of the Shopify shop, where there is one.
    pub(crate) client: Option<(String, String)>,
    world: Arc<Mutex<World>>,
    pause: Arc<AtomicU64>,
}

impl Shop {
    /// Opens it with this many orders.
    pub(crate) async fn open(orders: usize) -> Shop {
        Shop::open_slow(orders, Duration::ZERO).await
    }

    /// Opens it and a Shopify shop with as many.
    pub(crate) async fn open_both(orders: usize) -> Shop {
        Shop::open_as(orders, Duration::ZERO, |world, base_url| {
            world.shopify = Some(ShopifyConfig { base_url: Some(base_url), ..ShopifyConfig::default() });
        })
        .await
    }

    /// Opens it and an Etsy shop with as many, under `/etsy`.
    pub(crate) async fn open_etsy(orders: usize) -> Shop {
        Shop::open_as(orders, Duration::ZERO, |world, base_url| {
            let base_url = Some(format!("{base_url}/etsy"));
            world.etsy = Some(EtsyConfig { base_url, ..EtsyConfig::default() });
        })
        .await
    }

    /// Opens it at a host that takes this long for each answer.
    pub(crate) async fn open_slow(orders: usize, answer: Duration) -> Shop {
        Shop::open_as(orders, answer, |_, _| {}).await
    }

    /// `beside`: opens another shop too, at this address.
    async fn open_as(orders: usize, answer: Duration, beside: impl FnOnce(&mut WorldConfig, String)) -> Shop {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let host = listener.local_addr().expect("an address").to_string();
        let shop = ShopConfig { host: host.clone(), ..ShopConfig::default() };
        let mut config = WorldConfig { shop, ..WorldConfig::new(7, orders, now()) };
        beside(&mut config, format!("http://{host}"));
        let world = World::new(config);
        let client = world.shopify_client().map(|(id, secret)| (id.to_owned(), secret.to_owned()));
        let key = world.key("read_write").expect("the world has keys").clone();
        let world = Arc::new(Mutex::new(world));
        let pause = Arc::new(AtomicU64::new(u64::try_from(answer.as_millis()).unwrap()));
        let slow = {
            let pause = pause.clone();
            move || {
                std::thread::sleep(Duration::from_millis(pause.load(Ordering::Relaxed)));
                now()
            }
        };
        tokio::spawn(serve(world.clone(), listener, slow));
        Shop {
            address: format!("http://{host}"),
            key: key.consumer_key,
            secret: key.consumer_secret,
            client,
            world,
            pause,
        }
    }

    /// From now on its host answers at once.
    pub(crate) fn hurry(&self) {
        self.pause.store(0, Ordering::Relaxed);
    }

    /// Keystring and shared secret of the owner's app at Etsy.
    pub(crate) fn etsy_key(&self) -> (String, String) {
        let world = self.world.lock().expect("the world");
        let (key, secret) = world.etsy_key().expect("an Etsy shop");
        (key.to_owned(), secret.to_owned())
    }

    /// The owner presses "Grant access" on Etsy's page; the address to which the browser is sent back.
    pub(crate) fn grant(&self, page: &str) -> String {
        let page = Url::parse(page).expect("an address");
        let asked: HashMap<_, _> = page.query_pairs().collect();
        let scopes: Vec<&str> = asked["scope"].split(' ').collect();
        let mut world = self.world.lock().expect("the world");
        let (id, back) = (&asked["client_id"], &asked["redirect_uri"]);
        world
            .etsy_consent(id, back, &asked["state"], &asked["code_challenge"], &scopes)
            .expect("Etsy knows the app")
    }

    /// A carrier tells the Shopify shop of a parcel that it waits at a pick-up point; the order's name.
    pub(crate) fn waits_at_pick_up(&self) -> String {
        let mut world = self.world.lock().expect("the world");
        let orders: Vec<String> = (0..).map_while(|nth| world.nth_order("shopify", nth)).collect();
        let order = orders.iter().rev().find(|order| {
            !world.shopify_numbers(order).is_empty()
                && world.shopify_set_delivery(order, "READY_FOR_PICKUP", now())
        });
        let order = order.expect("something was sent").clone();
        let nth = orders.iter().position(|other| *other == order).expect("it is one of them");
        world.glance("shopify", nth).expect("it is there").number
    }

    /// What its supplier has sent, as a file says it.
    pub(crate) fn supplier_list(&self) -> String {
        self.world.lock().expect("the world").supplier_csv(now())
    }

    /// What copying its supplier's page of an order gives; `None`: the supplier does not have the order.
    pub(crate) fn supplier_page(&self, platform: &str, number: &str) -> Option<String> {
        self.world.lock().expect("the world").tpop_page(platform, number, now())
    }
}

fn now() -> i64 {
    SystemClock.now().0
}
