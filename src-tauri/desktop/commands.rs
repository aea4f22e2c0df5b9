//! What the window may ask for, carried out.

use crate::host::Host;
use crate::imports::Waiting;
use crate::shop::Shop;
use crate::work::tell_changed;
use crate::{autostart, going, kept, mute, saving};
use std::collections::BTreeMap;
use std::sync::Arc;
use tauri::Manager;
use tauri_plugin_dialog::DialogExt;
use trackmend_core::app::commands::Commands;
use trackmend_core::app::view::{
    ActivityRow, AsksView, Attention, BatchView, Choice, Connection, Draft, ImportDone, ImportPreview, Link,
    LookUp, LookUpAnswer, OrderPage, OrderRow, OrdersFound, OrdersQuery, ParcelAnswer, Preview, ProofView,
    PushAddress, ReadyMessage, Recognised, ScoresView, SettingsView, Start, Tests, UnmatchedPage,
    WebhookSecret,
};
use trackmend_core::app::{
    ApiError, Asked, Code, ConsentAsked, ForGood, ImportInput, ImportRequest, RepairExport,
};
use trackmend_core::domain::{
    AccountId, AskAbout, AskOutcome, BatchId, FindingId, FindingState, Ms, OrderId, Phrase, ProofId,
    ShipmentId,
};
use trackmend_core::import::{Field, Said, read_file};
use trackmend_core::reconcile::ProductRule;
use trackmend_core::settings;

type Answer<T> = Result<T, ApiError>;

/// Who asks for what the window asks for, in the journal.
const OWNER: &str = "owner";
/// The setting that allows the clipboard to be read.
const CLIPBOARD: &str = "lookup_clipboard";

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
        going::page_listens(&self.handle, &self.going);
        // What the database knows to be unfinished may have been stopped.
        Ok(Attention { running: shop.work.running(), ..attention })
    }

    async fn order(&self, order: OrderId) -> Answer<OrderPage> {
        self.shop().await?.app().order_page(order).await
    }

    async fn preview(&self, finding: FindingId, mail: Option<bool>) -> Answer<Preview> {
        self.shop().await?.app().preview(finding, mail).await
    }

    async fn repair(&self, finding: FindingId, mail: bool, typed: Option<String>) -> Answer<()> {
        let shop = self.shop().await?;
        let for_good = typed.map_or(ForGood::NotSaid, ForGood::Typed);
        shop.app().confirm(finding, &Asked { by: OWNER.to_owned(), mail: Some(mail), for_good }).await?;
        shop.work.wake();
        Ok(())
    }

    async fn preview_many(&self, findings: Vec<FindingId>) -> Answer<Vec<Preview>> {
        self.shop().await?.app().preview_many(&findings).await
    }

    async fn repair_many(&self, choices: Vec<Choice>) -> Answer<u32> {
        let shop = self.shop().await?;
        let begun = shop.app().repair_many(&choices, OWNER).await;
        // What was confirmed before one was refused is on its way.
        shop.work.wake();
        begun
    }

    async fn say_parcel(&self, finding: FindingId, answer: ParcelAnswer) -> Answer<()> {
        let shop = self.shop().await?;
        let said = shop.app().say_parcel(finding, answer).await;
        went_on(&shop, said)
    }

    async fn no_tracking(&self, order: OrderId, method: bool) -> Answer<()> {
        let shop = self.shop().await?;
        let said = shop.app().no_tracking(order, method).await;
        went_on(&shop, said)
    }

    async fn needs_tracking(&self, order: OrderId) -> Answer<()> {
        let shop = self.shop().await?;
        let said = shop.app().needs_tracking(order).await;
        went_on(&shop, said)
    }

    async fn unmatched(&self, shipment: ShipmentId) -> Answer<UnmatchedPage> {
        self.shop().await?.app().unmatched(shipment).await
    }

    async fn link(&self, shipment: ShipmentId, order: OrderId) -> Answer<()> {
        let shop = self.shop().await?;
        let said = shop.app().link(shipment, order).await;
        went_on(&shop, said)
    }

    async fn look_up(&self) -> Answer<LookUp> {
        self.shop().await?.app().look_up().await
    }

    async fn recognise(&self, text: String, order: Option<OrderId>) -> Answer<Recognised> {
        self.shop().await?.app().recognise(&text, order).await
    }

    async fn answer_look_up(&self, finding: FindingId, answer: LookUpAnswer) -> Answer<()> {
        let shop = self.shop().await?;
        let said = shop.app().answer_look_up(finding, answer).await;
        went_on(&shop, said)
    }

    async fn enter_number(
        &self,
        order: OrderId,
        text: String,
        carrier: String,
        lines: Vec<String>,
    ) -> Answer<()> {
        let shop = self.shop().await?;
        let said = shop.app().enter_number(order, &text, &carrier, lines).await;
        went_on(&shop, said)
    }

    async fn watch_clipboard(&self, on: bool) -> Answer<()> {
        let shop = self.shop().await?;
        let allowed = settings::is_on(&settings::of(&shop.app().store, CLIPBOARD).await?);
        if on && allowed {
            self.clipboard.begin(&self.handle, shop);
        } else {
            self.clipboard.end();
        }
        Ok(())
    }

    async fn find_orders(&self, query: OrdersQuery) -> Answer<OrdersFound> {
        self.shop().await?.app().find_orders(&query).await
    }

    async fn order_rows(&self, handle: u32, from: u32, count: u32) -> Answer<Vec<OrderRow>> {
        self.shop().await?.app().order_rows(handle, from, count).await
    }

    async fn activity(&self, below: Option<String>) -> Answer<Vec<ActivityRow>> {
        self.shop().await?.app().activity(below.as_deref()).await
    }

    async fn settings(&self) -> Answer<SettingsView> {
        let shop = self.shop().await?;
        self.settings_of(&shop).await
    }

    async fn set_setting(&self, key: String, value: String) -> Answer<SettingsView> {
        let shop = self.shop().await?;
        let set = shop.app().set_setting(&key, &value).await;
        went_on(&shop, set)?;
        // What stands in its way is part of the answer.
        shop.receive().await;
        self.settings_of(&shop).await
    }

    async fn set_products(&self, rules: Vec<ProductRule>) -> Answer<SettingsView> {
        let shop = self.shop().await?;
        let set = shop.app().set_products(&rules).await;
        went_on(&shop, set)?;
        self.settings_of(&shop).await
    }

    async fn set_method(&self, account: AccountId, name: String, no_tracking: bool) -> Answer<SettingsView> {
        let shop = self.shop().await?;
        let set = shop.app().set_method(account, &name, no_tracking).await;
        went_on(&shop, set)?;
        self.settings_of(&shop).await
    }

    async fn set_autostart(&self, on: bool) -> Answer<SettingsView> {
        autostart::set(&self.handle, on)?;
        let shop = self.shop().await?;
        self.settings_of(&shop).await
    }

    async fn mute(&self, on: bool) -> Answer<SettingsView> {
        mute::set(self, on).await?;
        let shop = self.shop().await?;
        self.settings_of(&shop).await
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

    async fn test_again(&self, account: AccountId) -> Answer<()> {
        self.shop().await?.app().check_connection(account).await?;
        self.check_now().await
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

    async fn ask_consent(&self, draft: Draft) -> Answer<ConsentAsked> {
        let asked = self.shop().await?.app().ask_consent(&draft).await?;
        open_page(&asked.page).await?;
        Ok(asked)
    }

    async fn consent_given(&self, handle: String, address: Option<String>) -> Answer<bool> {
        self.shop().await?.app().consent_given(&handle, address.as_deref()).await
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

    async fn push_address(&self, account: AccountId, renew: bool) -> Answer<PushAddress> {
        let shop = self.shop().await?;
        let address = shop.app().push_address(account, renew).await?;
        shop.receive().await;
        Ok(address)
    }

    async fn set_push_secret(&self, account: AccountId, secret: WebhookSecret) -> Answer<PushAddress> {
        let shop = self.shop().await?;
        let address = shop.app().set_push_secret(account, &secret.0).await?;
        shop.receive().await;
        Ok(address)
    }

    async fn numbers_to_bring(&self, account: AccountId) -> Answer<RepairExport> {
        self.shop().await?.app().export_repairs(account, false).await
    }

    async fn save_numbers(&self, account: AccountId) -> Answer<String> {
        let export = self.shop().await?.app().export_repairs(account, false).await?;
        let nothing = || ApiError::new(Code::Input, Phrase::new("export-nothing"));
        let bytes = export.file.ok_or_else(nothing)?;
        let folder = self.handle.path().download_dir().or_else(|_| self.handle.path().home_dir());
        let folder = folder.map_err(internal)?;
        let saved = tauri::async_runtime::spawn_blocking(move || {
            saving::beside(&folder, "trackmend-woocommerce", &bytes)
        });
        Ok(saved.await.map_err(internal)??.display().to_string())
    }

    async fn asks(&self, order: OrderId) -> Answer<AsksView> {
        self.shop().await?.app().asks(order).await
    }

    async fn ask(&self, order: OrderId, about: AskAbout) -> Answer<AsksView> {
        let shop = self.shop().await?;
        let said = shop.app().ask(order, about).await;
        went_on(&shop, said)?;
        shop.app().asks(order).await
    }

    async fn end_ask(&self, order: OrderId, outcome: AskOutcome) -> Answer<AsksView> {
        let shop = self.shop().await?;
        let said = shop.app().end_ask(order, outcome).await;
        went_on(&shop, said)?;
        shop.app().asks(order).await
    }

    async fn ask_parcel(&self, order: OrderId, number: String) -> Answer<()> {
        let shop = self.shop().await?;
        shop.app().ask_parcel(order, &number).await?;
        shop.work.wake();
        Ok(())
    }

    async fn ready_message(&self, finding: FindingId, language: Option<String>) -> Answer<ReadyMessage> {
        self.shop().await?.app().ready_message(finding, language.as_deref()).await
    }

    async fn save_evidence(&self, order: OrderId) -> Answer<Option<String>> {
        let files = self.shop().await?.app().evidence(order, self.language()).await?;
        let (chosen, choice) = tokio::sync::oneshot::channel();
        self.handle
            .dialog()
            .file()
            .set_file_name(format!("{}.html", files.name))
            .add_filter("HTML", &["html"])
            // The sender is gone only when the window is, and nobody waits.
            .save_file(move |path| drop(chosen.send(path)));
        let Some(path) = choice.await.ok().flatten().and_then(|path| path.into_path().ok()) else {
            return Ok(None);
        };
        let saved =
            tauri::async_runtime::spawn_blocking(move || saving::with_twin(&path, &files.html, &files.json));
        Ok(Some(saved.await.map_err(internal)??.display().to_string()))
    }

    async fn scores(&self, account: AccountId) -> Answer<ScoresView> {
        self.shop().await?.app().scores_view(account).await
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
        open_page(address.as_str()).await
    }
}

/// Opens a page in the owner's browser: https only.
async fn open_page(address: &str) -> Answer<()> {
    if !address.starts_with("https://") {
        return Err(ApiError::new(Code::Input, Phrase::new("error-no-page")));
    }
    let address = address.to_owned();
    tauri::async_runtime::spawn_blocking(move || tauri_plugin_opener::open_url(address, None::<&str>))
        .await
        .map_err(internal)?
        .map_err(internal)
}

impl Host {
    async fn settings_of(&self, shop: &Shop) -> Answer<SettingsView> {
        let mut view = shop.app().settings_view(autostart::is_on(&self.handle)).await?;
        if shop.as_demo().is_some() {
            // What is muted is the owner's.
            view.notify.muted_until = mute::until(self.own().await?.app()).await?;
        }
        Ok(view)
    }

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

/// The owner said something: what follows from it is judged, and told to the window and the tray.
fn went_on(shop: &Arc<Shop>, said: Answer<()>) -> Answer<()> {
    said.inspect(|()| shop.work.wake())
}

fn internal(detail: impl std::fmt::Display) -> ApiError {
    ApiError::new(Code::Internal, Phrase::new("error-internal")).detail(detail)
}
