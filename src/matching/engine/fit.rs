//! One direction's fit and the join of both, in whole numbers: contributions add up exactly.

use super::criterion::{Criterion, PerCriterion};
use super::preset::{Join, Preset};
use super::score::{Score, apportion};

/// The values of one direction: for each criterion its value and whether it stands in for silence.
pub(super) type Values = PerCriterion<Option<(Score, bool)>>;

/// The fit of one direction; nothing when no wish with a weight is known.
pub(super) fn fit(values: &Values, preset: &Preset) -> Option<Score> {
    let (mut sum, mut weight, mut known) = (0, 0, false);
    for (criterion, value) in values.iter() {
        if let Some((value, _)) = value {
            let parts = preset.weights.parts(criterion);
            sum += parts * value.nanos();
            weight += parts;
            known |= parts > 0 && criterion.is_wish();
        }
    }
    known.then(|| Score::from_nanos(sum / weight))
}

/// The total of both directions; an unknown one leaves the join. With neither known there is nothing to go by: 0.
pub(super) fn join(forward: Option<Score>, backward: Option<Score>, join: Join) -> Score {
    match (forward, backward) {
        (Some(forward), Some(backward)) => Score::from_nanos(
            (join.seeker * forward.nanos() + join.candidate * backward.nanos())
                / (join.seeker + join.candidate),
        ),
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => Score::ZERO,
    }
}

/// How the total falls to the two directions; the parts add up to it exactly.
pub(super) fn direction_shares(
    forward: Option<Score>,
    backward: Option<Score>,
    total: Score,
    join: Join,
) -> (Score, Score) {
    match (forward, backward) {
        (Some(forward), Some(backward)) => {
            let weights = [join.seeker * forward.nanos(), join.candidate * backward.nanos()].map(u128::from);
            let parts = apportion(total.nanos(), &weights);
            (Score::from_nanos(parts[0]), Score::from_nanos(parts[1]))
        }
        (Some(_), None) => (total, Score::ZERO),
        (None, _) => (Score::ZERO, total),
    }
}

/// How a share of the total falls to a direction's criteria; the parts add up to it exactly.
pub(super) fn contributions(values: &Values, share: Score, preset: &Preset) -> PerCriterion<Score> {
    let weigh = |criterion: Criterion| match values[criterion] {
        Some((value, _)) => u128::from(preset.weights.parts(criterion)) * u128::from(value.nanos()),
        None => 0,
    };
    let parts = apportion(share.nanos(), &Criterion::ALL.map(weigh));
    PerCriterion::from_fn(|criterion| Score::from_nanos(parts[criterion as usize]))
}
