//! The proven bound: a linear relaxation that asks which meetings are held, not exactly when.
//!
//! Slots are put into groups (all in one, one per session, or each its own); a meeting is held in a group or not. With one
//! group this is a b-matching with capacities, whose optimum is nearly always whole; finer groups see absences better and
//! cost more. Every value is a valid upper bound on the points, and the meetings chosen are where the search starts.

mod duties;
mod prices;

use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, SolveOutcome, Variable};

use super::problem::Problem;
use super::slots::Slots;
pub(super) use duties::Impossible;
pub(super) use prices::surplus;

/// What a relaxation says.
#[derive(Clone, Debug)]
pub(super) struct Relaxation {
    /// No schedule has more points.
    pub bound: i64,
    /// The slots in which the relaxation holds each meeting; empty: it doesn't.
    pub chosen: Vec<Slots>,
}

/// Beyond this many variables a relaxation takes longer than it is worth.
pub(super) const MOST_VARIABLES: usize = 200_000;

/// How finely a relaxation looks at time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grain {
    Event,
    Session,
    Slot,
}

impl Grain {
    fn groups(self, problem: &Problem) -> Vec<Slots> {
        match self {
            Self::Event => vec![Slots::first(problem.slots())],
            Self::Session => problem.sessions.clone(),
            Self::Slot => (0..problem.slots()).map(Slots::one).collect(),
        }
    }

    /// How many variables the relaxation has.
    pub(super) fn variables(self, problem: &Problem) -> usize {
        let groups = self.groups(problem);
        let of = |allowed: Slots| groups.iter().filter(|group| !allowed.and(**group).is_empty()).count();
        problem.meetings.iter().map(|meeting| of(meeting.allowed)).sum()
    }
}

/// Solves the relaxation. Nothing when the solver gives up, which is no statement about the problem.
pub(super) fn relax(problem: &Problem, grain: Grain) -> Result<Option<Relaxation>, Impossible> {
    let groups = grain.groups(problem);
    let mut program = Program::new(problem, &groups);
    program.meetings();
    program.people();
    program.tables();
    program.solve()
}

/// The linear program in the making.
struct Program<'a> {
    problem: &'a Problem,
    groups: &'a [Slots],
    linear: microlp::Problem,
    /// Per meeting, its group and variable.
    held: Vec<Vec<(usize, Variable)>>,
}

impl<'a> Program<'a> {
    fn new(problem: &'a Problem, groups: &'a [Slots]) -> Self {
        let linear = microlp::Problem::new(OptimizationDirection::Maximize);
        Self { problem, groups, linear, held: Vec::new() }
    }

    /// A variable for each meeting and group, at most one group each, exactly one for a mandatory meeting.
    fn meetings(&mut self) {
        for meeting in &self.problem.meetings {
            let possible =
                self.groups.iter().enumerate().filter(|(_, group)| !meeting.allowed.and(**group).is_empty());
            let variables: Vec<_> = possible
                .map(|(group, _)| (group, self.linear.add_var(meeting.weight as f64, (0.0, 1.0))))
                .collect();
            if meeting.mandatory || variables.len() > 1 {
                let op = if meeting.mandatory { ComparisonOp::Eq } else { ComparisonOp::Le };
                let sum: LinearExpr = variables.iter().map(|(_, variable)| (*variable, 1.0)).collect();
                self.linear.add_constraint(sum, op, 1.0);
            }
            self.held.push(variables);
        }
    }

    /// Nobody meets more often than he may, in no group more often than he is there; and his first meetings count more.
    fn people(&mut self) {
        for person in &self.problem.people {
            let of_all = || person.wishes.iter().flat_map(|meeting| &self.held[*meeting as usize]);
            let all: Vec<Variable> = of_all().map(|(_, variable)| *variable).collect();
            let most = person.limit as usize;
            let mut rows: Vec<(Vec<Variable>, usize)> = Vec::new();
            if person.wishes.len() > most {
                rows.push((all.clone(), most));
            }
            if self.groups.len() > 1 {
                for (number, group) in self.groups.iter().enumerate() {
                    let there = person.available.and(*group).len();
                    let inside: Vec<Variable> =
                        of_all().filter(|(at, _)| *at == number).map(|(_, variable)| *variable).collect();
                    if inside.len() > there {
                        rows.push((inside, there));
                    }
                }
            }
            for (row, most) in rows {
                let sum: LinearExpr = row.into_iter().map(|variable| (variable, 1.0)).collect();
                self.linear.add_constraint(sum, ComparisonOp::Le, most as f64);
            }
            if self.problem.bonus > 0 && self.problem.target > 0 && !all.is_empty() {
                let reached =
                    self.linear.add_var(self.problem.bonus as f64, (0.0, f64::from(self.problem.target)));
                let mut sum: LinearExpr = all.into_iter().map(|variable| (variable, -1.0)).collect();
                sum.add(reached, 1.0);
                self.linear.add_constraint(sum, ComparisonOp::Le, 0.0);
            }
        }
    }

    /// No group has more meetings at shared tables than tables.
    fn tables(&mut self) {
        for (number, group) in self.groups.iter().enumerate() {
            let shared = self.problem.meetings.iter().zip(&self.held).filter(|(meeting, _)| meeting.shared);
            let inside: Vec<Variable> = shared
                .flat_map(|(_, held)| held)
                .filter(|(at, _)| *at == number)
                .map(|(_, variable)| *variable)
                .collect();
            let open: usize = group.map(|slot| self.problem.tables[slot] as usize).sum();
            if inside.len() > open {
                let sum: LinearExpr = inside.into_iter().map(|variable| (variable, 1.0)).collect();
                self.linear.add_constraint(sum, ComparisonOp::Le, open as f64);
            }
        }
    }

    fn solve(self) -> Result<Option<Relaxation>, Impossible> {
        let solution = match self.linear.solve() {
            Ok(SolveOutcome::Solution(solution)) => solution,
            Ok(SolveOutcome::Interrupted(_)) => return Ok(None),
            Err(microlp::Error::Infeasible) => return Err(Impossible),
            Err(_) => return Ok(None),
        };
        let value = solution.objective();
        let chosen = self.held.iter().zip(&self.problem.meetings).map(|(held, meeting)| {
            let total: f64 = held.iter().map(|(_, variable)| solution.var_value(*variable)).sum();
            if total < 0.5 {
                return Slots::NONE;
            }
            let preferred = held.iter().filter(|(_, variable)| solution.var_value(*variable) > 0.25);
            preferred
                .fold(Slots::NONE, |slots, (group, _)| slots.or(meeting.allowed.and(self.groups[*group])))
        });
        // The solver computes in floating point: a hair more, so that the bound is never too low.
        let bound = (value + 1e-6 * (1.0 + value.abs() * 1e-3)).floor() as i64;
        Ok(Some(Relaxation { bound, chosen: chosen.collect() }))
    }
}
