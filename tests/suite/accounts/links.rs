//! Mailed links: one purpose, one use, not for long.

use chrono::Duration;
use diesel::prelude::*;
use kontor::clock;
use kontor::db::schema::email_links;
use serde_json::json;

use super::{SENTENCE, register, sign_in, token_mailed_to};
use crate::on_both_databases;
use crate::support::PASSWORD;

on_both_databases! {
    /// The same answer for everybody; a mail only for who has an account.
    async fn asking_for_a_link_tells_nothing(app: TestApp) {
        app.person("ann@mill.example").await;
        for path in ["/api/v1/sign-in-links", "/api/v1/password-resets"] {
            let known = app.visitor().post(path, json!({ "email": "ann@mill.example" })).await.expect(202);
            let unknown = app.visitor().post(path, json!({ "email": "bob@mill.example" })).await.expect(202);
            assert_eq!(known.body, unknown.body);
        }
        assert_eq!(app.mails_to("ann@mill.example").len(), 2);
        assert!(app.mails_to("bob@mill.example").is_empty());
    }

    /// A stranger who asks for sign-in links on and on keeps nobody from a new password.
    async fn links_of_one_purpose_leave_those_of_another(app: TestApp) {
        app.person("ann@mill.example").await;
        let before = app.mails_to("ann@mill.example").len();
        for _ in 0..9 {
            app.visitor().post("/api/v1/sign-in-links", json!({ "email": "ann@mill.example" })).await.expect(202);
        }
        assert_eq!(app.mails_to("ann@mill.example").len(), before + 6);
        app.visitor().post("/api/v1/password-resets", json!({ "email": "ann@mill.example" })).await.expect(202);
        assert_eq!(app.mails_to("ann@mill.example").len(), before + 7);
    }

    /// The host of a link is the configured one, whatever the request says.
    async fn links_lead_to_the_configured_address(app: TestApp) {
        app.person("ann@mill.example").await;
        app.visitor()
            .post("/api/v1/password-resets", json!({ "email": "ann@mill.example" }))
            .header("host", "evil.example")
            .header("x-forwarded-host", "evil.example")
            .await
            .expect(202);
        let mail = app.last_mail_to("ann@mill.example");
        assert!(mail.body.contains("http://127.0.0.1:8080/password/") && !mail.body.contains("evil"));
    }

    /// Pressed on a page, once.
    async fn a_link_signs_in_once(app: TestApp) {
        app.person("ann@mill.example").await;
        app.visitor().post("/api/v1/sign-in-links", json!({ "email": "ann@mill.example" })).await.expect(202);
        let link = app.last_mail_to("ann@mill.example").link();
        let ann = app.visitor();
        assert!(ann.page(&link).await.expect(200).text().contains("ann@mill.example"));
        ann.submit(&link, &[]).await.expect(303);
        ann.page("/settings").await.expect(200);
        let late = app.visitor();
        late.page("/sign-in").await.expect(200);
        late.submit(&link, &[]).await.expect(410);
        let token = link.rsplit('/').next().unwrap();
        late.post("/api/v1/tokens/by-link", json!({ "token": token })).await.expect(410);
    }

    /// Of many who press at once one gets in.
    async fn a_race_for_a_link_has_one_winner(app: TestApp) {
        app.person("ann@mill.example").await;
        app.visitor().post("/api/v1/sign-in-links", json!({ "email": "ann@mill.example" })).await.expect(202);
        let token = token_mailed_to(&app, "ann@mill.example");
        let visitor = app.visitor();
        let tries = (0..8).map(|_| async { visitor.post("/api/v1/tokens/by-link", json!({ "token": token })).await });
        let answers = futures_util::future::join_all(tries).await;
        assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1);
        assert!(answers.iter().all(|answer| matches!(answer.status, 200 | 410)));
    }

    /// A link does what it was mailed for and nothing else, in its time, and a newer one voids it.
    async fn links_end(app: TestApp) {
        app.person("ann@mill.example").await;
        let visitor = app.visitor();
        let ask = || visitor.post("/api/v1/password-resets", json!({ "email": "ann@mill.example" }));
        let set = |token: &str| visitor.post("/api/v1/password-resets/completion", json!({ "token": token, "password": SENTENCE }));
        ask().await.expect(202);
        let first = token_mailed_to(&app, "ann@mill.example");
        visitor.post("/api/v1/tokens/by-link", json!({ "token": first })).await.expect(410);
        visitor.post("/api/v1/account-confirmations", json!({ "token": first })).await.expect(410);
        ask().await.expect(202);
        let mails = app.mails_to("ann@mill.example");
        let second = mails.iter().map(|mail| mail.link()).find(|link| !link.ends_with(&first)).unwrap();
        let second = second.rsplit('/').next().unwrap().to_owned();
        set(&first).await.expect(410);
        app.write(|conn| {
            diesel::update(email_links::table).set(email_links::expires_at.eq(clock::now().plus(-Duration::seconds(1)))).execute(conn)?;
            Ok(())
        });
        set(&second).await.expect(410);
        set("x").await.expect(410);
        sign_in(&app, "ann@mill.example", PASSWORD).await.expect(200);
    }

    /// A new password by mail ends whatever was open, and says so.
    async fn a_reset_ends_sessions_and_tokens(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        ann.post("/api/v1/sign-in-links", json!({ "email": "ann@mill.example" })).await.expect(202);
        let other_link = token_mailed_to(&app, "ann@mill.example");
        ann.post("/api/v1/password-resets", json!({ "email": "ann@mill.example" })).await.expect(202);
        let mails = app.mails_to("ann@mill.example");
        let link = mails.iter().map(|mail| mail.link()).find(|link| link.starts_with("/password/")).unwrap();
        let browser = app.visitor();
        browser.page(&link).await.expect(200);
        assert!(browser.submit(&link, &[("password", "short")]).await.expect(422).text().contains("12"));
        browser.submit(&link, &[("password", SENTENCE)]).await.expect(303);
        browser.page("/settings").await.expect(200);
        browser.submit(&link, &[("password", SENTENCE)]).await.expect(410);
        ann.get("/api/v1/me").await.expect(401);
        ann.page("/settings").await.expect(303);
        ann.post("/api/v1/tokens/by-link", json!({ "token": other_link })).await.expect(410);
        sign_in(&app, "ann@mill.example", PASSWORD).await.expect(401);
        sign_in(&app, "ann@mill.example", SENTENCE).await.expect(200);
        assert!(app.mails_to("ann@mill.example").iter().any(|mail| mail.subject == "Your password was changed"));
    }

    /// Nobody's mailbox is filled by somebody else.
    async fn few_links_are_mailed_an_hour(app: TestApp) {
        app.person("ann@mill.example").await;
        for _ in 0..12 {
            app.visitor().post("/api/v1/sign-in-links", json!({ "email": "ann@mill.example" })).await.expect(202);
            register(&app, "ann@mill.example", SENTENCE).await.expect(202);
        }
        assert_eq!(app.mails_to("ann@mill.example").len(), 7);
    }

    /// What is stored does not open anything.
    async fn only_the_hash_of_a_link_is_kept(app: TestApp) {
        register(&app, "ann@mill.example", SENTENCE).await.expect(202);
        let token = token_mailed_to(&app, "ann@mill.example");
        let stored: Vec<String> = app.read(|conn| Ok(email_links::table.select(email_links::token_hash).load(conn)?));
        assert_eq!(stored.len(), 1);
        assert_ne!(stored[0], token);
        app.visitor().post("/api/v1/account-confirmations", json!({ "token": stored[0] })).await.expect(410);
    }
}
