//! Records that may be one company, over the API.

use actix_web::{get, post};
use serde::Deserialize;

use super::super::actions::cases;
use super::super::model::CaseId;
use super::views::CaseView;
use crate::accounts::Caller;
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::web::answer::{Listed, NoContent};
use crate::web::extract::{Json, Path};

/// The open cases that the caller may know of, oldest first.
#[utoipa::path(tag = "duplicates", responses((status = OK, body = Listed<CaseView>)))]
#[get("/duplicate-cases")]
pub(super) async fn list_duplicate_cases(app: App, caller: Caller) -> Result<Listed<CaseView>> {
    let now = clock::now();
    let found = app.db.read(move |conn| cases::cases(conn, &caller, now)).await?;
    Ok(Listed::whole(found))
}

/// One case.
#[utoipa::path(tag = "duplicates", params(("case" = CaseId, Path)),
    responses((status = OK, body = CaseView)))]
#[get("/duplicate-cases/{case}")]
pub(super) async fn get_duplicate_case(
    app: App,
    caller: Caller,
    Path(id): Path<CaseId>,
) -> Result<Json<CaseView>> {
    let now = clock::now();
    let case = app.db.read(move |conn| cases::case(conn, &caller, &id, now)).await?;
    Ok(Json(CaseView::from(case)))
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct LookInput {
    /// Why an administrator looks into two companies; at least ten characters, both can read it. Others need none.
    #[serde(default)]
    #[schema(max_length = 500)]
    reason: String,
}

/// Look at both records, before one is made of the two. The look is recorded; to an administrator both open for an hour.
#[utoipa::path(tag = "duplicates", params(("case" = CaseId, Path)),
    responses((status = OK, body = CaseView)))]
#[post("/duplicate-cases/{case}/look")]
pub(super) async fn look_at_duplicates(
    app: App,
    caller: Caller,
    Path(id): Path<CaseId>,
    Json(input): Json<LookInput>,
) -> Result<Json<CaseView>> {
    let now = clock::now();
    let case = app.db.write(move |conn| cases::look(conn, &caller, &id, &input.reason, now)).await?;
    Ok(Json(CaseView::from(case)))
}

/// Say that these are two companies. For administrators, and for who answers for the record that was there before.
#[utoipa::path(tag = "duplicates", params(("case" = CaseId, Path)),
    responses((status = NO_CONTENT)))]
#[post("/duplicate-cases/{case}/dismissal")]
pub(super) async fn dismiss_duplicates(
    app: App,
    caller: Caller,
    Path(id): Path<CaseId>,
) -> Result<NoContent> {
    let now = clock::now();
    app.db.write(move |conn| cases::dismiss(conn, &caller, &id, now)).await?;
    Ok(NoContent)
}
