//! Pressing: keep, put aside, tell the adviser, and back.

use std::sync::Arc;

use actix_web::HttpRequest;

use super::asked::Asked;
use crate::accounts::{self, Caller, Flash, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Message, Result};
use crate::matching::actions;
use crate::matching::model::{Mark, MarkInput};
use crate::web::extract::{Form, Path};
use crate::web::page::Page;

/// Sets the mark of the pressed button. Undo is offered where there is a way back.
pub(super) async fn mark(app: App, caller: Caller, path: Path<(String, String)>, form: Form) -> Result<Page> {
    let (organisation, candidate) = path.0;
    let input = MarkInput {
        organisation: organisation.clone(),
        candidate: candidate.clone(),
        mark: form.text("mark").to_owned(),
        reason: Some(form.text("reason").to_owned()).filter(|code| !code.is_empty()),
        rank: form.text("rank").parse().ok().filter(|rank| *rank > 0),
    };
    let (organisation, candidate, wish) = input.parse()?;
    let list = format!("/o/{organisation}/matches");
    let query = place(form.text("asked"));
    // What was put aside is gone from the list: back to its beginning, where the undo stands. Else back to where one was.
    let back = match form.text("from") {
        _ if wish.mark == Mark::NotForUs => format!("{list}{query}"),
        "list" => format!("{list}{query}#c-{candidate}"),
        _ => format!("{list}/{candidate}{query}"),
    };
    let (current, now) = (app.matcher.current().await?, clock::now());
    let config = Arc::clone(&app.config);
    app.db
        .write(move |conn| {
            let link = |path: &str| format!("{}{path}", config.public_url);
            let pair = (&organisation, candidate.as_str());
            actions::mark(conn, &caller, pair, &wish, &current, link, now)?;
            let undo = format!("{list}/{candidate}/unmark/{}{query}", wish.mark);
            let flash = match wish.mark {
                Mark::Kept => Flash::new(Message::new("match-kept")).undo(undo),
                Mark::NotForUs => Flash::new(Message::new("match-put-aside")).undo(undo),
                Mark::ToldAdviser => Flash::new(Message::new("match-told")),
            };
            accounts::flash(conn, &caller, &flash)
        })
        .await?;
    Page::go_to(back)
}

/// The query of the list that one came from.
fn place(query: &str) -> String {
    let asked = Asked::of(query.trim_start_matches('?'));
    asked.place(&asked.ranked(None).0.weighing).query()
}

/// Takes a mark away.
pub(super) async fn unmark(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<(OrganisationId, String, String)>,
    form: Form,
) -> Result<Page> {
    let (organisation, candidate, mark) = path.0;
    let mark: Mark = mark.parse().map_err(|_| Error::NotFound)?;
    let query = place(request.query_string());
    let back = match form.text("from") {
        "kept" => format!("/o/{organisation}/kept"),
        "pair" => format!("/o/{organisation}/matches/{candidate}{query}"),
        _ => format!("/o/{organisation}/matches{query}"),
    };
    let now = clock::now();
    app.db
        .write(move |conn| {
            actions::unmark(conn, &caller, (&organisation, &candidate), mark, now)?;
            accounts::flash(conn, &caller, &Flash::new(Message::new("match-taken-back")))
        })
        .await?;
    Page::go_to(back)
}
