//! What more room would bring: the bound of an event with one more table, or one more slot, beside its own.

use super::bound::{Grain, relax};
use super::problem::Problem;
use super::slots::Slots;

/// Points that more room could bring at most, by the relaxation; nothing where it can't be solved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worth {
    /// One more shared table, open in every slot.
    pub table: i64,
    /// One more slot at the end, with as many tables as the last, in which everybody is there and may have a meeting more.
    pub slot: i64,
}

impl Problem {
    /// What one more table and one more slot are worth at most.
    pub fn worth(&self) -> Option<Worth> {
        let bound = |problem: &Problem| Some(relax(problem, Grain::Event).ok()??.bound);
        let own = bound(self)?;
        let table = bound(&self.with_a_table())? - own;
        let slot = if self.slots() < Slots::MOST { bound(&self.with_a_slot())? - own } else { 0 };
        Some(Worth { table, slot })
    }

    fn with_a_table(&self) -> Self {
        let mut more = self.clone();
        for open in &mut more.tables {
            *open += 1;
        }
        more
    }

    fn with_a_slot(&self) -> Self {
        let mut more = self.clone();
        let slot = self.slots();
        more.tables.push(self.tables.last().copied().unwrap_or(0));
        for person in &mut more.people {
            person.available = person.available.with(slot);
            person.limit += 1;
        }
        for meeting in more.meetings.iter_mut().filter(|meeting| meeting.lock.is_none()) {
            meeting.allowed = meeting.allowed.with(slot);
        }
        more
    }
}
