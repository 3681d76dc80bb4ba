//! Rows of jobs.

use diesel::prelude::*;

use super::model::{Job, JobId, Kind, NewJob, State};
use crate::accounts::{AccountId, NetworkId};
use crate::db::schema::jobs;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, OnDuplicate as _, Result};

#[derive(Queryable, Selectable)]
#[diesel(table_name = jobs)]
struct Row {
    id: JobId,
    kind: Kind,
    network_id: NetworkId,
    account_id: AccountId,
    input: String,
    state: State,
    done: i32,
    total: i32,
    attempts: i32,
    created_at: Instant,
    started_at: Option<Instant>,
    ended_at: Option<Instant>,
}

impl From<Row> for Job {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            asked: NewJob { kind: row.kind, network: row.network_id, input: row.input },
            account: row.account_id,
            state: row.state,
            done: row.done,
            total: row.total,
            attempts: row.attempts,
            created_at: row.created_at,
            started_at: row.started_at,
            ended_at: row.ended_at,
        }
    }
}

pub(super) fn insert(conn: &mut DbConnection, job: &Job) -> Result<()> {
    diesel::insert_into(jobs::table)
        .values((
            jobs::id.eq(&job.id),
            jobs::kind.eq(job.asked.kind),
            jobs::network_id.eq(&job.asked.network),
            jobs::account_id.eq(&job.account),
            jobs::input.eq(&job.asked.input),
            jobs::state.eq(job.state),
            jobs::done.eq(job.done),
            jobs::total.eq(job.total),
            jobs::attempts.eq(job.attempts),
            jobs::created_at.eq(job.created_at),
        ))
        .execute(conn)
        .on_duplicate(|| Error::conflict("error-job-open"))?;
    Ok(())
}

pub(super) fn by_id(conn: &mut DbConnection, id: &JobId) -> Result<Option<Job>> {
    let row: Option<Row> = jobs::table.find(id).select(Row::as_select()).first(conn).optional()?;
    Ok(row.map(Job::from))
}

/// The newest first.
pub(super) fn of_networks(conn: &mut DbConnection, networks: &[NetworkId]) -> Result<Vec<Job>> {
    let rows: Vec<Row> = jobs::table
        .filter(jobs::network_id.eq_any(networks))
        .order((jobs::created_at.desc(), jobs::id))
        .select(Row::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(Job::from).collect())
}

/// The one that waits longest for a node.
pub(super) fn waiting(conn: &mut DbConnection, kinds: &[Kind], now: Instant) -> Result<Option<Job>> {
    let row: Option<Row> = jobs::table
        .filter(jobs::kind.eq_any(kinds))
        .filter(jobs::ended_at.is_null())
        .filter(jobs::leased_until.is_null().or(jobs::leased_until.lt(now)))
        .order((jobs::created_at, jobs::id))
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    Ok(row.map(Job::from))
}

/// The row as it was read, if nobody has taken the job on since.
macro_rules! as_read {
    ($job:expr) => {
        jobs::table.find(&$job.id).filter(jobs::attempts.eq($job.attempts)).filter(jobs::ended_at.is_null())
    };
}

/// Writes the lease; whether the job is the node's.
pub(super) fn take(
    conn: &mut DbConnection,
    job: &Job,
    state: State,
    (lease, until): (&str, Instant),
    now: Instant,
) -> Result<bool> {
    let taken = diesel::update(as_read!(job))
        .set((
            jobs::state.eq(state),
            jobs::attempts.eq(job.attempts + 1),
            jobs::lease.eq(lease),
            jobs::leased_until.eq(until),
            jobs::started_at.eq(job.started_at.unwrap_or(now)),
        ))
        .execute(conn)?;
    Ok(taken > 0)
}

/// Ends a job that nobody takes on any more.
pub(super) fn give_up(conn: &mut DbConnection, job: &Job, state: State, now: Instant) -> Result<()> {
    let over = (jobs::state.eq(state), jobs::ended_at.eq(now));
    diesel::update(as_read!(job)).set(over).execute(conn)?;
    Ok(())
}

/// The row, if it is still this lease's.
macro_rules! of_lease {
    ($id:expr, $lease:expr) => {
        jobs::table.find($id).filter(jobs::lease.eq($lease)).filter(jobs::ended_at.is_null())
    };
}

pub(super) fn advance(
    conn: &mut DbConnection,
    id: &JobId,
    lease: &str,
    (done, total): (i32, i32),
    until: Instant,
) -> Result<()> {
    let far = (jobs::done.eq(done), jobs::total.eq(total), jobs::leased_until.eq(until));
    match diesel::update(of_lease!(id, lease)).set(far).execute(conn)? {
        0 => Err(Error::Stale),
        _ => Ok(()),
    }
}

pub(super) fn end(
    conn: &mut DbConnection,
    id: &JobId,
    lease: &str,
    state: State,
    now: Instant,
) -> Result<()> {
    let over = (jobs::state.eq(state), jobs::ended_at.eq(now));
    match diesel::update(of_lease!(id, lease)).set(over).execute(conn)? {
        0 => Err(Error::Stale),
        _ => Ok(()),
    }
}

/// Whoever is at it: an open job ends now.
pub(super) fn cancel(conn: &mut DbConnection, id: &JobId, state: State, now: Instant) -> Result<()> {
    let open = jobs::table.find(id).filter(jobs::ended_at.is_null());
    match diesel::update(open).set((jobs::state.eq(state), jobs::ended_at.eq(now))).execute(conn)? {
        0 => Err(Error::conflict("error-job-ended")),
        _ => Ok(()),
    }
}

pub(super) fn sweep(conn: &mut DbConnection, before: Instant) -> Result<usize> {
    Ok(diesel::delete(jobs::table.filter(jobs::ended_at.lt(before))).execute(conn)?)
}
