//! Orders with one cause become one card, so that jobs are counted and not rows. Pure.

use super::view::{Button, Card, Item, Row};
use crate::domain::{AccountId, Cause, Closer, HOUR, Kind, Ms, Phrase};
use std::collections::HashMap;

/// Orders of a card came within this long of each other, in milliseconds.
const TOGETHER: i64 = 48 * HOUR;
/// So many make a card.
const ENOUGH: usize = 3;
/// So many are named on it.
const NAMED: usize = 3;

/// An order with its leading verdict.
#[derive(Debug, Clone)]
pub(super) struct Lead {
    /// What is shown of it.
    pub row: Row,
    /// The shop.
    pub account: AccountId,
    /// Why it happened.
    pub cause: Cause,
    /// Who closed the order.
    pub closer: Closer,
    /// The supplier that the verdict names.
    pub supplier: Option<String>,
    /// It still waits for the owner.
    pub open: bool,
    /// Its number can never be changed at its shop: it is added alone.
    pub alone: bool,
}

/// What orders of one card have in common: one cause, so that one answer does for all.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Common<'a> {
    /// One visit to the supplier's pages settles them, however long each waits.
    LookUp(AccountId, Option<&'a str>),
    /// The same thing happened to them.
    Cause(AccountId, Kind, Cause, &'a Closer, Button),
}

impl Lead {
    fn common(&self) -> Option<Common<'_>> {
        match (self.row.kind, self.row.button) {
            (_, Button::AddTracking) if self.alone => None,
            (Kind::NumberWanted, _) => Some(Common::LookUp(self.account, self.supplier.as_deref())),
            // Each of these is a question or a mishap of its own.
            (
                Kind::ShipmentUnmatched
                | Kind::NumberReused
                | Kind::ShippedThoughCancelled
                | Kind::OrderExpiring
                | Kind::LateParcel
                | Kind::DeliveryProblem
                | Kind::CustomerAsks,
                _,
            )
            | (_, Button::Answer) => None,
            // What is put right in different ways is no one job.
            (kind, button) => Some(Common::Cause(self.account, kind, self.cause, &self.closer, button)),
        }
    }
}

/// What cannot wait comes before all the others: its shop cancels the order soon.
pub(super) fn is_loud(row: &Row) -> bool {
    row.kind == Kind::OrderExpiring
}

/// The lines of a list, what cannot wait and then the longest waiting first, and how many jobs they are: a card
/// counts once.
pub(super) fn items(mut leads: Vec<Lead>) -> (Vec<Item>, u32) {
    leads.sort_by_key(|lead| (lead.row.since, lead.row.finding));
    let mut alike: HashMap<Common<'_>, Vec<&Lead>> = HashMap::new();
    let mut groups: Vec<Vec<&Lead>> = Vec::new();
    for lead in &leads {
        match lead.common() {
            Some(common) => alike.entry(common).or_default().push(lead),
            None => groups.push(vec![lead]),
        }
    }
    for (common, all) in alike {
        match common {
            Common::LookUp(..) => groups.push(all),
            Common::Cause(..) => groups.extend(windows(all)),
        }
    }
    let mut items: Vec<(Ms, Item)> = Vec::new();
    let mut count = 0;
    for group in groups {
        let Some(first) = group.first() else { continue };
        if group.len() < ENOUGH {
            count += group.iter().map(|lead| u32::from(lead.open)).sum::<u32>();
            items.extend(group.iter().map(|lead| (lead.row.since, Item::Row(lead.row.clone()))));
        } else {
            count += u32::from(group.iter().any(|lead| lead.open));
            items.push((first.row.since, Item::Card(card(first, &group))));
        }
    }
    items.sort_by_key(|(since, item)| {
        let first = match item {
            Item::Row(row) => Some(row),
            Item::Card(card) => card.rows.first(),
        };
        (!first.is_some_and(is_loud), *since, first.and_then(|row| row.finding))
    });
    (items.into_iter().map(|(_, item)| item).collect(), count)
}

/// Cuts what is sorted by time into cards and single orders: a card is whatever came together with its
/// first, where that is enough.
fn windows(all: Vec<&Lead>) -> Vec<Vec<&Lead>> {
    let mut parts = Vec::new();
    let mut rest = all.as_slice();
    while let Some(first) = rest.first() {
        let together = |lead: &&&Lead| lead.row.since.since(first.row.since) <= TOGETHER;
        let near = rest.iter().take_while(together).count();
        let (part, later) = rest.split_at(if near < ENOUGH { 1 } else { near });
        parts.push(part.to_vec());
        rest = later;
    }
    parts
}

fn card(first: &Lead, members: &[&Lead]) -> Card {
    let orders = i64::try_from(members.len()).unwrap_or(i64::MAX);
    let rows: Vec<Row> = members.iter().map(|lead| lead.row.clone()).collect();
    let supplier = first.supplier.as_deref().unwrap_or("none");
    let (title, why) = match first.row.kind {
        Kind::NumberWanted => (
            Phrase::new("card-numbers").count("numbers", orders).text("supplier", supplier),
            Phrase::new("card-numbers-why").text("supplier", supplier),
        ),
        Kind::NumberIncomplete => {
            (Phrase::new("card-orders").count("orders", orders), Phrase::new("why-incomplete-some"))
        }
        _ => (Phrase::new("card-orders").count("orders", orders), first.row.why.clone()),
    };
    let named: Vec<&str> = rows
        .iter()
        .take(NAMED)
        .map(|row| if row.who.is_empty() { row.order_number.as_str() } else { row.who.as_str() })
        .collect();
    let more = orders.saturating_sub(i64::try_from(named.len()).unwrap_or(0));
    Card {
        key: format!(
            "{}-{}-{}",
            first.row.kind.code(),
            first.account,
            first.row.order.map_or(0, |order| order.0)
        ),
        platform: first.row.platform,
        title,
        why,
        who: Phrase::new("card-who").text("names", named.join(", ")).count("more", more),
        button: first.row.button,
        rows,
    }
}

#[cfg(test)]
mod tests {
    use super::super::view::RowState;
    use super::*;
    use crate::domain::{FindingId, OrderId, Platform};

    const NOW: Ms = Ms(1_795_165_200_000);

    /// The `n`th order, found so many hours after the first.
    fn lead(n: i64, hours: i64) -> Lead {
        Lead {
            alone: false,
            row: Row {
                finding: Some(FindingId(n)),
                kind: Kind::TrackingMissing,
                order: Some(OrderId(n)),
                shipment: None,
                button: Button::AddTracking,
                platform: Platform::Shopify,
                account_name: "Wolk".into(),
                who: format!("Customer {n}"),
                order_number: format!("#{n}"),
                why: Phrase::new("why-no-number"),
                state: RowState::Rest,
                since: NOW.plus(hours * HOUR),
            },
            account: AccountId(1),
            cause: Cause::ClosedByHand,
            closer: Closer::Person { name: "Marie".into() },
            supplier: Some("TPOP".into()),
            open: true,
        }
    }

    fn wanted(n: i64, hours: i64) -> Lead {
        let lead = lead(n, hours);
        Lead { row: Row { kind: Kind::NumberWanted, button: Button::LookUp, ..lead.row }, ..lead }
    }

    /// How many rows each line has: 0 for a row that stands alone.
    fn shape(leads: Vec<Lead>) -> (Vec<usize>, u32) {
        let (items, count) = items(leads);
        let rows = |item: &Item| match item {
            Item::Row(_) => 0,
            Item::Card(card) => card.rows.len(),
        };
        (items.iter().map(rows).collect(), count)
    }

    #[test]
    fn three_orders_with_one_cause_within_two_days_are_one_job() {
        assert_eq!(shape(vec![lead(1, 0), lead(2, 20), lead(3, 48)]), (vec![3], 1));
        assert_eq!(shape(vec![lead(1, 0), lead(2, 20)]), (vec![0, 0], 2), "two are two");
        assert_eq!(shape(vec![lead(1, 0), lead(2, 20), lead(3, 49)]), (vec![0, 0, 0], 3), "one came later");
        assert_eq!(shape(vec![lead(1, 0), lead(2, 20), lead(3, 49), lead(4, 50)]), (vec![0, 3], 2));
    }

    #[test]
    fn another_shop_cause_or_closer_is_another_job() {
        type Change = fn(&mut Lead);
        let changes: [(&str, Change); 4] = [
            ("shop", |l| l.account = AccountId(2)),
            ("cause", |l| l.cause = Cause::AutoFulfilled),
            ("closer", |l| l.closer = Closer::Person { name: "Jan".into() }),
            ("kind", |l| l.row.kind = Kind::OrderNotClosed),
        ];
        for (what, change) in changes {
            let mut other = lead(3, 2);
            change(&mut other);
            assert_eq!(shape(vec![lead(1, 0), lead(2, 1), other]).1, 3, "{what}");
        }
    }

    #[test]
    fn numbers_at_one_supplier_are_one_visit_however_long_they_wait() {
        let (items, count) = items(vec![wanted(1, 0), wanted(2, 100), wanted(3, 500)]);
        assert_eq!(count, 1);
        let [Item::Card(card)] = items.as_slice() else { panic!("{items:?}") };
        assert_eq!((card.button, card.title.id.as_str()), (Button::LookUp, "card-numbers"));
    }

    #[test]
    fn questions_are_never_folded_together() {
        let unmatched = |n| Lead {
            row: Row { kind: Kind::ShipmentUnmatched, button: Button::Answer, ..lead(n, 0).row },
            ..lead(n, 0)
        };
        assert_eq!(shape(vec![unmatched(1), unmatched(2), unmatched(3)]).0, [0, 0, 0]);
    }

    #[test]
    fn a_card_stands_where_its_oldest_order_would() {
        let mut other = lead(9, 1);
        other.account = AccountId(2);
        assert_eq!(shape(vec![other.clone(), lead(1, 0), lead(2, 2), lead(3, 3)]).0, [3, 0]);
        other.row.since = NOW.plus(-HOUR);
        assert_eq!(shape(vec![lead(1, 0), lead(2, 2), lead(3, 3), other]).0, [0, 3]);
    }

    #[test]
    fn what_was_put_right_is_not_counted() {
        let done = |n| Lead { open: false, ..lead(n, 0) };
        assert_eq!(shape(vec![done(1), done(2), lead(3, 0)]), (vec![3], 1), "one of the card still waits");
        assert_eq!(shape(vec![done(1), done(2), done(3)]), (vec![3], 0));
        assert_eq!(shape(vec![done(1)]), (vec![0], 0));
    }
}
