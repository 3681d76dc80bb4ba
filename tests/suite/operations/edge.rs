//! What is refused before anybody reads it, and what every answer carries.

use crate::on_both_databases;
use crate::support::{Database, TestApp};

on_both_databases! {
    /// A decoder would unpack a small body into gigabytes.
    async fn compressed_bodies_are_refused(app: TestApp) {
        for encoding in ["gzip", "br", "deflate", "zstd", "GZip"] {
            let answer = app
                .visitor()
                .post("/api/v1/tokens", serde_json::json!({}))
                .header("content-encoding", encoding)
                .await
                .expect(415);
            assert_eq!(answer.code(), "compressed_body");
        }
    }

    /// Whatever is asked for.
    async fn large_bodies_are_refused(app: TestApp) {
        let large = serde_json::json!({ "email": "x".repeat(70_000), "password": "y" });
        app.visitor().post("/api/v1/tokens", large).await.expect(413);
    }

    /// An address as well as a header, for the API and for pages.
    async fn endless_headers_are_refused(app: TestApp) {
        let visitor = app.visitor();
        let long = "x".repeat(17_000);
        assert_eq!(visitor.get("/api/v1/codelists").header("x-long", &long).await.expect(431).code(), "head_too_large");
        visitor.get(&format!("/api/v1/search?q={long}")).await.expect(431);
        visitor.page("/help").header("x-long", &long).await.expect(431);
        visitor.page("/help").header("x-long", &long[..12_000]).await.expect(200);
    }

    async fn a_body_of_another_kind_is_refused(app: TestApp) {
        let visitor = app.visitor();
        let call = visitor.api(actix_web::http::Method::POST, "/api/v1/tokens", None);
        call.body("text/plain", "hello").await.expect(415);
        let call = visitor.api(actix_web::http::Method::POST, "/api/v1/tokens", None);
        assert_eq!(call.body("application/json", "{\"email\":").await.expect(400).code(), "broken_json");
    }

    /// Pages, documents, refusals: all alike.
    async fn every_answer_carries_the_security_headers(app: TestApp) {
        let visitor = app.visitor();
        for path in ["/", "/openapi.json", "/api/v1/nothing-here", "/nothing-here", "/health/live"] {
            let answer = visitor.page(path).await;
            let header = |name: &str| answer.header(name).unwrap_or_default().to_owned();
            let policy = header("content-security-policy");
            assert!(policy.starts_with("default-src 'none'"), "{path}: {policy}");
            assert!(!policy.contains("unsafe"), "{path}: {policy}");
            assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
            assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
            assert_eq!(header("referrer-policy"), "no-referrer", "{path}");
            assert!(!header("x-request-id").is_empty(), "{path}");
            assert_eq!(header("strict-transport-security"), "", "{path}: plain http promises nothing");
            assert_eq!(header("server"), "", "{path}");
        }
    }
}

#[actix_web::test]
async fn https_is_promised_where_it_is_served() {
    let app = TestApp::start_with(Database::Sqlite, &["--public-url", "https://kontor.example.org"]).await;
    let answer = app.visitor().page("/").await;
    assert!(answer.header("strict-transport-security").is_some_and(|value| value.contains("max-age")));
    for cookie in answer.headers.get_all("set-cookie") {
        let cookie = cookie.to_str().unwrap();
        assert!(cookie.starts_with("__Host-"), "{cookie}");
        assert!(
            cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite"),
            "{cookie}"
        );
    }
}

/// Each limit is a setting, and says when to come again.
#[actix_web::test]
async fn who_asks_too_often_is_told_to_wait() {
    for limit in ["--rate-requests", "--rate-lists"] {
        let app = TestApp::start_with(Database::Sqlite, &[limit, "2"]).await;
        let visitor = app.visitor();
        for _ in 0..2 {
            visitor.get("/api/v1/opportunities").await.expect(200);
        }
        let answer = visitor.get("/api/v1/opportunities").await.expect(429);
        assert_eq!(answer.code(), "too_many", "{limit}");
        assert!(answer.header("retry-after").is_some(), "{limit}");
    }
}

#[actix_web::test]
async fn a_busy_service_says_so_before_it_reads_anything() {
    let app = TestApp::start_with(Database::Sqlite, &["--max-in-flight", "1"]).await;
    let visitor = app.visitor();
    let asked = (0..8).map(|_| async { visitor.get("/api/v1/opportunities").await });
    let answers = futures_util::future::join_all(asked).await;
    let (busy, served): (Vec<_>, Vec<_>) = answers.into_iter().partition(|answer| answer.status == 503);
    assert!(!busy.is_empty() && served.iter().all(|answer| answer.status == 200));
    for answer in busy {
        assert_eq!(answer.code(), "busy");
        assert!(answer.header("retry-after").is_some());
    }
}
