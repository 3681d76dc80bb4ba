//! Chance that is the same on every machine: whole numbers only, drawn from ChaCha.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore as _, SeedableRng as _};

/// A stream of random choices.
pub(super) struct Dice(ChaCha8Rng);

impl Dice {
    /// Each subject has its own stream, so that a change in one part of the world leaves the others alone.
    pub(super) fn new(seed: u64, subject: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(subject);
        Self(rng)
    }

    /// A number below `end`; 0 when `end` is 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        if end == 0 {
            return 0;
        }
        // A bias of 2^-32 is of no interest here; that the result depends on nothing but the stream is.
        let high = self.0.next_u64() >> 32;
        usize::try_from((high * end as u64) >> 32).unwrap_or(0)
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = usize::try_from(high - low + 1).unwrap_or(0);
        low + i64::try_from(self.below(span)).unwrap_or(0)
    }

    /// True in `percent` of a hundred cases.
    pub(super) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of several; `None` of none.
    pub(super) fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let index = self.below(of.len());
        of.get(index)
    }

    /// An index, drawn by weight.
    pub(super) fn weighted(&mut self, weights: &[usize]) -> usize {
        let mut left = self.below(weights.iter().sum());
        for (index, weight) in weights.iter().enumerate() {
            if left < *weight {
                return index;
            }
            left -= weight;
        }
        0
    }

    /// Up to `count` different ones, in the order drawn.
    pub(super) fn some<'a, T>(&mut self, of: &'a [T], count: usize) -> Vec<&'a T> {
        let mut left: Vec<&T> = of.iter().collect();
        let mut drawn = Vec::new();
        while drawn.len() < count && !left.is_empty() {
            let index = self.below(left.len());
            drawn.push(left.swap_remove(index));
        }
        drawn
    }
}
