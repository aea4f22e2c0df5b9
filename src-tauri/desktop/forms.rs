//! The forms of the platforms that can be connected.

use trackmend_core::app::asks_consent;
use trackmend_core::app::view::Form;
use trackmend_core::connectors::connector;
use trackmend_core::domain::{Phrase, Platform};
use trackmend_core::messages::{Messages, SayError};

/// Every form. The address comes first, then the keys. A supplier without an interface for programs has
/// none: the window tells by itself how its numbers come in.
pub(crate) fn all(words: &Messages) -> Vec<Form> {
    let connectors = Platform::ALL.iter().filter_map(|platform| connector(*platform));
    connectors
        .map(|connector| {
            let about = connector.about();
            // An address of its own is for tests, where the platform has one for everybody; what the owner's
            // consent brings is typed by nobody.
            let everybody_s = about.fields.iter().any(|field| field.key == "url" && field.optional);
            let consent = asks_consent(connector);
            let hidden = |key: &str| {
                (everybody_s && matches!(key, "url" | "allow_http")) || (consent && key == "refresh_token")
            };
            let mut fields: Vec<_> = about.fields.iter().filter(|f| !hidden(f.key)).copied().collect();
            fields.sort_by_key(|field| field.key != "url");
            Form {
                platform: about.platform,
                name: about.platform.name().to_owned(),
                role: about.role,
                fields,
                guide_steps: guide_steps(words, about.platform),
                asks_consent: consent,
            }
        })
        .collect()
}

/// A guide has as many steps as there are words for.
fn guide_steps(words: &Messages, platform: Platform) -> u32 {
    let said = |n: &u32| {
        let step = Phrase::new(&format!("guide-{}-{n}", platform.code()));
        !matches!(words.try_say(&step, &chrono::Utc), Err(SayError::Missing(_)))
    };
    (1..).take_while(said).last().unwrap_or(0)
}
