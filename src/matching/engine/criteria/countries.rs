//! Countries: where one wants to go, where one is active, and else how near.

use super::super::feature::Feature;
use super::super::geography::Geography;
use super::super::head::Head;
use super::super::measured::Measured;
use super::super::party::{Party, Side};
use super::super::reason::Reason;

const ACTIVE: f64 = 0.85;
/// The most that nearness alone can reach.
const NEAR: f64 = 0.5;

pub(super) fn measure(wisher: Side<'_>, other: &Head, geography: &Geography) -> Measured {
    let Some(country) = other.country else { return Measured::Unsaid };
    let near =
        wisher.head.place.zip(other.place).map_or(0.0, |(home, there)| geography.nearness(home, there));
    Measured::Value(named(wisher, country).max(NEAR * near))
}

/// What a country is worth for being named. Who names every country means none of them.
fn named(wisher: Side<'_>, country: Feature) -> f64 {
    if wisher.head.abroad & country.bit() == 0 {
        return 0.0;
    }
    let codes = &wisher.party.codes;
    let worth = if codes.wanted.binary_search(&country).is_ok() {
        1.0
    } else if codes.active.binary_search(&country).is_ok() {
        ACTIVE
    } else {
        0.0
    };
    worth * f64::from(wisher.head.abroad_worth)
}

pub(super) fn reasons(wisher: &Party, other: &Party, geography: &Geography) -> Vec<Reason> {
    let country = other.facts.country.clone();
    let Some(feature) = other.head.country else { return Vec::new() };
    if wisher.codes.wanted.binary_search(&feature).is_ok() {
        return vec![Reason::CountryWanted { country }];
    }
    if wisher.codes.active.binary_search(&feature).is_ok() {
        return vec![Reason::CountryActive { country }];
    }
    let apart = wisher.head.country.and_then(|home| geography.apart(home, feature));
    apart
        .map(|a| Reason::CountryDistance {
            country,
            kilometres: a.kilometres as u32,
            minutes: a.minutes.unsigned_abs(),
        })
        .into_iter()
        .collect()
}
