//! What a typed word may mean: its stems in all languages and their synonyms, else words that begin with it, else words with one typing error.

use std::collections::BTreeMap;

use super::super::feature::Feature;
use super::super::text::{LANGUAGES, Stems, Synonyms, fold};
use super::index::TextIndex;

/// The features that a word stands for, each with how sure that is, 1–100.
pub(super) type Meanings = BTreeMap<Feature, u64>;

const SURE: u64 = 100;
const SYNONYM: u64 = 70;
const BEGINNING: u64 = 60;
const TYPING_ERROR: u64 = 40;
/// Shorter words begin or resemble too many others.
const LEAST_BEGINNING: usize = 3;
const LEAST_TYPING_ERROR: usize = 4;

/// The meanings of a word in all parts of the population together. `is_last` words may still be in the typing, so their
/// beginnings count too.
pub(super) fn meanings(
    word: &str,
    language: &str,
    is_last: bool,
    indexes: &[&TextIndex],
    synonyms: &Synonyms,
) -> Meanings {
    let mut meanings = Meanings::new();
    let exists = |feature: &Feature| indexes.iter().any(|index| index.knows(*feature));
    let stem = |language| Feature::new("word", &Stems::stem(language, word));
    let stems: Vec<Feature> = LANGUAGES.into_iter().chain([language]).map(stem).collect();
    stems.iter().copied().filter(exists).for_each(|stem| raise(&mut meanings, stem, SURE));
    for stem in stems.into_iter().flat_map(|stem| synonyms.alike(&[stem])).filter(exists) {
        raise(&mut meanings, stem, SYNONYM);
    }
    let typed = fold(word);
    let stems_of = |is_meant: &dyn Fn(&str) -> bool| -> Vec<Feature> {
        let entries = indexes.iter().flat_map(|index| &index.vocabulary).filter(|entry| is_meant(&entry.0));
        entries.flat_map(|entry| entry.1.iter().copied()).collect()
    };
    for stem in stems_of(&|entry| entry == typed) {
        raise(&mut meanings, stem, SURE);
    }
    if (is_last || meanings.is_empty()) && typed.len() >= LEAST_BEGINNING {
        for stem in stems_of(&|entry| entry.starts_with(&*typed)) {
            raise(&mut meanings, stem, BEGINNING);
        }
    }
    if meanings.is_empty() && typed.len() >= LEAST_TYPING_ERROR {
        for stem in stems_of(&|entry| is_near(entry, &typed)) {
            raise(&mut meanings, stem, TYPING_ERROR);
        }
    }
    meanings
}

fn raise(meanings: &mut Meanings, feature: Feature, sureness: u64) {
    let at = meanings.entry(feature).or_default();
    *at = sureness.max(*at);
}

/// One letter wrong, missing, too many, or two swapped.
pub(super) fn is_near(word: &str, typed: &str) -> bool {
    word.len().abs_diff(typed.len()) <= 1 && strsim::osa_distance(word, typed) <= 1
}

#[cfg(test)]
mod tests {
    use super::is_near;

    #[test]
    fn one_typing_error_is_forgiven() {
        for typed in ["machinng", "mahcining", "machiningg", "mechining"] {
            assert!(is_near("machining", typed), "{typed}");
        }
        assert!(!is_near("machining", "matchinng"));
        assert!(!is_near("machining", "machin"));
    }
}
