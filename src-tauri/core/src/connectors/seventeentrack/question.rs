//! A question: new numbers are announced first, and what came of that decides what is read.

use super::answer::{self, codes};
use super::{PAUSE, SEVENTEENTRACK, parcel};
use crate::connectors::carriers::address;
use crate::connectors::carriers::json::text;
use crate::connectors::carriers::parcels::{asked, problem, record};
use crate::connectors::{
    Page, PageToken, ParcelAnswer, ParcelQuestion, Problem, Profile, ReadError, Reply, Request,
};
use crate::domain::{Phrase, TrackingNumber};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What the second request knows of the first.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Announced {
    /// The new numbers that 17TRACK has now.
    announced: Vec<TrackingNumber>,
}

/// The request of a page.
pub(super) fn request(
    parcels: &[ParcelQuestion],
    profile: &Profile,
    page: Option<&PageToken>,
) -> Result<Request, String> {
    if page.is_none() && parcels.iter().any(|parcel| parcel.new) {
        let new: Vec<_> = parcels.iter().filter(|parcel| parcel.new).map(|parcel| &parcel.number).collect();
        return address::post(profile, "/track/v2.4/register", numbers(&new));
    }
    let announced = token(page)?;
    let known: Vec<_> =
        parcels.iter().filter(|parcel| announced.has(parcel)).map(|parcel| &parcel.number).collect();
    address::post(profile, "/track/v2.4/gettrackinfo", numbers(&known))
}

fn numbers(numbers: &[&TrackingNumber]) -> String {
    let rows: Vec<Value> = numbers.iter().map(|number| json!({"number": number})).collect();
    Value::Array(rows).to_string()
}

fn token(page: Option<&PageToken>) -> Result<Announced, String> {
    page.map_or_else(
        || Ok(Announced::default()),
        |page| {
            serde_json::from_value(page.0.clone())
                .map_err(|error| format!("not a page of a question about parcels: {error}"))
        },
    )
}

impl Announced {
    /// Whether 17TRACK can be asked about it.
    fn has(&self, parcel: &ParcelQuestion) -> bool {
        !parcel.new || self.announced.contains(&parcel.number)
    }
}

/// Reads the reply to it.
pub(super) fn read(
    parcels: &[ParcelQuestion],
    page: Option<&PageToken>,
    reply: &Reply,
) -> Result<Page, ReadError> {
    let mut read = if page.is_none() && parcels.iter().any(|parcel| parcel.new) {
        register(parcels, reply)?
    } else {
        tell(parcels, reply)?
    };
    read.pause = Some(PAUSE);
    Ok(read)
}

/// What came of announcing the new ones.
fn register(parcels: &[ParcelQuestion], reply: &Reply) -> Result<Page, ReadError> {
    let mut page = Page::default();
    let mut known = Announced::default();
    if let Some(code @ (codes::USED_UP | codes::DAY_USED_UP)) = answer::whole(reply) {
        let new = parcels.iter().filter(|parcel| parcel.new);
        page.problems.extend(new.map(|parcel| problem(parcel.number.as_str(), left_for_later(code))));
    } else {
        let data = answer::data(reply)?;
        let (accepted, rejected) = answer::sorted(&data)?;
        for row in accepted {
            let told = text(row, "number");
            match asked(parcels, &told) {
                Some(number) => known.announced.push(number.clone()),
                None => page.problems.push(strange(&told)),
            }
        }
        for row in rejected {
            let (told, code) = answer::rejected(row);
            let Some(number) = asked(parcels, &told) else {
                page.problems.push(strange(&told));
                continue;
            };
            match code {
                codes::ANNOUNCED => known.announced.push(number.clone()),
                code => match refused(code) {
                    Some(said) => page.records.push(record(number, ParcelAnswer::Refused { said })),
                    None => page.problems.push(problem(number.as_str(), left_for_later(code))),
                },
            }
        }
    }
    if parcels.iter().any(|parcel| known.has(parcel)) {
        page.next = serde_json::to_value(&known).ok().map(PageToken);
    }
    Ok(page)
}

/// Why 17TRACK will never tell of a number that it was asked to follow; `None`: another time it may. A refusal that
/// nobody explained is final, too: each try would cost one of the allowance.
fn refused(code: i64) -> Option<Phrase> {
    let within = |(first, last): (i64, i64)| (first..=last).contains(&code);
    match code {
        codes::USED_UP | codes::DAY_USED_UP | codes::FAULT | 0 => None,
        _ if within(codes::PASSING) => None,
        codes::MALFORMED => Some(SEVENTEENTRACK.say("untold-carriers-malformed")),
        codes::NO_CARRIER => Some(Phrase::new("untold-17track-no-carrier")),
        codes::UNSERVED => Some(Phrase::new("untold-17track-unserved")),
        _ if within(codes::MORE) => Some(Phrase::new("untold-17track-more")),
        code => Some(Phrase::new("untold-17track-refused").text("code", code.to_string())),
    }
}

fn left_for_later(code: i64) -> String {
    match code {
        codes::USED_UP => format!("register: the allowance of this key is used up ({code})"),
        codes::DAY_USED_UP => format!("register: the allowance of this day is used up ({code})"),
        code => format!("rejected: {code}"),
    }
}

fn strange(told: &str) -> Problem {
    problem(told, "number: none of those that were asked")
}

/// What is told of those that 17TRACK follows.
fn tell(parcels: &[ParcelQuestion], reply: &Reply) -> Result<Page, ReadError> {
    let data = answer::data(reply)?;
    let (accepted, rejected) = answer::sorted(&data)?;
    let mut page = Page::default();
    let mut answers: Vec<(TrackingNumber, ParcelAnswer)> = Vec::new();
    for row in accepted {
        let told = text(row, "number");
        let Some(number) = asked(parcels, &told) else {
            page.problems.push(strange(&told));
            continue;
        };
        match parcel::answer(number, row, &mut page.problems) {
            Ok(answer) => match answers.iter_mut().find(|(of, _)| of == number) {
                // Followed at two carriers: the one that tells more recent things has it.
                Some((_, before)) if latest(before) < latest(&answer) => *before = answer,
                Some(_) => {}
                None => answers.push((number.clone(), answer)),
            },
            Err(detail) => page.problems.push(problem(number.as_str(), detail)),
        }
    }
    for row in rejected {
        let (told, code) = answer::rejected(row);
        let Some(parcel) = parcels.iter().find(|parcel| asked(parcels, &told) == Some(&parcel.number)) else {
            page.problems.push(strange(&told));
            continue;
        };
        if answers.iter().any(|(of, _)| *of == parcel.number) {
            continue;
        }
        let answer = match code {
            // Announced a moment ago: it is only not there yet.
            codes::NOT_ANNOUNCED | codes::NOTHING_YET if parcel.new => ParcelAnswer::Announced,
            codes::NOT_ANNOUNCED => ParcelAnswer::NotAnnounced,
            codes::NOTHING_YET => ParcelAnswer::NotKnown,
            code => {
                page.problems.push(problem(parcel.number.as_str(), left_for_later(code)));
                continue;
            }
        };
        answers.push((parcel.number.clone(), answer));
    }
    // What was announced a moment ago is looked for only now.
    let new = |number: &TrackingNumber| parcels.iter().any(|parcel| parcel.new && parcel.number == *number);
    let said = answers.into_iter().map(|(number, answer)| match answer {
        ParcelAnswer::NotKnown if new(&number) => (number, ParcelAnswer::Announced),
        answer => (number, answer),
    });
    page.records = said.map(|(number, answer)| record(&number, answer)).collect();
    Ok(page)
}

/// When the last thing happened that an answer tells of.
fn latest(answer: &ParcelAnswer) -> Option<crate::domain::Ms> {
    match answer {
        ParcelAnswer::Told(told) => told.events.last().map(|event| event.at.at),
        _ => None,
    }
}

#[cfg(test)]
#[path = "question_tests.rs"]
mod tests;
