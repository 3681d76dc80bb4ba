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
