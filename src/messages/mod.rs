//! Mail: queued in the transaction that caused it, delivered afterwards with retries, at least once.

mod delivery;
mod mailbox;
pub mod pages;
mod store;
mod transport;

pub use delivery::{deliver, deliver_due};
pub use store::MailView;
pub use transport::Transport;

use crate::db::{DbConnection, Instant};
use crate::error::{Message, Result};
use crate::web::i18n::Lang;

/// A mail in the reader's language: why you get it, what to do, one main link.
#[derive(Debug, Clone)]
pub struct Mail {
    pub to: String,
    pub lang: Lang,
    pub subject: Message,
    /// Each a paragraph; the first says why the reader gets this.
    pub paragraphs: Vec<Message>,
    /// What the link does, and its absolute address.
    pub link: Option<(Message, String)>,
}

/// Queues a mail. The same `dedup_key` queues it once, whoever tries again.
pub fn queue(conn: &mut DbConnection, mail: &Mail, dedup_key: &str, now: Instant) -> Result<()> {
    let mut parts: Vec<String> =
        mail.paragraphs.iter().map(|paragraph| mail.lang.message(paragraph)).collect();
    if let Some((label, address)) = &mail.link {
        let at = parts.len().min(1);
        parts.insert(at, format!("{}\n{address}", mail.lang.message(label)));
    }
    parts.push(format!("-- \n{}", mail.lang.message(&Message::new("mail-signature"))));
    store::insert(
        conn,
        &mail.to,
        mail.lang.code(),
        &mail.lang.message(&mail.subject),
        &parts.join("\n\n"),
        dedup_key,
        now,
    )
}

/// What was mailed to an address: for the export of a person's data. Without the texts, which may hold links that still work.
pub fn to_address(conn: &mut DbConnection, address: &str) -> Result<Vec<MailView>> {
    store::to_address(conn, address)
}

/// Forgets every mail to an address, sent or not: whoever deletes the account leaves none behind.
pub fn forget(conn: &mut DbConnection, address: &str) -> Result<()> {
    store::forget(conn, address)
}
