//! Networks: founding, people, clients.

use serde_json::json;

use crate::matching::companies::{MILL, VALVES};
use crate::on_both_databases;
use crate::organisations::{account_of, all, joins_network, network, path};

on_both_databases! {
    /// Only administrators found and change networks; only one network reviews independent companies.
    async fn networks_are_the_administrations(app: TestApp) {
        let root = app.administrator("root@kontor.example").await;
        let ann = app.person("ann@mill.example").await;
        let body = json!({ "name": "Chamber", "country": "HU", "kind": "chamber", "reviews_independent": true });
        ann.post("/api/v1/networks", body.clone()).await.expect(403);
        let one = root.post("/api/v1/networks", body.clone()).await.expect(201).id();
        assert_eq!(root.post("/api/v1/networks", body).await.expect(422).refused_fields(), ["name"]);
        let other = json!({ "name": "Cluster", "country": "AT", "kind": "cluster", "reviews_independent": true });
        root.post("/api/v1/networks", other).await.expect(201);
        let first = root.get(&format!("/api/v1/networks/{one}")).await.expect(200);
        assert_eq!(first.json()["reviews_independent"], false);
        ann.get(&format!("/api/v1/networks/{one}")).await.expect(404);
        let listed = ann.get("/api/v1/networks").await.expect(200);
        assert_eq!(listed.items().len(), 2);
        assert!(!listed.text().contains("reviews"));
        let changed = json!({ "name": "Chamber", "country": "HU", "kind": "embassy" });
        ann.put(&format!("/api/v1/networks/{one}"), changed.clone()).if_match(1).await.expect(403);
        root.put(&format!("/api/v1/networks/{one}"), changed.clone()).if_match(7).await.expect(412);
        root.put(&format!("/api/v1/networks/{one}"), changed).if_match(1).await.expect(200);
        let bad = json!({ "name": "", "country": "ZZ", "kind": "club" });
        assert_eq!(root.post("/api/v1/networks", bad).await.expect(422).refused_fields(), ["name", "country", "kind"]);
    }

    /// Managers and administrators change who belongs; who leaves loses the right at once, and clients pass on.
    async fn people_of_a_network(app: TestApp) {
        let root = app.administrator("root@kontor.example").await;
        let chamber = network(&root, "Chamber").await;
        let (max, eva, ana) = (app.person("max@chamber.example").await, app.person("eva@chamber.example").await, app.person("ana@chamber.example").await);
        joins_network(&app, &root, &chamber, "max@chamber.example", &max, "manager").await;
        joins_network(&app, &max, &chamber, "eva@chamber.example", &eva, "adviser").await;
        joins_network(&app, &max, &chamber, "ana@chamber.example", &ana, "analyst").await;
        let base = format!("/api/v1/networks/{chamber}");
        let invite = json!({ "email": "new@chamber.example", "role": "adviser" });
        eva.post(&format!("{base}/invitations"), invite.clone()).await.expect(403);
        app.person("bob@press.example").await.post(&format!("{base}/invitations"), invite).await.expect(404);
        let client = json!({ "record": { "name": "Kékes", "country": "HU" } });
        ana.post(&format!("{base}/clients"), client.clone()).await.expect(403);
        ana.get(&format!("{base}/clients")).await.expect(403);
        let client = eva.post(&format!("{base}/clients"), client).await.expect(201).id();
        let people = max.get(&format!("{base}/members")).await.expect(200).items();
        let of = |email: &str| people.iter().find(|one| one["email"] == email).unwrap()["id"].as_str().unwrap().to_owned();
        eva.delete(&format!("{base}/members/{}", of("max@chamber.example"))).await.expect(403);
        assert_eq!(max.delete(&format!("{base}/members/{}", of("max@chamber.example"))).await.expect(409).code(), "last_manager");
        let leaving = format!("{base}/members/{}", of("eva@chamber.example"));
        let analyst = account_of(&app, "ana@chamber.example");
        max.delete(&format!("{leaving}?successor={analyst}")).await.expect(422);
        let manager = account_of(&app, "max@chamber.example");
        max.delete(&format!("{leaving}?successor={manager}")).await.expect(204);
        eva.get(&path(&client)).await.expect(401);
        eva.sign_in("eva@chamber.example", crate::support::PASSWORD).await;
        eva.get(&path(&client)).await.expect(404);
        eva.get(&format!("{base}/clients")).await.expect(404);
        let mine = max.get(&format!("{base}/clients?mine=true")).await.expect(200).items();
        assert_eq!(all(&mine, "name"), ["Kékes"]);
    }

    /// The list is searched, filtered and read page by page.
    async fn the_list_of_clients(app: TestApp) {
        let root = app.administrator("root@kontor.example").await;
        let chamber = network(&root, "Chamber").await;
        let eva = app.person("eva@chamber.example").await;
        joins_network(&app, &root, &chamber, "eva@chamber.example", &eva, "adviser").await;
        let clients = format!("/api/v1/networks/{chamber}/clients");
        for (name, country) in [("Zagyva Szerszám Bt.", "HU"), ("Bükk Faipari Kft.", "HU"), ("Kékes Szoftver Kft.", "AT")] {
            let body = json!({ "record": { "name": name, "country": country } });
            eva.post(&clients, body).await.expect(201);
        }
        let get = |query: &str| eva.get(&format!("{clients}{query}"));
        let names = |answer: crate::support::Answer| all(&answer.items(), "name");
        assert_eq!(names(get("").await.expect(200)), ["Bükk Faipari Kft.", "Kékes Szoftver Kft.", "Zagyva Szerszám Bt."]);
        assert_eq!(names(get("?q=szersz%C3%A1m").await.expect(200)), ["Zagyva Szerszám Bt."]);
        assert_eq!(names(get("?country=AT").await.expect(200)), ["Kékes Szoftver Kft."]);
        assert_eq!(names(get("?state=draft").await.expect(200)).len(), 3);
        assert!(names(get("?state=published").await.expect(200)).is_empty());
        let first = get("?limit=2&sort=name").await.expect(200);
        let cursor = first.json()["next"].as_str().unwrap().to_owned();
        assert_eq!(names(get(&format!("?limit=2&sort=name&cursor={cursor}")).await.expect(200)), ["Zagyva Szerszám Bt."]);
        let bad = get("?limit=0&state=well&country=ZZ&sort=age").await.expect(422);
        assert_eq!(bad.refused_fields(), ["country", "state", "sort", "limit"]);
        let page = eva.page(&format!("/n/{chamber}/clients?q=b%C3%BCkk")).await.expect(200).text();
        assert!(page.contains("Bükk Faipari Kft.") && !page.contains("Zagyva"));
    }

    /// How many of a client's best partners are new is counted; nothing for who says nothing.
    async fn the_list_counts_what_is_new(app: TestApp) {
        let mill = app.published(MILL.offering("Turned valve bodies")).await;
        let (adviser, network) = app.adviser("eve@heron.example", Some(&mill)).await;
        let list = format!("/api/v1/networks/{network}/clients");
        let new = async || adviser.get(&list).await.expect(200).items()[0]["new_matches"].clone();
        assert_eq!(new().await, 0);
        app.published(VALVES.seeking("Turned valve bodies")).await;
        assert_eq!(new().await, 1);
        adviser.post(&list, json!({ "record": { "name": "Kékes", "country": "HU" } })).await.expect(201);
        let items = adviser.get(&list).await.expect(200).items();
        let kekes = items.iter().find(|client| client["name"] == "Kékes").unwrap();
        assert_eq!(kekes["new_matches"], json!(null));
    }

    /// A client whose person is invited becomes the company's own; the permission stays until it is ended.
    async fn a_client_becomes_its_own_master(app: TestApp) {
        let root = app.administrator("root@kontor.example").await;
        let chamber = network(&root, "Chamber").await;
        let eva = app.person("eva@chamber.example").await;
        joins_network(&app, &root, &chamber, "eva@chamber.example", &eva, "adviser").await;
        let ann = app.person("ann@kekes.example").await;
        let fields = [("name", "Kékes Szoftver Kft."), ("country", "HU"), ("email", "ann@kekes.example")];
        let page = format!("/n/{chamber}/clients/new");
        eva.page(&page).await.expect(200);
        ann.page(&page).await.expect(404);
        let made = eva.submit(&page, &fields).await.expect(303).location();
        let client = made.split('/').nth(2).unwrap().to_owned();
        crate::organisations::accept(&app, "ann@kekes.example", &ann).await;
        ann.get(&path(&client)).await.expect(200);
        eva.get(&path(&client)).await.expect(200);
        let people = ann.get(&format!("{}/people", path(&client))).await.expect(200).items();
        assert_eq!(all(&people, "role"), ["owner"]);
    }

    /// What was typed while a company was on the phone is the beginning of its record and profile, and nothing of it is lost.
    async fn what_was_said_on_the_phone_comes_along(app: TestApp) {
        let root = app.administrator("root@kontor.example").await;
        let chamber = network(&root, "Chamber").await;
        let eva = app.person("eva@chamber.example").await;
        joins_network(&app, &root, &chamber, "eva@chamber.example", &eva, "adviser").await;
        let said = "offers=Turned+valve+bodies+of+Zwirbel&needs=Forged+blanks&countries=SE&countries=DE&sectors=25.53&partner_sectors=25.40&languages=sv&size=SMALL&want=develop";
        let address = format!("/n/{chamber}/clients/new");
        let page = eva.page(&format!("{address}?{said}&country=HU")).await.expect(200).text();
        for shown in ["Turned valve bodies of Zwirbel", "Forged blanks", "Sweden", "Germany", "to develop a technology together", "name=\"level-sv\""] {
            assert!(page.contains(shown), "{shown} is not on {page}");
        }
        let mut fields = vec![("name", "Zwirbel Kft."), ("country", "HU"), ("offers", "Turned valve bodies of Zwirbel"), ("needs", "Forged blanks"), ("language", "en"),
            ("countries", "SE"), ("countries", "DE"), ("countries", "HU"), ("sectors", "25.53"), ("partner_sectors", "25.40"), ("languages", "sv"), ("size", "SMALL"), ("want", "develop")];
        let refused = eva.submit(&address, &fields).await.expect(422).text();
        assert!(refused.contains("id=\"level-sv-error\"") && refused.contains("name=\"countries\" value=\"SE\""), "{refused}");
        fields.push(("level-sv", "b2"));
        let refused = eva.submit(&address, &fields).await.expect(422).text();
        assert!(refused.contains("id=\"offers-error\"") && refused.contains("“They offer”: This names your company"), "{refused}");
        fields[2].1 = "Turned valve bodies";
        let made = eva.submit(&address, &fields).await.expect(303).location();
        let client = made.split('/').nth(2).unwrap().to_owned();
        let record = eva.get(&path(&client)).await.expect(200).json();
        assert_eq!(record["sectors"][0]["code"], "nace:2.1:25.53", "{record}");
        assert_eq!(all(record["countries"].as_array().unwrap(), "country"), ["DE", "SE"]);
        assert_eq!((&record["languages"][0]["level"], &record["partner_sizes"][0]), (&json!("b2"), &json!("SMALL")), "{record}");
        let profile = eva.get(&format!("{}/profile", path(&client))).await.expect(200).json();
        assert_eq!(profile["draft"][0]["summary"], "Turned valve bodies", "{profile}");
        let drafts = eva.get(&format!("{}/opportunities", path(&client))).await.expect(200).items();
        let mut kinds = all(&drafts, "kind");
        kinds.sort();
        assert_eq!(kinds, ["technology_offer", "technology_request"]);
        assert!(drafts.iter().all(|one| one["state"] == "draft" && one["target_countries"].as_array().unwrap().len() == 2), "{drafts:?}");
    }

    /// The pages of the administration, and who may not see them.
    async fn the_administrations_pages(app: TestApp) {
        let root = app.administrator("root@kontor.example").await;
        let ann = app.person("ann@mill.example").await;
        for page in ["/admin/networks", "/admin/duplicates", "/admin/organisations"] {
            root.page(page).await.expect(200);
            ann.page(page).await.expect(403);
            app.visitor().page(page).await.expect(303);
        }
        let refused = root.submit("/admin/networks", &[("name", ""), ("country", "HU")]).await.expect(422);
        assert!(refused.text().contains("Choose what kind"));
        let fields = [("name", "Chamber"), ("country", "HU"), ("kind", "chamber"), ("reviews_profiles", "yes")];
        let people = root.submit_and_follow("/admin/networks", &fields).await;
        assert!(people.text().contains("People of"));
        assert!(root.page("/admin/networks").await.expect(200).text().contains("Chamber"));
        root.page("/today").await.expect(200);
        assert!(ann.page("/today").await.expect(200).text().contains("/companies/new"));
        let made = ann.submit("/companies/new", &[("name", "Mill"), ("country", "HU")]).await.expect(303);
        assert!(made.location().starts_with("/o/"));
        assert!(ann.page("/today").await.expect(200).text().contains("Finish the profile"));
        let asked = ann.submit_and_follow("/join", &[("country", "HU"), ("registration_number", "1")]).await;
        assert!(asked.text().contains("If this company is here"));
    }
}
