//! The caller's own account.

use actix_web::{HttpResponse, delete, get, patch, post, put};
use serde::{Deserialize, Serialize};

use super::super::actions;
use super::super::actions::leave::MyData;
use super::super::actions::settings::{self, AccountView, SettingsInput};
use super::super::caller::Caller;
use super::super::limits::ClientAddress;
use super::super::model::{NetworkId, NetworkRole, OrganisationId, OrganisationRole, SessionId};
use super::super::own;
use crate::app::App;
use crate::clock;
use crate::db::Instant;
use crate::error::Result;
use crate::web::answer::{Listed, NoContent, Tagged};
use crate::web::extract::{IfMatch, Json, Path};

/// The own account, and for whom it may act.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct Me {
    #[serde(flatten)]
    account: AccountView,
    organisations: Vec<OrganisationSeatView>,
    networks: Vec<NetworkSeatView>,
}

#[derive(Serialize, utoipa::ToSchema)]
struct OrganisationSeatView {
    id: OrganisationId,
    name: String,
    role: OrganisationRole,
}

#[derive(Serialize, utoipa::ToSchema)]
struct NetworkSeatView {
    id: NetworkId,
    name: String,
    role: NetworkRole,
}

/// Read your account and for whom you may act.
#[utoipa::path(tag = "accounts", responses((status = OK, body = Me, headers(("ETag" = String)))))]
#[get("/me")]
pub(super) async fn get_me(app: App, caller: Caller) -> Result<Tagged<Me>> {
    let asked = caller.clone();
    let account = app.db.read(move |conn| settings::own(conn, &asked)).await?;
    let organisations = caller
        .organisations
        .into_iter()
        .map(|seat| OrganisationSeatView { id: seat.id, name: seat.name, role: seat.role })
        .collect();
    let networks = caller
        .networks
        .into_iter()
        .map(|seat| NetworkSeatView { id: seat.id, name: seat.name, role: seat.role })
        .collect();
    Ok(Tagged(account.version, Me { account, organisations, networks }))
}

/// Change name, language, time zone, theme or the daily mail; what is not sent stays.
#[utoipa::path(tag = "accounts", params(IfMatch),
    responses((status = OK, body = AccountView, headers(("ETag" = String)))))]
#[patch("/me")]
pub(super) async fn change_me(
    app: App,
    caller: Caller,
    version: IfMatch,
    Json(input): Json<SettingsInput>,
) -> Result<Tagged<AccountView>> {
    let now = clock::now();
    let account = app.db.write(move |conn| settings::change(conn, &caller, version.0, &input, now)).await?;
    Ok(Tagged(account.version, account))
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewPasswordInput {
    #[schema(max_length = 256, format = "password")]
    current_password: String,
    #[schema(min_length = 12, max_length = 256, format = "password")]
    new_password: String,
}

/// Change the password. Every other session and token ends.
#[utoipa::path(tag = "accounts", responses((status = NO_CONTENT)))]
#[put("/me/password")]
pub(super) async fn change_password(
    app: App,
    caller: Caller,
    ClientAddress(client): ClientAddress,
    Json(input): Json<NewPasswordInput>,
) -> Result<NoContent> {
    own::change_password(&app, client, caller, input.current_password, input.new_password).await?;
    Ok(NoContent)
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewEmailInput {
    #[schema(max_length = 254, examples("anna@example.org"))]
    email: String,
    #[schema(max_length = 256, format = "password")]
    password: String,
}

/// Ask for another address: a link is mailed to it, and the change happens when that is pressed.
#[utoipa::path(tag = "accounts", responses((status = ACCEPTED)))]
#[put("/me/email")]
pub(super) async fn change_email(
    app: App,
    caller: Caller,
    ClientAddress(client): ClientAddress,
    Json(input): Json<NewEmailInput>,
) -> Result<HttpResponse> {
    own::change_email(&app, client, caller, &input.email, input.password).await?;
    Ok(HttpResponse::Accepted().finish())
}

/// A browser in which the account is signed in.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct SessionView {
    id: SessionId,
    device: String,
    created_at: Instant,
    last_seen_at: Instant,
}

/// List the browsers in which you are signed in.
#[utoipa::path(tag = "accounts", responses((status = OK, body = Listed<SessionView>)))]
#[get("/me/sessions")]
pub(super) async fn list_sessions(app: App, caller: Caller) -> Result<Listed<SessionView>> {
    let now = clock::now();
    let rows = app.db.read(move |conn| actions::sessions::list(conn, &caller, now)).await?;
    let views = rows.into_iter().map(|row| SessionView {
        id: row.id,
        device: row.device,
        created_at: row.created_at,
        last_seen_at: row.last_seen_at,
    });
    Ok(Listed::whole(views))
}

/// End one of your sessions.
#[utoipa::path(tag = "accounts", params(("session" = SessionId, Path)), responses((status = NO_CONTENT)))]
#[delete("/me/sessions/{session}")]
pub(super) async fn end_session(app: App, caller: Caller, Path(id): Path<SessionId>) -> Result<NoContent> {
    let now = clock::now();
    app.db.write(move |conn| actions::sessions::end(conn, &caller, &id, now)).await?;
    Ok(NoContent)
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PasswordInput {
    #[schema(max_length = 256, format = "password")]
    password: String,
}

/// Get everything that is kept about you.
#[utoipa::path(tag = "accounts", responses((status = OK, body = MyData)))]
#[post("/me/export")]
pub(super) async fn export_my_data(
    app: App,
    caller: Caller,
    ClientAddress(client): ClientAddress,
    Json(input): Json<PasswordInput>,
) -> Result<Json<MyData>> {
    let data = own::export(&app, client, caller, input.password).await?;
    Ok(Json(data))
}

/// Delete your account. Refused while a company would be left without an owner.
#[utoipa::path(tag = "accounts", responses((status = NO_CONTENT)))]
#[post("/me/deletion")]
pub(super) async fn delete_me(
    app: App,
    caller: Caller,
    ClientAddress(client): ClientAddress,
    Json(input): Json<PasswordInput>,
) -> Result<NoContent> {
    own::delete(&app, client, caller, input.password).await?;
    Ok(NoContent)
}
