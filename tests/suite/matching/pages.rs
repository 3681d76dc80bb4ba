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
        assert!(german.contains("Die anderen suchen „Turned valve bodies“"), "{german}");
        let off = ["demand_supply", "sector_depth", "field_affinity", "countries", "cooperation_type",
            "digital", "languages", "size", "certificates", "text", "trust"].map(|c| format!("weight-{c}=off")).join("&");
        let refused = mill.owner.page(&format!("{path}?lang=en&{off}")).await.expect(422).text();
        assert!(refused.contains("Give at least one reason a weight"), "{refused}");
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
}
