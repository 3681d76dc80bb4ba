//! Mails of the room. Each goes to one reader in that reader's language.

use super::super::model::{CaseId, CaseReason};
use super::super::store::readers::{self, Reader};
use crate::accounts::OrganisationId;
use crate::db::{DbConnection, Instant};
use crate::error::{Message, Result};
use crate::messages::{self, Mail};
use crate::web::i18n::Lang;

/// The language that a reader has chosen.
pub(super) fn lang_of(reader: &Reader) -> Lang {
    Lang::parse(&reader.language).unwrap_or_default()
}

/// Queues one mail for each reader.
pub(super) fn all(
    conn: &mut DbConnection,
    readers: &[Reader],
    subject: &Message,
    paragraphs: &[Message],
    link: Option<(Message, String)>,
    event: &str,
    now: Instant,
) -> Result<()> {
    for reader in readers {
        let mail = Mail {
            to: reader.email.clone(),
            lang: lang_of(reader),
            subject: subject.clone(),
            paragraphs: paragraphs.to_vec(),
            link: link.clone(),
        };
        messages::queue(conn, &mail, &format!("{event}:{}", reader.account), now)?;
    }
    Ok(())
}

/// Those who answer for a record: owners, and advisers who may edit.
pub(super) fn responsible(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    now: Instant,
) -> Result<Vec<Reader>> {
    let mut found = readers::members(conn, organisation, true)?;
    for adviser in readers::advisers(conn, organisation, now)? {
        if !found.contains(&adviser) {
            found.push(adviser);
        }
    }
    Ok(found)
}

/// Somebody registered what may be the same company. Says by which sign, never who.
pub(super) fn duplicate_found(
    conn: &mut DbConnection,
    case: &CaseId,
    organisation: &OrganisationId,
    reason: CaseReason,
    now: Instant,
) -> Result<()> {
    let name = readers::name(conn, organisation)?;
    let why = match reason {
        CaseReason::RegistrationNumber => "mail-duplicate-registration-number",
        CaseReason::WebDomain => "mail-duplicate-web-domain",
        CaseReason::Name => "mail-duplicate-name",
    };
    let readers = responsible(conn, organisation, now)?;
    let subject = Message::new("mail-duplicate-subject").with("name", &name);
    let paragraphs = [Message::new(why).with("name", &name), "mail-duplicate-what-to-do".into()];
    all(conn, &readers, &subject, &paragraphs, None, &format!("duplicate:{case}"), now)
}
