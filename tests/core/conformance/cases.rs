//! What goes wrong, case by case.

use super::*;

pub(super) const CASES: [&str; 17] = [
    "paging to the end",
    "a repeated page",
    "interrupted and resumed",
    "read twice is read once",
    "an expired key",
    "a missing right",
    "429 with Retry-After",
    "500",
    "503",
    "a lost reply",
    "never sent",
    "cut off",
    "a web page",
    "an unknown status",
    "an extra field",
    "a row without its id",
    "a redirect elsewhere",
];

pub(super) async fn case(name: &str, platform: Platform, clean: &Clean) -> Cell {
    let it = Bench::new(platform).await;
    match name {
        "paging to the end" => {
            it.read_well().await;
            let known = it.known().await;
            if it.is_carrier() {
                let told = it.told().await;
                holds(told > 1 && it.sent().len() > 1, || format!("{told} parcels are known"))?;
                return same(&it, clean).await;
            }
            let expected = {
                let world = it.demo.lock();
                let shop = if platform.role() == Role::Supplier { "etsy" } else { platform.code() };
                world.modified().iter().filter(|(whose, ..)| *whose == shop).count()
            };
            // bol's warehouse sends what needs nothing of ours.
            holds(
                known.len() == expected || (platform == Platform::Bol && known.len() > expected / 2),
                || format!("{} of {expected} orders", known.len()),
            )?;
            same(&it, clean).await
        }
        "a repeated page" => {
            for dice in 0..2 {
                it.turn(dice).await;
            }
            let before = it.demo.app.store.sync_state(it.account).await.unwrap();
            for dice in 2..4 {
                it.turn(dice).await;
            }
            // As after a crash between two commits: the same token once more.
            it.demo.app.store.keep_sync_state(it.account, &before).await.unwrap();
            same(&it, clean).await
        }
        "interrupted and resumed" => {
            for dice in 0..7 {
                it.turn(dice).await;
                it.clock.advance(SECOND);
                if dice % 2 == 1 {
                    // Another process goes on.
                    it.demo.app.engine.let_go(it.account).await.unwrap();
                }
            }
            same(&it, clean).await
        }
        "read twice is read once" => {
            it.read_well().await;
            it.clock.advance(HOUR);
            it.demo.app.read_from(it.account, From::Everything).await.unwrap();
            same(&it, clean).await
        }
        "an expired key" | "a missing right" => {
            let code = if name == "an expired key" { 401 } else { 403 };
            it.spoil(clean.spoiling(usize::MAX / 2, move |answer| status(answer, code, "{}")));
            let summary = it.sync().await;
            let trouble = summary.troubles.first().map(|(_, trouble)| trouble.clone());
            holds(
                trouble.as_ref().is_some_and(|t| t.kind == TroubleKind::Access && t.remedy.is_some()),
                || format!("no trouble of access with a remedy: {trouble:?}"),
            )?;
            let asked = it.sent().len();
            // A key that was fetched may be fetched anew, once.
            holds(asked <= 4, || format!("a refused key was tried {asked} times"))?;
            same(&it, clean).await
        }
        "429 with Retry-After" => {
            it.spoil(clean.spoiling(1, |answer| {
                status(answer, 429, "{}");
                header(answer, "retry-after", "30");
            }));
            let summary = it.sync().await;
            holds(summary.troubles.is_empty(), || format!("{:?}", summary.troubles))?;
            let sent = it.sent();
            let at = clean.spoiled;
            let waited = sent.get(at).map_or(0, |next| next.0.since(sent[at - 1].0));
            holds((30 * SECOND..40 * SECOND).contains(&waited), || format!("waited {waited} ms of 30,000"))?;
            same(&it, clean).await
        }
        "500" | "503" => {
            let code = if name == "500" { 500 } else { 503 };
            it.spoil(clean.spoiling(2, move |answer| status(answer, code, "<html>")));
            passing(&it, clean).await
        }
        "a lost reply" => {
            it.spoil(clean.spoiling(2, |answer| {
                *answer = Err(SendError::Lost { reason: "a test".into() });
            }));
            passing(&it, clean).await
        }
        "never sent" => {
            it.spoil(clean.spoiling(2, |answer| {
                let why = transport::NotSent::Unreachable;
                *answer = Err(SendError::NotSent { why, reason: "a test".into() });
            }));
            passing(&it, clean).await
        }
        "cut off" => {
            it.spoil(clean.spoiling(1, |answer| {
                if let Ok(reply) = answer {
                    reply.body.truncate(reply.body.len() / 2);
                }
            }));
            passing(&it, clean).await
        }
        "a web page" => {
            it.spoil(clean.spoiling(1, |answer| {
                status(answer, 200, "<!doctype html><title>Back soon</title>");
                header(answer, "content-type", "text/html");
            }));
            passing(&it, clean).await
        }
        "an unknown status" => {
            it.spoil(clean.spoiling(1, |answer| status(answer, 418, "{}")));
            let _ = it.sync().await;
            same(&it, clean).await
        }
        "an extra field" => {
            it.spoil(|_, answer| {
                rows(answer, &mut |row| {
                    row.insert("nobody_knows".into(), Value::from("what"));
                });
            });
            let summary = it.sync().await;
            holds(summary.troubles.is_empty(), || format!("{:?}", summary.troubles))?;
            same(&it, clean).await
        }
        "a row without its id" => {
            // One row of each list: the others are read all the same.
            it.spoil(|_, answer| {
                let mut first = true;
                rows(answer, &mut |row| {
                    if std::mem::take(&mut first) {
                        for id in ["id", "orderId", "receipt_id", "shipmentId", "shipment", "number"] {
                            row.remove(id);
                        }
                    }
                });
            });
            let summary = it.sync().await;
            holds(summary.troubles.is_empty(), || format!("{:?}", summary.troubles))?;
            let known = it.known().await.len();
            let all = clean.at(it.clock.now().plus(7 * HOUR)).await.len();
            holds(known > all / 2, || format!("{known} of {all} orders"))?;
            it.heal();
            it.clock.advance(25 * HOUR);
            it.demo.app.read_from(it.account, From::Everything).await.unwrap();
            same(&it, clean).await
        }
        "a redirect elsewhere" => {
            it.spoil(clean.spoiling(1, |answer| {
                status(answer, 301, "");
                header(answer, "location", "https://elsewhere.example/");
            }));
            let _ = it.sync().await;
            let away = it.sent().iter().any(|(_, url)| url.contains("elsewhere.example"));
            holds(!away, || "the key went along to another host".into())?;
            same(&it, clean).await
        }
        other => Err(format!("nobody wrote the case {other}")),
    }
}

/// What passes by itself: the reading goes on and nobody is troubled.
async fn passing(it: &Bench, clean: &Clean) -> Cell {
    let summary = it.sync().await;
    holds(summary.troubles.is_empty(), || format!("{:?}", summary.troubles))?;
    same(it, clean).await
}
