//! Rows of browsers' sessions.

use diesel::prelude::*;

use super::super::model::{AccountId, SessionId};
use crate::db::schema::sessions;
use crate::db::{DbConnection, Instant};
use crate::error::Result;

/// A session that still runs.
#[derive(Queryable)]
pub(in crate::accounts) struct LiveSession {
    pub(in crate::accounts) id: SessionId,
    pub(in crate::accounts) account_id: AccountId,
    pub(in crate::accounts) last_seen_at: Instant,
    /// What is to be said on the next page.
    pub(in crate::accounts) flash: Option<String>,
}

/// A session as its owner sees it in a list.
#[derive(Debug, Clone, Queryable)]
pub(in crate::accounts) struct SessionRow {
    pub(in crate::accounts) id: SessionId,
    pub(in crate::accounts) device: String,
    pub(in crate::accounts) created_at: Instant,
    pub(in crate::accounts) last_seen_at: Instant,
}

pub(in crate::accounts) fn live(
    conn: &mut DbConnection,
    token_hash: &str,
    now: Instant,
    seen_since: Instant,
) -> Result<Option<LiveSession>> {
    let session = sessions::table
        .filter(sessions::token_hash.eq(token_hash))
        .filter(sessions::expires_at.gt(now))
        .filter(sessions::last_seen_at.gt(seen_since))
        .select((sessions::id, sessions::account_id, sessions::last_seen_at, sessions::flash))
        .first(conn)
        .optional()?;
    Ok(session)
}

/// Whose session this is, also when it has ended by itself.
pub(in crate::accounts) fn owner(conn: &mut DbConnection, token_hash: &str) -> Result<Option<AccountId>> {
    let session = sessions::table.filter(sessions::token_hash.eq(token_hash));
    Ok(session.select(sessions::account_id).first(conn).optional()?)
}

pub(in crate::accounts) fn of_account(
    conn: &mut DbConnection,
    account: &AccountId,
    now: Instant,
    seen_since: Instant,
) -> Result<Vec<SessionRow>> {
    Ok(sessions::table
        .filter(sessions::account_id.eq(account))
        .filter(sessions::expires_at.gt(now))
        .filter(sessions::last_seen_at.gt(seen_since))
        .order((sessions::last_seen_at.desc(), sessions::id))
        .limit(100)
        .select((sessions::id, sessions::device, sessions::created_at, sessions::last_seen_at))
        .load(conn)?)
}

pub(in crate::accounts) fn insert(
    conn: &mut DbConnection,
    id: &SessionId,
    token_hash: &str,
    account: &AccountId,
    device: &str,
    now: Instant,
    expires_at: Instant,
) -> Result<()> {
    diesel::insert_into(sessions::table)
        .values((
            sessions::id.eq(id),
            sessions::token_hash.eq(token_hash),
            sessions::account_id.eq(account),
            sessions::device.eq(device),
            sessions::created_at.eq(now),
            sessions::last_seen_at.eq(now),
            sessions::expires_at.eq(expires_at),
        ))
        .execute(conn)?;
    Ok(())
}

pub(in crate::accounts) fn touch(conn: &mut DbConnection, id: &SessionId, now: Instant) -> Result<()> {
    diesel::update(sessions::table.find(id)).set(sessions::last_seen_at.eq(now)).execute(conn)?;
    Ok(())
}

pub(in crate::accounts) fn set_flash(
    conn: &mut DbConnection,
    id: &SessionId,
    flash: Option<&str>,
) -> Result<()> {
    diesel::update(sessions::table.find(id)).set(sessions::flash.eq(flash)).execute(conn)?;
    Ok(())
}

pub(in crate::accounts) fn end_by_token(conn: &mut DbConnection, token_hash: &str) -> Result<()> {
    diesel::delete(sessions::table.filter(sessions::token_hash.eq(token_hash))).execute(conn)?;
    Ok(())
}

/// Ends one session of this account; false when it has none such.
pub(in crate::accounts) fn end_one(
    conn: &mut DbConnection,
    account: &AccountId,
    id: &SessionId,
) -> Result<bool> {
    let ended =
        diesel::delete(sessions::table.find(id)).filter(sessions::account_id.eq(account)).execute(conn)?;
    Ok(ended == 1)
}

pub(in crate::accounts) fn end_all(
    conn: &mut DbConnection,
    account: &AccountId,
    but: Option<&SessionId>,
) -> Result<()> {
    let all = sessions::table.filter(sessions::account_id.eq(account));
    match but {
        Some(id) => diesel::delete(all.filter(sessions::id.ne(id))).execute(conn)?,
        None => diesel::delete(all).execute(conn)?,
    };
    Ok(())
}
