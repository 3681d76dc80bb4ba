//! What others may read: profiles and opportunities that are published, in time, and whose company is there.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::opportunities::{OpportunityRow, complete};
use crate::accounts::OrganisationId;
use crate::db::schema::{opportunities, organisations, profiles};
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::profiles::model::{Opportunity, OpportunityState, ProfileId};

/// A profile that rankings may show.
#[derive(Debug, Clone)]
pub(in crate::profiles) struct Listed {
    pub(in crate::profiles) profile: ProfileId,
    pub(in crate::profiles) organisation: OrganisationId,
    pub(in crate::profiles) is_public: bool,
    pub(in crate::profiles) confirmed_at: Option<Instant>,
}

/// Published, unexpired, unpaused profiles, of these organisations or of all.
pub(in crate::profiles) fn listed_profiles(
    conn: &mut DbConnection,
    only: Option<&[OrganisationId]>,
    today: NaiveDate,
) -> Result<Vec<Listed>> {
    let mut query = profiles::table
        .inner_join(organisations::table)
        .filter(profiles::published_at.is_not_null())
        .filter(profiles::valid_until.ge(today))
        .filter(organisations::merged_into.is_null())
        .filter(organisations::paused_until.is_null().or(organisations::paused_until.lt(today)))
        .order(profiles::id)
        .select((profiles::id, profiles::organisation_id, profiles::is_public, profiles::confirmed_at))
        .into_boxed();
    if let Some(only) = only {
        query = query.filter(profiles::organisation_id.eq_any(only));
    }
    let rows: Vec<(ProfileId, OrganisationId, bool, Option<Instant>)> = query.load(conn)?;
    let listed = |(profile, organisation, is_public, confirmed_at)| Listed {
        profile,
        organisation,
        is_public,
        confirmed_at,
    };
    Ok(rows.into_iter().map(listed).collect())
}

/// Opportunities that others may read now, with the country of their company; `public` only those for visitors.
/// In the order of their addresses, which says nothing.
pub(in crate::profiles) fn shown_opportunities(
    conn: &mut DbConnection,
    public: bool,
    today: NaiveDate,
) -> Result<Vec<(Opportunity, String)>> {
    let mut query = opportunities::table
        .inner_join(organisations::table.inner_join(profiles::table))
        .filter(opportunities::state.eq(OpportunityState::Published))
        .filter(opportunities::valid_until.ge(today))
        .filter(profiles::published_at.is_not_null())
        .filter(profiles::valid_until.ge(today))
        .filter(organisations::merged_into.is_null())
        .filter(organisations::paused_until.is_null().or(organisations::paused_until.lt(today)))
        .order(opportunities::id)
        .select((OpportunityRow::as_select(), organisations::country))
        .into_boxed();
    if public {
        query = query.filter(opportunities::is_public.eq(true));
    }
    let rows: Vec<(OpportunityRow, String)> = query.load(conn)?;
    let (rows, countries): (Vec<OpportunityRow>, Vec<String>) = rows.into_iter().unzip();
    let mut countries: std::collections::HashMap<_, _> =
        rows.iter().map(OpportunityRow::key).zip(countries).collect();
    let with_country = |one: Opportunity| {
        let country = countries.remove(&one.id).unwrap_or_default();
        (one, country)
    };
    Ok(complete(conn, rows)?.into_iter().map(with_country).collect())
}
