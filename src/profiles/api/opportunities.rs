//! A company's own opportunities.

use actix_web::{delete, get, post, put};

use super::opportunity_shapes::{Confirmations, OwnOpportunityView};
use crate::accounts::OrganisationId;
use crate::accounts::idempotency::{Answer, IdempotencyKey};
use crate::error::Result;
use crate::organisations::AtOrganisation;
use crate::profiles::actions;
use crate::profiles::model::{OpportunityId, OpportunityInput};
use crate::web::answer::{Listed, NoContent, Tagged};
use crate::web::extract::{IfMatch, Json, Path};

/// A company's own opportunities, drafts and closed ones too
#[utoipa::path(tag = "opportunities", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = Listed<OwnOpportunityView>)))]
#[get("/organisations/{organisation}/opportunities")]
pub(super) async fn list_own_opportunities(at: AtOrganisation) -> Result<Listed<OwnOpportunityView>> {
    let all = at.read(move |conn, deed| actions::own_opportunities(conn, deed.access)).await?;
    Ok(Listed::whole(all.iter().map(OwnOpportunityView::of)))
}

/// Write a new opportunity, as a draft
#[utoipa::path(tag = "opportunities", params(("organisation" = OrganisationId, Path), IdempotencyKey),
    responses((status = CREATED, body = OwnOpportunityView)))]
#[post("/organisations/{organisation}/opportunities")]
pub(super) async fn create_opportunity(
    at: AtOrganisation,
    Json(sent): Json<OpportunityInput>,
) -> Result<Answer> {
    at.create(move |conn, deed| {
        let one = actions::add_opportunity(conn, deed.caller, deed.access, &sent, "", deed.now)?;
        let address = format!("/api/v1/organisations/{}/opportunities/{}", one.organisation, one.id);
        Answer::created(address, &OwnOpportunityView::of(&one))
    })
    .await
}

/// One of a company's own opportunities
#[utoipa::path(tag = "opportunities", params(("organisation" = OrganisationId, Path), ("opportunity" = OpportunityId, Path)),
    responses((status = OK, body = OwnOpportunityView, headers(("ETag" = String)))))]
#[get("/organisations/{organisation}/opportunities/{opportunity}")]
pub(super) async fn get_own_opportunity(
    at: AtOrganisation,
    Path((_organisation, id)): Path<(OrganisationId, OpportunityId)>,
) -> Result<Tagged<OwnOpportunityView>> {
    let one = at.read(move |conn, deed| actions::own_opportunity(conn, deed.access, &id)).await?;
    Ok(Tagged(one.version, OwnOpportunityView::of(&one)))
}

/// Replace what an opportunity says
///
/// What others read, or a reviewer, is checked for leaks at once: certain ones are refused, unsure ones until they are confirmed. Where a
/// network looks first, a published one waits for that look again. One that is over becomes a draft again.
#[utoipa::path(tag = "opportunities", params(("organisation" = OrganisationId, Path), ("opportunity" = OpportunityId, Path), IfMatch),
    responses((status = OK, body = OwnOpportunityView, headers(("ETag" = String)))))]
#[put("/organisations/{organisation}/opportunities/{opportunity}")]
pub(super) async fn change_opportunity(
    at: AtOrganisation,
    Path((_organisation, id)): Path<(OrganisationId, OpportunityId)>,
    IfMatch(read): IfMatch,
    Json(sent): Json<OpportunityInput>,
) -> Result<Tagged<OwnOpportunityView>> {
    let one = at
        .write(move |conn, deed| {
            let change = actions::Change { read, input: &sent, prefix: "" };
            actions::change_opportunity(conn, deed.caller, deed.access, &id, &change, deed.now)
        })
        .await?;
    Ok(Tagged(one.version, OwnOpportunityView::of(&one)))
}

/// Delete an opportunity for good
#[utoipa::path(tag = "opportunities", params(("organisation" = OrganisationId, Path), ("opportunity" = OpportunityId, Path), IfMatch),
    responses((status = NO_CONTENT)))]
#[delete("/organisations/{organisation}/opportunities/{opportunity}")]
pub(super) async fn delete_opportunity(
    at: AtOrganisation,
    Path((_organisation, id)): Path<(OrganisationId, OpportunityId)>,
    IfMatch(read): IfMatch,
) -> Result<NoContent> {
    at.write(move |conn, deed| {
        actions::remove_opportunity(conn, deed.caller, deed.access, &id, read, deed.now)
    })
    .await?;
    Ok(NoContent)
}

/// Publish an opportunity, or send it to the network's reviewers where they look first
///
/// Others read it while the company's profile is published too.
#[utoipa::path(tag = "opportunities", params(("organisation" = OrganisationId, Path), ("opportunity" = OpportunityId, Path)),
    responses((status = OK, body = OwnOpportunityView, headers(("ETag" = String)))))]
#[post("/organisations/{organisation}/opportunities/{opportunity}/publication")]
pub(super) async fn publish_opportunity(
    at: AtOrganisation,
    Path((_organisation, id)): Path<(OrganisationId, OpportunityId)>,
    Json(sent): Json<Confirmations>,
) -> Result<Tagged<OwnOpportunityView>> {
    let one = at
        .write(move |conn, deed| {
            let read = actions::own_opportunity(conn, deed.access, &id)?.version;
            actions::publish_opportunity(conn, deed.caller, deed.access, &id, read, &sent.confirmed, deed.now)
        })
        .await?;
    Ok(Tagged(one.version, OwnOpportunityView::of(&one)))
}

/// Close an opportunity before its day, or take it back from the reviewers
#[utoipa::path(tag = "opportunities", params(("organisation" = OrganisationId, Path), ("opportunity" = OpportunityId, Path)),
    responses((status = OK, body = OwnOpportunityView, headers(("ETag" = String)))))]
#[post("/organisations/{organisation}/opportunities/{opportunity}/closure")]
pub(super) async fn close_opportunity(
    at: AtOrganisation,
    Path((_organisation, id)): Path<(OrganisationId, OpportunityId)>,
) -> Result<Tagged<OwnOpportunityView>> {
    let one = at
        .write(move |conn, deed| {
            let read = actions::own_opportunity(conn, deed.access, &id)?.version;
            actions::close_opportunity(conn, deed.caller, deed.access, &id, read, deed.now)
        })
        .await?;
    Ok(Tagged(one.version, OwnOpportunityView::of(&one)))
}
