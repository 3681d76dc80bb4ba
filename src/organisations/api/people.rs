//! The people of an organisation over the API.

use actix_web::{delete, get, patch, post};
use serde::Deserialize;

use super::super::actions::people::{self, Removal};
use super::super::model::MembershipId;
use super::super::{AtOrganisation, Standing};
use super::views::MemberView;
use crate::accounts::{Caller, OrganisationId, OrganisationRole};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Message, Result};
use crate::web::answer::{Listed, NoContent};
use crate::web::extract::{Json, Path, Query};

/// The people who may act for the organisation.
#[utoipa::path(tag = "people", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = Listed<MemberView>)))]
#[get("/organisations/{organisation}/people")]
pub(super) async fn list_people(at: AtOrganisation) -> Result<Listed<MemberView>> {
    let members = at.read(move |conn, deed| people::people(conn, deed.access)).await?;
    Ok(Listed::whole(members.into_iter().map(|member| MemberView::of(member, &at.caller.account_id))))
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RoleInput {
    /// owner or representative.
    #[schema(value_type = OrganisationRole)]
    role: String,
}

/// Give somebody another role. Only an owner may; the last owner stays one.
#[utoipa::path(tag = "people",
    params(("organisation" = OrganisationId, Path), ("member" = MembershipId, Path)),
    responses((status = NO_CONTENT)))]
#[patch("/organisations/{organisation}/people/{member}")]
pub(super) async fn change_role(
    at: AtOrganisation,
    Path((_organisation, member)): Path<(OrganisationId, MembershipId)>,
    Json(input): Json<RoleInput>,
) -> Result<NoContent> {
    at.write(move |conn, deed| {
        let role = input.role.trim().parse::<OrganisationRole>();
        let role = role.map_err(|_| Error::field("role", Message::new("error-role")))?;
        people::change_role(conn, deed.caller, deed.access, &member, role, deed.now)
    })
    .await?;
    Ok(NoContent)
}

#[derive(Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct RemovalQuery {
    /// Who becomes an owner first; needed when the last one goes.
    successor: Option<MembershipId>,
    /// Who gets the open tasks.
    tasks_to: Option<MembershipId>,
}

/// Remove somebody, or leave. The right to act ends at once.
#[utoipa::path(tag = "people",
    params(("organisation" = OrganisationId, Path), ("member" = MembershipId, Path), RemovalQuery),
    responses((status = NO_CONTENT)))]
#[delete("/organisations/{organisation}/people/{member}")]
pub(super) async fn remove_person(
    at: AtOrganisation,
    Path((_organisation, member)): Path<(OrganisationId, MembershipId)>,
    Query(query): Query<RemovalQuery>,
) -> Result<NoContent> {
    let removal = Removal { member, successor: query.successor, tasks_to: query.tasks_to };
    at.write(move |conn, deed| {
        if !matches!(deed.access.standing(), Standing::Member(_)) {
            return Err(Error::forbidden("error-owners-only"));
        }
        people::remove(conn, deed.caller, deed.access, &removal, deed.now)
    })
    .await?;
    Ok(NoContent)
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AppointmentInput {
    /// Address of a confirmed account.
    #[serde(default)]
    #[schema(required = true, min_length = 3, max_length = 254)]
    email: String,
    /// What was checked, by whom, and where that is kept.
    #[serde(default)]
    #[schema(required = true, min_length = 1, max_length = 1000)]
    note: String,
}

/// Make somebody an owner after a check outside the service. Only administrators may; everybody concerned gets a mail.
#[utoipa::path(tag = "people", params(("organisation" = OrganisationId, Path)),
    responses((status = NO_CONTENT)))]
#[post("/organisations/{organisation}/owners")]
pub(super) async fn appoint_owner(
    app: App,
    caller: Caller,
    Path(id): Path<OrganisationId>,
    Json(input): Json<AppointmentInput>,
) -> Result<NoContent> {
    let now = clock::now();
    app.db
        .write(move |conn| people::appoint_owner(conn, &caller, &id, &input.email, &input.note, now))
        .await?;
    Ok(NoContent)
}
