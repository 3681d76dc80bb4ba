//! Records that may be one company, for those who answer for them; and tasks that are done.

use actix_web::HttpRequest;
use askama::Template;

use super::super::actions::cases::{self, SeenCase, Side};
use super::super::actions::tasks;
use super::super::model::{CaseId, TaskId};
use crate::accounts::{self, Caller, Flash};
use crate::app::App;
use crate::clock;
use crate::codelists::{self, countries::country};
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

    /// What tells a record from its like: where it is, its number, since when it is here.
    fn facts(&self, side: &Side) -> Vec<String> {
        let lang = self.shell.lang;
        let names = codelists::Lang::closest(lang.code());
        let place = country(&side.country).map_or(side.country.as_str(), |country| country.name(names));
        let place = if side.city.is_empty() { place.to_owned() } else { format!("{}, {place}", side.city) };
        let mut facts = vec![place];
        facts.extend(side.registration_number.clone());
        facts.push(lang.t("cases-since").with("day", lang.date(side.created_at.date())).to_string());
        facts
    }

    /// Which pair it is, for links and buttons that are read without what stands around them.
    fn which(&self, one: &SeenCase) -> String {
        let mut names: Vec<&str> =
            one.older.iter().chain(&one.newer).filter_map(|side| side.name.as_deref()).collect();
        let day = self.shell.lang.date(one.case.created_at.date());
        if names.is_empty() {
            names.push(&day);
        }
        self.shell.lang.list(&names)
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
