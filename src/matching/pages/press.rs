//! Pressing: keep, put aside, tell the adviser, and back.

use std::sync::Arc;

use actix_web::HttpRequest;

use crate::accounts::{self, Caller, Flash, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Message, Result};
use crate::matching::actions;
use crate::matching::model::Asked;
use crate::matching::model::{Mark, MarkInput, MarkWish};
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
    let place = place(form.text("asked"));
    let query = place.query();
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
            let former = actions::mark(conn, &caller, pair, &wish, &current, link, now)?;
            let place = former.iter().fold(place.clone(), with_former);
            let undo = format!("{list}/{candidate}/unmark/{}{}", wish.mark, place.query());
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

/// The list that one came from.
fn place(query: &str) -> Asked {
    let asked = Asked::of(query.trim_start_matches('?'));
    asked.place(&asked.ranked(None).0.weighing)
}

/// An address that knows which mark was there before.
fn with_former(place: Asked, former: &MarkWish) -> Asked {
    let rank = former.rank.map(|rank| rank.to_string()).unwrap_or_default();
    let reason = former.reason.as_deref().unwrap_or_default();
    place.with("former", former.mark.word()).with("reason", reason).with("rank", &rank)
}

fn former(organisation: &OrganisationId, candidate: &str, asked: &Asked) -> Option<MarkWish> {
    let input = MarkInput {
        organisation: organisation.to_string(),
        candidate: candidate.to_owned(),
        mark: asked.first("former").to_owned(),
        reason: Some(asked.first("reason").to_owned()).filter(|code| !code.is_empty()),
        rank: asked.first("rank").parse().ok(),
    };
    input.parse().ok().map(|(_, _, wish)| wish)
}

/// Takes a mark away, and brings the one back that was there before when that is undone.
pub(super) async fn unmark(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<(OrganisationId, String, String)>,
    form: Form,
) -> Result<Page> {
    let (organisation, candidate, mark) = path.0;
    let mark: Mark = mark.parse().map_err(|_| Error::NotFound)?;
    let query = place(request.query_string()).query();
    let former = former(&organisation, &candidate, &Asked::of(request.query_string()));
    let back = match form.text("from") {
        "kept" => format!("/o/{organisation}/kept"),
        "pair" => format!("/o/{organisation}/matches/{candidate}{query}"),
        _ => format!("/o/{organisation}/matches{query}"),
    };
    let now = clock::now();
    app.db
        .write(move |conn| {
            actions::unmark(conn, &caller, (&organisation, &candidate), mark, former.as_ref(), now)?;
            accounts::flash(conn, &caller, &Flash::new(Message::new("match-taken-back")))
        })
        .await?;
    Page::go_to(back)
}
