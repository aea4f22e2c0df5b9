//! `trackmend.log` in the data folder: what happened, for somebody who helps. Nothing of a customer and
//! no secret comes here, because errors hold neither.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

/// A log this long is set aside as `trackmend.log.1` and begun anew: two of them are kept.
const LONG: u64 = 1024 * 1024;
const LEVELS: &str = "warn,trackmend=info,trackmend_core=info";

/// Begins to log into `folder`, panics included (their place, not their text: that may hold data).
///
/// # Errors
/// When the folder or the file cannot be made.
pub(crate) fn start(folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let file = LogFile::open(folder.join("trackmend.log"))?;
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(LEVELS))
        .with_ansi(false)
        .with_writer(file)
        .try_init()
        .map_err(io::Error::other)?;
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        tracing::error!(place = ?panic.location().map(ToString::to_string), "panic");
        usual(panic);
    }));
    Ok(())
}

/// To whoever started it in a terminal, when there is no log to write to.
pub(crate) fn complain(what: &str) {
    // Without a terminal there is nobody to tell.
    let _ = writeln!(io::stderr(), "trackmend: {what}");
}

struct LogFile {
    path: PathBuf,
    open: Mutex<(File, u64)>,
}

impl LogFile {
    fn open(path: PathBuf) -> io::Result<LogFile> {
        let open = Mutex::new(append_to(&path)?);
        Ok(LogFile { path, open })
    }

    fn write(&self, line: &[u8]) -> io::Result<()> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.1 > LONG {
            std::fs::rename(&self.path, self.path.with_extension("log.1"))?;
            *open = append_to(&self.path)?;
        }
        open.0.write_all(line)?;
        open.1 += line.len() as u64;
        Ok(())
    }
}

fn append_to(path: &Path) -> io::Result<(File, u64)> {
    let file = OpenOptions::new().create(true).append(true).open(path)?;
    let length = file.metadata()?.len();
    Ok((file, length))
}

/// A line on its way into the file.
struct Line<'a>(&'a LogFile);

impl Write for Line<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for LogFile {
    type Writer = Line<'a>;

    fn make_writer(&'a self) -> Line<'a> {
        Line(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_log_is_begun_anew_and_the_old_one_kept_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("trackmend.log");
        let log = LogFile::open(path.clone()).expect("a log");
        let line = vec![b'x'; 64 * 1024];
        for _ in 0..40 {
            log.write(&line).expect("a line");
        }
        let length = |path: &Path| std::fs::metadata(path).map(|m| m.len()).unwrap_or(0);
        assert!(length(&path) <= LONG + 64 * 1024);
        assert!(length(&path.with_extension("log.1")) > LONG);
        assert_eq!(std::fs::read_dir(folder.path()).expect("the folder").count(), 2);
    }
}
