//! What rankings read of the last count of exposure.

use std::collections::HashMap;

use diesel::dsl::max;
use diesel::prelude::*;

use crate::accounts::OrganisationId;
use crate::db::schema::{exposure_counts, exposure_revisions, exposure_settings, mandates};
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::matching::engine::{Balance, Shift};
use crate::matching::model::Balancing;

/// The last count that is complete.
pub(in crate::matching) fn last_exposure(conn: &mut DbConnection) -> Result<Option<i64>> {
    let counted = exposure_revisions::table.filter(exposure_revisions::counted_at.is_not_null());
    Ok(counted.select(max(exposure_revisions::revision)).first(conn)?)
}

/// The shifts of a count, under the usual and the strong setting.
pub(in crate::matching) fn shifts(conn: &mut DbConnection, revision: i64) -> Result<[Balance; 2]> {
    let rows: Vec<(String, i64, i64, bool)> = exposure_counts::table
        .filter(exposure_counts::revision.eq(revision))
        .select((
            exposure_counts::profile_id,
            exposure_counts::usual_shift,
            exposure_counts::strong_shift,
            exposure_counts::is_copy,
        ))
        .load(conn)?;
    let shift = |nanos: i64, is_copy: bool| if is_copy { Shift::Behind } else { Shift::By(nanos) };
    Ok([
        Balance::new(rows.iter().map(|(id, usual, _, copy)| (id.as_str(), shift(*usual, *copy)))),
        Balance::new(rows.iter().map(|(id, _, strong, copy)| (id.as_str(), shift(*strong, *copy)))),
    ])
}

/// What the networks that act for each of these organisations decided; of several the strongest. Who is nobody's client is left out.
pub(in crate::matching) fn balancing(
    conn: &mut DbConnection,
    of: &[OrganisationId],
    now: Instant,
) -> Result<HashMap<OrganisationId, Balancing>> {
    let decided: Vec<(OrganisationId, Option<Balancing>)> = mandates::table
        .left_join(exposure_settings::table.on(exposure_settings::network_id.eq(mandates::network_id)))
        .filter(mandates::organisation_id.eq_any(of))
        .filter(mandates::ended_at.is_null())
        .filter(mandates::until.is_null().or(mandates::until.gt(now)))
        .select((mandates::organisation_id, exposure_settings::balancing.nullable()))
        .load(conn)?;
    let mut strongest: HashMap<OrganisationId, Balancing> = HashMap::new();
    for (organisation, balancing) in decided {
        let balancing = balancing.unwrap_or(Balancing::Usual);
        strongest.entry(organisation).and_modify(|one| *one = balancing.max(*one)).or_insert(balancing);
    }
    Ok(strongest)
}
