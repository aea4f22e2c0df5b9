//! What can happen next, as data: a scenario is a list of these, so that a failing one can be told, repeated
//! and made shorter. An event that makes no sense where it comes (a step of a process that does nothing) does
//! nothing.

use crate::owner::Act;
use serde::{Deserialize, Serialize};

/// One step of a scenario.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Somebody does something in the shop or at the supplier's.
    World(Act),
    /// The supplier's list names an order's number for a parcel of somebody else: another shop of the same supplier
    /// counts its orders, too.
    Stranger {
        /// Whose number, counted from the oldest.
        order: usize,
        /// What its tracking number ends in.
        number: u32,
    },
    /// Time passes, in ms. While a process is in the middle of something it is not stopped for longer than
    /// [`crate::run::STARVED`]; more passes only in its sleep.
    Pass(i64),
    /// The computer sleeps so long, in ms, whatever its processes were doing.
    Sleep(i64),
    /// An idle process begins this. `dice` is its randomness.
    Begin {
        /// Which process.
        process: usize,
        /// What it does.
        work: Work,
        /// What its turns roll.
        dice: u64,
    },
    /// A process goes on through so many gates, and this happens to a request of its.
    Go {
        /// Which process.
        process: usize,
        /// At most so many.
        gates: u32,
        /// What goes wrong on the wire.
        fault: Option<Fault>,
        /// It waits for the next write; else it meets whatever is sent next.
        write: bool,
    },
    /// A process dies where it stands, and is started again.
    Crash(usize),
}

/// What a process does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Work {
    /// One turn of the engine for the nth connection.
    Turn(usize),
    /// Turns for every connection until none has anything to do at once, judging on the way: what the window
    /// does in the background.
    Everything,
    /// Judges.
    Judge,
    /// The owner asks for a reading of every connection now.
    Want,
    /// The owner confirms the repair of the nth open finding; `mail`: her choice, or as suggested.
    Confirm {
        /// Which.
        finding: usize,
        /// Whether the shop shall mail.
        mail: Option<bool>,
    },
    /// The owner takes in the supplier's list as it is now.
    Import,
}

/// What happens to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// It never leaves.
    NotSent,
    /// It is lost on its way, and nobody can know.
    LostBefore,
    /// It is carried out and its answer is lost.
    LostAfter,
    /// Nobody answers in time; it arrives and is carried out so many ms later.
    Late(u32),
    /// It is not carried out; this status comes back.
    Status(u16),
    /// It is carried out, and something in between answers with this status and a page for people.
    StatusAfter(u16),
    /// It is not carried out; a page for people comes back with 200.
    Html,
    /// It is carried out; the second half of the answer is missing.
    CutOff,
    /// A page of rows comes in the opposite order, and its first row twice.
    Shuffled,
    /// A write is answered as if it were carried out, and nothing is stored.
    NotStored,
    /// The platform's own limit: 429, or `THROTTLED` inside a 200.
    Limited,
    /// bol takes a write in, and says later that it failed.
    ProcessFails,
    /// bol takes a write in, and says later that it gave up on it.
    ProcessTimesOut,
}
