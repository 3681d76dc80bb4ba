//! Ranking: the best candidates for a seeker, exact, ties in the order of ids.

use super::columns::both_directions;
use super::criteria::{Sums, measure};
use super::criterion::{Criterion, PerCriterion};
use super::filters::{Filters, Gate};
use super::fit::{Values, fit, join};
use super::knowledge::Knowledge;
use super::party::Party;
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
        let lens = Lens {
            preset: &query.preset,
            statistics: self.statistics(),
            knowledge: self.knowledge(),
        };
        let forward_criteria = lens.asked(seeker);
        let mut scored = Vec::with_capacity(self.len());
        for part in self.segments() {
            let (forward, backward) =
                both_directions(part.segment, seeker, &self.knowledge().affinity);
            for document in part.live() {
                let party: &Party = &part.segment.parties[document];
                if !gate.admits(party) {
                    continue;
                }
                let forth = lens.values(&forward_criteria, seeker, party, &forward.sums(document));
                let back = lens.values(&lens.asked(party), party, seeker, &backward.sums(document));
                let (forward, backward) = (fit(&forth, lens.preset), fit(&back, lens.preset));
                scored.push(Scored {
                    party,
                    total: join(forward, backward, lens.preset.join),
                    forward,
                    backward,
                });
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
    /// The criteria with a weight on which somebody says something; none when there is no wish among them.
    pub(super) fn asked(self, wisher: &Party) -> Vec<Criterion> {
        let asks = |criterion: &Criterion| {
            self.preset.weights.parts(*criterion) > 0
                && super::criteria::asks(*criterion, wisher, self.knowledge)
        };
        let asked: Vec<Criterion> = Criterion::ALL.into_iter().filter(asks).collect();
        if asked.iter().any(|criterion| criterion.is_wish()) { asked } else { Vec::new() }
    }

    /// The values of one direction of a pair in some criteria.
    pub(super) fn values(
        self,
        criteria: &[Criterion],
        wisher: &Party,
        other: &Party,
        sums: &Sums,
    ) -> Values {
        let mut values = PerCriterion::from_fn(|_| None);
        for criterion in criteria {
            let measured = measure(*criterion, wisher, other, sums, self.knowledge);
            values[*criterion] = self.preset.value(*criterion, measured, self.statistics);
        }
        values
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
