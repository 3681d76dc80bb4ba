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

/// The title of one of a record's opportunities, if it has one.
pub(super) fn title<'a>(facts: &'a Facts, opportunity: &str, reader: &str) -> Option<&'a str> {
    let texts = &facts.opportunities.iter().find(|one| one.id == opportunity)?.texts;
    chosen(texts, TextField::Title, reader).map(|title| title.text)
}
