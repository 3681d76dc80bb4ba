//! Reviews by a network, and what the calendar does to profiles.

use chrono::Duration;
use diesel::prelude::*;
use kontor::clock;
use kontor::db::schema::{mandates, network_members, networks, profiles};
use kontor::profiles::actions::run_calendar;
use serde_json::json;

use crate::on_both_databases;
use crate::profiles::{company, publish, texts};
use crate::support::TestApp;

/// A network that reviews, with a permission for the organisation and one adviser.
pub fn reviewing_network(app: &TestApp, organisation: &str, adviser: &str) -> String {
    let network = uuid::Uuid::new_v4().to_string();
    let now = clock::now();
    app.write(|conn| {
        let account: String = kontor::db::schema::accounts::table
            .filter(kontor::db::schema::accounts::email.eq(adviser))
            .select(kontor::db::schema::accounts::id)
            .first(conn)?;
        diesel::insert_into(networks::table)
            .values((
                networks::id.eq(&network),
                networks::name.eq("Mátra Chamber"),
                networks::country.eq("HU"),
                networks::kind.eq("chamber"),
                networks::reviews_profiles.eq(true),
                networks::reviews_independent.eq(false),
                networks::created_at.eq(now),
                networks::version.eq(1),
            ))
            .execute(conn)?;
        diesel::insert_into(network_members::table)
            .values((
                network_members::id.eq(uuid::Uuid::new_v4().to_string()),
                network_members::network_id.eq(&network),
                network_members::account_id.eq(&account),
                network_members::role.eq("adviser"),
                network_members::created_at.eq(now),
            ))
            .execute(conn)?;
        diesel::insert_into(mandates::table)
            .values((
                mandates::id.eq(uuid::Uuid::new_v4().to_string()),
                mandates::organisation_id.eq(organisation),
                mandates::network_id.eq(&network),
                mandates::may_edit.eq(true),
                mandates::may_answer.eq(false),
                mandates::basis.eq("paper"),
                mandates::note.eq(""),
                mandates::text_version.eq("1"),
                mandates::since.eq(now),
            ))
            .execute(conn)?;
        Ok(())
    });
    network
}

on_both_databases! {
    /// A network that reviews sees the profile first; the company hears of it by mail; a changed text is read again.
    async fn a_network_reviews_before_others_read(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let eva = app.person("eva@chamber.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let network = reviewing_network(&app, &mill, "eva@chamber.example");
        let path = format!("/api/v1/organisations/{mill}/profile");
        ann.put(&path, texts()).if_match(0).await.expect(200);
        let sent = ann.post(&format!("{path}/submission"), json!({"is_public": true})).await.expect(200);
        assert_eq!(sent.json()["state"], "submitted");
        let profile = sent.id();
        app.visitor().get(&format!("/api/v1/profiles/{profile}")).await.expect(404);
        ann.post(&format!("{path}/submission"), json!({"is_public": true})).await.expect(409);
        let reviews = format!("/api/v1/networks/{network}/reviews");
        assert_eq!(eva.get(&reviews).await.expect(200).items().len(), 1);
        let decision = format!("{reviews}/{profile}/decision");
        ann.post(&decision, json!({"decision": "publish"})).if_match(2).await.expect(404);
        let refused = eva.post(&decision, json!({"decision": "return"})).if_match(2).await.expect(422);
        assert_eq!(refused.refused_fields(), ["comment"]);
        eva.post(&decision, json!({"decision": "maybe"})).if_match(2).await.expect(422);
        eva.post(&decision, json!({"decision": "return", "comment": "Say which material."})).if_match(2).await.expect(204);
        let returned = ann.get(&path).await.expect(200).json();
        assert_eq!((returned["state"].as_str(), returned["review_note"].as_str()), (Some("returned"), Some("Say which material.")));
        assert!(app.last_mail_to("ann@mill.example").body.contains("Say which material."));
        ann.post(&format!("{path}/submission"), json!({"is_public": true})).await.expect(200);
        // The company changes its text while the reviewer reads: the decision is about a text that is no more.
        let mut changed = texts();
        changed["headline"] = json!("Rozsdamentes alkatrészek kis szériában");
        ann.put(&path, changed).if_match(4).await.expect(200);
        eva.post(&decision, json!({"decision": "publish"})).if_match(4).await.expect(412);
        let version = eva.get(&format!("{reviews}/{profile}")).await.expect(200).version();
        eva.post(&decision, json!({"decision": "publish"})).if_match(version).await.expect(204);
        let seen = app.visitor().get(&format!("/api/v1/profiles/{profile}")).await.expect(200).json();
        assert_eq!(seen["headline"], "Turned and milled parts in small series");
        eva.post(&decision, json!({"decision": "publish"})).if_match(version + 1).await.expect(404);
        // The same by the pages.
        let mut again = texts();
        again["summary"] = json!("Rozsdamentes acél alkatrészek 500 mm-ig, saját mérőszobával és raktárral.");
        let version = ann.get(&path).await.expect(200).version();
        ann.put(&path, again).if_match(version).await.expect(200);
        ann.post(&format!("{path}/submission"), json!({"is_public": true})).await.expect(200);
        let version = (version + 2).to_string();
        assert!(eva.page(&format!("/n/{network}/reviews")).await.expect(200).text().contains("Zwirbelkanari"));
        eva.page(&format!("/n/{network}/reviews/{profile}")).await.expect(200);
        let form = [("version", version.as_str()), ("comment", ""), ("do", "return")];
        eva.submit(&format!("/n/{network}/reviews/{profile}"), &form).await.expect(422);
        let form = [("version", version.as_str()), ("comment", ""), ("do", "publish")];
        eva.submit_and_follow(&format!("/n/{network}/reviews/{profile}"), &form).await;
        assert_eq!(ann.get(&path).await.expect(200).json()["state"], "published");
    }

    /// Thirty days before the end a mail comes with a link; opening it changes nothing, one press keeps the profile for a year.
    async fn the_calendar_reminds_once_and_ends_what_is_over(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let profile = publish(&ann, &mill).await;
        let public = format!("/api/v1/profiles/{profile}");
        let own = format!("/api/v1/organisations/{mill}/profile");
        let now = clock::now();
        let run = |at| run_calendar(&app.inside().db, "http://127.0.0.1:8080", at).unwrap();
        assert_eq!(run(now).reminded, 0);
        let last = now.date() + Duration::days(30);
        app.write(|conn| Ok(diesel::update(profiles::table).set(profiles::valid_until.eq(last)).execute(conn)?));
        assert_eq!(run(now).reminded, 1);
        assert_eq!(run(now).reminded, 0, "one reminder, however often and on however many nodes it runs");
        let mail = app.last_mail_to("ann@mill.example");
        let link = mail.link();
        let before = ann.get(&own).await.expect(200).json();
        for _ in 0..2 {
            app.visitor().page(&link).await.expect(200);
        }
        assert_eq!(ann.get(&own).await.expect(200).json(), before, "looking changes nothing");
        let visitor = app.visitor();
        visitor.page(&link).await.expect(200);
        visitor.submit(&link, &[]).await.expect(200);
        let after = ann.get(&own).await.expect(200).json();
        assert!(after["valid_until"].as_str() > before["valid_until"].as_str());
        visitor.submit(&link, &[]).await.expect(410);
        visitor.page("/still-valid/nonsense").await.expect(410);
        // A year and a day later it is over, for everybody at once.
        let later = now.plus(Duration::days(400));
        assert_eq!(run(later).expired, 1);
        assert_eq!(run(later).expired, 0);
        app.visitor().get(&public).await.expect(404);
        assert_eq!(ann.get(&own).await.expect(200).json()["state"], "expired");
        ann.post(&format!("{own}/confirmation"), json!({})).await.expect(200);
        app.visitor().get(&public).await.expect(200);
    }
}
