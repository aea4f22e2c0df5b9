//! The connector, the signing and the demo world together: the world checks keys and signatures with code
//! of its own, so that both have to mean the same protocol.

use super::*;
use crate::connectors::{Ask, KeyPlace, Page, PageToken, Profile, ReadError, Record, Shows, connector};
use crate::domain::{Home, Ms, Platform};
use crate::engine::sign::{Secrets, sign};
use crate::engine::transport::Purpose;
use crate::repair::{Change, ChangeLine};
use secrecy::SecretString;
use std::sync::atomic::{AtomicU64, Ordering};

const NOW: i64 = 1_795_000_000_000;

struct Shop {
    wire: World,
    world: Arc<Mutex<demo::World>>,
    secrets: Secrets,
    nonce: AtomicU64,
    now: i64,
}

fn shop(change: impl FnOnce(&mut demo::ShopConfig)) -> Shop {
    let mut config = demo::WorldConfig::new(7, 250, NOW);
    change(&mut config.shop);
    let world = Arc::new(Mutex::new(demo::World::new(config)));
    let wire = World::new(Arc::clone(&world), Arc::new(|| Ms(NOW + 60_000)));
    let shop = Shop { wire, world, secrets: Secrets::new(), nonce: AtomicU64::new(1), now: NOW + 60_000 };
    shop.with_key("read_write")
}

impl Shop {
    fn with_key(mut self, label: &str) -> Shop {
        let world = self.world.lock().unwrap();
        let key = world.key(label).unwrap();
        self.secrets = [("consumer_key", &key.consumer_key), ("consumer_secret", &key.consumer_secret)]
            .into_iter()
            .map(|(name, value)| (name.to_owned(), SecretString::from(value.as_str())))
            .collect();
        drop(world);
        self
    }

    fn profile(&self) -> Profile {
        let values = [("url", self.world.lock().unwrap().base_url()), ("allow_http", "yes".to_owned())];
        let values = values.map(|(key, value)| (key.to_owned(), value)).into();
        connector(Platform::WooCommerce).unwrap().profile(&values).unwrap()
    }

    async fn send(&self, request: &crate::connectors::Request, profile: &Profile) -> Reply {
        let connector = connector(Platform::WooCommerce).unwrap();
        let nonce = self.nonce.fetch_add(1, Ordering::Relaxed);
        let wire = sign(
            request,
            (connector.about().auth, connector.about().media),
            profile,
            &self.secrets,
            Ms(self.now),
            nonce,
            Purpose::Read,
        );
        self.wire.send(&wire.unwrap()).await.unwrap()
    }

    async fn ask(&self, ask: &Ask, profile: &Profile, page: Option<&PageToken>) -> Result<Page, ReadError> {
        let connector = connector(Platform::WooCommerce).unwrap();
        let request = connector.request(ask, profile, page).unwrap();
        let reply = self.send(&request, profile).await;
        connector.read(ask, profile, page, &reply)
    }

    /// Connects as the engine does: step by step, with the other way to present the key where one is named.
    async fn connect(&self) -> (Profile, Vec<String>) {
        let (mut profile, mut said) = (self.profile(), Vec::new());
        let mut next = Some(Ask::Access { step: 0 });
        while let Some(ask) = next.take() {
            match self.ask(&ask, &profile, None).await {
                Ok(page) => {
                    if let Some(Record::Access(record)) = page.records.into_iter().next() {
                        said.push(record.test.said.id);
                        profile = record.profile;
                    }
                    next = page.also.into_iter().next();
                }
                Err(ReadError::Access { instead: Some(other), .. }) => {
                    next = Some(other.0);
                    profile = other.1;
                }
                Err(error) => panic!("{error}"),
            }
        }
        (profile, said)
    }

    async fn run(&self, profile: &Profile) -> (Vec<crate::connectors::OrderRecord>, u32, Option<Ms>) {
        let (mut orders, mut calls, mut token) = (Vec::new(), 0, None::<PageToken>);
        loop {
            let page = self.ask(&Ask::OrdersSince { since: None }, profile, token.as_ref()).await.unwrap();
            assert!(page.problems.is_empty(), "{:?}", page.problems);
            calls += 1;
            orders.extend(page.records.into_iter().filter_map(|record| match record {
                Record::Order(order) => Some(*order),
                _ => None,
            }));
            token = page.next;
            if token.is_none() {
                return (orders, calls, page.bookmark);
            }
        }
    }
}

const WHOLE: [&str; 5] = [
    "access-woo-shop-found",
    "access-woo-orders-read",
    "access-woo-may-write",
    "access-woo-shipments-off",
    "access-woo-carriers",
];

#[tokio::test]
async fn a_shop_is_connected_over_https() {
    let (profile, said) = shop(|_| {}).connect().await;
    assert_eq!(said, WHOLE);
    assert!(profile.may_write && !profile.carriers.is_empty() && profile.key_place == KeyPlace::Header);
}

#[tokio::test]
async fn a_shop_is_connected_over_http_by_signature() {
    let shop = shop(|config| config.scheme = demo::Scheme::Http);
    let (profile, said) = shop.connect().await;
    assert_eq!(said, WHOLE);
    assert_eq!(shop.run(&profile).await.0.len(), 250, "the query of a run is signed as PHP reads it");
}

#[tokio::test]
async fn a_server_that_drops_the_header_takes_the_key_in_the_query() {
    let (profile, said) = shop(|config| config.strips_authorization = true).connect().await;
    assert_eq!((profile.key_place, said[1].as_str()), (KeyPlace::Query, "access-woo-orders-read-query"));
}

#[tokio::test]
async fn each_wrong_key_is_told_from_the_others() {
    for (label, expected) in [("write_only", "access-woo-key-secret"), ("customer", "access-woo-key-rights")]
    {
        let (_, said) = shop(|_| {}).with_key(label).connect().await;
        assert_eq!(said.last().map(String::as_str), Some(expected), "{label}");
    }
    let (profile, said) = shop(|_| {}).with_key("read_only").connect().await;
    assert!(said.contains(&"access-woo-read-only".to_owned()) && !profile.may_write);
    let mut unknown = shop(|_| {});
    unknown.secrets.insert("consumer_key".to_owned(), SecretString::from("ck_nobody"));
    assert_eq!(unknown.connect().await.1.last().map(String::as_str), Some("access-woo-key-unknown"));
}

#[tokio::test]
async fn a_wrong_clock_over_http_is_named() {
    let mut late = shop(|config| config.scheme = demo::Scheme::Http);
    late.now -= 3_600_000;
    late.wire.clock = Arc::new(|| Ms(NOW + 60_000));
    // The world's own clock is the transport's; the computer's is an hour behind it.
    let ask = Ask::Access { step: 2 };
    let connector = connector(Platform::WooCommerce).unwrap();
    let profile = late.profile();
    let mut reply = late.send(&connector.request(&ask, &profile, None).unwrap(), &profile).await;
    reply.at = Ms(late.now);
    let page = connector.read(&ask, &profile, None, &reply).unwrap();
    let Some(Record::Access(record)) = page.records.first() else { panic!("an access record") };
    assert_eq!(record.test.said.id, "access-woo-clock");
}

#[tokio::test]
async fn plain_permalinks_are_found() {
    let (_, said) = shop(|config| config.permalinks = demo::Permalinks::Plain).connect().await;
    assert_eq!(said, ["access-woo-plain-permalinks"]);
}

#[tokio::test]
async fn all_orders_are_read_in_as_few_calls_as_there_are_pages() {
    let shop = shop(|_| {});
    let (profile, _) = shop.connect().await;
    let (orders, calls, bookmark) = shop.run(&profile).await;
    assert_eq!((orders.len(), calls), (250, 3));
    assert!(bookmark.is_some_and(|at| at >= Ms(NOW)));
    assert!(orders.iter().all(|o| !o.order.lines.is_empty() && !o.order.buyer.postcode.is_empty()));
    assert!(orders.iter().any(|o| !o.sightings.is_empty()));
}

#[tokio::test]
async fn what_is_written_is_read_back_through_every_home() {
    for (home, plugin, fulfillments) in [
        ("tracking_items", demo::TrackingPlugin::Ast, false),
        ("tracking_items", demo::TrackingPlugin::Official, false),
        ("tracking_items_meta", demo::TrackingPlugin::None, false),
        ("fulfillments", demo::TrackingPlugin::None, true),
        ("customer_note", demo::TrackingPlugin::None, false),
        ("meta:_pakje", demo::TrackingPlugin::UnknownMeta { key: "_pakje".into() }, false),
    ] {
        let shop = shop(|config| {
            config.tracking_plugin = plugin.clone();
            config.fulfillments = fulfillments;
        });
        let (mut profile, _) = shop.connect().await;
        profile.learned.push(Home(home.replace("_meta", "")));
        let connector = connector(Platform::WooCommerce).unwrap();
        assert!(connector.homes_to_write(&profile).contains(&Home(home.into())), "{home}: {profile:?}");
        let (orders, ..) = shop.run(&profile).await;
        let bare =
            orders.iter().find(|o| o.sightings.is_empty() && o.traces.is_empty() && o.order.closed.is_some());
        let order = &bare.unwrap().order;
        let change = plan(home, order);
        let request = connector.change(&change, &profile, Shows::default()).unwrap();
        let reply = shop.send(&request, &profile).await;
        assert_eq!(connector.confirm(&change, &reply), crate::connectors::Confirmation::Accepted, "{home}");

        let id = order.remote_id.clone();
        let mut found = Vec::new();
        for ask in [
            Ask::Orders { ids: vec![id.clone()] },
            Ask::Fulfillments { id: id.clone() },
            Ask::notes(id, order.closed),
        ] {
            for record in shop.ask(&ask, &profile, None).await.unwrap().records {
                let (sightings, traces) = match record {
                    Record::Order(order) => (order.sightings, order.traces),
                    Record::Fulfillments(shown) => (shown.sightings, Vec::new()),
                    Record::Notes(notes) => (Vec::new(), notes.traces),
                    other => panic!("{other:?}"),
                };
                found.extend(sightings.into_iter().filter(|s| s.number == change.number).map(|s| s.home.0));
                found.extend(traces.into_iter().filter(|t| t.holds(&change.number)).map(|t| t.home.0));
            }
        }
        assert!(found.contains(&home.replace("_meta", "")), "{home} was written, and found in {found:?}");
    }
}

fn plan(home: &str, order: &crate::domain::Order) -> Change {
    Change {
        account: order.account,
        order: crate::domain::OrderId(1),
        order_remote_id: order.remote_id.clone(),
        order_number: order.number.clone(),
        action: crate::repair::Action::AddNumber,
        target: String::new(),
        number: crate::domain::TrackingNumber::read("3STEST0000012").unwrap(),
        carrier: "PostNL".into(),
        url: "https://post.example/3STEST0000012".into(),
        shipped: order.closed,
        shipped_latest: Ms(NOW),
        home: Home(home.into()),
        lines: order
            .lines
            .iter()
            .map(|line| ChangeLine { remote_id: line.remote_id.clone(), quantity: line.quantity })
            .collect(),
        mail: false,
        shown_before: Vec::new(),
        texts_before: 0,
    }
}
