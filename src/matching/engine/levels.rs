//! What sums are worth, read off a table: never less than the exact value.

use super::probe::GREATEST;

/// Values by sum, over what nothing is worth. Each step holds for all sums up to it.
#[derive(Debug)]
pub(super) struct Levels {
    values: [f32; STEPS + 1],
    shift: u32,
}

/// Steps between 0 and the sum beyond which all are worth the greatest.
const STEPS: usize = 255;

impl Levels {
    /// Reads off `value`, which never falls, at sums as parts of a whole; finely up to `reach`.
    pub(super) fn new(reach: f64, value: impl Fn(f64) -> f64) -> Self {
        let greatest = (GREATEST * reach.clamp(0.0, 1.0)) as u32 + 1;
        let shift = (greatest / STEPS as u32).checked_ilog2().map_or(0, |bits| bits + 1);
        let start = value(0.0);
        let top = |step: usize| if step < STEPS { (step << shift) as f64 / GREATEST } else { 1.0 };
        let values = std::array::from_fn(|step| (value(top(step).min(1.0)) - start) as f32);
        Self { values, shift }
    }

    /// What a sum is worth.
    pub(super) fn at(&self, sum: u32) -> f32 {
        let step = (sum >> self.shift) + u32::from(sum & ((1 << self.shift) - 1) != 0);
        self.values[(step as usize).min(STEPS)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_the_least_step_that_is_not_below() {
        let value = |raw: f64| 0.1 + 0.8 * raw.sqrt();
        for reach in [0.0, 0.001, 0.3, 1.0] {
            let levels = Levels::new(reach, value);
            assert_eq!(levels.at(0), 0.0);
            for sum in (1..GREATEST as u32 + 1000).step_by(9973) {
                let exact = value((f64::from(sum) / GREATEST).min(1.0)) - value(0.0);
                assert!(f64::from(levels.at(sum)) > exact - 1e-6, "{reach} {sum}");
            }
        }
        let levels = Levels::new(0.25, value);
        let exact = value(0.125) - value(0.0);
        assert!(f64::from(levels.at((GREATEST * 0.125) as u32)) < exact + 0.005);
    }
}
