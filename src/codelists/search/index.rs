//! The index of one list: built once, then only read.

use std::collections::HashMap;

use super::super::words::bare_code;
use super::super::{Embedded, List, tokens};
use super::sources::{self, Phrases, Source};
use super::vocabulary::Vocabulary;

#[derive(Debug)]
pub(in super::super) struct Index {
    pub(super) phrases: Phrases,
    /// Telling words of each phrase.
    pub(super) lengths: Vec<u16>,
    /// Whole phrases of labels and synonyms, folded.
    pub(super) whole: HashMap<String, Vec<u32>>,
    /// Words of labels and synonyms.
    pub(super) names: Vocabulary,
    /// Words of notes.
    pub(super) notes: Vocabulary,
    /// Letters and digits of each code, sorted, with the position in the list.
    pub(super) codes: Vec<(String, usize)>,
    /// For each entry the concept that it is known by best.
    pub(super) concept_of: HashMap<u32, usize>,
    /// Finer entries are the better answer (NACE classes).
    pub(super) finer_first: bool,
}

impl Index {
    pub(in super::super) fn build(list: &List) -> Index {
        let phrases = sources::of(list);
        let mut lengths = Vec::with_capacity(phrases.phrases.len());
        let mut whole: HashMap<String, Vec<u32>> = HashMap::new();
        let mut names: HashMap<String, Vec<u32>> = HashMap::new();
        let mut notes: HashMap<String, Vec<u32>> = HashMap::new();
        let mut concept_of = HashMap::new();
        for (number, phrase) in (0_u32..).zip(&phrases.phrases) {
            let words = tokens(&phrase.text);
            lengths.push(u16::try_from(words.len()).unwrap_or(u16::MAX));
            let vocabulary = match phrase.source {
                Source::Note => &mut notes,
                Source::Label | Source::Synonym => {
                    whole.entry(words.join(" ")).or_default().push(number);
                    &mut names
                }
            };
            for word in words {
                vocabulary.entry(word).or_default().push(number);
            }
            if let (Some(concept), Some(&entry)) = (phrase.concept, phrase.entries.first()) {
                concept_of.entry(entry).or_insert(concept);
            }
        }
        let codes = list.entries().iter().enumerate();
        let mut codes: Vec<(String, usize)> =
            codes.map(|(at, entry)| (bare_code(entry.code().as_str()), at)).collect();
        codes.sort();
        Index {
            phrases,
            lengths,
            whole,
            names: Vocabulary::new(names),
            notes: Vocabulary::new(notes),
            codes,
            concept_of,
            finer_first: list.id().as_str() == Embedded::Nace21.name(),
        }
    }

    /// The position of the entry whose code has these letters and digits, if it is the only one.
    pub(in super::super) fn by_bare_code(&self, bare: &str) -> Option<usize> {
        let from = self.codes.partition_point(|(code, _)| code.as_str() < bare);
        let mut same = self.codes[from..].iter().take_while(|(code, _)| code == bare);
        let (_, at) = same.next()?;
        same.next().is_none().then_some(*at)
    }
}
