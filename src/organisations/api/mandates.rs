//! Permissions over the API.

use actix_web::{delete, get, post};
use serde::Deserialize;

use super::super::AtOrganisation;
use super::super::actions::mandates::{self, MandateInput};
use super::super::model::MandateId;
use super::views::MandateView;
use crate::accounts::idempotency::{Answer, IdempotencyKey};
use crate::accounts::{Caller, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::web::answer::{Listed, NoContent};
use crate::web::extract::{Json, Path};

/// Which networks may do what for the organisation; ended permissions too.
#[utoipa::path(tag = "permissions", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = Listed<MandateView>)))]
#[get("/organisations/{organisation}/mandates")]
pub(super) async fn list_mandates(at: AtOrganisation) -> Result<Listed<MandateView>> {
    let found = at.read(move |conn, deed| mandates::permissions(conn, deed.access, deed.now)).await?;
    Ok(Listed::whole(found))
}

/// Give a network permission; a former one of the same network ends. Only an owner may.
#[utoipa::path(tag = "permissions", params(("organisation" = OrganisationId, Path), IdempotencyKey),
    responses((status = CREATED, body = MandateView)))]
#[post("/organisations/{organisation}/mandates")]
pub(super) async fn give_mandate(at: AtOrganisation, Json(input): Json<MandateInput>) -> Result<Answer> {
    at.create(move |conn, deed| {
        let given = mandates::grant(conn, deed.caller, deed.access, &input, deed.now)?;
        let location = format!("/api/v1/organisations/{}/mandates", deed.access.organisation());
        Answer::created(location, &MandateView::from(given))
    })
    .await
}

/// End a permission: an owner of the organisation, or an adviser of the network.
#[utoipa::path(tag = "permissions", params(("mandate" = MandateId, Path)),
    responses((status = NO_CONTENT)))]
#[delete("/mandates/{mandate}")]
pub(super) async fn end_mandate(app: App, caller: Caller, Path(id): Path<MandateId>) -> Result<NoContent> {
    let now = clock::now();
    app.db.write(move |conn| mandates::end(conn, &caller, &id, now)).await?;
    Ok(NoContent)
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
#[utoipa::path(tag = "permissions", params(("mandate" = MandateId, Path)),
    responses((status = OK, body = MandateView)))]
#[post("/mandates/{mandate}/paper")]
pub(super) async fn record_paper_mandate(
    app: App,
    caller: Caller,
    Path(id): Path<MandateId>,
    Json(input): Json<PaperInput>,
) -> Result<Json<MandateView>> {
    let now = clock::now();
    let work = move |conn: &mut _| mandates::record_paper(conn, &caller, &id, &input.note, now);
    let noted = app.db.write(work).await?;
    Ok(Json(MandateView::from(noted)))
}
