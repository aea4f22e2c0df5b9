//! The truth about an order of the Etsy shop. It closes as a whole; who closed it, Etsy does not tell.

use super::compare::{bare, cause};
use super::rules::{Case, Parcel, Shown, judge};
use super::{Home, OrderTruth, TrueCloser, TruthQuestion};
use crate::etsy::Shop;
use crate::etsy::model::{Receipt, ReceiptShipment};
use crate::etsy::{carriers, houses};
use crate::making::{Maker, Making, Progress};

/// A parcel of TPOP's, or of a house with an interface.
struct Sent<'a> {
    number: &'a str,
    carrier: &'a str,
    /// When it left, ms UTC.
    sent: i64,
    /// From when it counts as shipped, ms UTC.
    shipped_at: i64,
    /// The house with an interface that sent it; `None`: TPOP did.
    maker: Option<Maker>,
    lines: Vec<usize>,
    listed: bool,
    replacement: bool,
}

/// `made`: what the houses have of this order.
pub(super) fn truth_of(
    shop: &Shop,
    receipt: &Receipt,
    made: &[&Making],
    asked: &TruthQuestion,
) -> OrderTruth {
    let sent = parcels(shop, receipt, made, asked.now);
    let closed = receipt.shipped.is_some();
    let void_since = receipt.void_since().map(|moment| moment * 1000);
    // Of what ended nothing is to be sent, the second time neither.
    let counted =
        || sent.iter().filter(|parcel| parcel.listed && (!parcel.replacement || void_since.is_some()));
    // Etsy tells lines not apart, so one parcel of a line's sender may hold all that they send.
    let listed = |line: usize| {
        let mut lines = sent.iter().filter(|parcel| parcel.listed).flat_map(|parcel| &parcel.lines);
        lines.any(|there| sender(receipt, *there) == sender(receipt, line))
    };
    let is_houses = |line: &usize| receipt.transactions[*line].product.maker().is_some();
    let case = Case {
        created: receipt.created * 1000,
        counts: !receipt.is_digital() && receipt.paid.is_some(),
        void_since,
        parcels: counted()
            .map(|parcel| Parcel {
                sent: parcel.sent,
                shipped_at: parcel.shipped_at,
                grace: grace(parcel, asked),
                closed,
                // No field of Etsy's says that something arrived.
                delivered: None,
                shown: shown(receipt, parcel, &sent),
            })
            .collect(),
        shows_others: receipt.shown().any(|own| !counted().any(|parcel| same(own, parcel))),
        closed_blind: closed
            && receipt.shown().next().is_none()
            && receipt.tpop_lines().any(|line| !listed(line)),
        open_unsent: !closed
            && receipt
                .tpop_lines()
                .chain((0..receipt.transactions.len()).filter(is_houses))
                .any(|line| !listed(line)),
        blocked: made
            .iter()
            .filter(|making| !closed && making.progress == Progress::Blocked && !making.unsent().is_empty())
            .map(|making| making.changed * 1000)
            .min(),
    };
    let verdict = judge(&case, asked);
    OrderTruth {
        platform: "etsy",
        order_id: receipt.id.to_string(),
        number: receipt.id.to_string(),
        finding: verdict.finding,
        watching: verdict.watching,
        before_you_started: verdict.before_you_started,
        tracking: sent.iter().map(|parcel| parcel.number.to_owned()).collect(),
        carrier: sent.first().map(|parcel| parcel.carrier.to_owned()),
        shipped_at: verdict.shipped_at.or_else(|| sent.first().map(|parcel| parcel.shipped_at)),
        closer: if closed { TrueCloser::System } else { TrueCloser::NotClosed },
        note: receipt.story,
        shown_in: receipt
            .shown()
            .filter(|own| sent.iter().any(|parcel| same(own, parcel)))
            .map(|own| Home::Fulfillment(own.id))
            .collect(),
    }
}

/// What left until `now` (ms UTC), in the order of leaving.
fn parcels<'a>(shop: &Shop, receipt: &'a Receipt, made: &[&'a Making], now: i64) -> Vec<Sent<'a>> {
    let zone = shop.config.timezone;
    let by_tpop = receipt.parcels.iter().map(|parcel| Sent {
        number: &parcel.number,
        carrier: &parcel.carrier,
        sent: parcel.sent * 1000,
        shipped_at: zone.end_of_day(zone.day_of(parcel.sent)) * 1000,
        maker: None,
        lines: parcel.lines.clone(),
        listed: parcel.listed,
        replacement: parcel.replacement,
    });
    let by_houses = made.iter().flat_map(|making| {
        making.parcels.iter().map(|parcel| Sent {
            number: &parcel.number,
            carrier: &parcel.carrier,
            sent: parcel.sent * 1000,
            shipped_at: parcel.sent * 1000,
            maker: Some(making.maker),
            lines: houses::lines_of(receipt, making, &parcel.goods),
            listed: true,
            replacement: parcel.reshipment,
        })
    });
    let mut sent: Vec<Sent<'a>> = by_tpop.chain(by_houses).filter(|parcel| parcel.sent <= now).collect();
    sent.sort_by_key(|parcel| parcel.sent);
    sent
}

/// How long Etsy may take to show a parcel.
fn grace(parcel: &Sent<'_>, asked: &TruthQuestion) -> i64 {
    let place = Maker::ALL.iter().position(|maker| Some(*maker) == parcel.maker);
    place.map_or(asked.grace_ms, |place| asked.makers_grace_ms[place])
}

fn same(own: &ReceiptShipment, parcel: &Sent<'_>) -> bool {
    bare(&own.code) == bare(parcel.number)
}

fn shown(receipt: &Receipt, parcel: &Sent<'_>, all: &[Sent<'_>]) -> Shown {
    // A number may stand there twice; the last entry tells the carrier that the buyer was told last.
    if let Some(own) = receipt.shown().filter(|own| same(own, parcel)).last() {
        let right = carriers::follows(&own.carrier, parcel.carrier);
        return if right { Shown::Right } else { Shown::OtherCarrier };
    }
    // A number that is another parcel's of this order is no slip of this one's.
    let strays = || receipt.shown().filter(|own| !all.iter().any(|other| same(own, other)));
    let alike = strays().find_map(|stray| cause(&stray.code, parcel.number));
    match (alike, strays().next()) {
        (Some(cause), _) => Shown::Differs(Some(cause)),
        (None, None) => Shown::No,
        (None, Some(_)) if is_beside(receipt, parcel) => Shown::Anothers,
        (None, Some(_)) => Shown::Differs(None),
    }
}

/// Who sends a line: a supplier with a list of the owner's, one of the houses, or she herself.
fn sender(receipt: &Receipt, line: usize) -> (bool, Option<Maker>) {
    let product = receipt.transactions[line].product;
    (product.is_suppliers(), product.maker())
}

/// Goods that somebody else sends are in the same order.
fn is_beside(receipt: &Receipt, parcel: &Sent<'_>) -> bool {
    let own = parcel.lines.first().map(|line| sender(receipt, *line));
    (0..receipt.transactions.len())
        .any(|line| !receipt.transactions[line].product.downloadable && Some(sender(receipt, line)) != own)
}
