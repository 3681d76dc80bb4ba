//! The digital self-check: six dimensions, their themes, concrete capabilities.
//!
//! It follows the dimensions of the EU's Digital Maturity Assessment; it is a self-check, not an
//! official result.

use std::sync::LazyLock;

use super::table::Row;
use super::{Code, Embedded, Entry};

/// How a capability counts between two companies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MatchMode {
    /// Both need it to work together, such as electronic data interchange.
    Compatible,
    /// One has it and the other seeks it, such as robots.
    Complement,
    /// It tells the maturity only.
    Level,
}

/// A concrete thing that a company has or does.
#[derive(Debug)]
pub struct Capability {
    pub code: Code,
    /// One of the six: STR, RDY, HUM, DAT, AUT, GRN.
    pub dimension: Code,
    /// A theme, or a wider capability.
    pub parent: Code,
    /// 1 to 3.
    pub weight: u8,
    pub match_mode: MatchMode,
}

/// A band of the scale from 0 to 100.
#[derive(Debug)]
pub struct Band {
    pub code: Code,
    pub min: f64,
}

static CAPABILITIES: LazyLock<Vec<Capability>> = LazyLock::new(|| {
    let rows = Embedded::DigitalCapabilities.rows();
    rows.iter().filter_map(Capability::read).collect()
});

static BANDS: LazyLock<Vec<Band>> = LazyLock::new(|| {
    let of_scale = |row: &Row| {
        (row.get("scheme") == "DMAT")
            .then(|| Band { code: row.code(), min: row.number("min").unwrap_or_default() })
    };
    let rows = Embedded::DigitalBands.rows();
    rows.iter().filter_map(of_scale).collect()
});

/// All capabilities in the order of the list.
pub fn capabilities() -> &'static [Capability] {
    &CAPABILITIES
}

pub fn capability(code: &str) -> Option<&'static Capability> {
    let mut all = CAPABILITIES.iter();
    all.find(|one| one.code.as_str() == code)
}

/// The six dimensions in the order of the list.
pub fn dimensions() -> impl Iterator<Item = &'static Entry> {
    Embedded::DigitalCapabilities.list().roots()
}

/// How much of a dimension a company holds, by weight, from 0 to 100. Codes of other dimensions
/// and unknown ones don't count; naming one twice gains nothing.
pub fn score<'a>(dimension: &str, held: impl IntoIterator<Item = &'a str>) -> f64 {
    let held: std::collections::HashSet<&str> = held.into_iter().collect();
    let (mut has, mut all) = (0.0, 0.0);
    for one in CAPABILITIES.iter() {
        if one.dimension.as_str() == dimension {
            all += f64::from(one.weight);
            if held.contains(one.code.as_str()) {
                has += f64::from(one.weight);
            }
        }
    }
    if all > 0.0 { 100.0 * has / all } else { 0.0 }
}

/// The band of a score: its entry in [`Embedded::DigitalBands`].
pub fn band(score: f64) -> Option<&'static Entry> {
    let reached = BANDS.iter().rev().find(|band| score.round() >= band.min);
    let band = reached.or(BANDS.first())?;
    Embedded::DigitalBands.list().get(band.code.as_str())
}

impl Capability {
    fn read(row: &Row) -> Option<Capability> {
        if row.get("kind") != "capability" {
            return None;
        }
        let match_mode = match row.get("match_mode") {
            "compatible" => MatchMode::Compatible,
            "complement" => MatchMode::Complement,
            _ => MatchMode::Level,
        };
        Some(Capability {
            code: row.code(),
            dimension: row.code_in("dimension")?,
            parent: row.code_in("parent")?,
            weight: row.number("weight")?,
            match_mode,
        })
    }
}
