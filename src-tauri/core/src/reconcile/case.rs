//! One order laid out for its verdict: which of its lines travel, which parcels it has, which lines each
//! parcel concerns, and what the storefront shows for them.

use super::closing::Cause as Closed;
use super::facts::TRACKING;
use super::shown::{oldest_reading, read_what_is_older, shows};
use super::{Draft, Judgement, OrderFacts, Rules, ShipmentFacts, knowledge};
use crate::domain::{
    Cause, Closer, Confidence, DeliveryStatus, Fulfillment, Kind, Knowledge, Line, Ms, NotKnown, OrderState,
    Phrase, Pile, Platform, ShipmentRole, Sighting, Stamp, TrackingNumber, Travel,
};

/// How much longer a gap of before the owner began goes without being read again: it is never notified, and
/// a repair reads the order first.
const OLD_IS_FRESH: i64 = 28;

/// One order with what it is judged by.
pub(super) struct Case<'a> {
    pub(super) facts: &'a OrderFacts,
    pub(super) rules: &'a Rules,
    pub(super) now: Ms,
    /// Lines with a body, of which pieces are still wanted.
    pub(super) travelling: Vec<&'a Line>,
}

impl<'a> Case<'a> {
    pub(super) fn new(facts: &'a OrderFacts, rules: &'a Rules, now: Ms) -> Case<'a> {
        let travelling = facts.order.lines.iter().filter(|l| l.ships && wanted(l) > 0).collect();
        Case { facts, rules, now, travelling }
    }

    /// No tracking is needed, whatever was sent.
    pub(super) fn needs_none(&self) -> bool {
        let order = &self.facts.order;
        order.travel != Travel::Ships
            || self.facts.no_tracking.is_some()
            || self.rules.method_has_no_tracking(order.account, &order.shipping_method)
    }

    /// Cancelled or refunded as a whole.
    pub(super) fn ended(&self) -> bool {
        matches!(self.facts.order.state, OrderState::Cancelled | OrderState::Refunded)
    }

    /// Whose a line is.
    pub(super) fn supplier_of(&self, line: &Line) -> Option<Platform> {
        let only = || {
            let mut makers = self.facts.makings.iter().map(|made| made.supplier);
            let first = makers.next().filter(|_| line.ships)?;
            makers.all(|maker| maker == first).then_some(first)
        };
        self.rules.supplier_of(self.facts.order.account, line).or_else(only)
    }

    /// What was sent to the customer: no returns.
    pub(super) fn sent(&self) -> impl Iterator<Item = &'a ShipmentFacts> {
        self.facts.shipments.iter().filter(|s| s.shipment.role != ShipmentRole::Return)
    }

    /// The parcels whose numbers the customer should see, each with its lines.
    pub(super) fn parcels(&self) -> Vec<Parcel<'a>> {
        self.sent()
            .filter(|sent| !sent.shipment.numbers.is_empty() && !self.is_passed_over(sent))
            .filter_map(|sent| {
                let lines = self.lines_of(sent)?;
                let numbers = sent.shipment.numbers.iter().map(|n| &n.number);
                let due = self.rules.due(&self.facts.order, &sent.shipment, sent.supplier);
                let known = knowledge(self.facts, numbers, due);
                let goods = self.goods_of(sent);
                Some(Parcel { sent, closed: self.closed(&lines), lines, goods, due, known })
            })
            .collect()
    }

    /// The lines that a shipment concerns: those it names where the order has them, else the lines
    /// of its supplier, else all that travel. `None`: nothing of it is wanted any more.
    pub(super) fn lines_of(&self, sent: &ShipmentFacts) -> Option<Vec<&'a Line>> {
        let lines = self.lines_among(sent, &self.travelling);
        // An order without lines comes from a shop or a file that does not tell them.
        (!lines.is_empty() || self.facts.order.lines.is_empty()).then_some(lines)
    }

    /// The same of lines that were refunded since, too: their number stands where it stood.
    fn goods_of(&self, sent: &ShipmentFacts) -> Vec<&'a Line> {
        let all: Vec<&Line> = self.facts.order.lines.iter().filter(|line| line.ships).collect();
        self.lines_among(sent, &all)
    }

    fn lines_among(&self, sent: &ShipmentFacts, all: &[&'a Line]) -> Vec<&'a Line> {
        let names = |line: &Line| sent.shipment.lines.iter().any(|said| said.is_of(line));
        let among = |wants: &dyn Fn(&Line) -> bool| -> Vec<&'a Line> {
            all.iter().copied().filter(|line| wants(line)).collect()
        };
        if self.facts.order.lines.iter().any(names) {
            return among(&names);
        }
        let theirs = among(&|line| self.supplier_of(line) == Some(sent.supplier));
        if theirs.is_empty() { all.to_vec() } else { theirs }
    }

    /// The lines that are certainly in a shipment: of a sender that names none and makes none of them, only those
    /// that nobody else makes, where somebody makes some.
    pub(super) fn certain_lines(&self, sent: &ShipmentFacts) -> Vec<&'a Line> {
        let lines = self.lines_among(sent, &self.travelling);
        let names = |line: &Line| sent.shipment.lines.iter().any(|said| said.is_of(line));
        let mut makers = lines.iter().map(|line| self.supplier_of(line));
        let first = makers.next().flatten();
        if makers.all(|maker| maker == first) || self.facts.order.lines.iter().any(names) {
            return lines;
        }
        lines.into_iter().filter(|line| self.supplier_of(line).is_none()).collect()
    }

    /// The storefront shows these lines as sent.
    fn closed(&self, lines: &[&Line]) -> bool {
        if !lines.is_empty() && lines.iter().all(|line| line.sent.is_some()) {
            lines.iter().all(|line| line.sent.is_some_and(|sent| sent >= wanted(line)))
        } else {
            self.facts.order.state == OrderState::Closed
        }
    }

    /// A shipment whose number the customer does not need: its label was replaced, or it was sent again for
    /// one that the customer can follow.
    fn is_passed_over(&self, sent: &ShipmentFacts) -> bool {
        let shipment = &sent.shipment;
        let replaced = self.facts.shipments.iter().any(|other| {
            let old = other.shipment.replaces.as_ref();
            other.shipment.id != shipment.id
                && old.is_some_and(|old| shipment.numbers.iter().any(|n| n.number == *old))
        });
        if replaced {
            return true;
        }
        if let Some(old) = &shipment.replaces {
            return self.facts.sightings.iter().any(|s| {
                s.number == *old
                    && self.fulfillment(s).is_some_and(|f| f.delivery == DeliveryStatus::Delivered)
            });
        }
        let others = || self.sent().filter(|other| other.shipment.id != shipment.id);
        match shipment.role {
            // The first one leads, shown or not; without any, this is the customer's only parcel.
            ShipmentRole::Replacement => others().next().is_some() || !self.facts.sightings.is_empty(),
            ShipmentRole::Original => others()
                .filter(|first| first.shipment.role != ShipmentRole::Replacement)
                .any(|first| self.was_sent_again(first, sent)),
            ShipmentRole::Additional | ShipmentRole::Return => false,
        }
    }

    /// `again` holds nothing but what `first` held, and left when that was delivered (or when all that was
    /// ordered had been sent): the source lists it without saying that it was sent again.
    fn was_sent_again(&self, first: &ShipmentFacts, again: &ShipmentFacts) -> bool {
        let (first, again) = (&first.shipment, &again.shipment);
        let (Some(left), Some(before)) = (again.shipped, first.shipped) else { return false };
        let shown = first.numbers.iter().any(|n| shows(self.facts, &n.number));
        let has = |sku: &str| {
            let sent = |s: &crate::domain::ShipmentLine| s.sku.eq_ignore_ascii_case(sku);
            !sku.is_empty() && first.lines.iter().any(sent)
        };
        if !shown
            || before.latest() > left.at
            || again.lines.is_empty()
            || !again.lines.iter().all(|line| has(&line.sku))
        {
            return false;
        }
        let delivered = self
            .facts
            .sightings
            .iter()
            .filter(|s| first.numbers.iter().any(|n| n.number == s.number))
            .filter_map(|s| self.fulfillment(s))
            .filter(|f| f.delivery == DeliveryStatus::Delivered)
            .any(|f| f.delivered.is_none_or(|at| at.at <= left.latest()));
        let all_was_sent = || {
            again.lines.iter().all(|line| {
                let pieces = |lines: &[crate::domain::ShipmentLine]| -> i64 {
                    lines.iter().filter(|l| l.sku.eq_ignore_ascii_case(&line.sku)).map(|l| l.quantity).sum()
                };
                let ordered = self.facts.order.lines.iter().filter(|l| l.sku.eq_ignore_ascii_case(&line.sku));
                pieces(&first.lines) >= ordered.map(|l| l.quantity).sum()
            })
        };
        delivered || all_was_sent()
    }

    /// The fulfillment that a number stands in, where the storefront tells.
    pub(super) fn fulfillment(&self, sighting: &Sighting) -> Option<&'a Fulfillment> {
        self.facts
            .order
            .fulfillments
            .iter()
            .find(|f| !sighting.remote_id.is_empty() && f.remote_id == sighting.remote_id)
    }

    /// The storefront itself tells how the parcel with this number ended.
    pub(super) fn storefront_tells_the_end_of(&self, number: &TrackingNumber) -> bool {
        let mut entries = self.facts.sightings.iter().filter(|shown| shown.number == *number);
        entries.any(|shown| self.fulfillment(shown).is_some_and(|entry| entry.delivery.is_final()))
    }

    /// Numbers that the storefront shows for these lines, or without saying for which.
    pub(super) fn shown_for<'b>(
        &'b self,
        lines: &'b [&'a Line],
    ) -> impl Iterator<Item = &'a Sighting> + use<'a, 'b> {
        self.facts
            .sightings
            .iter()
            .filter(|s| self.fulfillment(s).is_none_or(|f| f.lines.is_empty() || touches(f, lines)))
    }

    /// Whether these lines are not the order's only ones: another sender's goods travel too.
    pub(super) fn is_mixed(&self, lines: &[&Line]) -> bool {
        self.travelling.iter().any(|line| self.is_foreign(line, lines))
    }

    /// A line of another sender than these.
    pub(super) fn is_foreign(&self, line: &Line, lines: &[&Line]) -> bool {
        let same = |a: &Line, b: &Line| a.remote_id == b.remote_id;
        !lines.iter().any(|l| same(l, line) || self.supplier_of(l) == self.supplier_of(line))
    }

    /// Counted, or from before the owner began.
    pub(super) fn pile(&self, lines: &[&Line], shipped: Ms) -> Pile {
        let began = self.facts.starting_line.unwrap_or(self.now);
        let arrived = self
            .delivered(lines)
            .is_some_and(|at| shipped < began || at.is_some_and(|at| at.latest() <= began));
        if arrived || shipped < began.plus(-self.rules.reach) { Pile::BeforeYouStarted } else { Pile::Now }
    }

    /// Whether the storefront says that all these lines were delivered, and the last of it when.
    fn delivered(&self, lines: &[&Line]) -> Option<Option<Stamp>> {
        let there: Vec<&Fulfillment> = self
            .facts
            .order
            .fulfillments
            .iter()
            .filter(|f| f.delivery == DeliveryStatus::Delivered)
            .collect();
        let holds = |line: &&Line| there.iter().any(|f| f.lines.is_empty() || touches(f, &[line]));
        if there.is_empty() || !lines.iter().all(holds) {
            return None;
        }
        Some(there.iter().filter_map(|f| f.delivered).max_by_key(|at| at.latest()))
    }

    /// When the storefront marked these lines as sent.
    pub(super) fn closed_at(&self, lines: &[&Line]) -> Option<Stamp> {
        let fulfillments = self.facts.order.fulfillments.iter().filter(|f| touches(f, lines));
        fulfillments.filter_map(|f| f.at).min_by_key(|at| at.at).or(self.facts.order.closed)
    }
}

/// Pieces that are still wanted.
pub(super) fn wanted(line: &Line) -> i64 {
    line.quantity - line.refunded
}

fn touches(fulfillment: &Fulfillment, lines: &[&Line]) -> bool {
    fulfillment.lines.iter().any(|(id, pieces)| *pieces > 0 && lines.iter().any(|l| l.remote_id == *id))
}

/// A parcel whose number the customer should see.
pub(super) struct Parcel<'a> {
    pub(super) sent: &'a ShipmentFacts,
    /// The lines that it concerns; empty where the order does not tell its lines.
    pub(super) lines: Vec<&'a Line>,
    /// The same with those that were refunded since.
    goods: Vec<&'a Line>,
    /// The storefront shows them as sent.
    pub(super) closed: bool,
    /// When the waiting time ends.
    pub(super) due: Ms,
    /// What is known of its numbers at the order.
    pub(super) known: Knowledge,
}

impl<'a> Parcel<'a> {
    /// The source's own number: what the customer should have.
    pub(super) fn number(&self) -> Option<&'a TrackingNumber> {
        self.sent.shipment.numbers.first().map(|n| &n.number)
    }

    /// Numbers shown for its goods that are of no shipment of the order: neither sent, replaced nor returned.
    pub(super) fn strays<'b>(&'b self, case: &'b Case<'a>) -> impl Iterator<Item = &'a Sighting> + 'b {
        case.shown_for(&self.goods).filter(|sighting| {
            !case.facts.shipments.iter().any(|s| {
                s.shipment.numbers.iter().any(|n| n.number == sighting.number)
                    || s.shipment.replaces.as_ref() == Some(&sighting.number)
            })
        })
    }

    /// Since when it is proved that its numbers stand nowhere, by readings after its waiting time; `None` when
    /// that is not so, or not known: then it is said what has to be read, or when to look again.
    pub(super) fn absent_since(&self, case: &Case<'_>, judgement: &mut Judgement) -> Option<Ms> {
        if case.now < self.due {
            judgement.recheck(self.due);
            return None;
        }
        match self.known {
            Knowledge::Shown(_) | Knowledge::NotKnown(NotKnown::FileHasNoColumn) => None,
            Knowledge::NotKnown(NotKnown::NotReadSince) => {
                judgement.unsettled(Some(self.sent.shipment.id), TRACKING);
                read_what_is_older(case.facts, self.due, judgement);
                None
            }
            Knowledge::NotShown { read_at } => Some(read_at),
        }
    }

    /// A finding about it.
    pub(super) fn draft(
        &self,
        case: &Case<'_>,
        kind: Kind,
        cause: Cause,
        confidence: Confidence,
        evidence: Vec<Phrase>,
    ) -> Draft {
        let shipment = &self.sent.shipment;
        let mut rests_on = vec![sent_sentence(self.sent)];
        rests_on.extend(evidence);
        Draft {
            shipment: Some(shipment.id),
            kind,
            pile: case.pile(&self.lines, shipment.shipped_latest()),
            cause,
            confidence,
            closer: Closer::Unknown,
            closed: None,
            number: self.number().cloned(),
            evidence: rests_on,
            due: self.due,
        }
    }

    /// A finding about it whose cause is who closed the order.
    pub(super) fn closed_draft(&self, case: &Case<'_>, kind: Kind, mut evidence: Vec<Phrase>) -> Draft {
        let Closed { cause, confidence, closer } = Closed::of(&case.facts.closing);
        evidence.extend(case.facts.closing.evidence.iter().cloned());
        let draft = self.draft(case, kind, cause, confidence, evidence);
        Draft { closer, closed: case.closed_at(&self.lines), ..draft }
    }
}

/// Has what was found read again after a while: a shop may show a number without telling that the order
/// changed.
pub(super) fn keep_fresh(pile: Pile, case: &Case<'_>, judgement: &mut Judgement) {
    let Some(read_at) = oldest_reading(case.facts) else { return };
    let fresh = case.rules.fresh.saturating_mul(match pile {
        Pile::Now => 1,
        Pile::BeforeYouStarted => OLD_IS_FRESH,
    });
    let stale = read_at.plus(fresh);
    if case.now >= stale {
        read_what_is_older(case.facts, stale.plus(1).min(case.now), judgement);
    } else {
        judgement.recheck(stale);
    }
}

/// Who sent it, and when.
pub(super) fn sent_sentence(sent: &ShipmentFacts) -> Phrase {
    let name = sent.supplier.name();
    match sent.shipment.shipped {
        Some(shipped) => Phrase::new("evidence-sent").text("supplier", name).time("shipped", shipped),
        None => {
            Phrase::new("evidence-number-known").text("supplier", name).at("since", sent.shipment.first_seen)
        }
    }
}
