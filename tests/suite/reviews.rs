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
        let seen = async || eva.get(&format!("{reviews}/{profile}")).await.expect(200).version();
        let read = seen().await;
        ann.post(&decision, json!({"decision": "publish"})).if_match(read).await.expect(404);
        let refused = eva.post(&decision, json!({"decision": "return"})).if_match(read).await.expect(422);
        assert_eq!(refused.refused_fields(), ["comment"]);
        eva.post(&decision, json!({"decision": "maybe"})).if_match(read).await.expect(422);
        eva.post(&decision, json!({"decision": "return", "comment": "Say which material."})).if_match(read).await.expect(204);
        let returned = ann.get(&path).await.expect(200).json();
        assert_eq!((returned["state"].as_str(), returned["review_note"].as_str()), (Some("returned"), Some("Say which material.")));
        let mail = app.last_mail_to("ann@mill.example").body;
        let company = format!("/o/{mill}/company");
        assert!(mail.contains("Say which material."));
        assert!(ann.page("/today").await.expect(200).text().contains(&format!("href=\"{company}\">Correct it")));
        for path in [company, format!("/o/{mill}"), format!("/o/{mill}/profile/check")] {
            assert!(ann.page(&path).await.expect(200).text().contains("Say which material."), "{path}");
        }
        ann.post(&format!("{path}/submission"), json!({"is_public": true})).await.expect(200);
        // The company changes its text while the reviewer reads: the decision is about a text that is no more.
        let read = seen().await;
        let mut changed = texts();
        changed["headline"] = json!("Rozsdamentes alkatrészek kis szériában");
        ann.put(&path, changed).if_match(4).await.expect(200);
        eva.post(&decision, json!({"decision": "publish"})).if_match(read).await.expect(412);
        // So does a reference, which others would read too.
        let read = seen().await;
        let record = ann.get(&format!("/api/v1/organisations/{mill}")).await.expect(200);
        let mut references = record.json()["references"].clone();
        for one in references.as_array_mut().unwrap() {
            one.as_object_mut().unwrap().retain(|key, _| key != "confirmed_at" && key != "shown");
            one["delivered"] = json!("600 valve bodies in duplex steel");
        }
        let change = json!({"references": references});
        ann.patch(&format!("/api/v1/organisations/{mill}"), change).if_match(record.version()).await.expect(200);
        eva.post(&decision, json!({"decision": "publish"})).if_match(read).await.expect(412);
        let version = seen().await;
        eva.post(&decision, json!({"decision": "publish"})).if_match(version).await.expect(204);
        let public = app.visitor().get(&format!("/api/v1/profiles/{profile}")).await.expect(200).json();
        assert_eq!(public["headline"], "Turned and milled parts in small series");
        eva.post(&decision, json!({"decision": "publish"})).if_match(version + 1).await.expect(404);
        // The same by the pages.
        let mut again = texts();
        again["summary"] = json!("Rozsdamentes acél alkatrészek 500 mm-ig, saját mérőszobával és raktárral.");
        let version = ann.get(&path).await.expect(200).version();
        ann.put(&path, again).if_match(version).await.expect(200);
        ann.post(&format!("{path}/submission"), json!({"is_public": true})).await.expect(200);
        let version = seen().await.to_string();
        assert!(eva.page(&format!("/n/{network}/reviews")).await.expect(200).text().contains("Zwirbelkanari"));
        eva.page(&format!("/n/{network}/reviews/{profile}")).await.expect(200);
        let form = [("version", version.as_str()), ("comment", ""), ("do", "return")];
        eva.submit(&format!("/n/{network}/reviews/{profile}"), &form).await.expect(422);
        let form = [("version", version.as_str()), ("comment", ""), ("do", "publish")];
        eva.submit_and_follow(&format!("/n/{network}/reviews/{profile}"), &form).await;
        assert_eq!(ann.get(&path).await.expect(200).json()["state"], "published");
    }

    /// Where a network looks first, it looks at what is added to a published profile too, and at every change of it.
    async fn an_opportunity_added_later_is_reviewed_too(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let eva = app.person("eva@chamber.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let network = reviewing_network(&app, &mill, "eva@chamber.example");
        let path = format!("/api/v1/organisations/{mill}/profile");
        let list = format!("/api/v1/organisations/{mill}/opportunities");
        let offer = json!({"kind": "business_offer", "language": "en", "title": "Turned valve bodies in small series",
            "description": "200 to 2 000 pieces a year in duplex steel.", "sectors": ["25.53"]});
        let first = ann.post(&list, offer.clone()).await.expect(201).id();
        let early = ann.post(&format!("{list}/{first}/publication"), json!({})).await.expect(409);
        assert_eq!(early.code(), "opportunity_with_profile");
        ann.put(&path, texts()).if_match(0).await.expect(200);
        let profile = ann.post(&format!("{path}/submission"), json!({"is_public": true})).await.expect(200).id();
        assert_eq!(ann.get(&format!("{list}/{first}")).await.expect(200).json()["state"], "submitted");
        let review = format!("/api/v1/networks/{network}/reviews/{profile}");
        let decide = async |decision: serde_json::Value| {
            let read = eva.get(&review).await.expect(200).version();
            eva.post(&format!("{review}/decision"), decision).if_match(read).await.expect(204);
        };
        decide(json!({"decision": "publish"})).await;
        let public = format!("/api/v1/opportunities/{first}");
        app.visitor().get(&public).await.expect(200);
        eva.get(&review).await.expect(404);

        // A second one goes alone; the profile stays what others read.
        let mut second = offer.clone();
        second["title"] = json!("Milled valve bodies in small series");
        let added = ann.post(&list, second).await.expect(201).id();
        let sent = ann.post(&format!("{list}/{added}/publication"), json!({})).await.expect(200);
        assert_eq!(sent.json()["state"], "submitted");
        app.visitor().get(&format!("/api/v1/opportunities/{added}")).await.expect(404);
        app.visitor().get(&format!("/api/v1/profiles/{profile}")).await.expect(200);
        let waiting = eva.get(&review).await.expect(200).json();
        assert_eq!((waiting["of_profile"].clone(), waiting["opportunities"][0]["id"].clone()), (json!(false), json!(added)));
        assert!(eva.page(&format!("/n/{network}/reviews")).await.expect(200).text().contains("Milled valve bodies"));
        assert!(eva.page("/today").await.expect(200).text().contains(&format!("/n/{network}/reviews")));
        decide(json!({"decision": "return", "comment": "Say how many a year."})).await;
        let returned = ann.get(&format!("{list}/{added}")).await.expect(200).json();
        assert_eq!((returned["state"].clone(), returned["review_note"].clone()), (json!("returned"), json!("Say how many a year.")));
        let mail = app.last_mail_to("ann@mill.example").body;
        assert!(mail.contains("Say how many a year.") && mail.contains(&format!("/o/{mill}/profile/3")), "{mail}");
        assert!(ann.page(&format!("/o/{mill}/profile/3")).await.expect(200).text().contains("Say how many a year."));
        assert!(ann.page("/today").await.expect(200).text().contains("Say how many a year."));
        assert_eq!(ann.get(&path).await.expect(200).json()["state"], "published");

        // A change of the first one: nobody reads it before it has been looked at; another day needs no look.
        let own = format!("{list}/{first}");
        let mut longer = offer.clone();
        longer["valid_until"] = json!((clock::now().date() + Duration::days(90)).to_string());
        let version = ann.get(&own).await.expect(200).version();
        assert_eq!(ann.put(&own, longer.clone()).if_match(version).await.expect(200).json()["state"], "published");
        longer["description"] = json!("200 to 4 000 pieces a year in duplex steel.");
        let changed = ann.put(&own, longer.clone()).if_match(version + 1).await.expect(200);
        assert_eq!(changed.json()["state"], "submitted");
        app.visitor().get(&public).await.expect(404);
        // What is changed once more while the reviewer reads is read again.
        let read = eva.get(&review).await.expect(200).version();
        longer["description"] = json!("200 to 8 000 pieces a year in duplex steel.");
        ann.put(&own, longer).if_match(version + 2).await.expect(200);
        eva.post(&format!("{review}/decision"), json!({"decision": "publish"})).if_match(read).await.expect(412);
        decide(json!({"decision": "publish"})).await;
        let seen = app.visitor().get(&public).await.expect(200).json();
        assert_eq!(seen["description"], "200 to 8 000 pieces a year in duplex steel.");
        // By the page: taken back before anybody has looked.
        let form = [("version", "5"), ("do", "publish"), ("kind", "business_offer"), ("language", "en"),
            ("title", "Milled valve bodies, 2 000 a year"), ("description", "In duplex steel, measured."), ("sectors", "25.53")];
        let version = ann.get(&format!("{list}/{added}")).await.expect(200).version().to_string();
        let form = form.map(|(name, value)| if name == "version" { (name, version.as_str()) } else { (name, value) });
        ann.submit_and_follow(&format!("/o/{mill}/opportunities/{added}"), &form).await;
        assert_eq!(ann.get(&format!("{list}/{added}")).await.expect(200).json()["state"], "submitted");
        let press = format!("close-opportunity:{added}");
        let record = ann.get(&format!("/api/v1/organisations/{mill}")).await.expect(200).version().to_string();
        ann.submit(&format!("/o/{mill}/profile/3"), &[("version", record.as_str()), ("do", press.as_str())]).await.expect(303);
        assert_eq!(ann.get(&format!("{list}/{added}")).await.expect(200).json()["state"], "draft");
        eva.get(&review).await.expect(404);
    }

    /// A network whose permission has ended looks no more; the company sends its profile again.
    async fn an_ended_permission_ends_the_review(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let eva = app.person("eva@chamber.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let network = reviewing_network(&app, &mill, "eva@chamber.example");
        let path = format!("/api/v1/organisations/{mill}/profile");
        ann.put(&path, texts()).if_match(0).await.expect(200);
        let profile = ann.post(&format!("{path}/submission"), json!({"is_public": true})).await.expect(200).id();
        app.write(|conn| Ok(diesel::update(mandates::table).set(mandates::ended_at.eq(clock::now())).execute(conn)?));
        eva.get(&format!("/api/v1/networks/{network}/reviews/{profile}")).await.expect(404);
        assert!(eva.get(&format!("/api/v1/networks/{network}/reviews")).await.expect(200).items().is_empty());
        let sent = ann.post(&format!("{path}/submission"), json!({"is_public": true})).await.expect(200);
        assert_eq!(sent.json()["state"], "published");
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
        // The link is for the person that it was sent to, as long as that person answers for the company.
        let sooner = last - Duration::days(1);
        app.write(|conn| Ok(diesel::update(profiles::table).set(profiles::valid_until.eq(sooner)).execute(conn)?));
        assert_eq!(run(clock::now()).reminded, 1);
        let link = app.last_mail_to("ann@mill.example").link();
        visitor.page(&link).await.expect(200);
        use kontor::db::schema::memberships;
        let role = |role: &str| {
            app.write(|conn| Ok(diesel::update(memberships::table).set(memberships::role.eq(role)).execute(conn)?));
        };
        role("representative");
        visitor.page(&link).await.expect(410);
        visitor.submit(&link, &[]).await.expect(410);
        role("owner");
        visitor.submit(&link, &[]).await.expect(200);
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
