//! Invitations into an organisation over the API. Taking one up is the networks room's, which knows both kinds.

use actix_web::{delete, get, post};
use serde::Deserialize;

use super::super::AtOrganisation;
use super::super::actions::invitations;
use super::super::model::InvitationId;
use super::views::InvitationView;
use crate::accounts::idempotency::{Answer, IdempotencyKey};
use crate::accounts::{OrganisationId, OrganisationRole};
use crate::error::Result;
use crate::web::answer::{Listed, NoContent};
use crate::web::extract::{Json, Path};

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewInvitation {
    #[serde(default)]
    #[schema(required = true, min_length = 3, max_length = 254)]
    email: String,
    /// owner or representative.
    #[serde(default)]
    #[schema(value_type = OrganisationRole, required = true)]
    role: String,
}

/// Invite somebody by mail: a link that is good for seven days and once, for that address only. Only an owner may.
#[utoipa::path(tag = "people", params(("organisation" = OrganisationId, Path), IdempotencyKey),
    responses((status = CREATED, body = InvitationView)))]
#[post("/organisations/{organisation}/invitations")]
pub(super) async fn invite_person(at: AtOrganisation, Json(input): Json<NewInvitation>) -> Result<Answer> {
    let site = at.app.link("");
    at.create(move |conn, deed| {
        let (email, role) = (&input.email, &input.role);
        let sent = invitations::invite(conn, deed.caller, deed.access, email, role, &site, deed.now)?;
        let location = format!("/api/v1/organisations/{}/invitations", deed.access.organisation());
        Answer::created(location, &InvitationView::from(sent))
    })
    .await
}

/// The open invitations.
#[utoipa::path(tag = "people", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = Listed<InvitationView>)))]
#[get("/organisations/{organisation}/invitations")]
pub(super) async fn list_invitations(at: AtOrganisation) -> Result<Listed<InvitationView>> {
    let open =
        at.read(move |conn, deed| invitations::open_ones(conn, deed.access.organisation(), deed.now)).await?;
    Ok(Listed::whole(open))
}

/// Withdraw an open invitation. Only an owner may.
#[utoipa::path(tag = "people",
    params(("organisation" = OrganisationId, Path), ("invitation" = InvitationId, Path)),
    responses((status = NO_CONTENT)))]
#[delete("/organisations/{organisation}/invitations/{invitation}")]
pub(super) async fn revoke_invitation(
    at: AtOrganisation,
    Path((_organisation, invitation)): Path<(OrganisationId, InvitationId)>,
) -> Result<NoContent> {
    at.write(move |conn, deed| invitations::revoke(conn, deed.caller, deed.access, &invitation, deed.now))
        .await?;
    Ok(NoContent)
}
