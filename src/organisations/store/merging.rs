//! Moving what belongs to one record to another.

use diesel::prelude::*;

use super::super::model::{CaseState, Facet, Facts, Reference, ReferenceId};
use crate::accounts::{AccountId, NetworkId, OrganisationId};
use crate::db::schema::{
    break_glass, delivered_references, duplicate_cases, invitations, join_requests, mandates, memberships,
    organisation_codes, organisation_countries, organisation_languages, tasks,
};
use crate::db::{DbConnection, Instant};
use crate::error::Result;

/// People of `from` become people of `to`; who is there already stays as there. The roles are set afterwards. Open invitations of
/// `from` end: whoever sent them had no say over `to`.
pub(in super::super) fn people(
    conn: &mut DbConnection,
    from: &OrganisationId,
    to: &OrganisationId,
    now: Instant,
) -> Result<()> {
    let there: Vec<AccountId> = memberships::table
        .filter(memberships::organisation_id.eq(to))
        .select(memberships::account_id)
        .load(conn)?;
    diesel::delete(
        memberships::table
            .filter(memberships::organisation_id.eq(from))
            .filter(memberships::account_id.eq_any(&there)),
    )
    .execute(conn)?;
    diesel::update(memberships::table.filter(memberships::organisation_id.eq(from)))
        .set(memberships::organisation_id.eq(to))
        .execute(conn)?;
    diesel::update(
        invitations::table
            .filter(invitations::organisation_id.eq(from))
            .filter(invitations::accepted_at.is_null())
            .filter(invitations::revoked_at.is_null()),
    )
    .set(invitations::revoked_at.eq(now))
    .execute(conn)?;
    diesel::update(invitations::table.filter(invitations::organisation_id.eq(from)))
        .set(invitations::organisation_id.eq(to))
        .execute(conn)?;
    // Questions of people who are in now, or who asked there too, are answered by that.
    let waiting: Vec<AccountId> = join_requests::table
        .filter(join_requests::organisation_id.eq(to))
        .select(join_requests::account_id)
        .load(conn)?;
    diesel::delete(
        join_requests::table
            .filter(join_requests::organisation_id.eq(from))
            .filter(join_requests::account_id.eq_any(waiting)),
    )
    .execute(conn)?;
    diesel::update(join_requests::table.filter(join_requests::organisation_id.eq(from)))
        .set(join_requests::organisation_id.eq(to))
        .execute(conn)?;
    diesel::update(tasks::table.filter(tasks::organisation_id.eq(from)))
        .set(tasks::organisation_id.eq(to))
        .execute(conn)?;
    diesel::update(break_glass::table.filter(break_glass::organisation_id.eq(from)))
        .set(break_glass::organisation_id.eq(to))
        .execute(conn)?;
    Ok(())
}

/// Permissions move; where a network has one for both, that of `from` ends.
pub(in super::super) fn permissions(
    conn: &mut DbConnection,
    from: &OrganisationId,
    to: &OrganisationId,
    now: Instant,
) -> Result<()> {
    let there: Vec<NetworkId> = mandates::table
        .filter(mandates::organisation_id.eq(to))
        .filter(mandates::ended_at.is_null())
        .select(mandates::network_id)
        .load(conn)?;
    diesel::update(
        mandates::table
            .filter(mandates::organisation_id.eq(from))
            .filter(mandates::ended_at.is_null())
            .filter(mandates::network_id.eq_any(there)),
    )
    .set(mandates::ended_at.eq(now))
    .execute(conn)?;
    diesel::update(mandates::table.filter(mandates::organisation_id.eq(from)))
        .set(mandates::organisation_id.eq(to))
        .execute(conn)?;
    Ok(())
}

/// References, codes, languages and countries that the kept record does not have.
pub(in super::super) fn lists(conn: &mut DbConnection, kept: &Facts, former: &Facts) -> Result<()> {
    let (from, to) = (&former.id, &kept.id);
    let is_same = |one: &Reference, other: &Reference| {
        (&one.delivered, &one.sector, one.year, &one.country)
            == (&other.delivered, &other.sector, other.year, &other.country)
    };
    let new = former.record.references.iter();
    let new = new.filter(|one| !kept.record.references.iter().any(|other| is_same(one, other)));
    let new: Vec<&ReferenceId> = new.map(|one| &one.id).collect();
    diesel::update(delivered_references::table.filter(delivered_references::id.eq_any(new)))
        .set((
            delivered_references::organisation_id.eq(to),
            delivered_references::position.eq(delivered_references::position + 100),
        ))
        .execute(conn)?;
    let held: Vec<(Facet, String, String)> = organisation_codes::table
        .filter(organisation_codes::organisation_id.eq(to))
        .select((organisation_codes::facet, organisation_codes::list, organisation_codes::code))
        .load(conn)?;
    let others: Vec<(String, Facet, String, String)> = organisation_codes::table
        .filter(organisation_codes::organisation_id.eq(from))
        .select((
            organisation_codes::id,
            organisation_codes::facet,
            organisation_codes::list,
            organisation_codes::code,
        ))
        .load(conn)?;
    let missing: Vec<String> = others
        .into_iter()
        .filter(|(_, facet, list, code)| !held.contains(&(*facet, list.clone(), code.clone())))
        .map(|(id, ..)| id)
        .collect();
    diesel::update(organisation_codes::table.filter(organisation_codes::id.eq_any(missing)))
        .set((
            organisation_codes::organisation_id.eq(to),
            organisation_codes::position.eq(organisation_codes::position + 1_000),
        ))
        .execute(conn)?;
    let spoken: Vec<String> = organisation_languages::table
        .filter(organisation_languages::organisation_id.eq(to))
        .select(organisation_languages::language)
        .load(conn)?;
    diesel::update(
        organisation_languages::table
            .filter(organisation_languages::organisation_id.eq(from))
            .filter(organisation_languages::language.ne_all(spoken)),
    )
    .set(organisation_languages::organisation_id.eq(to))
    .execute(conn)?;
    let named: Vec<String> = organisation_countries::table
        .filter(organisation_countries::organisation_id.eq(to))
        .select(organisation_countries::country)
        .load(conn)?;
    diesel::update(
        organisation_countries::table
            .filter(organisation_countries::organisation_id.eq(from))
            .filter(organisation_countries::country.ne_all(named)),
    )
    .set(organisation_countries::organisation_id.eq(to))
    .execute(conn)?;
    Ok(())
}

/// Every other open case of the record that goes is answered by its going.
pub(in super::super) fn close_cases(
    conn: &mut DbConnection,
    from: &OrganisationId,
    by: &AccountId,
    now: Instant,
) -> Result<Vec<String>> {
    let open = || {
        duplicate_cases::table
            .filter(duplicate_cases::state.eq(CaseState::Open))
            .filter(duplicate_cases::organisation_id.eq(from).or(duplicate_cases::other_id.eq(from)))
    };
    let ids: Vec<String> = open().select(duplicate_cases::id).load(conn)?;
    diesel::update(duplicate_cases::table.filter(duplicate_cases::id.eq_any(&ids)))
        .set((
            duplicate_cases::state.eq(CaseState::Merged),
            duplicate_cases::decided_by.eq(by),
            duplicate_cases::decided_at.eq(now),
        ))
        .execute(conn)?;
    Ok(ids)
}
