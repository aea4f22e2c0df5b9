use super::*;

fn wanted() -> Vec<Wanted> {
    [
        (1, "#1047", "Manon Dubois", "FR"),
        (2, "#1049", "Tim Hendriks", "NL"),
        (3, "#2026", "Katrin Vogel", "DE"),
    ]
    .into_iter()
    .map(|(id, number, who, country)| Wanted {
        order: Some(OrderId(id)),
        number: number.to_owned(),
        who: who.to_owned(),
        country: country.to_owned(),
    })
    .collect()
}

fn read(text: &str) -> Recognised {
    recognised(text, &wanted(), Some(OrderId(1)))
}

#[test]
fn a_number_is_told_with_its_carrier_however_it_is_written() {
    for text in ["LA874320193FR", "la 874 320 193 fr", " LA 874 320 193 FR\n"] {
        let found = read(text);
        assert_eq!((found.number.as_str(), found.carrier.as_str()), ("LA874320193FR", "La Poste"), "{text}");
        assert!(found.whole && found.order.is_none());
        assert_eq!(found.pieces.join(" "), "LA 874 320 193 FR");
    }
    assert_eq!(read("RB123456785GB").said.id, "lookup-carrier");
    assert_eq!(read("123456789012").said.id, "lookup-perhaps", "others' numbers look so too");
}

#[test]
fn what_is_half_typed_says_what_is_to_come() {
    for (text, id, carrier, left) in [
        ("LA 315 902 41", "lookup-so-far-french", "La Poste", Some(3)),
        ("LA3159024", "lookup-so-far-french", "La Poste", Some(4)),
        ("LA315902417F", "lookup-so-far-french", "La Poste", Some(1)),
        ("LA315902417N", "lookup-so-far-s10", "", Some(1)),
        ("8R00432", "lookup-so-far-colissimo", "Colissimo", Some(6)),
        ("3SWOLK04", "lookup-so-far-postnl", "PostNL", None),
        ("LA", "lookup-so-far", "", None),
    ] {
        let found = read(text);
        assert_eq!((found.said.id.as_str(), found.carrier.as_str()), (id, carrier), "{text}");
        assert!(!found.whole, "{text}");
        let wanted = left.map(|value| crate::domain::Arg::Count { value });
        assert_eq!(found.said.args.get("left"), wanted.as_ref(), "{text}");
    }
    assert_eq!(read("").said.id, "lookup-waits");
}

#[test]
fn a_post_is_told_by_its_letters_where_it_is_no_carrier_here() {
    let far = [Wanted { country: "BR".into(), ..wanted().remove(0) }];
    let found = recognised("RR123456785CN", &far, Some(OrderId(1)));
    assert_eq!(
        (found.carrier.as_str(), found.said.id.as_str(), found.whole),
        ("China Post", "lookup-carrier", true)
    );
    let slip = recognised("RR123456784CN", &far, Some(OrderId(1)));
    assert_eq!((slip.carrier.as_str(), slip.said.id.as_str()), ("China Post", "lookup-check-digit"));
}

#[test]
fn a_slip_is_a_reason_to_compare_and_not_to_refuse() {
    let slip = read("LU680211096FR");
    assert_eq!((slip.said.id.as_str(), slip.whole), ("lookup-check-digit", true));
}

#[test]
fn what_a_spreadsheet_spoilt_is_refused_by_its_name() {
    for (text, id) in [
        ("3,40434E+17", "import-number-shortened"),
        ("340434161094042000", "import-number-rounded"),
        ("1505837294610", "import-number-lost-zero"),
        ("17-11-2026", "import-number-date"),
    ] {
        let found = read(text);
        assert_eq!((found.said.id.as_str(), found.whole), (id, false), "{text}");
    }
}

#[test]
fn a_copied_page_brings_its_number_and_its_order() {
    let page = "TPOP\nOrders\nStudio Wolk\nOrder 458712 of 17 Nov 2026\nStore order #1049\nTim Hendriks\n\
                Tracking number\nLA 874 320 193 FR\n59,80 €";
    let found = read(page);
    assert_eq!((found.number.as_str(), found.order), ("LA874320193FR", Some(OrderId(2))));
    assert_eq!(recognised(page, &wanted(), Some(OrderId(2))).order, None, "it is the one that is asked for");
    let by_name = read("Bonjour,\nKatrin Vogel\nLA874320193FR");
    assert_eq!(by_name.order, Some(OrderId(3)));
    let year = read("17 Nov 2026: LA874320193FR");
    assert_eq!(year.order, None, "a year is no order, although one is numbered so");
}

#[test]
fn a_page_without_a_number_says_which_order_it_is_of() {
    let found = read("Order details\nStore order #1049\nIn production");
    assert_eq!((found.said.id.as_str(), found.order), ("lookup-only-order", Some(OrderId(2))));
    assert_eq!(read("1047").said.id, "lookup-only-order", "the order's own number is no tracking number");
    assert_eq!(read("LA874320193FR LA874320202FR").said.id, "lookup-several");
    assert_eq!(read("Hello\nhow are you").said.id, "lookup-no-number");
}

#[test]
fn a_shape_that_nobody_knows_is_taken_once_it_is_long_enough() {
    assert!(!read("ABC1234").whole);
    let odd = read("XZ12345678901234567");
    assert_eq!((odd.said.id.as_str(), odd.whole), ("lookup-unknown", true));
    for copied in ["XZ12345678901234567", "correcthorse42battery", "0612345678"] {
        assert!(!recognised(copied, &wanted(), None).whole, "{copied}: the clipboard holds anything");
    }
    assert!(recognised("LA874320193FR", &wanted(), None).whole);
}
