//! What is written is what the importer reads.

use super::*;
use std::collections::BTreeSet;

fn number() -> TrackingNumber {
    TrackingNumber::read("LA874320193FR").unwrap()
}

fn lines(of: &[(&str, i64)]) -> Vec<ChangeLine> {
    of.iter().map(|&(id, quantity)| ChangeLine { remote_id: id.to_owned(), quantity }).collect()
}

const LINK: &str = "https://www.laposte.fr/outils/suivre-vos-envois?code=LA874320193FR";

fn row() -> Row {
    Row::new("1043", &number(), (Some(Carrier::LaPoste), "La Poste"), LINK, &lines(&[("70", 2), ("71", 1)]))
        .unwrap()
}

/// Reads a file as the importer does: the cells of each row by the columns' names.
fn read(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(bytes);
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), HEADER);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_columns_are_woocommerces_own() {
    // samples/csv-headers/woo_fulfillments_IMPORT_canonical.header.csv
    let canonical = "order_number,tracking_number,shipment_provider,tracking_url,items\n";
    assert_eq!(file(&[]).unwrap(), canonical.as_bytes());
}

#[test]
fn what_is_written_is_read() {
    let bytes = file(&[row()]).unwrap();
    assert_eq!(read(&bytes), [["1043", "LA874320193FR", "la-poste-colissimo", LINK, "70:2|71:1"]]);
}

#[test]
fn any_name_comes_back_as_it_was() {
    for name in ["Tante Émilie, \"& fils\"", "Kurier; schnell", "宅急便", "O'Neill"] {
        let row = Row::new("S-0007", &number(), (None, name), "", &[]).unwrap();
        assert_eq!(read(&file(&[row]).unwrap()), [["S-0007", "LA874320193FR", name, "", ""]]);
    }
}

#[test]
fn no_cell_begins_like_a_formula() {
    let names =
        ["=HYPERLINK(\"https://x\")", "+44 Post", "-Post", "@Post", "\t=1+1", " = Post", "a\r\n=Post"];
    let rows = names.map(|name| Row::new("1043", &number(), (None, name), LINK, &[]).unwrap());
    for cell in read(&file(&rows).unwrap()).into_iter().flatten() {
        assert!(!cell.trim_start().starts_with(FORMULA), "{cell:?}");
        assert!(!cell.contains(char::is_control), "{cell:?}");
    }
    for order in ["=1043", "+1043", "-1043", "@1043", "#=1043", "", "#", "10\n43"] {
        let refused = Row::new(order, &number(), (None, "Post"), LINK, &[]);
        assert_eq!(refused, Err(Refused::OrderNumber), "{order:?}");
    }
}

#[test]
fn a_carrier_has_to_be_named() {
    assert_eq!(Row::new("1043", &number(), (None, " = "), LINK, &[]), Err(Refused::NoCarrier));
    let unlisted = Row::new("1043", &number(), (Some(Carrier::SingPost), "Singapore Post"), LINK, &[]);
    assert_eq!(unlisted.unwrap().provider, "Singapore Post");
}

#[test]
fn only_a_link_to_a_web_page_is_written() {
    for url in ["javascript:alert(1)", "ftp://post.example/1", "post.example/1", ""] {
        assert_eq!(Row::new("1043", &number(), (None, "Post"), url, &[]).unwrap().url, "", "{url:?}");
    }
}

#[test]
fn an_item_has_to_be_one_that_woocommerce_knows() {
    for wrong in [("", 1), ("sku", 1), ("70", 0), ("70:1|71", 1)] {
        let refused = Row::new("1043", &number(), (None, "Post"), "", &lines(&[wrong]));
        assert_eq!(refused, Err(Refused::Items), "{wrong:?}");
    }
}

#[test]
fn a_key_of_woocommerces_is_never_read_back_as_another_carrier() {
    let keys: BTreeSet<&str> =
        Carrier::ALL.iter().map(|c| provider(*c)).filter(|key| !key.is_empty()).collect();
    for key in keys {
        let Some(read) = Carrier::named(key) else { continue };
        assert_eq!(provider(read), key, "{key} is read as {}", read.name());
    }
}
