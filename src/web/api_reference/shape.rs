//! What the reference tells of a JSON schema: in words, with the name of the shape that it leads to.

use serde_json::Value;

use super::{fields, text};

/// What a value may be: "list of" `CodeShown` "or null, maxItems 5".
#[derive(Default)]
pub(super) struct Kind {
    pub(super) before: String,
    /// The name of a shape, with a place of its own in the reference.
    pub(super) shape: String,
    pub(super) after: String,
}

/// A field of a body, or a parameter.
pub(super) struct Field {
    pub(super) name: String,
    /// Where a parameter stands; empty for a field.
    pub(super) place: String,
    pub(super) required: bool,
    pub(super) description: String,
    pub(super) kind: Kind,
}

/// The shape of a body.
pub(super) struct Shape {
    pub(super) name: String,
    pub(super) description: String,
    /// What else it is than its fields.
    pub(super) kind: Kind,
    pub(super) fields: Vec<Field>,
}

impl Shape {
    pub(super) fn of(name: &str, schema: &Value) -> Self {
        let mut own = Vec::new();
        for part in schema["allOf"].as_array().into_iter().flatten().chain([schema]) {
            let required = |name: &str| {
                part["required"].as_array().into_iter().flatten().any(|word| word.as_str() == Some(name))
            };
            own.extend(fields(&part["properties"]).map(|(name, schema)| Field {
                name: name.clone(),
                place: String::new(),
                required: required(name),
                description: text(&schema["description"]),
                kind: Kind::of(schema),
            }));
        }
        let kind = if own.is_empty() { Kind::of(schema) } else { Kind::of(&schema["allOf"][0]) };
        Self { name: name.to_owned(), description: text(&schema["description"]), kind, fields: own }
    }
}

impl Kind {
    pub(super) fn of(schema: &Value) -> Self {
        let choices = ["oneOf", "anyOf"].iter().flat_map(|key| schema[*key].as_array().into_iter().flatten());
        let mut kind = Self::default();
        if let Some(name) = shape_name(schema) {
            kind.shape = name;
        } else if schema["items"].is_object() {
            kind = Self::of(&schema["items"]);
            kind.before.insert_str(0, "list of ");
        } else if schema["additionalProperties"].is_object() {
            kind = Self::of(&schema["additionalProperties"]);
            kind.before.insert_str(0, "by name, each ");
        } else {
            kind.before =
                words(&schema["enum"], ", ").or_else(|| words(&schema["type"], " or ")).unwrap_or_default();
        }
        for choice in choices {
            kind.or(Self::of(choice));
        }
        const LIMITS: [&str; 11] = [
            "format",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minimum",
            "exclusiveMinimum",
            "maximum",
            "pattern",
            "default",
            "example",
        ];
        for limit in LIMITS {
            match &schema[limit] {
                Value::Null => {}
                Value::String(word) => kind.after.push_str(&format!(", {limit} {word}")),
                value => kind.after.push_str(&format!(", {limit} {value}")),
            }
        }
        kind
    }

    /// Or something else; the first shape is the one that is linked.
    fn or(&mut self, other: Self) {
        let is_first = self.before.is_empty() && self.shape.is_empty();
        if is_first {
            *self = other;
        } else {
            self.after.push_str(&format!(" or {}{}{}", other.before, other.shape, other.after));
        }
    }
}

/// The name of the shape that a schema refers to.
pub(super) fn shape_name(schema: &Value) -> Option<String> {
    Some(schema["$ref"].as_str()?.rsplit('/').next()?.to_owned())
}

fn words(value: &Value, between: &str) -> Option<String> {
    match value {
        Value::String(word) => Some(word.clone()),
        Value::Array(all) => Some(all.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(between)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn told(schema: Value) -> String {
        let Kind { before, shape, after } = Kind::of(&schema);
        format!("{before}{shape}{after}")
    }

    #[test]
    fn what_a_value_may_be_is_told_in_words() {
        let code = json!({"$ref": "#/components/schemas/CodeShown"});
        assert_eq!(told(code.clone()), "CodeShown");
        assert_eq!(
            told(json!({"type": ["array", "null"], "items": code, "maxItems": 5})),
            "list of CodeShown, maxItems 5"
        );
        assert_eq!(told(json!({"oneOf": [{"type": "null"}, code]})), "null or CodeShown");
        assert_eq!(
            told(json!({"type": ["string", "null"], "maxLength": 90})),
            "string or null, maxLength 90"
        );
        assert_eq!(told(json!({"type": "string", "enum": ["de", "en"]})), "de, en");
    }

    #[test]
    fn a_shape_made_of_parts_has_all_their_fields() {
        let part =
            json!({"type": "object", "required": ["as_of"], "properties": {"as_of": {"type": "string"}}});
        let shape =
            Shape::of("Explained", &json!({"allOf": [{"$ref": "#/components/schemas/PairView"}, part]}));
        assert_eq!(
            (shape.kind.shape.as_str(), shape.fields.len(), shape.fields[0].required),
            ("PairView", 1, true)
        );
    }
}
