//! Does the connection work? One step, one question: a number that is well formed and nobody's. Whatever is answered
//! about the number, the key was accepted.

use super::{LAPOSTE, shipments};
use crate::connectors::carriers::access::{found, page, passed};
use crate::connectors::{Page, Profile, ReadError, Reply, Request};
use crate::domain::Phrase;

/// A registered letter's number, its check digit right, of a series that starts with 1.
const NOBODYS: &str = "RR000000005FR";

/// What connecting again finds the connection by: one key is enough.
const IDENTITY: &str = "laposte";

/// The request of the step.
pub(super) fn request(step: u32, profile: &Profile) -> Result<Request, String> {
    match step {
        0 => shipments::ask(profile, NOBODYS),
        other => Err(format!("there is no access step {other}")),
    }
}

/// Reads the reply to it.
pub(super) fn read(profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    shipments::rows(reply)?;
    let covers = passed(Phrase::new("access-laposte-covers"));
    Ok(page(vec![found(&LAPOSTE), covers], profile, IDENTITY))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connectors::Record;
    use crate::connectors::carriers::tests::reply;

    fn told(status: u16, body: &str) -> Result<Vec<(String, bool)>, String> {
        let page = read(&Profile::default(), &reply(status, body)).map_err(|e| e.said().id.clone())?;
        assert!(page.also.is_empty());
        Ok(page
            .records
            .into_iter()
            .map(|record| match record {
                Record::Access(found) => {
                    assert_eq!(found.identity.as_deref(), Some("laposte"));
                    (found.test.said.id, found.test.passed)
                }
                other => panic!("a test: {other:?}"),
            })
            .collect())
    }

    #[test]
    fn any_answer_about_the_number_means_that_the_key_works() {
        let passes =
            Ok(vec![("access-carriers-found".to_owned(), true), ("access-laposte-covers".to_owned(), true)]);
        for (status, body) in [
            (200, r#"{"returnCode":200,"shipment":{"idShip":"RR000000005FR"}}"#),
            (404, r#"{"returnCode":404,"returnMessage":"no","idShip":"RR000000005FR"}"#),
            (400, r#"{"returnCode":400,"returnMessage":"no"}"#),
            (207, r#"[{"returnCode":"404"}]"#),
        ] {
            assert_eq!(told(status, body), passes, "{status} {body}");
        }
    }

    #[test]
    fn a_key_that_is_not_accepted_is_told_with_a_remedy() {
        for (status, body, id) in [
            (401, r#"{"code":"UNAUTHORIZED","message":"Please check your key"}"#, "access-laposte-key"),
            (403, r#"{"code":"FORBIDDEN"}"#, "access-laposte-right"),
            // The gateway has nothing at this address: no answer about a number.
            (404, r#"{"code":"RESOURCE_NOT_FOUND"}"#, "access-carriers-gone"),
            (200, "<html>", "read-carriers-webpage"),
            (200, "{}", "read-carriers-cut-off"),
        ] {
            assert_eq!(told(status, body), Err(id.to_owned()), "{status} {body}");
        }
    }
}
