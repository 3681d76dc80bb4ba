//! Exposure: how often each organisation stands among the first of everybody's lists, and the shifts that spread it.
//!
//! All from one batch over all seekers; what comes out is stored, so that a ranking stays a function of snapshot, stored
//! shifts and query.

use std::collections::HashMap;

use super::balance::{BALANCED, Balance, Shift};
use super::rank::Query;
use super::snapshot::Snapshot;

/// The first places of a list: who stands there is shown.
pub const SHOWN: usize = 10;

/// How strongly exposure is spread.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Strength {
    /// λ: what is taken from the total of one who stands in every list, of a whole; others lose by the logarithm of how often.
    pub penalty: f64,
    /// The most that is added, of a whole, so that one whom hardly any list shows is shown.
    pub lift: f64,
}

impl Strength {
    pub const OFF: Self = Self { penalty: 0.0, lift: 0.0 };
    /// Costs at most 1 % of nDCG on real partnerships (docs/matching.md has the curve).
    pub const USUAL: Self = Self { penalty: 0.02, lift: 0.04 };
    /// Costs at most 5 %.
    pub const STRONG: Self = Self { penalty: 0.13, lift: 0.08 };
}

/// The best candidates of every seeker, before anything is moved.
pub struct Lists {
    ids: Vec<String>,
    /// Candidates by their number in `ids` and totals in thousand-millionths, the best first.
    lists: Vec<Vec<(u32, i64)>>,
}

/// How often each is shown, and what spreads it.
#[derive(Clone, Debug, PartialEq)]
pub struct Exposure {
    /// Lists counted.
    pub seekers: usize,
    pub profiles: Vec<Exposed>,
    /// How much lower the mean total of a place shown is than without, of a whole.
    pub cost: f64,
}

/// One organisation's exposure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exposed {
    pub id: String,
    /// In how many lists it stands among the first as they come.
    pub before: u32,
    /// In how many once lists are balanced.
    pub after: u32,
    pub shift: Shift,
}

/// Seekers ranked at once; only this many rankings are in memory with all their words.
const AT_ONCE: usize = 256;
/// How often counts and penalties are computed from each other until they agree.
const ROUNDS: usize = 8;

impl Lists {
    /// Ranks for each of the seekers. `on_progress` hears how many are done and stops by answering `false`: then nothing.
    pub fn of(
        snapshot: &Snapshot,
        seekers: &[&str],
        query: &Query,
        on_progress: &(dyn Fn(usize) -> bool + Sync),
    ) -> Option<Self> {
        let query = Query { limit: BALANCED, offset: 0, ..query.clone() };
        let (mut ids, mut numbers) = (Vec::new(), HashMap::new());
        let mut lists = Vec::with_capacity(seekers.len());
        for (turn, some) in seekers.chunks(AT_ONCE).enumerate() {
            let before = turn * AT_ONCE;
            for ranking in snapshot.rank_many(some, &query, &|done| on_progress(before + done))? {
                let found = ranking.matches.into_iter().map(|found| {
                    let number = *numbers.entry(found.id).or_insert_with_key(|id| {
                        ids.push(id.clone());
                        (ids.len() - 1) as u32
                    });
                    (number, found.total.nanos() as i64)
                });
                lists.push(found.collect());
            }
        }
        Some(Self { ids, lists })
    }

    /// Counts, and finds the shifts that spread exposure: a penalty by how often one is shown, and for those of `worthy`
    /// profiles that are shown less than the floor, a lift. `copies` stand behind everybody in every list.
    pub fn exposure(
        &self,
        strength: Strength,
        worthy: impl Fn(&str) -> bool,
        copies: impl Fn(&str) -> bool,
    ) -> Exposure {
        let copies: Vec<bool> = self.ids.iter().map(|id| copies(id)).collect();
        let bare = vec![0; self.ids.len()];
        let before = self.counts(&bare, &vec![false; self.ids.len()]);
        let mut shifts = bare.clone();
        if strength.penalty > 0.0 {
            let mut mean: Vec<f64> = self.counts(&bare, &copies).iter().map(|n| f64::from(*n)).collect();
            for _ in 0..ROUNDS {
                shifts = mean.iter().map(|shown| self.penalty(strength, *shown)).collect();
                let now = self.counts(&shifts, &copies);
                mean = mean.iter().zip(now).map(|(mean, now)| (mean + f64::from(now)) / 2.0).collect();
            }
        }
        if strength.lift > 0.0 {
            self.lift(&mut shifts, &copies, strength, worthy);
        }
        let after = self.counts(&shifts, &copies);
        let cost = self.worth(&bare, &vec![false; self.ids.len()]) - self.worth(&shifts, &copies);
        let profile = |number: usize| Exposed {
            id: self.ids[number].clone(),
            before: before[number],
            after: after[number],
            shift: if copies[number] { Shift::Behind } else { Shift::By(shifts[number]) },
        };
        Exposure { seekers: self.lists.len(), profiles: (0..self.ids.len()).map(profile).collect(), cost }
    }

    fn penalty(&self, strength: Strength, shown: f64) -> i64 {
        let share = shown.ln_1p() / (self.lists.len() as f64).ln_1p();
        -(strength.penalty * share * NANOS).round() as i64
    }

    /// Raises those below the floor as far as the lists ask to which they come nearest, if that is not too far.
    fn lift(&self, shifts: &mut [i64], copies: &[bool], strength: Strength, worthy: impl Fn(&str) -> bool) {
        let floor = self.floor();
        let shown = self.counts(shifts, copies);
        let most = (strength.lift * NANOS) as i64;
        let mut gaps: Vec<Vec<i64>> = vec![Vec::new(); self.ids.len()];
        for list in &self.lists {
            let order = moved(list, shifts, copies);
            let Some(&(_, last)) = order.get(SHOWN - 1) else { continue };
            for &(number, total) in order.iter().skip(SHOWN) {
                let gap = last - total + 1;
                if gap <= most && shown[number as usize] < floor {
                    gaps[number as usize].push(gap);
                }
            }
        }
        for (number, gaps) in gaps.iter_mut().enumerate() {
            let missing = floor.saturating_sub(shown[number]) as usize;
            if missing > 0 && !gaps.is_empty() && worthy(&self.ids[number]) {
                gaps.sort_unstable();
                shifts[number] += gaps[missing.min(gaps.len()) - 1];
            }
        }
    }

    /// Lists that shall show each worthy profile: a tenth of what each would have if all were shown alike, one at least.
    pub fn floor(&self) -> u32 {
        let places = (self.lists.len() * SHOWN) as u32;
        (places / self.ids.len().max(1) as u32 / 10).max(1)
    }

    fn counts(&self, shifts: &[i64], copies: &[bool]) -> Vec<u32> {
        let mut counts = vec![0; self.ids.len()];
        for list in &self.lists {
            for (number, _) in moved(list, shifts, copies).into_iter().take(SHOWN) {
                counts[number as usize] += 1;
            }
        }
        counts
    }

    /// The mean total, of a whole, of those shown.
    fn worth(&self, shifts: &[i64], copies: &[bool]) -> f64 {
        let (mut sum, mut number) = (0, 0_usize);
        for list in &self.lists {
            for (candidate, total) in moved(list, shifts, copies).into_iter().take(SHOWN) {
                sum += total - shifts[candidate as usize];
                number += 1;
            }
        }
        sum as f64 / NANOS / number.max(1) as f64
    }
}

/// A whole, in the parts that scores are made of.
const NANOS: f64 = 1e9;

/// A list in its new order, with shifted totals. Ties keep the order that they had: that of ids.
fn moved(list: &[(u32, i64)], shifts: &[i64], copies: &[bool]) -> Vec<(u32, i64)> {
    let mut order: Vec<(u32, i64)> =
        list.iter().map(|(number, total)| (*number, total + shifts[*number as usize])).collect();
    order.sort_by_key(|(number, total)| (copies[*number as usize], -total));
    order
}

impl Exposure {
    /// What rankings need of it.
    pub fn balance(&self) -> Balance {
        Balance::new(self.profiles.iter().map(|one| (one.id.as_str(), one.shift)))
    }
}
