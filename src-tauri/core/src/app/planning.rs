//! From a verdict to the exact write, as it would be made now.

use super::Code;
use super::error::ApiError;
use crate::connectors::{MailPower, Shows, Writing, connector};
use crate::domain::{FindingId, FindingState, Kind, Ms, Phrase, Pile, Platform, TrackingNumber};
use crate::engine::Storage;
use crate::numbers::{Carrier, Reason, issuer, link, recognise};
use crate::reconcile::OrderFacts;
use crate::repair::{Action, Change, Deed, MailPlan, PlanError, PlanFacts, arrived, deed, plan, seen};
use crate::store::{Account, FindingRow};

/// A repair as it would be made now.
pub(super) struct Planned {
    pub account: Account,
    pub change: Change,
    pub mail: MailPlan,
    pub writing: Writing,
    pub facts: OrderFacts,
    /// When the order was last read whole without what the change wants.
    pub absent_since: Option<Ms>,
}

fn nothing(said: Phrase) -> ApiError {
    ApiError::new(Code::Changed, said)
}

/// The plan as it is now. `mail`: the owner's choice; `None`: as suggested.
///
/// # Errors
/// When there is nothing to write, and why.
pub(super) async fn planned(
    store: &impl Storage,
    finding: FindingId,
    mail: Option<bool>,
    now: Ms,
) -> Result<Planned, ApiError> {
    let Some(FindingRow { finding, account, .. }) = store.finding(finding).await? else {
        return Err(ApiError::new(Code::Input, Phrase::new("error-no-finding")));
    };
    if !matches!(finding.state, FindingState::Open | FindingState::Snoozed | FindingState::Ignored) {
        return Err(nothing(Phrase::new("repair-nothing-to-do")));
    }
    let account = store.account(account).await?;
    let Some(order) = finding.order else { return Err(nothing(Phrase::new("repair-nothing-to-do"))) };
    let facts = store.facts(&[order]).await?.pop();
    let (Some(account), Some(facts)) = (account, facts) else {
        return Err(nothing(Phrase::new("repair-nothing-to-do")));
    };
    let Some(connector) = connector(account.platform) else {
        return Err(nothing(Phrase::new("repair-no-interface")));
    };
    if !account.profile.may_write {
        return Err(read_only(&account));
    }
    if finding.number.is_none() && finding.kind == Kind::TrackingMissing {
        return Err(nothing(Phrase::new("repair-number-unknown")));
    }
    let sent = facts.shipments.iter().find(|s| Some(s.shipment.id) == finding.shipment);
    let Some(sent) = sent else { return Err(nothing(Phrase::new("repair-nothing-to-do"))) };
    let rules = store.rules().await?;
    // What a shop never lets be done is said before anything is read for it.
    let can = |action: &Action| {
        let homes = connector.homes_to_write(&account.profile);
        homes.iter().any(|home| connector.can(action, home, &account.profile))
    };
    if finding.kind == Kind::OrderNotClosed && !can(&Action::CloseLines { lines: Vec::new() }) {
        return Err(cannot(&Action::CloseLines { lines: Vec::new() }, account.platform));
    }
    let deed = match deed(&finding, &facts, &sent.shipment, sent.supplier, &rules) {
        Ok(deed) => deed,
        Err(error) => {
            if error == PlanError::NotRead {
                store.want_order(order).await?;
            }
            return Err(nothing(not_planned(error, account.platform)));
        }
    };
    let (carrier, url) = spelled(&facts, &deed.number, account.platform);
    let url = if connector.shows_links() { url } else { String::new() };
    let key = format!("{}|{}|{}", account.identity, facts.order.remote_id, deed.number);
    let mailed_before = store.mailed_before(&key).await?;
    let shows = Shows {
        sightings: &facts.sightings,
        traces: &facts.traces,
        fulfillments: &facts.order.fulfillments,
        open: facts.order.open.as_deref().unwrap_or_default(),
    };
    let made = |deed: &Deed, home, writing| {
        plan(
            PlanFacts {
                order: &facts,
                shipment: &sent.shipment,
                deed: deed.clone(),
                carrier: carrier.clone(),
                url: url.clone(),
                home: (home, writing),
                pile: finding.pile,
                mailed_before,
            },
            mail,
            now,
        )
    };
    // The first home that takes this change, given what the order shows.
    let planned = connector
        .homes_to_write(&account.profile)
        .into_iter()
        .filter(|home| connector.can(&deed.action, home, &account.profile))
        .find_map(|home| {
            let writing = connector.writing(&home, &account.profile)?;
            let (change, mail) = made(&deed, home, writing);
            connector.change(&change, &account.profile, shows).ok()?;
            Some((change, mail, writing))
        });
    let Some((change, mail, writing)) = planned else {
        return Err(match can(&deed.action) {
            // The shop lets it be done, but not to this order as it stands.
            true => nothing(Phrase::new("repair-not-as-it-stands")),
            false => cannot(&deed.action, account.platform),
        });
    };
    // Nobody is told of a parcel that came long ago, and such a shop cannot be kept from telling.
    if writing.mail == MailPower::Always && (finding.pile == Pile::BeforeYouStarted || arrived(&facts, &deed))
    {
        return Err(nothing(Phrase::new("repair-always-mails").text("shop", account.platform.name())));
    }
    let absent_since = seen(&change, &facts, finding.due).ok().and_then(|(_, since)| since);
    Ok(Planned { account, change, mail, writing, facts, absent_since })
}

/// Why nothing is written to a shop, with the way that is left: a key that may, or at WooCommerce a file.
fn read_only(account: &Account) -> ApiError {
    let by_file = account.platform == Platform::WooCommerce;
    // A shop that came from a file has no address.
    match (account.profile.url.is_empty(), by_file) {
        (true, true) => {
            nothing(Phrase::new("repair-no-interface")).action(Phrase::new("repair-by-file-action"))
        }
        (true, false) => nothing(Phrase::new("repair-no-interface")),
        (false, true) => ApiError::new(Code::Platform, Phrase::new("repair-read-only"))
            .action(Phrase::new("repair-read-only-or-file-action")),
        (false, false) => ApiError::new(Code::Platform, Phrase::new("repair-read-only"))
            .action(Phrase::new("repair-read-only-action")),
    }
}

/// Why this shop takes no such change, with what the owner can do instead.
pub(super) fn cannot(action: &Action, platform: Platform) -> ApiError {
    let code = platform.code();
    match action {
        Action::AddNumber => nothing(Phrase::new("repair-no-home")),
        Action::ReplaceNumber { .. } => {
            nothing(Phrase::new("repair-no-replacing").text("shop", platform.name()))
                .action(Phrase::new("repair-no-replacing-action"))
        }
        Action::CorrectCarrier { .. } => {
            nothing(Phrase::new("repair-no-carrier").text("shop", platform.name()))
                .action(Phrase::new("repair-no-carrier-action"))
        }
        Action::CloseLines { .. } => nothing(Phrase::new("repair-no-closing").text("shop", platform.name()))
            .action(Phrase::new("repair-no-closing-action").text("platform", code)),
    }
}

/// Why nothing is to be written, in words.
pub(super) fn not_planned(error: PlanError, platform: Platform) -> Phrase {
    match error {
        PlanError::OrderEnded => Phrase::new("repair-order-ended"),
        PlanError::AlreadyShown => Phrase::new("repair-already-shown"),
        PlanError::StillOpen => Phrase::new("repair-order-reopened").text("platform", platform.code()),
        PlanError::AskFirst => Phrase::new("repair-ask-first"),
        PlanError::LinesUnclear => Phrase::new("repair-lines-unclear"),
        PlanError::NotRead => Phrase::new("repair-being-read"),
        PlanError::OfAnotherApp => Phrase::new("repair-of-another-app").text("platform", platform.code()),
        PlanError::NothingOpen => Phrase::new("repair-nothing-open"),
        PlanError::Nothing => Phrase::new("repair-nothing-to-do"),
    }
}

/// The carrier and the link of a number of this order, as its storefront should show them.
pub(super) fn spelled(facts: &OrderFacts, number: &TrackingNumber, at: Platform) -> (String, String) {
    let (hint, url) = told(facts, number);
    let buyer = &facts.order.buyer;
    carrier_and_link(number, hint, url, (&buyer.postcode, &buyer.country), at)
}

/// The recipient's post, which brings what a post abroad has sent, and its page. Once a parcel has left the sender's
/// country it may be known there alone; before, it is not known there yet.
pub(super) fn brought_by(facts: &OrderFacts, number: &TrackingNumber) -> Option<(Carrier, url::Url)> {
    let buyer = &facts.order.buyer;
    let post = recognise(number, "", &buyer.country).into_iter().find(|g| g.reason == Reason::Destination)?;
    Some((post.carrier, link(post.carrier, number, &buyer.postcode, &buyer.country)?))
}

/// The carrier of a number of this order, where it is one that is known by name.
pub(super) fn carrier_of(facts: &OrderFacts, number: &TrackingNumber) -> Option<Carrier> {
    recognise(number, told(facts, number).0, &facts.order.buyer.country).first().map(|guess| guess.carrier)
}

/// Carrier and link of a number, as whoever sent it told them: the first who named a carrier.
fn told<'a>(facts: &'a OrderFacts, number: &TrackingNumber) -> (&'a str, &'a str) {
    let mut said =
        facts.shipments.iter().flat_map(|s| &s.shipment.numbers).filter(|n| n.number == *number).peekable();
    let first = said.peek().copied();
    let named = said.find(|n| !n.carrier.trim().is_empty()).or(first);
    named.map_or(("", ""), |n| (n.carrier.as_str(), n.url.as_str()))
}

/// A carrier that is not on the storefront's list: by this name, or by what the storefront has for all such.
fn or_unlisted(name: &str, at: Platform) -> String {
    match Carrier::unlisted(at) {
        "" => name.to_owned(),
        other => other.to_owned(),
    }
}

/// The carrier as the storefront spells it, and the best link: the source's own where it is https.
fn carrier_and_link(
    number: &TrackingNumber,
    hint: &str,
    url: &str,
    (postcode, country): (&str, &str),
    at: Platform,
) -> (String, String) {
    let best = recognise(number, hint, country).into_iter().next();
    let name = match (&best, hint.trim()) {
        (Some(guess), _) => match guess.carrier.spelling(at, country) {
            "" => or_unlisted(guess.carrier.name(), at),
            own => own.to_owned(),
        },
        // A post that is told by the letters of its number alone.
        (None, "") => or_unlisted(issuer(number).map_or("", |(post, _)| post), at),
        (None, hint) => or_unlisted(hint, at),
    };
    let given = url::Url::parse(url).ok().filter(|u| u.scheme() == "https").map(String::from);
    let made = || best.and_then(|guess| link(guess.carrier, number, postcode, country)).map(String::from);
    (name, given.or_else(made).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_nobody_names_a_carrier_of_has_its_post_s() {
        let number = TrackingNumber::read("RR123456785CN").unwrap();
        let of = |hint, country, at| carrier_and_link(&number, hint, "", ("", country), at).0;
        assert_eq!(of("", "BR", Platform::Shopify), "China Post");
        assert_eq!(of("", "NL", Platform::Shopify), "PostNL", "who brings it");
        assert_eq!(of("Yanwen", "BR", Platform::Shopify), "Yanwen");
        assert_eq!(of("", "BR", Platform::Etsy), "other", "its list takes no names");
    }
}
