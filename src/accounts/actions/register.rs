//! Becoming an account: the same answer for every address, the difference is in the mail.

use super::super::model::{Email, LinkPurpose, PersonName, TimeZone};
use super::super::proof::Proved;
use super::super::store::{self, NewRow};
use super::links::{self, Inside};
use super::sign_in::note;
use crate::db::{DbConnection, Instant};
use crate::error::{Message, Result};
use crate::web::i18n::Lang;

/// What a newcomer writes, checked; the password hashed.
#[derive(Debug, Clone)]
pub(in crate::accounts) struct Registration {
    pub(in crate::accounts) email: Email,
    pub(in crate::accounts) name: PersonName,
    pub(in crate::accounts) password_hash: String,
    pub(in crate::accounts) language: Lang,
}

/// Makes a waiting account, or tells the owner of an existing one that somebody tried.
pub(in crate::accounts) fn register(
    conn: &mut DbConnection,
    site: &str,
    new: &Registration,
    now: Instant,
) -> Result<()> {
    let account = match store::person::person_by_email(conn, &new.email)? {
        Some(person) if person.disabled_at.is_some() => return store::note_unknown(conn, now),
        Some(person) if person.confirmed_at.is_some() => {
            let lang = Lang::parse(&person.language).unwrap_or_default();
            let hour = now.unix() / 3600;
            let key = format!("registered-again:{}:{hour}", person.id);
            let words = ["mail-known-why", "mail-known-what"].map(Message::new);
            return links::tell(conn, (&person.email, lang), "mail-known-subject", &words, &key, now);
        }
        // Waiting: each link brings its own registration's password, so nobody can slip his into somebody else's.
        Some(person) => person.id,
        None => {
            let row = NewRow {
                email: &new.email,
                name: &new.name,
                password_hash: None,
                language: new.language.code(),
                time_zone: &TimeZone::default(),
                is_administrator: false,
                confirmed_at: None,
            };
            let id = store::insert(conn, &row, now)?;
            note(conn, None, "account.registered", &id, "", now)?;
            id
        }
    };
    let inside = Inside { password_hash: Some(&new.password_hash), ..Inside::default() };
    let to = (&new.email, new.language);
    links::mail(conn, site, &account, LinkPurpose::Confirm, to, &inside, now)
}

/// Confirms the address by the mailed link.
///
/// # Errors
/// [`Error::Gone`](crate::error::Error::Gone) for a link that is not good any more.
pub(in crate::accounts) fn confirm(conn: &mut DbConnection, token: &str, now: Instant) -> Result<Proved> {
    let link = links::press(conn, token, LinkPurpose::Confirm, now)?;
    links::confirm_if_waiting(conn, &link, link.password_hash.as_deref(), now)?;
    Ok(Proved::by_link(link.account))
}
