//! Asking to act for a company that may be here already.

use actix_web::HttpRequest;
use askama::Template;

use super::super::actions::joining::{self, JoinInput};
use super::new::countries;
use crate::accounts::{self, Caller, Flash};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::web::extract::Form;
use crate::web::form::{Choice, FormState};
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "organisations/join.html")]
struct Join {
    shell: Shell,
    form: FormState,
    countries: Vec<Choice>,
}

pub(super) async fn show(caller: Caller, request: HttpRequest) -> Result<Page> {
    let shell = accounts::shell(&request, &caller);
    let shell = shell.with_title("join-title");
    let countries = countries(shell.lang);
    Page::show(&Join { shell, form: FormState::empty(), countries })
}

pub(super) async fn press(app: App, caller: Caller, request: HttpRequest, form: Form) -> Result<Page> {
    let shell = accounts::shell(&request, &caller);
    let (now, site) = (clock::now(), app.link(""));
    let input = JoinInput {
        country: form.text("country").to_owned(),
        registration_number: form.text("registration_number").to_owned(),
        note: form.text("note").to_owned(),
    };
    let asked = app
        .db
        .write(move |conn| {
            joining::ask(conn, &caller, &input, &site, now)?;
            accounts::flash(conn, &caller, &Flash::new("join-asked"))
        })
        .await;
    match asked {
        Ok(()) => Page::go_to("/today"),
        Err(Error::Invalid(fields)) => {
            let form = FormState::refused(form, fields);
            let shell = shell.with_title("join-title").refusing(&form);
            let countries = countries(shell.lang);
            Page::refuse(&Join { shell, form, countries })
        }
        Err(other) => Err(other),
    }
}
