//! Setting a password: by a mailed link, or knowing the present one. Whoever else is signed in is signed out.

use super::super::caller::Caller;
use super::super::model::{AccountId, Email, LinkPurpose};
use super::super::proof::Proved;
use super::super::store;
use super::links;
use super::sessions::end_all;
use super::sign_in::note;
use crate::db::{DbConnection, Instant};
use crate::error::{Message, Result};
use crate::web::i18n::Lang;

/// Sets a forgotten password by the mailed link; ends every session and token, and voids what else was mailed.
///
/// # Errors
/// [`Error::Gone`](crate::error::Error::Gone) for a link that is not good any more.
pub(in crate::accounts) fn reset(
    conn: &mut DbConnection,
    token: &str,
    password_hash: &str,
    now: Instant,
) -> Result<Proved> {
    let link = links::press(conn, token, LinkPurpose::Reset, now)?;
    links::confirm_if_waiting(conn, &link, None, now)?;
    store::person::set_password(conn, &link.account, password_hash)?;
    store::forget_attempts(conn, &link.account)?;
    end_all(conn, &link.account, None, now)?;
    changed(conn, &link.account, &link.email, &link.language, "reset", now)?;
    Ok(Proved::by_link(link.account))
}

/// Changes the password of somebody who has just proved the present one; other sessions and tokens end.
pub(in crate::accounts) fn change(
    conn: &mut DbConnection,
    caller: &Caller,
    _proved: &Proved,
    password_hash: &str,
    now: Instant,
) -> Result<()> {
    store::person::set_password(conn, &caller.account_id, password_hash)?;
    store::forget_attempts(conn, &caller.account_id)?;
    end_all(conn, &caller.account_id, Some(&caller.via), now)?;
    let Some(person) = store::person::person(conn, &caller.account_id)? else { return Ok(()) };
    changed(conn, &person.id, &person.email, &person.language, "changed", now)
}

fn changed(
    conn: &mut DbConnection,
    account: &AccountId,
    email: &Email,
    language: &str,
    how: &str,
    now: Instant,
) -> Result<()> {
    store::links::void(conn, account, &[LinkPurpose::Reset, LinkPurpose::SignIn], now)?;
    note(conn, Some(account), "account.password_set", account, how, now)?;
    let words = ["mail-password-why", "mail-password-not-you"].map(Message::new);
    let key = format!("password:{account}:{now}");
    let lang = Lang::parse(language).unwrap_or_default();
    links::tell(conn, (email, lang), "mail-password-subject", &words, &key, now)
}
