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
pub(super) use pace::Pace;

/// Finer relaxations are solved up to so many variables: per session up to 400 people, per slot up to 100.
const SESSION_VARIABLES: usize = 40_000;
const SLOT_VARIABLES: usize = 6_000;
/// Steps of a round for each wish, and in any case.
const STEPS_PER_WISH: u64 = 400;
const STEPS_AT_LEAST: u64 = 20_000;
/// Exchanges of tables for each wish.
const SEATINGS_PER_WISH: u64 = 40;

/// One run.
pub(super) struct Search<'a> {
    problem: &'a Problem,
    random: Random,
    thermostat: Thermostat,
    bound: i64,
    chosen: Option<Vec<Slots>>,
    candidates: Vec<u32>,
    best: Plan<'a>,
    /// Breaks of the best plan, unfair ones weighted.
    burden: i64,
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
        let candidates = candidates::candidates(problem, chosen.as_deref());
        let burden = breaks::burden_of(&best);
        Self { problem, random, thermostat: Thermostat::new(), bound, chosen, candidates, best, burden }
    }

    /// Rounds for points and for breaks in turn, until nothing can become better or the pace is over.
    pub(super) fn run(&mut self, pace: &mut Pace<'_>) -> Result<(), Refusal> {
        self.note(pace);
        pace.ask();
        self.refine(Grain::Session, SESSION_VARIABLES, pace)?;
        self.refine(Grain::Slot, SLOT_VARIABLES, pace)?;
        self.note(pace);
        let length = STEPS_AT_LEAST + STEPS_PER_WISH * self.problem.meetings() as u64;
        let (mut on_points, mut on_breaks, mut fresh) = (0, 0, false);
        while !(pace.is_over() || self.is_at_bound() && self.burden == 0) {
            if !self.is_at_bound() && (self.burden == 0 || on_points <= 2 * on_breaks) {
                self.points_round(fresh, length, pace);
                on_points += length;
                fresh = !fresh;
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
        if !breaks::is_fair(&self.best) {
            return Err(Refusal::NotFair);
        }
        if before.is_empty() {
            self.best.fill(&mut self.random);
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
            self.candidates = candidates::candidates(self.problem, Some(&relaxation.chosen));
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
    /// relaxation chose, short ones from many starts don't.
    fn points_round(&mut self, fresh: bool, length: u64, pace: &mut Pace<'_>) {
        let unit = candidates::unit(self.problem);
        let bound = self.bound_value();
        let round = points::Round { steps: length, hot: 5 * unit, cold: unit / 2, bound };
        let mut plan = if fresh { self.start_afresh() } else { self.best.clone() };
        points::anneal(&mut plan, round, &self.candidates, &self.thermostat, &mut self.random, pace);
        self.offer(plan);
        self.note(pace);
    }

    fn breaks_round(&mut self, length: u64, pace: &mut Pace<'_>) {
        let round = breaks::Round { steps: length, hot: DEGREE * 3 / 5, cold: DEGREE / 8 };
        let mut plan = self.best.clone();
        breaks::anneal(&mut plan, round, &self.candidates, &self.thermostat, &mut self.random, pace);
        self.offer(plan);
        self.note(pace);
    }

    /// Takes another plan if it is better.
    fn offer(&mut self, plan: Plan<'a>) {
        let burden = breaks::burden_of(&plan);
        if (plan.value(), -burden) > (self.best.value(), -self.burden) {
            (self.best, self.burden) = (plan, burden);
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
        let missing = self.best.missing_duties().count() as i64;
        let points = self.best.value() - (self.problem.duties() - missing) * self.problem.duty;
        pace.note(Progress { points, breaks: self.burden, bound: self.bound, missing, steps: pace.done() });
    }
}

fn relax(problem: &Problem, grain: Grain) -> Result<Option<Relaxation>, Refusal> {
    if grain.variables(problem) > bound::MOST_VARIABLES {
        return Ok(None);
    }
    bound::relax(problem, grain).map_err(|_| Contradiction::Together.into())
}
