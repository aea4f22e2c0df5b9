//! Several parcels, and not all of their numbers.

use super::*;

#[test]
fn s10_the_suppliers_number_is_missing_beside_the_owners_own() {
    let mut facts = mixed();
    fulfil(&mut facts, "F1", &["card", "tee"]);
    facts.sightings.push(shown_in("F1", "3SWOLK0482915"));
    let judgement = reconcile(&facts, &rules(), NOW);
    let found = only(&judgement);
    assert_eq!((found.kind, found.number.clone()), (Kind::NumberIncomplete, Some(number("LA874320193FR"))));
}

#[test]
fn s13_the_second_parcel_has_its_own_waiting_time() {
    let with_second = |hours: i64| {
        judge(|f| {
            f.order.lines.push(Line { remote_id: "2".into(), sku: "MUG".into(), ..f.order.lines[0].clone() });
            f.shipments[0].shipment.lines = vec![ShipmentLine::named("TEE", 1)];
            f.sightings.push(sighting("LA874320193FR"));
            let mut second = another(2, "LA874320202FR", "MUG");
            second.shipment.shipped = Some(Stamp::instant(NOW.plus(-hours * crate::domain::HOUR)));
            f.shipments.push(second);
        })
    };
    assert!(with_second(11).findings.is_empty(), "its waiting time is not over");
    let later = with_second(13);
    let found = only(&later);
    assert_eq!((found.kind, found.shipment), (Kind::NumberIncomplete, Some(ShipmentId(2))));
}

#[test]
fn two_parcels_without_any_number_are_two_without_tracking() {
    let judgement = judge(|f| f.shipments.push(another(2, "LA874320202FR", "TEE")));
    assert_eq!(kinds(&judgement), [Kind::TrackingMissing, Kind::TrackingMissing]);
}

#[test]
fn s30_what_was_sent_again_is_not_asked_for() {
    let replaced = |change: fn(&mut OrderFacts)| {
        let mut facts = mixed();
        facts.shipments[0].shipment.lines = vec![ShipmentLine::named("TEE", 1)];
        facts.shipments[0].shipment.shipped = Some(Stamp::instant(NOW.plus(-20 * DAY)));
        fulfil(&mut facts, "F1", &["card", "tee"]);
        facts.sightings.push(shown_in("F1", "LA874320193FR"));
        facts.order.fulfillments[0].delivery = DeliveryStatus::Delivered;
        facts.order.fulfillments[0].delivered = Some(Stamp::instant(NOW.plus(-15 * DAY)));
        let mut again = another(2, "LA874320202FR", "TEE");
        again.supplier = Platform::Tpop;
        facts.shipments.push(again);
        change(&mut facts);
        kinds(&reconcile(&facts, &rules(), NOW))
    };
    assert_eq!(replaced(|_| {}), [], "its source does not say so, but the first one had been delivered");
    assert_eq!(replaced(|f| f.shipments[1].shipment.role = ShipmentRole::Replacement), []);
    assert_eq!(
        replaced(|f| {
            f.order.fulfillments[0].delivery = DeliveryStatus::InTransit;
            (f.order.lines[1].quantity, f.order.lines[1].sent) = (2, Some(2));
        }),
        [Kind::NumberIncomplete],
        "the second of two pieces, while the first one is under way"
    );
    assert_eq!(
        replaced(|f| f.shipments[1].shipment.role = ShipmentRole::Additional),
        [Kind::NumberIncomplete],
        "the owner said that it is another parcel"
    );
}

#[test]
fn a_replacement_of_a_parcel_that_nobody_knows_is_the_customers_only_one() {
    let judgement = judge(|f| f.shipments[0].shipment.role = ShipmentRole::Replacement);
    assert_eq!(kinds(&judgement), [Kind::TrackingMissing]);
}

#[test]
fn a_first_parcel_is_not_its_replacements_second_though_both_left_in_one_moment() {
    let mut facts = mixed();
    facts.shipments[0].shipment.lines = vec![ShipmentLine::named("TEE", 1)];
    let mut again = another(2, "LA874320202FR", "TEE");
    again.supplier = Platform::Tpop;
    again.shipment.role = ShipmentRole::Replacement;
    again.shipment.shipped = facts.shipments[0].shipment.shipped;
    facts.shipments.push(again);
    fulfil(&mut facts, "F1", &["card", "tee"]);
    facts.sightings.push(shown_in("F1", "LA874320202FR"));
    let found = kinds(&reconcile(&facts, &rules(), NOW));
    assert!(!found.is_empty(), "the first one is not shown");
}
