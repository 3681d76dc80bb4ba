//! Search: what is found, by whom, and how it is told.

use serde_json::json;

use super::companies::{BAKERY, MILL, VALVES};
use crate::on_both_databases;

on_both_databases! {
    /// Stems, beginnings and typing errors find the same, and it is said how they were understood.
    async fn typing_errors_are_understood_and_told(app: TestApp) {
        app.published(MILL.offering("Turned valve bodies")).await;
        app.published(BAKERY.offering("Fresh bread for hotels")).await;
        let visitor = app.visitor();
        for words in ["turned", "valves", "valve bodie"] {
            let found = visitor.get(&format!("/api/v1/search?q={}", words.replace(' ', "+"))).await.expect(200);
            assert_eq!(found.items().len(), 1, "{words}");
        }
        let found = visitor.get("/api/v1/search?q=turnde").await.expect(200).json();
        assert_eq!(found["items"].as_array().unwrap().len(), 1);
        assert_eq!(found["corrections"], json!([{"typed": "turnde", "meant": "Turned"}]));
        let title = &found["items"][0]["title"];
        let (from, to) = (title["ranges"][0][0].as_u64().unwrap(), title["ranges"][0][1].as_u64().unwrap());
        let text: Vec<char> = title["text"].as_str().unwrap().chars().collect();
        let marked: String = text[from as usize..to as usize].iter().collect();
        assert_eq!(marked, "Turned");
        let none = visitor.get("/api/v1/search?q=Zerspanung").await.expect(200).json();
        assert_eq!(none["understood"][0]["code"], "25.53");
    }

    /// Visitors find only what is marked public; its hidden neighbours leave no trace, in counts neither.
    async fn visitors_find_only_what_is_public(app: TestApp) {
        let mut said = VALVES.seeking("Turned valve bodies");
        said.opportunity["is_public"] = json!(false);
        let valves = app.published(said).await;
        let mill = app.published(MILL.offering("Milled plates")).await;
        let path = "/api/v1/search?q=turned";
        let visitors = app.visitor().get(path).await.expect(200).json();
        assert_eq!(visitors["items"], json!([]));
        assert_eq!(visitors["total"], 0);
        assert_eq!(mill.owner.get(path).await.expect(200).items().len(), 1);
        let profiles = app.visitor().get("/api/v1/search?q=turned&scope=profiles").await.expect(200).text();
        assert!(!profiles.contains(&valves.profile), "{profiles}");
    }

    /// A code is a field, filters narrow down, facets count.
    async fn codes_filters_and_facets(app: TestApp) {
        app.published(MILL.offering("Turned valve bodies")).await;
        app.published(VALVES.seeking("Turned valve bodies")).await;
        let visitor = app.visitor();
        let count = async |query: &str| {
            visitor.get(&format!("/api/v1/search?{query}")).await.expect(200).items().len()
        };
        assert_eq!(count("q=25.53").await, 2);
        assert_eq!(count("q=turned&countries=SE").await, 1);
        assert_eq!(count("opportunities=business_offer").await, 1);
        assert_eq!(count("q=10.71").await, 0);
        let facets = visitor.get("/api/v1/search?q=turned&countries=SE").await.expect(200).json()["facets"].clone();
        assert_eq!(facets["countries"].as_array().unwrap().len(), 2);
        let wrong = visitor.get("/api/v1/search?scope=people&countries=QQ").await.expect(422);
        assert_eq!(wrong.refused_fields(), ["scope", "countries.0"]);
    }
}
