//! The screen "Settings": what belongs to the owner's data.

use super::error::ApiError;
use super::view::{NotifySettings, SettingsView, ShippingMethod, ShopName, WaitingTime};
use super::{App, Code};
use crate::domain::{AccountId, DAY, HOUR, Platform, Role};
use crate::numbers::words::{fold, has_words};
use crate::reconcile::{ProductField, ProductRule, Rules};
use crate::settings;

/// Ways of shipping are those of the orders of this long.
const LATELY: i64 = 90 * DAY;

/// Names of ways of shipping that have no tracking, folded, in the four languages. Not a letter: a
/// "brievenbuspakje" and a "lettre suivie" have numbers.
const LETTERS: &[&str] = &[
    "brief",
    "briefpost",
    "grossbrief",
    "maxibrief",
    "kompaktbrief",
    "standardbrief",
    "buchersendung",
    "buch sendung",
    "warensendung",
    "buwa",
    "briefzending",
    "brievenpost",
    "als brief",
    "letter",
    "letter post",
    "large letter",
    "lettre",
    "lettre verte",
    "lettre simple",
    "lettre prioritaire",
    "courrier",
    "courrier simple",
    "enveloppe",
    "postcard",
    "ansichtkaart",
];
/// Words that say so themselves.
const UNTRACKED: &[&str] = &[
    "untracked",
    "without tracking",
    "no tracking",
    "zonder tracking",
    "zonder track",
    "ohne tracking",
    "ohne sendungsverfolgung",
    "sans suivi",
    "sans tracking",
    "non suivi",
    "non suivie",
];
/// Words that say that there is a number all the same.
const TRACKED: &[&str] = &[
    "suivi",
    "suivie",
    "track",
    "tracked",
    "tracking",
    "trace",
    "aangetekend",
    "einschreiben",
    "recommande",
    "recommandee",
    "registered",
    "signed",
    "brievenbuspakje",
    "brievenbuspakket",
    "colissimo",
    "prio",
    "paket",
    "pakket",
    "parcel",
    "colis",
];

impl App {
    /// The settings as they stand. `autostart`: whether Trackmend starts with the system; `None` where the
    /// system does not offer it.
    ///
    /// # Errors
    /// The store's.
    pub async fn settings_view(&self, autostart: Option<bool>) -> Result<SettingsView, ApiError> {
        let now = self.now();
        let store = &self.store;
        let rules = settings::rules(store).await?;
        let accounts = store.accounts().await?;
        let wishes = self.wishes().await?;
        let mut waiting = Vec::new();
        for supplier in Platform::ALL.iter().copied().filter(|p| p.role() == Role::Supplier) {
            // Whoever types a number in has waited already.
            if supplier != Platform::Myself {
                let key = format!("grace_hours.{}", supplier.code());
                let set = store.setting(&key).await?.is_some();
                waiting.push(waiting_time(supplier, key, set, &rules));
            }
        }
        // What is counted below stands in the list of orders.
        store.index_orders().await?;
        let name_of = |id: AccountId| {
            accounts.iter().find(|a| a.id == id).map_or(String::new(), |account| account.name.clone())
        };
        let methods = store.shipping_methods(now.plus(-LATELY)).await?;
        let methods = methods.into_iter().map(|(account, name, orders)| ShippingMethod {
            account,
            account_name: name_of(account),
            no_tracking: rules.no_tracking_methods.contains(&(account, method_key(&name))),
            sounds_like_letter: sounds_like_letter(&name),
            name,
            orders,
        });
        let closing = settings::of(store, "closing_days").await?;
        let days = settings::days_of(&closing).unwrap_or_default();
        Ok(SettingsView {
            waiting,
            notify: NotifySettings {
                on: wishes.on,
                delivered: wishes.delivered,
                out: wishes.out,
                quiet_from: wishes.quiet_from,
                quiet_to: wishes.quiet_to,
                muted_until: wishes.muted_until.filter(|until| *until > now),
            },
            receive: self.receive_settings().await?,
            autostart,
            products: rules.products.clone(),
            methods: methods.collect(),
            closing_days: days.iter().map(|day| day.format("%Y-%m-%d").to_string()).collect(),
            history_days: settings::of(store, "history_days").await?.trim().parse().unwrap_or(90),
            shops: accounts
                .iter()
                .filter(|a| a.platform.role() == Role::Storefront)
                .map(|a| ShopName { account: a.id, platform: a.platform, name: a.name.clone() })
                .collect(),
        })
    }

    /// Sets a setting by its key; an empty value: its default.
    ///
    /// # Errors
    /// When there is no such setting, or it does not take this value.
    pub async fn set_setting(&self, key: &str, value: &str) -> Result<(), ApiError> {
        let value = value.trim();
        let default = settings::all().into_iter().find(|s| s.key == key).map(|s| s.default);
        let tried = if value.is_empty() { default.as_deref().unwrap_or_default() } else { value };
        settings::check(key, tried)
            .map_err(|refused| ApiError::new(Code::Input, refused.said).action(refused.remedy))?;
        if value.is_empty() {
            self.store.forget_setting(key).await?;
        } else {
            self.store.set_setting(key, value).await?;
        }
        self.judge().await
    }

    /// Which products are whose. Rules that look for nothing are left out, and so is what is said twice.
    ///
    /// # Errors
    /// The store's.
    pub async fn set_products(&self, rules: &[ProductRule]) -> Result<(), ApiError> {
        let mut kept: Vec<ProductRule> = Vec::new();
        for rule in rules {
            let all = rule.field == ProductField::All;
            let value = if all { String::new() } else { rule.value.trim().to_owned() };
            let rule = ProductRule { value, ..rule.clone() };
            if (all || !rule.value.is_empty()) && !kept.contains(&rule) {
                kept.push(rule);
            }
        }
        self.store.set_product_rules(&kept).await?;
        self.judge().await
    }

    /// Whether a way of shipping of a shop has tracking.
    ///
    /// # Errors
    /// The store's.
    pub async fn set_method(
        &self,
        account: AccountId,
        name: &str,
        no_tracking: bool,
    ) -> Result<(), ApiError> {
        self.store.set_no_tracking_method(account, &method_key(name), no_tracking).await?;
        self.judge().await
    }
}

/// A way of shipping as it is compared.
fn method_key(name: &str) -> String {
    name.trim().to_lowercase()
}

fn waiting_time(supplier: Platform, key: String, set: bool, rules: &Rules) -> WaitingTime {
    let hours = |ms: i64| u32::try_from((ms + HOUR - 1) / HOUR).unwrap_or(u32::MAX);
    // Several shops may have learned it: the longest is the one that spares false alarms.
    let learned =
        rules.learned_grace.iter().filter(|((_, who), _)| *who == supplier).map(|(_, ms)| *ms).max();
    WaitingTime {
        supplier,
        name: supplier.name().to_owned(),
        key,
        hours: hours(rules.grace_of(supplier)),
        set,
        learned: learned.map(hours),
    }
}

/// Whether a way of shipping sounds like a letter without a number: worth asking, never decided.
fn sounds_like_letter(name: &str) -> bool {
    let name = fold(name);
    let says = |words: &[&str]| words.iter().any(|word| has_words(&name, word));
    says(UNTRACKED) || (says(LETTERS) && !says(TRACKED))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::testing::{Told, bench};

    #[tokio::test]
    async fn what_is_set_is_shown_and_what_is_taken_back_is_the_default() {
        let bench = bench().await;
        let app = &bench.app;
        let tpop = |view: &SettingsView| {
            let found = view.waiting.iter().find(|w| w.supplier == Platform::Tpop);
            found.map(|w| (w.key.clone(), w.hours, w.set)).unwrap()
        };
        let view = app.settings_view(None).await.unwrap();
        assert_eq!(tpop(&view), ("grace_hours.tpop".to_owned(), 24, false));
        assert_eq!((view.notify.on, view.notify.quiet_from, view.notify.quiet_to), (true, 22 * 60, 7 * 60));
        assert_eq!((view.history_days, view.autostart, view.shops.len()), (90, None, 1));
        for (key, value) in [
            ("grace_hours.tpop", "36"),
            ("quiet_from", "1200"),
            ("notify", "no"),
            ("closing_days", "2026-12-24,2026-12-31"),
        ] {
            app.set_setting(key, value).await.unwrap();
        }
        let view = app.settings_view(Some(true)).await.unwrap();
        assert_eq!(tpop(&view), ("grace_hours.tpop".to_owned(), 36, true));
        assert_eq!((view.notify.on, view.notify.quiet_from), (false, 20 * 60));
        assert_eq!(view.closing_days, ["2026-12-24", "2026-12-31"]);
        app.set_setting("grace_hours.tpop", "").await.unwrap();
        assert_eq!(tpop(&app.settings_view(None).await.unwrap()).1, 24);
        assert!(app.set_setting("closing_days", "soon").await.is_err());
        assert!(app.set_setting("nonsense", "").await.is_err());
    }

    #[tokio::test]
    async fn a_way_of_shipping_is_said_once_for_all_its_orders() {
        let bench = bench().await;
        let by = |number, method| Told { method, ..Told::of(number, "Anna de Vries") };
        bench.read(&[by("#1001", "Briefpost"), by("#1002", "Briefpost"), by("#1003", "Pakket")]).await;
        bench.sent(&[("#1001", "LA874320193FR"), ("#1003", "LA874320202FR")]).await;
        let view = bench.app.settings_view(None).await.unwrap();
        let methods: Vec<_> = view
            .methods
            .iter()
            .map(|m| (m.name.as_str(), m.orders, m.sounds_like_letter, m.no_tracking))
            .collect();
        assert_eq!(methods, [("Briefpost", 2, true, false), ("Pakket", 1, false, false)]);
        // One is sent and not shown, and of the other the number is wanted.
        let by_letter = async || {
            let open = bench.app.store.findings(false).await.unwrap();
            open.iter().filter(|row| row.order_number != "#1003").count()
        };
        assert_eq!(by_letter().await, 2, "nothing is decided by a name");
        bench.app.set_method(bench.shop, "Briefpost", true).await.unwrap();
        assert!(bench.app.settings_view(None).await.unwrap().methods[0].no_tracking);
        assert_eq!(by_letter().await, 0);
        let none_needed = crate::app::view::OrdersQuery {
            text: String::new(),
            standing: Some(crate::domain::Standing::NoneNeeded),
            days: None,
            sort: crate::app::view::OrdersSort::Date,
            descending: false,
        };
        assert_eq!(
            bench.app.find_orders(&none_needed).await.unwrap().total,
            2,
            "the list of orders knows it too"
        );
        bench.app.set_method(bench.shop, "Briefpost", false).await.unwrap();
        assert_eq!(by_letter().await, 2);
    }

    #[tokio::test]
    async fn rules_that_look_for_nothing_are_left_out() {
        let bench = bench().await;
        let rule = |value: &str| ProductRule {
            shop: None,
            field: ProductField::SkuPrefix,
            value: value.to_owned(),
            supplier: Platform::Tpop,
        };
        bench.app.set_products(&[rule(" TPO- "), rule("TPO-"), rule("  ")]).await.unwrap();
        assert_eq!(bench.app.settings_view(None).await.unwrap().products, [rule("TPO-")]);
    }

    #[test]
    fn letters_are_told_from_small_parcels_with_a_number() {
        for name in [
            "Brief",
            "Briefpost (zonder tracking)",
            "Letter",
            "Lettre verte",
            "Lettre simple",
            "Büchersendung",
            "Warensendung (2-4 Tage)",
            "Großbrief",
            "Standard (sans suivi)",
        ] {
            assert!(sounds_like_letter(name), "{name}");
        }
        for name in [
            "Brievenbuspakje",
            "Lettre suivie",
            "Lettre recommandée",
            "Briefpost met track & trace",
            "Pakket",
            "Colissimo",
            "Newsletter special",
            "Brievenbuspakje (brief)",
            "",
        ] {
            assert!(!sounds_like_letter(name), "{name}");
        }
    }
}
