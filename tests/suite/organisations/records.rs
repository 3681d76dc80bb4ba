//! The record: founding, reading, changing, deleting.

use serde_json::json;

use super::{company, joins, path};
use crate::on_both_databases;

on_both_databases! {
    /// Everything that is sent comes back, checked against the lists, and the region follows from the town.
    async fn a_record_is_kept_as_it_was_sent(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let id = company(&ann, "Mátra Precíziós Kft.").await;
        let read = ann.get(&path(&id)).await.expect(200);
        assert_eq!(read.json()["region"], "HU312");
        let change = json!({
            "website": "www.matra.example", "registration_number": "12-34-567890", "founded_year": 1994,
            "languages": [{ "language": "hu", "level": "native" }, { "language": "de", "level": "b2" }],
            "sectors": ["25.53"],
            "references": [{ "delivered": "Valve bodies", "language": "en", "sector": "25.53", "year": "2024", "country": "AT" }],
            "countries": [{ "country": "SE", "stance": "wanted", "motive": "NEW_CUSTOMERS", "first_step": "TRADE_FAIR" }],
            "digital_wish": "similar",
        });
        let changed = ann.patch(&path(&id), change).if_match(read.version()).await.expect(200);
        let record = changed.json();
        assert_eq!(record["website"], "https://www.matra.example");
        assert_eq!(record["founded_year"], 1994);
        assert_eq!(record["sectors"][0]["code"], "nace:2.1:25.53");
        assert_eq!(record["references"][0]["year"], 2024);
        assert_eq!(record["languages"][1]["level"], "b2");
        assert_eq!(record["countries"][0]["stance"], "wanted");
        assert_eq!(record, ann.get(&path(&id)).await.expect(200).json());
        let cleared = ann.patch(&path(&id), json!({ "website": "", "sectors": [] }))
            .if_match(changed.version()).await.expect(200).json();
        assert_eq!(cleared["website"], json!(null));
        assert_eq!(cleared["sectors"], json!([]));
        assert_eq!(cleared["references"], record["references"]);
    }

    /// Every bad field is named at once, and nothing is saved.
    async fn all_mistakes_are_told_at_once(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let bad = json!({
            "name": " ", "country": "XX", "website": "javascript:alert(1)", "founded_year": 94, "sectors": ["99.99"],
            "languages": [{ "language": "hu", "level": "well" }], "city": "a\u{202E}b",
            "countries": [{ "country": "SE", "stance": "wanted" }, { "country": "SE", "stance": "active" }],
        });
        let refused = ann.post("/api/v1/organisations", bad).await.expect(422);
        let mut fields = refused.refused_fields();
        fields.sort();
        assert_eq!(fields, ["city", "countries.1.country", "country", "founded_year", "languages.0.level", "name", "sectors.0", "website"]);
        assert_eq!(ann.get("/api/v1/organisations").await.expect(200).items(), Vec::<serde_json::Value>::new());
        let forbidden = json!({ "name": "Mill", "country": "HU", "verified": true });
        assert_eq!(ann.post("/api/v1/organisations", forbidden).await.expect(422).refused_fields(), ["verified"]);
    }

    /// Another company's owner, a visitor and an administrator without a recorded look don't learn that it exists.
    async fn a_record_is_nobody_elses_business(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let bob = app.person("bob@press.example").await;
        let root = app.administrator("root@kontor.example").await;
        let id = company(&ann, "Mill").await;
        company(&bob, "Press").await;
        let before = ann.get(&path(&id)).await.expect(200);
        let nowhere = path("00000000-0000-4000-8000-000000000000");
        for stranger in [&bob, &root] {
            for part in ["", "/people", "/invitations", "/mandates", "/join-requests", "/break-glass"] {
                let refused = stranger.get(&format!("{}{part}", path(&id))).await.expect(404);
                let unknown = stranger.get(&format!("{nowhere}{part}")).await.expect(404);
                assert_eq!(refused.body, unknown.body, "{part}");
            }
            stranger.patch(&path(&id), json!({ "name": "Mine" })).if_match(1).await.expect(404);
            stranger.delete(&path(&id)).if_match(1).await.expect(404);
            let pause = json!({ "until": "2099-01-01" });
            stranger.put(&format!("{}/pause", path(&id)), pause).if_match(1).await.expect(404);
            let invitation = json!({ "email": "eve@evil.example", "role": "owner" });
            stranger.post(&format!("{}/invitations", path(&id)), invitation).await.expect(404);
        }
        app.visitor().get(&path(&id)).await.expect(401);
        assert_eq!(ann.get(&path(&id)).await.expect(200).body, before.body);
    }

    /// A change names the version that it changes.
    async fn a_stale_change_is_refused(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let id = company(&ann, "Mill").await;
        ann.patch(&path(&id), json!({ "city": "Eger" })).await.expect(428);
        ann.patch(&path(&id), json!({ "city": "Eger" })).if_match(1).await.expect(200);
        ann.patch(&path(&id), json!({ "city": "Hatvan" })).if_match(1).await.expect(412);
        assert_eq!(ann.get(&path(&id)).await.expect(200).json()["city"], "Eger");
    }

    /// Only an owner deletes, and everything goes.
    async fn deleting_takes_everything_away(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let id = company(&ann, "Mill").await;
        let rep = joins(&app, &ann, &id, "rep@mill.example", "representative").await;
        rep.delete(&path(&id)).if_match(1).await.expect(403);
        ann.delete(&path(&id)).if_match(1).await.expect(204);
        ann.get(&path(&id)).await.expect(404);
        assert!(rep.get("/api/v1/organisations").await.expect(200).items().is_empty());
    }

    /// A pause ends after a year at most, and can be taken back.
    async fn a_company_pauses_and_comes_back(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let id = company(&ann, "Mill").await;
        let pause = format!("{}/pause", path(&id));
        ann.put(&pause, json!({ "until": "2001-01-01" })).if_match(1).await.expect(422);
        let until = (kontor::clock::now().date() + chrono::Days::new(30)).to_string();
        let paused = ann.put(&pause, json!({ "until": until, "reason": "Full" })).if_match(1).await.expect(200);
        assert_eq!(paused.json()["paused_until"], until);
        let back = ann.delete(&pause).if_match(paused.version()).await.expect(200);
        assert_eq!(back.json()["paused_until"], json!(null));
    }

    /// Rankings see each change as a row, in order, with the company that it is about.
    async fn changes_are_counted(app: TestApp) {
        use diesel::prelude::*;
        use kontor::db::schema::changes;
        let ann = app.person("ann@mill.example").await;
        let id = company(&ann, "Mill").await;
        ann.patch(&path(&id), json!({ "city": "Eger" })).if_match(1).await.expect(200);
        // Nothing changed: nothing to look at.
        ann.patch(&path(&id), json!({ "city": "Eger" })).if_match(2).await.expect(200);
        let rows: Vec<(i64, String)> = app.read(|conn| {
            Ok(changes::table.order(changes::sequence).select((changes::sequence, changes::organisation_id)).load(conn)?)
        });
        assert_eq!(rows, [(1, id.clone()), (2, id)]);
    }
}
