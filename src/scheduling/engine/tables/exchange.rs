//! Exchanging places within a slot, by annealing.

use super::super::random::{DEGREE, Random, Thermostat};
use super::Seating;

impl Seating<'_, '_> {
    /// Anneals by exchanging places; ends at the best seating found.
    pub(in super::super) fn improve(&mut self, steps: u64, thermostat: &Thermostat, random: &mut Random) {
        let movable = self.movable();
        if movable.is_empty() {
            return;
        }
        let mut now = self.total();
        let (mut best, mut kept) = (now, self.table.clone());
        for step in 0..steps {
            if best == 0 {
                break;
            }
            let temperature = DEGREE / 16 + DEGREE / 2 * (steps - step) as i64 / steps as i64;
            let (meeting, slot) = movable[random.below(movable.len())];
            let Some(exchange) = self.exchange(meeting, slot, random) else { continue };
            if thermostat.accepts(exchange.gain * DEGREE, temperature * DEGREE, random) {
                self.make(&exchange);
                now -= exchange.gain;
                if now < best {
                    best = now;
                    kept.clone_from(&self.table);
                }
            }
        }
        self.table = kept;
    }

    /// Meetings with a choice of tables, and their slots.
    fn movable(&self) -> Vec<(usize, usize)> {
        let problem = self.plan.problem;
        let has_choice = |meeting: &usize| {
            let asked = &problem.meetings[*meeting];
            let fixed = asked.lock.is_some_and(|lock| lock.table.is_some());
            !fixed && (asked.shared || problem.booths(*meeting).count() > 1)
        };
        (0..problem.meetings())
            .filter(has_choice)
            .filter_map(|meeting| Some((meeting, self.plan.slot(meeting)?)))
            .collect()
    }

    /// A meeting and another table, rather one where its people are before or after.
    fn exchange(&self, meeting: usize, slot: usize, random: &mut Random) -> Option<Exchange> {
        let problem = self.plan.problem;
        let asked = &problem.meetings[meeting];
        let from = self.table[meeting];
        if !asked.shared {
            let to = problem.booths(meeting).find(|booth| *booth != from)?;
            let gain = self.changes(meeting, slot, from) - self.changes(meeting, slot, to);
            return Some(Exchange { meeting, other: None, slot, from, to, gain });
        }
        let person = asked.people[random.below(2)];
        let neighbour = self.neighbours(person, slot)[random.below(2)].map(|other| self.table[other]);
        let open = problem.tables[slot];
        let to = match neighbour {
            Some(table) if table < open && table != from => table,
            _ => random.below(open as usize) as u32,
        };
        let other = self.seated[slot][to as usize].map(|other| other as usize);
        let fixed = |other: usize| problem.meetings[other].lock.is_some_and(|lock| lock.table.is_some());
        if to == from || other.is_some_and(fixed) {
            return None;
        }
        let mut gain = self.changes(meeting, slot, from) - self.changes(meeting, slot, to);
        if let Some(other) = other {
            gain += self.changes(other, slot, to) - self.changes(other, slot, from);
        }
        Some(Exchange { meeting, other, slot, from, to, gain })
    }

    fn make(&mut self, exchange: &Exchange) {
        let Exchange { meeting, other, slot, from, to, .. } = *exchange;
        self.table[meeting] = to;
        if self.plan.problem.meetings[meeting].shared {
            self.seated[slot][to as usize] = Some(meeting as u32);
            self.seated[slot][from as usize] = other.map(|other| other as u32);
        }
        if let Some(other) = other {
            self.table[other] = from;
        }
    }
}

/// A meeting goes to another table; who is there comes to its own.
struct Exchange {
    meeting: usize,
    other: Option<usize>,
    slot: usize,
    from: u32,
    to: u32,
    /// Table changes saved.
    gain: i64,
}
