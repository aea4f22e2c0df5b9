//! What an Etsy shop is built from.

use crate::clock::Timezone;

/// One Etsy shop. The keystring and the shared secret of the owner's app come from the world's seed.
#[derive(Debug, Clone)]
pub struct EtsyConfig {
    /// The shop's number at Etsy.
    pub shop_id: u64,
    /// The owner's number at Etsy. Tokens begin with it.
    pub user_id: u64,
    /// The shop's name.
    pub name: String,
    /// Where the interface is served on loopback, without a slash at the end; it may have a path, for example
    /// `http://127.0.0.1:1234/etsy`. Otherwise it is reached at `https://openapi.etsy.com`.
    pub base_url: Option<String>,
    /// The zone of the supplier's days for its orders. Etsy itself speaks of moments alone.
    pub timezone: Timezone,
    /// The largest `limit`; Etsy says 100.
    pub page_cap: u64,
    /// Refuse what goes over the two numbers below. The headers tell of them either way.
    pub limits: bool,
    /// Requests in one second.
    pub per_second: u32,
    /// Requests in one day (of UTC here; Etsy's slides).
    pub per_day: u32,
}

impl Default for EtsyConfig {
    fn default() -> Self {
        Self {
            shop_id: 4_711_001,
            user_id: 88_120_433,
            name: "Studio Wolk".into(),
            base_url: None,
            timezone: Timezone::Amsterdam,
            page_cap: 100,
            limits: false,
            per_second: 10,
            per_day: 10_000,
        }
    }
}

impl EtsyConfig {
    /// Where the interface is reached, without a slash at the end.
    pub fn url(&self) -> String {
        let base = self.base_url.as_deref().unwrap_or("https://openapi.etsy.com");
        base.trim_end_matches('/').to_owned()
    }
}
