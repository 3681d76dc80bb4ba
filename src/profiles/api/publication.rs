//! From draft to published and back.

use actix_web::{get, post};
use serde::{Deserialize, Serialize};

use super::shapes::{CheckedView, MissingView, OwnProfileView};
use crate::accounts::{NetworkId, OrganisationId};
use crate::db::DbConnection;
use crate::error::Result;
use crate::organisations::{AtOrganisation, Deed};
use crate::profiles::actions::{self, Submission};
use crate::profiles::model::OwnProfile;
use crate::web::answer::Tagged;
use crate::web::extract::Json;

/// What stands before publication.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct PreviewView {
    /// Everything that others would read, with every hit.
    texts: Vec<CheckedView>,
    /// Answers without which nothing is published.
    missing: Vec<MissingView>,
    /// The network that must look first.
    review_by: Option<NetworkId>,
}

/// What others would read, what in it would give the company away, and what is missing
#[utoipa::path(tag = "profiles", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = PreviewView)))]
#[get("/organisations/{organisation}/profile/check")]
pub(super) async fn preview_publication(at: AtOrganisation) -> Result<Json<PreviewView>> {
    let lang = at.lang();
    let check = at.read(move |conn, deed| actions::check(conn, deed.access, deed.now)).await?;
    Ok(Json(PreviewView {
        texts: check.texts.iter().map(|one| CheckedView::of(one, lang)).collect(),
        missing: check.missing.iter().map(|one| MissingView::of(one, lang)).collect(),
        review_by: check.review_by,
    }))
}

/// How a profile is sent off.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SubmissionInput {
    /// Whether visitors who are not signed in may read it.
    is_public: bool,
    /// The last day, like 2027-06-30; a year from now when nothing is said, two years at most.
    #[serde(default)]
    #[schema(max_length = 10)]
    valid_until: Option<String>,
    /// The `confirmation` words of unsure hits that are harmless.
    #[serde(default, deserialize_with = "crate::codelists::shapes::read_words")]
    #[schema(schema_with = crate::codelists::shapes::words)]
    confirmed: Vec<String>,
}

/// Publish the draft, or send it to the network's reviewers where they look first
///
/// Certain leaks are refused, each at its field; unsure ones until they are confirmed. Opportunities in draft go with it.
#[utoipa::path(tag = "profiles", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = OwnProfileView, headers(("ETag" = String)))))]
#[post("/organisations/{organisation}/profile/submission")]
pub(super) async fn submit_profile(
    at: AtOrganisation,
    Json(sent): Json<SubmissionInput>,
) -> Result<Tagged<OwnProfileView>> {
    let SubmissionInput { is_public, valid_until, confirmed } = sent;
    let sent = Submission { is_public, valid_until, confirmed };
    change(&at, move |conn, deed, read| {
        actions::submit(conn, deed.caller, deed.access, read, &sent, deed.now)
    })
    .await
}

/// Take the profile back: nobody else reads it any more, nor its opportunities
#[utoipa::path(tag = "profiles", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = OwnProfileView, headers(("ETag" = String)))))]
#[post("/organisations/{organisation}/profile/withdrawal")]
pub(super) async fn withdraw_profile(at: AtOrganisation) -> Result<Tagged<OwnProfileView>> {
    change(&at, |conn, deed, read| actions::withdraw(conn, deed.caller, deed.access, read, deed.now)).await
}

/// Say that all of it still holds: good for another year
#[utoipa::path(tag = "profiles", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = OwnProfileView, headers(("ETag" = String)))))]
#[post("/organisations/{organisation}/profile/confirmation")]
pub(super) async fn confirm_profile(at: AtOrganisation) -> Result<Tagged<OwnProfileView>> {
    change(&at, |conn, deed, read| actions::still_valid(conn, deed.caller, deed.access, read, deed.now)).await
}

/// Changes the profile as it stands at this moment: `work` gets the version that it has.
async fn change(
    at: &AtOrganisation,
    work: impl FnOnce(&mut DbConnection, &Deed<'_>, i32) -> Result<OwnProfile> + Send + 'static,
) -> Result<Tagged<OwnProfileView>> {
    let own = at
        .write(move |conn, deed| {
            let read = actions::own(conn, deed.access, deed.now)?.profile.version;
            work(conn, deed, read)
        })
        .await?;
    Ok(Tagged(own.profile.version, OwnProfileView::of(&own, at.now.date())))
}
