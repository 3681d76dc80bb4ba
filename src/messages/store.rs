//! Rows of the outbox.

use diesel::prelude::*;

use crate::db::schema::outbox;
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::on_each_database;

pub(super) fn insert(
    conn: &mut DbConnection,
    to: &str,
    language: &str,
    subject: &str,
    body: &str,
    dedup_key: &str,
    now: Instant,
) -> Result<()> {
    let row = (
        outbox::id.eq(uuid::Uuid::new_v4().to_string()),
        outbox::dedup_key.eq(dedup_key),
        outbox::recipient.eq(to),
        outbox::language.eq(language),
        outbox::subject.eq(subject),
        outbox::body.eq(body),
        outbox::due_at.eq(now),
        outbox::attempts.eq(0),
        outbox::created_at.eq(now),
    );
    on_each_database!(conn, |c| diesel::insert_into(outbox::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(())
}

/// A mail as its reader sees it in an export.
#[derive(Debug, Clone, Queryable, serde::Serialize, utoipa::ToSchema)]
pub struct MailView {
    pub subject: String,
    pub queued_at: Instant,
    pub sent_at: Option<Instant>,
}

pub(super) fn to_address(conn: &mut DbConnection, address: &str) -> Result<Vec<MailView>> {
    Ok(outbox::table
        .filter(outbox::recipient.eq(address))
        .order((outbox::created_at, outbox::id))
        .select((outbox::subject, outbox::created_at, outbox::done_at))
        .load(conn)?)
}

pub(super) fn forget(conn: &mut DbConnection, address: &str) -> Result<()> {
    diesel::delete(outbox::table.filter(outbox::recipient.eq(address))).execute(conn)?;
    Ok(())
}

/// A mail that this node has taken on to deliver.
#[derive(Debug, Clone, Queryable)]
pub(super) struct Due {
    pub(super) id: String,
    pub(super) recipient: String,
    pub(super) language: String,
    pub(super) subject: String,
    pub(super) body: String,
    pub(super) attempts: i32,
    pub(super) created_at: Instant,
}

/// Whether anything is due: asked often, so without a write.
pub(super) fn is_any_due(conn: &mut DbConnection, now: Instant) -> Result<bool> {
    Ok(!due_ids(conn, now, 1)?.is_empty())
}

fn due_ids(conn: &mut DbConnection, now: Instant, most: i64) -> Result<Vec<String>> {
    Ok(outbox::table
        .filter(outbox::done_at.is_null())
        .filter(outbox::failed_at.is_null())
        .filter(outbox::due_at.le(now))
        .filter(outbox::leased_until.is_null().or(outbox::leased_until.lt(now)))
        .order((outbox::due_at, outbox::id))
        .limit(most)
        .select(outbox::id)
        .load(conn)?)
}

/// Takes some due mails on until the lease ends. The condition stands in the choice and again in the change: of two nodes that choose
/// the same rows one finds them taken.
pub(super) fn claim(
    conn: &mut DbConnection,
    lease: &str,
    until: Instant,
    now: Instant,
    most: i64,
) -> Result<Vec<Due>> {
    let chosen = due_ids(conn, now, most)?;
    diesel::update(outbox::table.filter(outbox::id.eq_any(&chosen)))
        .filter(outbox::done_at.is_null())
        .filter(outbox::failed_at.is_null())
        .filter(outbox::leased_until.is_null().or(outbox::leased_until.lt(now)))
        .set((outbox::lease.eq(lease), outbox::leased_until.eq(until)))
        .execute(conn)?;
    Ok(outbox::table
        .filter(outbox::lease.eq(lease))
        .filter(outbox::done_at.is_null())
        .order((outbox::due_at, outbox::id))
        .select((
            outbox::id,
            outbox::recipient,
            outbox::language,
            outbox::subject,
            outbox::body,
            outbox::attempts,
            outbox::created_at,
        ))
        .load(conn)?)
}

/// Notes a delivery. The text is dropped: it may hold a link, and nobody needs it any more.
pub(super) fn done(conn: &mut DbConnection, id: &str, lease: &str, now: Instant) -> Result<()> {
    diesel::update(outbox::table.find(id))
        .filter(outbox::lease.eq(lease))
        .set((
            outbox::done_at.eq(now),
            outbox::body.eq(""),
            outbox::lease.eq(Option::<String>::None),
            outbox::leased_until.eq(Option::<Instant>::None),
        ))
        .execute(conn)?;
    Ok(())
}

/// Notes a failure: to be tried again when due, or given up for good.
pub(super) fn failed(
    conn: &mut DbConnection,
    due: &Due,
    lease: &str,
    error: &str,
    again_at: Option<Instant>,
    now: Instant,
) -> Result<()> {
    diesel::update(outbox::table.find(&due.id))
        .filter(outbox::lease.eq(lease))
        .set((
            outbox::attempts.eq(due.attempts + 1),
            outbox::last_error.eq(error),
            outbox::due_at.eq(again_at.unwrap_or(now)),
            outbox::failed_at.eq(if again_at.is_none() { Some(now) } else { None }),
            outbox::lease.eq(Option::<String>::None),
            outbox::leased_until.eq(Option::<Instant>::None),
        ))
        .execute(conn)?;
    Ok(())
}
