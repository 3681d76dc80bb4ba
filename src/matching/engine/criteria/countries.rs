//! Countries: where one wants to go, where one is active, and else how near.

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
    if wisher.head.abroad & country.bit() != 0 {
        let codes = &wisher.party.codes;
        if codes.wanted.binary_search(&country).is_ok() {
            return Measured::Value(1.0);
        }
        if codes.active.binary_search(&country).is_ok() {
            return Measured::Value(ACTIVE);
        }
    }
    let near =
        wisher.head.place.zip(other.place).map_or(0.0, |(home, there)| geography.nearness(home, there));
    Measured::Value(NEAR * near)
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
