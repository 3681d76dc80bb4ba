//! Calibration: stretching a preset's curves so that a shown score means the same in every population.

use rayon::prelude::*;

use super::criterion::{Criterion, PerCriterion};
use super::filters::Filters;
use super::preset::Preset;
use super::rank::Query;
use super::score::Score;
use super::snapshot::{Seeker, Snapshot};

/// What the median company's best partner should get.
const GOAL: f64 = 0.75;
/// Seekers asked, spread evenly over the population.
const SEEKERS: usize = 32;
/// Halvings of the interval of factors.
const STEPS: usize = 10;
/// Factors tried: below 1 lifts, above 1 lowers.
const STRETCH: (f64, f64) = (0.125, 8.0);

impl Snapshot {
    /// The preset with the curves of some criteria stretched by one factor along their sums, so that the median company's best
    /// partner gets about 75 of 100. Where these curves end below 1, the order by any one of them stays; and where they are powers
    /// of their sums, so does nearly the order by all of them. Goes as far as the factors do, no further.
    pub fn calibrated(&self, preset: &Preset, criteria: &[Criterion]) -> Preset {
        let seekers = self.spread(SEEKERS);
        let (mut low, mut high) = STRETCH;
        for _ in 0..STEPS {
            let factor = (low * high).sqrt();
            match self.median_best(&seekers, &stretched(preset, criteria, factor)) {
                None => return preset.clone(),
                Some(best) if best.unit() > GOAL => low = factor,
                Some(_) => high = factor,
            }
        }
        stretched(preset, criteria, (low * high).sqrt())
    }

    /// The total that the best partner of the median seeker gets; nothing when nobody has one.
    pub fn median_best(&self, seekers: &[Seeker], preset: &Preset) -> Option<Score> {
        let query = Query { preset: preset.clone(), filters: Filters::default(), limit: 1, offset: 0 };
        let best = |seeker: &Seeker| self.rank(seeker, &query).matches.first().map(|best| best.total);
        let mut totals: Vec<Score> = seekers.par_iter().filter_map(best).collect();
        totals.sort_unstable();
        totals.get(totals.len() / 2).copied()
    }

    /// Up to `number` members spread evenly over the ids, as seekers.
    pub fn spread(&self, number: usize) -> Vec<Seeker> {
        let mut ids: Vec<&str> =
            self.all().filter(|facts| !facts.paused).map(|facts| facts.id.as_str()).collect();
        ids.sort_unstable();
        let number = number.min(ids.len());
        (0..number).filter_map(|at| self.seeker(ids[at * ids.len() / number])).collect()
    }
}

fn stretched(preset: &Preset, criteria: &[Criterion], factor: f64) -> Preset {
    let curves = PerCriterion::from_fn(|criterion: Criterion| {
        let curve = &preset.curves[criterion];
        if criteria.contains(&criterion) { curve.stretched(factor) } else { curve.clone() }
    });
    Preset { curves, ..preset.clone() }
}
