//! A company on the phone: described on the spot, for advisers, unsaved.

use serde_json::json;

use super::companies::{MILL, VALVES};
use crate::on_both_databases;

on_both_databases! {
    /// Words are understood, partners are ranked, nothing is stored, and only advisers may ask.
    async fn an_adviser_ranks_for_a_caller(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let caller = json!({
            "country": "DE", "sectors": ["Zerspanung"], "offers": "Turned valve bodies",
            "preset": "distributor", "weights": {"languages": "off", "text": 2.5},
        });
        mill.owner.post("/api/v1/matches", caller.clone()).await.expect(403);
        let (adviser, _) = app.adviser("eve@heron.example", None).await;
        let rows = || app.read(|conn| {
            use diesel::prelude::*;
            use kontor::db::schema::{audit_entries, match_marks, opportunities, organisations};
            let counts: [i64; 4] = [
                organisations::table.count().get_result(conn)?,
                opportunities::table.count().get_result(conn)?,
                match_marks::table.count().get_result(conn)?,
                audit_entries::table.count().get_result(conn)?,
            ];
            Ok(counts)
        });
        let before = rows();
        let ranking = adviser.post("/api/v1/matches", caller).await.expect(200).json();
        assert_eq!(ranking["items"][0]["candidate"]["id"], valves.profile.as_str());
        assert_eq!(ranking["understood"][0]["code"], "25.53");
        assert_eq!(ranking["weights"]["text"], 2.5);
        assert_eq!(rows(), before);
    }

    /// Everything that is wrong is told at once.
    async fn a_description_is_checked(app: TestApp) {
        let (adviser, _) = app.adviser("eve@heron.example", None).await;
        app.catch_up();
        let wrong = json!({"country": "QQ", "sectors": ["qqqqzzzz"], "topic": "fame", "limit": 0,
            "filters": {"countries": ["QQ"]}, "weights": {"fame": "high"}});
        let refused = adviser.post("/api/v1/matches", wrong).await.expect(422).refused_fields();
        for field in ["country", "sectors.0", "topic", "limit", "filters.countries.0", "weights"] {
            assert!(refused.iter().any(|one| one == field), "{field} is not among {refused:?}");
        }
    }

    /// The page does the same with several countries, offers and needs, and stands open to advisers of that network only.
    async fn the_page_shows_partners_to_read_out(app: TestApp) {
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let (adviser, network) = app.adviser("eve@heron.example", None).await;
        let path = format!("/n/{network}/phone");
        valves.owner.page(&path).await.expect(404);
        adviser.page(&path).await.expect(200);
        let page = adviser.page(&format!(
            "{path}?do=show&offers=turned+valve+bodies&needs=castings&countries=SE&countries=DE&country=HU"
        )).await.expect(200).text();
        assert!(page.contains("Maker of hydraulic valves"), "{page}");
        assert!(page.contains("They seek “Turned valve bodies”; you offer “turned valve bodies”"), "{page}");
        for chosen in ["countries:SE\">Sweden", "countries:DE\">Germany", "clients/new?offers=turned+valve+bodies&#38;needs=castings&#38;countries=SE"] {
            assert!(page.contains(chosen), "{chosen} is not on {page}");
        }
        let elsewhere = adviser.page(&format!("{path}?do=show&offers=turned+valve+bodies&countries=DE")).await.expect(200).text();
        assert!(elsewhere.contains("No partner") && !elsewhere.contains("Maker of hydraulic valves"), "{elsewhere}");
    }

    /// Without script: the Search button finds codes, a chip's button takes one away, and nothing typed is lost.
    async fn the_page_works_by_its_buttons(app: TestApp) {
        let (adviser, network) = app.adviser("eve@heron.example", None).await;
        app.catch_up();
        let path = format!("/n/{network}/phone?offers=turned+parts");
        let found = adviser.page(&format!("{path}&sectors-q=machining&do=search%3Asectors")).await.expect(200).text();
        assert!(found.contains("value=\"25.53\"") && found.contains("turned parts"), "{found}");
        let removed = adviser.page(&format!("{path}&countries=SE&countries=DE&remove=countries%3ASE")).await.expect(200).text();
        assert!(removed.contains("countries:DE\">Germany") && !removed.contains("countries:SE\""), "{removed}");
        let nothing = adviser.page(&format!("/n/{network}/phone?do=show&offers=+&countries=SE")).await.expect(422).text();
        app.published(VALVES.seeking("Turned valve bodies")).await;
        let refused = "None of these words is understood.";
        let gibberish = adviser.page(&format!("/n/{network}/phone?do=show&offers=asdfgh+qwertz&countries=SE")).await.expect(422).text();
        assert!(gibberish.contains(refused) && gibberish.contains("asdfgh qwertz") && gibberish.contains("countries:SE\">Sweden"), "{gibberish}");
        for known in ["offers=asdfgh+hydraulics", "offers=Zerspanung", "offers=asdfgh&sectors=25.53", "needs=valv"] {
            let page = adviser.page(&format!("/n/{network}/phone?do=show&{known}")).await.expect(200).text();
            assert!(!page.contains(refused), "{known}: {page}");
        }
        assert!(nothing.contains("Write what they offer") && nothing.contains("countries:SE\">Sweden"), "{nothing}");
    }
}
