//! An adviser ranks for any published profile, from what it shows.

use serde_json::json;

use super::companies::{MILL, VALVES};
use crate::on_both_databases;

on_both_databases! {
    /// By its public address: the list, a pair with its reasons, and the pages. The company is not named.
    async fn an_adviser_ranks_for_a_profile_without_permission(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let (adviser, network) = app.adviser("eve@heron.example", None).await;
        let list = format!("/api/v1/matches?profile={}", mill.profile);
        let pair = format!("/api/v1/matches/explain?profile={}&candidate={}", mill.profile, valves.profile);
        let first = adviser.get(&list).await.expect(200).items()[0].clone();
        assert_eq!(first["candidate"]["id"], json!(valves.profile));
        let explained = adviser.get(&pair).await.expect(200).json();
        assert_eq!(explained["total"], first["total"]);
        let here = format!("/n/{network}/profiles/{}/matches", mill.profile);
        let page = adviser.page(&here).await.expect(200).text();
        assert!(page.contains(&format!("\"matches/{}", valves.profile)) && page.contains("without its permission"), "{page}");
        let closer = adviser.page(&format!("{here}/{}", valves.profile)).await.expect(200).text();
        assert!(closer.contains("They seek “Turned valve bodies”"), "{closer}");
        for told in [page, closer, explained.to_string()] {
            let told = told.to_lowercase();
            let named = ["canarymill", "zebrafinch", &mill.id, &valves.id].into_iter().find(|word| told.contains(*word));
            assert_eq!(named, None, "{told}");
            assert!(!told.contains(&format!("/o/{}", mill.id)) && !told.contains("/mark\""), "nothing can be noted: {told}");
        }
        let way = adviser.page(&format!("/profiles/{}", mill.profile)).await.expect(200).text();
        assert!(way.contains(&here), "{way}");
    }

    /// Members, visitors, administrators and other networks' addresses get nothing; no more does a profile that is not shown.
    async fn only_advisers_rank_for_profiles(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let (adviser, network) = app.adviser("eve@heron.example", None).await;
        let (_, other) = app.adviser("kim@egret.example", None).await;
        let root = app.administrator("root@kontor.example").await;
        let list = format!("/api/v1/matches?profile={}", mill.profile);
        app.visitor().get(&list).await.expect(401);
        for outsider in [&mill.owner, &valves.owner, &root] {
            outsider.get(&list).await.expect(403);
            outsider.page(&format!("/n/{network}/profiles/{}/matches", mill.profile)).await.expect(404);
            let plain = outsider.page(&format!("/profiles/{}", mill.profile)).await.expect(200).text();
            assert!(!plain.contains("/n/"), "{plain}");
        }
        adviser.page(&format!("/n/{other}/profiles/{}/matches", mill.profile)).await.expect(404);
        let nobody = "6c0a4d54-1111-4222-8333-944455556666";
        adviser.get(&format!("/api/v1/matches?profile={nobody}")).await.expect(404);
        adviser.page(&format!("/n/{network}/profiles/{nobody}/matches")).await.expect(404);
        adviser.get(&format!("{list}&organisation={}", mill.id)).await.expect(422);
        adviser.get("/api/v1/matches").await.expect(422);
        let base = format!("/api/v1/organisations/{}", mill.id);
        let own = mill.owner.get(&format!("{base}/profile")).await.expect(200).json();
        let version = own["version"].as_i64().unwrap();
        mill.owner.post(&format!("{base}/profile/withdrawal"), json!({})).if_match(version).await.expect(200);
        app.catch_up();
        adviser.get(&list).await.expect(404);
    }

    /// Which countries a company does not want is shown to nobody: the adviser's list is not cut by it, and no reason tells it.
    async fn what_a_company_keeps_to_itself_stays_there(app: TestApp) {
        let mill = app.company(MILL.offering("Turned valve bodies")).await;
        let record = mill.owner.get(&format!("/api/v1/organisations/{}", mill.id)).await.expect(200).json();
        let unwanted = json!({ "countries": [{"country": "SE", "stance": "not_interested"}] });
        let version = record["version"].as_i64().unwrap();
        mill.owner.patch(&format!("/api/v1/organisations/{}", mill.id), unwanted).if_match(version).await.expect(200);
        mill.publish().await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        assert!(mill.owner.get(&mill.matches()).await.expect(200).items().is_empty());
        let (adviser, _) = app.adviser("eve@heron.example", None).await;
        let list = adviser.get(&format!("/api/v1/matches?profile={}", mill.profile)).await.expect(200).items();
        assert_eq!(list.len(), 1, "{list:?}");
        let pair = format!("/api/v1/matches/explain?profile={}&candidate={}", mill.profile, valves.profile);
        let explained = adviser.get(&pair).await.expect(200).json();
        assert_eq!(explained["removals"], json!([]));
    }
}
