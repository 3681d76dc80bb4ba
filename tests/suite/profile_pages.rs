//! The guided form in a browser without script.

use serde_json::json;

use crate::on_both_databases;
use crate::profiles::{company, publish};

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
}
