//! The record over the API.

use actix_web::{HttpRequest, HttpResponse, delete, get, patch, post, put};
use serde::Deserialize;

use super::super::model::RecordInput;
use super::super::{access, actions};
use super::views::{OrganisationView, OwnOrganisation};
use crate::accounts::idempotency::{self, Answer, IdempotencyKey};
use crate::accounts::{Caller, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::web::extract::{IfMatch, Json, Path};
use crate::web::listed::{Listed, tagged};
use crate::web::problem::Problems;

/// Found the record of a company; the caller becomes its owner.
///
/// Name and country are needed. The answer says nothing about whether such a company is here already: those who answer for it are told.
#[utoipa::path(operation_id = "createOrganisation", tag = "organisations", params(IdempotencyKey),
    responses((status = CREATED, body = OrganisationView), Problems))]
#[post("/organisations")]
pub(super) async fn create(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Json(input): Json<RecordInput>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let by = caller.clone();
    idempotency::once(&app, &request, &caller, move |conn| {
        let facts = actions::create(conn, &by, &input, now)?;
        let location = format!("/api/v1/organisations/{}", facts.id);
        Answer::created(location, &OrganisationView::from(facts))
    })
    .await
}

/// The organisations that the caller is a member of, in the order of joining.
#[utoipa::path(operation_id = "listOrganisations", tag = "organisations",
    responses((status = OK, body = Listed<OwnOrganisation>), Problems))]
#[get("/organisations")]
pub(super) async fn list(caller: Caller) -> HttpResponse {
    let own = caller.organisations.into_iter().map(|seat| OwnOrganisation {
        id: seat.id,
        name: seat.name,
        role: seat.role,
    });
    HttpResponse::Ok().json(Listed::whole(own))
}

/// The record, for its members, for advisers with a permission, and through a recorded look of an administrator.
#[utoipa::path(operation_id = "getOrganisation", tag = "organisations", params(("id" = OrganisationId, Path)),
    responses((status = OK, body = OrganisationView), Problems))]
#[get("/organisations/{id}")]
pub(super) async fn show(app: App, caller: Caller, Path(id): Path<OrganisationId>) -> Result<HttpResponse> {
    let now = clock::now();
    let read = move |conn: &mut _| {
        let access = access(conn, &caller, &id, now)?;
        actions::facts(conn, &access)
    };
    let facts = app.db.read(read).await?;
    Ok(tagged(facts.version, &OrganisationView::from(facts)))
}

/// Change any part of the record. What is not sent stays; an empty text or list takes the answer back.
#[utoipa::path(operation_id = "changeOrganisation", tag = "organisations",
    params(("id" = OrganisationId, Path), ("If-Match" = String, Header)),
    responses((status = OK, body = OrganisationView), Problems))]
#[patch("/organisations/{id}")]
pub(super) async fn change(
    app: App,
    caller: Caller,
    Path(id): Path<OrganisationId>,
    IfMatch(version): IfMatch,
    Json(input): Json<RecordInput>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let facts = app
        .db
        .write(move |conn| {
            let access = access(conn, &caller, &id, now)?;
            actions::save(conn, &caller, &access, version, &input, now)
        })
        .await?;
    Ok(tagged(facts.version, &OrganisationView::from(facts)))
}

/// Delete the organisation with all that belongs to it. Only an owner may.
#[utoipa::path(operation_id = "deleteOrganisation", tag = "organisations",
    params(("id" = OrganisationId, Path), ("If-Match" = String, Header)),
    responses((status = NO_CONTENT), Problems))]
#[delete("/organisations/{id}")]
pub(super) async fn remove(
    app: App,
    caller: Caller,
    Path(id): Path<OrganisationId>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse> {
    let now = clock::now();
    app.db
        .write(move |conn| {
            let access = access(conn, &caller, &id, now)?;
            actions::delete(conn, &caller, &access, version, now)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PauseInput {
    /// Last day of the pause, like 2027-01-31; a year from now at most.
    #[serde(default)]
    #[schema(max_length = 10)]
    until: String,
    /// Full order book, holidays …; other companies don't read it.
    #[serde(default)]
    #[schema(max_length = 200)]
    reason: String,
}

/// Take the organisation out of rankings until a day.
#[utoipa::path(operation_id = "pauseOrganisation", tag = "organisations",
    params(("id" = OrganisationId, Path), ("If-Match" = String, Header)),
    responses((status = OK, body = OrganisationView), Problems))]
#[put("/organisations/{id}/pause")]
pub(super) async fn pause(
    app: App,
    caller: Caller,
    Path(id): Path<OrganisationId>,
    IfMatch(version): IfMatch,
    Json(input): Json<PauseInput>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let facts = app
        .db
        .write(move |conn| {
            let access = access(conn, &caller, &id, now)?;
            actions::pause(conn, &caller, &access, version, &input.until, &input.reason, now)
        })
        .await?;
    Ok(tagged(facts.version, &OrganisationView::from(facts)))
}

/// End a pause.
#[utoipa::path(operation_id = "resumeOrganisation", tag = "organisations",
    params(("id" = OrganisationId, Path), ("If-Match" = String, Header)),
    responses((status = OK, body = OrganisationView), Problems))]
#[delete("/organisations/{id}/pause")]
pub(super) async fn resume(
    app: App,
    caller: Caller,
    Path(id): Path<OrganisationId>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse> {
    let now = clock::now();
    let facts = app
        .db
        .write(move |conn| {
            let access = access(conn, &caller, &id, now)?;
            actions::resume(conn, &caller, &access, version, now)
        })
        .await?;
    Ok(tagged(facts.version, &OrganisationView::from(facts)))
}
