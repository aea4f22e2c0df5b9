//! What customers ask about their orders, as the owner noted it, and how it was settled.

use super::rows::{code, decode, json};
use super::{Result, Store};
use crate::domain::{Ask, AskAbout, AskOutcome, Ms, OrderId};
use crate::reconcile::OrderFacts;
use sqlx::{Row, Sqlite, Transaction};
use std::collections::BTreeMap;

impl Store {
    /// The customer asks about this order, the owner said. A question that is open already is corrected: it stays
    /// one, and its beginning stays.
    ///
    /// # Errors
    /// [`super::StoreError`]; when there is no such order too.
    pub async fn ask(&self, order: OrderId, about: AskAbout, now: Ms) -> Result<()> {
        let mut tx = self.write().await?;
        let changed = sqlx::query(
            "INSERT INTO asks (order_id, about, at) VALUES (?1, ?2, ?3)
             ON CONFLICT (order_id) WHERE outcome IS NULL DO UPDATE SET about = excluded.about
             WHERE about <> excluded.about",
        )
        .bind(order.0)
        .bind(code(&about))
        .bind(now.0)
        .execute(&mut *tx)
        .await?
        .rows_affected();
        if changed > 0 {
            let said = match about {
                AskAbout::NotReceived => "asked_not_received",
                AskAbout::Damaged => "asked_damaged",
            };
            said_of(&mut tx, order, said, now).await?;
        }
        Ok(tx.commit().await?)
    }

    /// How the customer's open question ended, the owner said. False: there is none.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn end_ask(&self, order: OrderId, outcome: AskOutcome, now: Ms) -> Result<bool> {
        let mut tx = self.write().await?;
        let ended = sqlx::query(
            "UPDATE asks SET outcome = ?2, ended_at = ?3 WHERE order_id = ?1 AND outcome IS NULL",
        )
        .bind(order.0)
        .bind(code(&outcome))
        .bind(now.0)
        .execute(&mut *tx)
        .await?
        .rows_affected();
        if ended > 0 {
            let said = match outcome {
                AskOutcome::Found => "ask_found",
                AskOutcome::SentAgain => "ask_sent_again",
                AskOutcome::Refunded => "ask_refunded",
                AskOutcome::Refused => "ask_refused",
            };
            said_of(&mut tx, order, said, now).await?;
        }
        tx.commit().await?;
        Ok(ended > 0)
    }
}

/// Notes what the owner said, append-only, and has the order judged again.
async fn said_of(
    tx: &mut Transaction<'_, Sqlite>,
    order: OrderId,
    said: &'static str,
    now: Ms,
) -> Result<()> {
    for sql in [
        "INSERT INTO history (at, entity, entity_id, before, after, source)
         SELECT ?3, 'order', ?1, NULL, json_object('said', ?2, 'order', ?1), 'owner'",
        "INSERT OR IGNORE INTO dirty_orders SELECT ?1 WHERE ?2 <> '' AND ?3 > 0",
    ] {
        sqlx::query(sql).bind(order.0).bind(said).bind(now.0).execute(&mut **tx).await?;
    }
    Ok(())
}

/// What the customers of these orders asked, the earliest first.
pub(super) async fn load_asks(
    connection: &mut sqlx::SqliteConnection,
    orders: &mut BTreeMap<i64, OrderFacts>,
) -> Result<()> {
    let ids = json(&orders.keys().collect::<Vec<_>>());
    for row in sqlx::query(
        "SELECT a.* FROM json_each(?1) j CROSS JOIN asks a ON a.order_id = j.value ORDER BY a.at, a.id",
    )
    .bind(ids)
    .fetch_all(connection)
    .await?
    {
        let Some(facts) = orders.get_mut(&row.try_get::<i64, _>("order_id")?) else { continue };
        let outcome: Option<String> = row.try_get("outcome")?;
        let ended: Option<i64> = row.try_get("ended_at")?;
        facts.asks.push(Ask {
            about: decode("question", row.try_get("about")?)?,
            at: Ms(row.try_get("at")?),
            outcome: match (outcome, ended) {
                (Some(outcome), Some(ended)) => Some((decode("outcome", &outcome)?, Ms(ended))),
                _ => None,
            },
        });
    }
    Ok(())
}
