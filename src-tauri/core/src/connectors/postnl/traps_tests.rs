//! Where PostNL's status and phase say one thing and the event another: each trap by its name. The event decides.

use super::v2;
use crate::connectors::carriers::parcels::tests::told;
use crate::connectors::carriers::tests::reply;
use crate::domain::DeliveryStatus::{self, *};
use crate::domain::{Journey, Reason, TrackingNumber};
use crate::parcels::journey;
use serde_json::json;

/// How far a parcel is after this event, which PostNL tells with this status and phase, a sorting before it.
fn after(status: &str, phase: &str, code: &str) -> Journey {
    let body = json!({"CompleteStatus": {"Shipment": {
        "Barcode": "3SDEVC201611210",
        "Event": [
            {"Code": code, "Description": "Delivered", "TimeStamp": "20-11-2026 09:00:00"},
            {"Code": "J01", "Description": "Sorted", "TimeStamp": "20-11-2026 01:00:00"}
        ],
        "Status": {"StatusCode": status, "PhaseCode": phase, "TimeStamp": "20-11-2026 09:00:00"}
    }}});
    let number = TrackingNumber::read("3SDEVC201611210").unwrap();
    let page = v2::read(&number, &reply(200, &body.to_string())).unwrap();
    journey(&told(&page).events)
}

macro_rules! traps {
    ($($name:ident: $status:literal, $phase:literal, $code:literal => $means:expr, $reason:expr;)*) => {
        $(#[test]
        fn $name() {
            let way = after($status, $phase, $code);
            let expected: (DeliveryStatus, Option<Reason>) = ($means, $reason);
            assert_eq!((way.status, way.reason), expected);
            assert_eq!(way.by.map(|event| event.code).as_deref(), Some($code));
        })*
    };
}

traps! {
    // Phase 4 is called delivered.
    phase_4_status_12_j23_waits_in_a_locker: "12", "4", "J23" => AvailableForPickup, Some(Reason::Locker);
    phase_4_status_12_x05_waits_at_a_point: "12", "4", "X05" => AvailableForPickup, None;
    phase_4_status_23_c01_was_fetched_at_the_senders: "23", "4", "C01" => InTransit, Some(Reason::PickedUp);
    phase_4_status_22_i02_was_fetched_by_its_recipient: "22", "4", "I02" => Delivered, Some(Reason::PickedUpByRecipient);
    // Status 11 is called delivered.
    status_11_i01_is_delivered: "11", "4", "I01" => Delivered, None;
    status_11_i07_goes_back_to_the_sender: "11", "4", "I07" => Returning, None;
    status_11_j63_was_returned_to_the_sender: "11", "4", "J63" => Returned, None;
    status_11_x24_was_returned_abroad: "11", "4", "X24" => Returned, None;
    status_11_y26_waits_at_a_po_box: "11", "4", "Y26" => AvailableForPickup, None;
    status_11_j23_waits_in_a_locker: "11", "4", "J23" => AvailableForPickup, Some(Reason::Locker);
    status_11_k91_is_in_storage: "11", "4", "K91" => InTransit, Some(Reason::InStorage);
    status_11_i06_is_only_handed_over: "11", "4", "I06" => InTransit, Some(Reason::HandoverPending);
    // Status 7 is called out for delivery.
    status_7_x19_left_for_abroad: "7", "3", "X19" => InTransit, None;
    status_7_x04_passed_customs: "7", "3", "X04" => InTransit, Some(Reason::Customs);
    status_7_j45_is_on_the_way_to_a_depot: "7", "3", "J45" => InTransit, None;
    status_7_j08_could_not_be_delivered: "7", "3", "J08" => AttemptFailed, None;
    status_7_k14_could_not_be_delivered: "7", "3", "K14" => AttemptFailed, None;
    status_7_j29_did_not_fit: "7", "3", "J29" => AttemptFailed, None;
    status_7_j94_met_nobody: "7", "3", "J94" => AttemptFailed, None;
    status_7_k70_is_on_its_way_to_a_point: "7", "3", "K70" => InTransit, Some(Reason::ToPickupPoint);
    status_7_j47_is_on_its_way_to_a_point: "7", "3", "J47" => InTransit, Some(Reason::ToPickupPoint);
    status_7_j55_is_on_its_way_to_a_point: "7", "3", "J55" => InTransit, Some(Reason::ToPickupPoint);
    status_7_h35_is_damaged_and_goes_back: "7", "3", "H35" => Returning, Some(Reason::Damaged);
    // Status 5 is called sorted.
    status_5_x20_goes_back: "5", "2", "X20" => Returning, None;
    status_5_x21_goes_back: "5", "2", "X21" => Returning, None;
    status_5_x22_goes_back: "5", "2", "X22" => Returning, None;
    status_5_r06_was_cancelled: "5", "2", "R06" => Cancelled, Some(Reason::CancelledBySender);
    // Status 6 is called not sorted.
    status_6_h10_goes_back: "6", "2", "H10" => Returning, Some(Reason::ProhibitedContent);
    status_6_k92_was_destroyed: "6", "2", "K92" => Exception, Some(Reason::Destroyed);
    status_6_k30_cannot_be_delivered: "6", "2", "K30" => Exception, Some(Reason::Undeliverable);
    // Status 8 is called not delivered, status 9 at customs.
    status_8_y71_is_missing: "8", "3", "Y71" => Exception, Some(Reason::Lost);
    status_9_y29_was_destroyed_by_customs: "9", "3", "Y29" => Exception, Some(Reason::Destroyed);
    // Status 99 says nothing.
    status_99_h15_goes_back: "99", "99", "H15" => Returning, None;
    status_99_h17_goes_back: "99", "99", "H17" => Returning, Some(Reason::Customs);
    status_99_h18_goes_back: "99", "99", "H18" => Returning, None;
    status_99_y47_goes_back: "99", "99", "Y47" => Returning, Some(Reason::Customs);
    status_99_h30_was_cancelled: "99", "99", "H30" => Cancelled, Some(Reason::CancelledBySender);
    status_99_y45_was_taken_out: "99", "99", "Y45" => Exception, Some(Reason::ProhibitedContent);
}

#[test]
fn remarks_move_nothing_whatever_status_stands_beside_them() {
    for (status, phase, code) in
        [("5", "2", "A08"), ("5", "2", "J09"), ("11", "4", "A42"), ("99", "99", "A94"), ("7", "3", "P21")]
    {
        let way = after(status, phase, code);
        assert_eq!((way.status, way.reason), (InTransit, Some(Reason::Sorted)), "{code}");
        assert_eq!(way.by.map(|event| event.code).as_deref(), Some("J01"), "{code}");
        assert!(way.seen.map(|s| s.at) > way.since.map(|s| s.at), "{code}: somebody had it in hand");
    }
}

#[test]
fn an_unknown_code_leaves_it_where_it_was_and_is_counted() {
    let way = after("11", "4", "Z99");
    assert_eq!((way.status, way.unknown), (InTransit, 1));
}
