//! The picture of a self-check. The table beside it is the real thing; the picture says so.

use std::f64::consts::TAU;
use std::fmt::{Display, Write};

use super::{Svg, escaped};

/// One dimension: its name and its value from 0 to 100.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    pub label: String,
    /// As written at the axis, in the reader's way.
    pub written: String,
    pub value: f64,
    /// The stage that the value stands for ("average"); may be empty.
    pub stage: String,
}

const CENTRE: (f64, f64) = (160.0, 140.0);
const RADIUS: f64 = 100.0;

/// Draws three axes or more, the first upwards, then clockwise. `id` makes the ids of title and description unique.
pub fn radar(id: &str, title: impl Display, description: impl Display, axes: &[Axis]) -> Svg {
    let points = |length: &dyn Fn(&Axis) -> f64| {
        let ends = axes.iter().enumerate().map(|(index, axis)| at(index, axes.len(), length(axis)));
        ends.map(|(x, y)| format!("{x:.1},{y:.1}")).collect::<Vec<_>>().join(" ")
    };
    let mut drawn = String::new();
    for ring in [25.0, 50.0, 75.0, 100.0] {
        let _ = write!(drawn, r#"<polygon class="grid" points="{}"/>"#, points(&|_| ring));
    }
    let _ = write!(
        drawn,
        r#"<polygon class="shape" points="{}"/>"#,
        points(&|axis| axis.value.clamp(0.0, 100.0))
    );
    for (index, axis) in axes.iter().enumerate() {
        let (x, y) = at(index, axes.len(), 110.0);
        let anchor = match x - CENTRE.0 {
            offset if offset > 5.0 => "start",
            offset if offset < -5.0 => "end",
            _ => "middle",
        };
        let below = if y > CENTRE.1 + 50.0 { 10.0 } else { 2.0 };
        let (label, value) = (escaped(&axis.label), escaped(&axis.written));
        let _ = write!(
            drawn,
            r#"<text x="{x:.0}" y="{:.0}" text-anchor="{anchor}">{label} {value}</text>"#,
            y + below
        );
    }
    let (id, title, description) =
        (escaped(id), escaped(&title.to_string()), escaped(&description.to_string()));
    Svg(format!(
        r#"<svg class="radar" viewBox="-60 10 440 265" width="440" height="265" role="img" aria-labelledby="{id}-title {id}-desc"><title id="{id}-title">{title}</title><desc id="{id}-desc">{description}</desc>{drawn}</svg>"#
    ))
}

/// The place on an axis, `length` of 100 away from the centre.
fn at(index: usize, axes: usize, length: f64) -> (f64, f64) {
    #[expect(clippy::cast_precision_loss, reason = "a handful of axes")]
    let turn = TAU * index as f64 / axes.max(1) as f64;
    let away = RADIUS * length / 100.0;
    (CENTRE.0 + turn.sin() * away, CENTRE.1 - turn.cos() * away)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_axis_carries_its_value_and_the_shape_stays_inside() {
        let axis =
            |value| Axis { label: "Data <1>".into(), written: "40".into(), value, stage: String::new() };
        let drawn = radar("r", "Self-check", "Data 40", &[axis(40.0), axis(250.0), axis(-3.0)]).to_string();
        assert_eq!(drawn.matches("<text").count(), 3);
        assert!(drawn.contains("Data &lt;1&gt; 40"));
        assert!(drawn.contains(r#"class="shape" points="160.0,100.0 246.6,190.0 160.0,140.0""#), "{drawn}");
    }
}
