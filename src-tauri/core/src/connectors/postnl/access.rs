//! Does the connection work? One question, about a number that belongs to nobody: a key that opens gets "not known"
//! for an answer. That PostNL answers any well-formed number so is UNVERIFIED; should it tell of a parcel, the key
//! opens as well.
//!
//! A key has no name that an answer tells. So there is one connection to PostNL; a second key takes the place of the
//! first.

use super::{API, errors, v2};
use crate::connectors::{AccessRecord, AccessTest, Page, Profile, ReadError, Record, Reply, Request};
use crate::domain::{Phrase, TrackingNumber};
use url::Url;

/// Well-formed: thirteen characters, `3S`, four letters and seven digits.
const NOBODYS: &str = "3STMND0000000";

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
    let body = errors::body(reply)?;
    if !v2::is_answer(&body) {
        return Err(errors::cut_off());
    }
    let profile = Profile { shop_name: "PostNL".to_owned(), ..profile.clone() };
    let record = |said: &str| {
        let test = AccessTest { passed: true, said: Phrase::new(said), remedy: None, optional: false };
        Record::Access(AccessRecord { test, profile: profile.clone(), identity: identity(&profile) })
    };
    // What the owner would else find out by waiting in vain.
    let records = vec![record("access-postnl-found"), record("access-postnl-own-contract")];
    Ok(Page { records, ..Page::default() })
}

/// What reconnecting finds it by: where it answers.
fn identity(profile: &Profile) -> Option<String> {
    match profile.url.as_str() {
        API => Some("postnl:api.postnl.nl".to_owned()),
        elsewhere => {
            let url = Url::parse(elsewhere).ok()?;
            Some(format!("postnl:{}:{}", url.host_str()?, url.port_or_known_default()?))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::reply;
    use super::*;

    fn at(url: &str) -> Profile {
        Profile { url: url.to_owned(), allow_http: true, ..Profile::default() }
    }

    fn told(body: &str) -> Result<Vec<(String, bool)>, String> {
        let page = read(&at(API), &reply(200, body)).map_err(|error| error.said().id.clone())?;
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
                ["access-postnl-found", "access-postnl-own-contract"].map(|id| (id.to_owned(), true));
            assert_eq!(told(body), Ok(passed.to_vec()));
        }
    }

    #[test]
    fn an_answer_of_somebody_else_is_none() {
        assert_eq!(told(r#"{"fault":{}}"#), Err("read-postnl-cut-off".to_owned()));
        assert_eq!(read(&at(API), &reply(401, "{}")).unwrap_err().said().id, "access-postnl-key");
        assert_eq!(read(&at(API), &reply(404, "{}")).unwrap_err().said().id, "access-postnl-switched-off");
    }

    #[test]
    fn a_demo_is_another_connection() {
        assert_eq!(identity(&at(API)).as_deref(), Some("postnl:api.postnl.nl"));
        assert_eq!(identity(&at("http://127.0.0.1:8089/postnl")).as_deref(), Some("postnl:127.0.0.1:8089"));
    }
}
