//! Rows of the audit log: only ever added.

use diesel::prelude::*;

use super::Entry;
use crate::db::schema::audit_entries;
use crate::db::{DbConnection, Instant};
use crate::error::Result;

pub(super) fn insert(conn: &mut DbConnection, entry: &Entry<'_>, now: Instant) -> Result<()> {
    diesel::insert_into(audit_entries::table)
        .values((
            audit_entries::id.eq(uuid::Uuid::new_v4().to_string()),
            audit_entries::at.eq(now),
            audit_entries::account_id.eq(entry.by),
            audit_entries::acting_for.eq(entry.acting_for),
            audit_entries::action.eq(entry.action),
            audit_entries::object_kind.eq(entry.object_kind),
            audit_entries::object_id.eq(entry.object_id),
            audit_entries::detail.eq(&entry.detail),
        ))
        .execute(conn)?;
    Ok(())
}
