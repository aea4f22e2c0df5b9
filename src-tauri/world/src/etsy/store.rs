//! What can happen in the shop. Moments are seconds UTC; positions are those of receipts.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use super::access::Access;
use super::config::EtsyConfig;
use super::limits::Limits;
use super::model::{Receipt, ReceiptShipment, Refund, Transaction};
use crate::catalogue::Product;
use crate::people;
use crate::shop::{Mail, MailReason, take};

#[derive(Debug, Clone)]
struct Counters {
    receipt: u64,
    transaction: u64,
    shipment: u64,
}

#[derive(Debug, Clone)]
pub(crate) struct Shop {
    pub config: EtsyConfig,
    /// By id, ascending.
    pub receipts: Vec<Receipt>,
    pub access: Access,
    pub limits: Limits,
    /// Mails that were not handed to the world yet.
    pub mails: Vec<Mail>,
    /// A stream of its own, so that what happens here changes nothing in the other shops.
    pub rng: ChaCha8Rng,
    next: Counters,
}

impl Shop {
    pub(crate) fn new(config: EtsyConfig, mut rng: ChaCha8Rng) -> Self {
        let access = Access::new(config.user_id, &mut rng);
        Self {
            config,
            receipts: Vec::new(),
            access,
            limits: Limits::default(),
            mails: Vec::new(),
            rng,
            next: Counters { receipt: 3_204_118_007, transaction: 4_120_377_019, shipment: 990_412_600_113 },
        }
    }

    pub(crate) fn position(&self, id: u64) -> Option<usize> {
        self.receipts.binary_search_by_key(&id, |receipt| receipt.id).ok()
    }

    /// A customer places an order; gives its position.
    pub(crate) fn place(
        &mut self,
        goods: &[(&'static Product, u32)],
        now: i64,
        story: &'static str,
    ) -> usize {
        let transactions = goods
            .iter()
            .map(|(product, quantity)| Transaction {
                id: take(&mut self.next.transaction),
                product,
                quantity: *quantity,
            })
            .collect();
        self.next.receipt += self.rng.random_range(1..4000);
        self.receipts.push(Receipt {
            id: self.next.receipt,
            created: now,
            updated: now,
            paid: None,
            shipped: None,
            cancelled: None,
            buyer: 300_000_000 + self.rng.random_range(0..90_000_000),
            customer: people::customer(&mut self.rng),
            transactions,
            shipments: Vec::new(),
            refunds: Vec::new(),
            parcels: Vec::new(),
            story,
        });
        self.receipts.len() - 1
    }

    /// The payment comes in. What is files alone counts as shipped at once, without a shipment.
    pub(crate) fn pay(&mut self, at: usize, now: i64) {
        let receipt = &mut self.receipts[at];
        receipt.paid = Some(now);
        if receipt.is_digital() {
            receipt.shipped = Some(now);
        }
        self.touch(at, now);
    }

    /// Marks a receipt as shipped, which mails the buyer each time. `entry`, a carrier and a code, is added to
    /// the shipments that are there; nothing takes one away or changes one.
    pub(crate) fn ship(&mut self, at: usize, entry: Option<(&str, &str)>, now: i64) {
        if let Some((carrier, code)) = entry {
            let shipment = ReceiptShipment {
                id: take(&mut self.next.shipment),
                at: now,
                carrier: carrier.to_owned(),
                code: code.to_owned(),
            };
            self.receipts[at].shipments.push(shipment);
        }
        let receipt = &mut self.receipts[at];
        receipt.shipped = receipt.shipped.or(Some(now));
        let number = entry.map(|(_, code)| code.to_owned()).filter(|code| !code.is_empty());
        self.mail(at, MailReason::Fulfillment, number, now);
        self.touch(at, now);
    }

    /// Cancels a receipt; the money goes back.
    pub(crate) fn cancel(&mut self, at: usize, now: i64) -> bool {
        if self.receipts[at].cancelled.is_some() {
            return false;
        }
        self.receipts[at].cancelled = Some(now);
        if self.receipts[at].paid.is_some() {
            self.refund(at, i64::MAX, now);
        }
        self.touch(at, now);
        true
    }

    /// Pays back an amount of cents, and never more than is left.
    pub(crate) fn refund(&mut self, at: usize, amount: i64, now: i64) -> bool {
        let receipt = &mut self.receipts[at];
        let amount = amount.min(receipt.total() - receipt.refunded());
        if amount <= 0 {
            return false;
        }
        receipt.refunds.push(Refund { at: now, amount });
        self.mail(at, MailReason::OrderRefunded, None, now);
        self.touch(at, now);
        true
    }

    fn touch(&mut self, at: usize, now: i64) {
        self.receipts[at].updated = self.receipts[at].updated.max(now);
    }

    fn mail(&mut self, at: usize, why: MailReason, number: Option<String>, now: i64) {
        self.mails.push(Mail { at: now * 1000, order_id: self.receipts[at].id.to_string(), why, number });
    }
}
