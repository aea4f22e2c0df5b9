//! Pushes from platforms: whether they are heard, where each connection is pushed to, and what follows.

use super::error::ApiError;
use super::poking::poke;
use super::view::{PushAddress, ReceiveSettings};
use super::{App, Clock, Code};
use crate::connectors::connector;
use crate::domain::{AccountId, Ms, Phrase};
use crate::receiver::{
    Door, Doors, Heard, Hearing, Hears, Limits, Mentions, PREFIX, Pokes, Receiver, new_secret,
};
use crate::secrets::{Fields, Keyring as _};
use crate::settings::{self, RECEIVE, RECEIVE_HOST, RECEIVE_PORT};
use crate::store::{Account, Known, Store, StoreError};
use secrecy::{ExposeSecret as _, SecretString};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Semaphore;

/// The secret in a connection's address, in the vault.
const PATH: &str = "path";
/// The secret that its platform signs with, in the vault.
const SIGNS: &str = "signs";

/// Who wakes the work in the background.
pub type Nudge = Arc<dyn Fn() + Send + Sync>;

/// What of receiving lasts as long as the application.
#[derive(Default)]
pub(super) struct Receiving {
    state: tokio::sync::Mutex<State>,
    pokes: Arc<Mutex<Pokes>>,
}

#[derive(Default)]
struct State {
    receiver: Option<Receiver>,
    trouble: Option<Phrase>,
}

/// The name of a connection's address in the vault: beside its keys, so that new keys leave it alone and the engine
/// does not get it.
pub(super) fn entry(account: &Account) -> String {
    format!("push:{}", account.identity)
}

/// Its platform can be asked what is true.
pub(super) fn may_push(account: &Account) -> bool {
    connector(account.platform).is_some() && !account.profile.url.is_empty()
}

impl App {
    /// Brings the receiver in line with the settings and with the addresses in the vault, whoever changed them: it is
    /// started, stopped, or knows others. What stands in the way is told with the settings. `nudge` is called when a
    /// push made something to do.
    ///
    /// # Errors
    /// The store's.
    pub async fn receive(&self, nudge: Nudge) -> Result<(), ApiError> {
        let mut state = self.receiving.state.lock().await;
        if !self.receives().await? {
            *state = State::default();
            return Ok(());
        }
        let ReceiveSettings { port, host, .. } = self.receive_wishes().await?;
        let said = match self.doors(&host).await {
            Ok(doors) => match state.receiver.as_ref().filter(|receiver| receiver.port() == port) {
                Some(receiver) => {
                    receiver.set_doors(doors);
                    None
                }
                None => {
                    // The old one lets go of its port first: another may be the same.
                    state.receiver = None;
                    let ear = Arc::new(Ear {
                        store: self.store.clone(),
                        clock: self.edge.clock.clone(),
                        pokes: self.receiving.pokes.clone(),
                        nudge,
                        one: Semaphore::new(1),
                    });
                    match Receiver::start(port, doors, Limits::default(), ear).await {
                        Ok(receiver) => {
                            tracing::info!(port, "pushes are heard");
                            state.receiver = Some(receiver);
                            None
                        }
                        Err(_) => Some(Phrase::new("receive-port").text("port", port.to_string())),
                    }
                }
            },
            Err(error) => {
                state.receiver = None;
                Some(error.said)
            }
        };
        if let Some(said) = said.as_ref().filter(|said| state.trouble.as_ref() != Some(said)) {
            tracing::warn!(said = said.id, "pushes are not heard");
        }
        state.trouble = said;
        Ok(())
    }

    /// Nobody is heard any more.
    pub async fn end_receiving(&self) {
        *self.receiving.state.lock().await = State::default();
    }

    /// Where this connection is pushed to; made when it is first asked for. `renew`: another one takes its place, and
    /// the old one leads nowhere once [`App::receive`] ran.
    ///
    /// # Errors
    /// When there is no such connection, nothing could follow from a push to it, or the vault does not open.
    pub async fn push_address(&self, account: AccountId, renew: bool) -> Result<PushAddress, ApiError> {
        let account = self.pushable(account).await?;
        let mut fields = self.vault.get(&entry(&account)).await?;
        if renew || !fields.contains_key(PATH) {
            let secret = new_secret();
            self.vault.keep(&entry(&account), PATH, secret.clone()).await?;
            fields.insert(PATH.to_owned(), secret);
        }
        self.pushed_to(&account, &fields).await
    }

    /// Keeps the secret that its platform signs with: from then on, what is not signed by it is ignored. Blank: none
    /// any more.
    ///
    /// # Errors
    /// As [`App::push_address`]; and when it is not known how its platform signs.
    pub async fn set_push_secret(&self, account: AccountId, secret: &str) -> Result<PushAddress, ApiError> {
        let account = self.pushable(account).await?;
        if signature(&account).is_none() && !secret.trim().is_empty() {
            let said = Phrase::new("receive-unsigned").text("name", &account.name);
            return Err(ApiError::new(Code::Input, said));
        }
        let mut fields = self.vault.get(&entry(&account)).await?;
        fields.entry(PATH.to_owned()).or_insert_with(new_secret);
        match secret.trim() {
            "" => fields.remove(SIGNS),
            secret => fields.insert(SIGNS.to_owned(), SecretString::from(secret)),
        };
        self.vault.put(&entry(&account), fields.clone()).await?;
        self.pushed_to(&account, &fields).await
    }

    /// The receiver is switched on.
    pub(super) async fn receives(&self) -> Result<bool, ApiError> {
        Ok(settings::is_on(&settings::of(&self.store, RECEIVE).await?))
    }

    /// The settings, with what stands in the way.
    pub(super) async fn receive_settings(&self) -> Result<ReceiveSettings, ApiError> {
        let trouble = self.receiving.state.lock().await.trouble.clone();
        Ok(ReceiveSettings { trouble, ..self.receive_wishes().await? })
    }

    /// Pokes what waited for its minute; when the next is due.
    pub(super) async fn poke_due(&self) -> Result<Option<Ms>, ApiError> {
        let now = self.now();
        let (due, next) = {
            let mut pokes = lock(&self.receiving.pokes);
            (pokes.due(now), pokes.next())
        };
        for (account, known) in due {
            poke(&self.store, account, &known, now).await?;
        }
        Ok(next)
    }

    async fn receive_wishes(&self) -> Result<ReceiveSettings, ApiError> {
        let store = &self.store;
        Ok(ReceiveSettings {
            on: self.receives().await?,
            port: settings::of(store, RECEIVE_PORT).await?.trim().parse().unwrap_or_default(),
            host: settings::of(store, RECEIVE_HOST).await?.trim().to_owned(),
            trouble: None,
        })
    }

    /// Every address that was made.
    async fn doors(&self, host: &str) -> Result<Doors, ApiError> {
        let mut doors = Vec::new();
        for account in self.store.accounts().await? {
            if !may_push(&account) || !self.vault.exists() {
                continue;
            }
            let mut fields = self.vault.get(&entry(&account)).await?;
            if let Some(secret) = fields.remove(PATH) {
                let signed = signature(&account).zip(fields.remove(SIGNS));
                doors.push(Door { account: account.id, secret, signed });
            }
        }
        Ok(Doors::new(doors, host))
    }

    async fn pushable(&self, id: AccountId) -> Result<Account, ApiError> {
        let Some(account) = self.store.account(id).await? else {
            let said = Phrase::new("error-no-account").text("name", id.to_string());
            return Err(ApiError::new(Code::Input, said));
        };
        if !may_push(&account) {
            let said = Phrase::new("receive-nothing-to-read").text("name", &account.name);
            return Err(ApiError::new(Code::Input, said));
        }
        Ok(account)
    }

    async fn pushed_to(&self, account: &Account, fields: &Fields) -> Result<PushAddress, ApiError> {
        let ReceiveSettings { port, host, .. } = self.receive_wishes().await?;
        let secret = fields.get(PATH).map_or("", |secret| secret.expose_secret());
        let address = match host.as_str() {
            "" => format!("http://127.0.0.1:{port}{PREFIX}{secret}"),
            host => format!("https://{host}{PREFIX}{secret}"),
        };
        Ok(PushAddress {
            address,
            local: host.is_empty(),
            can_sign: signature(account).is_some(),
            signed: fields.contains_key(SIGNS),
        })
    }
}

/// The header that its platform signs in.
fn signature(account: &Account) -> Option<&'static str> {
    connector(account.platform)?.push_signature()
}

fn lock(pokes: &Mutex<Pokes>) -> MutexGuard<'_, Pokes> {
    pokes.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Hears what is pushed.
struct Ear {
    store: Store,
    clock: Arc<dyn Clock>,
    pokes: Arc<Mutex<Pokes>>,
    nudge: Nudge,
    /// One push at a time asks the database: the window has the rest of it.
    one: Semaphore,
}

impl Hears for Ear {
    fn heard(&self, account: AccountId, mentions: Mentions) -> Hearing<'_> {
        Box::pin(async move {
            if let Err(error) = self.follow(account, &mentions).await {
                tracing::warn!(%error, "a push was not followed");
            }
        })
    }
}

impl Ear {
    async fn follow(&self, account: AccountId, mentions: &Mentions) -> Result<(), StoreError> {
        let Ok(_one) = self.one.acquire().await else { return Ok(()) };
        let names: Vec<&str> = mentions.names().collect();
        let known: Known = self.store.known(account, &names).await?;
        if known.is_empty() {
            return Ok(());
        }
        let now = self.clock.now();
        let heard = lock(&self.pokes).heard(account, &known, now);
        match heard {
            Heard::Now => poke(&self.store, account, &known, now).await?,
            // The work in the background is told when that is.
            Heard::Later => {}
            Heard::AlreadyLater => return Ok(()),
        }
        (self.nudge)();
        Ok(())
    }
}
