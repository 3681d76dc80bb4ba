//! Balanced lists: other places, the same points, and room for those whom nobody saw.

use proptest::prelude::*;

use super::population::*;
use crate::matching::engine::*;

const TRADES: [&str; 4] = ["25.1", "25.2", "26.1", "62.1"];

/// Forty suppliers of a trade each, ten famous ones who do all trades, and twenty who look for one.
fn market() -> Vec<Facts> {
    let trade = |n: u32| TRADES[n as usize % TRADES.len()];
    let one = |id: String, country, sectors| Facts { sectors, ..company(&id, country) };
    let supplier = |n: u32| one(format!("s{n:02}"), "HU", vec![referenced(trade(n), 30 + n / 4)]);
    let famous = |n: u32| one(format!("f{n:02}"), "PL", TRADES.map(|code| referenced(code, 45 + n)).into());
    let seeker = |n: u32| one(format!("z{n:02}"), "DE", vec![referenced(trade(n), 1)]);
    (0..40).map(supplier).chain((0..10).map(famous)).chain((0..20).map(seeker)).collect()
}

fn lists(snapshot: &Snapshot) -> Lists {
    let seekers: Vec<String> = (0..20).map(|n| format!("z{n:02}")).collect();
    let seekers: Vec<&str> = seekers.iter().map(String::as_str).collect();
    Lists::of(snapshot, &seekers, &query(only(Criterion::SectorDepth), 1), &|_| true).unwrap()
}

fn shown(exposure: &Exposure, count: fn(&Exposed) -> u32) -> usize {
    exposure.profiles.iter().filter(|one| count(one) > 0).count()
}

#[test]
fn more_are_seen_and_places_stay_as_many() {
    let snapshot = Snapshot::build(market(), knowledge());
    let found = lists(&snapshot).exposure(Strength::STRONG, |_| true, |_| false);
    assert_eq!(shown(&found, |one| one.before), SHOWN);
    assert!(shown(&found, |one| one.after) > SHOWN);
    let places = |count: fn(&Exposed) -> u32| found.profiles.iter().map(count).sum::<u32>();
    assert_eq!((places(|one| one.before), places(|one| one.after)), (200, 200));
    assert!(found.cost > 0.0);
    let off = lists(&snapshot).exposure(Strength::OFF, |_| true, |_| false);
    assert!(off.profiles.iter().all(|one| one.before == one.after) && off.balance().is_empty());
}

#[test]
fn only_complete_profiles_are_lifted() {
    let snapshot = Snapshot::build(market(), knowledge());
    let lift = Strength { penalty: 0.0, lift: 1.0 };
    let found = lists(&snapshot).exposure(lift, |id| id == "s05", |_| false);
    let moved: Vec<&str> =
        found.profiles.iter().filter(|one| one.shift != Shift::By(0)).map(|one| one.id.as_str()).collect();
    assert_eq!(moved, ["s05"]);
    let of = |id: &str| found.profiles.iter().find(|one| one.id == id).unwrap();
    assert_eq!((of("s05").before, of("s04").after), (0, 0));
    assert!(of("s05").after >= lists(&snapshot).floor());
}

#[test]
fn a_copy_stands_behind_and_takes_nobodys_place() {
    let snapshot = Snapshot::build(market(), knowledge());
    let found = lists(&snapshot).exposure(Strength::OFF, |_| true, |id| id == "f09");
    let copy = found.profiles.iter().find(|one| one.id == "f09").unwrap();
    assert_eq!((copy.before, copy.after, copy.shift), (20, 0, Shift::Behind));
    let (seeker, query) = (snapshot.seeker("z00").unwrap(), query(only(Criterion::SectorDepth), 50));
    let list = snapshot.rank_balanced(&seeker, &query, &found.balance());
    let last = list.matches.last().unwrap();
    assert!(last.found.id == "f09" && last.is_copy && last.unbalanced == 1);
}

#[test]
fn counting_stops_when_asked() {
    let snapshot = Snapshot::build(market(), knowledge());
    assert!(Lists::of(&snapshot, &["z00", "z01"], &query(everything(), 1), &|_| false).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn places_move_points_stay_and_pages_follow_each_other(
        population in any_population(30), shifts in prop::collection::vec(-200_000_000_i64..200_000_000, 30), size in 1usize..7,
    ) {
        let snapshot = Snapshot::build(population, knowledge());
        let names: Vec<String> = (0..30).map(|n| format!("c{n:03}")).collect();
        let shift = |(name, nanos): (&'_ String, &i64)| (name.clone(), Shift::By(*nanos));
        let shifts: Vec<(String, Shift)> = names.iter().zip(&shifts).map(shift).collect();
        let balance = Balance::new(shifts.iter().map(|(name, shift)| (name.as_str(), *shift)));
        let seeker = snapshot.seeker("c000").unwrap();
        let plain = snapshot.rank(&seeker, &query(everything(), 100));
        let whole = snapshot.rank_balanced(&seeker, &query(everything(), 100), &balance);
        prop_assert_eq!(whole.total, plain.total);
        for placed in &whole.matches {
            let by_points = &plain.matches[placed.unbalanced - 1];
            prop_assert_eq!((&by_points.id, by_points.total), (&placed.found.id, placed.total()));
        }
        let mut pages = Vec::new();
        while pages.len() < whole.total {
            let turn = Query { offset: pages.len(), ..query(everything(), size) };
            let page = snapshot.rank_balanced(&seeker, &turn, &balance).matches;
            prop_assert!(!page.is_empty());
            pages.extend(page);
        }
        prop_assert_eq!(pages, whole.matches);
    }
}
