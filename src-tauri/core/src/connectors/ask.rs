//! What is asked of a platform: the question, and its request.

use super::ParcelQuestion;
use crate::domain::{Ms, Stamp};
use serde::{Deserialize, Serialize};

/// What the engine wants to know. Each ask is one page at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Ask {
    /// Does the connection work, and what can it do? Asked step by step: [`Page::also`] names the
    /// next step.
    Access {
        /// Which step; connectors number their own, from 0.
        step: u32,
    },
    /// Orders that changed after this moment (`None`: all within the platform's reach).
    OrdersSince {
        /// The bookmark less the overlap.
        since: Option<Ms>,
    },
    /// Orders created after this moment: the full sweep.
    OrdersCreatedSince {
        /// From when.
        since: Ms,
    },
    /// These orders, at most [`About::at_once`] of them, each read whole.
    Orders {
        /// Platform ids.
        ids: Vec<String>,
    },
    /// Who closed these orders, and what their notes hold; at most [`Connector::closers_at_once`] of them.
    Notes {
        /// Platform ids of the orders, and when each was closed.
        orders: Vec<(String, Option<Stamp>)>,
    },
    /// What the storefront shows as shipped, where that is a reading of its own.
    Fulfillments {
        /// Platform id of the order.
        id: String,
    },
    /// What became of a write that the platform only promised to carry out.
    Process {
        /// The platform's id of the process.
        id: String,
    },
    /// Whether the platform still works at a write of this kind to this entry: its answer was lost.
    UnderWay {
        /// The platform's id of what is written to.
        entity: String,
        /// The platform's word for the kind of write.
        event: String,
    },
    /// How the platform scores its seller ([`Connector::scores`]).
    Score {
        /// The platform's word for what it measures.
        name: String,
        /// The ISO year of the week.
        year: i32,
        /// The ISO week.
        week: u32,
    },
    /// How far these parcels have come; at most [`super::Tracking::at_once`] of them, each number once.
    Parcels {
        /// Which.
        parcels: Vec<ParcelQuestion>,
    },
}

impl Ask {
    /// Who closed this order, and what its notes hold.
    #[must_use]
    pub fn notes(id: impl Into<String>, closed: Option<Stamp>) -> Ask {
        Ask::Notes { orders: vec![(id.into(), closed)] }
    }
}

/// Where the next page of this run starts. Opaque to everyone but its connector; lives only as long
/// as the run. A bookmark is something else: see [`Page::bookmark`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PageToken(pub serde_json::Value);

/// A request without secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `POST`, `PUT`.
    pub method: &'static str,
    /// The whole address, without keys.
    pub url: url::Url,
    /// The body, where there is one: JSON.
    pub body: Option<String>,
    /// False for what anybody may ask: no key goes along.
    pub signed: bool,
    /// It may change something at the other side, so it is sent once and never again by itself. Some
    /// platforms ask questions with `POST`: the method does not tell.
    pub changes: bool,
}
