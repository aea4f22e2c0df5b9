//! What was answered about parcels: kept as it was told, and the way of each made of all of it.

use super::Result;
use super::parcels::{day, event};
use super::rows::{code, decode, how, json};
use crate::connectors::{ParcelAnswer, ParcelRecord, ParcelTold};
use crate::domain::{AccountId, HOUR, Journey, MINUTE, Ms, ParcelEvent, Phrase, Platform, TrackingNumber};
use crate::parcels::{Followed, journey, next_question};
use serde_json::{Value, json as object};
use sqlx::{Row, Sqlite, Transaction};
use std::hash::{DefaultHasher, Hash, Hasher};

/// How soon another connection is asked about a number that one will not tell of.
const REFUSED: i64 = 12 * HOUR;
/// How soon it is asked about a number that was announced just now.
const ANNOUNCED: i64 = 15 * MINUTE;

/// Keeps what was answered about parcels, and has the orders judged whose parcels moved, or were asked about for the
/// first time.
pub(super) async fn store_parcels(
    tx: &mut Transaction<'_, Sqlite>,
    account: AccountId,
    answers: &[&ParcelRecord],
    read_at: Ms,
) -> Result<()> {
    if answers.is_empty() {
        return Ok(());
    }
    let platform: String = sqlx::query_scalar("SELECT platform FROM accounts WHERE id = ?1")
        .bind(account.0)
        .fetch_one(&mut **tx)
        .await?;
    let platform = decode("platform", &platform)?;
    let mut moved: Vec<&TrackingNumber> = Vec::new();
    for answer in answers {
        let row = sqlx::query(
            "SELECT id, sent_at, asked_at, known_at, told, journey, account, announced FROM parcels WHERE number = ?1",
        )
        .bind(answer.number.as_str())
        .fetch_optional(&mut **tx)
        .await?;
        let Some(row) = row else { continue };
        let id: i64 = row.try_get("id")?;
        let before: String = row.try_get("told")?;
        let known: Option<i64> = row.try_get("known_at")?;
        let mut way: Journey = decode("journey", row.try_get("journey")?)?;
        let (told, now_known) = match &answer.answer {
            ParcelAnswer::Told(told) => (fingerprint(platform, told), true),
            ParcelAnswer::NotKnown => (before.clone(), false),
            // Neither says anything of the parcel.
            ParcelAnswer::Announced => {
                wait(tx, (id, account), true, read_at.plus(ANNOUNCED)).await?;
                continue;
            }
            ParcelAnswer::NotAnnounced => {
                wait(tx, (id, account), false, read_at).await?;
                continue;
            }
            ParcelAnswer::Refused { said } => {
                refuse(tx, (id, account), said, read_at).await?;
                moved.push(&answer.number);
                continue;
            }
        };
        if told != before
            && let ParcelAnswer::Told(told) = &answer.answer
        {
            way = take(tx, (id, &answer.number, platform), told, read_at).await?;
        }
        let known = known.or(now_known.then_some(read_at.0));
        let next = next_question(
            Followed {
                sent: Ms(row.try_get("sent_at")?),
                asked: Some(read_at),
                known: known.is_some(),
                status: way.status,
                seen: way.seen.map(|seen| seen.at),
            },
            day(),
        );
        if told != before || row.try_get::<Option<i64>, _>("asked_at")?.is_none() {
            moved.push(&answer.number);
        }
        sqlx::query(
            "UPDATE parcels SET account = ?2, announced = 1, asked_at = ?3, known_at = ?4, refused = NULL,
               next_at = ?5, told = ?6, journey = ?7, status = ?8, chosen = 0 WHERE id = ?1",
        )
        .bind(id)
        .bind(account.0)
        .bind(read_at.0)
        .bind(known)
        .bind(next.map(|at| at.0))
        .bind(&told)
        .bind(json(&way))
        .bind(code(&way.status))
        .execute(&mut **tx)
        .await?;
    }
    judge_again(tx, &moved).await
}

fn fingerprint(by: Platform, told: &ParcelTold) -> String {
    let mut hasher = DefaultHasher::new();
    (by.code(), &told.events, &told.aliases, told.expected, told.held_until).hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// Nothing was said of a parcel: it is asked about again then. `announced`: the connection was told of its number.
async fn wait(
    tx: &mut Transaction<'_, Sqlite>,
    (parcel, account): (i64, AccountId),
    announced: bool,
    next: Ms,
) -> Result<()> {
    sqlx::query("UPDATE parcels SET account = ?2, announced = ?3, next_at = ?4 WHERE id = ?1")
        .bind(parcel)
        .bind(account.0)
        .bind(announced)
        .bind(next.0)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

async fn refuse(
    tx: &mut Transaction<'_, Sqlite>,
    (parcel, account): (i64, AccountId),
    said: &Phrase,
    at: Ms,
) -> Result<()> {
    sqlx::query("UPDATE parcels SET refused = ?2, account = ?3, asked_at = ?4, next_at = ?5 WHERE id = ?1")
        .bind(parcel)
        .bind(json(said))
        .bind(account.0)
        .bind(at.0)
        // Another connection may tell.
        .bind(at.plus(REFUSED).0)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Keeps what is new, and gives the whole way again.
async fn take(
    tx: &mut Transaction<'_, Sqlite>,
    (parcel, number, platform): (i64, &TrackingNumber, Platform),
    told: &ParcelTold,
    came: Ms,
) -> Result<Journey> {
    let row = |event: &ParcelEvent| {
        object!({
            "at": event.at.at.0, "how": how(event.at), "code": event.code, "said": event.said, "place": event.place,
            "means": json(&event.means),
        })
    };
    sqlx::query(
        "INSERT INTO parcel_events (parcel, platform, at, how, code, said, place, means, came_at)
         SELECT ?1, ?2, value->>'at', value->>'how', value->>'code', value->>'said', value->>'place', value->>'means', ?4
         FROM json_each(?3) WHERE true
         ON CONFLICT (parcel, platform, at, code, place, said) DO UPDATE SET means = excluded.means",
    )
    .bind(parcel)
    .bind(platform.code())
    .bind(Value::Array(told.events.iter().map(row).collect()).to_string())
    .bind(came.0)
    .execute(&mut **tx)
    .await?;
    sqlx::query("UPDATE parcels SET expected_from = ?2, expected_to = ?3, held_until = ?4 WHERE id = ?1")
        .bind(parcel)
        .bind(told.expected.map(|(from, _)| from.0))
        .bind(told.expected.map(|(_, to)| to.0))
        .bind(told.held_until.map(|at| at.0))
        .execute(&mut **tx)
        .await?;
    // The number that another carrier gave it counts as this parcel's, too.
    let aliases: Vec<&TrackingNumber> =
        told.aliases.iter().map(|(alias, _)| alias).filter(|alias| *alias != number).collect();
    sqlx::query(
        "INSERT OR IGNORE INTO aliases (shipment, number, at)
         SELECT n.shipment, j.value, ?3 FROM json_each(?2) j CROSS JOIN shipment_numbers n ON n.number = ?1
         WHERE NOT EXISTS (SELECT 1 FROM shipment_numbers m WHERE m.shipment = n.shipment AND m.number = j.value)",
    )
    .bind(number.as_str())
    .bind(json(&aliases))
    .bind(came.0)
    .execute(&mut **tx)
    .await?;
    let rows = sqlx::query("SELECT * FROM parcel_events WHERE parcel = ?1 ORDER BY id")
        .bind(parcel)
        .fetch_all(&mut **tx)
        .await?;
    let events = rows.iter().map(event).collect::<Result<Vec<_>>>()?;
    Ok(journey(&events))
}

/// The orders that have or show one of these numbers are judged again, and stand elsewhere in the list perhaps.
async fn judge_again(tx: &mut Transaction<'_, Sqlite>, numbers: &[&TrackingNumber]) -> Result<()> {
    let numbers = json(&numbers);
    let orders = "SELECT l.order_id FROM json_each(?1) j CROSS JOIN shipment_numbers n ON n.number = j.value
           JOIN links l ON l.shipment = n.shipment
         UNION SELECT l.order_id FROM json_each(?1) j CROSS JOIN aliases n ON n.number = j.value
           JOIN links l ON l.shipment = n.shipment
         UNION SELECT s.order_id FROM json_each(?1) j CROSS JOIN sightings s ON s.number = j.value";
    for sql in [
        format!("INSERT OR IGNORE INTO dirty_orders {orders}"),
        format!(
            "INSERT INTO search_dirty SELECT order_id, 0 FROM ({orders}) WHERE true ON CONFLICT (order_id) DO NOTHING"
        ),
    ] {
        sqlx::query(sqlx::AssertSqlSafe(sql)).bind(&numbers).execute(&mut **tx).await?;
    }
    Ok(())
}
