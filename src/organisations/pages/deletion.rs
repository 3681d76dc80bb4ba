//! Deleting the company.

use actix_web::HttpRequest;
use askama::Template;

use super::super::access::access;
use super::super::actions;
use super::super::model::Facts;
use crate::accounts::{self, Caller, Flash, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Message, Result};
use crate::web::extract::{Form, Path};
use crate::web::form::FormState;
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "organisations/delete.html")]
struct Delete {
    shell: Shell,
    form: FormState,
    base: String,
    facts: Facts,
}

async fn page(
    app: &App,
    caller: &Caller,
    request: &HttpRequest,
    id: &OrganisationId,
    form: FormState,
) -> Result<Delete> {
    let shell = accounts::shell(request, caller);
    let now = clock::now();
    let (by, organisation) = (caller.clone(), id.clone());
    let facts = app
        .db
        .read(move |conn| {
            let access = access(conn, &by, &organisation, now)?;
            access.require_owner()?;
            actions::facts(conn, &access)
        })
        .await?;
    let title = shell.t("delete-title").with("name", facts.record.name.as_str()).to_string();
    let shell = shell.titled(title).refusing(&form);
    Ok(Delete { shell, form, base: format!("/o/{id}"), facts })
}

pub(super) async fn ask(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<OrganisationId>,
) -> Result<Page> {
    Page::show(&page(&app, &caller, &request, &id, FormState::empty()).await?)
}

pub(super) async fn delete(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<OrganisationId>,
    form: Form,
) -> Result<Page> {
    let now = clock::now();
    let version = form.text("version").parse::<i32>().map_err(|_| Error::VersionMissing)?;
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
            let form = FormState::refused(form, fields);
            Page::refuse(&page(&app, &caller, &request, &id, form).await?)
        }
        Err(other) => Err(other),
    }
}
