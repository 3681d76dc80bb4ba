//! The administration opens a record for an hour, or makes somebody an owner after a check.

use actix_web::HttpRequest;
use askama::Template;
use serde::Deserialize;

use super::super::actions::{glass, people};
use super::new::countries;
use crate::accounts::{self, Caller, Flash, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::web::extract::{Form, Path, Query};
use crate::web::form::{Choice, FormState};
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "organisations/glass.html")]
struct Glass {
    shell: Shell,
    form: FormState,
    countries: Vec<Choice>,
}

#[derive(Deserialize)]
pub(super) struct Which {
    #[serde(default)]
    id: String,
}

fn page(shell: Shell, form: FormState) -> Glass {
    let shell = shell.with_title("glass-title").refusing(&form);
    Glass { countries: countries(shell.lang), shell, form }
}

pub(super) async fn show(caller: Caller, request: HttpRequest, Query(which): Query<Which>) -> Result<Page> {
    caller.require_administrator()?;
    let form = FormState::of([("id", which.id)]);
    Page::show(&page(accounts::shell(&request, &caller), form))
}

pub(super) async fn press(app: App, caller: Caller, request: HttpRequest, form: Form) -> Result<Page> {
    let shell = accounts::shell(&request, &caller);
    caller.require_administrator()?;
    let now = clock::now();
    let sent = form.clone();
    let done = app
        .db
        .write(move |conn| {
            let id = match sent.text("id").parse::<OrganisationId>() {
                Ok(id) => id,
                Err(_) => {
                    let (country, sought) = (sent.text("country"), sent.text("sought"));
                    glass::find_record(conn, &caller, country, sought, now)?
                }
            };
            glass::break_glass(conn, &caller, &id, sent.text("reason"), now)?;
            accounts::flash(conn, &caller, &Flash::new("glass-done"))?;
            Ok(id)
        })
        .await;
    match done {
        Ok(id) if form.text("do") == "owner" => Page::go_to(format!("/admin/organisations/{id}/owner")),
        Ok(id) => Page::go_to(format!("/o/{id}/people")),
        Err(Error::Invalid(fields)) => Page::refuse(&page(shell, FormState::refused(form, fields))),
        Err(other) => Err(other),
    }
}

#[derive(Template)]
#[template(path = "organisations/owner.html")]
struct Owner {
    shell: Shell,
    form: FormState,
}

fn owner_page(shell: Shell, form: FormState) -> Owner {
    let shell = shell.with_title("appoint-title").refusing(&form);
    Owner { shell, form }
}

pub(super) async fn show_owner(
    caller: Caller,
    request: HttpRequest,
    Path(_id): Path<OrganisationId>,
) -> Result<Page> {
    caller.require_administrator()?;
    Page::show(&owner_page(accounts::shell(&request, &caller), FormState::empty()))
}

pub(super) async fn press_owner(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<OrganisationId>,
    form: Form,
) -> Result<Page> {
    let shell = accounts::shell(&request, &caller);
    let now = clock::now();
    let sent = form.clone();
    let done = app
        .db
        .write(move |conn| {
            let (email, check) = (sent.text("email"), sent.text("note"));
            people::appoint_owner(conn, &caller, &id, email, check, now)?;
            accounts::flash(conn, &caller, &Flash::new("appoint-done"))
        })
        .await;
    match done {
        Ok(()) => Page::go_to("/admin/organisations"),
        Err(Error::Invalid(fields)) => Page::refuse(&owner_page(shell, FormState::refused(form, fields))),
        Err(other) => Err(other),
    }
}
