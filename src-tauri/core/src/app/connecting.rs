//! Connections: tested before they are kept, and found again when they come back.

use super::error::ApiError;
use super::view::{Connection, Draft, Tests, Trouble};
use super::{App, Code, consent, receiving, scores};
use crate::connectors::{AccessTest, Connector, MailPower, Profile, Writing, connector};
use crate::domain::{AccountId, Ms, Phrase, Platform, Role};
use crate::engine::{Probed, probe};
use crate::repair::Action;
use crate::secrets::{Fields, InMemory, Keyring as _};
use crate::store::Account;
use secrecy::SecretString;
use std::collections::BTreeMap;
use std::sync::{MutexGuard, PoisonError};

/// The name of a connection that is being tested.
const DRAFT: &str = "draft";
/// Between two tests of a carrier's key, in milliseconds: DHL lets itself be asked once a second.
const BETWEEN_PROBES: i64 = 1_200;

impl App {
    /// Tests what was typed, and keeps nothing.
    ///
    /// # Errors
    /// When a field is missing.
    pub async fn test_connection(&self, draft: &Draft) -> Result<Tests, ApiError> {
        if connector(draft.platform).is_none() && draft.platform.role() == Role::Supplier {
            // A supplier without an interface: there is nothing that could fail.
            return Ok(Tests { tests: Vec::new(), usable: true, may_write: false, shop_name: String::new() });
        }
        let (probed, _) = self.probe(draft).await?;
        Ok(Tests {
            usable: probed.usable(),
            may_write: probed.profile.may_write,
            shop_name: probed.profile.shop_name,
            tests: probed.tests,
        })
    }

    /// Tests and keeps it. A shop that was connected before is found again, with its orders and marks.
    ///
    /// # Errors
    /// When a field is missing, a needed test fails (the first is the error), or the vault does not open.
    pub async fn connect(&self, draft: &Draft) -> Result<AccountId, ApiError> {
        if connector(draft.platform).is_none() {
            return self.supplier(draft.platform, &draft.name).await;
        }
        let (probed, keys) = self.probe(draft).await?;
        if !probed.usable() {
            return Err(refused(&probed.tests));
        }
        let Some(identity) = &probed.identity else { return Err(refused(&probed.tests)) };
        let name = match (draft.name.trim(), probed.profile.shop_name.trim()) {
            ("", "") if draft.platform.role() == Role::Carrier => draft.platform.name().to_owned(),
            ("", "") => identity.split_once(':').map_or(identity.as_str(), |(_, host)| host).to_owned(),
            ("", shop) => shop.to_owned(),
            (name, _) => name.to_owned(),
        };
        self.vault.put(identity, keys).await?;
        let now = self.now();
        Ok(self.store.connect_account(draft.platform, identity, &name, &probed.profile, now).await?)
    }

    /// The connection of a supplier without keys: made when it is first needed.
    ///
    /// # Errors
    /// The store's.
    pub async fn supplier(&self, platform: Platform, name: &str) -> Result<AccountId, ApiError> {
        let name = if name.trim().is_empty() { platform.name() } else { name.trim() };
        let identity = format!("{}:{}", platform.code(), name.to_lowercase());
        Ok(self.store.connect_account(platform, &identity, name, &Profile::default(), self.now()).await?)
    }

    /// The connections, with what each can do.
    ///
    /// # Errors
    /// The store's.
    pub async fn connections(&self) -> Result<Vec<Connection>, ApiError> {
        let mut connections = Vec::new();
        let receives = self.receives().await?;
        for account in self.store.accounts().await? {
            let state = self.store.sync_state(account.id).await?;
            let role = account.platform.role();
            let mut can = can(&account);
            can.extend(self.budget_said(&account).await?);
            can.extend(self.said_of_table(account.platform));
            connections.push(Connection {
                account: account.id,
                platform: account.platform,
                role,
                name: account.name.clone(),
                checked: state.checked_at,
                can,
                trouble: state.trouble.map(|t| Trouble {
                    said: t.said.text("shop", &account.name),
                    remedy: t.remedy,
                    again: state.retry_at,
                    account: Some(account.id),
                }),
                takes_numbers: role == Role::Storefront
                    && (!account.profile.may_write || account.platform == Platform::WooCommerce),
                takes_pushes: receives && receiving::may_push(&account),
                gives_scores: !scores::asks(&account, self.now()).is_empty(),
            });
        }
        Ok(connections)
    }

    /// Forgets a connection and its keys.
    ///
    /// # Errors
    /// The store's or the vault's.
    pub async fn disconnect(&self, id: AccountId) -> Result<(), ApiError> {
        if let Some(account) = self.store.account(id).await? {
            self.store.remove_account(id, self.now()).await?;
            self.vault.remove(&account.identity).await?;
            self.vault.remove(&receiving::entry(&account)).await?;
        }
        Ok(())
    }

    /// Tests a connection that is kept, with the keys in the vault, and keeps what it can do now.
    ///
    /// # Errors
    /// The store's or the vault's.
    pub async fn check_connection(&self, id: AccountId) -> Result<Tests, ApiError> {
        let Some(account) = self.store.account(id).await? else {
            return Err(ApiError::new(
                Code::Input,
                Phrase::new("error-no-account").text("name", id.to_string()),
            ));
        };
        let Some(connector) = connector(account.platform) else {
            return Ok(Tests { tests: Vec::new(), usable: true, may_write: false, shop_name: account.name });
        };
        let first = Profile {
            url: account.profile.url.clone(),
            login: account.profile.login.clone(),
            allow_http: account.profile.allow_http,
            ..Profile::default()
        };
        let keys = (&self.vault as &dyn crate::secrets::Keyring, &*account.identity);
        let probed = probe(&*self.edge.transport, connector, first, keys, self.turn()).await;
        if probed.usable() {
            self.store.keep_profile(id, &probed.profile).await?;
        }
        Ok(Tests {
            usable: probed.usable(),
            may_write: probed.profile.may_write,
            shop_name: probed.profile.shop_name,
            tests: probed.tests,
        })
    }

    fn probed(&self) -> MutexGuard<'_, BTreeMap<Platform, Ms>> {
        self.probed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn probe(&self, draft: &Draft) -> Result<(Probed, Fields), ApiError> {
        let Some(connector) = connector(draft.platform) else {
            return Err(ApiError::new(Code::Input, Phrase::new("error-nothing-to-test")));
        };
        let keys = self.typed(connector, draft)?;
        let profile = match connector.profile(&draft.values) {
            Ok(profile) => profile,
            Err(test) => {
                return Ok((Probed { tests: vec![test], profile: Profile::default(), identity: None }, keys));
            }
        };
        if connector.tracking().is_some() {
            let before = |now: Ms| self.probed().insert(draft.platform, now);
            if let Some(last) = before(self.now()) {
                self.edge.clock.sleep_until(last.plus(BETWEEN_PROBES)).await;
                before(self.now());
            }
        }
        // Kept nowhere before all is well; a secret that rotates meanwhile changes here.
        let keyring = InMemory::of(DRAFT, keys.clone());
        let probed = probe(&*self.edge.transport, connector, profile, (&keyring, DRAFT), self.turn()).await;
        let kept = keyring.fields(DRAFT).await?;
        if let Some((_, consent)) = consent::asks(connector)
            && let (Some(before), Some(after)) = (keys.get(consent.token), kept.get(consent.token))
        {
            self.consents.rotated(before, after);
        }
        Ok((probed, kept))
    }
}

impl App {
    /// The secrets of a form as typed, with what the owner's consent brought.
    ///
    /// # Errors
    /// When a field is missing.
    pub(super) fn typed(&self, connector: &dyn Connector, draft: &Draft) -> Result<Fields, ApiError> {
        let mut keys = Fields::new();
        for field in connector.about().fields {
            let value = draft.values.get(field.key).map_or("", |v| v.trim());
            if value.is_empty() && !field.optional {
                return Err(ApiError::new(
                    Code::Input,
                    Phrase::new("error-field-missing").text("field", field.key),
                ));
            }
            if field.secret {
                keys.insert(field.key.to_owned(), SecretString::from(value.to_owned()));
            }
        }
        let given = draft.values.get("consent").and_then(|handle| self.consents.given(handle));
        if let Some((_, consent)) = consent::asks(connector)
            && let Some(token) = given.or_else(|| keys.get(consent.token).cloned())
        {
            keys.insert(consent.token.to_owned(), self.consents.latest(token));
        }
        Ok(keys)
    }
}

/// What a connection can do, in the words of its platform.
fn can(account: &Account) -> Vec<Phrase> {
    if account.platform.role() == Role::Carrier {
        return vec![Phrase::new("can-follow-parcels")];
    }
    if account.platform.role() == Role::Supplier && connector(account.platform).is_some() {
        return vec![Phrase::new("can-read-makings"), Phrase::new("cannot-change-supplier")];
    }
    if account.platform.role() != Role::Storefront {
        return match account.platform {
            Platform::Tpop => vec![Phrase::new("can-look-up"), Phrase::new("can-take-files")],
            _ => vec![Phrase::new("can-take-files")],
        };
    }
    if account.profile.url.is_empty() {
        return vec![Phrase::new("can-take-files"), Phrase::new("cannot-be-asked")];
    }
    let mut can = vec![Phrase::new("can-read-orders")];
    if !account.profile.may_write {
        can.push(Phrase::new("cannot-add-tracking"));
        return can;
    }
    can.push(Phrase::new("can-add-tracking"));
    let Some(connector) = connector(account.platform) else { return can };
    let homes = connector.homes_to_write(&account.profile);
    let any = |action: &Action| homes.iter().any(|home| connector.can(action, home, &account.profile));
    if any(&Action::CloseLines { lines: Vec::new() }) {
        can.push(Phrase::new("can-close-lines").text("platform", account.platform.code()));
    }
    let ways: Vec<Writing> =
        homes.iter().filter_map(|home| connector.writing(home, &account.profile)).collect();
    if !ways.is_empty() && ways.iter().all(|way| way.mail == MailPower::Always) {
        can.push(Phrase::new("always-mails"));
    }
    if !ways.is_empty() && ways.iter().all(|way| !way.undoable) {
        can.push(Phrase::new("cannot-change-number"));
    }
    can
}

fn refused(tests: &[AccessTest]) -> ApiError {
    match tests.iter().find(|t| !t.passed && !t.optional) {
        Some(test) => {
            let error = ApiError::new(Code::Platform, test.said.clone());
            test.remedy.clone().map_or(error.clone(), |remedy| error.action(remedy))
        }
        None => ApiError::new(Code::Platform, Phrase::new("error-not-reached")),
    }
}
