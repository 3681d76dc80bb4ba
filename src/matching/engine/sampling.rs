//! Values of many pairs at once, from which weights are learned.

use rayon::prelude::*;

use super::criteria::{Carried, Sums, measure};
use super::criterion::Criterion;
use super::filters::{Filters, Gate};
use super::party::Side;
use super::preset::Preset;
use super::snapshot::{Seeker, Snapshot};

impl Snapshot {
    /// For each candidate who passes the filters: its place in `candidates`, and the value that it reaches on each criterion
    /// by the curves of each preset (criterion by criterion, preset by preset; 0 where the seeker says nothing).
    pub fn values(
        &self,
        seeker: &Seeker,
        candidates: &[String],
        filters: &Filters,
        criteria: &[Criterion],
        presets: &[Preset],
    ) -> Vec<(usize, Vec<f32>)> {
        let gate = Gate::new(&seeker.0, filters);
        let wisher = Side::of(&seeker.0);
        let carried = Carried::of(&seeker.0, &self.knowledge().affinity);
        let values = |(place, id): (usize, &String)| {
            let other = Side::of(self.party(id)?);
            if !gate.removals(other).is_empty() {
                return None;
            }
            let sums = Sums::carried(&seeker.0, other.party, &carried);
            let value = |criterion, preset: &Preset| {
                let measured = measure(criterion, wisher, other, &sums, self.knowledge());
                let value = preset.value(criterion, measured, self.statistics());
                value.map_or(0.0, |(score, _)| score.unit() as f32)
            };
            let by_criterion =
                |criterion: &Criterion| presets.iter().map(|p| value(*criterion, p)).collect::<Vec<_>>();
            Some((place, criteria.iter().flat_map(by_criterion).collect()))
        };
        candidates.par_iter().enumerate().filter_map(values).collect()
    }
}
