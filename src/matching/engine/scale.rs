//! How far matches reach in a population: the scale on which curves read raw sums, and what silence is worth.

use std::sync::Arc;

use rayon::prelude::*;

use super::bits::Bits;
use super::criteria::{Sums, measure};
use super::criterion::{Criterion, PerCriterion};
use super::facets::FacetValue;
use super::knowledge::Knowledge;
use super::measured::Measured;
use super::party::{Party, Side};
use super::prepared::Prepared;
use super::preset::Preset;
use super::rank::Lens;
use super::ranker::Ranker;
use super::segment::Segment;
use super::statistics::Statistics;
use super::text::Stems;
use super::top::Top;

/// Seekers asked, and candidates looked at for each.
const SEEKERS: usize = 96;
const CANDIDATES: usize = 256;
/// Below this a reach would be noise of a tiny population.
const LEAST_REACH: f64 = 0.01;
/// In a tiny population the lower quartile may be the best there is; silence never stands for more than this part of a reach.
const SILENT_REACH: f64 = 0.25;

/// Adds reach and neutral values, from seekers spread evenly over the population.
pub(super) fn measured(
    mut statistics: Statistics,
    segments: &[Segment],
    knowledge: &Knowledge,
) -> Statistics {
    let mut all: Vec<&Party> =
        segments.iter().flat_map(|segment| &segment.parties).map(|party| &**party).collect();
    all.par_sort_unstable_by_key(|party| party.id());
    let candidates: Vec<&Party> = spread(&all, CANDIDATES).collect();
    let seeking = |seeker: &Party| {
        let record = Prepared::new(Arc::clone(&seeker.facts), knowledge, &mut Stems::default());
        let seeker = Party::seeking(&record, &statistics, knowledge);
        let raw = raw(&seeker, &candidates, knowledge);
        (seeker, raw)
    };
    let seekers: Vec<&Party> = spread(&all, SEEKERS).collect();
    let seekers: Vec<(Party, Raw)> = seekers.into_par_iter().map(seeking).collect();
    // A first guess, so that bounds are fine where the best are to be found.
    for criterion in Criterion::ALL.into_iter().filter(|criterion| criterion.is_relative()) {
        let most = |raw: &Raw| raw[criterion].iter().copied().reduce(f64::max);
        statistics.reach[criterion] = reach(seekers.iter().filter_map(|(_, raw)| most(raw)).collect());
    }
    let samples: Vec<Sample> = seekers
        .into_par_iter()
        .map(|(seeker, raw)| {
            let abroad: Vec<(&Segment, Bits)> =
                segments.iter().map(|segment| (segment, abroad(&seeker, segment))).collect();
            let best = |criterion: Criterion| {
                let counts = criterion.is_relative() && seeker.head.asks.has(criterion);
                counts.then(|| best(&seeker, criterion, &abroad, &statistics, knowledge)).flatten()
            };
            Sample { best: PerCriterion::from_fn(best), raw }
        })
        .collect();
    for criterion in Criterion::ALL {
        let best = samples.iter().filter_map(|sample| sample.best[criterion]).collect();
        let raw = samples.iter().flat_map(|sample| sample.raw[criterion].iter().copied()).collect();
        if criterion.is_relative() {
            statistics.reach[criterion] = reach(best);
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
    raw: Raw,
}

type Raw = PerCriterion<Vec<f64>>;

/// The reach where these are the seekers' best.
fn reach(best: Vec<f64>) -> f64 {
    quantile(best, 0.5).map_or(1.0, |reach| reach.clamp(LEAST_REACH, 1.0))
}

/// The best raw value of a criterion: that of the best by this criterion alone.
fn best(
    seeker: &Party,
    criterion: Criterion,
    parts: &[(&Segment, Bits)],
    statistics: &Statistics,
    knowledge: &Knowledge,
) -> Option<f64> {
    let preset = Preset::of_one(criterion, statistics.reach[criterion]);
    let ranker = Ranker::new(Lens { preset: &preset, statistics, knowledge }, seeker);
    let mut best = Top::new(1);
    ranker.visit(parts, &mut best);
    best.ranked().first().and_then(|best| values(seeker, best.party, knowledge)(criterion))
}

fn raw(seeker: &Party, candidates: &[&Party], knowledge: &Knowledge) -> Raw {
    let is_abroad =
        |other: &&&Party| other.head.id != seeker.head.id && other.head.country != seeker.head.country;
    let mut raw = PerCriterion::from_fn(|_| Vec::new());
    for other in candidates.iter().filter(is_abroad) {
        let value = values(seeker, other, knowledge);
        Criterion::ALL.into_iter().for_each(|criterion| raw[criterion].extend(value(criterion)));
    }
    raw
}

/// All but the seeker and those of its country.
fn abroad(seeker: &Party, segment: &Segment) -> Bits {
    let mut abroad = Bits::all(segment.parties.len());
    if let Some(own) = segment.facets.having(&FacetValue::Country(seeker.facts.country.clone())) {
        abroad.take_out(own);
    }
    segment.find(seeker.id()).into_iter().for_each(|itself| abroad.remove(itself));
    abroad
}

/// What each criterion measures, if both say something.
fn values(seeker: &Party, other: &Party, knowledge: &Knowledge) -> impl Fn(Criterion) -> Option<f64> {
    let sums = Sums::direct(seeker, other, &knowledge.affinity);
    move |criterion| match measure(criterion, Side::of(seeker), Side::of(other), &sums, knowledge) {
        Measured::Value(raw) => Some(raw),
        Measured::Unasked | Measured::Unsaid => None,
    }
}

/// At most `number` of them, spread evenly.
fn spread<'a>(all: &[&'a Party], number: usize) -> impl Iterator<Item = &'a Party> {
    places(all.len(), number).map(|at| all[at])
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
