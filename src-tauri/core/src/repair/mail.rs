//! Whether the customer should be mailed.

use crate::connectors::MailPower;
use crate::domain::{DAY, Ms, Pile};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a mail is suggested, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum MailReason {
    /// Under way, sent at most ten days ago, not mailed yet.
    UnderWay,
    /// Sent more than ten days ago: it may have arrived.
    SentLongAgo,
    /// Delivered or returned.
    Arrived,
    /// From before the owner began with Trackmend.
    BeforeYouStarted,
    /// This shop has mailed this number before.
    MailedBefore,
    /// The shop cannot mail with this.
    ShopCannot,
    /// The shop mails whatever is chosen.
    ShopAlways,
}

/// What the preview says of the mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MailPlan {
    /// Whether the owner can choose.
    pub choice: bool,
    /// What is suggested, or certain where there is no choice.
    pub suggested: bool,
    /// Why.
    pub reason: MailReason,
}

/// Days after which a parcel is taken to have arrived, for the mail's sake.
const RECENT: i64 = 10 * DAY;

/// The mail rule: mail when the parcel is under way, was sent at most ten days ago, is not from before the
/// owner began, and this shop has not mailed this number.
#[must_use]
pub fn mail(
    power: MailPower,
    shipped: Ms,
    arrived: bool,
    pile: Pile,
    mailed_before: bool,
    now: Ms,
) -> MailPlan {
    let (suggested, reason) = match () {
        () if arrived => (false, MailReason::Arrived),
        () if pile == Pile::BeforeYouStarted => (false, MailReason::BeforeYouStarted),
        () if mailed_before => (false, MailReason::MailedBefore),
        () if now.since(shipped) > RECENT => (false, MailReason::SentLongAgo),
        () => (true, MailReason::UnderWay),
    };
    match power {
        MailPower::Choice => MailPlan { choice: true, suggested, reason },
        MailPower::Never => MailPlan { choice: false, suggested: false, reason: MailReason::ShopCannot },
        MailPower::Always => MailPlan { choice: false, suggested: true, reason: MailReason::ShopAlways },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Ms = Ms(1_795_000_000_000);

    #[test]
    fn a_parcel_under_way_is_announced() {
        let plan = mail(MailPower::Choice, NOW.plus(-6 * DAY), false, Pile::Now, false, NOW);
        assert_eq!(plan, MailPlan { choice: true, suggested: true, reason: MailReason::UnderWay });
    }

    #[test]
    fn a_parcel_of_a_month_ago_is_not() {
        let plan = mail(MailPower::Choice, NOW.plus(-30 * DAY), false, Pile::Now, false, NOW);
        assert_eq!((plan.suggested, plan.reason), (false, MailReason::SentLongAgo));
    }

    #[test]
    fn a_number_is_not_announced_twice() {
        let plan = mail(MailPower::Choice, NOW, false, Pile::Now, true, NOW);
        assert_eq!((plan.suggested, plan.reason), (false, MailReason::MailedBefore));
    }

    #[test]
    fn what_is_from_before_the_owner_began_is_not_announced() {
        let plan = mail(MailPower::Choice, NOW, false, Pile::BeforeYouStarted, false, NOW);
        assert_eq!((plan.choice, plan.suggested, plan.reason), (true, false, MailReason::BeforeYouStarted));
    }

    #[test]
    fn a_shop_that_always_mails_leaves_no_choice() {
        let plan = mail(MailPower::Always, NOW.plus(-30 * DAY), false, Pile::Now, false, NOW);
        assert_eq!((plan.choice, plan.suggested), (false, true));
    }
}
