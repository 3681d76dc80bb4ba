//! Towns and regions.

use super::super::regions::{Cohesion, Metro, UrbanRural, region, region_kind, regions_of};
use super::super::towns::{Likeness, RegionOfTown, region_of_town, towns};

fn known(country: &str, town: &str) -> Option<&'static str> {
    match region_of_town(country, town) {
        RegionOfTown::Known(region) => Some(region.code.as_str()),
        RegionOfTown::Perhaps(_) | RegionOfTown::Unknown => None,
    }
}

#[test]
fn a_town_tells_its_region_in_any_spelling() {
    for (country, town, code) in [
        ("AT", "Linz", "AT312"),
        ("AT", "Wien", "AT130"),
        ("AT", "Bécs", "AT130"),
        ("at", "vienna", "AT130"),
        ("HU", "GYOR", "HU221"),
        ("HU", "Budapest", "HU110"),
        ("DE", "Frankfurt", "DE712"),
        ("DE", "München", "DE212"),
        ("DE", "munich", "DE212"),
        ("IT", "Milano", "ITC4C"),
        ("IT", "Mailand", "ITC4C"),
        ("PL", "Krakow", "PL213"),
        ("GR", "Thessaloniki", "EL522"),
        ("EL", "Θεσσαλονίκη", "EL522"),
        ("FR", "Paris", "FR101"),
    ] {
        assert_eq!(known(country, town), Some(code), "{town}");
    }
}

#[test]
fn a_typing_error_asks_and_an_unknown_town_says_so() {
    let RegionOfTown::Perhaps(guess) = region_of_town("HU", "Szombathley") else {
        panic!("a town with swapped letters is a guess");
    };
    assert_eq!(guess[0].region.code.as_str(), "HU222");
    assert_eq!(guess[0].likeness, Likeness::Typo);
    assert!(matches!(region_of_town("AT", "Atlantis"), RegionOfTown::Unknown));
    assert!(matches!(region_of_town("XX", "Linz"), RegionOfTown::Unknown));
}

#[test]
fn several_towns_are_offered_with_the_regions_above() {
    let found = towns("DE", "Neustadt", 20);
    assert!(found.len() > 2);
    let parents = found[0].region.parents();
    let levels: Vec<u8> = parents.iter().map(|region| region.level).collect();
    assert_eq!(levels, [2, 1, 0]);
}

#[test]
fn a_region_says_what_kind_it_is() {
    let mostviertel = region_kind("AT121").expect("it is in NUTS 2024");
    assert_eq!(mostviertel.urban_rural, Some(UrbanRural::Rural));
    assert_eq!(mostviertel.metro, None);
    let budapest = region_kind("HU110").expect("it is in NUTS 2024");
    assert_eq!(budapest.metro, Some(Metro::Capital));
    assert!(budapest.capital_region);
    // Cohesion is known of NUTS 2 and holds for the regions below.
    let szabolcs = region_kind("HU323").expect("it is in NUTS 2024");
    assert_eq!(szabolcs.cohesion, Some(Cohesion::Less));
    assert!(szabolcs.is_peripheral());
    assert!(region_kind("FRY10").expect("it is in NUTS 2024").outermost);
    assert!(region_kind("AT999").is_none());
}

#[test]
fn every_region_has_a_country_and_its_parents() {
    for entry in super::super::Embedded::Nuts2024.list().entries() {
        let region = region(entry.code().as_str()).expect("each entry has its facts");
        assert!(super::super::countries::country(region.country.as_str()).is_some(), "{}", region.code);
        assert_eq!(region.parents().len(), usize::from(region.level));
        assert_eq!(region.level, entry.level());
    }
    assert_eq!(regions_of("AT").len(), 35);
    assert_eq!(regions_of("EL").len(), regions_of("GR").len());
    assert!(!regions_of("GR").is_empty());
}

#[test]
fn points_that_are_only_the_capital_measure_nothing() {
    let lviv = region("UA02").or_else(|| region("UA"));
    let lviv = lviv.expect("Ukraine has statistical regions");
    assert!(lviv.point.is_some());
    assert!(lviv.measurable_point().is_none());
}
