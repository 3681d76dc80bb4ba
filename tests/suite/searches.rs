//! Saved searches: what is new is mailed once, and answered from the mail with one press.

use std::future::IntoFuture as _;

use chrono::Duration;
use diesel::prelude::*;
use kontor::clock;
use kontor::db::Instant;
use kontor::db::schema::{saved_searches, search_digests};
use kontor::searches;
use serde_json::{Value, json};

use crate::matching::companies::{BAKERY, Company, MILL, Said, VALVES};
use crate::on_both_databases;
use crate::organisations::{joins, membership, path};
use crate::support::{Actor, PASSWORD, TestApp};

/// Two more makers of valves in Sweden.
const OTTER: Said = Said {
    mail: "lo@otterpress.example",
    name: "Otterpress AB",
    headline: "Presses for valve makers in the north",
    ..VALVES
};
const GREBE: Said =
    Said { mail: "my@grebe.example", name: "Grebe AB", headline: "Pumps and valves for ships", ..VALVES };

const ANN: &str = "ann@canarymill.example";

impl TestApp {
    /// Looks at what is due so many days from now; how many mails were queued.
    fn digests_in(&self, days: i64) -> usize {
        let inside = self.inside();
        let current = inside.matcher.now().unwrap();
        searches::send_due(&inside.db, &current, "http://kontor.example", in_days(days)).unwrap()
    }
}

fn in_days(days: i64) -> Instant {
    clock::now().plus(Duration::days(days))
}

fn at(company: &Company) -> String {
    format!("{}/searches", path(&company.id))
}

/// Saves what asks for partners in Sweden.
async fn saved(by: &Actor, company: &Company) -> String {
    let wish = json!({ "name": "Valves in Sweden", "filters": { "countries": ["SE"] } });
    by.post(&at(company), wish).await.expect(201).id()
}

async fn marked(company: &Company) -> Vec<Value> {
    company.owner.get(&format!("/api/v1/matches/marks?organisation={}", company.id)).await.expect(200).items()
}

on_both_databases! {
    /// Who stood in the list when it was saved is no news; who comes later is told of once, by whichever node comes first, and never by
    /// name.
    async fn what_is_new_is_mailed_once(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let id = saved(&mill.owner, &mill).await;
        let hits = format!("{}/{id}/hits", at(&mill));
        let there = mill.owner.get(&hits).await.expect(200).items();
        assert_eq!((there.len(), &there[0]["candidate"]["id"], &there[0]["told"]), (1, &json!(valves.profile), &json!(false)));
        let before = app.mails_to(ANN).len();
        assert_eq!(app.digests_in(7), 0, "nothing is new");
        let otter = app.published(OTTER.seeking("Turned valve bodies")).await;
        app.published(BAKERY).await;
        assert_eq!(app.digests_in(13), 0, "it is not its day");
        let nodes = [app.inside().clone(), app.inside().clone()].map(|node| {
            std::thread::spawn(move || {
                let current = node.matcher.now().unwrap();
                searches::send_due(&node.db, &current, "http://kontor.example", in_days(14)).unwrap()
            })
        });
        let sent: usize = nodes.into_iter().map(|node| node.join().unwrap()).sum();
        assert_eq!((sent, app.mails_to(ANN).len()), (1, before + 1));
        let mail = app.last_mail_to(ANN);
        assert_eq!(mail.subject, "One new match: Valves in Sweden");
        assert!(mail.body.contains(OTTER.headline) && mail.body.contains("Sweden, ") && mail.link().starts_with("/digest/"), "{}", mail.body);
        assert!(mail.body.starts_with("You get this because you saved a search for Canarymill Kft.: “Valves in Sweden”."), "{}", mail.body);
        assert!(!mail.body.contains(VALVES.headline) && !mail.body.contains("Otterpress") && !mail.body.contains(&otter.id));
        let told = mill.owner.get(&hits).await.expect(200).items();
        assert_eq!((told.len(), &told[0]["candidate"]["id"], &told[0]["told"]), (2, &json!(otter.profile), &json!(true)));
        assert_eq!((app.digests_in(21), app.digests_in(60)), (0, 0), "it was told already");
        let search = mill.owner.get(&format!("{}/{id}", at(&mill))).await.expect(200).json();
        assert!(search["last_sent_at"].is_string() && search["filters"]["countries"] == json!(["SE"]), "{search}");
    }

    /// The link works without signing in; looking changes nothing, a press says what the company thinks at the rank that was told.
    async fn one_press_answers(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let id = saved(&mill.owner, &mill).await;
        let otter = app.published(OTTER.seeking("Turned valve bodies")).await;
        assert_eq!(app.digests_in(7), 1);
        let link = app.last_mail_to(ANN).link();
        let told = mill.owner.get(&format!("{}/{id}/hits", at(&mill))).await.expect(200).items();
        let rank = told[0]["rank"].clone();
        let visitor = app.visitor();
        for _ in 0..2 {
            let page = visitor.page(&link).await.expect(200).text();
            assert!(page.contains(OTTER.headline) && !page.contains(VALVES.headline) && !page.contains("Otterpress"), "{page}");
        }
        assert!(marked(&mill).await.is_empty());
        let press = async |candidate: &str, more: &[(&str, &str)]| {
            let fields: Vec<(&str, &str)> = [("candidate", candidate)].iter().chain(more).copied().collect();
            visitor.submit(&link, &fields).await
        };
        press(&otter.profile, &[("mark", "kept"), ("reason", "TOO_LARGE")]).await.expect(303);
        let marks = marked(&mill).await;
        assert_eq!((marks.len(), &marks[0]["mark"], &marks[0]["rank"], &marks[0]["reason"]), (1, &json!("kept"), &rank, &json!(null)));
        assert!(visitor.page(&link).await.expect(200).text().contains("Good suggestion: kept for later"));
        press(&otter.profile, &[("do", "undo"), ("mark", "kept")]).await.expect(303);
        assert!(marked(&mill).await.is_empty());
        press(&otter.profile, &[("mark", "not_for_us"), ("reason", "TOO_LARGE")]).await.expect(303);
        let marks = marked(&mill).await;
        assert_eq!((&marks[0]["mark"], &marks[0]["rank"], &marks[0]["reason"]), (&json!("not_for_us"), &rank, &json!("TOO_LARGE")));
        assert_eq!(mill.ranked("").await, std::slice::from_ref(&valves.profile), "who was put aside is not suggested any more");
        let list = mill.owner.page(&format!("/o/{}/searches", mill.id)).await.expect(200).text();
        assert!(list.contains("with one match") && list.contains("Not for us: "), "{list}");
        // Of others nothing can be said here, and nobody is told.
        press(&valves.profile, &[("mark", "kept")]).await.expect(404);
        press(&otter.profile, &[("mark", "told_adviser")]).await.expect(404);
        press(&otter.profile, &[("mark", "loved")]).await.expect(422);
        visitor.page("/digest/nonsense").await.expect(410);
        app.write(|conn| {
            let old = search_digests::created_at.eq(in_days(-31));
            Ok(diesel::update(search_digests::table).set(old).execute(conn)?)
        });
        visitor.page(&link).await.expect(410);
        press(&otter.profile, &[("mark", "kept")]).await.expect(410);
    }

    /// One press ends the mails, and another rhythm begins them again.
    async fn the_mails_can_be_stopped(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let id = saved(&mill.owner, &mill).await;
        app.published(OTTER.seeking("Turned valve bodies")).await;
        assert_eq!(app.digests_in(7), 1);
        let link = app.last_mail_to(ANN).link();
        let visitor = app.visitor();
        visitor.page(&link).await.expect(200);
        for _ in 0..2 {
            let after = visitor.submit_and_follow(&link, &[("do", "stop")]).await.text();
            assert!(after.contains("Stopped. No more mails"), "{after}");
        }
        app.published(GREBE.seeking("Turned valve bodies")).await;
        assert_eq!(app.digests_in(70), 0);
        let one = format!("{}/{id}", at(&mill));
        let stopped = mill.owner.get(&one).await.expect(200);
        assert_eq!((&stopped.json()["rhythm"], &stopped.json()["next_due"]), (&json!("off"), &json!(null)));
        let again = json!({ "name": "Valves", "rhythm": "monthly", "filters": { "countries": ["SE"] } });
        mill.owner.put(&one, again.clone()).if_match(1).await.expect(412);
        mill.owner.put(&one, again).if_match(stopped.version()).await.expect(200);
        assert_eq!((app.digests_in(27), app.digests_in(32)), (0, 1));
        assert!(app.last_mail_to(ANN).body.contains(GREBE.headline));
    }

    /// Whose right has ended gets no mail, the former link opens nothing, and the search is gone.
    async fn who_has_left_is_not_told(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let max = joins(&app, &mill.owner, &mill.id, "max@canarymill.example", "representative").await;
        let id = saved(&max, &mill).await;
        mill.owner.get(&format!("{}/{id}", at(&mill))).await.expect(404);
        assert!(mill.owner.get(&at(&mill)).await.expect(200).items().is_empty(), "it is the representative's alone");
        app.published(OTTER.seeking("Turned valve bodies")).await;
        assert_eq!(app.digests_in(7), 1);
        let link = app.last_mail_to("max@canarymill.example").link();
        let visitor = app.visitor();
        visitor.page(&link).await.expect(200);
        let seat = membership(&mill.owner, &mill.id, "max@canarymill.example").await;
        mill.owner.delete(&format!("{}/people/{seat}", path(&mill.id))).await.expect(204);
        visitor.page(&link).await.expect(404);
        visitor.submit(&link, &[("do", "stop")]).await.expect(404);
        app.published(GREBE.seeking("Turned valve bodies")).await;
        assert_eq!(app.digests_in(14), 0);
        let left: i64 = app.read(|conn| Ok(saved_searches::table.count().get_result(conn)?));
        assert_eq!(left, 0);
        visitor.page(&link).await.expect(410);
    }

    /// A company that pauses is told of nothing; what came meanwhile is told afterwards.
    async fn who_pauses_waits(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        saved(&mill.owner, &mill).await;
        let version = mill.owner.get(&path(&mill.id)).await.expect(200).version();
        let until = in_days(40).date().to_string();
        let paused = mill.owner.put(&format!("{}/pause", path(&mill.id)), json!({ "until": until })).if_match(version).await.expect(200);
        app.catch_up();
        app.published(OTTER.seeking("Turned valve bodies")).await;
        assert_eq!(app.digests_in(7), 0);
        let page = mill.owner.page(&format!("/o/{}/searches", mill.id)).await.expect(200).text();
        assert!(page.contains("Nothing is mailed as long as"), "{page}");
        mill.owner.delete(&format!("{}/pause", path(&mill.id))).if_match(paused.version()).await.expect(200);
        app.catch_up();
        assert_eq!((app.digests_in(7), app.digests_in(14)), (0, 1));
    }

    /// On the pages: saved with one press under a name in words, renamed, removed; what is wrong is said at its field.
    async fn the_pages_save_and_change(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let here = format!("/o/{}/searches", mill.id);
        let (list, ann) = (format!("/o/{}/matches?preset=distributor&countries=SE", mill.id), &mill.owner);
        assert!(ann.page(&here).await.expect(200).text().contains("No search saved yet"));
        let matches = ann.page(&list).await.expect(200).text();
        assert!(matches.contains("Mail me what is new") && matches.contains(&here), "{matches}");
        let asked = "?preset=distributor&countries=SE&cursor=x&was=supplier";
        let after = ann.submit_and_follow(&here, &[("asked", asked)]).await.text();
        assert!(after.contains("Distributors and customers, Sweden"), "{after}");
        assert!(after.contains(&format!("/o/{}/matches?preset=distributor&#38;countries=SE\"", mill.id)), "{after}");
        ann.submit(&here, &[("asked", "?countries=QQ")]).await.expect(422);
        let search = ann.get(&at(&mill)).await.expect(200).items().remove(0);
        assert_eq!((&search["preset"], &search["weights"], &search["rhythm"]), (&json!("distributor"), &json!({}), &json!("weekly")));
        let id = search["id"].as_str().unwrap();
        let (one, name, rhythm) = (format!("{here}/{id}"), format!("name-{id}"), format!("rhythm-{id}"));
        let long = "x".repeat(81);
        for wrong in ["", long.as_str(), "a\nb"] {
            let refused = ann.submit(&one, &[(&name, wrong), (&rhythm, "weekly"), ("version", "1")]).await.expect(422).text();
            assert!(refused.contains(&format!("href=\"#{name}\"")), "{refused}");
        }
        let refused = ann.submit(&one, &[(&name, "North"), (&rhythm, "daily"), ("version", "1")]).await.expect(422).text();
        assert!(refused.contains(&format!("href=\"#{rhythm}\"")), "{refused}");
        let after = ann.submit_and_follow(&one, &[(&name, "North"), (&rhythm, "monthly"), ("version", "1")]).await.text();
        assert!(after.contains("North") && after.contains("Changed."), "{after}");
        ann.submit(&one, &[(&name, "South"), (&rhythm, "off"), ("version", "1")]).await.expect(412);
        // Another company's people find nothing here.
        valves.owner.submit(&one, &[(&name, "South"), (&rhythm, "off"), ("version", "2")]).await.expect(404);
        valves.owner.submit(&format!("{one}/remove"), &[("version", "2")]).await.expect(404);
        valves.owner.page(&here).await.expect(404);
        ann.submit_and_follow(&format!("{one}/remove"), &[("version", "2")]).await;
        assert!(ann.get(&at(&mill)).await.expect(200).items().is_empty());
        // An adviser saves for a client what the adviser alone reads.
        let (eve, network) = app.adviser("eve@heron.example", Some(&mill)).await;
        assert!(eve.submit_and_follow(&here, &[("asked", "")]).await.text().contains("Suppliers and subcontractors"));
        assert!(ann.get(&at(&mill)).await.expect(200).items().is_empty());
        let shown = format!("/n/{network}/profiles/{}/matches", valves.profile);
        assert!(!eve.page(&shown).await.expect(200).text().contains("Mail me what is new"));
    }

    /// All that is wrong is told at once; there can be twenty and no more; sent again with its key, a search is saved once.
    async fn what_is_saved_is_checked(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let ann = &mill.owner;
        let wrong = json!({ "name": " ", "rhythm": "daily", "preset": "friends", "weights": { "fame": "high" },
            "filters": { "countries": ["QQ"] } });
        let mut fields = ann.post(&at(&mill), wrong).await.expect(422).refused_fields();
        fields.sort();
        assert_eq!(fields, ["filters.countries.0", "name", "preset", "rhythm", "weights"]);
        let said = json!({ "name": "All", "rhythm": "off", "preset": "research", "weights": { "trust": "high", "size": 2.5 },
            "filters": { "own_country": true, "languages": ["de:b2"], "sizes": ["SMALL"] } });
        for _ in 0..2 {
            ann.post(&at(&mill), said.clone()).header("Idempotency-Key", "one").await.expect(201);
        }
        let all = ann.get(&at(&mill)).await.expect(200).items();
        assert_eq!(all.len(), 1);
        for field in ["name", "rhythm", "preset", "weights"] {
            assert_eq!(all[0][field], said[field], "{field}");
        }
        for field in ["own_country", "languages", "sizes"] {
            assert_eq!(all[0]["filters"][field], said["filters"][field], "{field}");
        }
        for _ in 1..20 {
            saved(ann, &mill).await;
        }
        let full = ann.post(&at(&mill), json!({ "name": "One more" })).await.expect(409);
        assert_eq!(full.code(), "searches_many");
        let one = format!("{}/{}", at(&mill), all[0]["id"].as_str().unwrap());
        ann.delete(&one).if_match(2).await.expect(412);
        ann.delete(&one).if_match(1).await.expect(204);
        ann.get(&one).await.expect(404);
        let export = ann.post("/api/v1/me/export", json!({ "password": PASSWORD })).await.expect(200).json();
        let held = export["searches"].as_array().unwrap();
        assert_eq!((held.len(), &held[1]["query"]), (20, &json!("countries=SE")), "what can be brought back is still held");
    }

    /// One record out of two: its searches are kept, and who was found as the one that goes is no news as the one that stays.
    async fn a_merge_keeps_searches(app: TestApp) {
        let root = app.administrator("root@kontor.example").await;
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        let twin = app.published(Said { mail: "new@canarymill.example", name: "CANARYMILL KFT", ..MILL }).await;
        saved(&twin.owner, &twin).await;
        let found = valves.owner.post(&at(&valves), json!({ "name": "Hungary" })).await.expect(201).id();
        let cases = root.get("/api/v1/duplicate-cases").await.expect(200).items();
        let case = format!("/api/v1/duplicate-cases/{}", cases[0]["id"].as_str().unwrap());
        root.post(&format!("{case}/look"), json!({"reason": "Asked by the owner"})).await.expect(200);
        root.post(&format!("{case}/merge"), json!({"keep": mill.id})).await.expect(204);
        app.catch_up();
        assert_eq!(twin.owner.get(&at(&mill)).await.expect(200).items().len(), 1);
        let hits = valves.owner.get(&format!("{}/{found}/hits", at(&valves))).await.expect(200).items();
        assert_eq!((hits.len(), &hits[0]["candidate"]["id"]), (1, &json!(mill.profile)));
        assert_eq!(app.digests_in(7), 0);
    }

    /// Who removes a search by mistake brings it back with what it found; a day later, or when its place is needed, it is gone.
    async fn what_was_removed_can_be_brought_back(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let id = saved(&mill.owner, &mill).await;
        app.published(OTTER.seeking("Turned valve bodies")).await;
        assert_eq!(app.digests_in(7), 1);
        let link = app.last_mail_to(ANN).link();
        let (list, search) = (format!("/o/{}/searches", mill.id), format!("{}/{id}", at(&mill)));
        let back = format!("{list}/{id}/bring-back");
        mill.owner.submit(&format!("{list}/{id}/remove"), &[("version", "1")]).await.expect(303);
        let page = mill.owner.page(&list).await.expect(200).text();
        assert!(page.contains(&format!("action=\"{back}\"")) && page.contains("No search saved yet"), "{page}");
        mill.owner.get(&search).await.expect(404);
        app.visitor().page(&link).await.expect(410);
        assert_eq!(app.digests_in(14), 0, "nothing is mailed of it");
        let bea = joins(&app, &mill.owner, &mill.id, "bea@canarymill.example", "owner").await;
        bea.submit(&back, &[]).await.expect(404);
        mill.owner.submit(&back, &[]).await.expect(303);
        assert_eq!(mill.owner.get(&format!("{search}/hits")).await.expect(200).items().len(), 1);
        app.visitor().page(&link).await.expect(200);
        mill.owner.delete(&search).if_match(1).await.expect(204);
        assert_eq!(app.write(|conn| searches::actions::sweep(conn, in_days(0))), 0);
        assert_eq!(app.write(|conn| searches::actions::sweep(conn, in_days(2))), 1);
        mill.owner.submit(&back, &[]).await.expect(404);
    }

    /// Whoever presses at the same moment: there are twenty and no more, and what was removed makes room.
    async fn there_are_twenty_at_most(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let list = at(&mill);
        let wish = |number: usize| json!({ "name": format!("Search {number}") });
        let calls = (0..25).map(|number| mill.owner.post(&list, wish(number)).into_future());
        let answers = futures_util::future::join_all(calls).await;
        let count = |status: u16| answers.iter().filter(|answer| answer.status == status).count();
        assert_eq!((count(201), count(409)), (20, 5));
        let all = mill.owner.get(&list).await.expect(200).items();
        assert_eq!(all.len(), 20);
        let first = all[0]["id"].as_str().unwrap();
        mill.owner.delete(&format!("{list}/{first}")).if_match(1).await.expect(204);
        mill.owner.post(&list, wish(26)).await.expect(201);
        mill.owner.post(&list, wish(27)).await.expect(409);
        mill.owner.submit(&format!("/o/{}/searches/{first}/bring-back", mill.id), &[]).await.expect(404);
    }
}
