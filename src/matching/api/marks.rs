//! What a company notes on candidates.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, delete, get, put};
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

use crate::accounts::{Caller, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Message, Result};
use crate::matching::actions::{self, Noted};
use crate::matching::model::{Mark, MarkInput};
use crate::matching::words::Words;
use crate::web::extract::{Json, Query};
use crate::web::i18n::Lang;
use crate::web::problem::Problems;

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Whose {
    /// Key of the organisation that marked.
    #[param(format = "uuid", max_length = 36)]
    organisation: String,
    /// kept, not_for_us or told_adviser; all without it.
    #[serde(default)]
    #[param(max_length = 20)]
    mark: Option<String>,
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Which {
    /// Key of the organisation that marked.
    #[param(format = "uuid", max_length = 36)]
    organisation: String,
    /// Public address of the candidate's profile.
    #[param(format = "uuid", max_length = 36)]
    candidate: String,
    /// kept or not_for_us.
    #[param(max_length = 20)]
    mark: String,
}

/// All marks asked for.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct MarksView {
    items: Vec<Noted>,
    /// Always nothing: all fit on one page.
    next: Option<String>,
}

fn mark_of(word: &str) -> Result<Mark> {
    let unknown = || {
        Error::field(
            "mark",
            Message::new("error-match-code").with("code", word.chars().take(60).collect::<String>()),
        )
    };
    word.parse().map_err(|_| unknown())
}

fn organisation_of(word: &str) -> Result<OrganisationId> {
    word.parse().map_err(|_| Error::NotFound)
}

/// What the organisation noted on candidates that can be seen now; the newest first.
#[utoipa::path(tag = "matches", operation_id = "listMarks", params(Whose), responses((status = OK, body = MarksView), Problems))]
#[get("/matches/marks")]
pub(super) async fn list_marks(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Query(whose): Query<Whose>,
) -> Result<HttpResponse> {
    let mark = whose.mark.as_deref().map(mark_of).transpose()?;
    let (organisation, now) = (organisation_of(&whose.organisation)?, clock::now());
    let current = app.matcher.current()?;
    let words = Words::new(Lang::of_request(&request), Arc::clone(&current.topic_names));
    let items = app
        .db
        .read(move |conn| actions::marks(conn, &caller, &organisation, mark, (&current, &words), now))
        .await?;
    Ok(HttpResponse::Ok().json(MarksView { items, next: None }))
}

/// Notes something on a candidate: keep it, put it aside with a reason, or tell the adviser. Doing it again changes nothing.
#[utoipa::path(tag = "matches", operation_id = "setMark", responses((status = OK, body = MarksView), Problems))]
#[put("/matches/marks")]
pub(super) async fn set_mark(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Json(input): Json<MarkInput>,
) -> Result<HttpResponse> {
    let (organisation, candidate, wish) = input.parse()?;
    let (current, now) = (app.matcher.current()?, clock::now());
    let words = Words::new(Lang::of_request(&request), Arc::clone(&current.topic_names));
    let config = Arc::clone(&app.config);
    let items = app
        .db
        .write(move |conn| {
            let link = |path: &str| format!("{}{path}", config.public_url);
            let pair = (&organisation, candidate.as_str());
            actions::mark(conn, &caller, pair, &wish, &current, link, now)?;
            let mut noted = actions::marks(conn, &caller, &organisation, None, (&current, &words), now)?;
            noted.retain(|one| one.candidate.id == candidate);
            Ok(noted)
        })
        .await?;
    Ok(HttpResponse::Ok().json(MarksView { items, next: None }))
}

/// Takes a mark away. One that is not there is taken away already.
#[utoipa::path(tag = "matches", operation_id = "removeMark", params(Which), responses((status = NO_CONTENT), Problems))]
#[delete("/matches/marks")]
pub(super) async fn remove_mark(
    app: App,
    caller: Caller,
    Query(which): Query<Which>,
) -> Result<HttpResponse> {
    let mark = mark_of(&which.mark)?;
    let (organisation, now) = (organisation_of(&which.organisation)?, clock::now());
    app.db
        .write(move |conn| {
            let pair = (&organisation, which.candidate.as_str());
            actions::unmark(conn, &caller, pair, mark, now)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
