use super::*;
use crate::domain::Ms;
use chrono::NaiveDateTime;

fn read(text: &str) -> Understood {
    let zone = |wall: NaiveDateTime| Ms::from(wall.and_utc());
    let options = ImportOptions { contents: Contents::Shipments, day_order: None, zone: &zone };
    pasted("pasted text", text).unwrap().understand(&options).unwrap()
}

/// Order, number, carrier and day of every shipment.
fn shipments(text: &str) -> Vec<(String, String, String, String)> {
    let read = read(text);
    assert_eq!(read.rejected, [], "{text}");
    read.shipments
        .into_iter()
        .map(|s| {
            let day = s.shipped.map(|d| d.at.to_utc().format("%Y-%m-%d").to_string()).unwrap_or_default();
            (s.order_ref, s.number.into(), s.carrier, day)
        })
        .collect()
}

fn reasons(text: &str) -> Vec<(u64, String)> {
    let read = read(text);
    assert_eq!(read.shipments, [], "{text}");
    read.rejected.into_iter().map(|r| (r.line, r.reason.id)).collect()
}

fn whole(carrier: &str, day: &str) -> (String, String, String, String) {
    ("1043".into(), "LA874320193FR".into(), carrier.into(), day.into())
}

#[test]
fn a_line_is_read_in_any_arrangement() {
    for line in [
        "#1043  LA874320193FR  La Poste  17/11/2026",
        "17/11/2026 La Poste LA874320193FR #1043",
        "1043\tLA874320193FR\tLa Poste\t17-11-2026",
        "1043;LA874320193FR;La Poste;17.11.2026",
        "1043,LA874320193FR,La Poste,17/11/2026",
        "La Poste | 17 Nov 2026 | LA 874 320 193 FR | 1043",
        "Order 1043: LA874320193FR (La Poste), 17 november 2026",
        "Commande n° 1043 LA 874 320 193 FR La Poste le 17 novembre 2026",
        "Bestellung 1043, Sendungsnummer: LA874320193FR, La Poste, 17.11.2026",
    ] {
        assert_eq!(shipments(line), [whole("La Poste", "2026-11-17")], "{line}");
    }
    assert_eq!(shipments("1043 LA874320193FR"), [whole("", "")]);
}

#[test]
fn several_lines_are_several_shipments_and_talk_is_passed_over() {
    let text =
        "Hello,\n\nthese were sent:\n#1043 LA874320193FR\n#1044 3SWOLK0482915 PostNL\n\nKind regards\n";
    let read = read(text);
    assert_eq!(read.rejected, []);
    let lines: Vec<(u64, &str)> = read.shipments.iter().map(|s| (s.line, s.order_ref.as_str())).collect();
    assert_eq!(lines, [(4, "1043"), (5, "1044")]);
    assert!(read.notes.iter().any(|n| n.phrase.id == "import-note-passed-over"));
}

#[test]
fn labelled_lines_are_a_shipment() {
    for text in [
        "Order: 1043\nTracking number: LA874320193FR\nCarrier: La Poste\nShipped: 17/11/2026\n",
        "Bestelnummer: #1043\n2x Poster A3\nTrack & Trace: LA874320193FR\nVervoerder: La Poste\nVerzonden op: 17-11-2026",
        "Commande\n1043\n\nNuméro de suivi\n\nLA 874 320 193 FR\nTransporteur\nLa Poste\nExpédié le\n17 novembre 2026\n",
        "Order: 1043; Tracking: LA874320193FR; Carrier: La Poste; Shipped: 17.11.2026",
        "Order: 1043, Tracking: LA874320193FR, Carrier: La Poste, Shipped: 17.11.2026",
    ] {
        assert_eq!(shipments(text), [whole("La Poste", "2026-11-17")], "{text}");
    }
}

#[test]
fn blocks_follow_each_other() {
    let text =
        "Order: 1043\nTracking: LA874320193FR\nOrder: 1044\nTracking: 12345678\n\nOrder: 1045\nTracking:\n";
    let read = read(text);
    let orders: Vec<(&str, &str)> =
        read.shipments.iter().map(|s| (s.order_ref.as_str(), s.number.as_str())).collect();
    assert_eq!(orders, [("1043", "LA874320193FR"), ("1044", "12345678")], "a label makes any number certain");
    assert_eq!(read.without_number, 1);
}

#[test]
fn a_table_with_names_is_read_as_a_table() {
    let read = read("Order\tTracking number\tShipped\n1043\tLA874320193FR\t17/11/2026\n1044\t12345678\t\n");
    assert_eq!(read.shipments.len(), 2);
    assert_eq!(read.shipments[1].line, 3);
}

#[test]
fn a_link_is_enough_for_a_number() {
    let text = "#1043 https://www.laposte.fr/outils/suivre-vos-envois?code=LA874320193FR";
    let read = read(text);
    assert_eq!(read.shipments[0].number.as_str(), "LA874320193FR");
    assert!(read.shipments[0].url.starts_with("https://www.laposte.fr/"));
}

#[test]
fn a_plain_number_counts_when_the_line_names_its_carrier() {
    let line = "1043 12345678 Mondial Relay";
    assert_eq!(shipments(line)[0].1, "12345678");
    assert_eq!(reasons("1043 12345678"), [(1, "import-paste-no-number".into())]);
}

#[test]
fn two_numbers_of_one_order_are_two_parcels() {
    let numbers: Vec<String> =
        shipments("#1043 LA874320193FR 3SWOLK0482915").into_iter().map(|s| s.1).collect();
    assert_eq!(numbers, ["LA874320193FR", "3SWOLK0482915"]);
}

#[test]
fn what_is_not_certain_is_rejected_with_its_reason() {
    for (line, reason) in [
        ("#1043 17/11/2026", "import-paste-no-number"),
        ("LA874320193FR", "import-paste-no-order"),
        ("1043 1044 LA874320193FR", "import-paste-several-orders"),
        ("#1043 #1044 LA874320193FR", "import-paste-several-orders"),
        ("#1043 LA874320193FR 17/11/2026 18/11/2026", "import-paste-several-dates"),
        ("3SABCD1234567 89", "import-paste-unclear-number"),
        ("#1043 3,40434E+17 DHL", "import-number-shortened"),
        ("#1043 1505837294610", "import-number-lost-zero"),
        ("#1043;########", "import-number-hidden"),
    ] {
        assert_eq!(reasons(line), [(1, reason.to_owned())], "{line}");
    }
}

#[test]
fn a_text_without_any_shipment_is_said_to_be_one() {
    assert_eq!(pasted("pasted text", "Hello\n\nHow are you?\n"), Err(ImportError::NothingPasted));
    assert_eq!(pasted("pasted text", ""), Err(ImportError::NothingPasted));
}
