//! Suggestions over the API.

use std::sync::Arc;

use actix_web::{HttpRequest, get, post};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_actix_web::service_config::ServiceConfig;

use super::actions;
use super::model::Wish;
use super::views::ClientPartnersView;
use crate::accounts::idempotency::{self, Answer, IdempotencyKey};
use crate::accounts::{Caller, NetworkId, count_list_page};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::jobs::JobId;
use crate::jobs::api::JobView;
use crate::matching::Words;
use crate::web::answer::Listed;
use crate::web::extract::{Cursor, Json, Path, Query};
use crate::web::i18n::Lang;

/// Registers the operations.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(ask_for_client_partners).service(list_client_partners);
}

/// Ask for the best partners of all clients of a network; for its advisers and managers. The answer is a job, which is worked off in the
/// background: ask for it until its state is done.
#[utoipa::path(tag = "jobs", params(("network" = NetworkId, Path), IdempotencyKey),
    responses((status = CREATED, body = JobView)))]
#[post("/networks/{network}/client-partners")]
pub(super) async fn ask_for_client_partners(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<NetworkId>,
    Json(wish): Json<Wish>,
) -> Result<Answer> {
    let (now, by) = (clock::now(), caller.clone());
    idempotency::once(&app, &request, &caller, move |conn| {
        let job = actions::ask(conn, &by, &id, &wish, now)?;
        Answer::created(format!("/api/v1/jobs/{}", job.id), &JobView::from(job))
    })
    .await
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct PartnersQuery {
    /// The `next` of the page before.
    #[param(value_type = Option<String>, max_length = 100)]
    cursor: Option<Cursor>,
    /// Clients of a page, 1 to 50; 20 when nothing is said.
    #[param(minimum = 1, maximum = 50)]
    limit: Option<usize>,
}

/// What a job has found until now: the network's clients by name, each with its best partners, who are anonymous as in every ranking.
#[utoipa::path(tag = "jobs", params(("job" = JobId, Path), PartnersQuery),
    responses((status = OK, body = Listed<ClientPartnersView>)))]
#[get("/jobs/{job}/client-partners")]
pub(super) async fn list_client_partners(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<JobId>,
    Query(query): Query<PartnersQuery>,
) -> Result<Json<Listed<ClientPartnersView>>> {
    count_list_page(&app, &request, Some(&caller))?;
    let limit = query.limit.unwrap_or(20);
    if !(1..=50).contains(&limit) {
        return Err(Error::field("limit", "error-limit"));
    }
    let offset = query.cursor.map_or(Ok(0), |cursor| cursor.0.parse::<u32>());
    let offset = offset.map_err(|_| Error::field("cursor", "error-cursor"))? as usize;
    let now = clock::now();
    let found =
        app.db.read(move |conn| actions::suggestions(conn, &caller, &id, (offset, limit), now)).await?;
    let current = app.matcher.current().await?;
    let words = Words::new(Lang::of_request(&request), Arc::clone(&current.topic_names));
    let query = Wish::of(&found.job)?.query()?;
    let more = offset + limit < found.clients;
    let view = |(name, one)| ClientPartnersView::of(name, one, &query, &current, &words);
    let items = found.page.into_iter().map(view).collect();
    Ok(Json(Listed { items, next: more.then(|| Cursor((offset + limit).to_string()).to_word()) }))
}
