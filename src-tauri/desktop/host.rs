//! Which data is behind the window, and in which words it speaks. What the window asks for is in
//! `commands`.

use crate::going::Going;
use crate::imports::Imports;
use crate::shop::Shop;
use crate::{clipboard, forms, kept, tray};
use chrono::Local;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use tauri::AppHandle;
use tokio::sync::{Mutex, OnceCell};
use trackmend_core::app::ApiError;
use trackmend_core::app::view::{LanguageName, Start};
use trackmend_core::domain::Phrase;
use trackmend_core::messages::{Language, Messages, ftl};

/// The setting of the language, in the owner's data.
const LANGUAGE: &str = "language";

/// What the commands work on.
pub(crate) struct Host {
    pub(crate) handle: AppHandle,
    pub(crate) imports: Imports,
    pub(crate) going: Going,
    pub(crate) clipboard: clipboard::Watch,
    folder: PathBuf,
    /// The owner's data. Tried again at the next question when it did not open.
    own: OnceCell<Arc<Shop>>,
    demo: RwLock<Option<Arc<Shop>>>,
    /// One at a time goes in or out of the demo.
    door: Mutex<()>,
    words: RwLock<Arc<Messages>>,
}

impl Host {
    /// Over the data in `folder`, which is opened when it is first asked for.
    pub(crate) fn new(handle: AppHandle, folder: PathBuf) -> Host {
        Host {
            handle,
            imports: Imports::default(),
            going: Going::default(),
            clipboard: clipboard::Watch::default(),
            folder,
            own: OnceCell::new(),
            demo: RwLock::default(),
            door: Mutex::default(),
            words: RwLock::new(Arc::new(Messages::new(of_system()))),
        }
    }

    /// The data folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The owner's data.
    ///
    /// # Errors
    /// When it does not open.
    pub(crate) async fn own(&self) -> Result<Arc<Shop>, ApiError> {
        let opened = self
            .own
            .get_or_try_init(|| async {
                let shop = Shop::own(&self.handle, &self.folder).await?;
                self.speak(shop.app().store.setting(LANGUAGE).await?.as_deref());
                Ok::<_, ApiError>(shop)
            })
            .await?;
        Ok(opened.clone())
    }

    /// What the window looks at: the demo while it is open, else the owner's data.
    ///
    /// # Errors
    /// When it does not open.
    pub(crate) async fn shop(&self) -> Result<Arc<Shop>, ApiError> {
        match self.demo() {
            Some(demo) => Ok(demo),
            None => self.own().await,
        }
    }

    /// The window looks at this one.
    pub(crate) fn is_shown(&self, shop: &Arc<Shop>) -> bool {
        self.demo().map_or(shop.as_demo().is_none(), |demo| Arc::ptr_eq(&demo, shop))
    }

    /// The window looks at the demo.
    pub(crate) fn shows_demo(&self) -> bool {
        self.demo().is_some()
    }

    fn demo(&self) -> Option<Arc<Shop>> {
        self.demo.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set_demo(&self, demo: Option<Arc<Shop>>) -> Option<Arc<Shop>> {
        self.imports.clear();
        std::mem::replace(&mut *self.demo.write().unwrap_or_else(PoisonError::into_inner), demo)
    }

    /// Opens the demo.
    ///
    /// # Errors
    /// When there is no place for it.
    pub(crate) async fn enter(&self) -> Result<(), ApiError> {
        let _door = self.door.lock().await;
        if self.demo().is_none() {
            self.set_demo(Some(Shop::demo(&self.handle).await?));
        }
        Ok(())
    }

    /// Leaves the demo; nothing of it stays.
    pub(crate) async fn leave(&self) {
        let _door = self.door.lock().await;
        if let Some(demo) = self.set_demo(None) {
            demo.end().await;
        }
    }

    /// Ends the demo and closes the data.
    pub(crate) async fn end(&self) {
        self.leave().await;
        if let Some(own) = self.own.get() {
            own.end().await;
        }
    }

    /// What the window needs before its first picture. Data that does not open is no error here: the
    /// next question says it, and by then the window has the words.
    ///
    /// # Errors
    /// When the accounts cannot be read.
    pub(crate) async fn started(&self) -> Result<Start, ApiError> {
        let demo = self.shows_demo();
        let first = match self.own().await {
            Ok(own) => !demo && own.app().store.accounts().await?.is_empty(),
            Err(_) => false,
        };
        let words = self.words();
        let name = |language: Language| LanguageName {
            code: language.code().to_owned(),
            name: language.name().to_owned(),
        };
        Ok(Start {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            language: words.language().code().to_owned(),
            languages: Language::ALL.into_iter().map(name).collect(),
            theme: kept::theme(&self.handle),
            first,
            demo,
            messages: ftl(words.language()),
            forms: forms::all(&words),
        })
    }

    /// Speaks another language from now on, and after the next start.
    ///
    /// # Errors
    /// When it is none of ours, or cannot be kept.
    pub(crate) async fn set_language(&self, language: &str) -> Result<(), ApiError> {
        trackmend_core::settings::check(LANGUAGE, language).map_err(|refused| {
            ApiError::new(trackmend_core::app::Code::Input, refused.said).action(refused.remedy)
        })?;
        let own = self.own().await?;
        own.app().store.set_setting(LANGUAGE, language).await?;
        self.speak(Some(language));
        tray::update(&self.handle, own.app()).await;
        Ok(())
    }

    fn speak(&self, setting: Option<&str>) {
        let language = setting.and_then(Language::from_code).unwrap_or_else(of_system);
        let words = Arc::new(Messages::new(language));
        *self.words.write().unwrap_or_else(PoisonError::into_inner) = words;
    }

    fn words(&self) -> Arc<Messages> {
        self.words.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The language that the window speaks.
    pub(crate) fn language(&self) -> Language {
        self.words().language()
    }

    /// A sentence for the tray or a notification.
    pub(crate) fn say(&self, phrase: &Phrase) -> String {
        self.words().say(phrase, &Local)
    }
}

/// The first language of the system that is one of ours.
fn of_system() -> Language {
    sys_locale::get_locales().find_map(|locale| Language::from_locale(&locale)).unwrap_or(Language::En)
}
