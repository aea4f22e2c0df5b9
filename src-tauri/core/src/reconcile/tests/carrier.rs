//! The right number with the wrong carrier or link.

use super::*;
use crate::domain::Cause;

fn beside(carrier: &str, url: &str, change: impl FnOnce(&mut OrderFacts)) -> Option<Cause> {
    let judgement = judge(|f| {
        f.sightings.push(Sighting { carrier: carrier.into(), url: url.into(), ..sighting("LA874320193FR") });
        change(f);
        for s in &mut f.sightings {
            s.number = f.shipments[0].shipment.numbers[0].number.clone();
        }
    });
    assert!(judgement.findings.iter().all(|f| f.kind == Kind::CarrierDiffers), "{judgement:?}");
    judgement.findings.first().map(|f| f.cause)
}

#[test]
fn a_carrier_that_has_no_such_numbers_is_wrong() {
    for (carrier, cause) in [
        ("DPD", Some(Cause::WrongCarrier)),
        ("UPS", Some(Cause::WrongCarrier)),
        ("La Poste", None),
        ("Colissimo", None),
        ("Chronopost", None),
        // The post that delivers it.
        ("PostNL", None),
        // Nothing is known of his numbers.
        ("Fietskoerier Jan", None),
        ("An Post", None),
        // They hand over to any post, and it to them.
        ("Landmark Global", None),
        ("Asendia", None),
        ("Yodel", Some(Cause::WrongCarrier)),
        ("", None),
    ] {
        assert_eq!(beside(carrier, "", |_| {}), cause, "{carrier}");
    }
    let unsure = |f: &mut OrderFacts| {
        f.shipments[0].shipment.numbers[0] =
            ShipmentNumber { number: number("123456789012"), carrier: String::new(), url: String::new() };
    };
    assert_eq!(beside("UPS", "", unsure), None, "twelve digits are many carriers'");
    let told = |f: &mut OrderFacts| f.shipments[0].shipment.numbers[0].carrier = "DPD".into();
    assert_eq!(beside("DPD", "", told), None, "the supplier names it");
}

#[test]
fn a_link_that_leads_to_another_carrier_or_nowhere_is_dead() {
    for (url, cause) in [
        ("https://www.ups.com/track?tracknum=LA874320193FR", Some(Cause::DeadLink)),
        ("www.laposte.fr/suivi", Some(Cause::DeadLink)),
        ("javascript:alert(1)", Some(Cause::DeadLink)),
        ("https://www.laposte.fr/outils/suivre-vos-envois?code=LA874320193FR", None),
        ("https://jouw.postnl.nl/track-and-trace/LA874320193FR-NL-1015BA", None),
        ("https://track.aftership.com/LA874320193FR", None),
        ("https://studio-wolk.example/track", None),
    ] {
        assert_eq!(beside("", url, |_| {}), cause, "{url}");
    }
}

#[test]
fn it_is_said_when_the_waiting_time_is_over() {
    let early =
        |f: &mut OrderFacts| f.shipments[0].shipment.shipped = Some(Stamp::instant(NOW.plus(-DAY / 4)));
    assert_eq!(beside("DPD", "", early), None);
}
