//! Pausing the company, and deleting it.

use actix_web::HttpRequest;
use askama::Template;

use super::super::access::access;
use super::super::actions;
use super::super::model::Facts;
use super::{framed, tabs};
use crate::accounts::{self, Caller, Flash, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Message, Result};
use crate::web::extract::{Form, Path};
use crate::web::form::FormState;
use crate::web::page::Page;
use crate::web::parts::Tab;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "organisations/pause.html")]
struct PausePage {
    shell: Shell,
    form: FormState,
    base: String,
    tabs: Vec<Tab>,
    facts: Facts,
    paused: bool,
    /// The caller may delete it.
    owner: bool,
}

async fn open(
    app: &App,
    caller: &Caller,
    request: &HttpRequest,
    id: &OrganisationId,
    form: Option<FormState>,
) -> Result<PausePage> {
    let shell = accounts::shell(request, caller);
    let now = clock::now();
    let (by, organisation) = (caller.clone(), id.clone());
    let (access, facts) = app
        .db
        .read(move |conn| {
            let access = access(conn, &by, &organisation, now)?;
            let facts = actions::facts(conn, &access)?;
            Ok((access, facts))
        })
        .await?;
    let form = form.unwrap_or_default();
    let shell = framed(shell, &access, &facts.record.name);
    let title = shell.t("pause-title").with("name", facts.record.name.as_str()).to_string();
    let shell = shell.titled(title).refusing(&form);
    Ok(PausePage {
        tabs: tabs(shell.lang, id, "pause"),
        base: format!("/o/{id}"),
        paused: facts.is_paused(now.date()),
        owner: access.require_owner().is_ok(),
        shell,
        form,
        facts,
    })
}

pub(super) async fn show_pause(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<OrganisationId>,
) -> Result<Page> {
    Page::show(&open(&app, &caller, &request, &id, None).await?)
}

fn version(form: &Form) -> Result<i32> {
    form.text("version").parse().map_err(|_| Error::VersionMissing)
}

pub(super) async fn press_pause(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<OrganisationId>,
    form: Form,
) -> Result<Page> {
    let now = clock::now();
    let version = version(&form)?;
    let (by, organisation, sent) = (caller.clone(), id.clone(), form.clone());
    let done = app
        .db
        .write(move |conn| {
            let access = access(conn, &by, &organisation, now)?;
            let (until, reason) = (sent.text("until"), sent.text("reason"));
            actions::pause(conn, &by, &access, version, until, reason, now)?;
            accounts::flash(
                conn,
                &by,
                &Flash::new("pause-done").undo(format!("/o/{organisation}/resume")),
            )
        })
        .await;
    match done {
        Ok(()) => Page::go_to(format!("/o/{id}/pause")),
        Err(Error::Invalid(fields)) => {
            let form = FormState::refused(form, fields);
            Page::refuse(&open(&app, &caller, &request, &id, Some(form)).await?)
        }
        Err(other) => Err(other),
    }
}

/// Ends the pause that there is now: also what "Undo" after pausing presses.
pub(super) async fn resume(
    app: App,
    caller: Caller,
    Path(id): Path<OrganisationId>,
    _form: Form,
) -> Result<Page> {
    let now = clock::now();
    let back = format!("/o/{id}/pause");
    app.db
        .write(move |conn| {
            let access = access(conn, &caller, &id, now)?;
            let version = actions::facts(conn, &access)?.version;
            actions::resume(conn, &caller, &access, version, now)?;
            accounts::flash(conn, &caller, &Flash::new("pause-ended"))
        })
        .await?;
    Page::go_to(back)
}

#[derive(Template)]
#[template(path = "organisations/delete.html")]
struct Delete {
    shell: Shell,
    form: FormState,
    base: String,
    facts: Facts,
}

impl Delete {
    fn of(page: PausePage, form: FormState) -> Result<Self> {
        if !page.owner {
            return Err(Error::forbidden("error-owners-only"));
        }
        let title = page.shell.t("delete-title").with("name", page.facts.record.name.as_str());
        let shell = page.shell.clone().titled(title).refusing(&form);
        Ok(Self { shell, form, base: page.base, facts: page.facts })
    }
}

pub(super) async fn ask_delete(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<OrganisationId>,
) -> Result<Page> {
    let page = open(&app, &caller, &request, &id, None).await?;
    Page::show(&Delete::of(page, FormState::empty())?)
}

pub(super) async fn delete(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<OrganisationId>,
    form: Form,
) -> Result<Page> {
    let now = clock::now();
    let version = version(&form)?;
    let (by, organisation, typed) = (caller.clone(), id.clone(), form.text("name").to_owned());
    let done = app
        .db
        .write(move |conn| {
            let access = access(conn, &by, &organisation, now)?;
            if typed.trim() != actions::name(conn, &access)? {
                return Err(Error::field("name", "error-name-again"));
            }
            actions::delete(conn, &by, &access, version, now)?;
            let said = Message::new("delete-done").with("name", typed.trim());
            accounts::flash(conn, &by, &Flash::new(said))
        })
        .await;
    match done {
        Ok(()) => Page::go_to("/today"),
        Err(Error::Invalid(fields)) => {
            let page = open(&app, &caller, &request, &id, None).await?;
            Page::refuse(&Delete::of(page, FormState::refused(form, fields))?)
        }
        Err(other) => Err(other),
    }
}
