//! What a company notes on candidates.

use std::sync::Arc;

use actix_web::{HttpRequest, delete, get, put};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::accounts::{Caller, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Message, Result};
use crate::matching::actions::{self, Noted};
use crate::matching::model::{Mark, MarkInput};
use crate::matching::words::Words;
use crate::profiles::ProfileId;
use crate::web::answer::{Listed, NoContent};
use crate::web::extract::{Json, Query};
use crate::web::i18n::Lang;

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Whose {
    /// Key of the organisation that marked.
    #[param(value_type = OrganisationId)]
    organisation: String,
    /// kept, not_for_us or told_adviser; all without it.
    #[serde(default)]
    #[param(value_type = Option<Mark>)]
    mark: Option<String>,
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Which {
    /// Key of the organisation that marked.
    #[param(value_type = OrganisationId)]
    organisation: String,
    /// Public address of the candidate's profile.
    #[param(value_type = ProfileId)]
    candidate: String,
    /// kept or not_for_us.
    #[param(value_type = Mark)]
    mark: String,
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
#[utoipa::path(tag = "matches", params(Whose), responses((status = OK, body = Listed<Noted>)))]
#[get("/matches/marks")]
pub(super) async fn list_marks(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Query(whose): Query<Whose>,
) -> Result<Listed<Noted>> {
    let mark = whose.mark.as_deref().map(mark_of).transpose()?;
    let (organisation, now) = (organisation_of(&whose.organisation)?, clock::now());
    let current = app.matcher.current().await?;
    let words = Words::new(Lang::of_request(&request), Arc::clone(&current.topic_names));
    let items = app
        .db
        .read(move |conn| actions::marks(conn, &caller, &organisation, mark, (&current, &words), now))
        .await?;
    Ok(Listed::whole(items))
}

/// Notes something on a candidate: keep it, put it aside with a reason, or tell the adviser. Doing it again changes nothing.
#[utoipa::path(tag = "matches", responses((status = OK, body = Listed<Noted>)))]
#[put("/matches/marks")]
pub(super) async fn set_mark(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Json(input): Json<MarkInput>,
) -> Result<Listed<Noted>> {
    let (organisation, candidate, wish) = input.parse()?;
    let (current, now) = (app.matcher.current().await?, clock::now());
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
    Ok(Listed::whole(items))
}

/// Takes a mark away. One that is not there is taken away already.
#[utoipa::path(tag = "matches", params(Which), responses((status = NO_CONTENT)))]
#[delete("/matches/marks")]
pub(super) async fn remove_mark(app: App, caller: Caller, Query(which): Query<Which>) -> Result<NoContent> {
    let mark = mark_of(&which.mark)?;
    let (organisation, now) = (organisation_of(&which.organisation)?, clock::now());
    app.db
        .write(move |conn| {
            let pair = (&organisation, which.candidate.as_str());
            actions::unmark(conn, &caller, pair, mark, None, now)
        })
        .await?;
    Ok(NoContent)
}
