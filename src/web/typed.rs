//! What somebody had typed when the session was over: it waits in the page that asks to sign in again, and nowhere else.
//!
//! The fields come back as one hidden field of the sign-in form. After signing in, a page offers to send them where they were meant to
//! go; nothing is sent without a press. Passwords are never carried along.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, header};
use actix_web::middleware::Next;
use actix_web::{HttpMessage as _, HttpRequest, web};
use askama::Template;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

use super::cookies::CookieStyle;
use super::extract::{BODY_LIMIT, body_again};
use super::form::FormState;
use super::guard::CSRF_FIELD;
use super::shell::Shell;

/// The hidden field of the sign-in form.
pub const TYPED_FIELD: &str = "typed";

/// A longer form is not kept: as a hidden field it must fit into a body again, with what stands around it.
const MOST: usize = BODY_LIMIT / 2;

/// Fields of a form, and where it was to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    pub path: String,
    pub pairs: Vec<(String, String)>,
}

/// The body of a form, left in the request until it is known whether its sender is still signed in.
struct Sent(web::Bytes);

/// Middleware of the pages, inside the check of where a form comes from: remembers what a browser with a session cookie sends.
pub async fn keep(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> actix_web::Result<ServiceResponse<BoxBody>> {
    if may_be_lost(request.request()) {
        match body_again(&mut request).await {
            Ok(body) => drop(request.extensions_mut().insert(Sent(body))),
            Err(refusal) => return Ok(request.error_response(refusal)),
        }
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}

fn may_be_lost(request: &HttpRequest) -> bool {
    let style = request.app_data::<web::Data<CookieStyle>>();
    let had_session = style.is_some_and(|style| request.cookie(style.session_name()).is_some());
    let length =
        request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    had_session && *request.method() == Method::POST && length.is_some_and(|length: usize| length <= MOST)
}

impl Typed {
    /// What the form of this request holds; `None` where nobody typed anything.
    pub fn of(request: &HttpRequest) -> Option<Self> {
        let body = request.extensions().get::<Sent>().map(|sent| sent.0.clone())?;
        Self::read(&body, request.path())
    }

    /// Reads the hidden field of the sign-in form. `path` is one of ours.
    pub fn of_field(word: &str, path: &str) -> Option<Self> {
        Self::read(&BASE64_URL_SAFE_NO_PAD.decode(word).ok()?, path)
    }

    fn read(body: &[u8], path: &str) -> Option<Self> {
        let mut pairs: Vec<(String, String)> = serde_html_form::from_bytes(body).ok()?;
        pairs.retain(|(name, _)| name != CSRF_FIELD && !name.contains("password"));
        (!pairs.is_empty()).then(|| Self { path: path.to_owned(), pairs })
    }

    /// The value of the hidden field.
    pub fn to_field(&self) -> String {
        BASE64_URL_SAFE_NO_PAD.encode(serde_html_form::to_string(&self.pairs).unwrap_or_default())
    }
}

/// Asks to sign in again, and keeps what was typed.
#[derive(Template)]
#[template(path = "signed_out.html")]
pub(super) struct SignedOut {
    pub(super) shell: Shell,
    form: FormState,
    next: String,
    typed: String,
    pairs: Vec<(String, String)>,
}

impl SignedOut {
    pub(super) fn of(shell: Shell, sent: Typed) -> Self {
        let typed = sent.to_field();
        let shell = shell.with_title("signed-out-title");
        Self { shell, form: FormState::empty(), next: sent.path, typed, pairs: sent.pairs }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_comes_back_without_passwords() {
        let sent = Typed::read(
            b"csrf=x&headline=Dreh+%26+Fr%C3%A4s&sectors=25.53&sectors=28.41&new_password=s",
            "/o/1",
        )
        .expect("fields");
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let pairs = [pair("headline", "Dreh & Fräs"), pair("sectors", "25.53"), pair("sectors", "28.41")];
        assert_eq!(sent.pairs, pairs);
        assert_eq!(Typed::of_field(&sent.to_field(), "/o/1"), Some(sent));
        assert_eq!(Typed::read(b"csrf=x&password=secret", "/o/1"), None);
        assert_eq!(Typed::of_field("no such word!", "/o/1"), None);
    }
}
