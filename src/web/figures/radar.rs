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

const CENTRE: (f64, f64) = (170.0, 175.0);
const RADIUS: f64 = 100.0;
/// Names stand above or below their corner and end at the picture's edge: so the longest words of any language fit on a phone.
const WIDTH: f64 = 340.0;
/// Letters in a line of a name; more go into the next line.
const LINE: usize = 20;
const LINE_HEIGHT: f64 = 15.0;
/// From a corner to the line next to it.
const GAP: f64 = 26.0;

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
        drawn.push_str(&name(axis, at(index, axes.len(), 100.0)));
    }
    let (id, title, description) =
        (escaped(id), escaped(&title.to_string()), escaped(&description.to_string()));
    Svg(format!(
        r#"<svg class="radar" viewBox="0 25 {WIDTH} 300" width="{WIDTH}" height="300" role="img" aria-labelledby="{id}-title {id}-desc"><title id="{id}-title">{title}</title><desc id="{id}-desc">{description}</desc>{drawn}</svg>"#
    ))
}

/// Name and value of an axis that ends in this corner.
fn name(axis: &Axis, corner: (f64, f64)) -> String {
    let (x, anchor) = match corner.0 - CENTRE.0 {
        offset if offset > 5.0 => (WIDTH, "end"),
        offset if offset < -5.0 => (0.0, "start"),
        _ => (CENTRE.0, "middle"),
    };
    // Above or below a corner there is the whole width.
    let most = if anchor == "middle" { 2 * LINE } else { LINE };
    let lines = wrapped(&format!("{} {}", axis.label, axis.written), most);
    let first = match corner.1 > CENTRE.1 {
        true => corner.1 + GAP + 6.0,
        #[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
        false => corner.1 - GAP - LINE_HEIGHT * (lines.len() - 1) as f64,
    };
    let mut y = first;
    let mut drawn = format!(r#"<text text-anchor="{anchor}">"#);
    for line in lines {
        let _ = write!(drawn, r#"<tspan x="{x:.0}" y="{y:.0}">{}</tspan>"#, escaped(&line));
        y += LINE_HEIGHT;
    }
    drawn + "</text>"
}

/// The words in lines of at most `most` letters, as far as words allow it.
fn wrapped(words: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
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
        assert!(drawn.contains(r#"class="shape" points="170.0,135.0 256.6,225.0 170.0,175.0""#), "{drawn}");
    }

    #[test]
    fn long_names_are_written_in_lines() {
        let lines = wrapped("Menschenzentrierte Digitalisierung 55", LINE);
        assert_eq!(lines, ["Menschenzentrierte", "Digitalisierung 55"]);
        assert_eq!(wrapped("Data 40", LINE), ["Data 40"]);
    }
}
