//! Rows of mailed links: only the hash of what was mailed is kept.

use diesel::prelude::*;

use super::super::model::{AccountId, Email, LinkPurpose};
use crate::db::schema::{accounts, email_links};
use crate::db::{DbConnection, Instant};
use crate::error::Result;

/// A link to be mailed.
pub(in crate::accounts) struct NewLink<'a> {
    pub(in crate::accounts) token_hash: &'a str,
    pub(in crate::accounts) account: &'a AccountId,
    pub(in crate::accounts) purpose: LinkPurpose,
    pub(in crate::accounts) new_email: Option<&'a Email>,
    pub(in crate::accounts) password_hash: Option<&'a str>,
    pub(in crate::accounts) expires_at: Instant,
}

/// A link that is good now.
#[derive(Debug, Clone, Queryable)]
pub(in crate::accounts) struct OpenLink {
    pub(in crate::accounts) id: String,
    pub(in crate::accounts) account: AccountId,
    /// The account's address, to which the link was mailed unless it confirms a new one.
    pub(in crate::accounts) email: Email,
    pub(in crate::accounts) language: String,
    pub(in crate::accounts) new_email: Option<Email>,
    pub(in crate::accounts) password_hash: Option<String>,
    pub(in crate::accounts) confirmed_at: Option<Instant>,
}

pub(in crate::accounts) fn insert(conn: &mut DbConnection, link: &NewLink<'_>, now: Instant) -> Result<()> {
    diesel::insert_into(email_links::table)
        .values((
            email_links::id.eq(uuid::Uuid::new_v4().to_string()),
            email_links::token_hash.eq(link.token_hash),
            email_links::account_id.eq(link.account),
            email_links::purpose.eq(link.purpose),
            email_links::new_email.eq(link.new_email),
            email_links::password_hash.eq(link.password_hash),
            email_links::created_at.eq(now),
            email_links::expires_at.eq(link.expires_at),
        ))
        .execute(conn)?;
    Ok(())
}

/// The link of this token for this purpose, unless it was used, has ended, or its account is disabled.
pub(in crate::accounts) fn open(
    conn: &mut DbConnection,
    token_hash: &str,
    purpose: LinkPurpose,
    now: Instant,
) -> Result<Option<OpenLink>> {
    Ok(email_links::table
        .inner_join(accounts::table)
        .filter(email_links::token_hash.eq(token_hash))
        .filter(email_links::purpose.eq(purpose))
        .filter(email_links::used_at.is_null())
        .filter(email_links::expires_at.gt(now))
        .filter(accounts::disabled_at.is_null())
        .select((
            email_links::id,
            email_links::account_id,
            accounts::email,
            accounts::language,
            email_links::new_email,
            email_links::password_hash,
            accounts::confirmed_at,
        ))
        .first(conn)
        .optional()?)
}

/// Uses the link up; false when somebody else did so first.
pub(in crate::accounts) fn use_up(conn: &mut DbConnection, id: &str, now: Instant) -> Result<bool> {
    let used = diesel::update(email_links::table.find(id))
        .filter(email_links::used_at.is_null())
        .set((email_links::used_at.eq(now), email_links::password_hash.eq(Option::<String>::None)))
        .execute(conn)?;
    Ok(used == 1)
}

/// Voids the account's open links for these purposes.
pub(in crate::accounts) fn void(
    conn: &mut DbConnection,
    account: &AccountId,
    purposes: &[LinkPurpose],
    now: Instant,
) -> Result<()> {
    diesel::update(email_links::table.filter(email_links::account_id.eq(account)))
        .filter(email_links::used_at.is_null())
        .filter(email_links::purpose.eq_any(purposes))
        .set((email_links::used_at.eq(now), email_links::password_hash.eq(Option::<String>::None)))
        .execute(conn)?;
    Ok(())
}

/// How many links for a purpose were mailed for the account since then.
pub(in crate::accounts) fn count_since(
    conn: &mut DbConnection,
    account: &AccountId,
    purpose: LinkPurpose,
    since: Instant,
) -> Result<i64> {
    Ok(email_links::table
        .filter(email_links::account_id.eq(account))
        .filter(email_links::purpose.eq(purpose))
        .filter(email_links::created_at.gt(since))
        .count()
        .get_result(conn)?)
}
