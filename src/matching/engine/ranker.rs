//! Finding the best without opening all records: for everybody a total that it can't exceed; then those who promise most,
//! one after the other, until nobody else can enter the list. What is shown comes from the records, by the same code that
//! explains it.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::bits::{Bits, WORD};
use super::bounds::Bounds;
use super::criteria::{Carried, Sums, direct_demand, measure};
use super::criterion::Criterion;
use super::feature::{Feature, FeatureMap};
use super::fit::join;
use super::head::Set;
use super::measured::Measured;
use super::party::{Party, Side};
use super::prices::Way;
use super::rank::Lens;
use super::segment::Segment;
use super::top::{Scored, Taker};

/// One seeker's ranking, ready for any number of segments.
pub(super) struct Ranker<'a> {
    pub lens: Lens<'a>,
    pub seeker: Side<'a>,
    /// Criteria with a weight, and those of them on which the seeker speaks.
    weighted: Set,
    pub asked: Set,
    /// The asked criteria's parts together.
    whole: u64,
    /// Whether the candidates' wishes count.
    looks_back: bool,
    /// The seeker's interests and fields, carried over by affinity.
    pub carried: Carried,
    carried_back: FeatureMap<u64>,
}

impl<'a> Ranker<'a> {
    pub(super) fn new(lens: Lens<'a>, seeker: &'a Party) -> Self {
        let weighted = Set::of(|criterion| lens.preset.weights.parts(criterion) > 0);
        let asked = weighted.both(seeker.head.asks);
        let affinity = &lens.knowledge.affinity;
        Self {
            carried: Carried::of(seeker, affinity),
            carried_back: affinity.carry_back(&seeker.fields),
            whole: asked.iter().map(|criterion| lens.preset.weights.parts(criterion)).sum(),
            looks_back: lens.preset.join.candidate > 0 || !asked.iter().any(Criterion::is_wish),
            seeker: Side::of(seeker),
            lens,
            weighted,
            asked,
        }
    }

    /// Shows a taker all open documents that can interest it, the most promising first.
    pub(super) fn visit(&self, parts: &[(&'a Segment, Bits)], taker: &mut impl Taker<'a>) {
        let mut scale = Bounds::new(self);
        let mut bounds: Vec<Vec<u32>> = parts.iter().map(|(segment, open)| scale.of(segment, open)).collect();
        let peak = |block: &[u32]| block.iter().copied().fold(0, u32::max);
        let blocks = bounds.iter().enumerate().flat_map(|(part, bounds)| {
            bounds.chunks(WORD).enumerate().map(move |(block, bounds)| (peak(bounds), Reverse((part, block))))
        });
        let mut blocks: BinaryHeap<_> = blocks.filter(|(peak, _)| *peak > 0).collect();
        while let Some((most, Reverse((part, block)))) = blocks.pop() {
            if u64::from(most) < taker.least().nanos() {
                break;
            }
            let first = block * WORD;
            let end = bounds[part].len().min(first + WORD);
            let block_bounds = &mut bounds[part][first..end];
            if let Some(seat) = block_bounds.iter().position(|bound| *bound == most) {
                block_bounds[seat] = 0;
                taker.take(self.score(parts[part].0.side(first + seat)));
            }
            let next = peak(block_bounds);
            if next > 0 {
                blocks.push((next, Reverse((part, block))));
            }
        }
    }

    /// Whether a criterion matters in a direction.
    pub(super) fn counts(&self, way: Way, criterion: Criterion) -> bool {
        match way {
            Way::Forward => self.asked.has(criterion),
            Way::Backward => self.looks_back && self.weighted.has(criterion),
        }
    }

    /// What a criterion adds: forward as its part of the fit, backward in its parts of the weights.
    pub(super) fn worth(&self, way: Way, criterion: Criterion, measured: Measured) -> f64 {
        let value = self.lens.preset.value(criterion, measured, self.lens.statistics);
        let worth =
            self.lens.preset.weights.parts(criterion) as f64 * value.map_or(0.0, |(score, _)| score.unit());
        match way {
            Way::Forward => worth / self.whole.max(1) as f64,
            Way::Backward => worth,
        }
    }

    /// How the two directions make a total with a candidate who asks this: what each is multiplied by, and what is added.
    pub(super) fn join(&self, asks: Set) -> [f32; 3] {
        let asks = self.weighted.both(asks);
        let whole: u64 = asks.iter().map(|criterion| self.lens.preset.weights.parts(criterion)).sum();
        let (seeker, candidate) = self.lens.preset.join.shares();
        let is_wish = |set: Set| set.iter().any(Criterion::is_wish);
        match (is_wish(self.asked), is_wish(asks)) {
            (true, true) => [seeker as f32, (candidate / whole as f64) as f32, 0.0],
            (true, false) => [1.0, 0.0, 0.0],
            (false, true) => [0.0, (1.0 / whole as f64) as f32, 0.0],
            (false, false) => [0.0; 3],
        }
    }

    /// What [`Self::join`] gives at most.
    pub(super) fn best_join(&self) -> [f32; 3] {
        let (seeker, candidate) = self.lens.preset.join.shares();
        if self.asked.iter().any(Criterion::is_wish) {
            [seeker as f32, 0.0, candidate as f32]
        } else {
            [0.0, 0.0, 1.0]
        }
    }

    /// The score of a candidate by its record.
    pub(super) fn score(&self, candidate: Side<'a>) -> Scored<'a> {
        let sums = Sums::carried(self.seeker.party, candidate.party, &self.carried);
        let forward = self.lens.fit(self.weighted, self.seeker, candidate, &sums, measure);
        let sums = self.backward(candidate.party);
        let backward = self.lens.fit(self.weighted, candidate, self.seeker, &sums, measure);
        let total = join(forward, backward, self.lens.preset.join);
        Scored { party: candidate.party, total, forward, backward }
    }

    /// Bytes of the lists that count.
    pub(super) fn touched(&self, segment: &Segment) -> usize {
        Bounds::new(self).bytes(segment)
    }

    /// The sums of what a candidate wants.
    fn backward(&self, candidate: &Party) -> Sums {
        let (wants, has) = (&candidate.stated, self.seeker.party);
        let carried = |(field, wanted): (Feature, u32)| {
            u64::from(wanted) * self.carried_back.get(&field).copied().unwrap_or_default()
        };
        Sums {
            depth: wants.fields.product(&has.fields),
            affinity: if self.carried_back.is_empty() { 0 } else { wants.fields.iter().map(carried).sum() },
            kindred: if self.carried_back.is_empty() { 0 } else { wants.words.iter().map(carried).sum() },
            text: wants.words.product(&has.words),
            demand: direct_demand(candidate, has),
        }
    }
}
