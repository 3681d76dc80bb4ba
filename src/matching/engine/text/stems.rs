//! Stems: "machining" and "machined" are one word. Each language by its own rules.

use std::collections::HashMap;

use super::super::feature::Feature;
use super::synonyms::Synonyms;
use super::words::{fold, words};
use frostem::{Algorithm, Stemmer};

/// Shorter stems tell nothing.
const SHORTEST: usize = 2;

/// Turns words into features and remembers those it has seen.
#[derive(Default)]
pub struct Stems {
    languages: HashMap<String, Language>,
}

#[derive(Default)]
struct Language {
    stemmer: Option<Stemmer>,
    seen: HashMap<String, Option<Feature>>,
    hidden: HashMap<String, Vec<Feature>>,
}

impl Stems {
    /// The words of a text as features, in order.
    pub fn features(&mut self, language: &str, text: &str) -> Vec<Feature> {
        if !self.languages.contains_key(language) {
            self.languages
                .insert(language.to_owned(), Language { stemmer: stemmer(language), ..Language::default() });
        }
        let Some(rules) = self.languages.get_mut(language) else { return Vec::new() };
        let mut features = Vec::new();
        for word in words(text) {
            let feature = match rules.seen.get(word.text) {
                Some(known) => *known,
                None => {
                    let new = feature_of(rules.stemmer, word.text);
                    rules.seen.insert(word.text.to_owned(), new);
                    new
                }
            };
            features.extend(feature);
        }
        features
    }

    /// The terms that words of a text hide, as stems; after [`Stems::features`] of the same text.
    pub(crate) fn hidden(&mut self, language: &str, text: &str, synonyms: &Synonyms) -> Vec<Feature> {
        let Some(rules) = self.languages.get_mut(language) else { return Vec::new() };
        let mut features = Vec::new();
        for word in words(text) {
            if !rules.hidden.contains_key(word.text) {
                rules.hidden.insert(word.text.to_owned(), synonyms.hidden(language, word.text));
            }
            features.extend(rules.hidden.get(word.text).into_iter().flatten());
        }
        features
    }

    /// The folded stem of one word.
    pub fn stem(language: &str, word: &str) -> String {
        stem_with(stemmer(language), word)
    }
}

/// The languages with rules.
pub(crate) const LANGUAGES: [&str; 7] = ["de", "en", "es", "fr", "hu", "it", "pl"];

fn stemmer(language: &str) -> Option<Stemmer> {
    let algorithm = match language {
        "de" => Algorithm::German,
        "en" => Algorithm::English,
        "es" => Algorithm::Spanish,
        "fr" => Algorithm::French,
        "hu" => Algorithm::Hungarian,
        "it" => Algorithm::Italian,
        "pl" => Algorithm::Polish,
        _ => return None,
    };
    Some(Stemmer::new(algorithm))
}

fn stem_with(stemmer: Option<Stemmer>, word: &str) -> String {
    let small = word.to_lowercase();
    match stemmer {
        Some(stemmer) => fold(&stemmer.stem(&small)).into_owned(),
        None => fold(&small).into_owned(),
    }
}

fn feature_of(stemmer: Option<Stemmer>, word: &str) -> Option<Feature> {
    let stem = stem_with(stemmer, word);
    (stem.len() >= SHORTEST).then(|| Feature::new("word", &stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_stem_in_each_language() {
        for (language, one, other) in [
            ("de", "Maschinen", "Maschine"),
            ("en", "machining", "machined"),
            ("es", "máquinas", "máquina"),
            ("fr", "usinées", "usinée"),
            ("hu", "alkatrészek", "alkatrész"),
            ("it", "macchine", "macchina"),
            ("pl", "maszynami", "maszyna"),
        ] {
            assert_eq!(Stems::stem(language, one), Stems::stem(language, other), "{language}");
        }
    }

    #[test]
    fn an_unknown_language_is_folded_only() {
        assert_eq!(Stems::stem("", "Strojírenství"), "strojirenstvi");
        let mut stems = Stems::default();
        assert_eq!(stems.features("", "CNC cnc"), [Feature::new("word", "cnc"), Feature::new("word", "cnc")]);
    }
}
