//! Bodies that do not fit, and what is said of them.

use super::*;

#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only its shape matters")]
struct Sent {
    id: uuid::Uuid,
    name: String,
    #[serde(default)]
    count: Option<u32>,
    parts: Vec<Part>,
}

#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only its shape matters")]
struct Part {
    kind: String,
    ready: bool,
}

fn refused(body: Value) -> Vec<String> {
    match parse::<Sent>(body.to_string().as_bytes()) {
        Err(Error::Invalid(fields)) => fields.into_iter().map(|one| one.field).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_field_that_does_not_fit_is_named() {
    let mut all = refused(
        json!({ "count": "many", "else": 1, "parts": [{ "kind": 5, "more": 0 }, { "ready": true }] }),
    );
    all.sort();
    assert_eq!(
        all,
        ["count", "else", "id", "name", "parts.0.kind", "parts.0.more", "parts.0.ready", "parts.1.kind"]
    );
    assert_eq!(refused(json!({ "id": "x", "name": "y", "parts": {} })), ["id", "parts"]);
    let parts = json!([{ "kind": "a", "ready": true }, 7, { "kind": "b" }]);
    assert_eq!(refused(json!({ "name": "y", "parts": parts })), ["parts.1", "parts.2.ready", "id"]);
}

#[test]
fn what_is_no_object_at_all_is_said_once() {
    for body in [json!(null), json!(5), json!([]), json!("words")] {
        assert_eq!(refused(body).len(), 1);
    }
}
