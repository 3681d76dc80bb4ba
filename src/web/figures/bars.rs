//! Bars and small lines. A bar is decoration: the number stands beside it in words.

use std::borrow::Borrow;
use std::fmt::Write;

use super::{Svg, escaped, share};
use crate::web::parts::Reason;

/// A bar of so many percent, in amber.
pub fn bar(percent: impl Borrow<f64>) -> Svg {
    bar_of(percent, "")
}

/// A bar of a kind: `""` amber, `"sea"` the other side, `"ink"` a plain amount.
pub fn bar_of(percent: impl Borrow<f64>, kind: &str) -> Svg {
    framed(kind, &piece(false, 0.0, share(*percent.borrow())))
}

/// A bar with a stroke at what is possible at most.
pub fn bounded_bar(percent: f64, bound: f64) -> Svg {
    let stroke = format!(r#"<rect class="b" x="{}%" width="2"/>"#, share(bound).min(99.5));
    framed("ink", &(piece(false, 0.0, share(percent)) + &stroke))
}

/// The bar that explains a score: its biggest reasons as pieces with a gap between them, the rest paler.
/// All numbers are points of 100; negative reasons shorten the rest and have no piece of their own.
pub fn explained_bar(reasons: &[Reason], rest: impl Borrow<f64>) -> Svg {
    const GAP: f64 = 0.5;
    let mut start = 0.0;
    let mut pieces = String::new();
    let named = reasons.iter().map(|reason| (reason.points, false));
    for (points, is_pale) in named.chain([(*rest.borrow(), true)]) {
        let end = share(start + points);
        if end - start > GAP {
            pieces.push_str(&piece(is_pale, start, end - start - if is_pale { 0.0 } else { GAP }));
        }
        start = end.max(start);
    }
    framed("", &pieces)
}

/// A line through the values, oldest first, with its words for screen readers.
pub fn sparkline(values: &[f64], label: &str) -> Svg {
    const STEP: f64 = 12.0;
    const HEIGHT: f64 = 28.0;
    let most = values.iter().copied().fold(1.0, f64::max);
    let mut path = String::new();
    let mut x = 0.0;
    for value in values {
        let y = HEIGHT - value.max(0.0) / most * HEIGHT;
        let command = if path.is_empty() { 'M' } else { 'L' };
        let _ = write!(path, "{command}{x} {y:.1} ");
        x += STEP;
    }
    let width = (x - STEP).max(STEP);
    let label = escaped(label);
    Svg(format!(
        r#"<svg class="spark" viewBox="0 -2 {width} 34" width="{width}" height="34" role="img" aria-label="{label}"><path d="{}"/></svg>"#,
        path.trim_end()
    ))
}

fn framed(kind: &str, pieces: &str) -> Svg {
    let space = if kind.is_empty() { "" } else { " " };
    Svg(format!(r#"<svg class="bar{space}{kind}" aria-hidden="true">{pieces}</svg>"#))
}

/// A piece of a bar. Lists draw hundreds, so it says only what the stylesheet cannot know.
fn piece(is_pale: bool, start: f64, width: f64) -> String {
    let class = if is_pale { r#" class="g""# } else { "" };
    let place = if start > 0.0 { format!(r#" x="{start:.1}%""#) } else { String::new() };
    format!(r#"<rect{class}{place} width="{width:.1}%"/>"#)
}

#[cfg(test)]
mod tests;
