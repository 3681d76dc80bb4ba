//! Texts: which words make two records speak of the same.

use super::super::facts::TextFacts;
use super::super::feature::{Feature, FeatureMap};
use super::super::party::Party;
use super::super::reason::Reason;
use super::super::score::Score;
use super::super::terms::Terms;
use super::super::text::{Stems, Synonyms, Word, words};

/// Words shown at most.
const SHOWN: usize = 8;

pub(super) fn reasons(wisher: &Party, other: &Party, synonyms: &Synonyms) -> Vec<Reason> {
    let texts: Vec<TextFacts> = all_texts(other).cloned().collect();
    let whole = wisher.stated.words.product(&other.words);
    if whole == 0 {
        return Vec::new();
    }
    let part =
        |feature| u64::from(wisher.stated.words.weight(feature)) * u64::from(other.words.weight(feature));
    let mut shared: Vec<(u64, String)> = spellings(&texts, synonyms)
        .into_iter()
        .map(|(feature, word)| (part(feature), word))
        .filter(|shared| shared.0 > 0)
        .collect();
    // A word and the concept that it names are one reason.
    shared.sort_by(|a, b| a.1.cmp(&b.1));
    shared.dedup_by(|again, first| {
        again.1 == first.1 && {
            first.0 += again.0;
            true
        }
    });
    shared.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    shared
        .into_iter()
        .take(SHOWN)
        .map(|(part, word)| Reason::WordShared { word, share: Score::from_unit(part as f64 / whole as f64) })
        .collect()
}

/// The words of `texts` that are wanted, most wanted first, as written.
pub(super) fn shared_words(
    texts: &[TextFacts],
    synonyms: &Synonyms,
    wanted: &Terms,
    number: usize,
) -> Vec<(String, u32)> {
    let mut shared: Vec<(String, u32)> = spellings(texts, synonyms)
        .into_iter()
        .map(|(f, word)| (word, wanted.weight(f)))
        .filter(|word| word.1 > 0)
        .collect();
    shared.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let mut seen = std::collections::HashSet::new();
    shared.retain(|(word, _)| seen.insert(word.clone()));
    shared.truncate(number);
    shared
}

fn all_texts(party: &Party) -> impl Iterator<Item = &TextFacts> {
    party.facts.texts.iter().chain(party.facts.opportunities.iter().flat_map(|o| &o.texts))
}

/// For each stem, and each concept, the first way in which it is written.
fn spellings(texts: &[TextFacts], synonyms: &Synonyms) -> FeatureMap<String> {
    let mut spellings = FeatureMap::default();
    for text in texts {
        let words: Vec<Word<'_>> = words(&text.text).collect();
        let stem = |word: &Word<'_>| Feature::new("word", &Stems::stem(&text.language, word.text));
        let stems: Vec<Feature> = words.iter().map(stem).collect();
        for (stem, word) in stems.iter().zip(&words) {
            spellings.entry(*stem).or_insert_with(|| word.text.to_owned());
        }
        for word in &words {
            for term in synonyms.hidden(&text.language, word.text) {
                spellings.entry(term).or_insert_with(|| word.text.to_owned());
                for (_, _, concept) in synonyms.named(&[term]) {
                    spellings.entry(concept).or_insert_with(|| word.text.to_owned());
                }
            }
        }
        for (at, length, concept) in synonyms.named(&stems) {
            let range = words[at].range.start..words[at + length - 1].range.end;
            spellings.entry(concept).or_insert_with(|| text.text[range].to_owned());
        }
    }
    spellings
}
