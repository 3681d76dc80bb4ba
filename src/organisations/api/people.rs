//! The people of an organisation over the API.

use actix_web::{HttpResponse, delete, get, patch, post};
use serde::Deserialize;

use super::super::actions::people::{self, Removal};
use super::super::model::MembershipId;
use super::super::{Standing, access};
use super::views::MemberView;
use crate::accounts::{Caller, OrganisationId, OrganisationRole};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Message, Result};
use crate::web::extract::{Json, Path, Query};
use crate::web::listed::Listed;
use crate::web::problem::Problems;

/// The people who may act for the organisation.
#[utoipa::path(operation_id = "listPeople", tag = "people", params(("id" = OrganisationId, Path)),
    responses((status = OK, body = Listed<MemberView>), Problems))]
#[get("/organisations/{id}/people")]
pub(super) async fn list(app: App, caller: Caller, Path(id): Path<OrganisationId>) -> Result<HttpResponse> {
    let now = clock::now();
    let me = caller.account_id.clone();
    let read = move |conn: &mut _| {
        let access = access(conn, &caller, &id, now)?;
        people::people(conn, &access)
    };
    let members = app.db.read(read).await?;
    let views = members.into_iter().map(|member| MemberView::of(member, &me));
    Ok(HttpResponse::Ok().json(Listed::whole(views)))
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RoleInput {
    /// owner or representative.
    #[schema(max_length = 20)]
    role: String,
}

/// Give somebody another role. Only an owner may; the last owner stays one.
#[utoipa::path(operation_id = "changeRole", tag = "people",
    params(("id" = OrganisationId, Path), ("member" = MembershipId, Path)),
    responses((status = NO_CONTENT), Problems))]
#[patch("/organisations/{id}/people/{member}")]
pub(super) async fn change(
    app: App,
    caller: Caller,
    Path((id, member)): Path<(OrganisationId, MembershipId)>,
    Json(input): Json<RoleInput>,
) -> Result<HttpResponse> {
    let now = clock::now();
    app.db
        .write(move |conn| {
            let access = access(conn, &caller, &id, now)?;
            let role = input.role.trim().parse::<OrganisationRole>();
            let role = role.map_err(|_| Error::field("role", Message::new("error-role")))?;
            people::change_role(conn, &caller, &access, &member, role, now)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
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
#[utoipa::path(operation_id = "removePerson", tag = "people",
    params(("id" = OrganisationId, Path), ("member" = MembershipId, Path), RemovalQuery),
    responses((status = NO_CONTENT), Problems))]
#[delete("/organisations/{id}/people/{member}")]
pub(super) async fn remove(
    app: App,
    caller: Caller,
    Path((id, member)): Path<(OrganisationId, MembershipId)>,
    Query(query): Query<RemovalQuery>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let removal = Removal { member, successor: query.successor, tasks_to: query.tasks_to };
    app.db
        .write(move |conn| {
            let access = access(conn, &caller, &id, now)?;
            if !matches!(access.standing(), Standing::Member(_)) {
                return Err(Error::forbidden("error-owners-only"));
            }
            people::remove(conn, &caller, &access, &removal, now)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AppointmentInput {
    /// Address of a confirmed account.
    #[serde(default)]
    #[schema(max_length = 254)]
    email: String,
    /// What was checked, by whom, and where that is kept.
    #[serde(default)]
    #[schema(max_length = 1000)]
    note: String,
}

/// Make somebody an owner after a check outside the service. Only administrators may; everybody concerned gets a mail.
#[utoipa::path(operation_id = "appointOwner", tag = "people", params(("id" = OrganisationId, Path)),
    responses((status = NO_CONTENT), Problems))]
#[post("/organisations/{id}/owners")]
pub(super) async fn appoint(
    app: App,
    caller: Caller,
    Path(id): Path<OrganisationId>,
    Json(input): Json<AppointmentInput>,
) -> Result<HttpResponse> {
    let now = clock::now();
    app.db
        .write(move |conn| people::appoint_owner(conn, &caller, &id, &input.email, &input.note, now))
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
