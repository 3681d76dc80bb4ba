//! The buttons of the company's page: withdraw, still valid, pause, resume.

use actix_web::HttpRequest;
use askama::Template;

use super::company::draw;
use super::guide::{frame, version};
use crate::accounts::{self, Caller, Flash, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};
use crate::organisations::{self, Access};
use crate::profiles::actions;
use crate::web::extract::{Form, Path};
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "profiles/withdraw.html")]
struct WithdrawPage {
    shell: Shell,
    organisation: String,
    version: i32,
}

pub(super) async fn ask_to_withdraw(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<OrganisationId>,
) -> Result<Page> {
    let now = clock::now();
    let (by, id) = (caller.clone(), path.0.clone());
    let (access, name, own) = app
        .db
        .read(move |conn| {
            let access = organisations::access(conn, &by, &id, now)?;
            let facts = organisations::actions::facts(conn, &access)?;
            let own = actions::own(conn, &access, now)?;
            Ok((access, facts.record.name, own))
        })
        .await?;
    let shell = frame(&request, &caller, &access, &name).with_title("withdraw-title");
    Page::show(&WithdrawPage { shell, organisation: path.0.to_string(), version: own.profile.version })
}

pub(super) async fn withdraw(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<OrganisationId>,
    form: Form,
) -> Result<Page> {
    press(&app, &caller, &request, path.0, form, |conn, caller, access, form, now| {
        actions::withdraw(conn, caller, access, version(form, "version")?, now)?;
        accounts::flash(conn, caller, &Flash::new("company-withdrawn"))
    })
    .await
}

pub(super) async fn still_valid(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<OrganisationId>,
    form: Form,
) -> Result<Page> {
    press(&app, &caller, &request, path.0, form, |conn, caller, access, form, now| {
        actions::still_valid(conn, caller, access, version(form, "version")?, now)?;
        accounts::flash(conn, caller, &Flash::new("company-confirmed"))
    })
    .await
}

pub(super) async fn pause(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<OrganisationId>,
    form: Form,
) -> Result<Page> {
    press(&app, &caller, &request, path.0, form, |conn, caller, access, form, now| {
        let read = version(form, "version")?;
        organisations::actions::pause(
            conn,
            caller,
            access,
            read,
            form.text("until"),
            form.text("reason"),
            now,
        )?;
        accounts::flash(conn, caller, &Flash::new("company-paused"))
    })
    .await
}

pub(super) async fn resume(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<OrganisationId>,
    form: Form,
) -> Result<Page> {
    press(&app, &caller, &request, path.0, form, |conn, caller, access, form, now| {
        organisations::actions::resume(conn, caller, access, version(form, "version")?, now)?;
        accounts::flash(conn, caller, &Flash::new("company-resumed"))
    })
    .await
}

/// One press of a button on the company's page; what is wrong comes back on the same page.
async fn press(
    app: &App,
    caller: &Caller,
    request: &HttpRequest,
    organisation: OrganisationId,
    form: Form,
    work: impl FnOnce(&mut DbConnection, &Caller, &Access, &Form, Instant) -> Result<()> + Send + 'static,
) -> Result<Page> {
    let now = clock::now();
    let (by, id, sent) = (caller.clone(), organisation.clone(), form.clone());
    let done = app
        .db
        .write(move |conn| {
            let access = organisations::access(conn, &by, &id, now)?;
            work(conn, &by, &access, &sent, now)
        })
        .await;
    match done {
        Ok(()) => Page::go_to(format!("/o/{organisation}")),
        Err(Error::Invalid(errors)) => draw(app, caller, request, &organisation, form, errors).await,
        Err(other) => Err(other),
    }
}
