//! The places of a WooCommerce order where a number can stand, and their codes.
//!
//! | code | place |
//! |---|---|
//! | `fulfillments` | WooCommerce's own shipments, a feature that a shop switches on |
//! | `tracking_items` | the list that tracking plugins keep in the order, read for every shop; written through the route `wc-shipment-tracking/v3` |
//! | `tracking_items_ast` | the same list, where only the older route `wc-ast/v3` writes it |
//! | `tracking_items_meta` | the same list, where no plugin offers a route: written as the order's own data |
//! | `meta:KEY` | a custom field whose whole value is the number |
//! | `meta:KEY*` | somewhere inside a custom field: read, never written |
//! | `customer_note` | a note that the customer was mailed |
//!
//! A number is always *found* in `tracking_items`; which of its three codes is *written* depends on
//! the routes that the shop has.

use crate::connectors::{MailPower, Profile, Writing};
use crate::domain::Home;
use crate::repair::Action;

pub(super) const FULFILLMENTS: &str = "fulfillments";
pub(super) const ITEMS: &str = "tracking_items";
pub(super) const ITEMS_AST: &str = "tracking_items_ast";
pub(super) const ITEMS_META: &str = "tracking_items_meta";
pub(super) const NOTE: &str = "customer_note";
const META: &str = "meta:";

/// The home with this code.
pub(super) fn home(code: &str) -> Home {
    Home(code.to_owned())
}

/// The home of a custom field. `whole`: the number is all of it.
pub(super) fn meta(key: &str, whole: bool) -> Home {
    Home(format!("{META}{key}{}", if whole { "" } else { "*" }))
}

/// The key of a custom field that can be written.
pub(super) fn meta_key(home: &Home) -> Option<&str> {
    home.0.strip_prefix(META).filter(|key| !key.is_empty() && !key.ends_with('*'))
}

/// See [`crate::connectors::Connector::homes_to_write`]: the shop's learned homes first, then what it
/// has, and last the note, which mails whatever is chosen. A read-only key writes nothing.
pub(super) fn to_write(profile: &Profile) -> Vec<Home> {
    if !profile.may_write {
        return Vec::new();
    }
    let mut homes: Vec<Home> = Vec::new();
    let mut add = |home: Home| {
        if !homes.contains(&home) {
            homes.push(home);
        }
    };
    for learned in &profile.learned {
        match learned.0.as_str() {
            ITEMS => add(items_route(profile).unwrap_or_else(|| home(ITEMS_META))),
            FULFILLMENTS if profile.reads_fulfillments => add(learned.clone()),
            _ if meta_key(learned).is_some() => add(learned.clone()),
            _ => {}
        }
    }
    if profile.reads_fulfillments {
        add(home(FULFILLMENTS));
    }
    if let Some(items) = items_route(profile) {
        add(items);
    }
    add(home(NOTE));
    homes
}

/// The code under which a plugin's route writes tracking items here.
pub(super) fn items_route(profile: &Profile) -> Option<Home> {
    [ITEMS, ITEMS_AST].into_iter().map(home).find(|home| profile.homes.contains(home))
}

/// See [`crate::connectors::Connector::writing`].
pub(super) fn writing(home: &Home, profile: &Profile) -> Option<Writing> {
    if !to_write(profile).contains(home) {
        return None;
    }
    Some(match home.0.as_str() {
        FULFILLMENTS => Writing { mail: MailPower::Choice, undoable: true, one_shot: false },
        NOTE => Writing { mail: MailPower::Always, undoable: false, one_shot: false },
        _ => Writing { mail: MailPower::Never, undoable: true, one_shot: false },
    })
}

/// See [`crate::connectors::Connector::can`]. A custom field is replaced as it is written. The plugins'
/// routes only add and remove, which takes two requests, and an order is never completed from here.
pub(super) fn can(action: &Action, home: &Home) -> bool {
    match action {
        Action::AddNumber => true,
        Action::ReplaceNumber { .. } => meta_key(home).is_some(),
        Action::CorrectCarrier { .. } | Action::CloseLines { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(homes: &[&str], learned: &[&str]) -> Profile {
        Profile {
            may_write: true,
            homes: homes.iter().map(|c| home(c)).collect(),
            learned: learned.iter().map(|c| home(c)).collect(),
            ..Profile::default()
        }
    }

    fn codes(profile: &Profile) -> Vec<String> {
        to_write(profile).into_iter().map(|home| home.0).collect()
    }

    #[test]
    fn the_note_is_the_last_resort_and_always_there() {
        assert_eq!(codes(&profile(&[], &[])), ["customer_note"]);
    }

    #[test]
    fn what_the_shop_already_uses_comes_first() {
        let shop = Profile {
            reads_fulfillments: true,
            ..profile(&["tracking_items"], &["meta:_parcel", "tracking_items"])
        };
        assert_eq!(codes(&shop), ["meta:_parcel", "tracking_items", "fulfillments", "customer_note"]);
    }

    #[test]
    fn learned_items_are_written_the_way_the_shop_offers() {
        assert_eq!(
            codes(&profile(&["tracking_items_ast"], &["tracking_items"])),
            ["tracking_items_ast", "customer_note"]
        );
        assert_eq!(codes(&profile(&[], &["tracking_items"])), ["tracking_items_meta", "customer_note"]);
    }

    #[test]
    fn the_inside_of_a_field_and_notes_are_never_learned_for_writing() {
        assert_eq!(codes(&profile(&[], &["meta:_log*", "customer_note"])), ["customer_note"]);
    }

    #[test]
    fn a_read_only_key_writes_nothing() {
        let shop = Profile { may_write: false, ..profile(&["tracking_items"], &[]) };
        assert!(codes(&shop).is_empty());
        assert_eq!(writing(&home(ITEMS), &shop), None);
    }

    #[test]
    fn only_the_note_cannot_be_taken_back() {
        let shop = Profile { reads_fulfillments: true, ..profile(&["tracking_items"], &[]) };
        assert_eq!(
            writing(&home(NOTE), &shop),
            Some(Writing { mail: MailPower::Always, undoable: false, one_shot: false })
        );
        assert_eq!(
            writing(&home(FULFILLMENTS), &shop),
            Some(Writing { mail: MailPower::Choice, undoable: true, one_shot: false })
        );
        assert_eq!(
            writing(&home(ITEMS), &shop),
            Some(Writing { mail: MailPower::Never, undoable: true, one_shot: false })
        );
        assert_eq!(writing(&home(ITEMS_META), &shop), None, "nobody keeps items there in this shop");
    }
}
