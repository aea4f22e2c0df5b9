//! Closing the window leaves Trackmend in the tray, and from there it comes back or goes.

use crate::driver::{Home, TRACKMEND, children, has_screen};
use crate::told::Ear;
use crate::tray::Item;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Trackmend without a driver; gone when the test ends.
pub(crate) struct Free(pub(crate) Child);

impl Drop for Free {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn the_window_closes_and_the_tray_stays() {
    if !has_screen("closing") {
        return;
    }
    let home = Home::new();
    let ear = Ear::new();
    let mut trackmend = Free(home.command(TRACKMEND).spawn().expect("Trackmend starts"));
    let pid = trackmend.0.id();
    let window = window_of(pid).expect("a window opens");
    let item = Item::of(pid);
    let menu: Vec<String> = item.menu().into_iter().map(|line| line.label).collect();
    for label in ["connected yet", "Check now", "Mute for an hour", "Open Trackmend", "Quit"] {
        item.line(label);
    }
    eprintln!("the tray's menu: {menu:?}");

    close(&window);
    wait("the window is gone", || windows(pid).is_empty());
    assert!(lives(&mut trackmend), "the tray stays");
    item.line("Open Trackmend");
    // At the first close, and never again.
    wait("a notification tells where it is", || {
        ear.told().iter().any(|told| told.title.contains("I stay in the tray"))
    });

    // A second start ends at once and brings the window of the first.
    let second = home.command(TRACKMEND).status().expect("a second start");
    assert!(second.success(), "the second start ends well");
    let window = window_of(pid).expect("the first opens a window");
    close(&window);
    wait("the window is gone", || windows(pid).is_empty());

    item.choose("Open Trackmend");
    window_of(pid).expect("the menu opens a window");

    item.choose("Quit");
    wait("it ends", || !lives(&mut trackmend));
    let status = trackmend.0.wait().expect("its end");
    assert!(status.success(), "it ends well: {status}");
}

#[test]
fn a_start_with_the_computer_opens_no_window() {
    if !has_screen("minimised") {
        return;
    }
    let home = Home::new();
    let trackmend = Free(home.command(TRACKMEND).arg("--minimised").spawn().expect("Trackmend starts"));
    let item = Item::of(trackmend.0.id());
    item.line("Open Trackmend");
    assert!(windows(trackmend.0.id()).is_empty(), "no window");
    // Nor does another such start bring one.
    let second = home.command(TRACKMEND).arg("--minimised").status().expect("a second start");
    assert!(second.success());
    std::thread::sleep(Duration::from_millis(500));
    assert!(windows(trackmend.0.id()).is_empty(), "still no window");
}

#[test]
fn without_a_tray_closing_the_window_ends_it() {
    if !has_screen("no tray") {
        return;
    }
    let home = Home::new();
    // A message bus of its own, on which nobody shows icons.
    let bus = home.command("dbus-run-session").args(["--", TRACKMEND]).stderr(Stdio::null()).spawn();
    let mut bus = Free(bus.expect("a message bus of its own"));
    let is_ours = |pid: &u32| {
        std::fs::read_link(format!("/proc/{pid}/exe")).is_ok_and(|exe| exe == Path::new(TRACKMEND))
    };
    let mut pid = None;
    wait("Trackmend starts", || {
        pid = children(bus.0.id()).into_iter().find(is_ours);
        pid.is_some()
    });
    let window = window_of(pid.expect("its number")).expect("a window opens");
    close(&window);
    wait("it ends with its window", || !lives(&mut bus));
}

pub(crate) fn lives(trackmend: &mut Free) -> bool {
    trackmend.0.try_wait().expect("its state").is_none()
}

/// The visible windows of a process, as X knows them.
pub(crate) fn windows(pid: u32) -> Vec<String> {
    let found = Command::new("xdotool")
        .args(["search", "--onlyvisible", "--all", "--pid", &pid.to_string(), "--name", "^Trackmend$"])
        .output()
        .expect("xdotool is installed");
    String::from_utf8_lossy(&found.stdout).split_whitespace().map(str::to_owned).collect()
}

/// A visible window of this process, as soon as there is one.
pub(crate) fn window_of(pid: u32) -> Option<String> {
    let began = Instant::now();
    while began.elapsed() < Duration::from_secs(15) {
        if let Some(window) = windows(pid).pop() {
            return Some(window);
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    None
}

/// Asks the window to close, as the frame that a window manager puts around it does.
pub(crate) fn close(window: &str) {
    use x11rb::protocol::xproto::{ClientMessageEvent, ConnectionExt, EventMask};
    let window = window.parse().expect("the number of a window");
    let (x, _) = x11rb::connect(None).expect("the screen answers");
    let atom = |name: &[u8]| x.intern_atom(false, name).unwrap().reply().expect("an atom").atom;
    let (protocols, delete) = (atom(b"WM_PROTOCOLS"), atom(b"WM_DELETE_WINDOW"));
    let event = ClientMessageEvent::new(32, window, protocols, [delete, 0, 0, 0, 0]);
    x.send_event(false, window, EventMask::NO_EVENT, event).expect("the window is asked");
    // An answer to anything means that the event is on its way.
    x.get_input_focus().unwrap().reply().expect("the window is asked");
}

pub(crate) fn wait(what: &str, mut ready: impl FnMut() -> bool) {
    let began = Instant::now();
    while !ready() {
        assert!(began.elapsed() < Duration::from_secs(15), "{what}: not within 15 s");
        std::thread::sleep(Duration::from_millis(100));
    }
}
