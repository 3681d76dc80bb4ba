//! Tasks over the API.

use actix_web::{HttpResponse, get, post};

use super::super::actions::tasks;
use super::super::model::TaskId;
use super::views::TaskView;
use crate::accounts::Caller;
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::web::extract::Path;
use crate::web::listed::Listed;
use crate::web::problem::Problems;

/// The open tasks that the caller may do, soonest due first.
#[utoipa::path(operation_id = "listTasks", tag = "tasks", responses((status = OK, body = Listed<TaskView>), Problems))]
#[get("/tasks")]
pub(super) async fn list(app: App, caller: Caller) -> Result<HttpResponse> {
    let mine = app.db.read(move |conn| tasks::mine(conn, &caller)).await?;
    Ok(HttpResponse::Ok().json(Listed::whole(mine.into_iter().map(TaskView::from))))
}

/// Say that a task is done; a second time changes nothing.
#[utoipa::path(operation_id = "finishTask", tag = "tasks", params(("id" = TaskId, Path)), responses((status = NO_CONTENT), Problems))]
#[post("/tasks/{id}/done")]
pub(super) async fn finish(app: App, caller: Caller, Path(id): Path<TaskId>) -> Result<HttpResponse> {
    let now = clock::now();
    app.db.write(move |conn| tasks::finish(conn, &caller, &id, now)).await?;
    Ok(HttpResponse::NoContent().finish())
}
