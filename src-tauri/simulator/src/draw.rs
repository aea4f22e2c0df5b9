//! What happens next, by chance: the seed's choice.

use crate::event::{Event, Fault, Work};
use crate::hands::Shop;
use crate::owner::Act;
use rand::RngExt;
use rand::seq::IndexedRandom;
use rand_chacha::ChaCha8Rng;
use trackmend_core::domain::{DAY, HOUR, MINUTE, SECOND};
use trackmend_world::World;

/// Orders that a shop has at most.
const MOST: usize = 7;

/// The outline of a scenario.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// Orders in each shop's past.
    pub orders: usize,
    /// Events until nothing goes wrong any more.
    pub events: usize,
    /// Processes.
    pub processes: usize,
    /// Of a hundred steps that a process goes on, so many meet a fault.
    pub faults: u32,
    /// Of a hundred events while something is being done, so many are deaths.
    pub deaths: u32,
}

impl Plan {
    /// The outline that a seed draws.
    pub fn of(rng: &mut ChaCha8Rng) -> Plan {
        Plan {
            orders: rng.random_range(0..4),
            events: rng.random_range(20..90),
            processes: if rng.random_bool(0.35) { 2 } else { 1 },
            faults: *[0, 5, 15, 30].choose(rng).unwrap_or(&0),
            deaths: *[0, 2, 6].choose(rng).unwrap_or(&0),
        }
    }
}

/// The next event while a write is on its way that nobody waits for any more: the owner is impatient, which is
/// where a second one is made.
pub fn draw_in_a_hurry(rng: &mut ChaCha8Rng, busy: &[bool]) -> Event {
    if let Some(process) = busy.iter().position(|busy| *busy) {
        return Event::Go { process, gates: 400, fault: None, write: false };
    }
    let work = match rng.random_range(0..10) {
        0..4 => Work::Everything,
        4..7 => Work::Confirm { finding: rng.random_range(0..3), mail: Some(true) },
        _ => return Event::Pass(rng.random_range(10..65) * SECOND),
    };
    Event::Begin { process: 0, work, dice: rng.random() }
}

/// The next event.
pub fn draw(rng: &mut ChaCha8Rng, plan: &Plan, busy: &[bool], world: &World, shops: &[Shop]) -> Event {
    let in_the_middle: Vec<usize> = (0..busy.len()).filter(|at| busy[*at]).collect();
    let idle: Vec<usize> = (0..busy.len()).filter(|at| !busy[*at]).collect();
    let roll = rng.random_range(0..100_u32);
    if let Some(&process) = in_the_middle.choose(rng) {
        return match roll {
            _ if roll < plan.deaths => Event::Crash(process),
            0..70 => {
                let gates = *[1, 2, 3, 6, 15, 40, 400].choose(rng).unwrap_or(&1);
                let fault = (rng.random_range(0..100) < plan.faults).then(|| fault(rng));
                Event::Go { process, gates, fault, write: rng.random_bool(0.5) }
            }
            70..80 => Event::World(Act::draw(rng, world, shops, MOST)),
            80..90 => Event::Pass(rng.random_range(0..40) * SECOND),
            90..92 => Event::Sleep(rng.random_range(0..9) * HOUR),
            _ => match idle.first() {
                Some(&other) => begin(rng, other),
                None => Event::Go { process, gates: 10, fault: None, write: false },
            },
        };
    }
    match roll {
        0..50 => {
            let process = idle.choose(rng).copied().unwrap_or(0);
            begin(rng, process)
        }
        50..77 => Event::World(Act::draw(rng, world, shops, MOST)),
        77 => Event::Stranger { order: rng.random_range(0..MOST), number: rng.random_range(0..10_000_000) },
        _ => Event::Pass(match rng.random_range(0..10) {
            0..4 => rng.random_range(1..180) * SECOND,
            4..7 => rng.random_range(2..600) * MINUTE,
            _ => rng.random_range(1..60) * HOUR + rng.random_range(0..2) * DAY,
        }),
    }
}

fn begin(rng: &mut ChaCha8Rng, process: usize) -> Event {
    let work = match rng.random_range(0..100) {
        0..45 => Work::Everything,
        45..55 => Work::Turn(rng.random_range(0..8)),
        55..60 => Work::Judge,
        60..65 => Work::Want,
        65..85 => {
            let mail = *[None, None, Some(true), Some(false)].choose(rng).unwrap_or(&None);
            Work::Confirm { finding: rng.random_range(0..6), mail }
        }
        _ => Work::Import,
    };
    Event::Begin { process, work, dice: rng.random() }
}

fn fault(rng: &mut ChaCha8Rng) -> Fault {
    match rng.random_range(0..24) {
        0..2 => Fault::NotSent,
        2..4 => Fault::LostBefore,
        4..8 => Fault::LostAfter,
        8..10 => Fault::Late(rng.random_range(1..115_000)),
        // Long after a first look, and before a second.
        10..12 => Fault::Late(rng.random_range(62_000..115_000)),
        12 => Fault::Status(500),
        13 => Fault::Status(429),
        14 => Fault::StatusAfter(502),
        15 => Fault::Html,
        16..18 => Fault::CutOff,
        18 => Fault::Shuffled,
        19..21 => Fault::NotStored,
        21 => Fault::ProcessFails,
        22 => Fault::ProcessTimesOut,
        _ => Fault::Limited,
    }
}
