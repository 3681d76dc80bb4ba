//! Networks over the API.

use actix_web::{HttpRequest, HttpResponse, get, post, put};

use super::super::actions::records;
use super::super::model::NetworkInput;
use super::views::{NetworkEntry, NetworkView};
use crate::accounts::idempotency::{self, Answer, IdempotencyKey};
use crate::accounts::{Caller, NetworkId};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::web::extract::{IfMatch, Json, Path};
use crate::web::listed::{Listed, tagged};
use crate::web::problem::Problems;

/// Found a network. Only administrators may.
#[utoipa::path(operation_id = "createNetwork", tag = "networks", params(IdempotencyKey),
    responses((status = CREATED, body = NetworkView), Problems))]
#[post("/networks")]
pub(super) async fn create(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Json(input): Json<NetworkInput>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let by = caller.clone();
    idempotency::once(&app, &request, &caller, move |conn| {
        let network = records::create(conn, &by, &input, now)?;
        let location = format!("/api/v1/networks/{}", network.id);
        Answer::created(location, &NetworkView::from(network))
    })
    .await
}

/// The networks of this service, for everybody who is signed in.
#[utoipa::path(operation_id = "listNetworks", tag = "networks", responses((status = OK, body = Listed<NetworkEntry>), Problems))]
#[get("/networks")]
pub(super) async fn list(app: App, _caller: Caller) -> Result<HttpResponse> {
    let networks = app.db.read(records::all).await?;
    Ok(HttpResponse::Ok().json(Listed::whole(networks.into_iter().map(NetworkEntry::from))))
}

/// A network with its rules, for its people and administrators.
#[utoipa::path(operation_id = "getNetwork", tag = "networks", params(("id" = NetworkId, Path)),
    responses((status = OK, body = NetworkView), Problems))]
#[get("/networks/{id}")]
pub(super) async fn show(app: App, caller: Caller, Path(id): Path<NetworkId>) -> Result<HttpResponse> {
    let network = app.db.read(move |conn| records::network(conn, &caller, &id)).await?;
    Ok(tagged(network.version, &NetworkView::from(network)))
}

/// Change a network. Only administrators may.
#[utoipa::path(operation_id = "changeNetwork", tag = "networks",
    params(("id" = NetworkId, Path), ("If-Match" = String, Header)),
    responses((status = OK, body = NetworkView), Problems))]
#[put("/networks/{id}")]
pub(super) async fn change(
    app: App,
    caller: Caller,
    Path(id): Path<NetworkId>,
    IfMatch(version): IfMatch,
    Json(input): Json<NetworkInput>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let work = move |conn: &mut _| records::change(conn, &caller, &id, version, &input, now);
    let network = app.db.write(work).await?;
    Ok(tagged(network.version, &NetworkView::from(network)))
}
