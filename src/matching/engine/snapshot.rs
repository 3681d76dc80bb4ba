//! The population at one moment: immutable, shared by all who read it. Changes make a new one that shares nearly all.

use std::collections::HashSet;
use std::sync::Arc;

use rayon::prelude::*;

use super::bits::Bits;
use super::facts::Facts;
use super::knowledge::Knowledge;
use super::lists;
use super::party::Party;
use super::prepared::Prepared;
use super::scale;
use super::segment::Segment;
use super::statistics::Statistics;
use super::text::Stems;

/// All organisations with everything that rankings and searches need. Cheap to clone.
#[derive(Clone)]
pub struct Snapshot {
    /// The last build, then what changed since: smaller and smaller segments.
    parts: Vec<Part>,
    changes: usize,
    knowledge: Arc<Knowledge>,
    statistics: Arc<Statistics>,
}

/// A segment and those of its documents that were not changed or removed since.
#[derive(Clone)]
pub(super) struct Part {
    pub segment: Arc<Segment>,
    pub live: Arc<Bits>,
}

/// Somebody for whom to rank: a member of the population or an unsaved description.
#[derive(Clone)]
pub struct Seeker(pub(super) Arc<Party>);

impl Seeker {
    pub fn facts(&self) -> &Facts {
        &self.0.facts
    }
}

impl Snapshot {
    /// Indexes a population and takes its statistics.
    pub fn build(facts: Vec<Facts>, knowledge: impl Into<Arc<Knowledge>>) -> Self {
        let knowledge = knowledge.into();
        let records = prepare(facts, &knowledge);
        let statistics = Statistics::of(&records);
        let base = Segment::of(compile(&records, &statistics, &knowledge), &knowledge.taxonomy);
        let statistics = scale::measured(statistics, &base, &knowledge);
        Self::of(base, knowledge, Arc::new(statistics))
    }

    /// Indexes a population with statistics that were taken before, perhaps of a larger one.
    pub fn build_with(
        facts: Vec<Facts>,
        knowledge: impl Into<Arc<Knowledge>>,
        statistics: Arc<Statistics>,
    ) -> Self {
        let knowledge = knowledge.into();
        let records = prepare(facts, &knowledge);
        let base = Segment::of(compile(&records, &statistics, &knowledge), &knowledge.taxonomy);
        Self::of(base, knowledge, statistics)
    }

    fn of(base: Vec<Segment>, knowledge: Arc<Knowledge>, statistics: Arc<Statistics>) -> Self {
        Self { parts: base.into_iter().map(Part::new).collect(), changes: 0, knowledge, statistics }
    }

    /// The snapshot after some organisations were added or changed and others removed. It ranks exactly as one built
    /// anew with the same statistics would.
    ///
    /// What changed becomes a segment of its own, which takes in those before it that are not larger: so there are few of
    /// them, and a change costs little more than indexing what changed, however large the population.
    pub fn with_changes(&self, upserts: Vec<Facts>, removals: &[String]) -> Self {
        let records = prepare(upserts, &self.knowledge);
        let mut changed = compile(&records, &self.statistics, &self.knowledge);
        let touched: HashSet<&str> = records
            .iter()
            .map(|record| &*record.facts.id)
            .chain(removals.iter().map(String::as_str))
            .collect();
        let mut parts: Vec<Part> = self.parts.iter().map(|part| part.without(&touched)).collect();
        let joins = |last: &Part, changed: usize| {
            last.live.len() <= changed && last.live.len() + changed <= lists::MOST
        };
        while let Some(last) = parts.pop_if(|last| joins(last, changed.len())) {
            changed.extend(last.parties().cloned());
        }
        parts.extend(Segment::of(changed, &self.knowledge.taxonomy).into_iter().map(Part::new));
        Self { parts, changes: self.changes + touched.len(), ..self.clone() }
    }

    /// How many changes were taken in since the last build; a new one takes the statistics anew.
    pub fn changes(&self) -> usize {
        self.changes
    }

    /// Makes the index that searches need, so that the first one doesn't wait for it.
    pub fn prepare_search(&self) {
        for part in self.segments() {
            part.segment.texts(&self.knowledge.taxonomy);
        }
    }

    /// Number of organisations.
    pub fn len(&self) -> usize {
        self.parts.iter().map(|part| part.live.len()).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn statistics(&self) -> &Arc<Statistics> {
        &self.statistics
    }

    pub fn knowledge(&self) -> &Arc<Knowledge> {
        &self.knowledge
    }

    /// The record of an id.
    pub fn facts(&self, id: &str) -> Option<&Facts> {
        self.party(id).map(|party| &*party.facts)
    }

    /// All records in no particular order.
    pub fn all(&self) -> impl Iterator<Item = &Facts> {
        self.segments().flat_map(Part::parties).map(|party| &*party.facts)
    }

    /// A member of the population as seeker.
    pub fn seeker(&self, id: &str) -> Option<Seeker> {
        self.party(id).map(|party| self.seeking(Arc::clone(&party.facts)))
    }

    /// Somebody described on the spot as seeker.
    pub fn described(&self, facts: Facts) -> Seeker {
        self.seeking(Arc::new(facts))
    }

    fn seeking(&self, facts: Arc<Facts>) -> Seeker {
        let record = Prepared::new(facts, &self.knowledge, &mut Stems::default());
        Seeker(Arc::new(Party::seeking(&record, &self.statistics, &self.knowledge)))
    }

    /// Bytes of all that a ranking reads but the records themselves.
    pub fn bytes(&self) -> usize {
        self.parts.iter().map(|part| part.segment.bytes() + part.live.bytes()).sum()
    }

    pub(super) fn party(&self, id: &str) -> Option<&Arc<Party>> {
        self.segments().find_map(|part| part.find(id)).map(|(segment, document)| &segment.parties[document])
    }

    /// Where an organisation stands: its segment, and the document in it.
    pub(super) fn place(&self, id: &str) -> Option<(usize, usize)> {
        self.segments().enumerate().find_map(|(at, part)| part.find(id).map(|(_, document)| (at, document)))
    }

    pub(super) fn segments(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter()
    }
}

impl Part {
    fn new(segment: Segment) -> Self {
        let live = Arc::new(Bits::all(segment.parties.len()));
        Self { segment: Arc::new(segment), live }
    }

    /// The document of an id, if it still counts.
    fn find(&self, id: &str) -> Option<(&Segment, usize)> {
        let document = self.segment.find(id).filter(|document| self.live.has(*document))?;
        Some((&self.segment, document))
    }

    fn without(&self, ids: &HashSet<&str>) -> Self {
        let mut live = Arc::clone(&self.live);
        for (_, document) in ids.iter().filter_map(|id| self.find(id)) {
            Arc::make_mut(&mut live).remove(document);
        }
        Self { segment: Arc::clone(&self.segment), live }
    }

    /// The organisations that still count.
    pub(super) fn parties(&self) -> impl Iterator<Item = &Arc<Party>> {
        self.live.iter().map(|document| &self.segment.parties[document])
    }
}

/// Records per piece of parallel work: enough that each piece remembers the common stems.
const PIECE: usize = 1024;

fn prepare(facts: Vec<Facts>, knowledge: &Knowledge) -> Vec<Prepared> {
    let facts: Vec<Arc<Facts>> = facts.into_iter().map(Arc::new).collect();
    let piece = |facts: &[Arc<Facts>]| {
        let mut stems = Stems::default();
        facts.iter().map(|f| Prepared::new(Arc::clone(f), knowledge, &mut stems)).collect::<Vec<_>>()
    };
    facts.par_chunks(PIECE).flat_map_iter(piece).collect()
}

fn compile(records: &[Prepared], statistics: &Statistics, knowledge: &Knowledge) -> Vec<Arc<Party>> {
    records.par_iter().map(|record| Arc::new(Party::new(record, statistics, knowledge))).collect()
}
