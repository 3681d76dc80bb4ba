//! The HTML face of the room.

mod administration;
mod device;
mod links;
mod next;
mod register;
mod settings;
mod sign_in;

use actix_web::web::{ServiceConfig, resource};
use actix_web::{HttpRequest, ResponseError as _};
use askama::Template;

use super::caller::Caller;
use super::proof::Proved;
use crate::app::App;
use crate::clock;
use crate::error::{Error, FieldError, Result};
use crate::web::extract::Form;
use crate::web::form::FormState;
use crate::web::page::Page;
use crate::web::shell::Shell;

/// Registers the pages.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/register").get(register::show).post(register::press))
        .service(resource("/register/sent").get(register::sent))
        .service(resource("/sign-in").get(sign_in::show).post(sign_in::press))
        .service(resource("/sign-in/link").get(sign_in::show_link).post(sign_in::press_link))
        .service(resource("/sign-in/sent").get(sign_in::sent))
        .service(resource("/sign-in/{token}").get(links::show_sign_in).post(links::press_sign_in))
        .service(resource("/sign-out").post(sign_in::sign_out))
        .service(resource("/confirm/{token}").get(links::show_confirm).post(links::press_confirm))
        .service(
            resource("/confirm-email/{token}").get(links::show_change_email).post(links::press_change_email),
        )
        .service(resource("/email-changed").get(links::email_changed))
        .service(resource("/password").get(sign_in::show_forgotten).post(sign_in::press_forgotten))
        .service(resource("/password/{token}").get(links::show_reset).post(links::press_reset))
        .configure(settings::routes)
        .configure(administration::routes);
}

/// A page with words and at most one way on.
#[derive(Template)]
#[template(path = "accounts/notice.html")]
struct Notice {
    shell: Shell,
    text: String,
    /// Label and address.
    way: Option<(String, String)>,
}

fn notice(shell: Shell, title: &str, text: &str, way: Option<(&str, &str)>) -> Result<Page> {
    let text = shell.t(text).to_string();
    let way = way.map(|(key, href)| (shell.t(key).to_string(), href.to_owned()));
    Page::show(&Notice { shell: shell.with_title(title), text, way })
}

/// Starts a session for somebody who has just proved who it is, and goes on.
async fn start_session(app: &App, request: &HttpRequest, proved: Proved, next: &str) -> Result<Page> {
    let token = begin_session(app, request, proved).await?;
    Ok(Page::go_to(next)?.with_cookie(app.cookies().session(Some(&token))))
}

/// Starts a session in the place of the one that this browser had: the token for the cookie.
async fn begin_session(app: &App, request: &HttpRequest, proved: Proved) -> Result<String> {
    let former = session_of(app, request);
    let device = device::of(request);
    let now = clock::now();
    app.db
        .write(move |conn| {
            super::actions::sign_in::start_session(conn, &proved, former.as_deref(), &device, now)
        })
        .await
}

/// The token that this browser sends, of a session that may have ended.
fn session_of(app: &App, request: &HttpRequest) -> Option<String> {
    request.cookie(app.cookies().session_name()).map(|cookie| cookie.value().to_owned())
}

/// What a form shows again after a refusal that its reader can mend; other errors go their way.
fn mend(sent: Form, error: Error) -> Result<(FormState, actix_web::http::StatusCode)> {
    let status = error.status_code();
    match error {
        Error::Invalid(fields) => Ok((FormState::refused(sent, fields), status)),
        Error::SignInRefused => {
            let wrong = FieldError { field: "email".to_owned(), message: error.message() };
            Ok((FormState::refused(sent, vec![wrong]), status))
        }
        Error::Conflict(message) => {
            let wrong = FieldError { field: "password".to_owned(), message };
            Ok((FormState::refused(sent, vec![wrong]), status))
        }
        other => Err(other),
    }
}

/// The zone in which the caller reads times.
fn zone_of(caller: &Caller) -> chrono_tz::Tz {
    caller.time_zone.parse().unwrap_or(chrono_tz::UTC)
}
