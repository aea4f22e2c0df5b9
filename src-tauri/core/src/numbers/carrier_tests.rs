use super::*;

#[test]
fn sources_spell_carriers_in_many_ways() {
    for (written, carrier) in [
        ("PostNL", Carrier::PostNl),
        ("POST NL", Carrier::PostNl),
        ("postnl-3s", Carrier::PostNl),
        ("PostNL (brievenbus)", Carrier::PostNl),
        ("LAPOSTE", Carrier::LaPoste),
        ("La Poste", Carrier::LaPoste),
        ("La Poste (Colissimo)", Carrier::Colissimo),
        ("La Poste - Lettre suivie", Carrier::LaPoste),
        ("Collissimo", Carrier::Colissimo),
        ("La Poste Suisse", Carrier::SwissPost),
        ("DHL", Carrier::Dhl),
        ("DHL Parcel NL", Carrier::DhlEcommerceNl),
        ("Deutsche Post DHL", Carrier::DhlPaket),
        ("DPD.NL", Carrier::Dpd),
        ("DPD Belgium", Carrier::Dpd),
        ("Mondial-Relay", Carrier::MondialRelay),
        ("B-Post", Carrier::Bpost),
        ("Österreichische Post", Carrier::AustrianPost),
        ("PostNord", Carrier::PostNord),
        ("Fedex", Carrier::FedEx),
    ] {
        assert_eq!(Carrier::named(written), Some(carrier), "{written}");
    }
}

#[test]
fn two_carriers_or_a_stranger_are_no_answer() {
    for written in ["", "PostNL / DHL", "Upset", "Koerier Jan", "Briefpost", "post"] {
        assert_eq!(Carrier::named(written), None, "{written:?}");
    }
}

#[test]
fn each_spelling_belongs_to_one_carrier() {
    let mut seen = std::collections::BTreeMap::new();
    for &carrier in Carrier::ALL {
        assert_eq!(Carrier::from_code(carrier.code()), Some(carrier));
        assert_eq!(Carrier::named(carrier.name()), Some(carrier), "its own name");
        for spelling in carrier.spellings() {
            assert_eq!(fold(&spelling), spelling, "aliases are kept folded");
            let other = seen.insert(spelling.replace(' ', ""), carrier);
            assert!(other.is_none_or(|o| o == carrier), "{spelling} is claimed by {other:?} and {carrier:?}");
        }
    }
}

#[test]
fn woocommerce_has_its_own_spellings() {
    let woo = |carrier: Carrier, country| carrier.spelling(Platform::WooCommerce, country);
    assert_eq!(woo(Carrier::PostNl, "NL"), "PostNL");
    assert_eq!(woo(Carrier::LaPoste, "FR"), "Colissimo", "its list has no plain La Poste");
    assert_eq!(woo(Carrier::Dpd, "nl"), "DPD.NL");
    assert_eq!(woo(Carrier::Dpd, "FR"), "", "no entry for France: a custom name");
    assert_eq!(woo(Carrier::Chronopost, "FR"), "");
}

#[test]
fn shopify_has_its_own_spellings_that_lead_back_to_the_carrier() {
    let shopify = |carrier: Carrier, country| carrier.spelling(Platform::Shopify, country);
    assert_eq!(shopify(Carrier::Bpost, "BE"), "BPost", "capitals count there");
    assert_eq!(shopify(Carrier::LaPoste, "FR"), "La Poste Colissimo");
    assert_eq!((shopify(Carrier::Dpd, "NL"), shopify(Carrier::Dpd, "gb")), ("DPD", "DPD UK"));
    assert_eq!(shopify(Carrier::Posti, "FI"), "", "not on its list");
    for &carrier in Carrier::ALL {
        for (_, name) in carrier.facts().shopify {
            let read = Carrier::named(name);
            let same = read.is_some_and(|read| {
                read == carrier || read.divisions().contains(&carrier) || read.includes(carrier)
            });
            assert!(same, "{name} is read as {read:?}, not {carrier:?}");
        }
    }
}

#[test]
fn etsy_has_codes_that_lead_back_to_the_carrier() {
    let etsy = |carrier: Carrier, country| carrier.spelling(Platform::Etsy, country);
    assert_eq!(etsy(Carrier::LaPoste, "NL"), "la-poste-colissimo", "its list has no plain La Poste");
    assert_eq!((etsy(Carrier::Dpd, "NL"), etsy(Carrier::Dpd, "de")), ("dpd", "dpd-de"));
    for &carrier in Carrier::ALL {
        let off = [Carrier::ColisPrive, Carrier::InPost, Carrier::Spring, Carrier::YunExpress];
        let is = Carrier::is_spelling(Platform::Etsy, etsy(carrier, ""));
        assert_eq!(is, !off.contains(&carrier), "{carrier:?} on its list");
        for (_, name) in carrier.facts().etsy {
            let read = Carrier::named(name);
            let same = read.is_some_and(|read| {
                read == carrier || read.divisions().contains(&carrier) || read.includes(carrier)
            });
            assert!(same, "{name} is read as {read:?}, not {carrier:?}");
        }
    }
    assert_eq!(Carrier::unlisted(Platform::Etsy), "other");
    assert_eq!(Carrier::named("other"), None);
    assert!(!Carrier::is_spelling(Platform::Etsy, "PostNL"), "Etsy wants its code");
    assert_eq!(Carrier::unlisted(Platform::Shopify), "", "Shopify takes any name");
}

#[test]
fn bol_has_a_code_for_each() {
    let bol = |carrier: Carrier, country| carrier.spelling(Platform::Bol, country);
    assert_eq!(bol(Carrier::PostNl, "NL"), "TNT", "its old name");
    assert_eq!((bol(Carrier::Dpd, "NL"), bol(Carrier::Dpd, "BE")), ("DPD-NL", "DPD-BE"));
    assert_eq!((bol(Carrier::LaPoste, "NL"), bol(Carrier::Colissimo, "BE")), ("OTHER", "OTHER"));
    assert!(Carrier::ALL.iter().all(|&carrier| !bol(carrier, "NL").is_empty()));
}
