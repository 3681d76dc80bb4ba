//! From draft to published and back.

use actix_web::{HttpRequest, HttpResponse, get, post};
use serde::{Deserialize, Serialize};

use super::shapes::{CheckedView, MissingView, OwnProfileView};
use super::tagged;
use crate::accounts::{Caller, NetworkId, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::organisations::{self, Access};
use crate::profiles::actions::{self, Submission};
use crate::profiles::model::OwnProfile;
use crate::web::extract::{Json, Path};
use crate::web::i18n::Lang;
use crate::web::problem::Problems;

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
    responses((status = OK, body = PreviewView), Problems))]
#[get("/organisations/{organisation}/profile/check")]
pub(super) async fn preview_publication(
    app: App,
    caller: Caller,
    request: HttpRequest,
    organisation: Path<OrganisationId>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let lang = Lang::of_request(&request);
    let check = app
        .db
        .read(move |conn| {
            let access = organisations::access(conn, &caller, &organisation.0, now)?;
            actions::check(conn, &access, now)
        })
        .await?;
    Ok(HttpResponse::Ok().json(PreviewView {
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
    #[serde(default)]
    #[schema(max_items = 100)]
    confirmed: Vec<String>,
}

/// Publish the draft, or send it to the network's reviewers where they look first
///
/// Certain leaks are refused, each at its field; unsure ones until they are confirmed. Opportunities in draft go with it.
#[utoipa::path(tag = "profiles", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = OwnProfileView), Problems))]
#[post("/organisations/{organisation}/profile/submission")]
pub(super) async fn submit_profile(
    app: App,
    caller: Caller,
    organisation: Path<OrganisationId>,
    Json(sent): Json<SubmissionInput>,
) -> Result<HttpResponse> {
    let SubmissionInput { is_public, valid_until, confirmed } = sent;
    let sent = Submission { is_public, valid_until, confirmed };
    change(app, caller, organisation.0, move |conn, caller, access, own, now| {
        actions::submit(conn, caller, access, own.profile.version, &sent, now)
    })
    .await
}

/// Take the profile back: nobody else reads it any more, nor its opportunities
#[utoipa::path(tag = "profiles", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = OwnProfileView), Problems))]
#[post("/organisations/{organisation}/profile/withdrawal")]
pub(super) async fn withdraw_profile(
    app: App,
    caller: Caller,
    organisation: Path<OrganisationId>,
) -> Result<HttpResponse> {
    change(app, caller, organisation.0, |conn, caller, access, own, now| {
        actions::withdraw(conn, caller, access, own.profile.version, now)
    })
    .await
}

/// Say that all of it still holds: good for another year
#[utoipa::path(tag = "profiles", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = OwnProfileView), Problems))]
#[post("/organisations/{organisation}/profile/confirmation")]
pub(super) async fn confirm_profile(
    app: App,
    caller: Caller,
    organisation: Path<OrganisationId>,
) -> Result<HttpResponse> {
    change(app, caller, organisation.0, |conn, caller, access, own, now| {
        actions::still_valid(conn, caller, access, own.profile.version, now)
    })
    .await
}

/// Changes the profile as it stands at this moment.
async fn change(
    app: App,
    caller: Caller,
    organisation: OrganisationId,
    work: impl FnOnce(
        &mut crate::db::DbConnection,
        &Caller,
        &Access,
        OwnProfile,
        crate::db::Instant,
    ) -> Result<OwnProfile>
    + Send
    + 'static,
) -> Result<HttpResponse> {
    let now = clock::now();
    let own = app
        .db
        .write(move |conn| {
            let access = organisations::access(conn, &caller, &organisation, now)?;
            let own = actions::own(conn, &access, now)?;
            work(conn, &caller, &access, own, now)
        })
        .await?;
    Ok(tagged(own.profile.version, &OwnProfileView::of(&own, now.date())))
}
