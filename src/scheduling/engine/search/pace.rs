//! Counting steps and asking whether to go on.

use super::super::solve::Progress;

/// Asked every so many steps.
const ASK_EVERY: u64 = 256;

/// Steps done and allowed.
///
/// The search depends on nothing else, so a run that was told to stop after so many steps and one that was allowed so many
/// are the same run.
pub(in super::super) struct Pace<'a> {
    progress: Progress,
    most: u64,
    stopped: bool,
    go_on: &'a mut dyn FnMut(&Progress) -> bool,
}

impl<'a> Pace<'a> {
    pub(in super::super) fn new(most: u64, go_on: &'a mut dyn FnMut(&Progress) -> bool) -> Self {
        Self { progress: Progress::default(), most, stopped: false, go_on }
    }

    /// One step more, unless the budget is used up.
    pub(in super::super) fn step(&mut self) -> bool {
        if self.progress.steps > 0 && self.progress.steps.is_multiple_of(ASK_EVERY) {
            self.ask();
        }
        if self.is_over() {
            return false;
        }
        self.progress.steps += 1;
        true
    }

    /// Says how far the best plan is, and asks whether to go on.
    pub(in super::super) fn ask(&mut self) {
        self.stopped = self.stopped || !(self.go_on)(&self.progress);
    }

    /// Takes note of how far the best plan is.
    pub(in super::super) fn note(&mut self, progress: Progress) {
        self.progress = progress;
    }

    pub(in super::super) fn done(&self) -> u64 {
        self.progress.steps
    }

    pub(in super::super) fn is_over(&self) -> bool {
        self.stopped || self.progress.steps >= self.most
    }
}
