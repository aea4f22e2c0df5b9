//! What a bol shop is built from.

use crate::clock::Timezone;

/// One shop at bol.
#[derive(Debug, Clone)]
pub struct BolConfig {
    /// The shop's name.
    pub name: String,
    /// Where the API is served on loopback, without a slash at the end, for example
    /// `http://127.0.0.1:1234/bol`; otherwise it is `https://api.bol.com`.
    pub base_url: Option<String>,
    /// Where tokens are given, without a slash at the end. `None`: at `base_url` where there is one, otherwise
    /// `https://login.bol.com`. The token itself is at `/token` below it.
    pub login_url: Option<String>,
    /// The zone of bol's days and of the offset in its times.
    pub timezone: Timezone,
    /// Objects on a page; bol says 50.
    pub page_cap: u32,
    /// Seconds from the answer 202 until the process has ended and what was asked for is done.
    pub process_takes_s: u32,
}

impl Default for BolConfig {
    fn default() -> Self {
        Self {
            name: "Studio Wolk".into(),
            base_url: None,
            login_url: None,
            timezone: Timezone::Amsterdam,
            page_cap: 50,
            process_takes_s: 3,
        }
    }
}

impl BolConfig {
    /// The address of the API without a slash at the end.
    pub fn url(&self) -> String {
        self.base_url.clone().unwrap_or_else(|| "https://api.bol.com".into())
    }

    /// The address below which `/token` is, without a slash at the end.
    pub fn login(&self) -> String {
        let own = self.login_url.as_ref().or(self.base_url.as_ref());
        own.cloned().unwrap_or_else(|| "https://login.bol.com".into())
    }
}
