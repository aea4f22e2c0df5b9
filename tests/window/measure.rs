//! How long and how much: told, and only gross growth fails. The numbers of a debug build say little.

use crate::closing::{Free, close, wait, window_of, windows};
use crate::driver::{Driven, Home, TRACKMEND, has_screen};
use crate::page::testid;
use std::time::Instant;

/// Open and close this often.
const CYCLES: u32 = 20;

#[tokio::test]
async fn the_window_is_soon_usable() {
    if !has_screen("the start") {
        return;
    }
    let began = Instant::now();
    let w = Driven::start().await;
    w.find(&testid("way-demo")).await;
    eprintln!(
        "MEASURED start to first screen, through WebDriver: {:?} (session after {:?})",
        began.elapsed(),
        w.opened_in
    );
}

#[test]
fn opening_and_closing_leaves_nothing_behind() {
    if !has_screen("open and close") {
        return;
    }
    let home = Home::new();
    let began = Instant::now();
    let trackmend = Free(home.command(TRACKMEND).spawn().expect("Trackmend starts"));
    let pid = trackmend.0.id();
    let window = window_of(pid).expect("a window opens");
    eprintln!("MEASURED start to visible window: {:?}", began.elapsed());
    close(&window);
    wait("the window is gone", || windows(pid).is_empty());
    let mut sizes = Vec::new();
    for _ in 0..CYCLES {
        let opened = home.command(TRACKMEND).status().expect("a second start");
        assert!(opened.success());
        let window = window_of(pid).expect("a window opens");
        std::thread::sleep(std::time::Duration::from_millis(300));
        close(&window);
        wait("the window is gone", || windows(pid).is_empty());
        std::thread::sleep(std::time::Duration::from_millis(200));
        sizes.push(resident(pid));
    }
    wait("the page's processes are gone", || web_processes(pid) == 0);
    eprintln!("MEASURED resident size in KiB after each of {CYCLES} closings: {sizes:?}");
    let (first, last) = (sizes[CYCLES as usize / 4], sizes[CYCLES as usize - 1]);
    assert!(last < first + first / 5, "it does not grow by a fifth: {first} to {last} KiB");
}

/// What the process holds in memory, in KiB.
fn resident(pid: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).expect("it lives");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("its size");
    line.trim().trim_end_matches("kB").trim().parse().expect("a number")
}

/// Processes that show pages for it.
fn web_processes(pid: u32) -> usize {
    let name = |pid: u32| std::fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default();
    crate::driver::children(pid).into_iter().filter(|pid| name(*pid).starts_with("WebKitWebProces")).count()
}
