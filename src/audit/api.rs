//! The JSON face of the room.

use actix_web::{HttpResponse, get};
use utoipa_actix_web::service_config::ServiceConfig;

use super::actions::{self, EntryList, EntryQuery};
use crate::accounts::Caller;
use crate::app::App;
use crate::error::Result;
use crate::web::extract::Query;
use crate::web::problem::Problems;

/// Registers the operations.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(list);
}

/// What was done, by whom and on whose behalf; administrators only.
#[utoipa::path(tag = "administration", params(EntryQuery), responses((status = OK, body = EntryList), Problems))]
#[get("/audit-entries")]
pub(super) async fn list(app: App, caller: Caller, Query(query): Query<EntryQuery>) -> Result<HttpResponse> {
    let entries = app.db.read(move |conn| actions::list(conn, &caller, &query)).await?;
    Ok(HttpResponse::Ok().json(entries))
}
