//! What opens a vault, and the opening.

use super::VaultError;
use super::file::Files;
use super::keychain::Keychain;
use age::x25519::Identity;
use age::{DecryptError, Decryptor, Encryptor};
use secrecy::{ExposeSecret, SecretSlice, SecretString};
use sha2::{Digest, Sha256};
use std::io::{Read, Write};
use std::sync::{Mutex, PoisonError};

/// The environment variable that names a file with the passphrase.
pub const PASSPHRASE_FILE: &str = "TRACKMEND_VAULT_PASSPHRASE_FILE";
/// The environment variable that holds the passphrase.
pub const PASSPHRASE: &str = "TRACKMEND_VAULT_PASSPHRASE";

/// The cost of a passphrase as a power of two: scrypt with 2^17 rounds takes 128 MiB and a fraction
/// of a second. Fixed, where age would time this computer and take up to a gigabyte: a small server
/// has to open it too, and so has a slower build of ourselves.
const WORK: u8 = 17;
/// The most that is accepted from a file: a gigabyte.
const MAX_WORK: u8 = 20;

/// What opens a vault.
#[derive(Clone)]
pub enum KeySource {
    /// A key in the operating system's keychain; made when the vault is.
    Keychain,
    /// A passphrase: on a server, and in tests.
    Passphrase(SecretString),
    /// A key that lives as long as this process: for the demo shop, whose vault nobody opens again.
    ThisProcess,
}

impl std::fmt::Debug for KeySource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            KeySource::Keychain => "Keychain",
            KeySource::Passphrase(_) => "Passphrase",
            KeySource::ThisProcess => "ThisProcess",
        })
    }
}

impl KeySource {
    /// What the environment asks for: the file of [`PASSPHRASE_FILE`], else [`PASSPHRASE`], else the
    /// keychain. `variable` looks one up, so that only the edge reads the environment. The newline
    /// at the end of the file is not part of the passphrase. An empty variable counts as none.
    ///
    /// # Errors
    /// [`VaultError::PassphraseUnreadable`] when the file cannot be read or is empty.
    pub fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Result<KeySource, VaultError> {
        let variable = |name| variable(name).filter(|value| !value.is_empty());
        if let Some(path) = variable(PASSPHRASE_FILE) {
            let unreadable = |detail: String| VaultError::PassphraseUnreadable { path: path.clone(), detail };
            let text =
                SecretString::from(std::fs::read_to_string(&path).map_err(|e| unreadable(e.to_string()))?);
            let passphrase = text.expose_secret().trim_end_matches(['\r', '\n']);
            if passphrase.is_empty() {
                return Err(unreadable("it is empty".to_owned()));
            }
            return Ok(KeySource::Passphrase(passphrase.into()));
        }
        Ok(variable(PASSPHRASE).map_or(KeySource::Keychain, |text| KeySource::Passphrase(text.into())))
    }
}

/// Opens and closes vaults with one source of keys.
pub(super) enum Keys {
    /// With the keychain's key. It is kept once found: some keychains ask at each use.
    Keychain { chain: Keychain, found: Mutex<Option<Identity>> },
    /// With a passphrase, at this cost.
    Passphrase { passphrase: SecretString, work: u8 },
    /// With this key.
    Fixed(Box<Identity>),
}

impl Keys {
    pub(super) fn new(source: KeySource) -> Keys {
        match source {
            KeySource::Keychain => Keys::keychain(Keychain::system()),
            KeySource::Passphrase(passphrase) => Keys::Passphrase { passphrase, work: WORK },
            KeySource::ThisProcess => Keys::Fixed(Box::new(Identity::generate())),
        }
    }

    pub(super) fn keychain(chain: Keychain) -> Keys {
        Keys::Keychain { chain, found: Mutex::new(None) }
    }

    /// Whether the place of the key answers, before there is a vault.
    pub(super) fn check(&self, files: &Files) -> Result<(), VaultError> {
        match self {
            Keys::Keychain { chain, .. } => chain.key(&user(files)).map(drop),
            Keys::Passphrase { .. } | Keys::Fixed(_) => Ok(()),
        }
    }

    /// What the file holds.
    pub(super) fn decrypt(&self, files: &Files, bytes: &[u8]) -> Result<SecretSlice<u8>, VaultError> {
        let by_passphrase = Decryptor::new_buffered(bytes).map_err(damaged)?.is_scrypt();
        match (self, by_passphrase) {
            (Keys::Passphrase { passphrase, .. }, true) => {
                let mut identity = age::scrypt::Identity::new(passphrase.clone());
                identity.set_max_work_factor(MAX_WORK);
                decrypt(&identity, bytes).map_err(|e| match e {
                    DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => {
                        VaultError::WrongPassphrase
                    }
                    e => damaged(e),
                })
            }
            (Keys::Passphrase { .. }, false) => Err(VaultError::NotByPassphrase),
            (_, true) => Err(VaultError::PassphraseMissing),
            (Keys::Fixed(key), false) => decrypt(&**key, bytes).map_err(lost_or_damaged),
            (Keys::Keychain { chain, found }, false) => {
                let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
                if let Some(key) = &*found {
                    match decrypt(key, bytes) {
                        // Somebody set the vault aside and began a new one: its key is another.
                        Err(DecryptError::NoMatchingKeys) => *found = None,
                        result => return result.map_err(damaged),
                    }
                }
                let key = chain.key(&user(files))?.ok_or(VaultError::KeyLost)?;
                let plain = decrypt(&key, bytes).map_err(lost_or_damaged)?;
                *found = Some(key);
                Ok(plain)
            }
        }
    }

    /// The file that holds `plain`. Only under the vault's lock, since the first one makes the
    /// keychain's key. An existing vault has been opened before, so its key is there.
    pub(super) fn encrypt(&self, files: &Files, plain: &SecretSlice<u8>) -> Result<Vec<u8>, VaultError> {
        match self {
            Keys::Passphrase { passphrase, work } => {
                let mut recipient = age::scrypt::Recipient::new(passphrase.clone());
                recipient.set_work_factor(*work);
                encrypt(&recipient, plain)
            }
            Keys::Fixed(key) => encrypt(&key.to_public(), plain),
            Keys::Keychain { chain, found } => {
                let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
                if !files.vault.exists() {
                    // What was found earlier may be gone: a new vault gets the key that the keychain
                    // has now.
                    *found = None;
                }
                let key = match found.take() {
                    Some(key) => key,
                    None => match chain.key(&user(files))? {
                        Some(key) => key,
                        None if files.vault.exists() => return Err(VaultError::KeyLost),
                        None => chain.make_key(&user(files))?,
                    },
                };
                encrypt(&found.insert(key).to_public(), plain)
            }
        }
    }
}

/// The name of the keychain's entry: one for each data directory.
fn user(files: &Files) -> String {
    let digest = Sha256::digest(files.real_dir().as_os_str().as_encoded_bytes());
    let digits: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("vault-{digits}")
}

fn encrypt(recipient: &dyn age::Recipient, plain: &SecretSlice<u8>) -> Result<Vec<u8>, VaultError> {
    let encryptor = Encryptor::with_recipients(std::iter::once(recipient))
        .map_err(|e| VaultError::Io(std::io::Error::other(e.to_string())))?;
    let mut bytes = Vec::new();
    let mut writer = encryptor.wrap_output(&mut bytes)?;
    writer.write_all(plain.expose_secret())?;
    writer.finish()?;
    Ok(bytes)
}

fn decrypt(identity: &dyn age::Identity, bytes: &[u8]) -> Result<SecretSlice<u8>, DecryptError> {
    let mut reader = Decryptor::new_buffered(bytes)?.decrypt(std::iter::once(identity))?;
    // The plain text is shorter than the file, so the buffer never grows and leaves no copy behind.
    let mut plain = Vec::with_capacity(bytes.len());
    reader.read_to_end(&mut plain)?;
    Ok(SecretSlice::from(plain))
}

fn lost_or_damaged(e: DecryptError) -> VaultError {
    match e {
        DecryptError::NoMatchingKeys => VaultError::KeyLost,
        e => damaged(e),
    }
}

/// age's own texts are in the language of the environment and tell of its command line.
fn damaged(e: DecryptError) -> VaultError {
    VaultError::Damaged(match e {
        DecryptError::InvalidHeader => "its header is not as expected".to_owned(),
        DecryptError::InvalidMac => "its header was changed".to_owned(),
        DecryptError::UnknownFormat => "its format is unknown".to_owned(),
        DecryptError::ExcessiveWork { required, .. } => format!("its cost of 2^{required} is too high"),
        DecryptError::Io(e) => format!("it is cut off or was changed ({})", e.kind()),
        _ => "it was changed".to_owned(),
    })
}

/// Takes the key of this directory out of the keychain, after a test.
#[cfg(test)]
pub(super) fn forget(files: &Files) -> bool {
    Keychain::system().forget(&user(files))
}
