//! Every hard rule, tested on a finished schedule from its words alone: it shares nothing with the search.

use std::collections::HashMap;

use super::problem::Problem;
use super::schedule::{Assignment, Schedule};

/// A hard rule that a schedule breaks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Violation {
    #[error("meeting {0} doesn't exist")]
    UnknownMeeting(usize),
    #[error("meeting {0} is held twice")]
    Twice(usize),
    #[error("meeting {0} is in slot {1}, which doesn't exist")]
    UnknownSlot(usize, usize),
    #[error("participant {0} has two meetings in slot {1}")]
    DoubleBooked(usize, usize),
    #[error("participant {0} is absent in slot {1}")]
    Absent(usize, usize),
    #[error("table {0} is taken twice in slot {1}")]
    TableTwice(u32, usize),
    #[error("meeting {0} must be at the booth of one of its people, not at table {1}")]
    NotAtBooth(usize, u32),
    #[error("table {1} is not open for meeting {0} in slot {2}")]
    TableClosed(usize, u32, usize),
    #[error("meeting {0} may not be in slot {1}")]
    SlotNotAllowed(usize, usize),
    #[error("meeting {0} must be held")]
    NotHeld(usize),
    #[error("meeting {0} is not where it is locked")]
    LockBroken(usize),
    #[error("participant {0} has {1} meetings, more than he may have")]
    TooMany(usize, usize),
    #[error("meeting {0} is not before meeting {1}")]
    Order(usize, usize),
    #[error("the breaks of two people differ by {0}, more than allowed")]
    Unfair(u32),
}

impl Problem {
    /// All hard rules that a schedule breaks; none: it is feasible.
    pub fn violations(&self, schedule: &Schedule) -> Vec<Violation> {
        let mut broken = Vec::new();
        let mut places: HashMap<usize, (usize, u32)> = HashMap::new();
        let mut people: HashMap<(usize, usize), usize> = HashMap::new();
        let mut tables: HashMap<(u32, usize), usize> = HashMap::new();
        let mut counts = vec![0; self.people()];
        for Assignment { m, slot, table } in schedule.assignments.iter().copied() {
            let Some(meeting) = self.meetings.get(m) else {
                broken.push(Violation::UnknownMeeting(m));
                continue;
            };
            if slot >= self.slots() {
                broken.push(Violation::UnknownSlot(m, slot));
                continue;
            }
            if places.insert(m, (slot, table)).is_some() {
                broken.push(Violation::Twice(m));
            }
            for person in meeting.people {
                counts[person] += 1;
                if people.insert((person, slot), m).is_some() {
                    broken.push(Violation::DoubleBooked(person, slot));
                }
                if !self.people[person].available.has(slot) {
                    broken.push(Violation::Absent(person, slot));
                }
            }
            if tables.insert((table, slot), m).is_some() {
                broken.push(Violation::TableTwice(table, slot));
            }
            if meeting.shared && table >= self.tables[slot] {
                broken.push(Violation::TableClosed(m, table, slot));
            }
            if !meeting.shared && !self.booths(m).any(|booth| booth == table) {
                broken.push(Violation::NotAtBooth(m, table));
            }
            if !meeting.allowed.has(slot) {
                broken.push(Violation::SlotNotAllowed(m, slot));
            }
            let kept = meeting
                .lock
                .is_none_or(|lock| lock.slot == slot && lock.table.is_none_or(|locked| locked == table));
            if !kept {
                broken.push(Violation::LockBroken(m));
            }
        }
        for (number, meeting) in self.meetings.iter().enumerate() {
            if meeting.mandatory && !places.contains_key(&number) {
                broken.push(Violation::NotHeld(number));
            }
            for later in meeting.before.iter().map(|later| *later as usize) {
                if let (Some(first), Some(second)) = (places.get(&number), places.get(&later))
                    && first.0 >= second.0
                {
                    broken.push(Violation::Order(number, later));
                }
            }
        }
        for (person, count) in counts.into_iter().enumerate() {
            if count > self.people[person].limit as usize {
                broken.push(Violation::TooMany(person, count));
            }
        }
        let difference = schedule.figures(self).break_diff;
        if self.fairness.is_some_and(|allowed| difference > allowed) {
            broken.push(Violation::Unfair(difference));
        }
        broken
    }
}
