//! Does the connection work? One step, one question: about a number that no parcel has. That DHL does not know it is
//! the answer; a key that is not right is turned down before.

use super::{A_DAY, DHL, PAUSE, ask, errors};
use crate::connectors::carriers::access::{found, page, passed};
use crate::connectors::{Page, Profile, ReadError, Reply, Request};
use crate::domain::Phrase;

/// Of DHL Paket's shape, with its check digit, and of no sender.
const NOBODYS: &str = "00340434000000000000";

/// What reconnecting finds the connection by: an owner has one with DHL, whatever the key.
const IDENTITY: &str = "dhl";

/// The request of a step.
///
/// # Errors
/// When there is no such step, or the address is no good.
pub(super) fn request(step: u32, profile: &Profile) -> Result<Request, String> {
    match step {
        0 => ask::number(profile, NOBODYS, ""),
        other => Err(format!("there is no access step {other}")),
    }
}

/// Reads the reply.
///
/// # Errors
/// Where the key does not open, or nothing was answered.
pub(super) fn read(profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    if !errors::is_problem(reply, 404) {
        let body = errors::body(reply)?;
        body.get("shipments").filter(|found| found.is_array()).ok_or_else(|| DHL.cut_off())?;
    }
    let budget = passed(Phrase::new("access-dhl-budget").count("most", i64::from(A_DAY)));
    let page = page(vec![found(&DHL), budget], profile, IDENTITY);
    Ok(Page { pause: Some(PAUSE), ..page })
}

#[cfg(test)]
mod tests {
    use super::super::tests::reply;
    use super::*;
    use crate::connectors::Record;
    use crate::domain::TrackingNumber;
    use crate::numbers::{Carrier, recognise};

    const NOT_KNOWN: &str = r#"{"title":"No result found","status":404,"detail":"No shipment."}"#;

    #[test]
    fn that_nobodys_number_is_not_known_shows_that_the_key_works() {
        let page = read(&Profile::default(), &reply(404, NOT_KNOWN)).unwrap();
        let told: Vec<_> = page
            .records
            .iter()
            .map(|record| match record {
                Record::Access(a) => (a.test.said.id.as_str(), a.test.passed, a.identity.as_deref()),
                other => panic!("a test: {other:?}"),
            })
            .collect();
        assert_eq!(
            told,
            [("access-carriers-found", true, Some("dhl")), ("access-dhl-budget", true, Some("dhl"))]
        );
        assert!(page.also.is_empty());
        assert!(read(&Profile::default(), &reply(200, r#"{"shipments":[]}"#)).is_ok());
    }

    #[test]
    fn a_404_of_somebody_else_shows_nothing() {
        for (status, body) in [(404, "<html>"), (404, "{}"), (200, "{}"), (401, "{}"), (403, "{}")] {
            assert!(read(&Profile::default(), &reply(status, body)).is_err(), "{status} {body}");
        }
    }

    #[test]
    fn nobodys_number_is_well_formed() {
        let number = TrackingNumber::read(NOBODYS).unwrap();
        assert_eq!(recognise(&number, "", "").first().map(|guess| guess.carrier), Some(Carrier::DhlPaket));
    }
}
