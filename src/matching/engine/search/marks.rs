//! Marking: where in the texts of a result the words stand.

use std::ops::Range;

use super::super::facts::{TextFacts, TextField};
use super::super::feature::Feature;
use super::super::party::Party;
use super::super::text::{Stems, words};
use super::expand::Meanings;

/// A text that matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldHit {
    pub field: TextField,
    /// The opportunity that it belongs to; nothing for the profile itself.
    pub opportunity: Option<String>,
    pub language: String,
    pub text: String,
    /// Bytes of the words to mark, in order.
    pub ranges: Vec<Range<usize>>,
}

/// A piece of an excerpt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    pub text: &'a str,
    pub is_hit: bool,
}

/// Marks the words of one search, with all that they mean, in any text.
#[derive(Clone, Debug)]
pub struct Marker(Vec<Meanings>);

impl Marker {
    pub(super) fn new(asked: Vec<Meanings>) -> Self {
        Self(asked)
    }

    pub(super) fn asked(&self) -> &[Meanings] {
        &self.0
    }

    /// Bytes of the words to mark in a text of a language (ISO 639-1), in order.
    pub fn ranges(&self, language: &str, text: &str) -> Vec<Range<usize>> {
        let is_asked = |word: &str| {
            let stem = Feature::new("word", &Stems::stem(language, word));
            self.0.iter().any(|meanings| meanings.contains_key(&stem))
        };
        words(text).filter(|word| is_asked(word.text)).map(|word| word.range).collect()
    }

    /// The matching texts of an organisation, or of one of its opportunities; those not public only if asked for.
    pub(super) fn fields(
        &self,
        party: &Party,
        opportunity: Option<usize>,
        public_only: bool,
    ) -> Vec<FieldHit> {
        let facts = &party.facts;
        let mut fields = Vec::new();
        if opportunity.is_none() {
            fields.extend(facts.texts.iter().filter_map(|text| self.hit(text, None)));
        }
        for (at, owner) in facts.opportunities.iter().enumerate() {
            if opportunity.is_none_or(|only| only == at) && (owner.public || !public_only) {
                fields.extend(owner.texts.iter().filter_map(|text| self.hit(text, Some(owner.id.clone()))));
            }
        }
        fields
    }

    fn hit(&self, text: &TextFacts, opportunity: Option<String>) -> Option<FieldHit> {
        let ranges = self.ranges(&text.language, &text.text);
        let (language, field) = (text.language.clone(), text.field);
        (!ranges.is_empty()).then(|| FieldHit {
            field,
            opportunity,
            language,
            text: text.text.clone(),
            ranges,
        })
    }
}

impl FieldHit {
    /// An excerpt of about `length` bytes around the first hit, cut between words, in pieces to mark or not.
    pub fn excerpt(&self, length: usize) -> Vec<Piece<'_>> {
        let first = self.ranges.first().map_or(0, |range| range.start);
        let start = self.between_words(first.saturating_sub(length / 4));
        let end = self.between_words((start + length).min(self.text.len()));
        let mut pieces = Vec::new();
        let mut at = start;
        for range in self.ranges.iter().filter(|range| range.start >= start && range.end <= end) {
            pieces.push(Piece { text: &self.text[at..range.start], is_hit: false });
            pieces.push(Piece { text: &self.text[range.clone()], is_hit: true });
            at = range.end;
        }
        pieces.push(Piece { text: &self.text[at.min(end)..end], is_hit: false });
        pieces.retain(|piece| !piece.text.is_empty());
        pieces
    }

    /// The nearest end of a word at or after a byte.
    fn between_words(&self, byte: usize) -> usize {
        if byte == 0 || byte >= self.text.len() {
            return byte.min(self.text.len());
        }
        let boundary = (byte..self.text.len()).find(|at| {
            self.text.is_char_boundary(*at)
                && self.text[*at..].chars().next().is_some_and(|c| !c.is_alphanumeric())
        });
        boundary.unwrap_or(self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_marks_the_hits_and_cuts_between_words() {
        let text =
            "Wir suchen seit Jahren zuverlässige Partner für die Zerspanung von Titan in kleinen Serien.";
        let at = text.find("Zerspanung").unwrap();
        let range = at..at + "Zerspanung".len();
        let hit = FieldHit {
            field: TextField::Body,
            opportunity: None,
            language: "de".into(),
            text: text.into(),
            ranges: vec![range],
        };
        let pieces = hit.excerpt(40);
        assert_eq!(pieces.iter().filter(|p| p.is_hit).map(|p| p.text).collect::<Vec<_>>(), ["Zerspanung"]);
        let joined: String = pieces.iter().map(|p| p.text).collect();
        assert!(text.contains(&joined) && joined.len() < 60, "{joined}");
    }
}
