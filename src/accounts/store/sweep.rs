//! Taking away rows whose time has passed.

use chrono::Duration;
use diesel::prelude::*;

use crate::db::schema::{accounts, email_links, idempotency_keys, refresh_tokens, sessions};
use crate::db::{DbConnection, Instant};
use crate::error::Result;

/// How long an account waits for its address to be confirmed before it is forgotten.
const WAITING: Duration = Duration::days(7);

/// Deletes what is good for nothing any more, and says how many rows went.
pub(in crate::accounts) fn sweep(conn: &mut DbConnection, now: Instant) -> Result<usize> {
    let day_ago = now.plus(-Duration::days(1));
    let mut gone = diesel::delete(sessions::table.filter(sessions::expires_at.le(now))).execute(conn)?;
    gone += diesel::delete(email_links::table.filter(email_links::expires_at.le(day_ago))).execute(conn)?;
    gone += diesel::delete(refresh_tokens::table.filter(refresh_tokens::expires_at.le(now))).execute(conn)?;
    gone += diesel::delete(idempotency_keys::table.filter(idempotency_keys::created_at.le(day_ago)))
        .execute(conn)?;
    gone += diesel::delete(accounts::table.filter(accounts::confirmed_at.is_null()))
        .filter(accounts::created_at.le(now.plus(-WAITING)))
        .execute(conn)?;
    Ok(gone)
}
