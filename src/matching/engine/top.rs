//! The best so far, and others who are shown the candidates that can interest them.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::party::Party;
use super::score::Score;

/// A candidate with its score. They are ordered as a ranking is: the best first, ties by id.
#[derive(Clone, Copy)]
pub(super) struct Scored<'a> {
    pub party: &'a Party,
    pub total: Score,
    pub forward: Option<Score>,
    pub backward: Option<Score>,
}

/// Somebody who takes candidates.
pub(super) trait Taker<'a> {
    /// Totals below this are of no interest.
    fn least(&self) -> Score;
    fn take(&mut self, scored: Scored<'a>);
}

/// Keeps the best few.
pub(super) struct Top<'a> {
    number: usize,
    // The last of the ranking is on top.
    best: BinaryHeap<Scored<'a>>,
}

/// Counts those who come before a place in the ranking.
pub(super) struct Before<'a> {
    pub total: Score,
    pub id: &'a str,
    pub count: usize,
}

impl<'a> Top<'a> {
    pub(super) fn new(number: usize) -> Self {
        Self { number, best: BinaryHeap::new() }
    }

    /// The best, in order.
    pub(super) fn ranked(self) -> Vec<Scored<'a>> {
        self.best.into_sorted_vec()
    }
}

impl<'a> Taker<'a> for Top<'a> {
    fn least(&self) -> Score {
        match self.best.peek() {
            Some(last) if self.best.len() >= self.number => last.total,
            Some(_) | None => Score::ZERO,
        }
    }

    fn take(&mut self, scored: Scored<'a>) {
        if self.best.len() < self.number {
            self.best.push(scored);
        } else if let Some(mut last) = self.best.peek_mut()
            && scored < *last
        {
            *last = scored;
        }
    }
}

impl Taker<'_> for Before<'_> {
    fn least(&self) -> Score {
        self.total
    }

    fn take(&mut self, scored: Scored<'_>) {
        let is_before =
            scored.total > self.total || (scored.total == self.total && scored.party.id() < self.id);
        self.count += usize::from(is_before);
    }
}

impl Ord for Scored<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        other.total.cmp(&self.total).then_with(|| self.party.id().cmp(other.party.id()))
    }
}

impl PartialOrd for Scored<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Scored<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Scored<'_> {}
