//! The vault's key in the operating system's keychain.
//!
//! The keychain is opened when it is first needed and again after it failed: after a login the
//! application may be up before the keychain is. All calls block, and may wait for the owner to type
//! a password.

use super::VaultError;
use age::x25519::Identity;
use keyring_core::{CredentialStore, Entry, Error};
use secrecy::{ExposeSecret, SecretString};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The name that the entry is kept under.
const SERVICE: &str = "app.trackmend.desktop";

/// Opens a keychain.
pub(super) type Open = fn() -> keyring_core::Result<Arc<CredentialStore>>;

/// A keychain, opened lazily.
pub(super) struct Keychain {
    open: Open,
    modifiers: &'static [(&'static str, &'static str)],
    store: Mutex<Option<Arc<CredentialStore>>>,
}

impl Keychain {
    /// The operating system's.
    pub(super) fn system() -> Keychain {
        Keychain { open: platform, modifiers: MODIFIERS, store: Mutex::new(None) }
    }

    /// Another one, which knows no modifiers: the mock of keyring-core.
    #[cfg(test)]
    pub(super) fn with(open: Open) -> Keychain {
        Keychain { open, modifiers: &[], store: Mutex::new(None) }
    }

    /// The key of `user`; `None` when the keychain works and has none. What is kept there and is no
    /// key of ours counts as none.
    pub(super) fn key(&self, user: &str) -> Result<Option<Identity>, VaultError> {
        let found = self.with_entry(user, |entry| match entry.get_secret() {
            Ok(secret) => Ok(Some(secret)),
            Err(Error::NoEntry) => Ok(None),
            Err(e) => Err(e),
        })?;
        // The text goes into a SecretString, which wipes it.
        let text = found.and_then(|secret| String::from_utf8(secret).ok()).map(SecretString::from);
        Ok(text.and_then(|text| text.expose_secret().parse().ok()))
    }

    /// Makes a key, keeps it for `user` and reads it back: a key that the keychain lost at once would
    /// make a vault that nobody opens again.
    pub(super) fn make_key(&self, user: &str) -> Result<Identity, VaultError> {
        let key = Identity::generate();
        let text = key.to_string();
        self.with_entry(user, |entry| entry.set_secret(text.expose_secret().as_bytes()))?;
        match self.key(user)? {
            Some(kept) if kept.to_public() == key.to_public() => Ok(key),
            _ => Err(VaultError::KeychainLocked("it did not keep the new key".to_owned())),
        }
    }

    /// Forgets the key of `user`; whether there was one.
    #[cfg(test)]
    pub(super) fn forget(&self, user: &str) -> bool {
        self.with_entry(user, Entry::delete_credential).is_ok()
    }

    fn with_entry<T>(
        &self,
        user: &str,
        work: impl Fn(&Entry) -> keyring_core::Result<T>,
    ) -> Result<T, VaultError> {
        let modifiers: HashMap<&str, &str> = self.modifiers.iter().copied().collect();
        let mut kept = self.store.lock().unwrap_or_else(PoisonError::into_inner);
        let mut reopened = kept.is_none();
        loop {
            let store = match &*kept {
                Some(store) => Arc::clone(store),
                None => Arc::clone(kept.insert((self.open)().map_err(missing)?)),
            };
            match store.build(SERVICE, user, Some(&modifiers)).and_then(|entry| work(&entry)) {
                Ok(done) => return Ok(done),
                // The keychain may have been started anew since it was opened: once more, with a new
                // connection.
                Err(Error::PlatformFailure(_)) if !reopened => {
                    reopened = true;
                    *kept = None;
                }
                Err(e) => {
                    *kept = None;
                    return Err(VaultError::KeychainLocked(told(&e)));
                }
            }
        }
    }
}

fn missing(e: Error) -> VaultError {
    match e {
        Error::NoStorageAccess(_) => VaultError::KeychainLocked(told(&e)),
        _ => VaultError::KeychainMissing(told(&e)),
    }
}

/// What keyring-core says; never with what was kept: its `Debug` would show bytes, its `Display`
/// does not, but for the entries of `Ambiguous`, which are not needed here.
fn told(e: &Error) -> String {
    match e {
        Error::Ambiguous(entries) => format!("{} entries with one name", entries.len()),
        e => e.to_string(),
    }
}

#[cfg(target_os = "linux")]
const MODIFIERS: &[(&str, &str)] = &[("label", "Trackmend")];
#[cfg(target_os = "linux")]
fn platform() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(zbus_secret_service_keyring_store::Store::new()?)
}

#[cfg(target_os = "macos")]
const MODIFIERS: &[(&str, &str)] = &[];
#[cfg(target_os = "macos")]
fn platform() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(apple_native_keyring_store::keychain::Store::new()?)
}

// Not on the other computers of a company's domain: the vault is only here.
#[cfg(target_os = "windows")]
const MODIFIERS: &[(&str, &str)] = &[("persistence", "Local")];
#[cfg(target_os = "windows")]
fn platform() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(windows_native_keyring_store::Store::new()?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos", target_os = "windows")))]
const MODIFIERS: &[(&str, &str)] = &[];
#[cfg(not(any(target_os = "linux", target_os = "macos", target_os = "windows")))]
fn platform() -> keyring_core::Result<Arc<CredentialStore>> {
    Err(Error::NoDefaultStore)
}
