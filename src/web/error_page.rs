//! The page that a refusal shows where a browser asked.

use actix_web::http::StatusCode;
use askama::Template;

use super::page::Page;
use super::shell::Shell;
use crate::error::{Error, Result};

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    shell: Shell,
    status: u16,
    message: String,
    reference: String,
}

/// What a browser is shown for an error: what happened, what to do, and for defects of ours the reference of the log.
///
/// # Errors
/// [`Error::Internal`] when the template can't be rendered.
pub fn error_page(shell: Shell, status: StatusCode, error: &Error, reference: &str) -> Result<Page> {
    let title = shell.t("error-title").with("status", status.as_u16()).to_string();
    let message = shell.lang.message(&error.message());
    let reference = if matches!(error, Error::Internal(_)) { reference } else { "" }.to_owned();
    let shell = shell.titled(title);
    Page::with_status(status, &ErrorPage { shell, status: status.as_u16(), message, reference })
}
