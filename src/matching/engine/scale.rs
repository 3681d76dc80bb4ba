//! How far matches reach in a population: the scale on which curves read raw sums, and what silence is worth.

use rayon::prelude::*;

use super::columns::both_directions;
use super::criteria::measure;
use super::criterion::{Criterion, PerCriterion};
use super::knowledge::Knowledge;
use super::measured::Measured;
use super::party::{Party, Side};
use super::segment::Segment;
use super::statistics::Statistics;

/// Seekers asked, and candidates looked at for each.
const SEEKERS: usize = 96;
const CANDIDATES: usize = 256;
/// Below this a reach would be noise of a tiny population.
const LEAST_REACH: f64 = 0.01;
/// In a tiny population the lower quartile may be the best there is; silence never stands for more than this part of a reach.
const SILENT_REACH: f64 = 0.25;

/// Adds reach and neutral values, from seekers spread evenly over the population.
pub(super) fn measured(mut statistics: Statistics, segment: &Segment, knowledge: &Knowledge) -> Statistics {
    let seekers: Vec<&Party> =
        spread(segment.parties.len(), SEEKERS).map(|at| &*segment.parties[at]).collect();
    let samples: Vec<Sample> = seekers
        .into_par_iter()
        .map(|seeker| sample(&seeker.clone().seeking(knowledge), segment, knowledge))
        .collect();
    for criterion in Criterion::ALL {
        let best = samples.iter().filter_map(|sample| sample.best[criterion]).collect();
        let raw = samples.iter().flat_map(|sample| sample.raw[criterion].iter().copied()).collect();
        if criterion.is_relative() {
            statistics.reach[criterion] =
                quantile(best, 0.5).map_or(1.0, |reach| reach.clamp(LEAST_REACH, 1.0));
        }
        let neutral = quantile(raw, 0.25).unwrap_or(0.0);
        let most = if criterion.is_relative() { SILENT_REACH * statistics.reach[criterion] } else { 1.0 };
        statistics.neutral[criterion] = neutral.min(most);
    }
    statistics
}

/// What one seeker finds: the best raw value of each criterion, and values of candidates spread over the population.
struct Sample {
    best: PerCriterion<Option<f64>>,
    raw: PerCriterion<Vec<f64>>,
}

fn sample(seeker: &Party, segment: &Segment, knowledge: &Knowledge) -> Sample {
    let (forward, _) = both_directions(segment, seeker, &knowledge.affinity);
    let abroad =
        |other: Side<'_>| other.head.id != seeker.head.id && other.head.country != seeker.head.country;
    let measure = |criterion, document, other| match measure(
        criterion,
        Side::of(seeker),
        other,
        &forward.sums(document),
        knowledge,
    ) {
        Measured::Value(raw) => Some(raw),
        Measured::Unasked | Measured::Unsaid => None,
    };
    let sides = |document| (document, segment.side(document));
    let mut found =
        Sample { best: PerCriterion::from_fn(|_| None), raw: PerCriterion::from_fn(|_| Vec::new()) };
    for (document, other) in (0..segment.parties.len()).map(sides).filter(|(_, other)| abroad(*other)) {
        for criterion in Criterion::ALL.into_iter().filter(|c| c.is_relative()) {
            if let Some(raw) = measure(criterion, document, other) {
                found.best[criterion] = Some(found.best[criterion].map_or(raw, |best| best.max(raw)));
            }
        }
    }
    for (document, other) in
        spread(segment.parties.len(), CANDIDATES).map(sides).filter(|(_, other)| abroad(*other))
    {
        for criterion in Criterion::ALL {
            found.raw[criterion].extend(measure(criterion, document, other));
        }
    }
    found
}

/// At most `number` places spread evenly over `length`.
fn spread(length: usize, number: usize) -> impl Iterator<Item = usize> {
    let number = number.min(length);
    (0..number).map(move |at| at * length / number)
}

fn quantile(mut values: Vec<f64>, share: f64) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get(((values.len() as f64 - 1.0) * share).max(0.0) as usize).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_spread_over_all() {
        assert_eq!(spread(10, 3).collect::<Vec<_>>(), [0, 3, 6]);
        assert_eq!(spread(2, 5).collect::<Vec<_>>(), [0, 1]);
        assert_eq!(spread(0, 5).count(), 0);
        assert_eq!(quantile(vec![4.0, 1.0, 2.0, 3.0, 5.0], 0.25), Some(2.0));
        assert_eq!(quantile(Vec::new(), 0.25), None);
    }
}
