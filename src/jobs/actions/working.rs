//! What nodes do. Several may at the same moment: a job is carried out by the one whose lease it bears.

use chrono::Duration;

use super::super::model::{Job, Kind, Step};
use super::super::store;
use crate::db::{DbConnection, Instant};
use crate::error::Result;

/// How long a node may be silent before another one goes on. Each step of the work renews it.
const LEASE: Duration = Duration::minutes(2);

/// Takes on the job of these kinds that has waited longest: one that nobody has begun, or whose node has gone. Nothing when there is none,
/// or when another node was faster.
pub fn take(conn: &mut DbConnection, kinds: &[Kind], lease: &str, now: Instant) -> Result<Option<Job>> {
    let Some(job) = store::waiting(conn, kinds, now)? else { return Ok(None) };
    if job.attempts >= Job::MOST_ATTEMPTS {
        let failed = job.state.after(Step::Fail)?;
        tracing::error!(job = %job.id, attempts = job.attempts, "a job ended every node that took it on");
        store::give_up(conn, &job, failed, now)?;
        return Ok(None);
    }
    let state = job.state.after(Step::Take)?;
    let taken = store::take(conn, &job, state, (lease, now.plus(LEASE)), now)?;
    Ok(taken.then_some(Job { state, attempts: job.attempts + 1, ..job }))
}

/// Notes how far the job is and renews the lease.
///
/// # Errors
/// [`crate::error::Error::Stale`] when the job is no longer this node's: somebody stopped it, or another node went on.
pub fn advance(
    conn: &mut DbConnection,
    job: &Job,
    lease: &str,
    (done, total): (i32, i32),
    now: Instant,
) -> Result<()> {
    store::advance(conn, &job.id, lease, (done, total), now.plus(LEASE))
}

/// Ends the job by a step.
///
/// # Errors
/// As [`advance`].
pub fn end(conn: &mut DbConnection, job: &Job, lease: &str, step: Step, now: Instant) -> Result<()> {
    let state = job.state.after(step)?;
    store::end(conn, &job.id, lease, state, now)
}

/// Forgets jobs, with their results, that ended so many days ago. Says how many.
///
/// # Errors
/// Of the database.
pub fn sweep(conn: &mut DbConnection, days: u32, now: Instant) -> Result<usize> {
    store::sweep(conn, now.plus(-Duration::days(days.into())))
}
