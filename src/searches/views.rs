//! What the room shows: a saved search and who was found by it.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde::Serialize;

use super::model::{Hit, Rhythm, Search, SearchId};
use crate::db::Instant;
use crate::matching::actions::Noted;
use crate::matching::{CandidateView, Current, FilterInput, Mark, WeightInput, Words, candidate};

/// A saved search. `preset`, `weights` and `filters` are what the API of matches takes.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct SavedSearchView {
    pub id: SearchId,
    pub name: String,
    pub rhythm: Rhythm,
    pub preset: &'static str,
    /// What was changed, by criterion.
    pub weights: BTreeMap<&'static str, WeightInput>,
    pub filters: FilterInput,
    /// The day (UTC) on which new matches are looked for next; nothing while the rhythm is off.
    pub next_due: Option<NaiveDate>,
    /// When new matches were mailed last.
    pub last_sent_at: Option<Instant>,
    pub created_at: Instant,
    pub version: i32,
}

impl SavedSearchView {
    pub fn of(search: &Search) -> Self {
        let asked = search.asked();
        let weighing = asked.ranked(None).0.weighing;
        let weight = |sent: String| match sent.trim().parse() {
            Ok(number) => WeightInput::Number(number),
            Err(_) => WeightInput::Level(sent),
        };
        Self {
            id: search.id.clone(),
            name: search.name.as_str().to_owned(),
            rhythm: search.rhythm,
            preset: weighing.name.as_str(),
            weights: weighing.own.into_iter().map(|(what, sent)| (what.as_str(), weight(sent))).collect(),
            filters: asked.filter_input(),
            next_due: (search.rhythm != Rhythm::Off).then_some(search.next_due),
            last_sent_at: search.last_sent_at,
            created_at: search.created_at,
            version: search.version,
        }
    }
}

/// Somebody who was found.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct FoundView {
    pub candidate: CandidateView,
    /// The place in the list when it was found; 1 is the best.
    pub rank: i32,
    pub found_at: Instant,
    /// Whether a mail told of it; who stood in the list already when the search was saved is not told of.
    pub told: bool,
    /// What the company noted on it.
    pub marks: Vec<Mark>,
    /// With not_for_us: a code of the list decline-reasons.
    pub reason: Option<String>,
}

/// Those of the hits that can be seen now, with what the company noted on them.
pub fn found(hits: &[Hit], noted: &[Noted], current: &Current, words: &Words) -> Vec<FoundView> {
    let mut on: HashMap<&str, Vec<&Noted>> = HashMap::new();
    for one in noted {
        on.entry(&one.candidate.id).or_default().push(one);
    }
    let view = |hit: &Hit| {
        let they = current.snapshot.facts(&hit.place.profile)?;
        let noted = on.get(hit.place.profile.as_str()).map(Vec::as_slice).unwrap_or_default();
        Some(FoundView {
            candidate: candidate(they, current.region(they).as_deref(), words),
            rank: hit.place.rank,
            found_at: hit.found_at,
            told: hit.digest.is_some(),
            marks: noted.iter().map(|one| one.mark).collect(),
            reason: noted.iter().find_map(|one| one.reason.clone()),
        })
    };
    hits.iter().filter_map(view).collect()
}
