//! Curves: how a criterion's finished sum becomes its value. More is never worse.

/// A monotone, piecewise-linear curve through stored knots.
///
/// Beyond its last knot it runs straight to (the greatest possible x, 1), so that more still counts a little.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    knots: Vec<(f64, f64)>,
}

/// Why a list of knots is no curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotACurve {
    #[error("a curve needs at least two knots, the first at x = 0")]
    NoStart,
    #[error("the x of a curve's knots must grow from knot to knot")]
    NotGrowing,
    #[error("the y of a curve's knots must lie in [0, 1] and never fall")]
    Falling,
}

impl Curve {
    /// Reads a curve from its knots (x, y): x starts at 0 and grows, y lies in [0, 1] and never falls.
    pub fn new(knots: Vec<(f64, f64)>) -> Result<Self, NotACurve> {
        if knots.len() < 2 || knots[0].0 != 0.0 {
            return Err(NotACurve::NoStart);
        }
        let finite = knots.iter().all(|(x, y)| x.is_finite() && (0.0..=1.0).contains(y));
        for pair in knots.windows(2) {
            if pair[1].0 <= pair[0].0 {
                return Err(NotACurve::NotGrowing);
            }
            if pair[1].1 < pair[0].1 {
                return Err(NotACurve::Falling);
            }
        }
        if finite { Ok(Self { knots }) } else { Err(NotACurve::Falling) }
    }

    /// The curve that changes nothing.
    pub fn straight() -> Self {
        Self { knots: vec![(0.0, 0.0), (1.0, 1.0)] }
    }

    /// The curve that takes the reach out again, so that a value is what was measured; `reach` in (0, 1].
    pub(super) fn raw(reach: f64) -> Self {
        Self { knots: vec![(0.0, 0.0), (1.0, reach)] }
    }

    /// The curve's height at `x`, where `greatest` is the largest x that can occur.
    pub fn at(&self, x: f64, greatest: f64) -> f64 {
        let (mut from, rest) = (self.knots[0], &self.knots[1..]);
        for &to in rest {
            if x < to.0 {
                return between(from, to, x);
            }
            from = to;
        }
        if greatest > from.0 { between(from, (greatest, 1.0), x.min(greatest)) } else { from.1 }
    }

    /// The curve that reaches at `factor` times a sum what this one reaches at the sum.
    pub(super) fn stretched(&self, factor: f64) -> Self {
        let millionths = |x: f64| (x * factor * 1e6).round() / 1e6;
        Self { knots: self.knots.iter().map(|(x, y)| (millionths(*x), *y)).collect() }
    }

    pub fn knots(&self) -> &[(f64, f64)] {
        &self.knots
    }
}

fn between(from: (f64, f64), to: (f64, f64), x: f64) -> f64 {
    from.1 + (to.1 - from.1) * ((x - from.0) / (to.0 - from.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_falling_curve_is_refused() {
        assert_eq!(Curve::new(vec![(0.0, 0.5), (1.0, 0.4)]), Err(NotACurve::Falling));
        assert_eq!(Curve::new(vec![(0.0, 0.0), (0.0, 0.4)]), Err(NotACurve::NotGrowing));
        assert_eq!(Curve::new(vec![(0.1, 0.0), (0.2, 0.4)]), Err(NotACurve::NoStart));
        assert_eq!(Curve::new(vec![(0.0, 0.0), (1.0, f64::NAN)]), Err(NotACurve::Falling));
    }

    #[test]
    fn beyond_the_last_knot_more_still_counts() {
        let curve = Curve::new(vec![(0.0, 0.0), (1.0, 0.8)]).unwrap();
        assert_eq!(curve.at(0.5, 5.0), 0.4);
        assert!((curve.at(3.0, 5.0) - 0.9).abs() < 1e-12);
        assert_eq!(curve.at(9.0, 5.0), 1.0);
        assert_eq!(curve.at(1.0, 1.0), 0.8);
    }

    proptest! {
        #[test]
        fn more_is_never_worse(
            steps in prop::collection::vec((0.01f64..2.0, 0.0f64..0.2), 1..6), a in 0.0f64..12.0, b in 0.0f64..12.0,
        ) {
            let mut knots = vec![(0.0, 0.0)];
            for (dx, dy) in steps {
                let (x, y) = knots[knots.len() - 1];
                knots.push((x + dx, (y + dy).min(1.0)));
            }
            let curve = Curve::new(knots).unwrap();
            let (less, more) = (a.min(b), a.max(b));
            prop_assert!(curve.at(less, 12.0) <= curve.at(more, 12.0) + 1e-12);
        }
    }
}
