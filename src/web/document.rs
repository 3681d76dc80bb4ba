//! What the API's document says of every operation, so that no handler has to: how one signs in, and which refusals there are.

use actix_web::dev::ResourceDef;
use utoipa::PartialSchema as _;
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{Operation, ParameterIn, PathItem};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{ContentBuilder, OpenApi, Ref, RefOr, Response, ResponseBuilder, Schema};

use super::problem::{FieldProblem, Problem};

/// Completes the document that the handlers make.
pub fn complete(document: &mut OpenApi) {
    let components = document.components.get_or_insert_default();
    let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
    components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
    components.schemas.insert("Problem".to_owned(), Problem::schema());
    components.schemas.insert("FieldProblem".to_owned(), FieldProblem::schema());
    components.schemas.values_mut().for_each(forget_defaults);
    for refusal in &REFUSALS {
        let response = ResponseBuilder::new().description(refusal.words).build();
        components.responses.insert(refusal.name.to_owned(), RefOr::T(problem(response)));
    }
    for (method, operation) in document.paths.paths.values_mut().flat_map(operations) {
        describe_answers(operation);
        let asked = Asked::by(method, operation);
        for refusal in REFUSALS.iter().filter(|refusal| (refusal.when)(&asked)) {
            let reference = RefOr::Ref(Ref::from_response_name(refusal.name));
            operation.responses.responses.entry(refusal.status.to_owned()).or_insert(reference);
        }
    }
}

/// What must be sent has no value that is taken instead: the empty one from which a reader starts is no answer.
fn forget_defaults(schema: &mut RefOr<Schema>) {
    let RefOr::T(Schema::Object(object)) = schema else { return };
    for name in &object.required {
        match object.properties.get_mut(name) {
            Some(RefOr::Ref(value)) => value.default = None,
            Some(RefOr::T(Schema::Object(value))) => value.default = None,
            Some(RefOr::T(Schema::Array(value))) => value.default = None,
            _ => {}
        }
    }
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = (&'static str, &mut Operation)> {
    let PathItem { get, post, put, patch, delete, .. } = item;
    [("GET", get), ("POST", post), ("PUT", put), ("PATCH", patch), ("DELETE", delete)]
        .into_iter()
        .filter_map(|(method, operation)| Some((method, operation.as_mut()?)))
}

/// What a handler left short: the address of what was created, and the shape of refusals that only it gives.
fn describe_answers(operation: &mut Operation) {
    let header = |words: &str| RefOr::T(HeaderBuilder::new().description(Some(words)).build());
    for (status, response) in &mut operation.responses.responses {
        let RefOr::T(response) = response else { continue };
        if status == "201" {
            response.headers.insert("Location".to_owned(), header("Where the new thing is."));
        }
        if let Some(tag) = response.headers.get_mut("ETag") {
            *tag = header("The version, for the `If-Match` of a change.");
        }
        if status.starts_with('4') {
            *response = problem(response.clone());
        }
        if response.description.is_empty() {
            response.description = words_for(status).to_owned();
        }
    }
}

fn words_for(status: &str) -> &'static str {
    match status {
        "201" => "Created",
        "202" => "Taken in",
        "204" => "Done",
        _ => "As asked for",
    }
}

fn problem(mut response: Response) -> Response {
    let shape = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem")));
    response.content.insert("application/problem+json".to_owned(), shape.into());
    response
}

/// What an operation takes from a request: it decides what can be refused.
struct Asked {
    /// A token, also where visitors are welcome.
    token: bool,
    body: bool,
    /// Anything that may name what is not there, or be wrong.
    values: bool,
    /// An `Idempotency-Key`.
    key: bool,
    /// An `If-Match`.
    version: bool,
    changes: bool,
}

impl Asked {
    fn by(method: &str, operation: &Operation) -> Self {
        let parameters = || {
            operation.parameters.iter().flatten().filter_map(|one| match one {
                RefOr::T(one) => Some(one),
                RefOr::Ref(_) => None,
            })
        };
        let header = |name: &str| parameters().any(|one| one.name == name);
        let doors = operation.security.as_deref();
        let body = operation.request_body.is_some();
        Self {
            token: doors.is_none_or(|doors| doors.iter().any(|door| *door != SecurityRequirement::default())),
            body,
            values: body || parameters().any(|one| one.parameter_in != ParameterIn::Header),
            key: header("Idempotency-Key"),
            version: header("If-Match"),
            changes: method != "GET",
        }
    }
}

/// A refusal that many operations share. The statuses are those of `web/problem.rs`.
struct Refusal {
    status: &'static str,
    name: &'static str,
    words: &'static str,
    when: fn(&Asked) -> bool,
}

const fn refusal(
    status: &'static str,
    name: &'static str,
    words: &'static str,
    when: fn(&Asked) -> bool,
) -> Refusal {
    Refusal { status, name, words, when }
}

const REFUSALS: [Refusal; 15] = [
    refusal("400", "Malformed", "Not understood as a whole", |asked| asked.body || asked.key),
    refusal("401", "Unauthenticated", "No valid token", |asked| asked.token),
    refusal("403", "Forbidden", "Not in that role", |asked| asked.token),
    refusal("404", "NotFound", "Not there, or not yours to know of", |asked| asked.values),
    refusal("408", "TooSlow", "The body took too long", |asked| asked.body),
    refusal("409", "Conflict", "Its state does not allow this", |asked| asked.changes),
    refusal("412", "Stale", "Changed by somebody else since you read it", |asked| asked.version),
    refusal("413", "TooLarge", "The body is larger than 64 KiB", |asked| asked.body),
    refusal("415", "UnsupportedMediaType", "Not JSON, or compressed", |asked| asked.body),
    refusal("422", "Invalid", "Fields to mend, all at once", |asked| asked.values || asked.key),
    refusal("428", "VersionMissing", "`If-Match` is missing", |asked| asked.version),
    refusal("429", "TooMany", "Asked too often; `Retry-After` says when to come again", |_| true),
    refusal("431", "HeadTooLarge", "Address and headers are longer than 16 KiB", |_| true),
    refusal("500", "Internal", "A defect of ours; the log knows more under the `reference`", |_| true),
    refusal("503", "Busy", "Too much to do right now; `Retry-After` says when to come again", |_| true),
];

/// Which methods each address has.
pub struct Methods(Vec<(ResourceDef, String)>);

impl Methods {
    pub fn of(document: &OpenApi) -> Self {
        let methods = document.paths.paths.iter().map(|(path, item)| {
            let methods: Vec<&str> = operations(&mut item.clone()).map(|(method, _)| method).collect();
            (ResourceDef::new(path.as_str()), methods.join(", "))
        });
        Self(methods.collect())
    }

    /// Those of an address, for the header `Allow`; `None` where there is none.
    pub fn at(&self, path: &str) -> Option<&str> {
        self.0.iter().find(|(address, _)| address.is_match(path)).map(|(_, methods)| methods.as_str())
    }
}
