//! Digital capabilities. The seeker chooses: somebody alike, or somebody strong where oneself is weak.

use super::super::codes::common;
use super::super::facts::DigitalWish;
use super::super::feature::Feature;
use super::super::measured::Measured;
use super::super::party::Party;
use super::super::reason::Reason;

pub(super) fn measure(wisher: &Party, other: &Party) -> Measured {
    let parts = [dimensions(wisher, other), compatible(wisher, other), sought(wisher, other)];
    let known = parts.iter().flatten().count();
    if known == 0 {
        return Measured::Unsaid;
    }
    Measured::Value(parts.iter().flatten().sum::<f64>() / known as f64)
}

/// The dimensions on which both spoke: own value, the other's.
fn pairs(wisher: &Party, other: &Party) -> impl Iterator<Item = (usize, u8, u8)> {
    let (own, theirs) = (wisher.facts.digital.dimensions, other.facts.digital.dimensions);
    (0..own.len()).filter_map(move |at| Some((at, own[at]?.min(100), theirs[at]?.min(100))))
}

fn dimensions(wisher: &Party, other: &Party) -> Option<f64> {
    let wish = wisher.facts.digital.wish?;
    let (mut sum, mut weight) = (0.0, 0.0);
    for (_, own, theirs) in pairs(wisher, other) {
        let (own, theirs) = (f64::from(own) / 100.0, f64::from(theirs) / 100.0);
        let (value, counts) = match wish {
            DigitalWish::Similar => (1.0 - (own - theirs).abs(), 1.0),
            // The weaker oneself is, the more the other's strength counts.
            DigitalWish::Complementary => (theirs, 1.0 - own),
        };
        sum += counts * value;
        weight += counts;
    }
    (weight > 0.0).then(|| sum / weight)
}

/// Of the capabilities that both sides need in order to work together, the share that the other has.
fn compatible(wisher: &Party, other: &Party) -> Option<f64> {
    share(&wisher.codes.compatible, &other.codes.capabilities)
}

fn sought(wisher: &Party, other: &Party) -> Option<f64> {
    share(&wisher.codes.capabilities_sought, &other.codes.capabilities)
}

fn share(wanted: &[Feature], held: &[Feature]) -> Option<f64> {
    (!wanted.is_empty() && !held.is_empty()).then(|| common(wanted, held) as f64 / wanted.len() as f64)
}

pub(super) fn reasons(wisher: &Party, other: &Party) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let has = |code: &str| other.codes.capabilities.binary_search(&Feature::new("capability", code)).is_ok();
    if !other.codes.capabilities.is_empty() {
        for code in &wisher.facts.digital.sought {
            let code = code.clone();
            reasons.push(if has(&code) {
                Reason::CapabilityFound { code }
            } else {
                Reason::CapabilityMissing { code }
            });
        }
    }
    let own = wisher.facts.digital.capabilities.iter().map(|c| &c.code);
    reasons.extend(own.filter(|code| has(code)).map(|code| Reason::CapabilityShared { code: code.clone() }));
    if let Some(wish) = wisher.facts.digital.wish {
        reasons.extend(pairs(wisher, other).map(|(dimension, own, theirs)| match wish {
            DigitalWish::Similar => Reason::DimensionSimilar { dimension, own, theirs },
            DigitalWish::Complementary => Reason::DimensionComplements { dimension, own, theirs },
        }));
    }
    reasons
}
