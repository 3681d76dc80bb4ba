//! What people do. A job belongs to its network: who works with the network's clients may see and stop it, for others it is not there.

use super::super::model::{Job, JobId, NewJob, Step};
use super::super::store;
use crate::accounts::{Caller, NetworkId};
use crate::audit;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};

/// Asks for a job.
///
/// # Errors
/// [`Error::NotFound`] for who does not work with the network's clients; [`Error::Conflict`] while the network has an open job of the
/// kind.
pub fn ask(conn: &mut DbConnection, caller: &Caller, asked: NewJob, now: Instant) -> Result<Job> {
    require_adviser(caller, &asked.network)?;
    let job = Job::new(asked, caller.account_id.clone(), now);
    store::insert(conn, &job)?;
    note(conn, caller, "job.asked", &job, now)?;
    Ok(job)
}

/// One job.
///
/// # Errors
/// [`Error::NotFound`] for one of a network that the caller does not work for.
pub fn seen(conn: &mut DbConnection, caller: &Caller, id: &JobId) -> Result<Job> {
    let job = store::by_id(conn, id)?.ok_or(Error::NotFound)?;
    require_adviser(caller, &job.asked.network)?;
    Ok(job)
}

/// The jobs of a network, the newest first.
///
/// # Errors
/// As [`seen`].
pub fn of_network(conn: &mut DbConnection, caller: &Caller, network: &NetworkId) -> Result<Vec<Job>> {
    require_adviser(caller, network)?;
    store::of_networks(conn, std::slice::from_ref(network))
}

/// Stops a job. What it did until now stays; the node that is at it stops at its next step.
///
/// # Errors
/// As [`seen`]; [`Error::Conflict`] for one that has ended.
pub fn cancel(conn: &mut DbConnection, caller: &Caller, id: &JobId, now: Instant) -> Result<()> {
    let job = seen(conn, caller, id)?;
    let state = job.state.after(Step::Cancel)?;
    store::cancel(conn, id, state, now)?;
    note(conn, caller, "job.stopped", &job, now)
}

fn note(
    conn: &mut DbConnection,
    caller: &Caller,
    action: &'static str,
    job: &Job,
    now: Instant,
) -> Result<()> {
    let entry = audit::Entry {
        by: Some(&caller.account_id),
        acting_for: None,
        action,
        object_kind: "job",
        object_id: job.id.as_str(),
        detail: job.asked.kind.to_string(),
    };
    audit::record(conn, &entry, now)
}

fn require_adviser(caller: &Caller, network: &NetworkId) -> Result<()> {
    if caller.advises_in(network) { Ok(()) } else { Err(Error::NotFound) }
}
