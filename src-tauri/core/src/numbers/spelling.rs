//! How a storefront wants a carrier spelled.

use super::Carrier;
use crate::domain::Platform;

impl Carrier {
    /// How this storefront's own list spells the carrier for a parcel to `country`; blank when its
    /// list lacks it, so that it needs a custom name and a link.
    #[must_use]
    pub fn spelling(self, at: Platform, country: &str) -> &'static str {
        let list = self.spellings_at(at);
        let entry = |code: &str| list.iter().find(|(of, _)| *of == code).map(|(_, name)| *name);
        entry(&country.to_ascii_uppercase()).or_else(|| entry("")).unwrap_or("")
    }

    /// What this storefront's own list has for a carrier that is not on it; blank where it takes any name.
    #[must_use]
    pub const fn unlisted(at: Platform) -> &'static str {
        match at {
            Platform::Etsy => "other",
            Platform::Bol => "OTHER",
            _ => "",
        }
    }

    /// Whether `text` is how this storefront's own list spells some carrier.
    #[must_use]
    pub fn is_spelling(at: Platform, text: &str) -> bool {
        Carrier::ALL.iter().any(|carrier| carrier.spellings_at(at).iter().any(|(_, name)| *name == text))
    }
}
