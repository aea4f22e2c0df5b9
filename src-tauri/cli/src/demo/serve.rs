//! The demo shop on a port of this computer, for trying the real commands on it.

use crate::args::WorldArgs;
use crate::screen::Screen;
use serde_json::json;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;
use trackmend_core::app::view::Draft;
use trackmend_core::app::{ApiError, Clock, Code, SystemClock, drafts};
use trackmend_core::connectors::connector;
use trackmend_core::domain::Phrase;
use trackmend_world::{CarrierApi, Permissions, World, WorldConfig};

pub(super) async fn serve(screen: &Screen, args: WorldArgs, port: u16) -> Result<(), ApiError> {
    let failed = |said: Phrase| move |e: std::io::Error| ApiError::new(Code::Internal, said).detail(e);
    let taken = Phrase::new("cli-serve-port").text("port", port.to_string());
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(failed(taken.clone()))?;
    let port = listener.local_addr().map_err(failed(taken))?.port();
    let now = SystemClock.now();
    let url = format!("http://127.0.0.1:{port}");
    let orders = usize::try_from(args.orders).unwrap_or(usize::MAX);
    let mut world = World::new(WorldConfig::whole(args.seed, orders, now.0).served_at(&url));
    let folder = std::env::temp_dir().join(format!("trackmend-demo-{}-{port}", std::process::id()));
    let list = folder.join("supplier.csv");
    let unwritten = || failed(Phrase::new("cli-file-not-written").text("file", list.display().to_string()));
    std::fs::create_dir_all(&folder).map_err(unwritten())?;
    std::fs::write(&list, world.supplier_csv(now.0)).map_err(unwritten())?;
    let drafts = drafts(&mut world, now);
    let shown = show(screen, &world, (&url, &drafts), &list);
    let world = Arc::new(Mutex::new(world));
    let ended = match shown {
        Ok(()) => tokio::select! {
            ended = trackmend_world::serve(world, listener, || SystemClock.now().0) => {
                ended.map_err(failed(Phrase::new("error-internal")))
            }
            () = interrupted() => Ok(()),
        },
        Err(error) => Err(error),
    };
    if let Err(error) = std::fs::remove_dir_all(&folder) {
        tracing::warn!(folder = %folder.display(), %error, "the demo's folder could not be removed");
    }
    ended
}

/// Says where it is and what opens it. The keys are as invented as the orders.
fn show(
    screen: &Screen,
    world: &World,
    (url, drafts): (&str, &[Draft]),
    list: &std::path::Path,
) -> Result<(), ApiError> {
    if screen.json() {
        let keys: Vec<_> = world
            .keys()
            .iter()
            .map(|key| {
                json!({
                    "label": key.label,
                    "consumer_key": key.consumer_key,
                    "consumer_secret": key.consumer_secret,
                    "may_read": key.permissions != Permissions::Write,
                    "may_write": key.permissions != Permissions::Read,
                    "user_id": key.user_id,
                })
            })
            .collect();
        return screen.document(&json!({
            "platform": "woocommerce",
            "url": url,
            "orders": world.order_ids().len(),
            "keys": keys,
            "shopify": {
                "access_token": world.shopify_token(),
                "read_only_token": world.shopify_read_only_token(),
                "client": world.shopify_client(),
            },
            "accounts": drafts
                .iter()
                .map(|draft| json!({ "platform": draft.platform.code(), "values": draft.values }))
                .collect::<Vec<_>>(),
            "carriers": carriers(world)
                .map(|(api, url, key)| {
                    json!({ "platform": api.code(), "url": url, "header": api.key_header(), "key": key })
                })
                .collect::<Vec<_>>(),
            "postnl_customer": world.postnl_customer(),
            "supplier_csv": list,
            "pid": std::process::id(),
        }));
    }
    let orders = i64::try_from(world.order_ids().len()).unwrap_or(i64::MAX);
    screen.tell(&Phrase::new("cli-serve-at").text("url", url).count("orders", orders));
    let heads = [
        Phrase::new("cli-head-key"),
        Phrase::new("form-woocommerce-consumer_key"),
        Phrase::new("form-woocommerce-consumer_secret"),
    ];
    let rows = world
        .keys()
        .iter()
        .map(|key| vec![key.label.to_owned(), key.consumer_key.clone(), key.consumer_secret.clone()]);
    screen.table(&heads, rows.collect());
    screen.tell(&Phrase::new("cli-serve-list").text("file", list.display().to_string()));
    screen.tell(&Phrase::new("cli-serve-try"));
    for draft in drafts {
        screen.line(&format!("  {}", command(draft)));
    }
    screen.tell(&Phrase::new("cli-serve-carriers"));
    for (api, url, key) in carriers(world) {
        screen.line(&format!("  {url}  {}: {key}", api.key_header()));
    }
    screen.tell(&Phrase::new("cli-serve-until"));
    Ok(())
}

/// The carriers that answer, where, and the owner's key at each.
fn carriers(world: &World) -> impl Iterator<Item = (CarrierApi, String, &str)> {
    CarrierApi::ALL.into_iter().filter_map(|api| {
        let (url, key) = (world.carrier_url(api.code())?, world.carrier_key(api.code())?);
        Some((api, url, key))
    })
}

/// The command that connects it.
fn command(draft: &Draft) -> String {
    let fields = connector(draft.platform).map_or(&[][..], |connector| connector.about().fields);
    let (mut secrets, mut words) = (String::new(), String::new());
    for field in fields {
        let Some(value) = draft.values.get(field.key) else { continue };
        match field.key {
            "url" | "shop" => words.push_str(&format!(" --url {value}")),
            key if field.secret => {
                secrets.push_str(&format!("TRACKMEND_SECRET_{}={value} ", key.to_uppercase()));
            }
            key => words.push_str(&format!(" --set {key}={value}")),
        }
    }
    format!("{secrets}\\\n  trackmend-cli account add {} --name Demo{words}", draft.platform.code())
}

/// Waits until somebody asks this process to end.
pub(super) async fn interrupted() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
