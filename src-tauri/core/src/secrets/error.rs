//! Why a vault does not open, and what the owner can do.

use crate::domain::Phrase;

/// Why a vault does not open or cannot be written. No variant holds a secret.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// This computer has no keychain that answers.
    #[error("no keychain answers: {0}")]
    KeychainMissing(String),
    /// The keychain is locked, or the owner or the system refused.
    #[error("the keychain does not let us in: {0}")]
    KeychainLocked(String),
    /// There is a vault, and the keychain does not have the key that opens it.
    #[error("the vault exists, but its key is not in the keychain")]
    KeyLost,
    /// The vault was made with a passphrase, and none was given.
    #[error("the vault wants a passphrase, and none was given")]
    PassphraseMissing,
    /// The file that should hold the passphrase cannot be read, or is empty.
    #[error("the passphrase cannot be read from {path}: {detail}")]
    PassphraseUnreadable {
        /// Which file.
        path: String,
        /// What happened.
        detail: String,
    },
    /// It does not open this vault.
    #[error("the passphrase does not open the vault")]
    WrongPassphrase,
    /// The vault was made with the keychain, and a passphrase was given.
    #[error("the vault opens with the keychain, not with a passphrase")]
    NotByPassphrase,
    /// The file is not what was written: cut off, changed, or of another program.
    #[error("the vault is damaged: {0}")]
    Damaged(String),
    /// The file cannot be read or written.
    #[error("the vault cannot be read or written: {0}")]
    Io(#[from] std::io::Error),
}

impl VaultError {
    /// What is wrong, for the owner.
    #[must_use]
    pub fn said(&self) -> Phrase {
        match self {
            VaultError::KeychainMissing(_) => Phrase::new("vault-keychain-missing"),
            VaultError::KeychainLocked(_) => Phrase::new("vault-keychain-locked"),
            VaultError::KeyLost => Phrase::new("vault-key-lost"),
            VaultError::PassphraseMissing => Phrase::new("vault-passphrase-missing"),
            VaultError::PassphraseUnreadable { path, .. } => {
                Phrase::new("vault-passphrase-unreadable").text("file", path.as_str())
            }
            VaultError::WrongPassphrase => Phrase::new("vault-wrong-passphrase"),
            VaultError::NotByPassphrase => Phrase::new("vault-not-by-passphrase"),
            VaultError::Damaged(_) => Phrase::new("vault-damaged"),
            VaultError::Io(_) => Phrase::new("vault-io"),
        }
    }

    /// How to put it right.
    #[must_use]
    pub fn remedy(&self) -> Phrase {
        match self {
            VaultError::KeychainMissing(_) => Phrase::new("vault-keychain-missing-remedy"),
            VaultError::KeychainLocked(_) => Phrase::new("vault-keychain-locked-remedy"),
            VaultError::KeyLost => Phrase::new("vault-key-lost-remedy"),
            VaultError::PassphraseMissing => Phrase::new("vault-passphrase-missing-remedy"),
            VaultError::PassphraseUnreadable { .. } => Phrase::new("vault-passphrase-unreadable-remedy"),
            VaultError::WrongPassphrase => Phrase::new("vault-wrong-passphrase-remedy"),
            VaultError::NotByPassphrase => Phrase::new("vault-not-by-passphrase-remedy"),
            VaultError::Damaged(_) => Phrase::new("vault-damaged-remedy"),
            VaultError::Io(_) => Phrase::new("vault-io-remedy"),
        }
    }

    /// It may be otherwise in a moment: the keychain was not up yet, or is locked.
    #[must_use]
    pub const fn may_pass(&self) -> bool {
        matches!(self, VaultError::KeychainMissing(_) | VaultError::KeychainLocked(_) | VaultError::Io(_))
    }
}
