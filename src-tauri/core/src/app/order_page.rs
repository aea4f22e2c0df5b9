//! One order, whole: who says what, what happened, and its repair.

use super::App;
use super::Code;
use super::banners::setting_of;
use super::error::ApiError;
use super::ledger::{Seen, ledger};
use super::planning::{brought_by, planned, spelled};
use super::repair_view::repair_view;
use super::timeline::timeline;
use super::view::{Button, Goods, Link, OrderPage, Question, Verdict};
use super::words::{
    Told, button, cause_sentence, confidence_sentence, maker, none_needed, shown_said, supplier_said,
};
use crate::connectors::connector;
use crate::domain::{
    Cause, Confidence, Finding, FindingState, Fulfillment, Kind, Line, NoTravel, OrderId, OrderState, Phrase,
    Platform, TrackingNumber, Travel,
};
use crate::reconcile::{OrderFacts, Rules};
use crate::repair::{Entry, other_shown};
use crate::settings;
use crate::store::{Account, FindingRow};

impl App {
    /// One order, whole.
    ///
    /// # Errors
    /// When there is no such order.
    pub async fn order_page(&self, id: OrderId) -> Result<OrderPage, ApiError> {
        let missing =
            || ApiError::new(Code::Input, Phrase::new("error-no-order").text("order", id.to_string()));
        let facts = self.store.facts(&[id]).await?.pop().ok_or_else(missing)?;
        let account = self.store.account(facts.order.account).await?.ok_or_else(missing)?;
        let finding = leading(self.store.findings_of_order(id).await?);
        let rules = settings::rules(&self.store).await?;
        let repair = match self.store.repair_of_order(id).await? {
            Some((entry, steps)) => {
                let proof = self.store.proofs(Some(entry.id)).await?.first().map(|p| p.id);
                Some((entry, steps, proof))
            }
            None => None,
        };
        let latest = repair.as_ref().map(|(entry, ..)| entry);
        let now = self.now();
        let can_ask = self.can_ask(&facts).await?;
        let mut told = Vec::new();
        for parcel in &facts.parcels {
            told.extend(self.store.parcel_events(&parcel.number).await?);
        }
        Ok(OrderPage {
            order: id,
            platform: account.platform,
            account_name: account.name.clone(),
            who: facts.order.buyer.name.clone(),
            number: facts.order.number.clone(),
            verdict: match finding.as_ref() {
                Some(finding) => Some(self.verdict(finding, &facts, &account, latest).await),
                None => None,
            },
            ledger: ledger(Seen {
                facts: &facts,
                account: &account,
                finding: finding.as_ref(),
                repair: latest,
                rules: &rules,
                now,
            }),
            can_ask,
            timeline: timeline(&facts, &told),
            repair: repair
                .map(|(entry, steps, proof)| repair_view(&entry, &steps, proof, &account, finding.as_ref())),
            has_page: connector(account.platform)
                .and_then(|c| c.order_page(&account.profile, &facts.order.remote_id))
                .is_some(),
            goods: goods(&facts, finding.as_ref(), &rules),
            none_needed: why_none_needed(&facts, &rules)
                .map(|why| none_needed(why, facts.order.shipping_method.trim())),
            shipping_method: facts.order.shipping_method.clone(),
        })
    }

    async fn verdict(
        &self,
        finding: &Finding,
        facts: &OrderFacts,
        account: &Account,
        repair: Option<&Entry>,
    ) -> Verdict {
        let open =
            matches!(finding.state, FindingState::Open | FindingState::Snoozed | FindingState::Ignored);
        let under_way = repair.is_some_and(|r| !r.phase.ended());
        let button = button(finding, Some(account));
        let to_write = finding.kind.list() == crate::domain::List::CustomerHasNoTracking;
        let planned = match open && !under_way && to_write && button != Button::Answer {
            true => Some(planned(&self.store, finding.id, None, self.now()).await),
            false => None,
        };
        let sent = facts.shipments.iter().find(|s| Some(s.shipment.id) == finding.shipment);
        let shown = match shown_said(finding) {
            Some(shown) => Some(shown.to_owned()),
            None => sent
                .and_then(|s| other_shown(finding, facts, &s.shipment))
                .map(|sighting| sighting.number.to_string()),
        };
        let there = facts.sightings.iter().find(|s| finding.number.as_ref() == Some(&s.number));
        let told = Told {
            supplier: supplier_said(finding).unwrap_or_else(|| maker(sent.map(|s| s.supplier))),
            shown: shown.as_deref(),
            carrier: there.map_or("", |s| s.carrier.trim()),
        };
        Verdict {
            finding: finding.id,
            kind: finding.kind,
            button,
            question: question(finding, shown.as_deref()),
            state: finding.state,
            pile: finding.pile,
            cause: cause_sentence(finding, account.platform, told),
            basis: basis(finding, facts),
            can_add: matches!(planned, Some(Ok(_))),
            // What sold its own label fills the number in by itself.
            wants_number: finding.number.is_none()
                && finding.cause != Cause::PlatformLabel
                && matches!(finding.kind, Kind::TrackingMissing | Kind::NotShipped),
            cannot: match planned {
                Some(Err(error)) => Some(error.said),
                _ => None,
            },
        }
    }

    /// The page that a link leads to: https only.
    ///
    /// # Errors
    /// When there is none.
    pub async fn address_of(&self, link: &Link) -> Result<url::Url, ApiError> {
        let none = || ApiError::new(Code::Input, Phrase::new("error-no-page"));
        let page = match link {
            Link::Supplier { supplier } => supplier_page(*supplier),
            Link::Banner { account, kind } => {
                let account = self.store.account(*account).await?.ok_or_else(none)?;
                connector(account.platform).and_then(|c| c.setting_page(&account.profile, setting_of(*kind)?))
            }
            Link::OrderPage { order } => {
                let (facts, account) = self.order_and_shop(*order).await?.ok_or_else(none)?;
                connector(account.platform)
                    .and_then(|c| c.order_page(&account.profile, &facts.order.remote_id))
            }
            Link::Tracking { order, number, also } => {
                let (facts, account) = self.order_and_shop(*order).await?.ok_or_else(none)?;
                let number = TrackingNumber::read(number).map_err(|_| none())?;
                if *also {
                    return Ok(brought_by(&facts, &number).ok_or_else(none)?.1);
                }
                url::Url::parse(&spelled(&facts, &number, account.platform).1).ok()
            }
        };
        page.filter(|page| page.scheme() == "https").ok_or_else(none)
    }

    async fn order_and_shop(&self, order: OrderId) -> Result<Option<(OrderFacts, Account)>, ApiError> {
        let Some(facts) = self.store.facts(&[order]).await?.pop() else { return Ok(None) };
        Ok(self.store.account(facts.order.account).await?.map(|account| (facts, account)))
    }
}

/// Where a supplier's numbers are looked up.
fn supplier_page(supplier: Platform) -> Option<url::Url> {
    match supplier {
        Platform::Tpop => url::Url::parse("https://www.tpop.com/").ok(),
        _ => None,
    }
}

/// The verdict that leads: what still waits, by its kind; else the latest.
fn leading(mut findings: Vec<FindingRow>) -> Option<Finding> {
    let waits = |f: &Finding| match f.state {
        FindingState::Open => 0,
        FindingState::Snoozed | FindingState::Ignored => 1,
        FindingState::Repaired | FindingState::Resolved => 2,
    };
    let order = |f: &Finding| match waits(f) {
        // The latest of what has ended.
        2 => (2, 0, std::cmp::Reverse(f.id)),
        waits => (waits, f.kind.precedence(), std::cmp::Reverse(f.id)),
    };
    findings.sort_by_key(|row| order(&row.finding));
    findings.into_iter().next().map(|row| row.finding)
}

/// How sure the verdict is, and what it rests on. That something was sent and is not shown stands in the
/// ledger beside it.
fn basis(finding: &Finding, facts: &OrderFacts) -> Vec<Phrase> {
    let by_closer = matches!(finding.kind, Kind::TrackingMissing | Kind::NumberIncomplete);
    if !by_closer {
        let mut basis = match finding.confidence {
            Confidence::Likely => vec![Phrase::new("confidence-likely")],
            Confidence::Certain | Confidence::Unknown => Vec::new(),
        };
        basis.extend(finding.evidence.iter().cloned());
        return basis;
    }
    let mut basis = match finding.confidence {
        Confidence::Unknown => Vec::new(),
        sure => vec![confidence_sentence(sure)],
    };
    basis.extend(facts.closing.evidence.iter().cloned());
    if basis.is_empty() {
        basis.push(confidence_sentence(Confidence::Unknown));
    }
    basis
}

fn question(finding: &Finding, shown: Option<&str>) -> Option<Question> {
    if finding.kind != Kind::NumberDiffers || finding.cause != crate::domain::Cause::Unknown {
        return None;
    }
    Some(Question::Parcels { shown: shown?.to_owned(), known: finding.number.as_ref()?.to_string() })
}

fn goods(facts: &OrderFacts, finding: Option<&Finding>, rules: &Rules) -> Vec<Goods> {
    let order = &facts.order;
    let without = finding.is_some_and(|finding| {
        finding.number.is_none() && matches!(finding.kind, Kind::TrackingMissing | Kind::NumberWanted)
    });
    order
        .lines
        .iter()
        .map(|line| {
            let supplier = rules.supplier_of(order.account, line);
            let quantity = (line.quantity - line.refunded).max(0);
            let waits = (quantity - line.sent.unwrap_or(0)).max(0);
            Goods {
                line: line.remote_id.clone(),
                name: line.name.clone(),
                sku: line.sku.clone(),
                quantity,
                from: supplier.map_or(String::new(), |p| p.name().to_owned()),
                supplied: supplier.is_some_and(|p| p != Platform::Myself),
                sent: line.sent,
                unnumbered: match order.state {
                    OrderState::Open if !without && line.ships => waits,
                    OrderState::Open | OrderState::Closed if line.ships => sent_bare(facts, line),
                    _ => 0,
                },
            }
        })
        .collect()
}

/// Pieces of a line that the shop shows as sent in a parcel without a number.
fn sent_bare(facts: &OrderFacts, line: &Line) -> i64 {
    let bare = |f: &&Fulfillment| !facts.sightings.iter().any(|s| s.remote_id == f.remote_id);
    let of = |f: &Fulfillment| {
        f.lines.iter().filter(|(id, _)| *id == line.remote_id).map(|(_, n)| *n).sum::<i64>()
    };
    facts.order.fulfillments.iter().filter(bare).map(of).sum()
}

/// Why the order needs no tracking: what the shop tells, what the owner said, a way of shipping that has none.
fn why_none_needed(facts: &OrderFacts, rules: &Rules) -> Option<NoTravel> {
    let order = &facts.order;
    if let Travel::None(why) = order.travel {
        return Some(why);
    }
    let method = order.shipping_method.trim().to_lowercase();
    let by_rule = || rules.no_tracking_methods.contains(&(order.account, method));
    facts.no_tracking.or_else(|| by_rule().then_some(NoTravel::ShippingMethod))
}
