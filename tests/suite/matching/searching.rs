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

    /// The first page and the list find what the search finds, whatever the words; without words the newest comes first.
    async fn the_first_page_searches_alike(app: TestApp) {
        use diesel::prelude::*;
        use kontor::db::schema::opportunities;
        app.published(MILL.offering("Turned valve bodies")).await;
        let mut hidden = VALVES.seeking("Turned valve bodies, machined");
        hidden.opportunity["is_public"] = json!(false);
        let valves = app.published(hidden).await;
        app.published(BAKERY.offering("Fresh bread for hotels")).await;
        let visitor = app.visitor();
        let titles = ["Turned valve bodies", "Fresh bread for hotels"];
        for words in ["valve bodies", "vavle bodys", "turning", "25.53", "Zerspanung", "hotel", "qqqqzzzz", "in"] {
            let words = words.replace(' ', "+");
            let found = visitor.get(&format!("/api/v1/search?q={words}")).await.expect(200).items();
            let page = visitor.page(&format!("/?q={words}")).await.expect(200).text();
            let page = page.replace("<mark>", "").replace("</mark>", "");
            let shown = titles.iter().filter(|title| page.contains(&format!(">{title}</a>"))).count();
            assert_eq!(shown, found.len(), "{words}: {page}");
            assert!(!page.contains("machined"), "{page}");
            let ids = |items: Vec<serde_json::Value>| items.iter().map(|one| one["id"].clone()).collect::<Vec<_>>();
            let listed = visitor.get(&format!("/api/v1/opportunities?q={words}")).await.expect(200).items();
            assert_eq!(ids(listed), ids(found), "{words}");
        }
        let page = visitor.page("/?q=vavle+bodys").await.expect(200).text();
        assert!(page.contains("Turned <mark>valve</mark> <mark>bodies</mark></a>"), "{page}");
        let refused = visitor.get("/api/v1/opportunities?q=valve%00").await.expect(422).refused_fields();
        assert_eq!(refused, ["q"]);
        assert!(valves.owner.page("/?q=vavle+bodys").await.expect(200).text().contains("machined"));
        for path in ["/", "/search"] {
            assert!(visitor.page(&format!("{path}?lang=de")).await.expect(200).text().contains("Geschrieben auf Englisch"), "{path}");
            assert!(!visitor.page(&format!("{path}?lang=en")).await.expect(200).text().contains("Written in"), "{path}");
        }
        let order = async || {
            let page = visitor.page("/").await.expect(200).text();
            let mut places = titles.map(|title| (page.find(&format!(">{title}</a>")).expect("on the page"), title));
            places.sort_unstable();
            places.map(|(_, title)| title)
        };
        let date = |kind: &str, days: i64| app.write(|conn| {
            let at = kontor::clock::now().plus(chrono::Duration::days(days));
            let those = opportunities::table.filter(opportunities::kind.eq(kind)).filter(opportunities::is_public.eq(true));
            let ids: Vec<String> = those.select(opportunities::id).order(opportunities::id).load(conn)?;
            let which = if days == -9 { &ids[..1] } else { &ids[..] };
            Ok(diesel::update(opportunities::table.filter(opportunities::id.eq_any(which)))
                .set(opportunities::published_at.eq(Some(at))).execute(conn)?)
        });
        date("business_offer", 0);
        let first = order().await;
        date("business_offer", -9);
        let second = order().await;
        assert_eq!(first, [second[1], second[0]], "what is older goes to the end");
    }

    /// Pages of what was found follow one another in the order of the search.
    async fn what_is_found_comes_page_by_page(app: TestApp) {
        app.published(MILL.offering("Turned valve bodies")).await;
        app.published(VALVES.seeking("Valve bodies, turned and milled")).await;
        app.published(BAKERY.offering("Bread in the form of valves")).await;
        let visitor = app.visitor();
        let ids = |items: Vec<serde_json::Value>| items.into_iter().map(|one| one["id"].clone()).collect::<Vec<_>>();
        let all = ids(visitor.get("/api/v1/search?q=valve+body").await.expect(200).items());
        let (mut paged, mut next) = (Vec::new(), String::new());
        loop {
            let page = visitor.get(&format!("/api/v1/opportunities?q=valve+body&limit=1{next}")).await.expect(200);
            paged.extend(ids(page.items()));
            match page.json()["next"].as_str() {
                Some(cursor) => next = format!("&cursor={cursor}"),
                None => break,
            }
        }
        assert_eq!((paged.len(), paged), (3, all));
        let narrowed = visitor.get("/api/v1/opportunities?q=vavle&kind=business_request").await.expect(200).items();
        assert_eq!(narrowed.len(), 1);
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
