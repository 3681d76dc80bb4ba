//! The best ones, exactly: as brute force finds them, ties in a fixed order, pages that fit together.

use proptest::prelude::*;

use super::population::*;
use crate::matching::engine::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_top_is_what_brute_force_finds(
        population in any_population(40), limit in 1usize..12, weights in prop::collection::vec(0.0f64..5.0, 11),
    ) {
        let snapshot = Snapshot::build(population, knowledge());
        let weights = PerCriterion::from_fn(|c| weights[c as usize] + 0.001);
        let query = query(everything().with_weights(Weights::new(&weights).unwrap()), limit);
        let seeker = snapshot.seeker("c001").unwrap();
        let mut all: Vec<(Score, String)> = snapshot
            .all()
            .filter_map(|facts| snapshot.explain_pair(&seeker, &facts.id, &query.preset, &query.filters))
            .filter(|explained| explained.removals.is_empty())
            .map(|explained| (explained.total, explained.candidate))
            .collect();
        all.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        let ranking = snapshot.rank(&seeker, &query);
        prop_assert_eq!(ranking.total, all.len());
        all.truncate(limit);
        let found: Vec<(Score, String)> = ranking.matches.into_iter().map(|m| (m.total, m.id)).collect();
        prop_assert_eq!(found, all);
    }

    #[test]
    fn pages_follow_each_other(population in any_population(30), size in 1usize..7) {
        let snapshot = Snapshot::build(population, knowledge());
        let seeker = snapshot.seeker("c000").unwrap();
        let whole = snapshot.rank(&seeker, &query(everything(), 100));
        let mut pages = Vec::new();
        while pages.len() < whole.total {
            let page = snapshot.rank(&seeker, &Query { offset: pages.len(), ..query(everything(), size) });
            prop_assert!(!page.matches.is_empty());
            pages.extend(page.matches);
        }
        prop_assert_eq!(pages, whole.matches);
    }

    #[test]
    fn the_order_of_input_changes_nothing(population in any_population(20), seed in any::<u64>()) {
        let mut shuffled = population.clone();
        let number = shuffled.len();
        (0..number).for_each(|at| shuffled.swap(at, (seed as usize).wrapping_mul(at + 7) % number));
        let one = Snapshot::build(population, knowledge());
        let other = Snapshot::build(shuffled, knowledge());
        let rank = |snapshot: &Snapshot| {
            // Reach and neutral values depend on which records are sampled, that is on the ids, not on their order.
            snapshot.rank(&snapshot.seeker("c000").unwrap(), &query(everything(), 50))
        };
        prop_assert_eq!(rank(&one), rank(&other));
    }
}

#[test]
fn ties_keep_the_order_of_ids() {
    let twins =
        ["z", "b", "m", "a"].map(|id| Facts { sectors: vec![referenced("25.1", 2)], ..company(id, "HU") });
    let seeker = Facts { sectors: vec![referenced("25.1", 1)], ..company("seeker", "DE") };
    let snapshot = Snapshot::build(twins.into_iter().chain([seeker]).collect(), knowledge());
    let ranking = snapshot.rank(&snapshot.seeker("seeker").unwrap(), &query(everything(), 10));
    assert_eq!(ids(&ranking), ["a", "b", "m", "z"]);
}

#[test]
fn an_unsaved_description_ranks_like_the_same_member() {
    let member = Facts {
        sectors: vec![referenced("25.1", 2)],
        texts: vec![text("en", "milled titanium")],
        ..company("m", "DE")
    };
    let others = (0..9).map(|n| Facts {
        sectors: vec![referenced(&format!("25.{}", n % 4 + 1), n)],
        ..company(&format!("o{n}"), "HU")
    });
    let snapshot = Snapshot::build(others.chain([member.clone()]).collect(), knowledge());
    let unsaved = snapshot.described(Facts { id: String::new(), ..member });
    let (a, b) = (
        snapshot.rank(&unsaved, &query(everything(), 9)),
        snapshot.rank(&snapshot.seeker("m").unwrap(), &query(everything(), 9)),
    );
    assert_eq!(a.matches, b.matches);
    assert_eq!(a.total, 9);
}
