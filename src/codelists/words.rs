//! Words of any language in one form, so that they can be compared.

use deunicode::deunicode;

/// Small ASCII letters and single blanks: "Forgácsolás" and "FORGACSOLAS" become the same.
/// Greek and Cyrillic are written in Latin letters.
pub fn fold(text: &str) -> String {
    let ascii =
        if text.is_ascii() { text.to_ascii_lowercase() } else { deunicode(text).to_ascii_lowercase() };
    let mut folded = String::with_capacity(ascii.len());
    for word in ascii.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

/// The words of a text, folded, in order, without the small ones that say nothing ("and", "für",
/// "de"); if it has only such words, all of them.
pub fn tokens(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = || folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let telling: Vec<String> = words().filter(|word| !is_small(word)).map(str::to_owned).collect();
    if telling.is_empty() { words().map(str::to_owned).collect() } else { telling }
}

/// All words of a name, folded, with single blanks: for comparing whole names.
pub(super) fn plain(name: &str) -> String {
    all_words(&fold(name)).collect::<Vec<_>>().join(" ")
}

fn all_words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty())
}

/// The letters and digits of a code in capitals: "c 25.53" becomes "C2553".
pub(super) fn bare_code(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

/// The spelling without umlauts of a word typed with "ae", "oe" or "ue", if it has one of them.
pub(super) fn without_digraphs(word: &str) -> Option<String> {
    let short = word.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    (short != word).then_some(short)
}

/// How many typing errors a word of this length may have: none below 4 letters, one below 8,
/// else two.
pub(super) fn allowed_errors(letters: usize) -> usize {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// Which letters a folded word has, as bits; each error changes at most two of them.
pub(super) fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |mask, byte| {
        mask | match byte {
            b'a'..=b'z' => 1 << (byte - b'a'),
            b'0'..=b'9' => 1 << 26,
            _ => 0,
        }
    })
}

/// Articles, prepositions and conjunctions of the seven languages, folded and sorted.
const SMALL: [&str; 83] = [
    "a", "al", "alla", "alle", "am", "an", "and", "auf", "aus", "az", "bei", "by", "da", "das", "de",
    "degli", "dei", "del", "della", "delle", "dem", "den", "der", "des", "di", "die", "do", "du", "e", "ed",
    "ein", "eine", "el", "en", "es", "et", "etc", "for", "from", "fur", "gli", "i", "im", "in", "into", "is",
    "its", "l", "la", "las", "le", "les", "los", "mit", "na", "o", "od", "oder", "of", "on", "or", "ou",
    "par", "per", "pour", "s", "sowie", "sur", "the", "to", "u", "un", "una", "und", "usw", "vagy", "von",
    "with", "y", "z", "za", "ze", "zur",
];

fn is_small(word: &str) -> bool {
    SMALL.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests;
