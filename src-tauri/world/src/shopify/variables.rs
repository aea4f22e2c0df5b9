//! The values of a document's variables, held against their declared types.

use async_graphql_parser::types::{BaseType, OperationDefinition, Type};
use serde_json::{Map, Value, json};

use super::schema::{Kind, schema};

/// The values with their defaults, or the errors.
pub(super) fn values(
    operation: &OperationDefinition,
    given: &Value,
) -> Result<Map<String, Value>, Vec<Value>> {
    let mut values = Map::new();
    let mut errors = Vec::new();
    for definition in &operation.variable_definitions {
        let of = &definition.node;
        let (name, ty) = (of.name.node.as_str(), &of.var_type.node);
        let value = given.get(name);
        let default = of.default_value.as_ref().and_then(|value| value.node.clone().into_json().ok());
        let mut problems = Vec::new();
        match (value, default) {
            (None, Some(default)) => {
                values.insert(name.to_owned(), default);
                continue;
            }
            (None, None) if ty.nullable => continue,
            (value, _) => problems_of(ty, value.unwrap_or(&Value::Null), &mut Vec::new(), &mut problems),
        }
        if problems.is_empty() {
            values.insert(name.to_owned(), value.cloned().unwrap_or_default());
        } else {
            errors.push(json!({
                "message": format!("Variable ${name} of type {ty} was provided invalid value"),
                "locations": [{ "line": definition.pos.line, "column": definition.pos.column }],
                "extensions": { "value": value, "problems": problems },
            }));
        }
    }
    if errors.is_empty() { Ok(values) } else { Err(errors) }
}

fn problems_of(ty: &Type, value: &Value, path: &mut Vec<Value>, problems: &mut Vec<Value>) {
    let mut problem = |explanation: String| {
        problems.push(json!({ "path": path, "explanation": explanation }));
    };
    if value.is_null() {
        if !ty.nullable {
            problem("Expected value to not be null".into());
        }
        return;
    }
    match &ty.base {
        BaseType::List(inner) => match value {
            Value::Array(items) => {
                for (place, item) in items.iter().enumerate() {
                    path.push(json!(place));
                    problems_of(inner, item, path, problems);
                    path.pop();
                }
            }
            one => problems_of(inner, one, path, problems),
        },
        BaseType::Named(name) => match (schema().kind(name), value) {
            (Some(Kind::Input(fields)), Value::Object(map)) => {
                for key in map.keys().filter(|key| !fields.contains_key(*key)) {
                    let mut path = path.clone();
                    path.push(json!(key));
                    let explanation = format!("Field is not defined on {name}");
                    problems.push(json!({ "path": path, "explanation": explanation }));
                }
                for (key, input) in fields {
                    let inside = map.get(key);
                    if inside.is_none() && !input.required() {
                        continue;
                    }
                    path.push(json!(key));
                    problems_of(&input.ty, inside.unwrap_or(&Value::Null), path, problems);
                    path.pop();
                }
            }
            (Some(Kind::Enum(words)), value) => {
                if !words.iter().any(|word| value == word) {
                    problem(format!("Expected \"{}\" to be one of: {}", bare(value), words.join(", ")));
                }
            }
            (Some(Kind::Scalar), value) => {
                if !is_scalar(name, value) {
                    problem(format!("Could not coerce value {value} to {name}"));
                }
            }
            _ => problem(format!("Expected {value} to be a key-value object.")),
        },
    }
}

fn bare(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn is_scalar(name: &str, value: &Value) -> bool {
    match name {
        "Int" => value.is_i64(),
        "Float" => value.is_number(),
        "Boolean" => value.is_boolean(),
        "ID" => value.is_string() || value.is_i64(),
        "URL" => value.as_str().is_some_and(super::is_url),
        _ => value.is_string(),
    }
}
