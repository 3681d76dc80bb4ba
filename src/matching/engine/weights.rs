//! Weights: how much each criterion counts. Parsed once; inside the engine they are always sound.

use super::criterion::{Criterion, PerCriterion};

/// Non-negative weights of any scale, not all 0; kept in thousandths.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights(PerCriterion<u32>);

/// Why numbers are no weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotWeights {
    #[error("a weight must be a number from 0 to 1000000")]
    OutOfRange(Criterion),
    #[error("at least one weight must be greater than 0")]
    AllZero,
}

const PARTS: f64 = 1000.0;
const GREATEST: f64 = 1_000_000.0;

impl Weights {
    /// Reads weights: each from 0 to 1 000 000, at least one of them 0.001 or more.
    pub fn new(weights: &PerCriterion<f64>) -> Result<Self, NotWeights> {
        let mut parts = PerCriterion::default();
        for (criterion, weight) in weights.iter() {
            if !(0.0..=GREATEST).contains(weight) {
                return Err(NotWeights::OutOfRange(criterion));
            }
            parts[criterion] = (weight * PARTS).round() as u32;
        }
        if parts.iter().all(|(_, weight)| *weight == 0) { Err(NotWeights::AllZero) } else { Ok(Self(parts)) }
    }

    /// One criterion alone.
    pub(super) fn of_one(criterion: Criterion) -> Self {
        Self(PerCriterion::from_fn(|one| u32::from(one == criterion)))
    }

    /// The weight of a criterion, in the scale it was given.
    pub fn of(&self, criterion: Criterion) -> f64 {
        f64::from(self.0[criterion]) / PARTS
    }

    /// The weight in thousandths.
    pub(super) fn parts(&self, criterion: Criterion) -> u64 {
        u64::from(self.0[criterion])
    }

    pub fn all(&self) -> PerCriterion<f64> {
        PerCriterion::from_fn(|criterion| self.of(criterion))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negative_and_empty_weights_are_refused() {
        let mut weights = PerCriterion::from_fn(|_| 0.0);
        assert_eq!(Weights::new(&weights), Err(NotWeights::AllZero));
        weights[Criterion::Size] = -1.0;
        assert_eq!(Weights::new(&weights), Err(NotWeights::OutOfRange(Criterion::Size)));
        weights[Criterion::Size] = f64::NAN;
        assert_eq!(Weights::new(&weights), Err(NotWeights::OutOfRange(Criterion::Size)));
        weights[Criterion::Size] = 2.5;
        assert_eq!(Weights::new(&weights).unwrap().of(Criterion::Size), 2.5);
    }
}
