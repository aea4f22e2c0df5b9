//! One document: parsed, checked, priced, carried out.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use async_graphql_parser::types::{
    DocumentOperations, ExecutableDocument, OperationDefinition, OperationType, Selection,
};
use async_graphql_parser::{Positioned, parse_query};
use serde_json::{Map, Value, json};

use super::access::Token;
use super::bucket::{Bucket, MOST, capacity};
use super::check::check;
use super::cost::{Cost, MUTATION};
use super::project::{Reading, argument, sees};
use super::store::Shop;
use super::variables;
use super::write::{self, Written};

/// A request's body, as far as it is one.
pub(super) struct Asked {
    document: Rc<Document>,
    variables: Value,
}

/// A document and which of its operations is meant.
struct Document {
    parsed: Result<ExecutableDocument, Value>,
    operation: Option<String>,
    /// What is wrong with it, once somebody asked.
    errors: OnceCell<Vec<Value>>,
}

type Documents = BTreeMap<(String, Option<String>), Rc<Document>>;

/// So many documents are remembered: more than an application has.
const REMEMBERED: usize = 64;

thread_local! {
    /// Documents that were read before, by text and operation: an application asks the same few over and over,
    /// and reading one takes longer than answering it.
    static DOCUMENTS: RefCell<Documents> = const { RefCell::new(BTreeMap::new()) };
}

/// What came of it.
pub(super) struct Answer {
    pub body: Value,
    pub written: Vec<Written>,
}

impl Document {
    fn read(text: &str, operation: Option<String>) -> Rc<Self> {
        let key = (text.to_owned(), operation);
        DOCUMENTS.with_borrow_mut(|documents| {
            if let Some(known) = documents.get(&key) {
                return Rc::clone(known);
            }
            let parsed = parse_query(text).map_err(|problem| {
                let places = problem.positions();
                let locations: Vec<Value> =
                    places.map(|pos| json!({ "line": pos.line, "column": pos.column })).collect();
                json!({ "message": format!("syntax error: {problem}"), "locations": locations })
            });
            let document = Rc::new(Self { parsed, operation: key.1.clone(), errors: OnceCell::new() });
            if documents.len() >= REMEMBERED {
                documents.clear();
            }
            documents.insert(key, Rc::clone(&document));
            document
        })
    }

    fn operation(&self) -> Option<&Positioned<OperationDefinition>> {
        match &self.parsed.as_ref().ok()?.operations {
            DocumentOperations::Single(operation) => Some(operation),
            DocumentOperations::Multiple(named) => match &self.operation {
                Some(name) => named.get(name.as_str()),
                None if named.len() == 1 => named.values().next(),
                None => None,
            },
        }
    }
}

impl Asked {
    /// `None` where the body has no query.
    pub(super) fn read(body: &[u8]) -> Option<Self> {
        let body: Value = serde_json::from_slice(body).ok()?;
        let operation = body["operationName"].as_str().map(str::to_owned);
        let document = Document::read(body["query"].as_str()?, operation);
        let variables = if body["variables"].is_object() { body["variables"].clone() } else { json!({}) };
        Some(Self { document, variables })
    }

    fn operation(&self) -> Option<&Positioned<OperationDefinition>> {
        self.document.operation()
    }

    /// It could change something.
    pub(super) fn is_mutation(&self) -> bool {
        self.operation().is_some_and(|operation| operation.node.ty == OperationType::Mutation)
    }

    /// The fields of the root, for the log and the fault filters.
    pub(super) fn root_fields(&self) -> Vec<String> {
        let Some(operation) = self.operation() else { return Vec::new() };
        operation
            .node
            .selection_set
            .node
            .items
            .iter()
            .filter_map(|item| match &item.node {
                Selection::Field(field) => Some(field.node.name.node.to_string()),
                _ => None,
            })
            .collect()
    }

    /// Carries it out at `now` (ms UTC).
    pub(super) fn answer(&self, shop: &mut Shop, token: &Token, now: i64) -> Answer {
        let fail = |errors: Vec<Value>| Answer { body: json!({ "errors": errors }), written: Vec::new() };
        let document = match &self.document.parsed {
            Ok(document) => document,
            Err(error) => return fail(vec![error.clone()]),
        };
        let Some(operation) = self.operation() else {
            return fail(vec![json!({ "message": "An operation name is required" })]);
        };
        let operation = &operation.node;
        let root = match operation.ty {
            OperationType::Query => "QueryRoot",
            OperationType::Mutation => "Mutation",
            OperationType::Subscription => {
                return fail(vec![json!({ "message": "Schema is not configured for subscriptions" })]);
            }
        };
        let errors = self.document.errors.get_or_init(|| check(document, operation, root));
        if !errors.is_empty() {
            return fail(errors.clone());
        }
        let variables = match variables::values(operation, &self.variables) {
            Ok(variables) => variables,
            Err(errors) => return fail(errors),
        };
        let cost = Cost { fragments: &document.fragments, variables: &variables }
            .of(&operation.selection_set.node, root);
        if cost > MOST {
            let message =
                format!("Query cost is {cost}, which exceeds the single query max cost limit ({MOST}).");
            let extensions = json!({
                "code": "MAX_COST_EXCEEDED", "cost": cost, "maxCost": MOST,
                "documentation": "https://shopify.dev/api/usage/rate-limits",
            });
            return fail(vec![json!({ "message": message, "extensions": extensions })]);
        }
        let rate = shop.config.restore_rate;
        let bucket = shop.buckets.entry(token.app).or_insert_with(|| Bucket::full(rate, now));
        let available = bucket.available(rate, now);
        if available < cost {
            return Answer { body: throttled(rate, cost, available), written: Vec::new() };
        }
        let mut run = Run {
            document,
            operation,
            variables,
            token,
            now: now.div_euclid(1000),
            errors: Vec::new(),
            spent: 0,
        };
        let (data, written) = if root == "Mutation" { run.write(shop) } else { (run.read(shop), Vec::new()) };
        let spent = run.spent.min(cost);
        let errors = run.errors;
        let bucket = shop.buckets.entry(token.app).or_insert_with(|| Bucket::full(rate, now));
        bucket.take(spent);
        let mut body = json!({ "data": data });
        if !errors.is_empty() {
            body["errors"] = json!(errors);
        }
        body["extensions"] = extensions(rate, cost, json!(spent), bucket.available(rate, now));
        Answer { body, written }
    }
}

fn extensions(rate: u32, cost: u64, spent: Value, available: u64) -> Value {
    json!({ "cost": {
        "requestedQueryCost": cost, "actualQueryCost": spent,
        "throttleStatus": { "maximumAvailable": capacity(rate), "currentlyAvailable": available, "restoreRate": rate },
    }})
}

/// The reply when the bucket does not hold enough.
pub(super) fn throttled(rate: u32, cost: u64, available: u64) -> Value {
    json!({
        "errors": [{
            "message": "Throttled",
            "extensions": { "code": "THROTTLED", "documentation": "https://shopify.dev/api/usage/rate-limits" },
        }],
        "extensions": extensions(rate, cost, Value::Null, available),
    })
}

struct Run<'a> {
    document: &'a ExecutableDocument,
    operation: &'a OperationDefinition,
    variables: Map<String, Value>,
    token: &'a Token,
    /// Seconds UTC.
    now: i64,
    errors: Vec<Value>,
    spent: u64,
}

impl Run<'_> {
    fn reading<'b>(&'b self, shop: &'b Shop) -> Reading<'b> {
        Reading {
            shop,
            token: self.token,
            now: self.now,
            fragments: &self.document.fragments,
            variables: &self.variables,
            errors: Vec::new(),
            spent: 0,
        }
    }

    fn read(&mut self, shop: &Shop) -> Value {
        let mut reading = self.reading(shop);
        let data = reading.root(&self.operation.selection_set.node);
        let (errors, spent) = (reading.errors, reading.spent);
        self.errors.extend(errors);
        self.spent += spent;
        data
    }

    /// The fields of a mutation, one after the other.
    fn write(&mut self, shop: &mut Shop) -> (Value, Vec<Written>) {
        let mut data = Map::new();
        let mut all = Vec::new();
        for item in &self.operation.selection_set.node.items {
            let Selection::Field(field) = &item.node else { continue };
            let name = field.node.name.node.as_str();
            let key = field.node.response_key().node.to_string();
            if name == "__typename" {
                data.insert(key, json!("Mutation"));
                continue;
            }
            let mut reading = self.reading(shop);
            let allowed = reading.may("Mutation", field, &[json!(key)]);
            let errors = reading.errors;
            self.errors.extend(errors);
            if !allowed {
                data.insert(key, Value::Null);
                continue;
            }
            let arguments: Map<String, Value> = field
                .node
                .arguments
                .iter()
                .map(|(name, _)| {
                    (name.node.to_string(), argument(&field.node, name.node.as_str(), &self.variables))
                })
                .collect();
            let (token, now) = (self.token, self.now);
            let written = write::run(shop, name, &arguments, |order| sees(token, order, now), now);
            let mut reading = self.reading(shop);
            let payload = reading.payload(field, &written.payload);
            let (errors, spent) = (reading.errors, reading.spent);
            self.errors.extend(errors);
            self.spent += spent + MUTATION;
            data.insert(key, payload);
            all.push(written);
        }
        (Value::Object(data), all)
    }
}
