//! Ranking: the best candidates for a seeker, exact, ties in the order of ids.

use super::bits::Bits;
use super::criteria::Sums;
use super::criterion::{Criterion, PerCriterion};
use super::filters::{Filters, Gate};
use super::fit::fit;
use super::head::Set;
use super::knowledge::Knowledge;
use super::measured::Measured;
use super::party::Side;
use super::preset::Preset;
use super::ranker::Ranker;
use super::score::Score;
use super::segment::Segment;
use super::snapshot::{Seeker, Snapshot};
use super::statistics::Statistics;
use super::top::{Scored, Taker, Top};

/// What is asked.
#[derive(Clone, Debug)]
pub struct Query {
    pub preset: Preset,
    pub filters: Filters,
    pub limit: usize,
    pub offset: usize,
}

/// A page of a ranking.
#[derive(Clone, Debug, Default, PartialEq)]
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

impl Snapshot {
    /// The best candidates for a seeker, exactly: as if every one were looked at.
    pub fn rank(&self, seeker: &Seeker, query: &Query) -> Ranking {
        let mut top = Top::new(query.offset.saturating_add(query.limit));
        let total = self.show(seeker, query, &mut top);
        let ranked = top.ranked();
        let page = ranked.iter().enumerate().skip(query.offset);
        Ranking { matches: page.map(|(place, scored)| scored.as_match(place + 1)).collect(), total }
    }

    /// The score of one candidate, found by its record alone; nothing when there is none or a filter keeps it out. Its rank
    /// is 0.
    pub fn score(&self, seeker: &Seeker, candidate: &str, query: &Query) -> Option<Match> {
        let candidate = Side::of(self.party(candidate)?);
        if !Gate::new(&seeker.0, &query.filters).admits(candidate) {
            return None;
        }
        Some(self.ranker(seeker, query).score(candidate).as_match(0))
    }

    /// Bytes of the lists that a ranking's wants lead to: what it would read if it read all of them.
    pub fn touched(&self, seeker: &Seeker, query: &Query) -> usize {
        let ranker = self.ranker(seeker, query);
        self.segments().map(|part| ranker.touched(&part.segment)).sum()
    }

    fn ranker<'a>(&'a self, seeker: &'a Seeker, query: &'a Query) -> Ranker<'a> {
        let lens = Lens { preset: &query.preset, statistics: self.statistics(), knowledge: self.knowledge() };
        Ranker::new(lens, &seeker.0)
    }

    /// Shows a taker the candidates that can interest it; the number of all candidates.
    pub(super) fn show<'a>(
        &'a self,
        seeker: &'a Seeker,
        query: &'a Query,
        taker: &mut impl Taker<'a>,
    ) -> usize {
        let gate = Gate::new(&seeker.0, &query.filters);
        let parts: Vec<(&Segment, Bits)> =
            self.segments().map(|part| (&*part.segment, gate.open(part).all())).collect();
        self.ranker(seeker, query).visit(&parts, taker);
        parts.iter().map(|(_, open)| open.len()).sum()
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
    pub(super) fn fit(
        self,
        criteria: Set,
        wisher: Side<'_>,
        other: Side<'_>,
        sums: &Sums,
        look: impl Fn(Criterion, Side<'_>, Side<'_>, &Sums, &Knowledge) -> Measured,
    ) -> Option<Score> {
        let asked = criteria.both(wisher.head.asks);
        if !asked.iter().any(Criterion::is_wish) {
            return None;
        }
        let mut values = PerCriterion::from_fn(|_| None);
        for criterion in asked.iter() {
            let measured = look(criterion, wisher, other, sums, self.knowledge);
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
