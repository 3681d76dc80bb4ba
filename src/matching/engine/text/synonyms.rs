//! Words for one thing in several languages: "Zerspanung", "forgácsolás" and "machining" are one concept.

use std::collections::HashMap;

use super::super::feature::{Feature, FeatureMap};
use super::stems::Stems;
use super::words::{fold, words};

/// Languages that write compounds as one word.
const COMPOUNDING: [&str; 2] = ["de", "hu"];
/// Shorter terms are found in too many compounds.
const LEAST_PART: usize = 6;
/// What is left beside a part must be a word too.
const LEAST_REST: usize = 3;
/// In shorter words one letter makes another word.
const LEAST_TYPING_ERROR: usize = 9;

/// Terms by concept. A term may have several words.
#[derive(Clone, Debug, Default)]
pub struct Synonyms {
    /// By the first stem of a term: the stems that must follow, and the concept.
    terms: FeatureMap<Vec<(Vec<Feature>, Feature)>>,
    /// By concept: the stems of its one-word terms.
    alike: FeatureMap<Vec<Feature>>,
    /// By language: its one-word terms, folded, with their stems.
    written: HashMap<String, HashMap<String, Feature>>,
    /// By language: one-word terms by what is left of them without one letter.
    nearly: HashMap<String, HashMap<String, Vec<String>>>,
}

impl Synonyms {
    /// Takes (concept, language, term) rows.
    pub fn new<'a>(rows: impl IntoIterator<Item = (&'a str, &'a str, &'a str)>) -> Self {
        let mut synonyms = Self::default();
        for (concept, language, term) in rows {
            let concept = Feature::new("concept", concept);
            let stem = |word: super::Word<'_>| Feature::new("word", &Stems::stem(language, word.text));
            let mut stems = words(term).map(stem);
            let Some(first) = stems.next() else { continue };
            let rest: Vec<Feature> = stems.collect();
            if rest.is_empty() {
                add(synonyms.alike.entry(concept).or_default(), first);
                synonyms.remember(language, &fold(&term.to_lowercase()), first);
            }
            add(synonyms.terms.entry(first).or_default(), (rest, concept));
        }
        synonyms
    }

    /// The concepts that the words of a text name, each with the place of its first word and its number of words.
    pub(crate) fn named(&self, stems: &[Feature]) -> Vec<(usize, usize, Feature)> {
        let mut named = Vec::new();
        for (at, stem) in stems.iter().enumerate() {
            let terms = self.terms.get(stem).map_or(&[][..], Vec::as_slice);
            let mut here: Vec<(usize, usize, Feature)> = terms
                .iter()
                .filter(|(rest, _)| stems[at + 1..].starts_with(rest))
                .map(|(rest, concept)| (at, rest.len() + 1, *concept))
                .collect();
            here.sort_unstable_by_key(|(_, length, concept)| (*concept, std::cmp::Reverse(*length)));
            here.dedup_by_key(|(_, _, concept)| *concept);
            named.extend(here);
        }
        named
    }

    fn remember(&mut self, language: &str, term: &str, stem: Feature) {
        let known = self.written.entry(language.to_owned()).or_default().insert(term.to_owned(), stem);
        if known.is_none() && term.len() >= LEAST_TYPING_ERROR {
            let nearly = self.nearly.entry(language.to_owned()).or_default();
            let rests = std::iter::once(term.to_owned()).chain(shortened(term));
            rests.for_each(|rest| add(nearly.entry(rest).or_default(), term.to_owned()));
        }
    }

    /// Stems of the terms that a word hides: the first and last part of a compound ("Zerspanungsdienstleistung",
    /// "Kunststoffspritzguss"), or else the term from which one typing error leads to it ("Zerspannung").
    pub(crate) fn hidden(&self, language: &str, word: &str) -> Vec<Feature> {
        let Some(written) = self.written.get(language) else { return Vec::new() };
        let word = fold(&word.to_lowercase()).into_owned();
        if word.len() < LEAST_PART + LEAST_REST || written.contains_key(&word) {
            return Vec::new();
        }
        let mut found = Vec::new();
        if COMPOUNDING.contains(&language) {
            let cuts = || LEAST_PART..=word.len() - LEAST_REST;
            let first = cuts().rev().find_map(|end| written.get(&word[..end]));
            let last = cuts().rev().find_map(|length| written.get(&word[word.len() - length..]));
            found.extend(first.into_iter().chain(last));
            found.dedup();
        }
        if found.is_empty() {
            found.extend(self.meant(language, &word).and_then(|term| written.get(term)));
        }
        found
    }

    /// The term that is one letter wrong, missing, too many, or swapped; the first letter is seldom the wrong one.
    fn meant(&self, language: &str, word: &str) -> Option<&String> {
        let nearly = self.nearly.get(language)?;
        let candidates =
            std::iter::once(word.to_owned()).chain(shortened(word)).filter_map(|rest| nearly.get(&rest));
        let near = |term: &&String| {
            term.as_bytes().first() == word.as_bytes().first() && strsim::osa_distance(term, word) == 1
        };
        candidates.flatten().filter(near).min()
    }

    /// Stems that mean the same as one of the stems.
    pub(crate) fn alike(&self, stems: &[Feature]) -> Vec<Feature> {
        let concepts = self.named(stems).into_iter().map(|(_, _, concept)| concept);
        concepts.flat_map(|concept| self.alike.get(&concept).into_iter().flatten().copied()).collect()
    }
}

/// The word without one of its letters (it is folded: plain letters only).
fn shortened(word: &str) -> impl Iterator<Item = String> + '_ {
    (0..word.len()).map(|at| [&word[..at], &word[at + 1..]].concat())
}

fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compound_and_a_typing_error_hide_a_trade() {
        let synonyms = Synonyms::new([
            ("machining", "de", "Zerspanung"),
            ("moulding", "de", "Spritzguss"),
            ("plastics", "de", "Kunststoff"),
            ("machining", "hu", "forgácsolás"),
        ]);
        let stem = |language, word| Feature::new("word", &Stems::stem(language, word));
        let hidden = |language, word| synonyms.hidden(language, word);
        assert_eq!(hidden("de", "Zerspanungsdienstleistung"), [stem("de", "Zerspanung")]);
        assert_eq!(
            hidden("de", "Kunststoffspritzguss"),
            [stem("de", "Kunststoff"), stem("de", "Spritzguss")]
        );
        assert_eq!(hidden("hu", "Fémforgácsolás"), [stem("hu", "forgácsolás")]);
        for wrong in ["Zerspannung", "Zerspanug", "Zerspanunf", "Zerspaunng"] {
            assert_eq!(hidden("de", wrong), [stem("de", "Zerspanung")], "{wrong}");
        }
        assert!(hidden("de", "Zerspanung").is_empty(), "what is plain is not hidden");
        assert!(hidden("de", "Verspannung").is_empty());
        assert!(hidden("en", "Zerspanungsdienstleistung").is_empty());
    }

    #[test]
    fn terms_of_several_words_are_named_where_they_stand() {
        let synonyms = Synonyms::new([
            ("machining", "en", "CNC machining"),
            ("machining", "de", "Zerspanung"),
            ("machining", "hu", "forgácsolás"),
            ("casting", "en", "casting"),
        ]);
        let mut stems = Stems::default();
        let text = stems.features("en", "We offer CNC machining and castings.");
        let named: Vec<(usize, usize)> = synonyms.named(&text).iter().map(|n| (n.0, n.1)).collect();
        assert_eq!(named, [(2, 2), (5, 1)]);
        let german = stems.features("de", "Zerspanungen");
        let hungarian = stems.features("hu", "forgácsolás");
        assert!(synonyms.alike(&german).contains(&hungarian[0]));
        assert!(synonyms.alike(&stems.features("en", "bread")).is_empty());
    }
}
