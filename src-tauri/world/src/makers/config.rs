//! Which print houses a world has, and how they are reached.

/// The print houses that the owner has accounts with. One account has orders of all the owner's shops.
#[derive(Debug, Clone)]
pub struct MakersConfig {
    /// There is an account with Printful.
    pub printful: bool,
    /// There is an account with Printify.
    pub printify: bool,
    /// There is an account with Gelato.
    pub gelato: bool,
    /// The accounts (tokens, the houses' ids of the owner's shop) are those of this seed instead of the world's: the same
    /// in many worlds.
    pub accounts_of: Option<u64>,
    /// Where the houses are served on loopback, each under its code (`{base_url}/printful`); otherwise they
    /// are reached at their own addresses.
    pub base_url: Option<String>,
    /// The name under which the houses list the owner's shop.
    pub shop_name: String,
    /// The platform's code of the shop that is connected, as Printful and Printify list it.
    pub sales_channel: String,
    /// Printful's token is for a whole account: requests for orders must name the store in `X-PF-Store-Id`.
    pub printful_asks_for_store: bool,
    /// Requests that Printful takes in a minute, before it refuses for one.
    pub printful_per_minute: u32,
    /// Requests that Printify takes in a minute.
    pub printify_per_minute: u32,
    /// The largest `limit` of Printify's list of orders, and what a page holds without one.
    pub printify_page_cap: usize,
}

impl Default for MakersConfig {
    fn default() -> Self {
        Self {
            printful: true,
            printify: true,
            gelato: true,
            accounts_of: None,
            base_url: None,
            shop_name: "Studio Wolk".into(),
            sales_channel: "etsy".into(),
            printful_asks_for_store: false,
            printful_per_minute: 120,
            printify_per_minute: 600,
            printify_page_cap: 10,
        }
    }
}
