//! One organisation ready to be compared: what it has, what it wants, its codes.

use std::sync::Arc;

use super::codes::Codes;
use super::criteria;
use super::deal::Deal;
use super::facts::Facts;
use super::feature::Feature;
use super::head::{Head, Set};
use super::knowledge::Knowledge;
use super::prepared::Prepared;
use super::statistics::Statistics;
use super::terms::Terms;

/// A record compiled with the population's statistics.
#[derive(Clone, Debug)]
pub(super) struct Party {
    pub head: Head,
    pub facts: Arc<Facts>,
    /// Evidence by field, saturating: n / (n + k).
    pub fields: Terms,
    /// Words by how much it speaks of them.
    pub words: Terms,
    /// What it says it seeks.
    pub stated: Interest,
    pub deals: Vec<Deal>,
    pub codes: Codes,
}

/// The power of a wanted word's rarity: words bind by being rare, far more than fields do (docs/matching.md).
const RARITY: i32 = 3;

/// Fields and words that somebody is interested in.
#[derive(Clone, Debug, Default)]
pub(super) struct Interest {
    pub fields: Terms,
    pub words: Terms,
}

/// One side of a pair: its head apart, so that the full record is touched only where needed.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub head: &'a Head,
    pub party: &'a Party,
}

impl<'a> Side<'a> {
    pub(super) fn of(party: &'a Party) -> Self {
        Self { head: &party.head, party }
    }
}

impl Party {
    pub(super) fn new(record: &Prepared, statistics: &Statistics, knowledge: &Knowledge) -> Self {
        let shape = &knowledge.shape;
        let length: f64 = record.words.iter().map(|word| word.1).sum();
        let held_back = shape.word_k
            * (1.0 - shape.length_share + shape.length_share * length / statistics.mean_length());
        let codes = Codes::of(&record.facts);
        let party = Self {
            head: Head::new(&record.facts, &codes),
            fields: Terms::impacts(record.fields.iter().map(|(f, n)| (*f, n / (n + shape.depth_k)))),
            words: Terms::impacts(record.words.iter().map(|(w, n)| (*w, n / (n + held_back)))),
            stated: Interest::new(&record.sought_fields, &record.sought_words, statistics),
            deals: Deal::all(record, statistics),
            codes,
            facts: Arc::clone(&record.facts),
        };
        party.spoken(knowledge)
    }

    /// Notes on which criteria it speaks.
    fn spoken(mut self, knowledge: &Knowledge) -> Self {
        self.head.asks = Set::of(|criterion| criteria::asks(criterion, &self, knowledge));
        self.head.fields_wanted = self.stated.fields.total();
        self.head.words_wanted = self.stated.words.total();
        self.head.place = self.head.country.and_then(|country| knowledge.geography.place(country));
        self.head.says = Set::of(|criterion| criteria::says(criterion, &self));
        self
    }

    pub(super) fn id(&self) -> &str {
        &self.facts.id
    }

    /// An organisation in the role of seeker: where it states no interest, its own field and words stand for it.
    /// As a candidate it is never taken to want more than it says.
    pub(super) fn seeking(record: &Prepared, statistics: &Statistics, knowledge: &Knowledge) -> Self {
        let mut party = Self::new(record, statistics, knowledge);
        // One's own wishes may be as wide as one likes: they raise nobody but oneself in nobody's list.
        party.head.abroad_worth = 1.0;
        let own = Interest::new(&record.fields, &record.words, statistics);
        if party.stated.fields.is_empty() {
            party.stated.fields = own.fields;
        }
        if party.stated.words.is_empty() {
            party.stated.words = own.words;
        }
        party.spoken(knowledge)
    }
}

impl Interest {
    fn new(fields: &[(Feature, f64)], words: &[(Feature, f64)], statistics: &Statistics) -> Self {
        Self {
            fields: Terms::wants(fields.iter().map(|(f, n)| (*f, statistics.field_rarity(*f) * n.ln_1p()))),
            words: Terms::wants(
                words.iter().map(|(w, n)| (*w, statistics.word_rarity(*w).powi(RARITY) * n.ln_1p())),
            ),
        }
    }
}
