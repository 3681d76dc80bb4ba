//! What asks for the password once more: a new password, a new address, my data, leaving.

use actix_web::http::StatusCode;
use actix_web::{Either, HttpRequest, HttpResponse};
use askama::Template;

use super::super::super::caller::Caller;
use super::super::super::limits::address_of;
use super::super::super::own;
use super::super::super::shell::{Flash, flash, shell};
use super::super::{mend, notice};
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::extract::Form;
use crate::web::form::FormState;
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "accounts/protected.html")]
struct Protected {
    shell: Shell,
    form: FormState,
    topic: Topic,
    email: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Topic {
    Password,
    Email,
    Data,
    Delete,
}

impl Topic {
    fn title(self) -> &'static str {
        match self {
            Self::Password => "settings-password",
            Self::Email => "settings-email",
            Self::Data => "settings-data",
            Self::Delete => "settings-delete-title",
        }
    }
}

fn page(
    topic: Topic,
    request: &HttpRequest,
    caller: Caller,
    form: FormState,
    status: StatusCode,
) -> Result<Page> {
    let shell = shell(request, &caller).with_title(topic.title()).refusing(&form);
    Page::with_status(status, &Protected { shell, form, topic, email: caller.email })
}

fn again(topic: Topic, request: &HttpRequest, caller: Caller, sent: Form, error: Error) -> Result<Page> {
    let (form, status) = mend(sent, error)?;
    page(topic, request, caller, form, status)
}

pub(super) async fn show_password(request: HttpRequest, caller: Caller) -> Result<Page> {
    page(Topic::Password, &request, caller, FormState::empty(), StatusCode::OK)
}

pub(super) async fn press_password(
    app: App,
    request: HttpRequest,
    caller: Caller,
    form: Form,
) -> Result<Page> {
    let client = address_of(&app, &request);
    let typed = form.text("current_password").to_owned();
    let chosen = form.text("new_password").to_owned();
    match own::change_password(&app, client, caller.clone(), typed, chosen).await {
        Ok(()) => {
            let said = Flash::new("settings-password-saved");
            app.db.write(move |conn| flash(conn, &caller, &said)).await?;
            Page::go_to("/settings")
        }
        Err(error) => again(Topic::Password, &request, caller, form, error),
    }
}

pub(super) async fn show_email(request: HttpRequest, caller: Caller) -> Result<Page> {
    page(Topic::Email, &request, caller, FormState::empty(), StatusCode::OK)
}

pub(super) async fn press_email(app: App, request: HttpRequest, caller: Caller, form: Form) -> Result<Page> {
    let client = address_of(&app, &request);
    let typed = form.text("password").to_owned();
    match own::change_email(&app, client, caller.clone(), form.text("email"), typed).await {
        Ok(()) => {
            let said = Flash::new("settings-email-sent");
            app.db.write(move |conn| flash(conn, &caller, &said)).await?;
            Page::go_to("/settings")
        }
        Err(error) => again(Topic::Email, &request, caller, form, error),
    }
}

pub(super) async fn show_data(request: HttpRequest, caller: Caller) -> Result<Page> {
    page(Topic::Data, &request, caller, FormState::empty(), StatusCode::OK)
}

pub(super) async fn press_data(
    app: App,
    request: HttpRequest,
    caller: Caller,
    form: Form,
) -> Result<Either<Page, HttpResponse>> {
    let client = address_of(&app, &request);
    let typed = form.text("password").to_owned();
    match own::export(&app, client, caller.clone(), typed).await {
        Ok(data) => {
            let name = "attachment; filename=\"kontor-my-data.json\"";
            let file = serde_json::to_vec_pretty(&data).map_err(Error::internal)?;
            let mut answer = HttpResponse::Ok();
            answer.insert_header(("Content-Disposition", name)).content_type("application/json");
            Ok(Either::Right(answer.body(file)))
        }
        Err(error) => again(Topic::Data, &request, caller, form, error).map(Either::Left),
    }
}

pub(super) async fn show_delete(request: HttpRequest, caller: Caller) -> Result<Page> {
    page(Topic::Delete, &request, caller, FormState::empty(), StatusCode::OK)
}

pub(super) async fn press_delete(app: App, request: HttpRequest, caller: Caller, form: Form) -> Result<Page> {
    let client = address_of(&app, &request);
    let typed = form.text("password").to_owned();
    match own::delete(&app, client, caller.clone(), typed).await {
        Ok(()) => {
            let gone = notice(Shell::of(&request), "deleted-title", "deleted", None)?;
            Ok(gone.with_cookie(app.cookies().session(None)))
        }
        Err(error) => again(Topic::Delete, &request, caller, form, error),
    }
}
