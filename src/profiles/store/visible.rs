//! What others may read: profiles and opportunities that are published, in time, and whose company is there.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::opportunities::{OpportunityRow, complete};
use crate::db::DbConnection;
use crate::db::schema::{opportunities, organisations, profiles};
use crate::error::Result;
use crate::profiles::model::{Opportunity, OpportunityState};

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
