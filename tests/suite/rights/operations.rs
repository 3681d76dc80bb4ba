//! The operations of the API.

use actix_web::http::Method;
use serde_json::{Value, json};

use super::world::{CALLERS, NOTHING, World};
use super::{assert_agreed, cell, without_names};
use crate::on_both_databases;
use crate::support::{Actor, Answer, PASSWORD};

/// One line an operation: columns as in [`CALLERS`]. A new operation fails until somebody has thought about who may call it.
const AGREED: &str = "operations.txt";

/// How many of the callers have no right to the company, so that nothing may change by what they ask.
pub(super) const OUTSIDE: usize = 6;

/// Method and path of every operation.
pub(super) fn operations() -> Vec<(Method, String)> {
    let document: Value = serde_json::from_str(&kontor::routes::openapi_json()).unwrap();
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for method in [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            if item[method.as_str().to_ascii_lowercase()].is_object() {
                found.push((method, path.clone()));
            }
        }
    }
    found
}

/// What is asked for: the path with the world's own keys, or with one that nothing has, and a body that would be understood.
/// Where a success would take away what the next caller needs, the body asks for what its owner is refused, too.
pub(super) async fn request(
    world: &World,
    column: usize,
    method: &Method,
    path: &str,
    known: bool,
) -> (String, Option<Value>) {
    let operation = format!("{method} {}", without_names(path.trim_start_matches("/api/v1")));
    let key = |own: &str| if known { own.to_owned() } else { NOTHING.to_owned() };
    let mut filled = world.filled(path, known).await;
    let pair = format!("organisation={}&candidate={NOTHING}", key(&world.company));
    let body = match operation.as_str() {
        "GET /matches" => {
            filled.push_str(&format!("?organisation={}", key(&world.company)));
            None
        }
        "GET /matches/marks" => {
            filled.push_str(&format!("?organisation={}", key(&world.company)));
            None
        }
        "GET /matches/explain" => {
            filled.push_str(&format!("?{pair}"));
            None
        }
        "DELETE /matches/marks" => {
            filled.push_str(&format!("?{pair}&mark=kept"));
            None
        }
        "GET /organisations/{}/profile/proposal" => {
            filled.push_str("?language=en");
            None
        }
        "GET /towns" => {
            filled.push_str("?country=HU&name=Eger");
            None
        }
        "GET /codelists/{}/entries" => {
            filled.push_str("?q=valve");
            None
        }
        "PUT /matches/marks" => {
            Some(json!({ "organisation": key(&world.company), "candidate": NOTHING, "mark": "told_adviser" }))
        }
        "POST /matches" => Some(json!({ "offers": "valves" })),
        "POST /accounts" => {
            Some(json!({ "email": "wagtail@zebrafinch.example", "name": "Ann", "password": PASSWORD }))
        }
        "POST /tokens" => Some(json!({ "email": world.address(column), "password": PASSWORD })),
        "POST /tokens/refresh" => Some(json!({ "refresh_token": "none" })),
        "POST /password-resets" | "POST /sign-in-links" => Some(json!({ "email": "nobody@mill.example" })),
        "POST /password-resets/completion" => Some(json!({ "token": "none", "password": PASSWORD })),
        "POST /tokens/by-link"
        | "POST /account-confirmations"
        | "POST /me/email/confirmation"
        | "POST /invitations/accept" => Some(json!({ "token": "none" })),
        "POST /me/deletion" | "POST /me/export" => Some(json!({ "password": "not this one" })),
        "PUT /me/email" => Some(json!({ "email": "else@mill.example", "password": "not this one" })),
        "PUT /me/password" => Some(json!({ "current_password": "not this one", "new_password": PASSWORD })),
        "POST /organisations/{}/invitations" | "POST /networks/{}/invitations" => {
            Some(json!({ "email": "", "role": "" }))
        }
        "POST /organisations/{}/owners" => Some(json!({ "email": "", "note": "" })),
        "PUT /organisations/{}/pause" => Some(json!({ "until": "" })),
        "POST /duplicate-cases/{}/look" => Some(json!({ "reason": "" })),
        "PUT /networks/{}/exposure" => Some(json!({ "balancing": "usual" })),
        "POST /networks/{}/clients" => Some(json!({ "record": {} })),
        "POST /organisations/{}/searches" | "PUT /organisations/{}/searches/{}" => {
            Some(json!({ "name": "" }))
        }
        "POST /break-glass" => Some(json!({ "organisation": world.company, "reason": "" })),
        "POST /join-requests" => Some(json!({ "country": "ZZ", "registration_number": "1", "note": "" })),
        "POST /join-requests/{}/answer" => Some(json!({ "accept": false })),
        "POST /duplicate-cases/{}/merge" => Some(json!({ "keep": NOTHING })),
        "PATCH /organisations/{}/people/{}" => Some(json!({ "role": "representative" })),
        "POST /organisations/{}/profile/submission" => Some(json!({ "is_public": false })),
        "POST /organisations/{}/leak-check" => Some(json!({ "text": "valves" })),
        "POST /networks/{}/reviews/{}/decision" => Some(json!({ "decision": "publish" })),
        "POST /organisations/{}/mandates" => Some(json!({ "network": NOTHING })),
        "POST /organisations/{}/opportunities" | "PUT /organisations/{}/opportunities/{}" => Some(
            json!({ "kind": "business_offer", "language": "en", "title": "" , "description": "", "sectors": [], "cooperation_types": [], "is_public": false }),
        ),
        "PUT /organisations/{}/profile" => Some(json!({ "language": "en" })),
        _ if matches!(*method, Method::GET | Method::DELETE) => None,
        _ => Some(json!({})),
    };
    (filled, body)
}

async fn ask(caller: &Actor, method: &Method, path: &str, body: Option<Value>) -> Answer {
    caller.api(method.clone(), path, body).header("if-match", "\"999\"").await
}

on_both_databases! {
    /// Whose a thing is not, for him it is not there: the answer is byte by byte the one for a key that nothing has, and afterwards all is
    /// as before.
    async fn every_operation_for_every_caller(app: TestApp) {
        let world = World::build(&app).await;
        assert_eq!(world.callers.len(), CALLERS.len());
        let mut cells: Vec<String> = vec![String::new(); operations().len()];
        let mut told_apart = Vec::new();
        let before = world.portrait().await;
        for (column, (caller, who)) in world.callers.iter().zip(CALLERS).enumerate() {
            if column == OUTSIDE {
                assert_eq!(world.portrait().await, before);
                assert_eq!(world.open_things().await, [1, 1, 1, 1, 1, 3]);
            }
            for ((method, path), line) in operations().iter().zip(&mut cells) {
                let (own, body) = request(&world, column, method, path, true).await;
                let answer = ask(caller, method, &own, body).await;
                line.push(cell(&answer));
                line.push(' ');
                assert!(answer.status < 500, "{method} {path} answers {} to {who}", answer.status);
                let understood = !["field_unknown", "field_missing", "field_type"].iter().any(|code| answer.text().contains(code));
                assert!(understood, "{method} {path} does not understand the table's question: {}", answer.text());
                if answer.status == 404 {
                    let (nothing, body) = request(&world, column, method, path, false).await;
                    let same = ask(caller, method, &nothing, body).await;
                    if (same.status, &same.body) != (404, &answer.body) {
                        told_apart.push(format!("{method} {path} for {who}: {} and {}", answer.text(), same.text()));
                    }
                }
                if (method, path.as_str()) == (&Method::DELETE, "/api/v1/tokens") && answer.status == 204 {
                    caller.sign_in(world.address(column), PASSWORD).await;
                }
            }
        }
        assert!(told_apart.is_empty(), "{}", told_apart.join("\n"));
        assert_agreed(AGREED, &operations(), &cells);
    }
}
