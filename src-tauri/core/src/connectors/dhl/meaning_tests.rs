//! The tables, and that they say what the mapping says that was checked by hand.

use super::*;
use crate::domain::Reason;
use serde_json::json;
use std::path::Path;

#[test]
fn the_tables_are_whole() {
    let sizes = [PARCEL_DE.len(), PARCEL_NL.len(), EXPRESS.len(), UNIFIED.len()];
    // 282 pairs (the list has 338 lines), 8 of them by the letters beside them, 14 letters, and 2 of the recipient and
    // of money; 39 and 253 more; 40; 5.
    assert_eq!(sizes, [306, 292, 40, 5]);
}

#[test]
fn pairs_are_read_however_they_are_parted() {
    for written in ["DLVRD/CUSTM", "DLVRD:CUSTM", "DLVRD-CUSTM", "DLVRD_CUSTM", "DLVRD CUSTM"] {
        let told = of("parcel-de", &json!({"status": written, "statusCode": "delivered"}));
        let handed =
            Meaning::Moves { status: DeliveryStatus::InTransit, reason: Some(Reason::HandedToCustoms) };
        assert_eq!((told.means, told.source, told.code.as_str()), (handed, Source::Own, written));
    }
    assert_eq!(pair("DLVRD"), None);
    assert_eq!(pair("In transit"), None);
}

#[test]
fn a_sentence_is_no_code_and_the_common_word_is_kept_as_one() {
    let told =
        of("parcel-de", &json!({"status": "Die Sendung wurde zugestellt.", "statusCode": "delivered"}));
    assert_eq!((told.code.as_str(), told.source, told.unexplained), ("delivered", Source::Common, false));
}

/// The mapping lies beside the checkout and is not published. Where it is missing, nothing is compared.
#[test]
#[allow(clippy::print_stdout, reason = "a comparison that did not happen is said aloud")]
fn each_code_means_what_the_mapping_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/status_mapping.csv");
    let Ok(mut list) = csv::Reader::from_path(&root) else {
        println!("SKIPPED: there is no {}; DHL's codes were compared with nothing", root.display());
        return;
    };
    let tables = [
        ("dhl_unified_status", &*UNIFIED, 5),
        ("dhl_ttpro_parcel_de", &*PARCEL_DE, 14),
        ("dhl_parcel_de_ice_ric", &*PARCEL_DE, 338),
        ("dhl_ecommerce_nl", &*PARCEL_NL, 39),
        ("dhl_express", &*EXPRESS, 40),
    ];
    let rows: Vec<csv::StringRecord> = list.records().map(|row| row.expect("a row")).collect();
    for (source, table, count) in tables {
        let of_it: Vec<_> = rows.iter().filter(|row| &row[0] == source).collect();
        assert_eq!(of_it.len(), count, "{source}");
        let twice = |code: &str| of_it.iter().filter(|row| &row[1] == code).count() > 1;
        for row in &of_it {
            // Nothing known, or a remark: both leave the status where it was.
            let (status, reason) = if &row[3] == "unknown" { ("", "") } else { (&row[3], &row[4]) };
            let expected = Meanings::read(&format!("X,{status},{reason}")).expect("a meaning").of("X");
            let code = &row[1];
            let beside = LETTERS.iter().filter_map(|letters| table.get(&format!("{code}/{letters}")));
            // The mapping does not say which letters stand beside which line.
            let fits = table.get(code) == Some(expected)
                || (twice(code) && beside.into_iter().any(|m| m == expected));
            assert!(fits, "{source} {code}: {:?}, not {expected:?}", table.get(code));
        }
    }
}

/// DHL Paket's, as they stand beside a pair.
const LETTERS: [&str; 14] =
    ["AA", "AE", "AN", "BV", "EE", "ES", "LA", "NB", "PO", "VA", "ZF", "ZN", "ZO", "ZU"];

#[test]
fn a_pair_may_mean_more_by_the_letters_beside_it() {
    let moved = |status: &str, detailed: &str| match of(
        "parcel-de",
        &json!({"status": status, "statusDetailed": detailed}),
    )
    .means
    {
        Meaning::Moves { status, .. } => status,
        other => panic!("{other:?}"),
    };
    assert_eq!(moved("PO", "LDTMV/MVMTV"), DeliveryStatus::OutForDelivery);
    assert_eq!(moved("LDTMV/MVMTV", "PO"), DeliveryStatus::OutForDelivery);
    assert_eq!(moved("AA", "LDTMV/MVMTV"), DeliveryStatus::InTransit);
    assert_eq!(moved("", "LDTMV/MVMTV"), DeliveryStatus::InTransit);
}
