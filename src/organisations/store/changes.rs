//! The list of changes that rankings read.

use diesel::prelude::*;

use crate::accounts::OrganisationId;
use crate::db::schema::{change_counter, changes};
use crate::db::{DbConnection, Instant};
use crate::error::Result;

/// Appends a change. The counter's row stays locked until the transaction ends, so the order of numbers is that of commits.
pub(in super::super) fn append(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    now: Instant,
) -> Result<i64> {
    let sequence: i64 = diesel::update(change_counter::table.find(1))
        .set(change_counter::value.eq(change_counter::value + 1))
        .returning(change_counter::value)
        .get_result(conn)?;
    diesel::insert_into(changes::table)
        .values((
            changes::sequence.eq(sequence),
            changes::organisation_id.eq(organisation),
            changes::at.eq(now),
        ))
        .execute(conn)?;
    Ok(sequence)
}
