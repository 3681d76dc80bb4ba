//! Keeping, putting aside and back, telling the adviser.

use serde_json::json;

use super::companies::{BAKERY, Company, MILL, Said, VALVES};
use crate::on_both_databases;

on_both_databases! {
    /// "Not for us" takes it out of the list, and back in when it is taken back.
    async fn not_for_us_and_undo(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let mark = json!({"organisation": mill.id, "candidate": valves.profile, "mark": "not_for_us",
            "reason": "TOO_LARGE", "rank": 1});
        let noted = mill.owner.put("/api/v1/matches/marks", mark.clone()).await.expect(200).items();
        assert_eq!(noted[0]["reason"], "TOO_LARGE");
        mill.owner.put("/api/v1/matches/marks", mark).await.expect(200);
        assert!(mill.ranked("").await.is_empty());
        // The other side does not learn of it.
        assert_eq!(valves.ranked("").await, std::slice::from_ref(&mill.profile));
        let path = format!("/api/v1/matches/marks?organisation={}", mill.id);
        assert_eq!(mill.owner.get(&path).await.expect(200).items().len(), 1);
        mill.owner.delete(&format!("{path}&candidate={}&mark=not_for_us", valves.profile)).await.expect(204);
        assert_eq!(mill.ranked("").await, [valves.profile]);
    }

    /// What is wrong with a mark is told.
    async fn a_mark_is_checked(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let mark = |candidate: &str, mark: &str, reason: &str| {
            json!({"organisation": mill.id, "candidate": candidate, "mark": mark, "reason": reason})
        };
        let path = "/api/v1/matches/marks";
        let wrong = mill.owner.put(path, mark(&valves.profile, "loved", "NO_TIME")).await.expect(422);
        assert_eq!(wrong.refused_fields(), ["mark", "reason"]);
        let unknown = json!({"organisation": mill.id, "candidate": "6c0a4d54-1111-4222-8333-944455556666", "mark": "kept"});
        mill.owner.put(path, unknown).await.expect(404);
        let oneself = json!({"organisation": mill.id, "candidate": mill.profile, "mark": "kept"});
        mill.owner.put(path, oneself).await.expect(404);
        let told = json!({"organisation": mill.id, "candidate": valves.profile, "mark": "told_adviser"});
        assert_eq!(mill.owner.put(path, told).await.expect(409).code(), "match_no_adviser");
    }

    /// The adviser gets one mail and one task, however often it is pressed.
    async fn the_adviser_is_told_once(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let (adviser, _) = app.adviser("eve@heron.example", Some(&mill)).await;
        let told = json!({"organisation": mill.id, "candidate": valves.profile, "mark": "told_adviser"});
        for _ in 0..2 {
            mill.owner.put("/api/v1/matches/marks", told.clone()).await.expect(200);
        }
        let mails: Vec<(String, String)> = app.read(|conn| {
            use diesel::prelude::*;
            use kontor::db::schema::outbox;
            let to = outbox::table.filter(outbox::recipient.eq("eve@heron.example"));
            Ok(to.select((outbox::subject, outbox::body)).load(conn)?)
        });
        assert_eq!(mails.len(), 1);
        let (subject, body) = &mails[0];
        assert!(subject.contains("Canarymill") && subject.contains("Maker of hydraulic valves"), "{subject}");
        assert!(body.contains(&format!("/o/{}/matches/{}", mill.id, valves.profile)), "{body}");
        assert!(!body.contains("Zebrafinch") && !body.contains(&valves.id));
        let tasks = adviser.get("/api/v1/tasks").await.expect(200).text();
        assert_eq!(tasks.matches(&valves.profile).count(), 1, "{tasks}");
    }

    /// The adviser in charge is told, and nobody else of the network; the deputy where that one has left; else everybody.
    async fn the_adviser_in_charge_is_told(app: TestApp) {
        use diesel::prelude::*;
        use kontor::db::schema::{mandates, network_members, outbox};
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let bakery = app.published(BAKERY).await;
        let (eve, network) = app.adviser("eve@heron.example", Some(&mill)).await;
        let (adam, zoe) = (app.person("adam@heron.example").await, app.person("zoe@heron.example").await);
        let account = |mail: &str| crate::organisations::account_of(&app, mail);
        for mail in ["adam@heron.example", "zoe@heron.example"] {
            app.write(|conn| {
                let row = (network_members::id.eq(uuid::Uuid::new_v4().to_string()), network_members::network_id.eq(&network),
                    network_members::account_id.eq(account(mail)), network_members::role.eq("adviser"),
                    network_members::created_at.eq(kontor::clock::now()));
                Ok(diesel::insert_into(network_members::table).values(row).execute(conn)?)
            });
        }
        let in_charge = |adviser: Option<&str>, deputy: Option<&str>| {
            app.write(|conn| {
                let names = (mandates::adviser_id.eq(adviser.map(account)), mandates::deputy_id.eq(deputy.map(account)));
                Ok(diesel::update(mandates::table).set(names).execute(conn)?)
            });
        };
        let tell = async |candidate: &str| {
            let told = json!({"organisation": mill.id, "candidate": candidate, "mark": "told_adviser"});
            mill.owner.put("/api/v1/matches/marks", told).await.expect(200);
        };
        let mailed = || -> Vec<String> {
            app.read(|conn| {
                let to = outbox::table.filter(outbox::dedup_key.ne("")).order(outbox::recipient).select(outbox::recipient);
                let all: Vec<String> = to.load(conn)?;
                Ok(all.into_iter().filter(|to| to.ends_with("@heron.example")).collect())
            })
        };
        let tasks = async |of: &crate::support::Actor| of.get("/api/v1/tasks").await.expect(200).items().len();
        in_charge(Some("zoe@heron.example"), Some("adam@heron.example"));
        tell(&valves.profile).await;
        assert_eq!(mailed(), ["zoe@heron.example"]);
        assert_eq!((tasks(&zoe).await, tasks(&adam).await, tasks(&eve).await), (1, 0, 0));
        in_charge(None, None);
        tell(&bakery.profile).await;
        assert_eq!(mailed(), ["adam@heron.example", "eve@heron.example", "zoe@heron.example", "zoe@heron.example"]);
        assert_eq!((tasks(&zoe).await, tasks(&adam).await, tasks(&eve).await), (2, 1, 1));
    }

    /// One record out of two: what it said of others and what others said of it stays, each once; of the two profiles the one that
    /// others read stays.
    async fn a_merge_keeps_what_was_said(app: TestApp) {
        let root = app.administrator("root@kontor.example").await;
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let bakery = app.published(BAKERY).await;
        let twin = Said { mail: "new@canarymill.example", name: "CANARYMILL KFT", ..MILL };
        let twin = app.published(twin).await;
        let mark = async |by: &Company, on: &Company, mark: &str| {
            let body = json!({"organisation": by.id, "candidate": on.profile, "mark": mark});
            by.owner.put("/api/v1/matches/marks", body).await.expect(200);
        };
        mark(&mill, &valves, "kept").await;
        mark(&twin, &valves, "kept").await;
        mark(&twin, &bakery, "not_for_us").await;
        mark(&valves, &twin, "kept").await;
        mark(&bakery, &mill, "kept").await;
        mark(&bakery, &twin, "kept").await;
        mark(&mill, &twin, "kept").await;
        let cases = root.get("/api/v1/duplicate-cases").await.expect(200).items();
        let case = format!("/api/v1/duplicate-cases/{}", cases[0]["id"].as_str().unwrap());
        root.post(&format!("{case}/look"), json!({"reason": "Asked by the owner"})).await.expect(200);
        // The record that stays is the one whose profile nobody reads any more: the other profile takes its place.
        mill.owner.post(&format!("/api/v1/organisations/{}/profile/withdrawal", mill.id), json!({})).await.expect(200);
        root.post(&format!("{case}/merge"), json!({"keep": mill.id})).await.expect(204);
        app.catch_up();
        let marks = async |of: &Company| {
            let path = format!("/api/v1/matches/marks?organisation={}", of.id);
            let all = of.owner.get(&path).await.expect(200).items();
            let one = |item: &serde_json::Value| format!("{} {}", item["mark"].as_str().unwrap(), item["candidate"]["id"].as_str().unwrap());
            let mut found: Vec<String> = all.iter().map(one).collect();
            found.sort();
            found
        };
        let mut expected = [format!("kept {}", valves.profile), format!("not_for_us {}", bakery.profile)];
        expected.sort();
        assert_eq!(marks(&mill).await, expected);
        assert_eq!(marks(&valves).await, [format!("kept {}", twin.profile)]);
        assert_eq!(marks(&bakery).await, [format!("kept {}", twin.profile)]);
        let visitor = app.visitor();
        visitor.get(&format!("/api/v1/profiles/{}", twin.profile)).await.expect(200);
        visitor.get(&format!("/api/v1/profiles/{}", mill.profile)).await.expect(404);
        let offers = mill.owner.get(&format!("/api/v1/organisations/{}/opportunities", mill.id)).await.expect(200).items();
        assert_eq!(offers.len(), 1);
        // Both owners' sessions go on: the second one has a seat still.
        twin.owner.get(&format!("/api/v1/organisations/{}", mill.id)).await.expect(200);
    }
}
