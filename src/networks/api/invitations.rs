//! Taking up an invitation, into a company or a network, over the API.

use actix_web::{get, post};
use serde::{Deserialize, Serialize};

use super::super::actions::members;
use crate::accounts::{Caller, NetworkId, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::organisations::actions::invitations;
use crate::organisations::api::InvitationView;
use crate::organisations::{InvitationId, InvitedTo};
use crate::web::answer::Listed;
use crate::web::extract::{Json, Path};

/// The open invitations to the caller's own address.
#[utoipa::path(tag = "people", responses((status = OK, body = Listed<InvitationView>)))]
#[get("/invitations")]
pub(super) async fn list_my_invitations(app: App, caller: Caller) -> Result<Listed<InvitationView>> {
    let now = clock::now();
    let mine = app.db.read(move |conn| invitations::to_me(conn, &caller, now)).await?;
    Ok(Listed::whole(mine))
}

/// What the caller belongs to now.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct Joined {
    organisation: Option<OrganisationId>,
    network: Option<NetworkId>,
    /// The role there.
    role: &'static str,
}

impl From<InvitedTo> for Joined {
    fn from(to: InvitedTo) -> Self {
        match to {
            InvitedTo::Organisation(id, role) => {
                Self { organisation: Some(id), network: None, role: role.word() }
            }
            InvitedTo::Network(id, role) => Self { organisation: None, network: Some(id), role: role.word() },
        }
    }
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct InvitationToken {
    /// The last part of the mailed link.
    #[schema(max_length = 100)]
    token: String,
}

/// Take up the invitation of a mailed link. It works once, and only for the account of the invited address.
#[utoipa::path(tag = "people", responses((status = OK, body = Joined)))]
#[post("/invitations/accept")]
pub(super) async fn accept_invitation(
    app: App,
    caller: Caller,
    Json(input): Json<InvitationToken>,
) -> Result<Json<Joined>> {
    let now = clock::now();
    let to = app.db.write(move |conn| members::accept(conn, &caller, &input.token, now)).await?;
    Ok(Json(Joined::from(to)))
}

/// Take up an invitation to one's own address without its link.
#[utoipa::path(tag = "people", params(("invitation" = InvitationId, Path)),
    responses((status = OK, body = Joined)))]
#[post("/invitations/{invitation}/accept")]
pub(super) async fn accept_my_invitation(
    app: App,
    caller: Caller,
    Path(id): Path<InvitationId>,
) -> Result<Json<Joined>> {
    let now = clock::now();
    let to = app.db.write(move |conn| members::accept_mine(conn, &caller, &id, now)).await?;
    Ok(Json(Joined::from(to)))
}
