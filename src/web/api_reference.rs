//! `/api`: the OpenAPI document as a page that one can read, made on the server and without any request elsewhere.

use std::collections::BTreeMap;

use askama::Template;
use serde_json::Value;
use utoipa::openapi::OpenApi;

use super::page::Page;
use super::shell::Shell;
use crate::error::Result;

#[derive(Template)]
#[template(path = "api.html")]
struct ReferencePage<'a> {
    shell: Shell,
    reference: &'a Reference,
}

/// What the page tells of a document; its words stay English.
pub struct Reference {
    groups: Vec<Group>,
    shapes: Vec<Shape>,
}

/// The operations of one tag.
struct Group {
    name: String,
    /// For links within the page.
    anchor: String,
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
    answers: Vec<Answer>,
    /// The statuses of what it may refuse, each as everywhere.
    refusals: String,
}

struct Parameter {
    name: String,
    place: String,
    required: bool,
    description: String,
    /// The name of its shape, else its type.
    kind: String,
}

struct Answer {
    status: String,
    words: String,
    shape: Option<String>,
}

/// The shape of a body, written as a JSON schema.
struct Shape {
    name: String,
    schema: String,
}

/// The page for a document.
pub fn page(shell: Shell, reference: &Reference) -> Result<Page> {
    Page::show(&ReferencePage { shell: shell.with_title("api-title"), reference })
}

impl Reference {
    pub fn of(document: &OpenApi) -> Self {
        let document = serde_json::to_value(document).unwrap_or_default();
        let mut groups: BTreeMap<String, Vec<Operation>> = BTreeMap::new();
        for (path, methods) in fields(&document["paths"]) {
            for (method, operation) in fields(methods) {
                groups.entry(text(&operation["tags"][0])).or_default().push(read(path, method, operation));
            }
        }
        let group =
            |(name, operations): (String, _)| Group { anchor: name.replace(' ', "-"), name, operations };
        let pretty = |shape: &Value| serde_json::to_string_pretty(shape).unwrap_or_default();
        let shapes = fields(&document["components"]["schemas"]);
        Self {
            groups: groups.into_iter().map(group).collect(),
            shapes: shapes.map(|(name, shape)| Shape { name: name.clone(), schema: pretty(shape) }).collect(),
        }
    }
}

fn read(path: &str, method: &str, operation: &Value) -> Operation {
    let parameters = operation["parameters"].as_array().into_iter().flatten().map(|one| Parameter {
        name: text(&one["name"]),
        place: text(&one["in"]),
        required: one["required"].as_bool().unwrap_or(false),
        description: text(&one["description"]),
        kind: kind_of(&one["schema"]),
    });
    let doors = operation["security"].as_array().into_iter().flatten();
    let (refusals, answers): (Vec<_>, Vec<_>) =
        fields(&operation["responses"]).partition(|(_, answer)| answer["$ref"].is_string());
    let answers = answers.into_iter().map(|(status, answer)| Answer {
        status: status.clone(),
        words: text(&answer["description"]),
        shape: shape_of(&answer["content"]),
    });
    let refusals: Vec<&str> = refusals.into_iter().map(|(status, _)| status.as_str()).collect();
    Operation {
        id: text(&operation["operationId"]),
        method: method.to_uppercase(),
        path: path.trim_start_matches(super::API).to_owned(),
        summary: text(&operation["summary"]),
        description: text(&operation["description"]),
        open: doors.into_iter().any(|door| fields(door).next().is_none()),
        parameters: parameters.collect(),
        body: shape_of(&operation["requestBody"]["content"]),
        answers: answers.collect(),
        refusals: refusals.join(", "),
    }
}

fn kind_of(schema: &Value) -> String {
    let each = schema["items"]["$ref"].as_str();
    let named = schema["$ref"].as_str().or(each).and_then(|reference| reference.rsplit('/').next());
    named.or(schema["format"].as_str()).or(schema["type"].as_str()).unwrap_or_default().to_owned()
}

/// The name of the shape that a body has, if it has a name.
fn shape_of(content: &Value) -> Option<String> {
    let (_, media) = fields(content).next()?;
    let shape = &media["schema"];
    let reference = shape["$ref"].as_str().or_else(|| shape["items"]["$ref"].as_str())?;
    Some(reference.rsplit('/').next()?.to_owned())
}

/// Words of the document without their marks for code, which would stand there as they are.
fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().replace('`', "")
}

fn fields(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}
