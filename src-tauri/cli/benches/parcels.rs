//! Parcels that are followed: twenty thousand over thirty days, with La Poste, DHL, PostNL and 17TRACK.
//!
//! `cargo bench -p trackmend-cli --bench parcels` takes minutes (`TRACKMEND_BENCH_PARCELS` and `TRACKMEND_BENCH_DAYS`
//! make it shorter) and fails where a promise is broken: a budget, a moment of the plan, a status that goes back, a
//! notice that comes twice. The test `load::` plays the same small.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark talks, and stops at the first surprise"
)]

mod load;

use std::process::ExitCode;
use std::time::Instant;
use trackmend_core::domain::{HOUR, MINUTE};

fn wished(name: &str, usually: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usually)
}

fn minutes(ms: i64) -> i64 {
    ms / MINUTE
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let parcels = wished("TRACKMEND_BENCH_PARCELS", 20_000);
    let days = i64::try_from(wished("TRACKMEND_BENCH_DAYS", 30)).unwrap();
    let begun = Instant::now();
    let it = load::run(parcels, days).await;
    println!("{} parcels over {} days in {:.1?}: {} turns", it.parcels, it.days, begun.elapsed(), it.turns);
    println!(
        "turns {:.1?} ({:.2} ms each), verdicts {:.1?}, orders and notices {:.1?}",
        it.turning,
        it.turning.as_secs_f64() * 1_000.0 / it.turns as f64,
        it.judging,
        it.telling
    );
    println!("the database has {} MiB", it.database >> 20);
    for (code, (all, most)) in &it.questions {
        let waiting = it.waiting.get(code).copied().unwrap_or(0);
        println!(
            "{code:>8}: {all:>7} questions, {most:>5} on the busiest day, {waiting:>6} parcels waited at most"
        );
    }
    println!("at the end: {:?}", it.statuses);
    println!("notices: {}, of {} things", it.notices.0, it.notices.1);
    let (middle, out, longest) = it.seen_after;
    println!(
        "{} deliveries of La Poste's, each seen within its interval: after {} minutes (median), at most {} once it is out for delivery, {} with nights and silence",
        it.deliveries,
        minutes(middle),
        minutes(out),
        minutes(longest)
    );
    println!("asked {} minutes after its moment at most", minutes(it.late));
    let holds = it.late <= HOUR;
    println!("at most an hour: {}", if holds { "holds" } else { "DOES NOT HOLD" });
    ExitCode::from(u8::from(!holds))
}
