//! What waits for the reviewers of a network.

use diesel::prelude::*;

use crate::accounts::NetworkId;
use crate::db::DbConnection;
use crate::db::schema::{opportunities, profiles};
use crate::error::Result;
use crate::profiles::model::{OpportunityState, ProfileId, ProfileState};

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
