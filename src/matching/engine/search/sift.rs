//! Sifting: which results pass the filters.

use super::super::bits::Bits;
use super::super::facets::FacetValue;
use super::super::filters::Removal;
use super::super::open::Open;
use super::super::segment::Segment;
use super::super::taxonomy::Taxonomy;
use super::ask::SearchFilters;
use super::shelf::Shelf;

/// The items of a shelf that match and pass, filter by filter.
pub(super) fn sifted(
    matching: Bits,
    filters: &SearchFilters,
    shelf: &Shelf,
    segment: &Segment,
    taxonomy: &Taxonomy,
) -> Open {
    let mut musts = Vec::new();
    if !filters.countries.is_empty() {
        let countries = filters.countries.iter().cloned().map(FacetValue::Country);
        musts.push((Removal::Country, shelf.facets.any(countries)));
    }
    if !filters.sectors.is_empty() {
        musts.push((Removal::Sector, shelf.within(&segment.parties, taxonomy, &filters.sectors)));
    }
    if !filters.opportunities.is_empty() {
        let kinds = filters.opportunities.iter().cloned();
        let kinds = kinds.map(|(topic, side)| FacetValue::Opportunity(topic, side));
        musts.push((Removal::Opportunity, shelf.facets.any(kinds)));
    }
    if !filters.cooperation.is_empty() {
        let forms = filters.cooperation.iter().cloned().map(FacetValue::Cooperation);
        musts.push((Removal::Cooperation, shelf.facets.any(forms)));
    }
    Open::new(matching, musts)
}
