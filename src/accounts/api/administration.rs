//! Accounts as administrators see them.

use actix_web::{get, patch};

use super::super::actions::administration::{self, AccountList, AccountQuery, StandingInput};
use super::super::actions::settings::AccountView;
use super::super::caller::Caller;
use super::super::model::AccountId;
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::web::answer::Tagged;
use crate::web::extract::{IfMatch, Json, Path, Query};

/// List accounts, by the whole address or a part of the name; administrators only.
#[utoipa::path(tag = "administration", params(AccountQuery), responses((status = OK, body = AccountList)))]
#[get("/accounts")]
pub(super) async fn list_accounts(
    app: App,
    caller: Caller,
    Query(query): Query<AccountQuery>,
) -> Result<Json<AccountList>> {
    let accounts = app.db.read(move |conn| administration::list(conn, &caller, &query)).await?;
    Ok(Json(accounts))
}

/// Read an account; administrators only.
#[utoipa::path(tag = "administration", params(("account" = AccountId, Path)), responses((status = OK, body = AccountView, headers(("ETag" = String)))))]
#[get("/accounts/{account}")]
pub(super) async fn get_account(
    app: App,
    caller: Caller,
    Path(id): Path<AccountId>,
) -> Result<Tagged<AccountView>> {
    let account = app.db.read(move |conn| administration::read(conn, &caller, &id)).await?;
    Ok(Tagged(account.version, account))
}

/// Disable an account or let it in again, make it an administrator or take that away; administrators only.
#[utoipa::path(tag = "administration",
    params(("account" = AccountId, Path), IfMatch),
    responses((status = OK, body = AccountView, headers(("ETag" = String)))))]
#[patch("/accounts/{account}")]
pub(super) async fn decide_account(
    app: App,
    caller: Caller,
    version: IfMatch,
    Path(id): Path<AccountId>,
    Json(input): Json<StandingInput>,
) -> Result<Tagged<AccountView>> {
    let now = clock::now();
    let account =
        app.db.write(move |conn| administration::decide(conn, &caller, &id, version.0, &input, now)).await?;
    Ok(Tagged(account.version, account))
}
