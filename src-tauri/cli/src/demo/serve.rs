//! The demo shop on a port of this computer, for trying the real commands on it.

use crate::args::WorldArgs;
use crate::screen::Screen;
use serde_json::json;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;
use trackmend_core::app::{ApiError, Clock, Code, SystemClock};
use trackmend_core::domain::Phrase;
use trackmend_world::{Permissions, ShopConfig, ShopifyConfig, World, WorldConfig};

pub(super) async fn serve(screen: &Screen, args: WorldArgs, port: u16) -> Result<(), ApiError> {
    let failed = |said: Phrase| move |e: std::io::Error| ApiError::new(Code::Internal, said).detail(e);
    let taken = Phrase::new("cli-serve-port").text("port", port.to_string());
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(failed(taken.clone()))?;
    let port = listener.local_addr().map_err(failed(taken))?.port();
    let now = SystemClock.now();
    let url = format!("http://127.0.0.1:{port}");
    let world = World::new(WorldConfig {
        seed: args.seed,
        orders: usize::try_from(args.orders).unwrap_or(usize::MAX),
        now: now.0,
        shop: ShopConfig::default(),
        shopify: Some(ShopifyConfig { base_url: Some(url.clone()), ..ShopifyConfig::default() }),
        etsy: None,
        makers: None,
        bol: None,
    });
    let folder = std::env::temp_dir().join(format!("trackmend-demo-{}-{port}", std::process::id()));
    let list = folder.join("supplier.csv");
    let unwritten = || failed(Phrase::new("cli-file-not-written").text("file", list.display().to_string()));
    std::fs::create_dir_all(&folder).map_err(unwritten())?;
    std::fs::write(&list, world.supplier_csv(now.0)).map_err(unwritten())?;
    let shown = show(screen, &world, &url, &list);
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
fn show(screen: &Screen, world: &World, url: &str, list: &std::path::Path) -> Result<(), ApiError> {
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
    let tokens = [
        ("access_token", world.shopify_token()),
        ("read_only_token", world.shopify_read_only_token()),
        ("client_id", world.shopify_client().map(|(id, _)| id)),
        ("client_secret", world.shopify_client().map(|(_, secret)| secret)),
    ];
    let heads = [Phrase::new("cli-head-shop"), Phrase::new("cli-head-key"), Phrase::new("cli-head-secret")];
    let rows = tokens.iter().filter_map(|(name, value)| {
        Some(vec!["Shopify".to_owned(), (*name).to_owned(), (*value)?.to_owned()])
    });
    screen.table(&heads, rows.collect());
    screen.tell(&Phrase::new("cli-serve-list").text("file", list.display().to_string()));
    screen.tell(&Phrase::new("cli-serve-try"));
    if let Some(key) = world.key("read_write") {
        screen.line(&format!(
            "  TRACKMEND_SECRET_CONSUMER_KEY={} TRACKMEND_SECRET_CONSUMER_SECRET={} \\\n  \
             trackmend-cli account add woocommerce --name Demo --url {url} --set allow_http=yes",
            key.consumer_key, key.consumer_secret
        ));
    }
    if let Some(token) = world.shopify_token() {
        screen.line(&format!(
            "  TRACKMEND_SECRET_ACCESS_TOKEN={token} \\\n  \
             trackmend-cli account add shopify --name Demo --url {url} --set allow_http=yes"
        ));
    }
    screen.tell(&Phrase::new("cli-serve-until"));
    Ok(())
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
