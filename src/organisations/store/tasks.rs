//! Rows of tasks.

use diesel::prelude::*;

use super::super::model::{TaskId, TaskKind};
use crate::accounts::{AccountId, NetworkId, OrganisationId};
use crate::db::schema::tasks;
use crate::db::{DbConnection, Instant};
use crate::error::Result;

/// Something that waits for somebody.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Task {
    pub id: TaskId,
    pub account: Option<AccountId>,
    pub organisation: Option<OrganisationId>,
    pub network: Option<NetworkId>,
    pub kind: TaskKind,
    pub subject: String,
    pub note: String,
    pub due_at: Option<Instant>,
    pub created_at: Instant,
    pub done_at: Option<Instant>,
}

/// A task to be written.
#[derive(Debug, Clone, Copy)]
pub struct NewRow<'a> {
    pub account: Option<&'a AccountId>,
    pub organisation: Option<&'a OrganisationId>,
    pub network: Option<&'a NetworkId>,
    pub kind: TaskKind,
    pub subject: &'a str,
    pub note: &'a str,
    pub due_at: Option<Instant>,
}

pub(in super::super) fn insert(
    conn: &mut DbConnection,
    id: &TaskId,
    task: NewRow<'_>,
    now: Instant,
) -> Result<()> {
    diesel::insert_into(tasks::table)
        .values((
            tasks::id.eq(id),
            tasks::account_id.eq(task.account),
            tasks::organisation_id.eq(task.organisation),
            tasks::network_id.eq(task.network),
            tasks::kind.eq(task.kind),
            tasks::subject.eq(task.subject),
            tasks::note.eq(task.note),
            tasks::due_at.eq(task.due_at),
            tasks::created_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// Open tasks of the account, and unassigned ones of these organisations and networks.
pub(in super::super) fn open_for(
    conn: &mut DbConnection,
    account: &AccountId,
    organisations: &[OrganisationId],
    networks: &[NetworkId],
) -> Result<Vec<Task>> {
    let unassigned = tasks::account_id.is_null().and(
        tasks::organisation_id
            .eq_any(organisations)
            .assume_not_null()
            .and(tasks::organisation_id.is_not_null())
            .or(tasks::network_id.eq_any(networks).assume_not_null().and(tasks::network_id.is_not_null())),
    );
    let own = tasks::account_id.is_not_null().and(tasks::account_id.eq(account).assume_not_null());
    let found = tasks::table
        .filter(tasks::done_at.is_null())
        .filter(own.or(unassigned))
        .order((tasks::created_at, tasks::id))
        .limit(200)
        .load(conn)?;
    Ok(found)
}

pub(in super::super) fn find(conn: &mut DbConnection, id: &TaskId) -> Result<Option<Task>> {
    Ok(tasks::table.find(id).first(conn).optional()?)
}

pub(in super::super) fn finish(conn: &mut DbConnection, id: &TaskId, now: Instant) -> Result<()> {
    diesel::update(tasks::table.find(id).filter(tasks::done_at.is_null()))
        .set(tasks::done_at.eq(now))
        .execute(conn)?;
    Ok(())
}

/// Ends every open task about this subject, whoever has it.
pub(in super::super) fn finish_about(
    conn: &mut DbConnection,
    kind: TaskKind,
    subject: &str,
    now: Instant,
) -> Result<()> {
    diesel::update(
        tasks::table
            .filter(tasks::kind.eq(kind))
            .filter(tasks::subject.eq(subject))
            .filter(tasks::done_at.is_null()),
    )
    .set(tasks::done_at.eq(now))
    .execute(conn)?;
    Ok(())
}

/// How many open tasks somebody has for an organisation.
pub(in super::super) fn count_of(
    conn: &mut DbConnection,
    account: &AccountId,
    organisation: &OrganisationId,
) -> Result<i64> {
    let count = tasks::table
        .filter(tasks::account_id.eq(account))
        .filter(tasks::organisation_id.eq(organisation))
        .filter(tasks::done_at.is_null())
        .count()
        .get_result(conn)?;
    Ok(count)
}

/// Passes somebody's open tasks for an organisation on to another person, or to whoever takes them.
pub(in super::super) fn pass_on(
    conn: &mut DbConnection,
    from: &AccountId,
    organisation: &OrganisationId,
    to: Option<&AccountId>,
) -> Result<()> {
    diesel::update(
        tasks::table
            .filter(tasks::account_id.eq(from))
            .filter(tasks::organisation_id.eq(organisation))
            .filter(tasks::done_at.is_null()),
    )
    .set(tasks::account_id.eq(to))
    .execute(conn)?;
    Ok(())
}

/// The same for what somebody does in a network.
pub(in super::super) fn pass_on_in_network(
    conn: &mut DbConnection,
    from: &AccountId,
    network: &NetworkId,
    to: Option<&AccountId>,
) -> Result<()> {
    diesel::update(
        tasks::table
            .filter(tasks::account_id.eq(from))
            .filter(tasks::network_id.eq(network))
            .filter(tasks::done_at.is_null()),
    )
    .set(tasks::account_id.eq(to))
    .execute(conn)?;
    Ok(())
}
