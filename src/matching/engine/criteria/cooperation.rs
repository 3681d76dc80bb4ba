//! Forms of cooperation that both sides name in their opportunities.

use super::super::codes::common;
use super::super::feature::Feature;
use super::super::measured::Measured;
use super::super::party::{Party, Side};
use super::super::reason::Reason;

/// What the first common form is worth; the rest grows with the share of wanted forms that are met.
const FIRST: f64 = 0.7;

pub(super) fn measure(wisher: Side<'_>, other: Side<'_>) -> Measured {
    if wisher.head.cooperation & other.head.cooperation == 0 {
        return Measured::Value(0.0);
    }
    let (wisher, other) = (&wisher.party.codes, &other.party.codes);
    let shared = common(&wisher.cooperation, &other.cooperation);
    if shared == 0 {
        return Measured::Value(0.0);
    }
    Measured::Value(FIRST + (1.0 - FIRST) * shared as f64 / wisher.cooperation.len() as f64)
}

pub(super) fn reasons(wisher: &Party, other: &Party) -> Vec<Reason> {
    let mut wanted: Vec<&String> = wisher
        .facts
        .opportunities
        .iter()
        .flat_map(|o| &o.cooperation)
        .chain(&wisher.facts.cooperation)
        .collect();
    wanted.sort_unstable();
    wanted.dedup();
    let is_shared =
        |code: &str| other.codes.cooperation.binary_search(&Feature::new("cooperation", code)).is_ok();
    let shared: Vec<Reason> = wanted
        .iter()
        .filter(|code| is_shared(code))
        .map(|code| Reason::CooperationShared { code: (*code).clone() })
        .collect();
    if shared.is_empty() && !other.codes.cooperation.is_empty() {
        return vec![Reason::CooperationDiffers { wanted: wanted.into_iter().cloned().collect() }];
    }
    shared
}
