//! A demo shop for tests: its own data, a clock that jumps.

use std::collections::BTreeSet;
use std::sync::Arc;
use trackmend_core::app::{Asked, Clock, Demo, DemoConfig, ForGood, ManualClock, Stop};
use trackmend_core::domain::{FindingId, Kind, Ms};
use trackmend_core::store::FindingRow;
use trackmend_world::{BolConfig, CarriersConfig, ShopConfig, ShopifyConfig, Truth, WorldConfig};

/// Friday 20 November 2026, 09:00 UTC.
pub(crate) const NOW: Ms = Ms(1_795_165_200_000);

/// A shop whose data is removed with it.
pub(crate) struct Shop {
    pub(crate) demo: Demo,
    pub(crate) clock: Arc<ManualClock>,
    folder: tempfile::TempDir,
}

impl Shop {
    /// A shop with its supplier's list, not read yet. Without orders there is no list either.
    pub(crate) async fn new(seed: u64, orders: usize, change: impl FnOnce(&mut ShopConfig)) -> Shop {
        Shop::made(seed, orders, change, |_| {}).await
    }

    /// A shop without a history, with one at bol beside it.
    pub(crate) async fn with_bol(bol: BolConfig) -> Shop {
        Shop::made(1, 0, |_| {}, |world| world.bol = Some(bol)).await
    }

    /// The same with a Shopify shop beside it.
    pub(crate) async fn with_shopify(
        seed: u64,
        orders: usize,
        change: impl FnOnce(&mut ShopifyConfig),
    ) -> Shop {
        let mut shopify = ShopifyConfig::default();
        change(&mut shopify);
        Shop::made(seed, orders, |_| {}, |world| world.shopify = Some(shopify)).await
    }

    /// A shop without a history, with a key at each carrier, which is not connected yet.
    pub(crate) async fn with_carriers() -> Shop {
        Shop::made(1, 0, |_| {}, |world| world.carriers = Some(CarriersConfig::default())).await
    }

    /// Every storefront and every supplier of the world, connected, with the supplier's list.
    pub(crate) async fn whole(seed: u64, orders: usize) -> Shop {
        Shop::of(WorldConfig::whole(seed, orders, NOW.0)).await
    }

    async fn made(
        seed: u64,
        orders: usize,
        change: impl FnOnce(&mut ShopConfig),
        beside: impl FnOnce(&mut WorldConfig),
    ) -> Shop {
        let mut world = WorldConfig::new(seed, orders, NOW.0);
        change(&mut world.shop);
        beside(&mut world);
        Shop::of(world).await
    }

    async fn of(world: WorldConfig) -> Shop {
        let orders = world.orders;
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(ManualClock::new(NOW));
        let config = DemoConfig { world, folder: folder.path().to_owned() };
        let demo = Demo::open(config, clock.clone()).await.unwrap();
        demo.connect().await.unwrap();
        demo.connect_supplier().await.unwrap();
        if orders > 0 {
            demo.import_supplier_list().await.unwrap();
        }
        Shop { demo, clock, folder }
    }

    /// Where its data lie: the demo makes a folder of its own.
    pub(crate) fn data(&self) -> std::path::PathBuf {
        let made = std::fs::read_dir(self.folder.path()).unwrap().next();
        made.unwrap().unwrap().path()
    }

    /// Reads the shop until nothing is left to do.
    pub(crate) async fn sync(&self) {
        let summary = self.demo.app.sync(None, &|_| {}, &Stop::default()).await.unwrap();
        assert!(summary.troubles.is_empty(), "reading ended in trouble: {:?}", summary.troubles);
    }

    /// Findings that wait for the owner.
    pub(crate) async fn open(&self) -> Vec<FindingRow> {
        self.demo.app.store.findings(false).await.unwrap()
    }

    /// Of those, customers without tracking: what a write puts right in every kind of shop.
    pub(crate) async fn gaps(&self) -> Vec<FindingRow> {
        let mut open = self.open().await;
        open.retain(|row| row.finding.kind == Kind::TrackingMissing);
        open
    }

    /// Confirms a repair as the owner would.
    pub(crate) async fn confirm(&self, finding: FindingId) {
        self.demo
            .app
            .confirm(finding, &Asked { by: "owner".into(), mail: None, for_good: ForGood::Said })
            .await
            .unwrap();
    }

    pub(crate) fn now(&self) -> Ms {
        self.clock.now()
    }
}

/// Orders whose customer has no tracking, by the world's truth; those from before the start too.
pub(crate) fn gaps(truth: &Truth) -> BTreeSet<String> {
    truth.orders.iter().filter(|o| o.kind() == Some("tracking_missing")).map(|o| o.order_id.clone()).collect()
}
