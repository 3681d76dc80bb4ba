//! What the calendar asks for: reminders and expiries.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::accounts::OrganisationId;
use crate::db::schema::{opportunities, profiles};
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::profiles::model::{OpportunityState, ProfileId, ProfileState};

/// Profiles that run out by `last` and whose people have not been told.
pub(in crate::profiles) fn due_for_reminder(
    conn: &mut DbConnection,
    today: NaiveDate,
    last: NaiveDate,
    limit: i64,
) -> Result<Vec<(ProfileId, OrganisationId, NaiveDate)>> {
    let rows: Vec<(ProfileId, OrganisationId, Option<NaiveDate>)> = profiles::table
        .filter(profiles::state.eq(ProfileState::Published))
        .filter(profiles::reminded_at.is_null())
        .filter(profiles::valid_until.ge(today))
        .filter(profiles::valid_until.le(last))
        .order((profiles::valid_until, profiles::id))
        .limit(limit)
        .select((profiles::id, profiles::organisation_id, profiles::valid_until))
        .load(conn)?;
    let dated = |(id, organisation, day): (_, _, Option<NaiveDate>)| Some((id, organisation, day?));
    Ok(rows.into_iter().filter_map(dated).collect())
}

/// Notes that a reminder goes out. `false` when another node was faster.
pub(in crate::profiles) fn mark_reminded(
    conn: &mut DbConnection,
    id: &ProfileId,
    now: Instant,
) -> Result<bool> {
    let won = diesel::update(
        profiles::table
            .find(id)
            .filter(profiles::reminded_at.is_null())
            .filter(profiles::state.eq(ProfileState::Published)),
    )
    .set(profiles::reminded_at.eq(now))
    .execute(conn)?;
    Ok(won == 1)
}

/// Profiles that others read though their day is over.
pub(in crate::profiles) fn due_for_expiry(
    conn: &mut DbConnection,
    today: NaiveDate,
    limit: i64,
) -> Result<Vec<ProfileId>> {
    Ok(profiles::table
        .filter(profiles::published_at.is_not_null())
        .filter(profiles::valid_until.lt(today))
        .order((profiles::valid_until, profiles::id))
        .limit(limit)
        .select(profiles::id)
        .load(conn)?)
}

/// Ends up to `limit` opportunities that are past their day, and says whose they were.
pub(in crate::profiles) fn expire_opportunities(
    conn: &mut DbConnection,
    today: NaiveDate,
    limit: i64,
    now: Instant,
) -> Result<Vec<OrganisationId>> {
    let due: Vec<(String, OrganisationId)> = opportunities::table
        .filter(opportunities::state.eq(OpportunityState::Published))
        .filter(opportunities::valid_until.lt(today))
        .order(opportunities::id)
        .limit(limit)
        .select((opportunities::id, opportunities::organisation_id))
        .load(conn)?;
    let ids: Vec<&String> = due.iter().map(|(id, _)| id).collect();
    diesel::update(
        opportunities::table
            .filter(opportunities::id.eq_any(ids))
            .filter(opportunities::state.eq(OpportunityState::Published)),
    )
    .set((
        opportunities::state.eq(OpportunityState::Expired),
        opportunities::updated_at.eq(now),
        opportunities::version.eq(opportunities::version + 1),
    ))
    .execute(conn)?;
    Ok(due.into_iter().map(|(_, organisation)| organisation).collect())
}
