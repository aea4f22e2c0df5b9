//! Whether a document asks for what there is, in the way in which it may be asked. Messages and codes as
//! Shopify's own validation words them.

use std::collections::{BTreeMap, HashMap, HashSet};

use async_graphql_parser::Pos;
use async_graphql_parser::types::{
    BaseType, Directive, ExecutableDocument, Field as Asked, OperationDefinition, Selection, SelectionSet,
    Type,
};
use async_graphql_parser::{Positioned, types::FragmentDefinition};
use async_graphql_value::{Name, Value as Literal};
use serde_json::{Value, json};

use super::schema::{Input, Kind, Schema, named, schema};

type Fragments = HashMap<Name, Positioned<FragmentDefinition>>;

/// The errors of a document; empty for a good one.
pub(super) fn check(
    document: &ExecutableDocument,
    operation: &OperationDefinition,
    root: &str,
) -> Vec<Value> {
    let declared: BTreeMap<String, Type> = operation
        .variable_definitions
        .iter()
        .map(|definition| {
            let of = &definition.node;
            let mut ty = of.var_type.node.clone();
            // With a default, it never is null.
            ty.nullable &= of.default_value.is_none();
            (of.name.node.to_string(), ty)
        })
        .collect();
    let mut checker = Checker {
        schema: schema(),
        fragments: &document.fragments,
        declared,
        used: HashSet::new(),
        spread: HashSet::new(),
        path: vec![if root == "Mutation" { "mutation" } else { "query" }.to_owned()],
        errors: Vec::new(),
    };
    checker.selections(&operation.selection_set.node, root, operation.selection_set.pos);
    for name in checker.declared.keys() {
        if !checker.used.contains(name) {
            let message = format!("Variable ${name} is declared by the operation but not used");
            checker.errors.push(error(&message, Pos::default(), &[], "variableNotUsed", json!({})));
        }
    }
    // In the order of the document: the parser keeps them in no order at all.
    let mut fragments: Vec<_> = document.fragments.iter().collect();
    fragments.sort_unstable_by_key(|(_, fragment)| fragment.pos);
    for (name, fragment) in fragments {
        if !checker.spread.contains(name.as_str()) {
            let message = format!("Fragment {name} was defined, but not used");
            checker.errors.push(error(&message, fragment.pos, &[], "useAndDefineFragment", json!({})));
        }
    }
    checker.errors
}

struct Checker<'a> {
    schema: &'static Schema,
    fragments: &'a Fragments,
    declared: BTreeMap<String, Type>,
    used: HashSet<String>,
    spread: HashSet<String>,
    path: Vec<String>,
    errors: Vec<Value>,
}

impl Checker<'_> {
    fn fail(&mut self, message: &str, pos: Pos, code: &str, more: Value) {
        let error = error(message, pos, &self.path, code, more);
        self.errors.push(error);
    }

    fn selections(&mut self, set: &SelectionSet, of: &str, pos: Pos) {
        if set.items.is_empty() {
            let message = format!("Field must have selections (it returns {of} but has no selections)");
            self.fail(&message, pos, "selectionMismatch", json!({}));
        }
        for item in &set.items {
            match &item.node {
                Selection::Field(field) => self.field(&field.node, of, field.pos),
                Selection::InlineFragment(fragment) => {
                    let inside = fragment.node.type_condition.as_ref();
                    let on = inside.map_or(of.to_owned(), |on| on.node.on.node.to_string());
                    self.directives(&fragment.node.directives);
                    self.fragment(&on, &fragment.node.selection_set.node, fragment.pos);
                }
                Selection::FragmentSpread(spread) => {
                    self.directives(&spread.node.directives);
                    let name = spread.node.fragment_name.node.to_string();
                    let first = self.spread.insert(name.clone());
                    match self.fragments.get(name.as_str()) {
                        None => {
                            let message = format!("Fragment {name} was used, but not defined");
                            self.fail(&message, spread.pos, "useAndDefineFragment", json!({}));
                        }
                        // Once is enough, and a fragment that holds itself ends here.
                        Some(fragment) if first => {
                            let on = fragment.node.type_condition.node.on.node.to_string();
                            self.fragment(&on, &fragment.node.selection_set.node, fragment.pos);
                        }
                        Some(_) => {}
                    }
                }
            }
        }
    }

    fn fragment(&mut self, on: &str, set: &SelectionSet, pos: Pos) {
        if self.schema.is_composite(on) {
            self.path.push(format!("... on {on}"));
            self.selections(set, on, pos);
            self.path.pop();
        } else {
            let message = format!("No such type {on}, so it can't be a fragment condition");
            self.fail(&message, pos, "undefinedType", json!({ "typeName": on }));
        }
    }

    fn field(&mut self, asked: &Asked, of: &str, pos: Pos) {
        let name = asked.name.node.as_str();
        self.path.push(asked.response_key().node.to_string());
        self.directives(&asked.directives);
        if name == "__typename" {
            self.path.pop();
            return;
        }
        let Some(field) = self.schema.field(of, name) else {
            let message = format!("Field '{name}' doesn't exist on type '{of}'");
            self.fail(&message, pos, "undefinedField", json!({ "typeName": of, "fieldName": name }));
            self.path.pop();
            return;
        };
        for (argument, value) in &asked.arguments {
            let argument_name = argument.node.as_str();
            match field.arguments.get(argument_name) {
                None => {
                    let message = format!("Field '{name}' doesn't accept argument '{argument_name}'");
                    let more = json!({ "name": name, "typeName": "Field", "argumentName": argument_name });
                    self.fail(&message, argument.pos, "argumentNotAccepted", more);
                }
                Some(input) => self.argument(name, argument_name, input, &value.node, value.pos),
            }
        }
        let mut missing: Vec<&str> = field
            .arguments
            .iter()
            .filter(|(_, input)| input.required())
            .map(|(argument, _)| argument.as_str())
            .filter(|argument| !asked.arguments.iter().any(|(given, _)| given.node == *argument))
            .collect();
        if !missing.is_empty() {
            missing.sort_unstable();
            let missing = missing.join(", ");
            let message = format!("Field '{name}' is missing required arguments: {missing}");
            let more = json!({ "className": "Field", "name": name, "arguments": missing });
            self.fail(&message, pos, "missingRequiredArguments", more);
        }
        let ty = named(&field.ty);
        let set = &asked.selection_set.node;
        match (self.schema.is_composite(ty), set.items.is_empty()) {
            (true, true) => {
                let message = format!(
                    "Field must have selections (field '{name}' returns {ty} but has no selections. Did you mean '{name} {{ ... }}'?)"
                );
                self.fail(
                    &message,
                    pos,
                    "selectionMismatch",
                    json!({ "nodeName": format!("field '{name}'"), "typeName": ty }),
                );
            }
            (false, false) => {
                let message = format!(
                    "Selections can't be made on scalars (field '{name}' returns {ty} but has selections)"
                );
                self.fail(
                    &message,
                    pos,
                    "selectionMismatch",
                    json!({ "nodeName": format!("field '{name}'"), "typeName": ty }),
                );
            }
            (true, false) => self.selections(set, ty, pos),
            (false, true) => {}
        }
        self.path.pop();
    }

    fn directives(&mut self, directives: &[Positioned<Directive>]) {
        for directive in directives {
            let name = directive.node.name.node.as_str();
            if !matches!(name, "include" | "skip") {
                let message = format!("Directive @{name} is not defined");
                self.fail(&message, directive.pos, "undefinedDirective", json!({ "directiveName": name }));
            }
            for (_, value) in &directive.node.arguments {
                if let Literal::Variable(variable) = &value.node {
                    self.used.insert(variable.to_string());
                }
            }
        }
    }

    fn argument(&mut self, field: &str, name: &str, input: &Input, value: &Literal, pos: Pos) {
        if !self.fits(name, &input.ty, input.has_default, value, pos) {
            let message = format!(
                "Argument '{name}' on Field '{field}' has an invalid value ({value}). Expected type '{}'.",
                input.ty
            );
            let more = json!({ "typeName": "Field", "argumentName": name });
            self.fail(&message, pos, "argumentLiteralsIncompatible", more);
        }
    }

    /// Whether a literal is of a type. A variable that is not is told apart and counts as fitting here.
    fn fits(&mut self, argument: &str, ty: &Type, has_default: bool, value: &Literal, pos: Pos) -> bool {
        match (&ty.base, value) {
            (_, Literal::Variable(variable)) => {
                self.variable(argument, ty, has_default, variable, pos);
                true
            }
            (_, Literal::Null) => ty.nullable,
            (BaseType::List(inner), Literal::List(items)) => {
                items.iter().all(|item| self.fits(argument, inner, false, item, pos))
            }
            (BaseType::List(inner), one) => self.fits(argument, inner, false, one, pos),
            (BaseType::Named(name), value) => match (self.schema.kind(name), value) {
                (Some(Kind::Enum(values)), Literal::Enum(word)) => values.iter().any(|value| word == value),
                (Some(Kind::Input(fields)), Literal::Object(map)) => {
                    fields.iter().all(|(name, input)| !input.required() || map.contains_key(name.as_str()))
                        && map.iter().all(|(name, value)| {
                            fields.get(name.as_str()).is_some_and(|input| {
                                self.fits(name, &input.ty, input.has_default, value, pos)
                            })
                        })
                }
                (Some(Kind::Scalar), value) => is_scalar(name, value),
                _ => false,
            },
        }
    }

    fn variable(&mut self, argument: &str, ty: &Type, has_default: bool, name: &Name, pos: Pos) {
        self.used.insert(name.to_string());
        let Some(declared) = self.declared.get(name.as_str()) else {
            let message = format!("Variable ${name} is used by the operation but not declared");
            self.fail(&message, pos, "variableNotDefined", json!({ "variableName": name.as_str() }));
            return;
        };
        if !goes_into(declared, ty, has_default) {
            let (from, to) = (declared.to_string(), ty.to_string());
            let message =
                format!("Type mismatch on variable ${name} and argument {argument} ({from} / {to})");
            let more = json!({ "variableName": name.as_str(), "typeName": from, "argumentName": argument });
            self.fail(&message, pos, "variableMismatch", more);
        }
    }
}

fn goes_into(from: &Type, to: &Type, has_default: bool) -> bool {
    let null_is_fine = to.nullable || has_default || !from.nullable;
    null_is_fine
        && match (&from.base, &to.base) {
            (BaseType::Named(from), BaseType::Named(to)) => from == to,
            (BaseType::List(from), BaseType::List(to)) => goes_into(from, to, false),
            (BaseType::Named(_), BaseType::List(to)) => goes_into(from, to, true),
            (BaseType::List(_), BaseType::Named(_)) => false,
        }
}

fn is_scalar(name: &str, value: &Literal) -> bool {
    match name {
        "Int" => matches!(value, Literal::Number(number) if number.is_i64()),
        "Float" => matches!(value, Literal::Number(_)),
        "Boolean" => matches!(value, Literal::Boolean(_)),
        "ID" => {
            matches!(value, Literal::String(_)) || matches!(value, Literal::Number(number) if number.is_i64())
        }
        "URL" => matches!(value, Literal::String(text) if super::is_url(text)),
        _ => matches!(value, Literal::String(_)),
    }
}

/// One entry of `errors`.
pub(super) fn error(message: &str, pos: Pos, path: &[String], code: &str, more: Value) -> Value {
    let mut extensions = json!({ "code": code });
    if let (Some(map), Value::Object(more)) = (extensions.as_object_mut(), more) {
        map.extend(more);
    }
    json!({
        "message": message,
        "locations": [{ "line": pos.line, "column": pos.column }],
        "path": path,
        "extensions": extensions,
    })
}
