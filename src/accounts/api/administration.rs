//! Accounts as administrators see them.

use actix_web::{HttpResponse, get, patch};

use super::super::actions::administration::{self, AccountList, AccountQuery, StandingInput};
use super::super::actions::settings::AccountView;
use super::super::caller::Caller;
use super::super::model::AccountId;
use super::tagged;
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::web::extract::{IfMatch, Json, Path, Query};
use crate::web::problem::Problems;

/// List accounts, by the whole address or a part of the name; administrators only.
#[utoipa::path(tag = "administration", params(AccountQuery), responses((status = OK, body = AccountList), Problems))]
#[get("/accounts")]
pub(super) async fn list(
    app: App,
    caller: Caller,
    Query(query): Query<AccountQuery>,
) -> Result<HttpResponse> {
    let accounts = app.db.read(move |conn| administration::list(conn, &caller, &query)).await?;
    Ok(HttpResponse::Ok().json(accounts))
}

/// Read an account; administrators only.
#[utoipa::path(tag = "administration", params(("account_id" = AccountId, Path)), responses((status = OK, body = AccountView), Problems))]
#[get("/accounts/{account_id}")]
pub(super) async fn read(app: App, caller: Caller, Path(id): Path<AccountId>) -> Result<HttpResponse> {
    let account = app.db.read(move |conn| administration::read(conn, &caller, &id)).await?;
    Ok(tagged(&account))
}

/// Disable an account or let it in again, make it an administrator or take that away; administrators only.
#[utoipa::path(tag = "administration",
    params(("account_id" = AccountId, Path), ("If-Match" = String, Header, description = "The version you change, as in the ETag")),
    responses((status = OK, body = AccountView), Problems))]
#[patch("/accounts/{account_id}")]
pub(super) async fn decide(
    app: App,
    caller: Caller,
    version: IfMatch,
    Path(id): Path<AccountId>,
    Json(input): Json<StandingInput>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let account =
        app.db.write(move |conn| administration::decide(conn, &caller, &id, version.0, &input, now)).await?;
    Ok(tagged(&account))
}
