//! Texts: which words make two records speak of the same.

use super::super::facts::TextFacts;
use super::super::feature::{Feature, FeatureMap};
use super::super::party::Party;
use super::super::reason::Reason;
use super::super::score::Score;
use super::super::terms::Terms;
use super::super::text::{Stems, words};

/// Words shown at most.
const SHOWN: usize = 8;

pub(super) fn reasons(wisher: &Party, other: &Party) -> Vec<Reason> {
    let texts: Vec<TextFacts> = all_texts(other).cloned().collect();
    let whole = wisher.stated.words.product(&other.words);
    if whole == 0 {
        return Vec::new();
    }
    let part = |feature| {
        u64::from(wisher.stated.words.weight(feature)) * u64::from(other.words.weight(feature))
    };
    let mut shared: Vec<(u64, String)> = spellings(&texts)
        .into_iter()
        .map(|(feature, word)| (part(feature), word))
        .filter(|shared| shared.0 > 0)
        .collect();
    shared.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    shared
        .into_iter()
        .take(SHOWN)
        .map(|(part, word)| Reason::WordShared {
            word,
            share: Score::from_unit(part as f64 / whole as f64),
        })
        .collect()
}

/// The words of `texts` that are wanted, most wanted first, as written.
pub(super) fn shared_words(
    texts: &[TextFacts],
    wanted: &Terms,
    number: usize,
) -> Vec<(String, u32)> {
    let mut shared: Vec<(String, u32)> = spellings(texts)
        .into_iter()
        .map(|(f, word)| (word, wanted.weight(f)))
        .filter(|word| word.1 > 0)
        .collect();
    shared.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    shared.truncate(number);
    shared
}

fn all_texts(party: &Party) -> impl Iterator<Item = &TextFacts> {
    party.facts.texts.iter().chain(party.facts.opportunities.iter().flat_map(|o| &o.texts))
}

/// For each stem the first way in which it is written.
fn spellings(texts: &[TextFacts]) -> FeatureMap<String> {
    let mut spellings = FeatureMap::default();
    for text in texts {
        for word in words(&text.text) {
            let stem = Stems::stem(&text.language, word.text);
            spellings.entry(Feature::new("word", &stem)).or_insert_with(|| word.text.to_owned());
        }
    }
    spellings
}
