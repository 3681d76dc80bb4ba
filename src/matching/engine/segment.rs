//! An immutable part of the population with its inverted lists.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::bits::Bits;
use super::facets::{Divisions, FacetIndex, FacetValue};
use super::head::Head;
use super::lists::Lists;
use super::party::{Party, Side};
use super::search::TextIndex;
use super::taxonomy::Taxonomy;

/// Organisations in order of their ids, so that a document's number breaks ties.
pub(super) struct Segment {
    pub parties: Vec<Arc<Party>>,
    /// The heads of the parties, close together.
    heads: Vec<Head>,
    pub fields: Lists,
    pub words: Lists,
    pub sought_fields: Lists,
    pub sought_words: Lists,
    pub deals: DealLists,
    pub facets: FacetIndex,
    pub paused: Bits,
    /// Those who list or refuse somebody.
    pub guarded: Bits,
    texts: OnceLock<TextIndex>,
}

/// The opportunities of all documents in order.
pub(super) struct DealLists {
    /// The document that each opportunity belongs to.
    pub owners: Vec<u32>,
    starts: Vec<u32>,
    pub field_wants: Lists,
    pub field_has: Lists,
    pub word_wants: Lists,
    pub word_has: Lists,
}

impl Segment {
    /// Indexes organisations; of two with one id the last is kept.
    pub(super) fn new(mut parties: Vec<Arc<Party>>, taxonomy: &Taxonomy) -> Self {
        parties.reverse();
        parties.sort_by(|a, b| a.id().cmp(b.id()));
        parties.dedup_by(|later, kept| later.id() == kept.id());
        let all = || parties.iter();
        let ((fields, words), (sought, deals)) = rayon::join(
            || (Lists::new(all().map(|p| &p.fields)), Lists::new(all().map(|p| &p.words))),
            || {
                let sought =
                    (Lists::new(all().map(|p| &p.stated.fields)), Lists::new(all().map(|p| &p.stated.words)));
                (sought, DealLists::new(&parties))
            },
        );
        let (sought_fields, sought_words) = sought;
        let mut divisions = Divisions::new(taxonomy);
        let values = parties.iter().map(|party| FacetValue::of(&party.facts, &mut divisions));
        let heads = parties.iter().map(|party| party.head).collect();
        Self {
            facets: FacetIndex::new(parties.len(), values),
            paused: Bits::those(parties.len(), |document| parties[document].head.paused),
            guarded: Bits::those(parties.len(), |document| parties[document].head.guarded),
            heads,
            fields,
            words,
            sought_fields,
            sought_words,
            deals,
            parties,
            texts: OnceLock::new(),
        }
    }

    /// A document as one side of a pair.
    pub(super) fn side(&self, document: usize) -> Side<'_> {
        Side { head: &self.heads[document], party: &self.parties[document] }
    }

    /// The texts by words; made when first asked for, as rankings don't need it.
    pub(super) fn texts(&self, taxonomy: &Taxonomy) -> &TextIndex {
        self.texts.get_or_init(|| TextIndex::new(&self.parties, taxonomy))
    }

    /// The document of an id.
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        self.parties.binary_search_by(|party| party.id().cmp(id)).ok()
    }
}

impl DealLists {
    fn new(parties: &[Arc<Party>]) -> Self {
        let (mut owners, mut starts) = (Vec::new(), vec![0]);
        for (document, party) in parties.iter().enumerate() {
            owners.extend(party.deals.iter().map(|_| document as u32));
            starts.push(owners.len() as u32);
        }
        let all = || parties.iter().flat_map(|party| &party.deals);
        Self {
            field_wants: Lists::new(all().map(|d| &d.field_wants)),
            field_has: Lists::new(all().map(|d| &d.field_has)),
            word_wants: Lists::new(all().map(|d| &d.word_wants)),
            word_has: Lists::new(all().map(|d| &d.word_has)),
            owners,
            starts,
        }
    }

    /// The opportunities of a document.
    pub(super) fn of(&self, document: usize) -> Range<usize> {
        self.starts[document] as usize..self.starts[document + 1] as usize
    }
}
