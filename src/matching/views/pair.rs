//! Why a pair scores as it does.

use serde::Serialize;
use serde_json::{Value, json};

use super::candidate::{CandidateView, candidate};
use super::standing::{RemovalView, removal};
use crate::matching::engine::{Direction, Explanation, Facts, Level, Line, Measured, Reason, Silent};
use crate::matching::model::{sector_word, size_word};
use crate::matching::words::{Wisher, Words, level_word, reason_code};

/// One reason: a word for programs, the values that it came from, and a sentence.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct ReasonView {
    pub code: &'static str,
    #[schema(value_type = Object)]
    pub values: Value,
    pub text: String,
}

/// One criterion of one direction.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct LineView {
    pub criterion: &'static str,
    pub label: String,
    pub weight: f64,
    /// `measured`; `not_said`: the other side is silent and a neutral value stands in; `not_asked`: the one who wishes says nothing.
    pub state: &'static str,
    /// 0 to 1, after the preset's curve.
    pub value: Option<f64>,
    /// 0 to 1, before the curve.
    pub raw: Option<f64>,
    /// Its part of the total, 0 to 1.
    pub contribution: f64,
    pub reasons: Vec<ReasonView>,
}

/// One direction of the pair.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct DirectionView {
    /// 0 to 1; nothing when no wish is known, then the direction leaves the total.
    pub fit: Option<f64>,
    /// Its part of the total.
    pub share: f64,
    pub criteria: Vec<LineView>,
}

/// What somebody could add, so that more is known.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct AdviceView {
    pub criterion: &'static str,
    /// `you` or `they`.
    pub who: &'static str,
    /// What the total would gain at best, 0 to 1.
    pub gain: f64,
    pub text: String,
}

/// A pair explained. The contributions of both directions add up to the total.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct PairView {
    pub candidate: CandidateView,
    pub total: f64,
    /// The total in whole points of a hundred.
    pub points: u32,
    /// How well the candidate answers what the seeker wants.
    pub forward: DirectionView,
    /// How the seeker looks to the candidate.
    pub backward: DirectionView,
    /// What keeps it out of the list; empty when it is in.
    pub removals: Vec<RemovalView>,
    pub advice: Vec<AdviceView>,
}

/// The view of an explanation.
pub fn pair(
    explained: &Explanation,
    you: &Facts,
    they: &Facts,
    region: Option<&str>,
    words: &Words,
) -> PairView {
    let gain = |at_best: crate::matching::engine::Score| {
        at_best.nanos().saturating_sub(explained.total.nanos()) as f64 / 1e9
    };
    PairView {
        candidate: candidate(they, region, words),
        total: explained.total.unit(),
        points: explained.total.points(),
        forward: direction(&explained.forward, Wisher::You, you, they, words),
        backward: direction(&explained.backward, Wisher::They, you, they, words),
        removals: explained.removals.iter().map(|one| removal(*one, words)).collect(),
        advice: explained
            .advice
            .iter()
            .map(|advice| AdviceView {
                criterion: advice.criterion.as_str(),
                who: match advice.who {
                    Silent::Seeker => "you",
                    Silent::Candidate => "they",
                },
                gain: gain(advice.at_best),
                text: words.advice(advice),
            })
            .collect(),
    }
}

fn direction(
    direction: &Direction,
    wisher: Wisher,
    you: &Facts,
    they: &Facts,
    words: &Words,
) -> DirectionView {
    DirectionView {
        fit: direction.fit.map(|fit| fit.unit()),
        share: direction.share.unit(),
        criteria: direction.lines.iter().map(|one| line(one, wisher, you, they, words)).collect(),
    }
}

fn line(line: &Line, wisher: Wisher, you: &Facts, they: &Facts, words: &Words) -> LineView {
    let (state, raw) = match line.measured {
        Measured::Unasked => ("not_asked", None),
        Measured::Unsaid => ("not_said", None),
        Measured::Value(raw) => ("measured", Some(raw)),
    };
    let view = |one: &Reason| ReasonView {
        code: reason_code(one),
        values: values(one),
        text: words.reason(one, wisher, you, they),
    };
    LineView {
        criterion: line.criterion.as_str(),
        label: words.criterion(line.criterion),
        weight: line.weight,
        state,
        value: line.value.map(|value| value.unit()),
        raw,
        contribution: line.contribution.unit(),
        reasons: line.reasons.iter().map(view).collect(),
    }
}

/// The values behind a reason, for programs.
fn values(reason: &Reason) -> Value {
    let levels = |own: &Level, theirs: &Level| (level_word(*own), level_word(*theirs));
    match reason {
        Reason::OpportunitiesMeet { own, theirs, value, sectors, words } => json!({
            "own": own, "theirs": theirs, "value": value.unit(), "words": words,
            "sectors": sectors.iter().map(sector_word).collect::<Vec<_>>(),
        }),
        Reason::SectorEvidence { sector, evidence, share, .. } => {
            json!({"sector": sector_word(sector), "evidence": evidence, "share": share.unit()})
        }
        Reason::FieldsWorkTogether { own, theirs, share } => {
            json!({"own": sector_word(own), "theirs": sector_word(theirs), "share": share.unit()})
        }
        Reason::CountryWanted { country } | Reason::CountryActive { country } => {
            json!({"country": country})
        }
        Reason::CountryDistance { country, kilometres, minutes } => {
            json!({"country": country, "kilometres": kilometres, "minutes": minutes})
        }
        Reason::CooperationDiffers { wanted } => json!({"wanted": wanted}),
        Reason::CooperationShared { code }
        | Reason::CapabilityShared { code }
        | Reason::CapabilityFound { code }
        | Reason::CapabilityMissing { code }
        | Reason::CertificateHeld { code }
        | Reason::CertificateMissing { code } => json!({"code": code}),
        Reason::DimensionSimilar { dimension, own, theirs }
        | Reason::DimensionComplements { dimension, own, theirs } => {
            json!({"dimension": dimension, "own": own, "theirs": theirs})
        }
        Reason::CommonLanguage { language, own, theirs } => {
            let (own, theirs) = levels(own, theirs);
            json!({"language": language, "own": own, "theirs": theirs})
        }
        Reason::NoCommonLanguage => json!({}),
        Reason::SizeWanted { size } | Reason::SizeNear { size } | Reason::SizeDiffers { size } => {
            json!({"size": size_word(*size)})
        }
        Reason::WordShared { word, share } => json!({"word": word, "share": share.unit()}),
        Reason::FactsConfirmed { share } | Reason::ProfileComplete { share } => {
            json!({"share": share.unit()})
        }
        Reason::ConfirmedDaysAgo { days } => json!({"days": days}),
    }
}
