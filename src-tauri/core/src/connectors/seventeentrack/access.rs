//! Does the connection work? One step, one question, which costs nothing: how much of the allowance is left.

use super::{SEVENTEENTRACK, answer};
use crate::connectors::carriers::access::{found, page, passed};
use crate::connectors::carriers::address;
use crate::connectors::carriers::json::int;
use crate::connectors::{Page, Profile, ReadError, Reply, Request};
use crate::domain::Phrase;

/// What connecting again finds the connection by: one key is enough.
const IDENTITY: &str = "17track";

/// The request of the step.
pub(super) fn request(step: u32, profile: &Profile) -> Result<Request, String> {
    match step {
        0 => address::post(profile, "/track/v2.4/getquota", "[]".to_owned()),
        other => Err(format!("there is no access step {other}")),
    }
}

/// Reads the reply to it.
pub(super) fn read(profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    let data = answer::data(reply)?;
    let mut tests = vec![found(&SEVENTEENTRACK)];
    if let Some(left) = int(&data, "quota_remain") {
        tests.push(passed(Phrase::new("access-17track-left").count("count", left.max(0))));
    }
    tests.push(passed(Phrase::new("access-17track-scarce")));
    Ok(page(tests, profile, IDENTITY))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connectors::Record;
    use crate::connectors::carriers::tests::reply;

    fn told(body: &str) -> Result<Vec<String>, String> {
        let page = read(&Profile::default(), &reply(200, body)).map_err(|e| e.said().id.clone())?;
        let test = |record| match record {
            Record::Access(found) => {
                assert!(found.test.passed && found.identity.as_deref() == Some("17track"));
                found.test.said.id
            }
            other => panic!("a test: {other:?}"),
        };
        Ok(page.records.into_iter().map(test).collect())
    }

    #[test]
    fn a_key_that_works_tells_what_is_left() {
        let body = r#"{"code":0,"data":{"quota_total":200,"quota_used":10,"quota_remain":190,"max_track_daily":1000}}"#;
        let all = ["access-carriers-found", "access-17track-left", "access-17track-scarce"];
        assert_eq!(told(body).unwrap(), all);
        assert_eq!(told(r#"{"code":0,"data":{"quota_remain":null}}"#).unwrap(), [all[0], all[2]]);
    }

    #[test]
    fn one_that_does_not_is_told() {
        assert_eq!(told(r#"{"code":-18010002,"data":null}"#), Err("access-17track-key".to_owned()));
    }
}
