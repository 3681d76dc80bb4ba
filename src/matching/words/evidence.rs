//! The references behind a field, in words. Ranks count evidence up the tree; people count references.

use super::labels::Words;
use super::reasons::Wisher;
use crate::codelists::Embedded;
use crate::matching::engine::{Facts, SectorCode};

impl Words {
    /// How much stands behind a company's word that it works in a field.
    pub(super) fn evidence(&self, sector: &SectorCode, proven: &Facts, wisher: Wisher) -> String {
        let (confirmed, unconfirmed) = references(proven, sector);
        let all = confirmed + unconfirmed;
        let key = match (wisher, confirmed, unconfirmed) {
            (Wisher::You, 0, 0) => "reason-claim-you",
            (Wisher::You, _, 0) => "reason-evidence-you",
            (Wisher::You, 0, _) => "reason-evidence-open-you",
            (Wisher::You, ..) => "reason-evidence-partly-you",
            (Wisher::They, 0, 0) => "reason-claim-they",
            (Wisher::They, _, 0) => "reason-evidence-they",
            (Wisher::They, 0, _) => "reason-evidence-open-they",
            (Wisher::They, ..) => "reason-evidence-partly-they",
        };
        let text = self.lang.t(key).with("sector", self.sector(sector));
        text.with("count", all).with("confirmed", confirmed).to_string()
    }
}

/// The confirmed and the unconfirmed references in a field and below it.
fn references(facts: &Facts, field: &SectorCode) -> (u32, u32) {
    let inside = facts.sectors.iter().filter(|one| is_within(&one.sector, field));
    inside.fold((0, 0), |sum, one| (sum.0 + one.confirmed, sum.1 + one.unconfirmed))
}

/// Whether a field is the other one or lies below it. Networks' own trees write a branch before its twigs.
pub(super) fn is_within(sector: &SectorCode, field: &SectorCode) -> bool {
    let in_tree = match field.list.as_str() {
        "nace" => Embedded::Nace21.list().is_within(&sector.code, &field.code),
        "nace@2" => Embedded::Nace2.list().is_within(&sector.code, &field.code),
        _ => sector.code.starts_with(&field.code),
    };
    sector.list == field.list && in_tree
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::matching::engine::SectorFacts;
    use crate::web::i18n::Lang;

    fn told(field: &str, references: &[(&str, u32, u32)]) -> String {
        let sector = |&(code, confirmed, unconfirmed): &(&str, u32, u32)| SectorFacts {
            sector: SectorCode::new("nace", code),
            confirmed,
            unconfirmed,
        };
        let facts = Facts { sectors: references.iter().map(sector).collect(), ..Facts::default() };
        Words::new(Lang::EN, Arc::default()).evidence(&SectorCode::new("nace", field), &facts, Wisher::You)
    }

    #[test]
    fn references_are_counted_whole() {
        let one = told("25.53", &[("25.53", 0, 1)]);
        assert!(one.ends_with(": one reference, not confirmed yet (it counts half)"), "{one}");
        let below = told("25.5", &[("25.53", 2, 1), ("25.51", 1, 0), ("28.12", 9, 0)]);
        assert!(below.ends_with(": 4 references, 3 of them confirmed"), "{below}");
    }

    #[test]
    fn a_bare_claim_is_told_as_one() {
        assert!(told("25.53", &[("25.53", 0, 0)]).contains("without a reference"));
    }
}
