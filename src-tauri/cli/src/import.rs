//! Files and pasted text.

use crate::args::{ImportArgs, ImportCommand};
use crate::input;
use crate::screen::Screen;
use crate::sync::tell_to_do;
use serde_json::json;
use std::io::Read;
use std::path::Path;
use trackmend_core::app::view::ImportPreview;
use trackmend_core::app::{ApiError, App, Code, ImportInput, ImportRequest, Prepared};
use trackmend_core::domain::{BatchId, Phrase};
use trackmend_core::import::{Contents, Field, MAX_BYTES, Said, rejected_csv};

pub(crate) async fn run(app: &App, screen: &Screen, args: ImportArgs) -> Result<(), ApiError> {
    match &args.command {
        Some(ImportCommand::List) => list(app, screen).await,
        Some(ImportCommand::Undo { batch }) => undo(app, screen, *batch).await,
        None => import(app, screen, &args).await,
    }
}

async fn import(app: &App, screen: &Screen, args: &ImportArgs) -> Result<(), ApiError> {
    let mut said = Vec::new();
    for map in &args.map {
        said.push(Said::read(map)?);
    }
    let request = ImportRequest {
        contents: args.contents,
        said,
        day_order: args.day_order(),
        account: args.account.clone(),
    };
    let prepared = app.prepare_import(&source(args.file.as_deref())?, &request).await?;
    let preview = app.preview_import(&prepared, &request, "").await?;
    if let Some(path) = args.rejected.as_deref().filter(|_| !preview.rejected.is_empty()) {
        write_rejected(screen, &prepared, path)?;
    }
    if let Some(problem) = &preview.problem {
        if screen.json() {
            screen.document(&json!({ "preview": preview, "done": null }))?;
        } else {
            rejected(screen, &preview);
        }
        let error = input(problem.said.clone());
        return Err(match problem.remedy.clone() {
            Some(remedy) => error.action(remedy),
            None => error,
        });
    }
    let done = if args.dry_run { None } else { Some(app.import(&prepared, &request).await?) };
    if screen.json() {
        return screen.document(&json!({ "preview": preview, "done": done }));
    }
    let is_orders = prepared.understood.contents == Contents::Orders;
    if let Some(done) = &done {
        screen.tell(
            &Phrase::new("cli-import-done")
                .text("batch", done.batch.to_string())
                .count("new", i64::from(done.new))
                .count("changed", i64::from(done.changed))
                .count("unchanged", i64::from(done.unchanged)),
        );
    } else {
        columns(screen, &preview);
        if !is_orders {
            screen.tell(
                &Phrase::new("cli-import-would")
                    .count("new", i64::from(preview.new))
                    .count("changed", i64::from(preview.changed))
                    .count("unchanged", i64::from(preview.unchanged)),
            );
            screen.tell(&Phrase::new("cli-import-would-find").count("orders", i64::from(preview.would_find)));
        }
        screen.tell(&Phrase::new("cli-import-nothing-changed"));
    }
    for note in &preview.notes {
        screen.tell(note);
    }
    if preview.without_number > 0 {
        screen
            .tell(&Phrase::new("cli-import-without-number").count("rows", i64::from(preview.without_number)));
    }
    if preview.unmatched > 0 && !is_orders {
        screen.tell(&Phrase::new("cli-import-unmatched").count("rows", i64::from(preview.unmatched)));
    }
    rejected(screen, &preview);
    if done.is_some() && !is_orders {
        tell_to_do(app, screen).await?;
    }
    Ok(())
}

/// The file, or pasted text from stdin when it is `-`.
fn source(file: Option<&Path>) -> Result<ImportInput, ApiError> {
    let Some(path) = file.filter(|path| *path != Path::new("-")) else {
        let mut bytes = Vec::new();
        let read = std::io::stdin().take(MAX_BYTES + 1).read_to_end(&mut bytes);
        read.map_err(|e| input(Phrase::new("cli-import-stdin")).detail(e))?;
        return Ok(ImportInput::Text(String::from_utf8_lossy(&bytes).into_owned()));
    };
    Ok(ImportInput::File(path.to_owned()))
}

fn columns(screen: &Screen, preview: &ImportPreview) {
    let heads = [Phrase::new("cli-head-column"), Phrase::new("cli-head-meaning")];
    let rows = preview.columns.iter().map(|column| {
        let field = column.field.as_deref().and_then(Field::from_code).unwrap_or(Field::Ignore);
        vec![column.header.clone(), screen.say(&field.phrase())]
    });
    screen.table(&heads, rows.collect());
}

fn rejected(screen: &Screen, preview: &ImportPreview) {
    if preview.rejected.is_empty() {
        return;
    }
    let count = i64::try_from(preview.rejected.len()).unwrap_or(i64::MAX);
    screen.tell(&Phrase::new("cli-import-rejected").count("cells", count));
    for row in &preview.rejected {
        let place = if row.column.is_empty() { String::new() } else { format!(", {}", row.column) };
        let line = Phrase::new("cli-import-row").text("row", row.line.to_string());
        screen.line(&format!("✗ {}{place}: {} ({})", screen.say(&line), screen.say(&row.said), row.found));
        screen.remedy(Some(&row.remedy));
    }
}

fn write_rejected(screen: &Screen, prepared: &Prepared, path: &Path) -> Result<(), ApiError> {
    let csv = rejected_csv(&prepared.table, &prepared.understood.rejected, &|phrase| screen.say(phrase));
    std::fs::write(path, csv).map_err(|e| {
        ApiError::new(
            Code::Store,
            Phrase::new("cli-file-not-written").text("file", path.display().to_string()),
        )
        .detail(e)
    })
}

async fn list(app: &App, screen: &Screen) -> Result<(), ApiError> {
    let imports = app.imports().await?;
    if screen.json() {
        return screen.document(&imports);
    }
    if imports.is_empty() {
        screen.tell(&Phrase::new("cli-import-none"));
        return Ok(());
    }
    let heads = [
        Phrase::new("cli-head-id"),
        Phrase::new("cli-head-file"),
        Phrase::new("cli-head-when"),
        Phrase::new("cli-head-shipments"),
        Phrase::new("cli-head-state"),
    ];
    let rows = imports.iter().map(|b| {
        vec![
            b.batch.to_string(),
            if b.file.is_empty() { screen.say(&Phrase::new("cli-import-pasted")) } else { b.file.clone() },
            screen.at(b.at),
            b.shipments.to_string(),
            if b.undone { screen.say(&Phrase::new("cli-import-undone-state")) } else { String::new() },
        ]
    });
    screen.table(&heads, rows.collect());
    Ok(())
}

async fn undo(app: &App, screen: &Screen, batch: BatchId) -> Result<(), ApiError> {
    app.undo_import(batch).await?;
    if screen.json() {
        return screen.document(&json!({ "batch": batch, "undone": true }));
    }
    screen.tell(&Phrase::new("cli-import-undone").text("batch", batch.to_string()));
    tell_to_do(app, screen).await?;
    Ok(())
}
