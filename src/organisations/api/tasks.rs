//! Tasks over the API.

use actix_web::{get, post};

use super::super::actions::tasks;
use super::super::model::TaskId;
use super::views::TaskView;
use crate::accounts::Caller;
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::web::answer::{Listed, NoContent};
use crate::web::extract::Path;

/// The open tasks that the caller may do, soonest due first.
#[utoipa::path(tag = "tasks", responses((status = OK, body = Listed<TaskView>)))]
#[get("/tasks")]
pub(super) async fn list_tasks(app: App, caller: Caller) -> Result<Listed<TaskView>> {
    let mine = app.db.read(move |conn| tasks::mine(conn, &caller)).await?;
    Ok(Listed::whole(mine))
}

/// Say that a task is done; a second time changes nothing.
#[utoipa::path(tag = "tasks", params(("task" = TaskId, Path)), responses((status = NO_CONTENT)))]
#[post("/tasks/{task}/done")]
pub(super) async fn finish_task(app: App, caller: Caller, Path(id): Path<TaskId>) -> Result<NoContent> {
    let now = clock::now();
    app.db.write(move |conn| tasks::finish(conn, &caller, &id, now)).await?;
    Ok(NoContent)
}
