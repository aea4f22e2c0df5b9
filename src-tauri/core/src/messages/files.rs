//! The Fluent files, compiled in. A file is a subject; a new one is one line here.

use super::Language;

macro_rules! files {
    ($($subject:literal,)*) => {
        /// Every subject's text in one language.
        pub(super) const fn of(language: Language) -> &'static [&'static str] {
            match language {
                Language::En => &[$(include_str!(concat!("../../../messages/en/", $subject, ".ftl")),)*],
                Language::Nl => &[$(include_str!(concat!("../../../messages/nl/", $subject, ".ftl")),)*],
                Language::De => &[$(include_str!(concat!("../../../messages/de/", $subject, ".ftl")),)*],
                Language::Fr => &[$(include_str!(concat!("../../../messages/fr/", $subject, ".ftl")),)*],
            }
        }

        /// The subjects, each a file.
        #[cfg(test)]
        pub(super) const SUBJECTS: &[&str] = &[$($subject,)*];
    };
}

files! {
    "access",
    "activity",
    "asks",
    "banners",
    "bol",
    "carriers",
    "cli",
    "coverage",
    "dhl",
    "errors",
    "etsy",
    "evidence",
    "export",
    "findings",
    "forms",
    "import",
    "lookup",
    "makers",
    "orders",
    "parcels",
    "ready",
    "repair",
    "shopify",
    "settings",
    "sheet",
    "tray",
    "vault",
    "window",
    "window-lists",
    "window-pages",
}
