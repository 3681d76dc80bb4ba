//! Rankings and explanations.

use std::collections::BTreeMap;
use std::sync::Arc;

use actix_web::{HttpRequest, get, post};
use serde::Serialize;

use super::asking::Asking;
use crate::accounts::{Caller, count_list_page};
use crate::app::App;
use crate::error::{Error, Result};
use crate::matching::actions::{self, Explained};
use crate::matching::engine::Curve;
use crate::matching::model::DescriptionInput;
use crate::matching::presets::PresetName;
use crate::matching::views::RankingView;
use crate::matching::words::Words;
use crate::web::answer::Listed;
use crate::web::extract::{Json, Query};
use crate::web::i18n::Lang;

/// A kind of partner search with its weights.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct PresetView {
    name: &'static str,
    label: String,
    /// For whom it is, in a sentence or two.
    meaning: String,
    weights: BTreeMap<&'static str, f64>,
    /// For each criterion the corners of the line from what is measured (0 to 1; depth, affinity and text in multiples of what
    /// the median company's best partner reaches) to its value (0 to 1).
    curves: BTreeMap<&'static str, Vec<[f64; 2]>>,
    /// How much each direction counts in the total.
    seeker_share: f64,
    candidate_share: f64,
    /// Where the numbers come from.
    provenance: BTreeMap<String, String>,
}

/// The presets with their weights, and where these come from.
#[utoipa::path(tag = "matches", responses((status = OK, body = Listed<PresetView>)))]
#[get("/presets")]
pub(super) async fn list_presets(_caller: Caller, request: HttpRequest) -> Listed<PresetView> {
    let lang = Lang::of_request(&request);
    let view = |name: PresetName| {
        let preset = name.preset();
        let (seeker_share, candidate_share) = preset.join.shares();
        PresetView {
            name: name.as_str(),
            label: lang.word("preset", name.as_str()),
            meaning: lang.word("preset-meaning", name.as_str()),
            weights: preset.weights.all().iter().map(|(c, weight)| (c.as_str(), *weight)).collect(),
            curves: preset.curves.iter().map(|(c, curve)| (c.as_str(), knots(curve))).collect(),
            seeker_share,
            candidate_share,
            provenance: preset.provenance,
        }
    };
    Listed::whole(PresetName::ALL.map(view))
}

fn knots(curve: &Curve) -> Vec<[f64; 2]> {
    curve.knots().iter().map(|(measured, value)| [*measured, *value]).collect()
}

/// Partners abroad for an organisation, the best first, each with its reasons.
///
/// The organisation is ranked for as it sees itself, drafts included; an adviser may also rank for any published profile. A ranking never waits for new data: `as_of` says how old its data is.
#[utoipa::path(tag = "matches", params(Asking), responses((status = OK, body = RankingView)))]
#[get("/matches")]
pub(super) async fn list_matches(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Query(asking): Query<Asking>,
) -> Result<Json<RankingView>> {
    count_list_page(&app, &request, Some(&caller))?;
    let current = app.matcher.current().await?;
    let (facts, marks, balancing) = asking.seeker(&app, caller, &current).await?;
    let current = current.under(balancing);
    let asked = asking.ranked()?;
    let words = Words::new(Lang::of_request(&request), Arc::clone(&current.topic_names));
    let ranking = app
        .compute(move || {
            let marks = |id: &str| marks.get(id).cloned().unwrap_or_default();
            Ok(actions::rank(&current, facts, marks, &asked, &words))
        })
        .await?;
    Ok(Json(ranking))
}

/// Partners abroad for somebody described on the spot; for advisers. Nothing is stored.
#[utoipa::path(tag = "matches", responses((status = OK, body = RankingView)))]
#[post("/matches")]
pub(super) async fn match_description(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Json(input): Json<DescriptionInput>,
) -> Result<Json<RankingView>> {
    if caller.advised_networks().is_empty() {
        return Err(Error::forbidden("error-advisers-only"));
    }
    count_list_page(&app, &request, Some(&caller))?;
    let current = app.matcher.current().await?;
    let words = Words::new(Lang::of_request(&request), Arc::clone(&current.topic_names));
    let ranking = app.compute(move || actions::described(&current, &input, &words)).await?;
    Ok(Json(ranking))
}

/// Why a candidate ranks where it does, or why it is not in the list.
///
/// A candidate that may not be seen answers 404, the same as one that does not exist.
#[utoipa::path(tag = "matches", params(Asking), responses((status = OK, body = Explained)))]
#[get("/matches/explain")]
pub(super) async fn explain_match(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Query(asking): Query<Asking>,
) -> Result<Json<Explained>> {
    let Some(candidate) = asking.candidate.clone() else {
        return Err(Error::field("candidate", "error-field-missing"));
    };
    let current = app.matcher.current().await?;
    let (facts, _, balancing) = asking.seeker(&app, caller, &current).await?;
    let current = current.under(balancing);
    let asked = asking.ranked()?;
    let words = Words::new(Lang::of_request(&request), Arc::clone(&current.topic_names));
    let explained =
        app.compute(move || actions::explain(&current, facts, &candidate, &asked, &words)).await?;
    Ok(Json(explained))
}
