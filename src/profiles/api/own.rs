//! A company's own profile: read, write, check.

use actix_web::{get, post, put};
use serde::Deserialize;

use super::shapes::{CheckedView, CompletenessView, OwnProfileView};
use crate::accounts::OrganisationId;
use crate::error::Result;
use crate::organisations::AtOrganisation;
use crate::profiles::actions;
use crate::profiles::model::TextInput;
use crate::web::answer::Tagged;
use crate::web::extract::{IfMatch, Json, Query};

/// A company's profile as its own people and advisers see it
#[utoipa::path(tag = "profiles", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = OwnProfileView, headers(("ETag" = String)))))]
#[get("/organisations/{organisation}/profile")]
pub(super) async fn get_own_profile(at: AtOrganisation) -> Result<Tagged<OwnProfileView>> {
    let own = at.read(move |conn, deed| actions::own(conn, deed.access, deed.now)).await?;
    Ok(Tagged(own.profile.version, OwnProfileView::of(&own, at.now.date())))
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
#[utoipa::path(tag = "profiles", params(("organisation" = OrganisationId, Path), IfMatch),
    responses((status = OK, body = OwnProfileView, headers(("ETag" = String)))))]
#[put("/organisations/{organisation}/profile")]
pub(super) async fn write_own_profile(
    at: AtOrganisation,
    IfMatch(version): IfMatch,
    Json(sent): Json<ProfileTexts>,
) -> Result<Tagged<OwnProfileView>> {
    let ProfileTexts { language, headline, summary, second } = sent;
    let original = TextInput { language, headline, summary };
    let own = at
        .write(move |conn, deed| {
            actions::write_texts(
                conn,
                deed.caller,
                deed.access,
                version,
                &original,
                second.as_ref(),
                deed.now,
            )
        })
        .await?;
    Ok(Tagged(own.profile.version, OwnProfileView::of(&own, at.now.date())))
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
    responses((status = OK, body = TextInput)))]
#[get("/organisations/{organisation}/profile/proposal")]
pub(super) async fn propose_profile(
    at: AtOrganisation,
    Query(query): Query<ProposalQuery>,
) -> Result<Json<TextInput>> {
    let language = crate::profiles::model::language(&query.language)
        .map_err(|message| crate::error::Error::field("language", message))?;
    let proposed = at.read(move |conn, deed| actions::propose(conn, deed.access, &language)).await?;
    Ok(Json(proposed))
}

#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct TextToCheck {
    #[schema(max_length = 10000)]
    text: String,
}

/// Search any text for what would give the company away; nothing is saved
#[utoipa::path(tag = "profiles", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = CheckedView)))]
#[post("/organisations/{organisation}/leak-check")]
pub(super) async fn check_text_for_leaks(
    at: AtOrganisation,
    Json(sent): Json<TextToCheck>,
) -> Result<Json<CheckedView>> {
    let lang = at.lang();
    let report = at.read(move |conn, deed| actions::leak_check(conn, deed.access, &sent.text)).await?;
    Ok(Json(CheckedView::of(&report.checked, lang)))
}

/// How complete a company's answers are, and what each missing one would improve
#[utoipa::path(tag = "profiles", params(("organisation" = OrganisationId, Path)),
    responses((status = OK, body = CompletenessView)))]
#[get("/organisations/{organisation}/completeness")]
pub(super) async fn get_completeness(at: AtOrganisation) -> Result<Json<CompletenessView>> {
    let lang = at.lang();
    let completeness =
        at.read(move |conn, deed| actions::completeness_of(conn, deed.access, deed.now)).await?;
    Ok(Json(CompletenessView::of(&completeness, lang)))
}
