//! What is new among the best partners of somebody, since a day.

use chrono::NaiveDate;

use crate::error::Fields;
use crate::matching::Current;
use crate::matching::engine::{Facts, Filters};
use crate::matching::model::{Paging, Weighing};

/// How many of the first page of partners, ranked as usual, were published or written anew after that day.
pub fn news(current: &Current, facts: Facts, after: NaiveDate) -> usize {
    let mut fields = Fields::new();
    let Some(weighing) = Weighing::parse(&mut fields, "", []) else { return 0 };
    let paging = Paging::parse(&mut fields, None, None);
    let asked = super::Ranked { weighing, filters: Filters::default(), paging };
    let seeker = current.snapshot.described(facts);
    let best = current.snapshot.rank(&seeker, &asked.query()).matches;
    let is_new = |one: &&crate::matching::engine::Match| {
        let published = current.snapshot.facts(&one.id).and_then(|facts| facts.published);
        published.is_some_and(|day| day > after)
    };
    best.iter().filter(is_new).count()
}
