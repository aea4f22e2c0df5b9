//! The column names of exports, folded: English, Dutch, German, French, and the platforms' own.
//!
//! Names come from the exports of Shopify, Etsy, WooCommerce (Analytics, WebToffee, AlgolPlus) and
//! what people call such columns. Within a field the first name is the surest: where a supplier's file
//! has its own order number beside the shop's, the shop's is meant.

use super::Field;

/// Names of each field's column.
#[rustfmt::skip] // One name a line would hide the table.
pub(super) const NAMES: &[(Field, &[&str])] = &[
    (Field::Order, &[
        "shop order number", "store order number", "store order no", "store order", "shop order",
        "order number", "ordernumber", "order no", "order nr", "order name", "external order id",
        "external order number", "external id", "merchant order id", "customer order number",
        "order reference", "order ref", "order", "bestelnummer", "bestelnr", "bestel nr", "bestelling",
        "ordernummer", "ordernr", "bestellnummer", "bestellnr", "bestell nr", "bestellung", "auftragsnummer",
        "auftragsnr", "auftrag", "numero de commande", "numero commande", "num commande", "n de commande",
        "no de commande", "n commande", "commande", "ref commande", "reference commande",
        "customer reference", "your reference", "uw referentie", "klantreferentie", "kundenreferenz",
        "votre reference", "order id", "reference", "referentie", "referenz", "reference id",
    ]),
    (Field::Number, &[
        "tracking number", "tracking numbers", "tracking no", "tracking nr", "tracking code", "tracking id",
        "trackingnummer", "trackingcode", "track trace", "track and trace", "track trace code",
        "track trace nummer", "track and trace code", "tracking", "zendingnummer", "zendingsnummer",
        "zendingnr", "zendingsnr", "verzendnummer", "pakketnummer", "sendungsnummer", "sendungsnr",
        "sendungs nr", "sendungsverfolgungsnummer", "sendungsverfolgung", "paketnummer", "paketnr",
        "identcode", "numero de suivi", "numero suivi", "num suivi", "n de suivi", "no de suivi",
        "code de suivi", "suivi", "numero de colis", "numero colis", "numero d expedition", "parcel number",
        "parcel no", "consignment number", "shipment tracking number", "waybill", "waybill number", "awb",
        "barcode",
    ]),
    (Field::Carrier, &[
        "carrier", "carrier name", "shipping carrier", "courier", "shipping company", "shipping provider",
        "shipment provider", "tracking provider", "tracking company", "delivery company", "provider",
        "vervoerder", "bezorger", "transporteur", "koerier", "versanddienstleister", "versandunternehmen",
        "paketdienst", "zusteller", "spediteur", "livreur", "societe de transport", "shipper",
    ]),
    (Field::Shipped, &[
        "shipped at", "shipped on", "date shipped", "ship date", "shipped date", "shipping date",
        "shipment date", "shipped", "dispatched", "dispatched at", "dispatch date", "sent on", "date sent",
        "sent", "fulfilled at", "verzonden op", "verzonden", "verzenddatum", "datum verzonden",
        "verstuurd op", "verstuurd", "verzending", "versanddatum", "versendet am", "versendet", "versandt am",
        "versandt", "versand am", "date d expedition", "date expedition", "expedie le", "expediee le",
        "expedie", "expedition", "date d envoi", "envoye le",
    ]),
    (Field::Ordered, &[
        "order date", "ordered at", "ordered on", "ordered", "date ordered", "created at", "date created",
        "sale date", "purchase date", "placed at", "placed on", "besteldatum", "orderdatum", "besteld op",
        "bestelldatum", "bestellt am", "auftragsdatum", "date de commande", "date commande", "commande le",
    ]),
    (Field::Sku, &[
        "sku", "lineitem sku", "product sku", "item sku", "article number", "artikelnummer", "artikelnr",
        "artikel nr", "artnr", "art nr", "reference produit", "ref produit", "reference article",
        "ref article",
    ]),
    (Field::Quantity, &[
        "quantity", "qty", "lineitem quantity", "item quantity", "aantal", "menge", "anzahl", "stuck",
        "quantite", "qte",
    ]),
    (Field::Url, &[
        "tracking url", "tracking link", "track url", "track link", "trackinglink", "trackingurl",
        "track trace link", "volglink", "sendungslink", "lien de suivi", "url de suivi", "lien suivi",
        "tracking page", "link", "url", "lien",
    ]),
    (Field::Name, &[
        "shipping name", "ship name", "recipient name", "recipient", "customer name", "full name", "customer",
        "buyer", "name", "naam klant", "klantnaam", "naam ontvanger", "ontvanger", "klant", "naam",
        "empfanger", "name des empfangers", "empfangername", "kundenname", "kunde", "nom du client",
        "nom client", "destinataire", "nom du destinataire", "nom complet", "client", "nom",
    ]),
    (Field::FirstName, &[
        "shipping first name", "first name shipping", "first name", "firstname", "voornaam", "vorname",
        "prenom",
    ]),
    (Field::LastName, &[
        "shipping last name", "last name shipping", "last name", "lastname", "surname", "achternaam",
        "nachname", "nom de famille",
    ]),
    (Field::Postcode, &[
        "shipping postcode", "shipping zip", "ship zipcode", "postcode shipping", "shipping postal code",
        "postcode", "post code", "zip code", "zipcode", "zip", "postal code", "plz", "postleitzahl",
        "code postal", "cp",
    ]),
    (Field::Country, &[
        "shipping country", "ship country", "country code shipping", "country shipping",
        "destination country", "country code", "country", "landcode", "land", "lieferland", "landercode",
        "pays de destination", "code pays", "pays", "bestemming",
    ]),
    (Field::State, &[
        "fulfillment status", "order status", "orderstatus", "status", "bestelstatus", "bestellstatus",
        "statut de la commande", "statut commande", "statut", "etat",
    ]),
    (Field::Role, &[
        "shipment type", "shipment kind", "parcel type", "type of shipment", "type", "soort zending", "soort",
        "sendungsart", "art der sendung", "type d envoi",
    ]),
];

/// A plain "Date" is the date of what the rows are: of sending, or of ordering.
pub(super) const PLAIN_DATE: &[&str] = &["date", "datum"];

/// A plain "Number" is the tracking number where other columns are the order's and the carrier's.
pub(super) const PLAIN_NUMBER: &[&str] = &["number", "nummer", "numero", "nr", "no", "code"];

/// Names that mean something else in one platform's export: when all of these columns are there, this
/// column is that field. Shopify's "Name" is its order number.
pub(super) const PECULIAR: &[(&[&str], &str, Field)] =
    &[(&["financial status", "lineitem quantity"], "name", Field::Order)];

/// Words that make a similar name another thing: the bill's address, a supplier's own order number.
pub(super) const OTHERS: &[&str] = &[
    "billing",
    "factuur",
    "facturatie",
    "rechnung",
    "rechnungs",
    "facturation",
    "supplier",
    "leverancier",
    "lieferant",
    "fournisseur",
    "tpop",
    "printful",
    "printify",
    "gelato",
    "internal",
    "intern",
    "interne",
];
