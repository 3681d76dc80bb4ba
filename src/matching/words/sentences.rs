//! The reasons of one criterion as a reader wants them: what is of one kind in one sentence, nothing twice.

use super::evidence::is_within;
use super::labels::Words;
use super::reasons::Wisher;
use crate::matching::engine::{Facts, Reason, SectorCode};

/// Names in one sentence.
const NAMED: usize = 4;

impl Words {
    /// The sentences of a criterion's reasons, the most telling one first.
    pub fn sentences(&self, reasons: &[Reason], wisher: Wisher, you: &Facts, they: &Facts) -> Vec<String> {
        let mut told: Vec<(Option<&'static str>, Vec<String>)> = Vec::new();
        let mut fields: Vec<&SectorCode> = Vec::new();
        for reason in reasons {
            if let Reason::SectorEvidence { sector, .. } = reason {
                // A class and the group above it rest on the same references.
                if fields.iter().any(|one| is_within(one, sector) || is_within(sector, one)) {
                    continue;
                }
                fields.push(sector);
            }
            match self.naming(reason, wisher) {
                Some((key, name)) => match told.iter_mut().find(|(of, _)| *of == Some(key)) {
                    Some((_, names)) => names.push(name),
                    None => told.push((Some(key), vec![name])),
                },
                None => told.push((None, vec![self.reason(reason, wisher, you, they)])),
            }
        }
        let sentence = |(key, mut names): (Option<&'static str>, Vec<String>)| match key {
            Some(key) => {
                names.truncate(NAMED);
                self.lang.t(key).with("what", self.lang.list(&names)).to_string()
            }
            None => names.remove(0),
        };
        told.into_iter().map(sentence).collect()
    }
}

/// Whether two reasons tell the same, each from its side.
pub fn same_fact(forward: &Reason, backward: &Reason) -> bool {
    match (forward, backward) {
        (
            Reason::OpportunitiesMeet { own, theirs, .. },
            Reason::OpportunitiesMeet { own: theirs_back, theirs: own_back, .. },
        ) => own == own_back && theirs == theirs_back,
        (
            Reason::FieldsWorkTogether { own, theirs, .. },
            Reason::FieldsWorkTogether { own: theirs_back, theirs: own_back, .. },
        ) => own == own_back && theirs == theirs_back,
        (Reason::CommonLanguage { language, .. }, Reason::CommonLanguage { language: other, .. }) => {
            language == other
        }
        (Reason::NoCommonLanguage, Reason::NoCommonLanguage) => true,
        (Reason::CooperationShared { code }, Reason::CooperationShared { code: other })
        | (Reason::CapabilityShared { code }, Reason::CapabilityShared { code: other }) => code == other,
        (Reason::WordShared { word, .. }, Reason::WordShared { word: other, .. }) => word == other,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::matching::engine::Score;
    use crate::web::i18n::Lang;

    #[test]
    fn what_is_of_one_kind_is_one_sentence() {
        let words = Words::new(Lang::EN, Arc::default());
        let shared = |word: &str| Reason::WordShared { word: word.into(), share: Score::ZERO };
        let told = words.sentences(
            &[shared("forgings"), shared("blanks"), Reason::NoCommonLanguage],
            Wisher::You,
            &Facts::default(),
            &Facts::default(),
        );
        assert_eq!(told, ["Both texts speak of “forgings” and “blanks”", "No common language is named"]);
    }

    #[test]
    fn a_group_above_a_class_is_not_told_again() {
        let words = Words::new(Lang::EN, Arc::default());
        let field = |code: &str| Reason::SectorEvidence {
            sector: SectorCode::new("nace", code),
            evidence: 1.0,
            claim_only: false,
            share: Score::ZERO,
        };
        let reasons = [field("25.40"), field("25.4"), field("28.12")];
        let told = words.sentences(&reasons, Wisher::You, &Facts::default(), &Facts::default());
        assert_eq!(told.len(), 2, "{told:?}");
    }

    #[test]
    fn two_sides_of_one_meeting_are_the_same_fact() {
        let meet = |own: &str, theirs: &str| Reason::OpportunitiesMeet {
            own: own.into(),
            theirs: theirs.into(),
            value: Score::ZERO,
            sectors: Vec::new(),
            words: Vec::new(),
        };
        assert!(same_fact(&meet("a", "b"), &meet("b", "a")));
        assert!(!same_fact(&meet("a", "b"), &meet("a", "b")));
        let country = |code: &str| Reason::CountryWanted { country: code.into() };
        assert!(!same_fact(&country("SE"), &country("HU")));
    }
}
