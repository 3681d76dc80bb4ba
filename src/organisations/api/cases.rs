//! Records that may be one company, over the API.

use actix_web::{HttpResponse, get, post};
use serde::Deserialize;

use super::super::actions::merging;
use super::super::model::CaseId;
use super::views::CaseView;
use crate::accounts::{Caller, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::web::extract::{Json, Path};
use crate::web::listed::Listed;
use crate::web::problem::Problems;

/// The open cases that the caller may know of, oldest first.
#[utoipa::path(operation_id = "listDuplicateCases", tag = "duplicates", responses((status = OK, body = Listed<CaseView>), Problems))]
#[get("/duplicate-cases")]
pub(super) async fn list(app: App, caller: Caller) -> Result<HttpResponse> {
    let now = clock::now();
    let cases = app.db.read(move |conn| merging::cases(conn, &caller, now)).await?;
    Ok(HttpResponse::Ok().json(Listed::whole(cases.into_iter().map(CaseView::from))))
}

/// One case.
#[utoipa::path(operation_id = "getDuplicateCase", tag = "duplicates", params(("id" = CaseId, Path)),
    responses((status = OK, body = CaseView), Problems))]
#[get("/duplicate-cases/{id}")]
pub(super) async fn show(app: App, caller: Caller, Path(id): Path<CaseId>) -> Result<HttpResponse> {
    let now = clock::now();
    let case = app.db.read(move |conn| merging::case(conn, &caller, &id, now)).await?;
    Ok(HttpResponse::Ok().json(CaseView::from(case)))
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct MergeInput {
    /// The record that stays; the other one gives it all it has and answers 404 from then on.
    keep: OrganisationId,
}

/// Make one record of the two. For administrators, and for who may change both.
#[utoipa::path(operation_id = "mergeDuplicates", tag = "duplicates", params(("id" = CaseId, Path)),
    responses((status = NO_CONTENT), Problems))]
#[post("/duplicate-cases/{id}/merge")]
pub(super) async fn merge(
    app: App,
    caller: Caller,
    Path(id): Path<CaseId>,
    Json(input): Json<MergeInput>,
) -> Result<HttpResponse> {
    let now = clock::now();
    app.db.write(move |conn| merging::merge(conn, &caller, &id, &input.keep, now)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Say that these are two companies. For administrators, and for who answers for the record that was there before.
#[utoipa::path(operation_id = "dismissDuplicates", tag = "duplicates", params(("id" = CaseId, Path)),
    responses((status = NO_CONTENT), Problems))]
#[post("/duplicate-cases/{id}/dismissal")]
pub(super) async fn dismiss(app: App, caller: Caller, Path(id): Path<CaseId>) -> Result<HttpResponse> {
    let now = clock::now();
    app.db.write(move |conn| merging::dismiss(conn, &caller, &id, now)).await?;
    Ok(HttpResponse::NoContent().finish())
}
