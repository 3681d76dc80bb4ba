//! Why not: where somebody stands who isn't among those shown.

use super::criterion::Criterion;
use super::explain::Direction;
use super::filters::Removal;
use super::rank::Query;
use super::score::Score;
use super::snapshot::{Seeker, Snapshot};
use super::top::{Before, Top};

/// Where a candidate stands in a ranking.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// There is no such candidate.
    Unknown,
    /// Hard filters keep it out.
    Removed(Vec<Removal>),
    Ranked(Standpoint),
}

/// A place in the ranking and what it would take to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Standpoint {
    pub rank: usize,
    /// Candidates ranked.
    pub of: usize,
    pub total: Score,
    /// The total of the last one shown (the query's offset and limit say how many are).
    pub last_shown: Option<Score>,
    /// How much is missing to the last one shown; 0 when shown.
    pub missing: Score,
    /// The criteria that cost most against a full value, dearest first.
    pub costs: Vec<Cost>,
}

/// What a criterion takes from the total because its value isn't full.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cost {
    pub criterion: Criterion,
    /// Whether it is about what the candidate wants rather than the seeker.
    pub backward: bool,
    pub cost: Score,
}

impl Snapshot {
    /// Where a candidate stands.
    pub fn why_not(&self, seeker: &Seeker, candidate: &str, query: &Query) -> Standing {
        let Some(explained) = self.explain_pair(seeker, candidate, &query.preset, &query.filters) else {
            return Standing::Unknown;
        };
        if !explained.removals.is_empty() {
            return Standing::Removed(explained.removals);
        }
        let mut before = Before { total: explained.total, id: candidate, count: 0 };
        let of = self.show(seeker, query, &mut before);
        let rank = 1 + before.count;
        let shown = query.offset.saturating_add(query.limit).min(of);
        let mut top = Top::new(shown);
        self.show(seeker, query, &mut top);
        let last_shown = top.ranked().last().map(|last| last.total);
        let gap = last_shown.map_or(0, |last| last.nanos().saturating_sub(explained.total.nanos()));
        let joins = query.preset.join;
        let both = explained.forward.fit.is_some() && explained.backward.fit.is_some();
        let whole = (joins.seeker + joins.candidate) as f64;
        let part = |parts: u64| if both { parts as f64 / whole } else { 1.0 };
        let mut costs = costs(&explained.forward, part(joins.seeker), false);
        costs.extend(self::costs(&explained.backward, part(joins.candidate), true));
        costs.sort_by_key(|cost| std::cmp::Reverse(cost.cost));
        let missing = if rank > shown { Score::from_nanos(gap) } else { Score::ZERO };
        Standing::Ranked(Standpoint { rank, of, total: explained.total, last_shown, missing, costs })
    }
}

/// What each criterion of a direction costs; a direction that isn't known costs nothing.
fn costs(direction: &Direction, part: f64, backward: bool) -> Vec<Cost> {
    if direction.fit.is_none() {
        return Vec::new();
    }
    let asked = || direction.lines.iter().filter_map(|line| line.value.map(|value| (line, value)));
    let weights: f64 = asked().map(|(line, _)| line.weight).sum();
    let cost = |criterion, weight: f64, value: Score| Cost {
        criterion,
        backward,
        cost: Score::from_unit(part * weight / weights * (1.0 - value.unit())),
    };
    asked()
        .map(|(line, value)| cost(line.criterion, line.weight, value))
        .filter(|cost| cost.cost > Score::ZERO)
        .collect()
}
