//! What was said to be harmless.

use std::collections::HashSet;

use diesel::prelude::*;

use crate::accounts::{AccountId, OrganisationId};
use crate::db::schema::settled_leaks;
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::on_each_database;

/// The hashes of an organisation's settled hits.
pub(in crate::profiles) fn settled(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
) -> Result<HashSet<String>> {
    let hashes = settled_leaks::table
        .filter(settled_leaks::organisation_id.eq(organisation))
        .select(settled_leaks::hash)
        .load(conn)?;
    Ok(hashes.into_iter().collect())
}

/// Remembers hits that somebody said to be harmless.
pub(in crate::profiles) fn settle(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    hashes: &[String],
    by: &AccountId,
    now: Instant,
) -> Result<()> {
    let rows: Vec<_> = hashes
        .iter()
        .map(|hash| {
            (
                settled_leaks::organisation_id.eq(organisation),
                settled_leaks::hash.eq(hash),
                settled_leaks::account_id.eq(by),
                settled_leaks::settled_at.eq(now),
            )
        })
        .collect();
    on_each_database!(conn, |c| diesel::insert_into(settled_leaks::table)
        .values(&rows)
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(())
}
