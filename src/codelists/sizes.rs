//! Bands of headcount and turnover, and the size class that they make.

use std::sync::LazyLock;

use super::table::Row;
use super::{Code, Embedded};

/// From–to of a band; people, or millions of euro.
#[derive(Debug)]
pub struct Band {
    pub code: Code,
    pub min: f64,
    /// `None`: no upper end.
    pub max: Option<f64>,
}

static HEADCOUNT: LazyLock<Vec<Band>> = LazyLock::new(|| bands(Embedded::HeadcountBands, "min", "max"));

static TURNOVER: LazyLock<Vec<Band>> =
    LazyLock::new(|| bands(Embedded::TurnoverBands, "min_meur", "max_meur"));

/// The classes of enterprise that we tell apart, from small to large, with the upper limits of
/// headcount and turnover (million euro) of Recommendations 2003/361/EC and (EU) 2025/1099.
const CLASSES: [(&str, f64, f64); 5] = [
    ("MICRO", 9.0, 2.0),
    ("SMALL", 49.0, 10.0),
    ("MEDIUM", 249.0, 50.0),
    ("SMALL_MIDCAP", 749.0, 150.0),
    ("LARGE", f64::INFINITY, f64::INFINITY),
];

pub fn headcount_bands() -> &'static [Band] {
    &HEADCOUNT
}

pub fn turnover_bands() -> &'static [Band] {
    &TURNOVER
}

/// The band that a number of people falls into.
pub fn band_of_headcount(people: u32) -> Option<&'static Band> {
    let people = f64::from(people);
    let mut bands = HEADCOUNT.iter();
    bands.find(|band| people >= band.min && band.max.is_none_or(|max| people <= max))
}

/// The size class (a code of [`Embedded::SizeClasses`]) of a company's bands; `None` when neither
/// is known or a code is wrong.
///
/// The law counts the smaller of turnover and balance sheet total, and linked companies. We ask for
/// neither of these, so a turnover beyond the limit lifts the class: a self-declared size, not proof.
pub fn size_class(headcount: Option<&str>, turnover: Option<&str>) -> Option<Code> {
    let upper = |bands: &'static [Band], code: Option<&str>| match code {
        None => Some(None),
        Some(code) => {
            let band = bands.iter().find(|band| band.code.as_str() == code)?;
            Some(Some(band.max.unwrap_or(f64::INFINITY)))
        }
    };
    let people = upper(&HEADCOUNT, headcount)?;
    let turnover = upper(&TURNOVER, turnover)?;
    if people.is_none() && turnover.is_none() {
        return None;
    }
    let fits = |limit: f64, value: Option<f64>| value.is_none_or(|value| value <= limit);
    let class = CLASSES.iter().find(|(_, most, meur)| fits(*most, people) && fits(*meur, turnover))?;
    Code::parse(class.0).ok()
}

/// Which place a size class takes from small (0) to large (4), to measure how far two are apart.
pub fn size_rank(class: &str) -> Option<usize> {
    let class = if class == "SOLE" { "MICRO" } else { class };
    CLASSES.iter().position(|(code, _, _)| *code == class)
}

fn bands(list: Embedded, min: &str, max: &str) -> Vec<Band> {
    let band =
        |row: &Row| Band { code: row.code(), min: row.number(min).unwrap_or_default(), max: row.number(max) };
    list.rows().iter().map(band).collect()
}
