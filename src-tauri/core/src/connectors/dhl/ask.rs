//! The one question that DHL answers: where is the parcel with this number?

use crate::connectors::carriers::address::get;
use crate::connectors::{ParcelQuestion, Profile, Request};

/// Asks about the one parcel. The recipient's postcode shows DHL that the asker knows it; DHL then tells more.
///
/// # Errors
/// When there is no parcel, or the address is no good.
pub(super) fn request(parcels: &[ParcelQuestion], profile: &Profile) -> Result<Request, String> {
    let parcel = parcels.first().ok_or("no parcel was named")?;
    number(profile, parcel.number.as_str(), &postcode(&parcel.postcode))
}

/// Asks about a number; `postcode` may be blank.
///
/// # Errors
/// When the address is no good.
pub(super) fn number(profile: &Profile, number: &str, postcode: &str) -> Result<Request, String> {
    let mut request = get(profile, "/track/shipments")?;
    // English, whatever the owner reads: a carrier's words are shown as they are, and are compared.
    request.url.query_pairs_mut().append_pair("trackingNumber", number).append_pair("language", "en");
    if !postcode.is_empty() {
        request.url.query_pairs_mut().append_pair("recipientPostalCode", postcode);
    }
    Ok(request)
}

/// A postcode without its spaces; blank where it does not look like one: DHL would turn the number down for it.
fn postcode(written: &str) -> String {
    let packed: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    let fine = (3..=10).contains(&packed.len())
        && packed.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        && packed.contains(|c: char| c.is_ascii_digit());
    if fine { packed } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::super::tests::question;
    use super::*;

    fn asked(postcode: &str) -> String {
        let profile = Profile { url: "https://api-eu.dhl.com".to_owned(), ..Profile::default() };
        let question = ParcelQuestion { postcode: postcode.to_owned(), ..question("00340434161094042557") };
        String::from(request(&[question], &profile).unwrap().url)
    }

    #[test]
    fn a_parcel_is_asked_about_with_its_postcode_where_that_is_one() {
        let bare = "https://api-eu.dhl.com/track/shipments?trackingNumber=00340434161094042557&language=en";
        assert_eq!(asked(""), bare);
        assert_eq!(asked("1012 AB"), format!("{bare}&recipientPostalCode=1012AB"));
        for odd in ["AB", "n/a", "1012 AB Amsterdam, NL", "12&x=1", "unknown"] {
            assert_eq!(asked(odd), bare, "{odd}");
        }
    }
}
