//! The query of the list of receipts: what is asked for, in which order, which page.

use std::collections::HashMap;

use url::Url;

use super::model::Receipt;

/// The first moment that Etsy's document allows, in seconds: 1 January 2000.
const FIRST: i64 = 946_684_800;

#[derive(Debug, Clone, Copy)]
enum SortOn {
    Created,
    Updated,
    Id,
}

/// A list that was asked for. Its moments are both included.
pub(super) struct Search {
    created: (i64, i64),
    updated: (i64, i64),
    paid: Option<bool>,
    shipped: Option<bool>,
    delivered: Option<bool>,
    cancelled: Option<bool>,
    sort_on: SortOn,
    ascending: bool,
    limit: usize,
    offset: usize,
}

impl Search {
    /// Reads the query; the error is Etsy's sentence for a parameter that it does not take.
    pub(super) fn read(url: &Url, page_cap: u64) -> Result<Search, String> {
        let query: HashMap<String, String> = url.query_pairs().into_owned().collect();
        let number = |name: &str, range: std::ops::RangeInclusive<i64>, otherwise: i64| {
            let Some(text) = query.get(name).filter(|text| !text.is_empty()) else { return Ok(otherwise) };
            let number: i64 = text
                .parse()
                .map_err(|_| format!("Expected int value for '{name}' (got string) with value: {text}"))?;
            if range.contains(&number) {
                Ok(number)
            } else {
                Err(format!("Invalid value for '{name}': {text}"))
            }
        };
        let moment = |name: &str, otherwise: i64| number(name, FIRST..=i64::MAX, otherwise);
        let flag = |name: &str| match query.get(name).map(String::as_str) {
            None | Some("" | "null") => Ok(None),
            Some("true" | "1") => Ok(Some(true)),
            Some("false" | "0") => Ok(Some(false)),
            Some(text) => Err(format!("Expected bool value for '{name}' (got string) with value: {text}")),
        };
        let word = |name: &str| query.get(name).map(String::as_str).unwrap_or_default();
        let most = i64::try_from(page_cap).unwrap_or(i64::MAX);
        Ok(Search {
            created: (moment("min_created", i64::MIN)?, moment("max_created", i64::MAX)?),
            updated: (moment("min_last_modified", i64::MIN)?, moment("max_last_modified", i64::MAX)?),
            paid: flag("was_paid")?,
            shipped: flag("was_shipped")?,
            delivered: flag("was_delivered")?,
            cancelled: flag("was_canceled")?,
            sort_on: match word("sort_on") {
                "" | "created" => SortOn::Created,
                "updated" => SortOn::Updated,
                "receipt_id" => SortOn::Id,
                other => return Err(format!("Invalid value for 'sort_on': {other}")),
            },
            ascending: match word("sort_order") {
                "" | "desc" | "descending" | "down" => false,
                "asc" | "ascending" | "up" => true,
                other => return Err(format!("Invalid value for 'sort_order': {other}")),
            },
            limit: usize::try_from(number("limit", 1..=most, 25.min(most))?).unwrap_or(25),
            offset: usize::try_from(number("offset", 0..=i64::MAX, 0)?).unwrap_or(usize::MAX),
        })
    }

    /// How many there are, and those of the page.
    pub(super) fn run<'a>(&self, receipts: &'a [Receipt]) -> (usize, Vec<&'a Receipt>) {
        let mut found: Vec<&Receipt> = receipts.iter().filter(|receipt| self.finds(receipt)).collect();
        found.sort_by_key(|receipt| match self.sort_on {
            SortOn::Created => (receipt.created, receipt.id),
            SortOn::Updated => (receipt.updated, receipt.id),
            SortOn::Id => (0, receipt.id),
        });
        if !self.ascending {
            found.reverse();
        }
        let count = found.len();
        (count, found.into_iter().skip(self.offset).take(self.limit).collect())
    }

    fn finds(&self, receipt: &Receipt) -> bool {
        let within = |(least, most): (i64, i64), moment: i64| (least..=most).contains(&moment);
        let agrees = |wanted: Option<bool>, is: bool| wanted.is_none_or(|wanted| wanted == is);
        within(self.created, receipt.created)
            && within(self.updated, receipt.updated)
            && agrees(self.paid, receipt.paid.is_some())
            && agrees(self.shipped, receipt.shipped.is_some())
            && agrees(self.cancelled, receipt.cancelled.is_some())
            // This shop is never told by a carrier that something arrived.
            && agrees(self.delivered, false)
    }
}
