//! Changes on top of a snapshot rank exactly as a new build with the same statistics.

use proptest::prelude::*;

use super::population::*;
use crate::matching::engine::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn changes_rank_like_a_rebuild(
        population in any_population(24), changed in prop::collection::vec((0usize..30, any_company()), 0..8),
        removed in prop::collection::vec(0usize..30, 0..6),
    ) {
        let first = Snapshot::build(population.clone(), knowledge());
        let upserts: Vec<Facts> = changed
            .into_iter()
            .map(|(number, facts)| Facts { id: format!("c{number:03}"), ..facts })
            .collect();
        let removals: Vec<String> = removed.iter().map(|number| format!("c{number:03}")).collect();
        let mut expected: std::collections::BTreeMap<String, Facts> = population.into_iter().map(|f| (f.id.clone(), f)).collect();
        removals.iter().for_each(|id| drop(expected.remove(id)));
        upserts.iter().for_each(|facts| drop(expected.insert(facts.id.clone(), facts.clone())));

        // Removals and upserts in one step, then the same upserts one by one.
        let mut stepwise = first.with_changes(Vec::new(), &removals);
        for facts in &upserts {
            stepwise = stepwise.with_changes(vec![facts.clone()], &[]);
        }
        let rebuilt = Snapshot::build_with(expected.values().cloned().collect(), first.knowledge().clone(), first.statistics().clone());
        let at_once = first.with_changes(upserts, &removals);
        for id in expected.keys() {
            let rank = |snapshot: &Snapshot| snapshot.rank(&snapshot.seeker(id).unwrap(), &query(everything(), 40));
            let wanted = rank(&rebuilt);
            prop_assert_eq!(&rank(&stepwise), &wanted);
            prop_assert_eq!(&rank(&at_once), &wanted);
        }
        prop_assert_eq!(stepwise.len(), expected.len());
    }
}

#[test]
fn a_removed_member_is_gone_and_may_come_back() {
    let snapshot = Snapshot::build(vec![company("a", "DE"), company("b", "HU")], knowledge());
    let without = snapshot.with_changes(Vec::new(), &["b".into()]);
    assert!(without.seeker("b").is_none() && without.facts("b").is_none());
    assert_eq!((without.len(), snapshot.len()), (1, 2));
    let back = without.with_changes(vec![company("b", "IT")], &[]);
    assert_eq!(back.facts("b").unwrap().country, "IT");
    assert_eq!(back.changes(), 2);
}
