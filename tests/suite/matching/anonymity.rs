//! Nothing that leaves the service names a candidate.

use super::companies::{Company, MILL, VALVES};
use crate::on_both_databases;

/// What would give the maker of valves away.
fn canaries(company: &Company) -> [String; 5] {
    let words = ["zebrafinch", "bo@", "hydraulik ab", "zebrafinch.example"];
    let [one, two, three, four] = words.map(str::to_owned);
    [one, two, three, four, company.id.clone()]
}

on_both_databases! {
    /// Canaries of the candidate are in no answer to another company, an adviser or a visitor.
    async fn no_answer_names_a_candidate(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let (adviser, network) = app.adviser("eve@heron.example", Some(&mill)).await;
        let pair = format!("organisation={}&candidate={}", mill.id, valves.profile);
        let paths = [
            mill.matches(),
            format!("/api/v1/matches/explain?{pair}"),
            format!("/api/v1/matches/marks?organisation={}", mill.id),
            "/api/v1/search?q=valve".to_owned(),
            "/api/v1/search?q=valve&scope=profiles".to_owned(),
        ];
        let pages = [
            format!("/o/{}/matches", mill.id),
            format!("/o/{}/matches/{}", mill.id, valves.profile),
            format!("/o/{}/matches/{}/explain.json", mill.id, valves.profile),
            format!("/o/{}/matches/why-not?q={}", mill.id, valves.profile),
            format!("/o/{}/kept", mill.id),
            "/search?q=valve&scope=profiles".to_owned(),
        ];
        let mut answers = Vec::new();
        for reader in [&mill.owner, &adviser] {
            for path in &paths {
                answers.push(reader.get(path).await.expect(200));
            }
            for page in &pages {
                answers.push(reader.page(page).await.expect(200));
            }
        }
        answers.push(adviser.page(&format!("/n/{network}/phone?offers=turned+valve+bodies&want=sell")).await.expect(200));
        answers.push(app.visitor().get(&paths[3]).await.expect(200));
        answers.push(app.visitor().page("/search?q=valve").await.expect(200));
        for answer in &answers {
            let text = answer.text().to_lowercase();
            for canary in canaries(&valves) {
                assert!(!text.contains(&canary), "{canary}: {text}");
            }
            let headers = format!("{:?}", answer.headers).to_lowercase();
            assert!(!headers.contains("zebrafinch") && !headers.contains(&valves.id));
        }
        let shown = answers.iter().filter(|answer| answer.text().contains(&valves.profile)).count();
        assert!(shown > 8, "the candidate itself is shown in {shown} answers");
    }

    /// Its name finds nobody.
    async fn a_name_finds_nobody(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        app.published(VALVES.seeking("Turned valve bodies")).await;
        for name in ["Zebrafinch", "zebrafinch.example", "Hydraulik"] {
            for scope in ["profiles", "opportunities"] {
                let path = format!("/api/v1/search?scope={scope}&q={name}");
                let found = mill.owner.get(&path).await.expect(200).json();
                let named = found["items"].as_array().unwrap().len();
                assert!(named == 0 || name == "Hydraulik", "{name} finds {found}");
            }
        }
    }
}
