//! Signing in by password, asking for a mailed link or a new password, signing out.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::super::actions::sessions;
use super::super::caller::MaybeCaller;
use super::super::entrance;
use super::super::limits::address_of;
use super::super::model::LinkPurpose;
use super::super::proof;
use super::super::shell::shell;
use super::next::local;
use super::{mend, notice, start_session};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::web::extract::{Form, Query};
use crate::web::form::FormState;
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
struct SignIn {
    shell: Shell,
    form: FormState,
    next: String,
    /// Somebody wanted a page and was led here.
    was_led: bool,
}

#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    next: String,
}

pub(super) async fn show(
    request: HttpRequest,
    maybe: MaybeCaller,
    Query(wanted): Query<Wanted>,
) -> Result<Page> {
    let next = local(&wanted.next).to_owned();
    if maybe.0.is_some() {
        return Page::go_to(next);
    }
    let shell = shell(&request, None).with_title("sign-in-title");
    let was_led = !wanted.next.is_empty();
    Page::show(&SignIn { shell, form: FormState::empty(), next, was_led })
}

pub(super) async fn press(app: App, request: HttpRequest, maybe: MaybeCaller, form: Form) -> Result<Page> {
    let next = local(form.text("next")).to_owned();
    let client = address_of(&app, &request);
    let password = form.text("password").to_owned();
    match proof::by_password(&app, client, form.text("email"), password).await {
        Ok(proved) => start_session(&app, &request, proved, &next).await,
        Err(error) => {
            let (form, status) = mend(form, error)?;
            let shell = shell(&request, maybe.0.as_ref()).with_title("sign-in-title");
            let shell = shell.refusing(&form);
            Page::with_status(status, &SignIn { shell, form, next, was_led: false })
        }
    }
}

/// Ends the session of this browser. Works for whoever presses it, also when the session has ended by itself.
pub(super) async fn sign_out(app: App, maybe: MaybeCaller) -> Result<Page> {
    if let Some(caller) = maybe.0 {
        let now = clock::now();
        app.db.write(move |conn| sessions::sign_out_here(conn, &caller, now)).await?;
    }
    Ok(Page::go_to("/")?.with_cookie(app.cookies().session(None)))
}

/// A page that asks for an address to which a link is mailed.
#[derive(Template)]
#[template(path = "accounts/ask_link.html")]
struct AskLink {
    shell: Shell,
    form: FormState,
    lead: String,
    button: String,
}

fn ask_page(shell: Shell, form: FormState, status: StatusCode, purpose: LinkPurpose) -> Result<Page> {
    let [title, lead, button] = match purpose {
        LinkPurpose::Reset => ["forgotten-title", "forgotten-lead", "forgotten-button"],
        _ => ["ask-link-title", "ask-link-lead", "ask-link-button"],
    };
    let lead = shell.t(lead).to_string();
    let button = shell.t(button).to_string();
    let shell = shell.with_title(title).refusing(&form);
    Page::with_status(status, &AskLink { shell, form, lead, button })
}

async fn press_ask(
    app: App,
    request: HttpRequest,
    maybe: MaybeCaller,
    form: Form,
    purpose: LinkPurpose,
) -> Result<Page> {
    let client = address_of(&app, &request);
    match entrance::ask_link(&app, client, form.text("email"), purpose).await {
        Ok(()) => Page::go_to("/sign-in/sent"),
        Err(error) => {
            let (form, status) = mend(form, error)?;
            ask_page(shell(&request, maybe.0.as_ref()), form, status, purpose)
        }
    }
}

pub(super) async fn show_link(request: HttpRequest, maybe: MaybeCaller) -> Result<Page> {
    let shell = shell(&request, maybe.0.as_ref());
    ask_page(shell, FormState::empty(), StatusCode::OK, LinkPurpose::SignIn)
}

pub(super) async fn press_link(
    app: App,
    request: HttpRequest,
    maybe: MaybeCaller,
    form: Form,
) -> Result<Page> {
    press_ask(app, request, maybe, form, LinkPurpose::SignIn).await
}

pub(super) async fn show_forgotten(request: HttpRequest, maybe: MaybeCaller) -> Result<Page> {
    let shell = shell(&request, maybe.0.as_ref());
    ask_page(shell, FormState::empty(), StatusCode::OK, LinkPurpose::Reset)
}

pub(super) async fn press_forgotten(
    app: App,
    request: HttpRequest,
    maybe: MaybeCaller,
    form: Form,
) -> Result<Page> {
    press_ask(app, request, maybe, form, LinkPurpose::Reset).await
}

pub(super) async fn sent(request: HttpRequest, maybe: MaybeCaller) -> Result<Page> {
    let shell = shell(&request, maybe.0.as_ref());
    let way = shell.demo.then_some(("footer-mail", "/mail"));
    notice(shell, "link-sent-title", "link-sent", way)
}
