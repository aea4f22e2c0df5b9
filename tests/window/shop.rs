//! A WooCommerce shop that is served on this computer, and beside it, for who asks, a Shopify shop of the
//! same owner.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;
use trackmend_core::app::{Clock, SystemClock};
use trackmend_world::{ShopConfig, ShopifyConfig, World, WorldConfig, serve};

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
        Shop::open_as(orders, Duration::ZERO, true).await
    }

    /// Opens it at a host that takes this long for each answer.
    pub(crate) async fn open_slow(orders: usize, answer: Duration) -> Shop {
        Shop::open_as(orders, answer, false).await
    }

    async fn open_as(orders: usize, answer: Duration, both: bool) -> Shop {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let host = listener.local_addr().expect("an address").to_string();
        let shop = ShopConfig { host: host.clone(), ..ShopConfig::default() };
        let base_url = Some(format!("http://{host}"));
        let shopify = both.then(|| ShopifyConfig { base_url, ..ShopifyConfig::default() });
        let world = World::new(WorldConfig { shop, shopify, ..WorldConfig::new(7, orders, now()) });
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
