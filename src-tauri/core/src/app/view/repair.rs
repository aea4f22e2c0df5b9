//! A repair: before, while and after.

use super::Event;
use crate::domain::{ChangeId, FindingId, Phrase, Platform, ProofId};
use crate::repair::{MailReason, Phase};
use serde::Serialize;
use ts_rs::TS;

/// One of several repairs that are confirmed together.
#[derive(Debug, Clone, Copy, serde::Deserialize, TS)]
#[ts(export)]
pub struct Choice {
    /// The verdict.
    pub finding: FindingId,
    /// Whether the customer is mailed, as the preview showed it.
    pub mail: bool,
}

/// A repair in sentences.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct RepairView {
    /// The journal's row.
    pub change: ChangeId,
    /// Where it stands.
    pub phase: Phase,
    /// "Proved: your shop now shows it."
    pub lead: Phrase,
    /// How and when that was found.
    pub detail: Option<Phrase>,
    /// What was done, step by step.
    pub steps: Vec<Event>,
    /// What to do so that it does not happen again.
    pub hint: Option<Phrase>,
    /// The evidence.
    pub proof: Option<ProofId>,
}

/// What would be written, before anything is.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Preview {
    /// The verdict it puts right.
    pub finding: FindingId,
    /// The number people know the order by.
    pub order_number: String,
    /// The customer.
    pub who: String,
    /// The customer's first name, for the mail's question; the whole name where it cannot be told.
    pub first_name: String,
    /// The shop's platform.
    pub platform: Platform,
    /// The shop.
    pub account_name: String,
    /// Old and new, line by line.
    pub lines: Vec<DiffLine>,
    /// Whether there is a choice about the mail.
    pub mail_choice: bool,
    /// What is chosen (or certain).
    pub mail: bool,
    /// Why that is suggested.
    pub mail_reason: MailReason,
    /// The sentence of that reason.
    pub mail_why: Phrase,
    /// What cannot be undone, and what can.
    pub facts: Vec<Fact>,
    /// It can never be changed: what it is held against, and what is typed once more.
    pub for_good: Option<OneShot>,
}

/// A write that can never be changed.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct OneShot {
    /// The number without the characters that are typed once more.
    pub start: String,
    /// How many those are.
    pub missing: u32,
    /// What was looked at.
    pub checks: Vec<OneShotCheck>,
}

/// Something that was looked at before a number is added for good.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct OneShotCheck {
    /// It speaks for it; otherwise it is worth a second look.
    pub fine: bool,
    /// What.
    pub said: Phrase,
}

impl OneShotCheck {
    /// It speaks for it.
    #[must_use]
    pub fn fine(said: Phrase) -> OneShotCheck {
        OneShotCheck { fine: true, said }
    }

    /// Worth a second look.
    #[must_use]
    pub fn doubt(said: Phrase) -> OneShotCheck {
        OneShotCheck { fine: false, said }
    }
}

/// Old → new.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct DiffLine {
    /// "Tracking number", "Carrier", "Link", "Where".
    pub label: Phrase,
    /// What stands there now; `None`: nothing.
    pub old: Option<String>,
    /// What will.
    pub new: String,
    /// The pieces of a number; empty for other texts.
    pub pieces: Vec<String>,
}

/// A fact in the preview.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Fact {
    /// It cannot be undone.
    pub lasting: bool,
    /// What.
    pub said: Phrase,
}

/// The evidence of a repair.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ProofView {
    /// Our row.
    pub proof: ProofId,
    /// Lines of label and value, ready to show and to copy.
    pub lines: Vec<ProofLine>,
}

/// A line of a proof.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ProofLine {
    /// "Asked by", "Before", "Read back".
    pub label: Phrase,
    /// The value.
    pub value: Phrase,
}
