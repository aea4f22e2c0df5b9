//! A scenario, from its seed to what was seen.

use crate::draw::{Plan, draw, draw_in_a_hurry};
use crate::event::{Event, Work};
use crate::ground::Ground;
use crate::hands::Shop;
use crate::kind::{BEGIN, Kind, keys};
use crate::line::arrive;
use crate::mutation::Mutation;
use crate::oracle::Oracle;
use crate::owner::stranger;
use crate::process::{Process, confirmed};
use crate::stage::{Promise, Stage, Violation};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use std::sync::Arc;
use trackmend_core::connectors::connector;
use trackmend_core::domain::{DAY, MINUTE, Platform};
use trackmend_core::engine::{Storage, transport};
use trackmend_core::reconcile::Rules;
use trackmend_core::repair::Phase;
use trackmend_core::secrets::{InMemory, Keyring};
use trackmend_core::store::{NewShipment, TroubleKind};

/// A process in the middle of something is not kept waiting longer than this by others, in ms: a lease
/// outlives it. Only the computer's sleep is longer.
pub const STARVED: i64 = 50 * 1000;
/// Rounds of minutes in which everything has to come to rest when nothing goes wrong any more.
const ROUNDS: u32 = 40;

/// What a scenario is run with, besides its seed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// The injected bug.
    pub mutation: Option<Mutation>,
    /// The history is kept as lines, to be read.
    pub written: bool,
}

/// What became of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Outcome {
    /// The seed.
    pub seed: u64,
    /// What was broken. Empty: all is well.
    pub violations: Vec<Violation>,
    /// The event at which the first was seen, counted from 0.
    pub step: usize,
    /// A hash over everything that happened.
    pub hash: u64,
    /// What was counted.
    pub tally: Tally,
    /// The history, where it was written.
    pub lines: Vec<String>,
}

/// What was counted in scenarios.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Tally {
    /// Scenarios.
    pub scenarios: u64,
    /// Events.
    pub events: u64,
    /// Requests.
    pub requests: u64,
    /// Requests that something happened to.
    pub faults: u64,
    /// Processes that died.
    pub crashes: u64,
    /// Writes that went out.
    pub writes: u64,
    /// Repairs that ended proved.
    pub proved: u64,
    /// Repairs that ended otherwise.
    pub unproved: u64,
    /// Findings that were open at some rest.
    pub findings: u64,
}

impl Tally {
    /// Adds another's counts.
    pub fn add(&mut self, other: &Tally) {
        self.scenarios += other.scenarios;
        self.events += other.events;
        self.requests += other.requests;
        self.faults += other.faults;
        self.crashes += other.crashes;
        self.writes += other.writes;
        self.proved += other.proved;
        self.unproved += other.unproved;
        self.findings += other.findings;
    }
}

/// The kind of shop of a seed.
#[must_use]
pub fn kind_of(seed: u64) -> Kind {
    let kinds = Kind::ALL.len() as u64;
    Kind::ALL[usize::try_from(seed % kinds).unwrap_or(0)]
}

/// Runs the scenario of a seed; `events`: these instead of those that the seed draws. With the events that were
/// drawn.
pub async fn run<G: Ground>(
    seed: u64,
    ground: G,
    events: Option<&[Event]>,
    options: Options,
) -> (Outcome, Vec<Event>) {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let plan = Plan::of(&mut rng);
    let kind = kind_of(seed);
    let mut play = Play::new(seed, kind, &plan, ground, options).await;
    let mut drawn = Vec::new();
    let mut step = 0;
    while !play.stage.broken() {
        let event = match events {
            Some(events) => events.get(step).cloned(),
            None if step < plan.events && play.hurries() => Some(draw_in_a_hurry(&mut rng, &play.busy())),
            None => (step < plan.events)
                .then(|| draw(&mut rng, &plan, &play.busy(), &play.stage.world(), kind.shops())),
        };
        let Some(event) = event else { break };
        if events.is_none() {
            drawn.push(event.clone());
        }
        play.happens(&event).await;
        step += 1;
    }
    if !play.stage.broken() {
        play.come_to_rest().await;
    }
    (play.end(seed, step).await, drawn)
}

/// A scenario that is being played.
struct Play<G: Ground> {
    ground: G,
    stage: Arc<Stage>,
    keys: InMemory,
    processes: Vec<Process<G::Keeper>>,
    oracle: Oracle,
    grace: i64,
    /// How long others have kept a process waiting that is in the middle of something.
    starved: i64,
    tally: Tally,
    options: Options,
    shops: &'static [Shop],
    /// What the supplier's list says of parcels that are none of the owner's.
    strangers: Vec<NewShipment>,
    /// It goes on for more than a week after the calm.
    late: bool,
}

impl<G: Ground> Play<G> {
    async fn new(seed: u64, kind: Kind, plan: &Plan, ground: G, options: Options) -> Play<G> {
        let mut world = kind.world(seed, plan.orders);
        let opened = keys(&mut world);
        let secrets = kind.connections().iter().filter_map(|made| {
            opened.get(&made.platform).map(|fields| (made.identity.clone(), fields.clone()))
        });
        let keys = secrets.collect::<InMemory>();
        let first = ground.open().await;
        let accounts = first.accounts().await.expect("a keeper that was just opened tells its connections");
        let shops = accounts.iter().filter(|a| connector(a.platform).is_some());
        let shops = shops.map(|a| (a.id, a.platform, a.profile.url.clone())).collect();
        let stage = Arc::new(Stage::new(world, BEGIN, shops, options.written));
        stage.look_around();
        let mut processes = Vec::new();
        let mut keeper = Some(first);
        for number in 0..plan.processes {
            let keeper = match keeper.take() {
                Some(first) => first,
                None => ground.open().await,
            };
            processes.push(Process::start(number, 0, stage.clone(), keeper, keys.clone(), options.mutation));
        }
        let grace = Rules::default().grace_of(Platform::Tpop);
        let mut play = Play {
            ground,
            stage,
            keys,
            processes,
            oracle: Oracle::default(),
            grace,
            starved: 0,
            tally: Tally::default(),
            options,
            shops: kind.shops(),
            strangers: Vec::new(),
            late: seed.is_multiple_of(5),
        };
        play.oracle.world_moved(&play.stage, grace);
        play
    }

    /// A write is on its way that nobody waits for any more, or a platform still works at one.
    fn hurries(&self) -> bool {
        let wires = self.stage.wires();
        wires.late.iter().any(|late| late.sent.is_some()) || wires.sent.iter().any(|s| s.taken_in.is_some())
    }

    fn busy(&self) -> Vec<bool> {
        self.processes.iter().map(Process::busy).collect()
    }

    /// One event.
    async fn happens(&mut self, event: &Event) {
        self.tally.events += 1;
        match event {
            Event::World(act) => {
                let now = self.stage.now();
                let done = act.perform(&mut self.stage.world(), now);
                self.stage.note(&format!("{act:?}{}", if done { "" } else { " (nothing)" }));
                self.stage.look_around();
                self.oracle.world_moved(&self.stage, self.grace);
            }
            Event::Stranger { order, number } => {
                let shop = self.shops[order % self.shops.len()];
                let stranger = stranger(&self.stage.world(), shop, *order, *number, self.stage.now());
                self.stage.note(&format!("{event:?}{}", if stranger.is_some() { "" } else { " (nothing)" }));
                self.strangers.extend(stranger);
            }
            Event::Pass(ms) => {
                let middle = self.processes.iter().any(Process::busy);
                let ms = if middle { (*ms).min(STARVED - self.starved).max(0) } else { *ms };
                self.starved += if middle { ms } else { 0 };
                self.pass(ms).await;
            }
            Event::Sleep(ms) => {
                self.stage.note("the computer sleeps");
                // What was on its way when it fell asleep has long been given up by the other side.
                self.stage.wires().waiting.clear();
                self.pass(*ms).await;
            }
            Event::Begin { process, work, dice } => {
                let at = process % self.processes.len();
                if *work == Work::Want {
                    self.consent().await;
                }
                self.processes[at].begin(*work, *dice, &self.strangers);
            }
            Event::Go { process, gates, fault, write } => {
                let at = process % self.processes.len();
                if !self.processes[at].busy() {
                    return;
                }
                if let Some(fault) = fault {
                    self.stage.wires().fault.insert((at, *write), *fault);
                }
                self.go_on(at, *gates).await;
            }
            Event::Crash(process) => self.crash(process % self.processes.len()).await,
        }
        if !self.processes.iter().any(Process::busy) {
            self.starved = 0;
        }
    }

    async fn go_on(&mut self, at: usize, gates: u32) {
        let before = self.stage.wires().requests;
        for _ in 0..gates {
            let done = self.processes[at].go_on(1).await;
            if done || G::EVERY_CALL {
                self.look(at).await;
            }
            if done || self.stage.broken() {
                break;
            }
        }
        if self.stage.wires().requests != before {
            // A write may have changed what is wrong.
            self.oracle.world_moved(&self.stage, self.grace);
        }
    }

    /// The oracle looks at what a process has changed.
    async fn look(&mut self, at: usize) {
        let touched = self.processes[at].seam.touched();
        let keeper = self.processes[at].seam.inner.clone();
        self.oracle.look::<G>(&self.stage, &keeper, touched).await;
    }

    async fn crash(&mut self, at: usize) {
        self.look(at).await;
        self.tally.crashes += 1;
        self.stage.note(&format!("p{at} dies"));
        self.stage.wires().fault.retain(|(process, _), _| *process != at);
        let dead = self.processes.remove(at);
        let life = dead.life() + 1;
        let keeper = self.ground.again(dead.die(), self.late).await;
        let next =
            Process::start(at, life, self.stage.clone(), keeper, self.keys.clone(), self.options.mutation);
        self.processes.insert(at, next);
    }

    /// Time passes, and what is late arrives in it.
    async fn pass(&mut self, ms: i64) {
        let until = self.stage.now().plus(ms);
        let direct = transport::World::new(self.stage.world.clone(), self.stage.clock());
        loop {
            let next = {
                let mut wires = self.stage.wires();
                let due = wires.late.iter().enumerate().filter(|(_, late)| late.due <= until);
                let first = due.min_by_key(|(at, late)| (late.due, *at)).map(|(at, _)| at);
                first.map(|at| wires.late.remove(at))
            };
            let Some(late) = next else { break };
            if late.due > self.stage.now() {
                self.stage.at(late.due);
            }
            self.stage.note("a late request arrives");
            let _ = arrive(&self.stage, &direct, &late.wire, late.sent).await;
        }
        self.stage.at(until);
        self.stage.let_happen();
        self.oracle.world_moved(&self.stage, self.grace);
    }

    /// Nothing goes wrong any more: everything is read, judged and carried out, and has to come to rest; then
    /// the owner has everything repaired that can be.
    async fn come_to_rest(&mut self) {
        self.stage.note("calm");
        self.stage.wires().fault.clear();
        for at in 0..self.processes.len() {
            self.finish(at).await;
        }
        // Leases of the dead run out, and what is late arrives.
        self.pass(3 * MINUTE).await;
        self.settle().await;
        if self.stage.broken() {
            return;
        }
        let keeper = self.processes[0].seam.inner.clone();
        self.oracle.at_rest::<G>(&self.stage, &keeper, self.grace).await;
        if self.stage.broken() {
            return;
        }
        let open = self.stage.sound(keeper.findings(false).await).unwrap_or_default();
        self.tally.findings += open.len() as u64;
        for row in open {
            confirmed(&self.stage, &keeper, row.finding.id, None).await;
        }
        self.settle().await;
        if !self.stage.broken() {
            self.oracle.at_rest::<G>(&self.stage, &keeper, self.grace).await;
        }
        // What no shop tells of is found when everything is read again.
        if !self.stage.broken() && self.late {
            self.pass(9 * DAY).await;
            self.settle().await;
            if !self.stage.broken() {
                self.oracle.at_rest::<G>(&self.stage, &keeper, self.grace).await;
            }
        }
        self.oracle.mails(&self.stage, &keeper).await;
        if let Some(fault) = G::fault(&keeper).await {
            self.stage.violated(Promise::Sound, fault);
        }
    }

    /// Where a shop turns away what it gave, the owner lets the application in once more: a token that works once was
    /// lost on its way.
    async fn consent(&mut self) {
        let keeper = self.processes[0].seam.inner.clone();
        let accounts = self.stage.sound(keeper.accounts().await).unwrap_or_default();
        for account in accounts.iter().filter(|account| account.platform == Platform::Etsy) {
            let state = self.stage.sound(keeper.sync_state(account.id).await);
            let refused = state.and_then(|s| s.trouble).is_some_and(|t| t.kind == TroubleKind::Access);
            let fresh = refused.then(|| self.stage.world().etsy_refresh_token(self.stage.now().0)).flatten();
            if let Some(token) = fresh {
                self.stage.note("the owner lets it in again");
                let kept = self.keys.keep(&account.identity, "refresh_token", token.into()).await;
                kept.expect("memory keeps it");
            }
        }
    }

    async fn finish(&mut self, at: usize) {
        while self.processes[at].busy() && !self.stage.broken() {
            self.go_on(at, 64).await;
        }
    }

    /// Takes the list in and reads until nothing is left to do, letting minutes pass.
    async fn settle(&mut self) {
        let keeper = self.processes[0].seam.inner.clone();
        self.processes[0].begin(Work::Import, 0, &self.strangers);
        self.finish(0).await;
        for round in 0..ROUNDS {
            self.consent().await;
            self.processes[0].begin(Work::Want, 1, &[]);
            self.finish(0).await;
            self.processes[0].begin(Work::Everything, 7 + u64::from(round), &[]);
            self.finish(0).await;
            if self.stage.broken() {
                return;
            }
            let mut left = 0;
            for (account, ..) in &self.stage.shops {
                let stage = &self.stage;
                left += stage.sound(keeper.repairs_under_way(*account).await).map_or(0, |r| r.len());
                left += stage.sound(keeper.needs_left(*account).await).map_or(0, |n| n as usize);
                let state = stage.sound(keeper.sync_state(*account).await);
                left += state.map_or(0, |s| usize::from(s.run.is_some()));
            }
            if left == 0 {
                return;
            }
            self.pass(MINUTE).await;
        }
        self.stage.violated(Promise::Converges, format!("no rest after {ROUNDS} minutes"));
    }

    async fn end(mut self, seed: u64, step: usize) -> Outcome {
        let keeper = self.processes[0].seam.inner.clone();
        let journal = self.stage.sound(keeper.journal().await).unwrap_or_default();
        self.tally.scenarios = 1;
        self.tally.proved = journal.iter().filter(|e| e.phase == Phase::Proved).count() as u64;
        self.tally.unproved = journal.iter().filter(|e| e.phase != Phase::Proved).count() as u64;
        {
            let wires = self.stage.wires();
            self.tally.requests = u64::from(wires.requests);
            self.tally.faults = u64::from(wires.struck);
            self.tally.writes = wires.sent.len() as u64;
        }
        for process in self.processes.drain(..) {
            G::close(process.die()).await;
        }
        let violations = self.stage.violations();
        let history = self.stage.history();
        let (hash, lines) = (history.hash(), history.lines().to_vec());
        drop(history);
        Outcome { seed, violations, step, hash, tally: self.tally, lines }
    }
}
