//! Numbers written to the demo's Shopify, and read back as any order is.

use super::*;
use crate::connectors::{Confirmation, Shows};
use crate::domain::{AccountId, Home, OrderId, TrackingNumber};
use crate::repair::{Action, Change, CloseLine};

impl Shop {
    async fn write(&self, profile: &Profile, change: &Change, record: &OrderRecord) -> Confirmation {
        let shows = Shows {
            sightings: &record.sightings,
            traces: &record.traces,
            fulfillments: &record.order.fulfillments,
            open: record.order.open.as_deref().unwrap_or_default(),
        };
        let request = Shopify.change(change, profile, shows).unwrap();
        let keys = (profile, (&self.keys as &dyn crate::secrets::Keyring, "wolk"));
        let keys = self.tokens.complete(&self.wire, &Shopify, keys, self.turn()).await.unwrap();
        let purpose = transport::Purpose::Write;
        let wire = crate::engine::exchange::signed(&Shopify, &request, profile, &keys, self.turn(), purpose)
            .unwrap();
        Shopify.confirm(change, &self.wire.send(&wire).await.unwrap())
    }
}

fn wanted(record: &OrderRecord, action: Action, target: &str, number: &str) -> Change {
    Change {
        account: AccountId(1),
        order: OrderId(1),
        order_remote_id: record.order.remote_id.clone(),
        order_number: record.order.number.clone(),
        action,
        target: target.to_owned(),
        number: TrackingNumber::read(number).unwrap(),
        carrier: "La Poste Colissimo".to_owned(),
        url: format!("https://www.laposte.fr/outils/suivre-vos-envois?code={number}"),
        shipped: None,
        shipped_latest: Ms(NOW),
        home: Home("fulfillment".to_owned()),
        lines: Vec::new(),
        mail: false,
        shown_before: Vec::new(),
        texts_before: 0,
    }
}

#[tokio::test]
async fn numbers_are_added_corrected_and_read_back() {
    let shop = shop(300, |_| {});
    let profile = shop.connected().await;
    let (orders, _, _) = shop.run(&Ask::OrdersSince { since: None }, &profile).await;
    let bare = orders
        .iter()
        .find(|r| {
            r.order.state == OrderState::Closed && r.order.travel == Travel::Ships && r.sightings.is_empty()
        })
        .unwrap();
    let id = &bare.order.remote_id;
    let target = bare.order.fulfillments[0].remote_id.clone();
    let mut record = shop.read_one(&profile, id).await;
    for number in ["LA874320193FR", "LA874320202FR"] {
        let change = wanted(&record, Action::AddNumber, &target, number);
        assert_eq!(shop.write(&profile, &change, &record).await, Confirmation::Accepted);
        record = shop.read_one(&profile, id).await;
    }
    let numbers: Vec<&str> = record.sightings.iter().map(|s| s.number.as_str()).collect();
    assert_eq!(numbers, ["LA874320193FR", "LA874320202FR"], "the second did not take the first's place");
    assert!(record.sightings.iter().all(|s| s.remote_id == target && s.carrier == "La Poste Colissimo"));

    let old = TrackingNumber::read("LA874320193FR").unwrap();
    let change = wanted(&record, Action::ReplaceNumber { old }, &target, "LA874320216FR");
    assert_eq!(shop.write(&profile, &change, &record).await, Confirmation::Accepted);
    record = shop.read_one(&profile, id).await;
    let numbers: Vec<&str> = record.sightings.iter().map(|s| s.number.as_str()).collect();
    assert_eq!(numbers, ["LA874320216FR", "LA874320202FR"]);

    let correct = Action::CorrectCarrier { was: "La Poste Colissimo".into(), was_url: String::new() };
    let change = Change { carrier: "Colissimo".into(), ..wanted(&record, correct, &target, "LA874320216FR") };
    assert_eq!(shop.write(&profile, &change, &record).await, Confirmation::Accepted);
    record = shop.read_one(&profile, id).await;
    assert!(record.sightings.iter().all(|s| s.carrier == "Colissimo"), "{:?}", record.sightings);
}

#[tokio::test]
async fn only_the_lines_that_were_sent_are_closed() {
    let shop = shop(300, |_| {});
    let profile = shop.connected().await;
    let (orders, _, _) = shop.run(&Ask::OrdersSince { since: None }, &profile).await;
    let mut closed = 0;
    for order in
        orders.iter().filter(|r| r.order.state == OrderState::Open && r.order.travel == Travel::Ships)
    {
        let record = shop.read_one(&profile, &order.order.remote_id).await;
        let open = record.order.open.clone().unwrap();
        let Some(line) = open.iter().find(|line| line.may_close) else { continue };
        let close = CloseLine {
            line: line.line.clone(),
            group: line.group.clone(),
            id: line.id.clone(),
            quantity: line.quantity,
        };
        let change = wanted(&record, Action::CloseLines { lines: vec![close] }, "", "LA874320193FR");
        assert_eq!(shop.write(&profile, &change, &record).await, Confirmation::Accepted);
        let after = shop.read_one(&profile, &order.order.remote_id).await;
        assert!(after.sightings.iter().any(|s| s.number == change.number));
        assert_eq!(after.order.open.as_ref().unwrap().len(), open.len() - 1, "the other lines stay open");
        closed += 1;
        if closed == 5 {
            break;
        }
    }
    assert!(closed > 0, "the world has open orders");
}
