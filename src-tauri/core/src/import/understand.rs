//! Rows to shipments and orders. One function, for the preview and for the import.

use super::cells::{Problem, clean, order_ref, quantity, says_nothing, says_total, web_link};
use super::countries::country_code;
use super::dates::Decision;
use super::error::as_count;
use super::merge::{add_goods, fill, fill_buyer, later};
use super::number_cell::read_number;
use super::roles::role_of;
use super::states::state_of;
use super::{
    Contents, DateError, DayOrder, Field, ImportError, Mapping, Note, OrderRow, RawRow, Rejected,
    ShipmentRow, Table, Understood, Written, Zone, decide,
};
use crate::domain::{Buyer, Phrase, ShipmentLine, ShipmentRole, Stamp, TrackingNumber, order_key};
use crate::numbers::{CheckDigit, recognise};
use std::collections::{HashMap, HashSet};

/// How a table is to be read.
#[derive(Clone, Copy)]
pub struct ImportOptions<'a> {
    /// What its rows are.
    pub contents: Contents,
    /// The order of day and month, where the owner said it.
    pub day_order: Option<DayOrder>,
    /// Wall time to moments, for dates that name no zone.
    pub zone: Zone<'a>,
}

/// Reads every row. What is wrong with a row rejects that row alone, with all that is wrong with it.
///
/// # Errors
/// When the order of day and month cannot be decided.
pub fn understand(
    table: &Table,
    mapping: &Mapping,
    options: &ImportOptions<'_>,
) -> Result<Understood, ImportError> {
    let mut reader = Reader::new(table, mapping, options)?;
    for row in &table.rows {
        reader.row(row);
    }
    Ok(reader.finish())
}

/// A row once its cells are read.
struct Entry<'a> {
    order_ref: &'a str,
    numbers: Vec<TrackingNumber>,
    carrier: &'a str,
    url: &'a str,
    shipped: Option<Stamp>,
    ordered: Option<Stamp>,
    state: &'a str,
    role: ShipmentRole,
    goods: Option<ShipmentLine>,
    buyer: Buyer,
}

struct Reader<'a> {
    table: &'a Table,
    mapping: &'a Mapping,
    options: &'a ImportOptions<'a>,
    order: DayOrder,
    example: &'a str,
    places: HashMap<Field, usize>,
    seen_rows: HashSet<&'a [String]>,
    shipments: HashMap<(String, TrackingNumber), usize>,
    orders: HashMap<String, usize>,
    counts: Counts,
    out: Understood,
}

/// What is told as one sentence for the whole file.
#[derive(Default)]
struct Counts {
    duplicates: i64,
    totals: i64,
    links: i64,
    split: i64,
}

impl<'a> Reader<'a> {
    fn new(
        table: &'a Table,
        mapping: &'a Mapping,
        options: &'a ImportOptions<'a>,
    ) -> Result<Reader<'a>, ImportError> {
        let places: HashMap<Field, usize> =
            Field::ALL.iter().filter_map(|f| mapping.place(*f).map(|at| (*f, at))).collect();
        let mut out = Understood {
            contents: options.contents,
            shipments: Vec::new(),
            orders: Vec::new(),
            rejected: Vec::new(),
            notes: Vec::new(),
            without_number: 0,
            has_tracking_column: places.contains_key(&Field::Number),
        };
        let date_places = [Field::Shipped, Field::Ordered].map(|field| places.get(&field).copied());
        let dates = || {
            table.rows.iter().flat_map(|row| {
                let cell = move |at: usize| row.cells.get(at).map(|cell| (row.line, clean(cell)));
                date_places.into_iter().flatten().filter_map(cell)
            })
        };
        let order = decided(table, options, dates(), &mut out.notes)?;
        let good = |text: &str| Written::read(text).and_then(|w| w.stamp(order, options.zone)).is_ok();
        let example = dates().map(|(_, text)| text).find(|text| good(text)).unwrap_or("21-11-2026");
        Ok(Reader {
            table,
            mapping,
            options,
            order,
            example,
            places,
            seen_rows: HashSet::with_capacity(table.rows.len()),
            shipments: HashMap::new(),
            orders: HashMap::new(),
            counts: Counts::default(),
            out,
        })
    }

    /// The cell of a field; blank when the row or the table has none.
    fn cell(&self, row: &'a RawRow, field: Field) -> &'a str {
        self.places.get(&field).and_then(|at| row.cells.get(*at)).map_or("", String::as_str)
    }

    fn row(&mut self, row: &'a RawRow) {
        if row.cells.iter().all(|cell| clean(cell).is_empty()) {
            return;
        }
        let no_number = says_nothing(clean(self.cell(row, Field::Number)));
        let sums_up = row.cells.iter().map(|c| clean(c)).find(|c| !c.is_empty()).is_some_and(says_total);
        if no_number && sums_up {
            self.counts.totals += 1;
            return;
        }
        if let Some(problem) = self.misshapen(row) {
            let found = row.cells.join(&self.table.delimiter.to_string());
            self.reject(row.line, String::new(), &found, problem);
            return;
        }
        if !self.seen_rows.insert(&row.cells) {
            self.counts.duplicates += 1;
            return;
        }
        match self.entry(row) {
            Err(problems) => {
                for (field, problem) in problems {
                    let (column, found) = (self.mapping.header(field).to_owned(), self.cell(row, field));
                    self.reject(row.line, column, found, problem);
                }
            }
            Ok(entry) => {
                let link = clean(self.cell(row, Field::Url));
                self.counts.links += i64::from(!says_nothing(link) && web_link(link).is_none());
                match self.options.contents {
                    Contents::Shipments => self.shipment(row.line, entry),
                    Contents::Orders => self.order(row.line, entry),
                }
            }
        }
    }

    /// A row whose cells cannot be under the right names.
    fn misshapen(&self, row: &RawRow) -> Option<Problem> {
        let expected = self.table.headers.len();
        let extra = row.cells.get(expected..).is_some_and(|more| more.iter().any(|c| !clean(c).is_empty()));
        let needed = match self.options.contents {
            Contents::Shipments => [Field::Order, Field::Number].as_slice(),
            Contents::Orders => &[Field::Order],
        };
        let short = needed.iter().any(|f| self.places.get(f).is_some_and(|at| *at >= row.cells.len()));
        let id = match (extra, short) {
            (true, _) => "import-row-too-long",
            (_, true) => "import-row-too-short",
            _ => return None,
        };
        let mut problem = Problem::new(id);
        problem.reason =
            problem.reason.count("expected", as_count(expected)).count("found", as_count(row.cells.len()));
        Some(problem)
    }

    fn entry(&self, row: &'a RawRow) -> Result<Entry<'a>, Vec<(Field, Problem)>> {
        let mut problems: Vec<(Field, Problem)> = Vec::new();
        let text = |field| clean(self.cell(row, field));
        let order = match order_ref(self.cell(row, Field::Order)) {
            // Ordered at the supplier by hand: the recipient tells which order it may be.
            Ok("") if self.options.contents == Contents::Shipments && self.names_recipient(row) => Ok(""),
            Ok("") => Err(Problem::new("import-order-missing")),
            other => other,
        };
        let order = keep(order, Field::Order, &mut problems);
        let carrier = text(Field::Carrier);
        let number = keep(read_number(self.cell(row, Field::Number), carrier), Field::Number, &mut problems);
        let shipped = keep(self.date(text(Field::Shipped)), Field::Shipped, &mut problems);
        let ordered = keep(self.date(text(Field::Ordered)), Field::Ordered, &mut problems);
        let sku = text(Field::Sku);
        let pieces = if sku.is_empty() { Ok(1) } else { quantity(self.cell(row, Field::Quantity)) };
        let pieces = keep(pieces, Field::Quantity, &mut problems);
        let (Some(order_ref), Some(number), Some(shipped), Some(ordered), Some(quantity), true) =
            (order, number, shipped, ordered, pieces, problems.is_empty())
        else {
            return Err(problems);
        };
        let url = web_link(text(Field::Url)).or(number.url).unwrap_or("");
        Ok(Entry {
            order_ref,
            numbers: number.numbers,
            carrier,
            url,
            shipped,
            ordered,
            state: text(Field::State),
            role: role_of(text(Field::Role)),
            goods: (!sku.is_empty()).then(|| ShipmentLine::named(sku, quantity)),
            buyer: self.buyer(row),
        })
    }

    fn names_recipient(&self, row: &'a RawRow) -> bool {
        let buyer = self.buyer(row);
        !buyer.name.is_empty() && !buyer.postcode.is_empty()
    }

    fn buyer(&self, row: &'a RawRow) -> Buyer {
        let text = |field| clean(self.cell(row, field));
        let name = match text(Field::Name) {
            "" => format!("{} {}", text(Field::FirstName), text(Field::LastName)).trim().to_owned(),
            name => name.to_owned(),
        };
        Buyer {
            name,
            postcode: text(Field::Postcode).to_owned(),
            country: country_code(text(Field::Country)),
        }
    }

    fn date(&self, text: &str) -> Result<Option<Stamp>, Problem> {
        if says_nothing(text) {
            return Ok(None);
        }
        let stamp = Written::read(text).and_then(|written| written.stamp(self.order, self.options.zone));
        stamp.map(Some).map_err(|error| {
            let mut problem = match error {
                DateError::Unreadable => Problem::new("import-date-unreadable"),
                DateError::Impossible { day, month, .. } => {
                    let mut problem = Problem::new("import-date-impossible").text("day", &day.to_string());
                    problem.reason = problem.reason.count("month", i64::from(month));
                    problem
                }
            };
            problem.remedy = Phrase::new("import-date-remedy").text("example", self.example);
            problem
        })
    }

    fn shipment(&mut self, line: u64, entry: Entry<'a>) {
        if entry.numbers.is_empty() {
            self.out.without_number += 1;
            return;
        }
        let several = entry.numbers.len() > 1;
        self.counts.split += i64::from(several);
        for number in &entry.numbers {
            self.wrong_check_digit(line, number);
            let url = if several && !entry.url.contains(number.as_str()) { "" } else { entry.url };
            let goods = if several { None } else { entry.goods.clone() };
            let key = (order_key(entry.order_ref), number.clone());
            if let Some(row) = self.shipments.get(&key).and_then(|at| self.out.shipments.get_mut(*at)) {
                fill(&mut row.carrier, entry.carrier);
                fill(&mut row.url, url);
                row.shipped = later(row.shipped, entry.shipped);
                add_goods(&mut row.goods, goods);
                fill_buyer(&mut row.buyer, &entry.buyer);
            } else {
                self.shipments.insert(key, self.out.shipments.len());
                self.out.shipments.push(ShipmentRow {
                    line,
                    order_ref: entry.order_ref.to_owned(),
                    number: number.clone(),
                    carrier: entry.carrier.to_owned(),
                    url: url.to_owned(),
                    shipped: entry.shipped,
                    goods: goods.into_iter().collect(),
                    buyer: entry.buyer.clone(),
                    role: entry.role,
                });
            }
        }
    }

    fn order(&mut self, line: u64, entry: Entry<'a>) {
        let key = order_key(entry.order_ref);
        let at = *self.orders.entry(key).or_insert_with(|| {
            self.out.orders.push(OrderRow {
                line,
                order_ref: entry.order_ref.to_owned(),
                state: None,
                remote_state: String::new(),
                ordered: None,
                shipped: None,
                numbers: Vec::new(),
                carrier: String::new(),
                url: String::new(),
                goods: Vec::new(),
                buyer: Buyer::default(),
            });
            self.out.orders.len() - 1
        });
        let Some(row) = self.out.orders.get_mut(at) else { return };
        row.state = row.state.or_else(|| state_of(entry.state));
        fill(&mut row.remote_state, entry.state);
        row.ordered = row.ordered.or(entry.ordered);
        row.shipped = later(row.shipped, entry.shipped);
        fill(&mut row.carrier, entry.carrier);
        fill(&mut row.url, entry.url);
        for number in entry.numbers {
            if !row.numbers.contains(&number) {
                row.numbers.push(number);
            }
        }
        add_goods(&mut row.goods, entry.goods);
        fill_buyer(&mut row.buyer, &entry.buyer);
    }

    fn wrong_check_digit(&mut self, line: u64, number: &TrackingNumber) {
        if recognise(number, "", "").first().is_some_and(|guess| guess.check == CheckDigit::Wrong) {
            let phrase = Phrase::new("import-note-check-digit").text("number", number.as_str());
            self.out.notes.push(Note { line: Some(line), phrase });
        }
    }

    fn reject(&mut self, line: u64, column: String, found: &str, problem: Problem) {
        let Problem { reason, remedy, suggestion } = problem;
        let found = found.trim().chars().take(200).collect();
        self.out.rejected.push(Rejected { line, column, found, reason, remedy, suggestion });
    }

    fn finish(mut self) -> Understood {
        let Counts { duplicates, totals, links, split } = self.counts;
        for (id, count) in [
            ("import-note-duplicates", duplicates),
            ("import-note-totals", totals),
            ("import-note-links", links),
            ("import-note-split", split),
        ] {
            if count > 0 {
                self.out.notes.push(Note { line: None, phrase: Phrase::new(id).count("count", count) });
            }
        }
        if self.options.contents == Contents::Orders && !self.out.has_tracking_column {
            self.out.notes.push(Note { line: None, phrase: Phrase::new("import-note-no-tracking-column") });
        }
        self.out
    }
}

/// The order of day and month: as said, as proved, or asked for. Says which, where it matters.
fn decided<'a>(
    table: &Table,
    options: &ImportOptions<'_>,
    dates: impl Iterator<Item = (u64, &'a str)>,
    notes: &mut Vec<Note>,
) -> Result<DayOrder, ImportError> {
    let file = || table.source.clone();
    let order = match (options.day_order, decide(dates)) {
        (Some(said), _) => Some(said),
        (None, Decision::Order(order)) => order,
        (None, Decision::Undecided(row, example)) => {
            return Err(ImportError::DatesUndecided { file: file(), row, example: example.to_owned() });
        }
        (None, Decision::Mixed((day_row, day_first), (month_row, month_first))) => {
            return Err(ImportError::DatesMixed {
                file: file(),
                day_row,
                day_first: day_first.to_owned(),
                month_row,
                month_first: month_first.to_owned(),
            });
        }
    };
    let id = match order {
        Some(DayOrder::DayFirst) => Some("import-note-day-first"),
        Some(DayOrder::MonthFirst) => Some("import-note-month-first"),
        None => None,
    };
    notes.extend(id.map(|id| Note { line: None, phrase: Phrase::new(id) }));
    // Nothing depends on it when nothing decided it.
    Ok(order.unwrap_or(DayOrder::DayFirst))
}

fn keep<T>(read: Result<T, Problem>, field: Field, problems: &mut Vec<(Field, Problem)>) -> Option<T> {
    read.map_err(|problem| problems.push((field, problem))).ok()
}

#[cfg(test)]
#[path = "understand_tests.rs"]
mod tests;
