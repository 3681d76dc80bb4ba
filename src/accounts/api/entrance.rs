//! Registering, and what is done by mailed links.

use actix_web::{HttpRequest, post};
use serde::Deserialize;

use super::super::actions;
use super::super::entrance::{self, Newcomer};
use super::super::limits::ClientAddress;
use super::super::model::LinkPurpose;
use super::tokens::LinkToken;
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::web::answer::{Accepted, NoContent};
use crate::web::extract::Json;
use crate::web::i18n::Lang;

/// Register.
///
/// The answer is the same for known and unknown addresses. A link is mailed; until it is pressed, the account cannot sign in. Who has
/// an account already is told by mail that somebody tried.
#[utoipa::path(tag = "accounts", security(()), request_body = Newcomer, responses((status = ACCEPTED, body = Accepted)))]
#[post("/accounts")]
pub(super) async fn register(
    app: App,
    ClientAddress(client): ClientAddress,
    request: HttpRequest,
    Json(input): Json<Newcomer>,
) -> Result<Accepted> {
    let language = Lang::of_request(&request);
    entrance::register(&app, client, language, input).await?;
    Ok(Accepted::saying("register-accepted", language))
}

/// Confirm the address of a new account by the mailed link.
#[utoipa::path(tag = "accounts", security(()), responses((status = NO_CONTENT), (status = GONE, description = "Used, or too old")))]
#[post("/account-confirmations")]
pub(super) async fn confirm_account(
    app: App,
    ClientAddress(client): ClientAddress,
    Json(input): Json<LinkToken>,
) -> Result<NoContent> {
    app.limits.sign_in(client)?;
    let now = clock::now();
    app.db.write(move |conn| actions::register::confirm(conn, &input.token, now)).await?;
    Ok(NoContent)
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Address {
    #[schema(max_length = 254, examples("anna@example.org"))]
    email: String,
}

/// Have a link mailed that signs in without a password.
#[utoipa::path(tag = "accounts", security(()), responses((status = ACCEPTED, body = Accepted)))]
#[post("/sign-in-links")]
pub(super) async fn ask_sign_in_link(
    app: App,
    ClientAddress(client): ClientAddress,
    request: HttpRequest,
    Json(input): Json<Address>,
) -> Result<Accepted> {
    entrance::ask_link(&app, client, &input.email, LinkPurpose::SignIn).await?;
    Ok(Accepted::saying("link-accepted", Lang::of_request(&request)))
}

/// Have a link mailed that sets a new password. It is good for an hour; a newer one voids it.
#[utoipa::path(tag = "accounts", security(()), responses((status = ACCEPTED, body = Accepted)))]
#[post("/password-resets")]
pub(super) async fn ask_password_reset(
    app: App,
    ClientAddress(client): ClientAddress,
    request: HttpRequest,
    Json(input): Json<Address>,
) -> Result<Accepted> {
    entrance::ask_link(&app, client, &input.email, LinkPurpose::Reset).await?;
    Ok(Accepted::saying("link-accepted", Lang::of_request(&request)))
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Reset {
    /// The last part of the mailed link's address.
    #[schema(max_length = 100)]
    token: String,
    #[schema(min_length = 12, max_length = 256, format = "password")]
    password: String,
}

/// Set a new password by the mailed link. Every session and token ends.
#[utoipa::path(tag = "accounts", security(()), responses((status = NO_CONTENT), (status = GONE, description = "Used, or too old")))]
#[post("/password-resets/completion")]
pub(super) async fn complete_password_reset(
    app: App,
    ClientAddress(client): ClientAddress,
    Json(input): Json<Reset>,
) -> Result<NoContent> {
    entrance::reset(&app, client, input.token, input.password).await?;
    Ok(NoContent)
}

/// Confirm a new address of an account by the link mailed to it.
#[utoipa::path(tag = "accounts", security(()), responses((status = NO_CONTENT), (status = GONE, description = "Used, or too old")))]
#[post("/me/email/confirmation")]
pub(super) async fn confirm_email(
    app: App,
    ClientAddress(client): ClientAddress,
    Json(input): Json<LinkToken>,
) -> Result<NoContent> {
    app.limits.sign_in(client)?;
    let now = clock::now();
    app.db.write(move |conn| actions::email::confirm(conn, &input.token, now)).await?;
    Ok(NoContent)
}
