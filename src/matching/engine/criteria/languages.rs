//! Languages: the best one that both can use, by the weaker level of the two.

use super::super::facts::{LanguageFacts, Level};
use super::super::feature::Feature;
use super::super::measured::Measured;
use super::super::party::{Party, Side};
use super::super::reason::Reason;

/// How far a level carries a business talk.
fn worth(level: Level) -> f64 {
    match level {
        Level::A1 => 0.1,
        Level::A2 => 0.25,
        Level::B1 => 0.5,
        Level::B2 => 0.75,
        Level::C1 => 0.95,
        Level::C2 | Level::Native => 1.0,
    }
}

pub(super) fn measure(wisher: Side<'_>, other: Side<'_>) -> Measured {
    let (few, more) = (&wisher.head.languages, wisher.head.more_languages || other.head.more_languages);
    if more {
        return Measured::Value(best(&wisher.party.codes.languages, &other.party.codes.languages));
    }
    let theirs = other.head.languages.iter().flatten();
    let common = few.iter().flatten().flat_map(|own| theirs.clone().map(move |their| common(own, their)));
    Measured::Value(common.fold(0.0, f64::max))
}

fn best(own: &[(Feature, Level)], theirs: &[(Feature, Level)]) -> f64 {
    let pairs = own.iter().flat_map(|own| theirs.iter().map(move |their| common(own, their)));
    pairs.fold(0.0, f64::max)
}

fn common(own: &(Feature, Level), theirs: &(Feature, Level)) -> f64 {
    if own.0 == theirs.0 { worth(own.1.min(theirs.1)) } else { 0.0 }
}

pub(super) fn reasons(wisher: &Party, other: &Party) -> Vec<Reason> {
    if other.facts.languages.is_empty() || wisher.facts.languages.is_empty() {
        return Vec::new();
    }
    let level_of = |language: &str, list: &[LanguageFacts]| {
        list.iter().filter(|l| l.language == language).map(|l| l.level).max()
    };
    let mut common: Vec<(Level, &str, Level, Level)> = wisher
        .facts
        .languages
        .iter()
        .filter_map(|own| {
            let theirs = level_of(&own.language, &other.facts.languages)?;
            Some((own.level.min(theirs), own.language.as_str(), own.level, theirs))
        })
        .collect();
    common.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
    if common.is_empty() {
        return vec![Reason::NoCommonLanguage];
    }
    common
        .into_iter()
        .map(|(_, language, own, theirs)| Reason::CommonLanguage {
            language: language.to_owned(),
            own,
            theirs,
        })
        .collect()
}
