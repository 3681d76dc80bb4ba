//! Asking: which organisations or opportunities speak of the words typed.

use std::collections::BTreeMap;

use super::super::facets::FacetCounts;
use super::super::facts::SectorCode;
use super::super::feature::Feature;
use super::super::opportunity::{Side, Topic};
use super::super::party::Party;
use super::super::snapshot::{Part, Snapshot};
use super::super::statistics::Statistics;
use super::super::text::{Word, words};
use super::expand::{Meanings, meanings};
use super::index::TextIndex;
use super::marks::{self, FieldHit};
use super::sift::Sieve;

/// What is searched for.
#[derive(Clone, Debug)]
pub struct SearchQuery {
    /// Words as typed; empty lists everything.
    pub text: String,
    /// The asker's language (ISO 639-1). Words are understood in all languages; this one is tried as well.
    pub language: String,
    pub scope: Scope,
    pub filters: SearchFilters,
    pub limit: usize,
    pub offset: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    Organisations,
    Opportunities,
}

/// Empty lists ask for nothing; within a list one value is enough.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchFilters {
    /// Only what a visitor may see.
    pub public_only: bool,
    pub countries: Vec<String>,
    pub sectors: Vec<SectorCode>,
    pub opportunities: Vec<(Topic, Side)>,
    pub cooperation: Vec<String>,
}

/// A page of results.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub hits: Vec<Hit>,
    pub total: usize,
    /// Counts over all results; each facet ignores its own filter.
    pub facets: FacetCounts,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    pub target: Target,
    /// Only for comparing hits of one search. 0 when nothing was typed.
    pub score: u64,
    /// The texts that matched, with the places to mark.
    pub fields: Vec<FieldHit>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    Organisation { id: String },
    Opportunity { organisation: String, id: String },
}

/// A result in the making: score, order among equals, where it is.
struct Candidate<'a> {
    score: u64,
    order: Feature,
    owner: &'a Party,
    opportunity: Option<usize>,
}

impl Snapshot {
    /// Searches organisations or opportunities. Results that speak of more of the words come first; equals come in a fixed
    /// order that tells nothing.
    pub fn search(&self, query: &SearchQuery) -> Found {
        let asked = asked(query, self);
        let sieve = Sieve::new(query, &self.knowledge().taxonomy);
        let (mut found, mut facets) = (Vec::new(), FacetCounts::default());
        for part in self.segments() {
            let scores = scores(&asked, query, part, self.statistics());
            for document in part.live() {
                let owner: &Party = &part.segment.parties[document];
                for opportunity in places(owner, query.scope) {
                    let score = scores.get(&(document, opportunity)).copied().unwrap_or(0);
                    let matches = score > 0 || asked.is_empty();
                    if matches && sieve.passes(&owner.facts, opportunity, &mut facets) {
                        let id =
                            opportunity.map_or(owner.id(), |at| owner.facts.opportunities[at].id.as_str());
                        found.push(Candidate { score, order: Feature::new("order", id), owner, opportunity });
                    }
                }
            }
        }
        found.sort_unstable_by(|a, b| b.score.cmp(&a.score).then(a.order.cmp(&b.order)));
        let total = found.len();
        let page = found.into_iter().skip(query.offset).take(query.limit);
        Found { hits: page.map(|candidate| candidate.hit(query, &asked)).collect(), total, facets }
    }
}

/// What of an organisation can be a result: itself, or each of its opportunities.
fn places(owner: &Party, scope: Scope) -> Vec<Option<usize>> {
    match scope {
        Scope::Organisations => vec![None],
        Scope::Opportunities => (0..owner.facts.opportunities.len()).map(Some).collect(),
    }
}

/// The words asked for, each with its meanings.
fn asked(query: &SearchQuery, snapshot: &Snapshot) -> Vec<Meanings> {
    let indexes: Vec<&TextIndex> = snapshot.segments().map(|part| part.segment.texts()).collect();
    let typed: Vec<_> = words(&query.text).take(MOST_WORDS).collect();
    let still_typing = query.text.chars().last().is_some_and(char::is_alphanumeric);
    let is_last = |at: usize| still_typing && at + 1 == typed.len();
    let meaning = |(at, word): (usize, &Word<'_>)| {
        meanings(word.text, &query.language, is_last(at), &indexes, &snapshot.knowledge().synonyms)
    };
    typed.iter().enumerate().map(meaning).collect()
}

/// More words than this are not looked at.
const MOST_WORDS: usize = 16;

/// A result within a segment: document and opportunity.
type Place = (usize, Option<usize>);

/// The score of each result: for each word its best place, and little for results that lack some of the words.
fn scores(
    asked: &[Meanings],
    query: &SearchQuery,
    part: Part<'_>,
    statistics: &Statistics,
) -> BTreeMap<Place, u64> {
    let mut sums: BTreeMap<Place, (u64, u64)> = BTreeMap::new();
    for word in asked {
        for (place, score) in best_places(word, query, part, statistics) {
            let sum = sums.entry(place).or_default();
            *sum = (sum.0 + score, sum.1 + 1);
        }
    }
    let all = asked.len() as u64;
    sums.retain(|_, (_, words)| *words * 2 >= all);
    sums.into_iter().map(|(place, (score, words))| (place, (score * words / all).max(1))).collect()
}

/// For each result the best score that a word gets in one of its texts.
fn best_places(
    word: &Meanings,
    query: &SearchQuery,
    part: Part<'_>,
    statistics: &Statistics,
) -> BTreeMap<Place, u64> {
    let index = part.segment.texts();
    let mut best: BTreeMap<Place, u64> = BTreeMap::new();
    for (stem, sureness) in word {
        let (units, weights) = index.lists.list(*stem);
        // In parts of 1000, so that sums are whole; at least 1, as every word tells something.
        let rarity = 1 + (1000.0 * statistics.word_rarity(*stem)) as u64;
        for (unit, weight) in units.iter().zip(weights) {
            let unit = index.units[*unit as usize];
            let opportunity = unit.opportunity.map(|at| at as usize);
            if query.filters.public_only
                && !is_public(&part.segment.parties[unit.document as usize], opportunity)
            {
                continue;
            }
            let place = match (query.scope, opportunity) {
                (Scope::Organisations, _) => (unit.document as usize, None),
                (Scope::Opportunities, Some(at)) => (unit.document as usize, Some(at)),
                (Scope::Opportunities, None) => continue,
            };
            let score = best.entry(place).or_default();
            *score = (*score).max(1 + sureness * rarity * u64::from(*weight) / 65_535);
        }
    }
    best
}

/// Whether a visitor may see a text of the profile or of one of its opportunities.
fn is_public(owner: &Party, opportunity: Option<usize>) -> bool {
    match opportunity {
        None => owner.facts.public,
        Some(at) => owner.facts.opportunities[at].public,
    }
}

impl Candidate<'_> {
    fn hit(&self, query: &SearchQuery, asked: &[Meanings]) -> Hit {
        let organisation = self.owner.id().to_owned();
        let target = match self.opportunity {
            None => Target::Organisation { id: organisation },
            Some(at) => {
                Target::Opportunity { organisation, id: self.owner.facts.opportunities[at].id.clone() }
            }
        };
        Hit {
            target,
            score: self.score,
            fields: marks::fields(self.owner, self.opportunity, query.filters.public_only, asked),
        }
    }
}
