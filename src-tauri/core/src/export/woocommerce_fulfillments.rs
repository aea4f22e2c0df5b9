//! The file that WooCommerce's own import of shipments ("Import fulfillments", since 11.2) reads: numbers for a
//! shop that no key may write to.
//!
//! What shaped it (the importer's source at `0adc7ed`; read for facts):
//! - Three columns have to be filled: `order_number`, `tracking_number`, `shipment_provider`. There is no column
//!   for a date: a shipment counts as sent when it is imported.
//! - An order is found by its id, unless a plugin of the shop's counts orders its own way. The ids in `items`
//!   (`<id>:<pieces>`, `|` between them) are a check besides: a row whose items are not of the order that was
//!   found is refused there. Without them the row is for the whole order.
//! - A number that a shipment of the order has already changes that shipment: the same file twice does no harm.
//! - A link has to be http or https. The customer is mailed only when the owner ticks that there.
//! - `shipment_provider` is kept as it stands, so it is WooCommerce's own key of the carrier; of one that it does
//!   not list, the name.
//!
//! Nothing is put before a cell to keep a spreadsheet from taking it for a formula, for the importer would keep
//! that too. Instead no cell begins like one: see [`Row::new`].

use crate::domain::TrackingNumber;
use crate::numbers::Carrier;
use crate::repair::ChangeLine;

/// The columns, as WooCommerce names them.
pub const HEADER: [&str; 5] =
    ["order_number", "tracking_number", "shipment_provider", "tracking_url", "items"];

/// The home that the numbers land in: WooCommerce's own shipments.
pub const HOME: &str = "fulfillments";

/// A line of the file: one parcel of one order.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Row {
    order: String,
    number: TrackingNumber,
    provider: String,
    url: String,
    items: String,
}

/// Why a parcel cannot stand in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// WooCommerce takes no row without a carrier.
    #[error("the carrier is not known")]
    NoCarrier,
    /// A spreadsheet would take it for a formula, or it is none that WooCommerce would find.
    #[error("the order's number cannot be written into the file")]
    OrderNumber,
    /// An item without an id of WooCommerce's, or without pieces.
    #[error("an item of the order cannot be named")]
    Items,
}

impl Row {
    /// A line for this parcel. `carrier`: the one that is meant, where it is known by name; else `name` is
    /// written. Without `lines` it is for the whole order.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn new(
        order: &str,
        number: &TrackingNumber,
        (carrier, name): (Option<Carrier>, &str),
        url: &str,
        lines: &[ChangeLine],
    ) -> Result<Row, Refused> {
        let order = order.trim().trim_start_matches('#');
        if order.is_empty() || order.starts_with(FORMULA) || order.contains(char::is_control) {
            return Err(Refused::OrderNumber);
        }
        let listed = carrier.map(provider).filter(|key| !key.is_empty());
        let provider = listed.map_or_else(|| plain(name), str::to_owned);
        if provider.is_empty() {
            return Err(Refused::NoCarrier);
        }
        let mut items = Vec::with_capacity(lines.len());
        for line in lines {
            let is_id = !line.remote_id.is_empty() && line.remote_id.bytes().all(|b| b.is_ascii_digit());
            if !is_id || line.quantity < 1 {
                return Err(Refused::Items);
            }
            items.push(format!("{}:{}", line.remote_id, line.quantity));
        }
        let is_link = url::Url::parse(url).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
        Ok(Row {
            order: order.to_owned(),
            number: number.clone(),
            provider,
            url: if is_link { url.to_owned() } else { String::new() },
            items: items.join("|"),
        })
    }
}

/// The file, in UTF-8 and separated by commas, as the importer expects it.
///
/// # Errors
/// When the text cannot be put together: a fault of ours.
pub fn file(rows: &[Row]) -> Result<Vec<u8>, csv::Error> {
    let mut bytes = Vec::new();
    let mut csv = csv::Writer::from_writer(&mut bytes);
    csv.write_record(HEADER)?;
    for row in rows {
        csv.write_record([
            row.order.as_str(),
            row.number.as_str(),
            row.provider.as_str(),
            row.url.as_str(),
            row.items.as_str(),
        ])?;
    }
    csv.flush()?;
    drop(csv);
    Ok(bytes)
}

/// What a spreadsheet takes a cell for a formula by.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A carrier's name without what no name begins with, on one line.
fn plain(name: &str) -> String {
    let line: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    line.trim_start_matches(|c: char| FORMULA.contains(&c) || c.is_whitespace()).trim_end().to_owned()
}

/// WooCommerce's own key of a carrier (its list of shipping providers, at `09c02d7`); blank where it has none, or
/// none is known to us: then it gets the name and the link.
const fn provider(carrier: Carrier) -> &'static str {
    match carrier {
        Carrier::PostNl => "postnl",
        Carrier::Bpost => "bpost",
        Carrier::LaPoste | Carrier::Colissimo => "la-poste-colissimo",
        Carrier::Chronopost => "chronopost",
        Carrier::MondialRelay => "mondial-relay",
        Carrier::DeutschePost => "deutsche-post",
        Carrier::DhlPaket | Carrier::DhlEcommerceNl | Carrier::DhlExpress | Carrier::Dhl => "dhl",
        Carrier::Dpd => "dpd",
        Carrier::Gls => "gls",
        Carrier::Ups => "ups",
        Carrier::FedEx => "fedex",
        Carrier::RoyalMail => "royal-mail",
        Carrier::AnPost => "an-post",
        Carrier::AustraliaPost => "australia-post",
        Carrier::AustrianPost => "osterreichische-post",
        Carrier::CanadaPost => "canada-post",
        Carrier::CeskaPosta => "ceska-posta",
        Carrier::Correos => "correos",
        Carrier::Ctt => "ctt",
        Carrier::NzPost => "new-zealand-post",
        Carrier::Poczta => "poczta-polska",
        Carrier::PosteItaliane => "poste-italiane",
        Carrier::Posten => "posten-norge-bring",
        Carrier::Posti => "itella",
        Carrier::PostNord => "postnord",
        Carrier::SwissPost => "swiss-post",
        Carrier::Usps => "usps",
        Carrier::JapanPost
        | Carrier::SingPost
        | Carrier::Amazon
        | Carrier::Asendia
        | Carrier::ColisPrive
        | Carrier::Evri
        | Carrier::Hermes
        | Carrier::InPost
        | Carrier::Landmark
        | Carrier::Parcelforce
        | Carrier::Spring
        | Carrier::Yodel
        | Carrier::YunExpress => "",
    }
}

#[cfg(test)]
#[path = "woocommerce_fulfillments_tests.rs"]
mod tests;
