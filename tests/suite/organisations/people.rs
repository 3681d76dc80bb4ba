//! People: invitations, roles, leaving, questions to join, appointed owners.

use std::future::IntoFuture as _;

use serde_json::json;

use super::{account_of, all, company, joins, membership, path, suspend};
use crate::on_both_databases;

on_both_databases! {
    /// An invitation works once, for the invited address only, and makes a member.
    async fn an_invitation_is_for_one_address_and_once(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let eve = app.person("eve@evil.example").await;
        let rep = app.person("rep@mill.example").await;
        let id = company(&ann, "Mill").await;
        let body = json!({ "email": "Rep@Mill.example", "role": "representative" });
        let sent = ann.post(&format!("{}/invitations", path(&id)), body).await.expect(201);
        assert!(!sent.text().contains("token"), "the link goes by mail only");
        let link = app.last_mail_to("rep@mill.example").link();
        let token = link.rsplit('/').next().unwrap().to_owned();
        let token = json!({ "token": token });
        eve.post("/api/v1/invitations/accept", token.clone()).await.expect(409);
        eve.post(&format!("/api/v1/invitations/{}/accept", sent.id()), json!({})).await.expect(404);
        rep.get(&path(&id)).await.expect(404);
        rep.post("/api/v1/invitations/accept", token.clone()).await.expect(200);
        rep.get(&path(&id)).await.expect(200);
        rep.post("/api/v1/invitations/accept", token.clone()).await.expect(410);
        eve.post("/api/v1/invitations/accept", token).await.expect(410);
        eve.post("/api/v1/invitations/accept", json!({ "token": "none" })).await.expect(404);
    }

    /// A withdrawn invitation does nothing; only an owner sends and withdraws.
    async fn an_invitation_can_be_withdrawn(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let id = company(&ann, "Mill").await;
        let rep = joins(&app, &ann, &id, "rep@mill.example", "representative").await;
        let new = app.person("new@mill.example").await;
        let invitations = format!("{}/invitations", path(&id));
        let body = json!({ "email": "new@mill.example", "role": "owner" });
        rep.post(&invitations, body.clone()).await.expect(403);
        let sent = ann.post(&invitations, body).await.expect(201).id();
        rep.delete(&format!("{invitations}/{sent}")).await.expect(403);
        let token = app.last_mail_to("new@mill.example").link();
        ann.delete(&format!("{invitations}/{sent}")).await.expect(204);
        let token = json!({ "token": token.rsplit('/').next().unwrap() });
        new.post("/api/v1/invitations/accept", token).await.expect(410);
        assert!(new.get("/api/v1/invitations").await.expect(200).items().is_empty());
    }

    /// Inviting the same address again and again ends: a mailbox is not to be filled in our name.
    async fn invitations_are_not_endless(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let id = company(&ann, "Mill").await;
        let invitations = format!("{}/invitations", path(&id));
        let body = json!({ "email": "victim@press.example", "role": "representative" });
        for _ in 0..100 {
            ann.post(&invitations, body.clone()).await.expect(201);
        }
        let refused = ann.post(&invitations, body).await.expect(429);
        assert!(refused.header("retry-after").is_some());
        assert_eq!(app.mails_to("victim@press.example").len(), 100);
    }

    /// Two presses on the same invitation at the same time make one membership.
    async fn of_two_acceptances_one_counts(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let rep = app.person("rep@mill.example").await;
        let id = company(&ann, "Mill").await;
        let body = json!({ "email": "rep@mill.example", "role": "representative" });
        ann.post(&format!("{}/invitations", path(&id)), body).await.expect(201);
        let token = app.last_mail_to("rep@mill.example").link();
        let token = json!({ "token": token.rsplit('/').next().unwrap() });
        let accept = || rep.post("/api/v1/invitations/accept", token.clone());
        let (one, other) = tokio::join!(accept().into_future(), accept().into_future());
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 410]);
        assert_eq!(ann.get(&format!("{}/people", path(&id))).await.expect(200).items().len(), 2);
    }

    /// The last owner cannot go or step down without a successor.
    async fn the_last_owner_names_a_successor(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let id = company(&ann, "Mill").await;
        let rep = joins(&app, &ann, &id, "rep@mill.example", "representative").await;
        let people = format!("{}/people", path(&id));
        let me = membership(&ann, &id, "ann@mill.example").await;
        let other = membership(&ann, &id, "rep@mill.example").await;
        assert_eq!(ann.delete(&format!("{people}/{me}")).await.expect(409).code(), "last_owner");
        let step_down = json!({ "role": "representative" });
        assert_eq!(ann.patch(&format!("{people}/{me}"), step_down).await.expect(409).code(), "last_owner");
        ann.delete(&format!("{people}/{me}?successor={me}")).await.expect(422);
        rep.patch(&format!("{people}/{other}"), json!({ "role": "owner" })).await.expect(403);
        rep.delete(&format!("{people}/{me}")).await.expect(403);
        ann.delete(&format!("{people}/{me}?successor={other}")).await.expect(204);
        ann.get(&path(&id)).await.expect(404);
        let left = rep.get(&people).await.expect(200).items();
        assert_eq!(all(&left, "role"), ["owner"]);
    }

    /// An owner whose account is suspended can decide nothing: no company is left to such a one.
    async fn a_suspended_owner_is_no_successor(app: TestApp) {
        let root = app.administrator("root@kontor.example").await;
        let ann = app.person("ann@mill.example").await;
        let id = company(&ann, "Mill").await;
        joins(&app, &ann, &id, "sus@mill.example", "owner").await;
        joins(&app, &ann, &id, "rep@mill.example", "representative").await;
        suspend(&app, &root, "sus@mill.example").await;
        let people = format!("{}/people", path(&id));
        let me = membership(&ann, &id, "ann@mill.example").await;
        let suspended = membership(&ann, &id, "sus@mill.example").await;
        let other = membership(&ann, &id, "rep@mill.example").await;
        assert_eq!(ann.delete(&format!("{people}/{me}")).await.expect(409).code(), "last_owner");
        let step_down = json!({ "role": "representative" });
        assert_eq!(ann.patch(&format!("{people}/{me}"), step_down).await.expect(409).code(), "last_owner");
        let account = json!({ "password": crate::support::PASSWORD });
        assert_eq!(ann.post("/api/v1/me/deletion", account).await.expect(409).code(), "last_owner_account");
        let heir = ann.delete(&format!("{people}/{me}?successor={suspended}")).await.expect(422);
        assert_eq!(heir.refused_fields(), ["successor"]);
        let page = app.browser("ann@mill.example").page(&format!("/o/{id}/people/{me}")).await.expect(200).text();
        assert!(page.contains(&other) && !page.contains(&suspended), "the page offers who can act");
        ann.delete(&format!("{people}/{me}?successor={other}")).await.expect(204);
    }

    /// Two owners who leave at the same moment do not leave the company without one.
    async fn two_owners_cannot_both_leave(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let id = company(&ann, "Mill").await;
        let bea = joins(&app, &ann, &id, "bea@mill.example", "owner").await;
        let one = membership(&ann, &id, "ann@mill.example").await;
        let other = membership(&ann, &id, "bea@mill.example").await;
        let people = format!("{}/people", path(&id));
        let (a, b) = tokio::join!(
            ann.delete(&format!("{people}/{one}")).into_future(),
            bea.delete(&format!("{people}/{other}")).into_future()
        );
        let mut statuses = [a.status, b.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [204, 409]);
    }

    /// Who is removed may do nothing from that moment on; open tasks pass to a colleague.
    async fn removal_ends_the_right_at_once(app: TestApp) {
        use kontor::organisations::{TaskKind, actions::tasks};
        let ann = app.person("ann@mill.example").await;
        let id = company(&ann, "Mill").await;
        let rep = joins(&app, &ann, &id, "rep@mill.example", "representative").await;
        let account = account_of(&app, "rep@mill.example");
        let mut task = tasks::NewTask::about(TaskKind::ToDo, "");
        task.account = Some(account);
        task.organisation = Some(id.parse().unwrap());
        app.write(|conn| tasks::open(conn, &task, kontor::clock::now()));
        assert_eq!(rep.get("/api/v1/tasks").await.expect(200).items().len(), 1);
        let me = membership(&ann, &id, "rep@mill.example").await;
        let mine = format!("{}/people/{me}", path(&id));
        assert_eq!(rep.delete(&mine).await.expect(409).code(), "name_colleague");
        ann.delete(&mine).await.expect(204);
        // Nothing is left that he could be signed in for.
        rep.get(&path(&id)).await.expect(401);
        rep.page(&format!("/o/{id}/people")).await.expect(303);
        rep.sign_in("rep@mill.example", crate::support::PASSWORD).await;
        rep.get(&path(&id)).await.expect(404);
        assert!(rep.get("/api/v1/tasks").await.expect(200).items().is_empty());
        assert_eq!(ann.get("/api/v1/tasks").await.expect(200).items().len(), 1);
        assert!(app.last_mail_to("rep@mill.example").subject.contains("Mill"));
    }

    /// Who has another seat stays signed in and loses only the right; so does who leaves, in the browser that he left with.
    async fn a_seat_elsewhere_keeps_the_session(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let id = company(&ann, "Mill").await;
        let rep = joins(&app, &ann, &id, "rep@mill.example", "representative").await;
        let own = company(&rep, "Press").await;
        let seat = membership(&ann, &id, "rep@mill.example").await;
        ann.delete(&format!("{}/people/{seat}", path(&id))).await.expect(204);
        rep.get(&path(&id)).await.expect(404);
        rep.get(&path(&own)).await.expect(200);
        let bea = joins(&app, &ann, &id, "bea@mill.example", "representative").await;
        let seat = membership(&bea, &id, "bea@mill.example").await;
        bea.submit_and_follow(&format!("/o/{id}/people/{seat}/end"), &[]).await;
        bea.page(&format!("/o/{id}/people")).await.expect(404);
        bea.get(&path(&id)).await.expect(401);
    }

    /// A stranger who asks to join reads the same words whether the company is here or not.
    async fn asking_to_join_tells_nothing(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let eve = app.person("eve@evil.example").await;
        let id = company(&ann, "Mill").await;
        let number = json!({ "registration_number": "12345678" });
        ann.patch(&path(&id), number).if_match(1).await.expect(200);
        let ask = |number: &str| json!({ "country": "HU", "registration_number": number, "note": "" });
        let here = eve.post("/api/v1/join-requests", ask("HU 12.345.678")).await.expect(202);
        let not_here = eve.post("/api/v1/join-requests", ask("87654321")).await.expect(202);
        let again = eve.post("/api/v1/join-requests", ask("12345678")).await.expect(202);
        assert_eq!(here.body, not_here.body);
        assert_eq!(here.body, again.body);
        let questions = ann.get(&format!("{}/join-requests", path(&id))).await.expect(200).items();
        assert_eq!(all(&questions, "email"), ["eve@evil.example"]);
        assert_eq!(app.mails_to("ann@mill.example").len(), 1);
        eve.get(&path(&id)).await.expect(404);
    }

    /// Owners answer questions, representatives and strangers don't; of two answers one counts.
    async fn questions_are_answered_once(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let eve = app.person("eve@mill.example").await;
        let bob = app.person("bob@press.example").await;
        let id = company(&ann, "Mill").await;
        let rep = joins(&app, &ann, &id, "rep@mill.example", "representative").await;
        ann.patch(&path(&id), json!({ "registration_number": "12345678" })).if_match(1).await.expect(200);
        let ask = json!({ "country": "HU", "registration_number": "12345678" });
        eve.post("/api/v1/join-requests", ask).await.expect(202);
        let questions = ann.get(&format!("{}/join-requests", path(&id))).await.expect(200).items();
        let answer = format!("/api/v1/join-requests/{}/answer", questions[0]["id"].as_str().unwrap());
        let yes = json!({ "accept": true });
        rep.get(&format!("{}/join-requests", path(&id))).await.expect(403);
        rep.post(&answer, yes.clone()).await.expect(403);
        bob.post(&answer, yes.clone()).await.expect(404);
        eve.post(&answer, yes.clone()).await.expect(404);
        let (one, other) = tokio::join!(
            ann.post(&answer, yes.clone()).into_future(),
            ann.post(&answer, json!({ "accept": false })).into_future()
        );
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [204, 409]);
    }

    /// An administrator makes somebody an owner only with a note; everybody concerned is told.
    async fn an_owner_is_appointed_after_a_check(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let new = app.person("new@mill.example").await;
        let root = app.administrator("root@kontor.example").await;
        let id = company(&ann, "Mill").await;
        let owners = format!("{}/owners", path(&id));
        let body = json!({ "email": "new@mill.example", "note": "Extract of the register, seen by phone" });
        new.post(&owners, body.clone()).await.expect(403);
        ann.post(&owners, body.clone()).await.expect(403);
        let without = json!({ "email": "new@mill.example", "note": " " });
        assert_eq!(root.post(&owners, without).await.expect(422).refused_fields(), ["note"]);
        let unknown = json!({ "email": "nobody@mill.example", "note": "Seen" });
        assert_eq!(root.post(&owners, unknown).await.expect(422).refused_fields(), ["email"]);
        root.post(&owners, body).await.expect(204);
        new.get(&path(&id)).await.expect(200);
        root.get(&path(&id)).await.expect(404);
        assert!(!app.mails_to("ann@mill.example").is_empty());
        assert!(!app.mails_to("new@mill.example").is_empty());
    }

    /// A recorded look lets an administrator see for an hour, change nothing, and is shown to the company.
    async fn a_look_is_recorded_and_shown(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let root = app.administrator("root@kontor.example").await;
        let id = company(&ann, "Mátra Kft.").await;
        let look = json!({ "country": "HU", "sought": "MATRA KFT", "reason": "The owner phoned about a lost password" });
        ann.post("/api/v1/break-glass", look.clone()).await.expect(403);
        let short = json!({ "organisation": id, "reason": "why not" });
        assert_eq!(root.post("/api/v1/break-glass", short).await.expect(422).refused_fields(), ["reason"]);
        root.get(&path(&id)).await.expect(404);
        let opened = root.post("/api/v1/break-glass", look).await.expect(201).json();
        assert_eq!(opened["organisation"], id.as_str());
        root.get(&path(&id)).await.expect(200);
        root.patch(&path(&id), json!({ "city": "Eger" })).if_match(1).await.expect(403);
        root.delete(&path(&id)).if_match(1).await.expect(403);
        let looks = ann.get(&format!("{}/break-glass", path(&id))).await.expect(200).items();
        assert_eq!(looks[0]["reason"], "The owner phoned about a lost password");
        let page = ann.page(&format!("/o/{id}/people")).await.expect(200).text();
        assert!(page.contains("The owner phoned about a lost password"));
        assert!(app.last_mail_to("ann@mill.example").body.contains("lost password"));
    }

    /// The same from pages: invite, look at the link, accept, and find the company.
    async fn people_meet_in_the_browser(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let rep = app.person("rep@mill.example").await;
        let id = company(&ann, "Mill").await;
        let people = format!("/o/{id}/people");
        let bad = ann.submit(&format!("{people}/invitations"), &[("email", "x"), ("role", "owner")]).await.expect(422);
        assert!(bad.text().contains("Write an address"));
        let fields = [("email", "rep@mill.example"), ("role", "representative")];
        ann.submit_and_follow(&format!("{people}/invitations"), &fields).await;
        let link = app.last_mail_to("rep@mill.example").link();
        assert!(rep.page("/today").await.expect(200).text().contains("Mill"));
        assert!(app.visitor().page(&link).await.expect(200).text().contains("Mill"));
        rep.page(&link).await.expect(200);
        rep.page(&people).await.expect(404);
        let page = rep.submit_and_follow(&link, &[]).await.text();
        assert!(page.contains("ann@mill.example"));
        rep.page(&link).await.expect(410);
    }
}
