//! Deleting the company.

use askama::Template;

use super::super::AtOrganisation;
use super::super::actions;
use super::super::model::Facts;
use crate::accounts::{self, Flash};
use crate::error::{Error, Message, Result};
use crate::web::extract::Form;
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

async fn page(at: &AtOrganisation, form: FormState) -> Result<Delete> {
    let facts = at
        .read(|conn, deed| {
            deed.access.require_owner()?;
            actions::facts(conn, deed.access)
        })
        .await?;
    let shell = at.shell();
    let title = shell.t("delete-title").with("name", facts.record.name.as_str()).to_string();
    let shell = shell.titled(title).refusing(&form);
    Ok(Delete { shell, form, base: format!("/o/{}", at.id), facts })
}

pub(super) async fn ask(at: AtOrganisation) -> Result<Page> {
    Page::show(&page(&at, FormState::empty()).await?)
}

pub(super) async fn delete(at: AtOrganisation, form: Form) -> Result<Page> {
    let version = form.text("version").parse::<i32>().map_err(|_| Error::VersionMissing)?;
    let typed = form.text("name").trim().to_owned();
    let done = at
        .write(move |conn, deed| {
            if typed != actions::name(conn, deed.access)? {
                return Err(Error::field("name", "error-name-again"));
            }
            actions::delete(conn, deed.caller, deed.access, version, deed.now)?;
            let said = Message::new("delete-done").with("name", typed);
            accounts::flash(conn, deed.caller, &Flash::new(said))
        })
        .await;
    match done {
        Ok(()) => Page::go_to("/today"),
        Err(Error::Invalid(fields)) => Page::refuse(&page(&at, FormState::refused(form, fields)).await?),
        Err(other) => Err(other),
    }
}
