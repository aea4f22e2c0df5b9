//! Trackmend under WebDriver: a process of its own with data of its own, gone when the test ends.

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use std::fs::Permissions;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use trackmend_core::store::Store;

/// The program under test.
pub(crate) const TRACKMEND: &str = env!("CARGO_BIN_EXE_trackmend");

/// There is a screen to open windows on. Says aloud when there is none.
pub(crate) fn has_screen(test: &str) -> bool {
    let found = std::env::var_os("DISPLAY").is_some_and(|display| !display.is_empty());
    if !found {
        eprintln!("SKIPPED {test}: there is no DISPLAY. Run it inside scripts/with-desktop.");
    }
    found
}

/// A place for Trackmend's data, and the environment that points there. Gone with the last who knows it.
#[derive(Clone)]
pub(crate) struct Home {
    folder: Arc<TempDir>,
}

impl Home {
    pub(crate) fn new() -> Home {
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::create_dir_all(folder.path().join("tmp")).expect("a folder in it");
        let home = Home { folder: Arc::new(folder) };
        home.have_a_browser();
        home
    }

    /// A browser that opens nothing and keeps what it was to open.
    fn have_a_browser(&self) {
        let bin = self.folder.path().join("bin");
        std::fs::create_dir_all(&bin).expect("a folder in it");
        let browser = bin.join("xdg-open");
        let keeps = format!("#!/bin/sh\nprintf '%s\\n' \"$1\" >>'{}'\n", self.opened().display());
        std::fs::write(&browser, keeps).expect("a program");
        std::fs::set_permissions(&browser, Permissions::from_mode(0o755)).expect("it can be run");
    }

    fn opened(&self) -> PathBuf {
        self.folder.path().join("opened")
    }

    /// Waits for the page that the browser was to open, and takes it out of its hands.
    pub(crate) fn browsed(&self) -> String {
        let began = Instant::now();
        loop {
            let pages = std::fs::read_to_string(self.opened()).unwrap_or_default();
            if let Some(page) = pages.lines().last() {
                let page = page.to_owned();
                std::fs::remove_file(self.opened()).expect("it is there");
                return page;
            }
            assert!(began.elapsed() < Duration::from_secs(10), "no page was opened");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// One whose owner may be notified at any hour: tests run at night too.
    pub(crate) async fn without_quiet_hours() -> Home {
        let home = Home::new();
        let store = Store::open(&home.data()).await.expect("the data");
        for key in ["quiet_from", "quiet_to"] {
            store.set_setting(key, "0").await.expect("a setting");
        }
        store.close().await;
        home
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Where the demo puts what it needs.
    pub(crate) fn temp(&self) -> PathBuf {
        self.folder.path().join("tmp")
    }

    /// This program, with this home.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        let path = std::env::var("PATH").unwrap_or_default();
        command.env("PATH", format!("{}:{path}", self.folder.path().join("bin").display()));
        command.env("TRACKMEND_DATA_DIR", self.data()).env("TMPDIR", self.temp()).env("GTK_USE_PORTAL", "0");
        // On a desktop of its own the keychain is a real one; somebody's own keychain is left alone.
        if std::env::var_os("TRACKMEND_DESKTOP").is_none() {
            command.env("TRACKMEND_VAULT_PASSPHRASE", "the passphrase of a test");
        }
        command
    }

    /// The last lines of the log, for a test that fails.
    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(self.data().join("trackmend.log")).unwrap_or_default()
    }
}

/// A Trackmend with a window, and somebody at its keyboard.
pub(crate) struct Driven {
    pub(crate) home: Home,
    pub(crate) page: Client,
    /// From the request for a window until there was a session with it.
    pub(crate) opened_in: Duration,
    driver: Child,
}

impl Driven {
    /// Starts it for the first time.
    pub(crate) async fn start() -> Driven {
        Driven::start_in(Home::new()).await
    }

    /// Starts it with what is there.
    pub(crate) async fn start_in(home: Home) -> Driven {
        let port = free_port();
        let driver = home
            .command("WebKitWebDriver")
            .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // A group of its own: it ends with everything that it started.
            .process_group(0)
            .spawn()
            .expect("WebKitWebDriver is installed (package webkit2gtk-driver)");
        wait_for_port(port);
        let wanted = json!({ "webkitgtk:browserOptions": { "binary": TRACKMEND, "args": [] } });
        let began = Instant::now();
        let page = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted.as_object().cloned().expect("an object"))
            .connect(&format!("http://127.0.0.1:{port}"))
            .await;
        let opened_in = began.elapsed();
        let page = match page {
            Ok(page) => page,
            Err(error) => panic!("no session with the window: {error}\n{}", home.log()),
        };
        let driven = Driven { home, page, opened_in, driver };
        driven.listen().await;
        driven
    }

    /// Kills it and starts it anew with the same data.
    pub(crate) async fn again(self) -> Driven {
        let home = self.home.clone();
        drop(self);
        Driven::start_in(home).await
    }

    /// The process of Trackmend: the driver started it and nothing else.
    pub(crate) fn pid(&self) -> u32 {
        *children(self.driver.id()).first().expect("the driver has started Trackmend")
    }
}

impl Drop for Driven {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let log = self.home.log();
            let tail: Vec<&str> = log.lines().rev().take(30).collect();
            eprintln!("--- trackmend.log, newest first\n{}", tail.join("\n"));
        }
        // First the driver's own children, then whatever is left of its group.
        for pid in children(self.driver.id()) {
            kill(pid.to_string());
        }
        kill(format!("-{}", self.driver.id()));
        let _ = self.driver.wait();
    }
}

/// The processes that this one started.
pub(crate) fn children(pid: u32) -> Vec<u32> {
    let list = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap_or_default();
    list.split_whitespace().filter_map(|pid| pid.parse().ok()).collect()
}

fn kill(target: String) {
    let _ = Command::new("kill").args(["-9", "--", &target]).stderr(Stdio::null()).status();
}

pub(crate) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a free port").port()
}

fn wait_for_port(port: u16) {
    let began = Instant::now();
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(began.elapsed() < Duration::from_secs(10), "the driver listens at {port}");
        std::thread::sleep(Duration::from_millis(20));
    }
}
