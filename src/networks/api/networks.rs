//! Networks over the API.

use actix_web::{HttpRequest, get, post, put};

use super::super::actions::records;
use super::super::model::NetworkInput;
use super::views::{NetworkEntry, NetworkView};
use crate::accounts::idempotency::{self, Answer, IdempotencyKey};
use crate::accounts::{Caller, NetworkId};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::web::answer::{Listed, Tagged};
use crate::web::extract::{IfMatch, Json, Path};

/// Found a network. Only administrators may.
#[utoipa::path(tag = "networks", params(IdempotencyKey),
    responses((status = CREATED, body = NetworkView)))]
#[post("/networks")]
pub(super) async fn create_network(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Json(input): Json<NetworkInput>,
) -> Result<Answer> {
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
#[utoipa::path(tag = "networks", responses((status = OK, body = Listed<NetworkEntry>)))]
#[get("/networks")]
pub(super) async fn list_networks(app: App, _caller: Caller) -> Result<Listed<NetworkEntry>> {
    let networks = app.db.read(records::all).await?;
    Ok(Listed::whole(networks))
}

/// A network with its rules, for its people and administrators.
#[utoipa::path(tag = "networks", params(("network" = NetworkId, Path)),
    responses((status = OK, body = NetworkView, headers(("ETag" = String)))))]
#[get("/networks/{network}")]
pub(super) async fn get_network(
    app: App,
    caller: Caller,
    Path(id): Path<NetworkId>,
) -> Result<Tagged<NetworkView>> {
    let network = app.db.read(move |conn| records::network(conn, &caller, &id)).await?;
    Ok(Tagged(network.version, NetworkView::from(network)))
}

/// Change a network. Only administrators may.
#[utoipa::path(tag = "networks",
    params(("network" = NetworkId, Path), IfMatch),
    responses((status = OK, body = NetworkView, headers(("ETag" = String)))))]
#[put("/networks/{network}")]
pub(super) async fn change_network(
    app: App,
    caller: Caller,
    Path(id): Path<NetworkId>,
    IfMatch(version): IfMatch,
    Json(input): Json<NetworkInput>,
) -> Result<Tagged<NetworkView>> {
    let now = clock::now();
    let work = move |conn: &mut _| records::change(conn, &caller, &id, version, &input, now);
    let network = app.db.write(work).await?;
    Ok(Tagged(network.version, NetworkView::from(network)))
}
