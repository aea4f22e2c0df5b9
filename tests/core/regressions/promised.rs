//! What a storefront says and does not do: Etsy's 200 without a stored number (open-api issues 135 and 201), bol's
//! 202 that fails later, or of which nobody ever hears.

use std::sync::Arc;
use trackmend_core::app::{Asked, Clock, Demo, DemoConfig, ManualClock, Stop};
use trackmend_core::connectors::connector;
use trackmend_core::domain::{DAY, HOUR, Kind, MINUTE, Platform};
use trackmend_core::engine::Engine;
use trackmend_core::engine::transport::{self, Purpose, Sending, Transport, Wire};
use trackmend_core::repair::{Entry, Phase, SETTLE};
use trackmend_core::store::FindingRow;
use trackmend_world::{BolConfig, EtsyConfig, Fault, Filter, NewBolOrder, NewEtsyOrder, World, WorldConfig};

use crate::shop::NOW;

const NUMBER: &str = "LA874320193FR";

/// One storefront with one order, whose number it lacks.
struct Front {
    demo: Demo,
    clock: Arc<ManualClock>,
    platform: Platform,
    order: String,
    row: FindingRow,
    _folder: tempfile::TempDir,
}

impl Front {
    /// The order was completed by hand, and sent three days ago.
    async fn etsy() -> Front {
        let shop = EtsyConfig::default();
        Front::of(
            Platform::Etsy,
            |config| config.etsy = Some(shop),
            |world, at| {
                let order = world.etsy_place_order(&NewEtsyOrder::default(), at);
                assert!(world.etsy_complete_by_hand(&order, None, at));
                assert!(world.etsy_tpop_ships(&order, None, ("La Poste", NUMBER), true, at));
                order
            },
        )
        .await
    }

    /// The same: confirmed without its number.
    async fn bol() -> Front {
        let shop = BolConfig::default();
        Front::of(
            Platform::Bol,
            |config| config.bol = Some(shop),
            |world, at| {
                let order = world.bol_place_order(&NewBolOrder::default(), at);
                assert!(world.bol_confirm(&order, None, "OTHER", None, at));
                assert!(world.bol_owner_ships(&order, NUMBER, "La Poste", at));
                order
            },
        )
        .await
    }

    async fn of(
        platform: Platform,
        open: impl FnOnce(&mut WorldConfig),
        live: impl FnOnce(&mut World, i64) -> String,
    ) -> Front {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(ManualClock::new(NOW));
        let mut world = WorldConfig::new(7, 0, NOW.0);
        open(&mut world);
        let config = DemoConfig { world, folder: folder.path().to_owned() };
        let demo = Demo::open(config, clock.clone()).await.unwrap();
        let order = live(&mut demo.lock(), NOW.0);
        clock.advance(3 * DAY);
        demo.connect().await.unwrap();
        for account in demo.app.store.accounts().await.unwrap() {
            if account.platform != platform && connector(account.platform).is_some() {
                demo.app.disconnect(account.id).await.unwrap();
            }
        }
        demo.connect_supplier().await.unwrap();
        demo.import_supplier_list().await.unwrap();
        demo.app.sync(None, &|_| {}, &Stop::default()).await.unwrap();
        let mut open = demo.app.store.findings(false).await.unwrap();
        open.retain(|row| row.finding.kind == Kind::TrackingMissing && row.order_remote_id == order);
        let row = open.remove(0);
        Front { demo, clock, platform, order, row, _folder: folder }
    }

    async fn confirm(&self) {
        let asked = Asked { by: "owner".into(), mail: None, for_good: trackmend_core::app::ForGood::Said };
        self.demo.app.confirm(self.row.finding.id, &asked).await.unwrap();
    }

    async fn sync(&self) {
        self.demo.app.sync(None, &|_| {}, &Stop::default()).await.unwrap();
    }

    /// Reads until every repair has ended, and gives the last.
    async fn ended(&self) -> Entry {
        for _ in 0..60 {
            self.sync().await;
            let journal = self.demo.app.store.journal().await.unwrap();
            if journal.iter().all(|entry| entry.phase.ended()) {
                return journal.into_iter().next_back().unwrap();
            }
            self.clock.advance(MINUTE);
        }
        panic!("{:?}: it does not end", self.platform);
    }

    /// Days go by, and the shop hears nothing more of it.
    async fn nothing_more_is_sent(&self) {
        let before = self.writes();
        for _ in 0..3 {
            self.clock.advance(25 * HOUR);
            self.sync().await;
        }
        assert_eq!(self.writes(), before, "no second write by itself");
    }

    /// Requests that were to change the order.
    fn writes(&self) -> usize {
        let world = self.demo.lock();
        world.writes().iter().filter(|write| write.order_id.as_ref() == Some(&self.order)).count()
    }

    fn shown(&self) -> Vec<String> {
        self.demo.lock().showing(self.platform.code(), &self.order)
    }

    fn next_write(&self, fault: Fault) {
        self.demo.lock().faults().next_where(1, Filter::default(), fault);
    }

    /// What was said with the phase in which a repair ended.
    async fn said(&self) -> String {
        let (_, steps) = self.demo.app.store.latest_repair(self.row.finding.id).await.unwrap().unwrap();
        format!("{:?}", steps.iter().filter_map(|step| step.said.as_ref()).collect::<Vec<_>>())
    }

    /// Requests go through this from now on.
    fn through(&mut self, around: impl FnOnce(Arc<dyn Transport>) -> Arc<dyn Transport>) {
        let clock = self.clock.clone();
        let direct = transport::World::new(self.demo.world.clone(), Arc::new(move || clock.now()));
        let app = &mut self.demo.app;
        app.edge.transport = around(Arc::new(direct));
        let vault = Arc::new(app.vault.clone());
        let wire = app.edge.transport.clone();
        app.engine = Engine::new(app.store.clone(), vault, wire, "misread".into(), 90 * DAY);
    }
}

/// Something on the way makes a form of what is written.
struct AsAForm(Arc<dyn Transport>);

impl Transport for AsAForm {
    fn send<'a>(&'a self, wire: &'a Wire) -> Sending<'a> {
        Box::pin(async move {
            if wire.purpose != Purpose::Write {
                return self.0.send(wire).await;
            }
            let mut form = wire.again();
            form.headers.retain(|(name, _)| !name.eq_ignore_ascii_case("content-type"));
            form.headers.push(("content-type", "application/x-www-form-urlencoded".to_owned().into()));
            self.0.send(&form).await
        })
    }
}

#[tokio::test]
async fn etsys_200_without_a_stored_number_is_never_proved_and_never_repeated() {
    for misread in [true, false] {
        let mut it = Front::etsy().await;
        if misread {
            it.through(|inner| Arc::new(AsAForm(inner)));
        } else {
            it.next_write(Fault::AcceptedNotStored);
        }
        it.confirm().await;
        let entry = it.ended().await;
        assert_eq!(entry.phase, Phase::NotShown, "misread {misread}");
        assert_eq!((it.writes(), it.shown().len()), (1, 0), "misread {misread}");
        it.nothing_more_is_sent().await;
        assert_eq!(it.ended().await.phase, Phase::NotShown, "misread {misread}");
    }
}

#[tokio::test]
async fn etsy_shows_a_number_once_whoever_added_it_first() {
    let it = Front::etsy().await;
    it.confirm().await;
    assert_eq!(it.ended().await.phase, Phase::Proved);
    let asked = Asked { by: "owner".into(), mail: None, for_good: trackmend_core::app::ForGood::Said };
    assert!(it.demo.app.confirm(it.row.finding.id, &asked).await.is_err(), "nothing is left to add");
    it.nothing_more_is_sent().await;
    assert_eq!((it.writes(), it.shown()), (1, vec![NUMBER.to_owned()]));

    // Between her word and the write she adds it herself.
    let it = Front::etsy().await;
    it.confirm().await;
    let now = it.clock.now().0;
    assert!(it.demo.lock().etsy_complete_by_hand(&it.order, Some(("la-poste", NUMBER)), now));
    assert_eq!(it.ended().await.phase, Phase::AlreadyRight);
    assert_eq!((it.writes(), it.shown()), (0, vec![NUMBER.to_owned()]), "a second entry stays for good");
}

#[tokio::test]
async fn etsys_lost_answer_is_read_back_and_adds_no_second_entry() {
    let it = Front::etsy().await;
    it.demo.lock().faults().next_where(1, Filter::call("POST", "/tracking"), Fault::ReplyLost);
    it.confirm().await;
    assert_eq!(it.ended().await.phase, Phase::Proved);
    assert_eq!((it.writes(), it.shown().len()), (1, 1));
}

#[tokio::test]
async fn bols_202_that_fails_later_ends_with_what_bol_said() {
    let it = Front::bol().await;
    it.next_write(Fault::ProcessFails);
    it.confirm().await;
    let entry = it.ended().await;
    assert_eq!(entry.phase, Phase::Rejected);
    let said = it.said().await;
    assert!(said.contains("could not be processed"), "{said}");
    assert!(it.shown().is_empty());
    it.nothing_more_is_sent().await;
    assert_eq!(it.writes(), 1);
    // Her new word is one more request.
    it.confirm().await;
    assert_eq!(it.ended().await.phase, Phase::Proved);
    assert_eq!((it.writes(), it.shown()), (2, vec![NUMBER.to_owned()]));
}

#[tokio::test]
async fn bols_202_that_times_out_settles_and_is_read_back_twice() {
    let it = Front::bol().await;
    it.next_write(Fault::ProcessTimesOut);
    it.confirm().await;
    let begun = it.clock.now();
    let entry = it.ended().await;
    assert_eq!((entry.phase, entry.absences), (Phase::Absent, 1), "twice it was not there");
    assert!(entry.phase_at.since(begun) >= 2 * SETTLE, "a settling time before each reading: {entry:?}");
    assert_eq!((it.writes(), it.shown().len()), (1, 0));
    it.nothing_more_is_sent().await;
    it.confirm().await;
    assert_eq!(it.ended().await.phase, Phase::Proved);
    assert_eq!(it.shown(), [NUMBER.to_owned()]);
}
