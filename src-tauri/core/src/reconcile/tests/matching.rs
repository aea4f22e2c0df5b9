//! Which order a shipment belongs to.

use super::*;

fn sure(change: impl FnOnce(&mut Shipment, &mut Order)) -> bool {
    let (mut shipment, mut order) = (shipment(), gap().order);
    change(&mut shipment, &mut order);
    matches!(
        decide(&shipment, &[Candidate { id: OrderId(1), order: &order, external_id: "" }]),
        Match::Sure(..)
    )
}

#[test]
fn two_independent_facts_tie_a_shipment_to_an_order() {
    assert!(sure(|_, _| {}), "its number and its dates");
    assert!(sure(|s, _| s.shipped = None), "its number, and sent before we heard of it");
    assert!(
        !sure(|s, o| {
            s.shipped = None;
            o.ordered = Stamp::instant(NOW.plus(-61 * DAY));
        }),
        "an old order of that number"
    );
    assert!(!sure(|s, _| s.order_ref.clear()), "its dates alone");
    assert!(!sure(|s, _| s.shipped = Some(Stamp::instant(NOW.plus(-7 * DAY)))), "sent before it was ordered");
    assert!(!sure(|_, o| o.ordered = Stamp::instant(NOW.plus(-90 * DAY))), "ordered three months before");
}

#[test]
fn s37_a_recipient_alone_is_a_question_with_one_candidate() {
    let order = gap().order;
    let candidates = [Candidate { id: OrderId(1), order: &order, external_id: "" }];
    let mut sent = Shipment { order_ref: "TPM-7301".into(), buyer: order.buyer.clone(), ..shipment() };
    sent.buyer.postcode = "1015 ba".into();
    assert_eq!(
        decide(&sent, &candidates),
        Match::Ask(vec![OrderId(1)]),
        "the source has a number of its own"
    );
    sent.order_ref.clear();
    assert_eq!(decide(&sent, &candidates), Match::Ask(vec![OrderId(1)]), "people order twice");
    sent.lines.push(ShipmentLine::named("tee", 1));
    assert!(matches!(decide(&sent, &candidates), Match::Sure(..)), "and the goods are the same");
    sent.order_ref = "TPM-7301".into();
    assert!(matches!(decide(&sent, &candidates), Match::Ask(..)));
}

#[test]
fn an_order_that_is_named_wins_over_another_of_the_same_recipient() {
    let named = gap().order;
    let other = Order { number: "1050".into(), ..named.clone() };
    let sent = Shipment { buyer: named.buyer.clone(), ..shipment() };
    let two = [
        Candidate { id: OrderId(2), order: &other, external_id: "" },
        Candidate { id: OrderId(1), order: &named, external_id: "" },
    ];
    assert!(matches!(decide(&sent, &two), Match::Sure(OrderId(1), _)));
    let ranked: Vec<OrderId> = rank(&sent, &two).into_iter().map(|(id, _)| id).collect();
    assert_eq!(ranked, [OrderId(1), OrderId(2)], "the best first");
}

#[test]
fn a_number_of_somebody_elses_order_is_a_question() {
    let elses = Buyer { name: "Jan Smit".into(), postcode: "9999XX".into(), country: "NL".into() };
    assert!(!sure(|s, _| s.buyer = elses.clone()), "neither name nor postal code agrees");
    assert!(
        sure(|s, _| s.buyer = Buyer { postcode: "1015BA".into(), ..elses.clone() }),
        "a gift to the same house"
    );
}

#[test]
fn s35_an_order_number_in_two_shops_is_a_question() {
    let order = gap().order;
    let two = [
        Candidate { id: OrderId(1), order: &order, external_id: "" },
        Candidate { id: OrderId(2), order: &order, external_id: "" },
    ];
    assert_eq!(decide(&shipment(), &two), Match::Ask(vec![OrderId(1), OrderId(2)]));
}
