//! The population at one moment: immutable, shared by all who read it. Changes make a new one that shares nearly all.

use std::collections::HashSet;
use std::sync::Arc;

use rayon::prelude::*;

use super::facts::Facts;
use super::knowledge::Knowledge;
use super::party::Party;
use super::prepared::Prepared;
use super::scale;
use super::segment::Segment;
use super::statistics::Statistics;
use super::text::Stems;

/// All organisations with everything that rankings and searches need. Cheap to clone.
#[derive(Clone)]
pub struct Snapshot {
    base: Arc<Segment>,
    /// Documents of the base that were changed or removed since.
    gone: Arc<HashSet<u32>>,
    /// What was added or changed since.
    fresh: Arc<Segment>,
    knowledge: Arc<Knowledge>,
    statistics: Arc<Statistics>,
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
        let base = Segment::new(compile(&records, &statistics, &knowledge));
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
        Self::of(Segment::new(compile(&records, &statistics, &knowledge)), knowledge, statistics)
    }

    fn of(base: Segment, knowledge: Arc<Knowledge>, statistics: Arc<Statistics>) -> Self {
        let fresh = Arc::new(Segment::new(Vec::new()));
        Self { base: Arc::new(base), gone: Arc::default(), fresh, knowledge, statistics }
    }

    /// The snapshot after some organisations were added or changed and others removed. It ranks exactly as one built
    /// anew with the same statistics would. The cost grows with the changes since the last build, not with the population.
    pub fn with_changes(&self, upserts: Vec<Facts>, removals: &[String]) -> Self {
        let records = prepare(upserts, &self.knowledge);
        let changed = compile(&records, &self.statistics, &self.knowledge);
        let touched: HashSet<&str> =
            changed.iter().map(|party| party.id()).chain(removals.iter().map(String::as_str)).collect();
        let mut gone = (*self.gone).clone();
        gone.extend(touched.iter().filter_map(|id| self.base.find(id)).map(|document| document as u32));
        let kept = self.fresh.parties.iter().filter(|party| !touched.contains(party.id()));
        let fresh = Segment::new(kept.chain(&changed).cloned().collect());
        Self { gone: Arc::new(gone), fresh: Arc::new(fresh), ..self.clone() }
    }

    /// How many changes lie on top of the last build; when they are many, a new build makes rankings faster again.
    pub fn changes(&self) -> usize {
        self.gone.len() + self.fresh.parties.len()
    }

    /// Makes the index that searches need, so that the first one doesn't wait for it.
    pub fn prepare_search(&self) {
        for part in self.segments() {
            part.segment.texts();
        }
    }

    /// Number of organisations.
    pub fn len(&self) -> usize {
        self.base.parties.len() - self.gone.len() + self.fresh.parties.len()
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
        self.segments()
            .flat_map(|part| part.live().map(move |document| &*part.segment.parties[document].facts))
    }

    /// A member of the population as seeker.
    pub fn seeker(&self, id: &str) -> Option<Seeker> {
        self.party(id).map(|party| Seeker(Arc::new(Party::clone(party).seeking(&self.knowledge))))
    }

    /// Somebody described on the spot as seeker.
    pub fn described(&self, facts: Facts) -> Seeker {
        let record = Prepared::new(Arc::new(facts), &self.knowledge, &mut Stems::default());
        Seeker(Arc::new(Party::new(&record, &self.statistics, &self.knowledge).seeking(&self.knowledge)))
    }

    pub(super) fn party(&self, id: &str) -> Option<&Arc<Party>> {
        let fresh = self.fresh.find(id).map(|document| &self.fresh.parties[document]);
        let alive = |document: &usize| !self.gone.contains(&(*document as u32));
        fresh.or_else(|| self.base.find(id).filter(alive).map(|document| &self.base.parties[document]))
    }

    pub(super) fn segments(&self) -> impl Iterator<Item = Part<'_>> {
        [Part { segment: &self.base, gone: Some(&self.gone) }, Part { segment: &self.fresh, gone: None }]
            .into_iter()
    }
}

/// A segment with the documents that still count.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    pub segment: &'a Segment,
    gone: Option<&'a HashSet<u32>>,
}

impl<'a> Part<'a> {
    pub(super) fn live(self) -> impl Iterator<Item = usize> + 'a {
        let gone = self.gone.filter(|gone| !gone.is_empty());
        (0..self.segment.parties.len())
            .filter(move |document| gone.is_none_or(|gone| !gone.contains(&(*document as u32))))
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
