//! The evidence of an order, as two files.

use crate::input;
use crate::order::find;
use crate::screen::Screen;
use serde_json::json;
use std::path::{Path, PathBuf};
use trackmend_core::app::{ApiError, App, Code};
use trackmend_core::domain::Phrase;

pub(crate) async fn write(
    app: &App,
    screen: &Screen,
    order: &str,
    file: &Path,
    account: Option<&str>,
) -> Result<(), ApiError> {
    let order = find(app, order, account).await?;
    let (page, raw) = names(file)
        .ok_or_else(|| input(Phrase::new("cli-evidence-name").text("file", file.display().to_string())))?;
    let files = app.evidence(order.id, screen.language()).await?;
    for (path, text) in [(&page, &files.html), (&raw, &files.json)] {
        std::fs::write(path, text).map_err(|e| {
            let said = Phrase::new("cli-file-not-written").text("file", path.display().to_string());
            ApiError::new(Code::Store, said).detail(e)
        })?;
    }
    if screen.json() {
        return screen.document(&json!({ "order": order.id, "page": page, "raw": raw }));
    }
    screen.tell(
        &Phrase::new("cli-evidence-written")
            .text("order", &order.number)
            .text("page", page.display().to_string())
            .text("raw", raw.display().to_string()),
    );
    Ok(())
}

/// The page, and what it rests on beside it; `None`: both would be one file.
fn names(file: &Path) -> Option<(PathBuf, PathBuf)> {
    let page = match file.extension() {
        Some(_) => file.to_owned(),
        None => file.with_extension("html"),
    };
    let raw = page.with_extension("json");
    (page != raw).then_some((page, raw))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_and_its_twin_stand_beside_each_other() {
        let of = |file: &str| {
            names(Path::new(file)).map(|(a, b)| (a.display().to_string(), b.display().to_string()))
        };
        assert_eq!(of("a/1043.html"), Some(("a/1043.html".into(), "a/1043.json".into())));
        assert_eq!(of("1043"), Some(("1043.html".into(), "1043.json".into())));
        assert_eq!(of("1043.json"), None, "a page is no JSON");
    }
}
