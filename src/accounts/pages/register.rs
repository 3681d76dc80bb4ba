//! Becoming an account: three fields, the rules before one types, the same answer for every address.

use actix_web::HttpRequest;
use askama::Template;

use super::super::caller::MaybeCaller;
use super::super::entrance::{self, Newcomer};
use super::super::limits::address_of;
use super::super::shell::shell;
use super::{mend, notice};
use crate::app::App;
use crate::error::Result;
use crate::web::extract::Form;
use crate::web::form::FormState;
use crate::web::i18n::Lang;
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "accounts/register.html")]
struct Register {
    shell: Shell,
    form: FormState,
}

pub(super) async fn show(request: HttpRequest, maybe: MaybeCaller) -> Result<Page> {
    let shell = shell(&request, maybe.0.as_ref()).with_title("register-title");
    Page::show(&Register { shell, form: FormState::empty() })
}

pub(super) async fn press(app: App, request: HttpRequest, maybe: MaybeCaller, form: Form) -> Result<Page> {
    let input = Newcomer {
        email: Some(form.text("email").to_owned()),
        password: Some(form.text("password").to_owned()),
        name: Some(form.text("name").to_owned()),
    };
    let language = Lang::of_request(&request);
    match entrance::register(&app, address_of(&app, &request), language, input).await {
        Ok(()) => Page::go_to("/register/sent"),
        Err(error) => {
            let (form, status) = mend(form, error)?;
            let shell = shell(&request, maybe.0.as_ref()).with_title("register-title");
            Page::with_status(status, &Register { shell: shell.refusing(&form), form })
        }
    }
}

pub(super) async fn sent(request: HttpRequest, maybe: MaybeCaller) -> Result<Page> {
    let shell = shell(&request, maybe.0.as_ref());
    let way = shell.demo.then_some(("footer-mail", "/mail"));
    notice(shell, "register-sent-title", "register-sent", way)
}
