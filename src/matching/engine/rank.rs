//! Ranking: the best candidates for a seeker, exact, ties in the order of ids.

use super::columns::both_directions;
use super::criteria::{Sums, measure};
use super::criterion::{Criterion, PerCriterion};
use super::filters::{Filters, Gate};
use super::fit::{fit, join};
use super::head::Set;
use super::knowledge::Knowledge;
use super::party::{Party, Side};
use super::preset::Preset;
use super::score::Score;
use super::snapshot::{Seeker, Snapshot};
use super::statistics::Statistics;

/// What is asked.
#[derive(Clone, Debug)]
pub struct Query {
    pub preset: Preset,
    pub filters: Filters,
    pub limit: usize,
    pub offset: usize,
}

/// A page of a ranking.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    pub matches: Vec<Match>,
    /// How many candidates passed the filters.
    pub total: usize,
}

/// One candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    pub id: String,
    /// 1 is the best.
    pub rank: usize,
    pub total: Score,
    /// How well the candidate answers what the seeker wants; nothing when that is unknown.
    pub forward: Option<Score>,
    /// How well the seeker answers what the candidate says it wants.
    pub backward: Option<Score>,
}

/// A candidate's score in the making.
#[derive(Clone, Copy)]
pub(super) struct Scored<'a> {
    pub party: &'a Party,
    pub total: Score,
    pub forward: Option<Score>,
    pub backward: Option<Score>,
}

impl Snapshot {
    /// The best candidates for a seeker.
    pub fn rank(&self, seeker: &Seeker, query: &Query) -> Ranking {
        let mut scored = self.score_all(seeker, query);
        let total = scored.len();
        let end = query.offset.saturating_add(query.limit).min(total);
        let order = |a: &Scored<'_>, b: &Scored<'_>| {
            b.total.cmp(&a.total).then_with(|| a.party.id().cmp(b.party.id()))
        };
        if end < total && end > 0 {
            scored.select_nth_unstable_by(end - 1, order);
        }
        scored.truncate(end);
        scored.sort_unstable_by(order);
        let page = scored.iter().enumerate().skip(query.offset);
        Ranking { matches: page.map(|(place, scored)| scored.as_match(place + 1)).collect(), total }
    }

    /// Scores everybody who passes the filters, in no particular order.
    pub(super) fn score_all<'a>(&'a self, seeker: &Seeker, query: &Query) -> Vec<Scored<'a>> {
        let seeker = &*seeker.0;
        let gate = Gate::new(seeker, &query.filters);
        let lens = Lens { preset: &query.preset, statistics: self.statistics(), knowledge: self.knowledge() };
        let weighted = Set::of(|criterion| query.preset.weights.parts(criterion) > 0);
        let seeking = Side::of(seeker);
        let mut scored = Vec::with_capacity(self.len());
        for part in self.segments() {
            let (forward, backward) = both_directions(&part.segment, seeker, &self.knowledge().affinity);
            for document in gate.open(part).all().iter() {
                let candidate = part.segment.side(document);
                let forward = lens.fit(weighted, seeking, candidate, &forward.sums(document));
                let backward = lens.fit(weighted, candidate, seeking, &backward.sums(document));
                let total = join(forward, backward, lens.preset.join);
                scored.push(Scored { party: candidate.party, total, forward, backward });
            }
        }
        scored
    }
}

/// What turns a pair into values.
#[derive(Clone, Copy)]
pub(super) struct Lens<'a> {
    pub preset: &'a Preset,
    pub statistics: &'a Statistics,
    pub knowledge: &'a Knowledge,
}

impl Lens<'_> {
    /// The fit of one direction, looking at those of the criteria on which the one who wishes says something.
    fn fit(self, criteria: Set, wisher: Side<'_>, other: Side<'_>, sums: &Sums) -> Option<Score> {
        let asked = criteria.both(wisher.head.asks);
        if !asked.iter().any(Criterion::is_wish) {
            return None;
        }
        let mut values = PerCriterion::from_fn(|_| None);
        for criterion in asked.iter() {
            let measured = measure(criterion, wisher, other, sums, self.knowledge);
            values[criterion] = self.preset.value(criterion, measured, self.statistics);
        }
        fit(&values, self.preset)
    }
}

impl Scored<'_> {
    pub(super) fn as_match(&self, rank: usize) -> Match {
        Match {
            id: self.party.id().to_owned(),
            rank,
            total: self.total,
            forward: self.forward,
            backward: self.backward,
        }
    }
}
