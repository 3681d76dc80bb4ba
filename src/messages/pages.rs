//! The HTML face of the room: the mailbox of a demo, in which everybody's mail can be clicked through. Elsewhere it does not exist.

use actix_web::HttpRequest;
use actix_web::web::{ServiceConfig, resource};
use askama::Template;
use serde::Deserialize;

use super::mailbox::{self, FiledMail, Piece};
use super::transport::folder;
use crate::accounts::{MaybeCaller, shell};
use crate::app::App;
use crate::db::Instant;
use crate::error::{Error, Result};
use crate::web::extract::{Path, Query};
use crate::web::page::Page;
use crate::web::shell::Shell;

/// Registers the pages.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/mail").get(list)).service(resource("/mail/{mail}").get(show));
}

#[derive(Template)]
#[template(path = "messages/list.html")]
struct Mailbox {
    shell: Shell,
    to: String,
    mails: Vec<(FiledMail, String)>,
}

#[derive(Deserialize)]
struct Whose {
    #[serde(default)]
    to: String,
}

async fn list(
    app: App,
    request: HttpRequest,
    maybe: MaybeCaller,
    Query(whose): Query<Whose>,
) -> Result<Page> {
    let shell = of_demo(&app, &request, &maybe)?.with_title("mailbox-title");
    let (folder, to) = (folder(&app.config), whose.to.trim().to_lowercase());
    let wanted = to.clone();
    let mails =
        app.compute(move || Ok(mailbox::list(&folder, (!wanted.is_empty()).then_some(&wanted)))).await?;
    let mails = mails
        .into_iter()
        .map(|mail| {
            let at = written(&shell, &maybe, mail.at);
            (mail, at)
        })
        .collect();
    Page::show(&Mailbox { shell, to, mails })
}

#[derive(Template)]
#[template(path = "messages/mail.html")]
struct OneMail {
    shell: Shell,
    mail: FiledMail,
    at: String,
    pieces: Vec<Piece>,
}

async fn show(app: App, request: HttpRequest, maybe: MaybeCaller, Path(id): Path<String>) -> Result<Page> {
    let shell = of_demo(&app, &request, &maybe)?;
    let folder = folder(&app.config);
    let mail = app.compute(move || Ok(mailbox::read(&folder, &id))).await?;
    let mail = mail.ok_or(Error::NotFound)?;
    let at = written(&shell, &maybe, mail.at);
    let pieces = mailbox::pieces(&mail.text, &app.config.public_url);
    Page::show(&OneMail { shell: shell.titled(&mail.subject), mail, at, pieces })
}

/// A real service never shows anybody's mail, nor does a demo that others reach.
fn of_demo(app: &App, request: &HttpRequest, maybe: &MaybeCaller) -> Result<Shell> {
    if app.config.shows_mailbox() { Ok(shell(request, maybe.0.as_ref())) } else { Err(Error::NotFound) }
}

fn written(shell: &Shell, maybe: &MaybeCaller, at: i64) -> String {
    let zone = maybe.0.as_ref().and_then(|caller| caller.time_zone.parse().ok());
    let at = Instant::from_unix(at).map(Instant::utc).unwrap_or_default();
    shell.lang.moment(at, zone.unwrap_or(chrono_tz::Europe::Brussels))
}
