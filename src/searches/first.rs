//! Who stands first in the list that a search asks for.

use std::sync::Arc;

use super::model::Place;
use crate::error::Result;
use crate::matching::actions::{Seeking, rank, seeking};
use crate::matching::{Asked, Current, RankingView, Words};
use crate::organisations::AtOrganisation;

/// The first page of a company's list, balanced as its network wishes. Pure and slow: off the database, off the async threads.
pub(super) fn first_page(current: &Current, seeker: &Seeking, asked: &Asked, words: &Words) -> RankingView {
    let current = current.clone().under(seeker.balancing);
    let marks = |id: &str| seeker.marks.get(id).cloned().unwrap_or_default();
    rank(&current, seeker.facts.clone(), marks, &asked.ranked(None).0, words)
}

/// Who stands there now, before a search is saved: nobody of them is news later.
///
/// # Errors
/// As [`seeking`].
pub(super) async fn places(at: &AtOrganisation, asked: Asked) -> Result<Vec<Place>> {
    let (caller, id, now) = (at.caller.clone(), at.id.clone(), at.now);
    let seeker = at.app.db.read(move |conn| seeking(conn, &caller, &id, now)).await?;
    let current = at.app.matcher.current().await?;
    let words = Words::new(at.lang(), Arc::clone(&current.topic_names));
    at.app.compute(move || Ok(Place::of_each(&first_page(&current, &seeker, &asked, &words).items))).await
}
