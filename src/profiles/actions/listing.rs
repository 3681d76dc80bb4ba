//! The list of open opportunities: narrowed down, counted, page by page.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use super::super::model::{OpportunityId, OpportunityKind};
use super::super::store::{self, Listed};
use super::super::views::OpportunityShown;
use super::reading::show_with_facts;
use crate::accounts::Caller;
use crate::codelists::CodeRef;
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::web::i18n::Lang;

/// What a list of opportunities is narrowed down to. Empty lists narrow nothing down.
#[derive(Debug, Clone, Default)]
pub struct OpportunityFilter {
    /// Only these, the best first: what a search has found.
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

/// Opportunities that the reader may see, narrowed down, after the address `after`. Best first when a search has found them,
/// else the newest first. Only those of the page are read as a whole.
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
    let mut listed =
        store::shown_opportunities(conn, !caller.is_some_and(Caller::reads_as_member), now.date())?;
    let mut facets = Facets { all: listed.len(), ..Facets::default() };
    if let Some(found) = &filter.found {
        let places: HashMap<&str, usize> = found.iter().map(String::as_str).zip(0..).collect();
        let place = |one: &Listed| places.get(one.id.as_str());
        listed.retain(|one| place(one).is_some());
        listed.sort_by_key(place);
    } else {
        // Of one day they stay in the order of their addresses.
        listed.sort_by_key(|one| Reverse(one.published_at.map(|at| at.date())));
    }
    if !filter.sector.is_empty() {
        let ids: Vec<OpportunityId> = listed.iter().map(|one| one.id.clone()).collect();
        let codes = store::codes_of_opportunities(conn, &ids)?;
        let is_within = |code: &CodeRef| code.code.as_str().starts_with(&filter.sector);
        listed.retain(|one| codes.get(&one.id).is_some_and(|codes| codes.iter().any(is_within)));
    }
    facets.count(&listed, filter);
    listed.retain(|one| Facet::ALL.iter().all(|facet| facet.takes(filter, one)));
    let count = listed.len();
    let last = after.and_then(|after| listed.iter().position(|one| one.id.as_str() == after));
    let before = last.map_or(0, |at| at + 1);
    let page: Vec<OpportunityId> = listed.into_iter().skip(before).take(limit).map(|one| one.id).collect();
    let next = page.last().filter(|_| before + page.len() < count).cloned();
    let page = store::opportunities_at(conn, &page)?;
    Ok(OpportunityPage { items: show_with_facts(conn, page, lang, now)?, count, before, next, facets })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Facet {
    Kind,
    Country,
    Cooperation,
}

impl Facet {
    const ALL: [Facet; 3] = [Facet::Kind, Facet::Country, Facet::Cooperation];

    fn takes(self, filter: &OpportunityFilter, one: &Listed) -> bool {
        match self {
            Facet::Kind => filter.kinds.is_empty() || filter.kinds.contains(&one.kind),
            Facet::Country => filter.countries.is_empty() || filter.countries.contains(&one.country),
            Facet::Cooperation => {
                filter.cooperation_types.is_empty()
                    || one.cooperation_types.iter().any(|code| filter.cooperation_types.contains(code))
            }
        }
    }
}

impl Facets {
    fn count(&mut self, listed: &[Listed], filter: &OpportunityFilter) {
        for one in listed {
            let others_take = |own: Facet| {
                Facet::ALL.iter().filter(|facet| **facet != own).all(|facet| facet.takes(filter, one))
            };
            if others_take(Facet::Kind) {
                *self.kinds.entry(one.kind).or_default() += 1;
            }
            if others_take(Facet::Country) {
                *self.countries.entry(one.country.clone()).or_default() += 1;
            }
            if others_take(Facet::Cooperation) {
                for code in one.cooperation_types.iter() {
                    *self.cooperation_types.entry(code.clone()).or_default() += 1;
                }
            }
        }
    }
}
