//! Who is in a ranking, in which order, and that it adds up.

use kontor::error::Result;
use kontor::organisations;
use serde_json::{Value, json};

use super::companies::{BAKERY, MILL, VALVES};
use crate::on_both_databases;

fn contributions(direction: &Value) -> f64 {
    let lines = direction["criteria"].as_array().unwrap();
    lines.iter().map(|line| line["contribution"].as_f64().unwrap()).sum()
}

on_both_databases! {
    /// The one that seeks what is offered comes first, as soon as rankings have caught up.
    async fn a_partner_appears_after_it_has_published(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies in small series")).await;
        app.published(BAKERY.seeking("Flour from old kinds of wheat")).await;
        let valves = app.company(VALVES.seeking("Turned valve bodies")).await;
        app.catch_up();
        assert!(!mill.ranked("").await.contains(&valves.profile));
        valves.publish().await;
        app.catch_up();
        assert_eq!(mill.ranked("").await[0], valves.profile);
        let first = mill.owner.get(&mill.matches()).await.expect(200).items()[0].clone();
        let told = first["pieces"][0]["text"].as_str().unwrap();
        assert!(told.contains("They seek “Turned valve bodies”"), "{told}");
    }

    /// Contributions of both directions make the total, and the pieces of the bar make the points.
    async fn it_adds_up(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let explained = mill.explained(&valves).await;
        let sum = contributions(&explained["forward"]) + contributions(&explained["backward"]);
        let total = explained["total"].as_f64().unwrap();
        assert!(total > 0.0 && (sum - total).abs() < 1e-9, "{sum} {total}");
        assert_eq!(explained["standing"]["rank"], 1);
        let first = mill.owner.get(&mill.matches()).await.expect(200).items()[0].clone();
        let pieces = first["pieces"].as_array().unwrap();
        let shown: f64 = pieces.iter().map(|piece| piece["points"].as_f64().unwrap()).sum();
        let shown = shown + first["rest"].as_f64().unwrap();
        assert!((shown - first["points"].as_f64().unwrap()).abs() < 1e-9);
        assert!((shown - total * 100.0).abs() <= 0.05 + 1e-9, "{shown} {total}");
    }

    /// What is forward for one is backward for the other.
    async fn swapping_the_two_swaps_the_directions(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let (one, other) = (mill.explained(&valves).await, valves.explained(&mill).await);
        let value = |of: &Value, direction: &str, criterion: &str| {
            let lines = of[direction]["criteria"].as_array().unwrap().clone();
            lines.into_iter().find(|line| line["criterion"] == criterion).unwrap()["value"].clone()
        };
        for criterion in ["demand_supply", "countries"] {
            assert_eq!(value(&one, "forward", criterion), value(&other, "backward", criterion), "{criterion}");
            assert_eq!(value(&one, "backward", criterion), value(&other, "forward", criterion), "{criterion}");
        }
    }

    /// Paused and withdrawn ones are gone, and are then like ones that never were.
    async fn who_is_not_shown_vanishes(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        assert_eq!(mill.ranked("").await, std::slice::from_ref(&valves.profile));
        app.write(|conn| -> Result<()> {
            use diesel::prelude::*;
            use kontor::db::schema::organisations as table;
            let until = kontor::clock::now().date() + chrono::Duration::days(20);
            diesel::update(table::table.find(valves.key())).set(table::paused_until.eq(until)).execute(conn)?;
            organisations::changed(conn, &valves.key(), kontor::clock::now())
        });
        app.catch_up();
        assert!(mill.ranked("").await.is_empty());
        let path = |candidate: &str| format!("/api/v1/matches/explain?organisation={}&candidate={candidate}", mill.id);
        let gone = mill.owner.get(&path(&valves.profile)).await.expect(404);
        let never = mill.owner.get(&path("6c0a4d54-1111-4222-8333-944455556666")).await.expect(404);
        assert_eq!(gone.json(), never.json());
    }

    /// A filter leaves out, and the explanation says which one did.
    async fn filters_leave_out_and_say_so(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let bakery = app.published(BAKERY.offering("Bread")).await;
        let only = mill.ranked("&countries=PT").await;
        assert_eq!(only, std::slice::from_ref(&bakery.profile));
        let none = mill.ranked("&certificates=ISO9001&sizes=LARGE").await;
        assert!(none.is_empty());
        let path = format!(
            "/api/v1/matches/explain?organisation={}&candidate={}&countries=PT",
            mill.id, valves.profile
        );
        let explained = mill.owner.get(&path).await.expect(200).json();
        assert_eq!(explained["removals"][0]["code"], "country");
        assert!(explained["standing"].is_null());
        let facets = mill.owner.get(&mill.matches()).await.json()["facets"]["countries"].clone();
        let counts: i64 = facets.as_array().unwrap().iter().map(|one| one["count"].as_i64().unwrap()).sum();
        assert_eq!(counts, 2);
    }

    /// Every parameter that is wrong is named, and nothing is a fault of ours.
    async fn nonsense_is_refused_with_words(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let refused = mill.owner.get(&format!(
            "{}&preset=fame&weights=fame:high&weights=text:-1&countries=QQ&limit=51",
            mill.matches()
        )).await.expect(422);
        assert_eq!(refused.refused_fields(), ["preset", "weights", "weights", "countries.0", "limit"]);
        let off: String = ["demand_supply", "sector_depth", "field_affinity", "countries", "cooperation_type",
            "digital", "languages", "size", "certificates", "text", "trust"]
            .map(|criterion| format!("&weights={criterion}:off")).concat();
        let zero = mill.owner.get(&format!("{}{off}", mill.matches())).await.expect(422);
        assert_eq!(zero.json()["errors"][0]["code"], "match_weights_zero");
        for query in ["&limit=9223372036854775808", "&cursor=AAAA", "&cursor=%00", "&limit=-1", "&nothing=1"] {
            mill.owner.get(&format!("{}{query}", mill.matches())).await.expect(422);
        }
        let misshapen = mill.owner.get(&format!("{}&limit=many&nothing=1&own_country=perhaps", mill.matches()));
        assert_eq!(misshapen.await.expect(422).refused_fields(), ["limit", "nothing", "own_country"]);
    }

    /// Somebody else's ranking is not there, whoever asks.
    async fn other_peoples_rankings_are_not_there(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let (adviser, _) = app.adviser("eve@heron.example", None).await;
        for stranger in [&valves.owner, &adviser] {
            let theirs = stranger.get(&mill.matches()).await.expect(404);
            let nobodys = stranger.get("/api/v1/matches?organisation=6c0a4d54-1111-4222-8333-944455556666").await.expect(404);
            assert_eq!(theirs.json(), nobodys.json());
            stranger.get(&format!("/api/v1/matches/marks?organisation={}", mill.id)).await.expect(404);
            let mark = json!({"organisation": mill.id, "candidate": valves.profile, "mark": "kept"});
            stranger.put("/api/v1/matches/marks", mark).await.expect(404);
            stranger.page(&format!("/o/{}/matches", mill.id)).await.expect(404);
        }
        let (helper, _) = app.adviser("adam@heron.example", Some(&mill)).await;
        assert_eq!(helper.get(&mill.matches()).await.expect(200).items().len(), 1);
    }

    /// Pages follow each other without a gap and without a repetition, though many are alike.
    async fn pages_have_no_gaps_and_no_repetitions(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        const MAILS: [&str; 7] = ["a@x1.example", "a@x2.example", "a@x3.example", "a@x4.example",
            "a@x5.example", "a@x6.example", "a@x7.example"];
        const NAMES: [&str; 7] = ["Arvid", "Bertil", "Cesar", "David", "Erik", "Filip", "Gustav"];
        for (mail, name) in MAILS.into_iter().zip(NAMES) {
            let mut said = VALVES.seeking("Turned valve bodies");
            (said.mail, said.name) = (mail, name);
            app.published(said).await;
        }
        let whole = mill.ranked("&limit=50").await;
        assert_eq!(whole.len(), 7);
        let (mut read, mut cursor) = (Vec::new(), String::new());
        loop {
            let answer = mill.owner.get(&format!("{}&limit=3{cursor}", mill.matches())).await.expect(200);
            read.extend(answer.items().iter().map(|one| one["candidate"]["id"].as_str().unwrap().to_owned()));
            match answer.json()["next"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(read, whole);
    }
}
