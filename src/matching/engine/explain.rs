//! Explaining a pair: both directions, each criterion with value, weight, contribution and reasons.

use super::criteria::{Sums, measure, reasons};
use super::criterion::{Criterion, PerCriterion};
use super::filters::{Filters, Gate, Removal};
use super::fit::{Values, contributions, direction_shares, fit, join};
use super::measured::Measured;
use super::party::{Party, Side};
use super::preset::Preset;
use super::rank::Lens;
use super::reason::Reason;
use super::score::Score;
use super::snapshot::{Seeker, Snapshot};

/// Why a pair scores as it does. The contributions of both directions add up to the total exactly.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    pub candidate: String,
    pub total: Score,
    /// How well the candidate answers what the seeker wants.
    pub forward: Direction,
    /// How the seeker looks to the candidate.
    pub backward: Direction,
    /// What keeps the candidate out of the list; empty when it is in.
    pub removals: Vec<Removal>,
    pub advice: Vec<Advice>,
}

/// One direction of a pair.
#[derive(Clone, Debug, PartialEq)]
pub struct Direction {
    /// Nothing when no wish is known; then the direction leaves the join.
    pub fit: Option<Score>,
    /// Its part of the total.
    pub share: Score,
    /// All criteria in order, those without a word too.
    pub lines: Vec<Line>,
}

/// One criterion of one direction.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub criterion: Criterion,
    pub weight: f64,
    /// The value after its curve; nothing when the one who wishes says nothing.
    pub value: Option<Score>,
    /// The raw sum before the curve.
    pub measured: Measured,
    /// Its part of the total.
    pub contribution: Score,
    pub reasons: Vec<Reason>,
}

impl Line {
    /// Whether the other side is silent and a neutral value stands in.
    pub fn not_said(&self) -> bool {
        self.measured == Measured::Unsaid
    }
}

/// What somebody could add, so that more is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Advice {
    pub criterion: Criterion,
    pub who: Silent,
    /// The total if what is added turned out as well as can be.
    pub at_best: Score,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silent {
    /// The candidate doesn't say what the seeker asks for.
    Candidate,
    /// The seeker doesn't say what the candidate asks for.
    Seeker,
}

impl Snapshot {
    /// Explains a pair by all that is known; nothing when there is no such candidate.
    pub fn explain_pair(
        &self,
        seeker: &Seeker,
        candidate: &str,
        preset: &Preset,
        filters: &Filters,
    ) -> Option<Explanation> {
        let other = self.party(candidate)?;
        let lens = Lens { preset, statistics: self.statistics(), knowledge: self.knowledge() };
        let (forth, back) = (Found::of(lens, &seeker.0, other), Found::of(lens, other, &seeker.0));
        let (fit_forth, fit_back) = (fit(&forth.values, preset), fit(&back.values, preset));
        let total = join(fit_forth, fit_back, preset.join);
        let shares = direction_shares(fit_forth, fit_back, total, preset.join);
        Some(Explanation {
            candidate: candidate.to_owned(),
            total,
            advice: advice(&forth.values, &back.values, preset, total),
            forward: forth.direction(lens, &seeker.0, other, fit_forth, shares.0),
            backward: back.direction(lens, other, &seeker.0, fit_back, shares.1),
            removals: Gate::new(&seeker.0, filters).removals(Side::of(other)),
        })
    }
}

/// The findings of one direction.
struct Found {
    measured: PerCriterion<Measured>,
    values: Values,
}

impl Found {
    fn of(lens: Lens<'_>, wisher: &Party, other: &Party) -> Self {
        let sums = Sums::direct(wisher, other, &lens.knowledge.affinity);
        let measured = PerCriterion::from_fn(|criterion| {
            measure(criterion, Side::of(wisher), Side::of(other), &sums, lens.knowledge)
        });
        let values = PerCriterion::from_fn(|c| lens.preset.value(c, measured[c], lens.statistics));
        Self { measured, values }
    }

    fn direction(
        self,
        lens: Lens<'_>,
        wisher: &Party,
        other: &Party,
        fit: Option<Score>,
        share: Score,
    ) -> Direction {
        let parts = contributions(&self.values, share, lens.preset);
        let line = |criterion: Criterion| Line {
            criterion,
            weight: lens.preset.weights.of(criterion),
            value: self.values[criterion].map(|value| value.0),
            measured: self.measured[criterion],
            contribution: parts[criterion],
            reasons: match self.measured[criterion] {
                Measured::Value(_) => reasons(criterion, wisher, other, lens.knowledge),
                Measured::Unasked | Measured::Unsaid => Vec::new(),
            },
        };
        Direction { fit, share, lines: Criterion::ALL.map(line).into() }
    }
}

/// Where silence could be ended, the greatest gain first.
fn advice(forth: &Values, back: &Values, preset: &Preset, total: Score) -> Vec<Advice> {
    let mut advice = Vec::new();
    for (who, values) in [(Silent::Candidate, forth), (Silent::Seeker, back)] {
        for criterion in Criterion::ALL {
            if !matches!(values[criterion], Some((_, true))) || preset.weights.parts(criterion) == 0 {
                continue;
            }
            let mut spoken = *values;
            spoken[criterion] = Some((Score::ONE, false));
            let at_best = match who {
                Silent::Candidate => join(fit(&spoken, preset), fit(back, preset), preset.join),
                Silent::Seeker => join(fit(forth, preset), fit(&spoken, preset), preset.join),
            };
            if at_best > total {
                advice.push(Advice { criterion, who, at_best });
            }
        }
    }
    advice.sort_by_key(|advice| std::cmp::Reverse(advice.at_best));
    advice
}
