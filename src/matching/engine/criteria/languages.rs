//! Languages: the best one that both can use, by the weaker level of the two.

use super::super::codes::Codes;
use super::super::facts::{LanguageFacts, Level};
use super::super::measured::Measured;
use super::super::party::Party;
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

pub(super) fn measure(wisher: &Codes, other: &Codes) -> Measured {
    let mut best = 0.0_f64;
    for (language, level) in &wisher.languages {
        for (_, theirs) in other.languages.iter().filter(|(theirs, _)| theirs == language) {
            best = best.max(worth((*level).min(*theirs)));
        }
    }
    Measured::Value(best)
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
