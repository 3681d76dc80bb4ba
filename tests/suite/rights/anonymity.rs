//! Who the company is, nobody learns who has no right to: from no answer, no header, no page, no mail, no search.

use actix_web::http::Method;
use serde_json::{Value, json};

use super::operations::{OUTSIDE, operations, request};
use super::registered::routes;
use super::world::{CALLERS, CANARIES, World};
use crate::matching::companies::{Company, MILL, Said, VALVES};
use crate::on_both_databases;
use crate::support::{Answer, TestApp};

/// Canaries that are people's names and addresses.
const PEOPLE: [&str; 3] = ["wagtail", "quokka", "zebrafinch"];

/// What in the answer gives the company away.
fn told(answer: &Answer) -> Vec<&'static str> {
    let all = format!("{:?}\n{}", answer.headers, answer.text()).to_lowercase();
    CANARIES.into_iter().filter(|canary| all.contains(canary)).collect()
}

/// Everything that somebody can read, with the keys of the company's things.
async fn everything(world: &World, column: usize) -> Vec<(String, Answer)> {
    let (caller, browser) = (&world.callers[column], world.browser(column));
    let mut answers = Vec::new();
    for (method, path) in operations() {
        if method == Method::GET {
            let (filled, _) = request(world, column, &method, &path, true).await;
            answers.push((path, caller.get(&filled).await));
        }
    }
    for (method, path) in routes() {
        if method == Method::GET {
            let filled = world.filled(&path, true).await;
            answers.push((path, browser.page(&filled).await));
        }
    }
    let press = &world.press;
    for filled in
        ["/api/v1/search?q=valve", "/api/v1/search?scope=profiles&q=turned", "/api/v1/opportunities"]
    {
        answers.push((filled.to_owned(), caller.get(filled).await));
    }
    for filled in [
        "/search?q=valve".to_owned(),
        "/search?scope=profiles".to_owned(),
        format!("/o/{press}/matches"),
        format!("/o/{press}/matches/{}", world.profile),
        format!("/o/{press}/matches/{}/explain.json", world.profile),
        format!("/o/{press}/matches/why-not?q={}", world.profile),
    ] {
        answers.push((filled.clone(), browser.page(&filled).await));
    }
    for filled in [
        format!("/api/v1/matches?organisation={press}"),
        format!("/api/v1/matches/explain?organisation={press}&candidate={}", world.profile),
    ] {
        answers.push((filled.clone(), caller.get(&filled).await));
    }
    answers
}

/// A page without the house's mark, which is drawn from the public address.
fn without_mark(text: &str) -> String {
    let mut parts = text.split("<svg class=\"mark\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("</svg>").map_or("", |(_, after)| after))
}

/// What others see of a company, but for the keys that are its own.
async fn faces(app: &TestApp, company: &Company, reader: &Company) -> Vec<String> {
    let own = company
        .owner
        .get(&format!("/api/v1/organisations/{}/opportunities", company.id))
        .await
        .expect(200)
        .items();
    let opportunity = own[0]["id"].as_str().unwrap().to_owned();
    let mut faces = Vec::new();
    let (visitor, profile) = (app.visitor(), &company.profile);
    for answer in [
        visitor.get(&format!("/api/v1/profiles/{profile}")).await.expect(200),
        visitor.get(&format!("/api/v1/opportunities/{opportunity}")).await.expect(200),
        reader
            .owner
            .get(&format!("/api/v1/matches/explain?organisation={}&candidate={profile}", reader.id))
            .await
            .expect(200),
        visitor.page(&format!("/profiles/{profile}")).await.expect(200),
        visitor.page(&format!("/opportunities/{opportunity}")).await.expect(200),
        reader.owner.page(&format!("/o/{}/matches/{profile}", reader.id)).await.expect(200),
    ] {
        let headers =
            answer.headers.iter().filter(|(name, _)| !matches!(name.as_str(), "x-request-id" | "set-cookie"));
        let mut headers: Vec<String> = headers.map(|(name, value)| format!("{name}: {value:?}")).collect();
        headers.sort();
        let text = without_mark(&answer.text());
        // The moment of the snapshot is another.
        let (before, after) = text.split_once("\"as_of\":\"").unwrap_or((&text, ""));
        let after = after.split_once('"').map_or("", |(_, after)| after);
        let text = format!("{}\n{before}{after}", headers.join("\n"));
        faces.push(text.replace(profile, "PROFILE").replace(&opportunity, "OPPORTUNITY"));
    }
    faces
}

on_both_databases! {
    /// No answer, no page and no mail to who has no right holds a word that gives the company away.
    async fn nobody_without_a_right_learns_who_it_is(app: TestApp) {
        let world = World::build(&app).await;
        let administrator = CALLERS.iter().position(|who| *who == "administrator").unwrap();
        let mut leaks = Vec::new();
        let mut shown = 0;
        for column in (0..OUTSIDE).chain([administrator]) {
            for (path, answer) in everything(&world, column).await {
                let mut told = told(&answer);
                // People's accounts, and what they do, are what administrators administer: whose company it is stays untold.
                if column == administrator && (path.contains("/accounts") || path.contains("/audit")) {
                    told.retain(|canary| !PEOPLE.contains(canary));
                }
                if !told.is_empty() {
                    leaks.push(format!("{path} tells {} {told:?}", CALLERS[column]));
                }
                shown += usize::from(answer.text().contains(&world.profile) && answer.status == 200);
            }
        }
        assert!(shown > 10, "the company itself is shown in {shown} answers");
        for address in ["bob@press.example", "zoe@presses.example", "root@kontor.example"] {
            for mail in app.mails_to(address) {
                let text = format!("{} {}", mail.subject, mail.body).to_lowercase();
                leaks.extend(CANARIES.iter().filter(|canary| text.contains(**canary)).map(|canary| format!("a mail to {address}: {canary}")));
            }
        }
        assert!(leaks.is_empty(), "{}", leaks.join("\n"));
        // What it is called finds nothing.
        let stranger = &world.callers[CALLERS.iter().position(|who| *who == "stranger").unwrap()];
        for canary in CANARIES {
            for scope in ["profiles", "opportunities"] {
                let query = serde_html_form::to_string([("scope", scope), ("q", canary)]).unwrap();
                let found: Value = stranger.get(&format!("/api/v1/search?{query}")).await.expect(200).json();
                assert_eq!(found["items"].as_array().map(Vec::len), Some(0), "{canary} finds {found}");
            }
        }
    }

    /// Two companies that differ only in what is hidden look the same, byte by byte: no order, no tag, no score tells.
    async fn what_is_hidden_changes_nothing(app: TestApp) {
        let reader = app.published(VALVES.seeking("Turned valve bodies")).await;
        let twin = |mail: &'static str, name: &'static str| Said { mail, name, ..MILL }.offering("Turned valve bodies");
        let hidden = |name: &str, number: &str| json!({ "name": name, "registration_number": number,
            "website": format!("https://{number}.example") });
        let mut seen = Vec::new();
        // One after the other: both at once would share the places of one list.
        for (mail, name, number) in [
            ("a@heronworks.example", "Heronworks Kft.", "1111111111"),
            ("zz@ibisfactory.example", "Ibis Factory and Sons Zrt.", "99999999"),
        ] {
            let company = app.published(twin(mail, name)).await;
            let record = format!("/api/v1/organisations/{}", company.id);
            let version = company.owner.get(&record).await.expect(200).version();
            company.owner.patch(&record, hidden(name, number)).if_match(version).await.expect(200);
            app.catch_up();
            seen.push(faces(&app, &company, &reader).await);
            company.owner.post(&format!("{record}/profile/withdrawal"), json!({})).await.expect(200);
            app.catch_up();
        }
        for (one, other) in seen[0].iter().zip(&seen[1]) {
            let same = one.lines().zip(other.lines()).find(|(one, other)| one != other);
            assert!(one == other, "{same:?}");
        }
    }
}
