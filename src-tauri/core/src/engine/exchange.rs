//! One question and its answer.

use super::sign::sign;
use super::token::{Place, Tokens};
use super::transport::{NotSent, Purpose, SendError, Transport, Wire};
use super::{Engine, Storage, Turn};
use crate::connectors::{
    Ask, Connector, Page, PageToken, ParcelAnswer, ParcelRecord, Profile, ReadError, Record, Reply, Request,
    connector, explain,
};
use crate::domain::{Ms, Phrase};
use crate::secrets::{Fields, VaultError};
use crate::store::{Account, TroubleKind};
use secrecy::SecretString;

/// Why a question got no answer.
#[derive(Debug)]
pub(super) enum Failure {
    /// The wire.
    Send(SendError),
    /// The platform.
    Read(ReadError),
    /// The keys.
    Vault(VaultError),
    /// A question that makes no sense: a fault of ours.
    Nonsense(String),
}

/// A failure as the owner is told of it.
pub(super) struct Told {
    pub kind: TroubleKind,
    pub said: Phrase,
    pub remedy: Option<Phrase>,
    /// Milliseconds that the platform asked to wait.
    pub wait: Option<i64>,
}

impl Failure {
    pub(super) fn told(&self) -> Told {
        let told = |kind, said: Phrase, remedy: Option<Phrase>, wait| Told { kind, said, remedy, wait };
        match self {
            Failure::Send(error) => {
                let (kind, said, remedy) = wire_trouble(error);
                told(kind, said, remedy, None)
            }
            Failure::Read(ReadError::Later { said, wait }) => {
                told(TroubleKind::Passing, said.clone(), None, *wait)
            }
            Failure::Read(ReadError::Access { said, remedy, .. }) => {
                told(TroubleKind::Access, said.clone(), Some(remedy.clone()), None)
            }
            Failure::Read(ReadError::Refused { said }) => {
                told(TroubleKind::Passing, said.clone(), None, None)
            }
            Failure::Vault(error) => told(TroubleKind::Vault, error.said(), Some(error.remedy()), None),
            Failure::Nonsense(_) => told(TroubleKind::Passing, Phrase::new("error-internal"), None, None),
        }
    }
}

/// What a failure of the wire means to the owner.
pub(super) fn wire_trouble(error: &SendError) -> (TroubleKind, Phrase, Option<Phrase>) {
    match error {
        SendError::NotSent { why: NotSent::Offline, .. } => {
            (TroubleKind::Offline, Phrase::new("wire-offline"), None)
        }
        SendError::NotSent { why: NotSent::NoSuchHost, .. } => (
            TroubleKind::Offline,
            Phrase::new("wire-no-such-host"),
            Some(Phrase::new("wire-no-such-host-remedy")),
        ),
        SendError::NotSent { why: NotSent::Unreachable, .. } => (
            TroubleKind::Passing,
            Phrase::new("wire-unreachable"),
            Some(Phrase::new("wire-unreachable-remedy")),
        ),
        SendError::NotSent { why: NotSent::Certificate, .. } => (
            TroubleKind::Access,
            Phrase::new("wire-certificate"),
            Some(Phrase::new("wire-certificate-remedy")),
        ),
        SendError::NotSent { why: NotSent::TooLate, .. } | SendError::Lost { .. } => {
            (TroubleKind::Passing, Phrase::new("wire-lost"), None)
        }
    }
}

/// Redeems the code that the owner's consent brought: the first refresh token. `way`: the code, the verifier of PKCE,
/// and where the browser came back to.
///
/// # Errors
/// What is wrong, and how to put it right.
pub async fn redeem(
    transport: &dyn Transport,
    connector: &dyn Connector,
    keys: (&Profile, &Fields),
    way: (&str, &str, &str),
    now: Ms,
) -> Result<SecretString, (Phrase, Option<Phrase>)> {
    super::token::redeem(transport, connector, keys, way, now).await.map_err(|failure| {
        let told = failure.told();
        (told.said, told.remedy)
    })
}

/// Sends a signed request and notes that it did, without secrets.
pub(super) async fn send(transport: &dyn Transport, wire: &Wire) -> Result<Reply, SendError> {
    let result = transport.send(wire).await;
    match &result {
        Ok(reply) => {
            tracing::info!(request = ?wire, status = reply.status, bytes = reply.body.len(), "asked")
        }
        Err(error) => tracing::warn!(request = ?wire, %error, "no answer"),
    }
    result
}

/// Asks one page: with these keys, this profile. A token that the shop turns away is fetched anew, once.
pub(super) async fn ask(
    (transport, tokens): (&dyn Transport, &Tokens),
    connector: &dyn Connector,
    (profile, keys): (&Profile, Place<'_>),
    ask: &Ask,
    page: Option<&PageToken>,
    turn: Turn,
) -> Result<(Page, Ms), Failure> {
    let request = connector.request(ask, profile, page).map_err(Failure::Nonsense)?;
    let purpose = if request.changes { Purpose::Write } else { Purpose::Read };
    let completed = tokens.complete(transport, connector, (profile, keys), turn).await?;
    let wire = signed(connector, &request, profile, &completed, turn, purpose)?;
    let mut reply = send(transport, &wire).await.map_err(Failure::Send)?;
    if reply.status == 401 && purpose == Purpose::Read && tokens.turned_away(connector, (profile, keys)).await
    {
        let completed = tokens.complete(transport, connector, (profile, keys), turn).await?;
        let wire = signed(connector, &request, profile, &completed, turn, purpose)?;
        reply = send(transport, &wire).await.map_err(Failure::Send)?;
    }
    // A fact is as old as the moment before it was asked: what changed on the way back is not in it.
    let page = connector.read(ask, profile, page, &reply).map_err(Failure::Read)?;
    for problem in &page.problems {
        tracing::warn!(place = %problem.place, detail = %problem.detail, "a row could not be read");
    }
    Ok((page, turn.now))
}

pub(super) fn signed(
    connector: &dyn Connector,
    request: &Request,
    profile: &Profile,
    keys: &Fields,
    turn: Turn,
    purpose: Purpose,
) -> Result<Wire, Failure> {
    let about = connector.about();
    sign(request, (about.auth, about.media), profile, keys, turn.now, turn.dice, purpose)
        .map_err(|e| Failure::Nonsense(e.to_string()))
}

impl<S: Storage> Engine<S> {
    /// Asks one page of a connection. The moment is the one before asking.
    pub(super) async fn ask(
        &self,
        account: &Account,
        question: &Ask,
        page: Option<&PageToken>,
        turn: Turn,
    ) -> Result<(Page, Ms), Failure> {
        let connector =
            connector(account.platform).ok_or_else(|| Failure::Nonsense("no connector".into()))?;
        let way = (&*self.transport, &self.tokens);
        let keys = (&account.profile, self.place(account));
        let (mut page, at) = ask(way, connector, keys, question, page, turn).await?;
        if let Some(table) = self.meanings.get(&account.platform) {
            for record in &mut page.records {
                if let Record::Parcel(ParcelRecord { answer: ParcelAnswer::Told(told), .. }) = record {
                    explain(&mut told.events, table);
                }
            }
        }
        Ok((page, at))
    }

    /// The keys of a connection as they are signed with.
    pub(super) async fn keys(
        &self,
        account: &Account,
        connector: &dyn Connector,
        turn: Turn,
    ) -> Result<Fields, Failure> {
        let keys = (&account.profile, self.place(account));
        self.tokens.complete(&*self.transport, connector, keys, turn).await
    }

    fn place<'a>(&'a self, account: &'a Account) -> Place<'a> {
        (&*self.keyring, &account.identity)
    }
}
