//! Figures as SVG: lengths and coordinates are attributes, colours come from the stylesheet, so the strict CSP holds.
//!
//! Each function returns an [`Svg`], which a template writes unescaped: `{{ crate::web::figures::bar(64.0) }}`, or by
//! the macros of `parts/figure.html`.

mod bars;
mod gables;
mod house_mark;
mod radar;
mod rounding;

use std::fmt;

pub use bars::{bar, bar_of, bounded_bar, explained_bar, sparkline};
pub use gables::gables;
pub use house_mark::house_mark;
pub use radar::{Axis, radar};
pub use rounding::rounded_parts;

/// Drawn markup; whatever text went in has been escaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Svg(String);

impl fmt::Display for Svg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Svg {}

/// Text for an attribute or between tags.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

/// A share in percent, inside its bar, with one decimal.
fn share(percent: f64) -> f64 {
    let percent = if percent.is_finite() { percent.clamp(0.0, 100.0) } else { 0.0 };
    (percent * 10.0).round() / 10.0
}
