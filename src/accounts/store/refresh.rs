//! Rows of refresh tokens: each is used once and gives the next; a chain of them is a family.

use diesel::prelude::*;

use super::super::model::{AccountId, FamilyId};
use crate::db::schema::{accounts, refresh_tokens};
use crate::db::{DbConnection, Instant};
use crate::error::Result;

/// A refresh token that was presented.
#[derive(Debug, Queryable)]
pub(in crate::accounts) struct Presented {
    pub(in crate::accounts) id: String,
    pub(in crate::accounts) family: FamilyId,
    pub(in crate::accounts) account: AccountId,
    pub(in crate::accounts) expires_at: Instant,
    pub(in crate::accounts) used_at: Option<Instant>,
    pub(in crate::accounts) revoked_at: Option<Instant>,
}

pub(in crate::accounts) fn find(conn: &mut DbConnection, token_hash: &str) -> Result<Option<Presented>> {
    Ok(refresh_tokens::table
        .filter(refresh_tokens::token_hash.eq(token_hash))
        .select((
            refresh_tokens::id,
            refresh_tokens::family_id,
            refresh_tokens::account_id,
            refresh_tokens::expires_at,
            refresh_tokens::used_at,
            refresh_tokens::revoked_at,
        ))
        .first(conn)
        .optional()?)
}

pub(in crate::accounts) fn insert(
    conn: &mut DbConnection,
    token_hash: &str,
    family: &FamilyId,
    account: &AccountId,
    now: Instant,
    expires_at: Instant,
) -> Result<()> {
    diesel::insert_into(refresh_tokens::table)
        .values((
            refresh_tokens::id.eq(uuid::Uuid::new_v4().to_string()),
            refresh_tokens::family_id.eq(family),
            refresh_tokens::token_hash.eq(token_hash),
            refresh_tokens::account_id.eq(account),
            refresh_tokens::created_at.eq(now),
            refresh_tokens::expires_at.eq(expires_at),
        ))
        .execute(conn)?;
    Ok(())
}

/// Uses the token up; false when somebody else did so first.
pub(in crate::accounts) fn use_up(conn: &mut DbConnection, id: &str, now: Instant) -> Result<bool> {
    let used = diesel::update(refresh_tokens::table.find(id))
        .filter(refresh_tokens::used_at.is_null())
        .filter(refresh_tokens::revoked_at.is_null())
        .set(refresh_tokens::used_at.eq(now))
        .execute(conn)?;
    Ok(used == 1)
}

pub(in crate::accounts) fn revoke_family(
    conn: &mut DbConnection,
    family: &FamilyId,
    now: Instant,
) -> Result<()> {
    diesel::update(refresh_tokens::table.filter(refresh_tokens::family_id.eq(family)))
        .filter(refresh_tokens::revoked_at.is_null())
        .set(refresh_tokens::revoked_at.eq(now))
        .execute(conn)?;
    Ok(())
}

/// Revokes all of an account's families, but for the one that may stay.
pub(in crate::accounts) fn revoke_all(
    conn: &mut DbConnection,
    account: &AccountId,
    but: Option<&FamilyId>,
    now: Instant,
) -> Result<()> {
    let mut open = refresh_tokens::table
        .filter(refresh_tokens::account_id.eq(account))
        .filter(refresh_tokens::revoked_at.is_null())
        .select(refresh_tokens::id)
        .into_boxed();
    if let Some(family) = but {
        open = open.filter(refresh_tokens::family_id.ne(family));
    }
    let ids: Vec<String> = open.load(conn)?;
    diesel::update(refresh_tokens::table.filter(refresh_tokens::id.eq_any(&ids)))
        .set(refresh_tokens::revoked_at.eq(now))
        .execute(conn)?;
    Ok(())
}

/// Whether an access token of this account, version and family still counts.
pub(in crate::accounts) fn is_live(
    conn: &mut DbConnection,
    account: &AccountId,
    family: &FamilyId,
    version: i32,
) -> Result<bool> {
    let found = refresh_tokens::table
        .inner_join(accounts::table)
        .filter(refresh_tokens::family_id.eq(family))
        .filter(refresh_tokens::account_id.eq(account))
        .filter(refresh_tokens::revoked_at.is_null())
        .filter(accounts::token_version.eq(version))
        .select(refresh_tokens::id)
        .first::<String>(conn)
        .optional()?;
    Ok(found.is_some())
}

/// The version that new access tokens of the account carry.
pub(in crate::accounts) fn token_version(conn: &mut DbConnection, account: &AccountId) -> Result<i32> {
    Ok(accounts::table.find(account).select(accounts::token_version).first(conn)?)
}
