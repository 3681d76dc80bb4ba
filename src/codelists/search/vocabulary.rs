//! The words of a list, and which of them a typed word may mean.

use std::collections::HashMap;

use strsim::osa_distance;

use super::super::words::{allowed_errors, letters, without_digraphs};

/// How a typed word met a known one, from the best to the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum How {
    Same,
    Begins,
    /// One is a part of the other: "Bearbeitung" in "Metallbearbeitung".
    Part,
    Typo,
}

/// A known word that may be meant; `quality` is 1 for the same word.
pub(super) struct Meant {
    pub(super) word: usize,
    pub(super) how: How,
    pub(super) quality: f64,
}

/// Words in order with the phrases that they stand in.
#[derive(Debug)]
pub(super) struct Vocabulary {
    words: Vec<Word>,
}

#[derive(Debug)]
struct Word {
    text: Box<str>,
    letters: u32,
    phrases: Vec<u32>,
}

/// Parts of compounds have at least so many letters, lest "art" be found in "party".
const SHORTEST_PART: usize = 5;

impl Vocabulary {
    pub(super) fn new(words: HashMap<String, Vec<u32>>) -> Vocabulary {
        let word = |(text, mut phrases): (String, Vec<u32>)| {
            phrases.dedup();
            Word { letters: letters(&text), text: text.into(), phrases }
        };
        let mut words: Vec<Word> = words.into_iter().map(word).collect();
        words.sort_by(|a, b| a.text.cmp(&b.text));
        Vocabulary { words }
    }

    /// The phrases that a word stands in.
    pub(super) fn phrases(&self, word: usize) -> &[u32] {
        &self.words[word].phrases
    }

    fn find(&self, word: &str) -> Option<usize> {
        self.words.binary_search_by(|known| known.text.as_ref().cmp(word)).ok()
    }

    /// The word itself or its spelling without "ae, oe, ue".
    pub(super) fn same(&self, typed: &str) -> Option<Meant> {
        let word = self.find(typed).or_else(|| self.find(&without_digraphs(typed)?))?;
        Some(Meant { word, how: How::Same, quality: 1.0 })
    }

    /// Words that go on where the typed one ends; the less they go on, the better.
    pub(super) fn beginnings(&self, typed: &str) -> Vec<Meant> {
        let from = self.words.partition_point(|known| known.text.as_ref() < typed);
        let going_on = self.words[from..].iter().take_while(|known| known.text.starts_with(typed));
        let meant = |(at, known): (usize, &Word)| Meant {
            word: from + at,
            how: How::Begins,
            quality: 0.55 + 0.35 * share(typed.len(), known.text.len()),
        };
        going_on.enumerate().filter(|(_, known)| known.text.len() > typed.len()).map(meant).collect()
    }

    /// Words inside the typed one, and words that the typed one is inside of.
    pub(super) fn parts(&self, typed: &str) -> Vec<Meant> {
        let mut found = Vec::new();
        for cut in SHORTEST_PART - 1..typed.len() {
            // German compounds begin with short words ("Holzbau"); at their end these say little.
            let end = (cut >= SHORTEST_PART).then(|| &typed[typed.len() - cut..]);
            let pieces = [Some(&typed[..cut]), end].into_iter().flatten();
            for word in pieces.filter_map(|piece| self.find(piece)) {
                found.push(Meant { word, how: How::Part, quality: 0.35 + 0.4 * share(cut, typed.len()) });
            }
        }
        found.extend(self.relatives(typed));
        if typed.len() >= SHORTEST_PART {
            let wanted = letters(typed);
            for (word, known) in self.words.iter().enumerate() {
                let longer = known.text.len() > typed.len() && known.letters & wanted == wanted;
                if longer && known.text[1..].contains(typed) {
                    found.push(Meant {
                        word,
                        how: How::Part,
                        quality: 0.35 + 0.4 * share(typed.len(), known.text.len()),
                    });
                }
            }
        }
        found
    }

    /// Words with the same beginning and another end: another case ("spawania", "spawanie") or a
    /// compound with the same first part ("Kunststofftechnik", "Kunststoffteile").
    fn relatives(&self, typed: &str) -> Vec<Meant> {
        let least = SHORTEST_PART.max(typed.len().div_ceil(2));
        let Some(beginning) = typed.get(..least).filter(|_| least < typed.len()) else {
            return Vec::new();
        };
        let from = self.words.partition_point(|known| known.text.as_ref() < beginning);
        let alike = self.words[from..].iter().take_while(|known| known.text.starts_with(beginning));
        let meant = |(at, known): (usize, &Word)| {
            let same = known.text.bytes().zip(typed.bytes()).take_while(|(a, b)| a == b).count();
            let share = share(same, typed.len().max(known.text.len()));
            Meant { word: from + at, how: How::Part, quality: 0.3 + 0.4 * share }
        };
        alike.enumerate().map(meant).filter(|meant| meant.quality >= 0.5).collect()
    }

    /// Words that differ by one or two errors (a wrong, missing, added letter or two swapped).
    pub(super) fn typos(&self, typed: &str) -> Vec<Meant> {
        let allowed = allowed_errors(typed.len());
        if allowed == 0 {
            return Vec::new();
        }
        let wanted = letters(typed);
        let mut found = Vec::new();
        for (word, known) in self.words.iter().enumerate() {
            let differing = (known.letters ^ wanted).count_ones() as usize;
            let near = known.text.len().abs_diff(typed.len()) <= allowed;
            if near && differing <= 2 * allowed {
                let errors = osa_distance(&known.text, typed);
                if errors <= allowed {
                    let quality = if errors <= 1 { 0.5 } else { 0.35 };
                    found.push(Meant { word, how: How::Typo, quality });
                }
            }
        }
        found
    }
}

#[expect(clippy::cast_precision_loss, reason = "lengths of words are far below 2^52")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}
