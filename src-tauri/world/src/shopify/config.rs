//! What a Shopify shop is built from.

use crate::clock::Timezone;

/// One Shopify shop.
#[derive(Debug, Clone)]
pub struct ShopifyConfig {
    /// The name that never changes, for example `studio-wolk.myshopify.com`.
    pub domain: String,
    /// The shop's name.
    pub name: String,
    /// Where the shop is served on loopback; otherwise it is reached at `https://{domain}`.
    pub base_url: Option<String>,
    /// The shop's zone, and that of the supplier's days for its orders.
    pub timezone: Timezone,
    /// Display names of the staff. The first is the owner.
    pub people: Vec<String>,
    /// The app may read orders of any age; without it only the last 60 days are seen.
    pub reads_all_orders: bool,
    /// Protected customer data is not granted: names, addresses and customers come back null.
    pub hides_customer_data: bool,
    /// Points a second that come back into the bucket: 100 on the standard plan. The bucket holds 20 times that.
    pub restore_rate: u32,
    /// The shop's own setting fulfils new orders at once: most recent orders are closed within two minutes
    /// of the payment.
    pub auto_fulfils: bool,
    /// The largest `first`; Shopify says 250.
    pub page_cap: u32,
}

impl Default for ShopifyConfig {
    fn default() -> Self {
        Self {
            domain: "studio-wolk.myshopify.com".into(),
            name: "Studio Wolk".into(),
            base_url: None,
            timezone: Timezone::Amsterdam,
            people: vec!["Marie de Boer".into(), "Noor Bakker".into(), "Tom Visser".into()],
            reads_all_orders: true,
            hides_customer_data: false,
            restore_rate: 100,
            auto_fulfils: false,
            page_cap: 250,
        }
    }
}

impl ShopifyConfig {
    /// The shop's own address without a slash at the end.
    pub fn url(&self) -> String {
        self.base_url.clone().unwrap_or_else(|| format!("https://{}", self.domain))
    }
}
