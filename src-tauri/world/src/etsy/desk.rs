//! How a request comes to the shop: the faults it meets, the log of what it wrote, the mails it caused. And
//! how the owner lets an app in.

use serde_json::Value;
use url::Url;

use super::http;
use super::write;
use crate::faults::Fault;
use crate::wire::{Outcome, Request};
use crate::world::{World, WriteLog};

impl World {
    /// A request to the Etsy shop. Fault filters see path and query; a write is what adds a shipment, so that
    /// fetching tokens is none.
    pub(crate) fn handle_etsy(&mut self, request: &Request, url: &Url, now: i64) -> Outcome {
        if !self.is_etsys(&request.url) {
            return Outcome::NotSent;
        }
        let path = match url.query() {
            Some(query) => format!("{}?{query}", url.path()),
            None => url.path().to_owned(),
        };
        let receipt = http::written_receipt(&request.method, url.path());
        let fault = self.faults().draw(&request.method, &path, receipt.is_some());
        if let Some(outcome) = fault.as_ref().and_then(|fault| fault.instead(&path, now)) {
            return outcome;
        }
        let Some(shop) = &mut self.etsy else { return Outcome::NotSent };
        let goes_astray = matches!(fault, Some(Fault::AcceptedNotStored | Fault::StoredOnAnotherOrder));
        let before = goes_astray
            .then(|| receipt.and_then(|id| shop.position(id)))
            .flatten()
            .map(|at| (at, shop.receipts[at].clone(), shop.mails.len()));
        let (reply, written) = http::answer(shop, request, url, now);
        let mut applied = written.is_some();
        if let Some((at, was, mails)) = before {
            shop.receipts[at] = was;
            shop.mails.truncate(mails);
            applied = false;
            if let (Some(Fault::StoredOnAnotherOrder), Some((_, entry))) = (&fault, &written)
                && shop.receipts.len() > 1
            {
                let other = (at + 1) % shop.receipts.len();
                entry.add(shop, other, now.div_euclid(1000));
                applied = true;
            }
        }
        if let Some(id) = receipt {
            let entry = WriteLog {
                at: now,
                method: request.method.to_ascii_uppercase(),
                path,
                order_id: Some(id.to_string()),
                number: write::code_in(&request.body),
                status: reply.status,
                applied,
                mailed: !shop.mails.is_empty(),
            };
            self.log_write(entry);
        }
        self.post_etsy_mails();
        Fault::spoil(fault.as_ref(), reply, objects)
    }

    /// Whether an address is the Etsy shop's: it begins with the interface's own.
    pub(crate) fn is_etsys(&self, address: &str) -> bool {
        self.etsy.as_ref().is_some_and(|shop| {
            address.strip_prefix(shop.config.url().as_str()).is_some_and(|rest| rest.starts_with('/'))
        })
    }

    /// Puts the mails of the Etsy shop with the others.
    pub(crate) fn post_etsy_mails(&mut self) {
        if let Some(shop) = &mut self.etsy {
            self.shop.mails.append(&mut shop.mails);
        }
    }

    /// The owner presses "Grant access" on `https://www.etsy.com/oauth/connect`; gives the address to which
    /// she is sent back, with code and state. `code_challenge` is the S256 one.
    ///
    /// # Errors
    /// What Etsy's page would say instead: there is no such shop or app, or the address is none.
    pub fn etsy_consent(
        &mut self,
        client_id: &str,
        redirect_uri: &str,
        state: &str,
        code_challenge: &str,
        scopes: &[&str],
    ) -> Result<String, String> {
        let shop = self.etsy.as_mut().ok_or("There is no Etsy shop in this world.")?;
        if client_id != shop.access.keystring {
            return Err("The application that is requesting authorization is not recognized.".into());
        }
        let mut back = Url::parse(redirect_uri).map_err(|_| "The redirect URL is not permitted.")?;
        let code = shop.access.consent(redirect_uri, code_challenge, scopes);
        back.query_pairs_mut().append_pair("code", &code).append_pair("state", state);
        Ok(back.into())
    }
}

/// The objects at the top of a reply: itself, and the results of a list.
fn objects(body: &mut Value, change: &mut dyn FnMut(&mut Value)) {
    body.get_mut("results").and_then(Value::as_array_mut).into_iter().flatten().for_each(&mut *change);
    if body.is_object() {
        change(body);
    }
}
