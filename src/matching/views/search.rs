//! What a search found.

use std::ops::Range;

use serde::Serialize;

use super::candidate::{CandidateView, Coded, candidate};
use super::ranking::{FacetsView, Understood};
use crate::db::Instant;
use crate::matching::engine::{Facts, FieldHit, Hit, OpportunityFacts, Target, TextField};
use crate::matching::words::{Words, chosen};

/// A text with the places to mark.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct MarkedText {
    pub text: String,
    /// ISO 639-1; empty when unknown.
    pub language: String,
    /// From (inclusive) and to (exclusive) of each hit, counted in characters (Unicode code points).
    pub ranges: Vec<[usize; 2]>,
}

/// A piece of a marked text, for pages.
pub type PieceView = (String, bool);

impl MarkedText {
    /// The text in pieces, each a hit or not.
    pub fn pieces(&self) -> Vec<PieceView> {
        let letters: Vec<char> = self.text.chars().collect();
        let cut = |from: usize, to: usize| letters[from..to].iter().collect::<String>();
        let mut pieces = Vec::new();
        let mut at = 0;
        for [from, to] in &self.ranges {
            pieces.push((cut(at, *from), false));
            pieces.push((cut(*from, *to), true));
            at = *to;
        }
        pieces.push((cut(at, letters.len()), false));
        pieces.retain(|(text, _)| !text.is_empty());
        pieces
    }
}

/// A profile or an opportunity that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct HitView {
    /// `opportunity` or `profile`.
    pub kind: &'static str,
    /// Its public address.
    #[schema(format = "uuid")]
    pub id: String,
    /// Title or headline.
    pub title: MarkedText,
    /// Around the first hit in its other texts, or their beginning.
    pub excerpt: Option<MarkedText>,
    /// Of an opportunity: what it is.
    pub deal: Option<Coded>,
    pub country: Coded,
    pub region: Option<Coded>,
    pub size: Option<Coded>,
    pub languages: Vec<Coded>,
    /// Forms of cooperation of an opportunity.
    pub cooperation: Vec<Coded>,
}

/// A word that nobody writes as it was typed, and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct CorrectionView {
    pub typed: String,
    pub meant: String,
}

/// A page of results.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct SearchView {
    pub items: Vec<HitView>,
    /// Cursor of the next page; nothing at the end.
    pub next: Option<String>,
    /// How many were found; for visitors rounded when it is more than a hundred.
    pub total: usize,
    /// When the searched data was last seen to be up to date.
    pub as_of: Instant,
    pub corrections: Vec<CorrectionView>,
    /// The fields that the words may mean, nearest first.
    pub understood: Vec<Understood>,
    pub facets: FacetsView,
}

/// Length of an excerpt, in bytes.
const EXCERPT: usize = 220;

/// The view of one result.
pub fn search(hit: &Hit, facts: &Facts, region: Option<&str>, words: &Words) -> HitView {
    let owner: CandidateView = candidate(facts, region, words);
    let spoken = owner.languages.iter();
    let languages = spoken.map(|one| Coded { code: one.code.clone(), label: one.label.clone() }).collect();
    let (kind, id, opportunity) = match &hit.target {
        Target::Organisation { id } => ("profile", id, None),
        Target::Opportunity { id, .. } => {
            ("opportunity", id, facts.opportunities.iter().find(|one| one.id == *id))
        }
    };
    let title = match opportunity {
        None => marked(&hit.fields, TextField::Headline, None).unwrap_or(MarkedText {
            text: owner.headline.text.clone(),
            language: owner.headline.language.clone(),
            ranges: Vec::new(),
        }),
        Some(one) => title_of(one, &hit.fields, words),
    };
    HitView {
        kind,
        id: id.clone(),
        title,
        excerpt: excerpt(hit, facts, opportunity, words),
        deal: opportunity.map(|one| Coded {
            code: format!("{}_{}", one.topic.as_str(), one.side.as_str()),
            label: words.opportunity(&one.topic, one.side),
        }),
        country: owner.country,
        region: owner.region,
        size: owner.size,
        languages,
        cooperation: opportunity
            .into_iter()
            .flat_map(|one| &one.cooperation)
            .map(|code| Coded {
                code: code.clone(),
                label: words.code(crate::codelists::Embedded::CooperationTypes, code),
            })
            .collect(),
    }
}

fn title_of(one: &OpportunityFacts, fields: &[FieldHit], words: &Words) -> MarkedText {
    let plain = chosen(&one.texts, TextField::Title, words.lang.code());
    let language = plain.as_ref().map(|title| title.language);
    let found = marked(fields, TextField::Title, language);
    found.unwrap_or_else(|| match plain {
        Some(title) => MarkedText {
            text: title.text.to_owned(),
            language: title.language.to_owned(),
            ranges: Vec::new(),
        },
        None => MarkedText {
            text: words.opportunity(&one.topic, one.side),
            language: words.lang.code().to_owned(),
            ranges: Vec::new(),
        },
    })
}

/// The hit in a field, in the language that is shown; else in any.
fn marked(fields: &[FieldHit], field: TextField, language: Option<&str>) -> Option<MarkedText> {
    let found = fields
        .iter()
        .find(|hit| hit.field == field && language.is_none_or(|language| hit.language == language))?;
    Some(in_characters(&found.text, &found.language, &found.ranges))
}

fn excerpt(
    hit: &Hit,
    facts: &Facts,
    opportunity: Option<&OpportunityFacts>,
    words: &Words,
) -> Option<MarkedText> {
    let reader = words.lang.code();
    let long = |one: &&FieldHit| !matches!(one.field, TextField::Headline);
    let own = |one: &&FieldHit| opportunity.is_none() || one.field != TextField::Title;
    let best = hit.fields.iter().filter(long).filter(own).max_by_key(|one| one.language == reader);
    if let Some(found) = best {
        let mut excerpt = MarkedText { language: found.language.clone(), ..MarkedText::default() };
        let mut length = 0;
        for piece in found.excerpt(EXCERPT) {
            let letters = piece.text.chars().count();
            if piece.is_hit {
                excerpt.ranges.push([length, length + letters]);
            }
            length += letters;
            excerpt.text.push_str(piece.text);
        }
        return Some(excerpt);
    }
    let (texts, field) = match opportunity {
        Some(one) => (&one.texts, TextField::Body),
        None => (&facts.texts, TextField::Summary),
    };
    let whole = chosen(texts, field, reader)?;
    let all = FieldHit {
        field,
        opportunity: None,
        language: whole.language.to_owned(),
        text: whole.text.to_owned(),
        ranges: Vec::new(),
    };
    let text = all.excerpt(EXCERPT).into_iter().map(|piece| piece.text).collect();
    Some(MarkedText { text, language: whole.language.to_owned(), ranges: Vec::new() })
}

fn in_characters(text: &str, language: &str, ranges: &[Range<usize>]) -> MarkedText {
    let characters = |byte: usize| text.get(..byte).map_or(0, |before| before.chars().count());
    MarkedText {
        text: text.to_owned(),
        language: language.to_owned(),
        ranges: ranges.iter().map(|one| [characters(one.start), characters(one.end)]).collect(),
    }
}

/// The typed words that only resemble what was found, each with the nearest word of the results.
pub(in crate::matching) fn corrections(typed: &str, hits: &[Hit]) -> Vec<CorrectionView> {
    let found: Vec<&str> = hits
        .iter()
        .flat_map(|hit| &hit.fields)
        .flat_map(|field| field.ranges.iter().filter_map(|range| field.text.get(range.clone())))
        .collect();
    let near = |one: &str, other: &str| strsim::osa_distance(one, other) <= 1;
    let mut corrections = Vec::new();
    for word in typed.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() >= 4) {
        let own = crate::codelists::fold(word);
        let folded: Vec<String> = found.iter().map(|one| crate::codelists::fold(one)).collect();
        // A word that somebody writes, or begins so, was meant as it was typed.
        let start: String = own.chars().take(own.chars().count().saturating_sub(2).max(3)).collect();
        if folded.iter().any(|one| one.starts_with(&own) || (one.starts_with(&start) && !near(one, &own))) {
            continue;
        }
        if let Some(at) = folded.iter().position(|one| *one != own && near(one, &own)) {
            corrections.push(CorrectionView { typed: word.to_owned(), meant: found[at].to_owned() });
        }
    }
    corrections
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hit(text: &str, word: &str) -> Hit {
        let at = text.find(word).unwrap();
        let field = FieldHit {
            field: TextField::Title,
            opportunity: None,
            language: "de".into(),
            text: text.into(),
            ranges: std::iter::once(at..at + word.len()).collect(),
        };
        Hit { target: Target::Organisation { id: "p".into() }, score: 1, fields: vec![field] }
    }

    #[test]
    fn marks_are_counted_in_characters() {
        let range = "Für Österreich".find("Österreich").unwrap();
        let marked =
            in_characters("Für Österreich", "de", std::slice::from_ref(&(range..range + "Österreich".len())));
        assert_eq!(marked.ranges, [[4, 14]]);
        assert_eq!(marked.pieces(), [("Für ".to_owned(), false), ("Österreich".to_owned(), true)]);
    }

    #[test]
    fn only_a_typing_error_is_told_as_one() {
        let hits = [hit("Wir bieten Zerspanung an", "Zerspanung")];
        let told = corrections("Zerspannung", &hits);
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].meant, "Zerspanung");
        assert!(corrections("Zerspanung", &hits).is_empty());
        assert!(corrections("zerspan", &hits).is_empty());
    }
}
