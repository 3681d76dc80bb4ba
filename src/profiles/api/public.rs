//! What others read.

use actix_web::{HttpRequest, get};

use crate::accounts::MaybeCaller;
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::profiles::actions;
use crate::profiles::model::{OpportunityId, ProfileId};
use crate::profiles::views::{AnonymousProfile, OpportunityShown};
use crate::web::extract::{Json, Path};
use crate::web::i18n::Lang;

/// A profile at its public address, without identity; those marked public for visitors too
#[utoipa::path(tag = "profiles", security((), ("bearer" = [])), params(("profile" = ProfileId, Path)),
    responses((status = OK, body = AnonymousProfile)))]
#[get("/profiles/{profile}")]
pub(super) async fn get_profile(
    app: App,
    caller: MaybeCaller,
    request: HttpRequest,
    id: Path<ProfileId>,
) -> Result<Json<AnonymousProfile>> {
    let now = clock::now();
    let lang = Lang::of_request(&request);
    let shown =
        app.db.read(move |conn| actions::public_profile(conn, caller.0.as_ref(), &id.0, lang, now)).await?;
    Ok(Json(shown))
}

/// An opportunity at its public address; 410 when it is over
#[utoipa::path(tag = "opportunities", security((), ("bearer" = [])), params(("opportunity" = OpportunityId, Path)),
    responses((status = OK, body = OpportunityShown), (status = GONE, description = "It is over")))]
#[get("/opportunities/{opportunity}")]
pub(super) async fn get_opportunity(
    app: App,
    caller: MaybeCaller,
    request: HttpRequest,
    id: Path<OpportunityId>,
) -> Result<Json<OpportunityShown>> {
    let now = clock::now();
    let lang = Lang::of_request(&request);
    let shown = app
        .db
        .read(move |conn| actions::public_opportunity(conn, caller.0.as_ref(), &id.0, lang, now))
        .await?;
    Ok(Json(shown))
}
