//! What a search can find, with what its facets count: organisations or single opportunities, for members or for visitors.

use std::collections::HashMap;
use std::sync::Arc;

use super::super::bits::Bits;
use super::super::facets::{Divisions, FacetIndex, FacetValue};
use super::super::facts::{Facts, SectorCode};
use super::super::feature::Feature;
use super::super::opportunity::OpportunityFacts;
use super::super::party::Party;
use super::super::taxonomy::Taxonomy;
use super::ask::Scope;
use super::index::Unit;

/// All possible results of one scope that a reader may see.
pub(in super::super) struct Shelf {
    /// Documents, and their opportunities where these are the results, in order.
    pub items: Vec<Unit>,
    /// The order among equals; it tells nothing.
    pub order: Vec<Feature>,
    pub facets: FacetIndex,
    /// Where each document's items begin.
    starts: Vec<u32>,
    public_only: bool,
}

impl Shelf {
    pub(super) fn new(parties: &[Arc<Party>], taxonomy: &Taxonomy, scope: Scope, public_only: bool) -> Self {
        let (mut items, mut starts) = (Vec::new(), vec![0]);
        for (document, party) in (0_u32..).zip(parties) {
            let shown = |is_public: bool| is_public || !public_only;
            match scope {
                Scope::Organisations => {
                    items.extend(shown(party.facts.public).then_some(Unit { document, opportunity: None }));
                }
                Scope::Opportunities => {
                    let places = (0_u32..).zip(&party.facts.opportunities);
                    let seen = places.filter(|(_, one)| shown(one.public));
                    items.extend(seen.map(|(at, _)| Unit { document, opportunity: Some(at) }));
                }
            }
            starts.push(items.len() as u32);
        }
        let mut shelf = Self { items, starts, public_only, order: Vec::new(), facets: FacetIndex::default() };
        let mut divisions = Divisions::new(taxonomy);
        let values = |item: usize| {
            let owner = &*parties[shelf.items[item].document as usize].facts;
            let (sectors, opportunities) = shelf.contents(owner, item);
            FacetValue::of_result(
                &owner.country,
                sectors.into_iter(),
                opportunities.into_iter(),
                &mut divisions,
            )
        };
        let facets = FacetIndex::new(shelf.items.len(), (0..shelf.items.len()).map(values));
        shelf.facets = facets;
        let id = |item: &Unit| -> Feature {
            let owner = &parties[item.document as usize].facts;
            let id = item.opportunity.map_or(&owner.id, |at| &owner.opportunities[at as usize].id);
            Feature::new("order", id)
        };
        shelf.order = shelf.items.iter().map(id).collect();
        shelf
    }

    /// The item that a text speaks for.
    pub(super) fn item(&self, scope: Scope, text: Unit, owner: &Facts) -> Option<usize> {
        let document = text.document as usize;
        let mut own = self.starts[document] as usize..self.starts[document + 1] as usize;
        match scope {
            Scope::Organisations => {
                let hidden = |at: u32| self.public_only && !owner.opportunities[at as usize].public;
                own.next().filter(|_| !text.opportunity.is_some_and(hidden))
            }
            Scope::Opportunities => own.find(|item| self.items[*item] == text),
        }
    }

    /// The sectors and the visible opportunities by which an item is sifted. An opportunity without sectors has its owner's.
    pub(super) fn contents<'a>(
        &self,
        owner: &'a Facts,
        item: usize,
    ) -> (Vec<&'a SectorCode>, Vec<&'a OpportunityFacts>) {
        let only = self.items[item].opportunity;
        let all = (0_u32..).zip(&owner.opportunities);
        let visible = |(at, one): &(u32, &OpportunityFacts)| {
            only.is_none_or(|only| only == *at) && (one.public || !self.public_only)
        };
        let opportunities: Vec<_> = all.filter(visible).map(|(_, one)| one).collect();
        let mut sectors: Vec<_> = opportunities.iter().flat_map(|one| &one.sectors).collect();
        if only.is_none() || sectors.is_empty() {
            sectors.extend(owner.sectors.iter().map(|facts| &facts.sector));
        }
        (sectors, opportunities)
    }

    /// The items in or below one of the sectors.
    pub(super) fn within(&self, parties: &[Arc<Party>], taxonomy: &Taxonomy, sectors: &[SectorCode]) -> Bits {
        let asked: Vec<Feature> = sectors.iter().map(|s| Feature::sector(&s.list, &s.code)).collect();
        let mut known: HashMap<&SectorCode, bool> = HashMap::new();
        let mut is_within = |sector| -> bool {
            let look = || taxonomy.upwards(sector).iter().any(|step| asked.contains(&step.0));
            *known.entry(sector).or_insert_with(look)
        };
        let mut within = Bits::none(self.items.len());
        for (at, item) in self.items.iter().enumerate() {
            let owner: &Facts = &parties[item.document as usize].facts;
            if self.contents(owner, at).0.into_iter().any(&mut is_within) {
                within.insert(at);
            }
        }
        within
    }
}
