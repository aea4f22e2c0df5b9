//! Requests and replies, as they are on the wire.

/// A request to a platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `POST`, `PUT`, …
    pub method: String,
    /// Absolute, with its query.
    pub url: String,
    /// Names in any case; a name may come twice.
    pub headers: Vec<(String, String)>,
    /// Empty for none.
    pub body: Vec<u8>,
}

impl Request {
    /// A GET without headers.
    pub fn get(url: impl Into<String>) -> Self {
        Self { method: "GET".into(), url: url.into(), headers: Vec::new(), body: Vec::new() }
    }

    /// A request with a JSON body.
    pub fn json(method: &str, url: impl Into<String>, body: &serde_json::Value) -> Self {
        Self {
            method: method.into(),
            url: url.into(),
            headers: vec![("Content-Type".into(), "application/json".into())],
            body: body.to_string().into_bytes(),
        }
    }

    /// The same request with Basic authentication by a consumer key and secret.
    pub fn basic(mut self, key: &str, secret: &str) -> Self {
        use base64::Engine;
        let pair = base64::engine::general_purpose::STANDARD.encode(format!("{key}:{secret}"));
        self.headers.push(("Authorization".into(), format!("Basic {pair}")));
        self
    }

    /// The value of the first header with this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        find(&self.headers, name)
    }
}

/// A reply of a platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// In the order in which they are sent.
    pub headers: Vec<(String, String)>,
    /// The body as it came, cut off where a fault cut it.
    pub body: Vec<u8>,
    /// What the shop took for it, in ms; a transport may wait as long or not.
    pub took_ms: u64,
}

impl Reply {
    /// The value of the first header with this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        find(&self.headers, name)
    }

    /// The body as JSON, where it is.
    pub fn json(&self) -> Option<serde_json::Value> {
        serde_json::from_slice(&self.body).ok()
    }
}

fn find<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
}

/// What became of a request on the wire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was answered.
    Reply(Reply),
    /// It was refused before it arrived: nothing was carried out.
    NotSent,
    /// It arrived, and the reply was lost or came too late. Whether it was carried out cannot be seen from
    /// here; the world knows ([`crate::World::writes`]).
    ReplyLost,
}

impl Outcome {
    /// The reply, if there was one.
    pub fn reply(self) -> Option<Reply> {
        match self {
            Self::Reply(reply) => Some(reply),
            Self::NotSent | Self::ReplyLost => None,
        }
    }
}
