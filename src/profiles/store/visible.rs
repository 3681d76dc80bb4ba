//! What others may read: profiles and opportunities that are published, in time, and whose company is there.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::accounts::OrganisationId;
use crate::db::schema::{opportunities, organisations, profiles};
use crate::db::{DbConnection, Instant, JsonText};
use crate::error::Result;
use crate::profiles::model::{OpportunityId, OpportunityKind, OpportunityState};

/// What a list is narrowed down and sorted by, before it reads what it shows.
#[derive(Queryable)]
pub(in crate::profiles) struct Listed {
    pub(in crate::profiles) id: OpportunityId,
    pub(in crate::profiles) organisation: OrganisationId,
    pub(in crate::profiles) kind: OpportunityKind,
    pub(in crate::profiles) cooperation_types: JsonText<Vec<String>>,
    pub(in crate::profiles) published_at: Option<Instant>,
    /// Of its company.
    pub(in crate::profiles) country: String,
}

/// Opportunities that others may read now; `public` only those for visitors. In the order of their addresses, which says nothing.
pub(in crate::profiles) fn shown_opportunities(
    conn: &mut DbConnection,
    public: bool,
    today: NaiveDate,
) -> Result<Vec<Listed>> {
    let mut query = opportunities::table
        .inner_join(organisations::table.inner_join(profiles::table))
        .filter(opportunities::state.eq(OpportunityState::Published))
        .filter(opportunities::valid_until.ge(today))
        .filter(profiles::published_at.is_not_null())
        .filter(profiles::valid_until.ge(today))
        .filter(organisations::merged_into.is_null())
        .filter(organisations::paused_until.is_null().or(organisations::paused_until.lt(today)))
        .order(opportunities::id)
        .select((
            opportunities::id,
            opportunities::organisation_id,
            opportunities::kind,
            opportunities::cooperation_types,
            opportunities::published_at,
            organisations::country,
        ))
        .into_boxed();
    if public {
        query = query.filter(opportunities::is_public.eq(true));
    }
    Ok(query.load(conn)?)
}
