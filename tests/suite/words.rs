//! Keys that are put together at run time: each word of each vocabulary has its text in every language.

use kontor::accounts::{NetworkRole, OrganisationRole};
use kontor::networks::{ClientState, NetworkKind};
use kontor::organisations::{CaseReason, MandateBasis};
use kontor::profiles::{CapacitySite, OpportunityKind, OpportunityState};
use kontor::searches::Rhythm;
use kontor::web::i18n::Lang;

/// The words of a `text_enum!`.
macro_rules! words {
    ($($vocabulary:literal: $kind:ty),+ $(,)?) => {
        [$(($vocabulary, <$kind>::ALL.iter().map(|one| one.word()).collect::<Vec<_>>())),+]
    };
}

#[test]
fn every_word_of_every_vocabulary_has_its_text() {
    let vocabularies = words![
        "basis": MandateBasis,
        "capacity-site": CapacitySite,
        "case": CaseReason,
        "client": ClientState,
        "network": NetworkKind,
        "opportunity-kind": OpportunityKind,
        "opportunity-state": OpportunityState,
        "role": NetworkRole,
        "role": OrganisationRole,
        "rhythm": Rhythm,
    ];
    for lang in Lang::all() {
        for (vocabulary, words) in &vocabularies {
            for word in words {
                let text = lang.word(vocabulary, word);
                assert!(!text.contains('⟦'), "{lang:?} has no text for {vocabulary} {word}: {text}");
            }
        }
    }
}
