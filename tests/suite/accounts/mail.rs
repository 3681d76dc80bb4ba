//! Delivering what was queued, and the mailbox of a demo.

use chrono::Duration;
use diesel::prelude::*;
use kontor::clock;
use kontor::db::schema::outbox;
use kontor::messages::{Transport, deliver_due};
use serde_json::json;

use super::{SENTENCE, register};
use crate::on_both_databases;
use crate::support::TestApp;

fn files(app: &TestApp) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(app.folder().join("mail")) else { return Vec::new() };
    let mut files: Vec<String> =
        entries.map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap()).collect();
    files.sort();
    files
}

on_both_databases! {
    /// Queued with what caused it, delivered once, with a name of its own.
    async fn what_was_queued_is_delivered_once(app: TestApp) {
        register(&app, "ann@mill.example", SENTENCE).await.expect(202);
        register(&app, "nobody", SENTENCE).await.expect(422);
        assert!(files(&app).is_empty());
        let transport = Transport::of(&app.inside().config).unwrap();
        assert_eq!(deliver_due(app.inside(), &transport).await.unwrap(), 1);
        assert_eq!(deliver_due(app.inside(), &transport).await.unwrap(), 0);
        let files = files(&app);
        assert_eq!(files.len(), 1);
        for part in ["To: ann@mill.example", "Message-ID: <", "@127.0.0.1>", "Auto-Submitted: auto-generated", "Content-Language: en"] {
            assert!(files[0].contains(part), "{part} is missing:\n{}", files[0]);
        }
        let (done, body): (Option<kontor::db::Instant>, String) =
            app.read(|conn| Ok(outbox::table.select((outbox::done_at, outbox::body)).first(conn)?));
        assert!(done.is_some() && body.is_empty(), "the link is not kept after delivery");
    }

    /// Several nodes take different mails.
    async fn nodes_never_deliver_the_same_mail(app: TestApp) {
        for n in 0..30 {
            register(&app, &format!("a{n}@mill.example"), SENTENCE).await.expect(202);
        }
        let transport = Transport::of(&app.inside().config).unwrap();
        let nodes = (0..5).map(|_| deliver_due(app.inside(), &transport));
        let taken: usize = futures_util::future::join_all(nodes).await.into_iter().map(Result::unwrap).sum();
        let rest = deliver_due(app.inside(), &transport).await.unwrap();
        assert_eq!(taken + rest, 30, "each was taken by one node");
        assert_eq!(files(&app).len(), 30);
    }

    /// A relay that does not answer: tried again later, not at once; what cannot work is given up.
    async fn a_failure_is_tried_again_later(app: TestApp) {
        register(&app, "ann@mill.example", SENTENCE).await.expect(202);
        let mut config = (*app.inside().config).clone();
        // Nobody listens there.
        config.settings.smtp_url = Some("smtp://127.0.0.1:9".to_owned());
        let relay = Transport::of(&config).unwrap();
        assert_eq!(deliver_due(app.inside(), &relay).await.unwrap(), 1);
        assert_eq!(deliver_due(app.inside(), &relay).await.unwrap(), 0, "not at once");
        let (attempts, failed): (i32, Option<kontor::db::Instant>) =
            app.read(|conn| Ok(outbox::table.select((outbox::attempts, outbox::failed_at)).first(conn)?));
        assert_eq!((attempts, failed), (1, None));
        app.write(|conn| {
            diesel::update(outbox::table).set(outbox::due_at.eq(clock::now().plus(-Duration::seconds(1)))).execute(conn)?;
            Ok(())
        });
        let folder = Transport::of(&app.inside().config).unwrap();
        assert_eq!(deliver_due(app.inside(), &folder).await.unwrap(), 1);
        assert_eq!(files(&app).len(), 1);
    }

    /// A lease that ended is anybody's again: nothing is lost with a node that died.
    async fn a_dead_nodes_mail_is_taken_over(app: TestApp) {
        register(&app, "ann@mill.example", SENTENCE).await.expect(202);
        let lease = |minutes: i64| {
            app.write(|conn| {
                diesel::update(outbox::table)
                    .set((outbox::lease.eq("dead"), outbox::leased_until.eq(clock::now().plus(Duration::minutes(minutes)))))
                    .execute(conn)?;
                Ok(())
            });
        };
        let transport = Transport::of(&app.inside().config).unwrap();
        lease(1);
        assert_eq!(deliver_due(app.inside(), &transport).await.unwrap(), 0);
        lease(-1);
        assert_eq!(deliver_due(app.inside(), &transport).await.unwrap(), 1);
    }

    /// Anybody's mail is a page in a demo, and nowhere else.
    async fn a_real_service_shows_nobodys_mail(app: TestApp) {
        let root = app.administrator("root@mill.example").await;
        root.page("/mail").await.expect(404);
        root.page("/mail/01234567-89ab-4def-8123-456789abcdef").await.expect(404);
        app.visitor().post("/api/v1/sign-in-links", json!({ "email": "root@mill.example" })).await.expect(202);
    }
}

/// A demo shows it as long as nobody but this machine comes; the page holds links to sign in with.
#[test]
fn a_demo_that_others_reach_shows_nobodys_mail() {
    use crate::support::CommandLine;
    use clap::Parser as _;
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    for (url, shown) in [
        ("http://127.0.0.1:8080", true),
        ("http://localhost:8080", true),
        ("http://[::1]:8080", true),
        ("https://demo.example.org", false),
        ("https://127.0.0.1.example.org", false),
    ] {
        let line = CommandLine::try_parse_from(["kontor", "--data-dir", data, "--public-url", url]).unwrap();
        let mut config = line.settings.check().unwrap();
        assert!(!config.shows_mailbox(), "no demo");
        config.demo = true;
        assert_eq!(config.shows_mailbox(), shown, "{url}");
    }
}
