//! Rows of pairs that may be one company, and the keys that are compared.

use diesel::prelude::*;

use super::super::model::{CaseId, CaseReason, CaseState, Keys, Likeness};
use crate::accounts::{AccountId, OrganisationId};
use crate::db::schema::{duplicate_cases, organisations};
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::on_each_database;

/// A pair that may be one company. `newer` came or changed last.
#[derive(Debug, Clone, PartialEq, Queryable, Selectable)]
#[diesel(table_name = duplicate_cases)]
pub struct Case {
    pub id: CaseId,
    #[diesel(column_name = organisation_id)]
    pub newer: OrganisationId,
    #[diesel(column_name = other_id)]
    pub older: OrganisationId,
    pub reason: CaseReason,
    pub similarity: f64,
    pub state: CaseState,
    pub created_at: Instant,
}

/// What tells one record of a pair from another.
#[derive(Debug, Clone, PartialEq, Queryable, Selectable)]
#[diesel(table_name = organisations)]
pub struct Side {
    /// Nothing where the record may not be looked into.
    #[diesel(select_expression = organisations::name.nullable())]
    pub name: Option<String>,
    pub country: String,
    pub city: String,
    pub registration_number: Option<String>,
    /// Since when it is here.
    pub created_at: Instant,
}

impl Side {
    /// What tells it apart without telling who it is.
    pub(in super::super) fn outline(self) -> Self {
        Self { name: None, city: String::new(), registration_number: None, ..self }
    }
}

pub(in super::super) fn side(conn: &mut DbConnection, id: &OrganisationId) -> Result<Side> {
    Ok(organisations::table.find(id).select(Side::as_select()).first(conn)?)
}

/// The keys of every other record that could be the same company: of its country, or of its web domain.
pub(in super::super) fn others(
    conn: &mut DbConnection,
    id: &OrganisationId,
    keys: &Keys,
) -> Result<Vec<(OrganisationId, Keys)>> {
    type Row = (OrganisationId, String, String, Option<String>, Option<String>);
    let near = organisations::country.eq(&keys.country).nullable();
    let near = near.or(organisations::web_domain.eq(keys.web_domain.as_deref()));
    let rows: Vec<Row> = organisations::table
        .filter(organisations::merged_into.is_null())
        .filter(organisations::id.ne(id))
        .filter(near)
        .select((
            organisations::id,
            organisations::country,
            organisations::name_key,
            organisations::web_domain,
            organisations::registration_key,
        ))
        .load(conn)?;
    let keys = |(id, country, name, web_domain, registration)| {
        (id, Keys { country, name, web_domain, registration })
    };
    Ok(rows.into_iter().map(keys).collect())
}

/// The records of a country with this registration number.
pub(in super::super) fn by_registration(
    conn: &mut DbConnection,
    country: &str,
    registration: &str,
) -> Result<Vec<OrganisationId>> {
    Ok(in_country(country).filter(organisations::registration_key.eq(registration)).load(conn)?)
}

/// Opens a case, unless the pair already has one in either order. Says whether it is new.
pub(in super::super) fn insert(
    conn: &mut DbConnection,
    id: &CaseId,
    newer: &OrganisationId,
    older: &OrganisationId,
    likeness: Likeness,
    now: Instant,
) -> Result<bool> {
    let known: Option<String> = duplicate_cases::table
        .filter(duplicate_cases::organisation_id.eq(older))
        .filter(duplicate_cases::other_id.eq(newer))
        .select(duplicate_cases::id)
        .first(conn)
        .optional()?;
    if known.is_some() {
        return Ok(false);
    }
    let row = (
        duplicate_cases::id.eq(id),
        duplicate_cases::organisation_id.eq(newer),
        duplicate_cases::other_id.eq(older),
        duplicate_cases::reason.eq(likeness.reason),
        duplicate_cases::similarity.eq(likeness.similarity),
        duplicate_cases::state.eq(CaseState::Open),
        duplicate_cases::created_at.eq(now),
    );
    let written = on_each_database!(conn, |c| diesel::insert_into(duplicate_cases::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(written > 0)
}

/// Open cases, oldest first; of these organisations only, or all for `None`.
pub(in super::super) fn open(conn: &mut DbConnection, of: Option<&[OrganisationId]>) -> Result<Vec<Case>> {
    let mut query = duplicate_cases::table
        .filter(duplicate_cases::state.eq(CaseState::Open))
        .order((duplicate_cases::created_at, duplicate_cases::id))
        .select(Case::as_select())
        .limit(500)
        .into_boxed();
    if let Some(of) = of {
        query = query
            .filter(duplicate_cases::organisation_id.eq_any(of).or(duplicate_cases::other_id.eq_any(of)));
    }
    Ok(query.load(conn)?)
}

pub(in super::super) fn find(conn: &mut DbConnection, id: &CaseId) -> Result<Option<Case>> {
    Ok(duplicate_cases::table.find(id).select(Case::as_select()).first(conn).optional()?)
}

/// Locks a case's row, so that who comes second sees what the first has made of the pair.
pub(in super::super) fn lock(conn: &mut DbConnection, id: &CaseId) -> Result<()> {
    // An update of nothing takes the row's lock on PostgreSQL; SQLite has one writer anyway.
    diesel::update(duplicate_cases::table.find(id))
        .set(duplicate_cases::state.eq(duplicate_cases::state))
        .execute(conn)?;
    Ok(())
}

/// Closes a case if it is open; says whether it was.
pub(in super::super) fn close(
    conn: &mut DbConnection,
    id: &CaseId,
    state: CaseState,
    by: &AccountId,
    now: Instant,
) -> Result<bool> {
    let changed =
        diesel::update(duplicate_cases::table.find(id).filter(duplicate_cases::state.eq(CaseState::Open)))
            .set((
                duplicate_cases::state.eq(state),
                duplicate_cases::decided_by.eq(by),
                duplicate_cases::decided_at.eq(now),
            ))
            .execute(conn)?;
    Ok(changed > 0)
}

/// The records of a country with this comparable name.
pub(in super::super) fn by_name(
    conn: &mut DbConnection,
    country: &str,
    name_key: &str,
) -> Result<Vec<OrganisationId>> {
    Ok(in_country(country).filter(organisations::name_key.eq(name_key)).load(conn)?)
}

/// The first ten records of a country, to be narrowed down.
#[diesel::dsl::auto_type]
fn in_country<'a>(country: &'a str) -> _ {
    organisations::table
        .filter(organisations::merged_into.is_null())
        .filter(organisations::country.eq(country))
        // The oldest first: later ones of the same sign must not hide the one that was here before.
        .order((organisations::created_at, organisations::id))
        .limit(10_i64)
        .select(organisations::id)
}

/// The organisations with an open case for which one of these networks may edit.
pub(in super::super) fn cases_at(
    conn: &mut DbConnection,
    networks: &[crate::accounts::NetworkId],
    now: Instant,
) -> Result<Vec<OrganisationId>> {
    use crate::db::schema::mandates;
    if networks.is_empty() {
        return Ok(Vec::new());
    }
    let advised = |conn: &mut DbConnection, of: Vec<OrganisationId>| -> Result<Vec<OrganisationId>> {
        let found = mandates::table
            .filter(mandates::organisation_id.eq_any(of))
            .filter(mandates::network_id.eq_any(networks))
            .filter(mandates::may_edit)
            .filter(mandates::ended_at.is_null())
            .filter(mandates::until.is_null().or(mandates::until.gt(now)))
            .select(mandates::organisation_id)
            .load(conn)?;
        Ok(found)
    };
    let open = || duplicate_cases::table.filter(duplicate_cases::state.eq(CaseState::Open));
    let mut involved: Vec<OrganisationId> =
        open().select(duplicate_cases::organisation_id).limit(2_000).load(conn)?;
    involved.extend(open().select(duplicate_cases::other_id).limit(2_000).load::<OrganisationId>(conn)?);
    advised(conn, involved)
}
