//! Does a connection work, and what can it do? Asked with keys that are kept nowhere yet.

use super::Turn;
use super::exchange::{self, Failure, wire_trouble};
use super::token::Tokens;
use super::transport::Transport;
use crate::connectors::{AccessTest, Ask, Connector, Profile, ReadError, Record};
use crate::secrets::Keyring;

/// More steps than any connector has: a circle ends here.
const STEPS: usize = 16;

/// What a probe found.
#[derive(Debug, Clone)]
pub struct Probed {
    /// The tests, in the order in which they were made.
    pub tests: Vec<AccessTest>,
    /// What the connection can do.
    pub profile: Profile,
    /// The shop's identity, once it was reached.
    pub identity: Option<String>,
}

impl Probed {
    /// Everything passed that it cannot do without.
    #[must_use]
    pub fn usable(&self) -> bool {
        self.identity.is_some() && self.tests.iter().all(|t| t.passed || t.optional)
    }
}

/// Asks step by step until there is nothing left to ask or a step fails that the rest needs. `keys`: the keyring
/// with the secrets, and the connection's name there; one that rotates is kept there.
pub async fn probe(
    transport: &dyn Transport,
    connector: &dyn Connector,
    profile: Profile,
    keys: (&dyn Keyring, &str),
    turn: Turn,
) -> Probed {
    let mut probed = Probed { tests: Vec::new(), profile, identity: None };
    let mut next = Some(Ask::Access { step: 0 });
    // The engine keeps tokens of its own: what is tested here may never be connected.
    let tokens = Tokens::default();
    for step in 0..STEPS {
        let Some(ask) = next.take() else { break };
        // Each request its own nonce.
        let turn = Turn { dice: turn.dice.wrapping_add(step as u64), ..turn };
        let before = probed.profile.clone();
        match exchange::ask((transport, &tokens), connector, (&before, keys), &ask, None, turn).await {
            Ok((page, _)) => {
                for record in page.records {
                    if let Record::Access(found) = record {
                        probed.tests.push(found.test);
                        probed.profile = found.profile;
                        probed.identity = found.identity.or(probed.identity);
                    }
                }
                next = page.also.into_iter().next();
            }
            Err(Failure::Read(ReadError::Access { instead: Some(instead), .. })) => {
                let (ask, profile) = *instead;
                probed.profile = profile;
                next = Some(ask);
            }
            Err(failure) => {
                let told = match &failure {
                    Failure::Send(error) => {
                        let (_, said, remedy) = wire_trouble(error);
                        (said, remedy)
                    }
                    other => {
                        let told = other.told();
                        (told.said, told.remedy)
                    }
                };
                if let Failure::Nonsense(why) = &failure {
                    tracing::error!(%why, "the access check asked something that makes no sense");
                }
                probed.tests.push(AccessTest {
                    passed: false,
                    said: told.0,
                    remedy: told.1,
                    optional: false,
                });
            }
        }
    }
    probed
}
