//! Many rankings at once: on all cores, neighbours one after the other, with progress and a way to stop.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rayon::prelude::*;

use super::balance::{Balance, Balanced};
use super::facts::Facts;
use super::rank::{Query, Ranking};
use super::snapshot::Snapshot;

impl Snapshot {
    /// What [`Snapshot::rank`] finds for each of the organisations, in their order; an empty ranking for an id that isn't there.
    ///
    /// `on_progress` hears how many rankings are done, from several threads and not always in order; as soon as it answers
    /// `false` the rest is left undone, and there is no result.
    pub fn rank_many(
        &self,
        ids: &[&str],
        query: &Query,
        on_progress: &(dyn Fn(usize) -> bool + Sync),
    ) -> Option<Vec<Ranking>> {
        let (done, stopped) = (AtomicUsize::new(0), AtomicBool::new(false));
        let rank = |place: usize| {
            if stopped.load(Ordering::Relaxed) {
                return None;
            }
            let ranking = self.seeker(ids[place]).map(|seeker| self.rank(&seeker, query)).unwrap_or_default();
            if !on_progress(done.fetch_add(1, Ordering::Relaxed) + 1) {
                stopped.store(true, Ordering::Relaxed);
                return None;
            }
            Some((place, ranking))
        };
        // Those who stand together want alike: what one has read is still at hand for the next.
        let mut places: Vec<usize> = (0..ids.len()).collect();
        places.sort_by_cached_key(|place| self.place(ids[*place]));
        let mut found: Vec<(usize, Ranking)> = places.into_par_iter().map(rank).collect::<Option<_>>()?;
        found.sort_unstable_by_key(|(place, _)| *place);
        Some(found.into_iter().map(|(_, ranking)| ranking).collect())
    }

    /// What [`Snapshot::rank_balanced`] finds for each of those described, in their order, on all cores. For as many as shall be waited
    /// for at once.
    pub fn rank_each(&self, seekers: Vec<(Facts, Balance)>, query: &Query) -> Vec<Balanced> {
        let rank = |(facts, balance)| self.rank_balanced(&self.described(facts), query, &balance);
        seekers.into_par_iter().map(rank).collect()
    }
}
