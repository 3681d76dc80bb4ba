//! `/api`: the OpenAPI document as pages that one can read, made on the server and without any request elsewhere.
//!
//! A page for each group of operations, below an index of all. A shape is told once, with the first group that uses it.

mod shape;

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use serde_json::Value;
use utoipa::openapi::OpenApi;

use self::shape::{Field, Kind, Shape, shape_name};
use super::page::Page;
use super::shell::Shell;
use crate::error::{Error, Result};

#[derive(Template)]
#[template(path = "api/index.html")]
struct IndexPage<'a> {
    shell: Shell,
    reference: &'a Reference,
    /// Those that no operation names: what every one may be refused with.
    shapes: &'a [Shape],
}

#[derive(Template)]
#[template(path = "api/group.html")]
struct GroupPage<'a> {
    shell: Shell,
    reference: &'a Reference,
    group: &'a Group,
    shapes: &'a [Shape],
}

/// What the pages tell of a document; its words stay English.
pub struct Reference {
    groups: Vec<Group>,
    /// What operations of no group name: refusals.
    common: Vec<Shape>,
    /// Where each shape is told.
    places: BTreeMap<String, String>,
}

/// The operations of one tag.
struct Group {
    name: String,
    /// The last part of its page's address.
    anchor: String,
    operations: Vec<Operation>,
    shapes: Vec<Shape>,
}

struct Operation {
    id: String,
    method: String,
    path: String,
    summary: String,
    description: String,
    /// Works without a token.
    open: bool,
    parameters: Vec<Field>,
    body: Option<String>,
    answers: Vec<Answer>,
    /// The statuses of what it may refuse, each as everywhere.
    refusals: String,
}

struct Answer {
    status: String,
    words: String,
    shape: Option<String>,
}

/// All operations, each with a link to its group.
///
/// # Errors
/// Those of drawing the page.
pub fn index(shell: Shell, reference: &Reference) -> Result<Page> {
    let shell = shell.with_title("api-title");
    Page::show(&IndexPage { shell, reference, shapes: &reference.common })
}

/// One group's operations, and the shapes that are told there.
///
/// # Errors
/// [`Error::NotFound`] for a group that there is not.
pub fn group(shell: Shell, reference: &Reference, anchor: &str) -> Result<Page> {
    let group = reference.groups.iter().find(|group| group.anchor == anchor).ok_or(Error::NotFound)?;
    let title = format!("{}: {}", shell.t("api-title"), group.name);
    Page::show(&GroupPage { shell: shell.titled(title), reference, group, shapes: &group.shapes })
}

impl Reference {
    pub fn of(document: &OpenApi) -> Self {
        let document = serde_json::to_value(document).unwrap_or_default();
        let schemas = &document["components"]["schemas"];
        let mut operations: BTreeMap<String, Vec<(Operation, &Value)>> = BTreeMap::new();
        for (path, methods) in fields(&document["paths"]) {
            for (method, operation) in fields(methods) {
                let read = (read(path, method, operation), operation);
                operations.entry(text(&operation["tags"][0])).or_default().push(read);
            }
        }
        let mut places = BTreeMap::new();
        let mut told = |values: &[&Value], address: &str| {
            let mut names = BTreeSet::new();
            values.iter().for_each(|value| collect(value, schemas, &mut names));
            names.retain(|name| !places.contains_key(name));
            places.extend(names.iter().map(|name| (name.clone(), address.to_owned())));
            names.iter().map(|name| Shape::of(name, &schemas[name])).collect::<Vec<Shape>>()
        };
        let common = told(&[&document["components"]["responses"]], "/api");
        let mut groups = Vec::new();
        for (name, operations) in operations {
            let anchor = name.replace(' ', "-");
            let (operations, values): (Vec<Operation>, Vec<&Value>) = operations.into_iter().unzip();
            let shapes = told(&values, &format!("/api/{anchor}"));
            groups.push(Group { name, anchor, operations, shapes });
        }
        Self { groups, common, places }
    }

    /// Where a shape is told; nothing for what has no place.
    fn place(&self, shape: &str) -> String {
        self.places.get(shape).map_or_else(String::new, |page| format!("{page}#shape-{shape}"))
    }
}

/// The names of all shapes that a value of the document leads to.
fn collect(value: &Value, schemas: &Value, names: &mut BTreeSet<String>) {
    if let Some(name) = shape_name(value)
        && let Some(schema) = schemas.get(&name)
        && names.insert(name)
    {
        collect(schema, schemas, names);
    }
    let parts = fields(value).map(|(_, part)| part);
    parts.chain(value.as_array().into_iter().flatten()).for_each(|part| collect(part, schemas, names));
}

fn read(path: &str, method: &str, operation: &Value) -> Operation {
    let parameters = operation["parameters"].as_array().into_iter().flatten().map(|one| Field {
        name: text(&one["name"]),
        place: text(&one["in"]),
        required: one["required"].as_bool().unwrap_or(false),
        description: text(&one["description"]),
        kind: Kind::of(&one["schema"]),
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

/// The name of the shape that a body has, if it has a name.
fn shape_of(content: &Value) -> Option<String> {
    let (_, media) = fields(content).next()?;
    let shape = &media["schema"];
    shape_name(shape).or_else(|| shape_name(&shape["items"]))
}

/// Words of the document without their marks for code, which would stand there as they are.
fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().replace('`', "")
}

fn fields(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}
