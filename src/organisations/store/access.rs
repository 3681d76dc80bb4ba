//! Rows of organisations and of what belongs to them.

use diesel::prelude::*;

use crate::accounts::{AccountId, NetworkId, OrganisationId};
use crate::db::schema::{break_glass, mandates, organisations};
use crate::db::{DbConnection, Instant};
use crate::error::Result;

pub(in super::super) fn exists(conn: &mut DbConnection, id: &OrganisationId) -> Result<bool> {
    let found = organisations::table
        .find(id)
        .filter(organisations::merged_into.is_null())
        .select(organisations::id)
        .first::<String>(conn)
        .optional()?;
    Ok(found.is_some())
}

/// The widest open mandate that one of these networks holds.
pub(in super::super) fn open_mandate(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    networks: &[NetworkId],
    now: Instant,
) -> Result<Option<(NetworkId, bool, bool)>> {
    let found = mandates::table
        .filter(mandates::organisation_id.eq(organisation))
        .filter(mandates::network_id.eq_any(networks))
        .filter(mandates::ended_at.is_null())
        .filter(mandates::until.is_null().or(mandates::until.gt(now)))
        .order((mandates::may_edit.desc(), mandates::may_answer.desc(), mandates::id))
        .select((mandates::network_id, mandates::may_edit, mandates::may_answer))
        .first(conn)
        .optional()?;
    Ok(found)
}

pub(in super::super) fn glass_is_broken(
    conn: &mut DbConnection,
    account: &AccountId,
    organisation: &OrganisationId,
    now: Instant,
) -> Result<bool> {
    let found = break_glass::table
        .filter(break_glass::account_id.eq(account))
        .filter(break_glass::organisation_id.eq(organisation))
        .filter(break_glass::expires_at.gt(now))
        .select(break_glass::id)
        .first::<String>(conn)
        .optional()?;
    Ok(found.is_some())
}
