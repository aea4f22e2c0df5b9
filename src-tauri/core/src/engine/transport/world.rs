//! The demo world, in process: the same requests and replies without a wire.

use super::{Clock, NotSent, SendError, Sending, Transport, Wire};
use crate::connectors::Reply;
use secrecy::ExposeSecret as _;
use std::sync::{Arc, Mutex, PoisonError};
use trackmend_world as demo;

/// A way into a world that others may change meanwhile: a demo's people, a test.
pub struct World {
    world: Arc<Mutex<demo::World>>,
    clock: Clock,
}

impl World {
    /// Into `world`, to whichever of its shops a request leads, by this clock. The world takes no time of its own: a
    /// reply is dated with what it would have taken.
    #[must_use]
    pub fn new(world: Arc<Mutex<demo::World>>, clock: Clock) -> World {
        World { world, clock }
    }
}

impl Transport for World {
    fn send<'a>(&'a self, wire: &'a Wire) -> Sending<'a> {
        let request = demo::Request {
            method: wire.method.to_owned(),
            url: wire.url.expose_secret().to_owned(),
            headers: wire
                .headers
                .iter()
                .map(|(name, value)| ((*name).to_owned(), value.expose_secret().to_owned()))
                .collect(),
            body: wire.body.clone().unwrap_or_default().into_bytes(),
        };
        let now = (self.clock)();
        // The world stays whole when a test that holds it panics: it is changed in one call at a time.
        let mut world = self.world.lock().unwrap_or_else(PoisonError::into_inner);
        let platform = url::Url::parse(&request.url).ok().and_then(|url| world.platform_of(&url));
        let outcome = platform.map_or(demo::Outcome::NotSent, |p| world.handle(p, &request, now.0));
        drop(world);
        Box::pin(std::future::ready(match outcome {
            demo::Outcome::Reply(reply) => Ok(Reply {
                status: reply.status,
                headers: reply
                    .headers
                    .into_iter()
                    .map(|(name, value)| (name.to_lowercase(), value))
                    .collect(),
                body: reply.body,
                at: now.plus(i64::try_from(reply.took_ms).unwrap_or(i64::MAX)),
            }),
            demo::Outcome::NotSent => Err(SendError::NotSent {
                why: NotSent::Unreachable,
                reason: "the world refused it".to_owned(),
            }),
            demo::Outcome::ReplyLost => {
                Err(SendError::Lost { reason: "the world lost the reply".to_owned() })
            }
        }))
    }
}

#[cfg(test)]
mod tests;
