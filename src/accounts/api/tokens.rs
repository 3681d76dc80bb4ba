//! Signing in to the API and out of it.

use actix_web::{delete, post};
use serde::Deserialize;

use super::super::actions::{links, sessions, tokens};
use super::super::caller::Caller;
use super::super::limits::ClientAddress;
use super::super::{TokenPair, proof};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::web::answer::NoContent;
use crate::web::extract::{Json, Query};

/// Who signs in.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SignIn {
    #[schema(max_length = 254, examples("anna@example.org"))]
    email: String,
    #[schema(max_length = 256, format = "password")]
    password: String,
}

/// Sign in with address and password.
///
/// The access token is good for 15 minutes. A wrong password, an unknown address and an address that is not confirmed yet get the
/// same answer; after ten failures the account pauses for 1, 3, 5, then 10 seconds.
#[utoipa::path(tag = "accounts", security(()), responses((status = OK, body = TokenPair), (status = UNAUTHORIZED, description = "No such account, or another password")))]
#[post("/tokens")]
pub(super) async fn sign_in(
    app: App,
    ClientAddress(client): ClientAddress,
    Json(input): Json<SignIn>,
) -> Result<Json<TokenPair>> {
    let proved = proof::by_password(&app, client, &input.email, input.password).await?;
    let (signer, now) = (app.tokens.clone(), clock::now());
    let pair = app.db.write(move |conn| tokens::start(conn, &signer, &proved, now)).await?;
    Ok(Json(pair))
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Refresh {
    #[schema(max_length = 100)]
    refresh_token: String,
}

/// Exchange a refresh token for the next pair.
///
/// Each refresh token is good once. One that comes a second time was copied: the whole chain ends, with its access tokens.
#[utoipa::path(tag = "accounts", security(()), responses((status = OK, body = TokenPair), (status = UNAUTHORIZED, description = "Unknown, used or too old")))]
#[post("/tokens/refresh")]
pub(super) async fn refresh_tokens(
    app: App,
    ClientAddress(client): ClientAddress,
    Json(input): Json<Refresh>,
) -> Result<Json<TokenPair>> {
    app.limits.visitor(client)?;
    let (signer, now) = (app.tokens.clone(), clock::now());
    let pair = app.db.write(move |conn| tokens::refresh(conn, &signer, &input.refresh_token, now)).await?;
    Ok(Json(pair.ok_or(Error::Unauthenticated)?))
}

#[derive(Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct SignOut {
    /// End every session and every token of the account, not only this chain.
    #[serde(default)]
    everywhere: bool,
}

/// Sign out: this client's tokens end at once, or everything everywhere.
#[utoipa::path(tag = "accounts", params(SignOut), responses((status = NO_CONTENT)))]
#[delete("/tokens")]
pub(super) async fn sign_out(app: App, caller: Caller, Query(which): Query<SignOut>) -> Result<NoContent> {
    let now = clock::now();
    app.db
        .write(move |conn| match which.everywhere {
            true => sessions::sign_out_everywhere(conn, &caller, now),
            false => sessions::sign_out_here(conn, &caller, now),
        })
        .await?;
    Ok(NoContent)
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct LinkToken {
    /// The last part of the mailed link's address.
    #[schema(max_length = 100)]
    pub(super) token: String,
}

/// Sign in by a mailed link, which is good once and for 15 minutes.
#[utoipa::path(tag = "accounts", security(()), responses((status = OK, body = TokenPair), (status = GONE, description = "Used, or too old")))]
#[post("/tokens/by-link")]
pub(super) async fn sign_in_by_link(
    app: App,
    ClientAddress(client): ClientAddress,
    Json(input): Json<LinkToken>,
) -> Result<Json<TokenPair>> {
    app.limits.sign_in(client)?;
    let (signer, now) = (app.tokens.clone(), clock::now());
    let pair = app
        .db
        .write(move |conn| {
            let proved = links::sign_in(conn, &input.token, now)?;
            tokens::start(conn, &signer, &proved, now)
        })
        .await?;
    Ok(Json(pair))
}
