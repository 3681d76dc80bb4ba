//! How far matches reach in a population: the scale on which curves read raw sums, and what silence is worth.

use std::sync::Arc;

use rayon::prelude::*;

use super::columns::Columns;
use super::criteria::{Sums, direct_demand, measure};
use super::criterion::{Criterion, PerCriterion};
use super::knowledge::Knowledge;
use super::measured::Measured;
use super::party::{Party, Side};
use super::prepared::Prepared;
use super::segment::Segment;
use super::statistics::Statistics;
use super::text::Stems;

/// Seekers asked, and candidates looked at for each.
const SEEKERS: usize = 96;
const CANDIDATES: usize = 256;
/// Below this a reach would be noise of a tiny population.
const LEAST_REACH: f64 = 0.01;
/// In a tiny population the lower quartile may be the best there is; silence never stands for more than this part of a reach.
const SILENT_REACH: f64 = 0.25;

/// Adds reach and neutral values, from seekers spread evenly over the population.
pub(super) fn measured(mut statistics: Statistics, segment: &Segment, knowledge: &Knowledge) -> Statistics {
    let seekers: Vec<&Party> = spread(segment, SEEKERS).map(|document| &*segment.parties[document]).collect();
    let samples: Vec<Sample> = seekers
        .into_par_iter()
        .map(|seeker| {
            let record = Prepared::new(Arc::clone(&seeker.facts), knowledge, &mut Stems::default());
            sample(&Party::seeking(&record, &statistics, knowledge), segment, knowledge)
        })
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
    let columns = Columns::new(segment, seeker, &knowledge.affinity);
    let abroad =
        |other: Side<'_>| other.head.id != seeker.head.id && other.head.country != seeker.head.country;
    let measure =
        |criterion, other, sums: &Sums| match measure(criterion, Side::of(seeker), other, sums, knowledge) {
            Measured::Value(raw) => Some(raw),
            Measured::Unasked | Measured::Unsaid => None,
        };
    let mut found =
        Sample { best: PerCriterion::from_fn(|_| None), raw: PerCriterion::from_fn(|_| Vec::new()) };
    for document in (0..segment.parties.len()).filter(|document| abroad(segment.side(*document))) {
        for criterion in Criterion::ALL.into_iter().filter(|c| c.is_relative()) {
            if let Some(raw) = measure(criterion, segment.side(document), &columns.sums(document)) {
                found.best[criterion] = Some(found.best[criterion].map_or(raw, |best| best.max(raw)));
            }
        }
    }
    for document in spread(segment, CANDIDATES).filter(|document| abroad(segment.side(*document))) {
        let demand = direct_demand(seeker, &segment.parties[document]);
        let sums = Sums { demand, ..columns.sums(document) };
        for criterion in Criterion::ALL {
            found.raw[criterion].extend(measure(criterion, segment.side(document), &sums));
        }
    }
    found
}

/// At most `number` documents, spread evenly over the order of ids.
fn spread(segment: &Segment, number: usize) -> impl Iterator<Item = usize> + '_ {
    let by_id = segment.by_id();
    places(by_id.len(), number).map(|at| by_id[at] as usize)
}

/// At most `number` places spread evenly over `length`.
fn places(length: usize, number: usize) -> impl Iterator<Item = usize> {
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
        assert_eq!(places(10, 3).collect::<Vec<_>>(), [0, 3, 6]);
        assert_eq!(places(2, 5).collect::<Vec<_>>(), [0, 1]);
        assert_eq!(places(0, 5).count(), 0);
        assert_eq!(quantile(vec![4.0, 1.0, 2.0, 3.0, 5.0], 0.25), Some(2.0));
        assert_eq!(quantile(Vec::new(), 0.25), None);
    }
}
