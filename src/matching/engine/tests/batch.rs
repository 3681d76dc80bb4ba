//! Many rankings at once are the rankings one by one, and can be stopped.

use std::sync::atomic::{AtomicUsize, Ordering};

use proptest::prelude::*;

use super::population::*;
use crate::matching::engine::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_batch_finds_what_each_finds_alone(population in any_population(30), limit in 1usize..8) {
        let snapshot = Snapshot::build(population, knowledge());
        let query = query(everything(), limit);
        let ids: Vec<&str> = snapshot.all().map(|facts| facts.id.as_str()).chain(["nobody"]).collect();
        let heard = AtomicUsize::new(0);
        let progress = |done: usize| {
            heard.fetch_max(done, Ordering::Relaxed);
            true
        };
        let found = snapshot.rank_many(&ids, &query, &progress).expect("nobody stopped it");
        prop_assert_eq!(heard.into_inner(), ids.len());
        let alone = |id: &&str| snapshot.seeker(id).map(|one| snapshot.rank(&one, &query)).unwrap_or_default();
        prop_assert_eq!(found, ids.iter().map(alone).collect::<Vec<_>>());
    }

    #[test]
    fn each_described_is_ranked_as_alone(population in any_population(30), limit in 1usize..8) {
        let snapshot = Snapshot::build(population.clone(), knowledge());
        let query = query(everything(), limit);
        let behind = Balance::new(population.first().map(|one| (one.id.as_str(), Shift::Behind)));
        let balance = |turn: usize| if turn.is_multiple_of(2) { Balance::default() } else { behind.clone() };
        let seekers = population.iter().enumerate().map(|(turn, facts)| (facts.clone(), balance(turn)));
        let alone = |(facts, balance)| snapshot.rank_balanced(&snapshot.described(facts), &query, &balance);
        prop_assert_eq!(snapshot.rank_each(seekers.clone().collect(), &query), seekers.map(alone).collect::<Vec<_>>());
    }
}

#[test]
fn a_stopped_batch_has_no_result() {
    let population = (0..200).map(|number| company(&format!("c{number}"), "DE")).collect();
    let snapshot = Snapshot::build(population, knowledge());
    let ids: Vec<String> = (0..200).map(|number| format!("c{number}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let heard = AtomicUsize::new(0);
    let stop = |_| {
        heard.fetch_add(1, Ordering::Relaxed);
        false
    };
    assert_eq!(snapshot.rank_many(&ids, &query(everything(), 5), &stop), None);
    assert!(heard.into_inner() < ids.len(), "what was not begun is left undone");
}
