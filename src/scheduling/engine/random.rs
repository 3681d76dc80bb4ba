//! Chance that is the same everywhere: whole numbers only, no library whose stream may change.

/// SplitMix64 (Steele, Lea, Flood 2014): a counter and a mixer, enough for a search.
#[derive(Clone, Debug)]
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed ^ 0x5851_f42d_4c95_7f2d)
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 when `end` is 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }

    /// True in `percent` of a hundred cases.
    pub(super) fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of them.
    pub(super) fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        from.get(self.below(from.len())).copied()
    }
}

/// Decides as annealing does: always for the better, for the worse with probability exp(−loss / temperature).
///
/// −ln of a uniform number is drawn from a table of its quantiles, computed with +, −, ×, ÷ alone, because the `exp` and `ln`
/// of two platforms may differ in the last digit, and then two schedules would.
#[derive(Clone, Debug)]
pub(super) struct Thermostat {
    quantiles: Vec<i64>,
}

/// Parts of one in temperatures.
pub(super) const DEGREE: i64 = 1024;
const QUANTILES: usize = 4096;

impl Thermostat {
    pub(super) fn new() -> Self {
        let scaled = |at: usize| (minus_ln((at as f64 + 0.5) / QUANTILES as f64) * DEGREE as f64) as i64;
        Self { quantiles: (0..QUANTILES).map(scaled).collect() }
    }

    /// Whether a change by `gain` is taken at `temperature` (in parts of [`DEGREE`]).
    pub(super) fn accepts(&self, gain: i64, temperature: i64, random: &mut Random) -> bool {
        gain >= 0 || {
            let patience = self.quantiles[random.below(QUANTILES)];
            -gain <= (temperature * patience) / (DEGREE * DEGREE)
        }
    }
}

/// −ln x for x in (0, 1]: halves are taken out, the rest by the series of the inverse hyperbolic tangent.
fn minus_ln(x: f64) -> f64 {
    let (mut x, mut halves) = (x, 0.0);
    while x < 0.75 {
        x *= 2.0;
        halves += 1.0;
    }
    let ratio = (x - 1.0) / (x + 1.0);
    let (mut power, mut sum) = (ratio, 0.0);
    for odd in (1..30).step_by(2) {
        sum += power / f64::from(odd);
        power *= ratio * ratio;
    }
    halves * std::f64::consts::LN_2 - 2.0 * sum
}
