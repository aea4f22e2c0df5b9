//! `_fields`: which members of the reply are wanted.
//!
//! WordPress reaches into objects by dotted names (`billing.country`), and not into lists: with
//! `line_items.sku` each order has an **empty** list of lines. That follows from its own function
//! (`_rest_array_intersect_key_recursive` compares the list's positions with the names). The member `_links`
//! is dropped from the items of a list unless it is named, and always there on a single object, because it is
//! added after the filter (observed on 10.5.0).

use std::collections::BTreeMap;

use serde_json::{Map, Value};

#[derive(Debug, Clone, Default, PartialEq)]
struct Tree(BTreeMap<String, Option<Tree>>);

#[derive(Debug, Clone)]
pub(crate) struct Fields(Option<Tree>);

impl Fields {
    pub(crate) fn parse(names: Option<Vec<String>>) -> Self {
        let names = names.unwrap_or_default();
        if names.is_empty() {
            return Self(None);
        }
        let mut tree = Tree::default();
        for name in &names {
            tree.add(name);
        }
        Self(Some(tree))
    }

    /// Whether this member is to be there, whole or in part.
    pub(crate) fn wants(&self, member: &str) -> bool {
        self.0.as_ref().is_none_or(|tree| tree.0.contains_key(member))
    }

    /// Whether this member is wanted whole.
    pub(crate) fn wants_whole(&self, member: &str) -> bool {
        self.0.as_ref().is_none_or(|tree| tree.0.get(member) == Some(&None))
    }

    /// Leaves of an object what is wanted.
    pub(crate) fn apply(&self, value: Value) -> Value {
        match &self.0 {
            None => value,
            Some(tree) => tree.apply(value),
        }
    }
}

impl Tree {
    fn add(&mut self, name: &str) {
        match name.split_once('.') {
            None => {
                self.0.insert(name.to_owned(), None);
            }
            Some((head, rest)) => {
                if let Some(below) = self.0.entry(head.to_owned()).or_insert_with(|| Some(Tree::default())) {
                    below.add(rest);
                }
            }
        }
    }

    fn apply(&self, value: Value) -> Value {
        match value {
            Value::Object(map) => {
                let kept: Map<String, Value> = map
                    .into_iter()
                    .filter_map(|(key, value)| {
                        let below = self.0.get(&key)?;
                        let value = match below {
                            Some(tree) => tree.apply(value),
                            None => value,
                        };
                        Some((key, value))
                    })
                    .collect();
                Value::Object(kept)
            }
            Value::Array(_) => Value::Array(Vec::new()),
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn dotted_names_reach_into_objects_and_empty_lists() {
        let fields =
            Fields::parse(Some(vec!["id".into(), "billing.country".into(), "line_items.sku".into()]));
        let order = json!({"id": 1, "billing": {"country": "NL", "city": "x"}, "line_items": [{"sku": "A"}], "status": "x"});
        assert_eq!(fields.apply(order), json!({"id": 1, "billing": {"country": "NL"}, "line_items": []}));
    }
}
