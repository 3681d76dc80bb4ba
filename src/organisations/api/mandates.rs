//! Permissions over the API.

use actix_web::{HttpRequest, HttpResponse, delete, get, post};
use serde::Deserialize;

use super::super::access;
use super::super::actions::mandates::{self, MandateInput};
use super::super::model::MandateId;
use super::views::MandateView;
use crate::accounts::idempotency::{self, Answer, IdempotencyKey};
use crate::accounts::{Caller, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::web::extract::{Json, Path};
use crate::web::listed::Listed;
use crate::web::problem::Problems;

/// Which networks may do what for the organisation; ended permissions too.
#[utoipa::path(operation_id = "listMandates", tag = "permissions", params(("id" = OrganisationId, Path)),
    responses((status = OK, body = Listed<MandateView>), Problems))]
#[get("/organisations/{id}/mandates")]
pub(super) async fn list(app: App, caller: Caller, Path(id): Path<OrganisationId>) -> Result<HttpResponse> {
    let now = clock::now();
    let found = app
        .db
        .read(move |conn| {
            let access = access(conn, &caller, &id, now)?;
            mandates::permissions(conn, &access, now)
        })
        .await?;
    Ok(HttpResponse::Ok().json(Listed::whole(found.into_iter().map(MandateView::from))))
}

/// Give a network permission; a former one of the same network ends. Only an owner may.
#[utoipa::path(operation_id = "giveMandate", tag = "permissions", params(("id" = OrganisationId, Path), IdempotencyKey),
    responses((status = CREATED, body = MandateView), Problems))]
#[post("/organisations/{id}/mandates")]
pub(super) async fn give(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<OrganisationId>,
    Json(input): Json<MandateInput>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let by = caller.clone();
    idempotency::once(&app, &request, &caller, move |conn| {
        let access = access(conn, &by, &id, now)?;
        let given = mandates::grant(conn, &by, &access, &input, now)?;
        let location = format!("/api/v1/organisations/{id}/mandates");
        Answer::created(location, &MandateView::from(given))
    })
    .await
}

/// End a permission: an owner of the organisation, or an adviser of the network.
#[utoipa::path(operation_id = "endMandate", tag = "permissions", params(("id" = MandateId, Path)),
    responses((status = NO_CONTENT), Problems))]
#[delete("/mandates/{id}")]
pub(super) async fn end(app: App, caller: Caller, Path(id): Path<MandateId>) -> Result<HttpResponse> {
    let now = clock::now();
    app.db.write(move |conn| mandates::end(conn, &caller, &id, now)).await?;
    Ok(HttpResponse::NoContent().finish())
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PaperInput {
    /// Who signed, when, and where the paper is kept.
    #[serde(default)]
    #[schema(max_length = 500)]
    note: String,
}

/// Note that a permission that the network had only asserted was given on paper. For advisers of the network.
#[utoipa::path(operation_id = "recordPaperMandate", tag = "permissions", params(("id" = MandateId, Path)),
    responses((status = OK, body = MandateView), Problems))]
#[post("/mandates/{id}/paper")]
pub(super) async fn paper(
    app: App,
    caller: Caller,
    Path(id): Path<MandateId>,
    Json(input): Json<PaperInput>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let work = move |conn: &mut _| mandates::record_paper(conn, &caller, &id, &input.note, now);
    let noted = app.db.write(work).await?;
    Ok(HttpResponse::Ok().json(MandateView::from(noted)))
}
