//! An immutable part of the population with its inverted lists.

use std::cmp::Reverse;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::bits::Bits;
use super::columns::Columns;
use super::facets::{Divisions, FacetIndex, FacetValue};
use super::feature::Feature;
use super::lists::{Lists, MOST};
use super::party::{Party, Side};
use super::postings::terms;
use super::prepared::evidence;
use super::search::TextIndex;
use super::taxonomy::Taxonomy;
use super::terms::Terms;

/// Organisations with what rankings read of them. Those of one field stand together, the most experienced first.
pub(super) struct Segment {
    pub parties: Vec<Arc<Party>>,
    /// Documents in the order of their ids.
    by_id: Vec<u32>,
    pub lists: Lists,
    pub columns: Columns,
    pub facets: FacetIndex,
    pub paused: Bits,
    /// Those who list or refuse somebody.
    pub guarded: Bits,
    texts: OnceLock<TextIndex>,
}

impl Segment {
    /// Indexes organisations in as few segments as hold them; of two with one id the last is kept.
    pub(super) fn of(mut parties: Vec<Arc<Party>>, taxonomy: &Taxonomy) -> Vec<Self> {
        parties.reverse();
        parties.sort_by(|a, b| a.id().cmp(b.id()));
        parties.dedup_by(|later, kept| later.id() == kept.id());
        parties.sort_by_cached_key(|party| main_field(party, taxonomy));
        let columns = Columns::new(&parties).split(MOST);
        let parts = parties.par_chunks(MOST).zip(columns);
        parts.map(|(parties, columns)| Self::new(parties.to_vec(), columns, taxonomy)).collect()
    }

    fn new(parties: Vec<Arc<Party>>, columns: Columns, taxonomy: &Taxonomy) -> Self {
        let (lists, facets) = rayon::join(
            || {
                let terms: Vec<Terms> = parties.iter().map(|party| terms(party)).collect();
                Lists::new(&terms)
            },
            || {
                let mut divisions = Divisions::new(taxonomy);
                let values = parties.iter().map(|party| FacetValue::of(&party.facts, &mut divisions));
                FacetIndex::new(parties.len(), values)
            },
        );
        let mut by_id: Vec<u32> = (0_u32..).take(parties.len()).collect();
        by_id.sort_unstable_by_key(|document| parties[*document as usize].id());
        Self {
            paused: Bits::those(parties.len(), |document| parties[document].head.paused),
            guarded: Bits::those(parties.len(), |document| parties[document].head.guarded),
            by_id,
            lists,
            columns,
            facets,
            parties,
            texts: OnceLock::new(),
        }
    }

    /// A document as one side of a pair.
    pub(super) fn side(&self, document: usize) -> Side<'_> {
        Side::of(&self.parties[document])
    }

    /// Bytes of what a ranking reads: lists, columns and sets. Records and what only searches need are not counted.
    pub(super) fn bytes(&self) -> usize {
        size_of_val(&*self.by_id)
            + self.lists.bytes()
            + self.columns.bytes()
            + self.facets.bytes()
            + self.paused.bytes()
            + self.guarded.bytes()
    }

    /// The texts by words; made when first asked for, as rankings don't need it.
    pub(super) fn texts(&self, taxonomy: &Taxonomy) -> &TextIndex {
        self.texts.get_or_init(|| TextIndex::new(&self.parties, taxonomy))
    }

    /// The document of an id.
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        let place = self.by_id.binary_search_by(|document| self.parties[*document as usize].id().cmp(id));
        place.ok().map(|place| self.by_id[place] as usize)
    }
}

/// The path from the root to the field with the most evidence, then the most experienced first.
fn main_field(party: &Party, taxonomy: &Taxonomy) -> (Vec<Feature>, Reverse<u32>) {
    let main = evidence(&party.facts.sectors).max_by(|a, b| a.1.total_cmp(&b.1));
    let mut path: Vec<Feature> = main.map_or_else(Vec::new, |(sector, _)| {
        taxonomy.upwards(sector).into_iter().map(|step| step.0).collect()
    });
    let weight = path.first().map_or(0, |field| party.fields.weight(*field));
    path.reverse();
    (path, Reverse(weight))
}
