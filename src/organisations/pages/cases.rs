//! Records that may be one company, for those who answer for them; and tasks that are done.

use actix_web::HttpRequest;
use askama::Template;

use super::super::actions::cases::{self, SeenCase};
use super::super::actions::tasks;
use super::super::model::{CaseId, TaskId};
use crate::accounts::{self, Caller, Flash};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::web::extract::{Form, Path};
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "organisations/cases.html")]
struct Cases {
    shell: Shell,
    cases: Vec<SeenCase>,
    administrator: bool,
}

impl Cases {
    fn similarity(&self, case: &SeenCase) -> String {
        self.shell.lang.decimal(case.case.similarity * 100.0, 0)
    }
}

pub(super) async fn show(app: App, caller: Caller, request: HttpRequest) -> Result<Page> {
    list(&app, &caller, &request, false).await
}

pub(super) async fn show_all(app: App, caller: Caller, request: HttpRequest) -> Result<Page> {
    caller.require_administrator()?;
    list(&app, &caller, &request, true).await
}

async fn list(app: &App, caller: &Caller, request: &HttpRequest, administrator: bool) -> Result<Page> {
    let shell = accounts::shell(request, caller);
    let shell = shell.with_title("cases-title");
    let (by, now) = (caller.clone(), clock::now());
    let found = app.db.read(move |conn| cases::cases(conn, &by, now)).await?;
    Page::show(&Cases { shell, cases: found, administrator })
}

pub(super) async fn dismiss(app: App, caller: Caller, Path(id): Path<CaseId>, _form: Form) -> Result<Page> {
    let now = clock::now();
    let back = if caller.is_administrator { "/admin/duplicates" } else { "/duplicates" };
    app.db
        .write(move |conn| {
            cases::dismiss(conn, &caller, &id, now)?;
            accounts::flash(conn, &caller, &Flash::new("cases-dismissed"))
        })
        .await?;
    Page::go_to(back)
}

pub(super) async fn finish_task(
    app: App,
    caller: Caller,
    Path(id): Path<TaskId>,
    _form: Form,
) -> Result<Page> {
    let now = clock::now();
    app.db
        .write(move |conn| {
            tasks::finish(conn, &caller, &id, now)?;
            accounts::flash(conn, &caller, &Flash::new("task-finished"))
        })
        .await?;
    Page::go_to("/today")
}
