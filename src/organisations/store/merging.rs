//! Moving everything that belongs to one record to another.
//!
//! The only place that writes rows of upper rooms: a merge is one transaction, and half a merge would lose a company's work.

use diesel::prelude::*;

use super::super::model::{CaseState, Facet};
use crate::accounts::{AccountId, NetworkId, OrganisationId};
use crate::db::schema::{
    break_glass, delivered_references, duplicate_cases, invitations, join_requests, known_partners, mandates,
    match_marks, memberships, opportunities, organisation_codes, organisation_countries,
    organisation_languages, profiles, tasks,
};
use crate::db::{DbConnection, Instant};
use crate::error::Result;

/// People of `from` become people of `to`; who is there already stays as there. The roles are set afterwards.
pub(in super::super) fn people(
    conn: &mut DbConnection,
    from: &OrganisationId,
    to: &OrganisationId,
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

/// References, codes, languages and countries that `to` does not have.
pub(in super::super) fn lists(
    conn: &mut DbConnection,
    from: &OrganisationId,
    to: &OrganisationId,
) -> Result<()> {
    diesel::update(delivered_references::table.filter(delivered_references::organisation_id.eq(from)))
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

/// Opportunities, the profile where `to` has none, and what was said to matches.
pub(in super::super) fn public_face(
    conn: &mut DbConnection,
    from: &OrganisationId,
    to: &OrganisationId,
) -> Result<()> {
    diesel::update(opportunities::table.filter(opportunities::organisation_id.eq(from)))
        .set(opportunities::organisation_id.eq(to))
        .execute(conn)?;
    let profile = |conn: &mut DbConnection, of: &OrganisationId| -> Result<Option<String>> {
        let found = profiles::table.filter(profiles::organisation_id.eq(of)).select(profiles::id);
        Ok(found.first(conn).optional()?)
    };
    match (profile(conn, from)?, profile(conn, to)?) {
        (Some(former), Some(kept)) => {
            // Marks on the former address speak of the same company.
            let there: Vec<(OrganisationId, String)> = match_marks::table
                .filter(match_marks::profile_id.eq(&kept))
                .select((match_marks::organisation_id, match_marks::mark))
                .load(conn)?;
            for (by, mark) in there {
                diesel::delete(
                    match_marks::table
                        .filter(match_marks::profile_id.eq(&former))
                        .filter(match_marks::organisation_id.eq(by))
                        .filter(match_marks::mark.eq(mark)),
                )
                .execute(conn)?;
            }
            diesel::update(match_marks::table.filter(match_marks::profile_id.eq(&former)))
                .set(match_marks::profile_id.eq(&kept))
                .execute(conn)?;
            diesel::delete(profiles::table.find(&former)).execute(conn)?;
        }
        (Some(former), None) => {
            diesel::update(profiles::table.find(&former))
                .set(profiles::organisation_id.eq(to))
                .execute(conn)?;
        }
        (None, _) => {}
    }
    let said: Vec<(String, String)> = match_marks::table
        .filter(match_marks::organisation_id.eq(to))
        .select((match_marks::profile_id, match_marks::mark))
        .load(conn)?;
    for (about, mark) in said {
        diesel::delete(
            match_marks::table
                .filter(match_marks::organisation_id.eq(from))
                .filter(match_marks::profile_id.eq(about))
                .filter(match_marks::mark.eq(mark)),
        )
        .execute(conn)?;
    }
    diesel::update(match_marks::table.filter(match_marks::organisation_id.eq(from)))
        .set(match_marks::organisation_id.eq(to))
        .execute(conn)?;
    // Nobody says anything about itself.
    if let Some(own) = profile(conn, to)? {
        diesel::delete(
            match_marks::table
                .filter(match_marks::organisation_id.eq(to))
                .filter(match_marks::profile_id.eq(own)),
        )
        .execute(conn)?;
    }
    known(conn, from, to)
}

/// Who has worked with one has worked with the other.
fn known(conn: &mut DbConnection, from: &OrganisationId, to: &OrganisationId) -> Result<()> {
    let pairs: Vec<(OrganisationId, OrganisationId, String)> = known_partners::table
        .filter(known_partners::organisation_id.eq(from).or(known_partners::other_id.eq(from)))
        .load(conn)?;
    for (one, other, source) in pairs {
        let partner = if one == *from { other } else { one };
        if partner == *to {
            continue;
        }
        let (small, large) = if partner < *to { (&partner, to) } else { (to, &partner) };
        let row = (
            known_partners::organisation_id.eq(small),
            known_partners::other_id.eq(large),
            known_partners::source.eq(&source),
        );
        crate::on_each_database!(conn, |c| diesel::insert_into(known_partners::table)
            .values(row)
            .on_conflict_do_nothing()
            .execute(c))?;
    }
    diesel::delete(
        known_partners::table
            .filter(known_partners::organisation_id.eq(from).or(known_partners::other_id.eq(from))),
    )
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
