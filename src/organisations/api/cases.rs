//! Records that may be one company, over the API.

use actix_web::{HttpResponse, get, post};
use serde::Deserialize;

use super::super::actions::cases;
use super::super::model::CaseId;
use super::views::CaseView;
use crate::accounts::Caller;
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
    let found = app.db.read(move |conn| cases::cases(conn, &caller, now)).await?;
    Ok(HttpResponse::Ok().json(Listed::whole(found.into_iter().map(CaseView::from))))
}

/// One case.
#[utoipa::path(operation_id = "getDuplicateCase", tag = "duplicates", params(("id" = CaseId, Path)),
    responses((status = OK, body = CaseView), Problems))]
#[get("/duplicate-cases/{id}")]
pub(super) async fn show(app: App, caller: Caller, Path(id): Path<CaseId>) -> Result<HttpResponse> {
    let now = clock::now();
    let case = app.db.read(move |conn| cases::case(conn, &caller, &id, now)).await?;
    Ok(HttpResponse::Ok().json(CaseView::from(case)))
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct LookInput {
    /// Why an administrator looks into two companies; at least ten characters, both can read it. Others need none.
    #[serde(default)]
    #[schema(max_length = 500)]
    reason: String,
}

/// Look at both records, before one is made of the two. The look is recorded; to an administrator both open for an hour.
#[utoipa::path(operation_id = "lookAtDuplicates", tag = "duplicates", params(("id" = CaseId, Path)),
    responses((status = OK, body = CaseView), Problems))]
#[post("/duplicate-cases/{id}/look")]
pub(super) async fn look(
    app: App,
    caller: Caller,
    Path(id): Path<CaseId>,
    Json(input): Json<LookInput>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let case = app.db.write(move |conn| cases::look(conn, &caller, &id, &input.reason, now)).await?;
    Ok(HttpResponse::Ok().json(CaseView::from(case)))
}

/// Say that these are two companies. For administrators, and for who answers for the record that was there before.
#[utoipa::path(operation_id = "dismissDuplicates", tag = "duplicates", params(("id" = CaseId, Path)),
    responses((status = NO_CONTENT), Problems))]
#[post("/duplicate-cases/{id}/dismissal")]
pub(super) async fn dismiss(app: App, caller: Caller, Path(id): Path<CaseId>) -> Result<HttpResponse> {
    let now = clock::now();
    app.db.write(move |conn| cases::dismiss(conn, &caller, &id, now)).await?;
    Ok(HttpResponse::NoContent().finish())
}
