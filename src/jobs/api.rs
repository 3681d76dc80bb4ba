//! Jobs over the API.

use actix_web::{delete, get};
use serde::Serialize;
use utoipa_actix_web::service_config::ServiceConfig;

use super::actions;
use super::model::{Job, JobId, Kind, State};
use crate::accounts::{Caller, NetworkId};
use crate::app::App;
use crate::clock;
use crate::db::Instant;
use crate::error::Result;
use crate::web::answer::{Listed, NoContent};
use crate::web::extract::{Json, Path};

/// Registers the operations. What asks for a job of some kind is in that kind's room.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(list_network_jobs).service(get_job).service(cancel_job);
}

/// A job that a network's people asked for.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct JobView {
    pub id: JobId,
    kind: Kind,
    network: NetworkId,
    state: State,
    /// How many of `total` are done. Both are 0 as long as nobody knows how many there are.
    done: i32,
    total: i32,
    created_at: Instant,
    started_at: Option<Instant>,
    ended_at: Option<Instant>,
}

impl From<Job> for JobView {
    fn from(job: Job) -> Self {
        Self {
            id: job.id,
            kind: job.asked.kind,
            network: job.asked.network,
            state: job.state,
            done: job.done,
            total: job.total,
            created_at: job.created_at,
            started_at: job.started_at,
            ended_at: job.ended_at,
        }
    }
}

/// The jobs of a network, the newest first; for its advisers and managers. Those that ended some weeks ago are forgotten.
#[utoipa::path(tag = "jobs", params(("network" = NetworkId, Path)),
    responses((status = OK, body = Listed<JobView>)))]
#[get("/networks/{network}/jobs")]
pub(super) async fn list_network_jobs(
    app: App,
    caller: Caller,
    Path(id): Path<NetworkId>,
) -> Result<Json<Listed<JobView>>> {
    let found = app.db.read(move |conn| actions::of_network(conn, &caller, &id)).await?;
    Ok(Json(Listed::whole(found)))
}

/// A job: how far it is. For the advisers and managers of its network.
#[utoipa::path(tag = "jobs", params(("job" = JobId, Path)), responses((status = OK, body = JobView)))]
#[get("/jobs/{job}")]
pub(super) async fn get_job(app: App, caller: Caller, Path(id): Path<JobId>) -> Result<Json<JobView>> {
    let job = app.db.read(move |conn| actions::seen(conn, &caller, &id)).await?;
    Ok(Json(job.into()))
}

/// Stop a job that is queued or running. What was done until then stays.
#[utoipa::path(tag = "jobs", params(("job" = JobId, Path)), responses((status = NO_CONTENT)))]
#[delete("/jobs/{job}")]
pub(super) async fn cancel_job(app: App, caller: Caller, Path(id): Path<JobId>) -> Result<NoContent> {
    let now = clock::now();
    app.db.write(move |conn| actions::cancel(conn, &caller, &id, now)).await?;
    Ok(NoContent)
}
