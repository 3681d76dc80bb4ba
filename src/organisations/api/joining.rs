//! Asking to join over the API.

use actix_web::{get, post};
use serde::Deserialize;

use super::super::AtOrganisation;
use super::super::actions::joining::{self, JoinInput};
use super::super::model::JoinRequestId;
use super::views::JoinRequestView;
use crate::accounts::{Caller, OrganisationId, OrganisationRole};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Message, Result};
use crate::web::answer::{Accepted, Listed, NoContent};
use crate::web::extract::{Json, Path};
use crate::web::i18n::Lang;

/// Ask to act for a company by its registration number.
///
/// The answer is the same whether or not the company is here. If it is, an owner or adviser gets the question and may say yes.
#[utoipa::path(tag = "people", responses((status = ACCEPTED, body = Accepted)))]
#[post("/join-requests")]
pub(super) async fn ask_to_join(app: App, caller: Caller, Json(input): Json<JoinInput>) -> Result<Accepted> {
    let now = clock::now();
    let site = app.link("");
    let lang = Lang::parse(&caller.language).unwrap_or_default();
    app.db.write(move |conn| joining::ask(conn, &caller, &input, &site, now)).await?;
    Ok(Accepted::saying("join-asked", lang))
}

/// The questions to join that wait at an organisation. For owners and advisers who may edit.
#[utoipa::path(tag = "people", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = Listed<JoinRequestView>)))]
#[get("/organisations/{organisation}/join-requests")]
pub(super) async fn list_join_requests(at: AtOrganisation) -> Result<Listed<JoinRequestView>> {
    let waiting = at.read(move |conn, deed| joining::waiting(conn, deed.access)).await?;
    Ok(Listed::whole(waiting))
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct JoinAnswer {
    accept: bool,
    /// owner or representative; representative when nothing is said.
    #[serde(default)]
    #[schema(value_type = OrganisationRole)]
    role: String,
}

/// Answer a question to join. For owners and advisers who may edit; the asker hears of a yes only.
#[utoipa::path(tag = "people", params(("join_request" = JoinRequestId, Path)),
    responses((status = NO_CONTENT)))]
#[post("/join-requests/{join_request}/answer")]
pub(super) async fn answer_join_request(
    app: App,
    caller: Caller,
    Path(id): Path<JoinRequestId>,
    Json(input): Json<JoinAnswer>,
) -> Result<NoContent> {
    let now = clock::now();
    let site = app.link("");
    let role = match input.role.trim() {
        "" => OrganisationRole::Representative,
        word => word.parse().map_err(|_| Error::field("role", Message::new("error-role")))?,
    };
    let role = input.accept.then_some(role);
    app.db.write(move |conn| joining::answer(conn, &caller, &id, role, &site, now)).await?;
    Ok(NoContent)
}
