//! The people of a network over the API.

use actix_web::{HttpRequest, delete, get, post};
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
use crate::web::answer::{Listed, NoContent};
use crate::web::extract::{Json, Path, Query};

/// The people of a network, one entry for each role; for its people and administrators.
#[utoipa::path(tag = "networks", params(("network" = NetworkId, Path)),
    responses((status = OK, body = Listed<NetworkMemberView>)))]
#[get("/networks/{network}/members")]
pub(super) async fn list_network_members(
    app: App,
    caller: Caller,
    Path(id): Path<NetworkId>,
) -> Result<Listed<NetworkMemberView>> {
    let people = app.db.read(move |conn| members::members(conn, &caller, &id)).await?;
    Ok(Listed::whole(people))
}

#[derive(Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct NetworkRemovalQuery {
    /// Who gets the clients and open tasks of an adviser: the account of another adviser or manager.
    successor: Option<AccountId>,
}

/// End somebody's role in the network, or one's own. A manager or an administrator removes others.
#[utoipa::path(tag = "networks",
    params(("network" = NetworkId, Path), ("member" = NetworkMemberId, Path), NetworkRemovalQuery),
    responses((status = NO_CONTENT)))]
#[delete("/networks/{network}/members/{member}")]
pub(super) async fn remove_network_member(
    app: App,
    caller: Caller,
    Path((id, member)): Path<(NetworkId, NetworkMemberId)>,
    Query(query): Query<NetworkRemovalQuery>,
) -> Result<NoContent> {
    let now = clock::now();
    app.db
        .write(move |conn| members::remove(conn, &caller, &id, &member, query.successor.as_ref(), now))
        .await?;
    Ok(NoContent)
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewNetworkInvitation {
    #[serde(default)]
    #[schema(required = true, min_length = 3, max_length = 254)]
    email: String,
    /// adviser, organiser, analyst or manager.
    #[serde(default)]
    #[schema(value_type = crate::accounts::NetworkRole, required = true)]
    role: String,
}

/// Invite somebody into the network by mail. For its managers and administrators.
#[utoipa::path(tag = "networks", params(("network" = NetworkId, Path), IdempotencyKey),
    responses((status = CREATED, body = InvitationView)))]
#[post("/networks/{network}/invitations")]
pub(super) async fn invite_network_member(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<NetworkId>,
    Json(input): Json<NewNetworkInvitation>,
) -> Result<Answer> {
    let now = clock::now();
    let (by, site) = (caller.clone(), app.link(""));
    idempotency::once(&app, &request, &caller, move |conn| {
        let sent = members::invite(conn, &by, &id, &input.email, &input.role, &site, now)?;
        Answer::created(format!("/api/v1/networks/{id}/invitations"), &InvitationView::from(sent))
    })
    .await
}

/// The open invitations of a network. For its managers and administrators.
#[utoipa::path(tag = "networks", params(("network" = NetworkId, Path)),
    responses((status = OK, body = Listed<InvitationView>)))]
#[get("/networks/{network}/invitations")]
pub(super) async fn list_network_invitations(
    app: App,
    caller: Caller,
    Path(id): Path<NetworkId>,
) -> Result<Listed<InvitationView>> {
    let now = clock::now();
    let open = app.db.read(move |conn| members::open_invitations(conn, &caller, &id, now)).await?;
    Ok(Listed::whole(open))
}

/// Withdraw an open invitation of a network. For its managers and administrators.
#[utoipa::path(tag = "networks",
    params(("network" = NetworkId, Path), ("invitation" = InvitationId, Path)),
    responses((status = NO_CONTENT)))]
#[delete("/networks/{network}/invitations/{invitation}")]
pub(super) async fn revoke_network_invitation(
    app: App,
    caller: Caller,
    Path((id, invitation)): Path<(NetworkId, InvitationId)>,
) -> Result<NoContent> {
    let now = clock::now();
    app.db.write(move |conn| members::revoke(conn, &caller, &id, &invitation, now)).await?;
    Ok(NoContent)
}
