//! What the owner carries to a shop that nothing may be written to.

use crate::args::ExportCommand;
use crate::screen::Screen;
use serde_json::json;
use std::path::Path;
use trackmend_core::app::{ApiError, App, Code, RepairExport};
use trackmend_core::domain::Phrase;

pub(crate) async fn run(app: &App, screen: &Screen, command: ExportCommand) -> Result<(), ApiError> {
    match command {
        ExportCommand::Repairs { file, account, paste } => {
            repairs(app, screen, file.as_deref().filter(|_| !paste), account.as_deref()).await
        }
    }
}

/// The gaps of a shop: into this file, or without one ready to paste.
async fn repairs(
    app: &App,
    screen: &Screen,
    file: Option<&Path>,
    account: Option<&str>,
) -> Result<(), ApiError> {
    let account = app.shop_to_export(account).await?;
    let export = app.export_repairs(account, file.is_none()).await?;
    let written = match (file, &export.file) {
        (Some(file), Some(bytes)) => {
            std::fs::write(file, bytes).map_err(|e| {
                let said = Phrase::new("cli-file-not-written").text("file", file.display().to_string());
                ApiError::new(Code::Store, said).detail(e)
            })?;
            Some(file)
        }
        _ => None,
    };
    if screen.json() {
        return screen.document(&json!({ "file": written, "repairs": export }));
    }
    match (written, export.rows.is_empty()) {
        (Some(file), _) => screen.tell(
            &Phrase::new("cli-export-written")
                .count("rows", count(export.rows.len()))
                .text("file", file.display().to_string()),
        ),
        (None, true) => {
            screen.tell(&Phrase::new("cli-export-nothing").text("name", &export.account_name));
        }
        (None, false) => {
            screen.tell(&match file {
                Some(_) => Phrase::new("cli-export-no-file").text("platform", export.platform.name()),
                None => Phrase::new("cli-export-paste"),
            });
            paste(screen, &export);
        }
    }
    left_out(screen, &export);
    export.notes.iter().for_each(|note| screen.tell(note));
    Ok(())
}

fn paste(screen: &Screen, export: &RepairExport) {
    let mut heads = vec![
        Phrase::new("cli-head-order"),
        Phrase::new("cli-head-customer"),
        Phrase::new("cli-head-number"),
        Phrase::new("preview-carrier"),
        Phrase::new("preview-link"),
    ];
    let exchanges = export.rows.iter().any(|row| row.instead_of.is_some());
    if exchanges {
        heads.push(Phrase::new("cli-head-instead"));
    }
    let rows = export.rows.iter().map(|row| {
        let mut cells = vec![
            row.order_number.clone(),
            row.who.clone(),
            row.number.to_string(),
            row.carrier.clone(),
            row.url.clone(),
        ];
        if exchanges {
            cells.push(row.instead_of.as_ref().map(ToString::to_string).unwrap_or_default());
        }
        cells
    });
    screen.table(&heads, rows.collect());
}

fn left_out(screen: &Screen, export: &RepairExport) {
    if export.left_out.is_empty() {
        return;
    }
    screen.tell(&Phrase::new("cli-export-left-out").count("orders", count(export.left_out.len())));
    for left in &export.left_out {
        let order = Phrase::new("cli-repair-order")
            .text("finding", left.finding.to_string())
            .text("order", &left.order_number);
        screen.line(&format!("– {}: {}", screen.say(&order), screen.say(&left.said)));
        screen.remedy(left.action.as_ref());
    }
}

fn count(rows: usize) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}
