//! How many there are of what.

use std::collections::{BTreeMap, BTreeSet};

use super::super::content::{LANGUAGES, content};
use super::{Company, SEED, World, today, world};

#[test]
fn the_same_seed_and_day_give_the_same_world() {
    assert_eq!(*world(), World::new(SEED, today()));
    assert_ne!(world().companies[0], World::new(SEED + 1, today()).companies[0]);
}

#[test]
fn its_size_and_mix_are_as_promised() {
    let world = world();
    assert!((595..=610).contains(&world.companies.len()));
    let countries: BTreeSet<&str> = world.companies.iter().map(|one| one.country.as_str()).collect();
    assert_eq!(countries.len(), 25);
    let count = |state: &str| world.companies.iter().filter(|one| one.profile.state == state).count();
    assert!(count("published") > 430, "{}", count("published"));
    assert!(count("expired") > 10 && count("draft") > 15 && count("returned") >= 6);
    for network in 0..2 {
        let clients: Vec<&Company> = world
            .companies
            .iter()
            .filter(|one| one.client.as_ref().is_some_and(|of| of.network == network))
            .collect();
        assert!((55..=62).contains(&clients.len()));
        let waiting = clients.iter().filter(|one| one.profile.state == "submitted").count();
        assert!((9..=12).contains(&waiting), "{waiting}");
    }
    let mut languages: BTreeMap<&str, usize> = BTreeMap::new();
    for text in world.companies.iter().filter_map(|one| one.profile.texts.as_ref()) {
        *languages.entry(text.original.language).or_default() += 1;
    }
    assert!(
        LANGUAGES.iter().all(|language| languages.get(language).is_some_and(|count| *count >= 25)),
        "{languages:?}"
    );
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    world
        .companies
        .iter()
        .flat_map(|one| &one.opportunities)
        .for_each(|one| *kinds.entry(one.kind).or_default() += 1);
    assert_eq!(kinds.len(), 7, "{kinds:?}");
    assert!(kinds.values().sum::<usize>() > 1000 && kinds.values().all(|count| *count > 20), "{kinds:?}");
    let fields: BTreeSet<&str> = world.companies.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields.len(), content().fields.len());
    let share = |fits: &dyn Fn(&Company) -> bool| {
        world.companies.iter().filter(|one| fits(one)).count() * 100 / world.companies.len()
    };
    assert!((15..=40).contains(&share(&|one| one.references.is_empty())));
    assert!((10..=45).contains(&share(&|one| one.headcount >= 50)));
    assert!((8..=40).contains(&share(&|one| one.headcount < 10)), "{}", share(&|one| one.headcount < 10));
    assert!((10..=35).contains(&share(&|one| one.digital.answered.is_empty())));
    assert!(world.companies.iter().filter(|one| one.paused.is_some()).count() > 8);
    assert_eq!(world.accounts.len(), 9);
    let roles: BTreeSet<&str> = world.accounts.iter().map(|one| one.role).collect();
    assert_eq!(roles.len(), 7);
}

#[test]
fn no_two_profiles_read_the_same() {
    let world = world();
    let mut seen = BTreeSet::new();
    let mut headlines: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for text in world.companies.iter().filter_map(|one| one.profile.texts.as_ref()) {
        assert!(seen.insert((&text.original.headline, &text.original.body)), "{}", text.original.body);
        *headlines.entry((text.original.language, &text.original.headline)).or_default() += 1;
    }
    let twice = headlines.values().filter(|count| **count > 1).count();
    assert!(twice < 40, "{twice}");
}
