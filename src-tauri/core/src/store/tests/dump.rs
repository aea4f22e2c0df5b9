//! Everything that is stored, for tests of what must not be.

use super::super::Store;
use sqlx::Row as _;
use std::collections::BTreeMap;

impl Store {
    /// Every row of every table as text, by table. `but`: a column that is left out, as `table.column`.
    pub(crate) async fn dump(&self, but: &[&str]) -> BTreeMap<String, Vec<String>> {
        let tables: Vec<String> = sqlx::query_scalar(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
        )
        .fetch_all(&self.readers)
        .await
        .unwrap();
        let mut all = BTreeMap::new();
        for table in tables {
            let columns: Vec<String> = sqlx::query_scalar("SELECT name FROM pragma_table_info(?1)")
                .bind(&table)
                .fetch_all(&self.readers)
                .await
                .unwrap();
            let columns: Vec<String> = columns
                .into_iter()
                .filter(|column| !but.contains(&&*format!("{table}.{column}")))
                .map(|column| format!("quote(\"{column}\")"))
                .collect();
            let sql = format!("SELECT {} AS row FROM \"{table}\"", columns.join(" || '|' || "));
            let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(&self.readers).await.unwrap();
            let mut rows: Vec<String> = rows.iter().map(|row| row.get("row")).collect();
            rows.sort();
            all.insert(table, rows);
        }
        all
    }
}
