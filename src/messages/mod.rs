//! Mail: queued in the transaction that caused it, delivered afterwards with retries, at least once.

mod store;

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
        parts.push(format!("{}\n{address}", mail.lang.message(label)));
    }
    parts.push(mail.lang.message(&Message::new("mail-signature")));
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
