//! The drawing of the landing page: a street of stepped gables, with some windows lit.

use std::fmt::Write;

use super::Svg;

/// Height of a step of a gable; the ground line.
const STEP: f64 = 9.0;
const GROUND: f64 = 130.0;

/// Width, wall height and number of steps of each house.
const HOUSES: [(f64, f64, u8); 9] = [
    (54.0, 64.0, 3),
    (46.0, 78.0, 4),
    (60.0, 56.0, 3),
    (44.0, 88.0, 4),
    (52.0, 66.0, 3),
    (48.0, 74.0, 4),
    (58.0, 60.0, 3),
    (46.0, 84.0, 4),
    (56.0, 62.0, 3),
];

/// Draws the street, always the same one.
pub fn gables() -> Svg {
    let mut drawn = String::new();
    let mut left = 4.0;
    for (number, (width, wall, steps)) in HOUSES.iter().enumerate() {
        house(&mut drawn, number, left, *width, GROUND - wall, *steps);
        left += width + 3.0;
    }
    let end = left + 1.0;
    let _ = write!(drawn, r#"<path fill="none" d="M0 {GROUND}H{end}M0 136H{end}"/>"#);
    Svg(format!(
        r#"<svg class="art" viewBox="0 0 {end} 150" width="{end}" height="150" aria-hidden="true">{drawn}</svg>"#
    ))
}

fn house(drawn: &mut String, number: usize, left: f64, width: f64, eaves: f64, steps: u8) {
    let tread = width / f64::from(2 * steps + 1);
    let _ = write!(drawn, r#"<path class="w" d="M{left:.1} {GROUND}V{eaves:.1}"#);
    for _ in 0..steps {
        let _ = write!(drawn, "h{tread:.1}v-{STEP}");
    }
    let _ = write!(drawn, "h{tread:.1}");
    for _ in 0..steps {
        let _ = write!(drawn, "v{STEP}h{tread:.1}");
    }
    let _ = write!(drawn, r#"V{GROUND}z"/>"#);
    let columns: u8 = if width > 50.0 { 3 } else { 2 };
    let apart = width / f64::from(columns);
    for row in 0..2_u8 {
        for column in 0..columns {
            let x = left + apart * (f64::from(column) + 0.5) - 3.5;
            let y = eaves + 12.0 + 20.0 * f64::from(row);
            // Some evenings somebody is in.
            let lit = (number * 5 + usize::from(row) * 3 + usize::from(column) * 2).is_multiple_of(4);
            let look = if lit { r#"class="d""# } else { r#"fill="none""# };
            let _ = write!(drawn, r#"<rect {look} x="{x:.1}" y="{y:.1}" width="7" height="11"/>"#);
        }
    }
    let door = left + width / 2.0 - 5.0;
    let _ = write!(drawn, r#"<path fill="none" d="M{door:.1} {GROUND}v-13a5 5 0 0 1 10 0v13"/>"#);
}
