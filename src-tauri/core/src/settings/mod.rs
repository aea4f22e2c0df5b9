//! Settings that belong to the data: read by the window and the command line alike. What belongs to
//! the window alone (theme, columns, mute) is not here.

use crate::domain::{HOUR, Phrase, Platform};
use crate::reconcile::Rules;
use crate::store::{Store, StoreError};

/// A setting: its key, its default and what it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// As on the command line.
    pub key: String,
    /// What holds when nobody set it.
    pub default: String,
    takes: Takes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Takes {
    /// A whole number from the first to the second.
    Number(i64, i64),
    /// One of the languages, or `system`.
    Language,
}

/// Every setting.
#[must_use]
pub fn all() -> Vec<Setting> {
    let rules = Rules::default();
    let mut settings = vec![
        Setting { key: "language".into(), default: "system".into(), takes: Takes::Language },
        Setting { key: "history_days".into(), default: "90".into(), takes: Takes::Number(1, 3_650) },
    ];
    settings.extend(Platform::ALL.iter().filter(|p| p.role() == crate::domain::Role::Supplier).map(|p| {
        Setting {
            key: format!("grace_hours.{}", p.code()),
            default: (rules.grace_of(*p) / HOUR).to_string(),
            takes: Takes::Number(0, 720),
        }
    }));
    settings
}

/// Why a setting was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// What is wrong.
    pub said: Phrase,
    /// What is expected.
    pub remedy: Phrase,
}

/// Looks a setting up and checks a value for it.
///
/// # Errors
/// When there is no such setting, or it does not take this value.
pub fn check(key: &str, value: &str) -> Result<Setting, Refused> {
    let Some(setting) = all().into_iter().find(|s| s.key == key) else {
        let known = all().iter().map(|s| s.key.clone()).collect::<Vec<_>>().join(", ");
        return Err(Refused {
            said: Phrase::new("settings-unknown").text("key", key),
            remedy: Phrase::new("settings-unknown-remedy").text("known", known),
        });
    };
    let refused = |remedy: Phrase| Refused {
        said: Phrase::new("settings-value").text("key", key).text("value", value),
        remedy,
    };
    match setting.takes {
        Takes::Number(least, most) => match value.trim().parse::<i64>() {
            Ok(number) if (least..=most).contains(&number) => Ok(setting),
            _ => Err(refused(
                Phrase::new("settings-number-remedy")
                    .text("least", least.to_string())
                    .text("most", most.to_string()),
            )),
        },
        Takes::Language if matches!(value, "system" | "en" | "nl" | "de" | "fr") => Ok(setting),
        Takes::Language => Err(refused(Phrase::new("settings-language-remedy"))),
    }
}

/// The value of a setting, or its default.
///
/// # Errors
/// [`StoreError`].
pub async fn value(store: &Store, setting: &Setting) -> Result<String, StoreError> {
    Ok(store.setting(&setting.key).await?.unwrap_or_else(|| setting.default.clone()))
}

/// The rules of the verdict, as the owner set them.
///
/// # Errors
/// [`StoreError`].
pub async fn rules(store: &Store) -> Result<Rules, StoreError> {
    let mut rules = Rules::default();
    for platform in Platform::ALL {
        if let Some(hours) = store.setting(&format!("grace_hours.{}", platform.code())).await?
            && let Ok(hours) = hours.trim().parse::<i64>()
        {
            rules.grace.insert(*platform, hours * HOUR);
        }
    }
    Ok(rules)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_default_is_a_value_that_is_taken() {
        for setting in all() {
            assert!(check(&setting.key, &setting.default).is_ok(), "{}", setting.key);
        }
    }

    #[test]
    fn a_value_out_of_range_names_the_range() {
        let refused = check("grace_hours.tpop", "-1").expect_err("negative hours");
        assert_eq!(refused.remedy.id, "settings-number-remedy");
        assert_eq!(check("nonsense", "1").expect_err("unknown").said.id, "settings-unknown");
    }
}
