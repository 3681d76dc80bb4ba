//! `/api`: the OpenAPI document as a page that one can read, made on the server and without any request elsewhere.

use std::collections::BTreeMap;

use askama::Template;
use serde_json::Value;

use super::page::Page;
use super::shell::Shell;
use crate::error::Result;

#[derive(Template)]
#[template(path = "api.html")]
struct Reference {
    shell: Shell,
    groups: Vec<Group>,
    shapes: Vec<(String, String)>,
}

/// The operations of one tag.
struct Group {
    name: String,
    operations: Vec<Operation>,
}

struct Operation {
    id: String,
    method: String,
    path: String,
    summary: String,
    description: String,
    /// Works without a token.
    open: bool,
    parameters: Vec<Parameter>,
    body: Option<String>,
    answers: Vec<(String, String, Option<String>)>,
}

struct Parameter {
    name: String,
    place: String,
    required: bool,
    description: String,
}

/// The page for a document; words of the document itself stay English.
pub fn page(shell: Shell, document: &Value) -> Result<Page> {
    let mut groups: BTreeMap<String, Vec<Operation>> = BTreeMap::new();
    for (path, methods) in fields(&document["paths"]) {
        for (method, operation) in fields(methods) {
            let tag = operation["tags"][0].as_str().unwrap_or_default().to_owned();
            groups.entry(tag).or_default().push(read(path, method, operation));
        }
    }
    let pretty = |shape: &Value| serde_json::to_string_pretty(shape).unwrap_or_default();
    let shapes =
        fields(&document["components"]["schemas"]).map(|(name, shape)| (name.clone(), pretty(shape)));
    Page::show(&Reference {
        shapes: shapes.collect(),
        groups: groups.into_iter().map(|(name, operations)| Group { name, operations }).collect(),
        shell: shell.with_title("api-title"),
    })
}

fn read(path: &str, method: &str, operation: &Value) -> Operation {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let parameters = operation["parameters"].as_array().into_iter().flatten().map(|one| Parameter {
        name: text(&one["name"]),
        place: text(&one["in"]),
        required: one["required"].as_bool().unwrap_or(false),
        description: text(&one["description"]),
    });
    let answers = fields(&operation["responses"])
        .map(|(status, answer)| (status.clone(), text(&answer["description"]), shape_of(&answer["content"])));
    Operation {
        id: text(&operation["operationId"]),
        method: method.to_uppercase(),
        path: path.to_owned(),
        summary: text(&operation["summary"]),
        description: text(&operation["description"]),
        open: operation["security"]
            .as_array()
            .is_some_and(|needs| needs.iter().any(|need| need == &serde_json::json!({}))),
        parameters: parameters.collect(),
        body: shape_of(&operation["requestBody"]["content"]),
        answers: answers.filter(|(status, ..)| status.starts_with('2') || status.starts_with('3')).collect(),
    }
}

/// The name of the shape that a body has, if it has a name.
fn shape_of(content: &Value) -> Option<String> {
    let (_, media) = fields(content).next()?;
    let shape = &media["schema"];
    let reference = shape["$ref"].as_str().or_else(|| shape["items"]["$ref"].as_str())?;
    Some(reference.rsplit('/').next()?.to_owned())
}

fn fields(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}
