//! The words of a schedule file, and the figures by which schedules are compared.

use serde::{Deserialize, Serialize};

use super::problem::Problem;
use super::slots::Slots;

/// Which meetings are held, when and where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Schedule {
    pub instance: String,
    pub assignments: Vec<Assignment>,
}

/// One meeting that is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Assignment {
    pub m: usize,
    pub slot: usize,
    pub table: u32,
}

/// What a schedule is worth: tier 1 is `points` (more is better), tier 2 `breaks`, tier 3 `table_changes` (fewer is better).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Figures {
    pub meetings: usize,
    pub requested: usize,
    pub weight: i64,
    pub coverage_points: i64,
    pub points: i64,
    /// People with fewer meetings than the target, though they have asked for more.
    pub participants_below_target: usize,
    pub min_meetings: u32,
    pub median_meetings: f64,
    pub max_meetings: u32,
    pub breaks: u32,
    /// Breaks as Bofill et al. count them: over the whole event, absences included.
    pub breaks_bofill: u32,
    pub idle_slots: usize,
    /// Most breaks of anybody minus fewest of anybody.
    pub break_diff: u32,
    pub table_changes: usize,
}

/// What differs from an earlier schedule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Same slot and table.
    pub kept: usize,
    pub kept_slot: usize,
    pub moved: usize,
    pub dropped: usize,
    pub added: usize,
    /// People of whom some meeting is at another time, new or gone.
    pub people_disturbed: usize,
}

impl Schedule {
    /// Counts everything anew, from the assignments alone; meetings and slots that don't exist are left out.
    pub fn figures(&self, problem: &Problem) -> Figures {
        let known = |held: &&Assignment| held.m < problem.meetings() && held.slot < problem.slots();
        let held: Vec<&Assignment> = self.assignments.iter().filter(known).collect();
        let mut agenda: Vec<Vec<(usize, u32)>> = vec![Vec::new(); problem.people()];
        let mut weight = 0;
        for Assignment { m, slot, table } in held.iter().copied() {
            weight += problem.meetings[*m].weight;
            for person in problem.meetings[*m].people {
                agenda[person].push((*slot, *table));
            }
        }
        let mut figures =
            Figures { meetings: held.len(), requested: problem.meetings(), weight, ..Figures::default() };
        let mut counts = Vec::new();
        let mut breaks = Vec::new();
        for (person, meetings) in agenda.iter_mut().enumerate() {
            meetings.sort_unstable();
            let own = &problem.people[person];
            let count = meetings.len() as u32;
            figures.coverage_points += problem.coverage(count);
            let wished = own.wishes.len() as u32;
            figures.participants_below_target += usize::from(count < problem.target.min(wished));
            if wished > 0 {
                counts.push(count);
            }
            let busy: Slots = meetings.iter().map(|(slot, _)| *slot).collect();
            breaks.push(problem.breaks(person, busy));
            figures.idle_slots += problem.idle(person, busy);
            figures.breaks_bofill += gaps(busy);
            let same_session = |pair: &&[(usize, u32)]| {
                problem.session_of[pair[0].0] == problem.session_of[pair[1].0] && pair[0].1 != pair[1].1
            };
            figures.table_changes += meetings.windows(2).filter(same_session).count();
        }
        figures.points = figures.weight + figures.coverage_points;
        figures.breaks = breaks.iter().sum();
        figures.break_diff =
            breaks.iter().max().copied().unwrap_or(0) - breaks.iter().min().copied().unwrap_or(0);
        counts.sort_unstable();
        if let (Some(least), Some(most)) = (counts.first(), counts.last()) {
            (figures.min_meetings, figures.max_meetings) = (*least, *most);
            let (low, high) = (counts[(counts.len() - 1) / 2], counts[counts.len() / 2]);
            figures.median_meetings = f64::from(low + high) / 2.0;
        }
        figures
    }

    /// Where each meeting is, by its number; what doesn't exist is left out.
    pub(super) fn places(&self, problem: &Problem) -> Vec<Option<(usize, u32)>> {
        let mut places = vec![None; problem.meetings()];
        for held in &self.assignments {
            if let Some(place) = places.get_mut(held.m)
                && held.slot < problem.slots()
            {
                *place = Some((held.slot, held.table));
            }
        }
        places
    }

    /// What has changed since `old`.
    pub fn difference(&self, old: &Schedule, problem: &Problem) -> Difference {
        let (before, now) = (old.places(problem), self.places(problem));
        let mut difference = Difference::default();
        let mut disturbed = vec![false; problem.people()];
        for (meeting, (old, new)) in before.into_iter().zip(now).enumerate() {
            match (old, new) {
                (Some(old), Some(new)) if old.0 == new.0 => {
                    difference.kept_slot += 1;
                    difference.kept += usize::from(old == new);
                    continue;
                }
                (Some(_), Some(_)) => difference.moved += 1,
                (Some(_), None) => difference.dropped += 1,
                (None, Some(_)) => difference.added += 1,
                (None, None) => continue,
            }
            for person in problem.meetings[meeting].people {
                disturbed[person] = true;
            }
        }
        difference.people_disturbed = disturbed.into_iter().filter(|person| *person).count();
        difference
    }
}

/// Runs of slots without a meeting between two meetings.
fn gaps(busy: Slots) -> u32 {
    let slots: Vec<usize> = busy.collect();
    slots.windows(2).filter(|pair| pair[1] > pair[0] + 1).count() as u32
}
