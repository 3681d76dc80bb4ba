//! Rows of administrators' recorded looks.

use diesel::prelude::*;

use super::super::model::GlassId;
use crate::accounts::{AccountId, OrganisationId};
use crate::db::schema::{accounts, break_glass};
use crate::db::{DbConnection, Instant};
use crate::error::Result;

/// An administrator looked into an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Look {
    pub id: GlassId,
    /// Who looked, by name; by address where there is no name.
    pub by: String,
    pub reason: String,
    pub at: Instant,
    pub until: Instant,
}

pub(in super::super) fn insert(
    conn: &mut DbConnection,
    id: &GlassId,
    account: &AccountId,
    organisation: &OrganisationId,
    reason: &str,
    now: Instant,
    until: Instant,
) -> Result<()> {
    diesel::insert_into(break_glass::table)
        .values((
            break_glass::id.eq(id),
            break_glass::account_id.eq(account),
            break_glass::organisation_id.eq(organisation),
            break_glass::reason.eq(reason),
            break_glass::created_at.eq(now),
            break_glass::expires_at.eq(until),
        ))
        .execute(conn)?;
    Ok(())
}

/// The looks into an organisation, latest first.
pub(in super::super) fn of(conn: &mut DbConnection, organisation: &OrganisationId) -> Result<Vec<Look>> {
    type Row = (GlassId, String, String, String, Instant, Instant);
    let rows: Vec<Row> = break_glass::table
        .inner_join(accounts::table)
        .filter(break_glass::organisation_id.eq(organisation))
        .order((break_glass::created_at.desc(), break_glass::id))
        .limit(100)
        .select((
            break_glass::id,
            accounts::name,
            accounts::email,
            break_glass::reason,
            break_glass::created_at,
            break_glass::expires_at,
        ))
        .load(conn)?;
    let look = |(id, name, email, reason, at, until): Row| Look {
        id,
        by: if name.is_empty() { email } else { name },
        reason,
        at,
        until,
    };
    Ok(rows.into_iter().map(look).collect())
}
