//! The evidence of one order: who says what, with times and sources, for a carrier, a supplier or a platform that
//! asks. Nothing of another order is in it.

use super::App;
use super::asks::{about_said, outcome_said};
use super::error::ApiError;
use super::ledger::{self, ledger};
use super::repairing::phase_sentence;
use super::timeline::timeline;
use super::view::{LedgerLine, Side, What, When};
use super::words::delivery_said;
use crate::domain::{Ms, OrderId, Phrase, Precision, Stamp, TrackingNumber};
use crate::export::evidence::{Part, Sheet};
use crate::messages::{Language, Messages};
use crate::reconcile::{OrderFacts, Rules};
use crate::settings;
use crate::store::{Account, ProofRow, ToldEvent};
use chrono::{DateTime, FixedOffset};
use serde_json::{Value, json};

/// The two files.
#[derive(Debug, Clone)]
pub struct EvidenceFiles {
    /// What they may be called, without an ending.
    pub name: String,
    /// The page.
    pub html: String,
    /// What it rests on.
    pub json: String,
}

/// What the evidence is made of.
struct Known<'a> {
    facts: &'a OrderFacts,
    account: &'a Account,
    rules: &'a Rules,
    told: &'a [(TrackingNumber, Vec<ToldEvent>)],
    proofs: &'a [ProofRow],
    now: Ms,
    words: &'a Messages,
    /// The wall clock of a moment.
    wall: &'a dyn Fn(Ms) -> DateTime<FixedOffset>,
}

impl App {
    /// The evidence of an order, in this language.
    ///
    /// # Errors
    /// When there is no such order; the store's.
    pub async fn evidence(&self, order: OrderId, language: Language) -> Result<EvidenceFiles, ApiError> {
        let facts = self.facts_of(order).await?;
        let missing = || {
            ApiError::new(super::Code::Input, Phrase::new("error-no-order").text("order", order.to_string()))
        };
        let account = self.store.account(facts.order.account).await?.ok_or_else(missing)?;
        let mut told = Vec::new();
        for parcel in &facts.parcels {
            told.push((parcel.number.clone(), self.store.parcel_events(&parcel.number).await?));
        }
        let sheet = sheet(&Known {
            facts: &facts,
            account: &account,
            rules: &settings::rules(&self.store).await?,
            told: &told,
            proofs: &self.store.proofs_of_order(order).await?,
            now: self.now(),
            words: &Messages::new(language),
            wall: &|at| self.edge.zone.wall(at),
        });
        Ok(EvidenceFiles { name: file_name(&facts.order.number), html: sheet.html(), json: sheet.json() })
    }
}

/// A name for the files: nothing in it that a file system takes for something else.
fn file_name(number: &str) -> String {
    let plain: String = number.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(40).collect();
    format!("trackmend-{}", if plain.is_empty() { "order" } else { &plain })
}

fn sheet(known: &Known<'_>) -> Sheet {
    let order = &known.facts.order;
    let say = |phrase: &Phrase| known.say(phrase);
    Sheet {
        language: known.words.language().code(),
        title: say(&Phrase::new("sheet-title")
            .text("order", &order.number)
            .text("shop", &known.account.name)),
        notes: vec![
            say(&Phrase::new("sheet-made").text("at", known.moment(Stamp::instant(known.now)))),
            say(&Phrase::new("sheet-times")),
        ],
        parts: [order_part(known), asks_part(known), ledger_part(known), events_part(known)]
            .into_iter()
            .chain(proof_parts(known))
            .collect(),
        raw_title: say(&Phrase::new("sheet-raw")),
        raw: raw(known),
    }
}

impl Known<'_> {
    fn say(&self, phrase: &Phrase) -> String {
        self.words.say(phrase, (self.wall)(self.now).offset())
    }

    fn word(&self, id: &str) -> String {
        self.say(&Phrase::new(id))
    }

    /// A moment with its year and its zone, as exactly as it is known.
    fn moment(&self, stamp: Stamp) -> String {
        let wall = (self.wall)(stamp.at);
        let said = match stamp.precision {
            Precision::Day => wall.format("%Y-%m-%d").to_string(),
            Precision::Minute => wall.format("%Y-%m-%d %H:%M (UTC%:z)").to_string(),
            Precision::Instant => wall.format("%Y-%m-%d %H:%M:%S (UTC%:z)").to_string(),
        };
        match stamp.zone_assumed {
            true => self.say(&Phrase::new("sheet-zone-assumed").text("at", said)),
            false => said,
        }
    }

    fn shown(&self, when: When) -> String {
        self.moment(Stamp { at: when.at, precision: when.precision, zone_assumed: false })
    }
}

fn order_part(known: &Known<'_>) -> Part {
    let order = &known.facts.order;
    let pair = |label: &str, value: String| vec![known.word(label), value];
    let mut rows = vec![
        pair("sheet-shop", format!("{} ({})", known.account.name, known.account.platform.name())),
        pair("sheet-order", order.number.clone()),
        pair("sheet-ordered", known.moment(order.ordered)),
    ];
    rows.extend(order.paid.map(|at| pair("sheet-paid", known.moment(at))));
    rows.extend(order.closed.map(|at| pair("sheet-closed", known.moment(at))));
    let buyer = [&order.buyer.name, &order.buyer.postcode, &order.buyer.country];
    let buyer: Vec<&str> =
        buyer.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    rows.push(pair("sheet-recipient", buyer.join(", ")));
    rows.extend(order.lines.iter().map(|line| {
        let name = if line.name.is_empty() { &line.sku } else { &line.name };
        pair("sheet-goods", format!("{} × {name}", line.quantity))
    }));
    Part { title: known.word("sheet-part-order"), heads: Vec::new(), rows, none: String::new() }
}

fn asks_part(known: &Known<'_>) -> Part {
    let rows = known.facts.asks.iter().map(|ask| {
        let (outcome, ended) = match ask.outcome {
            Some((outcome, at)) => (known.say(&outcome_said(outcome)), known.moment(Stamp::instant(at))),
            None => (known.word("sheet-open"), String::new()),
        };
        vec![known.moment(Stamp::instant(ask.at)), known.say(&about_said(ask.about)), outcome, ended]
    });
    Part {
        title: known.word("sheet-part-asks"),
        heads: ["sheet-head-when", "sheet-head-question", "sheet-head-outcome", "sheet-head-settled"]
            .map(|head| known.word(head))
            .to_vec(),
        rows: rows.collect(),
        none: known.word("sheet-no-asks"),
    }
}

fn ledger_part(known: &Known<'_>) -> Part {
    let lines = ledger(ledger::Seen {
        facts: known.facts,
        account: known.account,
        finding: None,
        repair: None,
        rules: known.rules,
        now: known.now,
    });
    let row = |line: &LedgerLine| {
        let what = match &line.what {
            What::Number { number, .. } => number.clone(),
            What::Hole { said } | What::Said { said } => known.say(said),
        };
        vec![
            source(known, Some(line.side), &line.name),
            known.say(&line.says),
            line.at.map_or_else(String::new, |at| known.shown(at)),
            what,
        ]
    };
    Part {
        title: known.word("sheet-part-says"),
        heads: ["sheet-head-who", "sheet-head-says", "sheet-head-when", "sheet-head-number"]
            .map(|head| known.word(head))
            .to_vec(),
        rows: lines.iter().map(row).collect(),
        none: String::new(),
    }
}

/// Who says it: the side, with its name where it has one.
fn source(known: &Known<'_>, side: Option<Side>, name: &str) -> String {
    let side = known.word(match side {
        Some(Side::Supplier) => "window-side-supplier",
        Some(Side::Shop) => "window-side-shop",
        Some(Side::Carrier) => "window-side-carrier",
        None => return "Trackmend".to_owned(),
    });
    if name.is_empty() { side } else { format!("{side}: {name}") }
}

/// What happened, oldest first, each line with who told it.
fn events_part(known: &Known<'_>) -> Part {
    let mut rows: Vec<(Ms, Vec<String>)> = Vec::new();
    for event in timeline(known.facts, &[]) {
        let (side, name) = match event.side {
            // What carriers tell stands below, word for word.
            Some(Side::Carrier) => continue,
            Some(Side::Shop) => (Some(Side::Shop), known.account.platform.name()),
            other => (other, ""),
        };
        let row =
            vec![known.shown(event.when), source(known, side, name), known.say(&event.said), String::new()];
        rows.push((event.when.at, row));
    }
    // How a parcel ended, as the shop tells it.
    for entry in &known.facts.order.fulfillments {
        if let (Some(at), Some(said)) =
            (entry.delivered, delivery_said(entry.delivery, known.account.platform))
        {
            let shop = source(known, Some(Side::Shop), known.account.platform.name());
            rows.push((at.at, vec![known.moment(at), shop, known.say(&said), String::new()]));
        }
    }
    for (number, events) in known.told {
        for told in events {
            let event = &told.event;
            let code = if event.code.is_empty() { String::new() } else { format!("[{}]", event.code) };
            let parts = [number.as_str(), code.as_str(), event.said.trim(), event.place.trim()];
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            let row = vec![
                known.moment(event.at),
                source(known, Some(Side::Carrier), told.by.name()),
                parts.join(" · "),
                known.moment(Stamp::instant(told.came)),
            ];
            rows.push((event.at.at, row));
        }
    }
    for ask in &known.facts.asks {
        let mut said = vec![(ask.at, about_said(ask.about))];
        said.extend(ask.outcome.map(|(outcome, at)| (at, outcome_said(outcome))));
        for (at, said) in said {
            let row = vec![
                known.moment(Stamp::instant(at)),
                known.word("sheet-owner"),
                known.say(&said),
                String::new(),
            ];
            rows.push((at, row));
        }
    }
    rows.sort_by_key(|(at, _)| *at);
    Part {
        title: known.word("sheet-part-events"),
        heads: ["sheet-head-when", "sheet-head-who", "sheet-head-what", "sheet-head-came"]
            .map(|head| known.word(head))
            .to_vec(),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        none: String::new(),
    }
}

/// The proofs of what Trackmend wrote to the shop.
fn proof_parts(known: &Known<'_>) -> Vec<Part> {
    let numbers = |numbers: &[TrackingNumber]| match numbers {
        [] => known.word("proof-none"),
        all => all.iter().map(TrackingNumber::as_str).collect::<Vec<_>>().join(", "),
    };
    let at = |at: Ms| known.moment(Stamp::instant(at));
    let part = |proof: &ProofRow| Part {
        title: known.say(&Phrase::new("sheet-part-proof").text("proof", proof.id.to_string())),
        heads: Vec::new(),
        rows: vec![
            vec![known.word("proof-number"), proof.key.rsplit('|').next().unwrap_or_default().to_owned()],
            vec![known.word("proof-asked-by"), proof.asked_by.clone()],
            vec![known.word("proof-asked-at"), at(proof.asked_at)],
            vec![known.word("proof-sent-at"), proof.sent_at.map_or_else(|| known.word("proof-not-sent"), at)],
            vec![known.word("proof-before"), numbers(&proof.before)],
            vec![known.word("proof-after"), numbers(&proof.after)],
            vec![known.word("proof-read-at"), at(proof.read_at)],
            vec![known.word("proof-result"), known.say(&phase_sentence(proof.result))],
        ],
        none: String::new(),
    };
    known.proofs.iter().map(part).collect()
}

/// Everything as it was told, for programs. Of this order alone: who else has one of its numbers stays out.
fn raw(known: &Known<'_>) -> Value {
    let facts = known.facts;
    let iso = |at: Ms| (known.wall)(at).to_rfc3339();
    let events = |(number, events): &(TrackingNumber, Vec<ToldEvent>)| {
        let events = events.iter().map(|told| {
            json!({
                "told_by": told.by, "came": iso(told.came), "at": iso(told.event.at.at),
                "precision": told.event.at.precision, "zone_assumed": told.event.at.zone_assumed,
                "code": told.event.code, "said": told.event.said, "place": told.event.place,
                "means": told.event.means,
            })
        });
        json!({ "number": number, "events": events.collect::<Vec<_>>() })
    };
    let proofs = known.proofs.iter().map(|proof| {
        json!({
            "proof": proof.id, "asked_by": proof.asked_by, "asked_at": iso(proof.asked_at),
            "sent_at": proof.sent_at.map(iso), "before": proof.before, "after": proof.after,
            "read_at": iso(proof.read_at), "result": proof.result,
        })
    });
    json!({
        "made_at": iso(known.now),
        "moments": "milliseconds since 1970-01-01T00:00:00Z where they are numbers",
        "shop": { "name": known.account.name, "platform": known.account.platform },
        "order": facts.order,
        "read": facts.reads,
        "shown": facts.sightings,
        "sent": facts.shipments.iter()
            .map(|sent| json!({ "supplier": sent.supplier, "shipment": sent.shipment })).collect::<Vec<_>>(),
        "customer_asks": facts.asks,
        "carriers": known.told.iter().map(events).collect::<Vec<_>>(),
        "proofs": proofs.collect::<Vec<_>>(),
    })
}

#[cfg(test)]
#[path = "evidence_tests.rs"]
mod tests;
