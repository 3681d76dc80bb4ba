//! A company's own opportunities.

use actix_web::{HttpRequest, HttpResponse, delete, get, post, put};
use serde::Serialize;

use super::opportunity_shapes::{Confirmations, OwnOpportunityView};
use super::tagged;
use crate::accounts::idempotency::{self, Answer, IdempotencyKey};
use crate::accounts::{Caller, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::organisations;
use crate::profiles::actions;
use crate::profiles::model::{OpportunityId, OpportunityInput};
use crate::web::extract::{IfMatch, Json, Path};
use crate::web::problem::Problems;

type OfOrganisation = Path<(OrganisationId, OpportunityId)>;

#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct OwnOpportunityList {
    items: Vec<OwnOpportunityView>,
    /// Always null: a company has few.
    next: Option<String>,
}

/// A company's own opportunities, drafts and closed ones too
#[utoipa::path(tag = "opportunities", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = OwnOpportunityList), Problems))]
#[get("/organisations/{organisation}/opportunities")]
pub(super) async fn list_own_opportunities(
    app: App,
    caller: Caller,
    organisation: Path<OrganisationId>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let all = app
        .db
        .read(move |conn| {
            let access = organisations::access(conn, &caller, &organisation.0, now)?;
            actions::own_opportunities(conn, &access)
        })
        .await?;
    let items = all.iter().map(OwnOpportunityView::of).collect();
    Ok(HttpResponse::Ok().json(OwnOpportunityList { items, next: None }))
}

/// Write a new opportunity, as a draft
#[utoipa::path(tag = "opportunities", params(("organisation" = OrganisationId, Path), IdempotencyKey),
    responses((status = CREATED, body = OwnOpportunityView), Problems))]
#[post("/organisations/{organisation}/opportunities")]
pub(super) async fn create_opportunity(
    app: App,
    caller: Caller,
    request: HttpRequest,
    organisation: Path<OrganisationId>,
    Json(sent): Json<OpportunityInput>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let by = caller.clone();
    idempotency::once(&app, &request, &caller, move |conn| {
        let access = organisations::access(conn, &by, &organisation.0, now)?;
        let one = actions::add_opportunity(conn, &by, &access, &sent, "", now)?;
        let address = format!("/api/v1/organisations/{}/opportunities/{}", one.organisation, one.id);
        Answer::created(address, &OwnOpportunityView::of(&one))
    })
    .await
}

/// One of a company's own opportunities
#[utoipa::path(tag = "opportunities", params(("organisation" = OrganisationId, Path), ("opportunity" = OpportunityId, Path)),
    responses((status = OK, body = OwnOpportunityView), Problems))]
#[get("/organisations/{organisation}/opportunities/{opportunity}")]
pub(super) async fn get_own_opportunity(
    app: App,
    caller: Caller,
    path: OfOrganisation,
) -> Result<HttpResponse> {
    let now = clock::now();
    let (organisation, id) = path.0;
    let one = app
        .db
        .read(move |conn| {
            let access = organisations::access(conn, &caller, &organisation, now)?;
            actions::own_opportunity(conn, &access, &id)
        })
        .await?;
    Ok(tagged(one.version, &OwnOpportunityView::of(&one)))
}

/// Replace what an opportunity says
///
/// What others read, or a reviewer, is checked for leaks at once: certain ones are refused, unsure ones until they are confirmed. Where a
/// network looks first, a published one waits for that look again. One that is over becomes a draft again.
#[utoipa::path(tag = "opportunities", params(("organisation" = OrganisationId, Path), ("opportunity" = OpportunityId, Path), ("If-Match" = String, Header)),
    responses((status = OK, body = OwnOpportunityView), Problems))]
#[put("/organisations/{organisation}/opportunities/{opportunity}")]
pub(super) async fn change_opportunity(
    app: App,
    caller: Caller,
    path: OfOrganisation,
    version: IfMatch,
    Json(sent): Json<OpportunityInput>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let (organisation, id) = path.0;
    let one = app
        .db
        .write(move |conn| {
            let access = organisations::access(conn, &caller, &organisation, now)?;
            let change = actions::Change { read: version.0, input: &sent, prefix: "" };
            actions::change_opportunity(conn, &caller, &access, &id, &change, now)
        })
        .await?;
    Ok(tagged(one.version, &OwnOpportunityView::of(&one)))
}

/// Delete an opportunity for good
#[utoipa::path(tag = "opportunities", params(("organisation" = OrganisationId, Path), ("opportunity" = OpportunityId, Path), ("If-Match" = String, Header)),
    responses((status = NO_CONTENT), Problems))]
#[delete("/organisations/{organisation}/opportunities/{opportunity}")]
pub(super) async fn delete_opportunity(
    app: App,
    caller: Caller,
    path: OfOrganisation,
    version: IfMatch,
) -> Result<HttpResponse> {
    let now = clock::now();
    let (organisation, id) = path.0;
    app.db
        .write(move |conn| {
            let access = organisations::access(conn, &caller, &organisation, now)?;
            actions::remove_opportunity(conn, &caller, &access, &id, version.0, now)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Publish an opportunity, or send it to the network's reviewers where they look first
///
/// Others read it while the company's profile is published too.
#[utoipa::path(tag = "opportunities", params(("organisation" = OrganisationId, Path), ("opportunity" = OpportunityId, Path)),
    responses((status = OK, body = OwnOpportunityView), Problems))]
#[post("/organisations/{organisation}/opportunities/{opportunity}/publication")]
pub(super) async fn publish_opportunity(
    app: App,
    caller: Caller,
    path: OfOrganisation,
    Json(sent): Json<Confirmations>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let (organisation, id) = path.0;
    let one = app
        .db
        .write(move |conn| {
            let access = organisations::access(conn, &caller, &organisation, now)?;
            let read = actions::own_opportunity(conn, &access, &id)?.version;
            actions::publish_opportunity(conn, &caller, &access, &id, read, &sent.confirmed, now)
        })
        .await?;
    Ok(tagged(one.version, &OwnOpportunityView::of(&one)))
}

/// Close an opportunity before its day, or take it back from the reviewers
#[utoipa::path(tag = "opportunities", params(("organisation" = OrganisationId, Path), ("opportunity" = OpportunityId, Path)),
    responses((status = OK, body = OwnOpportunityView), Problems))]
#[post("/organisations/{organisation}/opportunities/{opportunity}/closure")]
pub(super) async fn close_opportunity(
    app: App,
    caller: Caller,
    path: OfOrganisation,
) -> Result<HttpResponse> {
    let now = clock::now();
    let (organisation, id) = path.0;
    let one = app
        .db
        .write(move |conn| {
            let access = organisations::access(conn, &caller, &organisation, now)?;
            let read = actions::own_opportunity(conn, &access, &id)?.version;
            actions::close_opportunity(conn, &caller, &access, &id, read, now)
        })
        .await?;
    Ok(tagged(one.version, &OwnOpportunityView::of(&one)))
}
