//! Which network reviews a profile, and what waits for its reviewers.

use diesel::prelude::*;

use crate::accounts::{NetworkId, OrganisationId};
use crate::db::schema::{mandates, networks, opportunities, profiles};
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::profiles::model::{OpportunityState, ProfileId, ProfileState};

/// The network that must look before others do: one with an open mandate that reviews profiles; for an organisation without any
/// open mandate the one that reviews independent companies. `None`: nobody needs to look.
pub(in crate::profiles) fn reviewing_network(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    now: Instant,
) -> Result<Option<NetworkId>> {
    let open: Vec<(NetworkId, bool)> = mandates::table
        .inner_join(networks::table)
        .filter(mandates::organisation_id.eq(organisation))
        .filter(mandates::ended_at.is_null())
        .filter(mandates::until.is_null().or(mandates::until.gt(now)))
        .order((mandates::since, networks::id))
        .select((networks::id, networks::reviews_profiles))
        .load(conn)?;
    if !open.is_empty() {
        return Ok(open.into_iter().find(|(_, reviews)| *reviews).map(|(id, _)| id));
    }
    Ok(networks::table
        .filter(networks::reviews_independent.eq(true))
        .filter(networks::reviews_profiles.eq(true))
        .select(networks::id)
        .first(conn)
        .optional()?)
}

/// Profiles with something that waits for a network: their text, or opportunities of theirs.
macro_rules! waiting {
    ($network:expr) => {{
        let offers = opportunities::table
            .filter(opportunities::organisation_id.eq(profiles::organisation_id))
            .filter(opportunities::state.eq(OpportunityState::Submitted));
        profiles::table
            .filter(profiles::reviewing_network_id.eq($network))
            .filter(profiles::state.eq(ProfileState::Submitted).or(diesel::dsl::exists(offers)))
    }};
}

/// The profiles with something that waits for a network, the oldest first.
pub(in crate::profiles) fn waiting(
    conn: &mut DbConnection,
    network: &NetworkId,
    limit: i64,
) -> Result<Vec<ProfileId>> {
    Ok(waiting!(network)
        .order((profiles::submitted_at, profiles::id))
        .limit(limit)
        .select(profiles::id)
        .load(conn)?)
}

/// How many there are.
pub(in crate::profiles) fn count_waiting(conn: &mut DbConnection, network: &NetworkId) -> Result<i64> {
    Ok(waiting!(network).count().get_result(conn)?)
}
