//! A session that ends while somebody types: nothing is lost, and nobody else gets it.

use chrono::Duration as Span;
use diesel::prelude::*;
use kontor::clock;
use kontor::db::schema::sessions;
use serde_json::json;

use crate::on_both_databases;
use crate::support::{PASSWORD, TestApp};

/// Everybody was away for too long.
fn half_an_hour_passes(app: &TestApp) {
    app.write(|conn| {
        diesel::update(sessions::table)
            .set(sessions::last_seen_at.eq(clock::now().plus(-Span::minutes(31))))
            .execute(conn)?;
        Ok(())
    });
}

/// The value of the page's hidden field of this name.
fn hidden<'p>(page: &'p str, name: &str) -> &'p str {
    let start = format!("name=\"{name}\" value=\"");
    page.split_once(start.as_str())
        .map_or_else(|| panic!("no {name} in {page}"), |(_, rest)| rest.split('"').next().unwrap_or_default())
}

on_both_databases! {
    /// Signing in again offers to send it, with a press of its own.
    async fn what_was_typed_is_sent_after_signing_in_again(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = ann.post("/api/v1/organisations", json!({"name": "Zwirbelkanari Kft.", "country": "HU"})).await.expect(201).id();
        let step = format!("/o/{mill}/profile/2");
        let typed = [("version", "1"), ("profile_version", "0"), ("do", "save"), ("language", "en"), ("headline", "Turned & milled <parts>"), ("summary", ""), ("sectors", "25.53"), ("sectors", "28.41")];
        half_an_hour_passes(&app);
        let page = ann.submit(&step, &typed).await.expect(401).text();
        assert_eq!(hidden(&page, "next"), step);
        assert!(page.contains("Turned &#38; milled &#60;parts&#62;") && page.contains("what you typed is kept"), "{page}");
        let kept = hidden(&page, "typed").to_owned();
        // A wrong password loses nothing either.
        let again = ann.submit("/sign-in", &[("email", "ann@mill.example"), ("password", "wrong"), ("next", &step), ("typed", &kept)]).await.expect(401).text();
        assert_eq!(hidden(&again, "typed"), kept);
        let offer = ann.submit("/sign-in", &[("email", "ann@mill.example"), ("password", PASSWORD), ("next", &step), ("typed", &kept)]).await.expect(200).text();
        assert!(offer.contains(&format!("action=\"{step}\"")) && offer.contains("value=\"28.41\""), "{offer}");
        let word = ann.cookies()["kontor"].clone();
        assert_eq!(hidden(&offer, "csrf"), kontor::web::cookies::form_word_of(&word));
        assert_eq!(ann.submit(&step, &typed).await.expect(303).location(), format!("/o/{mill}/profile/3"));
    }

    /// The form belongs to whom the session belonged to.
    async fn nobody_else_is_offered_it(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        app.person("bob@mill.example").await;
        half_an_hour_passes(&app);
        let page = ann.submit("/settings/you", &[("name", "Ann Miller")]).await.expect(401).text();
        let kept = hidden(&page, "typed").to_owned();
        let form = [("email", "bob@mill.example"), ("password", PASSWORD), ("next", "/settings/you"), ("typed", &kept)];
        assert_eq!(ann.submit("/sign-in", &form).await.expect(303).location(), "/today");
        // Nor is anything sent to another host, or to where one signs in.
        for next in ["https://evil.example/", "//evil.example", "/sign-out"] {
            let form = [("email", "ann@mill.example"), ("password", PASSWORD), ("next", next), ("typed", &kept)];
            let visitor = app.visitor();
            visitor.page("/sign-in").await.expect(200);
            assert_eq!(visitor.submit("/sign-in", &form).await.expect(303).location(), "/today", "{next}");
        }
    }

    /// Passwords are typed again; a form of nothing else only asks to sign in.
    async fn passwords_are_not_carried_along(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        half_an_hour_passes(&app);
        let page = ann.submit("/settings/password", &[("current_password", PASSWORD), ("new_password", "seven brass kettles hum")]).await.expect(401).text();
        assert!(!page.contains("kettles") && !page.contains("name=\"typed\""), "{page}");
        let page = ann.submit("/settings/email", &[("email", "new@mill.example"), ("password", PASSWORD)]).await.expect(401).text();
        assert!(page.contains("value=\"new@mill.example\"") && !page.contains(PASSWORD), "{page}");
        // Who never was signed in gets nothing kept.
        let visitor = app.visitor();
        visitor.page("/sign-in").await.expect(200);
        let page = visitor.submit("/settings/you", &[("name", "Ann")]).await.expect(401).text();
        assert!(!page.contains("name=\"typed\""), "{page}");
    }
}
