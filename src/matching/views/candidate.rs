//! What a candidate shows of itself: its public face, and nothing that names it.

use serde::Serialize;

use crate::codelists::Embedded;
use crate::matching::engine::{Facts, TextField};
use crate::matching::regions::shown_sectors;
use crate::matching::words::{Words, chosen, level_word};

/// A code and what it is called in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Coded {
    pub code: String,
    pub label: String,
}

/// A text with the language it is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct TextView {
    pub text: String,
    /// ISO 639-1; empty when unknown.
    pub language: String,
}

/// A language and how well somebody speaks it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct SpokenView {
    pub code: String,
    pub label: String,
    /// a1 to c2, or native.
    pub level: &'static str,
}

/// An anonymous company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct CandidateView {
    /// Public address of its profile.
    #[schema(format = "uuid")]
    pub id: String,
    /// In the reader's language, else in the one it was written in.
    pub headline: TextView,
    pub country: Coded,
    /// Only as finely as at least five companies share it with the field.
    pub region: Option<Coded>,
    pub kind: Option<Coded>,
    pub size: Option<Coded>,
    pub languages: Vec<SpokenView>,
    pub sectors: Vec<Coded>,
}

/// The view of a record of the snapshot. `region` is what the rule on regions lets others see.
pub fn candidate(facts: &Facts, region: Option<&str>, words: &Words) -> CandidateView {
    let coded = |list, code: &str| Coded { code: code.to_owned(), label: words.code(list, code) };
    CandidateView {
        id: facts.id.clone(),
        headline: headline(facts, words),
        country: Coded { code: facts.country.clone(), label: words.country(&facts.country) },
        region: region.map(|code| coded(Embedded::Nuts2024, code)),
        kind: facts.kind.as_deref().map(|code| coded(Embedded::OrganisationTypes, code)),
        size: facts.size.map(|size| Coded {
            code: crate::matching::model::size_word(size).to_owned(),
            label: words.size(size),
        }),
        languages: facts
            .languages
            .iter()
            .map(|spoken| SpokenView {
                code: spoken.language.clone(),
                label: words.language(&spoken.language),
                level: level_word(spoken.level),
            })
            .collect(),
        sectors: shown_sectors(facts)
            .map(|sector| Coded {
                code: crate::matching::model::sector_word(sector),
                label: words.sector(sector),
            })
            .collect(),
    }
}

/// The headline; where a company has written none, its first field stands for it.
fn headline(facts: &Facts, words: &Words) -> TextView {
    if let Some(found) = chosen(&facts.texts, TextField::Headline, words.lang.code()) {
        return TextView { text: found.text.to_owned(), language: found.language.to_owned() };
    }
    let field = facts.sectors.iter().max_by_key(|one| (one.confirmed, one.unconfirmed));
    let text = match field {
        Some(field) => words.sector(&field.sector),
        None => words.lang.t("candidate-unnamed").to_string(),
    };
    TextView { text, language: words.lang.code().to_owned() }
}

/// What it says in its own words, by field: summary, then titles and texts of its opportunities.
pub fn in_their_words(facts: &Facts, words: &Words) -> Vec<TextView> {
    let reader = words.lang.code();
    let view = |found: crate::matching::words::Chosen<'_>| TextView {
        text: found.text.to_owned(),
        language: found.language.to_owned(),
    };
    let own = chosen(&facts.texts, TextField::Summary, reader).map(view);
    let told = facts.opportunities.iter().flat_map(|one| {
        [TextField::Title, TextField::Body]
            .into_iter()
            .filter_map(|field| chosen(&one.texts, field, reader).map(view))
    });
    own.into_iter().chain(told).collect()
}
