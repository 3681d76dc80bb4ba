//! Countries: where one wants to go, where one is active, and else how near.

use super::super::codes::Codes;
use super::super::geography::Geography;
use super::super::measured::Measured;
use super::super::party::Party;
use super::super::reason::Reason;

const ACTIVE: f64 = 0.85;
/// The most that nearness alone can reach.
const NEAR: f64 = 0.5;

pub(super) fn measure(wisher: &Codes, other: &Codes, geography: &Geography) -> Measured {
    let Some(country) = other.country else { return Measured::Unsaid };
    if wisher.wanted.binary_search(&country).is_ok() {
        return Measured::Value(1.0);
    }
    if wisher.active.binary_search(&country).is_ok() {
        return Measured::Value(ACTIVE);
    }
    let apart = wisher.country.and_then(|home| geography.apart(home, country));
    Measured::Value(apart.map_or(0.0, |apart| NEAR * apart.nearness()))
}

pub(super) fn reasons(wisher: &Party, other: &Party, geography: &Geography) -> Vec<Reason> {
    let country = other.facts.country.clone();
    let Some(feature) = other.codes.country else { return Vec::new() };
    if wisher.codes.wanted.binary_search(&feature).is_ok() {
        return vec![Reason::CountryWanted { country }];
    }
    if wisher.codes.active.binary_search(&feature).is_ok() {
        return vec![Reason::CountryActive { country }];
    }
    let apart = wisher.codes.country.and_then(|home| geography.apart(home, feature));
    apart
        .map(|a| Reason::CountryDistance {
            country,
            kilometres: a.kilometres as u32,
            minutes: a.minutes.unsigned_abs(),
        })
        .into_iter()
        .collect()
}
