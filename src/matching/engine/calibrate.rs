//! Calibration: bending a preset's curves so that a shown score means the same in every population.

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
/// Halvings of the interval of exponents.
const STEPS: usize = 8;
/// Exponents tried: below 1 lifts, above 1 lowers.
const LIFT: (f64, f64) = (0.25, 4.0);

impl Snapshot {
    /// The preset with all inner knots of its curves lifted or lowered by one exponent, so that the median company's best
    /// partner gets about 75 of 100. Order within a criterion stays; 0 and 1 stay. Goes as far as curves can, no further.
    pub fn calibrated(&self, preset: &Preset) -> Preset {
        let seekers = self.spread(SEEKERS);
        let (mut low, mut high) = LIFT;
        for _ in 0..STEPS {
            let exponent = (low * high).sqrt();
            match self.median_best(&seekers, &bent(preset, exponent)) {
                None => return preset.clone(),
                Some(best) if best.unit() > GOAL => low = exponent,
                Some(_) => high = exponent,
            }
        }
        bent(preset, (low * high).sqrt())
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

/// The preset with its curves' heights raised to a power.
fn bent(preset: &Preset, exponent: f64) -> Preset {
    let curves = PerCriterion::from_fn(|criterion: Criterion| preset.curves[criterion].bent(exponent));
    Preset { curves, ..preset.clone() }
}
