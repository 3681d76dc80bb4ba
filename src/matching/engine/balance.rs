//! Balanced rankings: the best of a list in a new order, by shifts that were stored before. Nothing is hidden: each match
//! says where it would stand without.

use std::sync::Arc;

use super::feature::{Feature, FeatureMap};
use super::rank::{Match, Query};
use super::score::Score;
use super::snapshot::{Seeker, Snapshot};

/// So many of the best are put into a new order; who comes later stays where it is.
pub const BALANCED: usize = 200;

/// How one organisation is moved in everybody's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// By so many thousand-millionths of a whole, down when negative.
    By(i64),
    /// Behind all others of the best: what it says is copied from somebody else.
    Behind,
}

/// The shifts of one count. Who isn't in it isn't moved. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Balance(Arc<FeatureMap<Shift>>);

/// A page of a balanced ranking.
#[derive(Clone, Debug, PartialEq)]
pub struct Balanced {
    /// In their new order; the rank is the new one.
    pub matches: Vec<Placed>,
    /// How many candidates passed the filters.
    pub total: usize,
}

/// One candidate in its new place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    pub found: Match,
    /// Its rank by its total alone.
    pub unbalanced: usize,
    /// It stands behind the others because its text is somebody else's.
    pub is_copy: bool,
}

impl Balance {
    pub fn new<'a>(shifts: impl IntoIterator<Item = (&'a str, Shift)>) -> Self {
        let kept = shifts.into_iter().filter(|(_, shift)| *shift != Shift::By(0));
        Self(Arc::new(kept.map(|(id, shift)| (Feature::id(id), shift)).collect()))
    }

    /// How somebody is moved.
    pub fn shift(&self, id: &str) -> Shift {
        self.0.get(&Feature::id(id)).copied().unwrap_or(Shift::By(0))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What the new order goes by: first those who aren't put behind, then the shifted total.
    fn key(&self, found: &Match) -> (bool, std::cmp::Reverse<i64>) {
        let total = found.total.nanos() as i64;
        match self.shift(&found.id) {
            Shift::By(nanos) => (false, std::cmp::Reverse(total + nanos)),
            Shift::Behind => (true, std::cmp::Reverse(total)),
        }
    }
}

impl Snapshot {
    /// The best candidates for a seeker, the first [`BALANCED`] of them in their balanced order.
    pub fn rank_balanced(&self, seeker: &Seeker, query: &Query, balance: &Balance) -> Balanced {
        let until = query.offset.saturating_add(query.limit);
        let wide = Query { offset: 0, limit: until.max(BALANCED), ..query.clone() };
        let whole = if balance.is_empty() { query.clone() } else { wide };
        let ranking = self.rank(seeker, &whole);
        let place = |found: Match| Placed {
            unbalanced: found.rank,
            is_copy: balance.shift(&found.id) == Shift::Behind,
            found,
        };
        let mut matches: Vec<Placed> = ranking.matches.into_iter().map(place).collect();
        if !balance.is_empty() {
            let first = BALANCED.min(matches.len());
            matches[..first].sort_by_cached_key(|placed| balance.key(&placed.found));
            matches.iter_mut().zip(1..).for_each(|(placed, rank)| placed.found.rank = rank);
            matches.truncate(until);
            matches.drain(..query.offset.min(matches.len()));
        }
        Balanced { matches, total: ranking.total }
    }

    /// Where one candidate stands in the balanced order, if it is among those that are moved.
    pub fn placed(
        &self,
        seeker: &Seeker,
        candidate: &str,
        query: &Query,
        balance: &Balance,
    ) -> Option<Placed> {
        let first = Query { offset: 0, limit: BALANCED, ..query.clone() };
        let all = self.rank_balanced(seeker, &first, balance).matches;
        all.into_iter().find(|placed| placed.found.id == candidate)
    }
}

impl Placed {
    /// How many places balancing moved it, up when positive.
    pub fn moved(&self) -> i64 {
        self.unbalanced as i64 - self.found.rank as i64
    }

    /// The total that the ranking shows; balancing moves places, never totals.
    pub fn total(&self) -> Score {
        self.found.total
    }
}
