//! A new company: as little as is needed to begin.

use actix_web::HttpRequest;
use askama::Template;

use super::super::actions;
use super::super::model::{LONGEST_NAME, RecordInput};
use crate::accounts::{self, Caller, idempotency};
use crate::app::App;
use crate::clock;
use crate::codelists::{Embedded, Lang as ListLang};
use crate::error::{Error, Result};
use crate::web::extract::Form;
use crate::web::form::{Choice, FormState};
use crate::web::i18n::Lang;
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "organisations/new.html")]
struct New {
    shell: Shell,
    form: FormState,
    countries: Vec<Choice>,
}

/// The countries in the reader's language and order.
pub(super) fn countries(lang: Lang) -> Vec<Choice> {
    let labels = ListLang::closest(lang.code());
    let entries = Embedded::Countries.list().entries().iter();
    let mut choices: Vec<_> =
        entries.map(|entry| Choice::new(entry.code().as_str(), entry.label(labels))).collect();
    choices.sort_by_key(|choice| crate::codelists::fold(&choice.label));
    choices
}

pub(super) async fn show(caller: Caller, request: HttpRequest) -> Result<Page> {
    let shell = accounts::shell(&request, &caller);
    let shell = shell.with_title("company-new-title");
    let countries = countries(shell.lang);
    Page::show(&New { shell, form: FormState::once(), countries })
}

pub(super) async fn press(app: App, caller: Caller, request: HttpRequest, form: Form) -> Result<Page> {
    let shell = accounts::shell(&request, &caller);
    let now = clock::now();
    let sent = |name: &str| Some(form.text(name).to_owned());
    let input = RecordInput { name: sent("name"), country: sent("country"), ..RecordInput::default() };
    let by = caller.clone();
    let create = move |conn: &mut _| {
        actions::create(conn, &by, &input, now).map(|facts| format!("/o/{}/profile/1", facts.id))
    };
    match idempotency::pressed_once(&app, &caller, &form, create).await {
        Ok(address) => Page::go_to(address),
        Err(Error::Invalid(fields)) => {
            let form = FormState::refused(form, fields);
            let shell = shell.with_title("company-new-title").refusing(&form);
            let countries = countries(shell.lang);
            Page::refuse(&New { shell, form, countries })
        }
        Err(other) => Err(other),
    }
}
