//! Changing the address: asked for with the password, confirmed at the new one, told to the old one.

use super::super::caller::Caller;
use super::super::model::{AccountId, Email, LinkPurpose};
use super::super::proof::Proved;
use super::super::store;
use super::links::{self, Inside};
use super::sign_in::note;
use crate::db::{DbConnection, Instant};
use crate::error::{Message, Result};
use crate::web::i18n::Lang;

/// Mails a link to the new address. An address that another account has gets the same answer; its owner reads that somebody tried.
pub(in crate::accounts) fn ask(
    conn: &mut DbConnection,
    site: &str,
    caller: &Caller,
    _proved: &Proved,
    new: &Email,
    now: Instant,
) -> Result<()> {
    store::forget_attempts(conn, &caller.account_id)?;
    let lang = Lang::parse(&caller.language).unwrap_or_default();
    if let Some(other) = store::person::person_by_email(conn, new)? {
        let theirs = Lang::parse(&other.language).unwrap_or_default();
        let key = format!("registered-again:{}:{}", other.id, now.unix() / 3600);
        let words = ["mail-known-why", "mail-known-what"].map(Message::new);
        return links::tell(conn, (&other.email, theirs), "mail-known-subject", &words, &key, now);
    }
    store::links::void(conn, &caller.account_id, &[LinkPurpose::ChangeEmail], now)?;
    let inside = Inside { new_email: Some(new), ..Inside::default() };
    let purpose = LinkPurpose::ChangeEmail;
    links::mail(conn, site, &caller.account_id, purpose, (new, lang), &inside, now)
}

/// Changes the address by the link mailed to the new one. What was mailed to the old one is good for nothing any more.
///
/// # Errors
/// [`Error::Gone`](crate::error::Error::Gone) for a link that is not good any more; a conflict when somebody else has the address by now.
pub(in crate::accounts) fn confirm(conn: &mut DbConnection, token: &str, now: Instant) -> Result<AccountId> {
    let link = links::press(conn, token, LinkPurpose::ChangeEmail, now)?;
    let Some(new) = &link.new_email else {
        return Err(crate::error::Error::internal("a link for a new address without the address"));
    };
    store::person::set_email(conn, &link.account, new)?;
    store::links::void(conn, &link.account, LinkPurpose::ALL, now)?;
    note(conn, Some(&link.account), "account.email_changed", &link.account, "", now)?;
    let words = ["mail-email-changed-why", "mail-email-changed-not-you"].map(Message::new);
    let lang = Lang::parse(&link.language).unwrap_or_default();
    let key = format!("email-changed:{}", link.id);
    links::tell(conn, (&link.email, lang), "mail-email-changed-subject", &words, &key, now)?;
    Ok(link.account)
}
