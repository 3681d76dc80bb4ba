//! The log of changes that a snapshot follows.

use diesel::dsl::max;
use diesel::prelude::*;

use crate::accounts::OrganisationId;
use crate::db::schema::{change_counter, changes, codelists};
use crate::db::{DbConnection, Instant};
use crate::error::Result;

/// The sequence number of the last change.
pub(in crate::matching) fn current_sequence(conn: &mut DbConnection) -> Result<i64> {
    Ok(change_counter::table.find(1).select(change_counter::value).first(conn)?)
}

/// Which organisations changed after a sequence number, each once, and the number up to which that is told.
pub(in crate::matching) fn changed_since(
    conn: &mut DbConnection,
    sequence: i64,
) -> Result<(Vec<OrganisationId>, i64)> {
    let rows: Vec<(i64, OrganisationId)> = changes::table
        .filter(changes::sequence.gt(sequence))
        .order(changes::sequence)
        .select((changes::sequence, changes::organisation_id))
        .load(conn)?;
    let until = rows.last().map_or(sequence, |(sequence, _)| *sequence);
    let mut ids: Vec<OrganisationId> = rows.into_iter().map(|(_, id)| id).collect();
    ids.sort_unstable();
    ids.dedup();
    Ok((ids, until))
}

/// Moves when a network's topic tree came or changed.
pub(in crate::matching) fn topics_stamp(conn: &mut DbConnection) -> Result<(i64, Option<Instant>)> {
    let count = codelists::table.count().get_result(conn)?;
    let last = codelists::table.select(max(codelists::imported_at)).first(conn)?;
    Ok((count, last))
}
