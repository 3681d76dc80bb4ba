//! What a candidate shows of itself: its public face, and nothing that names it.

use chrono::NaiveDate;
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
    /// A span of years, never the year itself.
    pub founded: Option<Coded>,
    pub languages: Vec<SpokenView>,
    pub sectors: Vec<Coded>,
    /// The last day on which it is shown.
    pub valid_until: Option<NaiveDate>,
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
        founded: facts.founded_year.map(|year| {
            let span = crate::profiles::views::founded(year, words.lang);
            Coded { code: span.code, label: span.label }
        }),
        valid_until: facts.valid_until,
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

/// What it says in its own words: its summary, or one of its opportunities.
pub struct Saying {
    /// Of an opportunity: what it is.
    pub deal: Option<String>,
    pub title: Option<TextView>,
    pub body: Option<TextView>,
}

/// Its summary, then its opportunities; what has no text is left out.
pub fn in_their_words(facts: &Facts, words: &Words) -> Vec<Saying> {
    let view = |texts, field| {
        let found = chosen(texts, field, words.lang.code())?;
        Some(TextView { text: found.text.to_owned(), language: found.language.to_owned() })
    };
    let own = Saying { deal: None, title: None, body: view(&facts.texts, TextField::Summary) };
    let told = facts.opportunities.iter().map(|one| Saying {
        deal: Some(words.opportunity(&one.topic, one.side)),
        title: view(&one.texts, TextField::Title),
        body: view(&one.texts, TextField::Body),
    });
    let speaks = |one: &Saying| one.title.is_some() || one.body.is_some();
    std::iter::once(own).chain(told).filter(speaks).collect()
}
