//! A network's reviewers.

use actix_web::{HttpRequest, get, post};
use serde::{Deserialize, Serialize};

use super::opportunity_shapes::OwnOpportunityView;
use super::shapes::{CheckedView, OwnProfileView};
use crate::accounts::{Caller, NetworkId, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::profiles::actions::{self, Decision, Review};
use crate::profiles::model::ProfileId;
use crate::web::answer::{Listed, NoContent, Tagged};
use crate::web::extract::{IfMatch, Json, Path};
use crate::web::i18n::Lang;

/// What of one company waits for a reviewer. Reviewers know the company: they answer for it.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct ReviewView {
    profile: OwnProfileView,
    /// Whether the profile itself waits, not only opportunities.
    of_profile: bool,
    /// The opportunities that wait.
    opportunities: Vec<OwnOpportunityView>,
    organisation: OrganisationId,
    name: String,
    country: String,
    /// Everything of it that others would read, with every hit.
    texts: Vec<CheckedView>,
}

impl ReviewView {
    fn of(review: &Review, lang: Lang, today: chrono::NaiveDate) -> Self {
        Self {
            profile: OwnProfileView::of(&review.own, today),
            of_profile: review.of_profile(),
            opportunities: review.opportunities.iter().map(OwnOpportunityView::of).collect(),
            organisation: review.facts.id.clone(),
            name: review.facts.record.name.clone(),
            country: review.facts.record.country.clone(),
            texts: review.texts.iter().map(|one| CheckedView::of(one, lang)).collect(),
        }
    }
}

/// What waits for the network's reviewers, company by company: the oldest 200
#[utoipa::path(tag = "reviews", params(("network" = NetworkId, Path)),
    responses((status = OK, body = Listed<ReviewView>)))]
#[get("/networks/{network}/reviews")]
pub(super) async fn list_reviews(
    app: App,
    caller: Caller,
    request: HttpRequest,
    network: Path<NetworkId>,
) -> Result<Listed<ReviewView>> {
    let now = clock::now();
    let lang = Lang::of_request(&request);
    let found = app.db.read(move |conn| actions::reviews(conn, &caller, &network.0, now)).await?;
    Ok(Listed::whole(found.iter().map(|one| ReviewView::of(one, lang, now.date()))))
}

/// What of one company waits for the network: its profile, opportunities, or both
#[utoipa::path(tag = "reviews", params(("network" = NetworkId, Path), ("profile" = ProfileId, Path)),
    responses((status = OK, body = ReviewView, headers(("ETag" = String)))))]
#[get("/networks/{network}/reviews/{profile}")]
pub(super) async fn get_review(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<(NetworkId, ProfileId)>,
) -> Result<Tagged<ReviewView>> {
    let now = clock::now();
    let lang = Lang::of_request(&request);
    let (network, id) = path.0;
    let review = app.db.read(move |conn| actions::review(conn, &caller, &network, &id, now)).await?;
    Ok(Tagged(review.version(), ReviewView::of(&review, lang, now.date())))
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DecisionInput {
    /// publish or return.
    #[schema(max_length = 10)]
    decision: String,
    /// What the company should change; needed with return.
    #[serde(default)]
    #[schema(max_length = 2000)]
    comment: String,
}

/// Publish what waits, or send it back with a comment; the owners get a mail
#[utoipa::path(tag = "reviews", params(("network" = NetworkId, Path), ("profile" = ProfileId, Path), IfMatch),
    responses((status = NO_CONTENT)))]
#[post("/networks/{network}/reviews/{profile}/decision")]
pub(super) async fn decide_review(
    app: App,
    caller: Caller,
    path: Path<(NetworkId, ProfileId)>,
    IfMatch(read): IfMatch,
    Json(sent): Json<DecisionInput>,
) -> Result<NoContent> {
    let now = clock::now();
    let (network, id) = path.0;
    let decision = match sent.decision.as_str() {
        "publish" => Decision::Publish,
        "return" => Decision::Return { comment: sent.comment },
        _ => return Err(Error::field("decision", "error-review-decision")),
    };
    let public_url = app.config.public_url.clone();
    app.db
        .write(move |conn| {
            let waiting = actions::WaitingAt { network: &network, profile: &id, read };
            actions::decide(conn, &caller, &waiting, &decision, &public_url, now)
        })
        .await?;
    Ok(NoContent)
}
