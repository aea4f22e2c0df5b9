//! A shop that is served on this computer.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;
use trackmend_core::app::{Clock, SystemClock};
use trackmend_world::{ShopConfig, World, WorldConfig, serve};

/// The shop; it is there as long as the test.
pub(crate) struct Shop {
    pub(crate) address: String,
    pub(crate) key: String,
    pub(crate) secret: String,
    world: Arc<Mutex<World>>,
    pause: Arc<AtomicU64>,
}

impl Shop {
    /// Opens it with this many orders.
    pub(crate) async fn open(orders: usize) -> Shop {
        Shop::open_slow(orders, Duration::ZERO).await
    }

    /// Opens it at a host that takes this long for each answer.
    pub(crate) async fn open_slow(orders: usize, answer: Duration) -> Shop {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let host = listener.local_addr().expect("an address").to_string();
        let shop = ShopConfig { host: host.clone(), ..ShopConfig::default() };
        let world = World::new(WorldConfig { shop, ..WorldConfig::new(7, orders, now()) });
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
}

fn now() -> i64 {
    SystemClock.now().0
}
