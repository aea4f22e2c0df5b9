//! An application with the work that goes on behind it.

use crate::demo::DemoShop;
use crate::work::{self, Work};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tauri::AppHandle;
use tauri::async_runtime::{JoinHandle, block_on, spawn_blocking};
use trackmend_core::app::{ApiError, App, Code, Edge};
use trackmend_core::domain::Phrase;

/// How long the work that goes on may take to its next step when everything ends.
const PATIENCE: Duration = Duration::from_secs(5);

enum Data {
    Own(Box<App>),
    Demo(Box<DemoShop>),
}

/// The owner's data or the demo's.
pub(crate) struct Shop {
    data: Data,
    /// What goes on.
    pub(crate) work: Work,
    task: Mutex<Option<JoinHandle<()>>>,
}

impl Shop {
    /// Opens the owner's data and starts to work.
    ///
    /// # Errors
    /// When it does not open.
    pub(crate) async fn own(handle: &AppHandle, folder: &Path) -> Result<Arc<Shop>, ApiError> {
        let (folder, edge) = (folder.to_owned(), Edge::of_this_computer()?);
        let app = aside(async move || App::open(&folder, edge).await).await?;
        Ok(Shop::begin(handle, Data::Own(Box::new(app))))
    }

    /// Opens a demo and starts to work. Its shop is connected in the background.
    ///
    /// # Errors
    /// When there is no place for it.
    pub(crate) async fn demo(handle: &AppHandle) -> Result<Arc<Shop>, ApiError> {
        Ok(Shop::begin(handle, Data::Demo(Box::new(aside(DemoShop::open).await?))))
    }

    fn begin(handle: &AppHandle, data: Data) -> Arc<Shop> {
        let shop = Arc::new(Shop { data, work: Work::default(), task: Mutex::default() });
        let task = tauri::async_runtime::spawn(work::go_on(handle.clone(), shop.clone()));
        *shop.task.lock().unwrap_or_else(PoisonError::into_inner) = Some(task);
        shop
    }

    /// Hears pushes as the settings say, or nobody.
    pub(crate) async fn receive(self: &Arc<Shop>) {
        let shop = Arc::downgrade(self);
        let nudge = move || {
            if let Some(shop) = shop.upgrade() {
                shop.work.nudge();
            }
        };
        if let Err(error) = self.app().receive(Arc::new(nudge)).await {
            tracing::warn!(%error, "the receiver of pushes");
        }
    }

    /// The application.
    pub(crate) fn app(&self) -> &App {
        match &self.data {
            Data::Own(app) => app,
            Data::Demo(shop) => &shop.demo.app,
        }
    }

    /// The demo, when it is one.
    pub(crate) fn as_demo(&self) -> Option<&DemoShop> {
        match &self.data {
            Data::Own(_) => None,
            Data::Demo(shop) => Some(shop),
        }
    }

    /// Ends the work and closes the data; a demo is removed.
    pub(crate) async fn end(&self) {
        self.work.end();
        self.app().end_receiving().await;
        let task = self.task.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(mut task) = task
            && tokio::time::timeout(PATIENCE, &mut task).await.is_err()
        {
            // What was sent is in the journal, and is read back at the next start.
            tracing::warn!("a step was still under way at the end");
            task.abort();
        }
        match &self.data {
            Data::Own(app) => app.store.close().await,
            Data::Demo(shop) => shop.leave().await,
        }
    }
}

/// Opens in a thread of its own: sqlx's migrations are a future that cannot be seen to be `Send`.
async fn aside<T: Send + 'static, F: Future<Output = Result<T, ApiError>>>(
    open: impl FnOnce() -> F + Send + 'static,
) -> Result<T, ApiError> {
    spawn_blocking(move || block_on(open()))
        .await
        .map_err(|error| ApiError::new(Code::Internal, Phrase::new("error-internal")).detail(error))?
}
