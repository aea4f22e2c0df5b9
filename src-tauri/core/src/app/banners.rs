//! What is wrong with a shop rather than with an order, and where to put it right.

use super::App;
use super::error::ApiError;
use super::ledger::when;
use super::view::{Banner, BannerKind, BannerOrder};
use crate::connectors::{Setting, connector, printful};
use crate::domain::{DAY, Phrase};
use crate::reconcile::{BannerTrouble, banners};
use crate::store::{Account, ToArrange};

/// How far back a shop's habits are looked at.
const LATELY: i64 = 30 * DAY;

/// The page of a shop's settings where a banner is put right.
pub(super) const fn setting_of(kind: BannerKind) -> Option<Setting> {
    match kind {
        BannerKind::AutoFulfilSetting => Some(Setting::AutoFulfil),
        BannerKind::SupplierSilent | BannerKind::AccessBroken => Some(Setting::Apps),
        BannerKind::ToArrange => None,
    }
}

impl App {
    /// The banners of these shops. That a key does not open a shop any more is told with what else stands in
    /// the way ([`super::view::Attention::troubles`]), and not a second time here.
    pub(super) async fn banners(&self, accounts: &[Account]) -> Result<Vec<Banner>, ApiError> {
        let now = self.now();
        let pulses = self.store.banner_facts(now.plus(-LATELY)).await?;
        let found = banners(&pulses, now).into_iter().map(|mut fact| {
            // Of the houses that are known, one asks for the setting and one for the opposite.
            if matches!(fact.trouble, BannerTrouble::AutoFulfilSetting { at_odds: true, .. }) {
                let [means, way] = printful::beside_tpop();
                fact.means = means;
                fact.steps.insert(0, way);
            }
            let kind = match fact.trouble {
                BannerTrouble::AutoFulfilSetting { .. } => BannerKind::AutoFulfilSetting,
                BannerTrouble::SupplierSilent { .. } => BannerKind::SupplierSilent,
            };
            let page = accounts.iter().find(|account| account.id == fact.account).and_then(|account| {
                connector(account.platform)?.setting_page(&account.profile, setting_of(kind)?)
            });
            Banner {
                kind,
                account: fact.account,
                platform: fact.platform,
                said: fact.said,
                means: fact.means,
                steps: fact.steps,
                orders: Vec::new(),
                has_page: page.is_some_and(|page| page.scheme() == "https"),
            }
        });
        let mut banners: Vec<Banner> = found.collect();
        for account in accounts {
            let orders = self.store.to_arrange(account.id).await?;
            banners.extend((!orders.is_empty()).then(|| arrangement(account, orders)));
        }
        Ok(banners)
    }
}

/// No verdict asks for these: nothing is wrong with them, and nobody else makes the appointment.
fn arrangement(account: &Account, orders: Vec<ToArrange>) -> Banner {
    let count = i64::try_from(orders.len()).unwrap_or(i64::MAX);
    let order = |order: ToArrange| BannerOrder {
        order: order.order,
        number: order.number,
        who: order.who,
        by: order.by.map(when),
    };
    Banner {
        kind: BannerKind::ToArrange,
        account: account.id,
        platform: account.platform,
        said: Phrase::new("banner-arrange").count("orders", count),
        means: Phrase::new("banner-arrange-means"),
        steps: Vec::new(),
        orders: orders.into_iter().map(order).collect(),
        has_page: false,
    }
}
