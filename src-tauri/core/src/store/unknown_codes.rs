//! Codes that carriers told and that nobody explained to us.

use super::rows::decode;
use super::{Result, Store};
use crate::domain::Platform;
use sqlx::Row;

/// What a carrier told with codes that nobody explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownCodes {
    /// Who told it.
    pub by: Platform,
    /// How many events.
    pub events: u32,
    /// Each code and how many events have it, the most frequent first. A code may be blank.
    pub codes: Vec<(String, u32)>,
}

impl Store {
    /// What each carrier told with codes that nobody explained; carriers without any are left out.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn unknown_codes(&self) -> Result<Vec<UnknownCodes>> {
        let rows = sqlx::query(
            "SELECT platform, code, count(*) AS n FROM parcel_events WHERE means->>'means' = 'unknown'
             GROUP BY platform, code ORDER BY platform, n DESC, code",
        )
        .fetch_all(&self.readers)
        .await?;
        let mut all: Vec<UnknownCodes> = Vec::new();
        for row in rows {
            let by: Platform = decode("platform", row.try_get("platform")?)?;
            let count = u32::try_from(row.try_get::<i64, _>("n")?).unwrap_or(u32::MAX);
            if all.last().is_none_or(|last| last.by != by) {
                all.push(UnknownCodes { by, events: 0, codes: Vec::new() });
            }
            if let Some(last) = all.last_mut() {
                last.events = last.events.saturating_add(count);
                last.codes.push((row.try_get("code")?, count));
            }
        }
        Ok(all)
    }
}
