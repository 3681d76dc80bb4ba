//! What waits for a person and cannot be read off another table's state.

use super::super::access::access;
use super::super::model::{TaskId, TaskKind};
use super::super::store::tasks;
use crate::accounts::{AccountId, Caller, NetworkId, OrganisationId};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};

pub use super::super::store::tasks::Task;

/// A task to be put down. It is for one account, else for whoever acts for the organisation, else for the network's advisers.
#[derive(Debug, Clone)]
pub struct NewTask {
    pub account: Option<AccountId>,
    pub organisation: Option<OrganisationId>,
    pub network: Option<NetworkId>,
    pub kind: TaskKind,
    /// What it is about: a key or a public address, as the kind says.
    pub subject: String,
    pub note: String,
    pub due_at: Option<Instant>,
}

impl NewTask {
    pub fn about(kind: TaskKind, subject: &str) -> Self {
        Self {
            account: None,
            organisation: None,
            network: None,
            kind,
            subject: subject.to_owned(),
            note: String::new(),
            due_at: None,
        }
    }
}

/// Puts a task down.
///
/// # Errors
/// Those of the database.
pub fn open(conn: &mut DbConnection, task: &NewTask, now: Instant) -> Result<TaskId> {
    let id = TaskId::random();
    tasks::insert(conn, &id, task.into(), now)?;
    Ok(id)
}

impl<'a> From<&'a NewTask> for tasks::NewRow<'a> {
    fn from(task: &'a NewTask) -> Self {
        Self {
            account: task.account.as_ref(),
            organisation: task.organisation.as_ref(),
            network: task.network.as_ref(),
            kind: task.kind,
            subject: &task.subject,
            note: &task.note,
            due_at: task.due_at,
        }
    }
}

/// The open tasks that the caller may do: their own, and those of nobody in particular of the organisations they belong to and the
/// networks they advise in. Soonest due first, then oldest.
///
/// # Errors
/// Those of the database.
pub fn mine(conn: &mut DbConnection, caller: &Caller) -> Result<Vec<Task>> {
    let organisations: Vec<_> = caller.organisations.iter().map(|seat| seat.id.clone()).collect();
    let mut found = tasks::open_for(conn, &caller.account_id, &organisations, &caller.advised_networks())?;
    // Nulls come first on one database and last on the other: order here.
    found.sort_by(|one, other| {
        let due = |task: &Task| (task.due_at.is_none(), task.due_at, task.created_at);
        due(one).cmp(&due(other)).then_with(|| one.id.cmp(&other.id))
    });
    Ok(found)
}

/// Marks a task as done; a second time changes nothing.
///
/// # Errors
/// [`Error::NotFound`] for a task that is not the caller's to do.
pub fn finish(conn: &mut DbConnection, caller: &Caller, id: &TaskId, now: Instant) -> Result<()> {
    let task = tasks::find(conn, id)?.ok_or(Error::NotFound)?;
    let named = task.account.as_ref() == Some(&caller.account_id);
    let by_seat = task.account.is_none()
        && match (&task.organisation, &task.network) {
            (Some(organisation), _) => {
                access(conn, caller, organisation, now).is_ok_and(|access| access.require_edit().is_ok())
            }
            (None, Some(network)) => caller.advises_in(network),
            (None, None) => false,
        };
    if named || by_seat { tasks::finish(conn, id, now) } else { Err(Error::NotFound) }
}

/// Passes the open tasks that somebody has in a network to a colleague, or to all of its advisers.
///
/// # Errors
/// Those of the database.
pub fn hand_over(
    conn: &mut DbConnection,
    network: &NetworkId,
    from: &AccountId,
    to: Option<&AccountId>,
) -> Result<()> {
    tasks::pass_on_in_network(conn, from, network, to)
}
