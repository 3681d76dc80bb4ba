//! Tests of `regions`.

use super::*;

fn code(text: &str) -> CodeRef {
    text.parse().expect("a well-formed reference")
}

fn counts(companies: &[(&str, &[&str], usize)]) -> RegionCounts {
    let mut counts = RegionCounts::default();
    for (region, sectors, times) in companies {
        let sectors: Vec<CodeRef> = sectors.iter().map(|text| code(text)).collect();
        for _ in 0..*times {
            counts.add(region, &sectors);
        }
    }
    counts
}

const METAL: &str = "nace:2.1:25.53";
const OTHER_METAL: &str = "nace:2.1:25.62";
const PUMPS: &str = "nace:2.1:28.13";

#[test]
fn five_of_a_division_show_the_finest_region_and_four_the_next() {
    // HU312 Heves lies in HU31 Észak-Magyarország, HU3 Alföld és Észak.
    let five = counts(&[("HU312", &[METAL], 3), ("HU312", &[OTHER_METAL], 2)]);
    assert_eq!(shown(Some("HU312"), &[code(METAL)], &five).as_deref(), Some("HU312"));
    let four = counts(&[("HU312", &[METAL], 4), ("HU311", &[METAL], 1)]);
    assert_eq!(shown(Some("HU312"), &[code(METAL)], &four).as_deref(), Some("HU31"));
    let far = counts(&[("HU312", &[METAL], 4), ("HU321", &[METAL], 1)]);
    assert_eq!(shown(Some("HU312"), &[code(METAL)], &far).as_deref(), Some("HU3"));
    let alone = counts(&[("HU312", &[METAL], 4), ("HU211", &[METAL], 9)]);
    assert_eq!(shown(Some("HU312"), &[code(METAL)], &alone), None);
}

#[test]
fn every_division_shown_must_be_shared() {
    let counts = counts(&[("HU312", &[METAL], 9), ("HU311", &[PUMPS], 5)]);
    assert_eq!(shown(Some("HU312"), &[code(METAL), code(PUMPS)], &counts).as_deref(), Some("HU31"));
}

#[test]
fn one_company_with_two_classes_of_a_division_counts_once() {
    let counts = counts(&[("HU312", &[METAL, OTHER_METAL], 4)]);
    assert_eq!(shown(Some("HU312"), &[code(METAL)], &counts), None);
}

#[test]
fn without_sector_region_or_with_an_unknown_region_only_the_country_is_shown() {
    let counts = counts(&[("HU312", &[METAL], 9)]);
    assert_eq!(shown(Some("HU312"), &[], &counts), None);
    assert_eq!(shown(None, &[code(METAL)], &counts), None);
    assert_eq!(shown(Some("XX999"), &[code(METAL)], &counts), None);
}
