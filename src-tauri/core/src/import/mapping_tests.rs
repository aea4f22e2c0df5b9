use super::*;
use crate::import::table;

fn guess(headers: &str, contents: Contents) -> Vec<(Field, String)> {
    let headers: Vec<String> = headers.split(',').map(str::to_owned).collect();
    let mapping = Mapping::guess(&headers, contents);
    mapping
        .columns()
        .iter()
        .filter(|c| c.field != Field::Ignore)
        .map(|c| (c.field, c.header.clone()))
        .collect()
}

#[test]
fn columns_are_known_in_four_languages() {
    for headers in [
        "Order number,Tracking number,Carrier,Shipped on,Country",
        "order_number,tracking_number,shipment_provider,ship_date,country_code",
        "Bestelnr,Zendingnr,Vervoerder,Verzonden op,Land",
        "Bestellnummer,Sendungsnummer,Paketdienst,Versanddatum,Lieferland",
        "N° de commande,N° de suivi,Transporteur,Date d’expédition,Pays",
        "Commande,Numéro de suivi (colis),Transporteur,Expédié le,Code pays",
        "Order #,Trackingnummber,Courier,Date,Country",
    ] {
        let fields: Vec<Field> = guess(headers, Contents::Shipments).into_iter().map(|(f, _)| f).collect();
        assert_eq!(
            fields,
            [Field::Order, Field::Number, Field::Carrier, Field::Shipped, Field::Country],
            "{headers}"
        );
    }
}

#[test]
fn the_owners_sheet_is_understood() {
    let mapping = Mapping::guess(
        &["Bestelnr", "Naam klant", "Verzonden op", "Vervoerder", "Zendingnr", "Opmerking"]
            .map(str::to_owned),
        Contents::Shipments,
    );
    let fields: Vec<(Field, Why)> = mapping.columns().iter().map(|c| (c.field, c.why)).collect();
    assert_eq!(
        fields,
        [
            (Field::Order, Why::Name),
            (Field::Name, Why::Name),
            (Field::Shipped, Why::Name),
            (Field::Carrier, Why::Name),
            (Field::Number, Why::Name),
            (Field::Ignore, Why::Nothing),
        ]
    );
}

#[test]
fn the_platforms_exports_are_understood() {
    let shopify = "Name,Email,Financial Status,Fulfillment Status,Fulfilled at,Created at,Lineitem quantity,\
                   Lineitem sku,Billing Name,Billing Zip,Shipping Name,Shipping Zip,Shipping Country";
    let read = guess(shopify, Contents::Orders);
    for (field, header) in [
        (Field::Order, "Name"),
        (Field::State, "Fulfillment Status"),
        (Field::Ordered, "Created at"),
        (Field::Name, "Shipping Name"),
        (Field::Postcode, "Shipping Zip"),
        (Field::Sku, "Lineitem sku"),
    ] {
        assert!(read.contains(&(field, header.to_owned())), "{field:?}: {read:?}");
    }
    assert!(!read.iter().any(|(f, _)| *f == Field::Number), "Shopify's export has no tracking column");

    let etsy = guess(
        "Sale Date,Order ID,Full Name,First Name,Date Shipped,Ship Zipcode,Ship Country,Status",
        Contents::Orders,
    );
    assert!(etsy.contains(&(Field::Order, "Order ID".to_owned())));
    assert!(etsy.contains(&(Field::Ordered, "Sale Date".to_owned())));

    let woo = guess("Date,Order #,N. Revenue (formatted),Status,Customer,Items sold", Contents::Orders);
    assert_eq!(
        woo.iter().map(|(f, _)| *f).collect::<Vec<_>>(),
        [Field::Ordered, Field::Order, Field::State, Field::Name]
    );

    let webtoffee =
        guess("order_id,order_number,status,billing_postcode,shipping_postcode", Contents::Orders);
    assert!(webtoffee.contains(&(Field::Order, "order_number".to_owned())));
    assert!(webtoffee.contains(&(Field::Postcode, "shipping_postcode".to_owned())));
}

#[test]
fn the_shops_order_number_goes_before_the_suppliers() {
    let order = |headers| guess(headers, Contents::Shipments).into_iter().find(|(f, _)| *f == Field::Order);
    assert_eq!(order("TPOP order number,Shop order number").unwrap().1, "Shop order number");
    assert_eq!(order("TPOP order number,Tracking"), None, "a supplier's own number is not the shop's");
}

fn of(header: &str, said: &[&str]) -> Result<Mapping, ImportError> {
    let table = table("sent.csv", &format!("{header}\n1,2,3\n"))?;
    let said = said.iter().map(|s| Said::read(s)).collect::<Result<Vec<_>, _>>()?;
    Mapping::of(&table, Contents::Shipments, &said)
}

#[test]
fn the_owner_decides() {
    let mapping = of("Ref,Tracking number,Other", &["number=Other", "order=1"]).unwrap();
    assert_eq!(mapping.place(Field::Number), Some(2));
    assert_eq!(mapping.place(Field::Order), Some(0));
    assert_eq!(mapping.columns()[1].why, Why::Taken);
    let mapping = of("Order,Tracking,Carrier", &["ignore=carrier"]).unwrap();
    assert_eq!(mapping.place(Field::Carrier), None, "names are compared without case");
}

#[test]
fn a_missing_column_is_named_with_those_that_are_there() {
    let error = of("Order,Foo,Bar", &[]).unwrap_err();
    assert_eq!(error.what().id, "import-column-missing-number");
    assert!(
        matches!(error, ImportError::ColumnMissing { columns, .. } if columns == ["Order", "Foo", "Bar"])
    );
    assert_eq!(of("1043,LA874320193FR,La Poste", &[]).unwrap_err().what().id, "import-file-no-header");
}

#[test]
fn a_decision_that_cannot_be_followed_is_refused() {
    let id = |said: &[&str]| of("Order,Tracking,Carrier", said).unwrap_err().what().id;
    assert_eq!(id(&["number"]), "import-map-malformed");
    assert_eq!(id(&["nummer=Tracking"]), "import-map-malformed");
    assert_eq!(id(&["number=Zendingnr"]), "import-map-unknown-column");
    assert_eq!(id(&["number=4"]), "import-map-unknown-column");
    assert_eq!(id(&["number=1", "number=2"]), "import-map-twice");
    assert_eq!(id(&["number=1", "order=Order"]), "import-map-twice");
}

#[test]
fn the_reason_column_of_a_corrected_file_is_not_used() {
    let headers = ["Order", "Tracking number", REASON_COLUMN].map(str::to_owned);
    assert_eq!(Mapping::guess(&headers, Contents::Shipments).columns()[2].field, Field::Ignore);
}
