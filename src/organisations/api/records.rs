//! The record over the API.

use actix_web::{HttpRequest, delete, get, patch, post, put};
use serde::Deserialize;

use super::super::model::RecordInput;
use super::super::{AtOrganisation, actions};
use super::views::{OrganisationView, OwnOrganisation};
use crate::accounts::idempotency::{self, Answer, IdempotencyKey};
use crate::accounts::{Caller, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::web::answer::{Listed, NoContent, Tagged};
use crate::web::extract::{IfMatch, Json};

/// Found the record of a company; the caller becomes its owner.
///
/// Name and country are needed. The answer says nothing about whether such a company is here already: those who answer for it are told.
#[utoipa::path(tag = "organisations", params(IdempotencyKey),
    responses((status = CREATED, body = OrganisationView)))]
#[post("/organisations")]
pub(super) async fn create_organisation(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Json(input): Json<RecordInput>,
) -> Result<Answer> {
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
#[utoipa::path(tag = "organisations",
    responses((status = OK, body = Listed<OwnOrganisation>)))]
#[get("/organisations")]
pub(super) async fn list_organisations(caller: Caller) -> Listed<OwnOrganisation> {
    let own = caller.organisations.into_iter().map(|seat| OwnOrganisation {
        id: seat.id,
        name: seat.name,
        role: seat.role,
    });
    Listed::whole(own)
}

/// The record, for its members, for advisers with a permission, and through a recorded look of an administrator.
#[utoipa::path(tag = "organisations", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = OrganisationView, headers(("ETag" = String)))))]
#[get("/organisations/{organisation}")]
pub(super) async fn get_organisation(at: AtOrganisation) -> Result<Tagged<OrganisationView>> {
    let facts = at.read(move |conn, deed| actions::facts(conn, deed.access)).await?;
    Ok(Tagged(facts.version, OrganisationView::from(facts)))
}

/// Change any part of the record. What is not sent stays; an empty text or list takes the answer back.
#[utoipa::path(tag = "organisations",
    params(("organisation" = OrganisationId, Path), IfMatch),
    responses((status = OK, body = OrganisationView, headers(("ETag" = String)))))]
#[patch("/organisations/{organisation}")]
pub(super) async fn change_organisation(
    at: AtOrganisation,
    IfMatch(version): IfMatch,
    Json(input): Json<RecordInput>,
) -> Result<Tagged<OrganisationView>> {
    let facts = at
        .write(move |conn, deed| actions::save(conn, deed.caller, deed.access, version, &input, deed.now))
        .await?;
    Ok(Tagged(facts.version, OrganisationView::from(facts)))
}

/// Delete the organisation with all that belongs to it. Only an owner may.
#[utoipa::path(tag = "organisations",
    params(("organisation" = OrganisationId, Path), IfMatch),
    responses((status = NO_CONTENT)))]
#[delete("/organisations/{organisation}")]
pub(super) async fn delete_organisation(at: AtOrganisation, IfMatch(version): IfMatch) -> Result<NoContent> {
    at.write(move |conn, deed| actions::delete(conn, deed.caller, deed.access, version, deed.now)).await?;
    Ok(NoContent)
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PauseInput {
    /// Last day of the pause, like 2027-01-31; a year from now at most.
    #[serde(default)]
    #[schema(value_type = chrono::NaiveDate, required = true)]
    until: String,
    /// Full order book, holidays …; other companies don't read it.
    #[serde(default)]
    #[schema(max_length = 200)]
    reason: String,
}

/// Take the organisation out of rankings until a day.
#[utoipa::path(tag = "organisations",
    params(("organisation" = OrganisationId, Path), IfMatch),
    responses((status = OK, body = OrganisationView, headers(("ETag" = String)))))]
#[put("/organisations/{organisation}/pause")]
pub(super) async fn pause_organisation(
    at: AtOrganisation,
    IfMatch(version): IfMatch,
    Json(input): Json<PauseInput>,
) -> Result<Tagged<OrganisationView>> {
    let facts = at
        .write(move |conn, deed| {
            actions::pause(conn, deed.caller, deed.access, version, &input.until, &input.reason, deed.now)
        })
        .await?;
    Ok(Tagged(facts.version, OrganisationView::from(facts)))
}

/// End a pause.
#[utoipa::path(tag = "organisations",
    params(("organisation" = OrganisationId, Path), IfMatch),
    responses((status = OK, body = OrganisationView, headers(("ETag" = String)))))]
#[delete("/organisations/{organisation}/pause")]
pub(super) async fn resume_organisation(
    at: AtOrganisation,
    IfMatch(version): IfMatch,
) -> Result<Tagged<OrganisationView>> {
    let facts = at
        .write(move |conn, deed| actions::resume(conn, deed.caller, deed.access, version, deed.now))
        .await?;
    Ok(Tagged(facts.version, OrganisationView::from(facts)))
}
