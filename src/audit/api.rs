//! The JSON face of the room.

use actix_web::get;
use utoipa_actix_web::service_config::ServiceConfig;

use super::actions::{self, EntryList, EntryQuery};
use crate::accounts::Caller;
use crate::app::App;
use crate::error::Result;
use crate::web::extract::{Json, Query};

/// Registers the operations.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(list_audit_entries);
}

/// What was done, by whom and on whose behalf; administrators only.
#[utoipa::path(tag = "administration", params(EntryQuery), responses((status = OK, body = EntryList)))]
#[get("/audit-entries")]
pub(super) async fn list_audit_entries(
    app: App,
    caller: Caller,
    Query(query): Query<EntryQuery>,
) -> Result<Json<EntryList>> {
    let entries = app.db.read(move |conn| actions::list(conn, &caller, &query)).await?;
    Ok(Json(entries))
}
