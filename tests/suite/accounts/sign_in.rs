//! Signing in by password, the pauses after failures, sessions of browsers.

use chrono::Duration as Span;
use diesel::prelude::*;
use kontor::clock;
use kontor::db::schema::{accounts, sessions};

use super::{SENTENCE, sign_in};
use crate::on_both_databases;
use crate::support::PASSWORD;

on_both_databases! {
    /// Byte for byte the same: an unknown address, a wrong password, a disabled account, something that is no address.
    async fn every_refusal_is_the_same(app: TestApp) {
        app.person("ann@mill.example").await;
        app.person("gone@mill.example").await;
        app.write(|conn| {
            diesel::update(accounts::table.filter(accounts::email.eq("gone@mill.example")))
                .set(accounts::disabled_at.eq(clock::now()))
                .execute(conn)?;
            Ok(())
        });
        let wrong = sign_in(&app, "ann@mill.example", SENTENCE).await.expect(401);
        for (email, password) in [
            ("nobody@mill.example", SENTENCE), ("gone@mill.example", PASSWORD), ("no address", SENTENCE),
            ("ann@mill.example", ""), ("ann@mill.example", &"x".repeat(5000)),
        ] {
            let other = sign_in(&app, email, password).await.expect(401);
            assert_eq!(other.body, wrong.body, "{email}");
            assert_eq!(other.header("www-authenticate"), wrong.header("www-authenticate"));
        }
    }

    /// Ten are free; then it pauses, for known and unknown alike, even for the right password, and on the page too.
    async fn ten_failures_slow_an_address_down(app: TestApp) {
        app.person("ann@mill.example").await;
        for email in ["ann@mill.example", "nobody@mill.example"] {
            for _ in 0..10 {
                sign_in(&app, email, SENTENCE).await.expect(401);
            }
            // The first pause is a second, and a slow machine may let it pass: the next ones are longer.
            let mut refused = false;
            for _ in 0..4 {
                let answer = sign_in(&app, email, PASSWORD).await;
                if answer.status == 429 {
                    let seconds: u64 = answer.header("retry-after").unwrap().parse().unwrap();
                    assert!((1..=10).contains(&seconds));
                    refused = true;
                    break;
                }
                sign_in(&app, email, SENTENCE).await;
            }
            assert!(refused, "{email}");
        }
        // Never a lock-out: after the pause the right password is heard, and the count starts anew.
        app.write(|conn| {
            diesel::update(accounts::table)
                .set(accounts::locked_until.eq(clock::now().plus(-Span::seconds(1))))
                .execute(conn)?;
            Ok(())
        });
        sign_in(&app, "ann@mill.example", PASSWORD).await.expect(200);
        let failed: i32 = app.read(|conn| {
            Ok(accounts::table.filter(accounts::email.eq("ann@mill.example")).select(accounts::failed_sign_ins).first(conn)?)
        });
        assert_eq!(failed, 0);
    }

    /// Many at once do not slip through: every one is counted before it is made.
    async fn attempts_at_the_same_moment_are_all_counted(app: TestApp) {
        app.person("ann@mill.example").await;
        let tries = (0..40).map(|_| sign_in(&app, "ann@mill.example", SENTENCE));
        let answers = futures_util::future::join_all(tries).await;
        let heard = answers.iter().filter(|answer| answer.status == 401).count();
        assert!((1..=14).contains(&heard), "{heard} of 40 were heard");
        assert!(answers.iter().all(|answer| matches!(answer.status, 401 | 429 | 503)));
    }

    /// The cookie before and after differ; the former one is worth nothing.
    async fn signing_in_gives_a_new_session(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let before = ann.cookies()["kontor"].clone();
        let form = [("email", "ann@mill.example"), ("password", PASSWORD), ("next", "/settings")];
        assert_eq!(ann.submit("/sign-in", &form).await.expect(303).location(), "/settings");
        let after = ann.cookies()["kontor"].clone();
        assert_ne!(before, after);
        let thief = app.visitor();
        thief.set_cookie("kontor", &before);
        thief.page("/settings").await.expect(303);
        ann.page("/settings").await.expect(200);
    }

    /// A copied cookie ends with the session.
    async fn signing_out_ends_the_session_for_good(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let copied = ann.cookies()["kontor"].clone();
        ann.page("/sign-out").await.expect(405);
        ann.page("/settings").await.expect(200);
        ann.submit("/sign-out", &[]).await.expect(303);
        assert!(!ann.cookies().contains_key("kontor"));
        let thief = app.visitor();
        thief.set_cookie("kontor", &copied);
        let answer = thief.page("/settings?a=1").await.expect(303);
        assert_eq!(answer.location(), "/sign-in?next=%2Fsettings%3Fa%3D1");
    }

    /// Half an hour without a click, or half a day in any case.
    async fn sessions_end_by_time(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let set_back = |seen: i64, ends: i64| {
            app.write(|conn| {
                let now = clock::now();
                diesel::update(sessions::table)
                    .set((sessions::last_seen_at.eq(now.plus(Span::minutes(seen))), sessions::expires_at.eq(now.plus(Span::minutes(ends)))))
                    .execute(conn)?;
                Ok(())
            });
        };
        set_back(-31, 60);
        ann.page("/settings").await.expect(303);
        set_back(0, -1);
        ann.page("/settings").await.expect(303);
        // Last, as the page that is shown notes its time in the background.
        set_back(-29, 60);
        ann.page("/settings").await.expect(200);
    }

    /// Where one goes after signing in is one of our own pages.
    async fn nobody_is_led_to_another_host(app: TestApp) {
        app.person("ann@mill.example").await;
        for next in ["//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example", "/..//evil.example", "javascript:1", "/%0d\r\nx"] {
            let visitor = app.visitor();
            visitor.page("/sign-in").await.expect(200);
            let form = [("email", "ann@mill.example"), ("password", PASSWORD), ("next", next)];
            assert_eq!(visitor.submit("/sign-in", &form).await.expect(303).location(), "/today", "{next}");
        }
    }

    /// Listing and ending sessions: one's own, never another's.
    async fn sessions_are_listed_and_ended_by_their_owner_only(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let bob = app.person("bob@mill.example").await;
        let of_ann = ann.get("/api/v1/me/sessions").await.expect(200).items();
        assert_eq!(of_ann.len(), 1);
        let id = of_ann[0]["id"].as_str().unwrap().to_owned();
        bob.delete(&format!("/api/v1/me/sessions/{id}")).await.expect(404);
        ann.page("/settings/sessions").await.expect(200);
        ann.delete(&format!("/api/v1/me/sessions/{id}")).await.expect(204);
        ann.page("/settings").await.expect(303);
        ann.delete(&format!("/api/v1/me/sessions/{id}")).await.expect(404);
    }
}

/// One address cannot try for ever, whatever accounts it tries.
#[actix_web::test]
async fn sign_ins_from_one_address_are_limited() {
    use crate::support::{Database, TestApp};
    let app = TestApp::start_with(Database::Sqlite, &["--rate-sign-in", "3"]).await;
    for n in 0..3 {
        sign_in(&app, &format!("a{n}@mill.example"), SENTENCE).await.expect(401);
    }
    let answer = sign_in(&app, "b@mill.example", SENTENCE).await.expect(429);
    assert!(answer.header("retry-after").is_some());
}
