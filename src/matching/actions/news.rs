//! What is new among the best partners of somebody, since a day.

use chrono::NaiveDate;

use crate::matching::Current;
use crate::matching::engine::{Facts, Filters, Match, Query};
use crate::matching::model::Paging;
use crate::matching::presets::PresetName;

/// How many of the first page of partners, ranked as usual, were published or written anew after that day.
pub fn news(current: &Current, facts: Facts, after: NaiveDate) -> usize {
    let Paging { limit, offset } = Paging::FIRST;
    let usual = Query { preset: PresetName::USUAL.preset(), filters: Filters::default(), limit, offset };
    let seeker = current.snapshot.described(facts);
    let is_new = |one: &&Match| {
        let published = current.snapshot.facts(&one.id).and_then(|facts| facts.published);
        published.is_some_and(|day| day > after)
    };
    current.snapshot.rank(&seeker, &usual).matches.iter().filter(is_new).count()
}
