//! Keeping, putting aside and back, telling the adviser.

use serde_json::json;

use super::companies::{MILL, VALVES};
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
}
