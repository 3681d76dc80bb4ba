//! The scheduling engine: a problem, a seed and an effort in, a schedule with its figures and a proven bound out. No database,
//! clock, files, web or environment.

mod bound;
mod check;
mod contradiction;
mod instance;
mod plan;
mod problem;
mod random;
mod replan;
mod schedule;
mod search;
mod slots;
mod solve;
mod tables;
mod why;
mod worth;

pub use check::Violation;
pub use contradiction::Contradiction;
pub use instance::{Coverage, GapScope, Instance, Lock, Participant, Slot, Wish};
pub use problem::{Problem, Unclear};
pub use schedule::{Assignment, Difference, Figures, Schedule};
pub use solve::{Effort, Outcome, Progress, Refusal};
pub use why::{Reason, Remedy, WhyNot};
pub use worth::Worth;

#[cfg(test)]
mod tests;
