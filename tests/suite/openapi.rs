//! The API's document is true: committed as it is served, complete, and every operation is guarded as it says.

use std::collections::BTreeSet;

use actix_web::http::Method;
use serde_json::{Value, json};

use crate::on_both_databases;
use crate::support::{Actor, Answer};

/// Operations that visitors may call: method and path.
const OPEN: &[(&str, &str)] = &[
    ("GET", "/api/v1/codelists"),
    ("GET", "/api/v1/codelists/nace/successors/{code}"),
    ("GET", "/api/v1/codelists/{list}/entries"),
    ("GET", "/api/v1/codelists/{list}/entries/{code}"),
    ("GET", "/api/v1/opportunities"),
    ("GET", "/api/v1/opportunities/{opportunity}"),
    ("GET", "/api/v1/profiles/{profile}"),
    ("GET", "/api/v1/search"),
    ("GET", "/api/v1/towns"),
    ("POST", "/api/v1/accounts"),
    ("POST", "/api/v1/account-confirmations"),
    ("POST", "/api/v1/me/email/confirmation"),
    ("POST", "/api/v1/password-resets"),
    ("POST", "/api/v1/password-resets/completion"),
    ("POST", "/api/v1/sign-in-links"),
    ("POST", "/api/v1/tokens"),
    ("POST", "/api/v1/tokens/by-link"),
    ("POST", "/api/v1/tokens/refresh"),
];

/// One operation of the document.
struct Operation {
    method: Method,
    path: String,
    item: Value,
    own: Value,
}

impl Operation {
    fn name(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
    fn is_open(&self) -> bool {
        OPEN.iter().any(|(method, path)| self.method.as_str() == *method && self.path == *path)
    }
    /// The parameters of the path item and of the operation.
    fn parameters(&self) -> Vec<Value> {
        let of = |value: &Value| value["parameters"].as_array().cloned().unwrap_or_default();
        [of(&self.item), of(&self.own)].concat()
    }
    fn takes_json(&self) -> bool {
        self.own["requestBody"]["content"]["application/json"].is_object()
    }
    /// Calls it with made-up ids, and with values for what its query must hold.
    async fn call(&self, actor: &Actor, body: Option<Value>) -> Answer {
        let mut path = String::new();
        for part in self.path.split('/').skip(1) {
            path.push('/');
            path.push_str(if part.starts_with('{') { "6c0a4d54-1111-4222-8333-944455556666" } else { part });
        }
        for parameter in self.parameters() {
            if parameter["in"] == "query" && parameter["required"] == true {
                let name = parameter["name"].as_str().unwrap();
                let value = parameter["schema"]["enum"][0].as_str().unwrap_or("en");
                path.push(if path.contains('?') { '&' } else { '?' });
                path.push_str(&format!("{name}={value}"));
            }
        }
        let call = actor.api(self.method.clone(), &path, body);
        call.header("if-match", "\"1\"").await
    }
}

fn document() -> Value {
    serde_json::from_str(&kontor::routes::openapi_json()).unwrap()
}

fn operations(document: &Value) -> Vec<Operation> {
    let mut operations = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for method in [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            let own = &item[method.as_str().to_ascii_lowercase()];
            if own.is_object() {
                operations.push(Operation {
                    method,
                    path: path.clone(),
                    item: item.clone(),
                    own: own.clone(),
                });
            }
        }
    }
    operations
}

#[test]
fn the_committed_document_is_current() {
    let committed = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/openapi.json")).unwrap();
    assert!(committed == kontor::routes::openapi_json(), "renew it: cargo run -- openapi > openapi.json");
}

#[test]
fn the_document_has_the_promised_size_and_version() {
    let document = document();
    assert_eq!(document["openapi"].as_str().map(|version| &version[..3]), Some("3.1"));
    let count = operations(&document).len();
    assert!(count >= 40, "{count} operations");
}

/// A value that must be sent has no other that is taken instead.
#[test]
fn what_is_required_has_no_default() {
    let document = document();
    let mut complaints = Vec::new();
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        for field in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !schema["properties"][field]["default"].is_null() {
                complaints.push(format!("{name}.{field} is required and has a default"));
            }
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn every_operation_is_described() {
    let document = document();
    let mut ids = BTreeSet::new();
    let mut complaints = Vec::new();
    for operation in operations(&document) {
        let name = operation.name();
        let text = |field: &str| operation.own[field].as_str().unwrap_or_default().to_owned();
        if text("summary").trim().is_empty() {
            complaints.push(format!("{name} has no summary"));
        }
        if operation.own["tags"].as_array().is_none_or(Vec::is_empty) {
            complaints.push(format!("{name} has no tag"));
        }
        let id = text("operationId");
        if id.is_empty() || !ids.insert(id.clone()) {
            complaints.push(format!("{name}: operationId {id:?} is empty or used twice"));
        }
        let declared: BTreeSet<String> = operation
            .parameters()
            .iter()
            .filter(|parameter| parameter["in"] == "path")
            .filter_map(|parameter| parameter["name"].as_str().map(ToOwned::to_owned))
            .collect();
        let named: BTreeSet<String> = operation
            .path
            .split('/')
            .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}').map(ToOwned::to_owned))
            .collect();
        if declared != named {
            complaints.push(format!("{name} declares the path parameters {declared:?}"));
        }
        let doors = operation.own["security"].as_array().cloned().unwrap_or_default();
        let says_open = doors.contains(&json!({}));
        if says_open != operation.is_open() {
            complaints.push(format!("{name}: the document says open = {says_open}, the list above does not"));
        }
        let answers = operation.own["responses"].as_object().map_or(0, serde_json::Map::len);
        if answers == 0 {
            complaints.push(format!("{name} declares no answer"));
        }
    }
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

/// One of two shapes with one name would silently stand for both.
#[test]
fn no_two_shapes_share_a_name() {
    let mut names = BTreeSet::new();
    let mut twice = BTreeSet::new();
    for file in crate::architecture::sources() {
        let mut lines = file.text.lines();
        while let Some(line) = lines.next() {
            if line.contains("derive(") && line.contains("ToSchema") {
                let declared = lines.find_map(|line| {
                    let (_, name) = line.split_once("struct ").or_else(|| line.split_once("enum "))?;
                    name.split(|c: char| !c.is_alphanumeric()).next()
                });
                let name = declared.unwrap_or_default().to_owned();
                if !name.is_empty() && !names.insert(name.clone()) {
                    twice.insert(name);
                }
            }
        }
    }
    assert!(names.len() > 100 && twice.is_empty(), "{} shapes; twice: {twice:?}", names.len());
}

/// What is sent has an end: every text a length, a form or a list of words; every list a length; and nothing that is not named.
#[test]
fn whatever_is_sent_is_bounded() {
    let document = document();
    let mut complaints = BTreeSet::new();
    for operation in operations(&document) {
        for parameter in operation.parameters() {
            let place = format!("{} ?{}", operation.name(), parameter["name"].as_str().unwrap());
            bounded(&document, &parameter["schema"], &place, &mut complaints);
        }
        let body = &operation.own["requestBody"]["content"]["application/json"]["schema"];
        if body.is_object() {
            bounded(&document, body, &operation.name(), &mut complaints);
        }
    }
    assert!(complaints.is_empty(), "{complaints:#?}");
}

fn bounded(document: &Value, shape: &Value, place: &str, complaints: &mut BTreeSet<String>) {
    if let Some(reference) = shape["$ref"].as_str() {
        let name = reference.rsplit('/').next().unwrap_or_default();
        let target = &document["components"]["schemas"][name];
        assert!(target.is_object(), "{place}: {reference} leads nowhere");
        return bounded(document, target, name, complaints);
    }
    for choice in ["oneOf", "anyOf", "allOf"].into_iter().flat_map(|word| shape[word].as_array()).flatten() {
        bounded(document, choice, place, complaints);
    }
    let types = shape["type"].to_string();
    let says = |words: &[&str]| words.iter().any(|word| !shape[*word].is_null());
    if types.contains("string") && !says(&["maxLength", "enum", "format", "pattern"]) {
        complaints.insert(format!("{place}: a text without an end"));
    }
    if types.contains("array") {
        if !says(&["maxItems"]) {
            complaints.insert(format!("{place}: a list without an end"));
        }
        bounded(document, &shape["items"], place, complaints);
    }
    if types.contains("object") && shape["additionalProperties"].is_null() {
        complaints.insert(format!("{place}: takes fields that nobody names"));
    }
    for (name, field) in shape["properties"].as_object().into_iter().flatten() {
        bounded(document, field, &format!("{place}.{name}"), complaints);
    }
}

#[test]
fn the_list_of_open_operations_names_existing_ones() {
    let names: BTreeSet<String> = operations(&document()).iter().map(Operation::name).collect();
    for (method, path) in OPEN {
        assert!(names.contains(&format!("{method} {path}")), "{method} {path} does not exist (any more)");
    }
}

on_both_databases! {
    /// Whoever adds an operation must either guard it or name it above.
    async fn every_operation_is_guarded(app: TestApp) {
        let visitor = app.visitor();
        let forged = app.visitor();
        forged.set_token(Some("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9."));
        let mut complaints = Vec::new();
        for operation in operations(&document()) {
            let body = operation.takes_json().then(|| json!({}));
            let answer = operation.call(&visitor, body.clone()).await;
            let open = operation.is_open();
            if open == (answer.status == 401) {
                complaints.push(format!("{} answers {} to a visitor", operation.name(), answer.status));
            }
            if !open {
                let answer = operation.call(&forged, body).await;
                if answer.status != 401 {
                    complaints.push(format!("{} answers {} to a forged token", operation.name(), answer.status));
                }
            }
        }
        assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
    }

    /// An address that has other methods says so, and which.
    async fn other_methods_are_refused_by_name(app: TestApp) {
        let document = document();
        let visitor = app.visitor();
        for (path, _) in document["paths"].as_object().unwrap() {
            let of_path = || operations(&document).into_iter().filter(|operation| operation.path == *path);
            let methods: Vec<Method> = of_path().map(|operation| operation.method).collect();
            let other = [Method::PUT, Method::PATCH, Method::DELETE].into_iter().find(|one| !methods.contains(one));
            let operation = of_path().next().map(|operation| Operation { method: other.unwrap(), ..operation });
            let answer = operation.unwrap().call(&visitor, None).await.expect(405);
            assert_eq!(answer.code(), "method_not_allowed", "{path}");
            let allowed = answer.header("allow").unwrap_or_default().to_owned();
            let named: Vec<&str> = methods.iter().map(Method::as_str).collect();
            assert_eq!(allowed, named.join(", "), "{path}");
        }
    }

    /// A misspelt field is named, not ignored: otherwise a wish gets lost in silence.
    async fn unknown_fields_are_named(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mut complaints = Vec::new();
        for operation in operations(&document()).iter().filter(|operation| operation.takes_json()) {
            let actor = if operation.is_open() { app.visitor() } else { ann.clone() };
            let answer = operation.call(&actor, Some(json!({ "no_such_field": 1 }))).await;
            if answer.status != 422 || !answer.text().contains("no_such_field") {
                complaints.push(format!("{} answers {}: {}", operation.name(), answer.status, answer.text()));
            }
        }
        assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
    }

    /// No answer blames us, whatever ids are made up.
    async fn made_up_ids_are_no_fault_of_ours(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        for operation in operations(&document()).iter().filter(|operation| operation.path.contains('{')) {
            let body = operation.takes_json().then(|| json!({}));
            let answer = operation.call(&ann, body).await;
            assert!(answer.status < 500, "{} answers {}", operation.name(), answer.text());
            if operation.method == Method::GET {
                let refused = matches!(answer.status, 403 | 404);
                assert!(refused, "{} answers {}: {}", operation.name(), answer.status, answer.text());
            }
        }
    }
}
