//! One process of ours: an engine over what it keeps, doing one thing at a time, that may die at any gate.

use crate::event::Work;
use crate::gate::Gate;
use crate::line::Line;
use crate::mutation::Mutation;
use crate::owner::supplier_list;
use crate::seam::Seam;
use crate::stage::{Promise, Stage};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use trackmend_core::app::{Asked, Code, ForGood, confirm, judge};
use trackmend_core::domain::{AccountId, DAY, FindingId, Platform};
use trackmend_core::engine::{Engine, Storage, Turn, Wake};
use trackmend_core::secrets::InMemory;
use trackmend_core::store::{NewShipment, StoreError};

/// How far back a first reading goes.
const REACH: i64 = 90 * DAY;
/// More turns in a row than any scenario has work for: a circle ends here.
const CIRCLE: u32 = 400;

type Doing = Pin<Box<dyn Future<Output = Result<(), StoreError>> + Send>>;

/// A process.
pub struct Process<S> {
    number: usize,
    life: u32,
    stage: Arc<Stage>,
    /// What it keeps, as it sees it.
    pub seam: Seam<S>,
    engine: Arc<Engine<Seam<S>>>,
    gate: Gate,
    doing: Option<Doing>,
    dice: Arc<AtomicU64>,
}

impl<S: Storage + Clone + 'static> Process<S> {
    /// Started for the `life`th time.
    pub fn start(
        number: usize,
        life: u32,
        stage: Arc<Stage>,
        keeper: S,
        keys: InMemory,
        mutation: Option<Mutation>,
    ) -> Process<S> {
        let gate = Gate::default();
        let seam = Seam::new(keeper.clone(), gate.clone(), mutation);
        let line = Line::new(stage.clone(), number, gate.clone(), keeper, mutation);
        let holder = format!("process-{number}-{life}");
        let engine = Engine::new(seam.clone(), Arc::new(keys), Arc::new(line), holder, REACH);
        let dice = Arc::new(AtomicU64::new(0));
        Process { number, life, stage, seam, engine: Arc::new(engine), gate, doing: None, dice }
    }

    /// Which life it lives.
    #[must_use]
    pub fn life(&self) -> u32 {
        self.life
    }

    /// It is in the middle of something.
    #[must_use]
    pub fn busy(&self) -> bool {
        self.doing.is_some()
    }

    /// Begins something, when it is idle.
    pub fn begin(&mut self, work: Work, dice: u64, strangers: &[NewShipment]) {
        if self.busy() {
            return;
        }
        self.dice.store(dice, Ordering::Relaxed);
        self.stage.note(&format!("p{} begins {work:?}", self.number));
        let (stage, engine, seam) = (self.stage.clone(), self.engine.clone(), self.seam.clone());
        let dice = self.dice.clone();
        let shops: Vec<AccountId> = stage.shops.iter().map(|(id, ..)| *id).collect();
        self.doing = Some(match work {
            Work::Turn(nth) => {
                let account = shops[nth % shops.len()];
                Box::pin(async move {
                    engine.turn(account, roll(&stage, &dice)).await?;
                    engine.let_go(account).await
                })
            }
            Work::Everything => Box::pin(async move { everything(&stage, &engine, &seam, &dice).await }),
            Work::Judge => Box::pin(async move { judge(&seam, stage.now()).await }),
            Work::Want => Box::pin(async move {
                for account in shops {
                    seam.want_sync(account, stage.now()).await?;
                }
                Ok(())
            }),
            Work::Confirm { finding, mail } => {
                Box::pin(async move { say_yes(&stage, &seam, finding, mail).await })
            }
            Work::Import => {
                let mut list = supplier_list(&stage.world(), stage.now());
                list.extend_from_slice(strangers);
                Box::pin(async move { take_in(&stage, &seam, &list).await })
            }
        });
    }

    /// Goes on through at most so many gates. Whether it is done.
    pub async fn go_on(&mut self, gates: u32) -> bool {
        for _ in 0..gates {
            let Some(doing) = &mut self.doing else { return true };
            if let Some(outcome) = self.gate.to_the_next(doing).await {
                self.doing = None;
                self.stage.sound(outcome);
                return true;
            }
        }
        false
    }

    /// Dies where it stands: what it was doing is gone, and so is its memory.
    pub fn die(self) -> S {
        self.seam.inner
    }
}

fn roll(stage: &Stage, dice: &AtomicU64) -> Turn {
    let rolled = dice.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
    Turn { now: stage.now(), dice: rolled ^ (rolled >> 31) }
}

/// Turns for every connection until none has anything to do at once, judging on the way.
async fn everything<S: Storage>(
    stage: &Stage,
    engine: &Engine<Seam<S>>,
    seam: &Seam<S>,
    dice: &AtomicU64,
) -> Result<(), StoreError> {
    let mut judged = false;
    for _ in 0..CIRCLE {
        let mut busy = false;
        for (account, ..) in &stage.shops {
            busy |= engine.turn(*account, roll(stage, dice)).await? == Wake::Now;
        }
        if busy {
            judged = false;
        } else if judged {
            return Ok(());
        } else {
            judge(seam, stage.now()).await?;
            judged = true;
        }
    }
    for (account, ..) in &stage.shops {
        engine.let_go(*account).await?;
    }
    stage.violated(Promise::Converges, format!("{CIRCLE} rounds of turns without an end"));
    Ok(())
}

/// The owner's word on the nth finding that is open.
async fn say_yes<S: Storage>(
    stage: &Stage,
    seam: &Seam<S>,
    nth: usize,
    mail: Option<bool>,
) -> Result<(), StoreError> {
    let open = seam.findings(false).await?;
    let Some(row) = (!open.is_empty()).then(|| &open[nth % open.len()]) else { return Ok(()) };
    confirmed(stage, seam, row.finding.id, mail).await;
    Ok(())
}

/// The owner's word on one finding. What stands in the way of it is noted; what the keeper cannot do is a fault.
pub async fn confirmed(stage: &Stage, keeper: &impl Storage, finding: FindingId, mail: Option<bool>) {
    let asked = Asked { by: "owner".into(), mail, for_good: ForGood::Said };
    match confirm(keeper, finding, &asked, stage.now()).await {
        Ok(id) => stage.note(&format!("the owner said yes to {finding}: change {id}")),
        Err(error) if matches!(error.code, Code::Store | Code::Internal) => {
            stage.violated(Promise::Sound, format!("{:?}: {}", error.code, error.said.id));
        }
        Err(error) => stage.note(&format!("no change for {finding}: {}", error.said.id)),
    }
}

/// The supplier's list is taken in.
async fn take_in<S: Storage>(stage: &Stage, seam: &Seam<S>, list: &[NewShipment]) -> Result<(), StoreError> {
    let accounts = seam.accounts().await?;
    let Some(tpop) = accounts.iter().find(|a| a.platform == Platform::Tpop) else { return Ok(()) };
    let (_, counts) = seam.import_shipments(tpop.id, "list.csv", list, stage.now()).await?;
    stage.note(&format!("list: {counts:?}"));
    Ok(())
}
