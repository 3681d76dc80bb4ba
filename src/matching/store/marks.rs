//! What companies noted on candidates, and with whom they worked already.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::accounts::{AccountId, OrganisationId};
use crate::db::schema::{known_partners, match_marks, organisations, profiles};
use crate::db::{DbConnection, Instant};
use crate::error::{OnDuplicate as _, Result};
use crate::matching::model::{Mark, MarkWish};
use crate::on_each_database;

/// A mark as stored.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct MarkRow {
    pub profile: String,
    pub mark: Mark,
    pub reason: Option<String>,
    pub rank: Option<i32>,
    pub created_at: Instant,
}

/// All marks of an organisation, the newest first.
pub(in crate::matching) fn marks(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
) -> Result<Vec<MarkRow>> {
    let rows = match_marks::table
        .filter(match_marks::organisation_id.eq(organisation))
        .order((match_marks::created_at.desc(), match_marks::id))
        .select((
            match_marks::profile_id,
            match_marks::mark,
            match_marks::reason,
            match_marks::rank,
            match_marks::created_at,
        ))
        .load(conn)?;
    Ok(rows)
}

/// Sets a mark; a second time replaces reason and rank.
pub(in crate::matching) fn set_mark(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    profile: &str,
    wish: &MarkWish,
    by: &AccountId,
    now: Instant,
) -> Result<()> {
    remove_mark(conn, organisation, profile, wish.mark)?;
    diesel::insert_into(match_marks::table)
        .values((
            match_marks::id.eq(uuid::Uuid::new_v4().to_string()),
            match_marks::organisation_id.eq(organisation),
            match_marks::profile_id.eq(profile),
            match_marks::mark.eq(wish.mark),
            match_marks::reason.eq(&wish.reason),
            match_marks::rank.eq(wish.rank),
            match_marks::account_id.eq(by),
            match_marks::created_at.eq(now),
        ))
        .execute(conn)
        .on_duplicate(|| crate::error::Error::Busy)?;
    Ok(())
}

/// Takes a mark away; whether there was one.
pub(in crate::matching) fn remove_mark(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    profile: &str,
    mark: Mark,
) -> Result<bool> {
    let gone = diesel::delete(
        match_marks::table
            .filter(match_marks::organisation_id.eq(organisation))
            .filter(match_marks::profile_id.eq(profile))
            .filter(match_marks::mark.eq(mark)),
    )
    .execute(conn)?;
    Ok(gone > 0)
}

/// Whether the profile is still there.
pub(in crate::matching) fn profile_exists(conn: &mut DbConnection, profile: &str) -> Result<bool> {
    let found = profiles::table.find(profile).select(profiles::id).first::<String>(conn).optional()?;
    Ok(found.is_some())
}

/// Notes that these pairs have worked together; says how many were not known before.
pub(in crate::matching) fn insert_known(
    conn: &mut DbConnection,
    pairs: &[(OrganisationId, OrganisationId)],
    source: &str,
) -> Result<usize> {
    let mut new = 0;
    // SQLite takes 32 766 values in one statement.
    for some in pairs.chunks(5_000) {
        let rows: Vec<_> = some
            .iter()
            .filter(|(one, other)| one != other)
            .map(|(one, other)| {
                let (small, large) = if one < other { (one, other) } else { (other, one) };
                (
                    known_partners::organisation_id.eq(small),
                    known_partners::other_id.eq(large),
                    known_partners::source.eq(source),
                )
            })
            .collect();
        new += on_each_database!(conn, |c| diesel::insert_into(known_partners::table)
            .values(&rows)
            .on_conflict_do_nothing()
            .execute(c))?;
    }
    Ok(new)
}

/// The profiles of those with whom each of these organisations worked already; at most a few hundred of them.
pub(in crate::matching) fn known_profiles(
    conn: &mut DbConnection,
    of: &[OrganisationId],
) -> Result<HashMap<OrganisationId, Vec<String>>> {
    let mut found: HashMap<OrganisationId, Vec<String>> = HashMap::new();
    let other = profiles::table.on(profiles::organisation_id.eq(known_partners::other_id));
    let ahead: Vec<(OrganisationId, String)> = known_partners::table
        .inner_join(other)
        .filter(known_partners::organisation_id.eq_any(of))
        .select((known_partners::organisation_id, profiles::id))
        .load(conn)?;
    let one = profiles::table.on(profiles::organisation_id.eq(known_partners::organisation_id));
    let behind: Vec<(OrganisationId, String)> = known_partners::table
        .inner_join(one)
        .filter(known_partners::other_id.eq_any(of))
        .select((known_partners::other_id, profiles::id))
        .load(conn)?;
    for (organisation, profile) in ahead.into_iter().chain(behind) {
        found.entry(organisation).or_default().push(profile);
    }
    Ok(found)
}

/// The profiles that each of these organisations has put aside; at most a few hundred of them.
pub(in crate::matching) fn put_aside(
    conn: &mut DbConnection,
    of: &[OrganisationId],
) -> Result<HashMap<OrganisationId, Vec<String>>> {
    let rows: Vec<(OrganisationId, String)> = match_marks::table
        .filter(match_marks::organisation_id.eq_any(of))
        .filter(match_marks::mark.eq(Mark::NotForUs))
        .select((match_marks::organisation_id, match_marks::profile_id))
        .load(conn)?;
    let mut found: HashMap<OrganisationId, Vec<String>> = HashMap::new();
    for (organisation, profile) in rows {
        found.entry(organisation).or_default().push(profile);
    }
    Ok(found)
}

/// All pairs of organisations that worked together already, for learning which fields go together.
pub(in crate::matching) fn partnerships(
    conn: &mut DbConnection,
) -> Result<Vec<(OrganisationId, OrganisationId)>> {
    let pairs = known_partners::table.select((known_partners::organisation_id, known_partners::other_id));
    Ok(pairs.order((known_partners::organisation_id, known_partners::other_id)).load(conn)?)
}

/// What the organisation is called, for itself and who acts for it.
pub(in crate::matching) fn organisation_name(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
) -> Result<String> {
    Ok(organisations::table.find(organisation).select(organisations::name).first(conn)?)
}
