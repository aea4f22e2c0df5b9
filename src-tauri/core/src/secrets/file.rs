//! The vault's file on disk: read, replaced whole, locked.

use super::VaultError;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The paths of one vault.
pub(super) struct Files {
    /// The file.
    pub(super) vault: PathBuf,
    /// The directory it is in.
    dir: PathBuf,
    /// Locked while the file is replaced. A file of its own, since replacing gives the vault a new
    /// inode and a lock on the old one would hold nobody back. It stays, empty.
    lock: PathBuf,
    /// Written first, then renamed. One name, used under the lock, so a crash litters once at most.
    fresh: PathBuf,
}

/// What tells one version of the file from the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stamp {
    modified: Option<SystemTime>,
    len: u64,
    inode: u64,
}

/// The file's bytes and the version they are of.
pub(super) struct Bytes {
    pub(super) bytes: Vec<u8>,
    pub(super) stamp: Stamp,
}

/// Held while the file is replaced; released when dropped, or when the process ends.
pub(super) struct Lock(#[expect(dead_code, reason = "the open file is the lock")] File);

impl Files {
    pub(super) fn at(vault: PathBuf) -> Result<Files, VaultError> {
        let vault = std::path::absolute(vault)?;
        let (Some(dir), Some(_)) = (vault.parent(), vault.file_name()) else {
            return Err(VaultError::Io(ErrorKind::InvalidInput.into()));
        };
        let dir = dir.to_path_buf();
        Ok(Files { lock: vault.with_extension("lock"), fresh: vault.with_extension("age.new"), dir, vault })
    }

    /// The data directory in the one form that all ways to name it lead to, where it exists.
    pub(super) fn real_dir(&self) -> PathBuf {
        self.dir.canonicalize().unwrap_or_else(|_| self.dir.clone())
    }

    /// Which version the file has; `None` when there is no file.
    pub(super) fn stamp(&self) -> Result<Option<Stamp>, VaultError> {
        match fs::metadata(&self.vault) {
            Ok(meta) => Ok(Some(stamp(&meta))),
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
            Err(e) => Err(e.into()),
        }
    }

    /// The file as it is; `None` when there is none.
    pub(super) fn read(&self) -> Result<Option<Bytes>, VaultError> {
        let mut file = match File::open(&self.vault) {
            Ok(file) => file,
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(e.into()),
        };
        let stamp = stamp(&file.metadata()?);
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        Ok(Some(Bytes { bytes, stamp }))
    }

    /// Waits until no other process replaces the file. Makes the directory where it is missing.
    pub(super) fn lock(&self) -> Result<Lock, VaultError> {
        make_dir(&self.dir)?;
        let file = private(OpenOptions::new().create(true).truncate(false)).write(true).open(&self.lock)?;
        file.lock()?;
        Ok(Lock(file))
    }

    /// Puts `bytes` in the place of the file. After a crash or a power cut the file is the old one or
    /// the new one. Only under the lock. Returns the new version.
    pub(super) fn replace(&self, bytes: &[u8]) -> Result<Option<Stamp>, VaultError> {
        match fs::remove_file(&self.fresh) {
            Err(e) if e.kind() != ErrorKind::NotFound => return Err(e.into()),
            _ => {}
        }
        let mut file = private(OpenOptions::new().create_new(true)).write(true).open(&self.fresh)?;
        let written = file.write_all(bytes).and_then(|()| file.sync_all());
        drop(file);
        if let Err(e) = written.and_then(|()| fs::rename(&self.fresh, &self.vault)) {
            // Best effort: what could not be written is no use to anybody.
            let _ = fs::remove_file(&self.fresh);
            return Err(e.into());
        }
        sync_dir(&self.dir)?;
        self.stamp()
    }

    /// Gives the file another name. Only under the lock.
    pub(super) fn set_aside(&self) -> Result<Option<PathBuf>, VaultError> {
        if !self.vault.exists() {
            return Ok(None);
        }
        let free = (1..=9_999)
            .map(|n| self.vault.with_extension(format!("age.old-{n}")))
            .find(|path| !path.exists())
            .ok_or(VaultError::Io(ErrorKind::AlreadyExists.into()))?;
        fs::rename(&self.vault, &free)?;
        sync_dir(&self.dir)?;
        Ok(Some(free))
    }
}

fn stamp(meta: &fs::Metadata) -> Stamp {
    #[cfg(unix)]
    let inode = std::os::unix::fs::MetadataExt::ino(meta);
    #[cfg(not(unix))]
    let inode = 0;
    Stamp { modified: meta.modified().ok(), len: meta.len(), inode }
}

/// Readable by the owner of the data directory alone. On Windows the profile's own rules do that.
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

fn make_dir(dir: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(dir)
}

/// A rename is durable once its directory is. Windows has no such call, and no need of it.
fn sync_dir(dir: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    File::open(dir)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = dir;
    Ok(())
}
