//! Parcels that are followed: which are asked about next, what of a budget is left, and what is known of them.

use super::facts::number;
use super::rows::{code, decode, json, stamp_of};
use super::{Result, Store};
use crate::connectors::{Connector, ParcelQuestion, connector};
use crate::domain::{AccountId, DeliveryStatus, MINUTE, Ms, ParcelEvent, Platform, TrackingNumber};
use crate::numbers::Carrier;
use crate::parcels::{Followed, LATELY, next_question};
use crate::reconcile::{Follow, ParcelFacts, Rules};
use serde_json::{Value, json as object};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, Sqlite, Transaction};
use std::collections::BTreeMap;

/// Who asks, and about whose parcels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asker {
    /// The connection.
    pub account: AccountId,
    /// Carriers whose parcels it knows; empty: those of any.
    pub carriers: Vec<Carrier>,
    /// Asked only about what is late, disputed or chosen, and only where the connections to the carriers themselves
    /// (`covered`) do not know it.
    pub scarce: bool,
    /// Carriers that are connected themselves.
    pub covered: Vec<Carrier>,
}

/// Which parcels an asker is for. `?1` account, `?2` its carriers, `?3` scarce, `?4` carriers that are connected
/// themselves, `?5` when a parcel was sent that is begun with now. A parcel that another connection knows is that
/// one's.
const THEIRS: &str = "p.following AND p.next_at IS NOT NULL
    AND NOT (p.refused IS NOT NULL AND p.account = ?1)
    AND (p.account IS NULL OR p.account = ?1 OR p.known_at IS NULL)
    AND (p.asked_at IS NOT NULL OR p.sent_at >= ?5 OR p.chosen)
    AND (json_array_length(?2) = 0 OR p.carrier IN (SELECT value FROM json_each(?2)))
    AND (NOT ?3 OR ((p.matters OR p.chosen)
      AND (p.account = ?1 OR p.carrier NOT IN (SELECT value FROM json_each(?4)) OR (p.asked_at IS NOT NULL AND p.known_at IS NULL))))";

/// What was told of a parcel, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldEvent {
    /// Who told it.
    pub by: Platform,
    /// What.
    pub event: ParcelEvent,
    /// When it came here.
    pub came: Ms,
}

/// A parcel in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParcelRow {
    /// What people call the order that has it; blank where none is known.
    pub order_number: String,
    /// Whose number it probably is.
    pub carrier: Option<Carrier>,
    /// When it was sent at the latest.
    pub sent: Ms,
    /// When it is asked about next.
    pub next: Option<Ms>,
    /// What is known of it.
    pub facts: ParcelFacts,
}

impl Store {
    /// Up to `limit` parcels that are due to be asked about, the most urgent first: those that are brought today, those
    /// that matter, the longest due.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn parcels_due(&self, asker: &Asker, now: Ms, limit: u32) -> Result<Vec<ParcelQuestion>> {
        let sql = format!(
            "SELECT p.number, p.carrier, p.postcode, p.country, p.announced AND p.account = ?1 AS announced
             FROM parcels p WHERE p.next_at <= ?6 AND {THEIRS}
             ORDER BY p.status = 'out_for_delivery' DESC, p.matters OR p.chosen DESC, p.next_at LIMIT ?7"
        );
        self.of_asker(sql, asker, now)
            .bind(now.0)
            .bind(i64::from(limit))
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(|row| {
                Ok(ParcelQuestion {
                    number: number(row.try_get("number")?)?,
                    carrier: Carrier::from_code(row.try_get("carrier")?),
                    postcode: row.try_get("postcode")?,
                    country: row.try_get("country")?,
                    new: !row.try_get::<Option<bool>, _>("announced")?.unwrap_or(false),
                })
            })
            .collect()
    }

    /// When the next parcel is due.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn next_parcel(&self, asker: &Asker, now: Ms) -> Result<Option<Ms>> {
        let sql = format!("SELECT min(p.next_at) AS next FROM parcels p WHERE {THEIRS}");
        let row = self.of_asker(sql, asker, now).fetch_one(&self.readers).await?;
        Ok(row.try_get::<Option<i64>, _>("next")?.map(Ms))
    }

    /// How many parcels are due now: what a budget did not cover, once it is used up.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn parcels_waiting(&self, asker: &Asker, now: Ms) -> Result<u32> {
        let sql = format!("SELECT count(*) AS n FROM parcels p WHERE p.next_at <= ?6 AND {THEIRS}");
        let row = self.of_asker(sql, asker, now).bind(now.0).fetch_one(&self.readers).await?;
        Ok(u32::try_from(row.try_get::<i64, _>("n")?).unwrap_or(u32::MAX))
    }

    fn of_asker(
        &self,
        sql: String,
        asker: &Asker,
        now: Ms,
    ) -> sqlx::query::Query<'static, Sqlite, sqlx::sqlite::SqliteArguments> {
        sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(asker.account.0)
            .bind(json(&asker.carriers))
            .bind(asker.scarce)
            .bind(json(&asker.covered))
            .bind(now.plus(-LATELY).0)
    }

    /// Spends up to `wanted` of what is left of this account's budget for a time, before anything is asked. How many.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn spend(&self, account: AccountId, period: &str, wanted: u32, most: u32) -> Result<u32> {
        let mut tx = self.write().await?;
        let spent = spent(&mut tx, account, period).await?;
        let granted = wanted.min(most.saturating_sub(spent));
        if granted > 0 {
            sqlx::query(
                "INSERT INTO budgets (account, period, spent) VALUES (?1, ?2, ?3)
                 ON CONFLICT (account, period) DO UPDATE SET spent = spent + excluded.spent",
            )
            .bind(account.0)
            .bind(period)
            .bind(i64::from(granted))
            .execute(&mut *tx)
            .await?;
        }
        tx.commit().await?;
        Ok(granted)
    }

    /// What was spent of a budget.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn spent(&self, account: AccountId, period: &str) -> Result<u32> {
        spent(&mut *self.readers.acquire().await?, account, period).await
    }

    /// These were announced to a connection that wants to be told of a number first.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn note_announced(&self, account: AccountId, numbers: &[TrackingNumber]) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query(
            "UPDATE parcels SET account = ?2, announced = 1 WHERE number IN (SELECT value FROM json_each(?1))
             AND known_at IS NULL",
        )
        .bind(json(&numbers))
        .bind(account.0)
        .execute(&mut *tx)
        .await?;
        Ok(tx.commit().await?)
    }

    /// Asked about, and nothing came that could be read: not asked again before `next`.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn put_parcels_off(&self, numbers: &[&TrackingNumber], next: Ms) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query(
            "UPDATE parcels SET next_at = ?2 WHERE number IN (SELECT value FROM json_each(?1)) AND next_at IS NOT NULL",
        )
        .bind(json(&numbers))
        .bind(next.0)
        .execute(&mut *tx)
        .await?;
        Ok(tx.commit().await?)
    }

    /// Asks about a parcel as soon as possible, whatever it costs, the owner said. False: nobody follows it.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn choose_parcel(&self, number: &TrackingNumber, now: Ms) -> Result<bool> {
        let mut tx = self.write().await?;
        let done = sqlx::query(
            "UPDATE parcels SET chosen = 1, next_at = ?2, refused = NULL WHERE number = ?1 AND following",
        )
        .bind(number.as_str())
        .bind(now.0)
        .execute(&mut *tx)
        .await?
        .rows_affected();
        tx.commit().await?;
        Ok(done > 0)
    }

    /// Asks about these parcels as soon as their carrier may be asked: something was heard of them. Those that have
    /// ended rest.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn ask_soon(&self, numbers: &[TrackingNumber], now: Ms) -> Result<()> {
        if numbers.is_empty() {
            return Ok(());
        }
        let mut tx = self.write().await?;
        sqlx::query(
            "UPDATE parcels SET next_at = ?2 WHERE number IN (SELECT value FROM json_each(?1)) AND following
             AND next_at > ?2 AND ifnull(asked_at, 0) < ?3",
        )
        .bind(json(&numbers))
        .bind(now.0)
        .bind(now.plus(-MINUTE).0)
        .execute(&mut *tx)
        .await?;
        Ok(tx.commit().await?)
    }

    /// Parcels that are followed or were asked about, the latest sent first, with the order of one of those that have
    /// them. `status`: only those that came so far.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn parcel_rows(&self, status: Option<DeliveryStatus>, limit: u32) -> Result<Vec<ParcelRow>> {
        sqlx::query(
            "SELECT p.*, a.platform, (SELECT o.number FROM orders o WHERE o.id IN (
                 SELECT s.order_id FROM sightings s WHERE s.number = p.number
                 UNION ALL SELECT k.order_id FROM shipment_numbers n JOIN links k ON k.shipment = n.shipment
                   WHERE n.number = p.number) LIMIT 1) AS order_number
             FROM parcels p LEFT JOIN accounts a ON a.id = p.account
             WHERE (p.following OR p.asked_at IS NOT NULL) AND (?1 IS NULL OR p.status = ?1)
             ORDER BY p.sent_at DESC, p.number LIMIT ?2",
        )
        .bind(status.map(|status| code(&status)))
        .bind(i64::from(limit))
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            Ok(ParcelRow {
                order_number: row.try_get::<Option<String>, _>("order_number")?.unwrap_or_default(),
                carrier: Carrier::from_code(row.try_get("carrier")?),
                sent: Ms(row.try_get("sent_at")?),
                next: row.try_get::<Option<i64>, _>("next_at")?.map(Ms),
                facts: parcel(row)?,
            })
        })
        .collect()
    }

    /// Whose number a parcel that is followed probably has; `None`: it is not followed, or has ended.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn followed_carrier(&self, number: &TrackingNumber) -> Result<Option<Option<Carrier>>> {
        let carrier: Option<String> = sqlx::query_scalar(
            "SELECT carrier FROM parcels WHERE number = ?1 AND following
             AND status NOT IN ('delivered', 'returned', 'cancelled')",
        )
        .bind(number.as_str())
        .fetch_optional(&self.readers)
        .await?;
        Ok(carrier.map(|code| Carrier::from_code(&code)))
    }

    /// The numbers that are followed.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn followed(&self) -> Result<Vec<TrackingNumber>> {
        let rows: Vec<String> =
            sqlx::query_scalar("SELECT number FROM parcels WHERE following ORDER BY number")
                .fetch_all(&self.readers)
                .await?;
        rows.iter().map(|text| number(text)).collect()
    }

    /// Everything that was told of a parcel, in the order in which it happened.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn parcel_events(&self, number: &TrackingNumber) -> Result<Vec<ToldEvent>> {
        sqlx::query(
            "SELECT e.* FROM parcel_events e JOIN parcels p ON p.id = e.parcel WHERE p.number = ?1 ORDER BY e.at, e.id",
        )
        .bind(number.as_str())
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            Ok(ToldEvent {
                by: decode("platform", row.try_get("platform")?)?,
                event: event(row)?,
                came: Ms(row.try_get("came_at")?),
            })
        })
        .collect()
    }
}

async fn spent(connection: &mut sqlx::SqliteConnection, account: AccountId, period: &str) -> Result<u32> {
    let spent: Option<i64> =
        sqlx::query_scalar("SELECT spent FROM budgets WHERE account = ?1 AND period = ?2")
            .bind(account.0)
            .bind(period)
            .fetch_optional(connection)
            .await?;
    Ok(u32::try_from(spent.unwrap_or(0)).unwrap_or(u32::MAX))
}

pub(super) fn event(row: &SqliteRow) -> Result<ParcelEvent> {
    Ok(ParcelEvent {
        at: stamp_of(row, "at", "how")?.unwrap_or(crate::domain::Stamp::instant(Ms(0))),
        code: row.try_get("code")?,
        said: row.try_get("said")?,
        place: row.try_get("place")?,
        means: decode("meaning", row.try_get("means")?)?,
    })
}

/// Keeps which parcels are to be followed, as verdicts say. What is known of one stays.
pub(super) async fn follow(tx: &mut Transaction<'_, Sqlite>, wanted: &[Follow]) -> Result<()> {
    // Two orders may have one number: it is followed for as long as one of them wants it.
    let mut rows: BTreeMap<&TrackingNumber, Value> = BTreeMap::new();
    for parcel in wanted {
        let row = rows.entry(&parcel.number).or_insert_with(|| {
            let new = Followed {
                sent: parcel.sent,
                asked: None,
                known: false,
                status: DeliveryStatus::Unknown,
                seen: None,
            };
            object!({
                "number": parcel.number, "carrier": parcel.carrier.map_or("", Carrier::code),
                "postcode": parcel.postcode, "country": parcel.country, "sent": parcel.sent.0,
                "following": 0, "matters": 0, "next": next_question(new, day()),
            })
        });
        if !parcel.over {
            row["following"] = 1.into();
        }
        if parcel.matters {
            row["matters"] = 1.into();
        }
    }
    if rows.is_empty() {
        return Ok(());
    }
    let rows = Value::Array(rows.into_values().collect()).to_string();
    for sql in [
        "INSERT INTO parcels (number, carrier, postcode, country, sent_at, following, matters, next_at)
         SELECT value->>'number', value->>'carrier', value->>'postcode', value->>'country', value->>'sent',
           value->>'following', value->>'matters', value->>'next'
         FROM json_each(?1) WHERE value->>'following' = 1
         ON CONFLICT (number) DO UPDATE SET carrier = excluded.carrier, postcode = excluded.postcode,
           country = excluded.country, sent_at = excluded.sent_at, following = 1, matters = excluded.matters
         WHERE carrier <> excluded.carrier OR postcode <> excluded.postcode OR country <> excluded.country
           OR sent_at <> excluded.sent_at OR NOT following OR matters <> excluded.matters",
        "UPDATE parcels SET following = 0 WHERE following AND number IN
         (SELECT value->>'number' FROM json_each(?1) WHERE value->>'following' = 0)",
    ] {
        sqlx::query(sql).bind(&rows).execute(&mut **tx).await?;
    }
    Ok(())
}

/// The days by which verdicts count are those by which carriers are asked.
pub(super) fn day() -> i32 {
    Rules::default().utc_offset_minutes
}

/// What is known of these orders' parcels: of every number that they have or show.
pub(super) async fn load_parcels(
    connection: &mut sqlx::SqliteConnection,
    orders: &mut BTreeMap<i64, crate::reconcile::OrderFacts>,
) -> Result<()> {
    let mut wanted: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    for (id, facts) in orders.iter() {
        let sent = facts.shipments.iter().flat_map(|s| &s.shipment.numbers).map(|n| &n.number);
        for number in sent.chain(facts.sightings.iter().map(|s| &s.number)) {
            let here = wanted.entry(number.as_str().to_owned()).or_default();
            if here.last() != Some(id) {
                here.push(*id);
            }
        }
    }
    if wanted.is_empty() {
        return Ok(());
    }
    let numbers = json(&wanted.keys().collect::<Vec<_>>());
    for row in sqlx::query(
        "SELECT p.*, a.platform FROM json_each(?1) j CROSS JOIN parcels p ON p.number = j.value
         LEFT JOIN accounts a ON a.id = p.account WHERE p.asked_at IS NOT NULL",
    )
    .bind(numbers)
    .fetch_all(connection)
    .await?
    {
        let facts = parcel(&row)?;
        for order in wanted.get(facts.number.as_str()).into_iter().flatten() {
            if let Some(order) = orders.get_mut(order) {
                order.parcels.push(facts.clone());
            }
        }
    }
    Ok(())
}

fn parcel(row: &SqliteRow) -> Result<ParcelFacts> {
    let at = |name: &str| -> Result<Option<Ms>> { Ok(row.try_get::<Option<i64>, _>(name)?.map(Ms)) };
    let platform: Option<String> = row.try_get("platform")?;
    let refused: Option<String> = row.try_get("refused")?;
    let by: Option<Platform> = platform.map(|code| decode("platform", &code)).transpose()?;
    Ok(ParcelFacts {
        number: number(row.try_get("number")?)?,
        by,
        only_own: by
            .and_then(connector)
            .and_then(Connector::tracking)
            .is_some_and(|tracking| tracking.only_own),
        asked: at("asked_at")?,
        known: at("known_at")?,
        refused: refused.map(|said| decode("sentence", &said)).transpose()?,
        journey: decode("journey", row.try_get("journey")?)?,
        expected: at("expected_from")?.zip(at("expected_to")?),
        held_until: at("held_until")?,
    })
}
