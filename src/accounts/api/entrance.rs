//! Registering, and what is done by mailed links.

use actix_web::{HttpRequest, HttpResponse, post};
use serde::{Deserialize, Serialize};

use super::super::actions;
use super::super::entrance::{self, Newcomer};
use super::super::limits::address_of;
use super::super::model::LinkPurpose;
use super::tokens::LinkToken;
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::web::extract::Json;
use crate::web::i18n::Lang;
use crate::web::problem::Problems;

/// The same for every address: whether an account has it is told by mail only.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct Accepted {
    /// What to do next.
    message: String,
}

fn accepted(request: &HttpRequest, key: &'static str) -> HttpResponse {
    let message = Lang::of_request(request).t(key).to_string();
    HttpResponse::Accepted().json(Accepted { message })
}

/// Register.
///
/// The answer is the same for known and unknown addresses. A link is mailed; until it is pressed, the account cannot sign in. Who has
/// an account already is told by mail that somebody tried.
#[utoipa::path(tag = "accounts", security(()), request_body = Newcomer, responses((status = ACCEPTED, body = Accepted), Problems))]
#[post("/accounts")]
pub(super) async fn register(
    app: App,
    request: HttpRequest,
    Json(input): Json<Newcomer>,
) -> Result<HttpResponse> {
    let language = Lang::of_request(&request);
    entrance::register(&app, address_of(&app, &request), language, input).await?;
    Ok(accepted(&request, "register-accepted"))
}

/// Confirm the address of a new account by the mailed link.
#[utoipa::path(tag = "accounts", security(()), responses((status = NO_CONTENT), (status = GONE, description = "Used, or too old"), Problems))]
#[post("/accounts/confirmation")]
pub(super) async fn confirm(
    app: App,
    request: HttpRequest,
    Json(input): Json<LinkToken>,
) -> Result<HttpResponse> {
    app.limits.sign_in(address_of(&app, &request))?;
    let now = clock::now();
    app.db.write(move |conn| actions::register::confirm(conn, &input.token, now)).await?;
    Ok(HttpResponse::NoContent().finish())
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Address {
    #[schema(max_length = 254, examples("anna@example.org"))]
    email: String,
}

/// Have a link mailed that signs in without a password.
#[utoipa::path(tag = "accounts", security(()), responses((status = ACCEPTED, body = Accepted), Problems))]
#[post("/sign-in-links")]
pub(super) async fn ask_sign_in_link(
    app: App,
    request: HttpRequest,
    Json(input): Json<Address>,
) -> Result<HttpResponse> {
    let client = address_of(&app, &request);
    entrance::ask_link(&app, client, &input.email, LinkPurpose::SignIn).await?;
    Ok(accepted(&request, "link-accepted"))
}

/// Have a link mailed that sets a new password. It is good for an hour; a newer one voids it.
#[utoipa::path(tag = "accounts", security(()), responses((status = ACCEPTED, body = Accepted), Problems))]
#[post("/password-resets")]
pub(super) async fn ask_reset(
    app: App,
    request: HttpRequest,
    Json(input): Json<Address>,
) -> Result<HttpResponse> {
    let client = address_of(&app, &request);
    entrance::ask_link(&app, client, &input.email, LinkPurpose::Reset).await?;
    Ok(accepted(&request, "link-accepted"))
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
#[utoipa::path(tag = "accounts", security(()), responses((status = NO_CONTENT), (status = GONE, description = "Used, or too old"), Problems))]
#[post("/password-resets/completion")]
pub(super) async fn reset(app: App, request: HttpRequest, Json(input): Json<Reset>) -> Result<HttpResponse> {
    entrance::reset(&app, address_of(&app, &request), input.token, input.password).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Confirm a new address of an account by the link mailed to it.
#[utoipa::path(tag = "accounts", security(()), responses((status = NO_CONTENT), (status = GONE, description = "Used, or too old"), Problems))]
#[post("/me/email/confirmation")]
pub(super) async fn confirm_email(
    app: App,
    request: HttpRequest,
    Json(input): Json<LinkToken>,
) -> Result<HttpResponse> {
    app.limits.sign_in(address_of(&app, &request))?;
    let now = clock::now();
    app.db.write(move |conn| actions::email::confirm(conn, &input.token, now)).await?;
    Ok(HttpResponse::NoContent().finish())
}
