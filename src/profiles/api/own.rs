//! A company's own profile: read, write, check.

use actix_web::{HttpRequest, HttpResponse, get, post, put};
use serde::Deserialize;

use super::shapes::{CheckedView, CompletenessView, OwnProfileView};
use super::tagged;
use crate::accounts::{Caller, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::organisations;
use crate::profiles::actions;
use crate::profiles::model::TextInput;
use crate::web::extract::{IfMatch, Json, Path, Query};
use crate::web::i18n::Lang;
use crate::web::problem::Problems;

/// A company's profile as its own people and advisers see it
#[utoipa::path(tag = "profiles", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = OwnProfileView), Problems))]
#[get("/organisations/{organisation}/profile")]
pub(super) async fn get_own_profile(
    app: App,
    caller: Caller,
    organisation: Path<OrganisationId>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let own = app
        .db
        .read(move |conn| {
            let access = organisations::access(conn, &caller, &organisation.0, now)?;
            actions::own(conn, &access, now)
        })
        .await?;
    Ok(tagged(own.profile.version, &OwnProfileView::of(&own, now.date())))
}

/// A profile's texts: the original, and perhaps a second language.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ProfileTexts {
    /// Language of the text, ISO 639-1.
    #[serde(default)]
    #[schema(max_length = 3, examples("en"))]
    language: String,
    /// One line without names.
    #[serde(default)]
    #[schema(max_length = 90)]
    headline: String,
    /// Two or three sentences without names.
    #[serde(default)]
    #[schema(max_length = 2000)]
    summary: String,
    #[serde(default)]
    second: Option<TextInput>,
}

/// Write the draft of a profile
///
/// Others go on reading the published text. The first version is 0.
#[utoipa::path(tag = "profiles", params(("organisation" = OrganisationId, Path), ("If-Match" = String, Header)),
    responses((status = OK, body = OwnProfileView), Problems))]
#[put("/organisations/{organisation}/profile")]
pub(super) async fn write_own_profile(
    app: App,
    caller: Caller,
    organisation: Path<OrganisationId>,
    version: IfMatch,
    Json(sent): Json<ProfileTexts>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let ProfileTexts { language, headline, summary, second } = sent;
    let original = TextInput { language, headline, summary };
    let own = app
        .db
        .write(move |conn| {
            let access = organisations::access(conn, &caller, &organisation.0, now)?;
            actions::write_texts(conn, &caller, &access, version.0, &original, second.as_ref(), now)
        })
        .await?;
    Ok(tagged(own.profile.version, &OwnProfileView::of(&own, now.date())))
}

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct ProposalQuery {
    /// Language of the text, ISO 639-1.
    #[param(min_length = 2, max_length = 3)]
    language: String,
}

/// A headline and a summary made from the facts, without names, to be edited
#[utoipa::path(tag = "profiles", params(("organisation" = OrganisationId, Path), ProposalQuery),
    responses((status = OK, body = TextInput), Problems))]
#[get("/organisations/{organisation}/profile/proposal")]
pub(super) async fn propose_profile(
    app: App,
    caller: Caller,
    organisation: Path<OrganisationId>,
    Query(query): Query<ProposalQuery>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let language = crate::profiles::model::language(&query.language)
        .map_err(|message| crate::error::Error::field("language", message))?;
    let proposed = app
        .db
        .read(move |conn| {
            let access = organisations::access(conn, &caller, &organisation.0, now)?;
            actions::propose(conn, &access, &language)
        })
        .await?;
    Ok(HttpResponse::Ok().json(proposed))
}

#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct TextToCheck {
    #[schema(max_length = 10000)]
    text: String,
}

/// Search any text for what would give the company away; nothing is saved
#[utoipa::path(tag = "profiles", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = CheckedView), Problems))]
#[post("/organisations/{organisation}/leak-check")]
pub(super) async fn check_text_for_leaks(
    app: App,
    caller: Caller,
    request: HttpRequest,
    organisation: Path<OrganisationId>,
    Json(sent): Json<TextToCheck>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let lang = Lang::of_request(&request);
    let report = app
        .db
        .read(move |conn| {
            let access = organisations::access(conn, &caller, &organisation.0, now)?;
            actions::leak_check(conn, &access, &sent.text)
        })
        .await?;
    Ok(HttpResponse::Ok().json(CheckedView::of(&report.checked, lang)))
}

/// How complete a company's answers are, and what each missing one would improve
#[utoipa::path(tag = "profiles", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = CompletenessView), Problems))]
#[get("/organisations/{organisation}/completeness")]
pub(super) async fn get_completeness(
    app: App,
    caller: Caller,
    request: HttpRequest,
    organisation: Path<OrganisationId>,
) -> Result<HttpResponse> {
    let now = clock::now();
    let lang = Lang::of_request(&request);
    let completeness = app
        .db
        .read(move |conn| {
            let access = organisations::access(conn, &caller, &organisation.0, now)?;
            actions::completeness_of(conn, &access, now)
        })
        .await?;
    Ok(HttpResponse::Ok().json(CompletenessView::of(&completeness, lang)))
}
