//! One number at two orders.

use super::*;

fn shared(change: impl FnOnce(&mut Shared)) -> Judgement {
    judge(|f| {
        let mut other = Shared {
            number: number("LA874320193FR"),
            order: OrderId(2),
            order_number: "1050".into(),
            buyer: Buyer { name: "Jan Smit".into(), postcode: "9999 XX".into(), country: "NL".into() },
        };
        change(&mut other);
        f.shared.push(other);
    })
}

#[test]
fn s34_a_number_at_orders_of_two_recipients_is_a_question_and_nothing_else() {
    let judgement = shared(|_| {});
    assert_eq!(kinds(&judgement), [Kind::NumberReused], "no write is offered while nobody knows whose it is");
    let neighbours = shared(|s| s.buyer.postcode = "1015BA".into());
    assert_eq!(kinds(&neighbours), [Kind::NumberReused]);
}

#[test]
fn s33_a_number_at_two_orders_of_one_recipient_is_one_parcel() {
    let same = Buyer { name: "ANNA DE VRIES".into(), postcode: "1015 ba".into(), country: "NL".into() };
    assert_eq!(kinds(&shared(|s| s.buyer = same)), [Kind::TrackingMissing]);
}

#[test]
fn a_recipient_that_nobody_knows_is_not_called_another() {
    assert_eq!(kinds(&shared(|s| s.buyer.name.clear())), [Kind::TrackingMissing]);
    assert_eq!(kinds(&shared(|s| s.buyer.postcode.clear())), [Kind::TrackingMissing]);
}

#[test]
fn the_order_that_only_shows_it_is_told_as_well() {
    let judgement = judge(|f| {
        f.shipments.clear();
        f.sightings.push(sighting("LA874320202FR"));
        f.shared.push(Shared {
            number: number("LA874320202FR"),
            order: OrderId(2),
            order_number: "1050".into(),
            buyer: Buyer { name: "Jan Smit".into(), postcode: "9999XX".into(), country: "NL".into() },
        });
    });
    let found = only(&judgement);
    assert_eq!((found.kind, found.shipment), (Kind::NumberReused, None));
}
