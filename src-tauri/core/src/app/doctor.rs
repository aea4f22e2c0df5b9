//! Is everything in order with Trackmend itself?

use super::App;
use super::error::ApiError;
use super::meanings;
use crate::domain::Phrase;
use serde::Serialize;

/// One check.
#[derive(Debug, Clone, Serialize)]
pub struct Check {
    /// It is in order.
    pub passed: bool,
    /// What was found.
    pub said: Phrase,
    /// What to do about it.
    pub remedy: Option<Phrase>,
}

/// Checks the database, the vault, every connection's state, the tables of carriers' codes and the journal.
///
/// # Errors
/// The store's, when it cannot even be asked.
pub async fn doctor(app: &App) -> Result<Vec<Check>, ApiError> {
    let passed = |said: Phrase| Check { passed: true, said, remedy: None };
    let mut checks = Vec::new();
    let integrity = app.store.integrity_check().await?;
    checks.push(if integrity == "ok" {
        passed(Phrase::new("doctor-store-ok").text("path", app.store.path().display().to_string()))
    } else {
        Check {
            passed: false,
            said: Phrase::new("doctor-store-damaged").text("found", integrity),
            remedy: Some(Phrase::new("error-store-open-action")),
        }
    });
    checks.push(match app.vault.check().await {
        Ok(()) => passed(Phrase::new("doctor-vault-ok")),
        Err(error) => Check { passed: false, said: error.said(), remedy: Some(error.remedy()) },
    });
    let accounts = app.store.accounts().await?;
    for account in &accounts {
        if crate::connectors::connector(account.platform).is_none() {
            continue;
        }
        let state = app.store.sync_state(account.id).await?;
        checks.push(match state.trouble {
            Some(trouble) => Check {
                passed: false,
                said: trouble.said.text("shop", &account.name),
                remedy: trouble.remedy,
            },
            None => match state.checked_at {
                Some(at) => passed(Phrase::new("doctor-account-ok").text("name", &account.name).at("at", at)),
                None => passed(Phrase::new("doctor-account-new").text("name", &account.name)),
            },
        });
    }
    checks.extend(app.check_tables(&accounts));
    for unknown in app.store.unknown_codes().await? {
        checks.push(passed(meanings::unknown_codes(&unknown)));
    }
    let under_way = app.store.journal().await?.iter().filter(|e| !e.phase.ended()).count();
    checks.push(passed(
        Phrase::new("doctor-journal").count("under", i64::try_from(under_way).unwrap_or(i64::MAX)),
    ));
    Ok(checks)
}
