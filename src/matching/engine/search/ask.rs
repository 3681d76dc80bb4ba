//! Asking: which organisations or opportunities speak of the words typed.

use super::super::bits::Bits;
use super::super::facets::FacetCounts;
use super::super::facts::SectorCode;
use super::super::feature::Feature;
use super::super::opportunity::{Side, Topic};
use super::super::party::Party;
use super::super::segment::Segment;
use super::super::snapshot::Snapshot;
use super::super::statistics::Statistics;
use super::super::text::{Word, words};
use super::expand::{Meanings, meanings};
use super::index::TextIndex;
use super::marks::{FieldHit, Marker};
use super::shelf::Shelf;
use super::sift::sifted;

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
        let marker = Marker::new(asked(query, self));
        let (page, total, facets) = self.candidates(query, &marker);
        let hits = page.iter().map(|candidate| candidate.hit(query, &marker)).collect();
        Found { hits, total, facets }
    }

    /// What [`Self::search`] finds, in its order, without any texts; and what marks the words in whatever is shown of it.
    pub fn find(&self, query: &SearchQuery) -> (Vec<Target>, Marker) {
        let marker = Marker::new(asked(query, self));
        let page = self.candidates(query, &marker).0;
        (page.iter().map(Candidate::target).collect(), marker)
    }

    /// The candidates of the page that is asked for, how many there are in all, and the counts over them.
    fn candidates(&self, query: &SearchQuery, marker: &Marker) -> (Vec<Candidate<'_>>, usize, FacetCounts) {
        let asked = marker.asked();
        let taxonomy = &self.knowledge().taxonomy;
        let (mut found, mut facets) = (Vec::new(), FacetCounts::default());
        for part in self.segments() {
            let segment = &*part.segment;
            let index = segment.texts(taxonomy);
            let shelf = index.shelf(query.scope, query.filters.public_only);
            let scores = scores(asked, query.scope, segment, index, shelf, self.statistics());
            let matches = |item: usize| {
                part.live.has(shelf.items[item].document as usize) && (asked.is_empty() || scores[item] > 0)
            };
            let matching = Bits::those(shelf.items.len(), matches);
            let open = sifted(matching, &query.filters, shelf, segment, taxonomy);
            shelf.facets.count(&mut facets, |facet| open.but_for(facet));
            let candidate = |item: usize| Candidate {
                score: scores.get(item).copied().unwrap_or_default(),
                order: shelf.order[item],
                owner: &segment.parties[shelf.items[item].document as usize],
                opportunity: shelf.items[item].opportunity.map(|at| at as usize),
            };
            found.extend(open.all().iter().map(candidate));
        }
        let total = found.len();
        let end = query.offset.saturating_add(query.limit).min(total);
        let order = |a: &Candidate<'_>, b: &Candidate<'_>| b.score.cmp(&a.score).then(a.order.cmp(&b.order));
        if end < total && end > 0 {
            found.select_nth_unstable_by(end - 1, order);
        }
        found.truncate(end);
        found.sort_unstable_by(order);
        (found.split_off(query.offset.min(end)), total, facets)
    }
}

/// The words asked for, each with its meanings.
fn asked(query: &SearchQuery, snapshot: &Snapshot) -> Vec<Meanings> {
    let indexes: Vec<&TextIndex> =
        snapshot.segments().map(|part| part.segment.texts(&snapshot.knowledge().taxonomy)).collect();
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

/// The score of each item: for each word its best place, and little for items that lack some of the words. 0 for those
/// that lack most; with nothing asked there is no score at all.
fn scores(
    asked: &[Meanings],
    scope: Scope,
    segment: &Segment,
    index: &TextIndex,
    shelf: &Shelf,
    statistics: &Statistics,
) -> Vec<u64> {
    if asked.is_empty() {
        return Vec::new();
    }
    let mut best = vec![0; shelf.items.len()];
    let mut sums = vec![(0, 0); shelf.items.len()];
    for word in asked {
        let mut met = Vec::new();
        for (stem, sureness) in word {
            // In parts of 1000, so that sums are whole; at least 1, as every word tells something.
            let rarity = 1 + (1000.0 * statistics.word_rarity(*stem)) as u64;
            for (text, weight) in index.speaking(*stem) {
                let owner = &segment.parties[text.document as usize].facts;
                let Some(item) = shelf.item(scope, text, owner) else { continue };
                if best[item] == 0 {
                    met.push(item);
                }
                best[item] = best[item].max(1 + sureness * rarity * weight / 65_535);
            }
        }
        for item in met {
            let (score, words) = sums[item];
            sums[item] = (score + std::mem::take(&mut best[item]), words + 1);
        }
    }
    let all = asked.len() as u64;
    let score = |(score, words): (u64, u64)| if words * 2 < all { 0 } else { (score * words / all).max(1) };
    sums.into_iter().map(|(sum, words)| if words == 0 { 0 } else { score((sum, words)) }).collect()
}

impl Candidate<'_> {
    fn target(&self) -> Target {
        let organisation = self.owner.id().to_owned();
        match self.opportunity {
            None => Target::Organisation { id: organisation },
            Some(at) => {
                Target::Opportunity { organisation, id: self.owner.facts.opportunities[at].id.clone() }
            }
        }
    }

    fn hit(&self, query: &SearchQuery, marker: &Marker) -> Hit {
        Hit {
            target: self.target(),
            score: self.score,
            fields: marker.fields(self.owner, self.opportunity, query.filters.public_only),
        }
    }
}
