//! The engine's doors: plan anew, or adapt what is there.

use super::contradiction::Contradiction;
use super::problem::Problem;
use super::schedule::Schedule;
use super::search::{Pace, Search};

/// How much may be done, and from which chance.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    pub seed: u64,
    /// Steps of the search; the same input, seed and steps give the same schedule everywhere.
    pub steps: u64,
}

/// How far a run is: the best plan so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub steps: u64,
    pub points: i64,
    pub breaks: i64,
    /// No schedule has more points.
    pub bound: i64,
    /// Meetings that must be held and are not yet.
    pub missing: i64,
}

/// What a run found.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub schedule: Schedule,
    /// No schedule has more points.
    pub bound: i64,
    /// Steps done: asked for again, they give the same schedule.
    pub steps: u64,
}

/// Why there is no schedule.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error(transparent)]
    Impossible(#[from] Contradiction),
    #[error(
        "no place was found for meetings {0:?}, which must be held; this proves nothing: more steps may find one"
    )]
    NotFound(Vec<usize>),
    #[error(
        "no plan was found in which breaks differ as little as asked; this proves nothing: more steps may find one"
    )]
    NotFair,
}

impl Problem {
    /// Searches until the steps are used up, `go_on` (asked every 256 steps) says no, or nothing can become better.
    pub fn solve(
        &self,
        effort: Effort,
        go_on: &mut dyn FnMut(&Progress) -> bool,
    ) -> Result<Outcome, Refusal> {
        if let Some(contradiction) = self.contradiction() {
            return Err(contradiction.into());
        }
        let mut pace = Pace::new(effort.steps, go_on);
        let mut search = Search::new(self, effort.seed)?;
        search.run(&mut pace)?;
        search.finish(&[], pace.done())
    }

    /// Adapts a schedule that people already have. Without `most_moved` only what has become impossible changes; with it
    /// the plan is also improved, as long as no more than so many people have another agenda than before; only what must be
    /// held may move more.
    pub fn replan(
        &self,
        old: &Schedule,
        most_moved: Option<usize>,
        effort: Effort,
        go_on: &mut dyn FnMut(&Progress) -> bool,
    ) -> Result<Outcome, Refusal> {
        if let Some(contradiction) = self.contradiction() {
            return Err(contradiction.into());
        }
        let mut pace = Pace::new(effort.steps, go_on);
        let mut search = Search::adapt(self, old, most_moved.unwrap_or(usize::MAX), effort.seed);
        if let Some(most) = most_moved {
            search.improve(old, most, &mut pace);
        }
        search.finish(&old.places(self), pace.done())
    }
}
