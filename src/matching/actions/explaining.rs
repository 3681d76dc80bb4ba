//! A pair, given by its public address.

use serde::Serialize;

use crate::db::Instant;
use crate::error::{Error, Result};
use crate::matching::Current;
use crate::matching::engine::{Explanation, Facts};
use crate::matching::model::Ranked;
use crate::matching::views::{self, MovedView, PairView, StandingView};
use crate::matching::words::Words;

/// A pair explained, and where the candidate stands.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct Explained {
    #[serde(flatten)]
    pub pair: PairView,
    /// Its place in the ranking; nothing when a filter keeps it out.
    pub standing: Option<StandingView>,
    /// Where it would stand by its points alone, if balancing moved it.
    pub moved: Option<MovedView>,
    /// When the data was last seen to be up to date.
    pub as_of: Instant,
    /// The engine's own values, for pages.
    #[serde(skip)]
    pub explanation: Explanation,
}

/// Explains why a candidate ranks where it does, or why it is not in the list.
///
/// # Errors
/// [`Error::NotFound`] for a candidate that does not exist or may not be seen: never told apart.
pub fn explain(
    current: &Current,
    facts: Facts,
    candidate: &str,
    asked: &Ranked,
    words: &Words,
) -> Result<Explained> {
    let snapshot = &current.snapshot;
    let they = snapshot.facts(candidate).ok_or(Error::NotFound)?;
    let seeker = snapshot.described(facts);
    let query = asked.query();
    let explanation =
        snapshot.explain_pair(&seeker, candidate, &query.preset, &query.filters).ok_or(Error::NotFound)?;
    let region = current.region(they);
    let standing = snapshot.why_not(&seeker, candidate, &query);
    let placed = snapshot.placed(&seeker, candidate, &query, &current.balance());
    let mut stands = views::standing(&standing, words);
    if let (Some(view), Some(placed)) = (&mut stands, &placed) {
        view.rank = placed.found.rank;
    }
    Ok(Explained {
        pair: views::pair(&explanation, seeker.facts(), they, region.as_deref(), words),
        standing: stands,
        moved: placed.and_then(|placed| views::moved(&placed, words)),
        as_of: current.as_of,
        explanation,
    })
}

/// What a person pasted to ask about a company: its public address, or the link to its page.
pub fn address_in(pasted: &str) -> Option<String> {
    let address = pasted.trim().trim_end_matches('/').rsplit(['/', '=']).next()?;
    uuid::Uuid::try_parse(address).ok().map(|id| id.to_string())
}
