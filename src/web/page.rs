//! [`Page`]: a rendered template as an answer.
//!
//! How to write a page:
//!
//! ```text
//! #[derive(askama::Template)]
//! #[template(path = "accounts/sign_in.html")]
//! struct SignIn { shell: Shell, form: FormState }          // every template has `shell`; with a form also `form`
//!
//! // show it
//! let shell = accounts::shell(&request, &caller).with_title("sign-in-title");   // or .titled(text)
//! Page::show(&SignIn { shell, form: FormState::empty() })
//!
//! // a press: parse, one action, answer; a refused form comes back filled in, with status 422
//! match app.db.write(move |conn| actions::sign_in(conn, input)).await {
//!     Ok(_) => Page::go_to("/today"),
//!     Err(Error::Invalid(fields)) => {
//!         let form = FormState::refused(form, fields);
//!         Page::refuse(&SignIn { shell: shell.with_title("sign-in-title").refusing(&form), form })
//!     }
//!     Err(other) => Err(other),
//! }
//!
//! {# templates/accounts/sign_in.html #}
//! {% extends "layout.html" %}
//! {% import "parts/field.html" as field %}
//! {% block main %}
//! {{ field::errors(form) }}
//! <h1>{{ shell.title }}</h1>
//! <form method="post" novalidate>{{ field::csrf() }}
//!   {{ field::text(form, "email", shell.t("sign-in-email"), kind="email", complete="username") }}
//!   <p class="row"><button>{{ shell.t("sign-in") }}</button></p>
//! </form>
//! {% endblock %}
//! ```
//!
//! A handler takes the frame from the accounts room, which knows who is signed in. It also leaves a copy of it in the
//! request's extensions, so that an error page has the same frame.
//!
//! The parts are macros in `templates/parts/`; they take texts (`shell.t("…")`), not keys, and read `shell` by themselves.
//! `/styleguide` shows each of them.

use actix_web::body::BoxBody;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;

use super::cookies::CookieStyle;
use super::i18n::{LANG_COOKIE, Lang};
use crate::error::{Error, Result};

/// An answer to a browser: a rendered template, or the way to another page.
#[derive(Debug)]
pub struct Page {
    status: StatusCode,
    body: String,
    location: Option<String>,
    cookies: Vec<Cookie<'static>>,
}

impl Page {
    /// The page as asked for.
    ///
    /// # Errors
    /// [`Error::Internal`] when the template can't be rendered, which is a defect.
    pub fn show(template: &impl Template) -> Result<Page> {
        Page::with_status(StatusCode::OK, template)
    }

    /// The page with its form filled in and what is to be corrected.
    ///
    /// # Errors
    /// As [`Page::show`].
    pub fn refuse(template: &impl Template) -> Result<Page> {
        Page::with_status(StatusCode::UNPROCESSABLE_ENTITY, template)
    }

    /// For refusals; `web/problem.rs` knows which status.
    ///
    /// # Errors
    /// As [`Page::show`].
    pub fn with_status(status: StatusCode, template: &impl Template) -> Result<Page> {
        let mut body = template.render().map_err(Error::internal)?;
        if status != StatusCode::OK {
            // The error summary stands first and names the fields below it, which the first drawing has noted.
            body = template.render().map_err(Error::internal)?;
        }
        Ok(Page { status, body, location: None, cookies: Vec::new() })
    }

    /// After a press: look at that page (303), so that reloading does not press again.
    ///
    /// # Errors
    /// None; a `Result` so that it stands beside [`Page::show`].
    pub fn go_to(path: impl Into<String>) -> Result<Page> {
        Ok(Page {
            status: StatusCode::SEE_OTHER,
            body: String::new(),
            location: Some(path.into()),
            cookies: Vec::new(),
        })
    }

    /// Sends a cookie along.
    #[must_use]
    pub fn with_cookie(mut self, cookie: Cookie<'static>) -> Page {
        self.cookies.push(cookie);
        self
    }
}

impl Responder for Page {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let mut response = HttpResponse::build(self.status);
        if let Some(location) = self.location {
            response.insert_header((header::LOCATION, location));
        }
        for cookie in self.cookies {
            response.cookie(cookie);
        }
        if let Some(lang) = Lang::asked_by(request) {
            let mut cookie = remembered(LANG_COOKIE, lang.code());
            let style = request.app_data::<web::Data<CookieStyle>>();
            cookie.set_secure(style.is_some_and(|style| style.secure));
            response.cookie(cookie);
        }
        response.insert_header((header::CONTENT_LANGUAGE, Lang::of_request(request).code()));
        response.content_type("text/html; charset=utf-8").body(self.body)
    }
}

/// A cookie for a taste (language, theme): a year, nothing secret.
pub fn remembered(name: &'static str, value: &'static str) -> Cookie<'static> {
    Cookie::build(name, value)
        .path("/")
        .same_site(SameSite::Lax)
        .http_only(true)
        .max_age(Duration::days(365))
        .finish()
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[derive(Template)]
    #[template(source = "<p>{{ text }}</p>", ext = "html")]
    struct Sample {
        text: &'static str,
    }

    #[actix_web::test]
    async fn asking_for_a_language_by_address_is_remembered() {
        let page = Page::show(&Sample { text: "a < b" }).expect("a template of ours");
        let response = page.respond_to(&TestRequest::with_uri("/?lang=de").to_http_request());
        let cookie = response.cookies().next().expect("a cookie");
        assert_eq!((cookie.name(), cookie.value()), ("lang", "de"));
        let language = response.headers().get(header::CONTENT_LANGUAGE);
        assert_eq!(language.map(|value| value.as_bytes()), Some(&b"de"[..]));
        let body = actix_web::body::to_bytes(response.into_body()).await.expect("a body");
        assert_eq!(body, "<p>a &#60; b</p>");
    }

    #[actix_web::test]
    async fn a_refused_form_has_status_422_and_a_press_leads_on() {
        let request = TestRequest::default().to_http_request();
        let refused = Page::refuse(&Sample { text: "" }).expect("a template of ours");
        assert_eq!(refused.respond_to(&request).status(), StatusCode::UNPROCESSABLE_ENTITY);
        let moved = Page::go_to("/today").expect("an address").respond_to(&request);
        let way = moved.headers().get(header::LOCATION).map(|value| value.as_bytes());
        assert_eq!((moved.status(), way), (StatusCode::SEE_OTHER, Some(&b"/today"[..])));
        assert_eq!(moved.cookies().count(), 0);
    }
}
