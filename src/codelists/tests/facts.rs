//! Facts beside the labels: conversions, countries, bands, capabilities.

use super::super::cooperation::*;
use super::super::countries::country;
use super::super::nace::{Conversion, nace2_to_21, notes};
use super::super::{Embedded, Lang, digital, sizes};

fn one(code: &str) -> Option<String> {
    match nace2_to_21(code)? {
        Conversion::One(code) => Some(code.to_string()),
        Conversion::Ask(_) => None,
    }
}

#[test]
fn old_classes_convert_silently_only_when_they_have_one_successor() {
    assert_eq!(one("25.62").as_deref(), Some("25.53"));
    assert_eq!(one("01.11").as_deref(), Some("01.11"));
    assert_eq!(one("01.13").as_deref(), Some("01.13"));
    let Some(Conversion::Ask(choices)) = nace2_to_21("62.02") else {
        assert!(one("62.02").is_some(), "a known class converts");
        return;
    };
    assert!(choices.len() > 1);
}

#[test]
fn every_old_code_has_successors_that_exist_at_its_level() {
    let (old, new) = (Embedded::Nace2.list(), Embedded::Nace21.list());
    let mut asked = 0;
    for entry in old.entries() {
        let successors = match nace2_to_21(entry.code().as_str()) {
            Some(Conversion::One(code)) => vec![code],
            Some(Conversion::Ask(codes)) => {
                asked += 1;
                codes
            }
            None => panic!("{} has no successor", entry.code()),
        };
        for code in successors {
            let level = new.get(code.as_str()).map(|entry| entry.level());
            assert_eq!(level, Some(entry.level()), "{}", entry.code());
        }
    }
    assert!(asked > 0);
    assert!(nace2_to_21("99.98").is_none());
}

#[test]
fn notes_say_what_belongs_elsewhere() {
    let german = notes("25.53", Lang::De).expect("the class has notes");
    assert!(german.includes[0].contains("Fräsen"));
    let notes = notes("25.53", Lang::En).expect("the class has notes");
    assert!(notes.includes[0].contains("milling"));
    assert!(notes.excludes[0].ends_with("see 01.62"));
}

#[test]
fn countries_are_found_by_all_their_codes() {
    for code in ["GR", "gr", "EL", "GRC"] {
        assert_eq!(country(code).map(|one| one.code.as_str()), Some("GR"));
    }
    assert_eq!(country("UK").map(|one| one.code.as_str()), Some("GB"));
    assert!(country("XX").is_none());
    let austria = country("AT").expect("Austria is a country");
    assert!(austria.eu_member && austria.euro_area && !austria.efta);
    assert_eq!(austria.time_zones[0], "Europe/Vienna");
    let germany = country("DE").expect("Germany is a country");
    let poland = country("PL").expect("Poland is a country");
    assert!(austria.shares_language_with(germany));
    assert!(!austria.shares_language_with(poland));
    let members = Embedded::Countries.list().entries().iter();
    let members = members.filter_map(|entry| country(entry.code().as_str()));
    assert_eq!(members.filter(|one| one.eu_member).count(), 27);
}

#[test]
fn bands_make_a_size_class() {
    let class = |people, turnover| {
        let class = sizes::size_class(people, turnover)?;
        Some(class.to_string())
    };
    assert_eq!(class(Some("2-9"), None).as_deref(), Some("MICRO"));
    assert_eq!(class(Some("2-9"), Some("5-10")).as_deref(), Some("SMALL"));
    assert_eq!(class(Some("100-249"), Some("0-0.5")).as_deref(), Some("MEDIUM"));
    assert_eq!(class(Some("250-749"), None).as_deref(), Some("SMALL_MIDCAP"));
    assert_eq!(class(Some("750+"), Some("2-5")).as_deref(), Some("LARGE"));
    assert_eq!(class(None, None), None);
    assert_eq!(class(Some("many"), None), None);
}

#[test]
fn bands_leave_no_gap() {
    for (bands, step) in [(sizes::headcount_bands(), 1.0), (sizes::turnover_bands(), 0.0)] {
        for pair in bands.windows(2) {
            let end = pair[0].max.expect("only the last band is open");
            assert!((end + step - pair[1].min).abs() < 1e-9, "{}", pair[1].code);
        }
        assert!(bands.last().is_some_and(|last| last.max.is_none()));
    }
    let band = sizes::band_of_headcount(17).map(|band| band.code.as_str());
    assert_eq!(band, Some("10-24"));
    assert!(sizes::band_of_headcount(0).is_none());
    for class in Embedded::SizeClasses.list().entries() {
        assert!(sizes::size_rank(class.code().as_str()).is_some());
    }
}

#[test]
fn a_dimension_scores_by_weight() {
    assert_eq!(digital::dimensions().count(), 6);
    assert_eq!(digital::capabilities().len(), 74);
    for dimension in digital::dimensions() {
        let dimension = dimension.code().as_str();
        let all = digital::capabilities().iter().filter(|one| one.dimension.as_str() == dimension);
        let held: Vec<&str> = all.map(|one| one.code.as_str()).collect();
        assert!((digital::score(dimension, held) - 100.0).abs() < 1e-9);
        assert!(digital::score(dimension, ["nothing"]).abs() < 1e-9);
    }
    let once = digital::score("STR", ["STR-PLAN"]);
    assert!((digital::score("STR", ["STR-PLAN", "STR-PLAN"]) - once).abs() < 1e-9);
    let band = |score| digital::band(score).map(|entry| entry.code().as_str());
    assert_eq!(band(0.0), Some("DMAT-1"));
    assert_eq!(band(25.4), Some("DMAT-1"));
    assert_eq!(band(25.6), Some("DMAT-2"));
    assert_eq!(band(100.0), Some("DMAT-4"));
}

#[test]
fn facts_of_working_together_are_read() {
    let agency = cooperation("COM_AGENCY").expect("it is in the list");
    assert_eq!((agency.symmetric, agency.role_offer.as_str()), (false, "agent"));
    let iso = certification("ISO9001").expect("it is in the list");
    assert_eq!(iso.validity_years, Some(3));
    assert!(certification("CE").is_some_and(|ce| ce.validity_years.is_none()));
    assert!(reasons_against_a_match().all(|reason| reason.code.as_str() != "NO_TIME"));
    assert!(decline_reason("NOT_RELEVANT").is_some_and(|one| !one.shown_to_other_side));
    assert_eq!(capacity_kind("PALLET_PLACES"), Some(CapacityKind::Space));
}
