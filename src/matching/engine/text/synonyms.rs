//! Words for one thing in several languages: "Zerspanung", "forgácsolás" and "machining" are one concept.

use super::super::feature::{Feature, FeatureMap};
use super::stems::Stems;
use super::words::words;

/// Terms by concept. A term may have several words.
#[derive(Clone, Debug, Default)]
pub struct Synonyms {
    /// By the first stem of a term: the stems that must follow, and the concept.
    terms: FeatureMap<Vec<(Vec<Feature>, Feature)>>,
    /// By concept: the stems of its one-word terms.
    alike: FeatureMap<Vec<Feature>>,
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

    /// Stems that mean the same as one of the stems.
    pub(crate) fn alike(&self, stems: &[Feature]) -> Vec<Feature> {
        let concepts = self.named(stems).into_iter().map(|(_, _, concept)| concept);
        concepts.flat_map(|concept| self.alike.get(&concept).into_iter().flatten().copied()).collect()
    }
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
