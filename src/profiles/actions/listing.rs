//! The list of open opportunities: narrowed down, counted, page by page.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use super::super::model::{Opportunity, OpportunityId, OpportunityKind};
use super::super::store;
use super::super::views::OpportunityShown;
use super::reading::show_with_facts;
use crate::accounts::Caller;
use crate::codelists::{fold, tokens};
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::web::i18n::Lang;

/// What a list of opportunities is narrowed down to. Empty lists narrow nothing down.
#[derive(Debug, Clone, Default)]
pub struct OpportunityFilter {
    /// Words of title or description, any language.
    pub words: String,
    /// Only these, the best first: what a search has found. Then `words` say nothing.
    pub found: Option<Vec<String>>,
    pub kinds: Vec<OpportunityKind>,
    /// ISO countries of the companies.
    pub countries: Vec<String>,
    /// Codes of the list cooperation-types.
    pub cooperation_types: Vec<String>,
    /// A sector code of NACE 2.1 or the beginning of one.
    pub sector: String,
}

/// One page of a list of opportunities, with counts for its filters.
#[derive(Debug, Clone, Default)]
pub struct OpportunityPage {
    pub items: Vec<OpportunityShown>,
    /// How many there are in all that fit.
    pub count: usize,
    /// How many come before the first of this page.
    pub before: usize,
    /// The last address on this page, when more follow.
    pub next: Option<OpportunityId>,
    pub facets: Facets,
}

/// How many results each choice would leave, given the other filters.
#[derive(Debug, Clone, Default)]
pub struct Facets {
    pub all: usize,
    pub kinds: BTreeMap<OpportunityKind, usize>,
    pub countries: BTreeMap<String, usize>,
    pub cooperation_types: BTreeMap<String, usize>,
}

/// Opportunities that the reader may see, narrowed down, after the address `after`. Best first when there are words or
/// a search has found them, else the newest first.
///
/// # Errors
/// Those of the database.
pub fn list_opportunities(
    conn: &mut DbConnection,
    caller: Option<&Caller>,
    filter: &OpportunityFilter,
    after: Option<&str>,
    limit: usize,
    lang: Lang,
    now: Instant,
) -> Result<OpportunityPage> {
    let all = store::shown_opportunities(conn, caller.is_none(), now.date())?;
    let total = all.len();
    let words = tokens(&filter.words);
    let found: Option<HashMap<&str, usize>> =
        filter.found.as_ref().map(|ids| ids.iter().map(String::as_str).rev().zip(1..).collect());
    let score = |one: &Opportunity| match &found {
        Some(found) => found.get(one.id.as_str()).copied(),
        None => score(one, &words),
    };
    let mut worded: Vec<(usize, Opportunity, String)> = all
        .into_iter()
        .filter_map(|(one, country)| Some((score(&one)?, one, country)))
        .filter(|(_, one, _)| in_sector(one, &filter.sector))
        .collect();
    // Of one day they stay in the order of their addresses.
    let day = |one: &Opportunity| one.published_at.map(|at| at.date());
    worded.sort_by_key(|(score, one, _)| Reverse((*score, day(one))));
    let mut facets = facets(&worded, filter);
    facets.all = total;
    worded.retain(|(_, one, country)| Facet::ALL.iter().all(|facet| facet.takes(filter, one, country)));
    let count = worded.len();
    let from = after
        .and_then(|after| worded.iter().position(|(_, one, _)| one.id.as_str() == after))
        .map_or(0, |at| at + 1);
    let page: Vec<Opportunity> = worded.into_iter().skip(from).take(limit).map(|(_, one, _)| one).collect();
    let next = (from + page.len() < count).then(|| page.last().map(|one| one.id.clone())).flatten();
    Ok(OpportunityPage { items: show_with_facts(conn, page, lang, now)?, count, before: from, next, facets })
}

/// How well it fits the words: every word must be there, a title counts three times. `None` when one is missing.
fn score(one: &Opportunity, words: &[String]) -> Option<usize> {
    let texts: Vec<(String, String)> =
        one.said.texts.all().map(|text| (fold(&text.headline), fold(&text.body))).collect();
    let labels: String = one
        .said
        .codes
        .iter()
        .filter_map(crate::codelists::entry)
        .map(|entry| fold(entry.label(crate::codelists::Lang::En)))
        .collect();
    let of = |word: &String| {
        let in_title = texts.iter().any(|(title, _)| title.contains(word.as_str()));
        let in_body =
            texts.iter().any(|(_, body)| body.contains(word.as_str())) || labels.contains(word.as_str());
        match (in_title, in_body) {
            (true, _) => Some(3),
            (false, true) => Some(1),
            (false, false) => None,
        }
    };
    words.iter().map(of).sum()
}

fn in_sector(one: &Opportunity, sector: &str) -> bool {
    sector.is_empty() || one.said.codes.iter().any(|code| code.code.as_str().starts_with(sector))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Facet {
    Kind,
    Country,
    Cooperation,
}

impl Facet {
    const ALL: [Facet; 3] = [Facet::Kind, Facet::Country, Facet::Cooperation];

    fn takes(self, filter: &OpportunityFilter, one: &Opportunity, country: &str) -> bool {
        match self {
            Facet::Kind => filter.kinds.is_empty() || filter.kinds.contains(&one.said.kind),
            Facet::Country => {
                filter.countries.is_empty() || filter.countries.iter().any(|wanted| wanted == country)
            }
            Facet::Cooperation => {
                filter.cooperation_types.is_empty()
                    || one.said.cooperation_types.iter().any(|code| filter.cooperation_types.contains(code))
            }
        }
    }
}

fn facets(worded: &[(usize, Opportunity, String)], filter: &OpportunityFilter) -> Facets {
    let mut facets = Facets::default();
    for (_, one, country) in worded {
        let others_take = |own: Facet| {
            Facet::ALL.iter().filter(|facet| **facet != own).all(|facet| facet.takes(filter, one, country))
        };
        if others_take(Facet::Kind) {
            *facets.kinds.entry(one.said.kind).or_default() += 1;
        }
        if others_take(Facet::Country) {
            *facets.countries.entry(country.clone()).or_default() += 1;
        }
        if others_take(Facet::Cooperation) {
            for code in &one.said.cooperation_types {
                *facets.cooperation_types.entry(code.clone()).or_default() += 1;
            }
        }
    }
    facets
}
