//! What is wrong with a shop rather than with an order.

use super::*;
use crate::domain::{HOUR, MINUTE};

fn shop(latest: &[(i64, bool)], silences: Vec<Silence>) -> Vec<BannerTrouble> {
    shop_with(latest, silences, &[])
}

/// With houses that ask for the setting, for the opposite, or for nothing.
fn shop_with(
    latest: &[(i64, bool)],
    silences: Vec<Silence>,
    houses: &[(Platform, Option<bool>)],
) -> Vec<BannerTrouble> {
    let latest = latest
        .iter()
        .map(|(after, numbered)| LatestOrder { paid: NOW, closed: NOW.plus(*after), numbered: *numbered })
        .collect();
    let houses = houses.iter().map(|&(platform, auto_fulfil)| House { platform, auto_fulfil }).collect();
    let pulse = Pulse { account: AccountId(1), platform: Platform::Shopify, latest, silences, houses };
    banners(&[pulse], NOW).into_iter().map(|b| b.trouble).collect()
}

#[test]
fn three_and_half_of_the_last_ten_closed_at_once_are_a_setting() {
    let (once, later, numbered) = ((MINUTE, false), (3 * HOUR, false), (MINUTE, true));
    let of = |n: usize, what, m: usize, other| [vec![what; n], vec![other; m]].concat();
    assert_eq!(
        shop(&of(5, once, 5, later), vec![]),
        [BannerTrouble::AutoFulfilSetting { orders: 5, of: 10, at_odds: false }]
    );
    assert_eq!(
        shop(&of(3, once, 1, later), vec![]),
        [BannerTrouble::AutoFulfilSetting { orders: 3, of: 4, at_odds: false }]
    );
    assert_eq!(shop(&of(4, once, 6, later), vec![]), [], "less than half");
    assert_eq!(shop(&of(2, once, 0, later), vec![]), [], "two are chance");
    assert_eq!(shop(&of(5, numbered, 5, later), vec![]), [], "a label was bought with the payment");
    assert_eq!(shop(&[(-MINUTE, false); 5], vec![]), [], "closed before it was paid: by hand");
}

#[test]
fn a_setting_that_every_house_asks_for_is_no_mistake() {
    let on = (Platform::Printful, Some(true));
    let off = (Platform::Tpop, Some(false));
    let silent = (Platform::Gelato, None);
    let with = |houses: &[_]| shop_with(&[(MINUTE, false); 5], vec![], houses);
    let banner = |at_odds| [BannerTrouble::AutoFulfilSetting { orders: 5, of: 5, at_odds }];
    assert_eq!(with(&[on]), []);
    assert_eq!(with(&[off]), banner(false));
    assert_eq!(with(&[silent]), banner(false));
    assert_eq!(with(&[on, silent]), banner(false), "not it alone");
    assert_eq!(with(&[on, off]), banner(true), "one asks for it, the other for the opposite");
    assert_eq!(with(&[]), banner(false), "nobody is connected");
}

#[test]
fn s15_a_supplier_whose_numbers_stopped_arriving_is_one_broken_connection() {
    let silence = |days: &[i64], last_shown: Option<i64>| {
        let at = |days: &i64| (NOW.plus(-days * DAY), NOW.plus(-days * DAY + 24 * HOUR));
        let last_shown = last_shown.map(|days| NOW.plus(-days * DAY));
        vec![Silence { supplier: Platform::Tpop, open: days.iter().map(at).collect(), last_shown }]
    };
    assert_eq!(
        shop(&[], silence(&[3; 12], Some(4))),
        [BannerTrouble::SupplierSilent { supplier: Platform::Tpop, orders: 12, since: NOW.plus(-4 * DAY) }]
    );
    assert_eq!(shop(&[], silence(&[3; 2], Some(4))), [], "two are chance");
    assert_eq!(shop(&[], silence(&[3; 12], None)), [], "it never wrote any: that is how it is set up");
    assert_eq!(shop(&[], silence(&[3; 12], Some(1))), [], "a later one arrived");
    assert_eq!(shop(&[], silence(&[1; 12], Some(4))), [], "not a day yet since they were due");
}
