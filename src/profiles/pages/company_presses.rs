//! The buttons of the company's page: withdraw, still valid, pause, resume.

use askama::Template;

use super::company::draw;
use super::guide::{frame, version};
use crate::accounts::{self, Flash};
use crate::db::DbConnection;
use crate::error::{Error, Result};
use crate::organisations::{self, AtOrganisation, Deed};
use crate::profiles::actions;
use crate::web::extract::Form;
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "profiles/withdraw.html")]
struct WithdrawPage {
    shell: Shell,
    organisation: String,
    version: i32,
}

pub(super) async fn ask_to_withdraw(at: AtOrganisation) -> Result<Page> {
    let (access, name, own) = at
        .read(|conn, deed| {
            let name = organisations::actions::name(conn, deed.access)?;
            let own = actions::own(conn, deed.access, deed.now)?;
            Ok((deed.access.clone(), name, own))
        })
        .await?;
    let shell = frame(&at, &access, &name).with_title("withdraw-title");
    Page::show(&WithdrawPage { shell, organisation: at.id.to_string(), version: own.profile.version })
}

pub(super) async fn withdraw(at: AtOrganisation, form: Form) -> Result<Page> {
    press(at, form, "company-withdrawn", |conn, deed, _, read| {
        actions::withdraw(conn, deed.caller, deed.access, read, deed.now).map(drop)
    })
    .await
}

pub(super) async fn still_valid(at: AtOrganisation, form: Form) -> Result<Page> {
    press(at, form, "company-confirmed", |conn, deed, _, read| {
        actions::still_valid(conn, deed.caller, deed.access, read, deed.now).map(drop)
    })
    .await
}

pub(super) async fn pause(at: AtOrganisation, form: Form) -> Result<Page> {
    press(at, form, "company-paused", |conn, deed, form, read| {
        let (until, reason) = (form.text("until"), form.text("reason"));
        organisations::actions::pause(conn, deed.caller, deed.access, read, until, reason, deed.now).map(drop)
    })
    .await
}

pub(super) async fn resume(at: AtOrganisation, form: Form) -> Result<Page> {
    press(at, form, "company-resumed", |conn, deed, _, read| {
        organisations::actions::resume(conn, deed.caller, deed.access, read, deed.now).map(drop)
    })
    .await
}

/// One press of a button on the company's page, made against the version that the page showed. What is wrong comes back on it.
async fn press(
    at: AtOrganisation,
    form: Form,
    done: &'static str,
    work: impl FnOnce(&mut DbConnection, &Deed<'_>, &Form, i32) -> Result<()> + Send + 'static,
) -> Result<Page> {
    let sent = form.clone();
    let pressed = at
        .write(move |conn, deed| {
            work(conn, deed, &sent, version(&sent, "version")?)?;
            accounts::flash(conn, deed.caller, &Flash::new(done))
        })
        .await;
    match pressed {
        Ok(()) => Page::go_to(format!("/o/{}", at.id)),
        Err(Error::Invalid(errors)) => draw(&at, form, errors).await,
        Err(other) => Err(other),
    }
}
