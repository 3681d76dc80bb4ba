//! Records that a network brought in, for imports that come again.

use std::collections::BTreeMap;

use super::super::model::Facts;
use super::super::store::{load, people};
use crate::accounts::{NetworkId, OrganisationId};
use crate::db::{DbConnection, Instant};
use crate::error::Result;

/// The records that the network brought in under these numbers of its own, by number. Those merged into others are left out.
///
/// # Errors
/// Those of the database.
pub fn brought_by(
    conn: &mut DbConnection,
    network: &NetworkId,
    external_ids: &[&str],
) -> Result<BTreeMap<String, Facts>> {
    let ids: Vec<OrganisationId> = keys_brought_by(conn, network, external_ids)?.into_values().collect();
    let facts = load::facts(conn, Some(&ids))?;
    let numbered = facts.into_iter().filter_map(|facts| Some((facts.external_id.clone()?, facts)));
    Ok(numbered.collect())
}

/// Their keys only, by number.
///
/// # Errors
/// Those of the database.
pub fn keys_brought_by(
    conn: &mut DbConnection,
    network: &NetworkId,
    external_ids: &[&str],
) -> Result<BTreeMap<String, OrganisationId>> {
    Ok(load::brought_by(conn, network, external_ids)?.into_iter().collect())
}

/// Whether anybody acts for the organisation itself: then it is theirs, and no import changes it.
///
/// # Errors
/// Those of the database.
pub fn has_members(conn: &mut DbConnection, organisation: &OrganisationId) -> Result<bool> {
    people::any(conn, organisation)
}

/// Makes an account an owner without an invitation: the demo world, commands. No rights, no audit entry.
///
/// # Errors
/// Those of the database.
pub fn insert_member(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    account: &crate::accounts::AccountId,
    role: crate::accounts::OrganisationRole,
    now: Instant,
) -> Result<()> {
    people::insert_member(conn, organisation, account, role, now)
}
