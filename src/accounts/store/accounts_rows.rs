//! Rows of accounts: who may sign in, and how.

use diesel::prelude::*;

use super::super::model::{AccountId, Attempts, Email, PersonName, Theme, TimeZone};
use crate::db::schema::accounts;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, OnDuplicate as _, Result};

/// What a sign-in needs to know of an account.
#[derive(Debug, Clone, Queryable)]
pub(in crate::accounts) struct SignInState {
    pub(in crate::accounts) id: AccountId,
    pub(in crate::accounts) password_hash: Option<String>,
    pub(in crate::accounts) confirmed_at: Option<Instant>,
    pub(in crate::accounts) disabled_at: Option<Instant>,
    pub(in crate::accounts) failed_sign_ins: i32,
    pub(in crate::accounts) locked_until: Option<Instant>,
}

impl SignInState {
    /// Whether the account may be used at all: its address is confirmed and nobody has disabled it.
    pub(in crate::accounts) fn is_open(&self) -> bool {
        self.confirmed_at.is_some() && self.disabled_at.is_none()
    }
    pub(in crate::accounts) fn attempts(&self) -> Attempts {
        Attempts { failed: self.failed_sign_ins, locked_until: self.locked_until }
    }
}

type SignInColumns = (
    accounts::id,
    accounts::password_hash,
    accounts::confirmed_at,
    accounts::disabled_at,
    accounts::failed_sign_ins,
    accounts::locked_until,
);
const SIGN_IN: SignInColumns = (
    accounts::id,
    accounts::password_hash,
    accounts::confirmed_at,
    accounts::disabled_at,
    accounts::failed_sign_ins,
    accounts::locked_until,
);

pub(in crate::accounts) fn sign_in_state(
    conn: &mut DbConnection,
    email: &Email,
) -> Result<Option<SignInState>> {
    Ok(accounts::table.filter(accounts::email.eq(email)).select(SIGN_IN).first(conn).optional()?)
}

pub(in crate::accounts) fn sign_in_state_by_id(
    conn: &mut DbConnection,
    id: &AccountId,
) -> Result<Option<SignInState>> {
    Ok(accounts::table.find(id).select(SIGN_IN).first(conn).optional()?)
}

/// Notes an attempt, unless another one was noted since `state` was read: then false.
pub(in crate::accounts) fn note_attempt(
    conn: &mut DbConnection,
    state: &SignInState,
    counted: Attempts,
) -> Result<bool> {
    let noted = diesel::update(accounts::table.find(&state.id))
        .filter(accounts::failed_sign_ins.eq(state.failed_sign_ins))
        .set((accounts::failed_sign_ins.eq(counted.failed), accounts::locked_until.eq(counted.locked_until)))
        .execute(conn)?;
    Ok(noted == 1)
}

pub(in crate::accounts) fn forget_attempts(conn: &mut DbConnection, id: &AccountId) -> Result<()> {
    diesel::update(accounts::table.find(id))
        .set((accounts::failed_sign_ins.eq(0), accounts::locked_until.eq(Option::<Instant>::None)))
        .execute(conn)?;
    Ok(())
}

/// A new account's row.
pub(in crate::accounts) struct NewRow<'a> {
    pub(in crate::accounts) email: &'a Email,
    pub(in crate::accounts) name: &'a PersonName,
    pub(in crate::accounts) password_hash: Option<&'a str>,
    pub(in crate::accounts) language: &'a str,
    pub(in crate::accounts) time_zone: &'a TimeZone,
    pub(in crate::accounts) is_administrator: bool,
    pub(in crate::accounts) confirmed_at: Option<Instant>,
}

/// # Errors
/// [`Error::Conflict`] when another account has the address.
pub(in crate::accounts) fn insert(
    conn: &mut DbConnection,
    row: &NewRow<'_>,
    now: Instant,
) -> Result<AccountId> {
    let id = AccountId::random();
    diesel::insert_into(accounts::table)
        .values((
            accounts::id.eq(&id),
            accounts::email.eq(row.email),
            accounts::name.eq(row.name),
            accounts::password_hash.eq(row.password_hash),
            accounts::language.eq(row.language),
            accounts::time_zone.eq(row.time_zone),
            accounts::theme.eq(Theme::Auto),
            accounts::digest.eq(true),
            accounts::is_administrator.eq(row.is_administrator),
            accounts::confirmed_at.eq(row.confirmed_at),
            accounts::failed_sign_ins.eq(0),
            accounts::token_version.eq(1),
            accounts::created_at.eq(now),
            accounts::version.eq(1),
        ))
        .execute(conn)
        .on_duplicate(|| Error::conflict("error-email-taken"))?;
    Ok(id)
}

/// Makes every access token of the account worthless.
pub(in crate::accounts) fn raise_token_version(conn: &mut DbConnection, id: &AccountId) -> Result<()> {
    diesel::update(accounts::table.find(id))
        .set(accounts::token_version.eq(accounts::token_version + 1))
        .execute(conn)?;
    Ok(())
}
