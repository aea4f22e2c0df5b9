//! Files that Trackmend writes for the owner: beside her other downloads, and never over one that is there.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use trackmend_core::app::{ApiError, Code};
use trackmend_core::domain::Phrase;

/// Names that are tried before it is given up.
const TRIES: u32 = 1_000;

/// Writes a CSV file with this name into the folder, or with a number behind it where there is one already.
///
/// # Errors
/// When the folder cannot be written; it is named.
pub(crate) fn beside(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, ApiError> {
    let failed = |path: &Path, error: std::io::Error| {
        let said = Phrase::new("cli-file-not-written").text("file", path.display().to_string());
        ApiError::new(Code::Store, said).detail(error)
    };
    std::fs::create_dir_all(folder).map_err(|error| failed(folder, error))?;
    for at in 1..=TRIES {
        let path = folder.join(match at {
            1 => format!("{name}.csv"),
            more => format!("{name} ({more}).csv"),
        });
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => {
                file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|error| failed(&path, error))?;
                return Ok(path);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(failed(&path, error)),
        }
    }
    Err(failed(folder, ErrorKind::AlreadyExists.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_there_stays_as_it_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let deep = folder.path().join("Downloads");
        let first = beside(&deep, "numbers", b"1").expect("written");
        let second = beside(&deep, "numbers", b"2").expect("written");
        assert_eq!(
            (first.file_name(), second.file_name()),
            (Some("numbers.csv".as_ref()), Some("numbers (2).csv".as_ref()))
        );
        assert_eq!(
            (std::fs::read(first).expect("it"), std::fs::read(second).expect("it")),
            (b"1".to_vec(), b"2".to_vec())
        );
    }

    #[test]
    fn a_folder_that_is_none_is_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("Downloads");
        std::fs::write(&file, "").expect("written");
        assert!(
            format!("{:?}", beside(&file, "numbers", b"1").expect_err("a file").said).contains("Downloads")
        );
    }
}
