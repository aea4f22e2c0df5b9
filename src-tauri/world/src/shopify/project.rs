//! What of the typed objects was asked for: selection sets, arguments, fragments, connections and nulls.

use std::collections::HashMap;

use async_graphql_parser::Positioned;
use async_graphql_parser::types::{
    BaseType, Directive, Field as Asked, FragmentDefinition, Selection, SelectionSet, Type,
};
use async_graphql_value::{ConstValue, Name};
use serde_json::{Map, Value, json};

use super::access::Token;
use super::check::error;
use super::model::Order;
use super::paging::{self, Item};
use super::schema::{is_connection, schema};
use super::store::Shop;
use super::{search, tree};

/// How far back an app sees that may not read all orders, in seconds.
const WINDOW: i64 = 60 * 86_400;

/// A null where none may be: the object around it is null too.
#[derive(Debug)]
pub(super) struct IsNull;

/// One document's way through the objects.
pub(super) struct Reading<'a> {
    pub shop: &'a Shop,
    pub token: &'a Token,
    /// Seconds UTC.
    pub now: i64,
    pub fragments: &'a HashMap<Name, Positioned<FragmentDefinition>>,
    pub variables: &'a Map<String, Value>,
    pub errors: Vec<Value>,
    /// Points that were really used.
    pub spent: u64,
}

/// An argument's value; null where it is not given.
pub(super) fn argument(asked: &Asked, name: &str, variables: &Map<String, Value>) -> Value {
    let Some(value) = asked.get_argument(name) else { return Value::Null };
    literal(&value.node, variables)
}

fn literal(value: &async_graphql_value::Value, variables: &Map<String, Value>) -> Value {
    let filled = value.clone().into_const_with(|name| {
        let value = variables.get(name.as_str()).cloned().unwrap_or_default();
        ConstValue::from_json(value)
    });
    filled.ok().and_then(|value| value.into_json().ok()).unwrap_or_default()
}

/// Whether an app with this token is shown an order at `now` (seconds).
pub(super) fn sees(token: &Token, order: &Order, now: i64) -> bool {
    token.may("read_orders") && (token.may("read_all_orders") || order.created >= now - WINDOW)
}

/// One of these rights is needed for a field; none for the others.
fn rights_for(of: &str, field: &str) -> &'static [&'static str] {
    match (of, field) {
        ("QueryRoot", "order" | "orders" | "ordersCount" | "fulfillment") => &["read_orders"],
        ("Order" | "Fulfillment", "fulfillmentOrders") | ("QueryRoot", "fulfillmentOrder") => &[
            "read_assigned_fulfillment_orders",
            "read_merchant_managed_fulfillment_orders",
            "read_third_party_fulfillment_orders",
        ],
        ("Mutation", _) => &[
            "write_assigned_fulfillment_orders",
            "write_merchant_managed_fulfillment_orders",
            "write_third_party_fulfillment_orders",
        ],
        ("FulfillmentOrderAssignedLocation" | "Fulfillment", "location") | ("Order", "retailLocation") => {
            &["read_locations"]
        }
        _ => &[],
    }
}

impl Reading<'_> {
    /// The selected fields of the query's root.
    pub(super) fn root(&mut self, set: &SelectionSet) -> Value {
        let root = json!({ "__typename": "QueryRoot" });
        self.object(&root, set, &mut Vec::new()).unwrap_or_default()
    }

    /// One field of an object that is not in a tree: a mutation's payload.
    pub(super) fn payload(&mut self, asked: &Positioned<Asked>, payload: &Value) -> Value {
        let mut path = vec![json!(asked.node.response_key().node.as_str())];
        self.object(payload, &asked.node.selection_set.node, &mut path).unwrap_or_default()
    }

    /// Whether the token may use a field; an error otherwise.
    pub(super) fn may(&mut self, of: &str, asked: &Positioned<Asked>, path: &[Value]) -> bool {
        let name = asked.node.name.node.as_str();
        let rights = rights_for(of, name);
        if rights.is_empty() || self.token.may_any(rights) {
            return true;
        }
        let words: Vec<String> = rights.iter().map(|right| format!("`{right}`")).collect();
        let needed = format!("{} access scope.", words.join(" or "));
        let more = json!({ "documentation": "https://shopify.dev/api/usage/access-scopes", "requiredAccess": needed });
        let message = format!("Access denied for {name} field. Required access: {needed}");
        self.fail(&message, asked, path, "ACCESS_DENIED", more);
        false
    }

    fn fail(&mut self, message: &str, asked: &Positioned<Asked>, path: &[Value], code: &str, more: Value) {
        let mut error = error(message, asked.pos, &[], code, more);
        error["path"] = json!(path);
        self.errors.push(error);
    }

    fn object(&mut self, object: &Value, set: &SelectionSet, path: &mut Vec<Value>) -> Result<Value, IsNull> {
        let mut fields = Map::new();
        self.collect(object, set, path, &mut fields)?;
        Ok(Value::Object(fields))
    }

    fn collect(
        &mut self,
        object: &Value,
        set: &SelectionSet,
        path: &mut Vec<Value>,
        fields: &mut Map<String, Value>,
    ) -> Result<(), IsNull> {
        let of = object["__typename"].as_str().unwrap_or_default();
        for item in &set.items {
            match &item.node {
                Selection::Field(field) => {
                    if self.is_wanted(&field.node.directives) {
                        let key = field.node.response_key().node.to_string();
                        path.push(json!(key));
                        let value = self.field(object, of, field, path)?;
                        path.pop();
                        merge(fields.entry(key).or_insert(Value::Null), value);
                    }
                }
                Selection::InlineFragment(fragment) => {
                    let condition = fragment.node.type_condition.as_ref().map(|on| on.node.on.node.as_str());
                    if self.is_wanted(&fragment.node.directives)
                        && condition.is_none_or(|on| schema().is_a(of, on))
                    {
                        self.collect(object, &fragment.node.selection_set.node, path, fields)?;
                    }
                }
                Selection::FragmentSpread(spread) => {
                    let fragments = self.fragments;
                    if let Some(fragment) = fragments.get(&spread.node.fragment_name.node)
                        && self.is_wanted(&spread.node.directives)
                        && schema().is_a(of, fragment.node.type_condition.node.on.node.as_str())
                    {
                        self.collect(object, &fragment.node.selection_set.node, path, fields)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn is_wanted(&self, directives: &[Positioned<Directive>]) -> bool {
        directives.iter().all(|directive| {
            let holds = directive
                .node
                .get_argument("if")
                .is_none_or(|value| literal(&value.node, self.variables) == json!(true));
            (directive.node.name.node == "skip") != holds
        })
    }

    fn field(
        &mut self,
        object: &Value,
        of: &str,
        asked: &Positioned<Asked>,
        path: &mut Vec<Value>,
    ) -> Result<Value, IsNull> {
        let name = asked.node.name.node.as_str();
        if name == "__typename" {
            return Ok(json!(of));
        }
        let Some(field) = schema().field(of, name) else { return Ok(Value::Null) };
        if !self.may(of, asked, path) {
            return if field.ty.nullable { Ok(Value::Null) } else { Err(IsNull) };
        }
        let items = (of == "QueryRoot" && name == "orders").then(|| self.orders(&asked.node));
        let value = match (&items, of) {
            (Some(_), _) => Value::Null,
            (None, "QueryRoot") => self.of_root(name, &asked.node),
            (None, _) => object.get(name).cloned().unwrap_or_default(),
        };
        let outcome = if is_connection(&field.ty) {
            let items = items.unwrap_or_else(|| paging::items(value));
            self.connection(&field.ty, items, asked, path)
        } else {
            self.complete(&field.ty, value, asked, path)
        };
        if field.ty.nullable { Ok(outcome.unwrap_or_default()) } else { outcome }
    }

    fn complete(
        &mut self,
        ty: &Type,
        value: Value,
        asked: &Positioned<Asked>,
        path: &mut Vec<Value>,
    ) -> Result<Value, IsNull> {
        if value.is_null() {
            return if ty.nullable { Ok(value) } else { Err(IsNull) };
        }
        match &ty.base {
            BaseType::List(inner) => {
                let Value::Array(items) = value else { return Err(IsNull) };
                let most = argument(&asked.node, "first", self.variables).as_u64();
                let most = most.and_then(|most| usize::try_from(most).ok()).unwrap_or(usize::MAX);
                let mut list = Vec::new();
                for (place, item) in items.into_iter().take(most).enumerate() {
                    path.push(json!(place));
                    let item = self.complete(inner, item, asked, path);
                    path.pop();
                    list.push(if inner.nullable { item.unwrap_or_default() } else { item? });
                }
                Ok(Value::Array(list))
            }
            BaseType::Named(name) if schema().is_composite(name) => {
                let loaded = match value.get("__ref").and_then(Value::as_str) {
                    Some(id) => tree::node(self.shop, id, |order| sees(self.token, order, self.now)),
                    None => Some(value),
                };
                let Some(object) = loaded else {
                    return if ty.nullable { Ok(Value::Null) } else { Err(IsNull) };
                };
                if !matches!(name.as_str(), "PageInfo") && !name.ends_with("Edge") {
                    self.spent += 1;
                }
                self.object(&object, &asked.node.selection_set.node, path)
            }
            BaseType::Named(_) => Ok(value),
        }
    }

    fn connection(
        &mut self,
        ty: &Type,
        items: Vec<Item>,
        asked: &Positioned<Asked>,
        path: &mut Vec<Value>,
    ) -> Result<Value, IsNull> {
        let of = super::schema::named(ty).to_owned();
        let given = |name| argument(&asked.node, name, self.variables);
        let cut = paging::Cut {
            first: given("first").as_i64(),
            last: given("last").as_i64(),
            after: given("after").as_str().map(str::to_owned),
            before: given("before").as_str().map(str::to_owned),
            reverse: given("reverse") == json!(true),
        };
        match paging::page(&of, items, &cut, self.shop.config.page_cap) {
            Ok(connection) => {
                self.spent += 2;
                self.object(&connection, &asked.node.selection_set.node, path)
            }
            Err(message) => {
                self.fail(&message, asked, path, "BAD_REQUEST", json!({}));
                Err(IsNull)
            }
        }
    }

    /// The root's other fields.
    fn of_root(&self, name: &str, asked: &Asked) -> Value {
        let scopes = &self.token.scopes;
        let node = |id: &Value| {
            let id = id.as_str().unwrap_or_default();
            tree::node(self.shop, id, |order| sees(self.token, order, self.now)).unwrap_or_default()
        };
        let of_kind = |kind: &str| {
            let found = node(&argument(asked, "id", self.variables));
            if found["__typename"] == *kind { found } else { Value::Null }
        };
        match name {
            "shop" => tree::shop(self.shop),
            "app" => tree::app(self.shop, scopes),
            "currentAppInstallation" => tree::installation(self.shop, scopes),
            "order" => of_kind("Order"),
            "fulfillment" => of_kind("Fulfillment"),
            "fulfillmentOrder" => of_kind("FulfillmentOrder"),
            "node" => node(&argument(asked, "id", self.variables)),
            "nodes" => {
                let ids = argument(asked, "ids", self.variables);
                ids.as_array().map(|ids| ids.iter().map(node).collect()).unwrap_or_default()
            }
            "ordersCount" => {
                json!({ "__typename": "Count", "count": self.orders(asked).len(), "precision": "EXACT" })
            }
            _ => Value::Null,
        }
    }

    /// The orders that a query means, in the order of its sort key.
    fn orders(&self, asked: &Asked) -> Vec<Item> {
        let query = argument(asked, "query", self.variables);
        let key = argument(asked, "sortKey", self.variables);
        let mut items: Vec<Item> = self
            .shop
            .orders
            .iter()
            .filter(|order| sees(self.token, order, self.now))
            .filter(|order| query.as_str().is_none_or(|query| search::matches(order, query)))
            .map(|order| {
                let value = match key.as_str() {
                    Some("UPDATED_AT") => order.updated,
                    Some("ID" | "RELEVANCE") => 0,
                    Some("ORDER_NUMBER") => i64::from(order.number),
                    _ => order.created,
                };
                Item { value, id: order.id, object: tree::reference(&order.gid()) }
            })
            .collect();
        items.sort_by_key(|item| (item.value, item.id));
        items
    }
}

/// The same field asked twice is one field with what both asked.
fn merge(into: &mut Value, more: Value) {
    match (into, more) {
        (Value::Object(into), Value::Object(more)) => {
            for (key, value) in more {
                merge(into.entry(key).or_insert(Value::Null), value);
            }
        }
        (Value::Array(into), Value::Array(more)) if into.len() == more.len() => {
            into.iter_mut().zip(more).for_each(|(into, more)| merge(into, more));
        }
        (into, more) => *into = more,
    }
}
