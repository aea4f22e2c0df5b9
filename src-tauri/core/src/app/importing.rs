//! Files and pasted text, first understood, then taken in.

use super::error::ApiError;
use super::view::{BatchView, ImportColumn, ImportDone, ImportPreview, RejectedRow, Trouble};
use super::{App, Code};
use crate::connectors::OrderRecord;
use crate::domain::{
    AccountId, BatchId, Home, Line, Ms, Order, OrderState, Phrase, Platform, Role, ShipmentLine,
    ShipmentNumber, ShipmentRole, Sighting, Stamp, TrackingNumber, Travel,
};
use crate::import::{
    Contents, DayOrder, ImportError, ImportOptions, Mapping, OrderRow, Pasted, Said, ShipmentRow, Table,
    Understood, pasted, read, read_file, understand,
};
use crate::reconcile::Rules;
use crate::settings;
use crate::store::NewShipment;
use std::path::PathBuf;

pub use crate::import::Contents as As;

/// Where an import comes from.
#[derive(Debug, Clone)]
pub enum ImportInput {
    /// A file on this computer.
    File(PathBuf),
    /// Bytes under a name.
    Bytes {
        /// What the file is called.
        name: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// Pasted text.
    Text(String),
}

/// How it is to be taken.
#[derive(Debug, Clone, Default)]
pub struct ImportRequest {
    /// What its rows are; `None`: as the columns suggest.
    pub contents: Option<Contents>,
    /// What columns mean, where the owner said it.
    pub said: Vec<Said>,
    /// The order of day and month, where the owner said it.
    pub day_order: Option<DayOrder>,
    /// The connection that it belongs to, by name: a supplier for shipments, a shop for orders.
    pub account: Option<String>,
}

/// An import that is understood and not yet taken in.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// What it is called.
    pub name: String,
    /// Its rows as they stand there.
    pub table: Table,
    /// What its columns mean.
    pub mapping: Mapping,
    /// What it says.
    pub understood: Understood,
}

impl From<ImportError> for ApiError {
    fn from(error: ImportError) -> ApiError {
        ApiError::new(Code::Input, error.what()).action(error.remedy()).detail(error)
    }
}

impl App {
    /// Understands a file or text. Nothing is stored.
    ///
    /// # Errors
    /// What is wrong with it as a whole; what is wrong with a row is in the result.
    pub async fn prepare_import(
        &self,
        input: &ImportInput,
        request: &ImportRequest,
    ) -> Result<Prepared, ApiError> {
        let zone = |wall| self.edge.zone.moment(wall);
        let (name, bytes) = match input {
            ImportInput::Text(text) => return self.prepare_text(text, request),
            ImportInput::File(path) => {
                let name = path.file_name().map_or(String::new(), |n| n.to_string_lossy().into_owned());
                let path = path.clone();
                let bytes = tokio::task::spawn_blocking(move || read_file(&path))
                    .await
                    .map_err(|e| ApiError::new(Code::Internal, Phrase::new("error-internal")).detail(e))??;
                (name, bytes)
            }
            ImportInput::Bytes { name, bytes } => (name.clone(), bytes.clone()),
        };
        let table = read(&name, &bytes)?;
        let contents = request.contents.unwrap_or_else(|| Mapping::likely_contents(&table.headers));
        let mapping = Mapping::of(&table, contents, &request.said)?;
        let options = ImportOptions { contents, day_order: request.day_order, zone: &zone };
        let understood = understand(&table, &mapping, &options)?;
        Ok(Prepared { name, table, mapping, understood })
    }

    fn prepare_text(&self, text: &str, request: &ImportRequest) -> Result<Prepared, ApiError> {
        let zone = |wall| self.edge.zone.moment(wall);
        let found = pasted("", text)?;
        let contents = request.contents.unwrap_or(Contents::Shipments);
        let options = ImportOptions { contents, day_order: request.day_order, zone: &zone };
        let mapping = match request.said.as_slice() {
            [] => found.mapping.clone(),
            said => Mapping::of(&found.table, contents, said)?,
        };
        let found = Pasted { mapping, ..found };
        let understood = found.understand(&options)?;
        Ok(Prepared { name: String::new(), table: found.table, mapping: found.mapping, understood })
    }

    /// What taking it in would do.
    ///
    /// # Errors
    /// The store's.
    pub async fn preview_import(
        &self,
        prepared: &Prepared,
        request: &ImportRequest,
        handle: &str,
    ) -> Result<ImportPreview, ApiError> {
        let shipments = shipments(&prepared.understood.shipments);
        let counts = self
            .store
            .count_shipments(self.supplier_account(request.account.as_deref()).await?, &shipments)
            .await?;
        let refs: Vec<&str> = shipments.iter().map(|s| s.order_ref.as_str()).collect();
        let unmatched = self.store.unknown_order_numbers(&refs).await?;
        let rules = settings::rules(&self.store).await?;
        let would_find =
            self.store.gaps_if_imported(&shipments, &|s| due(s, &rules, self.now()), self.now()).await?;
        let column = |c: &crate::import::Column| ImportColumn {
            header: c.header.clone(),
            field: (c.field != crate::import::Field::Ignore).then(|| c.field.code().to_owned()),
        };
        let mut notes: Vec<Phrase> = prepared.table.notes.clone();
        notes.extend(prepared.understood.notes.iter().map(|n| n.phrase.clone()));
        let dateless = shipments.iter().filter(|s| s.shipped.is_none()).count();
        if dateless > 0 {
            notes.push(
                Phrase::new("import-note-no-date")
                    .count("count", i64::from(count(dateless)))
                    .count("hours", rules.grace_of(Platform::File) / crate::domain::HOUR),
            );
        }
        let nothing = prepared.understood.shipments.is_empty() && prepared.understood.orders.is_empty();
        Ok(ImportPreview {
            handle: handle.to_owned(),
            file: prepared.name.clone(),
            rows: count(prepared.table.rows.len()),
            columns: prepared.mapping.columns().iter().map(column).collect(),
            sample: prepared.table.rows.iter().take(5).map(|r| r.cells.clone()).collect(),
            new: counts.created,
            changed: counts.changed,
            unchanged: counts.unchanged,
            without_number: u32::try_from(prepared.understood.without_number).unwrap_or(u32::MAX),
            unmatched,
            rejected: prepared
                .understood
                .rejected
                .iter()
                .map(|r| RejectedRow {
                    line: u32::try_from(r.line).unwrap_or(u32::MAX),
                    column: r.column.clone(),
                    found: r.found.clone(),
                    said: r.reason.clone(),
                    remedy: r.remedy.clone(),
                })
                .collect(),
            would_find,
            problem: nothing.then(|| Trouble {
                said: Phrase::new("import-nothing-usable"),
                remedy: Some(Phrase::new("import-nothing-usable-remedy")),
                again: None,
                account: None,
            }),
            notes,
        })
    }

    /// Takes it in and judges what it changes.
    ///
    /// # Errors
    /// When the named connection does not exist, or the store's.
    pub async fn import(&self, prepared: &Prepared, request: &ImportRequest) -> Result<ImportDone, ApiError> {
        let now = self.now();
        if prepared.understood.contents == Contents::Orders {
            return self.import_orders(prepared, request).await;
        }
        let account = match self.supplier_account(request.account.as_deref()).await? {
            Some(id) => id,
            None => self.supplier(Platform::File, request.account.as_deref().unwrap_or("")).await?,
        };
        let shipments = shipments(&prepared.understood.shipments);
        let (batch, counts) = self.store.import_shipments(account, &prepared.name, &shipments, now).await?;
        self.judge().await?;
        Ok(ImportDone { batch, new: counts.created, changed: counts.changed, unchanged: counts.unchanged })
    }

    async fn import_orders(
        &self,
        prepared: &Prepared,
        request: &ImportRequest,
    ) -> Result<ImportDone, ApiError> {
        let Some(name) = request.account.as_deref() else {
            return Err(ApiError::new(Code::Input, Phrase::new("import-orders-need-shop"))
                .action(Phrase::new("import-orders-need-shop-remedy")));
        };
        let existing = self.store.accounts().await?.into_iter().find(|a| {
            a.platform.role() == Role::Storefront
                && (a.name.eq_ignore_ascii_case(name) || a.id.to_string() == name)
        });
        let now = self.now();
        let account = match existing {
            Some(account) => account.id,
            // The same identity that the shop has once its key comes, when the name is its address.
            None => {
                let identity = format!("{}:{}", Platform::WooCommerce.code(), name.trim().to_lowercase());
                let profile = crate::connectors::Profile::default();
                self.store
                    .connect_account(Platform::WooCommerce, &identity, name.trim(), &profile, now)
                    .await?
            }
        };
        let records: Vec<OrderRecord> =
            prepared.understood.orders.iter().map(|row| order_record(account, row, now)).collect();
        let (batch, counts) = self
            .store
            .import_orders(account, &prepared.name, &records, prepared.understood.has_tracking_column, now)
            .await?;
        self.judge().await?;
        Ok(ImportDone { batch, new: counts.created, changed: counts.changed, unchanged: counts.unchanged })
    }

    /// The supplier's connection with this name; `None` when it has yet to be made.
    async fn supplier_account(&self, name: Option<&str>) -> Result<Option<AccountId>, ApiError> {
        let accounts = self.store.accounts().await?;
        // The only house that prints for the owner: whatever list comes without a name is its list.
        let houses: Vec<&str> = accounts
            .iter()
            .filter(|a| a.platform.role() == Role::Supplier)
            .filter(|a| !matches!(a.platform, Platform::Myself | Platform::File))
            .map(|a| a.name.as_str())
            .collect();
        let only = if let [house] = houses.as_slice() { *house } else { Platform::File.name() };
        let name = name.unwrap_or(only);
        let named = accounts.iter().find(|a| a.name.eq_ignore_ascii_case(name) || a.id.to_string() == name);
        match named {
            Some(account) if account.platform.role() == Role::Supplier => Ok(Some(account.id)),
            Some(account) => Err(ApiError::new(
                Code::Input,
                Phrase::new("import-not-a-supplier").text("name", &account.name),
            )
            .action(Phrase::new("import-not-a-supplier-remedy"))),
            None => Ok(None),
        }
    }

    /// The imports of the past.
    ///
    /// # Errors
    /// The store's.
    pub async fn imports(&self) -> Result<Vec<BatchView>, ApiError> {
        Ok(self
            .store
            .batches()
            .await?
            .into_iter()
            .map(|b| BatchView {
                batch: b.id,
                file: b.file,
                at: b.at,
                shipments: b.counts.created + b.counts.changed,
                undone: b.undone_at.is_some(),
            })
            .collect())
    }

    /// Takes an import back.
    ///
    /// # Errors
    /// When there is no such import, or it was taken back already.
    pub async fn undo_import(&self, batch: BatchId) -> Result<(), ApiError> {
        if !self.store.undo_batch(batch, self.now()).await? {
            return Err(ApiError::new(Code::Input, Phrase::new("import-no-batch")));
        }
        self.judge().await
    }

    /// Takes in one number that the owner typed, for one order.
    ///
    /// # Errors
    /// The store's.
    pub async fn type_in(
        &self,
        order: crate::domain::OrderId,
        number: &TrackingNumber,
        said: &TypedIn,
    ) -> Result<(), ApiError> {
        let facts = self.store.facts(&[order]).await?.pop();
        let Some(facts) = facts else {
            return Err(ApiError::new(
                Code::Input,
                Phrase::new("error-no-order").text("order", order.to_string()),
            ));
        };
        let account = self.supplier(Platform::Myself, "").await?;
        let shipment = NewShipment {
            remote_id: format!("{}|{number}", facts.order.remote_id),
            role: ShipmentRole::Original,
            shipped: None,
            order_ref: facts.order.number.clone(),
            buyer: facts.order.buyer.clone(),
            lines: chosen(&facts.order, &said.lines)?,
            numbers: vec![ShipmentNumber {
                number: number.clone(),
                carrier: said.carrier.clone(),
                url: String::new(),
            }],
        };
        self.store.import_shipments(account, "", std::slice::from_ref(&shipment), self.now()).await?;
        if let Some(id) = self.store.shipment_id(account, &shipment.remote_id).await? {
            if let Some(old) = &said.replaces {
                self.store.set_shipment_role(id, ShipmentRole::Original, Some(old)).await?;
            }
            self.store.link(id, order, self.now()).await?;
        }
        self.judge().await
    }
}

/// What is known of a number that the owner types in.
#[derive(Debug, Clone, Default)]
pub struct TypedIn {
    /// The carrier's name; blank: the number tells.
    pub carrier: String,
    /// What travelled, each by the shop's id of its line or by its stock keeping unit; empty: nobody says.
    pub lines: Vec<String>,
    /// The number that its label replaces.
    pub replaces: Option<TrackingNumber>,
}

/// All pieces of the lines that are named.
fn chosen(order: &Order, named: &[String]) -> Result<Vec<ShipmentLine>, ApiError> {
    let of = |name: &str| -> Vec<ShipmentLine> {
        let is =
            |line: &&Line| line.remote_id == name || !name.is_empty() && line.sku.eq_ignore_ascii_case(name);
        let whole = |line: &Line| ShipmentLine {
            sku: line.sku.clone(),
            quantity: line.quantity - line.refunded,
            line: line.remote_id.clone(),
        };
        order.lines.iter().filter(is).map(whole).collect()
    };
    let mut lines: Vec<ShipmentLine> = Vec::new();
    for name in named.iter().map(|name| name.trim()) {
        let found = of(name);
        if found.is_empty() {
            let skus: Vec<&str> =
                order.lines.iter().map(|l| l.sku.as_str()).filter(|s| !s.is_empty()).collect();
            let said = Phrase::new("error-no-line").text("line", name).text("order", &order.number);
            let error = ApiError::new(Code::Input, said);
            return Err(match skus.as_slice() {
                [] => error,
                skus => error.action(Phrase::new("error-no-line-action").text("lines", skus.join(", "))),
            });
        }
        for line in found {
            if !lines.iter().any(|there| there.line == line.line) {
                lines.push(line);
            }
        }
    }
    Ok(lines)
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn due(shipment: &NewShipment, rules: &Rules, now: Ms) -> Ms {
    shipment.shipped.map_or(now, Stamp::latest).plus(rules.grace_of(Platform::File))
}

fn shipments(rows: &[ShipmentRow]) -> Vec<NewShipment> {
    rows.iter()
        .map(|row| NewShipment {
            remote_id: row.fingerprint(),
            role: row.role,
            shipped: row.shipped,
            order_ref: row.order_ref.clone(),
            buyer: row.buyer.clone(),
            lines: row.goods.clone(),
            numbers: vec![ShipmentNumber {
                number: row.number.clone(),
                carrier: row.carrier.clone(),
                url: row.url.clone(),
            }],
        })
        .collect()
}

fn order_record(account: AccountId, row: &OrderRow, now: Ms) -> OrderRecord {
    let ordered = row.ordered.or(row.shipped).unwrap_or(Stamp::instant(now));
    OrderRecord {
        order: Order {
            account,
            remote_id: row.order_ref.clone(),
            number: row.order_ref.clone(),
            state: row.state.unwrap_or(OrderState::Other),
            remote_state: row.remote_state.clone(),
            ordered,
            paid: None,
            closed: row.shipped.or((row.state == Some(OrderState::Closed)).then_some(ordered)),
            modified: None,
            buyer: row.buyer.clone(),
            shipping_method: String::new(),
            travel: Travel::Ships,
            lines: Vec::new(),
            fulfillments: Vec::new(),
            open: None,
            promise: Default::default(),
        },
        sightings: row
            .numbers
            .iter()
            .map(|number| Sighting {
                number: number.clone(),
                home: Home("file".to_owned()),
                remote_id: String::new(),
                carrier: row.carrier.clone(),
                url: row.url.clone(),
                at: row.shipped,
                by: String::new(),
            })
            .collect(),
        traces: Vec::new(),
    }
}
