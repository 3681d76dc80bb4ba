//! The JSON face of the room.

use actix_web::{get, put};
use serde::Serialize;
use utoipa_actix_web::service_config::ServiceConfig;

use super::actions::{self, Exposure};
use super::model::{ExposureInput, Figures, SETTINGS, Segment};
use crate::accounts::{Caller, NetworkId};
use crate::app::App;
use crate::clock;
use crate::db::Instant;
use crate::error::Result;
use crate::matching::{Balancing, Current};
use crate::web::answer::Tagged;
use crate::web::extract::{IfMatch, Json, Path};

/// Registers the operations.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(get_exposure).service(decide_exposure);
}

/// Who is shown in everybody's lists, and what the network decided about it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct ExposureView {
    /// The count that the figures are from; nothing before the first.
    revision: Option<i64>,
    counted_at: Option<Instant>,
    /// Lists counted: one for each company.
    lists: i32,
    /// Companies that may be listed now.
    companies: usize,
    /// How lists of the network's clients are balanced.
    balancing: Balancing,
    /// NUTS codes that the network counts as peripheral, or doesn't, against the usual rule.
    peripheral: Vec<String>,
    central: Vec<String>,
    /// The same figures under each setting; empty when fewer than five companies are listed.
    settings: Vec<SettingView>,
    sizes: Vec<SegmentView>,
    regions: Vec<SegmentView>,
}

/// How places are spread under one setting. Shares are 0 to 1.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct SettingView {
    balancing: Balancing,
    /// The share of all places among the first ten that the ten most shown companies have.
    ten_share: f64,
    /// The share of companies that no list shows.
    never_share: f64,
    /// 0 when all are shown alike, near 1 when one has all places.
    gini: f64,
    /// How much lower the mean total of a place is than by points alone, 0 to 1.
    cost: f64,
    /// The share of places of each tenth of companies, the most shown first.
    tenths: Vec<f64>,
}

/// Companies of one kind. What could tell of fewer than five companies is left out.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct SegmentView {
    /// micro, small, medium, larger; central, peripheral; unknown.
    group: String,
    companies: Option<usize>,
    /// Their share of all places, by setting: off, usual, strong.
    places: Vec<f64>,
    /// The share of them that no list shows, by setting.
    never: Vec<f64>,
}

impl ExposureView {
    fn of(found: &Exposure, current: &Current) -> Self {
        let figures = found.figures(current);
        let segments = |of: fn(&Figures) -> &Vec<Segment>| {
            figures.iter().flat_map(of).map(SegmentView::of).collect::<Vec<_>>()
        };
        Self {
            revision: found.revision(),
            counted_at: found.counted_at(),
            lists: found.seekers(),
            companies: figures.as_ref().map_or(0, |figures| figures.companies),
            balancing: found.decision.balancing,
            peripheral: found.decision.peripheral.of(true),
            central: found.decision.peripheral.of(false),
            settings: figures.as_ref().map(|figures| settings(figures, found.costs())).unwrap_or_default(),
            sizes: segments(|figures| &figures.sizes),
            regions: segments(|figures| &figures.regions),
        }
    }
}

fn settings(figures: &Figures, costs: [f64; 3]) -> Vec<SettingView> {
    let (Some(spread), Some(tenths)) = (&figures.spread, &figures.tenths) else { return Vec::new() };
    let view = |at: usize| SettingView {
        balancing: SETTINGS[at],
        ten_share: spread[at].ten,
        never_share: spread[at].never,
        gini: spread[at].gini,
        cost: costs[at],
        tenths: tenths[at].to_vec(),
    };
    (0..SETTINGS.len()).map(view).collect()
}

impl SegmentView {
    fn of(segment: &Segment) -> Self {
        let told = segment.told;
        let shares = |shares: Option<[f64; 3]>| shares.map(Vec::from).unwrap_or_default();
        Self {
            group: segment.group.clone(),
            companies: told.map(|told| told.companies),
            places: shares(told.map(|told| told.places)),
            never: shares(told.map(|told| told.never)),
        }
    }
}

/// Who is shown in everybody's lists, before and after balancing; for the network's people and administrators.
#[utoipa::path(tag = "networks", params(("network" = NetworkId, Path)),
    responses((status = OK, body = ExposureView, headers(("ETag" = String)))))]
#[get("/networks/{network}/exposure")]
pub(super) async fn get_exposure(
    app: App,
    caller: Caller,
    Path(id): Path<NetworkId>,
) -> Result<Tagged<ExposureView>> {
    let found = app.db.read(move |conn| actions::exposure(conn, &caller, &id)).await?;
    let current = app.matcher.current().await?;
    Ok(Tagged(found.decision.version, ExposureView::of(&found, &current)))
}

/// Decide how lists of the network's clients are balanced, and which regions it counts as peripheral; for those who manage it.
#[utoipa::path(tag = "networks", params(("network" = NetworkId, Path), IfMatch),
    responses((status = OK, body = ExposureView, headers(("ETag" = String)))))]
#[put("/networks/{network}/exposure")]
pub(super) async fn decide_exposure(
    app: App,
    caller: Caller,
    Path(id): Path<NetworkId>,
    IfMatch(version): IfMatch,
    Json(input): Json<ExposureInput>,
) -> Result<Tagged<ExposureView>> {
    let now = clock::now();
    let work = move |conn: &mut _| {
        actions::decide(conn, &caller, &id, version, &input, now)?;
        actions::exposure(conn, &caller, &id)
    };
    let found = app.db.write(work).await?;
    let current = app.matcher.current().await?;
    Ok(Tagged(found.decision.version, ExposureView::of(&found, &current)))
}
