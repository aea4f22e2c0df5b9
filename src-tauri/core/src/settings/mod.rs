//! Settings that belong to the data: read by the window and the command line alike. What belongs to
//! the window alone (theme, columns, mute) is not here.

use crate::domain::{Calendar, DAY, HOUR, Phrase, Platform};
use crate::reconcile::{ProductField, ProductRule, Rules};
use crate::store::{Learned, Store, StoreError};

/// Whether platforms may push to this computer.
pub const RECEIVE: &str = "receive_pushes";
/// On which port of 127.0.0.1 they are heard.
pub const RECEIVE_PORT: &str = "receive_port";
/// The name by which the owner's tunnel calls; blank: there is none.
pub const RECEIVE_HOST: &str = "receive_host";

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
    /// `yes` or `no`.
    Switch,
    /// A time of the day: `22:00`, or minutes since midnight.
    Minute,
    /// A moment in milliseconds since 1970, or nothing.
    Moment,
    /// The name of a host, or nothing.
    Host,
    /// Days as `YYYY-MM-DD`, with commas between them, or nothing.
    Days,
}

/// Every setting.
#[must_use]
pub fn all() -> Vec<Setting> {
    let rules = Rules::default();
    let mut settings = vec![
        Setting { key: "language".into(), default: "system".into(), takes: Takes::Language },
        Setting { key: "history_days".into(), default: "90".into(), takes: Takes::Number(1, 3_650) },
        Setting { key: "notify".into(), default: "yes".into(), takes: Takes::Switch },
        Setting { key: "notify_delivered".into(), default: "yes".into(), takes: Takes::Switch },
        Setting { key: "notify_out".into(), default: "no".into(), takes: Takes::Switch },
        Setting { key: "quiet_from".into(), default: "22:00".into(), takes: Takes::Minute },
        Setting { key: "quiet_to".into(), default: "07:00".into(), takes: Takes::Minute },
        Setting { key: "muted_until".into(), default: String::new(), takes: Takes::Moment },
        Setting { key: "lookup_clipboard".into(), default: "no".into(), takes: Takes::Switch },
        Setting { key: RECEIVE.into(), default: "no".into(), takes: Takes::Switch },
        Setting { key: RECEIVE_PORT.into(), default: "47614".into(), takes: Takes::Number(1_024, 65_535) },
        Setting { key: RECEIVE_HOST.into(), default: String::new(), takes: Takes::Host },
        Setting { key: "closing_days".into(), default: String::new(), takes: Takes::Days },
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
        Takes::Switch if switch_of(value).is_some() => Ok(setting),
        Takes::Switch => Err(refused(Phrase::new("settings-switch-remedy"))),
        Takes::Minute if minute_of(value).is_some() => Ok(setting),
        Takes::Minute => Err(refused(Phrase::new("settings-minute-remedy"))),
        Takes::Moment if value.trim().is_empty() || value.trim().parse::<i64>().is_ok() => Ok(setting),
        Takes::Moment => Err(refused(Phrase::new("settings-moment-remedy"))),
        Takes::Host if is_host(value.trim()) => Ok(setting),
        Takes::Host => Err(refused(Phrase::new("settings-host-remedy"))),
        Takes::Days if days_of(value).is_some() => Ok(setting),
        Takes::Days => Err(refused(Phrase::new("settings-days-remedy"))),
    }
}

fn switch_of(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "yes" | "on" | "true" | "1" => Some(true),
        "no" | "off" | "false" | "0" => Some(false),
        _ => None,
    }
}

/// Whether a switch is on; what is none is off.
#[must_use]
pub fn is_on(text: &str) -> bool {
    switch_of(text).unwrap_or(false)
}

/// The name of a host as it stands in an address, without a port; or nothing.
fn is_host(text: &str) -> bool {
    let part = |part: &str| {
        (1..=63).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    text.is_empty() || (text.len() <= 253 && text.split('.').all(part))
}

/// Minutes since midnight of `22:00` or `1320`; `None`: no time of the day.
#[must_use]
pub fn minute_of(text: &str) -> Option<u32> {
    let text = text.trim();
    let minute = match text.split_once(':') {
        Some((hour, minute)) => {
            let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
            (minute < 60).then_some(hour.checked_mul(60)?.checked_add(minute)?)?
        }
        None => text.parse().ok()?,
    };
    (minute < 24 * 60).then_some(minute)
}

/// The days of `2026-12-24, 2026-12-31`; `None` when one of them is no day.
#[must_use]
pub fn days_of(text: &str) -> Option<Vec<chrono::NaiveDate>> {
    let days = text.split([',', ';', ' ', '\n']).filter(|day| !day.is_empty());
    days.map(|day| chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()).collect()
}

/// The value of the setting with this key, or its default.
///
/// # Errors
/// [`StoreError`].
pub async fn of(store: &Store, key: &str) -> Result<String, StoreError> {
    match all().iter().find(|setting| setting.key == key) {
        Some(setting) => value(store, setting).await,
        None => Ok(String::new()),
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
    let set = store.settings().await?;
    for platform in Platform::ALL {
        if let Some(hours) = set.get(&format!("grace_hours.{}", platform.code()))
            && let Ok(hours) = hours.trim().parse::<i64>()
        {
            rules.grace.insert(*platform, hours * HOUR);
        }
    }
    let closed = set.get("closing_days").map_or("", String::as_str);
    rules.closing_days = days_of(closed).unwrap_or_default().into_iter().map(Calendar::number_of).collect();
    rules.products = store.product_rules().await?;
    if rules.products.is_empty() {
        rules.products = default_products();
    }
    rules.no_tracking_methods = store.no_tracking_methods().await?;
    learn(&mut rules, store.learned().await?);
    Ok(rules)
}

/// What holds of products as long as the owner said nothing: TPOP's own, by the name that it gives itself.
#[must_use]
pub fn default_products() -> Vec<ProductRule> {
    ["TPOP", "T-POP"]
        .into_iter()
        .map(|vendor| ProductRule {
            shop: None,
            field: ProductField::Vendor,
            value: vendor.to_owned(),
            supplier: Platform::Tpop,
        })
        .collect()
}

/// Fewer samples than this teach nothing.
const SAMPLES: usize = 20;
/// Older samples than these teach nothing any more.
const NEWEST: usize = 500;

/// Waiting times, production times and whose goods are whose, from the past.
pub fn learn(rules: &mut Rules, learned: Learned) {
    for (of, mut after) in learned.shown_after {
        after.truncate(NEWEST);
        if after.len() >= SAMPLES {
            after.sort_unstable();
            let place = (after.len() * 95).div_ceil(100).saturating_sub(1);
            let grace = after.get(place).copied().unwrap_or(HOUR);
            rules.learned_grace.insert(of, grace.clamp(HOUR, 7 * DAY));
        }
    }
    for (supplier, mut made) in learned.made {
        made.truncate(NEWEST);
        if made.len() >= SAMPLES {
            let mut days: Vec<u32> =
                made.iter().map(|(ordered, sent)| rules.working_days(*ordered, *sent, supplier)).collect();
            days.sort_unstable();
            let median = days.get(days.len() / 2).copied().unwrap_or(0);
            rules.learned_production.insert(supplier, median.max(1));
        }
    }
    rules.learned_skus = learned.skus.into_iter().map(|sku| (sku, Platform::Tpop)).collect();
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
    fn times_of_the_day_and_days_are_read() {
        for (text, minute) in
            [("22:00", Some(1_320)), ("7:05", Some(425)), ("1320", Some(1_320)), ("0", Some(0))]
        {
            assert_eq!(minute_of(text), minute, "{text}");
        }
        for text in ["24:00", "7:60", "noon", "", "1440", "-1", "99999999999:00"] {
            assert_eq!(minute_of(text), None, "{text}");
        }
        assert_eq!(days_of("2026-12-24, 2026-12-31").map(|days| days.len()), Some(2));
        assert_eq!(days_of(""), Some(Vec::new()));
        assert_eq!(days_of("2026-02-30"), None);
        assert!(check("closing_days", "tomorrow").is_err() && check("notify", "perhaps").is_err());
    }

    #[test]
    fn the_name_of_a_host_is_one_without_scheme_port_or_path() {
        for host in ["", "push.wolk.example", "a-1.example", "LOCAL"] {
            assert!(check(RECEIVE_HOST, host).is_ok(), "{host}");
        }
        for host in
            ["https://push.wolk.example", "push.wolk.example:443", "a/b", "a b", ".", "a..b", "wölk.example"]
        {
            let refused = check(RECEIVE_HOST, host).expect_err(host);
            assert_eq!(refused.remedy.id, "settings-host-remedy");
        }
        assert!(check(RECEIVE_PORT, "80").is_err() && check(RECEIVE_PORT, "47614").is_ok());
        let off = all().into_iter().find(|setting| setting.key == RECEIVE).expect("a setting");
        assert!(!is_on(&off.default), "nobody is listened to unless the owner says so");
    }

    #[test]
    fn a_value_out_of_range_names_the_range() {
        let refused = check("grace_hours.tpop", "-1").expect_err("negative hours");
        assert_eq!(refused.remedy.id, "settings-number-remedy");
        assert_eq!(check("nonsense", "1").expect_err("unknown").said.id, "settings-unknown");
    }
}
