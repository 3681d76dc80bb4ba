//! Adding an account whose address needs no confirmation: by the operator's command, in the demo, by an import.

use super::super::model::{AccountId, Email, PersonName, TimeZone};
use super::super::store::{self, NewRow};
use super::sign_in::note;
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::web::i18n::Lang;

/// An account that can sign in at once.
#[derive(Debug, Clone)]
pub struct NewAccount {
    pub email: Email,
    pub name: PersonName,
    /// From [`Passwords::hash`](super::super::Passwords::hash); without one only mailed links sign in.
    pub password_hash: Option<String>,
    pub language: Lang,
    pub time_zone: TimeZone,
    pub is_administrator: bool,
}

/// Adds a confirmed account.
///
/// # Errors
/// [`Error::Conflict`](crate::error::Error::Conflict) when another account has the address.
pub fn add(conn: &mut DbConnection, account: &NewAccount, now: Instant) -> Result<AccountId> {
    let row = NewRow {
        email: &account.email,
        name: &account.name,
        password_hash: account.password_hash.as_deref(),
        language: account.language.code(),
        time_zone: &account.time_zone,
        is_administrator: account.is_administrator,
        confirmed_at: Some(now),
    };
    let id = store::insert(conn, &row, now)?;
    let what = if account.is_administrator { "administrator" } else { "" };
    note(conn, None, "account.added", &id, what, now)?;
    Ok(id)
}
