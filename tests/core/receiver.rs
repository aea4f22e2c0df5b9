//! The receiver of pushes under a storm: nothing is stored, and the application behind the window goes on.

use crate::shop::{NOW, Shop};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use trackmend_core::app::view::{OrdersQuery, OrdersSort};
use trackmend_core::domain::AccountId;

/// Stands in every body that is sent, and must stand in no file afterwards.
const CANARY: &str = "CANARY7F3A91";
/// Calls that are wrong in one way or another; those of a crowd; and the same right one again and again.
const CALLS: u32 = 7_000;
const CROWD: u32 = 2_000;
const REPLAYS: u32 = 1_000;
/// How long a list may take while they call. On a quiet computer it takes some milliseconds.
const PATIENCE: Duration = Duration::from_secs(20);
/// How much more memory they may cost, in KiB, with what they say themselves.
#[cfg(target_os = "linux")]
const MEMORY: u64 = 128 * 1024;
/// How many call at the same time, besides those who hold the line: there is a place for each, or there is not.
const FEW: u32 = 6;
const MANY: u32 = 40;
/// Callers who say a byte now and then, for ever: half of those that are listened to at once.
const SLOW: u32 = 8;
/// More than is read of a body.
const HUGE: usize = 320 * 1024;

/// Who is called, and with what that is known there.
#[derive(Clone)]
struct Target {
    port: u16,
    path: String,
    number: String,
    huge: Arc<String>,
}

/// What somebody tries. The second: whether the address is right.
const TRIES: &[(&str, bool)] = &[
    ("wrong secret", false),
    ("no secret", false),
    ("another host", false),
    ("another method", false),
    ("another scheme", false),
    ("garbage", false),
    ("many headers", false),
    ("huge, wrong secret", false),
    ("huge", true),
    ("bad JSON", true),
    ("deep JSON", true),
    ("unknown number", true),
    ("many numbers", true),
    ("endless pieces", true),
];

impl Target {
    fn call(&self, what: &str, n: u32) -> Vec<u8> {
        let (path, here) = (self.path.as_str(), format!("127.0.0.1:{}", self.port));
        let wrong = format!("/push/{n:043}");
        let body = format!("{{\"note\": \"{CANARY}\", \"number\": \"{}\"}}", self.number);
        let post = |path: &str, host: &str, body: &str| {
            let length = body.len();
            format!("POST {path} HTTP/1.1\r\nhost: {host}\r\ncontent-length: {length}\r\n\r\n{body}")
                .into_bytes()
        };
        match what {
            "wrong secret" => post(&wrong, &here, &body),
            "no secret" => post("/push/", &here, &body),
            "another host" => post(path, "evil.example", &body),
            "another method" => {
                post(path, &here, &body).strip_prefix(b"POST").map(|c| [b"PUT", c].concat()).unwrap()
            }
            "another scheme" => post(&format!("http://{here}{path}"), &here, &body),
            "garbage" => format!("\u{16}\u{3}\u{1} {CANARY}{n}\r\n\r\n").into_bytes(),
            "many headers" => {
                let many: String = (0..100).map(|i| format!("x-{i}: {CANARY}\r\n")).collect();
                format!("POST {path} HTTP/1.1\r\nhost: {here}\r\n{many}content-length: 0\r\n\r\n")
                    .into_bytes()
            }
            "huge, wrong secret" => post(&wrong, &here, &self.huge),
            "huge" => post(path, &here, &self.huge),
            "bad JSON" => post(path, &here, &format!("{{\"{CANARY}\": [1, 2")),
            "deep JSON" => post(path, &here, &format!("{}\"{CANARY}\"", "[".repeat(20_000))),
            "unknown number" => post(path, &here, &format!("{{\"id\": \"{CANARY}{n}\"}}")),
            "many numbers" => {
                let many: Vec<String> = (0..2_000).map(|i| format!("\"{CANARY}{i}\"")).collect();
                post(path, &here, &format!("[{}]", many.join(",")))
            }
            "endless pieces" => {
                let piece = CANARY.repeat(100);
                let piece = format!("{:x}\r\n{piece}\r\n", piece.len());
                let head =
                    format!("POST {path} HTTP/1.1\r\nhost: {here}\r\ntransfer-encoding: chunked\r\n\r\n");
                (head + &piece.repeat(HUGE / CANARY.len() / 100)).into_bytes()
            }
            _ => post(path, &here, &body),
        }
    }

    /// The status; 0 where the line was cut.
    async fn ask(&self, what: &str, n: u32) -> u16 {
        let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)).await else { return 0 };
        // Who is not listened to cannot say everything.
        let _ = stream.write_all(&self.call(what, n)).await;
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        let answer = String::from_utf8_lossy(&answer);
        assert!(
            answer.is_empty() || answer.ends_with("\r\n\r\n"),
            "{what}: an answer says nothing: {answer}"
        );
        answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0)
    }

    /// Holds the line, and says a byte now and then.
    async fn hold(&self) {
        loop {
            if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)).await {
                for byte in self.call("slow", 0) {
                    if stream.write_all(&[byte]).await.is_err() {
                        break;
                    }
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    /// So many calls of these kinds in turn, by so many at once; how often each was answered how.
    async fn storm(
        &self,
        calls: u32,
        callers: u32,
        tries: &[&'static str],
    ) -> BTreeMap<(&'static str, u16), u32> {
        let next = Arc::new(AtomicU32::new(0));
        let mut storm = JoinSet::new();
        for _ in 0..callers {
            let (next, target, tries) = (next.clone(), self.clone(), tries.to_vec());
            storm.spawn(async move {
                let mut answers = BTreeMap::new();
                loop {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    if n >= calls {
                        return answers;
                    }
                    let what = tries[n as usize % tries.len()];
                    *answers.entry((what, target.ask(what, n).await)).or_insert(0) += 1;
                }
            });
        }
        let mut all = BTreeMap::new();
        for answers in storm.join_all().await {
            for (key, count) in answers {
                *all.entry(key).or_insert(0) += count;
            }
        }
        all
    }
}

/// Asks for the lists as the window does.
async fn look(shop: &Shop) {
    let attention = shop.demo.app.attention().await.unwrap();
    assert!(!attention.lists.is_empty());
    let query = OrdersQuery {
        text: String::new(),
        standing: None,
        days: None,
        sort: OrdersSort::Date,
        descending: true,
    };
    let found = shop.demo.app.find_orders(&query).await.unwrap();
    assert!(!shop.demo.app.order_rows(found.handle, 0, 50).await.unwrap().is_empty());
}

/// The most memory that this process ever had, in KiB.
#[cfg(target_os = "linux")]
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

fn files(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn stands_in(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_hostile_calls_store_nothing_and_the_lists_still_open() {
    let shop = Shop::new(7, 120, |_| {}).await;
    shop.sync().await;
    let app = &shop.demo.app;
    let free = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    app.set_setting("receive_port", &port.to_string()).await.unwrap();
    app.set_setting("receive_pushes", "yes").await.unwrap();
    let account: AccountId =
        app.connections().await.unwrap().iter().find(|c| c.takes_pushes).unwrap().account;
    let address = app.push_address(account, false).await.unwrap().address;
    let path = address.strip_prefix(&format!("http://127.0.0.1:{port}")).unwrap().to_owned();
    let nudges = Arc::new(AtomicU32::new(0));
    let nudged = nudges.clone();
    app.receive(Arc::new(move || {
        nudged.fetch_add(1, Ordering::SeqCst);
    }))
    .await
    .unwrap();
    let number = shop.gaps().await[0].finding.number.as_ref().unwrap().to_string();
    let huge = Arc::new(format!("{{\"note\": \"{}\"}}", CANARY.repeat(HUGE / CANARY.len())));
    let target = Target { port, path, number, huge };
    // The lists are made ready once, so that looking at them writes nothing.
    look(&shop).await;
    let before = app.store.version().await.unwrap();
    #[cfg(target_os = "linux")]
    let memory = most_memory();

    let mut slow = JoinSet::new();
    for _ in 0..SLOW {
        let target = target.clone();
        slow.spawn(async move { target.hold().await });
    }
    let kinds: Vec<&'static str> = TRIES.iter().map(|(what, _)| *what).collect();
    let mut storm = std::pin::pin!(async {
        let answers = target.storm(CALLS, FEW, &kinds).await;
        (answers, target.storm(CROWD, MANY, &kinds).await)
    });
    let (mut looked, mut longest) = (0_u32, Duration::ZERO);
    let (answers, crowd) = loop {
        tokio::select! {
            answers = &mut storm => break answers,
            () = tokio::time::sleep(Duration::from_millis(20)) => {}
        }
        // The storm stands still meanwhile in this task alone: its callers are tasks of their own.
        let began = Instant::now();
        look(&shop).await;
        longest = longest.max(began.elapsed());
        looked += 1;
    };
    assert_eq!((answers.values().sum::<u32>(), crowd.values().sum::<u32>()), (CALLS, CROWD));
    for ((what, status), count) in answers.iter().chain(&crowd) {
        let (_, right) = TRIES.iter().find(|(kind, _)| kind == what).unwrap();
        // 503: too many at once; 0: cut off before or while it was told; 400, 431: no HTTP, or too much of it.
        let fine: &[u16] = if *right { &[200, 503, 0] } else { &[404, 400, 431, 503, 0] };
        assert!(fine.contains(status), "{what}: {status}, {count} times");
    }
    let busy = answers.iter().filter(|((_, status), _)| *status == 503).map(|(_, n)| n).sum::<u32>();
    assert!(busy < CALLS / 2, "most were listened to: {answers:?}");
    assert!(crowd.keys().any(|(_, status)| *status == 503), "of a crowd, not all were: {crowd:?}");
    assert!(looked > 0 && longest < PATIENCE, "the lists opened {looked} times, the slowest in {longest:?}");
    assert_eq!(nudges.load(Ordering::SeqCst), 0, "nothing was known");
    assert_eq!(app.store.version().await.unwrap(), before, "nothing at all was written to the database");
    #[cfg(target_os = "linux")]
    assert!(most_memory() < memory + MEMORY, "{} KiB more memory", most_memory() - memory);

    // The same true thing, again and again: one reading is asked for, and one waits for its minute.
    let replays = target.storm(REPLAYS, FEW, &["replay"]).await;
    assert!(replays.keys().all(|(_, status)| matches!(status, 200 | 503 | 0)), "{replays:?}");
    assert!(replays.contains_key(&("replay", 200)));
    assert_eq!(app.store.sync_state(account).await.unwrap().wanted_at, Some(NOW));
    assert!((1..=2).contains(&nudges.load(Ordering::SeqCst)), "at once, and once for what waits");
    slow.abort_all();
    app.end_receiving().await;
    let files = files(&shop.data());
    assert!(files.len() > 2, "{files:?}");
    for file in files {
        let bytes = std::fs::read(&file).unwrap();
        assert!(!stands_in(&bytes, CANARY), "something of a body is in {}", file.display());
        assert!(!stands_in(&bytes, &target.path[6..]), "the address is in {}", file.display());
    }
    look(&shop).await;
}
