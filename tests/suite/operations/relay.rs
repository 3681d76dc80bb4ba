//! Mail over a real connection: it arrives, is tried again, is given up, and nothing but the mail arrives.

use diesel::prelude::*;
use kontor::config::Config;
use kontor::db::schema::outbox;
use kontor::messages::{Transport, deliver_due};
use kontor::{clock, db::Instant};
use serde_json::json;

use crate::on_both_databases;
use crate::organisations::{company, path};
use crate::support::{Actor, Mood, Relay, TestApp};

fn transport(app: &TestApp, url: &str) -> Transport {
    let mut config = Config::clone(&app.inside().config);
    config.settings.smtp_url = Some(url.to_owned());
    Transport::of(&config).unwrap()
}

/// Queues one mail, to new@mill.example.
async fn invite(owner: &Actor, name: &str) {
    let id = company(owner, name).await;
    let body = json!({ "email": "new@mill.example", "role": "representative" });
    owner.post(&format!("{}/invitations", path(&id)), body).await.expect(201);
}

/// Delivers what is due; everything that waits for its next try is due.
async fn deliver(app: &TestApp, transport: &Transport) -> usize {
    app.write(|conn| {
        let waits = outbox::table.filter(outbox::done_at.is_null());
        let none: Option<Instant> = None;
        diesel::update(waits)
            .set((outbox::due_at.eq(clock::now()), outbox::leased_until.eq(none)))
            .execute(conn)?;
        Ok(())
    });
    deliver_due(app.inside(), transport).await.unwrap()
}

/// Attempts, the last error, whether delivered, whether given up.
fn row(app: &TestApp) -> (i32, Option<String>, bool, bool) {
    let (attempts, error, done, failed) = app.read(|conn| {
        Ok(outbox::table
            .select((outbox::attempts, outbox::last_error, outbox::done_at, outbox::failed_at))
            .first::<(i32, Option<String>, Option<Instant>, Option<Instant>)>(conn)?)
    });
    (attempts, error, done.is_some(), failed.is_some())
}

on_both_databases! {
    /// Once, to one recipient, with the headers that mail programs rely on; names stay within their line.
    async fn a_mail_arrives_once(app: TestApp) {
        let relay = Relay::start();
        let transport = transport(&app, &format!("smtp://{}", relay.address));
        let ann = app.person("ann@mill.example").await;
        invite(&ann, "=?utf-8?q?Mill=0D=0ABcc:_eve=40evil.example?= . Kés Kft.").await;
        assert_eq!(deliver(&app, &transport).await, 1);
        assert_eq!(deliver(&app, &transport).await, 0);
        let mails = relay.mails();
        assert_eq!(mails.len(), 1);
        let mail = &mails[0];
        assert_eq!(mail.recipients, ["<new@mill.example>"]);
        assert_eq!(mail.header("to").as_deref(), Some("new@mill.example"));
        assert_eq!(mail.header("auto-submitted").as_deref(), Some("auto-generated"));
        assert_eq!(mail.header("content-language").as_deref(), Some("en"));
        assert!(mail.header("message-id").is_some_and(|id| id.ends_with("@127.0.0.1>")));
        assert!(mail.header("bcc").is_none() && mail.header("date").is_some() && mail.header("from").is_some());
        assert!(mail.header("subject").unwrap().is_ascii());
        assert!(mail.text.split("\r\n").all(|line| line.len() <= 998 && line.is_ascii() && !line.contains('\n')));
        assert_eq!(row(&app), (0, None, true, false));
    }

    /// A busy relay is asked again, with the same Message-ID; the error is kept without the address.
    async fn a_busy_relay_is_asked_again(app: TestApp) {
        let relay = Relay::start();
        relay.will(&[Mood::NotNow, Mood::NotNow]);
        let transport = transport(&app, &format!("smtp://{}", relay.address));
        let ann = app.person("ann@mill.example").await;
        invite(&ann, "Mill").await;
        deliver(&app, &transport).await;
        let (attempts, error, done, failed) = row(&app);
        assert_eq!((attempts, done, failed), (1, false, false));
        assert!(error.is_some_and(|error| error.contains("later") && !error.contains("new@")));
        assert_eq!(deliver_due(app.inside(), &transport).await.unwrap(), 0, "not before its time");
        deliver(&app, &transport).await;
        assert!(relay.mails().is_empty());
        deliver(&app, &transport).await;
        assert_eq!(relay.mails().len(), 1);
        assert_eq!((row(&app).0, row(&app).2), (2, true));
    }

    /// What will never be taken is given up, and stays to be seen.
    async fn a_refusal_for_good_is_kept(app: TestApp) {
        let relay = Relay::start();
        relay.will(&[Mood::Never]);
        let transport = transport(&app, &format!("smtp://{}", relay.address));
        let ann = app.person("ann@mill.example").await;
        invite(&ann, "Mill").await;
        assert_eq!(deliver(&app, &transport).await, 1);
        assert_eq!(deliver(&app, &transport).await, 0);
        let (attempts, error, done, failed) = row(&app);
        assert_eq!((attempts, done, failed), (1, false, true));
        assert!(error.is_some_and(|error| error.contains("nobody of that name")));
        assert!(relay.mails().is_empty());
    }

    /// A relay that takes a mail and breaks before it says so gets it once more, as the same mail.
    async fn a_lost_answer_repeats_the_same_mail(app: TestApp) {
        let relay = Relay::start();
        relay.will(&[Mood::TakesAndBreaks]);
        let transport = transport(&app, &format!("smtp://{}", relay.address));
        let ann = app.person("ann@mill.example").await;
        invite(&ann, "Mill").await;
        deliver(&app, &transport).await;
        assert!(!row(&app).2);
        deliver(&app, &transport).await;
        let mails = relay.mails();
        assert_eq!(mails.len(), 2);
        assert_eq!(mails[0].header("message-id"), mails[1].header("message-id"));
        assert_eq!(mails[0].text, mails[1].text);
    }

    /// A node that stops in the middle of a delivery leaves the mail to whoever comes when its lease has ended.
    async fn a_delivery_that_was_cut_is_anothers(app: TestApp) {
        let relay = Relay::start();
        relay.will(&[Mood::Hangs]);
        let transport = transport(&app, &format!("smtp://{}", relay.address));
        let ann = app.person("ann@mill.example").await;
        invite(&ann, "Mill").await;
        let stopped = deliver_due(app.inside(), &transport);
        tokio::time::timeout(std::time::Duration::from_millis(1500), stopped).await.expect_err("it hangs");
        assert_eq!(deliver_due(app.inside(), &transport).await.unwrap(), 0, "the lease still runs");
        deliver(&app, &transport).await;
        assert_eq!(relay.mails().len(), 1);
        assert!(row(&app).2);
    }

    /// Where TLS is wished for, nothing is said without it: no mail, no password.
    async fn nothing_is_said_in_the_open(app: TestApp) {
        let relay = Relay::start();
        let ann = app.person("ann@mill.example").await;
        invite(&ann, "Mill").await;
        for url in ["smtp://ann:secret@ADDRESS?tls=required", "smtps://ann:secret@ADDRESS"] {
            let url = url.replace("ADDRESS", &relay.address.to_string());
            deliver(&app, &transport(&app, &url)).await;
        }
        assert_eq!((row(&app).0, row(&app).2), (2, false));
        assert!(relay.mails().is_empty());
        let said = relay.commands();
        assert!(said.iter().all(|line| !line.starts_with("AUTH") && !line.starts_with("MAIL")), "{said:?}");
    }
}
