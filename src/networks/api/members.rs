//! The people of a network over the API.

use actix_web::{HttpRequest, HttpResponse, delete, get, post};
use serde::Deserialize;

use super::super::actions::members;
use super::super::model::NetworkMemberId;
use super::views::NetworkMemberView;
use crate::accounts::idempotency::{self, Answer, IdempotencyKey};
use crate::accounts::{AccountId, Caller, NetworkId};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::organisations::InvitationId;
use crate::organisations::api::InvitationView;
use crate::web::extract::{Json, Path, Query};
use crate::web::listed::Listed;
use crate::web::problem::Problems;

/// The people of a network, one entry for each role; for its people and administrators.
#[utoipa::path(operation_id = "listNetworkMembers", tag = "networks", params(("id" = NetworkId, Path)),
    responses((status = OK, body = Listed<NetworkMemberView>), Problems))]
#[get("/networks/{id}/members")]
pub(super) async fn list(app: App, caller: Caller, Path(id): Path<NetworkId>) -> Result<HttpResponse> {
    let people = app.db.read(move |conn| members::members(conn, &caller, &id)).await?;
    Ok(HttpResponse::Ok().json(Listed::whole(people.into_iter().map(NetworkMemberView::from))))
}

#[derive(Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct NetworkRemovalQuery {
    /// Who gets the clients and open tasks of an adviser: the account of another adviser or manager.
    successor: Option<AccountId>,
}

/// End somebody's role in the network, or one's own. A manager or an administrator removes others.
#[utoipa::path(operation_id = "removeNetworkMember", tag = "networks",
    params(("id" = NetworkId, Path), ("member" = NetworkMemberId, Path), NetworkRemovalQuery),
    responses((status = NO_CONTENT), Problems))]
#[delete("/networks/{id}/members/{member}")]
pub(super) async fn remove(
    app: App,
    caller: Caller,
    Path((id, member)): Path<(NetworkId, NetworkMemberId)>,
    Query(query): Query<NetworkRemovalQuery>,
) -> Result<HttpResponse> {
    let now = clock::now();
    app.db
        .write(move |conn| members::remove(conn, &caller, &id, &member, query.successor.as_ref(), now))
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewNetworkInvitation {
    #[serde(default)]
    #[schema(max_length = 254)]
    email: String,
    /// adviser, organiser, analyst or manager.
    #[serde(default)]
    #[schema(max_length = 20)]
    role: String,
}

/// Invite somebody into the network by mail. For its managers and administrators.
#[utoipa::path(operation_id = "inviteNetworkMember", tag = "networks", params(("id" = NetworkId, Path), IdempotencyKey),
    responses((status = CREATED, body = InvitationView), Problems))]
#[post("/networks/{id}/invitations")]
pub(super) async fn invite(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<NetworkId>,
    Json(input): Json<NewNetworkInvitation>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let (by, site) = (caller.clone(), app.link(""));
    idempotency::once(&app, &request, &caller, move |conn| {
        let sent = members::invite(conn, &by, &id, &input.email, &input.role, &site, now)?;
        Answer::created(format!("/api/v1/networks/{id}/invitations"), &InvitationView::from(sent))
    })
    .await
}

/// The open invitations of a network. For its managers and administrators.
#[utoipa::path(operation_id = "listNetworkInvitations", tag = "networks", params(("id" = NetworkId, Path)),
    responses((status = OK, body = Listed<InvitationView>), Problems))]
#[get("/networks/{id}/invitations")]
pub(super) async fn open_invitations(
    app: App,
    caller: Caller,
    Path(id): Path<NetworkId>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let open = app.db.read(move |conn| members::open_invitations(conn, &caller, &id, now)).await?;
    Ok(HttpResponse::Ok().json(Listed::whole(open.into_iter().map(InvitationView::from))))
}

/// Withdraw an open invitation of a network. For its managers and administrators.
#[utoipa::path(operation_id = "revokeNetworkInvitation", tag = "networks",
    params(("id" = NetworkId, Path), ("invitation" = InvitationId, Path)),
    responses((status = NO_CONTENT), Problems))]
#[delete("/networks/{id}/invitations/{invitation}")]
pub(super) async fn revoke(
    app: App,
    caller: Caller,
    Path((id, invitation)): Path<(NetworkId, InvitationId)>,
) -> Result<HttpResponse> {
    let now = clock::now();
    app.db.write(move |conn| members::revoke(conn, &caller, &id, &invitation, now)).await?;
    Ok(HttpResponse::NoContent().finish())
}
