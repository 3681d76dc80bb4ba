//! What administrators decide about accounts, and the log of it.

use serde_json::json;

use super::{access, sign_in};
use crate::on_both_databases;
use crate::support::PASSWORD;

on_both_databases! {
    /// Everybody else is told that it is not for them.
    async fn accounts_and_log_are_for_administrators(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let id = ann.get("/api/v1/me").await.expect(200).id();
        ann.get("/api/v1/accounts").await.expect(403);
        ann.get(&format!("/api/v1/accounts/{id}")).await.expect(403);
        ann.patch(&format!("/api/v1/accounts/{id}"), json!({ "is_administrator": true })).if_match(1).await.expect(403);
        ann.get("/api/v1/audit-entries").await.expect(403);
        for page in ["/admin/accounts", "/admin/audit"] {
            ann.page(page).await.expect(403);
            app.visitor().page(page).await.expect(303);
        }
        app.visitor().get("/api/v1/accounts").await.expect(401);
    }

    /// By the whole address, or a part of the name whatever its accents; page by page.
    async fn accounts_are_found(app: TestApp) {
        let root = app.administrator("root@mill.example").await;
        for name in ["ann", "bob", "cecil", "dora", "erik"] {
            app.person(&format!("{name}@mill.example")).await;
        }
        let found = root.get("/api/v1/accounts?q=bob%40mill.example").await.expect(200).items();
        assert_eq!(found.len(), 1);
        assert!(root.get("/api/v1/accounts?q=mill.example%40").await.expect(200).items().is_empty());
        assert_eq!(root.get("/api/v1/accounts?q=OR").await.expect(200).items().len(), 1);
        let mut names = Vec::new();
        let mut path = "/api/v1/accounts?limit=4".to_owned();
        loop {
            let page = root.get(&path).await.expect(200);
            names.extend(page.items().iter().map(|item| item["name"].as_str().unwrap().to_owned()));
            match page.json()["next"].as_str() {
                Some(next) => path = format!("/api/v1/accounts?limit=4&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(names, ["ann", "bob", "cecil", "dora", "erik", "root"]);
        root.get("/api/v1/accounts?limit=51").await.expect(422);
        root.get("/api/v1/accounts?cursor=%25").await.expect(422);
        assert!(root.page("/admin/accounts?q=dor").await.expect(200).text().contains("dora@mill.example"));
    }

    /// A disabled account is out at once, everywhere; let in again it starts anew.
    async fn disabling_ends_everything_at_once(app: TestApp) {
        let root = app.administrator("root@mill.example").await;
        let ann = app.person("ann@mill.example").await;
        let pair = sign_in(&app, "ann@mill.example", PASSWORD).await.expect(200).json();
        let me = ann.get("/api/v1/me").await.expect(200);
        let path = format!("/api/v1/accounts/{}", me.id());
        root.patch(&path, json!({ "disabled": true })).await.expect(428);
        let after = root.patch(&path, json!({ "disabled": true })).if_match(me.version()).await.expect(200);
        root.patch(&path, json!({ "disabled": false })).if_match(me.version()).await.expect(412);
        ann.get("/api/v1/me").await.expect(401);
        ann.page("/settings").await.expect(303);
        sign_in(&app, "ann@mill.example", PASSWORD).await.expect(401);
        let body = json!({ "refresh_token": pair["refresh_token"] });
        app.visitor().post("/api/v1/tokens/refresh", body).await.expect(401);
        root.patch(&path, json!({ "disabled": false })).if_match(after.version()).await.expect(200);
        let visitor = app.visitor();
        visitor.set_token(Some(access(&pair)));
        visitor.get("/api/v1/me").await.expect(401);
        sign_in(&app, "ann@mill.example", PASSWORD).await.expect(200);
    }

    /// By the page as well; and never so that nobody is left.
    async fn offices_are_given_and_ended(app: TestApp) {
        let root = app.administrator("root@mill.example").await;
        let own = root.get("/api/v1/me").await.expect(200);
        let refused = root.patch(&format!("/api/v1/accounts/{}", own.id()), json!({ "is_administrator": false }));
        assert_eq!(refused.if_match(own.version()).await.expect(409).code(), "last_administrator");
        let ann = app.person("ann@mill.example").await;
        let me = ann.get("/api/v1/me").await.expect(200);
        let path = format!("/admin/accounts/{}", me.id());
        assert!(root.page(&path).await.expect(200).text().contains("ann@mill.example"));
        let version = me.version().to_string();
        let page = root.submit_and_follow(&path, &[("do", "make-administrator"), ("version", &version)]).await;
        assert!(page.text().contains("administrator from now on"));
        ann.get("/api/v1/accounts").await.expect(200);
        root.submit(&path, &[("do", "make-owner"), ("version", "2")]).await.expect(400);
    }

    /// Who did what, newest first, filtered, page by page.
    async fn the_log_tells_who_did_what(app: TestApp) {
        let root = app.administrator("root@mill.example").await;
        let ann = app.person("ann@mill.example").await;
        let id = ann.get("/api/v1/me").await.expect(200).id();
        for _ in 0..3 {
            sign_in(&app, "ann@mill.example", PASSWORD).await.expect(200);
        }
        let path = format!("/api/v1/audit-entries?account={id}&action=account.signed_in");
        let entries = root.get(&path).await.expect(200).items();
        assert_eq!(entries.len(), 4);
        assert_eq!(entries[0]["who"], "ann");
        let first = root.get(&format!("{path}&limit=3")).await.expect(200);
        let next = first.json()["next"].as_str().unwrap().to_owned();
        let second = root.get(&format!("{path}&limit=3&cursor={next}")).await.expect(200);
        assert_eq!((first.items().len(), second.items().len()), (3, 1));
        assert!(second.json()["next"].is_null());
        assert!(root.get("/api/v1/audit-entries?from=2001-01-01&to=2001-12-31").await.expect(200).items().is_empty());
        let bad = root.get("/api/v1/audit-entries?account=x&from=yesterday&limit=0&cursor=eA").await.expect(422);
        assert_eq!(bad.refused_fields(), ["account", "from", "limit", "cursor"]);
        let log = root.page("/admin/audit?action=account.signed_in").await.expect(200).text();
        assert!(log.contains("<span>Signed in") && !log.contains("<span>Registered"), "{log}");
        root.page("/admin/audit?from=yesterday").await.expect(422);
        assert!(root.page("/admin/audit?lang=de").await.expect(200).text().contains("Angemeldet"));
    }
}
