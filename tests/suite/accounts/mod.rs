//! Who somebody is, and what others can do to pretend: registration, sign-in, links, tokens, sessions, forms.

mod administration;
mod forms;
mod idempotency;
mod links;
mod mail;
mod own;
mod registration;
mod sign_in;
mod tokens;
mod typed;

use serde_json::{Value, json};

use crate::support::TestApp;

/// A sentence that nobody would guess, for accounts that register in a test.
pub const SENTENCE: &str = "nine grey herons walk slowly";

/// Registers and says what was answered.
async fn register(app: &TestApp, email: &str, password: &str) -> crate::support::Answer {
    app.visitor().post("/api/v1/accounts", json!({ "email": email, "password": password })).await
}

/// The token in the newest mail's link.
fn token_mailed_to(app: &TestApp, email: &str) -> String {
    let link = app.last_mail_to(email).link();
    link.rsplit('/').next().unwrap().to_owned()
}

async fn sign_in(app: &TestApp, email: &str, password: &str) -> crate::support::Answer {
    app.visitor().post("/api/v1/tokens", json!({ "email": email, "password": password })).await
}

fn access(pair: &Value) -> &str {
    pair["access_token"].as_str().unwrap()
}
