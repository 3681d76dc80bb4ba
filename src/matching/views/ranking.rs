//! A page of a ranking.

use std::collections::BTreeMap;

use serde::Serialize;

use super::balancing::{MovedView, moved};
use super::candidate::{CandidateView, Coded, candidate};
use super::pair::{DirectionView, LineView, ReasonView, pair};
use super::points::{PieceSide, pieces, tenths};
use crate::codelists::Embedded;
use crate::db::Instant;
use crate::matching::engine::{Criterion, Explanation, FacetCounts, Facts, Placed};
use crate::matching::model::{Balancing, Mark, Weighing, sector_word, size_word};
use crate::matching::words::Words;

/// A piece of the bar that explains a total.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct PieceOfTotal {
    pub criterion: &'static str,
    /// `forward`, `backward`, or `both` when one fact counts in both directions.
    pub direction: &'static str,
    /// Points of a hundred with one decimal.
    pub points: f64,
    /// The most telling reason of the criterion, where there is one.
    pub reason: Option<ReasonView>,
    /// Its sentence, or why there is none.
    pub text: String,
}

/// One candidate in its place.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct MatchView {
    /// 1 is the best.
    pub rank: usize,
    pub candidate: CandidateView,
    /// 0 to 1.
    pub total: f64,
    /// The total in points of a hundred with one decimal: `pieces` and `rest` add up to it.
    pub points: f64,
    /// How well it answers what the seeker wants; nothing when that is unknown.
    pub forward: Option<f64>,
    /// How the seeker looks to it; nothing when it does not say what it wants.
    pub backward: Option<f64>,
    /// The three greatest contributions.
    pub pieces: Vec<PieceOfTotal>,
    /// Points of all other contributions together.
    pub rest: f64,
    /// How many these are.
    pub others: usize,
    /// Criteria on which the candidate is silent.
    pub not_said: Vec<Coded>,
    /// Criteria on which the seeker is silent, though the candidate asks.
    pub to_add: Vec<Coded>,
    /// What the seeker noted on it.
    pub marks: Vec<Mark>,
    /// Where it would stand by its points alone, if balancing moved it.
    pub moved: Option<MovedView>,
}

/// How many candidates each further filter would leave: by code, with its label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct FacetValue {
    pub code: String,
    pub label: String,
    pub count: usize,
}

/// Counts by filter. Each ignores its own filter, so that a choice can be widened.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct FacetsView {
    pub countries: Vec<FacetValue>,
    pub kinds: Vec<FacetValue>,
    pub sizes: Vec<FacetValue>,
    pub languages: Vec<FacetValue>,
    pub sectors: Vec<FacetValue>,
    pub certificates: Vec<FacetValue>,
    pub cooperation: Vec<FacetValue>,
    pub opportunities: Vec<FacetValue>,
}

/// A page of a ranking.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct RankingView {
    pub items: Vec<MatchView>,
    /// Cursor of the next page; nothing at the end.
    pub next: Option<String>,
    /// How many passed the filters.
    pub total: usize,
    /// How many companies were compared.
    pub compared: usize,
    /// When the ranking's data was last seen to be up to date.
    pub as_of: Instant,
    /// How the list is balanced, so that companies that are seldom shown are seen.
    pub balancing: Balancing,
    /// The count of exposure that it is balanced by; nothing before the first.
    pub exposure_revision: Option<i64>,
    pub preset: &'static str,
    pub weights: BTreeMap<&'static str, f64>,
    /// What words were understood as: for unsaved descriptions.
    pub understood: Vec<Understood>,
    pub facets: FacetsView,
}

/// What a word was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Understood {
    pub word: String,
    pub code: String,
    pub label: String,
}

/// One line of the list.
pub fn ranking(
    placed: &Placed,
    explained: &Explanation,
    (you, they): (&Facts, &Facts),
    region: Option<&str>,
    marks: Vec<Mark>,
    words: &Words,
) -> MatchView {
    let found = &placed.found;
    let view = pair(explained, you, they, region, words);
    let all = pieces(explained);
    let shown = all.iter().take(3).map(|piece| {
        let side = if piece.side == PieceSide::Backward { &view.backward } else { &view.forward };
        let line = side.criteria.iter().find(|one| one.criterion == piece.criterion.as_str());
        PieceOfTotal {
            criterion: piece.criterion.as_str(),
            direction: piece.side.word(),
            points: piece.points,
            reason: line.and_then(|line| line.reasons.first().cloned()),
            text: line.map_or_else(String::new, |line| sentence(line, words)),
        }
    });
    let silent = |side: &DirectionView| {
        let lines = side.criteria.iter().filter(|line| line.state == "not_said" && line.weight > 0.0);
        lines.map(|line| Coded { code: line.criterion.to_owned(), label: line.label.clone() }).collect()
    };
    MatchView {
        rank: found.rank,
        total: found.total.unit(),
        points: tenths(all.iter().map(|piece| piece.points).sum()),
        forward: found.forward.map(|fit| fit.unit()),
        backward: found.backward.map(|fit| fit.unit()),
        pieces: shown.collect(),
        rest: tenths(all.iter().skip(3).map(|piece| piece.points).sum()),
        others: all.len().saturating_sub(3),
        not_said: silent(&view.forward),
        to_add: silent(&view.backward),
        marks,
        moved: moved(placed, words),
        candidate: candidate(they, region, words),
    }
}

/// What a criterion says for itself.
pub(in crate::matching) fn sentence(line: &LineView, words: &Words) -> String {
    match (line.reasons.first(), line.state) {
        (Some(reason), _) => reason.text.clone(),
        (None, "not_said") => {
            let text = words.lang.t("criterion-not-said").with("what", line.label.as_str());
            text.to_string()
        }
        (None, _) => line.label.clone(),
    }
}

/// The weights of a ranking by criterion.
pub fn weights(weighing: &Weighing) -> BTreeMap<&'static str, f64> {
    let of = |criterion: Criterion| (criterion.as_str(), weighing.preset.weights.of(criterion));
    Criterion::ALL.into_iter().map(of).collect()
}

/// The counts with labels, the largest first.
pub fn facets(counts: &FacetCounts, words: &Words) -> FacetsView {
    let of_list = |list: Embedded, counts: &BTreeMap<String, usize>| {
        ordered(counts.iter().map(|(code, count)| (code.clone(), words.code(list, code), *count)))
    };
    FacetsView {
        countries: of_list(Embedded::Countries, &counts.countries),
        kinds: of_list(Embedded::OrganisationTypes, &counts.kinds),
        sizes: counts
            .sizes
            .iter()
            .map(|(size, count)| FacetValue {
                code: size_word(*size).to_owned(),
                label: words.size(*size),
                count: *count,
            })
            .collect(),
        languages: of_list(Embedded::Languages, &counts.languages),
        sectors: ordered(
            counts.sectors.iter().map(|(sector, count)| (sector_word(sector), words.sector(sector), *count)),
        ),
        certificates: of_list(Embedded::Certifications, &counts.certificates),
        cooperation: of_list(Embedded::CooperationTypes, &counts.cooperation),
        opportunities: ordered(counts.opportunities.iter().map(|((topic, side), count)| {
            let code = format!("{}_{}", topic.as_str(), side.as_str());
            (code, words.opportunity(topic, *side), *count)
        })),
    }
}

fn ordered(values: impl Iterator<Item = (String, String, usize)>) -> Vec<FacetValue> {
    let mut values: Vec<FacetValue> =
        values.map(|(code, label, count)| FacetValue { code, label, count }).collect();
    values.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.code.cmp(&b.code)));
    values
}
