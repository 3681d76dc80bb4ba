//! Where one is signed in.

use actix_web::HttpRequest;
use askama::Template;

use super::super::super::actions::sessions;
use super::super::super::caller::{Caller, Via};
use super::super::super::model::SessionId;
use super::super::super::shell::{Flash, flash, shell};
use super::super::zone_of;
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::web::extract::Path;
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "accounts/sessions.html")]
struct Sessions {
    shell: Shell,
    sessions: Vec<Line>,
}

struct Line {
    id: String,
    device: String,
    since: String,
    seen: String,
    is_this: bool,
}

pub(super) async fn show(app: App, request: HttpRequest, caller: Caller) -> Result<Page> {
    let shell = shell(&request, &caller).with_title("settings-sessions");
    let (zone, lang) = (zone_of(&caller), shell.lang);
    let this = match &caller.via {
        Via::Session(id) => Some(id.clone()),
        Via::Token(_) | Via::Mail => None,
    };
    let now = clock::now();
    let rows = app.db.read(move |conn| sessions::list(conn, &caller, now)).await?;
    let sessions = rows
        .into_iter()
        .map(|row| Line {
            is_this: this.as_ref() == Some(&row.id),
            id: row.id.to_string(),
            device: match row.device.as_str() {
                "" => shell.t("sessions-unknown").to_string(),
                known => known.to_owned(),
            },
            since: lang.moment(row.created_at.utc(), zone),
            seen: lang.moment(row.last_seen_at.utc(), zone),
        })
        .collect();
    Page::show(&Sessions { shell, sessions })
}

pub(super) async fn end(app: App, caller: Caller, Path(id): Path<SessionId>) -> Result<Page> {
    let now = clock::now();
    app.db
        .write(move |conn| {
            sessions::end(conn, &caller, &id, now)?;
            flash(conn, &caller, &Flash::new("sessions-ended"))
        })
        .await?;
    Page::go_to("/settings/sessions")
}

pub(super) async fn end_everywhere(app: App, caller: Caller) -> Result<Page> {
    let now = clock::now();
    app.db.write(move |conn| sessions::sign_out_everywhere(conn, &caller, now)).await?;
    Ok(Page::go_to("/sign-in")?.with_cookie(app.cookies().session(None)))
}
