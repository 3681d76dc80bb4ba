//! Sector depth and field affinity in terms of single fields.

use super::super::feature::Feature;
use super::super::knowledge::Knowledge;
use super::super::party::Party;
use super::super::prepared::evidence;
use super::super::reason::Reason;
use super::super::score::Score;
use super::super::taxonomy::Taxonomy;
use super::Sums;

/// Fields shown at most.
const SHOWN: usize = 6;

pub(super) fn depth_reasons(wisher: &Party, other: &Party, taxonomy: &Taxonomy) -> Vec<Reason> {
    let whole = wisher.stated.fields.product(&other.fields) as f64;
    let mut parts: Vec<(u64, Reason)> = wisher
        .stated
        .fields
        .iter()
        .filter_map(|(field, wanted)| {
            let part = u64::from(wanted) * u64::from(other.fields.weight(field));
            let sector = taxonomy.sector(field).filter(|_| part > 0)?.clone();
            let (evidence, claim_only) = evidence_of(other, field, taxonomy);
            let share = Score::from_unit(part as f64 / whole);
            Some((part, Reason::SectorEvidence { sector, evidence, claim_only, share }))
        })
        .collect();
    parts.sort_by_key(|part| std::cmp::Reverse(part.0));
    parts.into_iter().take(SHOWN).map(|part| part.1).collect()
}

/// The pairs of fields that go together. What wanted words add to the criterion has no line of its own; it is in the whole.
pub(super) fn affinity_reasons(wisher: &Party, other: &Party, knowledge: &Knowledge) -> Vec<Reason> {
    let sums = Sums::direct(wisher, other, &knowledge.affinity);
    let of_wanted = |sum: u64, wanted: u64| sum as f64 / wanted.max(1) as f64;
    let whole = of_wanted(sums.affinity, wisher.head.fields_wanted)
        + of_wanted(sums.kindred, wisher.head.words_wanted);
    let mut parts: Vec<(u64, Reason)> = Vec::new();
    for (field, wanted) in wisher.stated.fields.iter() {
        for &(goes_with, strength) in knowledge.affinity.row(field) {
            let part = u64::from(wanted) * u64::from(strength) * u64::from(other.fields.weight(goes_with));
            let sectors = (knowledge.taxonomy.sector(field), knowledge.taxonomy.sector(goes_with));
            if let (true, (Some(own), Some(theirs))) = (part > 0, sectors) {
                let share = Score::from_unit(of_wanted(part, wisher.head.fields_wanted) / whole);
                let (own, theirs) = (own.clone(), theirs.clone());
                parts.push((part, Reason::FieldsWorkTogether { own, theirs, share }));
            }
        }
    }
    parts.sort_by_key(|part| std::cmp::Reverse(part.0));
    parts.into_iter().take(SHOWN).map(|part| part.1).collect()
}

/// The evidence that an organisation has in a field and below it, and whether all of it is bare claim.
fn evidence_of(party: &Party, field: Feature, taxonomy: &Taxonomy) -> (f64, bool) {
    let (mut amount, mut claim_only) = (0.0, true);
    for (facts, (sector, evidence)) in party.facts.sectors.iter().zip(evidence(&party.facts.sectors)) {
        if let Some((_, worth)) = taxonomy.upwards(sector).into_iter().find(|step| step.0 == field) {
            amount += evidence * worth;
            claim_only &= facts.confirmed + facts.unconfirmed == 0;
        }
    }
    (amount, claim_only)
}
