//! Somebody who was found, as pages show it.

use crate::codelists::Embedded;
use crate::matching::pages::facts;
use crate::matching::{Mark, Words};
use crate::profiles::views::written_in;
use crate::searches::views::FoundView;

/// A candidate with what was said of it.
pub(super) struct Shown {
    pub(super) id: String,
    pub(super) headline: String,
    pub(super) language: String,
    pub(super) language_note: String,
    pub(super) facts: Vec<String>,
    /// What was said of it, in words; empty when nothing.
    pub(super) answer: String,
    /// What can be taken back.
    pub(super) said: Option<Mark>,
}

impl Shown {
    pub(super) fn of(one: &FoundView, words: &Words) -> Self {
        let has = |mark: Mark| one.marks.contains(&mark);
        let why = one.reason.as_deref().map(|code| words.code(Embedded::DeclineReasons, code));
        let answer = match why {
            _ if has(Mark::Kept) => words.lang.t("digest-said-good").to_string(),
            Some(why) if has(Mark::NotForUs) => {
                words.lang.t("digest-said-why-not").with("why", why).to_string()
            }
            None if has(Mark::NotForUs) => words.lang.t("digest-said-not").to_string(),
            _ if has(Mark::ToldAdviser) => words.lang.t("kept-told").to_string(),
            _ => String::new(),
        };
        Self {
            id: one.candidate.id.clone(),
            headline: one.candidate.headline.text.clone(),
            language: one.candidate.headline.language.clone(),
            language_note: written_in(&one.candidate.headline.language, &words.lang),
            facts: facts(&one.candidate, words),
            said: [Mark::Kept, Mark::NotForUs].into_iter().find(|mark| has(*mark)),
            answer,
        }
    }
}
