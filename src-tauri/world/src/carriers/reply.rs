//! One request on its way through a carrier's interface, and what the interface says.

use chrono::DateTime;
use percent_encoding::percent_decode_str;
use serde_json::Value;
use url::Url;

use super::parcels::Parcel;
use crate::clock::{self, Timezone};
use crate::wire::{Reply, Request};

/// The zone of all four: Paris, Amsterdam and Berlin have the same clock.
pub(super) const ZONE: Timezone = Timezone::Amsterdam;

pub(super) struct Call<'r> {
    pub request: &'r Request,
    /// The parts of the path behind the base.
    pub path: Vec<String>,
    query: Vec<(String, String)>,
    /// ms UTC.
    pub now_ms: i64,
    /// Seconds UTC.
    pub now: i64,
}

impl<'r> Call<'r> {
    pub(super) fn new(request: &'r Request, path: &str, url: &Url, now_ms: i64) -> Self {
        Self {
            request,
            path: path
                .split('/')
                .filter(|part| !part.is_empty())
                .map(|part| percent_decode_str(part).decode_utf8_lossy().into_owned())
                .collect(),
            query: url.query_pairs().map(|(key, value)| (key.into_owned(), value.into_owned())).collect(),
            now_ms,
            now: now_ms.div_euclid(1000),
        }
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
}

/// What an interface says.
pub(super) struct Answer {
    pub status: u16,
    pub kind: &'static str,
    pub body: Value,
}

impl Answer {
    pub(super) fn new(status: u16, body: Value) -> Self {
        Self { status, kind: "application/json; charset=utf-8", body }
    }

    /// The reply at `now` (ms UTC).
    pub(super) fn reply(&self, now: i64) -> Reply {
        let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        Reply {
            status: self.status,
            headers: vec![
                header("Date", &clock::http_date(now.div_euclid(1000))),
                header("Content-Type", self.kind),
            ],
            body: self.body.to_string().into_bytes(),
            took_ms: 310,
        }
    }
}

/// `2026-11-18T11:30:00+01:00`.
pub(super) fn with_offset(moment: i64) -> String {
    let offset = ZONE.offset_at(moment);
    let text = clock::iso(moment + offset);
    format!("{text}+{:02}:00", offset / 3600)
}

/// `18-11-2026 11:30:00`, on the wall.
pub(super) fn on_the_wall(moment: i64) -> String {
    let wall = DateTime::from_timestamp(ZONE.to_wall(moment), 0).unwrap_or_default();
    wall.format("%d-%m-%Y %H:%M:%S").to_string()
}

/// When it is likely to come: two days after the carrier got it, six abroad; `None` before that.
pub(super) fn expected(parcel: &Parcel, now: i64) -> Option<i64> {
    let has = parcel.known(now).into_iter().find(|scan| scan.what == super::scan::What::HandedOver)?;
    let days = if parcel.home() == parcel.basis.country { 2 } else { 6 };
    Some(has.at + days * 86_400)
}
