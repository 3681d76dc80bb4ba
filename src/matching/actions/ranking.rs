//! A page of a ranking.

use crate::error::{Error, Fields, Result};
use crate::matching::Current;
use crate::matching::engine::{Facts, Placed, Seeker};
use crate::matching::model::{DescriptionInput, Mark, Paging, Ranked, wanted};
use crate::matching::views::{self, MatchView, RankingView, Understood};
use crate::matching::words::Words;
use crate::web::extract::Cursor;

/// Ranks for somebody. Runs on the snapshot alone: off the database, off the async threads.
pub fn rank(
    current: &Current,
    facts: Facts,
    marks: impl Fn(&str) -> Vec<Mark>,
    asked: &Ranked,
    words: &Words,
) -> RankingView {
    let seeker = current.snapshot.described(facts);
    view(current, &seeker, marks, asked, Vec::new(), words)
}

/// Ranks for an unsaved description. Nothing is stored.
///
/// # Errors
/// [`Error::Invalid`] with every field to mend.
pub fn described(current: &Current, input: &DescriptionInput, words: &Words) -> Result<RankingView> {
    let mut fields = Fields::new();
    let (facts, understood) = input.parse(&mut fields, words.lang.code());
    let (weighing, filters) = wanted(&mut fields, input.preset.as_deref(), &input.weights, &input.filters);
    let cursor = match input.cursor.as_deref() {
        None => None,
        Some(word) => fields.take("cursor", Cursor::from_word(word).ok_or("error-match-cursor".into())),
    };
    let paging = Paging::parse(&mut fields, input.limit, cursor.as_ref());
    fields.finish()?;
    let asked = Ranked { weighing: weighing.ok_or(Error::NotFound)?, filters, paging };
    let understood = understood
        .into_iter()
        .map(|(word, sector)| Understood {
            word,
            code: crate::matching::model::sector_word(&sector),
            label: words.sector(&sector),
        })
        .collect();
    let seeker = current.snapshot.described(facts);
    Ok(view(current, &seeker, |_| Vec::new(), &asked, understood, words))
}

fn view(
    current: &Current,
    seeker: &Seeker,
    marks: impl Fn(&str) -> Vec<Mark>,
    asked: &Ranked,
    understood: Vec<Understood>,
    words: &Words,
) -> RankingView {
    let snapshot = &current.snapshot;
    let query = asked.query();
    let found = snapshot.rank_balanced(seeker, &query, &current.balance());
    let line = |one: &Placed| -> Option<MatchView> {
        let they = snapshot.facts(&one.found.id)?;
        let explained = snapshot.explain_pair(seeker, &one.found.id, &query.preset, &query.filters)?;
        let region = current.region(they);
        let pair = (seeker.facts(), they);
        Some(views::ranking(one, &explained, pair, region.as_deref(), marks(&one.found.id), words))
    };
    RankingView {
        items: found.matches.iter().filter_map(line).collect(),
        next: asked.paging.next(found.total),
        total: found.total,
        compared: snapshot.len(),
        as_of: current.as_of,
        balancing: current.balancing,
        exposure_revision: current.exposure_revision(),
        preset: asked.weighing.name.as_str(),
        weights: views::weights(&asked.weighing),
        understood,
        facets: views::facets(&snapshot.facets(seeker, &query.filters), words),
    }
}
