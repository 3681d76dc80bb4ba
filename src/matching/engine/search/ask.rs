//! Asking: which organisations or opportunities speak of the words typed.

use std::collections::BTreeMap;

use super::super::facets::FacetCounts;
use super::super::facts::SectorCode;
use super::super::feature::Feature;
use super::super::opportunity::{OpportunityFacts, Side, Topic};
use super::super::snapshot::{Part, Snapshot};
use super::super::text::words;
use super::expand::{Meanings, meanings};
use super::marks::{self, FieldHit};

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
    part: Part<'a>,
    document: usize,
    opportunity: Option<usize>,
}

impl Snapshot {
    /// Searches organisations or opportunities. Results that speak of more of the words come first; equals come in a fixed
    /// order that tells nothing.
    pub fn search(&self, query: &SearchQuery) -> Found {
        let (mut found, mut facets) = (Vec::new(), FacetCounts::default());
        for part in self.segments() {
            let asked = asked(query, part);
            let scores = scores(&asked, query.scope, part);
            for document in part.live() {
                let owner = &part.segment.parties[document];
                let opportunities = owner.facts.opportunities.len();
                let places: Vec<Option<usize>> = match query.scope {
                    Scope::Organisations => vec![None],
                    Scope::Opportunities => (0..opportunities).map(Some).collect(),
                };
                for opportunity in places {
                    let score = scores.get(&(document, opportunity)).copied().unwrap_or(0);
                    if score == 0 && !asked.is_empty() {
                        continue;
                    }
                    if self.sift(query, &owner.facts, opportunity, &mut facets) {
                        let id = opportunity
                            .map_or(owner.id(), |at| owner.facts.opportunities[at].id.as_str());
                        found.push(Candidate {
                            score,
                            order: Feature::new("order", id),
                            part,
                            document,
                            opportunity,
                        });
                    }
                }
            }
        }
        found.sort_unstable_by(|a, b| b.score.cmp(&a.score).then(a.order.cmp(&b.order)));
        let total = found.len();
        let page = found.into_iter().skip(query.offset).take(query.limit);
        Found { hits: page.map(|candidate| candidate.hit(query)).collect(), total, facets }
    }
}

/// The words asked for, each with its meanings in a segment.
fn asked(query: &SearchQuery, part: Part<'_>) -> Vec<Meanings> {
    let typed: Vec<_> = words(&query.text).take(MOST_WORDS).collect();
    let still_typing = query.text.chars().last().is_some_and(char::is_alphanumeric);
    let index = part.segment.texts();
    let meaning = |(at, word): (usize, &super::super::text::Word<'_>)| {
        meanings(word.text, &query.language, still_typing && at + 1 == typed.len(), index)
    };
    typed.iter().enumerate().map(meaning).collect()
}

/// More words than this are not looked at.
const MOST_WORDS: usize = 16;

/// The score of each result: for each word its best place, and little for results that lack some of the words.
fn scores(
    asked: &[Meanings],
    scope: Scope,
    part: Part<'_>,
) -> BTreeMap<(usize, Option<usize>), u64> {
    let index = part.segment.texts();
    let mut sums: BTreeMap<(usize, Option<usize>), (u64, u64)> = BTreeMap::new();
    for word in asked {
        let mut best: BTreeMap<(usize, Option<usize>), u64> = BTreeMap::new();
        for (stem, sureness) in word {
            let (units, weights) = index.lists.list(*stem);
            // The rarer the word the more it tells: parts of 1000, from the logarithm of the share of texts.
            let rarity =
                (1000.0 * (1.0 + index.units.len() as f64 / units.len().max(1) as f64).ln()) as u64;
            for (unit, weight) in units.iter().zip(weights) {
                let unit = index.units[*unit as usize];
                let opportunity = unit.opportunity.map(|at| at as usize);
                let target = match scope {
                    Scope::Organisations => (unit.document as usize, None),
                    Scope::Opportunities if opportunity.is_some() => {
                        (unit.document as usize, opportunity)
                    }
                    Scope::Opportunities => continue,
                };
                let score = best.entry(target).or_default();
                *score = (*score).max(sureness * rarity * u64::from(*weight) / 65_535);
            }
        }
        for (target, score) in best {
            let sum = sums.entry(target).or_default();
            *sum = (sum.0 + score, sum.1 + 1);
        }
    }
    let all = asked.len() as u64;
    sums.retain(|_, (_, words)| *words * 2 >= all);
    sums.into_iter()
        .map(|(target, (score, words))| (target, (score * words / all).max(1)))
        .collect()
}

impl Snapshot {
    /// Whether a result passes the filters; counts it in the facets on the way.
    fn sift(
        &self,
        query: &SearchQuery,
        owner: &super::super::facts::Facts,
        at: Option<usize>,
        facets: &mut FacetCounts,
    ) -> bool {
        let (filters, taxonomy) = (&query.filters, &self.knowledge().taxonomy);
        let opportunities: Vec<&OpportunityFacts> = match at {
            Some(at) => owner.opportunities.get(at).into_iter().collect(),
            None => owner.opportunities.iter().collect(),
        };
        let public = match at {
            Some(_) => opportunities.iter().all(|o| o.public),
            None => owner.public,
        };
        if filters.public_only && !public {
            return false;
        }
        let wanted: Vec<Feature> =
            filters.sectors.iter().map(|s| Feature::sector(&s.list, &s.code)).collect();
        let within = |sector: &SectorCode| {
            taxonomy.upwards(sector).iter().any(|step| wanted.contains(&step.0))
        };
        let mut sectors: Vec<&SectorCode> = opportunities.iter().flat_map(|o| &o.sectors).collect();
        if at.is_none() || sectors.is_empty() {
            sectors.extend(owner.sectors.iter().map(|s| &s.sector));
        }
        let passes = [
            filters.countries.is_empty() || filters.countries.contains(&owner.country),
            wanted.is_empty() || sectors.iter().any(|sector| within(sector)),
            filters.opportunities.is_empty()
                || opportunities.iter().any(|o| {
                    filters.opportunities.iter().any(|(t, s)| *t == o.topic && *s == o.side)
                }),
            filters.cooperation.is_empty()
                || opportunities
                    .iter()
                    .any(|o| o.cooperation.iter().any(|code| filters.cooperation.contains(code))),
        ];
        facets.add_result(passes, &owner.country, &sectors, &opportunities, taxonomy);
        passes.into_iter().all(|passed| passed)
    }
}

impl Candidate<'_> {
    fn hit(&self, query: &SearchQuery) -> Hit {
        let owner = &self.part.segment.parties[self.document];
        let organisation = owner.id().to_owned();
        let target = match self.opportunity {
            None => Target::Organisation { id: organisation },
            Some(at) => {
                Target::Opportunity { organisation, id: owner.facts.opportunities[at].id.clone() }
            }
        };
        let fields = marks::fields(owner, self.opportunity, &asked(query, self.part));
        Hit { target, score: self.score, fields }
    }
}
