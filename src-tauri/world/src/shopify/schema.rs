//! What may be asked: the types, fields and arguments of `schema.graphql`.

use std::collections::HashMap;
use std::sync::OnceLock;

use async_graphql_parser::parse_schema;
use async_graphql_parser::types::{
    BaseType, FieldDefinition, InputValueDefinition, Type, TypeDefinition, TypeKind, TypeSystemDefinition,
};

/// An argument, or a field of an input object.
#[derive(Debug)]
pub(super) struct Input {
    pub ty: Type,
    pub has_default: bool,
}

impl Input {
    pub(super) fn required(&self) -> bool {
        !self.ty.nullable && !self.has_default
    }
}

#[derive(Debug)]
pub(super) struct Field {
    pub ty: Type,
    pub arguments: HashMap<String, Input>,
}

#[derive(Debug)]
pub(super) enum Kind {
    Scalar,
    Enum(Vec<String>),
    /// Fields, and the interfaces that it implements.
    Object(HashMap<String, Field>, Vec<String>),
    Interface(HashMap<String, Field>),
    Input(HashMap<String, Input>),
}

#[derive(Debug)]
pub(super) struct Schema(HashMap<String, Kind>);

/// The one schema, read when it is first asked for.
pub(super) fn schema() -> &'static Schema {
    static SCHEMA: OnceLock<Schema> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        let document = parse_schema(include_str!("schema.graphql"));
        let mut types: HashMap<String, Kind> =
            ["Int", "Float", "String", "Boolean", "ID"].map(|name| (name.to_owned(), Kind::Scalar)).into();
        for definition in document.map(|document| document.definitions).unwrap_or_default() {
            if let TypeSystemDefinition::Type(definition) = definition {
                types.insert(definition.node.name.node.to_string(), kind(&definition.node));
            }
        }
        Schema(types)
    })
}

impl Schema {
    pub(super) fn kind(&self, name: &str) -> Option<&Kind> {
        self.0.get(name)
    }

    pub(super) fn field(&self, of: &str, name: &str) -> Option<&Field> {
        match self.kind(of)? {
            Kind::Object(fields, _) | Kind::Interface(fields) => fields.get(name),
            _ => None,
        }
    }

    /// Whether it is a type with fields.
    pub(super) fn is_composite(&self, name: &str) -> bool {
        matches!(self.kind(name), Some(Kind::Object(..) | Kind::Interface(_)))
    }

    /// Whether an object of this type is meant by a condition on that one.
    pub(super) fn is_a(&self, object: &str, condition: &str) -> bool {
        object == condition
            || matches!(self.kind(object), Some(Kind::Object(_, implements)) if implements.iter().any(|name| name == condition))
    }
}

/// The name inside lists and exclamation marks.
pub(super) fn named(ty: &Type) -> &str {
    match &ty.base {
        BaseType::Named(name) => name.as_str(),
        BaseType::List(inner) => named(inner),
    }
}

pub(super) fn is_connection(ty: &Type) -> bool {
    named(ty).ends_with("Connection")
}

fn kind(definition: &TypeDefinition) -> Kind {
    match &definition.kind {
        TypeKind::Object(object) => Kind::Object(
            object.fields.iter().map(|field| described(&field.node)).collect(),
            object.implements.iter().map(|name| name.node.to_string()).collect(),
        ),
        TypeKind::Interface(interface) => {
            Kind::Interface(interface.fields.iter().map(|field| described(&field.node)).collect())
        }
        TypeKind::Enum(of) => {
            Kind::Enum(of.values.iter().map(|value| value.node.value.to_string()).collect())
        }
        TypeKind::InputObject(of) => Kind::Input(of.fields.iter().map(|field| input(&field.node)).collect()),
        TypeKind::Scalar | TypeKind::Union(_) => Kind::Scalar,
    }
}

fn described(field: &FieldDefinition) -> (String, Field) {
    let ty = field.ty.node.clone();
    let mut arguments: HashMap<String, Input> =
        field.arguments.iter().map(|argument| input(&argument.node)).collect();
    if is_connection(&ty) {
        for (name, of) in [
            ("after", "String"),
            ("before", "String"),
            ("first", "Int"),
            ("last", "Int"),
            ("reverse", "Boolean"),
        ] {
            if let Some(ty) = Type::new(of) {
                arguments.insert(name.to_owned(), Input { ty, has_default: true });
            }
        }
    }
    (field.name.node.to_string(), Field { ty, arguments })
}

fn input(of: &InputValueDefinition) -> (String, Input) {
    let input = Input { ty: of.ty.node.clone(), has_default: of.default_value.is_some() };
    (of.name.node.to_string(), input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_is_whole() {
        let schema = schema();
        assert!(schema.0.len() > 60, "it was read");
        for (name, kind) in &schema.0 {
            let (Kind::Object(fields, _) | Kind::Interface(fields)) = kind else { continue };
            for (field, of) in fields {
                assert!(schema.kind(named(&of.ty)).is_some(), "{name}.{field}: {}", of.ty);
                for (argument, of) in &of.arguments {
                    assert!(schema.kind(named(&of.ty)).is_some(), "{name}.{field}({argument}): {}", of.ty);
                }
            }
        }
        assert!(schema.is_a("BasicEvent", "Event") && !schema.is_a("BasicEvent", "Order"));
    }
}
