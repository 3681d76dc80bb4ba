//! Which documents' opportunities could meet one of the seeker's, and how well at most: lists over documents by what an
//! opportunity must be and the fields that it is about.

use super::deal::Deal;
use super::feature::{Feature, FeatureMap};
use super::lists::{BLOCK, Lists};
use super::opportunity::{OpportunityFacts, Side, Topic};
use super::party::Party;
use super::probe::Probe;
use super::terms::{FULL, Terms};

/// The opportunities of a segment's documents.
#[derive(Default)]
pub(super) struct Meetings {
    /// The fields that they have, fully; and that they are there.
    had: Lists,
    /// The fields that they want: each as its share of all that one of them wants.
    wanted: Lists,
}

/// One own opportunity and all that could meet it.
pub(super) struct Meeting<'a> {
    own: &'a Deal,
    there: Probe<'a>,
    fields: Probe<'a>,
    words: Probe<'a>,
    shares: Probe<'a>,
}

impl Meetings {
    pub(super) fn new<'a>(parties: impl Iterator<Item = &'a Party>) -> Self {
        let (had, wanted): (Vec<Terms>, Vec<Terms>) = parties.map(terms).unzip();
        Self { had: Lists::new(had.iter()), wanted: Lists::new(wanted.iter()) }
    }

    /// Looks for what could meet an opportunity; `words` are those of whole records.
    pub(super) fn of<'a>(&'a self, own: &'a Deal, words: &'a Lists) -> Meeting<'a> {
        let kind = answering(&own.facts);
        let within = |terms: &Terms| -> Vec<(Feature, u64)> {
            terms.iter().map(|(field, weight)| (kind.with(field), u64::from(weight))).collect()
        };
        let mut has = within(&own.field_has);
        has.push((kind.with(anything()), u64::from(FULL)));
        let word = |(word, weight)| (word, u64::from(weight));
        Meeting {
            own,
            there: Probe::new(&self.had, [(kind, 1)]),
            fields: Probe::new(&self.had, within(&own.field_wants)),
            words: Probe::of_presence(words, own.word_wants.iter().map(word)),
            shares: Probe::new(&self.wanted, has),
        }
    }

    pub(super) fn bytes(&self) -> usize {
        self.had.bytes() + self.wanted.bytes()
    }
}

impl Meeting<'_> {
    /// For each block the most that the opportunity's best answer in it can be worth.
    pub(super) fn peaks(&self, blocks: usize) -> Vec<f64> {
        let (there, fields) = (self.there.peaks(blocks), self.fields.peaks(blocks));
        let (words, shares) = (self.words.peaks(blocks), self.shares.peaks(blocks));
        (0..blocks).map(|at| self.most(there[at], fields[at], words[at], shares[at])).collect()
    }

    /// The most that its best answer can be worth for each document of a block.
    pub(super) fn values(&mut self, block: usize) -> [f64; BLOCK] {
        let (there, fields) = (self.there.sums(block), self.fields.sums(block));
        let (words, shares) = (self.words.sums(block), self.shares.sums(block));
        std::array::from_fn(|at| self.most(there[at], fields[at], words[at], shares[at]))
    }

    fn most(&self, there: u64, fields: u64, words: u64, shares: u64) -> f64 {
        if there == 0 {
            return 0.0;
        }
        let whole = f64::from(FULL);
        self.own.at_most(fields, words, (shares as f64 / (whole * whole)).min(1.0))
    }

    pub(super) fn bytes(&self) -> usize {
        [&self.there, &self.fields, &self.words, &self.shares].into_iter().map(Probe::bytes).sum()
    }

    pub(super) fn rewind(&mut self) {
        for probe in [&mut self.there, &mut self.fields, &mut self.words, &mut self.shares] {
            probe.rewind();
        }
    }
}

/// What an opportunity is, as a feature; research partners all seek, so their sides are one.
fn kind(topic: &Topic, side: Side) -> Feature {
    let side = if *topic == Topic::Research { "" } else { side.as_str() };
    Feature::new("meeting", topic.as_str()).with(Feature::new("side", side))
}

/// What an opportunity must be to answer this one.
fn answering(own: &OpportunityFacts) -> Feature {
    match own.side {
        Side::Offer => kind(&own.topic, Side::Request),
        Side::Request => kind(&own.topic, Side::Offer),
    }
}

/// Stands for the fields of an opportunity that names none.
fn anything() -> Feature {
    Feature::new("meeting", "")
}

/// What a document's opportunities have and want.
fn terms(party: &Party) -> (Terms, Terms) {
    let (mut had, mut wanted) = (FeatureMap::<u32>::default(), FeatureMap::<u32>::default());
    for deal in &party.deals {
        let kind = kind(&deal.facts.topic, deal.facts.side);
        had.insert(kind, FULL);
        had.extend(deal.field_has.iter().map(|(field, _)| (kind.with(field), FULL)));
        if deal.field_wants.is_empty() {
            wanted.insert(kind.with(anything()), FULL);
        }
        for (field, weight) in deal.field_wants.iter() {
            let share = (u64::from(weight) * u64::from(FULL)).div_ceil(deal.field_wants.total()) as u32;
            let known = wanted.entry(kind.with(field)).or_default();
            *known = share.max(*known);
        }
    }
    (Terms::of_parts(had), Terms::of_parts(wanted))
}
