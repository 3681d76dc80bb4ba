//! An immutable part of the population with its inverted lists.

use std::cmp::Reverse;
use std::sync::{Arc, OnceLock};

use super::bits::Bits;
use super::facets::{Divisions, FacetIndex, FacetValue};
use super::feature::Feature;
use super::head::Head;
use super::lists::{BLOCK, Lists};
use super::meeting::Meetings;
use super::party::{Party, Side};
use super::prepared::evidence;
use super::search::TextIndex;
use super::taxonomy::Taxonomy;

/// Organisations with their lists. Those of one field stand together, the most experienced first, so that most blocks have
/// little for a given seeker.
pub(super) struct Segment {
    pub parties: Vec<Arc<Party>>,
    /// The heads of the parties, close together.
    heads: Vec<Head>,
    /// Documents in the order of their ids.
    by_id: Vec<u32>,
    pub fields: Lists,
    pub words: Lists,
    pub meetings: Meetings,
    pub facets: FacetIndex,
    pub paused: Bits,
    /// Those who list or refuse somebody.
    pub guarded: Bits,
    texts: OnceLock<TextIndex>,
}

impl Segment {
    /// Indexes organisations; of two with one id the last is kept.
    pub(super) fn new(mut parties: Vec<Arc<Party>>, taxonomy: &Taxonomy) -> Self {
        parties.reverse();
        parties.sort_by(|a, b| a.id().cmp(b.id()));
        parties.dedup_by(|later, kept| later.id() == kept.id());
        parties.sort_by_cached_key(|party| main_field(party, taxonomy));
        let all = || parties.iter().map(|party| &**party);
        let (lists, facets) = rayon::join(
            || {
                rayon::join(
                    || Lists::new(all().map(|party| &party.words)),
                    || (Lists::new(all().map(|party| &party.fields)), Meetings::new(all())),
                )
            },
            || {
                let mut divisions = Divisions::new(taxonomy);
                let values = parties.iter().map(|party| FacetValue::of(&party.facts, &mut divisions));
                FacetIndex::new(parties.len(), values)
            },
        );
        let (words, (fields, meetings)) = lists;
        let mut by_id: Vec<u32> = (0_u32..).take(parties.len()).collect();
        by_id.sort_unstable_by_key(|document| parties[*document as usize].id());
        Self {
            paused: Bits::those(parties.len(), |document| parties[document].head.paused),
            guarded: Bits::those(parties.len(), |document| parties[document].head.guarded),
            heads: parties.iter().map(|party| party.head).collect(),
            by_id,
            fields,
            words,
            meetings,
            facets,
            parties,
            texts: OnceLock::new(),
        }
    }

    /// A document as one side of a pair.
    pub(super) fn side(&self, document: usize) -> Side<'_> {
        Side { head: &self.heads[document], party: &self.parties[document] }
    }

    /// Number of blocks.
    pub(super) fn blocks(&self) -> usize {
        self.parties.len().div_ceil(BLOCK)
    }

    /// Documents in the order of their ids.
    pub(super) fn by_id(&self) -> &[u32] {
        &self.by_id
    }

    /// Bytes of what a ranking reads: lists, heads and sets. Records and what only searches need are not counted.
    pub(super) fn bytes(&self) -> usize {
        size_of_val(&*self.heads)
            + size_of_val(&*self.by_id)
            + self.fields.bytes()
            + self.words.bytes()
            + self.meetings.bytes()
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
