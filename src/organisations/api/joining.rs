//! Asking to join over the API.

use actix_web::{HttpResponse, get, post};
use serde::{Deserialize, Serialize};

use super::super::access;
use super::super::actions::joining::{self, JoinInput};
use super::super::model::JoinRequestId;
use super::views::JoinRequestView;
use crate::accounts::{Caller, OrganisationId, OrganisationRole};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Message, Result};
use crate::web::extract::{Json, Path};
use crate::web::i18n::Lang;
use crate::web::listed::Listed;
use crate::web::problem::Problems;

/// What everybody reads who asks to join.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct Asked {
    /// A sentence; always the same one.
    message: String,
}

/// Ask to act for a company by its registration number.
///
/// The answer is the same whether or not the company is here. If it is, an owner or adviser gets the question and may say yes.
#[utoipa::path(operation_id = "askToJoin", tag = "people", responses((status = ACCEPTED, body = Asked), Problems))]
#[post("/join-requests")]
pub(super) async fn ask(app: App, caller: Caller, Json(input): Json<JoinInput>) -> Result<HttpResponse> {
    let now = clock::now();
    let site = app.link("");
    let lang = Lang::parse(&caller.language).unwrap_or_default();
    app.db.write(move |conn| joining::ask(conn, &caller, &input, &site, now)).await?;
    let message = lang.t("join-asked").to_string();
    Ok(HttpResponse::Accepted().json(Asked { message }))
}

/// The questions to join that wait at an organisation. For owners and advisers who may edit.
#[utoipa::path(operation_id = "listJoinRequests", tag = "people", params(("id" = OrganisationId, Path)),
    responses((status = OK, body = Listed<JoinRequestView>), Problems))]
#[get("/organisations/{id}/join-requests")]
pub(super) async fn list(app: App, caller: Caller, Path(id): Path<OrganisationId>) -> Result<HttpResponse> {
    let now = clock::now();
    let read = move |conn: &mut _| {
        let access = access(conn, &caller, &id, now)?;
        joining::waiting(conn, &access)
    };
    let waiting = app.db.read(read).await?;
    Ok(HttpResponse::Ok().json(Listed::whole(waiting.into_iter().map(JoinRequestView::from))))
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct JoinAnswer {
    accept: bool,
    /// owner or representative; representative when nothing is said.
    #[serde(default)]
    #[schema(max_length = 20)]
    role: String,
}

/// Answer a question to join. For owners and advisers who may edit; the asker hears of a yes only.
#[utoipa::path(operation_id = "answerJoinRequest", tag = "people", params(("id" = JoinRequestId, Path)),
    responses((status = NO_CONTENT), Problems))]
#[post("/join-requests/{id}/answer")]
pub(super) async fn answer(
    app: App,
    caller: Caller,
    Path(id): Path<JoinRequestId>,
    Json(input): Json<JoinAnswer>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let site = app.link("");
    let role = match input.role.trim() {
        "" => OrganisationRole::Representative,
        word => word.parse().map_err(|_| Error::field("role", Message::new("error-role")))?,
    };
    let role = input.accept.then_some(role);
    app.db.write(move |conn| joining::answer(conn, &caller, &id, role, &site, now)).await?;
    Ok(HttpResponse::NoContent().finish())
}
