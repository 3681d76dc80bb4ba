//! A POST that is sent twice. Seen through the making of a network, where the header is promised.

use serde_json::json;

use crate::on_both_databases;

on_both_databases! {
    /// The same key and body: the same answer, one thing. Another body: refused. Another person: another matter.
    async fn a_key_is_answered_as_the_first_time(app: TestApp) {
        let root = app.administrator("root@mill.example").await;
        let other = app.administrator("other@mill.example").await;
        let body = json!({ "name": "Chamber of Mills", "country": "AT", "kind": "chamber" });
        let first = root.post("/api/v1/networks", body.clone()).header("idempotency-key", "k-1").await.expect(201);
        let again = root.post("/api/v1/networks", body.clone()).header("idempotency-key", "k-1").await.expect(201);
        assert_eq!(first.body, again.body);
        assert_eq!(first.location(), again.location());
        let changed = json!({ "name": "Chamber of Presses", "country": "AT", "kind": "chamber" });
        let refused = root.post("/api/v1/networks", changed.clone()).header("idempotency-key", "k-1").await.expect(422);
        assert_eq!(refused.refused_fields(), ["Idempotency-Key"]);
        other.post("/api/v1/networks", changed).header("idempotency-key", "k-1").await.expect(201);
        for key in ["", "a b", "ä", &"x".repeat(256)] {
            root.post("/api/v1/networks", body.clone()).header("idempotency-key", key).await.expect(400);
        }
    }

    /// Sent eight times at once, it happens once.
    async fn a_fan_of_retries_happens_once(app: TestApp) {
        let root = app.administrator("root@mill.example").await;
        let body = json!({ "name": "Chamber of Mills", "country": "AT", "kind": "chamber" });
        let tries = (0..8).map(|_| async { root.post("/api/v1/networks", body.clone()).header("idempotency-key", "fan").await });
        let answers = futures_util::future::join_all(tries).await;
        let locations: std::collections::BTreeSet<String> = answers.into_iter().map(|answer| answer.expect(201).location()).collect();
        assert_eq!(locations.len(), 1);
    }

    /// A form for something new that is pressed several times at once makes one thing; with other answers it is another form.
    async fn a_form_that_is_pressed_twice_makes_one_thing(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let press = |name: &'static str| ann.submit("/companies/new", &[("name", name), ("country", "HU"), ("once", "word")]);
        let answers = futures_util::future::join_all((0..4).map(|_| async { press("Mill Kft.").await })).await;
        let addresses: std::collections::BTreeSet<String> = answers.into_iter().map(|answer| answer.expect(303).location()).collect();
        assert_eq!(addresses.len(), 1);
        assert!(!addresses.contains(&press("Saw Kft.").await.expect(303).location()));
    }

    /// What failed is not remembered: mended, the same key works.
    async fn a_failure_is_not_remembered(app: TestApp) {
        let root = app.administrator("root@mill.example").await;
        let bad = json!({ "name": "", "country": "AT", "kind": "chamber" });
        root.post("/api/v1/networks", bad).header("idempotency-key", "k").await.expect(422);
        let good = json!({ "name": "Chamber of Mills", "country": "AT", "kind": "chamber" });
        root.post("/api/v1/networks", good).header("idempotency-key", "k").await.expect(201);
    }
}
