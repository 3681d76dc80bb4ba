//! Settings: one topic a page. What cannot be undone asks for the password once more.

mod person;
mod protected;
mod sessions;

use actix_web::HttpRequest;
use actix_web::web::{ServiceConfig, resource};
use askama::Template;

use super::super::caller::Caller;
use super::super::shell::shell;
use crate::error::Result;
use crate::web::page::Page;
use crate::web::shell::Shell;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/settings").get(topics))
        .service(resource("/settings/you").get(person::show).post(person::press))
        .service(resource("/settings/password").get(protected::show_password).post(protected::press_password))
        .service(resource("/settings/email").get(protected::show_email).post(protected::press_email))
        .service(resource("/settings/data").get(protected::show_data).post(protected::press_data))
        .service(resource("/settings/delete").get(protected::show_delete).post(protected::press_delete))
        .service(resource("/settings/sessions").get(sessions::show))
        .service(resource("/settings/sessions/everywhere").post(sessions::end_everywhere))
        .service(resource("/settings/sessions/{session}").post(sessions::end));
}

/// A topic: address, and the keys of its name and of what it is for.
const TOPICS: &[(&str, &str, &str)] = &[
    ("/settings/you", "settings-you", "settings-you-hint"),
    ("/settings/email", "settings-email", "settings-email-hint"),
    ("/settings/password", "settings-password", "settings-password-hint"),
    ("/settings/sessions", "settings-sessions", "settings-sessions-hint"),
    ("/settings/data", "settings-data", "settings-data-hint"),
    ("/settings/delete", "settings-delete", "settings-delete-hint"),
];

#[derive(Template)]
#[template(path = "accounts/settings.html")]
struct Topics {
    shell: Shell,
    email: String,
    topics: &'static [(&'static str, &'static str, &'static str)],
}

async fn topics(request: HttpRequest, caller: Caller) -> Result<Page> {
    let shell = shell(&request, &caller).with_title("settings-title");
    Page::show(&Topics { shell, email: caller.email, topics: TOPICS })
}
