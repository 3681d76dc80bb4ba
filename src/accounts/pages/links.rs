//! The pages behind mailed links. Opening one changes nothing (scanners of mail do it, too): what happens, happens by the button.

use actix_web::HttpRequest;
use askama::Template;

use super::super::actions;
use super::super::caller::MaybeCaller;
use super::super::entrance;
use super::super::limits::address_of;
use super::super::model::LinkPurpose;
use super::super::session;
use super::super::shell::{Flash, flash, shell};
use super::{begin_session, mend, notice, start_session};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::web::extract::{Form, Path};
use crate::web::form::FormState;
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "accounts/press.html")]
struct Press {
    shell: Shell,
    text: String,
    button: String,
}

async fn show(
    app: App,
    request: HttpRequest,
    maybe: MaybeCaller,
    token: String,
    purpose: LinkPurpose,
    [title, text, button]: [&'static str; 3],
) -> Result<Page> {
    let email = entrance::look(&app, address_of(&app, &request), token, purpose).await?;
    let shell = shell(&request, maybe.0.as_ref()).with_title(title);
    let text = shell.t(text).with("email", email).to_string();
    let button = shell.t(button).to_string();
    Page::show(&Press { shell, text, button })
}

pub(super) async fn show_confirm(
    app: App,
    request: HttpRequest,
    maybe: MaybeCaller,
    Path(token): Path<String>,
) -> Result<Page> {
    let words = ["confirm-title", "confirm-text", "confirm-button"];
    show(app, request, maybe, token, LinkPurpose::Confirm, words).await
}

pub(super) async fn press_confirm(app: App, request: HttpRequest, Path(token): Path<String>) -> Result<Page> {
    app.limits.sign_in(address_of(&app, &request))?;
    let now = clock::now();
    let proved = app.db.write(move |conn| actions::register::confirm(conn, &token, now)).await?;
    start_session(&app, &request, proved, "/today?begin=true").await
}

pub(super) async fn show_sign_in(
    app: App,
    request: HttpRequest,
    maybe: MaybeCaller,
    Path(token): Path<String>,
) -> Result<Page> {
    let words = ["by-link-title", "by-link-text", "by-link-button"];
    show(app, request, maybe, token, LinkPurpose::SignIn, words).await
}

pub(super) async fn press_sign_in(app: App, request: HttpRequest, Path(token): Path<String>) -> Result<Page> {
    app.limits.sign_in(address_of(&app, &request))?;
    let now = clock::now();
    let proved = app.db.write(move |conn| actions::links::sign_in(conn, &token, now)).await?;
    start_session(&app, &request, proved, "/today").await
}

pub(super) async fn show_change_email(
    app: App,
    request: HttpRequest,
    maybe: MaybeCaller,
    Path(token): Path<String>,
) -> Result<Page> {
    let words = ["new-email-title", "new-email-text", "new-email-button"];
    show(app, request, maybe, token, LinkPurpose::ChangeEmail, words).await
}

pub(super) async fn press_change_email(
    app: App,
    request: HttpRequest,
    Path(token): Path<String>,
) -> Result<Page> {
    app.limits.sign_in(address_of(&app, &request))?;
    let now = clock::now();
    app.db.write(move |conn| actions::email::confirm(conn, &token, now)).await?;
    Page::go_to("/email-changed")
}

pub(super) async fn email_changed(request: HttpRequest, maybe: MaybeCaller) -> Result<Page> {
    let shell = shell(&request, maybe.0.as_ref());
    notice(shell, "email-changed-title", "email-changed", Some(("email-changed-way", "/today")))
}

#[derive(Template)]
#[template(path = "accounts/reset.html")]
struct Reset {
    shell: Shell,
    form: FormState,
    email: String,
}

pub(super) async fn show_reset(
    app: App,
    request: HttpRequest,
    maybe: MaybeCaller,
    Path(token): Path<String>,
) -> Result<Page> {
    let client = address_of(&app, &request);
    let email = entrance::look(&app, client, token, LinkPurpose::Reset).await?;
    let shell = shell(&request, maybe.0.as_ref()).with_title("reset-title");
    Page::show(&Reset { shell, form: FormState::empty(), email })
}

pub(super) async fn press_reset(
    app: App,
    request: HttpRequest,
    maybe: MaybeCaller,
    Path(token): Path<String>,
    form: Form,
) -> Result<Page> {
    let client = address_of(&app, &request);
    let chosen = form.text("password").to_owned();
    match entrance::reset(&app, client, token.clone(), chosen).await {
        Ok(proved) => {
            let token = begin_session(&app, &request, proved).await?;
            let cookie = app.cookies().session(Some(&token));
            let said = Flash::new("settings-password-saved");
            let say = move |conn: &mut _| match session::recognise(conn, &token, clock::now())? {
                Some(known) => flash(conn, &known.caller, &said),
                None => Ok(()),
            };
            app.db.write(say).await?;
            Ok(Page::go_to("/today")?.with_cookie(cookie))
        }
        Err(error) => {
            let (form, status) = mend(form, error)?;
            let email = entrance::look(&app, client, token, LinkPurpose::Reset).await?;
            let shell = shell(&request, maybe.0.as_ref()).with_title("reset-title");
            Page::with_status(status, &Reset { shell: shell.refusing(&form), form, email })
        }
    }
}
