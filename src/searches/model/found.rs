//! Who was found by a search, and when it was told.

use super::{DigestId, SearchId};
use crate::db::Instant;
use crate::matching::MatchView;

/// A candidate and its place in a list; 1 is the best.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub profile: String,
    pub rank: i32,
}

impl Place {
    pub fn of(one: &MatchView) -> Self {
        Self { profile: one.candidate.id.clone(), rank: i32::try_from(one.rank).unwrap_or(i32::MAX) }
    }

    pub fn of_each<'a>(list: impl IntoIterator<Item = &'a MatchView>) -> Vec<Self> {
        list.into_iter().map(Self::of).collect()
    }
}

/// Somebody who has stood among the first of a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub place: Place,
    pub found_at: Instant,
    /// The mail that told of it; nothing for who stood there already when the search was saved.
    pub digest: Option<DigestId>,
}

/// A mail with new matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest {
    pub id: DigestId,
    pub search: SearchId,
    pub created_at: Instant,
}

impl Digest {
    /// How long the link of a mail answers.
    const GOOD_FOR: chrono::Duration = chrono::Duration::days(30);

    pub fn is_over(&self, now: Instant) -> bool {
        now > self.created_at.plus(Self::GOOD_FOR)
    }
}
