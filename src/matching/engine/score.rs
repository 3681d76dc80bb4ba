//! Numbers of the engine: a score is a whole number of thousand-millionths, so sums are exact and the same on every node.

/// A value in [0, 1], kept as a whole number of thousand-millionths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u32);

/// How many parts make one whole.
const WHOLE: u64 = 1_000_000_000;

impl Score {
    pub const ZERO: Self = Self(0);
    pub const ONE: Self = Self(WHOLE as u32);

    /// The nearest score to a number; anything outside [0, 1] is cut to it, and what is no number counts as 0.
    pub fn from_unit(value: f64) -> Self {
        // A cast cuts and takes no number for 0; half a part more makes it the nearest.
        Self((value.clamp(0.0, 1.0) * WHOLE as f64 + 0.5) as u32)
    }

    /// A score from thousand-millionths; more than a whole is a whole.
    pub fn from_nanos(nanos: u64) -> Self {
        Self(nanos.min(WHOLE) as u32)
    }

    pub fn nanos(self) -> u64 {
        u64::from(self.0)
    }

    /// The score in [0, 1].
    pub fn unit(self) -> f64 {
        f64::from(self.0) / WHOLE as f64
    }

    /// The score as pages show it: points of a hundred, whole.
    pub fn points(self) -> u32 {
        (self.0 + 5_000_000) / 10_000_000
    }
}

/// Cuts `total` into parts in proportion to `weights`, so that the parts add up to `total` exactly: each part is rounded
/// down, and what is left goes to the largest remainders (of equal ones to the first).
pub(super) fn apportion(total: u64, weights: &[u128]) -> Vec<u64> {
    let sum: u128 = weights.iter().sum();
    if sum == 0 {
        return vec![0; weights.len()];
    }
    let mut parts: Vec<u64> = Vec::with_capacity(weights.len());
    let mut remainders: Vec<(u128, usize)> = Vec::with_capacity(weights.len());
    for (place, weight) in weights.iter().enumerate() {
        let exact = u128::from(total) * weight;
        parts.push((exact / sum) as u64);
        remainders.push((exact % sum, place));
    }
    let missing = total - parts.iter().sum::<u64>();
    remainders.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    for (_, place) in remainders.into_iter().take(missing as usize) {
        parts[place] += 1;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_score_is_cut_to_its_range_and_shown_in_whole_points() {
        assert_eq!(Score::from_unit(1.7), Score::ONE);
        assert_eq!(Score::from_unit(-0.1), Score::ZERO);
        assert_eq!(Score::from_unit(f64::NAN), Score::ZERO);
        assert_eq!(Score::from_unit(0.745).points(), 75);
    }

    proptest! {
        #[test]
        fn parts_add_up_exactly(total in 0u64..=WHOLE, weights in prop::collection::vec(0u128..1_000_000, 1..12)) {
            let parts = apportion(total, &weights);
            let expected = if weights.iter().sum::<u128>() == 0 { 0 } else { total };
            prop_assert_eq!(parts.iter().sum::<u64>(), expected);
            for (part, weight) in parts.iter().zip(&weights) {
                prop_assert!(*weight > 0 || *part == 0);
            }
        }
    }
}
