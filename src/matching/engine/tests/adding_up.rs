//! Sums are exact: what is explained is what ranks, and its parts add up to it.

use proptest::prelude::*;

use super::population::*;
use crate::matching::engine::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn contributions_add_up_to_the_total(population in any_population(12)) {
        let snapshot = Snapshot::build(population, knowledge());
        let (preset, filters) = (everything(), Filters::default());
        for seeker in snapshot.all().map(|f| snapshot.seeker(&f.id).unwrap()) {
            for candidate in snapshot.all() {
                let explained = snapshot.explain_pair(&seeker, &candidate.id, &preset, &filters).unwrap();
                let directions = [&explained.forward, &explained.backward];
                let parts = directions.iter().flat_map(|d| &d.lines).map(|line| line.contribution.nanos());
                prop_assert_eq!(parts.sum::<u64>(), explained.total.nanos());
                for direction in directions {
                    let within = direction.lines.iter().map(|line| line.contribution.nanos()).sum::<u64>();
                    prop_assert_eq!(within, direction.share.nanos());
                }
            }
        }
    }

    #[test]
    fn a_ranking_shows_the_explained_score(population in any_population(14)) {
        let snapshot = Snapshot::build(population, knowledge());
        let query = query(everything(), 100);
        for seeker in snapshot.all().map(|f| snapshot.seeker(&f.id).unwrap()) {
            for found in snapshot.rank(&seeker, &query).matches {
                let explained = snapshot.explain_pair(&seeker, &found.id, &query.preset, &query.filters).unwrap();
                prop_assert_eq!(explained.total, found.total);
                prop_assert_eq!((explained.forward.fit, explained.backward.fit), (found.forward, found.backward));
                prop_assert!(explained.removals.is_empty());
            }
        }
    }

    #[test]
    fn dropping_a_criterion_changes_its_part_and_the_normalisation_only(population in any_population(8), dropped in 0..11usize) {
        let dropped = Criterion::ALL[dropped];
        let snapshot = Snapshot::build(population, knowledge());
        let full = everything();
        let mut weights = full.weights.all();
        weights[dropped] = 0.0;
        let less = full.clone().with_weights(Weights::new(&weights).unwrap());
        let seeker = snapshot.seeker("c000").unwrap();
        let with = snapshot.explain_pair(&seeker, "c001", &full, &Filters::default()).unwrap().forward;
        let without = snapshot.explain_pair(&seeker, "c001", &less, &Filters::default()).unwrap().forward;
        for (a, b) in with.lines.iter().zip(&without.lines) {
            prop_assert_eq!(a.value, b.value);
        }
        if let (Some(fit), Some(expected)) = (without.fit, mean(&with, dropped)) {
            prop_assert!((fit.unit() - expected).abs() < 2e-9, "{} {}", fit.unit(), expected);
        }
    }
}

/// The weighted mean over a direction's lines without one of them.
fn mean(direction: &Direction, dropped: Criterion) -> Option<f64> {
    let rest = || direction.lines.iter().filter(|line| line.criterion != dropped && line.value.is_some());
    let weights: f64 = rest().map(|line| line.weight).sum();
    let sum: f64 = rest().map(|line| line.weight * line.value.unwrap().unit()).sum();
    (weights > 0.0).then(|| sum / weights)
}
