//! One request on its way through a house, and what the house says.

use percent_encoding::percent_decode_str;
use serde_json::Value;
use url::Url;

use super::houses::{House, Makers};
use crate::clock;
use crate::making::{Maker, Making};
use crate::wire::{Reply, Request};

pub(super) struct Call<'w> {
    pub makers: &'w Makers,
    pub house: &'w House,
    pub request: &'w Request,
    /// The house's orders, newest first. The order of all three lists is unverified.
    pub orders: Vec<&'w Making>,
    /// The path behind the house's base.
    pub path: Vec<String>,
    query: Vec<(String, String)>,
    /// Seconds UTC.
    pub now: i64,
}

impl<'w> Call<'w> {
    pub(super) fn new(
        makers: &'w Makers,
        makings: &'w [Making],
        maker: Maker,
        request: &'w Request,
        url: &Url,
        now: i64,
    ) -> Option<Self> {
        let path = makers.path(maker, url)?;
        let mut orders: Vec<&Making> =
            makings.iter().filter(|making| making.maker == maker && making.ordered <= now).collect();
        orders.sort_by_key(|making| std::cmp::Reverse((making.ordered, making.id)));
        Some(Self {
            makers,
            house: makers.house(maker)?,
            request,
            orders,
            path: path
                .split('/')
                .filter(|part| !part.is_empty())
                .map(|part| percent_decode_str(part).decode_utf8_lossy().into_owned())
                .collect(),
            query: url.query_pairs().map(|(key, value)| (key.into_owned(), value.into_owned())).collect(),
            now,
        })
    }

    /// The method in upper case and the parts of the path.
    pub(super) fn route(&self) -> (String, Vec<&str>) {
        (self.request.method.to_ascii_uppercase(), self.path.iter().map(String::as_str).collect())
    }

    /// A parameter that is there and not empty.
    pub(super) fn asked(&self, name: &str) -> Option<&str> {
        self.query
            .iter()
            .find(|(key, value)| key == name && !value.is_empty())
            .map(|(_, value)| value.as_str())
    }

    /// A parameter as a number; what is none counts as left out.
    pub(super) fn asked_number(&self, name: &str) -> Option<usize> {
        self.asked(name)?.parse().ok()
    }

    /// The request has the house's token after `Bearer`.
    pub(super) fn is_authorized(&self) -> bool {
        let token = self.request.header("Authorization").and_then(|text| text.strip_prefix("Bearer "));
        token.is_some_and(|token| self.house.lets_in(token.trim()))
    }
}

/// What a house says.
pub(super) struct Answer {
    pub status: u16,
    pub body: Value,
}

impl Answer {
    pub(super) fn ok(body: Value) -> Self {
        Self { status: 200, body }
    }

    /// The reply at `now` (ms UTC).
    pub(super) fn reply(&self, now: i64) -> Reply {
        let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        Reply {
            status: self.status,
            headers: vec![
                header("Date", &clock::http_date(now.div_euclid(1000))),
                header("Content-Type", "application/json; charset=utf-8"),
            ],
            body: self.body.to_string().into_bytes(),
            took_ms: 240,
        }
    }
}

/// The part of a list from `offset` on, `limit` long.
pub(super) fn slice<T>(all: &[T], offset: usize, limit: usize) -> &[T] {
    let from = offset.min(all.len());
    &all[from..from.saturating_add(limit).min(all.len())]
}
