//! Moving what companies noted from one record to another.

use diesel::prelude::*;

use crate::accounts::OrganisationId;
use crate::db::DbConnection;
use crate::db::schema::{known_partners, match_marks, profiles};
use crate::error::Result;

/// Marks that others set on a profile speak of the one that stays; one that is there already stays as it is.
pub(in crate::matching) fn move_marks_on(conn: &mut DbConnection, gone: &str, stays: &str) -> Result<()> {
    let there: Vec<(OrganisationId, String)> = match_marks::table
        .filter(match_marks::profile_id.eq(stays))
        .select((match_marks::organisation_id, match_marks::mark))
        .load(conn)?;
    for (by, mark) in there {
        let twice = match_marks::table
            .filter(match_marks::profile_id.eq(gone))
            .filter(match_marks::organisation_id.eq(by))
            .filter(match_marks::mark.eq(mark));
        diesel::delete(twice).execute(conn)?;
    }
    diesel::update(match_marks::table.filter(match_marks::profile_id.eq(gone)))
        .set(match_marks::profile_id.eq(stays))
        .execute(conn)?;
    Ok(())
}

/// Marks that a company set become those of another record, which says nothing about its own two profiles.
pub(in crate::matching) fn move_marks_of(
    conn: &mut DbConnection,
    from: &OrganisationId,
    to: &OrganisationId,
) -> Result<()> {
    let own: Vec<String> = profiles::table
        .filter(profiles::organisation_id.eq_any([from, to]))
        .select(profiles::id)
        .load(conn)?;
    let on_itself = match_marks::table
        .filter(match_marks::organisation_id.eq_any([from, to]))
        .filter(match_marks::profile_id.eq_any(own));
    diesel::delete(on_itself).execute(conn)?;
    let said: Vec<(String, String)> = match_marks::table
        .filter(match_marks::organisation_id.eq(to))
        .select((match_marks::profile_id, match_marks::mark))
        .load(conn)?;
    for (about, mark) in said {
        let twice = match_marks::table
            .filter(match_marks::organisation_id.eq(from))
            .filter(match_marks::profile_id.eq(about))
            .filter(match_marks::mark.eq(mark));
        diesel::delete(twice).execute(conn)?;
    }
    diesel::update(match_marks::table.filter(match_marks::organisation_id.eq(from)))
        .set(match_marks::organisation_id.eq(to))
        .execute(conn)?;
    Ok(())
}

/// Who has worked with one has worked with the other.
pub(in crate::matching) fn move_known(
    conn: &mut DbConnection,
    from: &OrganisationId,
    to: &OrganisationId,
) -> Result<()> {
    let pairs: Vec<(OrganisationId, OrganisationId, String)> = known_partners::table
        .filter(known_partners::organisation_id.eq(from).or(known_partners::other_id.eq(from)))
        .load(conn)?;
    for (one, other, source) in pairs {
        let partner = if one == *from { other } else { one };
        if partner == *to {
            continue;
        }
        let (small, large) = if partner < *to { (&partner, to) } else { (to, &partner) };
        let row = (
            known_partners::organisation_id.eq(small),
            known_partners::other_id.eq(large),
            known_partners::source.eq(&source),
        );
        crate::on_each_database!(conn, |c| diesel::insert_into(known_partners::table)
            .values(row)
            .on_conflict_do_nothing()
            .execute(c))?;
    }
    diesel::delete(
        known_partners::table
            .filter(known_partners::organisation_id.eq(from).or(known_partners::other_id.eq(from))),
    )
    .execute(conn)?;
    Ok(())
}
