//! Rows of permissions.

use diesel::prelude::*;

use super::super::model::{Mandate, MandateBasis, MandateId, NewMandate};
use crate::accounts::{AccountId, NetworkId, OrganisationId};
use crate::db::schema::{mandates, networks};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, OnDuplicate as _, Result};

#[derive(Queryable)]
struct Row {
    id: MandateId,
    organisation: OrganisationId,
    network: NetworkId,
    network_name: String,
    may_edit: bool,
    may_answer: bool,
    basis: MandateBasis,
    note: String,
    text_version: String,
    since: Instant,
    until: Option<Instant>,
    ended_at: Option<Instant>,
    adviser: Option<AccountId>,
}

impl From<Row> for Mandate {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            organisation: row.organisation,
            network: row.network,
            network_name: row.network_name,
            may_edit: row.may_edit,
            may_answer: row.may_answer,
            basis: row.basis,
            note: row.note,
            text_version: row.text_version,
            since: row.since,
            until: row.until,
            ended_at: row.ended_at,
            adviser: row.adviser,
        }
    }
}

macro_rules! whole_rows {
    ($query:expr) => {
        $query.inner_join(networks::table).select((
            mandates::id,
            mandates::organisation_id,
            mandates::network_id,
            networks::name,
            mandates::may_edit,
            mandates::may_answer,
            mandates::basis,
            mandates::note,
            mandates::text_version,
            mandates::since,
            mandates::until,
            mandates::ended_at,
            mandates::adviser_id,
        ))
    };
}

/// Those of an organisation, ended ones too.
pub(in super::super) fn of(conn: &mut DbConnection, organisation: &OrganisationId) -> Result<Vec<Mandate>> {
    let rows: Vec<Row> = whole_rows!(mandates::table.filter(mandates::organisation_id.eq(organisation)))
        .order((mandates::since, mandates::id))
        .load(conn)?;
    Ok(rows.into_iter().map(Mandate::from).collect())
}

pub(in super::super) fn find(conn: &mut DbConnection, id: &MandateId) -> Result<Option<Mandate>> {
    let row: Option<Row> = whole_rows!(mandates::table.filter(mandates::id.eq(id))).first(conn).optional()?;
    Ok(row.map(Mandate::from))
}

/// The one that has not been ended, even if it ran out.
pub(in super::super) fn open_with(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    network: &NetworkId,
) -> Result<Option<Mandate>> {
    let query = mandates::table
        .filter(mandates::organisation_id.eq(organisation))
        .filter(mandates::network_id.eq(network))
        .filter(mandates::ended_at.is_null());
    let row: Option<Row> = whole_rows!(query).first(conn).optional()?;
    Ok(row.map(Mandate::from))
}

pub(in super::super) fn insert(
    conn: &mut DbConnection,
    id: &MandateId,
    organisation: &OrganisationId,
    new: &NewMandate,
    text_version: &str,
    now: Instant,
) -> Result<()> {
    diesel::insert_into(mandates::table)
        .values((
            mandates::id.eq(id),
            mandates::organisation_id.eq(organisation),
            mandates::network_id.eq(&new.network),
            mandates::may_edit.eq(new.may_edit),
            mandates::may_answer.eq(new.may_answer),
            mandates::basis.eq(new.basis),
            mandates::note.eq(&new.note),
            mandates::text_version.eq(text_version),
            mandates::since.eq(now),
            mandates::until.eq(new.until),
            mandates::adviser_id.eq(new.adviser.as_ref()),
        ))
        .execute(conn)
        .on_duplicate(|| Error::conflict("error-mandate-open"))?;
    Ok(())
}

/// Ends it; says whether it was not ended before.
pub(in super::super) fn end(conn: &mut DbConnection, id: &MandateId, now: Instant) -> Result<bool> {
    let changed = diesel::update(mandates::table.find(id).filter(mandates::ended_at.is_null()))
        .set(mandates::ended_at.eq(now))
        .execute(conn)?;
    Ok(changed > 0)
}

/// Notes how it was given; says whether it was not ended before.
pub(in super::super) fn set_basis(
    conn: &mut DbConnection,
    id: &MandateId,
    basis: MandateBasis,
    note: &str,
) -> Result<bool> {
    let changed = diesel::update(mandates::table.find(id).filter(mandates::ended_at.is_null()))
        .set((mandates::basis.eq(basis), mandates::note.eq(note)))
        .execute(conn)?;
    Ok(changed > 0)
}

/// Hands what somebody is responsible for in a network to a colleague, or to nobody in particular.
pub(in super::super) fn hand_over(
    conn: &mut DbConnection,
    network: &NetworkId,
    from: &AccountId,
    to: Option<&AccountId>,
) -> Result<usize> {
    let open =
        || mandates::table.filter(mandates::network_id.eq(network)).filter(mandates::ended_at.is_null());
    let handed = diesel::update(open().filter(mandates::adviser_id.eq(from)))
        .set(mandates::adviser_id.eq(to))
        .execute(conn)?;
    diesel::update(open().filter(mandates::deputy_id.eq(from)))
        .set(mandates::deputy_id.eq(None::<AccountId>))
        .execute(conn)?;
    Ok(handed)
}

pub(in super::super) fn network_exists(conn: &mut DbConnection, id: &NetworkId) -> Result<bool> {
    let found: Option<String> = networks::table.find(id).select(networks::id).first(conn).optional()?;
    Ok(found.is_some())
}

/// The first network with an open permission that reviews; without any open permission the one named for independent companies.
pub(in super::super) fn reviewing_network(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    now: Instant,
) -> Result<Option<NetworkId>> {
    let open: Vec<(NetworkId, bool)> = mandates::table
        .inner_join(networks::table)
        .filter(mandates::organisation_id.eq(organisation))
        .filter(mandates::ended_at.is_null())
        .filter(mandates::until.is_null().or(mandates::until.gt(now)))
        .order((mandates::since, mandates::id))
        .select((networks::id, networks::reviews_profiles))
        .load(conn)?;
    if !open.is_empty() {
        return Ok(open.into_iter().find(|(_, reviews)| *reviews).map(|(network, _)| network));
    }
    let named =
        networks::table.filter(networks::reviews_independent).select(networks::id).first(conn).optional()?;
    Ok(named)
}

pub(in super::super) fn networks(conn: &mut DbConnection) -> Result<Vec<(NetworkId, String)>> {
    Ok(networks::table.select((networks::id, networks::name)).limit(2_000).load(conn)?)
}
