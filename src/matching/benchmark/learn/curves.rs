//! The curves that are mixed: straight, and bent like a root. Steeper ones gain nothing and show the same few companies
//! to everybody (docs/matching.md).

use super::LEARNED;
use crate::matching::engine::{Curve, PerCriterion, Preset, Weights};

/// Curves for each criterion.
pub(super) const MIXED: usize = 2;
/// Weights to learn.
pub(super) const PARTS: usize = LEARNED.len() * MIXED;

/// What the median company's best partner gets by the bent curve, and its exponent.
const AT_REACH: f64 = 0.8;
const EXPONENT: f64 = 0.4;
/// The places of the knots, in multiples of the reach.
const KNOTS: [f64; 9] = [0.0, 0.015625, 0.0625, 0.125, 0.25, 0.5, 1.0, 1.25, 1.5];

/// The presets whose curves are mixed: they differ in the curves of what is learned.
pub(super) fn mixed(base: &Preset) -> [Preset; MIXED] {
    let straight = |x: f64| x * bent(KNOTS[KNOTS.len() - 1]) / KNOTS[KNOTS.len() - 1];
    [with(base, straight), with(base, bent)]
}

fn bent(x: f64) -> f64 {
    AT_REACH * x.powf(EXPONENT)
}

/// The preset that learned parts make: a criterion's weight is the sum of its parts, its curve their mean. What isn't learned
/// stays in the same proportion to what is.
pub(super) fn preset(base: &Preset, parts: &[f64; PARTS]) -> Preset {
    let mixed = mixed(base);
    let of = |place: usize| &parts[place * MIXED..(place + 1) * MIXED];
    let (before, learned) =
        (LEARNED.iter().map(|c| base.weights.of(*c)).sum::<f64>(), parts.iter().sum::<f64>());
    let (mut weights, mut curves) = (base.weights.all(), base.curves.clone());
    for (place, criterion) in LEARNED.into_iter().enumerate() {
        let (shares, sum) = (of(place), of(place).iter().sum::<f64>());
        weights[criterion] = rounded(sum * before / learned.max(f64::MIN_POSITIVE));
        if sum > 0.0 {
            let knots = mixed[0].curves[criterion].knots().iter().enumerate().map(|(knot, (x, _))| {
                let height =
                    |(share, preset): (&f64, &Preset)| share * preset.curves[criterion].knots()[knot].1;
                (*x, rounded(shares.iter().zip(&mixed).map(height).sum::<f64>() / sum))
            });
            curves[criterion] = Curve::new(knots.collect())
                .expect("a mean of curves with the same knots is a curve, because none of them falls");
        }
    }
    let weights = Weights::new(&weights).expect("some weight is left, because base weights are never all 0");
    Preset { curves, ..base.clone() }.with_weights(weights)
}

/// The preset with one shape for all curves that are learned.
fn with(base: &Preset, shape: impl Fn(f64) -> f64) -> Preset {
    let knots = KNOTS.iter().map(|x| (*x, rounded(shape(*x))));
    let curve =
        Curve::new(knots.collect()).expect("both shapes grow from 0 and stay below 1 at the last knot");
    let is_learned = |criterion| LEARNED.contains(&criterion);
    let curves = PerCriterion::from_fn(|criterion| {
        if is_learned(criterion) { curve.clone() } else { base.curves[criterion].clone() }
    });
    Preset { curves, ..base.clone() }
}

/// To thousandths, as the file says it.
fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::PresetName;
    use crate::matching::engine::Criterion;

    #[test]
    fn parts_become_weights_and_curves_between_the_mixed_ones() {
        let base = PresetName::Research.preset();
        let learned = preset(&base, &[1.0, 3.0, 0.0, 0.0, 0.0, 4.0]);
        assert_eq!(learned.weights.of(Criterion::FieldAffinity), 0.0);
        assert_eq!(learned.weights.of(Criterion::SectorDepth), learned.weights.of(Criterion::Text));
        assert_eq!(learned.weights.of(Criterion::Demand), base.weights.of(Criterion::Demand));
        let [straight, bent] = mixed(&base);
        let at = |preset: &Preset| preset.curves[Criterion::SectorDepth].at(0.25, 9.0);
        assert!(at(&straight) < at(&learned) && at(&learned) < at(&bent));
        assert_eq!(learned.curves[Criterion::Text], bent.curves[Criterion::Text]);
    }
}
