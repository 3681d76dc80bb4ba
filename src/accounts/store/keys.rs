//! Rows of remembered answers.

use diesel::prelude::*;

use super::super::model::AccountId;
use crate::db::schema::idempotency_keys;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, OnDuplicate as _, Result};

/// Whose key it is, and the digest of what was asked with it.
#[derive(Debug, Clone)]
pub(in crate::accounts) struct Key {
    pub(in crate::accounts) account: AccountId,
    pub(in crate::accounts) key: String,
    pub(in crate::accounts) asked: String,
}

/// A remembered answer.
#[derive(Debug, Queryable)]
pub(in crate::accounts) struct Remembered {
    pub(in crate::accounts) asked: String,
    pub(in crate::accounts) status: i32,
    pub(in crate::accounts) location: Option<String>,
    pub(in crate::accounts) body: String,
}

pub(in crate::accounts) fn find(
    conn: &mut DbConnection,
    key: &Key,
    since: Instant,
) -> Result<Option<Remembered>> {
    Ok(idempotency_keys::table
        .find((&key.account, &key.key))
        .filter(idempotency_keys::created_at.gt(since))
        .select((
            idempotency_keys::request_hash,
            idempotency_keys::status,
            idempotency_keys::location,
            idempotency_keys::body,
        ))
        .first(conn)
        .optional()?)
}

pub(in crate::accounts) fn forget_before(
    conn: &mut DbConnection,
    account: &AccountId,
    before: Instant,
) -> Result<()> {
    diesel::delete(idempotency_keys::table.filter(idempotency_keys::account_id.eq(account)))
        .filter(idempotency_keys::created_at.le(before))
        .execute(conn)?;
    Ok(())
}

pub(in crate::accounts) fn claim(
    conn: &mut DbConnection,
    key: &Key,
    now: Instant,
    taken: impl FnOnce() -> Error,
) -> Result<()> {
    diesel::insert_into(idempotency_keys::table)
        .values((
            idempotency_keys::account_id.eq(&key.account),
            idempotency_keys::key.eq(&key.key),
            idempotency_keys::request_hash.eq(&key.asked),
            idempotency_keys::status.eq(0),
            idempotency_keys::body.eq(""),
            idempotency_keys::created_at.eq(now),
        ))
        .execute(conn)
        .on_duplicate(taken)?;
    Ok(())
}

pub(in crate::accounts) fn fill(
    conn: &mut DbConnection,
    key: &Key,
    status: i32,
    location: Option<&str>,
    body: &str,
) -> Result<()> {
    diesel::update(idempotency_keys::table.find((&key.account, &key.key)))
        .set((
            idempotency_keys::status.eq(status),
            idempotency_keys::location.eq(location),
            idempotency_keys::body.eq(body),
        ))
        .execute(conn)?;
    Ok(())
}
