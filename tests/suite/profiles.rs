//! Profiles: written, checked for leaks, published; and what others learn of them.

use chrono::Duration;
use diesel::prelude::*;
use kontor::clock;
use kontor::db::schema::profiles;
use serde_json::{Value, json};

use crate::on_both_databases;
use crate::organisations::{joins_network, network};
use crate::reviews::reviewing_network;
use crate::support::Actor;

/// Words that occur in the confidential record and nowhere else. None of them may reach anybody else.
const CANARIES: [&str; 8] = [
    "Zwirbelkanari",
    "zwirbelkanari",
    "Gyöngyös",
    "99887766",
    ":1987",
    ">1987",
    "canary-contact",
    "canary-reason",
];

/// A company with everything that could give it away.
pub async fn company(owner: &Actor, name: &str) -> String {
    let record = json!({
        "name": format!("{name} Kft."), "kind": "COMPANY", "country": "HU", "city": "Gyöngyös",
        "website": format!("https://www.{}.hu", name.to_lowercase()), "registration_number": "10-09-99887766",
        "founded_year": 1987, "headcount_band": "10-24",
        "languages": [{"language": "hu", "level": "native"}, {"language": "de", "level": "b2"}],
        "sectors": ["25.53"],
        "references": [{"delivered": "400 valve bodies in duplex steel", "language": "en", "sector": "25.53", "year": 2024,
            "country": "AT", "contact": "canary-contact"}],
        "countries": [{"country": "SE", "stance": "wanted"}, {"country": "FR", "stance": "not_interested"}]
    });
    owner.post("/api/v1/organisations", record).await.expect(201).id()
}

pub fn texts() -> Value {
    json!({
        "language": "hu", "headline": "Esztergált és mart alkatrészek kis szériában",
        "summary": "Rozsdamentes acél alkatrészek 400 mm-ig, 50-2 000 darabos szériában, saját mérőszobával.",
        "second": {"language": "en", "headline": "Turned and milled parts in small series",
            "summary": "Parts in stainless steel up to 400 mm, lots of 50 to 2 000, with a measuring room of our own."}
    })
}

/// Writes the texts and publishes them; returns the public address.
pub async fn publish(owner: &Actor, organisation: &str) -> String {
    let path = format!("/api/v1/organisations/{organisation}/profile");
    owner.put(&path, texts()).if_match(0).await.expect(200);
    let sent = owner.post(&format!("{path}/submission"), json!({"is_public": true})).await.expect(200);
    assert_eq!(sent.json()["state"], "published");
    sent.id()
}

on_both_databases! {
    /// From nothing to published and back, each step as its state allows.
    async fn a_profile_lives_as_its_states_allow(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let path = format!("/api/v1/organisations/{mill}/profile");
        let blank = ann.get(&path).await.expect(200);
        assert_eq!((blank.json()["state"].clone(), blank.version()), (json!("draft"), 0));
        for verb in ["withdrawal", "confirmation"] {
            ann.post(&format!("{path}/{verb}"), json!({})).await.expect(409);
        }
        // Every missing answer at once.
        let refused = ann.post(&format!("{path}/submission"), json!({"is_public": true})).await.expect(422);
        assert_eq!(refused.refused_fields(), ["headline", "summary"]);
        ann.put(&path, texts()).await.expect(428);
        let written = ann.put(&path, texts()).if_match(0).await.expect(200);
        assert_eq!(written.version(), 1);
        ann.put(&path, texts()).if_match(0).await.expect(412);
        let sent = ann.post(&format!("{path}/submission"), json!({"is_public": true})).await.expect(200);
        let public = format!("/api/v1/profiles/{}", sent.id());
        app.visitor().get(&public).await.expect(200);
        ann.post(&format!("{path}/confirmation"), json!({})).await.expect(200);
        let gone = ann.post(&format!("{path}/withdrawal"), json!({})).await.expect(200);
        assert_eq!(gone.json()["state"], "withdrawn");
        app.visitor().get(&public).await.expect(404);
        ann.post(&format!("{path}/withdrawal"), json!({})).await.expect(409);
    }

    /// A profile for members only: who is an analyst and nothing else reads what visitors read.
    async fn an_analyst_reads_no_single_profile(app: TestApp) {
        let [ann, bob, ana] = [app.person("ann@mill.example").await, app.person("bob@press.example").await, app.person("ana@region.example").await];
        let root = app.administrator("root@kontor.example").await;
        let region = network(&root, "Region of Mills").await;
        joins_network(&app, &root, &region, "ana@region.example", &ana, "analyst").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let profile = format!("/api/v1/profiles/{}", publish(&ann, &mill).await);
        ana.get(&profile).await.expect(200);
        app.write(|conn| Ok(diesel::update(profiles::table).set(profiles::is_public.eq(false)).execute(conn)?));
        bob.get(&profile).await.expect(200);
        for reader in [&ana, &app.visitor()] {
            reader.get(&profile).await.expect(404);
        }
        joins_network(&app, &root, &region, "ana@region.example", &ana, "adviser").await;
        ana.get(&profile).await.expect(200);
    }

    /// Another company's people, visitors, and an adviser without a permission: as if it did not exist.
    async fn only_its_own_people_reach_a_profile(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let bob = app.person("bob@press.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let press = company(&bob, "Presswerk").await;
        let profile = publish(&ann, &mill).await;
        let network = reviewing_network(&app, &press, "bob@press.example");
        let own = format!("/api/v1/organisations/{mill}");
        let before = ann.get(&format!("{own}/profile")).await.expect(200).text();
        for (who, status) in [(&bob, 404), (&app.visitor(), 401)] {
            who.get(&format!("{own}/profile")).await.expect(status);
            who.put(&format!("{own}/profile"), texts()).if_match(2).await.expect(status);
            who.get(&format!("{own}/profile/check")).await.expect(status);
            who.get(&format!("{own}/profile/proposal?language=en")).await.expect(status);
            who.get(&format!("{own}/completeness")).await.expect(status);
            who.post(&format!("{own}/leak-check"), json!({"text": "x"})).await.expect(status);
            who.post(&format!("{own}/profile/submission"), json!({"is_public": true})).await.expect(status);
            who.post(&format!("{own}/profile/withdrawal"), json!({})).await.expect(status);
            who.post(&format!("{own}/profile/confirmation"), json!({})).await.expect(status);
        }
        // An adviser of another network neither sees nor decides it; a company's owner is no reviewer.
        let review = format!("/api/v1/networks/{network}/reviews");
        ann.get(&review).await.expect(404);
        bob.get(&format!("{review}/{profile}")).await.expect(404);
        bob.post(&format!("{review}/{profile}/decision"), json!({"decision": "publish"})).if_match(2).await.expect(404);
        assert_eq!(ann.get(&format!("{own}/profile")).await.expect(200).text(), before);
        for page in ["", "/profile/1", "/profile/2", "/profile/3", "/profile/4", "/profile/5", "/profile/check", "/profile/withdraw", "/opportunities/new"] {
            bob.page(&format!("/o/{mill}{page}")).await.expect(404);
        }
        bob.submit(&format!("/o/{mill}/profile/withdraw"), &[("version", "2")]).await.expect(404);
        bob.submit(&format!("/o/{mill}/profile/2"), &[("version", "1"), ("profile_version", "2"), ("headline", "x")]).await.expect(404);
        assert_eq!(ann.get(&format!("{own}/profile")).await.expect(200).text(), before);
    }

    /// Nothing that names the company reaches anybody else, by any address, in any language.
    async fn no_answer_to_others_holds_anything_confidential(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let bob = app.person("bob@press.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let version = ann.get(&format!("/api/v1/organisations/{mill}")).await.expect(200).version();
        let until = (clock::now().date() + Duration::days(20)).to_string();
        let opportunity = json!({"kind": "business_offer", "language": "en", "title": "Turned valve bodies in small series",
            "description": "200 to 2 000 pieces a year in duplex steel.", "sectors": ["25.53"]});
        ann.post(&format!("/api/v1/organisations/{mill}/opportunities"), opportunity).await.expect(201);
        let profile = publish(&ann, &mill).await;
        let offer = app.visitor().get("/api/v1/opportunities").await.expect(200).items()[0]["id"].as_str().unwrap().to_owned();
        let pause = json!({"until": until, "reason": "canary-reason"});
        for paused in [false, true] {
            if paused {
                ann.put(&format!("/api/v1/organisations/{mill}/pause"), pause.clone()).if_match(version).await.expect(200);
            }
            app.inside().matcher.catch_up(&app.inside().db, clock::now()).unwrap();
            for who in [&bob, &app.visitor()] {
                for lang in ["en", "de", "hu"] {
                    for path in [
                        format!("/api/v1/profiles/{profile}"),
                        format!("/api/v1/opportunities/{offer}"),
                        "/api/v1/opportunities".to_owned(),
                        "/api/v1/opportunities?q=Zwirbelkanar".to_owned(),
                        format!("/profiles/{profile}?lang={lang}"),
                        format!("/opportunities/{offer}?lang={lang}"),
                        format!("/?lang={lang}"),
                    ] {
                        let call = if path.starts_with("/api") { who.get(&path) } else { who.page(&path) };
                        let answer = call.header("accept-language", lang).await;
                        let text = format!("{} {:?}", answer.text(), answer.headers);
                        for canary in CANARIES.iter().copied().filter(|canary| !path.contains(canary)).chain([mill.as_str()]) {
                            assert!(!text.contains(canary), "{path} tells {canary}: {text}");
                        }
                    }
                }
            }
        }
        // And what they do learn is said in plain words.
        let seen = bob.get(&format!("/api/v1/profiles/{profile}")).await.expect(200).json();
        assert_eq!((seen["country"]["code"].as_str(), seen["region"].clone()), (Some("HU"), Value::Null));
        assert_eq!((&seen["size_class"]["code"], &seen["founded"]["code"]), (&json!("SMALL"), &json!("between-1950")));
        assert_eq!(seen.get("headcount_band"), None, "the band is finer than the class that lists tell");
        assert_eq!(seen.get("founded_year"), None);
        assert_eq!(seen["references"][0]["delivered"], "400 valve bodies in duplex steel");
        assert_eq!(seen["paused_until"], json!(until));
        assert!(!seen.to_string().contains("\"FR\""), "the country that is not wanted is nobody's business");
    }

    /// Readers get their language, else the original, and are told which it is.
    async fn readers_get_their_language_else_the_original(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let profile = publish(&ann, &mill).await;
        for (asked, language, translated) in [("en", "en", true), ("de", "hu", false)] {
            let seen = app.visitor().get(&format!("/api/v1/profiles/{profile}")).header("accept-language", asked).await.expect(200).json();
            assert_eq!((seen["language"].as_str(), seen["translated"].as_bool()), (Some(language), Some(translated)), "{asked}");
        }
        let page = app.visitor().page(&format!("/profiles/{profile}?lang=de")).await.expect(200).text();
        assert!(page.contains("lang=\"hu\""), "{page}");
        let same = json!({"language": "en", "headline": "a", "summary": "b", "second": {"language": "en", "headline": "c", "summary": "d"}});
        let refused = ann.put(&format!("/api/v1/organisations/{mill}/profile"), same).if_match(2).await.expect(422);
        assert_eq!(refused.refused_fields(), ["second.language"]);
    }

    /// Certain leaks block, each at its field; unsure ones pass when somebody says that they are harmless.
    async fn leaks_block_publication_field_by_field(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let path = format!("/api/v1/organisations/{mill}/profile");
        let leaking = json!({
            "language": "de", "headline": "Zwirbelkanaris Drehteile",
            "summary": "Drehteile aus Gyöngyös, Tel. +36 37 312-345, info@zwirbelkanari.hu, Nr. 1009 99887766.",
            "second": {"language": "en", "headline": "Parts by zwirbelkanary", "summary": "See www.example.com for all of our turned and milled parts."}
        });
        ann.put(&path, leaking).if_match(0).await.expect(200);
        let refused = ann.post(&format!("{path}/submission"), json!({"is_public": true})).await.expect(422);
        let fields = refused.refused_fields();
        for field in ["headline", "summary", "second.headline", "second.summary"] {
            assert!(fields.iter().any(|refused| refused == field), "{field} in {fields:?}");
        }
        let check = ann.get(&format!("{path}/check")).await.expect(200).json();
        let hits = check["texts"][1]["hits"].as_array().unwrap();
        let kinds: Vec<&str> = hits.iter().map(|hit| hit["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["town", "phone", "email", "registration_number"]);
        let text: Vec<char> = check["texts"][1]["text"].as_str().unwrap().chars().collect();
        let at = |hit: &Value, end: &str| usize::try_from(hit[end].as_u64().unwrap()).unwrap();
        for hit in hits {
            let found: String = text[at(hit, "start")..at(hit, "end")].iter().collect();
            assert_eq!(hit["found"], json!(found));
        }
        let town = json!({"language": "de", "headline": "Drehteile in kleinen Serien",
            "summary": "Drehteile aus Edelstahl bis 400 mm, gefertigt in Gyöngyös, mit Messraum."});
        ann.put(&path, town).if_match(1).await.expect(200);
        let asked = ann.post(&format!("{path}/submission"), json!({"is_public": true})).await.expect(422);
        assert_eq!(asked.json()["errors"][0]["code"], "leak_town_unsure");
        let confirmed = json!({"is_public": true, "confirmed": ["town:Gyöngyös"]});
        ann.post(&format!("{path}/submission"), confirmed).await.expect(200);
        // Any text can be checked before it is saved anywhere.
        let checked = ann.post(&format!("/api/v1/organisations/{mill}/leak-check"), json!({"text": "Z w i r b e l k a n a r i"})).await.expect(200).json();
        assert_eq!((checked["hits"][0]["kind"].as_str(), checked["hits"][0]["certain"].as_bool()), (Some("name"), Some(true)));
    }

    /// All that is wrong with a text is told at once.
    async fn every_field_to_mend_is_named_at_once(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let path = format!("/api/v1/organisations/{mill}/profile");
        let wrong = json!({"language": "xx", "headline": "a\nb", "summary": "\u{202e}x",
            "second": {"language": "", "headline": "x".repeat(91), "summary": "y".repeat(2001)}});
        let mut fields = ann.put(&path, wrong).if_match(0).await.expect(422).refused_fields();
        fields.sort();
        assert_eq!(fields, ["headline", "language", "second.headline", "second.language", "second.summary", "summary"]);
        ann.put(&path, json!({"language": "en", "organisation_id": "x"})).if_match(0).await.expect(422);
    }

    /// With five companies of a division in a region the region is shown, with four it is not.
    async fn the_region_is_shown_from_five_companies_on(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mut last = String::new();
        for number in 0..5 {
            let name = ["Borovkert", "Csillaghegy", "Dombszog", "Erdomento", "Fenyves"][number];
            let mill = company(&ann, name).await;
            last = publish(&ann, &mill).await;
            let region = app.visitor().get(&format!("/api/v1/profiles/{last}")).await.expect(200).json()["region"].clone();
            assert_eq!(region.is_null(), number < 4, "{number}: {region}");
        }
        let region = app.visitor().get(&format!("/api/v1/profiles/{last}")).await.expect(200).json()["region"]["code"].clone();
        assert_eq!(region, "HU312");
    }

    /// The proposal speaks the text's language and holds nothing confidential.
    async fn a_first_text_is_proposed_from_the_facts(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        for (language, word) in [("en", "Sweden"), ("de", "Schweden"), ("hu", "Svédország")] {
            let path = format!("/api/v1/organisations/{mill}/profile/proposal?language={language}");
            let text = ann.get(&path).await.expect(200).text();
            assert!(text.contains(word), "{text}");
            assert!(CANARIES.iter().all(|canary| !text.contains(canary)), "{text}");
        }
        let completeness = ann.get(&format!("/api/v1/organisations/{mill}/completeness")).await.expect(200).json();
        let missing = completeness["missing"].as_array().unwrap();
        assert!(missing.iter().any(|one| one["name"] == "summary" && !one["why"].as_str().unwrap().is_empty()));
    }
}
