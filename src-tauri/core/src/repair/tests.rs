use super::*;
use crate::connectors::{MailPower, Writing};
use crate::domain::{
    AccountId, Buyer, Cause, Closer, Confidence, DAY, DeliveryStatus, Finding, FindingId, FindingState,
    Fulfillment, Home, Kind, Line, Ms, OpenLine, Order, OrderId, OrderState, Phrase, Pile, Platform, Reads,
    Shipment, ShipmentId, ShipmentLine, ShipmentNumber, ShipmentRole, Sighting, Stamp, Trace, TrackingNumber,
    Travel,
};
use crate::reconcile::{Closing, OrderFacts, ProductField, ProductRule, Rules, ShipmentFacts};

const NOW: Ms = Ms(1_795_165_200_000);
const OWN: &str = "3SABCD123456789";
const LA: &str = "LA874320193FR";

fn number(text: &str) -> TrackingNumber {
    TrackingNumber::read(text).unwrap()
}

fn line(id: &str, sku: &str) -> Line {
    Line {
        remote_id: id.into(),
        sku: sku.into(),
        name: sku.into(),
        quantity: 2,
        refunded: 0,
        vendor: String::new(),
        ships: true,
        sent: Some(0),
    }
}

fn fulfillment(id: &str, lines: &[&str]) -> Fulfillment {
    Fulfillment {
        remote_id: id.into(),
        at: Some(Stamp::instant(NOW.plus(-5 * DAY))),
        lines: lines.iter().map(|l| ((*l).to_owned(), 2)).collect(),
        delivery: DeliveryStatus::Unknown,
        delivered: None,
        wants: Default::default(),
    }
}

fn shows(text: &str, entry: &str) -> Sighting {
    Sighting {
        number: number(text),
        home: Home("fulfillment".into()),
        remote_id: entry.into(),
        carrier: "PostNL".into(),
        url: "https://postnl.example/t".into(),
        at: None,
        by: String::new(),
    }
}

fn open(line: &str, may_close: bool) -> OpenLine {
    OpenLine { line: line.into(), group: "F1".into(), id: format!("open-{line}"), quantity: 2, may_close }
}

fn shipment(id: i64, skus: &[&str]) -> Shipment {
    Shipment {
        id: ShipmentId(id),
        account: AccountId(2),
        remote_id: format!("s{id}"),
        role: ShipmentRole::Original,
        shipped: Some(Stamp::instant(NOW.plus(-3 * DAY))),
        first_seen: NOW,
        order_ref: "1043".into(),
        buyer: Buyer::default(),
        lines: skus.iter().map(|sku| ShipmentLine::named(*sku, 2)).collect(),
        numbers: vec![ShipmentNumber { number: number(LA), carrier: "La Poste".into(), url: String::new() }],
        batch: None,
        entered: false,
        replaces: None,
        external_id: String::new(),
    }
}

/// A shirt of TPOP and a letter of the owner, both shown as sent, in an order that was read just now.
fn order() -> OrderFacts {
    OrderFacts {
        id: OrderId(1),
        order: Order {
            account: AccountId(1),
            remote_id: "7".into(),
            number: "#1043".into(),
            state: OrderState::Closed,
            remote_state: "FULFILLED".into(),
            ordered: Stamp::instant(NOW.plus(-9 * DAY)),
            paid: None,
            closed: Some(Stamp::instant(NOW.plus(-5 * DAY))),
            modified: None,
            buyer: Buyer::default(),
            shipping_method: String::new(),
            travel: Travel::Ships,
            lines: vec![line("l1", "SHIRT"), line("l2", "LETTER")],
            fulfillments: vec![fulfillment("f1", &["l1"]), fulfillment("f2", &["l2"])],
            open: None,
            promise: Default::default(),
        },
        sightings: Vec::new(),
        traces: Vec::new(),
        reads: Reads { order: Some(NOW), fulfillments: Some(NOW), notes: Some(NOW) },
        reads_fulfillments: false,
        reads_notes: true,
        not_known: None,
        no_tracking: None,
        closing: Closing { closer: Closer::Unknown, confidence: Confidence::Unknown, evidence: Vec::new() },
        shipments: vec![ShipmentFacts { shipment: shipment(1, &["SHIRT"]), supplier: Platform::Tpop }],
        answer: None,
        shared: Vec::new(),
        platform: Platform::Shopify,
        starting_line: Some(NOW.plus(-30 * DAY)),
        ended_by: None,
        parcels: Vec::new(),
        asks: Vec::new(),
        external_id: String::new(),
        makings: Vec::new(),
    }
}

fn finding(kind: Kind, cause: Cause) -> Finding {
    Finding {
        id: FindingId(1),
        order: Some(OrderId(1)),
        shipment: Some(ShipmentId(1)),
        kind,
        pile: Pile::Now,
        state: FindingState::Open,
        cause,
        confidence: Confidence::Unknown,
        closer: Closer::Unknown,
        closed: None,
        number: Some(number(LA)),
        evidence: Vec::new(),
        since: NOW,
        due: NOW.plus(-2 * DAY),
        snoozed_until: None,
        reason: String::new(),
    }
}

fn what(kind: Kind, cause: Cause, facts: &OrderFacts) -> Result<Deed, PlanError> {
    let sent = &facts.shipments[0];
    deed(&finding(kind, cause), facts, &sent.shipment, sent.supplier, &Rules::default())
}

fn changed(deed: Deed, facts: &OrderFacts, pile: Pile) -> (Change, MailPlan) {
    let home =
        (Home("fulfillment".into()), Writing { mail: MailPower::Choice, undoable: true, one_shot: false });
    let plan_facts = PlanFacts {
        order: facts,
        shipment: &facts.shipments[0].shipment,
        deed,
        carrier: "La Poste Colissimo".into(),
        url: "https://laposte.example/LA".into(),
        home,
        pile,
        mailed_before: false,
    };
    plan(plan_facts, None, NOW)
}

#[test]
fn a_number_goes_to_what_holds_the_parcels_lines() {
    let mut facts = order();
    let deed = what(Kind::TrackingMissing, Cause::ClosedByHand, &facts).unwrap();
    assert_eq!((deed.action, deed.target.as_str()), (Action::AddNumber, "f1"));
    assert_eq!(deed.lines, [ChangeLine { remote_id: "l1".into(), quantity: 2 }]);
    facts.shipments[0].shipment.lines.clear();
    facts.order.fulfillments = vec![fulfillment("f1", &["l1", "l2"])];
    facts.sightings.push(shows(OWN, "f1"));
    let deed = what(Kind::NumberIncomplete, Cause::ClosedByHand, &facts).unwrap();
    assert_eq!((deed.action, deed.target.as_str()), (Action::AddNumber, "f1"), "beside the owner's own");
}

#[test]
fn of_two_entries_with_its_lines_the_one_without_a_number_gets_it() {
    let mut facts = order();
    facts.order.fulfillments = vec![fulfillment("f1", &["l1"]), fulfillment("f2", &["l1"])];
    facts.sightings.push(shows(OWN, "f2"));
    assert_eq!(what(Kind::NumberIncomplete, Cause::Unknown, &facts).unwrap().target, "f1");
}

#[test]
fn lines_are_the_suppliers_where_the_parcel_names_none() {
    let rule = |supplier| ProductRule {
        shop: None,
        field: ProductField::SkuPrefix,
        value: "SHIRT".into(),
        supplier,
    };
    let rules = Rules { products: vec![rule(Platform::Tpop)], ..Rules::default() };
    let lines = lines_of(&order().order, &shipment(1, &[]), Platform::Tpop, &rules);
    assert_eq!(lines, [ChangeLine { remote_id: "l1".into(), quantity: 2 }]);
    let all = lines_of(&order().order, &shipment(1, &[]), Platform::Tpop, &Rules::default());
    assert_eq!(all.len(), 2, "nobody knows whose they are");
}

#[test]
fn another_number_is_replaced_only_when_it_is_known_how_they_belong_together() {
    let mut facts = order();
    facts.sightings.push(shows("LA874320913FR", "f1"));
    let old = number("LA874320913FR");
    for cause in [Cause::TypingSlip, Cause::SpreadsheetDamage, Cause::ReplacedLabel] {
        let deed = what(Kind::NumberDiffers, cause, &facts).unwrap();
        assert_eq!(deed.action, Action::ReplaceNumber { old: old.clone() });
        assert_eq!(deed.target, "f1");
    }
    assert_eq!(what(Kind::NumberDiffers, Cause::Unknown, &facts), Err(PlanError::AskFirst));
    facts.sightings.push(shows(OWN, "f2"));
    let two = what(Kind::NumberDiffers, Cause::TypingSlip, &facts);
    assert_eq!(two, Err(PlanError::AskFirst), "which of two is replaced is no guess");
    facts.shipments[0].shipment.replaces = Some(number(OWN));
    let named = what(Kind::NumberDiffers, Cause::ReplacedLabel, &facts).unwrap();
    assert_eq!(named.action, Action::ReplaceNumber { old: number(OWN) }, "the owner named it");
}

#[test]
fn a_damaged_text_is_exchanged_only_where_it_can_stand_in_one_parcel() {
    let text = "323E15";
    let mut facts = order();
    facts.traces.push(Trace { home: Home("fulfillment".into()), text: text.into() });
    let mut finding = finding(Kind::NumberDiffers, Cause::SpreadsheetDamage);
    finding.evidence = vec![
        Phrase::new("evidence-other-number").text("shown", text).text("home", "fulfillment").at("read", NOW),
    ];
    let what = |facts: &OrderFacts| {
        deed(&finding, facts, &facts.shipments[0].shipment, Platform::Tpop, &Rules::default())
    };
    assert_eq!(what(&facts), Err(PlanError::LinesUnclear), "it may be the other parcel's");
    facts.order.fulfillments.truncate(1);
    assert!(matches!(what(&facts).unwrap().action, Action::ReplaceNumber { .. }));
}

#[test]
fn a_carrier_is_corrected_where_its_number_stands() {
    let mut facts = order();
    facts.sightings.push(shows(LA, "f1"));
    let deed = what(Kind::CarrierDiffers, Cause::WrongCarrier, &facts).unwrap();
    let expected =
        Action::CorrectCarrier { was: "PostNL".into(), was_url: "https://postnl.example/t".into() };
    assert_eq!((deed.action, deed.target.as_str()), (expected, "f1"));
}

fn still_open() -> OrderFacts {
    let mut facts = order();
    facts.order.state = OrderState::Open;
    facts.order.fulfillments.clear();
    facts.order.open = Some(vec![open("l1", true), open("l2", true)]);
    facts
}

#[test]
fn only_the_parcels_own_lines_are_closed() {
    let deed = what(Kind::OrderNotClosed, Cause::ConnectionLost, &still_open()).unwrap();
    let Action::CloseLines { lines } = deed.action else { panic!("{:?}", deed.action) };
    assert_eq!(lines.iter().map(|l| l.id.as_str()).collect::<Vec<_>>(), ["open-l1"]);
    assert_eq!(deed.target, "");
}

#[test]
fn nothing_is_closed_that_is_not_certain() {
    type Spoil = fn(&mut OrderFacts);
    let cases: [(&str, Spoil, PlanError); 5] = [
        ("what is open was not read", |f| f.order.open = None, PlanError::NotRead),
        (
            "another app has the line",
            |f| f.order.open = Some(vec![open("l1", false)]),
            PlanError::OfAnotherApp,
        ),
        ("the line is closed", |f| f.order.open = Some(vec![open("l2", true)]), PlanError::NothingOpen),
        ("the parcel names no line", |f| f.shipments[0].shipment.lines.clear(), PlanError::LinesUnclear),
        ("the order was cancelled", |f| f.order.state = OrderState::Cancelled, PlanError::OrderEnded),
    ];
    for (case, spoil, error) in cases {
        let mut facts = still_open();
        spoil(&mut facts);
        assert_eq!(what(Kind::OrderNotClosed, Cause::Unknown, &facts), Err(error), "{case}");
    }
    let unclear = what(Kind::OrderNotClosed, Cause::LinesUnclear, &still_open());
    assert_eq!(unclear, Err(PlanError::LinesUnclear));
}

#[test]
fn questions_and_mishaps_are_not_written() {
    for kind in [Kind::NumberWanted, Kind::NumberReused, Kind::NotShipped, Kind::ShipmentUnmatched] {
        assert_eq!(what(kind, Cause::Unknown, &order()), Err(PlanError::Nothing), "{kind:?}");
    }
}

#[test]
fn what_the_shop_says_arrived_is_not_announced() {
    let mut facts = order();
    let deed = || what(Kind::TrackingMissing, Cause::Unknown, &order()).unwrap();
    assert!(changed(deed(), &facts, Pile::Now).1.suggested);
    assert!(!changed(deed(), &facts, Pile::BeforeYouStarted).1.suggested, "from before the owner began");
    facts.order.fulfillments[0].delivery = DeliveryStatus::Delivered;
    assert_eq!(changed(deed(), &facts, Pile::Now).1.reason, MailReason::Arrived);
}

#[test]
fn a_replacement_is_done_when_the_old_one_is_gone() {
    let mut facts = order();
    facts.sightings.push(shows("LA874320913FR", "f1"));
    let (change, _) =
        changed(what(Kind::NumberDiffers, Cause::TypingSlip, &facts).unwrap(), &facts, Pile::Now);
    assert_eq!(seen(&change, &facts, NOW).unwrap().0, Outcome::NotThere);
    facts.sightings.push(shows(LA, "f1"));
    assert_eq!(seen(&change, &facts, NOW).unwrap().0, Outcome::NotThere, "both stand there");
    facts.sightings.remove(0);
    assert_eq!(seen(&change, &facts, NOW).unwrap().0, Outcome::Shown);
}

#[test]
fn a_carrier_is_corrected_when_carrier_and_link_are_others() {
    let mut facts = order();
    facts.sightings.push(shows(LA, "f1"));
    let (change, _) =
        changed(what(Kind::CarrierDiffers, Cause::WrongCarrier, &facts).unwrap(), &facts, Pile::Now);
    assert_eq!(seen(&change, &facts, NOW), Ok((Outcome::NotThere, Some(NOW))));
    facts.sightings[0].carrier = "la poste colissimo".into();
    assert_eq!(seen(&change, &facts, NOW).unwrap().0, Outcome::NotThere, "its link still leads elsewhere");
    facts.sightings[0].url = "https://laposte.example/own-way?LA".into();
    assert_eq!(seen(&change, &facts, NOW).unwrap().0, Outcome::Shown, "the shop writes it its own way");
    assert_ne!(change.key("shop"), Change { action: Action::AddNumber, ..change.clone() }.key("shop"));
}

#[test]
fn what_moved_meanwhile_is_not_written_over() {
    let facts = order();
    let (change, _) =
        changed(what(Kind::TrackingMissing, Cause::Unknown, &facts).unwrap(), &facts, Pile::Now);
    assert_eq!(moved(&change, &facts), None);
    type Move = fn(&mut OrderFacts);
    let cases: [(&str, Move); 4] = [
        ("cancelled", |f| f.order.state = OrderState::Cancelled),
        ("another number", |f| f.sightings.push(shows(OWN, "f1"))),
        ("the entry is gone", |f| {
            f.order.fulfillments.remove(0);
        }),
        ("a text", |f| f.traces.extend(crate::domain::Trace::of(Home("x".into()), "1234567"))),
    ];
    for (case, change_it) in cases {
        let mut facts = order();
        change_it(&mut facts);
        assert!(moved(&change, &facts).is_some(), "{case}");
    }
}

#[test]
fn lines_are_closed_in_an_open_order_and_only_while_they_are_open() {
    let mut facts = still_open();
    let (change, _) = changed(what(Kind::OrderNotClosed, Cause::Unknown, &facts).unwrap(), &facts, Pile::Now);
    assert_eq!(moved(&change, &facts), None);
    facts.order.open = Some(vec![open("l2", true)]);
    assert!(moved(&change, &facts).is_some());
}

#[test]
fn a_journal_of_before_is_still_understood() {
    let facts = order();
    let (change, _) =
        changed(what(Kind::TrackingMissing, Cause::Unknown, &facts).unwrap(), &facts, Pile::Now);
    let mut old = serde_json::to_value(&change).unwrap();
    old.as_object_mut().unwrap().retain(|key, _| key != "action" && key != "target");
    let read: Change = serde_json::from_value(old).unwrap();
    assert_eq!((read.action, read.target.as_str()), (Action::AddNumber, ""));
}
