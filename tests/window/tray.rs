//! The tray as a desktop sees it: over D-Bus.

use std::collections::HashMap;
use std::time::{Duration, Instant};
use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Structure, Value};

/// A menu as D-Bus tells it: number, properties, lines.
type Node = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);

/// An icon in the tray.
pub(crate) struct Item {
    bus: Connection,
    name: String,
    path: String,
}

/// A line of its menu.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    id: i32,
    pub(crate) label: String,
}

impl Item {
    /// The icon of this process, as soon as the desktop has it.
    pub(crate) fn of(pid: u32) -> Item {
        let bus = Connection::session().expect("a message bus");
        let began = Instant::now();
        loop {
            if let Some(item) = find(&bus, pid) {
                return item;
            }
            assert!(began.elapsed() < Duration::from_secs(10), "the desktop has our icon");
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// The lines of its menu, from the top; separators left out.
    pub(crate) fn menu(&self) -> Vec<Line> {
        let proxy = self.menu_proxy();
        let (_, root): (u32, Node) =
            proxy.call("GetLayout", &(0_i32, -1_i32, Vec::<&str>::new())).expect("a menu");
        let mut lines = Vec::new();
        for child in root.2 {
            let child = Structure::try_from(child).expect("a line");
            let [Value::I32(id), Value::Dict(properties), _] = child.fields() else {
                panic!("a line: {child:?}")
            };
            let text =
                |key: &str| properties.get::<&str, &str>(&key).ok().flatten().unwrap_or_default().to_owned();
            if text("type") == "separator" {
                continue;
            }
            lines.push(Line { id: *id, label: text("label").replace("__", "_") });
        }
        lines
    }

    /// Waits until the menu has a line that says this.
    pub(crate) fn line(&self, label: &str) -> Line {
        let began = Instant::now();
        loop {
            let menu = self.menu();
            if let Some(line) = menu.iter().find(|line| line.label.contains(label)) {
                return line.clone();
            }
            assert!(began.elapsed() < Duration::from_secs(10), "a line {label:?} in {menu:?}");
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// Chooses a line.
    pub(crate) fn choose(&self, label: &str) {
        let line = self.line(label);
        let now = 0_u32;
        self.menu_proxy()
            .call::<_, _, ()>("Event", &(line.id, "clicked", Value::I32(0), now))
            .expect("the line is chosen");
    }

    fn menu_proxy(&self) -> Proxy<'_> {
        let item =
            Proxy::new(&self.bus, self.name.as_str(), self.path.as_str(), "org.kde.StatusNotifierItem")
                .expect("an item");
        let menu: OwnedObjectPath = item.get_property("Menu").expect("the item has a menu");
        Proxy::new(&self.bus, self.name.clone(), menu, "com.canonical.dbusmenu").expect("a menu")
    }
}

fn find(bus: &Connection, pid: u32) -> Option<Item> {
    let watcher = Proxy::new(
        bus,
        "org.kde.StatusNotifierWatcher",
        "/StatusNotifierWatcher",
        "org.kde.StatusNotifierWatcher",
    )
    .ok()?;
    let items: Vec<String> = watcher.get_property("RegisteredStatusNotifierItems").ok()?;
    let daemon = zbus::blocking::fdo::DBusProxy::new(bus).ok()?;
    items.into_iter().find_map(|item| {
        let (name, path) = item.split_once('/').map_or((item.as_str(), ""), |(n, p)| (n, p));
        let owner = daemon.get_connection_unix_process_id(name.try_into().ok()?).ok()?;
        (owner == pid).then(|| Item { bus: bus.clone(), name: name.to_owned(), path: format!("/{path}") })
    })
}
