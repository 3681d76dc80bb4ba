//! How well weights rank queries that they were not learned on.

use std::fmt;

use super::super::Candidates;
use super::curves::PARTS;
use super::examples::{Candidate, Example};

/// Means over the queries that met somebody of the set.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Figures {
    pub queries: usize,
    /// nDCG@10: 1 when the first ten are all right.
    pub ndcg: f64,
    /// Share of those met who are among the first fifty.
    pub recall: f64,
}

const FIRST: usize = 10;
const SHOWN: usize = 50;

pub(super) fn judged(examples: &[&Example], weights: &[f64; PARTS], set: Candidates) -> Figures {
    let listed = |candidate: &&Candidate| set != Candidates::Tail || candidate.newcomer;
    let mut sum = Figures::default();
    for example in examples {
        let mut ranked: Vec<(f64, bool)> = example
            .candidates
            .iter()
            .filter(listed)
            .map(|c| (c.values.iter().zip(weights).map(|(v, w)| f64::from(*v) * w).sum(), c.met))
            .collect();
        let met = ranked.iter().filter(|one| one.1).count();
        if met == 0 {
            continue;
        }
        // Stable, so ties stay in the order of ids.
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
        let worth = |place: usize| 1.0 / (place as f64 + 2.0).log2();
        let gained: f64 = ranked
            .iter()
            .take(FIRST)
            .enumerate()
            .filter(|(_, one)| one.1)
            .map(|(place, _)| worth(place))
            .sum();
        let possible: f64 = (0..met.min(FIRST)).map(worth).sum();
        sum.queries += 1;
        sum.ndcg += gained / possible;
        sum.recall += ranked.iter().take(SHOWN).filter(|one| one.1).count() as f64 / met as f64;
    }
    let mean = |sum: f64, queries: usize| sum / queries.max(1) as f64;
    Figures { ndcg: mean(sum.ndcg, sum.queries), recall: mean(sum.recall, sum.queries), ..sum }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.4} {:.3} ({})", self.ndcg, self.recall, self.queries)
    }
}

#[cfg(test)]
mod tests {
    use super::super::examples;
    use super::*;

    #[test]
    fn the_right_ones_first_is_one_and_a_newcomer_is_looked_for_among_newcomers() {
        let candidate = |value: f32, met, newcomer| Candidate { values: [value; PARTS], met, newcomer };
        let candidates =
            vec![candidate(0.9, false, false), candidate(0.5, true, true), candidate(0.1, false, true)];
        let example = examples::Example::of("a", candidates);
        let all = judged(&[&example], &[1.0; PARTS], Candidates::Company);
        assert_eq!((all.queries, all.recall), (1, 1.0));
        assert!((all.ndcg - 1.0 / 3.0_f64.log2()).abs() < 1e-12);
        assert_eq!(judged(&[&example], &[1.0; PARTS], Candidates::Tail).ndcg, 1.0);
    }
}
