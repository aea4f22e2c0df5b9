//! Orders that the owner brings by appointment.

use super::rows::decode;
use super::{Result, Store};
use crate::domain::{AccountId, OrderId, Promise, Stamp};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

/// An order for which a day is to be agreed with the customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToArrange {
    /// Which.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// The customer.
    pub who: String,
    /// Until when it was promised.
    pub by: Option<Stamp>,
}

impl Store {
    /// Orders of this shop that are open and brought by appointment, the soonest first.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn to_arrange(&self, account: AccountId) -> Result<Vec<ToArrange>> {
        let rows = sqlx::query(
            "SELECT id, number, name, promise FROM orders
             WHERE account = ?1 AND state = 'open' AND travel = 'appointment' AND gone_at IS NULL",
        )
        .bind(account.0)
        .fetch_all(&self.readers)
        .await?;
        let mut orders = rows.iter().map(to_arrange).collect::<Result<Vec<_>>>()?;
        orders.sort_by_key(|order| (order.by.map_or(i64::MAX, |by| by.at.0), order.order));
        Ok(orders)
    }
}

fn to_arrange(row: &SqliteRow) -> Result<ToArrange> {
    let promise: Promise = decode("promise", row.try_get("promise")?)?;
    Ok(ToArrange {
        order: OrderId(row.try_get("id")?),
        number: row.try_get("number")?,
        who: row.try_get("name")?,
        by: promise.deliver_by,
    })
}
