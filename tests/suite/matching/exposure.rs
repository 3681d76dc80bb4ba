//! Who is shown: counted once by one node, told without telling of few, and decided by a network for its clients.

use kontor::clock;
use kontor::exposure;
use serde_json::json;

use super::companies::{BAKERY, MILL, Said, VALVES};
use crate::on_both_databases;
use crate::support::TestApp;

/// Twelve makers of turned parts beside the one who seeks them.
async fn market(app: &TestApp) {
    const MAILS: [&str; 12] = [
        "a@turner.example",
        "b@turner.example",
        "c@turner.example",
        "d@turner.example",
        "e@turner.example",
        "f@turner.example",
        "g@turner.example",
        "h@turner.example",
        "i@turner.example",
        "j@turner.example",
        "k@turner.example",
        "l@turner.example",
    ];
    for mail in MAILS {
        app.published(Said { mail, ..MILL }.offering("Turned valve bodies")).await;
    }
}

on_both_databases! {
    /// Two nodes that come at the same time count once; the next night counts anew, and old counts are forgotten.
    async fn an_occasion_is_counted_once(app: TestApp) {
        app.published(MILL.offering("Turned valve bodies")).await;
        app.published(VALVES.seeking("Turned valve bodies")).await;
        let (inside, now) = (app.inside(), clock::now());
        let current = inside.matcher.now().unwrap();
        let count = |night: &str| exposure::actions::count(&inside.db, &current, night, now).unwrap();
        assert_eq!([count("2026-11-24"), count("2026-11-24"), count("2026-11-25")], [true, false, true]);
        assert_eq!([count("2026-11-26"), count("2026-11-26")], [true, false]);
        app.catch_up();
        assert_eq!(inside.matcher.now().unwrap().exposure_revision(), Some(3));
        let (adviser, network) = app.adviser("eve@heron.example", None).await;
        let found = adviser.get(&format!("/api/v1/networks/{network}/exposure")).await.expect(200).json();
        assert_eq!((&found["revision"], &found["lists"]), (&json!(3), &json!(2)));
        assert_eq!(found["settings"], json!([]), "two companies are too few to tell about");
    }

    /// Figures for all settings, sizes and kinds of region; what few companies make up is left out.
    async fn a_network_sees_who_is_shown(app: TestApp) {
        market(&app).await;
        app.published(VALVES.seeking("Turned valve bodies")).await;
        app.published(BAKERY.offering("Bread")).await;
        let (adviser, network) = app.adviser("eve@heron.example", None).await;
        let (here, page) = (format!("/api/v1/networks/{network}/exposure"), format!("/n/{network}/exposure"));
        assert!(adviser.page(&page).await.expect(200).text().contains("There is nothing to show yet"));
        exposure::count_now(app.inside()).unwrap();
        app.catch_up();
        let found = adviser.get(&here).await.expect(200).json();
        assert_eq!((&found["companies"], &found["lists"], &found["balancing"]), (&json!(14), &json!(14), &json!("usual")));
        let settings = found["settings"].as_array().unwrap();
        let words: Vec<&str> = settings.iter().map(|one| one["balancing"].as_str().unwrap()).collect();
        assert_eq!(words, ["off", "usual", "strong"]);
        for one in settings {
            let tenths: f64 = one["tenths"].as_array().unwrap().iter().map(|share| share.as_f64().unwrap()).sum();
            assert!((tenths - 1.0).abs() < 1e-9, "{one}");
            assert!(one["ten_share"].as_f64().unwrap() > 0.5, "{one}");
        }
        let of = |group: &str| found["regions"].as_array().unwrap().iter().find(|one| one["group"] == group).cloned();
        let told = found["regions"].as_array().unwrap().iter().filter_map(|one| one["companies"].as_i64()).sum::<i64>();
        assert!(told == 0 || told >= 12, "{found}");
        assert!(of("central").is_some() || of("peripheral").is_some() || of("unknown").is_some());
        let text = adviser.page(&page).await.expect(200).text();
        assert!(text.contains("The ten most shown companies have") && !text.contains("Decide for your clients"), "{text}");
        app.person("nobody@heron.example").await.get(&here).await.expect(404);
    }

    /// Managers decide, in the order of versions; the decision holds for lists of the network's clients, and each match that was
    /// moved says so.
    async fn a_manager_decides(app: TestApp) {
        market(&app).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let (adviser, network) = app.adviser("eve@heron.example", Some(&valves)).await;
        let root = app.administrator("root@kontor.example").await;
        exposure::count_now(app.inside()).unwrap();
        app.catch_up();
        let here = format!("/api/v1/networks/{network}/exposure");
        let list = format!("/api/v1/matches?organisation={}", valves.id);
        let first = valves.owner.get(&list).await.expect(200).json();
        assert_eq!((&first["balancing"], &first["exposure_revision"]), (&json!("usual"), &json!(1)));
        let wish = json!({ "balancing": "off", "peripheral": ["DE21"], "central": ["HU"] });
        adviser.put(&here, wish.clone()).if_match(0).await.expect(403);
        let decided = root.put(&here, wish.clone()).if_match(0).await.expect(200).json();
        assert_eq!((&decided["peripheral"], &decided["central"]), (&json!(["DE21"]), &json!(["HU"])));
        root.put(&here, wish).if_match(0).await.expect(412);
        let plain = valves.owner.get(&list).await.expect(200).json();
        assert_eq!(plain["balancing"], json!("off"));
        let ranks = |list: &serde_json::Value, id: &str| {
            let items = list["items"].as_array().unwrap();
            items.iter().find(|one| one["candidate"]["id"] == id).map(|one| one["rank"].as_u64().unwrap())
        };
        for one in plain["items"].as_array().unwrap() {
            assert_eq!(one["moved"], json!(null));
        }
        root.put(&here, json!({ "balancing": "strong" })).if_match(1).await.expect(200);
        let strong = valves.owner.get(&list).await.expect(200).json();
        assert_eq!(strong["balancing"], json!("strong"));
        for one in strong["items"].as_array().unwrap() {
            let by_points = ranks(&plain, one["candidate"]["id"].as_str().unwrap()).unwrap();
            let moved = (by_points != one["rank"].as_u64().unwrap()).then_some(by_points);
            assert_eq!(one["moved"]["unbalanced"].as_u64(), moved, "{one}");
            let address = format!("/api/v1/matches/explain?organisation={}&candidate={}", valves.id, one["candidate"]["id"].as_str().unwrap());
            let explained = valves.owner.get(&address).await.expect(200).json();
            assert_eq!((&explained["moved"], &explained["standing"]["rank"]), (&one["moved"], &one["rank"]));
        }
        let wrong = json!({ "balancing": "gently", "peripheral": ["DE21", "XX9"], "central": ["DE21"] });
        let refused = root.put(&here, wrong).if_match(2).await.expect(422).json().to_string();
        for field in ["balancing", "peripheral", "central"] {
            assert!(refused.contains(&format!("\"{field}\"")), "{refused}");
        }
        let pressed = [("balancing", "usual"), ("version", "2"), ("peripheral", "at11, de40")];
        root.submit(&format!("/n/{network}/exposure"), &pressed).await.expect(303);
        let last = root.get(&here).await.expect(200).json();
        assert_eq!((&last["balancing"], &last["peripheral"]), (&json!("usual"), &json!(["AT11", "DE40"])));
    }
}
