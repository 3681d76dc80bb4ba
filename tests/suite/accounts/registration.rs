//! Becoming an account.

use serde_json::json;

use super::{SENTENCE, register, sign_in, token_mailed_to};
use crate::on_both_databases;
use crate::support::PASSWORD;

on_both_databases! {
    /// Register, press the link, sign in; before the link nothing but the usual words.
    async fn an_account_can_be_used_once_its_address_is_confirmed(app: TestApp) {
        register(&app, "Ann@Mill.example", SENTENCE).await.expect(202);
        let waiting = sign_in(&app, "ann@mill.example", SENTENCE).await.expect(401);
        assert_eq!(waiting.code(), "sign_in_refused");
        let token = token_mailed_to(&app, "ann@mill.example");
        let visitor = app.visitor();
        visitor.post("/api/v1/account-confirmations", json!({ "token": token })).await.expect(204);
        sign_in(&app, "ann@mill.example", SENTENCE).await.expect(200);
        sign_in(&app, "ANN@mill.EXAMPLE ", SENTENCE).await.expect(200);
        visitor.post("/api/v1/account-confirmations", json!({ "token": token })).await.expect(410);
    }

    /// Nobody learns from the answer who has an account; the owner learns that somebody tried.
    async fn known_and_unknown_addresses_get_the_same_answer(app: TestApp) {
        app.person("ann@mill.example").await;
        let known = register(&app, "ann@mill.example", SENTENCE).await.expect(202);
        let unknown = register(&app, "bob@mill.example", SENTENCE).await.expect(202);
        assert_eq!(known.body, unknown.body);
        let names = |answer: &crate::support::Answer| {
            let mut names: Vec<String> = answer.headers.keys().map(ToString::to_string).collect();
            names.sort();
            names
        };
        assert_eq!(names(&known), names(&unknown));
        assert!(app.last_mail_to("ann@mill.example").subject.contains("Somebody tried"));
        assert!(app.last_mail_to("bob@mill.example").link().starts_with("/confirm/"));
        // The first owner's password is what it was.
        sign_in(&app, "ann@mill.example", PASSWORD).await.expect(200);
        sign_in(&app, "ann@mill.example", SENTENCE).await.expect(401);
    }

    /// Somebody registers another's address beforehand and hopes that its owner confirms it: each link brings its own password.
    async fn nobody_slips_a_password_into_anothers_account(app: TestApp) {
        register(&app, "ann@mill.example", "the thief waits behind doors").await.expect(202);
        let of_thief = token_mailed_to(&app, "ann@mill.example");
        register(&app, "ann@mill.example", SENTENCE).await.expect(202);
        let links: Vec<String> = app.mails_to("ann@mill.example").iter().map(|mail| mail.link()).collect();
        let own = links.iter().map(|link| link.rsplit('/').next().unwrap()).find(|token| *token != of_thief).unwrap();
        app.visitor().post("/api/v1/account-confirmations", json!({ "token": own })).await.expect(204);
        sign_in(&app, "ann@mill.example", SENTENCE).await.expect(200);
        sign_in(&app, "ann@mill.example", "the thief waits behind doors").await.expect(401);
        app.visitor().post("/api/v1/account-confirmations", json!({ "token": of_thief })).await.expect(410);
    }

    /// Every field at once, and nothing of the kind that hides.
    async fn bad_answers_are_named_all_at_once(app: TestApp) {
        let visitor = app.visitor();
        let bad = json!({ "email": "not an address", "password": "short", "name": "A\u{202E}nn" });
        let answer = visitor.post("/api/v1/accounts", bad).await.expect(422);
        assert_eq!(answer.refused_fields(), ["email", "name", "password"]);
        for password in ["passwordpassword", "ann.mill.2026", "123456789012", "kontor.kontor"] {
            let body = json!({ "email": "ann@mill.example", "password": password });
            let answer = visitor.post("/api/v1/accounts", body).await.expect(422);
            assert_eq!(answer.refused_fields(), ["password"], "{password}");
        }
        let promoted = json!({ "email": "ann@mill.example", "password": SENTENCE, "is_administrator": true });
        let answer = visitor.post("/api/v1/accounts", promoted).await.expect(422);
        assert_eq!(answer.refused_fields(), ["is_administrator"]);
        assert!(app.mails_to("ann@mill.example").is_empty());
    }

    /// A newcomer in a browser: the form, the mail, the button, signed in.
    async fn pages_lead_from_the_form_to_being_signed_in(app: TestApp) {
        let ann = app.visitor();
        let form = ann.page("/register").await.expect(200);
        assert!(form.text().contains("name=\"csrf\"") && form.text().contains("At least 12 characters"));
        let sent = [("email", "ann@mill.example"), ("password", SENTENCE), ("name", "Ann")];
        ann.submit("/register", &[("email", "ann"), ("password", "short"), ("name", "Ann")]).await.expect(422);
        let answer = ann.submit_and_follow("/register", &sent).await;
        assert!(answer.text().contains("mailbox"));
        let link = app.last_mail_to("ann@mill.example").link();
        // A scanner of mail opens it: nothing happens.
        for _ in 0..3 {
            assert!(app.visitor().page(&link).await.expect(200).text().contains("ann@mill.example"));
        }
        assert_eq!(ann.submit(&link, &[]).await.expect(303).location(), "/today?begin=true");
        ann.page("/settings").await.expect(200);
        ann.page(&link).await.expect(410);
    }
}
