//! Two records of one company: nobody learns what he may not see, and a merge loses nothing.

use serde_json::{Value, json};

use super::{all, company, joins_network, network, path};
use crate::on_both_databases;
use crate::support::TestApp;

/// An answer without what is different in any case.
fn words(mut answer: Value) -> Value {
    for field in ["id", "created_at", "updated_at", "name", "registration_number"] {
        answer.as_object_mut().unwrap().remove(field);
    }
    answer
}

on_both_databases! {
    /// A registrant reads the same words as always; the owner of the record that was there gets the case, without a name.
    async fn a_registrant_learns_nothing(app: TestApp) {
        let ann = app.person("ann@kovacs.example").await;
        let eve = app.person("eve@evil.example").await;
        let bob = app.person("bob@press.example").await;
        let root = app.administrator("root@kontor.example").await;
        let id = company(&ann, "Kovács Kft.").await;
        let new = |name: &str| json!({ "name": name, "country": "HU", "city": "Eger" });
        let twin = eve.post("/api/v1/organisations", new("KOVACS Korlátolt Felelősségű Társaság")).await.expect(201);
        let other = bob.post("/api/v1/organisations", new("Press Kft.")).await.expect(201);
        assert_eq!(words(twin.json()), words(other.json()));
        assert!(eve.get("/api/v1/duplicate-cases").await.expect(200).items().is_empty());
        assert!(bob.get("/api/v1/duplicate-cases").await.expect(200).items().is_empty());
        assert!(app.mails_to("eve@evil.example").is_empty());

        let cases = ann.get("/api/v1/duplicate-cases").await.expect(200).items();
        assert_eq!(all(&cases, "reason"), ["name"]);
        assert_eq!(cases[0]["older"]["id"], id.as_str());
        assert_eq!(cases[0]["newer"], json!({ "id": null, "name": null }));
        let mail = app.last_mail_to("ann@kovacs.example");
        assert!(!mail.body.contains("KOVACS") && !mail.body.contains("eve"));
        let page = ann.page("/duplicates").await.expect(200).text();
        assert!(!page.contains("KOVACS"));
        let seen = root.get("/api/v1/duplicate-cases").await.expect(200);
        assert!(!seen.text().to_lowercase().contains("kov"), "names take a recorded look");

        let case = cases[0]["id"].as_str().unwrap();
        let keep = json!({ "keep": id });
        eve.get(&format!("/api/v1/duplicate-cases/{case}")).await.expect(404);
        eve.post(&format!("/api/v1/duplicate-cases/{case}/merge"), keep.clone()).await.expect(404);
        eve.post(&format!("/api/v1/duplicate-cases/{case}/dismissal"), json!({})).await.expect(404);
        ann.post(&format!("/api/v1/duplicate-cases/{case}/merge"), keep).await.expect(403);
        ann.post(&format!("/api/v1/duplicate-cases/{case}/dismissal"), json!({})).await.expect(204);
        assert!(root.get("/api/v1/duplicate-cases").await.expect(200).items().is_empty());
        eve.get(&path(&twin.id())).await.expect(200);
    }

    /// Number and web domain are signs too, whatever the name.
    async fn numbers_and_domains_tell(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let eve = app.person("eve@evil.example").await;
        let first = json!({ "name": "Mill", "country": "HU", "registration_number": "12-34-567890", "website": "https://www.mill.example/hu" });
        ann.post("/api/v1/organisations", first).await.expect(201);
        let same_number = json!({ "name": "Something else", "country": "HU", "registration_number": "HU1234567890" });
        let same_site = json!({ "name": "Third thing", "country": "AT", "website": "shop.mill.example" });
        let abroad = json!({ "name": "Mill", "country": "SK", "registration_number": "1234567890" });
        for body in [same_number, same_site, abroad] {
            eve.post("/api/v1/organisations", body).await.expect(201);
        }
        let cases = ann.get("/api/v1/duplicate-cases").await.expect(200).items();
        let mut reasons = all(&cases, "reason");
        reasons.sort();
        assert_eq!(reasons, ["registration_number", "web_domain"]);
    }

    /// A merge moves people, references, sectors, permissions, opportunities and marks; the other key answers 404.
    async fn a_merge_moves_everything(app: TestApp) {
        let root = app.administrator("root@kontor.example").await;
        let chamber = network(&root, "Mátra Chamber").await;
        let eva = app.person("eva@chamber.example").await;
        joins_network(&app, &root, &chamber, "eva@chamber.example", &eva, "adviser").await;
        let record = json!({ "name": "Mátra Precíziós Kft.", "country": "HU", "website": "matra.example", "sectors": ["25.53"],
            "references": [{ "delivered": "Valve bodies", "language": "en", "sector": "25.53", "year": 2024, "country": "AT" }] });
        let client = eva.post(&format!("/api/v1/networks/{chamber}/clients"), json!({ "record": record })).await.expect(201).id();
        let ann = app.person("ann@matra.example").await;
        let own = company(&ann, "Matra Precizios").await;
        let change = json!({ "registration_number": "12345678", "sectors": ["28.12"], "languages": [{ "language": "hu", "level": "native" }] });
        ann.patch(&path(&own), change).if_match(1).await.expect(200);
        let offer = opportunity(&app, &own);
        let mut task = kontor::organisations::actions::tasks::NewTask::about(kontor::organisations::TaskKind::ToDo, "");
        task.organisation = Some(own.parse().unwrap());
        app.write(|conn| kontor::organisations::actions::tasks::open(conn, &task, kontor::clock::now()));

        let cases = eva.get("/api/v1/duplicate-cases").await.expect(200).items();
        let case = cases[0]["id"].as_str().unwrap().to_owned();
        assert_eq!(cases[0]["may_merge"], false, "the adviser has no right to the new record");
        let merge = format!("/api/v1/duplicate-cases/{case}/merge");
        eva.post(&merge, json!({ "keep": client })).await.expect(403);
        root.post(&merge, json!({ "keep": "00000000-0000-4000-8000-000000000000" })).await.expect(422);
        // Nobody merges what he has not looked at, and every look is recorded where the company can read it.
        assert_eq!(root.post(&merge, json!({ "keep": own })).await.expect(403).code(), "merge_look_first");
        let look = format!("/api/v1/duplicate-cases/{case}/look");
        eva.post(&look, json!({ "reason": "I would like to know" })).await.expect(403);
        assert_eq!(root.post(&look, json!({})).await.expect(422).refused_fields(), ["reason"]);
        let seen = root.post(&look, json!({ "reason": "Asked by the chamber on 24 November" })).await.expect(200).json();
        assert_eq!((seen["older"]["name"].clone(), seen["may_merge"].clone()), (json!("Mátra Precíziós Kft."), json!(true)));
        assert_eq!(ann.get(&format!("{}/break-glass", path(&own))).await.expect(200).items().len(), 1);
        let bob = app.person("bob@matra.example").await;
        ann.post(&format!("{}/invitations", path(&own)), json!({ "email": "bob@matra.example", "role": "representative" })).await.expect(201);
        root.post(&merge, json!({ "keep": client })).await.expect(204);
        root.post(&merge, json!({ "keep": own })).await.expect(409);

        // Who keeps a seat stays signed in; an invitation that was on its way leads nowhere: who sent it had no say over this record.
        ann.get(&path(&own)).await.expect(404);
        let merged = ann.get(&path(&client)).await.expect(200).json();
        assert_eq!(merged["website"], "https://matra.example");
        assert_eq!(merged["registration_number"], "12345678");
        let sectors = merged["sectors"].as_array().unwrap();
        assert_eq!(all(sectors, "code"), ["nace:2.1:25.53", "nace:2.1:28.12"]);
        assert_eq!(merged["references"][0]["delivered"], "Valve bodies");
        eva.get(&path(&client)).await.expect(200);
        assert_eq!(owner_of_opportunity(&app, &offer), client);
        assert_eq!(all(&ann.get("/api/v1/organisations").await.expect(200).items(), "role"), ["owner"]);
        assert!(app.last_mail_to("ann@matra.example").subject.contains("Mátra"));
        let link = app.last_mail_to("bob@matra.example").link();
        let token = json!({ "token": link.rsplit('/').next().unwrap() });
        bob.post("/api/v1/invitations/accept", token).await.expect(410);
        bob.get(&path(&client)).await.expect(404);
        assert_eq!(ann.get("/api/v1/tasks").await.expect(200).items().len(), 1, "the task of the former record");
    }

    /// Who registers a company once more does not become its owner by a merge.
    async fn a_merge_makes_no_owner_of_a_stranger(app: TestApp) {
        let root = app.administrator("root@kontor.example").await;
        let ann = app.person("ann@kovacs.example").await;
        let eve = app.person("eve@evil.example").await;
        let id = company(&ann, "Kovács Kft.").await;
        company(&eve, "Kovacs Kft").await;
        let cases = root.get("/api/v1/duplicate-cases").await.expect(200).items();
        let case = cases[0]["id"].as_str().unwrap().to_owned();
        // By the pages: a look with a reason, both records side by side, one press.
        let page = format!("/duplicates/{case}");
        assert!(!root.page(&page).await.expect(200).text().contains("Kov"));
        root.submit(&page, &[("reason", "why")]).await.expect(422);
        let compared = root.submit_and_follow(&page, &[("reason", "The owner has called us")]).await.text();
        assert!(compared.contains("Kovács Kft.") && compared.contains("Kovacs Kft") && compared.contains("eve"), "{compared}");
        eve.page(&page).await.expect(404);
        root.submit_and_follow(&format!("{page}/merge"), &[("keep", &id)]).await;
        let people = ann.get(&format!("{}/people", path(&id))).await.expect(200).items();
        assert_eq!(all(&people, "role"), ["owner", "representative"]);
    }
}

/// Gives a company an opportunity; its key.
fn opportunity(app: &TestApp, one: &str) -> String {
    use diesel::prelude::*;
    use kontor::db::schema::opportunities;
    let id = uuid::Uuid::new_v4().to_string();
    let now = kontor::clock::now();
    app.write(|conn| {
        diesel::insert_into(opportunities::table)
            .values((
                opportunities::id.eq(&id),
                opportunities::organisation_id.eq(one),
                opportunities::kind.eq("business_offer"),
                opportunities::state.eq("draft"),
                opportunities::is_public.eq(false),
                opportunities::cooperation_types.eq("[]"),
                opportunities::target_countries.eq("[]"),
                opportunities::partner_sizes.eq("[]"),
                opportunities::created_at.eq(now),
                opportunities::updated_at.eq(now),
                opportunities::version.eq(1),
            ))
            .execute(conn)?;
        Ok(())
    });
    id
}

fn owner_of_opportunity(app: &TestApp, id: &str) -> String {
    use diesel::prelude::*;
    use kontor::db::schema::opportunities;
    app.read(|conn| Ok(opportunities::table.find(id).select(opportunities::organisation_id).first(conn)?))
}
