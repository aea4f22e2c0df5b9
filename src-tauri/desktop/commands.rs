//! What the window may ask for, carried out.

use crate::host::Host;
use crate::imports::Waiting;
use crate::kept;
use crate::work::tell_changed;
use std::collections::BTreeMap;
use tauri_plugin_dialog::DialogExt;
use trackmend_core::app::commands::Commands;
use trackmend_core::app::view::{
    Attention, BatchView, Connection, Draft, ImportDone, ImportPreview, Link, OrderPage, Preview, ProofView,
    Start, Tests,
};
use trackmend_core::app::{ApiError, Asked, Code, ImportInput, ImportRequest};
use trackmend_core::domain::{AccountId, BatchId, FindingId, FindingState, Ms, OrderId, Phrase, ProofId};
use trackmend_core::import::{Field, Said, read_file};

type Answer<T> = Result<T, ApiError>;

impl Commands for Host {
    async fn start(&self) -> Answer<Start> {
        self.started().await
    }

    async fn set_language(&self, language: String) -> Answer<Start> {
        Host::set_language(self, &language).await?;
        self.started().await
    }

    async fn set_theme(&self, theme: String) -> Answer<()> {
        kept::set_theme(&self.handle, &theme)
    }

    async fn enter_demo(&self) -> Answer<Start> {
        self.enter().await?;
        self.started().await
    }

    async fn leave_demo(&self) -> Answer<Start> {
        self.leave().await;
        self.started().await
    }

    async fn attention(&self) -> Answer<Attention> {
        let shop = self.shop().await?;
        let attention = shop.app().attention().await?;
        // What the database knows to be unfinished may have been stopped.
        Ok(Attention { running: shop.work.running(), ..attention })
    }

    async fn order(&self, order: OrderId) -> Answer<OrderPage> {
        self.shop().await?.app().order_page(order).await
    }

    async fn preview(&self, finding: FindingId, mail: Option<bool>) -> Answer<Preview> {
        self.shop().await?.app().preview(finding, mail).await
    }

    async fn repair(&self, finding: FindingId, mail: bool) -> Answer<()> {
        let shop = self.shop().await?;
        shop.app().confirm(finding, &Asked { by: "owner".to_owned(), mail: Some(mail) }).await?;
        shop.work.wake();
        Ok(())
    }

    async fn proof(&self, proof: ProofId) -> Answer<ProofView> {
        self.shop().await?.app().proof_view(proof).await
    }

    async fn ignore(&self, finding: FindingId, reason: String) -> Answer<()> {
        self.mark(finding, FindingState::Ignored, &reason, None).await
    }

    async fn snooze(&self, finding: FindingId, until: Ms) -> Answer<()> {
        self.mark(finding, FindingState::Snoozed, "", Some(until)).await
    }

    async fn reopen(&self, finding: FindingId) -> Answer<()> {
        self.mark(finding, FindingState::Open, "", None).await
    }

    async fn check_now(&self) -> Answer<()> {
        let shop = self.shop().await?;
        shop.app().want_all().await?;
        shop.work.wake();
        Ok(())
    }

    async fn stop(&self) -> Answer<()> {
        self.shop().await?.work.stop();
        Ok(())
    }

    async fn connections(&self) -> Answer<Vec<Connection>> {
        self.shop().await?.app().connections().await
    }

    async fn test_connection(&self, draft: Draft) -> Answer<Tests> {
        self.shop().await?.app().test_connection(&draft).await
    }

    async fn connect(&self, draft: Draft) -> Answer<AccountId> {
        let shop = self.shop().await?;
        let account = shop.app().connect(&draft).await?;
        shop.work.wake();
        Ok(account)
    }

    async fn disconnect(&self, account: AccountId) -> Answer<()> {
        let shop = self.shop().await?;
        shop.app().disconnect(account).await?;
        shop.work.wake();
        tell_changed(&self.handle, &shop)
    }

    async fn choose_file(&self) -> Answer<Option<ImportPreview>> {
        let (chosen, choice) = tokio::sync::oneshot::channel();
        self.handle
            .dialog()
            .file()
            .add_filter(self.say(&Phrase::new("tray-files")), &["csv", "tsv", "txt", "xlsx", "xls", "ods"])
            // The sender is gone only when the window is, and nobody waits.
            .pick_file(move |path| drop(chosen.send(path)));
        let Some(path) = choice.await.ok().flatten().and_then(|path| path.into_path().ok()) else {
            return Ok(None);
        };
        let name = path.file_name().map_or(String::new(), |n| n.to_string_lossy().into_owned());
        let bytes =
            tauri::async_runtime::spawn_blocking(move || read_file(&path)).await.map_err(internal)??;
        let handle = self.imports.next();
        self.understand(handle, ImportInput::Bytes { name, bytes }, ImportRequest::default()).await.map(Some)
    }

    async fn paste(&self, text: String) -> Answer<ImportPreview> {
        let handle = self.imports.next();
        self.understand(handle, ImportInput::Text(text), ImportRequest::default()).await
    }

    async fn map_columns(&self, handle: String, columns: BTreeMap<String, String>) -> Answer<ImportPreview> {
        let waiting = self.imports.get(&handle)?;
        let said = columns
            .into_iter()
            .map(|(index, code)| {
                let field = Field::from_code(&code).ok_or_else(|| internal(format!("no field {code}")))?;
                // A column is named by its place, counted from 1.
                let index: u32 = index.parse().map_err(|_| internal(format!("no column {index}")))?;
                Ok(Said { field, column: index.saturating_add(1).to_string() })
            })
            .collect::<Answer<Vec<Said>>>()?;
        let request = ImportRequest { said, ..waiting.request.clone() };
        self.understand(handle, waiting.input.clone(), request).await
    }

    async fn import(&self, handle: String) -> Answer<ImportDone> {
        let waiting = self.imports.get(&handle)?;
        let shop = self.shop().await?;
        let done = shop.app().import(&waiting.prepared, &waiting.request).await?;
        self.imports.forget(&handle);
        // New shipments may want orders to be read.
        shop.work.wake();
        Ok(done)
    }

    async fn imports(&self) -> Answer<Vec<BatchView>> {
        self.shop().await?.app().imports().await
    }

    async fn undo_import(&self, batch: BatchId) -> Answer<()> {
        let shop = self.shop().await?;
        shop.app().undo_import(batch).await?;
        tell_changed(&self.handle, &shop)
    }

    async fn open(&self, link: Link) -> Answer<()> {
        let shop = self.shop().await?;
        if shop.as_demo().is_some() {
            return Err(ApiError::new(Code::Input, Phrase::new("tray-demo-no-page")));
        }
        let address = shop.app().address_of(&link).await?;
        if address.scheme() != "https" {
            return Err(ApiError::new(Code::Input, Phrase::new("error-no-page")));
        }
        tauri::async_runtime::spawn_blocking(move || tauri_plugin_opener::open_url(address, None::<&str>))
            .await
            .map_err(internal)?
            .map_err(internal)
    }
}

impl Host {
    async fn mark(
        &self,
        finding: FindingId,
        state: FindingState,
        reason: &str,
        until: Option<Ms>,
    ) -> Answer<()> {
        let shop = self.shop().await?;
        shop.app().mark(finding, state, reason, until).await?;
        // For the number in the tray.
        shop.work.wake();
        Ok(())
    }

    /// Understands it and keeps it under the handle until it is taken in.
    async fn understand(
        &self,
        handle: String,
        input: ImportInput,
        request: ImportRequest,
    ) -> Answer<ImportPreview> {
        let shop = self.shop().await?;
        let prepared = shop.app().prepare_import(&input, &request).await?;
        let preview = shop.app().preview_import(&prepared, &request, &handle).await?;
        self.imports.keep(&handle, Waiting { input, request, prepared });
        Ok(preview)
    }
}

fn internal(detail: impl std::fmt::Display) -> ApiError {
    ApiError::new(Code::Internal, Phrase::new("error-internal")).detail(detail)
}
