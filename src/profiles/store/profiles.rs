//! The table of profiles.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::accounts::{AccountId, NetworkId, OrganisationId};
use crate::db::schema::profiles;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, OnDuplicate as _, Result};
use crate::profiles::model::{Profile, ProfileId, ProfileState};

#[derive(Queryable, Selectable)]
#[diesel(table_name = profiles)]
pub(in crate::profiles) struct ProfileRow {
    id: ProfileId,
    organisation_id: OrganisationId,
    state: ProfileState,
    is_public: bool,
    valid_until: Option<NaiveDate>,
    reviewing_network_id: Option<NetworkId>,
    submitted_at: Option<Instant>,
    published_at: Option<Instant>,
    confirmed_at: Option<Instant>,
    reminded_at: Option<Instant>,
    review_note: Option<String>,
    updated_at: Instant,
    version: i32,
}

impl From<ProfileRow> for Profile {
    fn from(row: ProfileRow) -> Self {
        Self {
            id: row.id,
            organisation: row.organisation_id,
            state: row.state,
            is_public: row.is_public,
            valid_until: row.valid_until,
            reviewing_network: row.reviewing_network_id,
            submitted_at: row.submitted_at,
            published_at: row.published_at,
            confirmed_at: row.confirmed_at,
            reminded_at: row.reminded_at,
            review_note: row.review_note,
            updated_at: row.updated_at,
            version: row.version,
        }
    }
}

pub(in crate::profiles) fn of_organisation(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
) -> Result<Option<Profile>> {
    let row = profiles::table
        .filter(profiles::organisation_id.eq(organisation))
        .select(ProfileRow::as_select())
        .first(conn)
        .optional()?;
    Ok(row.map(Profile::from))
}

pub(in crate::profiles) fn by_id(conn: &mut DbConnection, id: &ProfileId) -> Result<Option<Profile>> {
    let row = profiles::table.find(id).select(ProfileRow::as_select()).first(conn).optional()?;
    Ok(row.map(Profile::from))
}

/// Keeps a profile for the first time, as version 1.
///
/// # Errors
/// [`Error::Stale`] when the organisation has got one meanwhile.
pub(in crate::profiles) fn insert(conn: &mut DbConnection, profile: &Profile, now: Instant) -> Result<()> {
    diesel::insert_into(profiles::table)
        .values((
            profiles::id.eq(&profile.id),
            profiles::organisation_id.eq(&profile.organisation),
            profiles::state.eq(profile.state),
            profiles::is_public.eq(profile.is_public),
            profiles::valid_until.eq(profile.valid_until),
            profiles::reviewing_network_id.eq(&profile.reviewing_network),
            profiles::submitted_at.eq(profile.submitted_at),
            profiles::published_at.eq(profile.published_at),
            profiles::confirmed_at.eq(profile.confirmed_at),
            profiles::review_note.eq(&profile.review_note),
            profiles::created_at.eq(now),
            profiles::updated_at.eq(now),
            profiles::version.eq(1),
        ))
        .execute(conn)
        .on_duplicate(|| Error::Stale)?;
    Ok(())
}

/// Keeps what has changed of a profile that was read as version `read`, and returns the new version.
///
/// # Errors
/// [`Error::Stale`] when somebody else was faster.
pub(in crate::profiles) fn update(
    conn: &mut DbConnection,
    profile: &Profile,
    read: i32,
    reviewed_by: Option<&AccountId>,
    now: Instant,
) -> Result<i32> {
    let changed = diesel::update(profiles::table.find(&profile.id).filter(profiles::version.eq(read)))
        .set((
            profiles::state.eq(profile.state),
            profiles::is_public.eq(profile.is_public),
            profiles::valid_until.eq(profile.valid_until),
            profiles::reviewing_network_id.eq(&profile.reviewing_network),
            profiles::submitted_at.eq(profile.submitted_at),
            profiles::published_at.eq(profile.published_at),
            profiles::confirmed_at.eq(profile.confirmed_at),
            profiles::reminded_at.eq(profile.reminded_at),
            profiles::review_note.eq(&profile.review_note),
            profiles::updated_at.eq(now),
            profiles::version.eq(read + 1),
        ))
        .execute(conn)?;
    if changed == 0 {
        return Err(Error::Stale);
    }
    if let Some(reviewer) = reviewed_by {
        diesel::update(profiles::table.find(&profile.id))
            .set(profiles::reviewed_by.eq(reviewer))
            .execute(conn)?;
    }
    Ok(read + 1)
}
