//! Moving searches, and who was found by them, from one record to another.

use diesel::prelude::*;

use crate::accounts::OrganisationId;
use crate::db::DbConnection;
use crate::db::schema::{saved_search_hits, saved_searches};
use crate::error::Result;

/// What was saved for a company is saved for the record that stays, without a place: those there may be taken.
pub(in crate::searches) fn move_searches(
    conn: &mut DbConnection,
    from: &OrganisationId,
    to: &OrganisationId,
) -> Result<()> {
    diesel::update(saved_searches::table.filter(saved_searches::organisation_id.eq(from)))
        .set((saved_searches::organisation_id.eq(to), saved_searches::place.eq(None::<i32>)))
        .execute(conn)?;
    Ok(())
}

/// Who has been found as the one profile is no news as the other; who was found as both stays found as the one that stays.
pub(in crate::searches) fn move_hits(conn: &mut DbConnection, gone: &str, stays: &str) -> Result<()> {
    let there: Vec<String> = saved_search_hits::table
        .filter(saved_search_hits::profile_id.eq(stays))
        .select(saved_search_hits::search_id)
        .load(conn)?;
    for search in there {
        let twice = saved_search_hits::table
            .filter(saved_search_hits::profile_id.eq(gone))
            .filter(saved_search_hits::search_id.eq(search));
        diesel::delete(twice).execute(conn)?;
    }
    diesel::update(saved_search_hits::table.filter(saved_search_hits::profile_id.eq(gone)))
        .set(saved_search_hits::profile_id.eq(stays))
        .execute(conn)?;
    Ok(())
}
