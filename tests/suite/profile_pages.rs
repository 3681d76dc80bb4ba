//! The guided form in a browser without script.

use serde_json::json;

use crate::on_both_databases;
use crate::profiles::{company, publish, texts};

on_both_databases! {
    /// Five short steps: at most 45 answers, counted once where rows repeat them; what must be answered is marked.
    async fn the_form_asks_at_most_45_things(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let mut asked = std::collections::BTreeSet::new();
        let mut required = std::collections::BTreeSet::new();
        for number in 1..=5 {
            let page = ann.page(&format!("/o/{mill}/profile/{number}")).await.expect(200).text();
            let action = format!("action=\"/o/{mill}/profile/{number}\"");
            let form = page.split(&action).nth(1).unwrap().split("</form>").next().unwrap();
            for tag in form.split('<').filter(|tag| ["input", "select", "textarea"].iter().any(|kind| tag.starts_with(kind))) {
                let Some(name) = tag.split("name=\"").nth(1).and_then(|rest| rest.split('"').next()) else { continue };
                let hidden = tag.contains("type=\"hidden\"") || name.ends_with("-q");
                if !hidden {
                    let name: String = name.chars().filter(|c| !c.is_ascii_digit()).collect();
                    if tag.contains(" required") || tag.contains("aria-required=\"true\"") {
                        required.insert(name.clone());
                    }
                    asked.insert(name);
                }
            }
        }
        // The self-check is one question for each of six dimensions.
        let count = asked.len() + 5;
        assert!((30..=45).contains(&count), "{count}: {asked:?}");
        for name in ["name", "country", "headline", "summary"] {
            assert!(required.contains(name), "{name} of {required:?}");
        }
    }

    /// All five steps, check and publish, with nothing but forms.
    async fn a_company_describes_itself_in_five_steps(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = ann.post("/api/v1/organisations", json!({"name": "Zwirbelkanari Kft.", "country": "HU"})).await.expect(201).id();
        let step = |number: u8| format!("/o/{mill}/profile/{number}");
        for number in 1..=5 {
            let page = ann.page(&step(number)).await.expect(200).text();
            assert!(!page.contains('⟦'), "step {number} lacks words: {page}");
        }
        assert!(ann.page(&format!("/o/{mill}/profile")).await.expect(303).location().ends_with("/profile/1"));
        let first = [("version", "1"), ("profile_version", "0"), ("do", "save"), ("name", "Zwirbelkanari Kft."), ("kind", "COMPANY"), ("country", "HU"),
            ("city", "Gyöngyös"), ("website", ""), ("registration_number", ""), ("founded_year", ""), ("headcount_band", "10-24"),
            ("turnover_band", ""), ("languages.0.language", ""), ("languages.0.level", ""), ("languages.1.language", "de"), ("languages.1.level", "b2")];
        let to = ann.submit(&step(1), &first).await.expect(303).location();
        assert_eq!(to, step(2));
        // Wrong answers come back as typed, with the message at the field.
        let wrong = ann.submit(&step(1), &[("version", "2"), ("name", ""), ("country", "HU"), ("founded_year", "94"), ("languages.3.language", "de"), ("languages.3.level", "")]).await.expect(422).text();
        for expected in ["id=\"founded_year-error\"", "value=\"94\"", "id=\"name-error\"", "id=\"languages.0.level-error\"", "<title>Error"] {
            assert!(wrong.contains(expected), "{expected} in {wrong}");
        }
        // A code search by its button keeps what was typed and saves nothing.
        let searched = ann.submit(&step(2), &[("version", "2"), ("profile_version", "0"), ("headline", "Typed already"), ("sectors-q", "Zerspanung"), ("do", "search:sectors")]).await.expect(200).text();
        assert!(searched.contains("25.53") && searched.contains("Typed already"), "{searched}");
        let text = "Parts in stainless steel up to 400 mm, lots of 50 to 2 000, measured by ourselves.";
        let leaking = ann.submit(&step(2), &[("version", "2"), ("profile_version", "0"), ("do", "save"), ("language", "en"), ("headline", "Zwirbelkanari parts"), ("summary", text), ("sectors", "25.53")]).await.expect(422).text();
        assert!(leaking.contains("id=\"headline-error\"") && leaking.contains("Zwirbelkanari"), "{leaking}");
        let second = [("version", "2"), ("profile_version", "0"), ("do", "save"), ("language", "en"), ("headline", "Turned and milled parts in small series"), ("summary", text),
            ("sectors", "25.53"), ("references.0.delivered", ""), ("references.0.year", ""), ("references.1.delivered", "400 valve bodies"), ("references.1.year", "2024"), ("references.1.country", "AT"),
            ("certificates", "ISO9001"), ("valid.ISO9001", "2030-01-31")];
        assert_eq!(ann.submit(&step(2), &second).await.expect(303).location(), step(3));
        let page = ann.page(&step(2)).await.expect(200).text();
        assert!(page.contains("400 valve bodies") && page.contains("2030-01-31"), "{page}");
        // Somebody with an older form is told, and loses nothing.
        let stale = ann.submit(&step(2), &[("version", "2"), ("profile_version", "1"), ("headline", "An older form"), ("language", "en"), ("sectors", "25.53")]).await.expect(200).text();
        assert!(stale.contains("An older form") && stale.contains("Somebody changed this"), "{stale}");
        let third = [("version", "3"), ("profile_version", "1"), ("do", "add-opportunity"), ("cooperation_types", "SUBCONTRACTING"), ("partner_role", ""), ("partner_kind", "")];
        let to = ann.submit(&step(3), &third).await.expect(303).location();
        let empty = ann.submit(&to, &[("version", "0"), ("do", "save"), ("kind", ""), ("title", "")]).await.expect(422).text();
        assert!(empty.contains("id=\"title-error\""), "{empty}");
        let offer = [("version", "0"), ("do", "save"), ("kind", "capacity_offer"), ("language", "en"), ("title", "Spare hours on a five-axis mill"), ("description", "From January on, parts up to 400 mm."),
            ("capacity.amount", "1 200,5"), ("capacity.unit", "MACHINE_HOURS_WEEK"), ("is_public", "yes")];
        assert_eq!(ann.submit(&to, &offer).await.expect(303).location(), step(3));
        assert!(ann.page(&step(3)).await.expect(200).text().contains("Spare hours"));
        let fourth = [("version", "4"), ("profile_version", "1"), ("do", "save"), ("countries.0.country", "SE"), ("countries.0.stance", "wanted"), ("countries.1.country", "")];
        assert_eq!(ann.submit(&step(4), &fourth).await.expect(303).location(), step(5));
        let fifth = [("version", "5"), ("profile_version", "1"), ("do", "save"), ("none", "STR"), ("none", "RDY"), ("none", "AUT"), ("digital_wish", "similar")];
        let check = ann.submit(&step(5), &fifth).await;
        let check = check.expect(303).location();
        let page = ann.page(&check).await.expect(200).text();
        assert!(page.contains("Turned and milled parts") && !page.contains('⟦'), "{page}");
        let home = ann.submit(&check, &[("version", "1"), ("is_public", "yes"), ("valid_until", "")]).await.expect(303).location();
        let page = ann.page(&home).await.expect(200).text();
        assert!(page.contains("Published") && page.contains("Zwirbelkanari") && !page.contains('⟦'), "{page}");
        assert_eq!(app.visitor().get("/api/v1/opportunities").await.expect(200).items().len(), 1);
    }

    /// The summary follows the page and names its fields; nothing opens unasked; a country named twice can be changed in its row.
    async fn what_is_wrong_is_said_where_it_stands(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let version = ann.get(&format!("/api/v1/organisations/{mill}")).await.expect(200).json()["version"].to_string();
        let sent = [("version", version.as_str()), ("profile_version", "0"), ("do", "save"), ("language", "en"), ("headline", "Zwirbelkanari parts"), ("summary", "Ask sales@zwirbel.example or us at Zwirbelkanari."),
            ("sectors", "25.53"), ("references.0.delivered", "Valve bodies"), ("references.0.year", "94"), ("references.0.country", "")];
        let page = ann.submit(&format!("/o/{mill}/profile/2"), &sent).await.expect(422).text();
        let lines: Vec<&str> = page.split("<li><a href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).take(5).collect();
        assert_eq!(lines, ["headline", "summary", "summary", "references.0.year", "references.0.country"]);
        assert!(page.contains("“Year”: ") && page.contains("“Headline that others see”: "), "{page}");
        assert!(!page.contains("name=\"references.1.delivered\""), "{page}");
        assert!(!page.contains("<details open"), "{page}");

        let sent = [("version", version.as_str()), ("profile_version", "0"), ("do", "save"), ("countries.0.country", "SE"), ("countries.0.stance", "wanted"),
            ("countries.1.country", "SE"), ("countries.1.stance", "active")];
        let page = ann.submit(&format!("/o/{mill}/profile/4"), &sent).await.expect(422).text();
        assert!(page.contains("id=\"countries.1.country-error\"") && page.contains("<select id=\"countries.1.country\""), "{page}");
        assert!(!page.contains("<select id=\"countries.0.country\""), "{page}");
    }

    /// The rest of the page follows the form as it stands, and nothing is kept by that.
    async fn what_stands_beside_the_form_follows_it(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = ann.post("/api/v1/organisations", json!({"name": "Zwirbelkanari Kft.", "country": "HU"})).await.expect(201).id();
        let step = |number: u8| format!("/o/{mill}/profile/{number}");
        assert!(ann.page(&step(1)).await.expect(200).text().contains("0 of 100 complete"));
        let typed = [("version", "1"), ("do", "follow"), ("name", "Zwirbelkanari Kft."), ("country", "HU"), ("city", "Gyöngyös"), ("headcount_band", "10-24"), ("founded_year", "19")];
        let page = ann.submit(&step(1), &typed).await.expect(200).text();
        assert!(page.contains("10 of 100 complete") && page.contains("Your region: Heves"), "{page}");
        let typed = [("version", "1"), ("profile_version", "0"), ("do", "follow"), ("language", "en"), ("headline", "Turned parts"), ("summary", "")];
        assert!(ann.submit(&step(2), &typed).await.expect(200).text().contains("8 of 100 complete"));
        assert!(ann.page(&step(1)).await.expect(200).text().contains("0 of 100 complete"));
    }

    /// Every fault is told at once, each by its field's name: also words left in a code search, which stay until something is chosen.
    async fn every_fault_is_told_at_once(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let version = ann.get(&format!("/api/v1/organisations/{mill}")).await.expect(200).json()["version"].to_string();
        let page = format!("/o/{mill}/opportunities/new");
        let mut sent = vec![("version", "0"), ("do", "save"), ("kind", "business_offer"), ("language", "en"), ("title", "Forged parts of Zwirbelkanari"),
            ("description", "In duplex steel."), ("valid_until", "2020-01-01"), ("sectors-q", "forging")];
        for _ in 0..2 {
            let wrong = ann.submit(&page, &sent).await.expect(422).text();
            for expected in ["“Fields and products”: Choose one", "“Open until”: ", "name=\"sectors-q\" value=\"forging\""] {
                assert!(wrong.contains(expected), "{expected} in {wrong}");
            }
        }
        sent[6].1 = "";
        assert!(ann.submit(&page, &sent).await.expect(422).text().contains("“Title”: This names your company"));
        sent[4].1 = "Forged parts";
        sent.push(("sectors", "25.40"));
        ann.submit(&page, &sent).await.expect(303);

        let first = ann.submit(&format!("/o/{mill}/profile/1"), &[("version", version.as_str()), ("name", ""), ("country", "HU"), ("languages.0.language", "de"), ("languages.0.level", "")]).await.expect(422).text();
        assert!(first.contains("“Name as in the register”: ") && first.contains("“Level 1”: "), "{first}");
        let own = [("version", version.as_str()), ("countries.0.country", "HU"), ("countries.0.stance", "wanted")];
        let own = ann.submit(&format!("/o/{mill}/profile/4"), &own).await.expect(422).text();
        assert!(own.contains("id=\"countries.0.country-error\"") && own.contains("This is your own country"), "{own}");
        let both = [("version", version.as_str()), ("capabilities", "STR-PLAN"), ("none", "STR")];
        let both = ann.submit(&format!("/o/{mill}/profile/5"), &both).await.expect(422).text();
        assert!(both.contains("id=\"none-STR-error\"") && both.contains("“Digital business strategy”: "), "{both}");
    }

    /// What somebody would rather not say does not bring them back to a step that they have saved.
    async fn the_form_goes_on_where_it_was_left(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = ann.post("/api/v1/organisations", json!({"name": "Zwirbelkanari Kft.", "country": "HU"})).await.expect(201).id();
        let (record, next) = (format!("/api/v1/organisations/{mill}"), format!("/o/{mill}/profile"));
        let goes_on_at = async |step: &str| assert_eq!(ann.page(&next).await.expect(303).location(), format!("{next}/{step}"));
        goes_on_at("1").await;
        ann.patch(&record, json!({"headcount_band": "10-24"})).if_match(1).await.expect(200);
        goes_on_at("2").await;
        ann.patch(&record, json!({"countries": [{"country": "SE", "stance": "wanted"}]})).if_match(2).await.expect(200);
        goes_on_at("2").await;
        ann.put(&format!("{record}/profile"), texts()).if_match(0).await.expect(200);
        ann.patch(&record, json!({"sectors": ["25.53"]})).if_match(3).await.expect(200);
        goes_on_at("5").await;
        ann.patch(&record, json!({"digital_wish": "similar"})).if_match(4).await.expect(200);
        goes_on_at("check").await;
    }

    /// Pause, resume, still valid, withdraw: each by one form.
    async fn the_company_page_pauses_and_withdraws(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        publish(&ann, &mill).await;
        let home = format!("/o/{mill}");
        let refused = ann.submit(&format!("{home}/pause"), &[("version", "1"), ("until", "yesterday")]).await.expect(422).text();
        assert!(refused.contains("id=\"until-error\""), "{refused}");
        let until = (kontor::clock::now().date() + chrono::Duration::days(9)).to_string();
        let paused = ann.submit_and_follow(&format!("{home}/pause"), &[("version", "1"), ("until", &until), ("reason", "full order book")]).await.text();
        assert!(paused.contains("Paused until"), "{paused}");
        ann.submit_and_follow(&format!("{home}/resume"), &[("version", "2")]).await;
        ann.submit_and_follow(&format!("{home}/profile/still-valid"), &[("version", "2")]).await;
        ann.page(&format!("{home}/profile/withdraw")).await.expect(200);
        let gone = ann.submit_and_follow(&format!("{home}/profile/withdraw"), &[("version", "3")]).await.text();
        assert!(gone.contains("Withdrawn"), "{gone}");
        ann.submit(&format!("{home}/profile/withdraw"), &[("version", "3")]).await.expect(412);
    }

    /// An example in two languages: readers get theirs, the leak check reads both, and one language is not given twice.
    async fn an_example_may_be_given_in_a_second_language(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let profile = publish(&ann, &mill).await;
        let step = format!("/o/{mill}/profile/2");
        let record = ann.get(&format!("/api/v1/organisations/{mill}")).await.expect(200).json();
        let own = ann.get(&format!("/api/v1/organisations/{mill}/profile")).await.expect(200).json();
        let (version, read) = (record["version"].to_string(), own["version"].to_string());
        let texts = texts();
        let told = |name: &str| texts[name].as_str().unwrap_or_default().to_owned();
        let second = |name: &str| texts["second"][name].as_str().unwrap_or_default().to_owned();
        let id = record["references"][0]["id"].as_str().unwrap().to_owned();
        let sent = |delivered: &str, language: &str| {
            [
                ("version", version.clone()), ("profile_version", read.clone()), ("do", "save".into()), ("sectors", "25.53".into()),
                ("headline", told("headline")), ("summary", told("summary")), ("language", told("language")),
                ("second.language", second("language")), ("second.headline", second("headline")), ("second.summary", second("summary")),
                ("references.0.id", id.clone()), ("references.0.delivered", "Szelepházak duplex acélból".into()),
                ("references.0.language", language.into()), ("references.0.second.delivered", delivered.into()),
                ("references.0.sector", "25.53".into()), ("references.0.year", "2024".into()), ("references.0.country", "AT".into()),
            ]
        };
        let submit = async |fields: [(&'static str, String); 17]| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            ann.submit(&step, &fields).await
        };
        let named = submit(sent("Valve bodies by Zwirbelkanari Kft.", "hu")).await.expect(422).text();
        assert!(named.contains("id=\"references.0.second.delivered-error\""), "{named}");
        let same = submit(sent("Valve bodies", "en")).await.expect(422).text();
        assert!(same.contains("id=\"second.language-error\""), "{same}");
        submit(sent("Valve bodies in duplex steel", "hu")).await.expect(303);
        let stored = ann.get(&format!("/api/v1/organisations/{mill}")).await.expect(200).json();
        assert_eq!(stored["references"][0]["second"], json!({"delivered": "Valve bodies in duplex steel", "language": "en"}));
        ann.post(&format!("/api/v1/organisations/{mill}/profile/submission"), json!({"is_public": true})).await.expect(200);
        let bob = app.person("bob@press.example").await;
        let english = bob.page(&format!("/profiles/{profile}?lang=en")).await.expect(200).text();
        assert!(english.contains("Valve bodies in duplex steel") && !english.contains("Szelepházak"), "{english}");
        let german = bob.page(&format!("/profiles/{profile}?lang=de")).await.expect(200).text();
        assert!(german.contains("Szelepházak duplex acélból") && german.contains("Ungarisch"), "{german}");
    }

    /// What a partner should bring along is asked in the self-check, and kept.
    async fn the_self_check_asks_what_a_partner_brings(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let mill = company(&ann, "Zwirbelkanari").await;
        let page = ann.page(&format!("/o/{mill}/profile/5")).await.expect(200).text();
        let code = page.split("name=\"capabilities_sought\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let version = ann.get(&format!("/api/v1/organisations/{mill}")).await.expect(200).json()["version"].to_string();
        let sent = [("version", version.as_str()), ("profile_version", "0"), ("do", "save"), ("capabilities_sought", &code)];
        ann.submit(&format!("/o/{mill}/profile/5"), &sent).await.expect(303);
        let stored = ann.get(&format!("/api/v1/organisations/{mill}")).await.expect(200).json();
        assert_eq!(stored["capabilities_sought"].as_array().unwrap().len(), 1, "{stored}");
        let again = ann.page(&format!("/o/{mill}/profile/5")).await.expect(200).text();
        assert!(again.contains(&format!("value=\"{code}\" checked")) || again.contains(&format!("value=\"{code}\" id=\"capabilities_sought\" checked")), "{again}");
    }
}
