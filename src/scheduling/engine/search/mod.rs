//! The search: from a first answer to one that is as good as time allows, in rounds of a fixed number of steps, so that a
//! run that was stopped by the clock can be repeated by its number of steps.

mod breaks;
mod candidates;
mod construct;
mod pace;
pub(super) mod points;

use super::bound::{self, Grain, Relaxation};
use super::contradiction::Contradiction;
use super::plan::Plan;
use super::problem::Problem;
use super::random::{DEGREE, Random, Thermostat};
use super::replan;
use super::schedule::{Assignment, Schedule};
use super::slots::Slots;
use super::solve::{Outcome, Progress, Refusal};
use super::tables::Seating;
use breaks::Rank;
pub(super) use candidates::Candidates;
pub(super) use pace::Pace;

/// Finer relaxations are solved up to so many variables: per session up to 400 people, per slot up to 100.
const SESSION_VARIABLES: usize = 40_000;
const SLOT_VARIABLES: usize = 6_000;
/// Steps of a round for each wish, and in any case.
const STEPS_PER_WISH: u64 = 400;
const STEPS_AT_LEAST: u64 = 500;
/// Exchanges of tables for each wish.
const SEATINGS_PER_WISH: u64 = 40;

/// One run.
pub(super) struct Search<'a> {
    problem: &'a Problem,
    random: Random,
    thermostat: Thermostat,
    bound: i64,
    chosen: Option<Vec<Slots>>,
    candidates: Candidates,
    best: Plan<'a>,
    rank: Rank,
}

impl<'a> Search<'a> {
    /// The bound and the first answer.
    pub(super) fn new(problem: &'a Problem, seed: u64) -> Result<Self, Refusal> {
        let mut random = Random::new(seed);
        let relaxation = relax(problem, Grain::Event)?;
        let bound =
            relaxation.as_ref().map_or_else(|| problem.counted_bound(), |relaxation| relaxation.bound);
        let chosen = relaxation.map(|relaxation| relaxation.chosen);
        let best = construct::construct(problem, chosen.as_deref(), &mut random);
        Ok(Self::starting(problem, random, bound, chosen, best))
    }

    /// An old schedule repaired for at most so many people, with a bound by counting, which takes no time.
    pub(super) fn adapt(problem: &'a Problem, old: &Schedule, most: usize, seed: u64) -> Self {
        let mut random = Random::new(seed);
        let best = replan::repair(problem, old, most, &mut random);
        Self::starting(problem, random, problem.counted_bound(), None, best)
    }

    fn starting(
        problem: &'a Problem,
        random: Random,
        bound: i64,
        chosen: Option<Vec<Slots>>,
        best: Plan<'a>,
    ) -> Self {
        let candidates = Candidates::new(problem, chosen.as_deref());
        let rank = Rank::of(&best);
        Self { problem, random, thermostat: Thermostat::new(), bound, chosen, candidates, best, rank }
    }

    /// Rounds for points and for breaks in turn, until nothing can become better or the pace is over.
    pub(super) fn run(&mut self, pace: &mut Pace<'_>) -> Result<(), Refusal> {
        self.note(pace);
        pace.ask();
        self.refine(Grain::Session, SESSION_VARIABLES, pace)?;
        self.refine(Grain::Slot, SLOT_VARIABLES, pace)?;
        self.note(pace);
        let length = STEPS_AT_LEAST + STEPS_PER_WISH * self.problem.meetings() as u64;
        let (mut on_points, mut on_breaks, mut rounds) = (0, 0, 0);
        while !(pace.is_over() || self.is_at_bound() && self.rank.is_calm()) {
            if !self.is_at_bound() && (self.rank.is_calm() || on_points <= 2 * on_breaks) {
                self.points_round(rounds, length, pace);
                on_points += length;
                rounds += 1;
            } else {
                // As long as all before together: slow cooling closes gaps that quick cooling leaves.
                let length = length.max(on_breaks);
                self.breaks_round(length, pace);
                on_breaks += length;
            }
        }
        Ok(())
    }

    /// Improves an adapted plan without moving too many people.
    pub(super) fn improve(&mut self, old: &Schedule, most: usize, pace: &mut Pace<'_>) {
        replan::improve(&mut self.best, old, most, &self.candidates, &mut self.random, pace);
    }

    /// Gives the best plan its tables; where people know their tables already, these stay.
    pub(super) fn finish(mut self, before: &[Option<(usize, u32)>], steps: u64) -> Result<Outcome, Refusal> {
        let missing: Vec<usize> = self.best.missing_duties().collect();
        if !missing.is_empty() {
            return Err(Refusal::NotFound(missing));
        }
        if before.is_empty() {
            breaks::concede(&mut self.best);
        }
        if !Rank::of(&self.best).is_fair() {
            return Err(Refusal::NotFair);
        }
        let mut seating = Seating::new(&self.best, before);
        if before.is_empty() {
            let exchanges = SEATINGS_PER_WISH * self.problem.meetings() as u64;
            seating.improve(exchanges, &self.thermostat, &mut self.random);
        }
        let assignments = (0..self.problem.meetings())
            .filter_map(|m| Some(Assignment { m, slot: self.best.slot(m)?, table: seating.table(m) }))
            .collect();
        let schedule = Schedule { instance: self.problem.name.clone(), assignments };
        Ok(Outcome { schedule, bound: self.bound, steps })
    }

    /// A finer relaxation, where that is quick: a lower bound and a better start. It counts as a step.
    fn refine(&mut self, grain: Grain, most: usize, pace: &mut Pace<'_>) -> Result<(), Refusal> {
        if self.is_at_bound() || grain.variables(self.problem) > most || !pace.step() {
            return Ok(());
        }
        if let Some(relaxation) = relax(self.problem, grain)? {
            self.bound = self.bound.min(relaxation.bound);
            self.candidates = Candidates::new(self.problem, Some(&relaxation.chosen));
            self.chosen = Some(relaxation.chosen);
            let plan = self.start_afresh();
            self.offer(plan);
        }
        Ok(())
    }

    fn start_afresh(&mut self) -> Plan<'a> {
        construct::construct(self.problem, self.chosen.as_deref(), &mut self.random)
    }

    /// One round from the best plan or, every other time, from a new start: long searches drift away from what the
    /// relaxation chose, short ones from many starts don't. Every fourth is so hot that it can cross from one choice to a
    /// quite different one, where few wishes or a high bonus set good plans far apart.
    fn points_round(&mut self, number: u64, length: u64, pace: &mut Pace<'_>) {
        let unit = candidates::unit(self.problem);
        let hot = if number % 4 == 3 { self.problem.heaviest() * DEGREE / 2 } else { 5 * unit };
        let round = points::Round { steps: length, hot, cold: unit / 2, bound: self.bound_value() };
        let mut plan = if number % 2 == 1 { self.start_afresh() } else { self.best.clone() };
        points::anneal(&mut plan, round, &self.candidates, &self.thermostat, &mut self.random, pace);
        if self.problem.fairness.is_some() {
            // Points that can't be had fairly are none.
            self.calm(&mut plan, length, pace);
        }
        self.offer(plan);
        self.note(pace);
    }

    fn breaks_round(&mut self, length: u64, pace: &mut Pace<'_>) {
        let mut plan = self.best.clone();
        self.calm(&mut plan, length, pace);
        self.offer(plan);
        self.note(pace);
    }

    fn calm(&mut self, plan: &mut Plan<'_>, length: u64, pace: &mut Pace<'_>) {
        let round = breaks::Round { steps: length, hot: DEGREE * 3 / 5, cold: DEGREE / 8 };
        breaks::anneal(plan, round, &self.candidates, &self.thermostat, &mut self.random, pace);
    }

    /// Takes another plan if it is better.
    fn offer(&mut self, plan: Plan<'a>) {
        let rank = Rank::of(&plan);
        if rank > self.rank {
            (self.best, self.rank) = (plan, rank);
        }
    }

    /// The value of a plan that has as many points as the bound and holds all that must be.
    fn bound_value(&self) -> i64 {
        self.bound + self.problem.duties() * self.problem.duty
    }

    fn is_at_bound(&self) -> bool {
        self.best.value() >= self.bound_value()
    }

    fn note(&self, pace: &mut Pace<'_>) {
        let missing = i64::from(self.best.missing());
        let points = self.best.value() - (self.problem.duties() - missing) * self.problem.duty;
        pace.note(Progress {
            points,
            breaks: self.rank.breaks(),
            bound: self.bound,
            missing,
            steps: pace.done(),
        });
    }
}

fn relax(problem: &Problem, grain: Grain) -> Result<Option<Relaxation>, Refusal> {
    if grain.variables(problem) > bound::MOST_VARIABLES {
        return Ok(None);
    }
    bound::relax(problem, grain).map_err(|_| Contradiction::Together.into())
}
