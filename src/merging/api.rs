//! The JSON face of the room.

use actix_web::post;
use serde::Deserialize;
use utoipa_actix_web::service_config::ServiceConfig;

use super::actions;
use crate::accounts::{Caller, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::organisations::CaseId;
use crate::web::answer::NoContent;
use crate::web::extract::{Json, Path};

/// Registers the operation.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(merge_duplicates);
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct MergeInput {
    /// The record that stays; the other one gives it all it has and answers 404 from then on.
    keep: OrganisationId,
}

/// Make one record of the two, after a look at both. For administrators, and for who may change both.
#[utoipa::path(tag = "duplicates", params(("case" = CaseId, Path)),
    responses((status = NO_CONTENT)))]
#[post("/duplicate-cases/{case}/merge")]
pub(super) async fn merge_duplicates(
    app: App,
    caller: Caller,
    Path(id): Path<CaseId>,
    Json(input): Json<MergeInput>,
) -> Result<NoContent> {
    let now = clock::now();
    app.db.write(move |conn| actions::merge(conn, &caller, &id, &input.keep, now)).await?;
    Ok(NoContent)
}
