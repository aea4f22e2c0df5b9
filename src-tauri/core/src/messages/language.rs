//! The languages of the product.

use chrono::Locale;

/// A language that every sentence exists in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    En,
    /// Dutch.
    Nl,
    /// German.
    De,
    /// French.
    Fr,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Language; 4] = [Language::En, Language::Nl, Language::De, Language::Fr];

    /// The code in the settings, on the command line and towards the window.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Nl => "nl",
            Language::De => "de",
            Language::Fr => "fr",
        }
    }

    /// What the language calls itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Language::En => "English",
            Language::Nl => "Nederlands",
            Language::De => "Deutsch",
            Language::Fr => "Français",
        }
    }

    /// The language with this code, if there is one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The language of a locale as operating systems name them (`nl-BE`, `fr_FR.UTF-8`,
    /// `de-Latn-DE`), if it is one of ours.
    #[must_use]
    pub fn from_locale(locale: &str) -> Option<Language> {
        let language = locale.split(['-', '_', '.', '@']).next().unwrap_or_default();
        Language::from_code(&language.to_ascii_lowercase())
    }

    /// The words for days and months.
    pub(super) const fn locale(self) -> Locale {
        match self {
            Language::En => Locale::en_GB,
            Language::Nl => Locale::nl_NL,
            Language::De => Locale::de_DE,
            Language::Fr => Locale::fr_FR,
        }
    }

    /// What stands between the thousands: as the browser's own number format has it, so that window
    /// and notification agree.
    pub(super) const fn thousands(self) -> &'static str {
        match self {
            Language::En => ",",
            Language::Nl | Language::De => ".",
            Language::Fr => "\u{202f}",
        }
    }
}
