//! A shown score means the same everywhere: the median company's best partner gets about 75.

use super::population::*;
use crate::matching::engine::*;

/// Companies of growing depth in a few fields, in turn in four countries.
fn crowd(depth: u32) -> Vec<Facts> {
    let one = |number: u32| Facts {
        sectors: vec![
            referenced(&format!("25.{}", number % 4 + 1), 1 + number % depth),
            referenced(&format!("26.{}", number % 3 + 1), 1),
        ],
        texts: vec![text(
            "en",
            ["milling of steel", "casting of parts", "welding robots"][number as usize % 3],
        )],
        ..company(&format!("c{number:03}"), ["DE", "HU", "IT", "PL"][number as usize % 4])
    };
    (0..120).map(one).collect()
}

/// Fields and texts alike, by curves bent like a root.
fn by_root() -> Preset {
    let curve = "[[0.0, 0.0], [0.05, 0.24], [0.25, 0.46], [1.0, 0.8]]";
    Preset::parse(&format!(
        "name = 'root'\njoin = {{ seeker = 0.8, candidate = 0.2 }}\n[weights]\nsector_depth = 1.0\ntext = 1.0\n\
         [curves]\nsector_depth = {curve}\ntext = {curve}\n"
    ))
    .unwrap()
}

#[test]
fn the_median_best_partner_gets_about_75_in_thin_and_in_rich_populations() {
    for depth in [2, 30] {
        let snapshot = Snapshot::build(crowd(depth), knowledge());
        let preset = snapshot.calibrated(&by_root(), &Criterion::ALL);
        let best = snapshot.median_best(&snapshot.spread(40), &preset).unwrap();
        assert!((70..=80).contains(&best.points()), "depth {depth}: {}", best.points());
    }
}

#[test]
fn calibration_changes_what_it_is_asked_to_and_keeps_the_order() {
    let snapshot = Snapshot::build(crowd(30), knowledge());
    let plain = Preset { weights: only(Criterion::SectorDepth).weights, ..by_root() };
    let calibrated = snapshot.calibrated(&plain, &[Criterion::SectorDepth]);
    assert_ne!(calibrated.curves[Criterion::SectorDepth], plain.curves[Criterion::SectorDepth]);
    assert_eq!(calibrated.curves[Criterion::Text], plain.curves[Criterion::Text]);
    let seeker = snapshot.seeker("c007").unwrap();
    let order = |preset: Preset| {
        snapshot.rank(&seeker, &query(preset, 20)).matches.into_iter().map(|m| m.id).collect::<Vec<_>>()
    };
    assert_eq!(order(plain), order(calibrated));
}

#[test]
fn an_empty_population_leaves_a_preset_as_it_is() {
    let snapshot = Snapshot::build(Vec::new(), knowledge());
    assert_eq!(snapshot.calibrated(&everything(), &Criterion::ALL), everything());
    assert_eq!(snapshot.rank(&snapshot.described(company("", "DE")), &query(everything(), 5)).total, 0);
}
