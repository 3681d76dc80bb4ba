//! Carrying jobs out in the background of a serving node.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

use super::actions::{advance, end, sweep, take};
use super::model::{Job, Kind, Step};
use crate::app::App;
use crate::clock;
use crate::db::DbConnection;
use crate::error::{Error, Result};

/// What carries out a kind of job, on a thread of its own. It may be called anew for a job that another node has begun, and goes on with
/// what is not done. An error ends the job, but not [`Error::Busy`], after which it is tried again.
#[derive(Clone, Copy)]
pub struct Worker {
    pub kind: Kind,
    pub run: fn(&App, &Turn<'_>) -> Result<()>,
}

/// A job that this node has taken on.
pub struct Turn<'a> {
    app: &'a App,
    pub job: Job,
    lease: String,
}

impl Turn<'_> {
    /// Stores a part of the result together with how far the job is, if it is still this node's. Several times a minute, please.
    ///
    /// # Errors
    /// [`Error::Stale`] when somebody has stopped the job or another node went on: nothing is stored, and the work ends.
    pub fn advance(
        &self,
        (done, total): (usize, usize),
        part: impl FnOnce(&mut DbConnection) -> Result<()>,
    ) -> Result<()> {
        let count = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
        self.app.db.write_now(|conn| {
            advance(conn, &self.job, &self.lease, (count(done), count(total)), clock::now())?;
            part(conn)
        })
    }
}

/// Takes on the job that has waited longest and carries it out; whether there was one.
///
/// # Errors
/// Of the database; what goes wrong inside the job ends the job.
pub fn work_off_one(app: &App, workers: &[Worker]) -> Result<bool> {
    let kinds: Vec<Kind> = workers.iter().map(|worker| worker.kind).collect();
    let lease = uuid::Uuid::new_v4().to_string();
    let taken = app.db.write_now(|conn| take(conn, &kinds, &lease, clock::now()))?;
    let Some(job) = taken else { return Ok(false) };
    let Some(worker) = workers.iter().find(|worker| worker.kind == job.asked.kind) else { return Ok(false) };
    let turn = Turn { app, job, lease };
    let step = match (worker.run)(app, &turn) {
        Ok(()) => Step::Finish,
        Err(Error::Stale) => return Ok(true),
        Err(Error::Busy) => return Err(Error::Busy),
        Err(error) => {
            tracing::error!(error = %error.chain(), job = %turn.job.id, "a job failed");
            Step::Fail
        }
    };
    match app.db.write_now(|conn| end(conn, &turn.job, &turn.lease, step, clock::now())) {
        // Stopped, or taken on by another node, in the last moment.
        Ok(()) | Err(Error::Stale) => Ok(true),
        Err(other) => Err(other),
    }
}

/// How long a node rests when nothing waits.
const EVERY: Duration = Duration::from_secs(1);
/// After so many rests old jobs are looked for.
const SWEEP_AFTER: usize = 3600;

/// Carries jobs out, one after the other, until the returned guard is dropped. A thread of its own: the end of the service does not wait
/// for a job, which another node or the next start goes on with.
pub fn work_in_background(app: App, workers: &'static [Worker]) -> Working {
    let (stop, stopped) = channel::<()>();
    let thread = std::thread::Builder::new().name("jobs".to_owned()).spawn(move || {
        for round in 0_usize.. {
            if round.is_multiple_of(SWEEP_AFTER) {
                forget_old(&app);
            }
            let worked = work_off_one(&app, workers);
            if let Err(error) = &worked {
                tracing::warn!(error = %error.chain(), "jobs wait");
            }
            let rest = if matches!(worked, Ok(true)) { Duration::ZERO } else { EVERY };
            if stopped.recv_timeout(rest) != Err(RecvTimeoutError::Timeout) {
                return;
            }
        }
    });
    if let Err(error) = thread {
        tracing::error!(%error, "jobs will wait: no thread could be started");
    }
    Working(stop)
}

fn forget_old(app: &App) {
    let days = app.config.settings.job_days;
    match app.db.write_now(|conn| sweep(conn, days, clock::now())) {
        Ok(0) => {}
        Ok(jobs) => tracing::info!(jobs, "jobs that ended long ago were forgotten"),
        Err(error) => tracing::warn!(error = %error.chain(), "jobs that ended long ago are still there"),
    }
}

/// Ends the work when dropped: the job under way is finished, no other is begun.
pub struct Working(Sender<()>);

impl Drop for Working {
    fn drop(&mut self) {
        let _ = self.0.send(());
    }
}
