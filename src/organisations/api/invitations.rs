//! Invitations into an organisation over the API. Taking one up is the networks room's, which knows both kinds.

use actix_web::{HttpRequest, HttpResponse, delete, get, post};
use serde::Deserialize;

use super::super::access;
use super::super::actions::invitations;
use super::super::model::InvitationId;
use super::views::InvitationView;
use crate::accounts::idempotency::{self, Answer, IdempotencyKey};
use crate::accounts::{Caller, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::web::extract::{Json, Path};
use crate::web::listed::Listed;
use crate::web::problem::Problems;

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewInvitation {
    #[serde(default)]
    #[schema(max_length = 254)]
    email: String,
    /// owner or representative.
    #[serde(default)]
    #[schema(max_length = 20)]
    role: String,
}

/// Invite somebody by mail: a link that is good for seven days and once, for that address only. Only an owner may.
#[utoipa::path(operation_id = "invitePerson", tag = "people", params(("id" = OrganisationId, Path), IdempotencyKey),
    responses((status = CREATED, body = InvitationView), Problems))]
#[post("/organisations/{id}/invitations")]
pub(super) async fn send(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<OrganisationId>,
    Json(input): Json<NewInvitation>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let (by, site) = (caller.clone(), app.link(""));
    idempotency::once(&app, &request, &caller, move |conn| {
        let access = access(conn, &by, &id, now)?;
        let (email, role) = (&input.email, &input.role);
        let sent = invitations::invite(conn, &by, &access, email, role, &site, now)?;
        let location = format!("/api/v1/organisations/{id}/invitations");
        Answer::created(location, &InvitationView::from(sent))
    })
    .await
}

/// The open invitations.
#[utoipa::path(operation_id = "listInvitations", tag = "people", params(("id" = OrganisationId, Path)),
    responses((status = OK, body = Listed<InvitationView>), Problems))]
#[get("/organisations/{id}/invitations")]
pub(super) async fn list(app: App, caller: Caller, Path(id): Path<OrganisationId>) -> Result<HttpResponse> {
    let now = clock::now();
    let open = app
        .db
        .read(move |conn| {
            let access = access(conn, &caller, &id, now)?;
            invitations::open_ones(conn, access.organisation(), now)
        })
        .await?;
    Ok(HttpResponse::Ok().json(Listed::whole(open.into_iter().map(InvitationView::from))))
}

/// Withdraw an open invitation. Only an owner may.
#[utoipa::path(operation_id = "revokeInvitation", tag = "people",
    params(("id" = OrganisationId, Path), ("invitation" = InvitationId, Path)),
    responses((status = NO_CONTENT), Problems))]
#[delete("/organisations/{id}/invitations/{invitation}")]
pub(super) async fn revoke(
    app: App,
    caller: Caller,
    Path((id, invitation)): Path<(OrganisationId, InvitationId)>,
) -> Result<HttpResponse> {
    let now = clock::now();
    app.db
        .write(move |conn| {
            let access = access(conn, &caller, &id, now)?;
            invitations::revoke(conn, &caller, &access, &invitation, now)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
