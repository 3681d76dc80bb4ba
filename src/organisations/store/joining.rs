//! Rows of wishes to join.

use chrono::Duration;
use diesel::prelude::*;

use super::super::model::{JoinRequest, JoinRequestId, JoinState};
use crate::accounts::{AccountId, NetworkId, OrganisationId};
use crate::db::schema::{accounts, join_requests, mandates};
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::on_each_database;

/// After a no, the same person is not heard again for a while.
const QUIET: Duration = Duration::days(30);

/// A question with who asks.
#[derive(Queryable, Selectable)]
#[diesel(table_name = join_requests)]
struct Row {
    id: JoinRequestId,
    organisation_id: OrganisationId,
    account_id: AccountId,
    #[diesel(select_expression = accounts::name)]
    name: String,
    #[diesel(select_expression = accounts::email)]
    email: String,
    note: String,
    created_at: Instant,
}

impl From<Row> for JoinRequest {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            organisation: row.organisation_id,
            account: row.account_id,
            name: row.name,
            email: row.email,
            note: row.note,
            created_at: row.created_at,
        }
    }
}

/// Writes a question, unless the same one waits already. Says whether it is new.
pub(in super::super) fn insert(
    conn: &mut DbConnection,
    id: &JoinRequestId,
    organisation: &OrganisationId,
    account: &AccountId,
    note: &str,
    now: Instant,
) -> Result<bool> {
    let row = (
        join_requests::id.eq(id),
        join_requests::organisation_id.eq(organisation),
        join_requests::account_id.eq(account),
        join_requests::note.eq(note),
        join_requests::state.eq(JoinState::Waiting),
        join_requests::created_at.eq(now),
    );
    let written = on_each_database!(conn, |c| diesel::insert_into(join_requests::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(written > 0)
}

/// Whether the same person got a no a short while ago.
pub(in super::super) fn asked_lately(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    account: &AccountId,
    now: Instant,
) -> Result<bool> {
    let found: Option<String> = join_requests::table
        .filter(join_requests::organisation_id.eq(organisation))
        .filter(join_requests::account_id.eq(account))
        .filter(join_requests::state.eq(JoinState::Declined))
        .filter(join_requests::decided_at.gt(now.plus(-QUIET)))
        .select(join_requests::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// The questions that wait at these organisations, oldest first.
pub(in super::super) fn waiting(conn: &mut DbConnection, of: &[OrganisationId]) -> Result<Vec<JoinRequest>> {
    let rows: Vec<Row> = join_requests::table
        .inner_join(accounts::table.on(accounts::id.eq(join_requests::account_id)))
        .filter(join_requests::organisation_id.eq_any(of))
        .filter(join_requests::state.eq(JoinState::Waiting))
        .order((join_requests::created_at, join_requests::id))
        .limit(200)
        .select(Row::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(JoinRequest::from).collect())
}

pub(in super::super) fn find(conn: &mut DbConnection, id: &JoinRequestId) -> Result<Option<JoinRequest>> {
    let row: Option<Row> = join_requests::table
        .inner_join(accounts::table.on(accounts::id.eq(join_requests::account_id)))
        .filter(join_requests::id.eq(id))
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    Ok(row.map(JoinRequest::from))
}

/// Decides a question that waits; says whether it did.
pub(in super::super) fn decide(
    conn: &mut DbConnection,
    id: &JoinRequestId,
    state: JoinState,
    by: &AccountId,
    now: Instant,
) -> Result<bool> {
    let changed =
        diesel::update(join_requests::table.find(id).filter(join_requests::state.eq(JoinState::Waiting)))
            .set((
                join_requests::state.eq(state),
                join_requests::decided_by.eq(by),
                join_requests::decided_at.eq(now),
            ))
            .execute(conn)?;
    Ok(changed > 0)
}

/// The organisations for which somebody is the responsible adviser or deputy, in these networks.
pub(in super::super) fn advised_by(
    conn: &mut DbConnection,
    account: &AccountId,
    networks: &[NetworkId],
    now: Instant,
) -> Result<Vec<OrganisationId>> {
    let responsible = mandates::adviser_id.eq(account).or(mandates::deputy_id.eq(account));
    let found = mandates::table
        .filter(responsible)
        .filter(mandates::network_id.eq_any(networks))
        .filter(mandates::may_edit)
        .filter(mandates::ended_at.is_null())
        .filter(mandates::until.is_null().or(mandates::until.gt(now)))
        .select(mandates::organisation_id)
        .limit(4_000)
        .load(conn)?;
    Ok(found)
}
