//! The organisation's name and brand: words that tell who it is, the whole name, and spellings near by.

use strsim::osa_distance;

use super::words::{Word, bare, is_common, is_of_the_trade, span};
use super::{Hit, LeakKind};
use crate::organisations::name_key;

/// What of names is searched for.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    /// Words that tell who it is ("matra").
    telling: Vec<String>,
    /// Whole names as words without the legal form, of two words or more ("blue", "steel").
    whole: Vec<Vec<String>>,
    /// Whole names written as one word ("bluesteel").
    joined: Vec<String>,
}

/// Shortest word that is looked for in inflected and in near spellings.
const LONG: usize = 5;

impl Names {
    pub(super) fn add(&mut self, name: &str) {
        let without_points = name.replace(['.', '\'', '’'], "");
        let key = name_key(&without_points);
        let words: Vec<String> = key
            .split(' ')
            .filter(|word| !word.is_empty() && *word != "and" && *word != "und")
            .map(str::to_owned)
            .collect();
        for word in &words {
            let tells = word.len() >= 2 && !is_common(word) && !word.bytes().all(|b| b.is_ascii_digit());
            if tells && !self.telling.contains(word) {
                self.telling.push(word.clone());
            }
        }
        let joined = words.concat();
        if joined.len() >= 6 && !is_common(&joined) {
            self.joined.push(joined);
        }
        if words.len() >= 2 {
            self.whole.push(words);
        }
    }

    /// The first label of a web domain.
    pub(super) fn add_brand(&mut self, label: &str) {
        self.add(&label.replace('-', " "));
        let word = bare(label);
        if word.len() >= 4 && !is_common(&word) && !self.telling.contains(&word) {
            self.telling.push(word);
        }
    }

    pub(super) fn find(&self, words: &[Word<'_>], hits: &mut Vec<Hit>) {
        let mut hit = |range, certain| hits.push(Hit { kind: LeakKind::Name, range, certain });
        for name in &self.whole {
            for window in words.windows(name.len()) {
                let near = |(word, part): (&Word<'_>, &String)| {
                    word.folded == *part || distance_is_small(&word.folded, part)
                };
                if window.iter().zip(name).all(near) {
                    hit(span(window), true);
                }
            }
        }
        for word in words {
            if let Some(certain) = self.judge(word) {
                hit(word.range.clone(), certain);
            }
        }
        // "Má tra", "Blue Steel" for "Bluesteel", and letters spaced out.
        for window in words.windows(2) {
            let both = window.iter().map(|word| word.folded.as_str()).collect::<String>();
            let whole = self.joined.contains(&both) || self.telling.contains(&both);
            if whole && both.len() >= LONG {
                hit(span(window), true);
            }
        }
        for run in spaced_out(words) {
            let letters = run.iter().map(|word| word.folded.as_str()).collect::<String>();
            let known = |name: &String| name.len() >= 4 && letters.contains(name.as_str());
            if self.telling.iter().chain(&self.joined).any(known) {
                hit(span(run), true);
            }
        }
    }

    /// Whether a word gives the name away, and how sure that is.
    fn judge(&self, word: &Word<'_>) -> Option<bool> {
        let folded = word.folded.as_str();
        if self.joined.iter().any(|name| folded.contains(name.as_str())) {
            return Some(true);
        }
        // "Präzisionsdrehteile" is what a company makes as well as a part of its name: asked, not refused.
        let verdicts = self
            .telling
            .iter()
            .filter_map(|name| verdict(name, folded, word).map(|certain| certain && !is_of_the_trade(name)));
        verdicts.max()
    }
}

fn verdict(name: &str, folded: &str, word: &Word<'_>) -> Option<bool> {
    if name == folded {
        // Short names ("ABB") are words of some language when written small.
        return (name.len() > 3 || word.is_upper()).then_some(true);
    }
    if name.len() >= 4 && letters_for_digits(folded) == name {
        return Some(true);
    }
    if name.len() < LONG || is_common(folded) {
        return None;
    }
    // Endings of cases, and compounds: "Mátrában", "Siemensmotor".
    if let Some(ending) = folded.strip_prefix(name) {
        return Some(ending.len() <= 4);
    }
    if folded.contains(name) {
        return Some(false);
    }
    distance_is_small(folded, name)
        .then(|| name.len() >= 6 && folded.as_bytes().first() == name.as_bytes().first())
}

/// One typing error in a word of five letters or more, two from ten on.
fn distance_is_small(word: &str, name: &str) -> bool {
    let allowed = match name.len() {
        0..LONG => return false,
        LONG..10 => 1,
        _ => 2,
    };
    word.len().abs_diff(name.len()) <= allowed && osa_distance(word, name) <= allowed
}

/// "m4tra" as "matra".
fn letters_for_digits(word: &str) -> String {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 || digits == word.len() {
        return String::new();
    }
    let letter = |c| match c {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        other => other,
    };
    word.chars().map(letter).collect()
}

/// Runs of four or more single letters: "M á t r a".
fn spaced_out<'w, 't>(words: &'w [Word<'t>]) -> impl Iterator<Item = &'w [Word<'t>]> {
    let single = |word: &Word<'_>| word.folded.len() == 1;
    words.chunk_by(move |a, b| single(a) && single(b)).filter(|run| run.len() >= 4)
}
