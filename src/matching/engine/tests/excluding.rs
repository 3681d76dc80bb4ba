//! Hard filters and gates: who can't be in a list, and what says so.

use super::population::*;
use crate::matching::engine::*;

fn removals(seeker: &Facts, candidate: &Facts, filters: &Filters) -> Vec<Removal> {
    let snapshot = Snapshot::build(vec![seeker.clone(), candidate.clone()], knowledge());
    let made = snapshot.seeker(&seeker.id).unwrap();
    let query = Query { filters: filters.clone(), ..query(everything(), 5) };
    let standing = snapshot.why_not(&made, &candidate.id, &query);
    let listed = snapshot.rank(&made, &query).matches.iter().any(|found| found.id == candidate.id);
    match standing {
        Standing::Removed(removals) => {
            assert!(!listed);
            removals
        }
        Standing::Ranked(_) => {
            assert!(listed);
            Vec::new()
        }
        Standing::Unknown => panic!("the candidate is a member"),
    }
}

#[test]
fn each_gate_is_named() {
    let seeker = company("s", "DE");
    let candidate = company("c", "HU");
    let none = Filters::default();
    assert_eq!(removals(&seeker, &candidate, &none), []);
    assert_eq!(removals(&seeker, &company("c", "DE"), &none), [Removal::OwnCountry]);
    let home = Filters { other_country: false, ..Filters::default() };
    assert_eq!(removals(&seeker, &company("c", "DE"), &home), []);
    assert_eq!(removals(&seeker, &Facts { paused: true, ..candidate.clone() }, &none), [Removal::Paused]);
    let known = Facts { known: vec!["c".into()], ..seeker.clone() };
    assert_eq!(removals(&known, &candidate, &none), [Removal::Known]);
    let known = Facts { known: vec!["s".into()], ..candidate.clone() };
    assert_eq!(removals(&seeker, &known, &none), [Removal::Known]);
    let blocker = Facts { blocked: vec!["s".into()], ..candidate.clone() };
    assert_eq!(removals(&seeker, &blocker, &none), [Removal::Blocked]);
    assert_eq!(
        removals(&Facts { blocked: vec!["c".into()], ..seeker }, &candidate, &none),
        [Removal::Blocked]
    );
}

#[test]
fn refusals_work_in_both_directions() {
    let seeker = Facts { size: Some(SizeClass::Micro), ..company("s", "DE") };
    let candidate = company("c", "HU");
    let not = |country: &str| vec![CountryFacts { country: country.into(), stance: Stance::NotInterested }];
    let none = Filters::default();
    let refusing = Facts { countries: not("HU"), ..seeker.clone() };
    assert_eq!(removals(&refusing, &candidate, &none), [Removal::SeekerRefuses]);
    let refusing = Facts { countries: not("DE"), ..candidate.clone() };
    assert_eq!(removals(&seeker, &refusing, &none), [Removal::CandidateRefuses]);
    let refusals = Refusals { sizes: vec![SizeClass::Micro], ..Refusals::default() };
    assert_eq!(removals(&seeker, &Facts { refusals, ..candidate }, &none), [Removal::CandidateRefuses]);
}

#[test]
fn musts_remove_and_facets_ignore_their_own_filter() {
    let speaks = |id: &str, country: &str, language: &str| Facts {
        languages: vec![LanguageFacts { language: language.into(), level: Level::B2 }],
        sectors: vec![referenced("25.1", 1)],
        ..company(id, country)
    };
    let snapshot = Snapshot::build(
        vec![
            speaks("s", "DE", "de"),
            speaks("a", "HU", "en"),
            speaks("b", "IT", "en"),
            speaks("c", "IT", "it"),
        ],
        knowledge(),
    );
    let seeker = snapshot.seeker("s").unwrap();
    let filters = Filters {
        countries: vec!["IT".into()],
        languages: vec![("en".into(), Level::B1)],
        sectors: vec![sector("25")],
        ..Filters::default()
    };
    let ranking = snapshot.rank(&seeker, &Query { filters: filters.clone(), ..query(everything(), 9) });
    assert_eq!(ids(&ranking), ["b"]);
    let facets = snapshot.facets(&seeker, &filters);
    assert_eq!(facets.countries, [("HU".to_owned(), 1), ("IT".to_owned(), 1)].into());
    assert_eq!(facets.languages, [("en".to_owned(), 1), ("it".to_owned(), 1)].into());
    assert_eq!(facets.sectors, [(sector("25"), 1)].into());
    let strict = Filters { languages: vec![("en".into(), Level::C1)], ..Filters::default() };
    assert_eq!(snapshot.rank(&seeker, &Query { filters: strict, ..query(everything(), 9) }).total, 0);
}
