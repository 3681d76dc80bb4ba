//! One candidate in a list.

use crate::matching::views::{CandidateView, MatchView, SpokenView};
use crate::matching::words::Words;
use crate::profiles::views::written_in;
use crate::web::parts::Reason;

/// A candidate as the list shows it: all texts in the reader's language, all numbers rounded so that they add up.
pub(super) struct Card {
    pub(super) id: String,
    pub(super) rank: usize,
    pub(super) headline: String,
    pub(super) language: String,
    /// In which language the headline is, where it is not the reader's.
    pub(super) language_note: String,
    pub(super) facts: Vec<String>,
    pub(super) reasons: Vec<Reason>,
    pub(super) rest: f64,
    pub(super) others: usize,
    pub(super) total: String,
    pub(super) you: Option<f64>,
    pub(super) them: Option<f64>,
    /// What is not known of it, in a sentence; empty when all is.
    pub(super) unknown: String,
    pub(super) href: String,
    pub(super) kept: bool,
    /// What balancing did to its place; empty when nothing.
    pub(super) moved: String,
}

impl Card {
    pub(super) fn of(one: &MatchView, href: String, words: &Words) -> Self {
        let lang = words.lang;
        let silent: Vec<&str> = one.not_said.iter().take(3).map(|one| one.label.as_str()).collect();
        let unknown = match silent.is_empty() {
            true => String::new(),
            false => lang.t("match-unknown").with("what", lang.list(&silent)).to_string(),
        };
        Self {
            id: one.candidate.id.clone(),
            rank: one.rank,
            headline: one.candidate.headline.text.clone(),
            language: one.candidate.headline.language.clone(),
            language_note: written_in(&one.candidate.headline.language, &words.lang),
            facts: facts(&one.candidate, words),
            reasons: one
                .pieces
                .iter()
                .map(|piece| Reason { points: piece.points, text: piece.text.clone() })
                .collect(),
            rest: one.rest,
            others: one.others,
            total: lang.decimal(one.points, 1),
            you: one.forward.map(|fit| fit * 100.0),
            them: one.backward.map(|fit| fit * 100.0),
            unknown,
            href,
            moved: one.moved.as_ref().map_or_else(String::new, |moved| moved.text.clone()),
            kept: one.marks.contains(&crate::matching::model::Mark::Kept),
        }
    }
}

/// The line of facts below a headline.
pub fn facts(one: &CandidateView, words: &Words) -> Vec<String> {
    let spoken: Vec<&str> = one.languages.iter().map(|spoken| spoken.label.as_str()).collect();
    let mut facts = standing(one);
    facts.push(spoken.join(", "));
    facts.extend(valid(one, words));
    facts.retain(|fact| !fact.is_empty());
    facts
}

/// The line of facts on a match's own page: how well the languages are spoken as well.
pub(super) fn more_facts(one: &CandidateView, words: &Words) -> Vec<String> {
    let level = |spoken: &SpokenView| {
        let text = words.lang.t("match-spoken").with("language", spoken.label.as_str());
        text.with("level", words.lang.word("spoken", spoken.level)).to_string()
    };
    let mut facts = standing(one);
    facts.push(one.languages.iter().map(level).collect::<Vec<_>>().join(", "));
    facts.retain(|fact| !fact.is_empty());
    facts
}

/// Where it is, how large and how old.
fn standing(one: &CandidateView) -> Vec<String> {
    let place = match &one.region {
        Some(region) => format!("{}, {}", one.country.label, region.label),
        None => one.country.label.clone(),
    };
    let further = [&one.size, &one.founded];
    std::iter::once(place).chain(further.into_iter().flatten().map(|one| one.label.clone())).collect()
}

/// Until when its profile is good.
fn valid(one: &CandidateView, words: &Words) -> Option<String> {
    let day = words.lang.date(one.valid_until?);
    Some(words.lang.t("match-valid").with("day", day).to_string())
}
