//! What a document costs before it runs: an object is a point, a scalar nothing, a mutation ten, and a
//! connection two and what each of the objects costs that `first` or `last` ask for. Where a fragment narrows
//! an interface, the dearest of the possible types counts. Shopify's documentation gives these rules; the
//! exact sizing of its connections is not published.

use std::collections::HashMap;

use async_graphql_parser::Positioned;
use async_graphql_parser::types::{Field as Asked, FragmentDefinition, Selection, SelectionSet};
use async_graphql_value::Name;
use serde_json::{Map, Value};

use super::project::argument;
use super::schema::{is_connection, named, schema};

/// What a mutation costs besides what is asked of its result.
pub(super) const MUTATION: u64 = 10;

pub(super) struct Cost<'a> {
    pub fragments: &'a HashMap<Name, Positioned<FragmentDefinition>>,
    pub variables: &'a Map<String, Value>,
}

impl Cost<'_> {
    /// The cost of what is selected of an object of this type.
    pub(super) fn of(&self, set: &SelectionSet, of: &str) -> u64 {
        let mut sum = 0;
        let mut dearest = 0;
        for item in &set.items {
            match &item.node {
                Selection::Field(field) => sum += self.field(&field.node, of),
                Selection::InlineFragment(fragment) => {
                    let on = fragment.node.type_condition.as_ref().map(|on| on.node.on.node.to_string());
                    let on = on.as_deref().unwrap_or(of);
                    let cost = self.of(&fragment.node.selection_set.node, on);
                    if on == of { sum += cost } else { dearest = dearest.max(cost) }
                }
                Selection::FragmentSpread(spread) => {
                    if let Some(fragment) = self.fragments.get(&spread.node.fragment_name.node) {
                        let on = fragment.node.type_condition.node.on.node.as_str();
                        let cost = self.of(&fragment.node.selection_set.node, on);
                        if on == of { sum += cost } else { dearest = dearest.max(cost) }
                    }
                }
            }
        }
        sum + dearest
    }

    fn field(&self, asked: &Asked, of: &str) -> u64 {
        let Some(field) = schema().field(of, &asked.name.node) else { return 0 };
        let ty = named(&field.ty);
        if !schema().is_composite(ty) {
            return 0;
        }
        let inside = self.of(&asked.selection_set.node, ty);
        if is_connection(&field.ty) {
            let size = |name| argument(asked, name, self.variables).as_u64();
            let size = size("first").or_else(|| size("last")).unwrap_or(0);
            // What is inside is the edges or nodes, a point each already.
            2 + size * inside
        } else if ty == "PageInfo" {
            0
        } else if of == "Mutation" {
            MUTATION + inside
        } else if ty.ends_with("Edge") {
            inside
        } else {
            1 + inside
        }
    }
}
