use super::*;
use crate::domain::{HOUR, Ms, OrderState, Precision};
use crate::import::{Said, rejected_csv, table};
use chrono::NaiveDateTime;

/// A shop one hour east of UTC.
fn zone(wall: NaiveDateTime) -> Ms {
    Ms::from(wall.and_utc()).plus(-HOUR)
}

fn read_as(contents: Contents, day_order: Option<DayOrder>, text: &str) -> Result<Understood, ImportError> {
    let table = table("sent.csv", text)?;
    let mapping = Mapping::of(&table, contents, &[])?;
    understand(&table, &mapping, &ImportOptions { contents, day_order, zone: &zone })
}

fn shipments(text: &str) -> Understood {
    read_as(Contents::Shipments, None, text).unwrap()
}

fn orders(text: &str) -> Understood {
    read_as(Contents::Orders, None, text).unwrap()
}

/// Row, column and reason of everything that was rejected.
fn rejected(understood: &Understood) -> Vec<(u64, &str, &str)> {
    understood.rejected.iter().map(|r| (r.line, r.column.as_str(), r.reason.id.as_str())).collect()
}

fn notes(understood: &Understood) -> Vec<&str> {
    understood.notes.iter().map(|n| n.phrase.id.as_str()).collect()
}

#[test]
fn a_suppliers_file_becomes_shipments() {
    let read = shipments(
        "Bestelnr;Naam klant;Verzonden op;Vervoerder;Zendingnr;Postcode;Land;Opmerking\n\
         #1063;L. van Dijk;21-11-2026;LAPOSTE;LA874320193FR;1012 AB;Nederland;cadeau\n\
         1060;C. Petit;19-11-2026;COLISSIMO;8R00432154798;75011;France;\n",
    );
    assert_eq!(rejected(&read), []);
    let [first, second] = read.shipments.as_slice() else { panic!("two rows: {:?}", read.shipments) };
    assert_eq!((first.line, first.order_ref.as_str(), first.number.as_str()), (2, "1063", "LA874320193FR"));
    assert_eq!(first.carrier, "LAPOSTE");
    assert_eq!(
        first.buyer,
        Buyer { name: "L. van Dijk".into(), postcode: "1012 AB".into(), country: "NL".into() }
    );
    let shipped = first.shipped.unwrap();
    assert_eq!(shipped.at.to_utc().to_rfc3339(), "2026-11-20T23:00:00+00:00");
    assert_eq!((shipped.precision, shipped.zone_assumed), (Precision::Day, true));
    assert_eq!(second.buyer.country, "FR");
    assert_eq!(first.fingerprint(), "1063|LA874320193FR");
    assert!(notes(&read).contains(&"import-note-day-first"));
}

#[test]
fn the_same_row_has_the_same_fingerprint_however_it_is_written() {
    let one = shipments("Order,Tracking number\n#1043,LA 680 211 095 FR\n");
    let two = shipments("Tracking number;Carrier;Order\nla680211095fr;La Poste;'1043\n");
    assert_eq!(one.shipments[0].fingerprint(), two.shipments[0].fingerprint());
}

#[test]
fn rows_of_one_parcel_are_one_shipment() {
    let read = shipments(
        "Order,Tracking number,SKU,Quantity,Shipped on,Name\n\
         1043,LU680211095FR,POSTER-A3,1,2026-11-17,\n\
         1043,LU680211095FR,MUG,2,2026-11-18,C. Petit\n\
         1043,LU680211095FR,mug,1,,\n\
         1043,3SWOLK0482915,MUG,1,,\n",
    );
    let [first, second] = read.shipments.as_slice() else { panic!("two parcels: {:?}", read.shipments) };
    let goods: Vec<(&str, i64)> = first.goods.iter().map(|l| (l.sku.as_str(), l.quantity)).collect();
    assert_eq!(goods, [("POSTER-A3", 1), ("MUG", 3)]);
    assert_eq!(first.buyer.name, "C. Petit");
    assert_eq!(
        first.shipped.unwrap().at.to_utc().to_rfc3339(),
        "2026-11-17T23:00:00+00:00",
        "the last moment"
    );
    assert_eq!(second.number.as_str(), "3SWOLK0482915");
}

#[test]
fn the_same_row_twice_counts_once() {
    let read = shipments("Order,Tracking number,SKU\n1043,LU680211095FR,MUG\n1043,LU680211095FR,MUG\n");
    assert_eq!(read.shipments[0].goods[0].quantity, 1);
    assert_eq!(notes(&read), ["import-note-duplicates"]);
}

#[test]
fn two_numbers_in_a_cell_are_two_parcels() {
    let read = shipments("Order,Tracking number,SKU\n1043,\"LU680211095FR; 3SWOLK0482915\",MUG\n");
    let numbers: Vec<&str> = read.shipments.iter().map(|s| s.number.as_str()).collect();
    assert_eq!(numbers, ["LU680211095FR", "3SWOLK0482915"]);
    assert!(read.shipments.iter().all(|s| s.goods.is_empty()), "which goods are in which is not known");
    assert_eq!(notes(&read), ["import-note-split"]);
}

#[test]
fn a_row_without_a_number_is_not_sent_yet() {
    let read = shipments("Order,Tracking number\n1043,\n1044,-\n1045,LU680211095FR\n");
    assert_eq!((read.without_number, read.shipments.len(), read.rejected.len()), (2, 1, 0));
}

#[test]
fn what_is_wrong_is_rejected_with_its_place_and_the_rest_goes_in() {
    let read = shipments(
        "Bestelnr;Zendingnr;Verzonden op;Aantal;SKU\n\
         1043;3,40434E+17;17-11-2026;1;A\n\
         1044;1505837294610;17-11-2026;1;A\n\
         1045;LU680211095FR;31-11-2026;1;A\n\
         ;LU680211095FR;17-11-2026;1;A\n\
         1046;LU680211095FR;soon;two;A\n\
         3.12E+09;LU680211095FR;17-11-2026;1;A\n\
         1047;LU680211095FR;17-11-2026;1;A\n",
    );
    assert_eq!(
        rejected(&read),
        [
            (2, "Zendingnr", "import-number-shortened"),
            (3, "Zendingnr", "import-number-lost-zero"),
            (4, "Verzonden op", "import-date-impossible"),
            (5, "Bestelnr", "import-order-missing"),
            (6, "Verzonden op", "import-date-unreadable"),
            (6, "Aantal", "import-quantity-unreadable"),
            (7, "Bestelnr", "import-order-damaged"),
        ]
    );
    assert_eq!(read.rejected_rows(), 6);
    assert_eq!(read.rejected[0].found, "3,40434E+17");
    assert_eq!(read.rejected[1].suggestion.as_ref().unwrap().as_str(), "01505837294610");
    let expected = Phrase::new("import-date-remedy").text("example", "17-11-2026");
    assert_eq!(read.rejected[2].remedy, expected, "an example from the file itself");
    assert_eq!(read.shipments.len(), 1);
}

#[test]
fn a_row_whose_cells_cannot_be_under_their_names_is_rejected() {
    let read = shipments(
        "Order,Tracking number,Note\n1043,LU680211095FR,a,b\nexported by hand\n1044,LU680211095FR,x,,\n1045,LU680211095FR\n",
    );
    assert_eq!(rejected(&read), [(2, "", "import-row-too-long"), (3, "", "import-row-too-short")]);
    assert_eq!(read.shipments.len(), 2, "blank cells at the end, or a missing note, do no harm");
}

#[test]
fn blank_rows_and_totals_are_passed_over() {
    let read = shipments("Order,Tracking number,Amount\n1043,LU680211095FR,12.00\n,,\nTotaal,,12.00\n,,\n");
    assert_eq!((read.shipments.len(), read.without_number, read.rejected.len()), (1, 0, 0));
    assert_eq!(notes(&read), ["import-note-totals"]);
}

#[test]
fn dates_that_can_be_read_in_two_ways_are_asked_about() {
    let text =
        "Order,Tracking number,Shipped on\n1043,LU680211095FR,2026-11-17\n1044,3SWOLK0482915,03/04/2026\n";
    let error = read_as(Contents::Shipments, None, text).unwrap_err();
    assert!(matches!(&error, ImportError::DatesUndecided { row: 3, example, .. } if example == "03/04/2026"));
    let day = |order| {
        let read = read_as(Contents::Shipments, Some(order), text).unwrap();
        read.shipments[1].shipped.unwrap().at.to_utc().format("%m-%d").to_string()
    };
    assert_eq!(day(DayOrder::DayFirst), "04-02", "3 April began the evening before in UTC");
    assert_eq!(day(DayOrder::MonthFirst), "03-03");
}

#[test]
fn one_clear_date_decides_for_the_whole_file() {
    let read = shipments(
        "Order,Tracking number,Shipped on\n1043,LU680211095FR,03/04/2026\n1044,3SWOLK0482915,04/17/2026\n",
    );
    assert_eq!(read.shipments[0].shipped.unwrap().at.to_utc().format("%m-%d").to_string(), "03-03");
    assert!(notes(&read).contains(&"import-note-month-first"));
    let mixed = "Order,Tracking number,Shipped on\n1,LU680211095FR,17/04/2026\n2,3SWOLK0482915,04/17/2026\n";
    let error = read_as(Contents::Shipments, None, mixed).unwrap_err();
    assert!(matches!(error, ImportError::DatesMixed { day_row: 2, month_row: 3, .. }));
}

#[test]
fn a_check_digit_that_does_not_fit_is_told_and_taken() {
    let read = shipments("Order,Tracking number\n1043,RI543495045NL\n");
    assert_eq!(read.shipments.len(), 1);
    assert_eq!((notes(&read), read.notes[0].line), (vec!["import-note-check-digit"], Some(2)));
}

#[test]
fn links_are_kept_when_they_are_links() {
    let read = shipments(
        "Order,Tracking number,Tracking link\n\
         1043,LU680211095FR,https://www.laposte.fr/outils/suivre-vos-envois?code=LU680211095FR\n\
         1044,https://www.laposte.fr/outils/suivre-vos-envois?code=8R00432154798,\n\
         1045,3SWOLK0482915,javascript:alert(1)\n",
    );
    assert!(read.shipments[0].url.ends_with("LU680211095FR"));
    assert_eq!(read.shipments[1].number.as_str(), "8R00432154798");
    assert!(read.shipments[1].url.ends_with("8R00432154798"));
    assert_eq!(read.shipments[2].url, "");
    assert_eq!(notes(&read), ["import-note-links"]);
}

#[test]
fn orders_without_a_tracking_column_prove_nothing_about_tracking() {
    let read = orders(
        "Name,Financial Status,Fulfillment Status,Fulfilled at,Created at,Lineitem quantity,Lineitem sku,Shipping Name,Shipping Country\n\
         #1001,paid,fulfilled,2026-11-17 10:00:00 +0100,2026-11-16 09:00:00 +0100,1,MUG,C. Petit,FR\n\
         #1001,,,,,2,POSTER,,\n\
         #1002,paid,unfulfilled,,2026-11-16 09:30:00 +0100,1,MUG,L. van Dijk,NL\n",
    );
    assert!(!read.has_tracking_column);
    assert_eq!(notes(&read), ["import-note-no-tracking-column"]);
    let [first, second] = read.orders.as_slice() else { panic!("two orders: {:?}", read.orders) };
    assert_eq!((first.order_ref.as_str(), first.state), ("1001", Some(OrderState::Closed)));
    assert_eq!(first.goods.len(), 2, "the order goes on in the next row");
    assert_eq!(first.ordered.unwrap().at.to_utc().to_rfc3339(), "2026-11-16T08:00:00+00:00");
    assert!(!first.ordered.unwrap().zone_assumed);
    assert_eq!((second.state, second.remote_state.as_str()), (Some(OrderState::Open), "unfulfilled"));
}

#[test]
fn orders_with_a_tracking_column_show_what_the_shop_shows() {
    let read = orders("Order,Status,Tracking number\n1043,completed,LU680211095FR\n1044,completed,\n");
    assert!(read.has_tracking_column);
    assert_eq!(read.orders[0].numbers.len(), 1);
    assert_eq!(read.orders[1].numbers, []);
    assert_eq!(read.without_number, 0, "that counts shipments");
}

#[test]
fn rejected_rows_come_back_as_a_file_that_imports_once_corrected() {
    let text = "Bestelnr;Zendingnr;Opmerking\n1043;3,40434E+17;\"=SUM(A1;A2)\"\n1044;LU680211095FR;ok\n1045;17-11-2026;\"a\nb\"\n";
    let table = table("sent.csv", text).unwrap();
    let options = ImportOptions { contents: Contents::Shipments, day_order: None, zone: &zone };
    let mapping = Mapping::of(&table, Contents::Shipments, &[]).unwrap();
    let read = understand(&table, &mapping, &options).unwrap();
    let csv = rejected_csv(&table, &read.rejected, &|phrase| phrase.id.clone());
    assert_eq!(
        csv,
        "\u{feff}Bestelnr;Zendingnr;Opmerking;Trackmend\r\n\
         1043;3,40434E+17;\"'=SUM(A1;A2)\";Zendingnr: import-number-shortened import-number-shortened-remedy-probable\r\n\
         1045;17-11-2026;\"a\nb\";Zendingnr: import-number-date import-number-date-remedy\r\n"
    );
    let corrected = csv.replace("3,40434E+17", "00340434161094042557").replace("17-11-2026", "3SWOLK0482915");
    let again = super::super::read("rejected.csv", corrected.as_bytes()).unwrap();
    let mapping = Mapping::of(&again, Contents::Shipments, &[]).unwrap();
    let read = understand(&again, &mapping, &options).unwrap();
    assert_eq!((read.shipments.len(), read.rejected.len(), notes(&read).len()), (2, 0, 0));
}

#[test]
fn the_owners_columns_are_followed() {
    let table = table("sent.csv", "A,B,C\nLU680211095FR,1043,x\n").unwrap();
    let said = ["number=1", "order=B"].map(|s| Said::read(s).unwrap());
    let mapping = Mapping::of(&table, Contents::Shipments, &said).unwrap();
    let options = ImportOptions { contents: Contents::Shipments, day_order: None, zone: &zone };
    assert_eq!(understand(&table, &mapping, &options).unwrap().shipments[0].order_ref, "1043");
}
