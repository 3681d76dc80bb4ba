//! The pages behind the footer: help, accessibility, privacy. They are about the service itself and know no feature.

use actix_web::{HttpRequest, web};
use askama::Template;

use super::page::Page;
use super::shell::Shell;
use crate::error::Result;

#[derive(Template)]
#[template(path = "about.html")]
struct About {
    shell: Shell,
    lead: &'static str,
    /// Keys of heading and text of each section.
    sections: &'static [(&'static str, &'static str)],
}

/// `/help`, `/accessibility` and `/privacy`, for everybody.
pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/help", web::get().to(help))
        .route("/accessibility", web::get().to(accessibility))
        .route("/privacy", web::get().to(privacy));
}

async fn help(request: HttpRequest) -> Result<Page> {
    let sections = &[
        ("help-describe", "help-describe-text"),
        ("help-matches", "help-matches-text"),
        ("help-names", "help-names-text"),
        ("help-adviser", "help-adviser-text"),
        ("help-stuck", "help-stuck-text"),
    ];
    about(&request, "help-title", "help-lead", sections)
}

async fn accessibility(request: HttpRequest) -> Result<Page> {
    let sections = &[
        ("accessibility-aim", "accessibility-aim-text"),
        ("accessibility-how", "accessibility-how-text"),
        ("accessibility-limits", "accessibility-limits-text"),
        ("accessibility-tell", "accessibility-tell-text"),
    ];
    about(&request, "accessibility-title", "accessibility-lead", sections)
}

async fn privacy(request: HttpRequest) -> Result<Page> {
    let sections = &[
        ("privacy-stored", "privacy-stored-text"),
        ("privacy-seen", "privacy-seen-text"),
        ("privacy-cookies", "privacy-cookies-text"),
        ("privacy-gone", "privacy-gone-text"),
        ("privacy-operator", "privacy-operator-text"),
    ];
    about(&request, "privacy-title", "privacy-lead", sections)
}

fn about(
    request: &HttpRequest,
    title: &str,
    lead: &'static str,
    sections: &'static [(&'static str, &'static str)],
) -> Result<Page> {
    Page::show(&About { shell: Shell::of(request).with_title(title), lead, sections })
}
