//! What happens at the same moment happens once: settled by the database, on both of them, whatever the nodes do.

use std::future::IntoFuture as _;

use actix_web::http::Method;
use diesel::prelude::*;
use kontor::db::schema;
use serde_json::{Value, json};

use crate::matching::companies::MILL;
use crate::on_both_databases;
use crate::organisations::{account_of, company, joins, membership, network, path};
use crate::support::{Actor, Answer, PASSWORD, TestApp};

/// The same call several times at once; the statuses in order.
async fn at_once(times: usize, actor: &Actor, method: Method, path: &str, body: Value) -> Vec<u16> {
    let call = || actor.api(method.clone(), path, Some(body.clone())).into_future();
    statuses(futures_util::future::join_all((0..times).map(|_| call())).await)
}

fn statuses(answers: Vec<Answer>) -> Vec<u16> {
    let mut found: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    found.sort_unstable();
    found
}

fn count(app: &TestApp, action: &str) -> i64 {
    use schema::audit_entries;
    app.read(|conn| {
        Ok(audit_entries::table.filter(audit_entries::action.eq(action)).count().get_result(conn)?)
    })
}

on_both_databases! {
    /// Of two administrators who dismiss each other one stays.
    async fn an_administrator_stays(app: TestApp) {
        for round in 0..5 {
            let emails = ["a", "b"].map(|who| format!("{who}{round}@kontor.example"));
            let (a, b) = (app.administrator(&emails[0]).await, app.administrator(&emails[1]).await);
            let dismiss = |by: &Actor, whom: &str| {
                let account = format!("/api/v1/accounts/{}", account_of(&app, whom));
                by.patch(&account, json!({ "is_administrator": false })).if_match(1).into_future()
            };
            let (one, other) = tokio::join!(dismiss(&a, &emails[1]), dismiss(&b, &emails[0]));
            assert_eq!(statuses(vec![one, other])[0], 200);
            let left: Vec<kontor::accounts::AccountId> = app.read(|conn| {
                use schema::accounts::dsl::{accounts, id, is_administrator};
                Ok(accounts.filter(is_administrator.eq(true)).select(id).load(conn)?)
            });
            assert_eq!(left.len(), 1, "round {round}");
            // The next round begins without any.
            app.write(|conn| {
                use schema::accounts::dsl::{accounts, is_administrator};
                diesel::update(accounts).set(is_administrator.eq(false)).execute(conn)?;
                Ok(())
            });
        }
    }

    /// Two owners go at the same moment, one by deleting the account, one by leaving or by the same way: one stays.
    async fn an_owner_stays(app: TestApp) {
        for round in 0..6 {
            let emails = ["a", "b"].map(|who| format!("{who}{round}@mill.example"));
            let ann = app.person(&emails[0]).await;
            let id = company(&ann, "Mill").await;
            let bea = joins(&app, &ann, &id, &emails[1], "owner").await;
            let seat = membership(&bea, &id, &emails[1]).await;
            let deletes = |who: &Actor| who.post("/api/v1/me/deletion", json!({ "password": PASSWORD })).into_future();
            let goes = match round % 2 {
                0 => deletes(&bea),
                _ => bea.delete(&format!("{}/people/{seat}", path(&id))).into_future(),
            };
            let (one, other) = tokio::join!(deletes(&ann), goes);
            assert_eq!(statuses(vec![one, other]), [204, 409], "round {round}");
            let owners: i64 = app.read(|conn| {
                use schema::memberships::dsl::{memberships, organisation_id};
                Ok(memberships.filter(organisation_id.eq(&id)).count().get_result(conn)?)
            });
            assert_eq!(owners, 1, "round {round}");
        }
    }

    /// An address registers once, and everybody reads the same.
    async fn an_address_registers_once(app: TestApp) {
        let body = json!({ "email": "new@mill.example", "name": "New", "password": PASSWORD });
        let read = at_once(4, &app.visitor(), Method::POST, "/api/v1/accounts", body).await;
        assert_eq!(read, [202; 4]);
        assert_eq!(count(&app, "account.registered"), 1);
    }

    /// Of eight changes of one version one wins; the others are told to read again.
    async fn no_change_is_lost(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let id = company(&ann, "Mill").await;
        let change = |year: i64| ann.patch(&path(&id), json!({ "founded_year": year })).if_match(1).into_future();
        let answers = futures_util::future::join_all((1980..1988).map(change)).await;
        let winner: Vec<Value> = answers.iter().filter(|answer| answer.status == 200).map(Answer::json).collect();
        assert_eq!(statuses(answers), [200, 412, 412, 412, 412, 412, 412, 412]);
        let now = ann.get(&path(&id)).await.expect(200);
        assert_eq!((now.version(), &now.json()), (2, &winner[0]));
    }

    /// One question to join, however often it is asked; one permission per network; one network of a name; one mark.
    async fn things_are_there_once(app: TestApp) {
        let root = app.administrator("root@kontor.example").await;
        let (ann, eve) = (app.person("ann@mill.example").await, app.person("eve@press.example").await);
        let id = company(&ann, "Mill").await;
        ann.patch(&path(&id), json!({ "registration_number": "12345678" })).if_match(1).await.expect(200);
        let ask = json!({ "country": "HU", "registration_number": "12345678" });
        assert_eq!(at_once(6, &eve, Method::POST, "/api/v1/join-requests", ask).await, [202; 6]);
        let waiting = ann.get(&format!("{}/join-requests", path(&id))).await.expect(200).items();
        assert_eq!(waiting.len(), 1);

        let name = json!({ "name": "Chamber", "country": "HU", "kind": "chamber" });
        assert_eq!(at_once(4, &root, Method::POST, "/api/v1/networks", name).await, [201, 422, 422, 422]);

        let other = network(&root, "Cluster").await;
        let give = json!({ "network": other, "may_edit": true, "may_answer": false });
        let given = at_once(4, &ann, Method::POST, &format!("{}/mandates", path(&id)), give).await;
        assert!(given.iter().all(|status| matches!(status, 201 | 409)) && given[0] == 201, "{given:?}");
        let open: i64 = app.read(|conn| {
            use schema::mandates::dsl::{ended_at, mandates};
            Ok(mandates.filter(ended_at.is_null()).count().get_result(conn)?)
        });
        assert_eq!(open, 1);
    }

    /// Of answers to one case of duplicates one counts.
    async fn records_are_merged_once(app: TestApp) {
        let root = app.administrator("root@kontor.example").await;
        let (ann, eve) = (app.person("ann@mill.example").await, app.person("eve@mill.example").await);
        let one = json!({ "name": "Mill Kft.", "country": "HU", "registration_number": "12345678" });
        let kept = ann.post("/api/v1/organisations", one.clone()).await.expect(201).id();
        eve.post("/api/v1/organisations", one).await.expect(201);
        let case = root.get("/api/v1/duplicate-cases").await.expect(200).items()[0]["id"].as_str().unwrap().to_owned();
        let case = format!("/api/v1/duplicate-cases/{case}");
        root.post(&format!("{case}/look"), json!({ "reason": "Two entries with one number" })).await.expect(200);
        let merge = format!("{case}/merge");
        let merged = at_once(4, &root, Method::POST, &merge, json!({ "keep": kept })).await;
        assert_eq!(merged[0], 204, "{merged:?}");
        assert!(merged[1..].iter().all(|status| matches!(status, 404 | 409)), "{merged:?}");
        assert_eq!(count(&app, "organisation.merged"), 2, "one entry for each of the two records");
        assert_eq!(ann.get(&format!("{}/people", path(&kept))).await.expect(200).items().len(), 2);
    }

    /// A profile that is sent off four times at once: each success is a step of its own, nothing is half.
    async fn a_profile_is_published_whole(app: TestApp) {
        let mill = app.company(MILL.offering("Turned parts")).await;
        let submission = format!("{}/profile/submission", path(&mill.id));
        let sent = at_once(4, &mill.owner, Method::POST, &submission, json!({ "is_public": true })).await;
        assert_eq!(sent[0], 200, "{sent:?}");
        assert!(sent.iter().all(|status| matches!(status, 200 | 409 | 412)), "{sent:?}");
        let successes = sent.iter().filter(|status| **status == 200).count();
        assert_eq!(count(&app, "profile.published"), i64::try_from(successes).unwrap());
        app.catch_up();
        let seen = app.visitor().get(&format!("/api/v1/profiles/{}", mill.profile)).await.expect(200).json();
        assert_eq!(seen["opportunities"].as_array().map(Vec::len), Some(1));
    }
}
