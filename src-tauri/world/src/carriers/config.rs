//! Which carriers a world has, and how they are reached.

/// What DHL writes as the `status` of a parcel of DHL Paket in Germany. Sources show all three.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GermanStatus {
    /// The two codes of the event, joined by a stroke: `DLVRD/NGHBR`.
    Pair,
    /// The coarse code: `ZU`.
    Coarse,
    /// The words of the description.
    Words,
}

/// The carriers' interfaces at which the owner has a key.
#[derive(Debug, Clone)]
pub struct CarriersConfig {
    /// The keys are those of this seed instead of the world's: the same in many worlds.
    pub keys_of: Option<u64>,
    /// Where the carriers are served on loopback, each under its code (`{base_url}/laposte`); otherwise they are
    /// reached at their own addresses.
    pub base_url: Option<String>,
    /// Calls that La Poste takes in a minute. Its catalogue says otherwise (10 in a second).
    pub laposte_per_minute: u32,
    /// La Poste answers for one number with a list of one, as its own description says and no client has seen.
    pub laposte_lists_one: bool,
    /// Numbers that can be registered at 17TRACK in a month (UTC).
    pub seventeentrack_monthly: u32,
    /// Calls that 17TRACK takes in a second.
    pub seventeentrack_per_second: u32,
    /// ms from a number's registration at 17TRACK until there is information.
    pub seventeentrack_wakes_ms: i64,
    /// Calls that PostNL takes in a second; it publishes none.
    pub postnl_per_second: Option<u32>,
    /// The letters of the owner's own customer code at PostNL, as they stand in her numbers.
    pub postnl_code: String,
    /// The owner's own customer number at PostNL.
    pub postnl_customer: String,
    /// Calls that DHL takes in a day (UTC).
    pub dhl_daily: u32,
    /// ms that have to lie between two calls at DHL.
    pub dhl_spacing_ms: i64,
    /// The `status` of German parcels at DHL.
    pub dhl_german_status: GermanStatus,
}

impl Default for CarriersConfig {
    fn default() -> Self {
        Self {
            keys_of: None,
            base_url: None,
            laposte_per_minute: 100,
            laposte_lists_one: false,
            seventeentrack_monthly: 100,
            seventeentrack_per_second: 3,
            seventeentrack_wakes_ms: 5 * 60_000,
            postnl_per_second: None,
            postnl_code: "WOLK".into(),
            postnl_customer: "10764213".into(),
            dhl_daily: 250,
            dhl_spacing_ms: 1000,
            dhl_german_status: GermanStatus::Pair,
        }
    }
}
