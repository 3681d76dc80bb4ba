//! The HTML face of the room: the log for administrators.

use actix_web::HttpRequest;
use actix_web::web::{ServiceConfig, resource};
use askama::Template;

use super::actions::{self, EntryQuery, EntryView};
use crate::accounts::{Caller, shell};
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::extract::{Form, Query};
use crate::web::form::FormState;
use crate::web::page::Page;
use crate::web::shell::Shell;

/// Registers the pages.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/admin/audit").get(list));
}

#[derive(Template)]
#[template(path = "audit/list.html")]
struct Log {
    shell: Shell,
    form: FormState,
    lines: Vec<Line>,
    next: String,
}

struct Line {
    at: String,
    entry: EntryView,
}

async fn list(
    app: App,
    request: HttpRequest,
    caller: Caller,
    Query(query): Query<EntryQuery>,
) -> Result<Page> {
    caller.require_administrator()?;
    let shell = shell(&request, &caller).with_title("audit-title");
    let zone = caller.time_zone.parse().unwrap_or(chrono_tz::UTC);
    let filters: Vec<(String, String)> = [
        ("account", &query.account),
        ("action", &query.action),
        ("object_kind", &query.object_kind),
        ("object_id", &query.object_id),
        ("from", &query.from),
        ("to", &query.to),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name.to_owned(), value.clone()?)))
    .collect();
    let found = app.db.read(move |conn| actions::list(conn, &caller, &query)).await;
    let found = match found {
        Err(Error::Invalid(fields)) => {
            let form = FormState::refused(Form(filters), fields);
            let shell = shell.refusing(&form);
            return Page::refuse(&Log { shell, form, lines: Vec::new(), next: String::new() });
        }
        other => other?,
    };
    let next = found.next.map_or_else(String::new, |cursor| {
        let mut pairs = filters.clone();
        pairs.push(("cursor".to_owned(), cursor));
        format!("?{}", serde_html_form::to_string(pairs).unwrap_or_default())
    });
    let lines = found
        .items
        .into_iter()
        .map(|entry| Line { at: shell.lang.moment(entry.at.utc(), zone), entry })
        .collect();
    Page::show(&Log { shell, form: FormState::of(filters), lines, next })
}
