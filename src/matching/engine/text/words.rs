//! Cutting a text into words and folding them to plain small letters.

use std::borrow::Cow;
use std::ops::Range;

/// A word and where it stands in its text (bytes).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word<'a> {
    pub text: &'a str,
    pub range: Range<usize>,
}

/// Longer runs of letters are no words but keys or garbage; they are cut out.
const LONGEST: usize = 48;

/// The words of a text in order: runs of letters and digits with at least two characters.
pub(crate) fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (start, _) = rest.find(|(_, c)| c.is_alphanumeric())?;
            let mut end = text.len();
            let mut letters = 1;
            while let Some((at, c)) = rest.peek().copied() {
                if !(c.is_alphanumeric() || is_mark(c)) {
                    end = at;
                    break;
                }
                letters += 1;
                rest.next();
            }
            if (2..=LONGEST).contains(&letters) {
                return Some(Word { text: &text[start..end], range: start..end });
            }
        }
    })
}

/// Combining marks belong to the letter before them.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// The word in small plain letters: "Zerspanungs-Größe" meets "zerspanungs-grosse", "forgácsolás" meets "forgacsolas".
pub(crate) fn fold(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) {
        return Cow::Borrowed(word);
    }
    let mut plain = deunicode::deunicode(word);
    plain.make_ascii_lowercase();
    plain.retain(|c| c.is_ascii_alphanumeric());
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_with_their_places() {
        let text = "5-axis CNC, für Ärzte!";
        let found: Vec<&str> = words(text).map(|w| w.text).collect();
        assert_eq!(found, ["axis", "CNC", "für", "Ärzte"]);
        assert!(words(text).all(|w| &text[w.range.clone()] == w.text));
    }

    #[test]
    fn folding_takes_marks_off() {
        assert_eq!(fold("Forgácsolás"), "forgacsolas");
        assert_eq!(fold("Größe"), "grosse");
        assert_eq!(fold("łódź"), "lodz");
    }

    #[test]
    fn a_key_is_no_word() {
        assert_eq!(words(&"x".repeat(49)).count(), 0);
    }
}
