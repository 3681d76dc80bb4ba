//! Sifting: which results pass the filters, and what the facets count.

use super::super::facets::FacetCounts;
use super::super::facts::{Facts, SectorCode};
use super::super::feature::Feature;
use super::super::opportunity::OpportunityFacts;
use super::super::taxonomy::Taxonomy;
use super::ask::{SearchFilters, SearchQuery};

/// The filters of one search.
pub(super) struct Sieve<'a> {
    filters: &'a SearchFilters,
    sectors: Vec<Feature>,
    taxonomy: &'a Taxonomy,
}

impl<'a> Sieve<'a> {
    pub(super) fn new(query: &'a SearchQuery, taxonomy: &'a Taxonomy) -> Self {
        let filters = &query.filters;
        let sectors =
            filters.sectors.iter().map(|sector| Feature::sector(&sector.list, &sector.code)).collect();
        Self { filters, sectors, taxonomy }
    }

    /// Whether an organisation, or one of its opportunities, passes; counts it in the facets on the way.
    pub(super) fn passes(&self, owner: &Facts, opportunity: Option<usize>, facets: &mut FacetCounts) -> bool {
        let filters = self.filters;
        let (shown, opportunities) = self.shown(owner, opportunity);
        if !shown {
            return false;
        }
        let mut sectors: Vec<&SectorCode> = opportunities.iter().flat_map(|o| &o.sectors).collect();
        if opportunity.is_none() || sectors.is_empty() {
            sectors.extend(owner.sectors.iter().map(|facts| &facts.sector));
        }
        let wanted = |o: &OpportunityFacts| {
            filters.opportunities.iter().any(|(topic, side)| *topic == o.topic && *side == o.side)
        };
        let cooperates =
            |o: &OpportunityFacts| o.cooperation.iter().any(|code| filters.cooperation.contains(code));
        let passes = [
            filters.countries.is_empty() || filters.countries.contains(&owner.country),
            self.sectors.is_empty() || sectors.iter().any(|sector| self.is_within(sector)),
            filters.opportunities.is_empty() || opportunities.iter().any(|o| wanted(o)),
            filters.cooperation.is_empty() || opportunities.iter().any(|o| cooperates(o)),
        ];
        facets.add_result(passes, &owner.country, &sectors, &opportunities, self.taxonomy);
        passes.into_iter().all(|passed| passed)
    }

    /// Whether a result may be shown, and with which opportunities.
    fn shown<'b>(&self, owner: &'b Facts, opportunity: Option<usize>) -> (bool, Vec<&'b OpportunityFacts>) {
        let visible = |o: &&OpportunityFacts| o.public || !self.filters.public_only;
        match opportunity {
            Some(at) => {
                let one: Vec<_> = owner.opportunities.get(at).into_iter().filter(visible).collect();
                (!one.is_empty(), one)
            }
            None => (
                owner.public || !self.filters.public_only,
                owner.opportunities.iter().filter(visible).collect(),
            ),
        }
    }

    fn is_within(&self, sector: &SectorCode) -> bool {
        self.taxonomy.upwards(sector).iter().any(|step| self.sectors.contains(&step.0))
    }
}
