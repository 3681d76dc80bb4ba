//! More is never worse, and claiming everything gains nothing.

use proptest::prelude::*;

use super::population::*;
use crate::matching::engine::*;

fn total_with(facts: &Facts, population: &[Facts]) -> Score {
    let base = Snapshot::build(population.to_vec(), knowledge());
    let changed = base.with_changes(vec![facts.clone()], &[]);
    let seeker = changed.seeker("c000").unwrap();
    changed
        .explain_pair(&seeker, &facts.id, &everything(), &Filters::default())
        .unwrap()
        .forward
        .fit
        .unwrap_or_default()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn more_evidence_in_a_field_never_lowers_the_fit(population in any_population(10), more in 1u32..5, leaf in 1..5) {
        let seeker = Facts { sectors: vec![referenced("25.1", 2), referenced("25.2", 1)], ..population[0].clone() };
        let population: Vec<Facts> = [seeker].into_iter().chain(population.into_iter().skip(1)).collect();
        let mut facts = company("new", "FR");
        facts.sectors = vec![referenced("25.1", 1), referenced(&format!("25.{leaf}"), 1)];
        let less = total_with(&facts, &population);
        facts.sectors[1].confirmed += more;
        prop_assert!(total_with(&facts, &population) >= less);
    }

    #[test]
    fn a_further_certificate_or_language_never_lowers_the_fit(population in any_population(10)) {
        let mut facts = company("new", "FR");
        facts.certificates = vec!["ISO9001".into()];
        facts.languages = vec![LanguageFacts { language: "de".into(), level: Level::A2 }];
        let less = total_with(&facts, &population);
        facts.certificates.push("EN9100".into());
        facts.languages.push(LanguageFacts { language: "en".into(), level: Level::C1 });
        prop_assert!(total_with(&facts, &population) >= less);
    }
}

#[test]
fn claiming_every_sector_gains_nothing() {
    let leaves = ["25.1", "25.2", "25.3", "25.4", "26.1", "26.2", "62.1", "62.2"];
    let claim = |id: &str, codes: &[&str]| Facts {
        sectors: codes.iter().map(|c| referenced(c, 0)).collect(),
        ..company(id, "HU")
    };
    let seeker = Facts { sectors: vec![referenced("25.1", 2)], ..company("s", "DE") };
    let modest = Facts { sectors: vec![referenced("25.1", 1)], ..company("modest", "HU") };
    let snapshot =
        Snapshot::build(vec![seeker, claim("all", &leaves), claim("one", &["25.1"]), modest], knowledge());
    let ranking = snapshot.rank(&snapshot.seeker("s").unwrap(), &query(only(Criterion::SectorDepth), 5));
    assert_eq!(ids(&ranking), ["modest", "one", "all"]);
}
