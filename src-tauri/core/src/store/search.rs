//! The list of all orders: found by what is typed, sorted, and read a page at a time.
//!
//! Triggers put every order that changed into `search_dirty`, in the transaction that changed it;
//! [`Store::index_orders`] brings their words and their narrow rows up to date, many at a time. Lists of
//! ids live in memory ([`crate::app`]): here they are only read, as one JSON text each, because a million
//! rows through the driver one by one take seconds.

use super::rows::{decode, json, state_of};
use super::{Result, Store};
use crate::domain::{
    AccountId, Fulfillment, Kind, Line, Ms, OrderId, OrderState, Platform, Standing, StandingFacts, Travel,
};
use crate::numbers::words::fold;
use crate::parcels::{Progress, ToldNumber, progress};
use serde_json::json as object;
use sqlx::{Row, Sqlite, Transaction};
use std::collections::{BTreeMap, BTreeSet};

/// Orders that one transaction brings up to date.
const SLICE: i64 = 2_000;
/// Narrow rows that one statement reads.
const READ: i64 = 100_000;
/// The most orders that a search finds: the latest that came. Whoever finds as many types on.
pub const FOUND_AT_MOST: usize = 50_000;

/// An order in the list, narrow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed {
    /// Our row.
    pub order: i64,
    /// The shop.
    pub account: i64,
    /// When it was placed, in ms UTC.
    pub ordered: i64,
    /// The place of its [`Standing`].
    pub standing: u8,
}

/// What a list can be sorted by besides the date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The number people know an order by; 999 before 1000.
    Number,
    /// The customer, without regard to capitals and accents.
    Name,
}

/// An order in the list, as its row shows it.
#[derive(Debug, Clone)]
pub struct ListedRow {
    /// Our row.
    pub order: OrderId,
    /// The shop.
    pub account: AccountId,
    /// Its platform.
    pub platform: Platform,
    /// What the owner calls it.
    pub account_name: String,
    /// The number people know the order by.
    pub number: String,
    /// When it was placed.
    pub ordered: Ms,
    /// The customer.
    pub who: String,
    /// Postal code; may be blank.
    pub postcode: String,
    /// ISO 3166-1 alpha-2; may be blank.
    pub country: String,
    /// Where it stands at its shop.
    pub state: OrderState,
    /// The platform's own word for that.
    pub remote_state: String,
    /// Whether something travels.
    pub travel: Travel,
    /// Where it stands.
    pub standing: Standing,
    /// Its lines.
    pub lines: Vec<Line>,
    /// How far each of its parcels has come.
    pub progress: Vec<Progress>,
    /// Numbers that the storefront shows.
    pub shown: Vec<String>,
    /// Numbers that its suppliers name, with the supplier.
    pub known: Vec<(String, Platform)>,
    /// Verdicts that wait for the owner, or that she set aside until later.
    pub findings: Vec<(crate::domain::FindingId, Kind)>,
}

impl Store {
    /// Brings the search up to date with everything that changed. How many orders that were.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn index_orders(&self) -> Result<usize> {
        let mut done = 0;
        loop {
            let waits: bool = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM search_dirty)")
                .fetch_one(&self.readers)
                .await?;
            if !waits {
                return Ok(done);
            }
            let mut tx = self.write().await?;
            done += index_slice(&mut tx).await?;
            tx.commit().await?;
        }
    }

    /// Rows of the list that changed after `seq`, and the `seq` to ask from next time.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn listed_since(&self, seq: i64) -> Result<(Vec<Listed>, i64)> {
        let mut tx = self.readers.begin().await?;
        let newest: i64 =
            sqlx::query_scalar("SELECT ifnull(max(seq), 0) FROM order_list").fetch_one(&mut *tx).await?;
        let mut listed = Vec::new();
        if newest <= seq {
            return Ok((listed, seq));
        }
        let sql = if seq == 0 {
            "SELECT json_group_array(json_array(order_id, account, ordered_at, standing)) FROM
             (SELECT * FROM order_list WHERE +seq > ?1 AND order_id > ?2 ORDER BY order_id LIMIT ?3)"
        } else {
            "SELECT json_group_array(json_array(order_id, account, ordered_at, standing)) FROM
             (SELECT * FROM order_list WHERE +order_id > ?2 AND order_id IN
               (SELECT order_id FROM order_list WHERE seq > ?1) ORDER BY order_id LIMIT ?3)"
        };
        let mut last = 0;
        loop {
            let text: String =
                sqlx::query_scalar(sql).bind(seq).bind(last).bind(READ).fetch_one(&mut *tx).await?;
            let rows: Vec<(i64, i64, i64, u8)> = decode("list of orders", &text)?;
            let Some(&(order, ..)) = rows.last() else { return Ok((listed, newest)) };
            last = order;
            listed.extend(rows.into_iter().map(|(order, account, ordered, standing)| Listed {
                order,
                account,
                ordered,
                standing,
            }));
        }
    }

    /// Ids of all orders, sorted by a column, then by their row.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn ids_by(&self, column: Column) -> Result<Vec<i64>> {
        let text: String = sqlx::query_scalar(match column {
            Column::Number => {
                "SELECT json_group_array(order_id) FROM (SELECT order_id FROM order_list ORDER BY number_key, order_id)"
            }
            Column::Name => {
                "SELECT json_group_array(order_id) FROM (SELECT order_id FROM order_list ORDER BY name_key, order_id)"
            }
        })
        .fetch_one(&self.readers)
        .await?;
        decode("list of orders", &text)
    }

    /// Orders that have every word of what was typed, in no order: each word may be the beginning of one,
    /// and words with a digit may be one tracking number written in groups. `None`: nothing to look for.
    /// At most [`FOUND_AT_MOST`].
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn orders_with(&self, typed: &str) -> Result<Option<Vec<i64>>> {
        let Some(wanted) = question(typed) else { return Ok(None) };
        let text: String = sqlx::query_scalar(
            "SELECT json_group_array(rowid) FROM
             (SELECT rowid FROM order_text WHERE order_text MATCH ?1 ORDER BY rowid DESC LIMIT ?2)",
        )
        .bind(wanted)
        .bind(i64::try_from(FOUND_AT_MOST).unwrap_or(i64::MAX))
        .fetch_one(&self.readers)
        .await?;
        decode("list of orders", &text).map(Some)
    }

    /// The rows of these orders, in the order asked for; one that is gone is left out.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn listed_rows(&self, orders: &[i64]) -> Result<Vec<ListedRow>> {
        let ids = json(&orders);
        let rows = sqlx::query(sqlx::AssertSqlSafe(format!(
            "SELECT o.id, o.account, o.number, o.ordered_at, o.name, o.postcode, o.country, o.state, o.remote_state, o.travel,
               o.fulfillments, a.platform, a.name AS account_name, l.standing,
               (SELECT json_group_array(json_array(remote_id, sku, name, quantity, refunded, vendor, ships, sent))
                FROM lines WHERE order_id = o.id) AS lines,
               (SELECT json_group_array(json_array(number, remote_id)) FROM
                 (SELECT number, remote_id FROM sightings WHERE order_id = o.id ORDER BY id)) AS shown,
               {TOLD} AS told,
               (SELECT json_group_array(json_array(n.number, sa.platform)) FROM links k
                JOIN shipments s ON s.id = k.shipment JOIN accounts sa ON sa.id = s.account
                JOIN shipment_numbers n ON n.shipment = s.id WHERE k.order_id = o.id) AS known,
               (SELECT json_group_array(json_array(f.id, f.kind)) FROM findings f
                WHERE f.order_id = o.id AND f.state IN ('open', 'snoozed')) AS findings
             FROM json_each(?1) j CROSS JOIN orders o ON o.id = j.value JOIN accounts a ON a.id = o.account
             LEFT JOIN order_list l ON l.order_id = o.id ORDER BY j.key",
        )))
        .bind(ids)
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(listed_row).collect()
    }
}

/// What carriers tell of the numbers of an order `o`, as [`ToldNumber`]s. Returns are nothing that a customer waits for.
const TOLD: &str = "(SELECT json_group_array(json_object('number', t.number, 'shipment', t.shipment, 'status', ifnull(p.status, 'unknown'),
     'since', json(p.journey->'$.since'))) FROM (
       SELECT n.number, k.shipment FROM links k JOIN shipments s ON s.id = k.shipment AND s.role <> 'return'
         JOIN shipment_numbers n ON n.shipment = k.shipment WHERE k.order_id = o.id
       UNION SELECT n.number, k.shipment FROM links k JOIN aliases n ON n.shipment = k.shipment WHERE k.order_id = o.id
       UNION SELECT s.number, NULL FROM sightings s WHERE s.order_id = o.id
         AND NOT EXISTS (SELECT 1 FROM links k JOIN shipment_numbers n ON n.shipment = k.shipment
           WHERE k.order_id = o.id AND n.number = s.number)) t
     LEFT JOIN parcels p ON p.number = t.number)";

fn listed_row(row: &sqlx::sqlite::SqliteRow) -> Result<ListedRow> {
    type Stored = (String, String, String, i64, i64, String, i64, Option<i64>);
    // One that was not listed yet stands nowhere.
    let place: Option<i64> = row.try_get("standing")?;
    let lines: Vec<Stored> = decode("lines", row.try_get("lines")?)?;
    let shown: Vec<(String, String)> = decode("numbers", row.try_get("shown")?)?;
    let told: Vec<ToldNumber> = decode("parcels", row.try_get("told")?)?;
    let fulfillments: Vec<Fulfillment> = decode("fulfillments", row.try_get("fulfillments")?)?;
    Ok(ListedRow {
        order: OrderId(row.try_get("id")?),
        account: AccountId(row.try_get("account")?),
        platform: decode("platform", row.try_get("platform")?)?,
        account_name: row.try_get("account_name")?,
        number: row.try_get("number")?,
        ordered: Ms(row.try_get("ordered_at")?),
        who: row.try_get("name")?,
        postcode: row.try_get("postcode")?,
        country: row.try_get("country")?,
        state: state_of(row.try_get("state")?)?,
        remote_state: row.try_get("remote_state")?,
        travel: super::rows::travel_of(row.try_get("travel")?)?,
        standing: place
            .and_then(|place| usize::try_from(place).ok())
            .and_then(|at| Standing::ALL.get(at).copied())
            .unwrap_or(Standing::NotKnown),
        lines: lines
            .into_iter()
            .map(|(remote_id, sku, name, quantity, refunded, vendor, ships, sent)| Line {
                remote_id,
                sku,
                name,
                quantity,
                refunded,
                vendor,
                ships: ships != 0,
                sent,
            })
            .collect(),
        progress: progress(&fulfillments, &shown, &told),
        shown: shown.into_iter().map(|(number, _)| number).collect(),
        known: decode("numbers", row.try_get("known")?)?,
        findings: decode("findings", row.try_get("findings")?)?,
    })
}

/// What was typed as a question to the index: every word, as a beginning; or, where a digit is among
/// them, all of them as one. `None`: no letter and no digit.
fn question(typed: &str) -> Option<String> {
    // An accent that stands by itself, as macOS writes it, belongs to its letter.
    let word = |c: char| c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c);
    let words: Vec<&str> =
        typed.split(|c: char| !word(c)).filter(|w| w.contains(char::is_alphanumeric)).take(12).collect();
    let all = words.iter().map(|w| format!("\"{w}\" *")).collect::<Vec<_>>().join(" AND ");
    let one: String = words.concat();
    match words.len() {
        0 => None,
        2.. if one.contains(|c: char| c.is_ascii_digit()) => Some(format!("({all}) OR \"{one}\" *")),
        _ => Some(all),
    }
}

/// A number as it is sorted: every run of digits behind its length, so that 999 stands before 1000.
fn sorted_as(number: &str) -> String {
    let mut key = String::with_capacity(number.len() + 4);
    let mut digits = String::new();
    let number = number.trim_start_matches(['#', ' ']);
    for c in number.chars().chain(std::iter::once(' ')) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            let bare = digits.trim_start_matches('0');
            key.push_str(&format!("{:02}{bare}", bare.len().min(99)));
            digits.clear();
        }
        key.extend(c.to_lowercase());
    }
    key
}

/// Brings up to [`SLICE`] orders up to date. How many.
async fn index_slice(tx: &mut Transaction<'_, Sqlite>) -> Result<usize> {
    let methods: BTreeSet<(i64, String)> = sqlx::query("SELECT account, name FROM no_tracking_methods")
        .fetch_all(&mut **tx)
        .await?
        .iter()
        .map(|row| Ok((row.try_get("account")?, row.try_get("name")?)))
        .collect::<Result<_>>()?;
    let mut findings: BTreeMap<i64, Vec<(Kind, crate::domain::FindingState)>> = BTreeMap::new();
    for row in sqlx::query(
        "SELECT f.order_id, f.kind, f.state FROM (SELECT order_id FROM search_dirty ORDER BY order_id LIMIT ?1) d
         CROSS JOIN findings f ON f.order_id = d.order_id WHERE f.state IN ('open', 'snoozed', 'ignored')",
    )
    .bind(SLICE)
    .fetch_all(&mut **tx)
    .await?
    {
        let found = (decode("kind", row.try_get("kind")?)?, decode("state", row.try_get("state")?)?);
        findings.entry(row.try_get("order_id")?).or_default().push(found);
    }
    let rows = sqlx::query(sqlx::AssertSqlSafe(format!(
        "SELECT o.id, o.account, o.ordered_at, o.number, o.name, o.state, o.shipping_method, o.fulfillments,
           {TOLD} AS told,
           (SELECT json_group_array(json_array(number, remote_id)) FROM sightings WHERE order_id = o.id) AS numbers,
           o.travel <> 'ships' OR o.no_tracking IS NOT NULL AS none_needed, o.watching IS NOT NULL AS watched, d.text,
           EXISTS (SELECT 1 FROM sightings s WHERE s.order_id = o.id)
             OR EXISTS (SELECT 1 FROM shown WHERE shown.order_id = o.id) AS shown
         FROM (SELECT * FROM search_dirty ORDER BY order_id LIMIT ?1) d CROSS JOIN orders o ON o.id = d.order_id",
    )))
    .bind(SLICE)
    .fetch_all(&mut **tx)
    .await?;
    let mut narrow = Vec::with_capacity(rows.len());
    let (mut ids, mut reworded) = (Vec::with_capacity(rows.len()), Vec::new());
    for row in &rows {
        let (id, account): (i64, i64) = (row.try_get("id")?, row.try_get("account")?);
        let method: String = row.try_get("shipping_method")?;
        let fulfillments: Vec<Fulfillment> = decode("fulfillments", row.try_get("fulfillments")?)?;
        let shown: Vec<(String, String)> = decode("numbers", row.try_get("numbers")?)?;
        let told: Vec<ToldNumber> = decode("parcels", row.try_get("told")?)?;
        let by_method = !method.is_empty() && methods.contains(&(account, method.trim().to_lowercase()));
        let standing = Standing::of(&StandingFacts {
            findings: findings.remove(&id).unwrap_or_default(),
            state: Some(state_of(row.try_get("state")?)?),
            none_needed: row.try_get::<bool, _>("none_needed")? || by_method,
            watched: row.try_get("watched")?,
            shown: row.try_get("shown")?,
            deliveries: progress(&fulfillments, &shown, &told)
                .into_iter()
                .map(|(status, _)| status)
                .collect(),
        });
        let (number, name): (String, String) = (row.try_get("number")?, row.try_get("name")?);
        let ordered: i64 = row.try_get("ordered_at")?;
        narrow.push(object!([id, account, ordered, standing.place(), sorted_as(&number), fold(&name)]));
        ids.push(id);
        if row.try_get::<bool, _>("text")? {
            reworded.push(id);
        }
    }
    sqlx::query(
        "INSERT INTO order_list (order_id, account, ordered_at, standing, number_key, name_key, seq)
         SELECT j.value->>0, j.value->>1, j.value->>2, j.value->>3, j.value->>4, j.value->>5,
           (SELECT ifnull(max(seq), 0) + 1 FROM order_list) FROM json_each(?1) j WHERE true
         ON CONFLICT (order_id) DO UPDATE SET account = excluded.account, ordered_at = excluded.ordered_at,
           standing = excluded.standing, number_key = excluded.number_key, name_key = excluded.name_key,
           seq = excluded.seq",
    )
    .bind(json(&narrow))
    .execute(&mut **tx)
    .await?;
    for (sql, ids) in [
        ("DELETE FROM order_text WHERE rowid IN (SELECT value FROM json_each(?1))", &reworded),
        (
            "INSERT INTO order_text (rowid, text)
             SELECT o.id, o.number || ' ' || o.name || ' ' || o.postcode || ' ' || replace(o.postcode, ' ', '')
               || ifnull((SELECT group_concat(' ' || number, '') FROM sightings WHERE order_id = o.id), '')
               || ifnull((SELECT group_concat(' ' || n.number, '') FROM links k
                          JOIN shipment_numbers n ON n.shipment = k.shipment WHERE k.order_id = o.id), '')
               || ifnull((SELECT group_concat(' ' || n.number, '') FROM links k
                          JOIN aliases n ON n.shipment = k.shipment WHERE k.order_id = o.id), '')
               || ifnull((SELECT group_concat(' ' || sku || ' ' || name, '') FROM lines WHERE order_id = o.id), '')
             FROM json_each(?1) j CROSS JOIN orders o ON o.id = j.value",
            &reworded,
        ),
        ("DELETE FROM search_dirty WHERE order_id IN (SELECT value FROM json_each(?1))", &ids),
    ] {
        sqlx::query(sql).bind(json(ids)).execute(&mut **tx).await?;
    }
    Ok(ids.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_becomes_beginnings_of_words() {
        for (typed, wanted) in [
            ("", None),
            (" #- ", None),
            ("anna", Some("\"anna\" *")),
            ("Anna  de V", Some("\"Anna\" * AND \"de\" * AND \"V\" *")),
            ("LA 874", Some("(\"LA\" * AND \"874\" *) OR \"LA874\" *")),
            ("#1047", Some("\"1047\" *")),
            ("\"'; DROP", Some("\"DROP\" *")),
            ("Fe\u{301}lix", Some("\"Fe\u{301}lix\" *")),
        ] {
            assert_eq!(question(typed).as_deref(), wanted, "{typed}");
        }
    }

    #[test]
    fn numbers_are_sorted_as_people_count() {
        let mut numbers = ["#1000", "#999", "WEB-10", "WEB-9", "01001", "#1000-2", "3491840127"];
        numbers.sort_by_key(|n| sorted_as(n));
        assert_eq!(numbers, ["#999", "#1000", "#1000-2", "01001", "3491840127", "WEB-9", "WEB-10"]);
    }
}
