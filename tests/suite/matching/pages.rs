//! The pages work without script.

use super::companies::{MILL, VALVES};
use crate::on_both_databases;

on_both_databases! {
    /// The list: reasons in words, filters as a form whose address can be shared.
    async fn the_list_explains_itself(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        app.published(VALVES.seeking("Turned valve bodies")).await;
        let path = format!("/o/{}/matches", mill.id);
        let page = mill.owner.page(&path).await.expect(200).text();
        for words in ["Maker of hydraulic valves", "They seek “Turned valve bodies”", "Look closer", "Not for us", "why-not"] {
            assert!(page.contains(words), "{words} is not on {page}");
        }
        let none = mill.owner.page(&format!("{path}?countries=PT")).await.expect(200).text();
        assert!(none.contains("No further company comes close"), "{none}");
        let german = mill.owner.page(&format!("{path}?lang=de")).await.expect(200).text();
        assert!(german.contains("Die andere Seite sucht „Turned valve bodies“"), "{german}");
        let off = ["demand_supply", "sector_depth", "field_affinity", "countries", "cooperation_type",
            "digital", "languages", "size", "certificates", "text", "trust"].map(|c| format!("weight-{c}=off")).join("&");
        let refused = mill.owner.page(&format!("{path}?lang=en&{off}")).await.expect(422).text();
        assert!(refused.contains("Give at least one reason a weight"), "{refused}");
    }

    /// One fact that counts in both directions is one reason, with the points of both.
    async fn a_card_says_each_reason_once(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        app.published(VALVES.seeking("Turned valve bodies")).await;
        let page = mill.owner.page(&format!("/o/{}/matches", mill.id)).await.expect(200).text();
        let reasons = page.split("<ul class=\"why\">").nth(1).unwrap().split("</ul>").next().unwrap();
        assert_eq!(reasons.matches("They seek “Turned valve bodies”").count(), 1, "{reasons}");
        let first = mill.owner.get(&mill.matches()).await.expect(200).items()[0].clone();
        assert_eq!(first["pieces"][0]["direction"], "both");
    }

    /// Who has not described itself yet is told what to say first, and where.
    async fn a_company_without_a_word_is_told_what_to_say(app: TestApp) {
        let ann = app.person("ann@canarymill.example").await;
        let record = serde_json::json!({"name": "Canarymill Kft.", "country": "HU"});
        let id = ann.post("/api/v1/organisations", record).await.expect(201).id();
        app.catch_up();
        for place in ["matches", "matches/why-not", "kept"] {
            let page = ann.page(&format!("/o/{id}/{place}")).await.expect(200).text();
            assert!(page.contains("First say what you do") && page.contains(&format!("/o/{id}/profile/1")), "{page}");
        }
    }

    /// Filters and weights go along: into a match, to "not for us" and back, with the rank at which it was shown.
    async fn the_way_back_leads_to_the_same_list(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let query = "?preset=distributor&weight-trust=high&countries=SE";
        let path = format!("/o/{}/matches", mill.id);
        let escaped = query.replace('&', "&#38;");
        let list = mill.owner.page(&format!("{path}{query}")).await.expect(200).text();
        for link in [format!("\"matches/{}", valves.profile), format!("{path}/why-not")] {
            assert!(list.contains(&format!("{link}{escaped}")), "{link} on {list}");
        }
        let ask = format!("{path}/{}/not-for-us{query}&rank=1", valves.profile);
        let page = mill.owner.page(&ask).await.expect(200).text();
        assert!(page.contains("Partner too large") && page.contains("name=\"rank\" value=\"1\""), "{page}");
        let put_aside = [("mark", "not_for_us"), ("reason", "TOO_LARGE"), ("rank", "1"), ("asked", query)];
        let moved = mill.owner.submit(&format!("{path}/{}/mark", valves.profile), &put_aside).await.expect(303);
        assert_eq!(moved.location(), format!("{path}{query}"));
        let noted = mill.owner.get(&format!("/api/v1/matches/marks?organisation={}", mill.id)).await.expect(200).items();
        assert_eq!((&noted[0]["reason"], &noted[0]["rank"]), (&"TOO_LARGE".into(), &1.into()));
    }

    /// The points of each direction add up to its fit, as they stand on the page.
    async fn the_table_adds_up_on_the_page(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let page = mill.owner.page(&format!("/o/{}/matches/{}", mill.id, valves.profile)).await.expect(200).text();
        let body = page.split("<tbody>").nth(1).unwrap().split("</tbody>").next().unwrap();
        let foot = page.split("<tfoot>").nth(1).unwrap().split("</tfoot>").next().unwrap();
        let numbers = |part: &str, marker: &str| -> Vec<f64> {
            part.split(marker).skip(1).map(|rest| rest.split('<').next().unwrap().parse().unwrap_or(0.0)).collect()
        };
        let (cells, sums) = (numbers(body, "class=\"num\">"), numbers(foot, "class=\"num\">"));
        for side in 0..2 {
            let sum: f64 = cells.iter().skip(side).step_by(2).sum();
            assert!((sum - sums[side]).abs() < 1e-6, "{cells:?} {sums:?}");
        }
        assert!(sums[0] > 0.0);
    }

    /// Not for us: away from the list, said once with an undo that works.
    async fn putting_aside_can_be_undone(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let match_path = format!("/o/{}/matches/{}", mill.id, valves.profile);
        mill.owner.page(&match_path).await.expect(200);
        let list = mill.owner.submit_and_follow(&format!("{match_path}/mark"),
            &[("mark", "not_for_us"), ("reason", "TOO_LARGE"), ("rank", "1"), ("asked", "?countries=SE")]).await.text();
        let undo = format!("{match_path}/unmark/not_for_us");
        assert!(list.contains("Put aside.") && list.contains(&undo), "{list}");
        assert!(!list.contains("Maker of hydraulic valves"));
        let kept = mill.owner.page(&format!("/o/{}/kept", mill.id)).await.expect(200).text();
        assert!(kept.contains("Partner too large"), "{kept}");
        let back = mill.owner.submit_and_follow(&undo, &[]).await.text();
        assert!(back.contains("Maker of hydraulic valves"), "{back}");
    }

    /// What one mark took the place of comes back when that is undone, with its reason.
    async fn undo_brings_the_former_mark_back(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let path = format!("/o/{}/matches/{}", mill.id, valves.profile);
        let press = async |fields: &[(&str, &str)]| {
            let page = mill.owner.submit_and_follow(&format!("{path}/mark"), fields).await.text();
            let from = page.find(&format!("{path}/unmark/")).unwrap_or_else(|| panic!("no undo: {page}"));
            page[from..].split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&")
        };
        let marks = async || {
            let all = mill.owner.get(&format!("/api/v1/matches/marks?organisation={}", mill.id)).await.expect(200).items();
            all.iter().map(|one| format!("{} {} {}", one["mark"], one["reason"], one["rank"])).collect::<Vec<_>>()
        };
        press(&[("mark", "kept"), ("rank", "3")]).await;
        let undo = press(&[("mark", "not_for_us"), ("reason", "TOO_LARGE"), ("asked", "?countries=SE")]).await;
        assert!(undo.contains("countries=SE"), "{undo}");
        mill.owner.submit(&undo, &[]).await.expect(303);
        mill.owner.submit(&undo, &[]).await.expect(303);
        assert_eq!(marks().await, ["\"kept\" null 3"]);
        press(&[("mark", "not_for_us"), ("reason", "TOO_LARGE"), ("rank", "2")]).await;
        let undo = press(&[("mark", "kept")]).await;
        assert_eq!(marks().await.len(), 1);
        mill.owner.submit(&undo, &[]).await.expect(303);
        assert_eq!(marks().await, ["\"not_for_us\" \"TOO_LARGE\" 2"]);
        // Nothing else comes by such an address: nobody is told anything.
        mill.owner.submit(&format!("{path}/unmark/not_for_us?former=told_adviser"), &[]).await.expect(303);
        assert!(marks().await.is_empty());
    }

    /// The next step is to tell the adviser where there is one, else to keep.
    async fn the_next_step_fits(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let path = format!("/o/{}/matches/{}", mill.id, valves.profile);
        let alone = mill.owner.page(&path).await.expect(200).text();
        assert!(alone.contains(">Keep<") && !alone.contains("Tell my adviser"));
        let (adviser, _) = app.adviser("eve@heron.example", Some(&mill)).await;
        let advised = mill.owner.page(&path).await.expect(200).text();
        assert!(advised.contains("Tell my adviser"));
        let told = mill.owner.submit_and_follow(&format!("{path}/mark"), &[("mark", "told_adviser")]).await.text();
        assert!(told.contains("Your adviser knows of this match"));
        let acting = adviser.page(&path).await.expect(200).text();
        assert!(acting.contains("You act for") && acting.contains("Canarymill"), "{acting}");
    }

    /// Why is it not in my list: by address, by the link to it, and by words.
    async fn why_not_answers(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let path = format!("/o/{}/matches/why-not", mill.id);
        let ranked = mill.owner.page(&format!("{path}?q={}", valves.profile)).await.expect(200).text();
        assert!(ranked.contains("It is number 1 of 1"), "{ranked}");
        let link = format!("{path}?q=http%3A%2F%2Fkontor%2Fprofiles%2F{}&countries=PT", valves.profile);
        let filtered = mill.owner.page(&link).await.expect(200).text();
        assert!(filtered.contains("It is in none of the countries that you chose"), "{filtered}");
        assert!(filtered.contains("Take the filter away") && filtered.contains("Without that it would have"), "{filtered}");
        let lines = ranked.split("<ul class=\"why sum\">").nth(1).unwrap().split("</ul>").next().unwrap();
        let points: Vec<f64> = lines
            .split("<b>")
            .skip(1)
            .map(|rest| rest.split("</b>").next().unwrap().replace("<bdi>", "").replace("</bdi>", "").replace('–', "-").parse().unwrap())
            .collect();
        let (left, parts) = points.split_last().unwrap();
        assert!((parts.iter().sum::<f64>() - left).abs() < 0.11, "{points:?}");
        let words = mill.owner.page(&format!("{path}?q=hydraulic")).await.expect(200).text();
        assert!(words.contains("Which one do you mean"), "{words}");
        mill.owner.page(&format!("{path}?q=6c0a4d54-1111-4222-8333-944455556666")).await.expect(404);
    }

    /// Search in a browser: hits marked, a nearest field where nothing speaks of it, filters kept.
    async fn search_marks_and_helps(app: TestApp) {
        app.published(MILL.offering("Turned valve bodies")).await;
        let visitor = app.visitor();
        let found = visitor.page("/search?q=valve").await.expect(200).text();
        assert!(found.contains("<mark>valve</mark>"), "{found}");
        let typo = visitor.page("/search?q=turnde").await.expect(200).text();
        assert!(typo.contains("Understood “turnde” as “Turned”"), "{typo}");
        let none = visitor.page("/search?q=Zerspanung").await.expect(200).text();
        assert!(none.contains("Show the nearest field: ") && none.contains("sectors=25.53"), "{none}");
        visitor.page("/search?scope=people").await.expect(422);
    }

    /// The adviser's list says how many of a client's best partners are new, until somebody works on them.
    async fn the_list_of_clients_says_what_is_new(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let (adviser, network) = app.adviser("eve@heron.example", Some(&mill)).await;
        let list = format!("/n/{network}/clients");
        assert!(adviser.page(&list).await.expect(200).text().contains("1 new"));
        let kept = serde_json::json!({"organisation": mill.id, "candidate": valves.profile, "mark": "kept"});
        adviser.put("/api/v1/matches/marks", kept).await.expect(200);
        assert!(!adviser.page(&list).await.expect(200).text().contains("1 new"));
    }
}
