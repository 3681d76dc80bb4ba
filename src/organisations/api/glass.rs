//! Break-glass over the API.

use actix_web::{HttpRequest, get, post};
use serde::{Deserialize, Serialize};

use super::super::AtOrganisation;
use super::super::actions::glass;
use super::views::LookView;
use crate::accounts::idempotency::{self, Answer, IdempotencyKey};
use crate::accounts::{Caller, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::web::answer::Listed;
use crate::web::extract::Json;

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct GlassInput {
    /// The organisation, where its key is known; else country and number or name.
    #[serde(default)]
    organisation: Option<OrganisationId>,
    #[serde(default)]
    #[schema(max_length = 3)]
    country: String,
    /// Registration number, or the exact name.
    #[serde(default)]
    #[schema(max_length = 200)]
    sought: String,
    /// At least ten characters; the organisation reads it.
    #[serde(default)]
    #[schema(required = true, min_length = 10, max_length = 500)]
    reason: String,
}

/// Which organisation is open to the administrator now.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct Opened {
    organisation: OrganisationId,
}

/// Open an organisation's record to an administrator for one hour. Recorded, and shown to the organisation with the reason.
#[utoipa::path(tag = "administration", params(IdempotencyKey),
    responses((status = CREATED, body = Opened)))]
#[post("/break-glass")]
pub(super) async fn break_glass(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Json(input): Json<GlassInput>,
) -> Result<Answer> {
    caller.require_administrator()?;
    if input.organisation.is_none() && input.sought.trim().is_empty() {
        return Err(Error::field("sought", "error-field-empty"));
    }
    let now = clock::now();
    let by = caller.clone();
    idempotency::once(&app, &request, &caller, move |conn| {
        let organisation = match input.organisation {
            Some(id) => id,
            None => glass::find_record(conn, &by, &input.country, &input.sought, now)?,
        };
        glass::break_glass(conn, &by, &organisation, &input.reason, now)?;
        let location = format!("/api/v1/organisations/{organisation}");
        Answer::created(location, &Opened { organisation })
    })
    .await
}

/// Which administrators looked into the organisation, when and why.
#[utoipa::path(tag = "organisations", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = Listed<LookView>)))]
#[get("/organisations/{organisation}/break-glass")]
pub(super) async fn list_looks(at: AtOrganisation) -> Result<Listed<LookView>> {
    let looks = at.read(move |conn, deed| glass::looks(conn, deed.access)).await?;
    Ok(Listed::whole(looks))
}
