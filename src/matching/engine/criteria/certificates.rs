//! Certificates: the share of those asked for that the other holds.

use super::super::codes::{Codes, common};
use super::super::feature::Feature;
use super::super::measured::Measured;
use super::super::party::Party;
use super::super::reason::Reason;

pub(super) fn measure(wisher: &Codes, other: &Codes) -> Measured {
    let held = common(&wisher.certificates_sought, &other.certificates);
    Measured::Value(held as f64 / wisher.certificates_sought.len().max(1) as f64)
}

pub(super) fn reasons(wisher: &Party, other: &Party) -> Vec<Reason> {
    if other.codes.certificates.is_empty() {
        return Vec::new();
    }
    let mut sought: Vec<&String> = wisher
        .facts
        .opportunities
        .iter()
        .map(|o| &o.partner)
        .chain([&wisher.facts.partner])
        .flat_map(|p| &p.certificates)
        .collect();
    sought.sort_unstable();
    sought.dedup();
    let (held, missing): (Vec<&String>, Vec<&String>) = sought
        .into_iter()
        .partition(|code| other.codes.certificates.binary_search(&Feature::new("certificate", code)).is_ok());
    let held = held.into_iter().map(|code| Reason::CertificateHeld { code: code.clone() });
    held.chain(missing.into_iter().map(|code| Reason::CertificateMissing { code: code.clone() })).collect()
}
