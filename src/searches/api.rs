//! The JSON face of the room.

use std::sync::Arc;

use actix_web::{delete, get, post, put};
use utoipa_actix_web::service_config::ServiceConfig;

use super::actions;
use super::first::places;
use super::model::{SavedSearchInput, SearchId};
use super::views::{FoundView, SavedSearchView, found};
use crate::accounts::OrganisationId;
use crate::accounts::idempotency::{Answer, IdempotencyKey};
use crate::error::Result;
use crate::matching::Words;
use crate::matching::actions::marks;
use crate::organisations::AtOrganisation;
use crate::web::answer::{Listed, NoContent, Tagged};
use crate::web::extract::{IfMatch, Json, Path};

/// Registers the operations.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(list_searches)
        .service(save_search)
        .service(get_search)
        .service(change_search)
        .service(remove_search)
        .service(list_found);
}

/// What the caller wants to be told of for the company. Searches of others are theirs alone.
#[utoipa::path(tag = "matches", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = Listed<SavedSearchView>)))]
#[get("/organisations/{organisation}/searches")]
pub(super) async fn list_searches(at: AtOrganisation) -> Result<Listed<SavedSearchView>> {
    let own = at.read(actions::own).await?;
    Ok(Listed::whole(own.iter().map(SavedSearchView::of)))
}

/// Save a search: new matches among its first twenty are mailed to the caller, as often as wished
///
/// Who stands there now is no news later. At most twenty for each person and company.
#[utoipa::path(tag = "matches", params(("organisation" = OrganisationId, Path), IdempotencyKey),
    responses((status = CREATED, body = SavedSearchView)))]
#[post("/organisations/{organisation}/searches")]
pub(super) async fn save_search(at: AtOrganisation, Json(sent): Json<SavedSearchInput>) -> Result<Answer> {
    at.read(actions::own).await?;
    let wish = sent.parse()?;
    let first = places(&at, wish.asked.clone()).await?;
    at.create(move |conn, deed| {
        let search = actions::save(conn, deed, &wish, &first)?;
        let address = format!("/api/v1/organisations/{}/searches/{}", search.organisation, search.id);
        Answer::created(address, &SavedSearchView::of(&search))
    })
    .await
}

/// A saved search
#[utoipa::path(tag = "matches", params(("organisation" = OrganisationId, Path), ("search" = SearchId, Path)),
    responses((status = OK, body = SavedSearchView, headers(("ETag" = String)))))]
#[get("/organisations/{organisation}/searches/{search}")]
pub(super) async fn get_search(
    at: AtOrganisation,
    Path((_organisation, id)): Path<(OrganisationId, SearchId)>,
) -> Result<Tagged<SavedSearchView>> {
    let search = at.read(move |conn, deed| actions::search(conn, deed, &id)).await?;
    Ok(Tagged(search.version, SavedSearchView::of(&search)))
}

/// Replace what a saved search asks, its name and its rhythm
///
/// Where it asks something else now, who stands first in the new list is no news later.
#[utoipa::path(tag = "matches", params(("organisation" = OrganisationId, Path), ("search" = SearchId, Path), IfMatch),
    responses((status = OK, body = SavedSearchView, headers(("ETag" = String)))))]
#[put("/organisations/{organisation}/searches/{search}")]
pub(super) async fn change_search(
    at: AtOrganisation,
    Path((_organisation, id)): Path<(OrganisationId, SearchId)>,
    IfMatch(read): IfMatch,
    Json(sent): Json<SavedSearchInput>,
) -> Result<Tagged<SavedSearchView>> {
    let known = id.clone();
    at.read(move |conn, deed| actions::search(conn, deed, &known)).await?;
    let wish = sent.parse()?;
    let first = places(&at, wish.asked.clone()).await?;
    let search = at.write(move |conn, deed| actions::change(conn, deed, &id, read, &wish, &first)).await?;
    Ok(Tagged(search.version, SavedSearchView::of(&search)))
}

/// Remove a saved search with all that it found
#[utoipa::path(tag = "matches", params(("organisation" = OrganisationId, Path), ("search" = SearchId, Path), IfMatch),
    responses((status = NO_CONTENT)))]
#[delete("/organisations/{organisation}/searches/{search}")]
pub(super) async fn remove_search(
    at: AtOrganisation,
    Path((_organisation, id)): Path<(OrganisationId, SearchId)>,
    IfMatch(read): IfMatch,
) -> Result<NoContent> {
    at.write(move |conn, deed| actions::remove(conn, deed, &id, read)).await?;
    Ok(NoContent)
}

/// Who was found by a saved search and can be seen now, the last found first
#[utoipa::path(tag = "matches", params(("organisation" = OrganisationId, Path), ("search" = SearchId, Path)),
    responses((status = OK, body = Listed<FoundView>)))]
#[get("/organisations/{organisation}/searches/{search}/hits")]
pub(super) async fn list_found(
    at: AtOrganisation,
    Path((_organisation, id)): Path<(OrganisationId, SearchId)>,
) -> Result<Listed<FoundView>> {
    let hits = at.read(move |conn, deed| actions::hits(conn, deed, &id)).await?;
    let current = at.app.matcher.current().await?;
    let words = Words::new(at.lang(), Arc::clone(&current.topic_names));
    let seen = at.read(move |conn, deed| {
        let organisation = deed.access.organisation();
        let noted = marks(conn, deed.caller, organisation, None, (&current, &words), deed.now)?;
        Ok(found(&hits, &noted, &current, &words))
    });
    Ok(Listed::whole(seen.await?))
}
