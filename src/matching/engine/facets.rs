//! Facets: how many candidates each further filter would leave.

use std::collections::BTreeMap;

use super::facts::{Facts, SectorCode, SizeClass};
use super::filters::{Filters, Gate, Removal};
use super::opportunity::{OpportunityFacts, Side, Topic};
use super::snapshot::{Seeker, Snapshot};
use super::taxonomy::Taxonomy;

/// Counts by value. Each facet ignores its own filter, so that one can widen a choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetCounts {
    pub countries: BTreeMap<String, usize>,
    pub kinds: BTreeMap<String, usize>,
    pub sizes: BTreeMap<SizeClass, usize>,
    pub languages: BTreeMap<String, usize>,
    /// Divisions of each list (see [`Taxonomy::with_divisions`]).
    pub sectors: BTreeMap<SectorCode, usize>,
    pub certificates: BTreeMap<String, usize>,
    pub cooperation: BTreeMap<String, usize>,
    pub opportunities: BTreeMap<(Topic, Side), usize>,
}

impl Snapshot {
    /// Facet counts of the candidates of a ranking.
    pub fn facets(&self, seeker: &Seeker, filters: &Filters) -> FacetCounts {
        let gate = Gate::new(&seeker.0, filters);
        let mut counts = FacetCounts::default();
        for part in self.segments() {
            for document in part.live() {
                let party = &part.segment.parties[document];
                match gate.removals(part.segment.side(document))[..] {
                    [] => counts.add(&party.facts, &self.knowledge().taxonomy, None),
                    [only] => counts.add(&party.facts, &self.knowledge().taxonomy, Some(only)),
                    _ => {}
                }
            }
        }
        counts
    }
}

impl FacetCounts {
    /// Counts a candidate in every facet, or only in the one whose own filter removed it.
    pub(super) fn add(&mut self, facts: &Facts, taxonomy: &Taxonomy, only: Option<Removal>) {
        let counts = |facet: Removal| only.is_none_or(|only| only == facet);
        if counts(Removal::Country) && !facts.country.is_empty() {
            add(&mut self.countries, [facts.country.clone()]);
        }
        if counts(Removal::Kind) {
            add(&mut self.kinds, facts.kind.clone());
        }
        if counts(Removal::Size) {
            add(&mut self.sizes, facts.size);
        }
        if counts(Removal::Language) {
            add(&mut self.languages, distinct(facts.languages.iter().map(|l| l.language.clone())));
        }
        if counts(Removal::Sector) {
            add(&mut self.sectors, distinct(facts.sectors.iter().map(|s| taxonomy.division(&s.sector))));
        }
        if counts(Removal::Certificate) {
            add(&mut self.certificates, distinct(facts.certificates.iter().cloned()));
        }
        if counts(Removal::Cooperation) {
            add(
                &mut self.cooperation,
                distinct(facts.opportunities.iter().flat_map(|o| o.cooperation.iter().cloned())),
            );
        }
        if counts(Removal::Opportunity) {
            add(
                &mut self.opportunities,
                distinct(facts.opportunities.iter().map(|o| (o.topic.clone(), o.side))),
            );
        }
    }
}

impl FacetCounts {
    /// Counts a search result by what it passes: country, sector, opportunity, cooperation (in this order).
    pub(super) fn add_result(
        &mut self,
        passes: [bool; 4],
        country: &str,
        sectors: &[&SectorCode],
        opportunities: &[&OpportunityFacts],
        taxonomy: &Taxonomy,
    ) {
        let failed: Vec<usize> = (0..passes.len()).filter(|at| !passes[*at]).collect();
        let counts = |facet: usize| failed.iter().all(|at| *at == facet);
        if counts(0) && !country.is_empty() {
            add(&mut self.countries, [country.to_owned()]);
        }
        if counts(1) {
            add(&mut self.sectors, distinct(sectors.iter().map(|sector| taxonomy.division(sector))));
        }
        if counts(2) {
            add(&mut self.opportunities, distinct(opportunities.iter().map(|o| (o.topic.clone(), o.side))));
        }
        if counts(3) {
            add(
                &mut self.cooperation,
                distinct(opportunities.iter().flat_map(|o| o.cooperation.iter().cloned())),
            );
        }
    }
}

fn add<K: Ord>(counts: &mut BTreeMap<K, usize>, values: impl IntoIterator<Item = K>) {
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
}

/// The values, each once.
fn distinct<T: Ord>(values: impl Iterator<Item = T>) -> std::collections::BTreeSet<T> {
    values.collect()
}
