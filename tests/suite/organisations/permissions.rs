//! Permissions: what an adviser may do with one, and nothing without.

use serde_json::json;

use super::{all, company, joins, joins_network, network, path};
use crate::on_both_databases;

on_both_databases! {
    /// Without a permission an adviser sees nothing; with one to see, nothing changes; with one to edit, it does; after its end, nothing.
    async fn a_permission_opens_and_closes(app: TestApp) {
        let root = app.administrator("root@kontor.example").await;
        let chamber = network(&root, "Mátra Chamber").await;
        let adviser = app.person("eva@chamber.example").await;
        let analyst = app.person("ana@chamber.example").await;
        joins_network(&app, &root, &chamber, "eva@chamber.example", &adviser, "adviser").await;
        joins_network(&app, &root, &chamber, "ana@chamber.example", &analyst, "analyst").await;
        let ann = app.person("ann@mill.example").await;
        let id = company(&ann, "Mill").await;
        adviser.get(&path(&id)).await.expect(404);

        let mandates = format!("{}/mandates", path(&id));
        let see = json!({ "network": chamber });
        adviser.post(&mandates, see.clone()).await.expect(404);
        ann.post(&mandates, see).await.expect(201);
        adviser.get(&path(&id)).await.expect(200);
        analyst.get(&path(&id)).await.expect(404);
        adviser.patch(&path(&id), json!({ "city": "Eger" })).if_match(1).await.expect(403);
        adviser.delete(&path(&id)).if_match(1).await.expect(403);
        let invite = json!({ "email": "eva@chamber.example", "role": "owner" });
        adviser.post(&format!("{}/invitations", path(&id)), invite).await.expect(403);
        adviser.post(&mandates, json!({ "network": chamber, "may_edit": true })).await.expect(403);

        let edit = ann.post(&mandates, json!({ "network": chamber, "may_edit": true })).await.expect(201).id();
        adviser.patch(&path(&id), json!({ "city": "Eger" })).if_match(1).await.expect(200);
        let rep = joins(&app, &ann, &id, "rep@mill.example", "representative").await;
        rep.delete(&format!("/api/v1/mandates/{edit}")).await.expect(403);
        analyst.delete(&format!("/api/v1/mandates/{edit}")).await.expect(404);
        ann.delete(&format!("/api/v1/mandates/{edit}")).await.expect(204);
        ann.delete(&format!("/api/v1/mandates/{edit}")).await.expect(409);
        adviser.get(&path(&id)).await.expect(404);
        assert_eq!(ann.get(&mandates).await.expect(200).items().len(), 2);
    }

    /// A permission of one network says nothing about another.
    async fn a_permission_is_for_one_network(app: TestApp) {
        let root = app.administrator("root@kontor.example").await;
        let ours = network(&root, "Ours").await;
        let theirs = network(&root, "Theirs").await;
        let (eva, tom) = (app.person("eva@ours.example").await, app.person("tom@theirs.example").await);
        joins_network(&app, &root, &ours, "eva@ours.example", &eva, "adviser").await;
        joins_network(&app, &root, &theirs, "tom@theirs.example", &tom, "manager").await;
        let taken = json!({ "record": { "name": "Kékes Szoftver Kft.", "country": "HU" }, "note": "By phone on Monday" });
        let client = eva.post(&format!("/api/v1/networks/{ours}/clients"), taken.clone()).await.expect(201).id();
        tom.post(&format!("/api/v1/networks/{ours}/clients"), taken).await.expect(404);
        tom.get(&path(&client)).await.expect(404);
        tom.get(&format!("/api/v1/networks/{ours}/clients")).await.expect(404);
        assert!(tom.get(&format!("/api/v1/networks/{theirs}/clients")).await.expect(200).items().is_empty());
        let mandate = eva.get(&format!("{}/mandates", path(&client))).await.expect(200).items();
        assert_eq!(all(&mandate, "basis"), ["asserted_by_network"]);
        let mandate = mandate[0]["id"].as_str().unwrap();
        let paper = json!({ "note": "Signed on 3 November, folder 12" });
        tom.post(&format!("/api/v1/mandates/{mandate}/paper"), paper.clone()).await.expect(404);
        tom.delete(&format!("/api/v1/mandates/{mandate}")).await.expect(404);
        let noted = eva.post(&format!("/api/v1/mandates/{mandate}/paper"), paper).await.expect(200).json();
        assert_eq!(noted["basis"], "paper");
        eva.delete(&format!("/api/v1/mandates/{mandate}")).await.expect(204);
        eva.get(&path(&client)).await.expect(404);
    }

    /// The page shows and ends it; the adviser's strip names the client.
    async fn permissions_in_the_browser(app: TestApp) {
        let root = app.administrator("root@kontor.example").await;
        let chamber = network(&root, "Mátra Chamber").await;
        let adviser = app.person("eva@chamber.example").await;
        joins_network(&app, &root, &chamber, "eva@chamber.example", &adviser, "adviser").await;
        let ann = app.person("ann@mill.example").await;
        let id = company(&ann, "Mill").await;
        let page = format!("/o/{id}/permissions");
        let fields = [("network", chamber.as_str()), ("may", "edit"), ("until", "")];
        assert!(ann.submit_and_follow(&page, &fields).await.text().contains("Mátra Chamber"));
        let people = adviser.page(&format!("/o/{id}/people")).await.expect(200).text();
        assert!(people.contains("You act for"));
        let mandate = ann.get(&format!("{}/mandates", path(&id))).await.expect(200).items();
        let end = format!("{page}/{}/end", mandate[0]["id"].as_str().unwrap());
        ann.page(&end).await.expect(200);
        ann.submit_and_follow(&end, &[]).await;
        adviser.page(&format!("/o/{id}/people")).await.expect(404);
    }
}
