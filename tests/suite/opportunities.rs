//! Offers and requests: written, published with the profile, read by others, over.

use kontor::clock;
use kontor::profiles::actions::run_calendar;
use serde_json::{Value, json};

use crate::on_both_databases;
use crate::profiles::{company, publish};

fn offer() -> Value {
    json!({"kind": "business_offer", "language": "en", "title": "Turned valve bodies in small series",
        "description": "200 to 2 000 pieces a year in duplex steel, measured.", "sectors": ["25.53"],
        "cooperation_types": ["SUBCONTRACTING"], "target_countries": ["SE", "FI"], "partner_sizes": ["SMALL"]})
}

on_both_databases! {
    /// A draft is nobody else's; it is published with the profile; closed it says so and shows others.
    async fn an_opportunity_is_published_closed_and_gone(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let list = format!("/api/v1/organisations/{mill}/opportunities");
        let made = ann.post(&list, offer()).await.expect(201);
        let id = made.id();
        let (own, public) = (format!("{list}/{id}"), format!("/api/v1/opportunities/{id}"));
        assert_eq!(made.location(), own);
        app.visitor().get(&public).await.expect(404);
        publish(&ann, &mill).await;
        let seen = app.visitor().get(&public).await.expect(200).json();
        assert_eq!((seen["title"].clone(), seen["country"]["code"].clone()), (offer()["title"].clone(), json!("HU")));
        assert_eq!(app.visitor().get("/api/v1/opportunities").await.expect(200).items().len(), 1);
        ann.post(&format!("{own}/publication"), json!({})).await.expect(409);
        // A published one is checked at each change.
        let mut leaking = offer();
        leaking["title"] = json!("Valve bodies by Zwirbelkanari");
        let version = ann.get(&own).await.expect(200).version();
        assert_eq!(ann.put(&own, leaking).if_match(version).await.expect(422).refused_fields(), ["title"]);
        ann.put(&own, offer()).if_match(version + 7).await.expect(412);
        ann.post(&format!("{own}/closure"), json!({})).await.expect(200);
        app.visitor().get(&public).await.expect(410);
        app.visitor().page(&format!("/opportunities/{id}")).await.expect(410);
        ann.post(&format!("{own}/closure"), json!({})).await.expect(409);
        let version = ann.get(&own).await.expect(200).version();
        ann.delete(&own).if_match(version).await.expect(204);
        app.visitor().get(&public).await.expect(404);
    }

    /// What gives the company away for certain is refused when a draft is saved, at its field; what may be harmless waits for publication.
    async fn a_draft_that_names_its_company_is_not_saved(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let list = format!("/api/v1/organisations/{mill}/opportunities");
        let with = |field: &str, text: &str| {
            let mut one = offer();
            one[field] = json!(text);
            one
        };
        let named = with("title", "Zwirbelkanari: parts");
        let reached = with("description", "Write to sales@zwirbel.example, we answer within a day.");
        assert_eq!(ann.post(&list, named.clone()).await.expect(422).refused_fields(), ["title"]);
        assert_eq!(ann.post(&list, reached).await.expect(422).refused_fields(), ["description"]);
        assert!(ann.get(&list).await.expect(200).items().is_empty());
        let id = ann.post(&list, with("title", "Turned parts from Gyöngyös")).await.expect(201).id();
        let own = format!("{list}/{id}");
        assert_eq!(ann.put(&own, named).if_match(1).await.expect(422).refused_fields(), ["title"]);
        assert_eq!(ann.get(&own).await.expect(200).json()["title"], "Turned parts from Gyöngyös");

        // The page keeps what was typed, and says at the field and in the summary which one it is.
        let sent = [("version", "0"), ("do", "save"), ("kind", "business_offer"), ("language", "en"),
            ("title", "Zwirbelkanari: parts"), ("description", "Write to sales@zwirbel.example.")];
        let page = ann.submit(&format!("/o/{mill}/opportunities/new"), &sent).await.expect(422).text();
        for expected in ["id=\"title-error\"", "id=\"description-error\"", "value=\"Zwirbelkanari: parts\"", "“Title”: This names your company"] {
            assert!(page.contains(expected), "{expected} in {page}");
        }
        assert_eq!(ann.get(&list).await.expect(200).items().len(), 1);
    }

    /// Words that were typed into a code search and never looked up are not lost without a word.
    async fn words_left_in_a_code_search_are_asked_about(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let page = format!("/o/{mill}/opportunities/new");
        for press in ["save", "publish"] {
            let sent = [("version", "0"), ("do", press), ("kind", "business_offer"), ("language", "en"), ("title", "Forged parts"),
                ("description", "In duplex steel, measured."), ("sectors-q", "forging"), ("target_countries-q", "Swe")];
            let left = ann.submit(&page, &sent).await.expect(422).text();
            for expected in ["href=\"#sectors\"", "id=\"sectors-error\"", "Choose one of these, or empty the field.", "value=\"25.40\"", "Forged parts",
                "name=\"sectors-q\" value=\"forging\"", "href=\"#target_countries\"", "name=\"target_countries-q\" value=\"Swe\"", "value=\"SE\""] {
                assert!(left.contains(expected), "{expected} in {left}");
            }
        }
        let step = format!("/o/{mill}/profile/2");
        let sent = [("version", "1"), ("profile_version", "0"), ("do", "save"), ("headline", "Typed already"), ("sectors-q", "forging")];
        let left = ann.submit(&step, &sent).await.expect(422).text();
        assert!(left.contains("id=\"sectors-error\"") && left.contains("Typed already"), "{left}");
    }

    /// "This is harmless" is said once for a text as it stands; the page and the API take it alike.
    async fn what_was_said_to_be_harmless_stays_settled(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let path = format!("/api/v1/organisations/{mill}/profile");
        let list = format!("/api/v1/organisations/{mill}/opportunities");
        let mut texts = crate::profiles::texts();
        texts["summary"] = json!("Rozsdamentes acél alkatrészek 400 mm-ig, Gyöngyös mellett, saját mérőszobával.");
        ann.put(&path, texts.clone()).if_match(0).await.expect(200);
        let submit = async |confirmed: Value| {
            ann.post(&format!("{path}/submission"), json!({"is_public": true, "confirmed": confirmed})).await
        };
        assert_eq!(submit(json!([])).await.expect(422).refused_fields(), ["summary"]);
        submit(json!(["town:Gyöngyös"])).await.expect(200);
        submit(json!([])).await.expect(200);
        let check = ann.get(&format!("{path}/check")).await.expect(200).json();
        let hits: Vec<&Value> = check["texts"].as_array().unwrap().iter().flat_map(|one| one["hits"].as_array().unwrap()).collect();
        assert_eq!((hits.len(), hits[0]["settled"].clone()), (1, json!(true)));
        assert!(!ann.page(&format!("/o/{mill}/profile/check")).await.expect(200).text().contains("town:Gyöngyös"));
        // Another text is another question.
        texts["summary"] = json!("Rozsdamentes acél alkatrészek 800 mm-ig, Gyöngyös mellett, saját mérőszobával.");
        let version = ann.get(&path).await.expect(200).version();
        ann.put(&path, texts).if_match(version).await.expect(200);
        assert_eq!(submit(json!([])).await.expect(422).refused_fields(), ["summary"]);
        submit(json!(["town:Gyöngyös"])).await.expect(200);

        // A published opportunity is checked at each change.
        let id = ann.post(&list, offer()).await.expect(201).id();
        let own = format!("{list}/{id}");
        ann.post(&format!("{own}/publication"), json!({})).await.expect(200);
        let mut near = offer();
        near["title"] = json!("Turned valve bodies near Gyöngyös");
        let version = ann.get(&own).await.expect(200).version();
        assert_eq!(ann.put(&own, near.clone()).if_match(version).await.expect(422).refused_fields(), ["title"]);
        near["confirmed"] = json!(["town:Gyöngyös"]);
        ann.put(&own, near.clone()).if_match(version).await.expect(200);
        near["confirmed"] = json!([]);
        near["target_countries"] = json!(["SE"]);
        ann.put(&own, near.clone()).if_match(version + 1).await.expect(200);
        // The page asks for the tick where something new is written, and only there.
        let version = (version + 2).to_string();
        let form = |title: &'static str| [("version", version.clone()), ("do", "save".to_owned()), ("kind", "business_offer".to_owned()),
            ("language", "en".to_owned()), ("title", title.to_owned()), ("description", "In duplex steel, measured.".to_owned())];
        let page = format!("/o/{mill}/opportunities/{id}");
        let send = async |fields: &[(&str, String)]| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            ann.submit(&page, &fields).await
        };
        let fields = form("Milled valve bodies near Gyöngyös");
        assert!(send(&fields).await.expect(422).text().contains("town:Gyöngyös"));
        let mut ticked = fields.to_vec();
        ticked.push(("confirm", "town:Gyöngyös".to_owned()));
        send(&ticked).await.expect(303);
    }

    /// Others read a reference as soon as it went through the check, and not before.
    async fn a_new_reference_waits_for_the_next_publication(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let profile = publish(&ann, &mill).await;
        let public = format!("/api/v1/profiles/{profile}");
        let record = format!("/api/v1/organisations/{mill}");
        let before = app.visitor().get(&public).await.expect(200).json();
        assert_eq!(before["references"].as_array().unwrap().len(), 1);
        let leak = json!({"references": [{"delivered": "Valves by Zwirbelkanari Kft.", "language": "en", "sector": "25.53",
            "year": 2025, "country": "AT"}]});
        let version = ann.get(&record).await.expect(200).version();
        ann.patch(&record, leak).if_match(version).await.expect(200);
        let seen = app.visitor().get(&public).await.expect(200);
        assert!(!seen.text().contains("Zwirbelkanari"));
        let submission = format!("{record}/profile/submission");
        let refused = ann.post(&submission, json!({"is_public": true})).await.expect(422);
        assert_eq!(refused.refused_fields(), ["references.0.delivered"]);
        let mended = json!({"references": [{"delivered": "Valves of our own design", "language": "en", "sector": "25.53",
            "year": 2025, "country": "AT"}]});
        ann.patch(&record, mended).if_match(version + 1).await.expect(200);
        ann.post(&submission, json!({"is_public": true})).await.expect(200);
        let seen = app.visitor().get(&public).await.expect(200).json();
        assert_eq!(seen["references"][0]["delivered"], "Valves of our own design");
    }

    /// An opportunity goes with its profile, and is over after its day.
    async fn it_is_read_only_while_profile_and_day_allow(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let list = format!("/api/v1/organisations/{mill}/opportunities");
        let mut short = offer();
        short["valid_until"] = json!((clock::now().date() + chrono::Duration::days(10)).to_string());
        let id = ann.post(&list, short).await.expect(201).id();
        let mut hidden = offer();
        hidden["is_public"] = json!(false);
        let members_only = ann.post(&list, hidden).await.expect(201).id();
        publish(&ann, &mill).await;
        let bob = app.person("bob@press.example").await;
        app.visitor().get(&format!("/api/v1/opportunities/{members_only}")).await.expect(404);
        bob.get(&format!("/api/v1/opportunities/{members_only}")).await.expect(200);
        assert_eq!(app.visitor().get("/api/v1/opportunities").await.expect(200).items().len(), 1);
        assert_eq!(bob.get("/api/v1/opportunities").await.expect(200).items().len(), 2);
        let run = run_calendar(&app.inside().db, "http://127.0.0.1", clock::now().plus(chrono::Duration::days(11))).unwrap();
        assert_eq!(run.opportunities_expired, 1);
        app.visitor().get(&format!("/api/v1/opportunities/{id}")).await.expect(410);
        ann.post(&format!("/api/v1/organisations/{mill}/profile/withdrawal"), json!({})).await.expect(200);
        bob.get(&format!("/api/v1/opportunities/{members_only}")).await.expect(404);
    }

    /// Every field on its own, all mistakes at once.
    async fn every_field_to_mend_is_named_at_once(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let list = format!("/api/v1/organisations/{mill}/opportunities");
        let wrong = json!({"kind": "gift", "language": "xx", "title": "", "description": "\u{200b}", "sectors": ["99.99"],
            "cooperation_types": ["LOVE"], "target_countries": ["XX"], "partner_role": "BOSS", "partner_kind": "?",
            "partner_sizes": ["XXL"], "stage": "SOON", "ipr": "MINE", "valid_until": "2020-01-01",
            "second": {"language": "", "title": "a\nb", "description": ""}});
        let mut fields = ann.post(&list, wrong).await.expect(422).refused_fields();
        fields.sort();
        assert_eq!(fields, ["cooperation_types", "description", "ipr", "kind", "language", "partner_kind", "partner_role",
            "partner_sizes", "second.description", "second.language", "second.title", "sectors", "stage", "target_countries",
            "title", "valid_until"]);
        let mut capacity = offer();
        capacity["kind"] = json!("capacity_offer");
        assert_eq!(ann.post(&list, capacity.clone()).await.expect(422).refused_fields(), ["capacity.amount"]);
        capacity["capacity"] = json!({"amount": -1, "unit": "HEAPS", "from": "2027-02-01", "until": "2027-01-01", "site": "moon"});
        let mut fields = ann.post(&list, capacity.clone()).await.expect(422).refused_fields();
        fields.sort();
        assert_eq!(fields, ["capacity.amount", "capacity.site", "capacity.unit", "capacity.until"]);
        capacity["capacity"] = json!({"amount": 40, "unit": "MACHINE_HOURS_WEEK", "from": "2027-01-01", "until": "2027-02-01", "site": "remote"});
        let made = ann.post(&list, capacity).await.expect(201).json();
        assert_eq!(made["capacity"]["amount"], 40.0);
        let mut elsewhere = offer();
        elsewhere["capacity"] = json!({"amount": 1, "unit": "PEOPLE"});
        assert_eq!(ann.post(&list, elsewhere).await.expect(422).refused_fields(), ["capacity"]);
    }

    /// What the document says of a list's length is true of what is sent, before blanks are left out.
    async fn lists_hold_as_many_as_the_document_says(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Mill").await;
        let list = format!("/api/v1/organisations/{mill}/opportunities");
        let mut long = offer();
        for (field, count) in [("sectors", 6), ("cooperation_types", 31), ("target_countries", 31), ("partner_sizes", 31)] {
            long[field] = json!(vec![""; count]);
        }
        let refused = ann.post(&list, long).await.expect(422).refused_fields();
        assert_eq!(refused, ["sectors", "cooperation_types", "target_countries", "partner_sizes"]);
        for confirmed in [json!(["x".repeat(101)]), json!(vec!["name:Mill"; 61])] {
            let body = json!({ "is_public": true, "confirmed": confirmed });
            let sent = ann.post(&format!("/api/v1/organisations/{mill}/profile/submission"), body).await.expect(422);
            assert_eq!(sent.refused_fields(), ["confirmed"]);
        }
        let kinds = "kind=business_offer&".repeat(61);
        let query = format!("/api/v1/opportunities?{kinds}country=ZZ&cooperation_type=NONE");
        let refused = app.visitor().get(&query).await.expect(422).refused_fields();
        assert_eq!(refused, ["kind", "country", "cooperation_type"]);
        let root = app.administrator("root@kontor.example").await;
        let query = format!("/api/v1/accounts?limit=51&q={}", "x".repeat(255));
        assert_eq!(root.get(&query).await.expect(422).refused_fields(), ["limit", "q"]);
    }

    /// Another company reaches none of it, and its own address does not open it either.
    async fn only_its_own_people_reach_an_opportunity(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let bob = app.person("bob@press.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let press = company(&bob, "Presswerk").await;
        let id = ann.post(&format!("/api/v1/organisations/{mill}/opportunities"), offer()).await.expect(201).id();
        let before = ann.get(&format!("/api/v1/organisations/{mill}/opportunities/{id}")).await.expect(200).text();
        for base in [format!("/api/v1/organisations/{mill}/opportunities"), format!("/api/v1/organisations/{press}/opportunities")] {
            bob.get(&format!("{base}/{id}")).await.expect(404);
            bob.put(&format!("{base}/{id}"), offer()).if_match(1).await.expect(404);
            bob.delete(&format!("{base}/{id}")).if_match(1).await.expect(404);
            bob.post(&format!("{base}/{id}/publication"), json!({})).await.expect(404);
            bob.post(&format!("{base}/{id}/closure"), json!({})).await.expect(404);
        }
        bob.post(&format!("/api/v1/organisations/{mill}/opportunities"), offer()).await.expect(404);
        bob.get(&format!("/api/v1/organisations/{mill}/opportunities")).await.expect(404);
        bob.page(&format!("/o/{mill}/opportunities/{id}")).await.expect(404);
        bob.page(&format!("/o/{press}/opportunities/{id}")).await.expect(404);
        assert_eq!(ann.get(&format!("/api/v1/organisations/{mill}/opportunities/{id}")).await.expect(200).text(), before);
    }

    /// Lists are narrowed down and read page by page; a page never repeats or leaves out anything.
    async fn lists_are_narrowed_down_and_paged(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let list = format!("/api/v1/organisations/{mill}/opportunities");
        for number in 0..5 {
            let mut one = offer();
            one["title"] = json!(format!("Valve bodies of kind {number}"));
            if number == 4 {
                one["kind"] = json!("technology_request");
            }
            ann.post(&list, one).await.expect(201);
        }
        publish(&ann, &mill).await;
        let visitor = app.visitor();
        let mut seen = Vec::new();
        let mut next = String::new();
        loop {
            let page = visitor.get(&format!("/api/v1/opportunities?limit=2{next}")).await.expect(200);
            seen.extend(page.items().iter().map(|one| one["id"].as_str().unwrap().to_owned()));
            match page.json()["next"].as_str() {
                Some(cursor) => next = format!("&cursor={cursor}"),
                None => break,
            }
        }
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 5);
        let count = async |query: &str| visitor.get(&format!("/api/v1/opportunities?{query}")).await.expect(200).items().len();
        assert_eq!(count("kind=technology_request").await, 1);
        assert_eq!(count("country=HU").await, 5);
        assert_eq!(count("country=SE").await, 0);
        assert_eq!(count("cooperation_type=SUBCONTRACTING&kind=business_offer").await, 4);
        for bad in ["limit=0", "limit=51", "limit=x", "kind=gift", "cursor=%21", "cursor=YWJj", "sort=name"] {
            visitor.get(&format!("/api/v1/opportunities?{bad}")).await.expect(422);
        }
    }
}
