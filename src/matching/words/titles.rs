//! Which of a record's texts a reader gets: the reader's language, else the one it was written in.

use crate::matching::engine::{Facts, TextFacts, TextField};

/// A text and the language that it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen<'a> {
    pub text: &'a str,
    /// ISO 639-1; empty when unknown.
    pub language: &'a str,
}

/// The text of a field for a reader. The first one stored is the original.
pub fn chosen<'a>(texts: &'a [TextFacts], field: TextField, reader: &str) -> Option<Chosen<'a>> {
    let of_field = || texts.iter().filter(|text| text.field == field && !text.text.is_empty());
    let found = of_field().find(|text| text.language == reader).or_else(|| of_field().next())?;
    Some(Chosen { text: &found.text, language: &found.language })
}

/// Letters of a text that stands for a title.
const OPENING: usize = 70;

/// What one of a record's opportunities is called: its title, else the beginning of its text, if it has either.
pub(super) fn title(facts: &Facts, opportunity: &str, reader: &str) -> Option<String> {
    let texts = &facts.opportunities.iter().find(|one| one.id == opportunity)?.texts;
    match chosen(texts, TextField::Title, reader) {
        Some(title) => Some(title.text.to_owned()),
        None => chosen(texts, TextField::Body, reader).map(|body| opening(body.text)),
    }
}

/// The first line, cut after a word.
fn opening(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let Some((end, _)) = line.char_indices().nth(OPENING) else { return line.to_owned() };
    let cut = line[..end].rfind(' ').unwrap_or(end);
    format!("{} …", &line[..cut])
}

#[cfg(test)]
mod tests {
    use super::opening;

    #[test]
    fn a_long_text_is_cut_after_a_word() {
        assert_eq!(opening("Turned pins\nand shafts"), "Turned pins");
        let cut = opening(&"turned pins ".repeat(20));
        assert!(cut.ends_with(" …") && cut.chars().count() <= 72, "{cut}");
    }
}
