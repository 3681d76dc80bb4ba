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
use super::super::proof::{self, Proved};
use super::super::session;
use super::super::shell::shell;
use super::next::local;
use super::{begin_session, mend, notice, session_of, start_session};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::web::cookies::form_word_of;
use crate::web::extract::{Form, Query};
use crate::web::form::FormState;
use crate::web::page::Page;
use crate::web::shell::Shell;
use crate::web::typed::{TYPED_FIELD, Typed};

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
struct SignIn {
    shell: Shell,
    form: FormState,
    next: String,
    /// What was typed before the session ended, see [`Typed`]; empty when nothing was.
    typed: String,
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
    Page::show(&SignIn { shell, form: FormState::empty(), next, typed: String::new(), was_led })
}

pub(super) async fn press(app: App, request: HttpRequest, maybe: MaybeCaller, form: Form) -> Result<Page> {
    let next = local(form.text("next")).to_owned();
    let typed = Typed::of_field(form.text(TYPED_FIELD), &next).filter(|_| next == form.text("next"));
    let client = address_of(&app, &request);
    let password = form.text("password").to_owned();
    match (proof::by_password(&app, client, form.text("email"), password).await, typed) {
        (Ok(proved), Some(typed)) => send_again(&app, &request, proved, typed).await,
        (Ok(proved), None) => start_session(&app, &request, proved, &next).await,
        (Err(error), typed) => {
            let (form, status) = mend(form, error)?;
            let shell = shell(&request, maybe.0.as_ref()).with_title("sign-in-title");
            let shell = shell.refusing(&form);
            let typed = typed.map(|typed| typed.to_field()).unwrap_or_default();
            Page::with_status(status, &SignIn { shell, form, next, typed, was_led: false })
        }
    }
}

/// Offers to send what was typed before the session ended.
#[derive(Template)]
#[template(path = "accounts/typed.html")]
struct SendAgain {
    shell: Shell,
    typed: Typed,
}

/// Signs in and shows what is still to be sent. It belongs to whom the ended session belonged to, and is shown to nobody else.
async fn send_again(app: &App, request: &HttpRequest, proved: Proved, typed: Typed) -> Result<Page> {
    let former = session_of(app, request);
    let owner =
        app.db.read(move |conn| former.map_or(Ok(None), |token| session::owner(conn, &token))).await?;
    let theirs = owner.is_none_or(|owner| owner == *proved.account());
    let token = begin_session(app, request, proved).await?;
    let cookie = app.cookies().session(Some(&token));
    let form_word = form_word_of(&token);
    let caller = app.db.read(move |conn| session::recognise(conn, &token, clock::now())).await?;
    match caller {
        Some(known) if theirs => {
            let mut shell = shell(request, &known.caller).with_title("typed-title");
            shell.csrf = form_word;
            Ok(Page::show(&SendAgain { shell, typed })?.with_cookie(cookie))
        }
        _ => Ok(Page::go_to(local(""))?.with_cookie(cookie)),
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
