//! Does the connection work? One question, about a number that belongs to nobody: a key that opens gets "not known"
//! for an answer. That PostNL answers any well-formed number so is UNVERIFIED; should it tell of a parcel, the key
//! opens as well.

use super::{POSTNL, errors, v2};
use crate::connectors::carriers::access::{found, page, passed};
use crate::connectors::{Page, Profile, ReadError, Reply, Request};
use crate::domain::{Phrase, TrackingNumber};

/// Well-formed: thirteen characters, `3S`, four letters and seven digits.
const NOBODYS: &str = "3STMND0000000";

/// What connecting again finds the connection by: an answer tells nothing of whose the key is.
const IDENTITY: &str = "postnl";

/// The request of a step.
pub(super) fn request(step: u32, profile: &Profile) -> Result<Request, String> {
    if step > 0 {
        return Err(format!("there is no access step {step}"));
    }
    let number = TrackingNumber::read(NOBODYS).map_err(|error| error.to_string())?;
    v2::request(profile, &number)
}

/// Reads the reply to it.
pub(super) fn read(profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    if !v2::is_answer(&errors::body(reply)?) {
        return Err(POSTNL.cut_off());
    }
    // What the owner would else find out by waiting in vain.
    let own_contract = passed(Phrase::new("access-postnl-own-contract"));
    Ok(page(vec![found(&POSTNL), own_contract], profile, IDENTITY))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connectors::Record;
    use crate::connectors::carriers::tests::reply;

    fn told(status: u16, body: &str) -> Result<Vec<(String, bool)>, String> {
        let page =
            read(&Profile::default(), &reply(status, body)).map_err(|error| error.said().id.clone())?;
        assert!(page.also.is_empty());
        let tests = page.records.into_iter().map(|record| match record {
            Record::Access(found) => (found.test.said.id, found.test.passed),
            other => panic!("a test: {other:?}"),
        });
        Ok(tests.collect())
    }

    #[test]
    fn a_key_that_opens_passes_and_its_owner_is_told_whose_parcels_it_knows() {
        for body in [
            r#"{"CompleteStatus":{},"Warnings":[{"Message":"No shipment found","Code":"2"}]}"#,
            r#"{"CompleteStatus":{"Shipment":{"Barcode":"3STMND0000000"}}}"#,
        ] {
            let passed =
                ["access-carriers-found", "access-postnl-own-contract"].map(|id| (id.to_owned(), true));
            assert_eq!(told(200, body), Ok(passed.to_vec()));
        }
    }

    #[test]
    fn an_answer_of_somebody_else_is_none() {
        for (status, body, id) in [
            (200, r#"{"fault":{}}"#, "read-carriers-cut-off"),
            (401, "{}", "access-postnl-key"),
            (404, "{}", "access-postnl-switched-off"),
        ] {
            assert_eq!(told(status, body), Err(id.to_owned()));
        }
    }
}
