//! Which documents' opportunities could meet one of the seeker's, and how well at most.

use super::deal::Deal;
use super::feature::Feature;
use super::lists::{List, Lists};
use super::postings::{NO_FIELDS, NO_WORDS, answering, sought};
use super::probe::{GREATEST, Probe, WINDOW};
use super::terms::Terms;

/// One own opportunity and all that could meet it.
pub(super) struct Meeting<'a> {
    own: &'a Deal,
    /// Documents that have an opportunity of the right kind.
    there: List<'a>,
    /// Shares of the wanted fields and words that they have, words in whole records.
    wanted: [Probe<'a>; 2],
    /// Shares of the fields and words wanted there.
    had: [Probe<'a>; 2],
    /// What the best answer can be worth, by place in the window.
    values: Box<[f64; WINDOW]>,
}

/// Share of the wanted words that may be the most frequent ones, which are not looked for.
const SLACK: f64 = 0.02;

impl<'a> Meeting<'a> {
    pub(super) fn new(lists: &'a Lists, own: &'a Deal) -> Self {
        let kind = answering(&own.facts);
        let had = |terms: &Terms, nothing| {
            let features = terms.iter().map(|(feature, _)| feature).chain([Feature::new("meeting", nothing)]);
            Probe::new(lists, features.map(|feature| (kind.with(sought(feature)), 1.0)), 0.0)
        };
        let share = |wants: &Terms, weight: u32| f64::from(weight) / wants.total() as f64;
        let fields =
            own.field_wants.iter().map(|(f, weight)| (kind.with(f), share(&own.field_wants, weight)));
        let words = own.word_wants.iter().map(|(w, weight)| (w, share(&own.word_wants, weight)));
        Self {
            own,
            there: lists.list(kind),
            wanted: [Probe::new(lists, fields, 0.0), Probe::of_presence(lists, words, SLACK)],
            had: [had(&own.field_has, NO_FIELDS), had(&own.word_has, NO_WORDS)],
            values: Box::new([0.0; WINDOW]),
        }
    }

    /// Looks at the documents from `first` on; those of them who are there, by place in the window.
    pub(super) fn look(&mut self, first: usize) -> impl Iterator<Item = usize> + use<'a> {
        let there = self.there.take_until(first + WINDOW).documents.iter();
        let there = there.map(move |document| usize::from(*document) - first);
        let [fields, words] = &mut self.wanted;
        let [fields_had, words_had] = &mut self.had;
        let least = [fields.least(), words.least(), fields_had.least(), words_had.least()];
        let sums = [fields.sums(first), words.sums(first), fields_had.sums(first), words_had.sums(first)];
        self.values.fill(0.0);
        for at in there.clone() {
            let share =
                |which: usize| f64::from(sums[which].map_or(least[which], |sums| sums[at])) / GREATEST;
            let [fields, words, fields_had, words_had] = [0, 1, 2, 3].map(share);
            self.values[at] = self.own.at_most([fields, words], [fields_had, words_had]);
        }
        there
    }

    /// The most that the best answer of the one at a place can be worth.
    pub(super) fn value(&self, at: usize) -> f64 {
        self.values[at]
    }

    /// Bytes of its lists.
    pub(super) fn bytes(&self) -> usize {
        self.wanted.iter().chain(&self.had).map(Probe::bytes).sum::<usize>() + self.there.bytes()
    }
}
