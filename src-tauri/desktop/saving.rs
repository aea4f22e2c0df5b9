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

/// Writes a page where the owner chose to have it, and beside it what it rests on, with the ending .json. The page's
/// own ending is put right, so that the two are never one file.
///
/// # Errors
/// When one cannot be written; it is named.
pub(crate) fn with_twin(page: &Path, html: &str, json: &str) -> Result<PathBuf, ApiError> {
    let is_page = page
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("html") || ending.eq_ignore_ascii_case("htm"));
    let page = if is_page { page.to_owned() } else { page.with_added_extension("html") };
    for (path, text) in [(page.with_extension("json"), json), (page.clone(), html)] {
        std::fs::write(&path, text).map_err(|error| {
            let said = Phrase::new("cli-file-not-written").text("file", path.display().to_string());
            ApiError::new(Code::Store, said).detail(error)
        })?;
    }
    Ok(page)
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
    fn a_page_has_what_it_rests_on_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        for (chosen, page, raw) in [
            ("a.html", "a.html", "a.json"),
            ("b", "b.html", "b.json"),
            ("c.json", "c.json.html", "c.json.json"),
        ] {
            let saved = with_twin(&folder.path().join(chosen), "<p>", "{}").expect("written");
            assert_eq!(saved.file_name(), Some(page.as_ref()), "{chosen}");
            assert_eq!(std::fs::read_to_string(&saved).expect("the page"), "<p>");
            assert_eq!(std::fs::read_to_string(folder.path().join(raw)).expect("its twin"), "{}");
        }
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
