//! From a typed text to entries in order.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::super::words::bare_code;
use super::super::{Embedded, Entry, Lang, List, tokens};
use super::index::Index;
use super::sources::Source;
use super::vocabulary::{How, Meant, Vocabulary};
use super::{Hit, Why};

/// The code itself; codes that begin so lie a little lower.
const CODE: f64 = 1000.0;
/// The whole of a label or synonym.
const WHOLE: f64 = 800.0;
/// The best that single words reach.
const WORDS: f64 = 600.0;
/// More words than these of a pasted sentence are not looked at.
const MOST_WORDS: usize = 8;

/// A phrase that answers less of what was typed is no hit.
const LEAST_ANSWERED: f64 = 0.2;

/// Hits with less than this share of the best score are left out.
const NOISE: f64 = 0.25;

/// The best way found so far to an entry.
struct Found {
    score: f64,
    why: Why,
    phrase: Option<u32>,
}

pub(super) fn hits<'a>(
    list: &'a List,
    index: &'a Index,
    text: &str,
    lang: Lang,
    limit: usize,
) -> Vec<Hit<'a>> {
    let mut words = tokens(text);
    words.truncate(MOST_WORDS);
    let mut found: HashMap<u32, Found> = HashMap::new();
    by_code(list, index, text, &mut found);
    by_whole_phrase(index, &words.join(" "), lang, &mut found);
    by_words(index, &words, lang, &mut found);
    let mut ordered: Vec<(&Entry, u32, Found)> =
        found.into_iter().map(|(at, found)| (&list.entries()[at as usize], at, found)).collect();
    ordered.sort_by(|(a, at_a, found_a), (b, at_b, found_b)| {
        let levels = if index.finer_first { b.level().cmp(&a.level()) } else { a.level().cmp(&b.level()) };
        let by_score = found_b.score.total_cmp(&found_a.score);
        by_score.then(levels).then(at_a.cmp(at_b))
    });
    // What is far behind the best is noise beside it: "3.5 tonnes" for the code 25.5.
    let best = ordered.first().map_or(0.0, |(_, _, found)| found.score);
    ordered.retain(|(_, _, found)| found.score >= NOISE * best);
    ordered.truncate(limit);
    let hit = |(entry, at, found)| hit(index, entry, at, &found);
    ordered.into_iter().map(hit).collect()
}

fn hit<'a>(index: &'a Index, entry: &'a Entry, at: u32, found: &Found) -> Hit<'a> {
    let phrase = found.phrase.map(|number| &index.phrases.phrases[number as usize]);
    let language = phrase.and_then(|phrase| phrase.lang);
    let concept = phrase.and_then(|phrase| phrase.concept).or_else(|| index.concept_of.get(&at).copied());
    let terms = concept.map_or(&[][..], |concept| &index.phrases.concepts[concept]);
    let others = terms.iter().filter(|(of, _)| Some(*of) != language);
    Hit {
        entry,
        matched: phrase.map_or(entry.code().as_str(), |phrase| &phrase.text),
        language,
        why: found.why,
        also_found_as: others.map(|(of, term)| (*of, term.as_ref())).collect(),
        score: found.score,
    }
}

fn keep(found: &mut HashMap<u32, Found>, at: u32, score: f64, why: Why, phrase: Option<u32>) {
    // Among equals the earlier phrase, so that the answer doesn't depend on the order of a map.
    let better = |known: &Found| match score.total_cmp(&known.score) {
        Ordering::Greater => true,
        Ordering::Equal => phrase < known.phrase,
        Ordering::Less => false,
    };
    if found.get(&at).is_none_or(better) {
        found.insert(at, Found { score, why, phrase });
    }
}

/// A text is a code when it has a digit, or is the whole of one.
fn by_code(list: &List, index: &Index, text: &str, found: &mut HashMap<u32, Found>) {
    let bare = bare_code(text);
    if bare.is_empty() {
        return;
    }
    let nace = list.id().as_str() == Embedded::Nace21.name();
    // Registers write the section before the class: "C25.53".
    let bare = match bare.as_bytes() {
        [letter, digit, ..] if nace && letter.is_ascii_uppercase() && digit.is_ascii_digit() => &bare[1..],
        _ => &bare,
    };
    let like_a_code = bare.chars().any(|c| c.is_ascii_digit());
    let from = index.codes.partition_point(|(code, _)| code.as_str() < bare);
    let beginning = index.codes[from..].iter().take_while(|(code, _)| code.starts_with(bare));
    for (code, at) in beginning {
        let more = code.len() - bare.len();
        if more == 0 || like_a_code {
            let at = u32::try_from(*at).unwrap_or(u32::MAX);
            let score = CODE - f64::from(u32::try_from(more).unwrap_or(u32::MAX)).min(99.0);
            keep(found, at, score, Why::Code, None);
        }
    }
    // National classes go on below the European one: "25.53-0", "25.53.01".
    let national = nace && like_a_code && bare.len() > 4;
    let class = bare.get(..4).filter(|_| national);
    if let Some(at) = class.and_then(|class| index.by_bare_code(class)) {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        keep(found, at, CODE - 100.0, Why::Code, None);
    }
}

fn by_whole_phrase(index: &Index, typed: &str, lang: Lang, found: &mut HashMap<u32, Found>) {
    for &number in index.whole.get(typed).into_iter().flatten() {
        let phrase = &index.phrases.phrases[number as usize];
        let why = match phrase.source {
            Source::Label => Why::Label,
            Source::Synonym | Source::Note => Why::Synonym,
        };
        let own_language = if phrase.lang == Some(lang) { 1.0 } else { 0.0 };
        for (place, &at) in (0_u32..).zip(&phrase.entries) {
            let score = WHOLE - 10.0 * f64::from(place) + own_language;
            keep(found, at, score, why, Some(number));
        }
    }
}

/// What one typed word means: phrases with how well it met them.
struct WordMeaning {
    phrases: HashMap<u32, (f64, How)>,
    /// Rare words tell more.
    weight: f64,
}

fn meaning(vocabulary: &Vocabulary, meant: Vec<Meant>, all: usize) -> WordMeaning {
    let mut phrases: HashMap<u32, (f64, How)> = HashMap::new();
    for one in meant {
        for &phrase in vocabulary.phrases(one.word) {
            let known = phrases.entry(phrase).or_insert((0.0, How::Typo));
            if one.quality > known.0 {
                *known = (one.quality, one.how);
            }
        }
    }
    let weight = (1.0 + count(all) / (1.0 + count(phrases.len()))).ln();
    WordMeaning { phrases, weight }
}

fn by_words(index: &Index, words: &[String], lang: Lang, found: &mut HashMap<u32, Found>) {
    let all = index.phrases.phrases.len();
    let names: Vec<WordMeaning> =
        words.iter().map(|word| meaning(&index.names, in_names(index, word), all)).collect();
    collect(index, &names, lang, found);
    let notes: Vec<WordMeaning> =
        words.iter().map(|word| meaning(&index.notes, in_notes(index, word), all)).collect();
    collect(index, &notes, lang, found);
}

/// Looks for the word, then for what it begins or is a part of, then past typing errors.
fn in_names(index: &Index, word: &str) -> Vec<Meant> {
    let mut meant: Vec<Meant> = index.names.same(word).into_iter().collect();
    if word.len() >= 2 {
        meant.extend(index.names.beginnings(word));
    }
    meant.extend(index.names.parts(word));
    if meant.iter().all(|one| one.how != How::Same) {
        meant.extend(index.names.typos(word));
    }
    meant
}

fn in_notes(index: &Index, word: &str) -> Vec<Meant> {
    let mut meant: Vec<Meant> = index.notes.same(word).into_iter().collect();
    if word.len() >= 4 {
        meant.extend(index.notes.beginnings(word));
    }
    meant
}

/// Scores each phrase by the words that it has: how much of what was typed it answers, and how
/// much of it was typed.
fn collect(index: &Index, words: &[WordMeaning], lang: Lang, found: &mut HashMap<u32, Found>) {
    let whole: f64 = words.iter().map(|word| word.weight).sum();
    let mut met: HashMap<u32, (f64, u16, How)> = HashMap::new();
    for word in words {
        for (&phrase, &(quality, how)) in &word.phrases {
            let sum = met.entry(phrase).or_insert((0.0, 0, How::Same));
            sum.0 += word.weight * quality;
            sum.1 += 1;
            sum.2 = sum.2.max(how);
        }
    }
    for (number, (sum, times, worst)) in met {
        let phrase = &index.phrases.phrases[number as usize];
        let answered = sum / whole;
        if answered < LEAST_ANSWERED {
            continue;
        }
        let length = index.lengths[number as usize].max(1);
        let covered = f64::from(times.min(length)) / f64::from(length);
        let trust = match phrase.source {
            Source::Label | Source::Synonym => 1.0,
            Source::Note => 0.55,
        };
        let own_language = if phrase.lang == Some(lang) { 1.02 } else { 1.0 };
        let score = WORDS * answered * (0.6 + 0.4 * covered) * trust * own_language;
        let why = match (phrase.source, worst) {
            (Source::Note, _) => Why::Note,
            (_, How::Typo) => Why::Typo,
            (Source::Label, _) => Why::Label,
            (Source::Synonym, _) => Why::Synonym,
        };
        for (place, &at) in (0_u32..).zip(&phrase.entries) {
            let score = score * 0.98_f64.powi(i32::try_from(place).unwrap_or(i32::MAX));
            keep(found, at, score, why, Some(number));
        }
    }
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
