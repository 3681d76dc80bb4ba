//! Giving a company's public face to another record.

use diesel::prelude::*;

use crate::accounts::OrganisationId;
use crate::db::DbConnection;
use crate::db::schema::{opportunities, profiles, settled_leaks};
use crate::error::Result;
use crate::profiles::model::ProfileId;

pub(in crate::profiles) fn move_opportunities(
    conn: &mut DbConnection,
    from: &OrganisationId,
    to: &OrganisationId,
) -> Result<()> {
    diesel::update(opportunities::table.filter(opportunities::organisation_id.eq(from)))
        .set(opportunities::organisation_id.eq(to))
        .execute(conn)?;
    Ok(())
}

/// The profile of `from` becomes that of `to`, which must have none.
pub(in crate::profiles) fn move_profile(
    conn: &mut DbConnection,
    from: &OrganisationId,
    to: &OrganisationId,
) -> Result<()> {
    diesel::update(profiles::table.filter(profiles::organisation_id.eq(from)))
        .set(profiles::organisation_id.eq(to))
        .execute(conn)?;
    Ok(())
}

pub(in crate::profiles) fn delete_profile(conn: &mut DbConnection, id: &ProfileId) -> Result<()> {
    diesel::delete(profiles::table.find(id)).execute(conn)?;
    Ok(())
}

pub(in crate::profiles) fn move_settled(
    conn: &mut DbConnection,
    from: &OrganisationId,
    to: &OrganisationId,
) -> Result<()> {
    let there: Vec<String> = settled_leaks::table
        .filter(settled_leaks::organisation_id.eq(to))
        .select(settled_leaks::hash)
        .load(conn)?;
    let new = settled_leaks::table
        .filter(settled_leaks::organisation_id.eq(from))
        .filter(settled_leaks::hash.ne_all(there));
    diesel::update(new).set(settled_leaks::organisation_id.eq(to)).execute(conn)?;
    Ok(())
}
