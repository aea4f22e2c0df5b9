//! One order, whole: who says what, what happened, and its repair.

use super::App;
use super::Code;
use super::attention::{cause_sentence, confidence_sentence};
use super::error::ApiError;
use super::repairing::{carrier_and_link, phase_sentence};
use super::view::{Dot, Event, LedgerLine, NumberLook, OrderPage, RepairView, Side, Verdict, What, When};
use crate::connectors::connector;
use crate::domain::{
    Confidence, Finding, FindingState, Kind, Knowledge, Ms, OrderId, OrderState, Phrase, Platform, Precision,
    Stamp, TrackingNumber, Travel,
};
use crate::numbers::{group, recognise};
use crate::reconcile::{OrderFacts, Rules, knowledge};
use crate::repair::{Entry, Phase};
use crate::settings;
use crate::store::{Account, Step};

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
        let finding = self.store.finding_of_order(id).await?.map(|row| row.finding);
        let repair = self.store.repair_of_order(id).await?;
        let rules = settings::rules(&self.store).await?;
        let number = finding
            .as_ref()
            .and_then(|f| f.number.clone())
            .or_else(|| facts.shipments.first()?.shipment.numbers.first().map(|n| n.number.clone()));
        let repair = match repair {
            Some((entry, steps)) => {
                let proof = self.store.proofs(Some(entry.id)).await?.first().map(|p| p.id);
                Some((entry, steps, proof))
            }
            None => None,
        };
        let latest = repair.as_ref().map(|(entry, ..)| entry);
        Ok(OrderPage {
            order: id,
            platform: account.platform,
            account_name: account.name.clone(),
            who: facts.order.buyer.name.clone(),
            number: facts.order.number.clone(),
            verdict: match finding.as_ref() {
                Some(finding) => Some(self.verdict(finding, &facts, latest).await),
                None => None,
            },
            ledger: vec![
                supplier_line(&facts),
                shop_line(&facts, &account, number.as_ref(), latest, &rules, self.now()),
                carrier_line(&facts, number.as_ref(), &account),
            ],
            timeline: timeline(&facts, &account),
            repair: repair
                .map(|(entry, steps, proof)| repair_view(&entry, &steps, proof, &account, finding.as_ref())),
            has_page: connector(account.platform)
                .and_then(|c| c.order_page(&account.profile, &facts.order.remote_id))
                .is_some(),
        })
    }

    async fn verdict(&self, finding: &Finding, facts: &OrderFacts, repair: Option<&Entry>) -> Verdict {
        let open =
            matches!(finding.state, FindingState::Open | FindingState::Snoozed | FindingState::Ignored);
        let under_way = repair.is_some_and(|r| !r.phase.ended());
        let planned = if open && !under_way { Some(self.planned(finding.id, None).await) } else { None };
        // That it was sent and is not shown stands in the ledger beside it. Here: who closed it, and
        // how that is known.
        let mut basis = match finding.confidence {
            Confidence::Unknown => Vec::new(),
            sure => vec![confidence_sentence(sure)],
        };
        basis.extend(facts.closing.evidence.iter().cloned());
        if basis.is_empty() {
            basis.push(confidence_sentence(Confidence::Unknown));
        }
        Verdict {
            finding: finding.id,
            state: finding.state,
            pile: finding.pile,
            cause: cause_sentence(finding, supplier_name(facts)),
            basis,
            can_add: matches!(planned, Some(Ok(_))),
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
    pub async fn address_of(&self, link: &super::view::Link) -> Result<url::Url, ApiError> {
        use super::view::Link;
        let none = || ApiError::new(Code::Input, Phrase::new("error-no-page"));
        let order = match link {
            Link::OrderPage { order } | Link::Tracking { order, .. } => *order,
        };
        let facts = self.store.facts(&[order]).await?.pop().ok_or_else(none)?;
        let account = self.store.account(facts.order.account).await?.ok_or_else(none)?;
        match link {
            Link::OrderPage { .. } => connector(account.platform)
                .and_then(|c| c.order_page(&account.profile, &facts.order.remote_id))
                .ok_or_else(none),
            Link::Tracking { number, .. } => {
                let number = TrackingNumber::read(number).map_err(|_| none())?;
                let said =
                    facts.shipments.iter().flat_map(|s| &s.shipment.numbers).find(|n| n.number == number);
                let buyer = &facts.order.buyer;
                let (_, url) = carrier_and_link(
                    &number,
                    said.map_or("", |n| &n.carrier),
                    said.map_or("", |n| &n.url),
                    (&buyer.postcode, &buyer.country),
                    account.platform,
                );
                url::Url::parse(&url).ok().filter(|u| u.scheme() == "https").ok_or_else(none)
            }
        }
    }
}

fn supplier_name(facts: &OrderFacts) -> &'static str {
    facts.shipments.first().map_or("", |s| s.supplier.name())
}

fn when(stamp: Stamp) -> When {
    When { at: stamp.at, precision: stamp.precision }
}

fn number(number: &TrackingNumber, look: NumberLook, link: bool) -> What {
    What::Number {
        number: number.to_string(),
        pieces: group(number).into_iter().map(str::to_owned).collect(),
        look,
        link,
    }
}

fn supplier_line(facts: &OrderFacts) -> LedgerLine {
    let Some(sent) = facts.shipments.first() else {
        return LedgerLine {
            side: Side::Supplier,
            name: String::new(),
            says: Phrase::new("ledger-supplier-silent"),
            at: None,
            what: What::Said { said: Phrase::new("ledger-no-number-known") },
        };
    };
    LedgerLine {
        side: Side::Supplier,
        // A file and a typed number have no name of their own: the side's word stands there instead.
        name: match sent.supplier {
            Platform::File | Platform::Myself => String::new(),
            other => other.name().to_owned(),
        },
        says: match sent.supplier {
            Platform::Myself => Phrase::new("ledger-typed-in"),
            Platform::File => Phrase::new("ledger-file-says-sent"),
            _ => Phrase::new("ledger-sent"),
        },
        at: Some(sent.shipment.shipped.map_or(when(Stamp::instant(sent.shipment.first_seen)), when)),
        what: match sent.shipment.numbers.first() {
            Some(first) => number(&first.number, NumberLook::Plain, false),
            None => What::Said { said: Phrase::new("ledger-no-number-known") },
        },
    }
}

fn shop_line(
    facts: &OrderFacts,
    account: &Account,
    wanted: Option<&TrackingNumber>,
    repair: Option<&Entry>,
    rules: &Rules,
    now: Ms,
) -> LedgerLine {
    let order = &facts.order;
    let busy = repair.filter(|r| !r.phase.ended() && r.phase != Phase::Confirmed);
    let due = facts.shipments.first().map_or(now, |s| rules.due(&s.shipment, s.supplier));
    let what = match (wanted, busy) {
        (Some(wanted), Some(_)) => number(wanted, NumberLook::Busy, false),
        (Some(wanted), None) => match knowledge(facts, std::iter::once(wanted), due) {
            Knowledge::Shown(_) if repair.is_some_and(|r| r.phase == Phase::Proved) => {
                number(wanted, NumberLook::Mended, false)
            }
            Knowledge::Shown(_) => number(wanted, NumberLook::Plain, false),
            _ if !matches!(order.travel, Travel::Ships) => {
                What::Said { said: Phrase::new("ledger-none-needed") }
            }
            _ if facts.no_tracking.is_some() => What::Said { said: Phrase::new("ledger-none-needed") },
            Knowledge::NotShown { .. } if order.state == OrderState::Closed => {
                match facts.sightings.first() {
                    Some(other) => number(&other.number, NumberLook::Differs, false),
                    None => What::Hole { said: Phrase::new("ledger-hole") },
                }
            }
            Knowledge::NotShown { .. } => What::Said { said: Phrase::new("ledger-not-closed") },
            Knowledge::NotKnown(crate::domain::NotKnown::FileHasNoColumn) => {
                What::Said { said: Phrase::new("ledger-file-no-column") }
            }
            Knowledge::NotKnown(_) => What::Said { said: Phrase::new("ledger-not-read-since") },
        },
        (None, _) => match facts.sightings.first() {
            Some(shown) => number(&shown.number, NumberLook::Plain, false),
            None => What::Said { said: Phrase::new("ledger-no-number-known") },
        },
    };
    LedgerLine {
        side: Side::Shop,
        name: account.platform.name().to_owned(),
        says: match order.state {
            OrderState::Closed => Phrase::new("state-closed"),
            OrderState::Open => Phrase::new("state-open"),
            OrderState::Unpaid => Phrase::new("state-unpaid"),
            OrderState::Cancelled => Phrase::new("state-cancelled"),
            OrderState::Refunded => Phrase::new("state-refunded"),
            OrderState::Other => Phrase::new("state-other").text("state", &order.remote_state),
        },
        at: order.closed.or(order.paid).map(when),
        what,
    }
}

fn carrier_line(facts: &OrderFacts, wanted: Option<&TrackingNumber>, account: &Account) -> LedgerLine {
    let Some(wanted) = wanted else {
        return LedgerLine {
            side: Side::Carrier,
            name: String::new(),
            says: Phrase::new("ledger-carrier-unknown"),
            at: None,
            what: What::Said { said: Phrase::new("ledger-no-number-known") },
        };
    };
    let said = facts.shipments.iter().flat_map(|s| &s.shipment.numbers).find(|n| n.number == *wanted);
    let buyer = &facts.order.buyer;
    let hint = said.map_or("", |n| n.carrier.as_str());
    let name = recognise(wanted, hint, &buyer.country)
        .first()
        .map_or_else(|| hint.to_owned(), |guess| guess.carrier.name().to_owned());
    let (_, url) = carrier_and_link(
        wanted,
        hint,
        said.map_or("", |n| &n.url),
        (&buyer.postcode, &buyer.country),
        account.platform,
    );
    LedgerLine {
        side: Side::Carrier,
        name,
        says: Phrase::new("ledger-not-asked"),
        at: None,
        what: number(wanted, NumberLook::Plain, !url.is_empty()),
    }
}

fn event(stamp: Stamp, side: Side, dot: Dot, said: Phrase) -> Event {
    Event { when: when(stamp), side: Some(side), dot, said }
}

fn timeline(facts: &OrderFacts, account: &Account) -> Vec<Event> {
    let order = &facts.order;
    let goods: i64 = order.lines.iter().map(|l| l.quantity).sum();
    let mut events = vec![event(
        order.ordered,
        Side::Shop,
        Dot::Plain,
        Phrase::new("event-ordered").text("who", &order.buyer.name).count("goods", goods),
    )];
    if let Some(closed) = order.closed {
        let said = match &facts.closing.closer {
            crate::domain::Closer::Person { name } => Phrase::new("event-closed-by").text("who", name),
            crate::domain::Closer::App { name } => Phrase::new("event-closed-by").text("who", name),
            crate::domain::Closer::Program => Phrase::new("event-closed-by-program"),
            crate::domain::Closer::Unknown => Phrase::new("event-closed"),
        };
        events.push(event(closed, Side::Shop, Dot::Plain, said));
    }
    for sent in &facts.shipments {
        let name = sent.supplier.name();
        events.push(match sent.shipment.shipped {
            Some(shipped) => {
                event(shipped, Side::Supplier, Dot::Plain, Phrase::new("event-sent").text("supplier", name))
            }
            None => event(
                Stamp::instant(sent.shipment.first_seen),
                Side::Supplier,
                Dot::Plain,
                Phrase::new("event-number-known").text("supplier", name),
            ),
        });
    }
    if let Some(read) = facts.reads.order {
        let numbers = || facts.shipments.iter().flat_map(|s| &s.shipment.numbers).map(|n| &n.number);
        let shown =
            !facts.sightings.is_empty() || matches!(knowledge(facts, numbers(), Ms(0)), Knowledge::Shown(_));
        let (dot, said) = if shown {
            (Dot::Fine, Phrase::new("event-read-shown"))
        } else if order.state == OrderState::Closed
            && numbers().next().is_some()
            && order.travel == Travel::Ships
        {
            (Dot::Hole, Phrase::new("event-read-hole"))
        } else {
            (Dot::Plain, Phrase::new("event-read").text("shop", account.platform.name()))
        };
        events.push(event(Stamp::instant(read), Side::Shop, dot, said));
    }
    events.sort_by_key(|e| e.when.at);
    events
}

fn repair_view(
    entry: &Entry,
    steps: &[Step],
    proof: Option<crate::domain::ProofId>,
    account: &Account,
    finding: Option<&Finding>,
) -> RepairView {
    let platform = account.platform.name();
    let seconds = |step: &Step, side: Option<Side>, dot: Dot, said: Phrase| Event {
        when: When { at: step.at, precision: Precision::Instant },
        side,
        dot,
        said,
    };
    let mut events = Vec::new();
    for step in steps {
        events.push(match step.phase {
            Phase::Confirmed => seconds(step, None, Dot::None, Phrase::new("step-confirmed")),
            Phase::Sending => seconds(
                step,
                Some(Side::Shop),
                Dot::Plain,
                Phrase::new("step-sent").text("platform", platform),
            ),
            Phase::Accepted => seconds(
                step,
                Some(Side::Shop),
                Dot::Plain,
                Phrase::new("step-accepted").text("platform", platform),
            ),
            Phase::Proved => seconds(step, Some(Side::Shop), Dot::Fine, Phrase::new("step-proved")),
            Phase::NotShown | Phase::Absent => {
                seconds(step, Some(Side::Shop), Dot::Hole, phase_sentence(step.phase))
            }
            other => seconds(
                step,
                Some(Side::Shop),
                Dot::Plain,
                step.said.clone().unwrap_or_else(|| phase_sentence(other)),
            ),
        });
    }
    let detail = match entry.phase {
        Phase::Proved => Some(
            Phrase::new("repair-proved-detail")
                .text("platform", platform)
                .at("at", entry.phase_at)
                .count("seconds", (entry.phase_at.since(entry.asked_at) / 1_000).max(0)),
        ),
        _ => steps.iter().rev().find_map(|s| s.said.clone()),
    };
    let by_hand = finding.is_some_and(|f| {
        f.kind == Kind::TrackingMissing && matches!(f.closer, crate::domain::Closer::Person { .. })
    });
    RepairView {
        change: entry.id,
        phase: entry.phase,
        lead: phase_sentence(entry.phase),
        detail,
        steps: events,
        hint: (entry.phase == Phase::Proved && by_hand)
            .then(|| Phrase::new("hint-leave-open").text("platform", platform)),
        proof,
    }
}
