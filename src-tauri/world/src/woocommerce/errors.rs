//! Errors with the codes and statuses that were observed on 10.5.0, in own words in the shop's language.

use serde_json::{Map, Value, json};

use crate::config::Language;

/// A reply that says no.
#[derive(Debug, Clone)]
pub(crate) struct Failure {
    pub status: u16,
    pub body: Value,
    /// The Allow header, where the route was found and the caller may use it.
    pub allow: &'static str,
}

impl Failure {
    pub(crate) fn new(status: u16, code: &str, message: &str) -> Self {
        Self {
            status,
            body: json!({ "code": code, "message": message, "data": { "status": status } }),
            allow: "",
        }
    }

    /// The oddity of core fulfilments: the code is the integer 0.
    pub(crate) fn code_zero(status: u16, message: &str) -> Self {
        Self {
            status,
            body: json!({ "code": 0, "message": message, "data": { "status": status } }),
            allow: "",
        }
    }

    /// The other oddity: the status inside the body is a text.
    pub(crate) fn status_as_text(mut self) -> Self {
        self.body["data"]["status"] = json!(self.status.to_string());
        self
    }

    pub(crate) fn allowing(mut self, allow: &'static str) -> Self {
        self.allow = allow;
        self
    }
}

/// A parameter that is wrong: name, code, message.
pub(crate) type Wrong = (&'static str, &'static str, String);

/// 400 `rest_invalid_param` with all wrong parameters.
pub(crate) fn invalid(language: Language, wrong: &[Wrong]) -> Failure {
    let names: Vec<&str> = wrong.iter().map(|(name, ..)| *name).collect();
    let params: Map<String, Value> =
        wrong.iter().map(|(name, _, text)| ((*name).to_owned(), json!(text))).collect();
    let details: Map<String, Value> = wrong
        .iter()
        .map(|(name, code, text)| {
            ((*name).to_owned(), json!({ "code": code, "message": text, "data": null }))
        })
        .collect();
    let message = match language {
        Language::En => format!("Invalid parameter(s): {}", names.join(", ")),
        Language::Nl => format!("Ongeldige parameter(s): {}", names.join(", ")),
    };
    Failure {
        status: 400,
        body: json!({
            "code": "rest_invalid_param",
            "message": message,
            "data": { "status": 400, "params": params, "details": details },
        }),
        allow: "",
    }
}

/// Sentences that carry no detail.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Say {
    CannotList,
    CannotView,
    CannotViewThem,
    CannotCreate,
    CannotEdit,
    CannotDelete,
    NoRoute,
    InvalidId,
    InvalidOrderId,
    InvalidResource,
    InvalidTracking,
    BadSecret,
    UnknownKey,
    NoWriting,
    NoReading,
    BadMethod,
    BadSignature,
    BadTimestamp,
    UsedNonce,
    BadJson,
    NoFulfillment,
    NoItems,
    InvalidDate,
}

/// The sentence in a language.
pub(crate) fn say(language: Language, what: Say) -> &'static str {
    let (en, nl) = match what {
        Say::CannotList => ("Sorry, you cannot list these.", "Je mag deze niet opvragen."),
        Say::CannotView => ("Sorry, you cannot view this.", "Je mag dit niet bekijken."),
        Say::CannotViewThem => ("Sorry, you cannot view these.", "Je mag deze niet bekijken."),
        Say::CannotCreate => ("Sorry, you are not allowed to create this.", "Je mag dit niet aanmaken."),
        Say::CannotEdit => ("Sorry, you are not allowed to change this.", "Je mag dit niet wijzigen."),
        Say::CannotDelete => ("Sorry, you are not allowed to delete this.", "Je mag dit niet verwijderen."),
        Say::NoRoute => {
            ("No route fits this address and method.", "Geen route past bij dit adres en deze methode.")
        }
        Say::InvalidId => ("Invalid ID.", "Ongeldig id."),
        Say::InvalidOrderId => ("Invalid order ID.", "Ongeldig bestellings-id."),
        Say::InvalidResource => ("Invalid resource ID.", "Ongeldig gegevens-id."),
        Say::InvalidTracking => ("Invalid shipment tracking ID.", "Ongeldig zendings-id."),
        Say::BadSecret => ("Consumer secret is invalid.", "Consumer secret is ongeldig."),
        Say::UnknownKey => ("Consumer key is invalid.", "Consumer key is ongeldig."),
        Say::NoWriting => {
            ("This API key has no permission to write.", "Deze API-sleutel mag niet schrijven.")
        }
        Say::NoReading => ("This API key has no permission to read.", "Deze API-sleutel mag niet lezen."),
        Say::BadMethod => {
            ("Invalid signature: unknown method.", "Ongeldige handtekening: onbekende methode.")
        }
        Say::BadSignature => {
            ("Invalid signature: it does not match.", "Ongeldige handtekening: komt niet overeen.")
        }
        Say::BadTimestamp => ("Invalid timestamp.", "Ongeldig tijdstip."),
        Say::UsedNonce => ("Invalid nonce: it was used before.", "Ongeldige nonce: al gebruikt."),
        Say::BadJson => ("Invalid JSON body passed.", "Ongeldige JSON ontvangen."),
        Say::NoFulfillment => ("Fulfillment not found.", "Verzending niet gevonden."),
        Say::NoItems => {
            ("A fulfillment needs at least one item.", "Een verzending heeft minstens één artikel nodig.")
        }
        Say::InvalidDate => ("Invalid date.", "Ongeldige datum."),
    };
    match language {
        Language::En => en,
        Language::Nl => nl,
    }
}

pub(crate) fn no_route(language: Language) -> Failure {
    Failure::new(404, "rest_no_route", say(language, Say::NoRoute))
}

/// Every way in which a key or a signature is refused carries this code.
pub(crate) fn authentication(language: Language, what: Say) -> Failure {
    Failure::new(401, "woocommerce_rest_authentication_error", say(language, what))
}
