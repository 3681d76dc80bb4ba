//! Reading the mail that the service queued.

use diesel::prelude::*;
use kontor::db::schema::outbox;

use super::app::TestApp;

/// A queued mail.
#[derive(Debug, Clone, Queryable)]
pub struct QueuedMail {
    pub language: String,
    pub subject: String,
    pub body: String,
}

impl QueuedMail {
    /// The path of the first link into the service.
    #[track_caller]
    pub fn link(&self) -> String {
        let links = self.body.split_whitespace().filter(|word| word.starts_with("http://"));
        let link = links.map(|word| word.splitn(4, '/').nth(3).unwrap_or_default()).next();
        format!("/{}", link.unwrap_or_else(|| panic!("no link in {:?}: {}", self.subject, self.body)))
    }
}

impl TestApp {
    /// The mails to an address, oldest first.
    pub fn mails_to(&self, address: &str) -> Vec<QueuedMail> {
        self.read(|conn| {
            Ok(outbox::table
                .filter(outbox::recipient.eq(address))
                .order((outbox::created_at, outbox::id))
                .select((outbox::language, outbox::subject, outbox::body))
                .load(conn)?)
        })
    }

    /// The newest mail to an address.
    #[track_caller]
    pub fn last_mail_to(&self, address: &str) -> QueuedMail {
        self.mails_to(address).pop().unwrap_or_else(|| panic!("no mail to {address}"))
    }
}
