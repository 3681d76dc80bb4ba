//! What a person does with the own account.

use serde_json::json;

use super::{SENTENCE, access, sign_in, token_mailed_to};
use crate::on_both_databases;
use crate::organisations::{joins_network, network};
use crate::support::PASSWORD;

on_both_databases! {
    /// What is sent changes, against the version that was read.
    async fn settings_are_changed_against_a_version(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let before = ann.get("/api/v1/me").await.expect(200);
        let version = before.version();
        ann.patch("/api/v1/me", json!({ "language": "de" })).await.expect(428);
        let after = ann.patch("/api/v1/me", json!({ "language": "de", "theme": "dark" })).if_match(version).await.expect(200);
        assert_eq!(after.json()["language"], "de");
        assert_eq!(after.json()["name"], "ann");
        assert_eq!(after.version(), version + 1);
        ann.patch("/api/v1/me", json!({ "language": "en" })).if_match(version).await.expect(412);
        let bad = json!({ "name": "a\nb", "language": "xx", "time_zone": "Mars/Base", "theme": "pink" });
        let answer = ann.patch("/api/v1/me", bad).if_match(version + 1).await.expect(422);
        assert_eq!(answer.refused_fields(), ["name", "language", "time_zone", "theme"]);
        let page = ann.page("/settings").await.expect(200).text();
        assert!(page.contains("<html lang=\"de\"") && page.contains("data-theme=\"dark\""), "{page:.300}");
        ann.patch("/api/v1/me", json!({ "is_administrator": true })).if_match(version + 1).await.expect(422);
    }

    /// The form saves, says so once, and comes back filled in when something is wrong.
    async fn the_settings_page_saves_and_says_so_once(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let version = ann.get("/api/v1/me").await.version().to_string();
        let form = [("version", version.as_str()), ("name", "Ann <b>"), ("language", "en"), ("time_zone", "Europe/Budapest"), ("theme", "light")];
        let page = ann.submit_and_follow("/settings/you", &form).await.text();
        assert!(page.contains("role=\"status\"") && page.contains("Ann &#60;b&#62;"), "{page}");
        assert!(!ann.page("/settings/you").await.expect(200).text().contains("class=\"note flash\""));
        ann.submit("/settings/you", &form).await.expect(412);
    }

    /// The present password is asked; others are signed out, this one stays.
    async fn a_changed_password_ends_the_other_sessions(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let elsewhere = sign_in(&app, "ann@mill.example", PASSWORD).await.expect(200).json();
        let wrong = ann.put("/api/v1/me/password", json!({ "current_password": SENTENCE, "new_password": SENTENCE })).await.expect(422);
        assert_eq!(wrong.refused_fields(), ["current_password"]);
        let weak = ann.put("/api/v1/me/password", json!({ "current_password": PASSWORD, "new_password": "ann@mill.example" })).await.expect(422);
        assert_eq!(weak.refused_fields(), ["new_password"]);
        ann.put("/api/v1/me/password", json!({ "current_password": PASSWORD, "new_password": SENTENCE })).await.expect(204);
        ann.get("/api/v1/me").await.expect(200);
        ann.page("/settings").await.expect(303);
        let other = app.visitor();
        other.set_token(Some(access(&elsewhere)));
        other.get("/api/v1/me").await.expect(401);
        sign_in(&app, "ann@mill.example", PASSWORD).await.expect(401);
        sign_in(&app, "ann@mill.example", SENTENCE).await.expect(200);
    }

    /// The same by the page: this browser stays.
    async fn a_password_changed_in_a_browser_keeps_that_browser(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let form = [("current_password", PASSWORD), ("new_password", SENTENCE)];
        assert!(ann.submit_and_follow("/settings/password", &form).await.text().contains("password is changed"));
        ann.get("/api/v1/me").await.expect(401);
    }

    /// Confirmed at the new address, told to the old one; links to the old one are worth nothing.
    async fn an_address_is_changed_by_its_new_owner_only(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        app.person("bob@mill.example").await;
        ann.post("/api/v1/password-resets", json!({ "email": "ann@mill.example" })).await.expect(202);
        let old_link = token_mailed_to(&app, "ann@mill.example");
        ann.put("/api/v1/me/email", json!({ "email": "ann@new.example", "password": SENTENCE })).await.expect(422);
        ann.put("/api/v1/me/email", json!({ "email": "ann@new.example", "password": PASSWORD })).await.expect(202);
        assert_eq!(ann.get("/api/v1/me").await.json()["email"], "ann@mill.example");
        let token = token_mailed_to(&app, "ann@new.example");
        app.visitor().post("/api/v1/me/email/confirmation", json!({ "token": token })).await.expect(204);
        assert_eq!(ann.get("/api/v1/me").await.json()["email"], "ann@new.example");
        assert!(app.mails_to("ann@mill.example").iter().any(|mail| mail.subject.contains("address of your account was changed")));
        sign_in(&app, "ann@mill.example", PASSWORD).await.expect(401);
        sign_in(&app, "ann@new.example", PASSWORD).await.expect(200);
        let body = json!({ "token": old_link, "password": SENTENCE });
        app.visitor().post("/api/v1/password-resets/completion", body).await.expect(410);
        // A taken address: the same answer, no link.
        ann.put("/api/v1/me/email", json!({ "email": "bob@mill.example", "password": PASSWORD })).await.expect(202);
        assert!(app.last_mail_to("bob@mill.example").subject.contains("Somebody tried"));
    }

    /// With the password, and nothing of anybody else.
    async fn my_data_is_mine(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        app.person("bob@mill.example").await;
        ann.post("/api/v1/me/export", json!({ "password": SENTENCE })).await.expect(422);
        let data = ann.post("/api/v1/me/export", json!({ "password": PASSWORD })).await.expect(200);
        assert_eq!(data.json()["account"]["email"], "ann@mill.example");
        assert!(!data.text().contains("bob@") && !data.text().contains("argon2"));
        let file = ann.submit("/settings/data", &[("password", PASSWORD)]).await.expect(200);
        assert!(file.header("content-disposition").unwrap().starts_with("attachment"));
    }

    /// Gone: sessions, tokens, mails; nobody signs in any more, and the address is free again.
    async fn a_deleted_account_leaves_nothing_but_its_key(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        ann.post("/api/v1/sign-in-links", json!({ "email": "ann@mill.example" })).await.expect(202);
        ann.post("/api/v1/me/deletion", json!({ "password": SENTENCE })).await.expect(422);
        let gone = ann.submit("/settings/delete", &[("password", PASSWORD)]).await.expect(200);
        assert!(gone.text().contains("deleted"));
        ann.get("/api/v1/me").await.expect(401);
        assert!(app.mails_to("ann@mill.example").is_empty());
        sign_in(&app, "ann@mill.example", PASSWORD).await.expect(401);
        app.person("ann@mill.example").await;
    }

    /// Somebody must be left to look after a network's clients; who only reads its figures is nobody to do that.
    async fn the_last_adviser_stays(app: TestApp) {
        let root = app.administrator("root@mill.example").await;
        let chamber = network(&root, "Chamber of Mills").await;
        let [eve, ada, ana] = [app.person("eve@chamber.example").await, app.person("ada@chamber.example").await, app.person("ana@chamber.example").await];
        joins_network(&app, &root, &chamber, "eve@chamber.example", &eve, "adviser").await;
        joins_network(&app, &root, &chamber, "ana@chamber.example", &ana, "analyst").await;
        let answer = eve.post("/api/v1/me/deletion", json!({ "password": PASSWORD })).await.expect(409);
        assert_eq!(answer.code(), "last_adviser_account");
        joins_network(&app, &root, &chamber, "ada@chamber.example", &ada, "manager").await;
        ana.post("/api/v1/me/deletion", json!({ "password": PASSWORD })).await.expect(204);
        eve.post("/api/v1/me/deletion", json!({ "password": PASSWORD })).await.expect(204);
        ada.post("/api/v1/me/deletion", json!({ "password": PASSWORD })).await.expect(409);
    }

    /// Somebody must be left to run the service.
    async fn the_last_administrator_stays(app: TestApp) {
        let root = app.administrator("root@mill.example").await;
        let answer = root.post("/api/v1/me/deletion", json!({ "password": PASSWORD })).await.expect(409);
        assert_eq!(answer.code(), "last_administrator");
        app.administrator("second@mill.example").await;
        root.post("/api/v1/me/deletion", json!({ "password": PASSWORD })).await.expect(204);
    }
}
