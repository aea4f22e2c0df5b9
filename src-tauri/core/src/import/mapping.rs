//! What the columns mean: guessed from their names, decided by the owner.

use super::headers::{NAMES, OTHERS, PECULIAR, PLAIN_DATE, PLAIN_NUMBER};
use super::{ImportError, REASON_COLUMN, Table};
use crate::domain::{Phrase, TrackingNumber};
use crate::numbers::distinct;
use crate::numbers::words::{fold, has_words};
use serde::{Deserialize, Serialize};

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident = $code:literal,)*) => {
        /// What a column can hold.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Field { $($(#[$doc])* #[serde(rename = $code)] $variant,)* }

        impl Field {
            /// Every field.
            pub const ALL: &'static [Field] = &[$(Field::$variant,)*];

            /// The code on the command line (`--map number=COLUMN`).
            #[must_use]
            pub const fn code(self) -> &'static str { match self { $(Field::$variant => $code,)* } }

            /// The field with this code, if there is one.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Field> {
                match code { $($code => Some(Field::$variant),)* _ => None }
            }

            /// What the owner calls it.
            #[must_use]
            pub fn phrase(self) -> Phrase {
                Phrase::new(match self { $(Field::$variant => concat!("import-field-", $code),)* })
            }
        }
    };
}

fields! {
    /// The shop's order number.
    Order = "order",
    /// The tracking number.
    Number = "number",
    /// The carrier.
    Carrier = "carrier",
    /// When it was sent.
    Shipped = "shipped",
    /// When it was ordered.
    Ordered = "ordered",
    /// Stock keeping unit of a line.
    Sku = "sku",
    /// Pieces of a line.
    Quantity = "quantity",
    /// The carrier's page.
    Url = "url",
    /// The recipient's whole name.
    Name = "name",
    /// Their first name, where it has a column of its own.
    FirstName = "first-name",
    /// Their last name, where it has a column of its own.
    LastName = "last-name",
    /// Their postcode.
    Postcode = "postcode",
    /// Their country, as a code or a name.
    Country = "country",
    /// The order's state in the shop's words.
    State = "state",
    /// Why it was sent: again, more, back.
    Role = "role",
    /// Not used.
    Ignore = "ignore",
}

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contents {
    /// What a supplier sent.
    Shipments,
    /// A shop's orders.
    Orders,
}

impl Contents {
    /// From `shipments` or `orders`, as the command line says it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Contents> {
        match code {
            "shipments" => Some(Contents::Shipments),
            "orders" => Some(Contents::Orders),
            _ => None,
        }
    }

    /// Columns that the rows mean nothing without.
    const fn needs(self) -> &'static [Field] {
        match self {
            Contents::Shipments => &[Field::Order, Field::Number],
            Contents::Orders => &[Field::Order],
        }
    }
}

/// Why a column has its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The owner said so.
    Said,
    /// It is called so.
    Name,
    /// Its name contains the field's, or is one slip of the pen away.
    SimilarName,
    /// Its name would fit a field that another column fits better. Not used.
    Taken,
    /// Its name says nothing. Not used.
    Nothing,
}

/// A column and what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name as written.
    pub header: String,
    /// What it holds.
    pub field: Field,
    /// Why.
    pub why: Why,
}

/// A decision of the owner: `number=Zendingnr`, or `number=5` by place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The field.
    pub field: Field,
    /// The column's name, or its place counted from 1.
    pub column: String,
}

impl Said {
    /// Reads `FIELD=COLUMN`.
    ///
    /// # Errors
    /// [`ImportError::BadMap`] when there is no `=`, no column, or no such field.
    pub fn read(text: &str) -> Result<Said, ImportError> {
        let bad = || ImportError::BadMap { said: text.to_owned() };
        let (field, column) = text.split_once('=').ok_or_else(bad)?;
        let field = Field::from_code(&field.trim().to_ascii_lowercase()).ok_or_else(bad)?;
        let column = column.trim().to_owned();
        if column.is_empty() { Err(bad()) } else { Ok(Said { field, column }) }
    }
}

/// What each column of a table holds, in the table's order. No field but `Ignore` stands twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    columns: Vec<Column>,
}

impl Mapping {
    /// Guesses from the columns' names alone. It may lack columns that are needed.
    #[must_use]
    pub fn guess(headers: &[String], contents: Contents) -> Mapping {
        let folded: Vec<String> = headers.iter().map(|header| fold(header)).collect();
        let mut fits: Vec<(u32, usize, Field, Why)> = Vec::new();
        for (at, name) in folded.iter().enumerate() {
            if headers.get(at).is_some_and(|header| header.trim() == REASON_COLUMN) {
                continue;
            }
            fits.extend(
                fits_of(name, &folded, contents).into_iter().map(|(score, f, why)| (score, at, f, why)),
            );
        }
        fits.sort_by_key(|(score, at, ..)| (std::cmp::Reverse(*score), *at));
        let mut columns: Vec<Column> = headers
            .iter()
            .map(|header| Column { header: header.clone(), field: Field::Ignore, why: Why::Nothing })
            .collect();
        let mut given: Vec<Field> = Vec::new();
        for (_, at, field, why) in fits {
            let Some(column) = columns.get_mut(at).filter(|c| c.field == Field::Ignore) else { continue };
            if given.contains(&field) {
                column.why = Why::Taken;
            } else {
                given.push(field);
                (column.field, column.why) = (field, why);
            }
        }
        Mapping { columns }
    }

    /// The guess with the owner's decisions over it.
    ///
    /// # Errors
    /// When a decision names no column, or one twice, or when a needed column is missing.
    pub fn of(table: &Table, contents: Contents, said: &[Said]) -> Result<Mapping, ImportError> {
        let mut mapping = Mapping::guess(&table.headers, contents);
        let mut decided: Vec<(usize, Field)> = Vec::new();
        for one in said {
            let at = place(table, &one.column)?;
            let twice = |(column, field): &(usize, Field)| {
                *column == at || (*field == one.field && one.field != Field::Ignore)
            };
            if decided.iter().any(twice) {
                return Err(ImportError::SaidTwice { said: format!("{}={}", one.field.code(), one.column) });
            }
            decided.push((at, one.field));
            for column in
                mapping.columns.iter_mut().filter(|c| c.field == one.field && c.field != Field::Ignore)
            {
                (column.field, column.why) = (Field::Ignore, Why::Taken);
            }
            if let Some(column) = mapping.columns.get_mut(at) {
                (column.field, column.why) = (one.field, Why::Said);
            }
        }
        match contents.needs().iter().find(|field| mapping.place(**field).is_none()) {
            None => Ok(mapping),
            Some(_) if holds_data(&table.headers) => {
                Err(ImportError::NoHeader { file: table.source.clone() })
            }
            Some(field) => Err(ImportError::ColumnMissing {
                file: table.source.clone(),
                field: *field,
                columns: table.headers.iter().filter(|h| !h.is_empty()).cloned().collect(),
            }),
        }
    }

    /// Columns that mean what their names say, without a guess.
    pub(super) fn fixed(fields: &[Field]) -> Mapping {
        let column =
            |field: &Field| Column { header: field.code().to_owned(), field: *field, why: Why::Said };
        Mapping { columns: fields.iter().map(column).collect() }
    }

    /// The columns in the table's order.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Where a field's column stands, from 0.
    #[must_use]
    pub fn place(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|column| column.field == field)
    }

    /// The name of a field's column as written; blank when there is none.
    #[must_use]
    pub fn header(&self, field: Field) -> &str {
        self.columns.iter().find(|column| column.field == field).map_or("", |column| &column.header)
    }

    /// What the rows of such a table probably are: shipments when it has tracking numbers.
    #[must_use]
    pub fn likely_contents(headers: &[String]) -> Contents {
        let guess = Mapping::guess(headers, Contents::Shipments);
        if guess.place(Field::Number).is_some() { Contents::Shipments } else { Contents::Orders }
    }
}

/// The field that a name alone stands for, where it is surely one: for labels in pasted text.
pub(super) fn field_named(name: &str) -> Option<Field> {
    let folded = fold(name);
    fits_of(&folded, &[], Contents::Shipments)
        .into_iter()
        .filter(|(.., why)| *why == Why::Name)
        .max_by_key(|(score, ..)| *score)
        .map(|(_, field, _)| field)
}

/// The fields that a folded name fits, with how well.
fn fits_of(name: &str, all: &[String], contents: Contents) -> Vec<(u32, Field, Why)> {
    if name.is_empty() {
        return Vec::new();
    }
    let has = |other: &&str| all.iter().any(|n| n == other);
    if let Some((.., field)) = PECULIAR.iter().find(|(signs, of, _)| *of == name && signs.iter().all(has)) {
        return vec![(2_000, *field, Why::Name)];
    }
    if PLAIN_DATE.contains(&name) {
        let field = if contents == Contents::Orders { Field::Ordered } else { Field::Shipped };
        return vec![(700, field, Why::Name)];
    }
    if PLAIN_NUMBER.contains(&name) && [Field::Order, Field::Carrier].iter().all(|f| names_one(all, *f)) {
        return vec![(700, Field::Number, Why::SimilarName)];
    }
    let compact = name.replace(' ', "");
    let others = OTHERS.iter().any(|word| has_words(name, word));
    let mut fits = Vec::new();
    for (field, names) in NAMES {
        let best = (0u32..).zip(*names).filter_map(|(rank, known)| {
            let same = known.replace(' ', "");
            if same == compact {
                return Some((1_000 - rank, Why::Name));
            }
            let within = known.len() >= 8 && has_words(name, known);
            let slip = same.len() >= 7
                && same.len().abs_diff(compact.len()) <= 1
                && strsim::osa_distance(&same, &compact) <= 1;
            match (within, slip) {
                // The longer of two names says more: "order tracking number" is the number's.
                (true, _) if !others => Some((300 + as_score(known.len()) - rank, Why::SimilarName)),
                (_, true) => Some((200 - rank, Why::SimilarName)),
                _ => None,
            }
        });
        if let Some((score, why)) = best.max_by_key(|(score, _)| *score) {
            fits.push((score, *field, why));
        }
    }
    fits
}

/// One of these columns is surely this field, by its name.
fn names_one(all: &[String], field: Field) -> bool {
    let names = NAMES.iter().find(|(of, _)| *of == field).map_or(&[][..], |(_, names)| names);
    all.iter().any(|name| names.contains(&name.as_str()))
}

fn as_score(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(0)
}

/// The column that a decision names: by its name, else by its place from 1.
fn place(table: &Table, column: &str) -> Result<usize, ImportError> {
    let wanted = fold(column);
    let named = |exactly: bool| {
        table
            .headers
            .iter()
            .position(|h| if exactly { h == column } else { !wanted.is_empty() && fold(h) == wanted })
    };
    let counted = || {
        let place: usize = column.parse().ok()?;
        (1..=table.headers.len()).contains(&place).then(|| place - 1)
    };
    named(true).or_else(|| named(false)).or_else(counted).ok_or_else(|| ImportError::UnknownColumn {
        file: table.source.clone(),
        said: column.to_owned(),
        columns: table.headers.iter().filter(|h| !h.is_empty()).cloned().collect(),
    })
}

/// Whether a row of "names" holds a tracking number: then it is a row of data.
fn holds_data(headers: &[String]) -> bool {
    headers.iter().any(|header| TrackingNumber::read(header).is_ok_and(|number| distinct(&number)))
}

#[cfg(test)]
#[path = "mapping_tests.rs"]
mod tests;
