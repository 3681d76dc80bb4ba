//! Size: the class asked for, or the one next to it.

use super::super::codes::Codes;
use super::super::facts::SizeClass;
use super::super::measured::Measured;
use super::super::party::Party;
use super::super::reason::Reason;

const NEXT: f64 = 0.5;

pub(super) fn measure(wisher: &Codes, size: Option<SizeClass>) -> Measured {
    match size {
        None => Measured::Unsaid,
        Some(size) if wisher.sizes_sought.has(size) => Measured::Value(1.0),
        Some(size) if wisher.sizes_sought.is_next_to(size) => Measured::Value(NEXT),
        Some(_) => Measured::Value(0.0),
    }
}

pub(super) fn reasons(wisher: &Party, other: &Party) -> Vec<Reason> {
    let Some(size) = other.facts.size else { return Vec::new() };
    let wanted = wisher.codes.sizes_sought;
    vec![match (wanted.has(size), wanted.is_next_to(size)) {
        (true, _) => Reason::SizeWanted { size },
        (false, true) => Reason::SizeNear { size },
        (false, false) => Reason::SizeDiffers { size },
    }]
}
