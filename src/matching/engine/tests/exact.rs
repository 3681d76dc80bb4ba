//! A ranking is what brute force finds, ties included: 10 000 random queries on 2 000 organisations, some of them changed.

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rayon::prelude::*;

use super::population::*;
use crate::matching::engine::criteria::{Sums, measure};
use crate::matching::engine::filters::Gate;
use crate::matching::engine::fit::{fit, join};
use crate::matching::engine::opportunity::Side as DealSide;
use crate::matching::engine::party::{Party, Side};
use crate::matching::engine::{
    Criterion, Facts, Filters, Join, Level, Match, Measured, PerCriterion, Query, Ranking, Seeker, SizeClass,
    Snapshot, Statistics, Topic, Weights,
};

const ORGANISATIONS: usize = 2_000;
const SEEKERS: usize = 50;
const QUERIES_EACH: usize = 200;

#[test]
fn ten_thousand_rankings_equal_brute_force() {
    let snapshot = changed_population();
    assert!(snapshot.segments().count() > 2, "changes lie on top in segments of their own");
    let seekers = snapshot.spread(SEEKERS);
    let found: usize =
        (0_u64..).zip(&seekers).par_bridge().map(|(seed, seeker)| compare(&snapshot, seeker, seed)).sum();
    assert!(found > SEEKERS * QUERIES_EACH, "most queries find somebody");
}

/// Compares one seeker's rankings; the number of matches that they have together.
fn compare(snapshot: &Snapshot, seeker: &Seeker, seed: u64) -> usize {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let seeker = if seed % 5 == 4 {
        snapshot.described(Facts { id: String::new(), ..seeker.facts().clone() })
    } else {
        seeker.clone()
    };
    let pairs: Vec<Pair<'_>> = snapshot
        .segments()
        .flat_map(|part| part.parties())
        .map(|party| Pair::new(&seeker, party, snapshot))
        .collect();
    let mut found = 0;
    for _ in 0..QUERIES_EACH {
        let query = any_query(&mut random);
        let ranking = snapshot.rank(&seeker, &query);
        let expected = brute_force(&seeker, &pairs, &query, snapshot.statistics());
        assert_eq!(ranking.total, expected.total, "{query:?}");
        for (found, wanted) in ranking.matches.iter().zip(&expected.matches) {
            assert_eq!(found, wanted, "{query:?}");
        }
        assert_eq!(ranking.matches.len(), expected.matches.len(), "{query:?}");
        found += ranking.matches.len();
    }
    found
}

/// What each criterion measures in both directions of a pair.
struct Pair<'a> {
    candidate: &'a Party,
    forward: PerCriterion<Measured>,
    backward: PerCriterion<Measured>,
}

impl<'a> Pair<'a> {
    fn new(seeker: &Seeker, candidate: &'a Party, snapshot: &Snapshot) -> Self {
        let measured = |wisher: &Party, other: &Party| {
            let sums = Sums::direct(wisher, other, &snapshot.knowledge().affinity);
            PerCriterion::from_fn(|criterion| {
                measure(criterion, Side::of(wisher), Side::of(other), &sums, snapshot.knowledge())
            })
        };
        Self { candidate, forward: measured(&seeker.0, candidate), backward: measured(candidate, &seeker.0) }
    }
}

fn brute_force(seeker: &Seeker, pairs: &[Pair<'_>], query: &Query, statistics: &Statistics) -> Ranking {
    let gate = Gate::new(&seeker.0, &query.filters);
    let direction = |measured: &PerCriterion<Measured>| {
        let value = |criterion| query.preset.value(criterion, measured[criterion], statistics);
        fit(&PerCriterion::from_fn(value), &query.preset)
    };
    let scored = |pair: &Pair<'_>| {
        let (forward, backward) = (direction(&pair.forward), direction(&pair.backward));
        let total = join(forward, backward, query.preset.join);
        Match { id: pair.candidate.id().to_owned(), rank: 0, total, forward, backward }
    };
    let admitted = pairs.iter().filter(|pair| gate.admits(Side::of(pair.candidate)));
    let mut all: Vec<Match> = admitted.map(scored).collect();
    all.sort_by(|a, b| b.total.cmp(&a.total).then_with(|| a.id.cmp(&b.id)));
    let total = all.len();
    all.iter_mut().zip(1..).for_each(|(found, rank)| found.rank = rank);
    Ranking { matches: all.into_iter().skip(query.offset).take(query.limit).collect(), total }
}

/// Weights from one criterion alone to all, any join, and now and then something that is a must.
fn any_query(random: &mut ChaCha8Rng) -> Query {
    let heard = random.random_range(0.1..1.0);
    let mut weights = PerCriterion::from_fn(|_| {
        if random.random_bool(heard) { random.random_range(0.0_f64..3.0).powi(2) } else { 0.0 }
    });
    weights[*Criterion::ALL.choose(random).unwrap()] += 0.5;
    let mut preset = everything().with_weights(Weights::new(&weights).unwrap());
    preset.join = *[Join::new(0.8, 0.2), Join::new(0.5, 0.5), Join::new(1.0, 0.0)]
        .map(Result::unwrap)
        .choose(random)
        .unwrap();
    let mut filters = Filters { other_country: random.random_bool(0.8), ..Filters::default() };
    if random.random_bool(0.4) {
        match random.random_range(0..8) {
            0 => filters.countries = vec!["HU".into(), "IT".into()],
            1 => filters.kinds = vec!["university".into()],
            2 => filters.sizes = vec![SizeClass::Small, SizeClass::Large],
            3 => filters.languages = vec![("en".into(), Level::B2), ("hu".into(), Level::A1)],
            4 => filters.certificates = vec!["ISO9001".into(), "EN9100".into()],
            5 => filters.cooperation = vec!["JOINT".into()],
            6 => filters.opportunities = vec![(Topic::Business, DealSide::Offer)],
            _ => filters.sectors = vec![sector("25"), sector("62.2")],
        }
    }
    let offset = if random.random_bool(0.2) { random.random_range(0..60) } else { 0 };
    Query { preset, filters, limit: random.random_range(0..40), offset }
}

/// Organisations of few kinds, so that there are many ties, with a twelfth changed or removed since the last build.
fn changed_population() -> Snapshot {
    let mut random = ChaCha8Rng::seed_from_u64(4);
    let mut runner = TestRunner::deterministic();
    let mut company = |number: usize| {
        let facts = any_company().new_tree(&mut runner).unwrap().current();
        let mut facts = Facts { id: format!("c{number:04}"), ..facts };
        for (place, one) in facts.opportunities.iter_mut().enumerate() {
            one.id = format!("o{number:04}-{place}");
        }
        if random.random_bool(0.3) {
            facts.kind = Some("university".into());
        }
        if random.random_bool(0.1) {
            let id = format!("c{:04}", random.random_range(0..ORGANISATIONS));
            if random.random() { facts.known.push(id) } else { facts.blocked.push(id) }
        }
        if random.random_bool(0.1) {
            facts.refusals.countries.push("DE".into());
            facts.refusals.sizes.push(SizeClass::Large);
            facts.refusals.kinds.push("university".into());
        }
        if random.random_bool(0.1) {
            facts.cooperation.push("JOINT".into());
        }
        facts
    };
    let base = (0..ORGANISATIONS).map(&mut company).collect();
    let mut snapshot = Snapshot::build(base, knowledge());
    for number in (0..ORGANISATIONS).step_by(12) {
        let upserts = if number % 5 == 0 { Vec::new() } else { vec![company(number)] };
        let removals = if number % 5 == 0 { vec![format!("c{number:04}")] } else { Vec::new() };
        snapshot = snapshot.with_changes(upserts, &removals);
    }
    snapshot
}
