//! Weighted features: what a side wants and what a side has, as whole numbers, so sums never depend on their order.

use super::feature::{Feature, FeatureMap};

/// Features with whole weights, sorted by feature, none of weight 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    terms: Vec<(Feature, u32)>,
    total: u64,
}

/// The greatest impact: a feature with all the evidence in the world.
pub(super) const FULL: u32 = 65_535;
/// A want of weight 1.0 as a whole number.
const WANT_UNIT: f64 = 256.0;

impl Terms {
    fn new(mut terms: Vec<(Feature, u32)>) -> Self {
        terms.retain(|term| term.1 > 0);
        terms.sort_unstable();
        let total = terms.iter().map(|term| u64::from(term.1)).sum();
        Self { terms, total }
    }

    /// What a side has: impacts in [0, 1] as parts of [`FULL`].
    pub fn impacts(impacts: impl IntoIterator<Item = (Feature, f64)>) -> Self {
        let parts = |value: f64| (value.clamp(0.0, 1.0) * f64::from(FULL)).round() as u32;
        Self::new(impacts.into_iter().map(|(feature, value)| (feature, parts(value))).collect())
    }

    /// What a side wants: non-negative weights of any size.
    pub fn wants(wants: impl IntoIterator<Item = (Feature, f64)>) -> Self {
        let parts = |value: f64| (value.max(0.0) * WANT_UNIT).round().min(4e6) as u32;
        Self::new(wants.into_iter().map(|(feature, value)| (feature, parts(value))).collect())
    }

    /// Impacts that are parts of [`FULL`] already.
    pub(super) fn of_parts(parts: impl IntoIterator<Item = (Feature, u32)>) -> Self {
        Self::new(parts.into_iter().collect())
    }

    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The number of features.
    pub fn len(&self) -> usize {
        self.terms.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = (Feature, u32)> + '_ {
        self.terms.iter().copied()
    }

    /// The sum of all weights.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// The weight of one feature, 0 when it is not there.
    pub fn weight(&self, feature: Feature) -> u32 {
        self.terms.binary_search_by_key(&feature, |term| term.0).map_or(0, |place| self.terms[place].1)
    }

    /// The sum over common features of one's weight times the other's.
    pub fn product(&self, other: &Self) -> u64 {
        let (few, many) = if self.terms.len() <= other.terms.len() { (self, other) } else { (other, self) };
        if few.terms.len() * APART < many.terms.len() {
            return few
                .iter()
                .map(|(feature, weight)| u64::from(weight) * u64::from(many.weight(feature)))
                .sum();
        }
        let (mut few, mut many, mut sum) = (&few.terms[..], &many.terms[..], 0);
        // Without a branch on which comes first: nobody could guess that.
        while let ([one, ..], [other, ..]) = (few, many) {
            sum += if one.0 == other.0 { u64::from(one.1) * u64::from(other.1) } else { 0 };
            few = &few[usize::from(one.0 <= other.0)..];
            many = &many[usize::from(other.0 <= one.0)..];
        }
        sum
    }
}

/// How many times longer a list must be that looking features up is faster than going through both.
const APART: usize = 8;

/// Adds up weights by feature.
#[derive(Default)]
pub(super) struct Tally(FeatureMap<f64>);

impl Tally {
    pub(super) fn add(&mut self, feature: Feature, weight: f64) {
        *self.0.entry(feature).or_insert(0.0) += weight;
    }

    /// The features with their sums, sorted, so that what follows never depends on the order of hashing.
    pub(super) fn sorted(self) -> Vec<(Feature, f64)> {
        let mut all: Vec<_> = self.0.into_iter().collect();
        all.sort_unstable_by_key(|term| term.0);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_counts_common_features_only() {
        let [a, b, c] = ["a", "b", "c"].map(|t| Feature::new("t", t));
        let wants = Terms::wants([(a, 1.0), (b, 2.0)]);
        let has = Terms::impacts([(b, 1.0), (c, 1.0)]);
        assert_eq!(wants.product(&has), 512 * u64::from(FULL));
        assert_eq!(has.product(&wants), wants.product(&has));
        assert_eq!(wants.total(), 768);
    }
}
