//! Presets: weights, curves and the join of the two directions, as a readable file says them.

use std::collections::BTreeMap;

use super::criterion::{Criterion, PerCriterion};
use super::curve::{Curve, NotACurve};
use super::measured::Measured;
use super::score::Score;
use super::statistics::Statistics;
use super::weights::{NotWeights, Weights};

/// Everything that turns findings into a score.
#[derive(Clone, Debug, PartialEq)]
pub struct Preset {
    pub name: String,
    pub weights: Weights,
    pub curves: PerCriterion<Curve>,
    pub join: Join,
    /// Where the numbers come from: free keys and texts of the file.
    pub provenance: BTreeMap<String, String>,
}

/// How much each direction counts in the total, in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Join {
    pub(super) seeker: u64,
    pub(super) candidate: u64,
}

/// Why a text is no preset.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum NotAPreset {
    #[error("not readable as TOML: {0}")]
    Syntax(String),
    #[error("there is no criterion \"{0}\"")]
    UnknownCriterion(String),
    #[error("{0}")]
    Weights(#[from] NotWeights),
    #[error("curve of {criterion}: {problem}")]
    Curve { criterion: &'static str, problem: NotACurve },
    #[error("the shares of seeker and candidate must not be negative, and one of them greater than 0")]
    Join,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: String,
    join: JoinFile,
    #[serde(default)]
    provenance: BTreeMap<String, String>,
    weights: BTreeMap<String, f64>,
    #[serde(default)]
    curves: BTreeMap<String, Vec<(f64, f64)>>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct JoinFile {
    seeker: f64,
    candidate: f64,
}

impl Preset {
    /// Reads a weight file (TOML). Criteria it leaves out weigh 0; curves it leaves out are straight.
    pub fn parse(text: &str) -> Result<Self, NotAPreset> {
        let file: File = toml::from_str(text).map_err(|error| NotAPreset::Syntax(error.to_string()))?;
        let mut weights = PerCriterion::from_fn(|_| 0.0);
        for (word, weight) in &file.weights {
            weights[known(word)?] = *weight;
        }
        let mut curves = PerCriterion::from_fn(|_| Curve::straight());
        for (word, knots) in file.curves {
            let criterion = known(&word)?;
            curves[criterion] = Curve::new(knots)
                .map_err(|problem| NotAPreset::Curve { criterion: criterion.as_str(), problem })?;
        }
        Ok(Self {
            name: file.name,
            weights: Weights::new(&weights)?,
            curves,
            join: Join::new(file.join.seeker, file.join.candidate)?,
            provenance: file.provenance,
        })
    }

    /// One criterion as it is measured, whatever its reach, seen by the seeker alone.
    pub(super) fn of_one(criterion: Criterion, reach: f64) -> Self {
        Self {
            name: String::new(),
            weights: Weights::of_one(criterion),
            curves: PerCriterion::from_fn(|_| Curve::raw(reach)),
            join: Join { seeker: 1, candidate: 0 },
            provenance: BTreeMap::new(),
        }
    }

    /// The same curves and join with somebody's own weights.
    pub fn with_weights(mut self, weights: Weights) -> Self {
        self.weights = weights;
        self
    }

    /// A criterion's value, and whether a neutral one stands in; nothing when the one who wishes said nothing.
    pub(super) fn value(
        &self,
        criterion: Criterion,
        measured: Measured,
        statistics: &Statistics,
    ) -> Option<(Score, bool)> {
        let (raw, unsaid) = match measured {
            Measured::Unasked => return None,
            Measured::Unsaid => (statistics.neutral[criterion], true),
            Measured::Value(raw) => (raw, false),
        };
        let reach = if criterion.is_relative() { statistics.reach[criterion] } else { 1.0 };
        let value = Score::from_unit(self.curves[criterion].at(raw / reach, 1.0 / reach));
        Some((if unsaid { value.max(Score::from_unit(LEAST_NEUTRAL)) } else { value }, unsaid))
    }
}

/// A neutral value is never 0, or silence would be a no.
const LEAST_NEUTRAL: f64 = 0.01;

fn known(word: &str) -> Result<Criterion, NotAPreset> {
    Criterion::parse(word).ok_or_else(|| NotAPreset::UnknownCriterion(word.to_owned()))
}

impl Join {
    pub fn new(seeker: f64, candidate: f64) -> Result<Self, NotAPreset> {
        let fine = |share: f64| (0.0..=1000.0).contains(&share);
        let parts = |share: f64| (share * 1000.0).round() as u64;
        if !fine(seeker) || !fine(candidate) || parts(seeker) + parts(candidate) == 0 {
            return Err(NotAPreset::Join);
        }
        Ok(Self { seeker: parts(seeker), candidate: parts(candidate) })
    }

    /// The seeker's and the candidate's share of the total when both directions are known; together 1.
    pub fn shares(self) -> (f64, f64) {
        let whole = (self.seeker + self.candidate) as f64;
        (self.seeker as f64 / whole, self.candidate as f64 / whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "name = 'own'\njoin = { seeker = 0.8, candidate = 0.2 }\n[weights]\nsize = 2\n";

    #[test]
    fn a_file_names_what_is_wrong_with_it() {
        assert_eq!(Preset::parse(FILE).unwrap().weights.of(Criterion::Size), 2.0);
        let wrong = |from: &str, to: &str| Preset::parse(&FILE.replace(from, to)).unwrap_err();
        assert_eq!(wrong("size", "fame"), NotAPreset::UnknownCriterion("fame".into()));
        assert_eq!(wrong("size = 2", "size = 0"), NotAPreset::Weights(NotWeights::AllZero));
        assert_eq!(wrong("0.8", "-0.8"), NotAPreset::Join);
        assert!(matches!(wrong("name", "nom"), NotAPreset::Syntax(_)));
    }

    #[test]
    fn silence_is_worth_something_but_little() {
        let preset = Preset::parse(FILE).unwrap();
        let statistics = Statistics::of(&[]);
        assert_eq!(preset.value(Criterion::Size, Measured::Unasked, &statistics), None);
        let (value, unsaid) = preset.value(Criterion::Size, Measured::Unsaid, &statistics).unwrap();
        assert!(unsaid && value > Score::ZERO && value.unit() <= 0.01);
    }
}
