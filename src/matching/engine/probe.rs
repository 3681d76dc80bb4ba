//! Probes: one sum over several lists, window by window.

use std::cmp::Reverse;

use super::feature::Feature;
use super::lists::{List, Lists, WHOLE};

/// Documents looked at together: their sums stay in the fastest memory.
pub(super) const WINDOW: usize = 2048;
/// A want of all there is, as weight; sums of weights times impacts leave room in 32 bits.
const WANT: f64 = (1 << 16) as f64;
/// The sum of whoever has wholly what is wanted, roundings aside.
pub(super) const GREATEST: f64 = WANT * WHOLE as f64;

/// A weighted sum of impacts, in parts of [`GREATEST`], never below the exact one.
pub(super) struct Probe<'a> {
    wanted: Vec<(List<'a>, u32)>,
    /// Whether whoever has a feature has it wholly.
    is_presence: bool,
    sums: Box<[u32; WINDOW]>,
    /// What lists that are left out could add to a sum.
    missing: u32,
    /// The window's part of each list.
    met: Vec<&'a [u16]>,
}

impl<'a> Probe<'a> {
    /// What is wanted, each as a share of all that is wanted. The longest lists are left out as long as they could add no
    /// more than `slack` together: frequent features tell least and cost most.
    pub(super) fn new(lists: &'a Lists, wants: impl IntoIterator<Item = (Feature, f64)>, slack: f64) -> Self {
        let mut wanted: Vec<(List<'a>, f64)> =
            wants.into_iter().map(|(feature, share)| (lists.list(feature), share)).collect();
        wanted.sort_unstable_by_key(|(list, _)| Reverse(list.documents.len()));
        let mut missing = 0.0;
        wanted.retain(|(list, share)| {
            let is_left_out = missing + share <= slack;
            missing += if is_left_out { *share } else { 0.0 };
            !is_left_out && !list.documents.is_empty()
        });
        let wanted = wanted.into_iter().map(|(list, share)| (list, (share * WANT) as u32 + 1)).collect();
        let missing = (missing * GREATEST).ceil() as u32;
        Self { wanted, is_presence: false, sums: Box::new([missing; WINDOW]), missing, met: Vec::new() }
    }

    /// The sum in which whoever has a feature has it wholly.
    pub(super) fn of_presence(
        lists: &'a Lists,
        wants: impl IntoIterator<Item = (Feature, f64)>,
        slack: f64,
    ) -> Self {
        Self { is_presence: true, ..Self::new(lists, wants, slack) }
    }

    /// What every sum is at least.
    pub(super) fn least(&self) -> u32 {
        self.missing
    }

    /// The sums of the documents from `first` on; nothing when all of them are the least. Windows are asked for one after
    /// the other.
    pub(super) fn sums(&mut self, first: usize) -> Option<&[u32; WINDOW]> {
        let least = if self.is_presence { u8::MAX } else { 0 };
        let mut is_clean = false;
        for (list, weight) in &mut self.wanted {
            let met = list.take_until(first + WINDOW);
            if !met.documents.is_empty() && !std::mem::replace(&mut is_clean, true) {
                self.sums.fill(self.missing);
            }
            for (document, impact) in met.documents.iter().zip(met.impacts) {
                let sum = &mut self.sums[(usize::from(*document) - first) % WINDOW];
                *sum = sum.saturating_add(*weight * u32::from(*impact.max(&least)));
            }
        }
        is_clean.then_some(&*self.sums)
    }

    /// Shows each document from `first` on whose sum is above the least: its place in the window, and the sum. It costs
    /// nothing for those who are in no list. A probe is asked either this or for [`Self::sums`].
    pub(super) fn visit(&mut self, first: usize, mut show: impl FnMut(usize, u32)) {
        let missing = self.missing;
        for (list, weight) in &mut self.wanted {
            let mut number = 0;
            for (document, impact) in list.documents.iter().zip(list.impacts) {
                if usize::from(*document) >= first + WINDOW {
                    break;
                }
                self.sums[usize::from(*document) % WINDOW] += *weight * u32::from(*impact);
                number += 1;
            }
            self.met.push(list.take(number).documents);
        }
        for met in self.met.drain(..) {
            for document in met {
                let at = usize::from(*document) % WINDOW;
                let sum = std::mem::replace(&mut self.sums[at], missing);
                if sum > missing {
                    show(at, sum);
                }
            }
        }
    }

    /// Bytes of its lists.
    pub(super) fn bytes(&self) -> usize {
        self.wanted.iter().map(|(list, _)| list.bytes()).sum()
    }
}
