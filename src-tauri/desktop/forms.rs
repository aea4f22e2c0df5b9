//! The forms of the platforms that can be connected.

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
            let mut fields = about.fields.to_vec();
            // Where a platform has one address for all, another one is for tests and the command line.
            fields.retain(|field| !(field.key == "url" && field.optional));
            fields.sort_by_key(|field| field.key != "url");
            Form {
                platform: about.platform,
                name: about.platform.name().to_owned(),
                role: about.role,
                fields,
                guide_steps: guide_steps(words, about.platform),
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
