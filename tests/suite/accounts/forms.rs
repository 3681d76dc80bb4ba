//! Forms of other sites, and pages that only look.

use actix_web::http::Method;
use kontor::web::cookies::form_word_of;

use crate::on_both_databases;
use crate::support::{Actor, PASSWORD, TestApp};

/// Sends the form that signs out, with these headers and this word.
async fn sign_out(ann: &Actor, headers: &[(&str, &str)], word: Option<&str>) -> u16 {
    let body = word.map(|word| format!("csrf={word}")).unwrap_or_default();
    let cookie = format!("kontor={}", ann.cookies()["kontor"]);
    let mut call = ann.api(Method::POST, "/sign-out", None).header("cookie", &cookie);
    for (name, value) in headers {
        call = call.header(name, value);
    }
    call.body("application/x-www-form-urlencoded", body).await.status
}

async fn person(app: &TestApp) -> Actor {
    app.person("ann@mill.example").await
}

on_both_databases! {
    /// A browser says where a form comes from; where it does not, the form's own word must be right.
    async fn forms_of_other_sites_are_refused(app: TestApp) {
        let ann = person(&app).await;
        let word = form_word_of(&ann.cookies()["kontor"]);
        for (headers, word) in [
            (vec![("sec-fetch-site", "cross-site")], Some(word.as_str())),
            (vec![("sec-fetch-site", "same-site")], Some(word.as_str())),
            (vec![("origin", "https://evil.example")], Some(word.as_str())),
            (vec![("origin", "null")], Some(word.as_str())),
            (vec![("origin", "http://127.0.0.1:8080.evil.example")], Some(word.as_str())),
            (vec![("sec-fetch-site", "cross-site"), ("origin", "http://127.0.0.1:8080")], Some(word.as_str())),
            (vec![], None),
            (vec![], Some("wrong")),
            (vec![], Some("")),
        ] {
            assert_eq!(sign_out(&ann, &headers, word).await, 403, "{headers:?} {word:?}");
        }
        ann.page("/settings").await.expect(200);
        assert_eq!(sign_out(&ann, &[], Some(&word)).await, 303);
        ann.page("/settings").await.expect(303);
    }

    /// The service's own origin is enough.
    async fn a_form_of_our_own_page_is_taken(app: TestApp) {
        let ann = person(&app).await;
        assert_eq!(sign_out(&ann, &[("origin", "http://127.0.0.1:8080")], None).await, 303);
        let bob = app.person("bob@mill.example").await;
        assert_eq!(sign_out(&bob, &[("sec-fetch-site", "same-origin")], None).await, 303);
    }

    /// Signing somebody in as somebody else from another site is a forgery, too.
    async fn signing_in_from_another_site_is_refused(app: TestApp) {
        person(&app).await;
        let form = [("email", "ann@mill.example"), ("password", PASSWORD)];
        app.visitor().submit("/sign-in", &form).await.expect(403);
        app.visitor().submit("/sign-in", &form).header("sec-fetch-site", "cross-site").await.expect(403);
        let visitor = app.visitor();
        visitor.page("/sign-in").await.expect(200);
        visitor.submit("/sign-in", &form).await.expect(303);
    }

    /// JSON sent as text is no form.
    async fn other_media_types_are_not_read(app: TestApp) {
        let ann = person(&app).await;
        let cookie = format!("kontor={}", ann.cookies()["kontor"]);
        let json = ann.api(Method::POST, "/settings/delete", None).header("cookie", &cookie).header("sec-fetch-site", "same-origin");
        json.body("text/plain", "{\"password\":\"x\"}").await.expect(415);
        let call = ann.api(Method::POST, "/api/v1/tokens", None);
        call.body("text/plain", "{}").await.expect(415);
    }

    /// Looking changes nothing: addresses that change something do not answer GET.
    async fn looking_changes_nothing(app: TestApp) {
        let ann = person(&app).await;
        for path in ["/sign-out", "/settings/sessions/everywhere"] {
            let status = ann.page(path).await.status;
            assert!(matches!(status, 404 | 405), "{path}: {status}");
        }
        ann.page("/settings").await.expect(200);
    }

    /// What a personal page says to browsers and caches.
    async fn pages_carry_their_headers(app: TestApp) {
        let ann = person(&app).await;
        let page = ann.page("/settings").await.expect(200);
        assert!(page.header("content-security-policy").unwrap().starts_with("default-src 'none'"));
        assert_eq!(page.header("cache-control"), Some("no-store"));
        assert_eq!(page.header("referrer-policy"), Some("no-referrer"));
        assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(page.header("cross-origin-opener-policy"), Some("same-origin"));
        assert!(page.header("access-control-allow-origin").is_none() && page.header("server").is_none());
        ann.page("/settings/you/x.css").await.expect(404);
    }

    /// A page that is not there still knows who looks at it.
    async fn a_missing_page_keeps_the_frame(app: TestApp) {
        let ann = person(&app).await;
        let page = ann.page("/nowhere").await.expect(404);
        assert!(page.text().contains("action=\"/sign-out\"") && page.header("content-type").unwrap().starts_with("text/html"));
    }
}

/// Where the service is reached by https, cookies say so.
#[actix_web::test]
async fn cookies_are_bound_to_https() {
    use crate::support::Database;
    let app = TestApp::start_with(Database::Sqlite, &["--public-url", "https://kontor.example"]).await;
    let page = app.visitor().page("/sign-in").await.expect(200);
    let cookie = page.header("set-cookie").unwrap();
    for part in ["__Host-kontor-visitor=", "Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(page.header("strict-transport-security").is_some());
    // A page that came by plain http is not ours.
    let call = app.visitor().submit("/sign-in", &[]).header("host", "kontor.example");
    call.header("origin", "http://kontor.example").await.expect(403);
}
